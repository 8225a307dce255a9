#include "ingest/sources.h"

#include <archive.h>
#include <archive_entry.h>
#include <gtest/gtest.h>
#include <zlib.h>
#include <zstd.h>

#include "support/process.h"

namespace isnad::test {
namespace {

std::string packed(const Entries& entries, bool as_zip) {
  std::string out(1U << 20U, '\0');
  for (const auto& [name, bytes] : entries) out.resize(out.size() + bytes.size() + name.size() + 4096);
  size_t used = 0;
  archive* const writer = archive_write_new();
  if (as_zip) {
    archive_write_set_format_zip(writer);
  } else {
    archive_write_set_format_pax_restricted(writer);
  }
  archive_write_open_memory(writer, out.data(), out.size(), &used);
  for (const auto& [name, bytes] : entries) {
    archive_entry* const entry = archive_entry_new();
    archive_entry_set_pathname_utf8(entry, name.c_str());
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    archive_entry_set_size(entry, static_cast<la_int64_t>(bytes.size()));
    archive_write_header(writer, entry);
    archive_write_data(writer, bytes.data(), bytes.size());
    archive_entry_free(entry);
  }
  archive_write_close(writer);
  archive_write_free(writer);
  out.resize(used);
  return out;
}

}  // namespace

Taken take(const std::vector<std::string>& paths, const ingest::Options& options) {
  Taken taken;
  ingest::Source source(paths, options, [&](const ingest::Failure& failure) { taken.failures.push_back(failure); });
  while (std::optional<Document> document = source.next()) taken.documents.push_back(*std::move(document));
  EXPECT_EQ(source.failed(), !taken.failures.empty());
  if (source.bytes_total() != 0) {
    EXPECT_EQ(source.bytes_read(), source.bytes_total());
  }
  return taken;
}

Taken take_file(const std::string& name, std::string_view bytes, const ingest::Options& options) {
  const TemporaryFolder folder;
  return take({folder.write(name, bytes)}, options);
}

std::string gzip(std::string_view bytes) {
  z_stream zip{};
  deflateInit2(&zip, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
  std::string out(deflateBound(&zip, bytes.size()), '\0');
  zip.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  zip.avail_in = static_cast<uInt>(bytes.size());
  zip.next_out = reinterpret_cast<Bytef*>(out.data());
  zip.avail_out = static_cast<uInt>(out.size());
  deflate(&zip, Z_FINISH);
  out.resize(zip.total_out);
  deflateEnd(&zip);
  return out;
}

std::string zstd(std::string_view bytes) {
  std::string out(ZSTD_compressBound(bytes.size()), '\0');
  out.resize(ZSTD_compress(out.data(), out.size(), bytes.data(), bytes.size(), 3));
  return out;
}

std::string zip(const Entries& entries) { return packed(entries, true); }
std::string tar(const Entries& entries) { return packed(entries, false); }

}  // namespace isnad::test
