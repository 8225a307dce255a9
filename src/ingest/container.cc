// libarchive reads the containers. Zip is read by its table of contents where the stream can seek, else as it comes.
#include "ingest/container.h"

#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>

#include <clocale>
#include <cstdio>
#include <vector>

namespace isnad::ingest {
namespace {

// libarchive converts names to the character set of the locale. This thread has UTF-8 while it lives; whatever the
// user's locale is, an Arabic name inside a zip stays one.
class Utf8Locale {
 public:
  Utf8Locale() : own_(::newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)) {
    if (own_ != nullptr) before_ = ::uselocale(own_);
  }
  ~Utf8Locale() {
    if (own_ == nullptr) return;
    ::uselocale(before_);
    ::freelocale(own_);
  }
  Utf8Locale(const Utf8Locale&) = delete;
  Utf8Locale& operator=(const Utf8Locale&) = delete;

 private:
  locale_t own_;
  locale_t before_ = nullptr;
};

Error error_of(archive* handle) {
  const char* const text = ::archive_error_string(handle);
  return Error{fmt::format("damaged container: {}", text != nullptr ? text : "it cannot be read")};
}

}  // namespace

struct Container::Impl {
  std::unique_ptr<ByteStream> from;
  Expansion expansion;
  uint64_t unpacked = 0;
  uint64_t position = 0;
  std::vector<char> buffer = std::vector<char>(128U << 10U);
  std::optional<Error> below;  // what the stream under it said
  std::unique_ptr<archive, decltype(&::archive_read_free)> handle{::archive_read_new(), &::archive_read_free};
  bool opened = false;
  bool broken = false;  // and the reader of an entry knows why

  Impl(std::unique_ptr<ByteStream> stream, const Expansion& watch) : from(std::move(stream)), expansion(watch) {}

  static ssize_t on_read(archive* handle, void* self, const void** bytes) {
    auto& impl = *static_cast<Impl*>(self);
    const Result<size_t> got = impl.from->read(impl.buffer.data(), impl.buffer.size());
    if (!got) {
      impl.below = got.error();
      ::archive_set_error(handle, EIO, "%s", got.error().message.c_str());
      return -1;
    }
    *bytes = impl.buffer.data();
    impl.position += got.value();
    return static_cast<ssize_t>(got.value());
  }

  static int64_t on_seek(archive* handle, void* self, int64_t offset, int whence) {
    auto& impl = *static_cast<Impl*>(self);
    const auto size = static_cast<int64_t>(impl.from->seekable_size().value_or(0));
    const int64_t from = whence == SEEK_SET ? 0 : whence == SEEK_END ? size : static_cast<int64_t>(impl.position);
    if (offset < -from || offset > size - from) {
      ::archive_set_error(handle, EINVAL, "a place outside of the file");
      return ARCHIVE_FATAL;
    }
    const Result<uint64_t> at = impl.from->seek(static_cast<uint64_t>(from + offset));
    if (!at) {
      ::archive_set_error(handle, EIO, "%s", at.error().message.c_str());
      return ARCHIVE_FATAL;
    }
    impl.position = at.value();
    return static_cast<int64_t>(at.value());
  }

  // What libarchive said, or the stream under it where the fault is there.
  [[nodiscard]] Error failure() const { return below ? *below : error_of(handle.get()); }

  std::optional<Error> open() {
    archive* const reader = handle.get();
    if (reader == nullptr) return Error{"no memory to read the container"};
    ::archive_read_support_format_zip(reader);
    ::archive_read_support_format_tar(reader);
    ::archive_read_set_callback_data(reader, this);
    ::archive_read_set_read_callback(reader, &on_read);
    if (from->seekable_size()) ::archive_read_set_seek_callback(reader, &on_seek);
    if (::archive_read_open1(reader) != ARCHIVE_OK) return failure();
    opened = true;
    return std::nullopt;
  }

  Result<size_t> read_entry(char* to, size_t size) {
    const la_ssize_t got = ::archive_read_data(handle.get(), to, size);
    if (got == ARCHIVE_FATAL) broken = true;
    if (got < 0) return failure();
    unpacked += static_cast<uint64_t>(got);
    if (expansion.is_bomb(unpacked)) return *(below = Expansion::bomb());
    return static_cast<size_t>(got);
  }

  class EntryStream : public ByteStream {
   public:
    explicit EntryStream(Impl& impl) : impl_(impl) {}
    Result<size_t> read(char* to, size_t size) override { return impl_.read_entry(to, size); }

   private:
    Impl& impl_;
  };
};

Container::Container(std::unique_ptr<ByteStream> from, const Expansion& expansion)
    : impl_(std::make_unique<Impl>(std::move(from), expansion)) {}
Container::~Container() = default;

Result<std::optional<Container::Entry>> Container::next() {
  const Utf8Locale locale;
  if (!impl_->opened) {
    if (const std::optional<Error> error = impl_->open()) return *error;
  }
  // A bomb is not unpacked to pass over it.
  if (impl_->below || impl_->broken) return std::optional<Entry>();
  for (;;) {
    archive_entry* entry = nullptr;
    const int state = ::archive_read_next_header(impl_->handle.get(), &entry);
    if (state == ARCHIVE_EOF) return std::optional<Entry>();
    if (state != ARCHIVE_OK && state != ARCHIVE_WARN) return impl_->failure();
    const mode_t type = ::archive_entry_filetype(entry);
    // Some zips name no type; what ends in a slash is a folder.
    const char* const name = ::archive_entry_pathname(entry);
    const std::string path = name != nullptr ? name : "(unnamed)";
    if ((type != 0 && type != AE_IFREG) || path.ends_with('/')) continue;
    return std::optional<Entry>(Entry{path, std::make_unique<Impl::EntryStream>(*impl_)});
  }
}

}  // namespace isnad::ingest
