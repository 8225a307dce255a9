// An HTML page as a flat list of nodes, and what its head says of it.
//
// libxml2 reads the page and tells of it event by event. No tree is built: nodes stand in document order, each knows
// where its subtree ends, and every pass over them is a loop. So a page nested ten thousand deep is but a long list.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "isnad/result.h"

namespace isnad::ingest {

enum class Tag : uint8_t {
  text,     // a run of characters
  inline_,  // does not end a paragraph
  link,
  break_,  // br
  block,
  paragraph,
  heading,
  headline,  // h1
  list_item,
  article,
  main,
  time,
};

struct Node {
  Tag tag = Tag::text;
  bool set_apart = false;     // by its tag, or hidden: navigation, aside, footer, figure …
  bool named_apart = false;   // by its class, id or role: comments, related, share …
  bool article_body = false;  // marked up as the article's text
  uint32_t parent = 0;        // the root is its own
  uint32_t end = 0;           // the first node behind the subtree
  uint32_t text_start = 0;    // of a text: in HtmlPage::text
  uint32_t text_end = 0;
};

struct HtmlPage {
  std::vector<Node> nodes;  // the first is the root
  std::string text;         // the characters of all text nodes, entities resolved

  std::string title;                                       // <title>
  std::string canonical;                                   // <link rel=canonical>
  std::vector<std::pair<std::string, std::string>> metas;  // property, name or itemprop in lower case → content
  std::vector<std::string> json_ld;                        // <script type=application/ld+json>
  std::vector<std::pair<uint32_t, std::string>> times;     // node of a <time> → its datetime
};

// `html` is UTF-8. What is wrong with the page is mended as browsers do, more or less; only a page beyond the limits
// (a million elements, 20,000 levels, a tag of 1,000 attributes, millions of mistakes) is an error.
Result<HtmlPage> parse_html(std::string_view html);

// The encoding that a page names in its first kilobytes (<meta charset>, <meta http-equiv>, <?xml encoding?>); empty
// where it names none.
std::string declared_encoding(std::string_view bytes);

// A page or feed as UTF-8: by `given` (--encoding), its mark, `transport` (what HTTP said), what it declares, or as
// isnad::decode finds.
Result<std::string> decode_page(std::string_view bytes, const std::string& given, const std::string& transport);

}  // namespace isnad::ingest
