// The article's own words on a page of menus, teasers, comments and advertisements.
//
// The page is cut into paragraphs. Where the page marks its article up (articleBody, <article>, <main>), that is the
// place to look; within it, and on pages that mark nothing, the text is the smallest element that holds nearly all of
// the page's running text: long paragraphs that are not links. Boxes («اقرأ أيضا», «مواضيع ذات صلة»), comments and
// lists of links inside it are left out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ingest/html_page.h"

namespace isnad::ingest {

struct ArticleText {
  std::vector<std::string> paragraphs;  // one line each, no blanks around
  std::string headline;                 // the <h1> of the article
  std::string time;                     // the first <time datetime> of the article, or of the page
};

// `body` is what the page's structured data give as the text, or empty. The paragraphs of the page that stand in it
// are preferred to it, since they are whole lines; where most of it is not on the page, it is the text itself.
ArticleText article_text(const HtmlPage& page, std::string_view body);

// What a reader sees of a piece of HTML, a paragraph a string.
std::vector<std::string> all_paragraphs(const HtmlPage& page);

// One line, no blanks around, single blanks within.
std::string one_line(std::string_view text);

}  // namespace isnad::ingest
