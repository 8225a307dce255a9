// What people say of the program's answers: a statement is confirmed, corrected or struck.
//
// A correction belongs to the text of one version of an article and to the place of the statement's cue in it, not to
// the statement's number: when the text is read again by a later program it is applied again, and where that program
// finds no statement the corrected one stands nevertheless. Of a place the last correction counts.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/reading.h"
#include "isnad/result.h"

namespace isnad::archive {

// A half-open place in the text of an article, in Unicode code points.
struct PointRange {
  uint32_t start = 0;
  uint32_t end = 0;
};

struct Correction {
  int64_t document = 0;
  int statement = 0;  // its number in the document, as Archive::document() gives it; also that of a struck one
  Judgement verdict = Judgement::confirmed;

  // For Judgement::corrected: what changes; the rest stays as it stands. At least one of them must be given. With the
  // content its form changes (direct, indirect, mixed), by its quotation marks.
  std::optional<Act> act;
  std::optional<std::string> speaker;  // the name; one of the document's speakers, or another; "?" for an unknown one
  std::optional<SpeakerKind> kind;     // else that of the document's speaker of this name, or of the one before
  std::optional<PointRange> source;    // an empty range: no words name the source
  std::vector<PointRange> content;     // one or more pieces in text order

  std::string note;  // at most 2,000 bytes of UTF-8
  std::string time;  // YYYY-MM-DDThh:mm:ssZ; empty: now
};

// Stores it, and brings the statement's rows and index entries to what it says: a struck statement is no longer found,
// a corrected one is found by what it is now. Archives of an older format are brought up to date. All or nothing, also
// when the program is killed. Gives the number of the statement, which may be the last one of the document where the
// program had found none. An error says which part of the correction cannot be: no such archive, document or statement;
// a place outside of the text, or none; a bare space; too long a name or note.
Result<int> correct(const std::string& path, const Correction& correction);

// Takes back what was said of a statement: the program's answer returns. An error where nothing was said of it.
Result<int> take_back(const std::string& path, int64_t document, int statement);

// One correction of a document, as it stands.
struct StoredCorrection {
  int statement = 0;  // its number; 0 for a struck one that the program does not find (any more)
  Judgement verdict = Judgement::confirmed;
  std::string time;
  std::string note;
  Span cue;
  std::optional<Statement> machine;  // what the program had answered; nothing where it found no statement there
  Speaker machine_speaker;           // without mentions
};

}  // namespace isnad::archive
