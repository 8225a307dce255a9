#include "archive/terms.h"

#include <algorithm>
#include <array>

#include "archive/fingerprint.h"
#include "lexicon/hash.h"
#include "lexicon/word.h"
#include "text/code_points.h"
#include "text/normalise.h"
#include "text/utf8.h"

namespace isnad::archive {
namespace {

constexpr size_t kFewestLetters = 3;  // that a stripped word must keep
constexpr size_t kSureLetters = 5;  // … so many that a first و of a query is no part of it («وسائل» keeps its own)
constexpr size_t kMostTerms = 200'000;  // words remembered
constexpr size_t kLongestTerm = 64;     // bytes; longer ones are cut (no words of the language)
constexpr std::string_view kArticle = "ال";

bool begins_with_letter(std::string_view text, std::string_view letters) {
  return text.size() > text::kArabicLetter &&
         letters.find(text.substr(0, text::kArabicLetter)) % text::kArabicLetter == 0;
}

bool is_number(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Whether the alif of what looks like an article has a hamza, and so is none («ألمانيا», «وإلياس»).
bool has_hamza_alif(std::string_view written) {
  for (const std::string_view conjunction : {"و", "ف"}) {
    if (written.starts_with(conjunction)) written.remove_prefix(text::kArabicLetter);
  }
  return written.starts_with("أ") || written.starts_with("إ") || written.starts_with("آ");
}

// Without (و|ف)(ب|ك|ل)ال or لل; the article is nearly never anything else where three letters follow, or digits.
std::string_view without_article(std::string_view normal, size_t fewest = kFewestLetters) {
  std::string_view rest = normal;
  if (begins_with_letter(rest, "وف")) rest.remove_prefix(text::kArabicLetter);
  std::string_view behind = rest;
  if (begins_with_letter(behind, "بك")) behind.remove_prefix(text::kArabicLetter);
  for (const std::string_view tried : {rest, behind}) {
    if (!tried.starts_with(kArticle)) continue;
    const std::string_view bare = tried.substr(kArticle.size());
    if (text::count_code_points(bare) >= fewest || is_number(bare)) return bare;
  }
  if (rest.starts_with("لل")) {
    const std::string_view bare = rest.substr(2 * text::kArabicLetter);
    if (text::count_code_points(bare) >= fewest) return bare;
  }
  return normal;
}

std::string_view cut(std::string_view normal) {
  if (normal.size() <= kLongestTerm) return normal;
  size_t end = kLongestTerm;
  while (end > 0 && !text::begins_code_point(normal[end])) --end;
  return normal.substr(0, end);
}

class Terms {
 public:
  explicit Terms(TermUse use) : use_(use) {}

  void add(std::string_view normal) {
    if (normal.empty()) return;
    text::coarse(cut(normal), coarse_);
    to_ascii_digits(coarse_);
    for (char& c : coarse_) {
      if (static_cast<unsigned char>(c) <= 0x20 || c == '|' || c == '"') c = '_';
    }
    // Compared with each term in what is there already.
    const std::string_view all = terms_;
    for (size_t from = 0; from < all.size();) {
      const size_t end = std::min(all.find('|', from), all.size());
      if (all.substr(from, end - from) == coarse_) return;
      from = end + 1;
    }
    if (!terms_.empty()) terms_.push_back('|');
    terms_ += coarse_;
  }

  // Also without a pronoun at the end: «قواتها», «قواته».
  void add_without_pronoun(std::string_view stem) {
    constexpr std::array<std::string_view, 6> kPronouns = {"هما", "كما", "ها", "هم", "هن", "نا"};
    for (const std::string_view pronoun : kPronouns) {
      if (stem.ends_with(pronoun)) return add_bare(stem.substr(0, stem.size() - pronoun.size()));
    }
    if (use_ == TermUse::index && stem.ends_with("ه")) add_bare(stem.substr(0, stem.size() - text::kArabicLetter));
  }

  // … and with the letter that the pronoun has changed: «مرتزقتهم» مرتزقة, «شركائه» شركاء, «مستشفاها» مستشفى.
  void add_bare(std::string_view bare) {
    if (text::count_code_points(bare) < kFewestLetters) return;
    add(bare);
    const std::string rest(bare.substr(0, bare.size() - text::kArabicLetter));
    if (bare.ends_with("ت")) add(rest + "ة");
    if (bare.ends_with("ائ") || bare.ends_with("اؤ")) add(rest + "ء");
    if (bare.ends_with("ا")) add(rest + "ى");
  }

  // Terms as take() gives them.
  void add_all(std::string_view terms) {
    for (size_t from = 0; from < terms.size();) {
      const size_t end = std::min(terms.find('|', from), terms.size());
      add(terms.substr(from, end - from));
      from = end + 1;
    }
  }

  std::string take() { return std::move(terms_); }

 private:
  TermUse use_;
  std::string terms_;
  std::string coarse_;
};

// What an analysis leaves of the word: the letters of its conjunction, preposition, future mark and article go.
std::string_view stem_of(std::string_view normal, const lexicon::Analysis& analysis) {
  size_t letters = 0;
  if (analysis.conjunction != 0) ++letters;
  if (analysis.preposition != 0) ++letters;
  if (analysis.future) ++letters;
  // «لل» is the preposition with an article that has lost its alif.
  if (analysis.article) letters += analysis.preposition == U'ل' ? 1 : 2;
  const size_t bytes = letters * text::kArabicLetter;
  return bytes < normal.size() ? normal.substr(bytes) : normal;
}

void add_known(const lexicon::Word& word, TermUse use, Terms& terms) {
  const auto analyses = word.all();
  const size_t count = use == TermUse::index ? analyses.size() : 1;
  for (const lexicon::Analysis& analysis : analyses.first(count)) {
    const std::string_view stem = stem_of(word.normal, analysis);
    if (analysis.suffix != lexicon::Pronoun::none) {
      terms.add_without_pronoun(stem);
      if (use == TermUse::query && stem.ends_with("ه"))
        terms.add_bare(stem.substr(0, stem.size() - text::kArabicLetter));
    }
    terms.add(stem);
  }
}

// «الله» keeps its article, and loses its alif behind ل.
constexpr std::string_view kGod = "الله";
bool is_god(std::string_view normal) {
  if (begins_with_letter(normal, "وف")) normal.remove_prefix(text::kArabicLetter);
  if (normal == "لله") return true;
  if (begins_with_letter(normal, "بكت") && normal != kGod) normal.remove_prefix(text::kArabicLetter);
  return normal == kGod;
}

// `hamza`: see has_hamza_alif().
void add_unknown(std::string_view normal, bool hamza, TermUse use, Terms& terms) {
  if (is_god(normal)) return terms.add(kGod);
  const std::string_view bare = hamza ? normal : without_article(normal);
  const auto add_all = [&](std::string_view stem) {
    terms.add(stem);
    terms.add_without_pronoun(stem);
  };
  add_all(bare);
  // What has a pronoun has no article: «التزامه» is التزام, too.
  if (use == TermUse::index && bare.size() != normal.size() && text::count_code_points(normal) > kSureLetters) {
    terms.add_without_pronoun(normal);
  }
  if (bare.size() != normal.size()) return;  // the article was there: nothing more to take away in front
  // Of a query only what is most likely; and «فكرة», «فرقة», «كسور» shall not be found as «كرة», «رقة», «سور».
  const auto keeps = [&](std::string_view letters) {
    if (use == TermUse::query) return kSureLetters;
    return letters == "و" || letters == "ب" || letters == "ل" ? kFewestLetters : kFewestLetters + 1;
  };
  std::string_view rest = normal;
  const auto take = [&](std::string_view letters) {
    if (!begins_with_letter(rest, letters) ||
        text::count_code_points(rest) <= keeps(rest.substr(0, text::kArabicLetter)))
      return;
    rest.remove_prefix(text::kArabicLetter);
    add_all(rest);
  };
  take(use == TermUse::query ? "و" : "وف");
  if (use == TermUse::index) take("بلك");
}

// What has an accusative ending that is written («قراراً» قرار, «شيئاً» شيء) without it; empty for other words.
std::string without_tanwin(std::string_view written, std::string_view normal) {
  const bool tanwin = written.ends_with("اً") || written.ends_with("ًا");
  if (!tanwin || !normal.ends_with("ا") || text::count_code_points(normal) <= kFewestLetters) return {};
  const std::string_view bare = normal.substr(0, normal.size() - text::kArabicLetter);
  if (!bare.ends_with("ئ")) return std::string(bare);
  return std::string(bare.substr(0, bare.size() - text::kArabicLetter)) + "ء";
}

}  // namespace

bool share_term(std::string_view wanted, std::string_view there, bool prefix) {
  for (size_t from = 0; from <= wanted.size();) {
    const size_t end = std::min(wanted.find('|', from), wanted.size());
    const std::string_view term = wanted.substr(from, end - from);
    for (size_t at = 0; at <= there.size();) {
      const size_t to = std::min(there.find('|', at), there.size());
      const std::string_view other = there.substr(at, to - at);
      if (prefix ? other.starts_with(term) : other == term) return true;
      at = to + 1;
    }
    from = end + 1;
  }
  return false;
}

void to_ascii_digits(std::string& text) {
  size_t to = 0;
  for (size_t at = 0; at < text.size(); ++at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const auto next = at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0U;
    const unsigned zero = lead == 0xD9 ? 0xA0 : lead == 0xDB ? 0xB0 : 0x100;
    if (next >= zero && next <= zero + 9) {
      text[to++] = static_cast<char>('0' + (next - zero));
      ++at;
    } else {
      text[to++] = text[at];
    }
  }
  text.resize(to);
}

std::string terms_of_word(const lexicon::Lexicon& lexicon, std::string_view written, TermUse use) {
  std::pmr::monotonic_buffer_resource memory;
  const lexicon::Word word = lexicon::analyse(lexicon, written, memory);
  Terms terms(use);
  const bool hamza = has_hamza_alif(written);
  if (word.known()) {
    add_known(word, use, terms);
    // «الحق» is known, «حق» may not be.
    const std::string_view bare = hamza ? std::string_view(word.normal) : without_article(word.normal);
    if (use == TermUse::index && bare.size() != word.normal.size()) terms.add(bare);
  }
  if (const std::string plain = without_tanwin(written, word.normal); !plain.empty()) {
    if (!word.known() || lexicon::analyse(lexicon, plain, memory).known()) {
      terms.add_all(terms_of_word(lexicon, plain, use));
    }
    terms.add(word.normal);
  } else if (!word.known()) {
    add_unknown(word.normal, hamza, use, terms);
  }
  return terms.take();
}

std::string prefix_term(std::string_view written) {
  Terms terms(TermUse::query);
  const std::string normal = text::normalised(written);
  terms.add(has_hamza_alif(written) ? std::string_view(normal) : without_article(normal, 2));
  return terms.take();
}

std::string facet_term(std::string_view name, std::string_view value) {
  Terms terms(TermUse::query);
  std::string plain;
  text::normalise(value, plain);
  std::string term(name);
  term.push_back('=');
  terms.add(plain.empty() ? "?" : plain);
  term += terms.take();
  if (plain.size() > kLongestTerm) term += std::to_string(hash64(plain));  // the rest counts, too
  return term;
}

void append_facet(std::string& facets, std::string_view name, std::string_view value) {
  if (!facets.empty()) facets.push_back(' ');
  facets += facet_term(name, value);
}

size_t TermFinder::Hash::operator()(std::string_view text) const { return lexicon::hash_of(text); }

void TermFinder::find(std::string_view text, std::vector<TermPlace>& out) {
  out.clear();
  if (known_.size() > kMostTerms) known_.clear();
  text::tokenise(text, tokens_);
  for (size_t i = 0; i < tokens_.size(); ++i) {
    const text::Token token = tokens_[i];
    if (token.kind != text::TokenKind::word && token.kind != text::TokenKind::number) continue;
    const std::string_view written = text::slice(text, token);
    auto found = known_.find(written);
    if (found == known_.end()) {
      found = known_.emplace(written, terms_of_word(*lexicon_, written, TermUse::index)).first;
    }
    if (!found->second.empty()) out.push_back({token.byte_start, token.byte_end, found->second});
  }
  // One huge document shall not be paid for as long as this lives.
  constexpr size_t kHuge = 1U << 20U;
  if (tokens_.size() > kHuge) tokens_ = {};
}

std::string TermFinder::terms_of(std::string_view text) {
  find(text, few_);
  std::string terms;
  append_terms(few_, terms);
  return terms;
}

void append_terms(const std::vector<TermPlace>& places, std::string& out) {
  for (const TermPlace& place : places) {
    if (!out.empty()) out.push_back(' ');
    out.append(place.terms);
  }
}

}  // namespace isnad::archive
