// Any bytes as a quotation and a name: an answer whose places are inside the texts, or an error that says what is
// wrong.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "isnad/verification.h"
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
    document.title = "خبر الجسر";
    document.text =
        "قال الوزير سامر الحداد إن الجسر رقم " + std::to_string(next++) + " مفتوح وإن «قواته عادت» إلى المدينة.";
    return document;
  });
  if (!counts) std::abort();
  auto archive = Archive::open(folder.path("a"));
  if (!archive) std::abort();
  return std::move(archive).value();
}

void check(const isnad::archive::Appearance& found, size_t quotation) {
  if (found.place.byte_end - found.place.byte_start != found.words.size()) std::abort();
  if (found.similarity < 0 || found.similarity > 1 + 1e-9) std::abort();
  for (const isnad::archive::ComparedWord& word : found.compared) {
    if (word.asked.start > word.asked.end || word.asked.end > quotation) std::abort();
    if (word.found.start > word.found.end || word.found.end > found.words.size()) std::abort();
    if (word.asked.start == word.asked.end && word.found.start == word.found.end) std::abort();
  }
}

}  // namespace

// The first line is the quotation, the rest the speaker.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static Archive archive = make_archive();
  const std::string input(reinterpret_cast<const char*>(data), size);
  const size_t line = std::min(input.find('\n'), input.size());
  isnad::archive::VerifyOptions options;
  options.quotation = input.substr(0, line);
  if (line < input.size()) options.speaker = input.substr(line + 1);
  const auto answer = archive.verify(options);
  if (!answer) {
    if (!answer.error().message.starts_with("the ")) {
      std::fprintf(stderr, "%s\n", answer.error().message.c_str());
      std::abort();
    }
    return 0;
  }
  for (const auto& story : answer.value().stories) {
    for (const auto& copy : story.copies) check(copy, options.quotation.size());
  }
  if (answer.value().nearest) check(*answer.value().nearest, options.quotation.size());
  return 0;
}
