#include "ingest/article_text.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstring>

#include "ingest/box_label.h"
#include "text/utf8.h"

namespace isnad::ingest {
namespace {

// Shorter ones are captions, dates, names.
constexpr size_t running_text = 40;

struct Paragraph {
  uint32_t node = 0;  // the block that holds it
  Tag tag = Tag::block;
  std::string text;
  size_t letters = 0;
  size_t linked = 0;  // letters of links

  [[nodiscard]] bool is_running() const { return letters >= running_text && linked * 10 <= letters * 4; }
  [[nodiscard]] bool is_links() const { return linked * 10 > letters * 6; }
};

bool is_blank(char32_t c) { return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0 || c == 0xFEFF || c == 0x200B; }

// Appends with single blanks; counts letters and digits.
size_t append_collapsed(std::string_view from, std::string& to, bool& gap) {
  size_t letters = 0;
  for (size_t at = 0; at < from.size();) {
    const text::CodePoint point = text::code_point_at(from, at);
    if (is_blank(point.value)) {
      gap = true;
    } else {
      if (gap && !to.empty()) to += ' ';
      gap = false;
      to += from.substr(at, point.bytes);
      if (u_isalnum(static_cast<UChar32>(point.value)) != 0) ++letters;
    }
    at += point.bytes;
  }
  return letters;
}

// Which subtrees are passed over.
enum class Leaving : uint8_t { nothing, tags, tags_and_names };

class Cutter {
 public:
  Cutter(const HtmlPage& page, Leaving leaving) : page_(page), leaving_(leaving), keeps_(page.nodes.size()) {
    // A box does not hold the headline or the body: what does is the page's frame, whatever its class says.
    for (uint32_t i = 0; i < page.nodes.size(); ++i) {
      if (page.nodes[i].tag != Tag::headline && !page.nodes[i].article_body) continue;
      for (uint32_t up = i; !keeps_[up]; up = page.nodes[up].parent) keeps_[up] = true;
    }
  }

  std::vector<Paragraph> cut() {
    std::vector<uint32_t> open;  // elements around, the innermost last
    std::vector<uint32_t> blocks{0};
    size_t links = 0;
    const auto close_to = [&](uint32_t node) {
      while (!open.empty() && page_.nodes[open.back()].end <= node) {
        const Tag tag = page_.nodes[open.back()].tag;
        if (tag == Tag::link) --links;
        if (is_block(tag)) {
          finish();
          blocks.pop_back();
        }
        open.pop_back();
      }
    };
    for (uint32_t i = 1; i < page_.nodes.size();) {
      close_to(i);
      const Node& node = page_.nodes[i];
      if (node.tag == Tag::text) {
        if (current_.text.empty()) {
          current_.node = blocks.back();
          current_.tag = page_.nodes[blocks.back()].tag;
        }
        const std::string_view text =
            std::string_view(page_.text).substr(node.text_start, node.text_end - node.text_start);
        const size_t letters = append_collapsed(text, current_.text, gap_);
        current_.letters += letters;
        if (links > 0) current_.linked += letters;
        ++i;
        continue;
      }
      if (is_left_out(i)) {
        if (is_block(node.tag)) finish();
        i = node.end;
        continue;
      }
      if (node.tag == Tag::break_) finish();
      if (node.tag == Tag::link) ++links;
      if (is_block(node.tag)) {
        finish();
        blocks.push_back(i);
      }
      open.push_back(i);
      ++i;
    }
    finish();
    return std::move(paragraphs_);
  }

 private:
  static bool is_block(Tag tag) {
    return tag != Tag::text && tag != Tag::inline_ && tag != Tag::link && tag != Tag::break_ && tag != Tag::time;
  }

  [[nodiscard]] bool is_left_out(uint32_t node) const {
    const Node& it = page_.nodes[node];
    if (leaving_ == Leaving::nothing) return false;
    if (it.set_apart) return true;
    return leaving_ == Leaving::tags_and_names && it.named_apart && !keeps_[node] && it.tag != Tag::article;
  }

  void finish() {
    if (!current_.text.empty()) paragraphs_.push_back(std::move(current_));
    current_ = Paragraph();
    gap_ = false;
  }

  const HtmlPage& page_;
  Leaving leaving_;
  std::vector<bool> keeps_;
  std::vector<Paragraph> paragraphs_;
  Paragraph current_;
  bool gap_ = false;
};

// Running text before each node, so that a subtree's is a difference.
class Weights {
 public:
  Weights(const HtmlPage& page, const std::vector<Paragraph>& paragraphs)
      : page_(page), before_(page.nodes.size() + 1) {
    for (const Paragraph& paragraph : paragraphs) {
      if (paragraph.is_running()) before_[paragraph.node + 1] += paragraph.letters - paragraph.linked;
    }
    for (size_t i = 1; i < before_.size(); ++i) before_[i] += before_[i - 1];
  }

  [[nodiscard]] uint64_t of(uint32_t node) const { return before_[page_.nodes[node].end] - before_[node]; }

 private:
  const HtmlPage& page_;
  std::vector<uint64_t> before_;
};

// The smallest element that still holds nearly all of what `node` holds.
uint32_t descend(const HtmlPage& page, const Weights& weights, uint32_t node) {
  for (uint32_t child = node + 1; child < page.nodes[node].end;) {
    const Tag tag = page.nodes[child].tag;
    const bool can_hold = tag == Tag::block || tag == Tag::article || tag == Tag::main || tag == Tag::inline_;
    if (can_hold && weights.of(child) * 100 >= weights.of(node) * 85) {
      node = child;
      child = node + 1;
    } else {
      child = page.nodes[child].end;
    }
  }
  return node;
}

// Where the article is: by what the page marks up, else from the root.
uint32_t container_of(const HtmlPage& page, const Weights& weights) {
  const auto best = [&](auto&& is_wanted) {
    uint32_t found = 0;
    for (uint32_t i = 1; i < page.nodes.size(); ++i) {
      if (is_wanted(page.nodes[i]) && weights.of(i) > (found == 0 ? 0 : weights.of(found))) found = i;
    }
    return found;
  };
  if (const uint32_t body = best([](const Node& node) { return node.article_body; })) return body;
  // Teasers are articles, too: one among many small ones is not the page's.
  const uint32_t article = best([](const Node& node) { return node.tag == Tag::article; });
  if (article != 0 && weights.of(article) * 2 >= weights.of(0)) return descend(page, weights, article);
  const uint32_t main = best([](const Node& node) { return node.tag == Tag::main; });
  if (main != 0 && weights.of(main) * 2 >= weights.of(0)) return descend(page, weights, main);
  return descend(page, weights, 0);
}

bool ends_like_a_sentence(std::string_view text) {
  constexpr std::array<std::string_view, 10> ends{".", "!", "؟", "?", "…", "»", "\"", "”", ":", "؛"};
  return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return text.ends_with(end); });
}

// The paragraphs of the container without its boxes.
std::vector<const Paragraph*> kept(const HtmlPage& page, const std::vector<Paragraph>& all, uint32_t container) {
  std::vector<const Paragraph*> inside;
  for (const Paragraph& paragraph : all) {
    if (paragraph.node >= container && paragraph.node < page.nodes[container].end) inside.push_back(&paragraph);
  }
  uint64_t whole = 0;
  for (const Paragraph* paragraph : inside) whole += paragraph->letters;

  std::vector<const Paragraph*> out;
  bool in_box = false;       // after «اقرأ أيضا» come links
  uint32_t left_before = 0;  // all before this node is left out
  for (size_t i = 0; i < inside.size(); ++i) {
    const Paragraph& paragraph = *inside[i];
    if (paragraph.node < left_before) continue;
    const BoxLabel label = box_label(paragraph.text, paragraph.is_links());
    if (label == BoxLabel::comments) {
      // Everything that follows in the same element.
      const uint32_t parent = page.nodes[paragraph.node].parent;
      left_before = parent <= container ? page.nodes[container].end : page.nodes[parent].end;
      continue;
    }
    if (label == BoxLabel::related) {
      in_box = true;
      // The box is the label's element, where that is a small part of the whole.
      const uint32_t parent = page.nodes[paragraph.node].parent;
      if (parent > container && paragraph.tag != Tag::paragraph) {
        uint64_t letters = 0;
        for (size_t k = i; k < inside.size() && inside[k]->node < page.nodes[parent].end; ++k)
          letters += inside[k]->letters;
        if (letters * 3 < whole) left_before = page.nodes[parent].end;
      }
      continue;
    }
    if (paragraph.is_links()) continue;
    if (in_box && (paragraph.tag == Tag::list_item || paragraph.linked * 2 > paragraph.letters)) continue;
    in_box = false;
    if (paragraph.tag == Tag::headline || paragraph.letters == 0) continue;
    out.push_back(&paragraph);
  }
  // Before the text stand dates and names, behind it keywords and credits.
  const auto is_running = [](const Paragraph* paragraph) { return paragraph->is_running(); };
  const auto first = std::find_if(out.begin(), out.end(), is_running);
  if (first == out.end()) return out;
  auto last = std::find_if(out.rbegin(), out.rend(), is_running).base();
  while (last != out.end() && ends_like_a_sentence((*last)->text)) ++last;
  return {first, last};
}

// Of letters and digits only, so that blanks and marks make no difference.
std::string letters_of(std::string_view text) {
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::code_point_at(text, at);
    if (u_isalnum(static_cast<UChar32>(point.value)) != 0) out += text.substr(at, point.bytes);
    at += point.bytes;
  }
  return out;
}

// The paragraphs of the page that stand in `body` one after the other; empty where they are not nearly all of it.
std::vector<std::string> paragraphs_in(const std::vector<Paragraph>& all, std::string_view body) {
  const std::string wanted = letters_of(body);
  std::vector<std::string> found;
  size_t at = 0;
  size_t covered = 0;
  // Each paragraph that is not there costs a search to the end.
  size_t searches = 1 + (size_t{256} << 20U) / (wanted.size() + 1);
  for (const Paragraph& paragraph : all) {
    if (paragraph.tag == Tag::headline) continue;
    const std::string letters = letters_of(paragraph.text);
    if (letters.empty() || at == wanted.size()) continue;
    if (--searches == 0) return {};
    const void* const hit = ::memmem(wanted.data() + at, wanted.size() - at, letters.data(), letters.size());
    if (hit == nullptr) continue;
    const auto place = static_cast<size_t>(static_cast<const char*>(hit) - wanted.data());
    // A short one far away is a word of a menu that the article uses too.
    if (paragraph.letters < running_text && place != at) continue;
    at = place + letters.size();
    covered += letters.size();
    found.push_back(paragraph.text);
  }
  if (covered * 10 < wanted.size() * 9) found.clear();
  return found;
}

std::string first_headline(const HtmlPage& page) {
  for (uint32_t i = 0; i < page.nodes.size(); ++i) {
    if (page.nodes[i].tag != Tag::headline) continue;
    std::string line;
    bool gap = false;
    for (uint32_t inner = i; inner < page.nodes[i].end; ++inner) {
      const Node& node = page.nodes[inner];
      append_collapsed(std::string_view(page.text).substr(node.text_start, node.text_end - node.text_start), line, gap);
      gap = gap || node.tag == Tag::break_;
    }
    if (!line.empty()) return line;
  }
  return {};
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  for (size_t at = 0; at <= text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    std::string line = one_line(text.substr(at, end - at));
    if (!line.empty()) lines.push_back(std::move(line));
    at = end + 1;
  }
  return lines;
}

}  // namespace

std::string one_line(std::string_view text) {
  std::string out;
  bool gap = false;
  append_collapsed(text, out, gap);
  return out;
}

std::vector<std::string> all_paragraphs(const HtmlPage& page) {
  std::vector<std::string> out;
  for (Paragraph& paragraph : Cutter(page, Leaving::nothing).cut()) out.push_back(std::move(paragraph.text));
  return out;
}

ArticleText article_text(const HtmlPage& page, std::string_view body) {
  ArticleText article;
  std::vector<Paragraph> paragraphs = Cutter(page, Leaving::tags_and_names).cut();
  const auto has_running = [&] {
    return std::any_of(paragraphs.begin(), paragraphs.end(), [](const Paragraph& one) { return one.is_running(); });
  };
  // A frame with the name of a box holds everything on some pages.
  if (!has_running()) paragraphs = Cutter(page, Leaving::tags).cut();
  const Weights weights(page, paragraphs);
  const uint32_t container = container_of(page, weights);
  const std::vector<const Paragraph*> own = kept(page, paragraphs, container);
  size_t letters = 0;
  for (const Paragraph* paragraph : own) letters += paragraph->text.size();
  // Some pages give but the beginning of the text: one paragraph, or half a sentence.
  const bool is_long = body.size() * 2 > letters;
  const bool is_cut = body.ends_with("…") || body.ends_with("...");
  if (!is_cut || is_long) article.paragraphs = paragraphs_in(paragraphs, body);
  if (article.paragraphs.size() < 2 && !is_long) article.paragraphs.clear();
  if (article.paragraphs.empty() && is_long) article.paragraphs = lines_of(body);
  if (article.paragraphs.empty()) {
    for (const Paragraph* paragraph : own) article.paragraphs.push_back(paragraph->text);
  }

  article.headline = first_headline(page);
  for (const auto& [node, time] : page.times) {
    const bool is_inside = node >= container && node < page.nodes[container].end;
    if (is_inside || article.time.empty()) article.time = time;
    if (is_inside) break;
  }
  return article;
}

}  // namespace isnad::ingest
