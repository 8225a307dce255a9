// Correcting by hand: what a person says of a statement is checked, kept, and brought to rows and indexes at once.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <tuple>

#include "archive/mend.h"
#include "archive/mender.h"
#include "archive/schema.h"
#include "archive/tokenizer.h"
#include "isnad/correction.h"
#include "isnad/reader.h"
#include "reader/revise.h"
#include "statement/candidate.h"
#include "text/invalid_utf8.h"

namespace isnad::archive {
namespace {

constexpr size_t kLongestNote = 2000;  // bytes
constexpr size_t kLongestName = 500;
constexpr size_t kMostPieces = std::tuple_size_v<decltype(statement::Candidate::pieces)>;  // as the program has

std::string now() {
  const std::time_t seconds = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::tm utc{};
  gmtime_r(&seconds, &utc);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", utc.tm_year + 1900, utc.tm_mon + 1, utc.tm_mday,
                     utc.tm_hour, utc.tm_min, utc.tm_sec);
}

// «2026-11-23T05:12:00Z»
bool is_time(std::string_view text) {
  constexpr std::string_view kShape = "0000-00-00T00:00:00Z";
  return text.size() == kShape.size() && std::equal(text.begin(), text.end(), kShape.begin(), [](char c, char shape) {
           return shape == '0' ? c >= '0' && c <= '9' : c == shape;
         });
}

// What is wrong with a correction whatever the document; empty for nothing.
std::string fault_of(const Correction& c) {
  const bool changes = c.act || c.speaker || c.kind || c.source || !c.content.empty();
  if (c.verdict == Judgement::corrected && !changes)
    return "nothing is corrected; give an act, a speaker, a source or a content";
  if (c.verdict != Judgement::corrected && changes) return "what is only confirmed or struck has nothing to correct";
  if (c.note.size() > kLongestNote) return fmt::format("the note is longer than {} bytes", kLongestNote);
  if (text::first_invalid_utf8(c.note) != std::string_view::npos) return "the note is not UTF-8";
  if (!c.time.empty() && !is_time(c.time)) return fmt::format("'{}' is no time as 2026-11-23T05:12:00Z", c.time);
  if (c.content.size() > kMostPieces) return fmt::format("a content of more than {} pieces", kMostPieces);
  if (!c.speaker) return {};
  if (c.speaker->find_first_not_of(" \t\r\n") == std::string::npos)
    return "the speaker has no name; ? is for an unknown one";
  if (c.speaker->size() > kLongestName) return fmt::format("the speaker's name is longer than {} bytes", kLongestName);
  if (text::first_invalid_utf8(*c.speaker) != std::string_view::npos) return "the speaker's name is not UTF-8";
  const bool control = std::any_of(c.speaker->begin(), c.speaker->end(),
                                   [](char byte) { return static_cast<unsigned char>(byte) < 0x20U; });
  return control ? "the speaker's name has a line break or another control character" : "";
}

// The place, or why it is none.
Result<Span> place_in(std::string_view text, const Offsets& offsets, const PointRange& range, std::string_view of) {
  if (range.end > offsets.points()) {
    return Error{fmt::format("the {} {}-{} is outside of the text, which has {} code points", of, range.start,
                             range.end, offsets.points())};
  }
  if (range.start >= range.end) {
    return Error{
        fmt::format("the {} {}-{} is no place; it ends where it begins, or before", of, range.start, range.end)};
  }
  const Span span = offsets.span(range.start, range.end);
  if (slice(text, span).find_first_not_of(" \t\r\n") == std::string_view::npos) {
    return Error{fmt::format("the {} {}-{} holds no word", of, range.start, range.end)};
  }
  return span;
}

// A document as it stands, as the program answered, and what was said of it.
struct Bench {
  StoredReading standing;
  Reading machine;
  std::vector<CorrectionRow> corrections;
  std::string version;
};

// What was said of a statement that stands: it has the cue that it was said of.
const CorrectionRow* correction_at(const Bench& bench, const Span& cue) {
  const auto found = std::find_if(bench.corrections.begin(), bench.corrections.end(),
                                  [&](const CorrectionRow& row) { return row.statement.cue == cue; });
  return found == bench.corrections.end() ? nullptr : &*found;
}

// What struck a statement that the program answers.
const CorrectionRow* strike_of(const Bench& bench, const Statement& answer) {
  const auto found = std::find_if(bench.corrections.begin(), bench.corrections.end(), [&](const CorrectionRow& row) {
    return row.verdict == Judgement::struck && statement_at(bench.machine, row.statement.cue) == &answer;
  });
  return found == bench.corrections.end() ? nullptr : &*found;
}

const Statement* find_id(const Reading& reading, int id) {
  const auto found = std::find_if(reading.statements.begin(), reading.statements.end(),
                                  [&](const Statement& s) { return s.id == id; });
  return found == reading.statements.end() ? nullptr : &*found;
}

CorrectionRow row_of(const Reading& reading, const Statement& statement) {
  CorrectionRow row;
  row.statement = statement;
  for (const Speaker& speaker : reading.speakers) {
    if (speaker.id == statement.speaker) row.speaker = speaker;
  }
  if (statement.parent) {
    if (const Statement* const parent = find_id(reading, *statement.parent)) row.parent_cue = parent->cue;
  }
  return row;
}

// What is said of a statement now, and before there was a correction how it stands; nothing where there is none.
std::optional<CorrectionRow> row_at(const Bench& bench, int number) {
  if (const Statement* const standing = find_id(bench.standing.reading, number)) {
    CorrectionRow row = row_of(bench.standing.reading, *standing);
    if (const CorrectionRow* const said = correction_at(bench, standing->cue)) {
      row.verdict = said->verdict;
      row.note = said->note;
      row.parent_cue = said->parent_cue;
    } else if (const Statement* const answer = statement_at(bench.machine, standing->cue)) {
      row.parent_cue = row_of(bench.machine, *answer).parent_cue;  // as it stands a parent may be struck just now
    }
    return row;
  }
  const Statement* const struck = find_id(bench.machine, number);
  const CorrectionRow* const said = struck == nullptr ? nullptr : strike_of(bench, *struck);
  return said == nullptr ? std::nullopt : std::optional(*said);
}

// Whether what stands is what the program had answered.
bool is_as_answered(const Reading& machine, const CorrectionRow& row) {
  const Statement* const answer = statement_at(machine, row.statement.cue);
  if (answer == nullptr) return false;
  const CorrectionRow answered = row_of(machine, *answer);
  return answer->act == row.statement.act && answer->source == row.statement.source &&
         answer->content == row.statement.content && answered.speaker.name == row.speaker.name &&
         answered.speaker.kind == row.speaker.kind;
}

void set_speaker(const Correction& correction, const Bench& bench, CorrectionRow& row) {
  if (correction.speaker) {
    const SpeakerKind before = row.speaker.kind;
    row.speaker = {};
    row.speaker.name = *correction.speaker;
    row.speaker.kind = row.speaker.name == "?" ? SpeakerKind::unnamed : before;
    for (const Speaker& known : bench.standing.reading.speakers) {
      if (known.name == *correction.speaker) row.speaker = known;
    }
  }
  if (correction.kind) row.speaker.kind = *correction.kind;
}

// The form that the statement has with its content as it is now.
Form form_of(const Reading& reading, const Statement& statement) {
  Reading changed = reading;
  for (Statement& s : changed.statements) {
    if (s.id != statement.id) continue;
    s.content = statement.content;
    reader::revise(builtin_lexicon(), {s.id}, changed);
    return s.form;
  }
  return statement.form;
}

// Puts what the correction changes into the row; a line of what is wrong, or nothing.
std::string apply(const Correction& correction, const Bench& bench, CorrectionRow& row) {
  const std::string& text = bench.standing.reading.document.text;
  const Offsets offsets(text);
  if (correction.act) row.statement.act = *correction.act;
  set_speaker(correction, bench, row);
  if (correction.source && correction.source->start == correction.source->end) {
    row.statement.source.reset();
  } else if (correction.source) {
    const Result<Span> place = place_in(text, offsets, *correction.source, "source");
    if (!place) return place.error().message;
    row.statement.source = place.value();
  }
  if (correction.content.empty()) return {};
  row.statement.content.clear();
  for (const PointRange& piece : correction.content) {
    const Result<Span> place = place_in(text, offsets, piece, "content");
    if (!place) return place.error().message;
    if (!row.statement.content.empty() && place.value().start < row.statement.content.back().end) {
      return "the pieces of the content stand in another order than in the text, or overlap";
    }
    row.statement.content.push_back(place.value());
  }
  row.statement.form = form_of(bench.standing.reading, row.statement);
  return {};
}

// Opens the archive, hands `work` the document and what it needs, and brings every document of this text to what the
// table holds then. `work` gives a line of what is wrong; then nothing changes.
template <typename Work>
Result<int> at_bench(const std::string& path, int64_t document, int statement, Work work) {
  return flat(guarded(path, [&]() -> Result<int> {
    static_cast<void>(Database(path, OpenMode::read));  // there must be a file
    Database database(path, OpenMode::write);
    register_with_fts5(database);
    prepare_to_write(database);
    database.execute("PRAGMA synchronous = FULL");
    StatementWriter writer(database);
    Mender mender(database, writer);
    Transaction transaction(database);
    Bench bench;
    bench.version = mender.version_of(document);
    std::optional<StoredReading> standing = Loader(database).reading(document);
    std::optional<StoredReading> machine = mender.machine_answer(document);
    if (!standing || !machine) return Error{fmt::format("the archive holds no document {}", document)};
    bench.standing = *std::move(standing);
    bench.machine = std::move(machine->reading);
    bench.corrections = mender.table().of(bench.version, Offsets(bench.standing.reading.document.text));
    const std::optional<CorrectionRow> row = row_at(bench, statement);
    if (!row) {
      return Error{fmt::format("document {} holds {} statements, none of them {}", document,
                               bench.standing.reading.statements.size(), statement)};
    }
    const std::string fault = work(mender, bench, *row);
    if (!fault.empty()) return Error{fault};
    Prepared versions = database.prepare(
        "SELECT o.id FROM document d JOIN document o ON o.article_key = d.article_key AND o.version_key = "
        "d.version_key "
        "WHERE d.id = ?1");
    versions.bind(1, document);
    std::vector<int64_t> same_text;
    while (versions.step()) same_text.push_back(versions.integer(0));
    versions.reset();
    for (const int64_t one : same_text) mender.renew(one);
    const std::optional<StoredReading> after = Loader(database).reading(document);
    const Statement* const now_at = statement_at(after->reading, row->statement.cue);
    const int number = now_at == nullptr ? statement : now_at->id;
    transaction.commit();
    return number;
  }));
}

}  // namespace

Result<int> correct(const std::string& path, const Correction& correction) {
  if (const std::string fault = fault_of(correction); !fault.empty()) return Error{fault};
  return at_bench(path, correction.document, correction.statement,
                  [&](Mender& mender, const Bench& bench, CorrectionRow row) {
                    std::string fault = apply(correction, bench, row);
                    if (!fault.empty()) return fault;
                    // Who confirms what was corrected before does not say that the program was right.
                    row.verdict = correction.verdict == Judgement::confirmed && !is_as_answered(bench.machine, row)
                                      ? Judgement::corrected
                                      : correction.verdict;
                    row.time = correction.time.empty() ? now() : correction.time;
                    if (!correction.note.empty() || correction.verdict != Judgement::confirmed)
                      row.note = correction.note;
                    mender.table().put(bench.version, row);
                    return fault;
                  });
}

Result<int> take_back(const std::string& path, int64_t document, int statement) {
  return at_bench(path, document, statement, [&](Mender& mender, const Bench& bench, const CorrectionRow& row) {
    const CorrectionRow* const said = correction_at(bench, row.statement.cue);
    if (said == nullptr) return fmt::format("nothing was said of statement {}.{}", document, statement);
    mender.table().remove(bench.version, said->statement.cue);
    return std::string();
  });
}

}  // namespace isnad::archive
