// Any bytes: decoded or refused; what is decoded has a sound reading in every format.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "isnad/encoding.h"
#include "isnad/reader.h"
#include "support/soundness.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static isnad::Reader reader;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const isnad::Result<std::string> text = isnad::decode(bytes);
  if (!text) return 0;
  isnad::Document document;
  document.id = "fuzz";
  document.text = text.value();
  document.title = text.value().substr(0, text.value().find('\n'));
  isnad::ReadOptions options;
  options.explain = true;
  const isnad::Reading reading = reader.read(std::move(document), options);
  std::string flaw = isnad::test::first_flaw(reading, text.value());
  if (flaw.empty()) flaw = isnad::test::first_output_flaw(reading);
  if (!flaw.empty()) {
    std::fprintf(stderr, "%s\n", flaw.c_str());
    std::abort();
  }
  return 0;
}
