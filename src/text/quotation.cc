#include "text/quotation.h"

#include <algorithm>
#include <optional>

namespace isnad::text {
namespace {

enum class Family : uint8_t { none, angle, curly, straight, single, brace };
enum class Glyph : uint8_t { opens, closes, either };

struct Mark {
  Family family = Family::none;
  Glyph glyph = Glyph::either;
};

Mark mark_of(char32_t c) {
  switch (c) {
    case U'«':
    case 0x2039:
    case 0x300A:
      return {Family::angle, Glyph::opens};
    case U'»':
    case 0x203A:
    case 0x300B:
      return {Family::angle, Glyph::closes};
    case 0x201C:
    case 0x201E:
    case 0x201F:
      return {Family::curly, Glyph::opens};
    case 0x201D:
    case 0x2033:  // «“… ″»: the double prime that some outlets close with
      return {Family::curly, Glyph::closes};
    case U'"':
    case 0xFF02:
      return {Family::straight, Glyph::either};
    case U'{':  // a house style of some papers
      return {Family::brace, Glyph::opens};
    case U'}':
      return {Family::brace, Glyph::closes};
    case U'\'':
      return {Family::single, Glyph::either};
    case 0x2018:
      return {Family::single, Glyph::opens};
    case 0x2019:
      return {Family::single, Glyph::closes};
    default:
      return {};
  }
}

constexpr uint32_t kMaxParagraphs = 12;  // how far an open quotation may run on
constexpr size_t kMaxDepth = 4;          // deeper nesting is a slip of the pen

struct Open {
  uint32_t token;
  Family family;
};

class Pairing {
 public:
  Pairing(const Tokens& tokens, std::vector<Quotation>& out) : tokens_(tokens), out_(out) {}

  void run() {
    for (uint32_t i = 0; i < tokens_.size(); ++i) {
      const Token token = tokens_[i];
      if (token.kind == TokenKind::line_break) {
        end_paragraph(i);
      } else if (token.kind == TokenKind::mark) {
        const Mark mark = mark_of(token.mark);
        if (mark.family != Family::none) take(i, mark);
      }
    }
    end_paragraph(static_cast<uint32_t>(tokens_.size()));
    if (pending_) close_pending_where_it_began();
    sort_quotations(out_);
  }

 private:
  [[nodiscard]] bool attached_right(uint32_t i) const {
    if (i + 1 >= tokens_.size() || tokens_[i + 1].space_before) return false;
    const Token next = tokens_[i + 1];
    return next.kind == TokenKind::word || next.kind == TokenKind::number ||
           (next.kind == TokenKind::mark && (next.mark == U'(' || next.mark == U'[' || is_quotation_mark(next.mark)));
  }
  [[nodiscard]] bool attached_left(uint32_t i) const { return !tokens_[i].space_before && i > paragraph_; }
  [[nodiscard]] bool after_colon(uint32_t i) const { return i > paragraph_ && tokens_[i - 1].mark == U':'; }
  [[nodiscard]] bool is_apostrophe(uint32_t i) const { return attached_left(i) && attached_right(i); }
  [[nodiscard]] bool is_open(Family family) const {
    return std::any_of(stack_.begin(), stack_.end(), [&](const Open& o) { return o.family == family; });
  }

  // Whether the second of two equal marks in a row has a partner of its own: ««أضواء» للجميع», «… «أضواء»».
  [[nodiscard]] bool is_one_of_two(uint32_t i, Mark mark) const {
    if (mark.glyph == Glyph::closes) return is_open(mark.family) && stack_.back().token + 1 != i;
    uint32_t closed = 0;
    for (uint32_t k = i + 1; k < tokens_.size() && closed < 2; ++k) {
      if (tokens_[k].kind == TokenKind::line_break) return false;
      if (tokens_[k].kind != TokenKind::mark) continue;
      const Mark next = mark_of(tokens_[k].mark);
      if (next.family != mark.family) continue;
      if (next.glyph != Glyph::closes) return false;
      ++closed;
    }
    return closed == 2;
  }

  void push(uint32_t i, Family family) {
    if (stack_.size() < kMaxDepth) stack_.push_back({i, family});
  }

  void take(uint32_t i, Mark mark) {
    if (mark.family == Family::single && is_apostrophe(i)) return;
    if (i > paragraph_ && !tokens_[i].space_before && tokens_[i - 1].mark == tokens_[i].mark &&
        mark.glyph != Glyph::either && !is_one_of_two(i, mark)) {
      return;  // «»» إن»: the same mark twice
    }
    // «و"س"», «بـ"س"»: a particle of one letter is stuck to the opening mark
    const bool particle =
        attached_left(i) && tokens_[i - 1].kind == TokenKind::word && tokens_[i - 1].end - tokens_[i - 1].start <= 2;
    const bool may_open = attached_right(i) && (!attached_left(i) || particle);
    const bool may_close = attached_left(i) && !attached_right(i);
    if (mark.glyph != Glyph::opens && may_close && !is_open(mark.family) && !stack_.empty() &&
        stack_.back().family != Family::single && mark.family != Family::single) {
      close(i, stack_.back().family);  // «“…"»: opened by one style, closed by another
      return;
    }
    if (is_open(mark.family)) {
      if (after_colon(i) && mark.glyph == Glyph::closes) {  // «:» لا عمالة … وقال:» أنتم»: the first was never closed
        while (stack_.back().family != mark.family) stack_.pop_back();
        stack_.pop_back();
        push(i, mark.family);
        return;
      }
      const bool nests = after_colon(i) || (mark.glyph == Glyph::opens && attached_right(i)) ||
                         (mark.glyph == Glyph::either && may_open);
      if (nests) {
        push(i, mark.family);
      } else {
        close(i, mark.family);
      }
      return;
    }
    if (pending_ && pending_->family == mark.family) {
      if (i == paragraph_ && mark.glyph != Glyph::closes) return;  // «…\n«… : each paragraph opens again
      if (mark.glyph != Glyph::opens && may_close) {
        out_.push_back({.open = pending_->token, .close = i});
        pending_.reset();
        return;
      }
    }
    if (mark.glyph == Glyph::closes && may_close && !after_colon(i)) return;  // a stray closing mark
    if (mark.glyph == Glyph::either && may_close && i + 2 < tokens_.size() && tokens_[i + 1].mark == U':' &&
        is_quotation_mark(tokens_[i + 2].mark)) {
      return;  // «مضيفاً": "C»
    }
    if (mark.family == Family::single && !may_open) return;
    push(i, mark.family);
  }

  // Closes the innermost open quotation of the family; what was left open inside it is dropped.
  void close(uint32_t i, Family family) {
    while (stack_.back().family != family) stack_.pop_back();
    out_.push_back({.open = stack_.back().token, .close = i});
    stack_.pop_back();
  }

  void end_paragraph(uint32_t end) {
    if (pending_ && ++pending_paragraphs_ > kMaxParagraphs) close_pending_where_it_began();
    // «"س "من مصادر»: two straight marks left open are a pair with a misplaced space
    for (size_t k = 0; k + 1 < stack_.size(); ++k) {
      if (stack_[k].family != Family::straight || stack_[k + 1].family != Family::straight) continue;
      if (tokens_[stack_[k + 1].token - 1].mark == U':') {  // «: "A. وأضاف: "B»: the first was never closed
        stack_.erase(stack_.begin() + static_cast<std::ptrdiff_t>(k));
        --k;
        continue;
      }
      out_.push_back({.open = stack_[k].token, .close = stack_[k + 1].token});
      stack_.erase(stack_.begin() + static_cast<std::ptrdiff_t>(k),
                   stack_.begin() + static_cast<std::ptrdiff_t>(k) + 2);
      --k;
    }
    if (!stack_.empty()) {
      if (pending_) close_pending_where_it_began();
      pending_ = stack_.front();
      pending_end_ = end - 1;
      pending_paragraphs_ = 0;
      stack_.clear();
    }
    paragraph_ = end + 1;
  }

  void close_pending_where_it_began() {
    if (pending_end_ > pending_->token) {
      out_.push_back({.open = pending_->token, .close = pending_end_, .depth = 0, .closed = false});
    }
    pending_.reset();
  }

  const Tokens& tokens_;
  std::vector<Quotation>& out_;
  std::vector<Open> stack_;
  std::optional<Open> pending_;  // left open by an earlier paragraph
  uint32_t pending_end_ = 0;
  uint32_t pending_paragraphs_ = 0;
  uint32_t paragraph_ = 0;  // first token of this paragraph
};

}  // namespace

bool is_quotation_mark(char32_t c) { return mark_of(c).family != Family::none; }

void sort_quotations(std::vector<Quotation>& quotations) {
  std::sort(quotations.begin(), quotations.end(), [](const Quotation& a, const Quotation& b) {
    return a.open != b.open ? a.open < b.open : a.close > b.close;
  });
  std::vector<uint32_t> ends;
  size_t kept = 0;
  for (Quotation quotation : quotations) {
    while (!ends.empty() && ends.back() < quotation.open) ends.pop_back();
    if (!ends.empty() && quotation.close > ends.back()) continue;
    quotation.depth = static_cast<uint32_t>(ends.size());
    ends.push_back(quotation.close);
    quotations[kept++] = quotation;
  }
  quotations.resize(kept);
}

namespace {

// «قال إن «A. وأكد أن «B»، ورحب بـ«C» … «D»، وهو ما رفض» … »: what holds several quotations in the same marks and goes
// on for long was opened and not closed, and a stray mark closed it.
bool was_never_closed(const Tokens& tokens, const std::vector<Quotation>& all, size_t q) {
  constexpr uint32_t kLongest = 100;  // tokens
  constexpr uint32_t kInner = 3;      // quotations
  const Quotation& outer = all[q];
  if (!outer.closed || outer.close < outer.open + kLongest) return false;
  if (mark_of(tokens.mark(outer.open)).glyph == Glyph::either) return false;
  uint32_t inner = 0;
  for (size_t k = q + 1; k < all.size() && all[k].open < outer.close; ++k) {
    if (all[k].depth == outer.depth + 1 && tokens.mark(all[k].open) == tokens.mark(outer.open)) ++inner;
  }
  return inner >= kInner;
}

}  // namespace

void pair_quotations(const Tokens& tokens, std::vector<Quotation>& out) {
  out.clear();
  Pairing(tokens, out).run();
  size_t kept = 0;  // what is asked of a quotation stands behind it
  for (size_t q = 0; q < out.size(); ++q) {
    if (!was_never_closed(tokens, out, q)) out[kept++] = out[q];
  }
  if (kept == out.size()) return;
  out.resize(kept);
  sort_quotations(out);
}

}  // namespace isnad::text
