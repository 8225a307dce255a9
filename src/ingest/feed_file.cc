// RSS and Atom: an item is a document.
//
// The text of an item is that of an HTML page: title, empty line, paragraphs, of the fullest of content and summary.
// libxml2 reads the feed event by event. Entities that a feed declares itself are refused: nothing is expanded.
#include <fmt/format.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <deque>
#include <map>

#include "ingest/article_text.h"
#include "ingest/date.h"
#include "ingest/documents.h"
#include "ingest/html_document.h"
#include "ingest/html_page.h"
#include "ingest/xml_text.h"

namespace isnad::ingest {
namespace {

// What the feed says of an item, by the local names of its elements.
struct Item {
  std::map<std::string, std::string, std::less<>> fields;
  std::string link;  // Atom: the href

  [[nodiscard]] std::string_view operator[](std::string_view name) const {
    const auto found = fields.find(name);
    return found == fields.end() ? std::string_view() : std::string_view(found->second);
  }
};

class FeedParser {
 public:
  std::string channel_title;
  std::deque<Item> items;
  std::string error;
  int error_line = 0;
  bool is_feed = false;

  void parse(std::string_view xml) {
    xmlInitParser();
    xmlSAXHandler events{};
    events.initialized = XML_SAX2_MAGIC;
    events.startElementNs = [](void* self, const xmlChar* name, const xmlChar* prefix, const xmlChar* /*uri*/,
                               int /*namespaces*/, const xmlChar** /*declared*/, int attributes, int /*defaulted*/,
                               const xmlChar** attribute) {
      static_cast<FeedParser*>(self)->start(view_of(name), view_of(prefix), attributes, attribute);
    };
    events.endElementNs = [](void* self, const xmlChar* name, const xmlChar* /*prefix*/, const xmlChar* /*uri*/) {
      static_cast<FeedParser*>(self)->end(view_of(name));
    };
    events.characters = &on_characters;
    events.cdataBlock = &on_characters;
    events.ignorableWhitespace = &on_characters;
    events.entityDecl = [](void* self, const xmlChar* /*name*/, int /*type*/, const xmlChar* /*public*/,
                           const xmlChar* /*system*/, xmlChar* /*content*/) {
      static_cast<FeedParser*>(self)->stop("declares entities of its own, which are not expanded");
    };
    events.serror = &on_error;
    parser_ = xmlCreatePushParserCtxt(&events, this, nullptr, 0, nullptr);
    if (parser_ == nullptr) {
      error = "no memory to read the feed";
      return;
    }
    xmlCtxtUseOptions(parser_, XML_PARSE_NONET | XML_PARSE_NOWARNING | XML_PARSE_IGNORE_ENC);
    // The text is UTF-8 by now, whatever the declaration says.
    xmlSwitchEncoding(parser_, XML_CHAR_ENCODING_UTF8);
    constexpr size_t step = 1U << 20U;
    for (size_t at = 0; at < xml.size() && error.empty(); at += step) {
      const std::string_view piece = xml.substr(at, step);
      xmlParseChunk(parser_, piece.data(), static_cast<int>(piece.size()), 0);
    }
    if (error.empty()) xmlParseChunk(parser_, nullptr, 0, 1);
    // Half an item is none.
    if (item_depth_ != 0) items.pop_back();
    // libxml2 makes a document to keep entities in, even where nobody asked for a tree.
    xmlFreeDoc(parser_->myDoc);
    xmlFreeParserCtxt(parser_);
  }

 private:
  static void on_characters(void* self, const xmlChar* text, int length) {
    auto& feed = *static_cast<FeedParser*>(self);
    if (feed.capturing_) feed.text_.append(reinterpret_cast<const char*>(text), static_cast<size_t>(length));
  }

  static void on_error(void* self, xmlErrorPtr what) {
    if (what->level != XML_ERR_FATAL) return;
    auto& feed = *static_cast<FeedParser*>(self);
    if (!feed.error.empty()) return;
    std::string_view message = what->message == nullptr ? "it cannot be parsed" : what->message;
    message = message.substr(0, message.find('\n'));
    feed.error = fmt::format("not well-formed XML: {}", message);
    feed.error_line = what->line;
  }

  void stop(std::string why) {
    if (error.empty()) error = std::move(why);
    xmlStopParser(parser_);
  }

  void start(std::string_view name, std::string_view prefix, int attributes, const xmlChar** attribute) {
    ++depth_;
    if (depth_ == 1) {
      is_feed = name == "rss" || name == "RDF" || name == "feed";
      if (!is_feed) stop(fmt::format("is XML of another kind (<{}>), neither RSS nor Atom", name.substr(0, 40)));
    }
    if (name == "item" || name == "entry") {
      if (item_depth_ == 0) {
        item_depth_ = depth_;
        items.emplace_back();
      }
      return;
    }
    if (field_depth_ != 0) {
      // XHTML inside an Atom text: its elements end paragraphs.
      if (name == "p" || name == "div" || name == "br" || name == "li" || name == "h2" || name == "h3") text_ += "<br>";
      return;
    }
    const bool in_item = item_depth_ != 0 && depth_ == item_depth_ + 1;
    const bool in_channel = item_depth_ == 0 && name == "title" && depth_ <= 3;
    if (!in_item && !in_channel) return;
    // <media:title> and <media:content> tell of a picture.
    if (prefix == "media" || prefix == "itunes") return;
    field_ = name;
    field_depth_ = depth_;
    text_.clear();
    capturing_ = true;
    std::string_view rel = "alternate";
    std::string_view href;
    for (int i = 0; i < attributes; ++i) {
      const xmlChar** const one = attribute + static_cast<ptrdiff_t>(i) * 5;
      const std::string_view value(reinterpret_cast<const char*>(one[3]), static_cast<size_t>(one[4] - one[3]));
      if (view_of(one[0]) == "rel") rel = value;
      if (view_of(one[0]) == "href") href = value;
      if (view_of(one[0]) == "isPermaLink" && value == "false") field_ = "guid-";
    }
    if (in_item && name == "link" && rel == "alternate" && items.back().link.empty()) items.back().link = href;
  }

  void end(std::string_view /*name*/) {
    if (depth_ == field_depth_) {
      if (item_depth_ == 0) {
        if (channel_title.empty()) channel_title = one_line(text_);
      } else {
        std::string& to = items.back().fields[field_];
        if (to.empty()) to = std::move(text_);
      }
      text_.clear();
      field_depth_ = 0;
      capturing_ = false;
    }
    if (depth_ == item_depth_) item_depth_ = 0;
    --depth_;
  }

  xmlParserCtxtPtr parser_ = nullptr;
  int depth_ = 0;
  int item_depth_ = 0;   // 0: outside of items
  int field_depth_ = 0;  // 0: outside of a field
  bool capturing_ = false;
  std::string field_;
  std::string text_;
};

// RSS descriptions and Atom html are HTML inside of the text.
std::vector<std::string> paragraphs_of(std::string_view html) {
  std::vector<std::string> out;
  if (html.find_first_of("<&") == std::string_view::npos) {
    for (size_t at = 0; at <= html.size();) {
      const size_t end = std::min(html.find('\n', at), html.size());
      std::string line = one_line(html.substr(at, end - at));
      if (!line.empty()) out.push_back(std::move(line));
      at = end + 1;
    }
    return out;
  }
  const Result<HtmlPage> page = parse_html(html);
  if (!page) return out;
  ArticleText article = article_text(page.value(), {});
  // A teaser is too short to be an article.
  return article.paragraphs.empty() ? all_paragraphs(page.value()) : std::move(article.paragraphs);
}

std::string title_line(std::string_view title) {
  if (title.find_first_of("<&") == std::string_view::npos) return one_line(title);
  const Result<HtmlPage> page = parse_html(title);
  std::string line;
  if (page) {
    for (const std::string& part : all_paragraphs(page.value())) line += (line.empty() ? "" : " ") + part;
  }
  return line;
}

class FeedFile : public Documents {
 public:
  explicit FeedFile(Input input) : input_(std::move(input)) {}

  std::optional<Document> next() override {
    if (!opened_) open();
    while (!feed_.items.empty()) {
      const Item item = std::move(feed_.items.front());
      feed_.items.pop_front();
      ++number_;
      if (std::optional<Document> document = read(item)) return document;
    }
    if (!feed_.error.empty()) {
      input_.fail(feed_.error_line > 0 ? fmt::format("line {}", feed_.error_line) : "", feed_.error);
      feed_.error.clear();
    }
    return std::nullopt;
  }

 private:
  void open() {
    opened_ = true;
    const Result<std::string> bytes =
        read_whole(*input_.bytes, std::min(input_.options->largest_document, largest_page));
    if (!bytes) {
      input_.fail("", bytes.error().message);
      return;
    }
    const Result<std::string> xml = decode_page(bytes.value(), input_.options->encoding, {});
    if (!xml) {
      input_.fail("", xml.error().message);
      return;
    }
    const size_t first = xml.value().find_first_not_of(" \t\r\n");
    if (first == std::string::npos) {
      input_.fail("", "the file is empty");
      return;
    }
    feed_.parse(std::string_view(xml.value()).substr(first));
  }

  std::optional<Document> read(const Item& item) {
    const std::string place = fmt::format("item {}", number_);
    Document document;
    document.title = title_line(item["title"]);
    const std::string_view content = std::max(
        item["encoded"], item["content"], [](std::string_view a, std::string_view b) { return a.size() < b.size(); });
    const std::string_view summary = item["description"].empty() ? item["summary"] : item["description"];
    document.text = text_of(document.title, paragraphs_of(content.size() > summary.size() ? content : summary));
    if (document.text.empty()) {
      input_.fail(place, "neither title nor text");
      return std::nullopt;
    }
    for (const std::string_view name : {"pubDate", "published", "date", "issued", "updated"}) {
      if (document.published.empty()) document.published = day_of(item[name]);
    }
    document.url = item.link.empty() ? one_line(item["link"]) : item.link;
    if (document.url.empty() && item["guid"].starts_with("http")) document.url = one_line(item["guid"]);
    for (const std::string_view name : {"guid", "guid-", "id"}) {
      if (document.id.empty()) document.id = one_line(item[name]);
    }
    if (document.id.empty()) document.id = document.url;
    if (document.id.empty()) document.id = fmt::format("{}:{}", input_.id, number_);
    document.outlet = feed_.channel_title;
    if (!complete(document, *input_.options, [&](std::string reason) { input_.fail(place, std::move(reason)); })) {
      return std::nullopt;
    }
    return document;
  }

  Input input_;
  FeedParser feed_;
  size_t number_ = 0;
  bool opened_ = false;
};

}  // namespace

std::unique_ptr<Documents> feed_file(Input input) { return std::make_unique<FeedFile>(std::move(input)); }

}  // namespace isnad::ingest
