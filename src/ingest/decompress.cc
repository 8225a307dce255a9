#include "ingest/decompress.h"

#include <fmt/format.h>
#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "ingest/options.h"

namespace isnad::ingest {
namespace {

constexpr size_t input_size = 128U << 10U;

Error too_short(std::string_view format) {
  return Error{
      fmt::format("the {} data ends too early (a copy that was cut?); what stands before the cut was read", format)};
}

// What both formats share: input from below, the expansion watched, an error kept until the bytes before it are read.
class Decompressor : public ByteStream {
 public:
  Decompressor(std::unique_ptr<ByteStream> from, Expansion expansion)
      : from_(std::move(from)), expansion_(expansion), buffer_(input_size) {}

  Result<size_t> read(char* to, size_t size) final {
    size_t made = 0;
    while (made == 0 && !ended_ && !error_) {
      if (input_.empty() && !from_ended_) refill();
      if (error_) break;
      made = unpack(to, size);
      unpacked_ += made;
      if (expansion_.is_bomb(unpacked_)) error_ = Expansion::bomb();
    }
    if (made == 0 && error_) return *error_;
    return made;
  }

 protected:
  // Takes of input_ and writes into `to`; sets ended_ or error_. At the end of the input input_ is empty.
  virtual size_t unpack(char* to, size_t size) = 0;

  void refill() {
    const Result<size_t> got = from_->read(buffer_.data(), buffer_.size());
    if (!got) {
      error_ = got.error();
      return;
    }
    from_ended_ = got.value() == 0;
    input_ = {buffer_.data(), got.value()};
  }

  std::string_view input_;
  bool from_ended_ = false;
  bool ended_ = false;
  std::optional<Error> error_;

 private:
  std::unique_ptr<ByteStream> from_;
  Expansion expansion_;
  std::vector<char> buffer_;
  uint64_t unpacked_ = 0;
};

class Gzip : public Decompressor {
 public:
  Gzip(std::unique_ptr<ByteStream> from, Expansion expansion) : Decompressor(std::move(from), expansion) {
    constexpr int gzip_alone = 15 + 16;
    if (::inflateInit2(&zip_, gzip_alone) != Z_OK) error_ = Error{"no memory to unpack gzip"};
  }
  ~Gzip() override { ::inflateEnd(&zip_); }
  Gzip(const Gzip&) = delete;
  Gzip& operator=(const Gzip&) = delete;

 private:
  size_t unpack(char* to, size_t size) override {
    // Members stand one after the other (each record of a WARC is one); other bytes behind them are padding.
    if (between_members_) {
      if (input_.empty() || input_.front() != '\x1F') {
        ended_ = true;
        return 0;
      }
      ::inflateReset(&zip_);
      between_members_ = false;
    }
    if (input_.empty()) {
      error_ = too_short("gzip");
      return 0;
    }
    zip_.next_in = reinterpret_cast<const Bytef*>(input_.data());
    zip_.avail_in = static_cast<uInt>(input_.size());
    zip_.next_out = reinterpret_cast<Bytef*>(to);
    const auto room = static_cast<uInt>(std::min<size_t>(size, 1U << 30U));
    zip_.avail_out = room;
    const int state = ::inflate(&zip_, Z_NO_FLUSH);
    input_.remove_prefix(input_.size() - zip_.avail_in);
    if (state == Z_STREAM_END) {
      between_members_ = true;
    } else if (state != Z_OK && state != Z_BUF_ERROR) {
      error_ = Error{fmt::format("damaged gzip data: {}", zip_.msg != nullptr ? zip_.msg : "cannot be unpacked")};
    }
    return room - zip_.avail_out;
  }

  z_stream zip_{};
  bool between_members_ = false;
};

class Zstd : public Decompressor {
 public:
  Zstd(std::unique_ptr<ByteStream> from, Expansion expansion)
      : Decompressor(std::move(from), expansion), stream_(::ZSTD_createDStream(), &::ZSTD_freeDStream) {
    if (stream_ == nullptr) error_ = Error{"no memory to unpack zstd"};
  }

 private:
  size_t unpack(char* to, size_t size) override {
    if (input_.empty() && !in_frame_) {
      ended_ = true;
      return 0;
    }
    ZSTD_inBuffer in{input_.data(), input_.size(), 0};
    ZSTD_outBuffer out{to, size, 0};
    const size_t state = ::ZSTD_decompressStream(stream_.get(), &out, &in);
    const bool at_end = input_.empty();
    input_.remove_prefix(in.pos);
    if (::ZSTD_isError(state) != 0) {
      error_ = Error{fmt::format("damaged zstd data: {}", ::ZSTD_getErrorName(state))};
      return out.pos;
    }
    in_frame_ = state != 0;
    if (at_end && out.pos == 0 && in_frame_) error_ = too_short("zstd");
    return out.pos;
  }

  std::unique_ptr<ZSTD_DStream, decltype(&::ZSTD_freeDStream)> stream_;
  bool in_frame_ = true;
};

}  // namespace

bool Expansion::is_bomb(uint64_t unpacked) const {
  return unpacked > harmless_expansion && unpacked / largest_expansion_ratio > taken_->load() - before_;
}

Error Expansion::bomb() {
  return Error{fmt::format("unpacks to more than {} times its size, as a zip bomb does; not read further",
                           largest_expansion_ratio)};
}

std::unique_ptr<ByteStream> decompressed(Compression compression, std::unique_ptr<ByteStream> from,
                                         Expansion expansion) {
  if (compression == Compression::gzip) return std::make_unique<Gzip>(std::move(from), expansion);
  return std::make_unique<Zstd>(std::move(from), expansion);
}

Result<std::string> inflated(std::string_view bytes, size_t limit) {
  z_stream zip{};
  constexpr int gzip_or_zlib = 15 + 32;
  if (::inflateInit2(&zip, gzip_or_zlib) != Z_OK) return Error{"no memory to unpack gzip"};
  const std::unique_ptr<z_stream, decltype(&::inflateEnd)> closing(&zip, &::inflateEnd);
  zip.next_in = reinterpret_cast<const Bytef*>(bytes.data());
  zip.avail_in = static_cast<uInt>(bytes.size());
  std::string out;
  for (;;) {
    const size_t before = out.size();
    out.resize(before + (64U << 10U));
    zip.next_out = reinterpret_cast<Bytef*>(out.data() + before);
    zip.avail_out = static_cast<uInt>(out.size() - before);
    const int state = ::inflate(&zip, Z_NO_FLUSH);
    out.resize(out.size() - zip.avail_out);
    if (state == Z_STREAM_END) return out;
    if (state != Z_OK || (out.size() == before && zip.avail_in == 0)) return Error{"a damaged gzip body"};
    if (out.size() > limit) return Error{fmt::format("a body larger than {}", size_text(limit))};
  }
}

}  // namespace isnad::ingest
