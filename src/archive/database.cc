#include "archive/database.h"

#include <fmt/format.h>

#include <chrono>
#include <filesystem>
#include <thread>

namespace isnad::archive {
namespace {

constexpr int kLongestWaitMs = 600'000;

// Waits for another writer, which commits every few seconds.
int wait_for_lock(void* /*unused*/, int tries) {
  constexpr int kPauseMs = 2;
  if (tries * kPauseMs > kLongestWaitMs) return 0;
  std::this_thread::sleep_for(std::chrono::milliseconds(kPauseMs));
  return 1;
}

[[noreturn]] void fail(sqlite3* connection, int code) {
  throw DatabaseError(connection != nullptr ? sqlite3_extended_errcode(connection) : code,
                      connection != nullptr ? sqlite3_errmsg(connection) : sqlite3_errstr(code));
}

std::string uri_of(const std::string& path) {
  std::string uri = "file:";
  for (const char c : path) {
    if (c == '?' || c == '#' || c == '%') {
      uri += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    } else {
      uri.push_back(c);
    }
  }
  return uri + "?immutable=1";
}

}  // namespace

Prepared::Prepared(sqlite3* connection, std::string_view sql) {
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v3(connection, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                      &statement, nullptr);
  handle_.reset(statement);
  if (code != SQLITE_OK) fail(connection, code);
}

void Prepared::check(int code) const {
  if (code != SQLITE_OK) fail(sqlite3_db_handle(handle_.get()), code);
}

Prepared& Prepared::bind(int at, int64_t number) {
  check(sqlite3_bind_int64(handle_.get(), at, number));
  return *this;
}

Prepared& Prepared::bind(int at, std::string_view text) {
  // A null pointer would be NULL.
  check(
      sqlite3_bind_text64(handle_.get(), at, text.empty() ? "" : text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8));
  return *this;
}

Prepared& Prepared::bind_blob(int at, std::string_view bytes) {
  check(sqlite3_bind_blob64(handle_.get(), at, bytes.empty() ? "" : bytes.data(), bytes.size(), SQLITE_STATIC));
  return *this;
}

Prepared& Prepared::bind_null(int at) {
  check(sqlite3_bind_null(handle_.get(), at));
  return *this;
}

Prepared& Prepared::bind_real(int at, double number) {
  check(sqlite3_bind_double(handle_.get(), at, number));
  return *this;
}

Prepared& Prepared::bind_pointer(int at, void* pointer, const char* type) {
  check(sqlite3_bind_pointer(handle_.get(), at, pointer, type, nullptr));
  return *this;
}

Prepared& Prepared::bind_optional(int at, std::string_view text) {
  return text.empty() ? bind_null(at) : bind(at, text);
}

bool Prepared::step() {
  const int code = sqlite3_step(handle_.get());
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  sqlite3* const connection = sqlite3_db_handle(handle_.get());
  const DatabaseError error(sqlite3_extended_errcode(connection), sqlite3_errmsg(connection));
  sqlite3_reset(handle_.get());
  throw error;
}

void Prepared::reset() { sqlite3_reset(handle_.get()); }

void Prepared::run() {
  while (step()) {
  }
  reset();
}

std::string_view Prepared::text(int column) const {
  const auto* const text = sqlite3_column_text(handle_.get(), column);
  const int bytes = sqlite3_column_bytes(handle_.get(), column);
  return {reinterpret_cast<const char*>(text), text == nullptr ? 0 : static_cast<size_t>(bytes)};
}

std::string_view Prepared::blob(int column) const {
  const auto* const bytes = static_cast<const char*>(sqlite3_column_blob(handle_.get(), column));
  return {bytes, bytes == nullptr ? 0 : static_cast<size_t>(sqlite3_column_bytes(handle_.get(), column))};
}

Database::Database(const std::string& path, OpenMode mode) : path_(path) {
  if (mode == OpenMode::read && !std::filesystem::exists(path)) {
    throw DatabaseError(SQLITE_CANTOPEN, "there is no such file");
  }
  const int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE |
                    (mode == OpenMode::read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  const auto open = [&](const std::string& name, int with) {
    sqlite3* connection = nullptr;
    const int code = sqlite3_open_v2(name.c_str(), &connection, with, nullptr);
    handle_.reset(connection);
    if (code != SQLITE_OK) fail(connection, code);
    sqlite3_busy_handler(connection, wait_for_lock, nullptr);
    // Nothing in an archive file may run code of its own choosing.
    sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  };
  open(path, flags);
  if (mode == OpenMode::write) return;
  try {
    static_cast<void>(integer("SELECT count(*) FROM sqlite_schema"));
  } catch (const DatabaseError& error) {
    // A file in a folder that cannot be written to (a CD, a shared archive): SQLite cannot lay its index of the
    // journal beside it, but nobody else can write either.
    if (error.primary_code() != SQLITE_CANTOPEN && error.primary_code() != SQLITE_READONLY) throw;
    open(uri_of(path), flags | SQLITE_OPEN_URI);
  }
}

void Database::execute(const std::string& sql) {
  const int code = sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) fail(handle_.get(), code);
}

int64_t Database::integer(std::string_view sql) const {
  Prepared query = prepare(sql);
  return query.step() ? query.integer(0) : 0;
}

Transaction::Transaction(Database& database) : database_(&database) { database.execute("BEGIN IMMEDIATE"); }

Transaction::~Transaction() {
  if (!open_) return;
  // A failure here was reported before; SQLite rolls back when the file is opened again.
  sqlite3_exec(database_->handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
  database_->execute("COMMIT");
  open_ = false;
}

std::string explain(const DatabaseError& error, const std::string& path) {
  switch (error.primary_code()) {
    case SQLITE_FULL:
      return fmt::format("{}: no space left to write; the archive is as it was after the last whole document", path);
    case SQLITE_NOTADB:
      return fmt::format("{}: not an archive (not a SQLite file); name another file after --archive", path);
    case SQLITE_CORRUPT:
      return fmt::format("{}: the archive is damaged ({}); isnad check says where", path, error.what());
    case SQLITE_BUSY:
      return fmt::format("{}: another program has been writing to it for ten minutes; try again later", path);
    case SQLITE_READONLY:
      return fmt::format("{}: the archive may not be written to (permissions of the file or its folder)", path);
    case SQLITE_CANTOPEN:
      return fmt::format("{}: the archive cannot be opened ({}); isnad add makes one", path, error.what());
    case SQLITE_INTERRUPT:
      return fmt::format("{}: the question took too long and was stopped; ask for less", path);
    case SQLITE_IOERR:
      return fmt::format("{}: reading or writing failed ({}); the archive is as it was after the last whole document",
                         path, error.what());
    default:
      return fmt::format("{}: {}", path, error.what());
  }
}

}  // namespace isnad::archive
