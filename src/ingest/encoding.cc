#include "ingest/encoding.h"

#include <fmt/format.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "isnad/encoding.h"
#include "text/converter.h"
#include "text/invalid_utf8.h"

namespace isnad::ingest {
namespace {

using namespace std::string_view_literals;
using text::Converter;

class DecodedStream : public ByteStream {
 public:
  DecodedStream(std::unique_ptr<ByteStream> from, Converter decoder, Converter encoder, std::string encoding)
      : from_(std::move(from)),
        decoder_(std::move(decoder)),
        encoder_(std::move(encoder)),
        encoding_(std::move(encoding)) {}

  Result<size_t> read(char* to, size_t size) override {
    char* target = to;
    while (target == to) {
      if (source_ == end_ && !at_end_) {
        const Result<size_t> got = from_->read(buffer_.data(), buffer_.size());
        if (!got) return got.error();
        at_end_ = got.value() == 0;
        source_ = buffer_.data();
        end_ = source_ + got.value();
        taken_ += got.value();
      }
      UErrorCode status = U_ZERO_ERROR;
      ucnv_convertEx(encoder_.get(), decoder_.get(), &target, to + size, &source_, end_, pivot_.data(), &pivot_source_,
                     &pivot_target_, pivot_.data() + pivot_.size(), static_cast<UBool>(first_ ? 1 : 0),
                     static_cast<UBool>(at_end_ ? 1 : 0), &status);
      first_ = false;
      if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR) {
        return Error{fmt::format("invalid {} near byte {}", encoding_, taken_ - static_cast<size_t>(end_ - source_))};
      }
      if (at_end_ && status != U_BUFFER_OVERFLOW_ERROR) break;
    }
    return static_cast<size_t>(target - to);
  }

 private:
  std::unique_ptr<ByteStream> from_;
  Converter decoder_;
  Converter encoder_;
  std::string encoding_;
  std::vector<char> buffer_ = std::vector<char>(64U << 10U);
  std::array<UChar, 4096> pivot_{};
  UChar* pivot_source_ = pivot_.data();
  UChar* pivot_target_ = pivot_.data();
  const char* source_ = nullptr;
  const char* end_ = nullptr;
  uint64_t taken_ = 0;
  bool first_ = true;
  bool at_end_ = false;
};

// Leaves out a byte order mark.
class Unmarked : public ByteStream {
 public:
  explicit Unmarked(std::unique_ptr<ByteStream> from) : from_(std::move(from)) {}

  Result<size_t> read(char* to, size_t size) override {
    if (first_ && from_.peek(3) == "\xEF\xBB\xBF"sv) {
      std::array<char, 3> mark{};
      (void)from_.read(mark.data(), mark.size());
    }
    first_ = false;
    return from_.read(to, size);
  }

 private:
  BufferedStream from_;
  bool first_ = true;
};

}  // namespace

std::string encoding_of(std::string_view head) {
  constexpr std::array<std::pair<std::string_view, const char*>, 4> marks{{{"\xFF\xFE\0\0"sv, "utf-32le"},
                                                                           {"\0\0\xFE\xFF"sv, "utf-32be"},
                                                                           {"\xFF\xFE"sv, "utf-16le"},
                                                                           {"\xFE\xFF"sv, "utf-16be"}}};
  for (const auto& [mark, encoding] : marks) {
    if (head.starts_with(mark)) return encoding;
  }
  // The last bytes may be the first half of a character.
  const size_t invalid = text::first_invalid_utf8(head);
  if (invalid == std::string_view::npos || invalid + 4 > head.size()) return "utf-8";
  // Beside UTF-8, decode finds but windows-1256 in bytes without a mark.
  return decode(head) ? "windows-1256" : "utf-8";
}

Result<std::unique_ptr<ByteStream>> decoded_stream(std::unique_ptr<ByteStream> bytes, const std::string& encoding) {
  if (ucnv_compareNames(encoding.c_str(), "utf-8") != 0) {
    Converter decoder = text::open_converter(encoding.c_str());
    Converter encoder = text::open_converter("utf-8");
    if (!decoder || !encoder) {
      return Error{fmt::format("unknown encoding '{}'; names are like utf-8, utf-16, windows-1256", encoding)};
    }
    bytes = std::make_unique<DecodedStream>(std::move(bytes), std::move(decoder), std::move(encoder), encoding);
  }
  return without_mark(std::move(bytes));
}

std::unique_ptr<ByteStream> without_mark(std::unique_ptr<ByteStream> bytes) {
  return std::make_unique<Unmarked>(std::move(bytes));
}

bool looks_binary(std::string_view bytes) {
  bytes = bytes.substr(0, 1U << 16U);
  const auto is_control = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && !(byte >= '\t' && byte <= '\r') && byte != 0x1B) || byte == 0x7F;
  };
  return static_cast<size_t>(std::count_if(bytes.begin(), bytes.end(), is_control)) > bytes.size() / 50;
}

}  // namespace isnad::ingest
