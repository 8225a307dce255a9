// Readings as text for people and programs: terminal view, JSON Lines, JSON, CSV.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "isnad/reading.h"

namespace isnad::output {

enum class Format : uint8_t { text, jsonl, json, csv };
enum class Language : uint8_t { arabic, english };

struct WriteOptions {
  Format format = Format::jsonl;
  bool explain = false;  // why each statement was found, and what was rejected (jsonl, json, text)

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
// between them, closing; every writer of the same options gives the same bytes for the same reading.
class Writer {
 public:
  virtual ~Writer() = default;

  virtual void opening(std::string& /*out*/) const {}
  virtual void separator(std::string& /*out*/) const {}
  virtual void closing(const Totals& /*totals*/, std::string& /*out*/) const {}
  virtual void document(const Reading& reading, std::string& out) = 0;
};

std::unique_ptr<Writer> make_writer(const WriteOptions& options);

}  // namespace isnad::output
