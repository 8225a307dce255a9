#include "ingest/json_document.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <array>

#include "text/invalid_utf8.h"

namespace isnad::ingest {
namespace {

namespace ondemand = simdjson::ondemand;

constexpr std::string_view not_an_object = "not a JSON object; JSON Lines has one object a line";

Error wrong_type(std::string_view key) { return Error{fmt::format("\"{}\" is not a string", key)}; }

// Fills `to` from a string, or, for an id, from a number as it is written.
simdjson::error_code read_value(ondemand::value value, bool is_id, std::string& to, bool& wrong) {
  ondemand::json_type type{};
  if (const auto error = value.type().get(type)) return error;
  if (type == ondemand::json_type::null) {
    to.clear();
    bool is_null = false;
    return value.is_null().get(is_null);
  }
  if (type == ondemand::json_type::string) {
    std::string_view text;
    if (const auto error = value.get_string().get(text)) return error;
    to.assign(text);
    return simdjson::SUCCESS;
  }
  if (type == ondemand::json_type::number && is_id) {
    ondemand::number number;
    if (const auto error = value.get_number().get(number)) return error;
    to = number.is_int64()    ? fmt::format("{}", number.get_int64())
         : number.is_uint64() ? fmt::format("{}", number.get_uint64())
                              : fmt::format("{}", number.get_double());
    return simdjson::SUCCESS;
  }
  wrong = true;
  return simdjson::SUCCESS;
}

}  // namespace

struct JsonDocuments::Impl {
  struct Key {
    std::string name;
    std::string Document::*field;
  };

  ondemand::parser parser;
  std::array<Key, 6> keys;

  // Of the file opened.
  std::string_view file;
  ondemand::document json;
  ondemand::array_iterator at;
  bool is_array = false;
  bool begun = false;
  bool ended = true;
  simdjson::error_code opening = simdjson::SUCCESS;

  explicit Impl(const Columns& columns)
      : keys{{{std::string(column_of(columns, "text")), &Document::text},
              {std::string(column_of(columns, "id")), &Document::id},
              {std::string(column_of(columns, "outlet")), &Document::outlet},
              {std::string(column_of(columns, "published")), &Document::published},
              {std::string(column_of(columns, "title")), &Document::title},
              {std::string(column_of(columns, "url")), &Document::url}}} {}

  // Fills `document`; `failure` says what is wrong with an object that is JSON.
  simdjson::error_code read(ondemand::object object, Document& document, Error& failure) {
    bool has_text = false;
    for (auto entry : object) {
      ondemand::field field;
      if (const auto error = std::move(entry).get(field)) return error;
      std::string_view name;
      if (const auto error = field.unescaped_key().get(name)) return error;
      for (const Key& key : keys) {
        if (key.name != name) continue;
        bool wrong = false;
        if (const auto error = read_value(field.value(), key.field == &Document::id, document.*key.field, wrong)) {
          return error;
        }
        if (wrong) {
          failure = wrong_type(key.name);
          return simdjson::SUCCESS;
        }
        if (key.field == &Document::text) has_text = true;
        break;
      }
    }
    if (!has_text) failure = Error{fmt::format("no \"{}\" in the object", keys[0].name)};
    return simdjson::SUCCESS;
  }

  simdjson::error_code read_line(simdjson::padded_string_view line, Document& document, Error& failure) {
    ondemand::document one;
    if (const auto error = parser.iterate(line).get(one)) return error;
    ondemand::object object;
    if (const auto error = one.get_object().get(object)) return error;
    if (const auto error = read(object, document, failure)) return error;
    if (failure.message.empty() || failure.message.starts_with("no ")) {
      if (one.current_location().error() != simdjson::OUT_OF_BOUNDS) {
        failure = Error{"more stands behind the object; JSON Lines has one object a line"};
      }
    }
    return simdjson::SUCCESS;
  }

  simdjson::error_code begin(simdjson::padded_string_view bytes) {
    if (const auto error = parser.iterate(bytes).get(json)) return error;
    ondemand::json_type type{};
    if (const auto error = json.type().get(type)) return error;
    is_array = type == ondemand::json_type::array;
    if (!is_array) return simdjson::SUCCESS;
    ondemand::array array;
    if (const auto error = json.get_array().get(array)) return error;
    return array.begin().get(at);
  }

  simdjson::error_code read_next(Document& document, Error& failure, bool& found) {
    if (opening != simdjson::SUCCESS) return opening;
    ondemand::object object;
    if (!is_array) {
      if (begun) return simdjson::SUCCESS;
      begun = found = true;
      if (const auto error = json.get_object().get(object)) return error;
    } else {
      if (begun) ++at;
      begun = true;
      if (!(at != ondemand::array_iterator())) return simdjson::SUCCESS;
      found = true;
      ondemand::value value;
      if (const auto error = (*at).get(value)) return error;
      ondemand::json_type type{};
      if (const auto error = value.type().get(type)) return error;
      if (type != ondemand::json_type::object) {
        failure = Error{"not a JSON object"};
        return simdjson::SUCCESS;
      }
      if (const auto error = value.get_object().get(object)) return error;
    }
    return read(object, document, failure);
  }

  static Error explained(simdjson::error_code error, std::string_view bytes, std::string_view whole) {
    const size_t invalid = text::first_invalid_utf8(bytes);
    if (invalid != std::string_view::npos) return Error{fmt::format("invalid UTF-8 at byte {} of {}", invalid, whole)};
    return Error{fmt::format("not valid JSON: {}", simdjson::error_message(error))};
  }
};

JsonDocuments::JsonDocuments(const Columns& columns) : impl_(std::make_unique<Impl>(columns)) {}
JsonDocuments::~JsonDocuments() = default;

size_t JsonDocuments::padding() { return simdjson::SIMDJSON_PADDING; }

Result<Document> JsonDocuments::parse(std::string_view line, size_t readable) {
  Document document;
  Error failure;
  const simdjson::error_code error = impl_->read_line(simdjson::padded_string_view(line, readable), document, failure);
  if (error == simdjson::SUCCESS) {
    if (failure.message.empty()) return document;
    return failure;
  }
  if (error == simdjson::INCORRECT_TYPE && text::first_invalid_utf8(line) == std::string_view::npos) {
    return Error{std::string(not_an_object)};
  }
  return Impl::explained(error, line, "the line");
}

void JsonDocuments::open(std::string_view file, size_t readable) {
  impl_->file = file;
  impl_->begun = false;
  impl_->ended = false;
  impl_->opening = impl_->begin(simdjson::padded_string_view(file, readable));
}

std::optional<Result<Document>> JsonDocuments::next() {
  if (impl_->ended) return std::nullopt;
  Document document;
  Error failure;
  bool found = false;
  const simdjson::error_code error = impl_->read_next(document, failure, found);
  if (error != simdjson::SUCCESS) {
    impl_->ended = true;
    return Result<Document>(Impl::explained(error, impl_->file, "the file"));
  }
  if (!found) {
    impl_->ended = true;
    if (impl_->json.current_location().error() == simdjson::OUT_OF_BOUNDS) return std::nullopt;
    return Result<Document>(Error{"more stands behind the JSON"});
  }
  if (!failure.message.empty()) return Result<Document>(failure);
  return Result<Document>(std::move(document));
}

bool JsonDocuments::is_array() const { return impl_->is_array; }

}  // namespace isnad::ingest
