#include "ingest/byte_stream.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>

#include "ingest/options.h"

namespace isnad::ingest {

std::string system_error_text(int number) { return std::generic_category().message(number); }

Result<uint64_t> ByteStream::seek(uint64_t /*offset*/) { return Error{system_error_text(ESPIPE)}; }

Result<std::unique_ptr<FileStream>> FileStream::open(const std::string& name, std::atomic<uint64_t>& total) {
  const int descriptor = name == "-" ? STDIN_FILENO : ::open(name.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return Error{system_error_text(errno)};
  std::unique_ptr<FileStream> file(new FileStream(descriptor, total));
  struct stat status {};
  if (::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode) && ::lseek(descriptor, 0, SEEK_CUR) == 0) {
    file->size_ = static_cast<uint64_t>(status.st_size);
  }
  return file;
}

FileStream::~FileStream() {
  // A file that was given up is done with, too.
  if (size_ > furthest_) total_ += size_ - furthest_;
  if (descriptor_ != STDIN_FILENO) ::close(descriptor_);
}

Result<size_t> FileStream::read(char* to, size_t size) {
  for (;;) {
    const ssize_t got = ::read(descriptor_, to, size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return Error{system_error_text(errno)};
    position_ += static_cast<uint64_t>(got);
    if (position_ > furthest_) {
      total_ += position_ - furthest_;
      furthest_ = position_;
    }
    return static_cast<size_t>(got);
  }
}

std::optional<uint64_t> FileStream::seekable_size() const {
  if (size_ == 0) return std::nullopt;
  return size_;
}

Result<uint64_t> FileStream::seek(uint64_t offset) {
  const off_t at = ::lseek(descriptor_, static_cast<off_t>(offset), SEEK_SET);
  if (at < 0) return Error{system_error_text(errno)};
  position_ = static_cast<uint64_t>(at);
  return position_;
}

Result<size_t> MemoryStream::read(char* to, size_t size) {
  const size_t taken = std::min(size, bytes_.size());
  std::copy_n(bytes_.data(), taken, to);
  bytes_.remove_prefix(taken);
  return taken;
}

bool BufferedStream::fetch(size_t size) {
  if (ended_) return false;
  buffer_.erase(buffer_.begin(), buffer_.begin() + static_cast<std::ptrdiff_t>(start_));
  start_ = 0;
  const size_t before = buffer_.size();
  buffer_.resize(before + std::max(size, least_fetched));
  const Result<size_t> got = from_->read(buffer_.data() + before, buffer_.size() - before);
  buffer_.resize(before + (got ? got.value() : 0));
  if (!got) error_ = got.error();
  ended_ = !got || got.value() == 0;
  return !ended_;
}

std::string_view BufferedStream::peek(size_t size) {
  while (ahead().size() < size && fetch(size - ahead().size())) {
  }
  return ahead().substr(0, size);
}

Result<size_t> BufferedStream::read(char* to, size_t size) {
  if (start_ < buffer_.size()) {
    const size_t taken = std::min(size, buffer_.size() - start_);
    std::memcpy(to, buffer_.data() + start_, taken);
    start_ += taken;
    if (start_ == buffer_.size()) {
      std::vector<char>().swap(buffer_);
      start_ = 0;
    }
    return taken;
  }
  if (error_) return *std::exchange(error_, std::nullopt);
  if (ended_) return size_t{0};
  return from_->read(to, size);
}

Result<uint64_t> BufferedStream::seek(uint64_t offset) {
  std::vector<char>().swap(buffer_);
  start_ = 0;
  ended_ = false;
  error_.reset();
  return from_->seek(offset);
}

Result<std::string> read_whole(ByteStream& bytes, size_t limit) {
  constexpr size_t chunk = 1U << 20U;
  std::string all;
  for (size_t used = 0;;) {
    const size_t step = std::min(chunk, used + 65536);
    if (all.capacity() < used + step) all.reserve(std::max(used + step, used * 3 / 2));
    all.resize(used + step);
    const Result<size_t> got = bytes.read(all.data() + used, step);
    if (!got) return got.error();
    used += got.value();
    all.resize(used);
    if (used > limit) return Error{fmt::format("larger than {}; split it", size_text(limit))};
    if (got.value() == 0) return all;
  }
}

}  // namespace isnad::ingest
