#include "ingest/html_page.h"

#include <fmt/format.h>
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>

#include "ingest/ascii_case.h"
#include "ingest/xml_text.h"
#include "isnad/encoding.h"
#include "text/invalid_utf8.h"

namespace isnad::ingest {
namespace {

constexpr size_t most_nodes = 2'000'000;
constexpr int deepest = 20'000;
// libxml2 looks through the open elements at a wrong end tag: so many looks in all.
constexpr uint64_t most_looks = 100'000'000;
constexpr size_t most_attributes = 1000;

template <size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& sorted) {
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

// Nothing in these is text of the page.
constexpr std::array<std::string_view, 22> skipped_tags{
    "applet", "audio", "button",   "canvas",   "datalist", "embed",    "iframe", "input",
    "map",    "math",  "noframes", "object",   "option",   "progress", "script", "select",
    "style",  "svg",   "template", "textarea", "title",    "video"};
constexpr std::array<std::string_view, 8> apart_tags{"aside",  "dialog", "figcaption", "figure",
                                                     "footer", "header", "menu",       "nav"};
constexpr std::array<std::string_view, 22> inline_tags{
    "a",   "abbr", "acronym", "b",    "bdi", "bdo",   "big",  "cite",   "em",  "font", "i",
    "img", "ins",  "label",   "mark", "q",   "small", "span", "strong", "sub", "sup",  "u"};
// Words of a class, id or role that say: not the article.
constexpr std::array<std::string_view, 62> apart_names{
    "ad",          "ads",          "advert",        "advertisement",
    "banner",      "breadcrumb",   "breadcrumbs",   "comment",
    "commentlist", "comments",     "complementary", "contentinfo",
    "cookie",      "cookies",      "copyright",     "disqus",
    "dropdown",    "follow",       "footer",        "latest",
    "masthead",    "menu",         "modal",         "more",
    "mostread",    "nav",          "navbar",        "navigation",
    "newsletter",  "outbrain",     "pager",         "pagination",
    "popular",     "popup",        "promo",         "promoted",
    "readalso",    "readmore",     "recommend",     "recommendations",
    "recommended", "related",      "relatedposts",  "respond",
    "share",       "sharebar",     "sharing",       "sidebar",
    "social",      "socials",      "sponsor",       "sponsored",
    "subscribe",   "subscription", "taboola",       "tag",
    "taglist",     "tags",         "ticker",        "toolbar",
    "trending",    "widget"};

static_assert(std::is_sorted(skipped_tags.begin(), skipped_tags.end()));
static_assert(std::is_sorted(apart_tags.begin(), apart_tags.end()));
static_assert(std::is_sorted(inline_tags.begin(), inline_tags.end()));
static_assert(std::is_sorted(apart_names.begin(), apart_names.end()));

Tag tag_of(std::string_view name) {
  if (name == "a") return Tag::link;
  if (name == "p") return Tag::paragraph;
  if (name == "br") return Tag::break_;
  if (name == "h1") return Tag::headline;
  if (name.size() == 2 && name[0] == 'h' && name[1] >= '2' && name[1] <= '6') return Tag::heading;
  if (name == "li") return Tag::list_item;
  if (name == "article") return Tag::article;
  if (name == "main") return Tag::main;
  if (name == "time") return Tag::time;
  if (is_one_of(name, inline_tags)) return Tag::inline_;
  return Tag::block;
}

// One of the words of "related-posts widget_12" is in the list.
bool names_apart(std::string_view names) {
  std::string word;
  for (size_t at = 0; at <= names.size(); ++at) {
    const char c = at < names.size() ? names[at] : ' ';
    const bool is_upper = c >= 'A' && c <= 'Z';
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || is_upper) {
      word += is_upper ? static_cast<char>(c - 'A' + 'a') : c;
    } else {
      if (is_one_of(word, apart_names)) return true;
      word.clear();
    }
  }
  return false;
}

class Builder {
 public:
  HtmlPage page;
  xmlParserCtxtPtr parser = nullptr;
  std::string limit;  // the one that was met

  Builder() {
    page.nodes.emplace_back();
    page.nodes.back().tag = Tag::block;
  }

  void start(std::string_view name, const xmlChar** attributes) {
    const bool skips = is_one_of(name, skipped_tags);
    open_.push_back({static_cast<uint32_t>(page.nodes.size()), skips});
    if (open_.size() > static_cast<size_t>(deepest)) stop(fmt::format("elements nested more than {} deep", deepest));
    if (name == "title" && page.title.empty()) in_title_ = true;
    in_json_ld_ = name == "script" && contains_json_ld(attributes);
    if (in_json_ld_) page.json_ld.emplace_back();
    if (skips) ++skipping_;
    if (skipping_ > 0) return;
    if (page.nodes.size() >= most_nodes) return stop("more than a million elements");
    Node node;
    node.tag = tag_of(name);
    node.parent = parents_.back();
    node.set_apart = is_one_of(name, apart_tags);
    std::string property;
    std::string_view content;
    std::string_view href;
    std::string_view datetime;
    bool canonical = false;
    for (const xmlChar** pair = attributes; pair != nullptr && pair[0] != nullptr; pair += 2) {
      const std::string_view key = view_of(pair[0]);
      const std::string_view value = view_of(pair[1]);
      if (key == "class" || key == "id" || key == "role") {
        if (key == "role" && value == "main") node.tag = Tag::main;
        node.named_apart = node.named_apart || names_apart(value);
      } else if (key == "itemprop" || key == "property" || key == "name") {
        if (value == "articleBody" && name != "meta") node.article_body = true;
        if (property.empty()) property = value;
      } else if (key == "content") {
        content = value;
      } else if (key == "datetime") {
        datetime = value;
      } else if (key == "href") {
        href = value;
      } else if (key == "rel") {
        canonical = value == "canonical";
      } else if (key == "hidden" || (key == "aria-hidden" && value == "true")) {
        node.set_apart = true;
      } else if (key == "style") {
        const size_t display = value.find("display");
        const size_t none = value.find("none");
        if (display != std::string_view::npos && none != std::string_view::npos && none - display < 12) {
          node.set_apart = true;
        }
      }
    }
    if (name == "html" || name == "body") node.named_apart = node.set_apart = false;
    if (name == "meta") {
      make_lower_case(property);
      if (!property.empty() && !content.empty()) page.metas.emplace_back(std::move(property), content);
    } else if (name == "link" && canonical && page.canonical.empty()) {
      page.canonical = href;
    } else if (!datetime.empty()) {
      page.times.emplace_back(static_cast<uint32_t>(page.nodes.size()), datetime);
    }
    if (name == "meta" || name == "link") return;
    open_.back().has_node = true;
    parents_.push_back(static_cast<uint32_t>(page.nodes.size()));
    page.nodes.push_back(node);
  }

  void end() {
    if (open_.empty()) return;
    const Open last = open_.back();
    open_.pop_back();
    in_title_ = in_json_ld_ = false;
    if (last.skips) --skipping_;
    if (!last.has_node) return;
    page.nodes[last.node].end = static_cast<uint32_t>(page.nodes.size());
    parents_.pop_back();
  }

  void characters(std::string_view text) {
    if (in_title_) page.title += text;
    if (in_json_ld_) page.json_ld.back() += text;
    if (skipping_ > 0 || text.empty()) return;
    // libxml2 tells of a long text in pieces.
    const auto start = static_cast<uint32_t>(page.text.size());
    page.text += text;
    Node& last = page.nodes.back();
    if (last.tag == Tag::text && last.parent == parents_.back() && last.text_end == start) {
      last.text_end = static_cast<uint32_t>(page.text.size());
      return;
    }
    if (page.nodes.size() >= most_nodes) return stop("more than a million elements");
    Node node;
    node.parent = parents_.back();
    node.end = static_cast<uint32_t>(page.nodes.size()) + 1;
    node.text_start = start;
    node.text_end = static_cast<uint32_t>(page.text.size());
    page.nodes.push_back(node);
  }

  // The parser found something wrong.
  void mistake() {
    // The message alone costs as much as some looks.
    looks_ += open_.size() + 16;
    if (looks_ > most_looks) stop("more mistakes in its markup than can be mended");
  }

  void finish() {
    while (!open_.empty()) end();
    page.nodes.front().end = static_cast<uint32_t>(page.nodes.size());
  }

 private:
  struct Open {
    uint32_t node;
    bool skips;
    bool has_node = false;
  };

  static bool contains_json_ld(const xmlChar** attributes) {
    for (const xmlChar** pair = attributes; pair != nullptr && pair[0] != nullptr; pair += 2) {
      if (view_of(pair[0]) == "type" && view_of(pair[1]).starts_with("application/ld+json")) return true;
    }
    return false;
  }

  void stop(std::string why) {
    if (limit.empty()) limit = std::move(why);
    xmlStopParser(parser);
  }

  std::vector<Open> open_;
  std::vector<uint32_t> parents_{0};
  size_t skipping_ = 0;
  uint64_t looks_ = 0;
  bool in_title_ = false;
  bool in_json_ld_ = false;
};

// libxml2 compares each attribute of a tag with those before it. True where a tag has so many that this takes too long.
bool has_endless_tag(std::string_view html) {
  for (size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at)) {
    ++at;
    // Code is full of what looks like tags.
    for (const auto& [begin, end] :
         {std::pair<std::string_view, std::string_view>{"script", "</script"}, {"style", "</style"}, {"!--", "-->"}}) {
      if (!html.substr(at).starts_with(begin)) continue;
      at = std::min(html.find(end, at), html.size() - 1);
      break;
    }
    size_t attributes = 0;
    char before = ' ';
    for (; at < html.size() && html[at] != '>' && html[at] != '<'; ++at) {
      const char c = html[at];
      if ((c == '"' || c == '\'') && before == '=') {
        at = html.find(c, at + 1);
        if (at == std::string_view::npos) return false;
      } else if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '/') {
        if (before != ' ' && ++attributes > most_attributes) return true;
        before = ' ';
        continue;
      }
      before = c;
    }
  }
  return false;
}

Builder& builder(void* self) { return *static_cast<Builder*>(self); }

void on_start(void* self, const xmlChar* name, const xmlChar** attributes) {
  builder(self).start(view_of(name), attributes);
}
void on_end(void* self, const xmlChar* /*name*/) { builder(self).end(); }
void on_characters(void* self, const xmlChar* text, int length) {
  builder(self).characters({reinterpret_cast<const char*>(text), static_cast<size_t>(length)});
}
void on_mistake(void* self, const char* /*format*/, ...) { builder(self).mistake(); }

}  // namespace

Result<HtmlPage> parse_html(std::string_view html) {
  if (has_endless_tag(html))
    return Error{fmt::format("the page has a tag of more than {} attributes; it is not read", most_attributes)};
  xmlInitParser();
  Builder build;
  const std::unique_ptr<xmlParserCtxt, decltype(&htmlFreeParserCtxt)> parser(
      htmlCreateMemoryParserCtxt(html.data(), static_cast<int>(html.size())), &htmlFreeParserCtxt);
  // libxml2 makes no parser for nothing.
  if (parser == nullptr || html.empty()) {
    build.finish();
    return std::move(build.page);
  }
  build.parser = parser.get();
  htmlCtxtUseOptions(parser.get(), HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
  xmlSAXHandler events{};
  events.startElement = &on_start;
  events.endElement = &on_end;
  events.characters = &on_characters;
  events.ignorableWhitespace = &on_characters;
  events.cdataBlock = &on_characters;
  events.error = &on_mistake;
  events.warning = &on_mistake;
  *parser->sax = events;
  parser->userData = &build;
  xmlSwitchEncoding(parser.get(), XML_CHAR_ENCODING_UTF8);
  htmlParseDocument(parser.get());
  build.finish();
  if (!build.limit.empty()) return Error{fmt::format("the page has {}; it is not read", build.limit)};
  return std::move(build.page);
}

std::string declared_encoding(std::string_view bytes) {
  std::string head(bytes.substr(0, 4096));
  make_lower_case(head);
  for (const std::string_view key : {"charset", "encoding"}) {
    size_t at = head.find(key);
    if (at == std::string::npos) continue;
    if (key == "encoding" && !head.starts_with("<?xml")) continue;
    at += key.size();
    const auto skip = [&](std::string_view characters) {
      at = std::min(head.find_first_not_of(characters, at), head.size());
    };
    skip(" \t\r\n");
    if (at == head.size() || head[at] != '=') continue;
    ++at;
    skip(" \t\r\n\"'");
    const size_t end = std::min(head.find_first_of(" \t\r\n\"'/>;?", at), head.size());
    if (end > at && end - at < 40) return head.substr(at, end - at);
  }
  return {};
}

Result<std::string> decode_page(std::string_view bytes, const std::string& given, const std::string& transport) {
  if (!given.empty()) return decode(bytes, given);
  const bool marked =
      bytes.starts_with("\xEF\xBB\xBF") || bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
  // Valid UTF-8 is UTF-8, whatever a page says of itself: nothing else looks like it.
  if (!marked && text::first_invalid_utf8(bytes) != std::string_view::npos) {
    for (const std::string& name : {transport, declared_encoding(bytes)}) {
      if (name.empty() || name == "utf-8") continue;
      Result<std::string> decoded = decode(bytes, name);
      if (decoded) return decoded;
    }
  }
  return decode(bytes);
}

}  // namespace isnad::ingest
