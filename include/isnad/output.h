// Readings as text for people and programs: terminal view, JSON Lines, JSON, CSV, W3C Web Annotation, brat.
//
// A reading may hold a part of its document's statements and speakers (after a search, say). Writers take it as it is:
// - `parent` of a statement whose parent was left out keeps its number or name in JSON, CSV and Web Annotation, as the
//   statement does stand inside another; the terminal view shows it as a root, and brat's files, which allow no loose
//   end, leave the link out;
// - speakers are written as the reading has them, also those who say nothing in it; a statement whose speaker was left
//   out has none (null in JSON, empty in CSV, "?" in the terminal view).
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "isnad/reading.h"

namespace isnad::output {

enum class Format : uint8_t { text, jsonl, json, csv, webannotation, brat };
enum class Language : uint8_t { arabic, english };

struct WriteOptions {
  Format format = Format::jsonl;
  bool explain = false;  // why each statement was found, and what was rejected (jsonl, json, text)

  // For Format::csv alone: begins with U+FEFF, without which Excel takes UTF-8 for the local code page.
  bool byte_order_mark = false;

  // For Format::text alone.
  Language language = Language::english;  // of the labels
  bool colour = false;                    // ANSI colours
  int width = 100;                        // columns of the terminal; at least 60 are used
};

// What was read in all; the last line of Format::text shows it.
struct Totals {
  uint64_t documents = 0;
  uint64_t statements = 0;
  uint64_t speakers = 0;
  uint64_t words = 0;
  uint64_t bytes = 0;  // of UTF-8 text
  double seconds = 0;  // wall clock

  void add(const Reading& reading);
  void add(const Totals& other);  // all but the seconds
};

// Appends UTF-8 to a string. Keeps scratch memory: use one a thread. The file is opening, documents with separators
// between them, closing; a document of which nothing was appended gets no separator. Every writer of the same options
// gives the same bytes for the same reading.
class Writer {
 public:
  virtual ~Writer() = default;

  virtual void opening(std::string& /*out*/) const {}
  virtual void separator(std::string& /*out*/) const {}
  virtual void closing(const Totals& /*totals*/, std::string& /*out*/) const {}
  virtual void document(const Reading& reading, std::string& out) = 0;
};

// Null for Format::brat, which is no stream: see below.
std::unique_ptr<Writer> make_writer(const WriteOptions& options);

// The standoff files of the brat annotation tool (https://brat.nlplab.org/standoff.html): a folder that holds
// annotation.conf, visual.conf, and for each document NAME.txt and NAME.ann.

// Appends the contents of NAME.txt and NAME.ann. The .txt is the document's text, code point for code point; only a
// carriage return becomes a space (before a line feed) or a line feed, as Python and brat would else count it away.
// Offsets in the .ann are those of Span::start and Span::end. A statement whose cue shows nothing (control characters
// and blanks alone) is left out: brat has no event without a trigger. Statement ids must differ.
void append_brat(const Reading& reading, std::string& text, std::string& annotations);

std::string_view brat_annotation_conf();
std::string_view brat_visual_conf();

// NAME for a document id, without a suffix: at most 120 characters of [A-Za-z0-9._-], and '=', which begins what stands
// for others (=XX for a byte). No two ids share a name, but for ids so long that "=-" and a hash stand for their rest.
std::string brat_file_name(std::string_view document_id);

// Names for the documents of one folder, each given once: the second document of a name, or of one that differs in
// case alone (some file systems ignore it), gets "=-2" behind it, which no brat_file_name() ends in, and so on.
class BratFileNames {
 public:
  std::string next(std::string_view document_id);

 private:
  std::unordered_map<std::string, uint32_t> given_;  // by the name in lower case: how often
};

}  // namespace isnad::output
