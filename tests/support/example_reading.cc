#include "support/example_reading.h"

#include <stdexcept>

namespace isnad::test {
namespace {

uint32_t code_points(std::string_view text) {
  uint32_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1U : 0U;
  return count;
}

}  // namespace

Span find_span(std::string_view text, std::string_view words, int nth) {
  size_t at = text.find(words);
  for (int i = 1; i < nth && at != std::string_view::npos; ++i) at = text.find(words, at + 1);
  if (at == std::string_view::npos) throw std::invalid_argument("the words are not in the text");
  Span span;
  span.start = code_points(text.substr(0, at));
  span.end = span.start + code_points(words);
  span.byte_start = static_cast<uint32_t>(at);
  span.byte_end = static_cast<uint32_t>(at + words.size());
  return span;
}

Reading example_reading() {
  Reading reading;
  Document& document = reading.document;
  document.id = "n1";
  document.outlet = "النهر, اليوم";
  document.published = "2031-05-04";
  document.title = "الحداد: المدينة آمنة";
  document.text =
      "الحداد: المدينة آمنة\n"
      "\n"
      "نقلت صحيفة النهر عن الوزير سامر الحداد قوله إن \"المدينة\nآمنة\"، بحسب الشرطة.\n"
      "واتهم الحداد البلدية بالتقصير.\n";
  const std::string& text = document.text;
  reading.language = "ar";
  reading.words = 20;
  reading.speakers = {{1, "صحيفة النهر", SpeakerKind::media, "", "", {find_span(text, "صحيفة النهر")}},
                      {2,
                       "سامر الحداد",
                       SpeakerKind::person,
                       "الوزير",
                       "SYR",
                       {find_span(text, "الوزير سامر الحداد"), find_span(text, "الحداد", 3)}}};

  Statement first;
  first.id = 1;
  first.cue = find_span(text, "نقلت");
  first.source = find_span(text, "صحيفة النهر");
  first.speaker = 1;
  first.content = {find_span(text, "عن الوزير سامر الحداد قوله إن \"المدينة\nآمنة\""), find_span(text, "بحسب الشرطة")};
  first.form = Form::mixed;
  first.evidence = {"نقل", "V S عن", 0.875};

  Statement second;
  second.id = 2;
  second.cue = find_span(text, "قوله");
  second.source = find_span(text, "الوزير سامر الحداد");
  second.speaker = 2;
  second.content = {find_span(text, "إن \"المدينة\nآمنة\"")};
  second.form = Form::direct;
  second.parent = 1;
  second.evidence = {"قول", "N إن C", 1.0 / 3};

  Statement third;
  third.id = 3;
  third.cue = find_span(text, "اتهم");
  third.source = find_span(text, "الحداد", 3);
  third.speaker = 2;
  third.content = {find_span(text, "بالتقصير")};
  third.act = Act::accuse;
  third.target = find_span(text, "البلدية");
  third.said_on = "2031-05-03";
  third.evidence = {"اتهم", "V S T بـ C", 0.5};

  reading.statements = {first, second, third};
  reading.rejected = {{find_span(text, "بحسب"), "بحسب", "بحسب S", 0.25, "inside another"}};
  return reading;
}

}  // namespace isnad::test
