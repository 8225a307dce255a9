#include "cli/json_document.h"

#include <fmt/format.h>
#include <simdjson.h>

#include "text/invalid_utf8.h"

namespace isnad::cli {
namespace {

namespace ondemand = simdjson::ondemand;

std::string* field_of(Document& document, std::string_view key) {
  if (key == "id") return &document.id;
  if (key == "outlet") return &document.outlet;
  if (key == "published") return &document.published;
  if (key == "title") return &document.title;
  if (key == "url") return &document.url;
  if (key == "text") return &document.text;
  return nullptr;
}

Error wrong_type(std::string_view key) { return Error{fmt::format("\"{}\" is not a string", key)}; }

// Fills `to` from a string, or, for an id, from a number as it is written.
simdjson::error_code read_value(ondemand::value value, std::string_view key, std::string& to, bool& wrong) {
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
  if (type == ondemand::json_type::number && key == "id") {
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
  ondemand::parser parser;

  simdjson::error_code parse(simdjson::padded_string_view line, Document& document, Error& failure) {
    ondemand::document json;
    if (const auto error = parser.iterate(line).get(json)) return error;
    ondemand::object object;
    if (const auto error = json.get_object().get(object)) return error;
    bool has_text = false;
    for (auto entry : object) {
      ondemand::field field;
      if (const auto error = std::move(entry).get(field)) return error;
      std::string_view key;
      if (const auto error = field.unescaped_key().get(key)) return error;
      std::string* const to = field_of(document, key);
      if (to == nullptr) continue;
      bool wrong = false;
      if (const auto error = read_value(field.value(), key, *to, wrong)) return error;
      if (wrong) {
        failure = wrong_type(key);
        return simdjson::SUCCESS;
      }
      if (to == &document.text) has_text = true;
    }
    if (json.current_location().error() != simdjson::OUT_OF_BOUNDS) {
      failure = Error{"more stands behind the object; JSON Lines has one object a line"};
    } else if (!has_text) {
      failure = Error{R"(no "text" in the object)"};
    }
    return simdjson::SUCCESS;
  }
};

JsonDocuments::JsonDocuments() : impl_(std::make_unique<Impl>()) {}
JsonDocuments::~JsonDocuments() = default;

size_t JsonDocuments::padding() { return simdjson::SIMDJSON_PADDING; }

Result<Document> JsonDocuments::parse(std::string_view line, size_t readable) {
  Document document;
  Error failure;
  const simdjson::error_code error = impl_->parse(simdjson::padded_string_view(line, readable), document, failure);
  if (error == simdjson::SUCCESS) {
    if (failure.message.empty()) return document;
    return failure;
  }
  const size_t invalid = text::first_invalid_utf8(line);
  if (invalid != std::string_view::npos) return Error{fmt::format("invalid UTF-8 at byte {} of the line", invalid)};
  if (error == simdjson::INCORRECT_TYPE) return Error{"not a JSON object; JSON Lines has one object a line"};
  return Error{fmt::format("not valid JSON: {}", simdjson::error_message(error))};
}

}  // namespace isnad::cli
