#include "isnad/reader.h"

#include <stdexcept>

#include "lexicon/analysed_text.h"
#include "lexicon/lexicon.h"
#include "lexicon/span_of.h"
#include "mention/entity.h"
#include "statement/content.h"
#include "statement/find.h"
#include "statement/said_on.h"
#include "statement/speaker.h"
#include "text/normalise.h"
#include "text/utf8.h"
#include "time/find.h"

namespace isnad {
namespace {

using lexicon::AnalysedText;
using lexicon::span_of;
using statement::Candidate;
using statement::CueKind;
using statement::Piece;

Span span_of(const AnalysedText& text, const Piece& piece) {
  return span_of(text, piece.first, piece.end, piece.cut ? 1 : 0);
}

// The preposition that is written together with a source or target stays out where the rest can stand alone.
uint32_t stuck_letters(const AnalysedText& text, const mention::Range& range) {
  const auto& word = text.word(range.first);
  uint32_t letters = word.conjunction != 0 ? 1 : 0;
  if (word.preposition != 0 && !(word.preposition == U'ل' && word.article)) ++letters;
  return letters;
}

bool is_arabic(const AnalysedText& text) {
  uint32_t arabic = 0;
  uint32_t others = 0;
  for (uint32_t i = 0; i < text.size() && arabic + others < 500; ++i) {
    if (!text.is_word(i)) continue;
    const char32_t c = text::code_point_at(text.text, text.tokens[i].byte_start).value;
    ((c >= 0x0600 && c <= 0x08FF) || (c >= 0xFB50 && c <= 0xFEFF) ? arabic : others) += 1;
  }
  return arabic > others;
}

Statement to_statement(const AnalysedText& text, const Candidate& c, int id, int speaker) {
  Statement s;
  s.id = id;
  s.cue = span_of(text, c.cue);
  if (!c.source.empty()) {
    const bool attribution = c.kind == CueKind::attribution;
    const uint32_t letters = stuck_letters(text, c.source);
    s.source = span_of(text, c.source.first, c.source.end, letters);
    if (attribution && letters > 0 && c.source.first == c.cue.end) {
      s.cue.end = s.source->start;  // «وفقاً ل|وكالة»
      s.cue.byte_end = s.source->byte_start;
    }
  }
  s.speaker = speaker;
  for (uint8_t p = 0; p < c.piece_count; ++p) s.content.push_back(span_of(text, c.pieces[p]));
  s.form = statement::form_of(text, c);
  s.act = c.act;
  if (!c.target.empty()) s.target = span_of(text, c.target.first, c.target.end, stuck_letters(text, c.target));
  if (!c.medium.empty()) s.medium = span_of(text, c.medium.first, c.medium.end);
  if (c.parent >= 0) s.parent = c.parent + 1;
  s.evidence = {std::string(c.lemma), std::string(c.frame), c.score};
  return s;
}

TimeExpression to_expression(const AnalysedText& text, time::Found& found) {
  return {span_of(text, found.first, found.end, found.cut_front, found.cut_back), found.type, std::move(found.value),
          found.hijri};
}

}  // namespace

const lexicon::Lexicon& builtin_lexicon() {
  // Never destroyed: the program need not tidy up what the system takes back at once.
  static const auto* const kLexicon = [] {
    auto loaded = lexicon::Lexicon::load();
    if (!loaded) throw std::logic_error(loaded.error().message);  // the tables are checked when the program is built
    return new lexicon::Lexicon(std::move(loaded).value());
  }();
  return *kLexicon;
}

struct Reader::Impl {
  explicit Impl(const lexicon::Lexicon& l) : lexicon(&l), cache(l) {}
  const lexicon::Lexicon* lexicon;
  lexicon::WordCache cache;
  AnalysedText text;
  statement::Found found;
  time::Finder finder;
  std::vector<time::Found> times;
  std::vector<std::optional<time::Day>> days;  // of the statements

  // One huge document shall not be paid for as long as the reader lives.
  void release_after(size_t bytes) {
    constexpr size_t kHuge = 4U << 20U;
    if (bytes < kHuge) return;
    text = {};
    found = {};
    times = {};
    cache.begin_document();
  }
};

Reader::Reader(const lexicon::Lexicon& lexicon) : impl_(std::make_unique<Impl>(lexicon)) {}
Reader::~Reader() = default;
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;

Reading Reader::read(Document document, const ReadOptions& options) {
  Reading reading;
  reading.document = std::move(document);
  AnalysedText& text = impl_->text;
  lexicon::analyse_text(reading.document.text, impl_->cache, text);
  reading.words = text.word_count;
  reading.language = is_arabic(text) ? "ar" : "und";
  impl_->finder.find(text, reading.document.published, impl_->times);
  statement::Found& found = impl_->found;
  statement::find_statements(*impl_->lexicon, text, found);

  mention::Entities entities(*impl_->lexicon, text);
  std::vector<int> speakers;
  if (!found.statements.empty()) {
    entities.introduce_all();
    speakers = statement::resolve_speakers(text, found.statements, entities);
  }
  statement::find_days(text, impl_->times, time::parse_day(reading.document.published), found.statements, speakers,
                       impl_->days);
  std::vector<int> ids(entities.size(), 0);  // entity → speaker id, in order of first statement
  for (size_t i = 0; i < found.statements.size(); ++i) {
    const auto e = static_cast<size_t>(speakers[i]);
    if (ids[e] == 0) {
      const mention::Entity& entity = entities.at(speakers[i]);
      ids[e] = static_cast<int>(reading.speakers.size()) + 1;
      Speaker speaker;
      speaker.id = ids[e];
      speaker.name = entity.name;
      speaker.kind = entity.kind;
      speaker.role = entity.role;
      if (entity.country >= 0) {
        speaker.country = impl_->lexicon->country_code(static_cast<uint16_t>(entity.country));
      }
      reading.speakers.push_back(std::move(speaker));
    }
    Statement s = to_statement(text, found.statements[i], static_cast<int>(i) + 1, ids[e]);
    if (impl_->days[i]) s.said_on = time::day_value(*impl_->days[i]);
    if (s.source) reading.speakers[static_cast<size_t>(ids[e]) - 1].mentions.push_back(*s.source);
    reading.statements.push_back(std::move(s));
  }
  reading.times.reserve(impl_->times.size());
  for (time::Found& expression : impl_->times) reading.times.push_back(to_expression(text, expression));
  if (options.explain) {
    for (const Candidate& c : found.rejected) {
      reading.rejected.push_back({span_of(text, c.cue), std::string(c.lemma), std::string(c.frame), c.score,
                                  "another candidate covers the same words with a better frame"});
    }
  }
  impl_->release_after(reading.document.text.size());
  return reading;
}

}  // namespace isnad
