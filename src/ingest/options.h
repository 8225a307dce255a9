// What a caller may say about its inputs, and what it is told of those that fail.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "isnad/result.h"

namespace isnad::ingest {

enum class Kind : uint8_t { automatic, text, json, jsonl, csv, html, feed, warc };

// The names of --kind: auto, text, json, jsonl, csv, html, feed, warc.
std::optional<Kind> kind_named(std::string_view name);

// Field of the document (id, outlet, published, title, url, text) → name of the column or key that holds it.
using Columns = std::vector<std::pair<std::string, std::string>>;

// Reads "title=headline,text=body". The error says what is wrong and what would be right.
Result<Columns> parse_columns(std::string_view map);

// Where `field` stands in the input: what `columns` says of it, else its own name.
std::string_view column_of(const Columns& columns, std::string_view field);

struct Failure {
  std::string file;    // as given or found in a folder; inside containers «news.zip/a/b.html»; "-": standard input
  std::string place;   // "line 12", "record 3", "item 2" …; empty: the whole file
  std::string reason;  // for people: what was wrong and what to do
};

// Called in the thread that asks for documents.
using OnFailure = std::function<void(const Failure&)>;

// Offsets of a reading are 32 bits.
constexpr size_t largest_text = std::numeric_limits<uint32_t>::max() - 1;
// HTML pages and feeds larger than this are refused whatever the caller allows: they are held several times over.
constexpr size_t largest_page = size_t{64} << 20U;
// A file that is one JSON array is held whole; JSON Lines are not.
constexpr size_t largest_json_file = size_t{256} << 20U;
// So many layers of compression and containers: «a.zip/b.tar.gz» has three.
constexpr int deepest_container = 4;
// What unpacks to more than this, and to so many times the bytes of the file, is taken for a zip bomb.
constexpr uint64_t harmless_expansion = uint64_t{64} << 20U;
constexpr uint64_t largest_expansion_ratio = 200;

struct Options {
  Kind kind = Kind::automatic;
  std::string encoding;                         // IANA name, of all but JSON (which is UTF-8); empty: detected
  std::string outlet;                           // where the input gives none
  std::string published;                        // YYYY-MM-DD, where the input gives none
  Columns columns;                              // of CSV and JSON
  size_t largest_document = size_t{64} << 20U;  // bytes; what is larger is a failure that names the limit
};

// 67108864 → "64 MB".
std::string size_text(uint64_t bytes);

}  // namespace isnad::ingest
