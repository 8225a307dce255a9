// Any bytes as a query: an answer, or an error in the words of the query language; never one of SQL or FTS5.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "isnad/archive.h"
#include "support/process.h"

namespace {

using isnad::archive::Archive;

Archive make_archive() {
  static const isnad::test::TemporaryFolder folder;
  int next = 0;
  const auto counts = isnad::archive::add(folder.path("a"), [&]() -> std::optional<isnad::Document> {
    if (next == 20) return std::nullopt;
    isnad::Document document;
    document.id = std::to_string(next);
    document.outlet = next % 2 == 0 ? "النهر" : "";
    document.text =
        "قال الوزير سامر الحداد إن الجسر رقم " + std::to_string(next++) + " مفتوح وإن قواته عادت إلى المدينة.";
    return document;
  });
  if (!counts) std::abort();
  auto archive = Archive::open(folder.path("a"));
  if (!archive) std::abort();
  return std::move(archive).value();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static Archive archive = make_archive();
  isnad::archive::SearchOptions options;
  options.query.assign(reinterpret_cast<const char*>(data), size);
  for (const auto where : {isnad::archive::Where::content, isnad::archive::Where::text}) {
    options.where = where;
    const auto found = archive.search(options);
    if (found) {
      for (const isnad::archive::Hit& hit : found.value().hits) {
        for (const isnad::archive::ByteRange& mark : hit.marks) {
          if (mark.start >= mark.end || mark.end > hit.words.size()) std::abort();
        }
      }
    } else if (!found.error().message.starts_with("query, at") && !found.error().message.starts_with("the query")) {
      std::fprintf(stderr, "%s\n", found.error().message.c_str());
      std::abort();
    }
  }
  return 0;
}
