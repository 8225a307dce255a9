#include "isnad/reader.h"

#include <stdexcept>

#include "claim/find.h"
#include "claim/proposition.h"
#include "claim/reference.h"
#include "event/find.h"
#include "lexicon/analysed_text.h"
#include "lexicon/lexicon.h"
#include "lexicon/span_of.h"
#include "mention/entity.h"
#include "mention/place.h"
#include "reader/convert.h"
#include "statement/content/content.h"
#include "statement/said_on.h"
#include "statement/selection/find.h"
#include "statement/speaker/speaker.h"
#include "text/utf8.h"
#include "time/find.h"

namespace isnad {
namespace {

using lexicon::AnalysedText;

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
  statement::selection::Found found;
  std::vector<event::Occurrence> events;
  std::vector<mention::PlaceMention> places;
  time::Finder finder;
  std::vector<time::Found> times;
  std::vector<std::optional<time::Day>> days;  // of the statements

  // One huge document shall not be paid for as long as the reader lives.
  void release_after(size_t bytes) {
    constexpr size_t kHuge = 4U << 20U;
    if (bytes < kHuge) return;
    text = {};
    found = {};
    events = {};
    places = {};
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
  statement::selection::Found& found = impl_->found;
  statement::selection::find_statements(*impl_->lexicon, text, found);

  mention::Entities entities(*impl_->lexicon, text);
  std::vector<int> speakers;
  if (!found.statements.empty()) {
    entities.introduce_all();
    speakers = statement::speaker::resolve_speakers(text, found.statements, entities);
    statement::speaker::drop_tags(text, found.statements, speakers);
  }
  statement::find_days(text, impl_->times, time::parse_day(reading.document.published), found.statements, speakers,
                       impl_->days);
  std::vector<int> ids(entities.size(), 0);  // entity → speaker id, in order of first statement
  for (size_t i = 0; i < found.statements.size(); ++i) {
    const auto e = static_cast<size_t>(speakers[i]);
    if (ids[e] == 0) {
      ids[e] = static_cast<int>(reading.speakers.size()) + 1;
      reading.speakers.push_back(reader::to_speaker(*impl_->lexicon, entities.at(speakers[i]), ids[e]));
    }
    Statement s = reader::to_statement(text, found.statements[i], static_cast<int>(i) + 1, ids[e]);
    if (impl_->days[i]) s.said_on = time::day_value(*impl_->days[i]);
    if (s.source) reading.speakers[static_cast<size_t>(ids[e]) - 1].mentions.push_back(*s.source);
    reading.statements.push_back(std::move(s));
  }
  const claim::Proposer proposer(*impl_->lexicon, text, found.statements);
  for (size_t i = 0; i < reading.statements.size(); ++i) {
    Statement& s = reading.statements[i];
    s.proposition = proposer.of(i, reading.speakers[static_cast<size_t>(s.speaker) - 1]);
  }
  claim::resolve_references(*impl_->lexicon, text, found.statements, reading.speakers, reading.statements);
  reading.claims = claim::find_claims(reading);
  event::find_events(*impl_->lexicon, text, found.statements, impl_->events);
  impl_->places.clear();
  if (!impl_->events.empty()) mention::find_places(*impl_->lexicon, text, impl_->places);
  const reader::EventContext context{.lexicon = *impl_->lexicon,
                                     .text = text,
                                     .statements = reading.statements,
                                     .speakers = reading.speakers,
                                     .times = impl_->times,
                                     .places = impl_->places};
  for (const event::Occurrence& o : impl_->events) {
    reading.events.push_back(reader::to_event(context, o, static_cast<int>(reading.events.size()) + 1));
  }
  reading.times.reserve(impl_->times.size());
  for (time::Found& expression : impl_->times) reading.times.push_back(reader::to_expression(text, expression));
  if (options.explain) {
    for (const statement::Candidate& c : found.rejected) {
      reading.rejected.push_back({lexicon::span_of(text, c.cue.first, c.cue.end, c.cue.cut ? 1 : 0),
                                  std::string(c.lemma), std::string(c.frame), c.score,
                                  "another candidate covers the same words with a better frame"});
    }
  }
  impl_->release_after(reading.document.text.size());
  return reading;
}

}  // namespace isnad
