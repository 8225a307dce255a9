#include "ingest/detect.h"

#include <array>
#include <string>

#include "ingest/ascii_case.h"
#include "ingest/csv_header.h"
#include "ingest/encoding.h"
#include "ingest/name.h"
#include "isnad/encoding.h"

namespace isnad::ingest {
namespace {

using namespace std::string_view_literals;

struct Signature {
  size_t at;
  std::string_view bytes;
  std::string_view what;
};

constexpr std::array signatures{
    Signature{0, "SQLite format 3\0"sv, "an SQLite database"},
    Signature{0, "\x89PNG\r\n\x1A\n"sv, "a PNG image"},
    Signature{0, "\xFF\xD8\xFF"sv, "a JPEG image"},
    Signature{0, "GIF87a"sv, "a GIF image"},
    Signature{0, "GIF89a"sv, "a GIF image"},
    Signature{8, "WEBPVP8"sv, "a WebP image"},
    Signature{4, "ftyp"sv, "a video or image"},
    Signature{0, "ID3\x03"sv, "a sound file"},
    Signature{0, "ID3\x04"sv, "a sound file"},
    Signature{0, "OggS\0"sv, "a sound file"},
    Signature{0, "%PDF-"sv, "a PDF; save its text (pdftotext) and read that"},
    Signature{0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "an Office document; save it as plain text or HTML"},
    Signature{0, "{\\rtf"sv, "an RTF document; save it as plain text or HTML"},
    Signature{0,
              "\x7F"
              "ELF"sv,
              "a program"},
    Signature{0, "MZ\x90\0"sv, "a program"},
    Signature{0, "BZh"sv, "compressed with bzip2; unpack it, or use gzip or zstd"},
    Signature{0,
              "\xFD"
              "7zXZ\0"sv,
              "compressed with xz; unpack it, or use gzip or zstd"},
    Signature{0, "7z\xBC\xAF\x27\x1C"sv, "a 7z archive; unpack it, or use zip"},
    Signature{0, "Rar!\x1A\x07"sv, "a RAR archive; unpack it, or use zip"},
    Signature{0, "PAR1"sv, "a Parquet file; export it as CSV or JSON Lines"},
};

bool has_at(std::string_view head, size_t at, std::string_view bytes) {
  return head.size() >= at && head.substr(at).starts_with(bytes);
}

// An Office or e-book file is a zip whose first entry says so.
bool is_office_zip(std::string_view head) {
  return has_at(head, 30, "[Content_Types].xml") || has_at(head, 30, "mimetypeapplication/") ||
         has_at(head, 30, "_rels/.rels");
}

bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

// «{المجلس الأعلى} يرفض …»: braces that some papers use as quotation marks open no object.
bool opens_object(std::string_view start) {
  if (start.front() != '{') return false;
  const size_t inner = start.find_first_not_of(" \t\r\n", 1);
  return inner == std::string_view::npos || static_cast<unsigned char>(start[inner]) < 0x80U;
}

// A first line that ends with a brace is a whole object: JSON Lines. Else the object goes on over lines. An endless
// first line is taken for JSON Lines, too.
bool is_object_per_line(std::string_view head) {
  const size_t end = head.find('\n');
  std::string_view line = head.substr(0, end);
  if (end == std::string_view::npos && head.size() >= detected_by) return true;
  const size_t last = line.find_last_not_of(" \t\r");
  return last != std::string_view::npos && line[last] == '}';
}

Kind kind_by_name(std::string_view name) {
  const std::string ending = ending_of(name);
  if (ending == "jsonl" || ending == "ndjson") return Kind::jsonl;
  if (ending == "json") return Kind::json;
  if (ending == "csv" || ending == "tsv") return Kind::csv;
  if (ending == "html" || ending == "htm" || ending == "xhtml") return Kind::html;
  if (ending == "rss" || ending == "atom") return Kind::feed;
  if (ending == "warc") return Kind::warc;
  return Kind::automatic;
}

// `head` is UTF-8 (or of an encoding that has ASCII in it) from its first character on.
Detected by_text(std::string_view head, std::string_view name, const Options& options) {
  const Kind named = kind_by_name(name);
  if (named == Kind::jsonl) return {Form::documents, named, {}};
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  const size_t first = head.find_first_not_of(" \t\r\n\v\f");
  if (first == std::string_view::npos) return {Form::documents, named == Kind::automatic ? Kind::text : named, {}};
  const std::string_view start = head.substr(first);
  if (opens_object(start)) return {Form::documents, is_object_per_line(start) ? Kind::jsonl : Kind::json, {}};
  if (start.front() == '[') {
    const size_t inner = start.find_first_not_of(" \t\r\n", 1);
    if (named == Kind::json || (inner != std::string_view::npos && start[inner] == '{')) {
      return {Form::documents, Kind::json, {}};
    }
  }
  if (start.starts_with("WARC/1.")) return {Form::documents, Kind::warc, {}};
  if (start.front() == '<') {
    const std::string lower = lower_case(start);
    if (contains(lower, "<rss") || contains(lower, "<rdf:rdf") || contains(lower, "<feed")) {
      return {Form::documents, Kind::feed, {}};
    }
    if (contains(lower, "<html") || contains(lower, "<!doctype html") || contains(lower, "<head") ||
        contains(lower, "<body")) {
      return {Form::documents, Kind::html, {}};
    }
    if (named == Kind::automatic && lower.starts_with("<?xml")) {
      return {Form::foreign, Kind::text, "XML that is neither a feed (RSS, Atom) nor a page"};
    }
  }
  if (named != Kind::automatic) return {Form::documents, named, {}};
  return {Form::documents, is_csv_header(start, options.columns) ? Kind::csv : Kind::text, {}};
}

}  // namespace

Detected detect(std::string_view head, std::string_view name, const Options& options) {
  if (head.starts_with("\x1F\x8B")) return {Form::gzip, Kind::text, {}};
  if (head.starts_with("\x28\xB5\x2F\xFD")) return {Form::zstd, Kind::text, {}};
  if (head.starts_with("PK\x03\x04") && is_office_zip(head)) {
    return {Form::foreign, Kind::text, "an Office document or e-book; save it as plain text or HTML"};
  }
  if (head.starts_with("PK\x03\x04") || head.starts_with("PK\x05\x06") || has_at(head, 257, "ustar")) {
    return {Form::container, Kind::text, {}};
  }
  if (options.kind != Kind::automatic) return {Form::documents, options.kind, {}};
  for (const Signature& signature : signatures) {
    if (has_at(head, signature.at, signature.bytes)) return {Form::foreign, Kind::text, signature.what};
  }
  const std::string encoding = options.encoding.empty() ? encoding_of(head) : options.encoding;
  if (encoding.starts_with("utf-16") || encoding.starts_with("utf-32")) {
    // An even number of characters, so that the last one is whole.
    const Result<std::string> decoded = decode(head.substr(0, head.size() / 4 * 4), encoding);
    if (decoded) return by_text(decoded.value(), name, options);
  }
  return by_text(head, name, options);
}

}  // namespace isnad::ingest
