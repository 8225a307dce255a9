#include "ingest/source.h"

#include <fmt/format.h>

#include <atomic>
#include <variant>

#include "ingest/byte_stream.h"
#include "ingest/container.h"
#include "ingest/decompress.h"
#include "ingest/detect.h"
#include "ingest/documents.h"
#include "ingest/name.h"
#include "ingest/walk.h"

namespace isnad::ingest {
namespace {

// What documents come from, the innermost last: a folder, a container in it, a file in that.
struct Folder {
  Walk walk;
  size_t prefix;      // of the paths: the named folder itself
  uint64_t failures;  // before it was opened
  bool is_empty = true;
};

struct OpenContainer {
  std::unique_ptr<Container> container;
  std::string file;
  std::string id;
  int depth;
};

using Level = std::variant<Folder, OpenContainer, std::unique_ptr<Documents>>;

std::string without_compression(const std::string& name) {
  const std::string ending = ending_of(name);
  if (ending == "gz" || ending == "zst" || ending == "zstd") return name.substr(0, name.size() - ending.size() - 1);
  if (ending == "tgz") return name.substr(0, name.size() - 3) + "tar";
  return name;
}

// A pipe may give a line now and the next one tomorrow: what is JSON Lines by its first line is not waited for.
bool is_object_line(std::string_view head) {
  return head.starts_with('{') && head.find('\n') != std::string_view::npos;
}

std::unique_ptr<Documents> make_documents(Kind kind, Input input) {
  switch (kind) {
    case Kind::json:
      return json_file(std::move(input));
    case Kind::jsonl:
      return json_lines(std::move(input));
    case Kind::csv:
      return csv_file(std::move(input));
    case Kind::html:
      return html_file(std::move(input));
    case Kind::feed:
      return feed_file(std::move(input));
    case Kind::warc:
      return warc_file(std::move(input));
    case Kind::automatic:
    case Kind::text:
      break;
  }
  return text_file(std::move(input));
}

}  // namespace

struct Source::Impl {
  std::vector<std::string> paths;
  Options options;
  OnFailure on_failure;  // remembers that there was one, then calls the caller's
  size_t next_path = 0;
  std::atomic<uint64_t> failures = 0;
  std::atomic<uint64_t> bytes_read = 0;
  uint64_t bytes_total = 0;
  std::optional<Expansion> expansion;  // of the file of the disk that is read
  std::vector<Level> levels;           // the streams in them count into bytes_read

  void fail(std::string file, std::string reason) const { on_failure({std::move(file), "", std::move(reason)}); }

  void open_path() {
    const std::string& path = paths[next_path++];
    if (is_folder(path)) {
      const uint64_t before = failures;
      levels.emplace_back(Folder{Walk(path, on_failure), path.ends_with('/') ? path.size() : path.size() + 1, before});
      return;
    }
    open_file(path, path == "-" ? path : std::string(base_name(path)));
  }

  // `id` is the name from which the documents have theirs.
  void open_file(const std::string& path, std::string id) {
    expansion.emplace(bytes_read);
    Result<std::unique_ptr<FileStream>> opened = FileStream::open(path, bytes_read);
    if (!opened) return fail(path, opened.error().message);
    open_stream(std::move(opened).value(), path, std::move(id), 0);
  }

  // Looks what the stream is, unpacks it as often as needed, and puts what comes of it on the levels.
  void open_stream(std::unique_ptr<ByteStream> stream, std::string file, std::string id, int depth) {
    for (;;) {
      auto bytes = std::make_unique<BufferedStream>(std::move(stream));
      while (bytes->ahead().size() < detected_by && !is_object_line(bytes->ahead()) && bytes->fetch()) {
      }
      const Detected found = detect(bytes->ahead().substr(0, detected_by), id, options);
      if (found.form == Form::foreign) return fail(std::move(file), fmt::format("is {}", found.foreign));
      if (found.form == Form::documents) {
        Input input{std::move(file), id == "-" ? id : id_of(id), std::move(bytes), &options, &on_failure};
        levels.emplace_back(make_documents(found.kind, std::move(input)));
        return;
      }
      if (++depth > deepest_container) {
        return fail(std::move(file), fmt::format("packed more than {} times over; unpack it first", deepest_container));
      }
      if (found.form == Form::container) {
        levels.emplace_back(OpenContainer{std::make_unique<Container>(std::move(bytes), *expansion), std::move(file),
                                          without_compression(id), depth});
        return;
      }
      const Compression compression = found.form == Form::gzip ? Compression::gzip : Compression::zstd;
      stream = decompressed(compression, std::move(bytes), *expansion);
      id = without_compression(id);
    }
  }

  // Each of these is false where the level is done.
  bool advance(Folder& folder) {
    std::optional<std::string> path = folder.walk.next();
    if (!path) return false;
    folder.is_empty = false;
    std::string id = path->substr(folder.prefix);
    open_file(*path, std::move(id));
    return true;
  }

  bool advance(OpenContainer& open) {
    Result<std::optional<Container::Entry>> next = open.container->next();
    if (!next) {
      fail(open.file, next.error().message);
      return false;
    }
    std::optional<Container::Entry> entry = std::move(next).value();
    if (!entry) return false;
    // A hidden file, or what a Mac adds to a zip.
    if (base_name(entry->name).starts_with('.') || entry->name.starts_with("__MACOSX/")) return true;
    open_stream(std::move(entry->bytes), open.file + "/" + entry->name, entry->name, open.depth);
    return true;
  }

  std::optional<Document> next() {
    for (;;) {
      if (levels.empty()) {
        if (next_path == paths.size()) return std::nullopt;
        open_path();
        continue;
      }
      bool more = false;
      // A level that opens another one moves: nothing of it is used after that.
      if (auto* const documents = std::get_if<std::unique_ptr<Documents>>(&levels.back())) {
        if (std::optional<Document> document = (*documents)->next()) return document;
      } else if (auto* const folder = std::get_if<Folder>(&levels.back())) {
        more = advance(*folder);
        if (!more && folder->is_empty && failures == folder->failures)
          fail(paths[next_path - 1], "the folder has no files to read");
      } else {
        more = advance(std::get<OpenContainer>(levels.back()));
      }
      if (!more) levels.pop_back();
    }
  }
};

Source::Source(std::vector<std::string> paths, Options options, OnFailure on_failure)
    : impl_(std::make_unique<Impl>()) {
  impl_->paths = std::move(paths);
  impl_->options = std::move(options);
  impl_->on_failure = [impl = impl_.get(), tell = std::move(on_failure)](const Failure& failure) {
    ++impl->failures;
    if (tell) tell(failure);
  };
  for (const std::string& path : impl_->paths) {
    const std::optional<uint64_t> bytes = bytes_of(path);
    if (!bytes) {
      impl_->bytes_total = 0;
      break;
    }
    impl_->bytes_total += *bytes;
  }
}

Source::Source(const std::string& name, std::string_view bytes, Options options, OnFailure on_failure)
    : Source(std::vector<std::string>(), std::move(options), std::move(on_failure)) {
  impl_->bytes_total = bytes.size();
  impl_->bytes_read = bytes.size();
  impl_->expansion.emplace(impl_->bytes_read);
  impl_->open_stream(std::make_unique<MemoryStream>(bytes), name, std::string(base_name(name)), 0);
}

Source::~Source() = default;

std::optional<Document> Source::next() { return impl_->next(); }
bool Source::failed() const { return impl_->failures != 0; }
uint64_t Source::bytes_read() const { return impl_->bytes_read; }
uint64_t Source::bytes_total() const { return impl_->bytes_total; }

}  // namespace isnad::ingest
