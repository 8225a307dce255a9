// WARC: pages that were answered with 200, and texts. Other records (requests, redirects, images, pages without an
// article) are passed over silently, since a crawl is full of them.
#include <fmt/format.h>

#include <algorithm>

#include "ingest/documents.h"
#include "ingest/html_document.h"
#include "ingest/http_response.h"
#include "ingest/name.h"
#include "ingest/warc_record.h"
#include "text/invalid_utf8.h"

namespace isnad::ingest {
namespace {

bool is_page(std::string_view type) { return type == "text/html" || type == "application/xhtml+xml"; }

// Names from the net become strings of a document.
std::string checked(const std::string& text) {
  return text::first_invalid_utf8(text) == std::string_view::npos ? text : shown_name(text);
}

class WarcFile : public Documents {
 public:
  explicit WarcFile(Input input)
      : input_(std::move(input)),
        limit_(std::min(input_.options->largest_document, largest_page)),
        records_(std::move(input_.bytes)) {}

  std::optional<Document> next() override {
    for (;;) {
      Result<std::optional<WarcHeader>> read = records_.next();
      ++record_;
      if (!read) {
        // A block that was told of already is not told again.
        fail(read.error().message);
        continue;
      }
      const std::optional<WarcHeader> header = std::move(read).value();
      if (!header) return std::nullopt;
      if (std::optional<Document> document = read_record(*header)) return document;
    }
  }

 private:
  void fail(std::string reason) const { input_.fail(fmt::format("record {}", record_), std::move(reason)); }

  std::optional<Document> read_record(const WarcHeader& header) {
    const std::string type = media_type(header.content_type);
    const bool is_response = header.type == "response" && type == "application/http";
    const bool is_text =
        (header.type == "resource" || header.type == "conversion") && (is_page(type) || type == "text/plain");
    if (!is_response && !is_text) return std::nullopt;
    if (header.length > limit_) {
      fail(fmt::format("{} is larger than {}", header.url, size_text(limit_)));
      return std::nullopt;
    }
    Result<std::string> block = records_.block();
    if (!block) {
      fail(block.error().message);
      return std::nullopt;
    }
    std::optional<Document> document =
        is_response ? of_response(header, block.value())
                    : of_text(header, block.value(), is_page(type), charset_of(header.content_type));
    if (!document) return std::nullopt;
    document->id = checked(header.id.starts_with("urn:uuid:") ? header.id.substr(9) : header.id);
    if (document->id.empty()) document->id = fmt::format("{}:{}", input_.id, record_);
    if (document->url.empty()) document->url = checked(header.url);
    if (document->outlet.empty() && input_.options->outlet.empty()) document->outlet = host_of(document->url);
    if (!complete(*document, *input_.options, [&](std::string reason) { fail(std::move(reason)); }))
      return std::nullopt;
    return document;
  }

  std::optional<Document> of_response(const WarcHeader& header, std::string_view block) {
    Result<HttpResponse> parsed = parse_http_response(block, limit_);
    if (!parsed) {
      fail(parsed.error().message);
      return std::nullopt;
    }
    const HttpResponse response = std::move(parsed).value();
    const bool page = is_page(response.content_type);
    if (response.status != 200 || (!page && response.content_type != "text/plain")) return std::nullopt;
    return of_text(header, response.body, page, response.charset);
  }

  std::optional<Document> of_text(const WarcHeader& header, std::string_view bytes, bool page,
                                  const std::string& charset) {
    Result<Document> document = page ? html_document(bytes, *input_.options, charset, checked(header.url))
                                     : text_document(bytes, *input_.options);
    if (document) return std::move(document).value();
    if (document.error().message != no_article) fail(document.error().message);
    return std::nullopt;
  }

  Input input_;
  size_t limit_;
  WarcReader records_;
  size_t record_ = 0;
};

}  // namespace

std::unique_ptr<Documents> warc_file(Input input) { return std::make_unique<WarcFile>(std::move(input)); }

}  // namespace isnad::ingest
