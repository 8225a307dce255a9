#include "archive/fixture.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <random>
#include <stdexcept>

#include "archive/database.h"

namespace isnad::test {
namespace {

constexpr std::array<std::string_view, 12> kSpeakers = {"الوزير سامر الحداد",
                                                        "المتحدثة باسم البلدية ليلى النجار",
                                                        "رئيس اتحاد الصيادين جابر العوام",
                                                        "وزارة الموانئ",
                                                        "مصدر مسؤول",
                                                        "الخبيرة هند السيوفي",
                                                        "النائب فارس البيطار",
                                                        "صحيفة النهر",
                                                        "المدير العام لشركة الجسور ناجي الصباغ",
                                                        "رئيسة مجلس المدينة نوال حرب",
                                                        "السفير الفرنسي",
                                                        "وكالة أنباء الساحل"};
constexpr std::array<std::string_view, 14> kCues = {"قال",   "وقال", "أكد",  "وأعلن", "ونفى", "وأضاف", "واتهم",
                                                    "وأدان", "ودعا", "وحذر", "وتوقع", "ورفض", "وأشاد", "وطالب"};
constexpr std::array<std::string_view, 8> kLinks = {"إن",    "أن", "البلدية بأن", "الشركة إلى أن",
                                                    "من أن", "ب",  "إلى",         "على"};
constexpr std::array<std::string_view, 40> kWords = {
    "الجسر",   "المدينة",  "الميناء", "السفن",  "الصيادين", "العمل",     "الطريق",   "المدارس",  "الماء",    "القمح",
    "الأسعار", "التجار",   "النهر",   "السد",   "المطار",   "الرحلات",   "القطار",   "المحطة",   "الكهرباء", "العمال",
    "الأجور",  "الاتفاق",  "القانون", "المجلس", "الخطة",    "الميزانية", "المشروع",  "الشاطئ",   "العاصفة",  "المطر",
    "الحريق",  "المستشفى", "الأطباء", "الدواء", "المتحف",   "الآثار",    "المهرجان", "الفنانين", "الملعب",   "الفريق"};
constexpr std::array<std::string_view, 16> kEndings = {".",   ".\n",  "،",  "؛",  "».",   " «",  "\". ", " \"",
                                                       "!\n", "\n\n", " (", ") ", " ...", " - ", ". 😀 ", ".\u200F "};

archive::Archive opened(const std::string& path) {
  Result<archive::Archive> archive = archive::Archive::open(path);
  if (!archive) throw std::runtime_error(archive.error().message);
  return std::move(archive).value();
}

}  // namespace

Document saying(const std::string& id, std::string_view what) {
  Document document;
  document.id = id;
  document.outlet = "النهر";
  document.published = "2031-05-04";
  document.title = fmt::format("خبر {}", id);
  document.url = fmt::format("https://nahr.example/{}", id);
  document.text = fmt::format("خبر {}\n\nقال الوزير سامر الحداد إن {}.\n", id, what);
  return document;
}

Document generated(uint32_t number) {
  std::mt19937 random(number * 2'654'435'761U + 17);
  const auto below = [&](size_t end) { return random() % end; };
  const auto one_of = [&](const auto& list) { return list[below(list.size())]; };
  Document document;
  document.id = fmt::format("g{}", number);
  document.outlet = number % 3 == 0 ? "النهر" : number % 3 == 1 ? "الساحل اليوم" : "";
  if (number % 7 != 0) document.published = fmt::format("2031-{:02}-{:02}", number % 12 + 1, number % 28 + 1);
  if (number % 5 != 0) document.url = fmt::format("https://example.org/{}", number);
  // one draw a line: the order of evaluating arguments is the compiler's
  const auto second = one_of(kWords);
  const auto first = one_of(kWords);
  document.title = fmt::format("{} و{} رقم {}", first, second, number);
  std::string& text = document.text;
  if (number % 2 == 0) text = document.title + "\n\n";
  for (size_t sentences = 3 + below(8); sentences > 0; --sentences) {
    const auto link = one_of(kLinks);
    const auto speaker = one_of(kSpeakers);
    text += fmt::format("{} {} {} ", one_of(kCues), speaker, link);
    if (below(4) == 0) {
      const auto inner = one_of(kSpeakers);
      text += fmt::format("{} {} إن ", one_of(kCues), inner);
    }
    const bool quoted = below(3) == 0;
    if (quoted) text += "«";
    for (size_t words = 4 + below(12); words > 0; --words) {
      const std::string figure = below(4) == 0 ? fmt::format("{} ", below(90)) : "";
      text += fmt::format("{} {}", one_of(kWords), figure);
    }
    if (quoted) text += "»";
    text += below(3) == 0 ? one_of(kEndings) : std::string_view(". ");
  }
  return document;
}

std::vector<Document> generated_articles(uint32_t count) {
  std::vector<Document> documents;
  for (uint32_t i = 0; i < count; ++i) documents.push_back(generated(i));
  return documents;
}

archive::AddCounts add_all(const std::string& path, const std::vector<Document>& documents,
                           const archive::AddOptions& options) {
  size_t next = 0;
  const Result<archive::AddCounts> counts = archive::add(
      path,
      [&]() -> std::optional<Document> {
        if (next == documents.size()) return std::nullopt;
        return documents[next++];
      },
      options);
  EXPECT_TRUE(counts) << counts.error().message;
  return counts ? counts.value() : archive::AddCounts{};
}

archive::Archive open_or_die(const std::string& path) { return opened(path); }

Shelf::Shelf(const std::vector<Document>& documents)
    : path_(folder_.path("a.isnad")), archive_((add_all(path_, documents), opened(path_))) {}

std::string Shelf::ids(const archive::SearchOptions& options) {
  const Result<archive::SearchResult> result = archive_.search(options);
  if (!result) return "error: " + result.error().message;
  std::string ids;
  for (const archive::Hit& hit : result.value().hits) {
    if (!ids.empty()) ids.push_back(' ');
    ids += hit.document.document.id;
  }
  return ids;
}

std::string Shelf::ids(const std::string& query) {
  archive::SearchOptions options;
  options.query = query;
  return ids(options);
}

std::string content_of(const std::string& path) {
  std::string content;
  {
    archive::Database database(path, archive::OpenMode::read);
    std::vector<std::string> tables;
    archive::Prepared names = database.prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%\\_index%' ESCAPE '\\' ORDER BY name");
    while (names.step()) tables.emplace_back(names.text(0));
    for (const std::string& table : tables) {
      content += table + "\n";
      archive::Prepared columns = database.prepare(
          "SELECT count(*), group_concat('quote(' || name || ')', "
          "' || '','' || ') FROM pragma_table_info('" +
          table + "')");
      columns.step();
      archive::Prepared rows = database.prepare(fmt::format("SELECT {} FROM {} ORDER BY 1", columns.text(1), table));
      while (rows.step()) content += fmt::format("  {}\n", rows.text(0));
    }
  }
  archive::Archive archive = opened(path);
  for (const std::string_view query : {"الجسر", "المدينة OR الميناء", "\"قال\" NOT النهر", "مد*", ""}) {
    archive::SearchOptions options;
    options.query = query;
    options.limit = 1000;
    const Result<archive::SearchResult> found = archive.search(options);
    EXPECT_TRUE(found) << found.error().message;
    if (!found) continue;
    content += fmt::format("{}: {}\n", query, found.value().total);
    for (const archive::Hit& hit : found.value().hits) {
      content += fmt::format("  {}.{} {:.6f} {}\n", hit.document.number, hit.statement.id, hit.score, hit.words);
    }
  }
  return content;
}

std::string described(const Reading& reading) {
  std::string text = reading.document.id + "|" + reading.document.outlet + "|" + reading.document.published + "|" +
                     reading.document.title + "|" + reading.document.url + "|" + reading.document.text + "|" +
                     reading.language + "|" + std::to_string(reading.words) + "\n";
  const auto add_span = [&](const Span& s) {
    for (const uint32_t n : {s.start, s.end, s.byte_start, s.byte_end}) text += std::to_string(n) + ",";
    text += ";";
  };
  const auto add_optional = [&](const std::optional<Span>& s) {
    if (s) add_span(*s);
    text += "-";
  };
  for (const Statement& s : reading.statements) {
    text += std::to_string(s.id) + " by " + std::to_string(s.speaker) + " " + std::string(to_string(s.act)) + " " +
            std::string(to_string(s.form)) + " in " + std::to_string(s.parent.value_or(-1)) + " ";
    add_span(s.cue);
    add_optional(s.source);
    for (const Span& piece : s.content) add_span(piece);
    text += "/";
    add_optional(s.target);
    add_optional(s.medium);
    text += " on " + s.said_on + "\n";
    if (!s.proposition.concepts.empty()) {
      text += fmt::format("{} about {}:", to_string(s.proposition.stance), s.proposition.about);
      for (const Concept& c : s.proposition.concepts)
        text += fmt::format(" {:x}/{}{}", c.key, c.weight, c.aside ? "-" : "");
      text += "\n";
    }
  }
  for (const Speaker& s : reading.speakers) {
    text += std::to_string(s.id) + " " + s.name + "|" + std::string(to_string(s.kind)) + "|" + s.role + "|" +
            s.country + "|";
    for (const Span& mention : s.mentions) add_span(mention);
    text += "\n";
  }
  for (const TimeExpression& t : reading.times) {
    add_span(t.span);
    text += fmt::format(" {} {} {}\n", to_string(t.type), t.value, t.hijri);
  }
  const auto add_actors = [&](const std::vector<Actor>& actors) {
    for (const Actor& a : actors) {
      text += fmt::format("{}|{}|{} ", a.name, a.country, a.role);
      add_span(a.span);
    }
    text += "/";
  };
  for (const Event& e : reading.events) {
    text += fmt::format("{} {} {} {} {} {} in {} ", e.id, to_string(e.type), e.mode, e.cameo, e.date,
                        to_string(e.status), e.statement.value_or(-1));
    add_span(e.trigger);
    add_actors(e.source);
    add_actors(e.target);
    if (e.place) {
      text += fmt::format("{}|{} {} {} ", e.place->name, e.place->country, e.place->latitude.value_or(-999),
                          e.place->longitude.value_or(-999));
      add_span(e.place->span);
    }
    for (const auto& count : {e.toll.dead, e.toll.wounded, e.toll.arrested, e.toll.displaced}) {
      text += count ? std::to_string(*count) + "," : "-,";
    }
    text += "\n";
  }
  for (const Claim& claim : reading.claims) {
    text += fmt::format("{} {} {}", claim.id, claim.wording, claim.contested);
    for (const Side& side : claim.sides) {
      text += fmt::format(" {} {}", to_string(side.stance), fmt::join(side.statements, ","));
    }
    text += "\n";
  }
  return text;
}

std::string first_difference(const std::string& one, const std::string& other) {
  if (one == other) return {};
  const auto [at, to] = std::mismatch(one.begin(), one.end(), other.begin(), other.end());
  const auto line = [](const std::string& text, std::string::const_iterator place) {
    const auto before = static_cast<size_t>(place - text.begin());
    const size_t begin = before == 0 ? 0 : text.rfind('\n', before - 1) + 1;
    return text.substr(begin, text.find('\n', before) - begin);
  };
  return line(one, at) + "\nand not\n" + line(other, to);
}

std::string problems_of(const std::string& path) {
  Result<archive::Archive> archive = archive::Archive::open(path);
  if (!archive) return "error: " + archive.error().message;
  archive::Archive open = std::move(archive).value();
  const Result<std::vector<archive::Problem>> problems = open.check(20);
  if (!problems) return "error: " + problems.error().message;
  std::string lines;
  for (const archive::Problem& problem : problems.value()) lines += problem.place + ": " + problem.what + "\n";
  return lines;
}

}  // namespace isnad::test
