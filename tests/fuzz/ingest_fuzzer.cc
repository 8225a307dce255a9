// Any bytes, as every kind: documents or failures, valid UTF-8, in bounded time. The first byte chooses the kind.
#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "ingest/date.h"
#include "ingest/name.h"
#include "ingest/source.h"
#include "isnad/encoding.h"

namespace {

using isnad::ingest::Kind;

[[noreturn]] void fail(const char* what) {
  std::fprintf(stderr, "%s\n", what);
  std::abort();
}

void check(const std::string& text) {
  if (!isnad::decode(text, "utf-8")) fail("a string of a document is no UTF-8");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size == 0) return 0;
  // A file without a disk; its name has no ending, so that the bytes alone tell.
  const int descriptor = ::memfd_create("fuzz", 0);
  if (descriptor < 0 || ::write(descriptor, data + 1, size - 1) != static_cast<ssize_t>(size - 1)) fail("no file");
  ::lseek(descriptor, 0, SEEK_SET);
  isnad::ingest::Options options;
  options.kind = static_cast<Kind>(data[0] % 8);
  options.largest_document = 1U << 20U;
  size_t failures = 0;
  size_t documents = 0;
  const std::string path = "/proc/self/fd/" + std::to_string(descriptor);
  isnad::ingest::Source source({path}, options, [&](const isnad::ingest::Failure& failure) {
    ++failures;
    if (failure.reason.empty()) fail("a failure without a reason");
    check(isnad::ingest::shown_name(failure.file));
  });
  while (const auto document = source.next()) {
    ++documents;
    for (const std::string& text : {document->id, document->outlet, document->title, document->url, document->text}) {
      check(text);
    }
    if (!document->published.empty() && !isnad::ingest::is_date(document->published)) fail("published is no date");
    if (document->text.size() > options.largest_document) fail("a text beyond the limit");
  }
  ::close(descriptor);
  if (source.failed() != (failures > 0)) fail("failed() disagrees with what was told");
  // Each costs a byte at least.
  if (documents + failures > size + 1) fail("more documents and failures than bytes");
  return 0;
}
