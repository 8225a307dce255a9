// SQLite with values instead of handles. Inside this room a failure is a DatabaseError; the public functions of the
// archive turn it into an Error (see guarded()).
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include "isnad/result.h"

namespace isnad::archive {

// What SQLite says: its result code (extended), and a line for people.
class DatabaseError : public std::runtime_error {
 public:
  DatabaseError(int code, const std::string& message) : std::runtime_error(message), code_(code) {}
  [[nodiscard]] int primary_code() const { return code_ & 0xFF; }

 private:
  int code_;
};

// A prepared statement. Text that is bound must live until the next reset(); columns until the next step().
class Prepared {
 public:
  Prepared(sqlite3* connection, std::string_view sql);

  Prepared& bind(int at, int64_t number);
  Prepared& bind(int at, std::string_view text);
  Prepared& bind_blob(int at, std::string_view bytes);
  Prepared& bind_null(int at);
  Prepared& bind_real(int at, double number);
  Prepared& bind_pointer(int at, void* pointer, const char* type);
  // Null where the text is empty.
  Prepared& bind_optional(int at, std::string_view text);

  bool step();  // true: a row is there
  void reset();
  // For what returns no rows: step and reset.
  void run();

  [[nodiscard]] int64_t integer(int column) const { return sqlite3_column_int64(handle_.get(), column); }
  [[nodiscard]] double real(int column) const { return sqlite3_column_double(handle_.get(), column); }
  [[nodiscard]] bool is_null(int column) const { return sqlite3_column_type(handle_.get(), column) == SQLITE_NULL; }
  [[nodiscard]] std::string_view text(int column) const;
  [[nodiscard]] std::string_view blob(int column) const;

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };
  void check(int code) const;

  std::unique_ptr<sqlite3_stmt, Finalize> handle_;
};

enum class OpenMode : uint8_t { read, write };

// One connection; of one thread at a time.
class Database {
 public:
  // `write` makes the file where there is none.
  Database(const std::string& path, OpenMode mode);

  void execute(const std::string& sql);
  [[nodiscard]] Prepared prepare(std::string_view sql) const { return {handle_.get(), sql}; }
  [[nodiscard]] int64_t integer(std::string_view sql) const;  // of a query with one row
  [[nodiscard]] sqlite3* handle() const { return handle_.get(); }
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  struct Close {
    void operator()(sqlite3* connection) const { sqlite3_close_v2(connection); }
  };
  std::unique_ptr<sqlite3, Close> handle_;
  std::string path_;
};

// A transaction that writes: rolled back unless committed. Waits for other writers.
class Transaction {
 public:
  explicit Transaction(Database& database);
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction();
  void commit();

 private:
  Database* database_;
  bool open_ = true;
};

// What a failure means to the person at the program: what, where, and what to do.
std::string explain(const DatabaseError& error, const std::string& path);

// Runs `work`; a DatabaseError becomes an Error.
template <typename Work>
auto guarded(const std::string& path, Work work) -> Result<decltype(work())> {
  try {
    return work();
  } catch (const DatabaseError& error) {
    return Error{explain(error, path)};
  }
}

// Of a result within a result: the one that is wrong, or what both hold.
template <typename T>
Result<T> flat(Result<Result<T>> nested) {
  if (!nested) return nested.error();
  return std::move(nested).value();
}

}  // namespace isnad::archive
