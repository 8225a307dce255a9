// The documents of files and folders, whatever their format: bytes in, documents out.
//
// A file is known by its first bytes, and by its name where they leave it open. Compressed files (gzip, zstd) and
// containers (zip, tar) are read through, up to four of them inside each other. Folders are walked in the order of the
// bytes of their names, hidden files left out.
//
//   text           one document: the first line is its title and stays in the text
//   json           an object, or an array of them, with id, outlet, published, title, url, text (see Options::columns)
//   jsonl          such an object a line
//   csv            a record a document; the first record names the columns
//   html           one document: the article's own title and paragraphs, without menus, boxes and comments
//   feed           RSS or Atom: an item a document
//   warc           the pages (HTTP 200, HTML) and texts of a crawl
//
// Documents of html, feed and warc have the title as the first line of their text, as text files do; those of json and
// csv have the text as it is given. An input that gives no id gets one from its name: the file's without folder and
// ending; below a named folder or container its path there; where there are several, ":" and the line, record or item.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/options.h"
#include "isnad/document.h"

namespace isnad::ingest {

// Memory is that of the largest document (files that are one page, one feed or one JSON array are held whole).
class Source {
 public:
  // `paths` are files, folders, or "-" for standard input. Nothing is opened before the first call of next.
  Source(std::vector<std::string> paths, Options options, OnFailure on_failure);
  // One file that is in memory already; `bytes` outlive it. `name` is only a name, no file is opened.
  Source(const std::string& name, std::string_view bytes, Options options, OnFailure on_failure);
  ~Source();
  Source(const Source&) = delete;
  Source& operator=(const Source&) = delete;

  // The next document; nothing at the end. What cannot be read is told to on_failure, and the next is read. One thread
  // at a time.
  std::optional<Document> next();

  [[nodiscard]] bool failed() const;           // something was told to on_failure
  [[nodiscard]] uint64_t bytes_read() const;   // of the files as they lie on the disk; may be asked from another thread
  [[nodiscard]] uint64_t bytes_total() const;  // of all of them; 0 where it cannot be known (standard input, pipes)

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace isnad::ingest
