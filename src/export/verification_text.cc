// A verified quotation for people: the verdict in a sentence, then each story with its words, what differs, and who
// printed it.
#include <fmt/format.h>

#include <algorithm>

#include "export/cells.h"
#include "export/labels.h"
#include "export/marked_text.h"
#include "export/paint.h"
#include "export/search_result.h"
#include "export/verification.h"

namespace isnad::output {
namespace {

using archive::Appearance;
using archive::Attribution;
using archive::ByteRange;
using archive::ComparedWord;
using archive::StoryOfQuotation;
using archive::Verdict;
using archive::Verification;
using archive::WordChange;

struct Words {
  std::string_view found;
  std::string_view not_found;
  std::string_view others;  // it is there, but is not given to
  std::string_view stories;
  std::string_view articles;
  std::string_view looked_in;  // so many articles
  std::string_view given_to;
  std::string_view nobody;
  std::string_view own_words;
  std::string_view quoted;  // but in the article's own words
  std::string_view in_title;
  std::string_view word_for_word;
  std::string_view changed;
  std::string_view instead_of;
  std::string_view moved;
  std::string_view left_out;
  std::string_view added;
  std::string_view negation;
  std::string_view printed_by;
  std::string_view nearest;
  std::string_view too_short;
  std::string_view more;
};

constexpr Words kEnglish{"Found",
                         "Not found",
                         "Found, but not given to",
                         "stories",
                         "articles",
                         "articles looked in:",
                         "given to",
                         "nobody",
                         "in the article's own words",
                         "between quotation marks, given to nobody",
                         "in the title",
                         "word for word",
                         "changed:",
                         "instead of",
                         "moved:",
                         "left out:",
                         "added:",
                         "a negation differs",
                         "printed by",
                         "The nearest, which is another sentence or much changed:",
                         "Too short to be looked for with changes: only these words, as they stand.",
                         "More articles hold these words than were compared."};
constexpr Words kArabic{"موجود",
                        "غير موجود",
                        "موجود، لكنه غير منسوب إلى",
                        "القصص:",
                        "المقالات:",
                        "عدد المقالات التي بُحث فيها:",
                        "منسوب إلى",
                        "لا أحد",
                        "من كلام المقال نفسه",
                        "بين علامتي تنصيص، غير منسوب إلى أحد",
                        "في العنوان",
                        "حرفياً",
                        "مُغيَّر:",
                        "بدل",
                        "منقول من موضعه:",
                        "محذوف:",
                        "مُضاف:",
                        "النفي مختلف",
                        "عدد الناشرين:",
                        "الأقرب إليه، وهو قول آخر أو مُغيَّر كثيراً:",
                        "أقصر من أن يُبحث عنه مع تغيير؛ بُحث عن هذه الكلمات كما هي.",
                        "المقالات التي فيها هذه الكلمات أكثر مما قورن."};

class VerificationText {
 public:
  VerificationText(const Verification& verification, const WriteOptions& options, std::string& out)
      : asked_(verification),
        options_(options),
        words_(options.language == Language::arabic ? kArabic : kEnglish),
        width_(std::clamp(options.width, 60, 1000)),
        out_(out) {}

  void write() {
    verdict();
    if (asked_.as_it_stands) line(Paint::quiet, shown(words_.too_short, 100));
    for (const StoryOfQuotation& story : asked_.stories) {
      out_.push_back('\n');
      appearance(story.copies.front());
      copies(story);
    }
    if (asked_.nearest) {
      out_.push_back('\n');
      line(Paint::quiet, shown(words_.nearest, 100));
      appearance(*asked_.nearest);
    }
    if (asked_.stories.size() < asked_.stories_found) {
      out_.append(fmt::format("\n{} {}–{}\n", shown(words_.stories, 40), 1, asked_.stories.size()));
    }
    if (asked_.more) line(Paint::quiet, shown(words_.more, 100));
  }

 private:
  std::string shown(std::string_view text, int columns) { return cells_.show(text, columns).text; }
  void paint(Paint paint, std::string_view text) { put(out_, options_.colour, paint, text); }
  void line(Paint with, std::string_view text) {
    paint(with, text);
    out_.push_back('\n');
  }
  // «3 articles», «المقالات: 3»
  std::string counted(std::string_view word, uint64_t count) {
    const std::string number = grouped(static_cast<double>(count)) + (asked_.more ? "+" : "");
    if (options_.language == Language::arabic) return fmt::format("{} {}", shown(word, 40), number);
    return fmt::format("{} {}", number, count == 1 ? singular(word) : word);
  }
  static std::string_view singular(std::string_view plural) { return plural == "stories" ? "story" : "article"; }

  void verdict() {
    std::string text;
    switch (asked_.verdict) {
      case Verdict::not_found:
        text = shown(words_.not_found, 60);
        break;
      case Verdict::found:
        text = shown(words_.found, 60);
        break;
      case Verdict::given_to_others:
        text = fmt::format("{} {}", shown(words_.others, 60), shown(asked_.speaker, 40));
        break;
    }
    paint(Paint::title, text);
    if (asked_.verdict != Verdict::not_found) {
      out_.append(fmt::format(" · {} · {}", counted(words_.stories, asked_.stories_found),
                              counted(words_.articles, asked_.articles_found)));
    }
    paint(Paint::quiet,
          fmt::format(" · {} {}", shown(words_.looked_in, 60), grouped(static_cast<double>(asked_.articles))));
    out_.push_back('\n');
    if (asked_.verdict != Verdict::not_found) speakers();
  }

  void speakers() {
    std::string all;
    size_t count = 0;
    for (const archive::Count& speaker : asked_.speakers) {
      constexpr size_t kMost = 6;
      if (count++ == kMost) {
        all += " …";
        break;
      }
      if (!all.empty()) all += " · ";
      all += shown(speaker.name, 40);
      if (speaker.count > 1) all += fmt::format(" ({})", speaker.count);
    }
    if (all.empty()) all = shown(words_.nobody, 40);
    out_.append(fmt::format("{}: {}\n", shown(words_.given_to, 40), all));
  }

  void appearance(const Appearance& found) {
    const Document& document = found.document.document;
    paint(Paint::title, fmt::format("{}", found.document.number));
    for (const std::string* part : {&document.published, &document.outlet}) {
      if (!part->empty()) paint(Paint::quiet, " · " + shown(*part, 30));
    }
    paint(Paint::quiet, fmt::format(" · {:.0f} %", 100 * found.similarity));
    if (found.document.replaced_by != 0) {
      paint(Paint::quiet,
            fmt::format(" · {} {}", shown(labels(options_.language).replaced_by, 40), found.document.replaced_by));
    }
    out_.append("  ");
    line(Paint::quiet, shown(document.title, std::max(20, width_ - 45)));
    given_to(found);
    out_.append("    ");
    out_.append(show_marked(cells_, found.words, differing(found), width_ - 4, options_.colour));
    out_.append("\n    ");
    differences(found);
  }

  void given_to(const Appearance& found) {
    if (found.given_to.empty()) {
      const std::string_view where = found.in_title ? words_.in_title : found.quoted ? words_.quoted : words_.own_words;
      out_.append("    ");
      line(Paint::quiet, shown(where, width_ - 4));
    }
    for (const Attribution& given : found.given_to) {
      out_.append("    ");
      paint(Paint::speaker, shown(given.speaker.name, 40));
      if (!given.speaker.role.empty()) out_.append(fmt::format(" ({})", shown(given.speaker.role, 40)));
      out_.append("  ");
      paint(Paint::act, shown(label(given.statement.act, options_.language), 20));
      paint(Paint::quiet, fmt::format(" · {} · {}", shown(label(given.statement.form, options_.language), 20),
                                      statement_number(found.document.number, given.statement.id)));
      out_.push_back('\n');
    }
  }

  static std::vector<ByteRange> differing(const Appearance& found) {
    std::vector<ByteRange> marks;
    for (const ComparedWord& word : found.compared) {
      if (word.change != WordChange::same && word.found.start != word.found.end) marks.push_back(word.found);
    }
    return marks;
  }

  // What differs, kind by kind.
  void differences(const Appearance& found) {
    const std::pair<WordChange, std::string_view> kinds[] = {{WordChange::changed, words_.changed},
                                                             {WordChange::left_out, words_.left_out},
                                                             {WordChange::added, words_.added},
                                                             {WordChange::moved, words_.moved}};
    std::string all;
    for (const auto& [change, name] : kinds) {
      const std::string some = words_of(found, change);
      if (some.empty()) continue;
      if (!all.empty()) all += " · ";
      all += fmt::format("{} {}", shown(name, 30), some);
    }
    if (all.empty()) all = shown(words_.word_for_word, 30);
    paint(Paint::quiet, all);
    const bool negates = std::any_of(found.compared.begin(), found.compared.end(),
                                     [](const ComparedWord& word) { return word.negates; });
    if (negates) paint(Paint::mark, fmt::format(" · {}", shown(words_.negation, 30)));
    out_.push_back('\n');
  }

  std::string words_of(const Appearance& found, WordChange change) {
    constexpr size_t kMost = 8;
    constexpr int kColumns = 30;
    std::string all;
    size_t count = 0;
    for (const ComparedWord& word : found.compared) {
      if (word.change != change) continue;
      if (count++ == kMost) return all + " …";
      const bool comma = !all.empty();
      if (comma) all += options_.language == Language::arabic ? "، " : ", ";
      const auto of = [&](std::string_view text, const ByteRange& at) {
        return shown(text.substr(at.start, at.end - at.start), kColumns);
      };
      const bool in_quotation = word.asked.start != word.asked.end;
      all += in_quotation ? of(asked_.quotation, word.asked) : of(found.words, word.found);
      if (change == WordChange::changed) {
        all += fmt::format(" {} {}", shown(words_.instead_of, 20), of(found.words, word.found));
      }
    }
    return all;
  }

  // All who printed it, each with its day.
  void copies(const StoryOfQuotation& story) {
    if (story.copies.size() < 2) return;
    out_.append("    ");
    paint(Paint::quiet, fmt::format("{} {}:", shown(words_.printed_by, 30), story.copies.size()));
    out_.push_back('\n');
    for (const Appearance& copy : story.copies) {
      const Document& document = copy.document.document;
      const std::string outlet = shown(document.outlet.empty() ? "?" : document.outlet, 30);
      std::string text = fmt::format("      {:<10}  {}  {}", document.published, outlet, copy.document.number);
      if (copy.similarity != story.copies.front().similarity) text += fmt::format("  {:.0f} %", 100 * copy.similarity);
      line(Paint::quiet, text);
    }
  }

  const Verification& asked_;
  const WriteOptions& options_;
  const Words& words_;
  int width_;
  std::string& out_;
  Cells cells_;
};

}  // namespace

void append_verification_text(const Verification& verification, const WriteOptions& options, std::string& out) {
  VerificationText(verification, options, out).write();
}

}  // namespace isnad::output
