#include "ingest/structured_data.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <vector>

#include "ingest/article_text.h"

namespace isnad::ingest {
namespace {

namespace dom = simdjson::dom;

// Text of JSON-LD as people see it: many pages have entities or even elements in it.
std::string plain(std::string_view text) {
  const size_t mark = text.find_first_of("<&");
  if (mark == std::string_view::npos) return std::string(text);
  std::string html(text);
  // Line breaks are paragraphs here, as in the text around the elements.
  for (size_t at = 0; (at = html.find('\n', at)) != std::string::npos; at += 4) html.replace(at, 1, "<br>");
  const Result<HtmlPage> page = parse_html(html);
  if (!page) return {};
  std::string out;
  for (const std::string& paragraph : all_paragraphs(page.value())) {
    if (!out.empty()) out += '\n';
    out += paragraph;
  }
  return out;
}

std::string string_in(dom::element value) {
  std::string_view text;
  return value.get_string().get(text) == simdjson::SUCCESS ? std::string(text) : std::string();
}

// A string, or the string under `key` of an object or of the first object of an array.
std::string string_or(dom::element value, std::string_view key) {
  dom::array array;
  if (value.get_array().get(array) == simdjson::SUCCESS) {
    dom::element first;
    if (array.at(0).get(first) != simdjson::SUCCESS) return {};
    value = first;
  }
  dom::element inner;
  if (value.is_object() && value.at_key(key).get(inner) == simdjson::SUCCESS) value = inner;
  return string_in(value);
}

bool is_article_type(std::string_view type) {
  return type.ends_with("Article") || type == "Report" || type.ends_with("BlogPosting");
}

bool is_article(dom::object object) {
  dom::element type;
  if (object.at_key("@type").get(type) != simdjson::SUCCESS) return false;
  dom::array types;
  if (type.get_array().get(types) != simdjson::SUCCESS) return is_article_type(string_in(type));
  return std::any_of(types.begin(), types.end(), [](dom::element one) { return is_article_type(string_in(one)); });
}

void read_article(dom::object object, StructuredData& data) {
  const auto take = [&](std::string_view key, std::string_view inner, std::string& to) {
    dom::element value;
    if (to.empty() && object.at_key(key).get(value) == simdjson::SUCCESS) to = string_or(value, inner);
  };
  take("headline", "@value", data.headline);
  take("name", "@value", data.headline);
  take("datePublished", "@value", data.published);
  take("articleBody", "@value", data.body);
  take("publisher", "name", data.publisher);
  take("url", "@id", data.url);
  take("mainEntityOfPage", "@id", data.url);
}

// Looks for the article in the object, in the arrays and in "@graph".
void read_json_ld(dom::element root, StructuredData& data) {
  std::vector<dom::element> todo{root};
  while (!todo.empty()) {
    const dom::element element = todo.back();
    todo.pop_back();
    dom::array array;
    if (element.get_array().get(array) == simdjson::SUCCESS) {
      for (const dom::element one : array) todo.push_back(one);
      // The first one is read first.
      std::reverse(todo.end() - static_cast<std::ptrdiff_t>(array.size()), todo.end());
      continue;
    }
    dom::object object;
    if (element.get_object().get(object) != simdjson::SUCCESS) continue;
    if (is_article(object)) {
      read_article(object, data);
      return;
    }
    for (const std::string_view key : {"@graph", "mainEntity"}) {
      dom::element inner;
      if (object.at_key(key).get(inner) == simdjson::SUCCESS) todo.push_back(inner);
    }
  }
}

std::string meta_of(const HtmlPage& page, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    for (const auto& [property, content] : page.metas) {
      if (property == name) return content;
    }
  }
  return {};
}

void fill(std::string& to, std::string from) {
  if (to.empty()) to = std::move(from);
}

}  // namespace

StructuredData structured_data(const HtmlPage& page) {
  StructuredData data;
  dom::parser parser;
  for (std::string json : page.json_ld) {
    // Line breaks inside strings are common, and wrong; outside they mean nothing.
    std::replace_if(
        json.begin(), json.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    dom::element root;
    if (parser.parse(json).get(root) == simdjson::SUCCESS) read_json_ld(root, data);
  }
  data.body = plain(data.body);
  data.headline = one_line(plain(data.headline));
  data.publisher = one_line(plain(data.publisher));
  fill(data.headline, one_line(meta_of(page, {"og:title", "twitter:title"})));
  fill(data.published,
       meta_of(page, {"article:published_time", "og:article:published_time", "datepublished", "pubdate", "publishdate",
                      "publish-date", "date", "dc.date", "dc.date.issued", "parsely-pub-date", "sailthru.date"}));
  fill(data.publisher, one_line(meta_of(page, {"og:site_name", "application-name", "twitter:site"})));
  const auto is_absolute = [](std::string_view url) {
    return url.starts_with("http://") || url.starts_with("https://");
  };
  for (const std::string& url : {page.canonical, meta_of(page, {"og:url"})}) {
    if (is_absolute(url)) {
      data.url = url;
      break;
    }
  }
  if (!is_absolute(data.url)) data.url.clear();
  return data;
}

}  // namespace isnad::ingest
