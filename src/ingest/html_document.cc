#include "ingest/html_document.h"

#include <algorithm>

#include "ingest/article_text.h"
#include "ingest/date.h"
#include "ingest/documents.h"
#include "ingest/html_page.h"
#include "ingest/structured_data.h"

namespace isnad::ingest {

const std::string_view no_article = "no article on the page: no running text outside of menus, links and comments";

namespace {

// «Title - Outlet», «Title | Outlet» → «Title».
std::string without_outlet(std::string title, std::string_view outlet) {
  if (outlet.empty() || !title.ends_with(outlet)) return title;
  std::string_view rest = std::string_view(title).substr(0, title.size() - outlet.size());
  for (const std::string_view separator : {" - ", " | ", " – ", " — ", " :: ", " « "}) {
    if (rest.ends_with(separator) && rest.size() > separator.size()) {
      return std::string(rest.substr(0, rest.size() - separator.size()));
    }
  }
  return title;
}

std::string first_of(std::initializer_list<std::string_view> choices) {
  for (const std::string_view choice : choices) {
    if (!choice.empty()) return std::string(choice);
  }
  return {};
}

class HtmlFile : public Documents {
 public:
  explicit HtmlFile(Input input) : input_(std::move(input)) {}

  std::optional<Document> next() override {
    if (done_) return std::nullopt;
    done_ = true;
    const Result<std::string> bytes =
        read_whole(*input_.bytes, std::min(input_.options->largest_document, largest_page));
    if (!bytes) {
      input_.fail("", bytes.error().message);
      return std::nullopt;
    }
    Result<Document> read = html_document(bytes.value(), *input_.options);
    if (!read) {
      input_.fail("", read.error().message);
      return std::nullopt;
    }
    Document document = std::move(read).value();
    document.id = input_.id;
    if (!complete(document, *input_.options, [&](std::string reason) { input_.fail("", std::move(reason)); })) {
      return std::nullopt;
    }
    return document;
  }

 private:
  Input input_;
  bool done_ = false;
};

}  // namespace

std::unique_ptr<Documents> html_file(Input input) { return std::make_unique<HtmlFile>(std::move(input)); }

std::string text_of(std::string_view title, const std::vector<std::string>& paragraphs) {
  std::string text(title);
  for (size_t i = 0; i < paragraphs.size(); ++i) {
    if (i == 0 && paragraphs[i] == title) continue;
    if (!text.empty()) text += "\n\n";
    text += paragraphs[i];
  }
  if (!text.empty()) text += '\n';
  return text;
}

std::string host_of(std::string_view url) {
  const size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  url.remove_prefix(scheme + 3);
  url = url.substr(0, url.find_first_of("/?#"));
  if (const size_t user = url.rfind('@'); user != std::string_view::npos) url.remove_prefix(user + 1);
  url = url.substr(0, url.find(':'));
  if (url.starts_with("www.")) url.remove_prefix(4);
  return std::string(url);
}

Result<Document> html_document(std::string_view bytes, const Options& options, const std::string& transport_encoding,
                               const std::string& url) {
  const Result<std::string> decoded = decode_page(bytes, options.encoding, transport_encoding);
  if (!decoded) return decoded.error();
  const Result<HtmlPage> parsed = parse_html(decoded.value());
  if (!parsed) return parsed.error();
  const HtmlPage& page = parsed.value();
  const StructuredData data = structured_data(page);
  const ArticleText article = article_text(page, data.body);
  if (article.paragraphs.empty()) return Error{std::string(no_article)};
  Document document;
  document.outlet = data.publisher;
  const std::string page_title = one_line(page.title);
  document.title = without_outlet(first_of({data.headline, article.headline, page_title}), data.publisher);
  document.published = day_of(data.published);
  if (document.published.empty()) document.published = day_of(article.time);
  document.url = first_of({data.url, url});
  if (document.outlet.empty()) document.outlet = options.outlet.empty() ? host_of(document.url) : options.outlet;
  document.text = text_of(document.title, article.paragraphs);
  return document;
}

}  // namespace isnad::ingest
