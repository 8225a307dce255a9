#include "mention/noun_phrase.h"

#include <algorithm>

namespace isnad::mention {
namespace {

using lexicon::Categories;
using lexicon::Category;
using lexicon::Pronoun;
using lexicon::Word;
using text::TokenKind;

constexpr Categories kPerson = {Category::office, Category::profession, Category::honorific, Category::unnamed,
                                Category::group};
constexpr Categories kOrganisation = {Category::organisation, Category::organisation_name, Category::media,
                                      Category::media_name, Category::seat};
constexpr Categories kName = {Category::given_name, Category::family_name, Category::name_particle};
constexpr Categories kPlace = {Category::country, Category::capital, Category::place};
constexpr Categories kNominal = {Category::office,
                                 Category::profession,
                                 Category::honorific,
                                 Category::unnamed,
                                 Category::group,
                                 Category::organisation,
                                 Category::organisation_name,
                                 Category::media,
                                 Category::media_name,
                                 Category::document,
                                 Category::norm,
                                 Category::medium,
                                 Category::content_noun,
                                 Category::place,
                                 Category::quantity,
                                 Category::common_noun,
                                 Category::adjective,
                                 Category::given_name,
                                 Category::maybe_name,
                                 Category::family_name,
                                 Category::name_particle,
                                 Category::country,
                                 Category::capital,
                                 Category::seat,
                                 Category::nationality,
                                 Category::cue_masdar,
                                 Category::same};
constexpr Categories kStops = {Category::complementizer, Category::relative, Category::negation, Category::auxiliary,
                               Category::particle,       Category::contrast, Category::adverb,   Category::conjunction,
                               Category::interrogative,  Category::pronoun,  Category::time,     Category::verb,
                               Category::prepositional,  Category::vocative};

// How complete the phrase is: an open noun without article still governs what follows.
enum class State : uint8_t { open, unsure, closed };

constexpr uint32_t kLongestParenthesis = 8;  // tokens
constexpr uint32_t kLongestName = 8;         // tokens of a quoted name

bool ends_like_plural(const Word& word) { return word.stem.ends_with("ين") || word.stem.ends_with("ون"); }

class PhraseParser {
 public:
  PhraseParser(const AnalysedText& text, uint32_t limit, const PhraseOptions& options)
      : text_(text), limit_(std::min(limit, text.size())), options_(options) {}

  Range parse(uint32_t at) {
    uint32_t i = at;
    while (i < limit_ && text_.is_dash(i)) ++i;  // «- سالم المرزوقي -»
    first_ = i;
    if (first_ >= limit_ || !may_begin(first_)) return {at, at};
    while (i < limit_) {
      const uint32_t next = step(i);
      if (next == i) break;
      i = next;
    }
    while (i > first_ && !text_.is_word(i - 1) && text_.tokens[i - 1].kind != TokenKind::number && !is_closing(i - 1)) {
      --i;
    }
    return {first_, i};
  }

 private:
  [[nodiscard]] bool is_closing(uint32_t i) const {
    return text_.is_mark(i, U')') || text::is_quotation_mark(text_.tokens[i].mark);
  }

  [[nodiscard]] bool may_begin(uint32_t i) const {
    if (text_.quotation_at[i] >= 0) return quoted_name_end(i) != 0;
    if (text_.tokens[i].kind == TokenKind::number) return i + 1 < limit_ && text_.is_word(i + 1);
    if (!text_.is_word(i)) return false;
    const Word& word = text_.word(i);
    if (word.is(Category::demonstrative)) return true;
    if (text_.phrase_at[i] >= 0) return word.preposition == 0 || options_.stuck_first;
    if (word.normal.starts_with("ي") && !word.known() && word.letters >= 4) return false;  // an imperfect, most likely
    if (word.is(Category::cue_verb) && !word.article && !word.any(kPerson) && !word.any(kOrganisation) &&
        !word.any(kName) && !word.any({Category::document, Category::maybe_name})) {
      return false;
    }
    if (options_.stuck_first && word.preposition != 0 && word.known()) return true;
    if (word.preposition != 0 || (word.letters == 1 && word.conjunction != 0)) return false;
    if (word.is(Category::cue_participle) && !word.article && !word.any(kPerson) && !word.any(kOrganisation))
      return false;
    if (is_time_expression(text_, i)) return false;
    if (word.tanwin && !word.known()) return false;  // an accusative is no subject
    if (!word.known() && !word.article && word.conjunction == 0 && word.normal.starts_with("و") && word.letters >= 4) {
      return false;  // a conjunction and a verb, most likely
    }
    if (word.any({Category::number})) return true;
    if (is_stop_word(word)) return false;
    return !word.is(Category::preposition) || word.any(kNominal);
  }

  // The end of a short quotation at `i` that names somebody or something; 0 where it is speech.
  [[nodiscard]] uint32_t quoted_name_end(uint32_t i) const {
    const auto& q = text_.quotations[static_cast<size_t>(text_.quotation_at[i])];
    if (!q.closed || q.close - q.open > kLongestName || q.close + 1 > limit_) return 0;
    if (q.close - q.open <= 4 && (i == 0 || !text_.is_mark(i - 1, U':'))) return q.close + 1;
    for (uint32_t k = q.open + 1; k < q.close; ++k) {
      if (text_.any(k, {Category::complementizer, Category::cue_verb, Category::verb, Category::negation}) &&
          !text_.any(k, kNominal)) {
        return 0;
      }
    }
    return q.close + 1;
  }

  uint32_t step(uint32_t i) {
    if (text_.phrase_at[i] >= 0) return phrase(i);
    switch (text_.tokens[i].kind) {
      case TokenKind::line_break:
        return i;
      case TokenKind::number:
        return number(i);
      case TokenKind::mark:
        return mark(i);
      case TokenKind::word:
        break;
    }
    return word(i);
  }

  uint32_t phrase(uint32_t i) {
    const auto& match = text_.phrases[static_cast<size_t>(text_.phrase_at[i])];
    const Word& word = text_.word(i);
    if (match.end > limit_) return i;
    if (i > first_) {
      if (word.conjunction != 0 && !coordinates(i)) return i;
      if (!options_.bounded && state_ == State::closed && word.conjunction == 0 && !person_ &&
          Categories{match.category}.any(kPerson)) {
        return i;
      }
      if (word.preposition != 0 && !takes_stuck_preposition(i)) return i;
      if (state_ == State::closed && word.conjunction == 0 && word.preposition == 0 && !options_.bounded &&
          !word.article && !Categories{match.category}.any(kPerson)) {
        return i;
      }
      if (state_ == State::closed && !options_.bounded && Categories{match.category}.any(kPlace) &&
          word.conjunction == 0 && word.preposition == 0) {
        return i;
      }
    }
    note(Categories{match.category});
    // «رئيس جمهورية …», «وكيل وزارة …» still govern what follows
    const bool governs = Categories{match.category}.any(kPerson) && !text_.word(match.end - 1).article;
    state_ = governs ? State::open : State::closed;
    return match.end;
  }

  uint32_t number(uint32_t i) const {
    if (i == first_ || state_ == State::open) return i + 1;
    return i;
  }

  uint32_t mark(uint32_t i) {
    const char32_t c = text_.tokens[i].mark;
    if (c == U'(') return parenthesis(i);
    if (text_.quotation_at[i] >= 0) {
      const uint32_t end = quoted_name_end(i);
      if (end != 0 && (options_.bounded || state_ == State::open || i == first_)) {
        state_ = State::closed;
        named_ = named_ || person_;
        return end;
      }
      return i;
    }
    if (text_.is_dash(i) && i > first_ && !text_.tokens[i].space_before && i + 1 < limit_ &&
        !text_.tokens[i + 1].space_before && text_.is_word(i + 1)) {
      return i + 1;  // «فرنسوا-فيليب»
    }
    if (c == U'.' && i > first_ && text_.word(i - 1).letters == 1) return i + 1;  // «د. سالم»
    if (c == U'&' && i > first_ && i + 1 < limit_ && text_.is_word(i + 1)) return i + 1;
    if (c == U'/' && i > first_ && text_.word(i - 1).is(Category::honorific)) return i + 1;  // «الدكتور/ سالم»
    if (text_.is_comma(i) && i > first_) return apposition(i);
    if (text_.is_dash(i) && i > first_ && options_.bounded) return dashed_apposition(i);
    return i;
  }

  uint32_t parenthesis(uint32_t i) {
    for (uint32_t k = i + 1; k < limit_ && k <= i + kLongestParenthesis; ++k) {
      if (text_.is_mark(k, U')')) {
        if (i + 1 < k && (text_.is(i + 1, Category::time) ||
                          (i + 2 < k && (text_.word(i + 2).normal == "عاما" || text_.word(i + 2).normal == "سنة" ||
                                         text_.word(i + 2).normal == "عام" || text_.word(i + 2).normal == "سنوات")))) {
          return i;  // «(الاثنين)», «(52 عاماً)»
        }            // «(الاثنين)»
        return k + 1;
      }
    }
    return i;
  }

  // «وزير الخارجية السعودي، عادل الجبير،»; «حركة س، وجبهة ص، وحزب ع»
  uint32_t apposition(uint32_t comma) {
    const uint32_t i = comma + 1;
    if (i < limit_ && text_.quotation_at[i] >= 0 && options_.bounded && person_ &&
        !named_) {  // «المنسق، «روبير بايبر»»
      const uint32_t end = quoted_name_end(i);
      if (end != 0 && (end >= limit_ || text_.is_comma(end))) return end;
    }
    if (i >= limit_ || !text_.is_word(i)) return comma;
    const Word& word = text_.word(i);
    if (word.preposition != 0 || word.conjunction == U'ف' || is_stop_word(word) ||
        word.any({Category::preposition, Category::attribution_head})) {
      return comma;
    }
    if (word.is(Category::cue_participle) && !word.article && !word.any(kPerson)) return comma;
    if (word.any({Category::content_noun, Category::medium, Category::common_noun}) && !word.any(kPerson) &&
        !word.any(kOrganisation) && !word.article) {
      return comma;
    }
    const bool listed = word.conjunction != 0;
    if (listed && !word.any(kPerson) && !word.any(kOrganisation) && !word.any(kPlace) && !word.any(kName) &&
        !word.article) {
      return comma;
    }
    if (listed && is_finite_verb(word)) return comma;
    PhraseOptions inner = options_;
    const Range rest = PhraseParser(text_, limit_, inner).parse(i);
    if (rest.empty()) return comma;
    const bool speaks = can_speak(text_, rest) || (person_ && !named_);
    const uint32_t after = rest.end;
    const bool bounded = after >= limit_ || text_.is_comma(after) || text_.is_dash(after) ||
                         text_.is_mark(after, U':') || text_.is(after, Category::time) ||
                         text_.is(after, Category::preposition) || text_.is(after, Category::relative) ||
                         text_.is(after, Category::adverb) || text_.word(after).preposition != 0;
    if (!speaks || !bounded) return comma;
    if (!options_.bounded && after < limit_ && !text_.is_comma(after) && !listed) return comma;
    state_ = State::closed;
    named_ = true;
    return after;
  }

  uint32_t dashed_apposition(uint32_t dash) {
    if (dash + 1 >= limit_ || !text_.is_word(dash + 1)) return dash;
    const Word& word = text_.word(dash + 1);
    const bool names = person_ && !named_ && (word.any(kName) || (!word.known() && !word.article));
    if ((!word.any(kPerson) && !names) || word.preposition != 0) return dash;
    const Range rest = PhraseParser(text_, limit_, options_).parse(dash + 1);
    if (rest.empty()) return dash;
    if (rest.end < limit_ && text_.is_dash(rest.end)) return rest.end + 1;
    return rest.end >= limit_ || text_.is_comma(rest.end) || text_.word(rest.end).preposition != 0 ||
                   text_.is(rest.end, Category::preposition)
               ? rest.end
               : dash;
  }

  uint32_t word(uint32_t i) {
    const Word& word = text_.word(i);
    if (i == first_) return begin(i);
    if (word.is(Category::same)) {
      same_ = true;
      return i + 1;
    }
    if (same_ && word.conjunction == 0 && word.preposition == 0) return i;
    if (is_time_expression(text_, i)) return i;
    if (word.is(Category::name_particle) && word.conjunction == 0 && !word.article) {
      state_ = State::open;
      named_ = true;
      return i + 1;
    }
    if (text_.is(i - 1, Category::name_particle) && text_.word(i - 1).preposition == 0 && !is_hard_stop(word)) {
      state_ = State::closed;
      return i + 1;
    }
    if (is_hard_stop(word)) return i;
    if (word.normal == "عدة" || word.normal == "عديدة" || word.normal == "كثيرة") return i + 1;  // «وسائل إعلام عدة»
    if (word.tanwin && state_ != State::open)
      return i;  // an accusative without article is no part of a complete phrase
    if (!word.known() && !word.article && options_.stop_at_ba && word.letters >= 5 && text_.word(i - 1).known() &&
        word.normal.starts_with("ب") && !is_person_noun(text_.word(i - 1)) && !is_name_word(text_.word(i - 1))) {
      return i;  // «بتبرعات»: an unknown word behind ب
    }
    if (word.is(Category::preposition) && !(word.any(kName) && word.conjunction == 0)) return preposition(i);
    if (word.is(Category::demonstrative)) {
      const bool governed = state_ == State::open && !text_.word(i - 1).article && text_.word(i - 1).known();
      return governed ? i + 1 : i;  // «محامي هؤلاء الأشخاص»
    }
    if (!word.known() && !word.article && !person_ && word.letters >= 4 && word.normal.starts_with("ي")) return i;
    if (word.is(Category::number)) return state_ == State::open || (named_ && word.article) ? i + 1 : i;
    if (word.is(Category::cue_participle) && !word.article && state_ != State::open && !word.any(kPerson)) return i;
    if (word.preposition != 0) return takes_stuck_preposition(i) ? accept(i) : i;
    if (word.conjunction != 0) return coordinates(i) ? accept(i) : i;
    if (state_ != State::open && !word.article && !word.any(kName) && !word.is(Category::maybe_name)) {
      // a new noun without article behind a complete phrase: an apposition («رئيس الوزراء وزير الدفاع») or the content
      if (word.any({Category::content_noun, Category::cue_masdar, Category::quantity, Category::common_noun,
                    Category::medium, Category::document}) &&
          !word.any(kPerson) && !word.any(kOrganisation) &&
          (state_ == State::closed || (!options_.bounded && !text_.word(i - 1).known()))) {
        return i;
      }
      if (word.suffix != Pronoun::none && !word.any(kPerson)) return i;  // «يختتم س حديثه»
      // «الهيئة السعودية»: the nationality, not the state
      const bool adjective = word.normal.starts_with("ال") && text_.word(i - 1).article &&
                             text_.word(i - 1).stem.ends_with("ة") && word.normal.ends_with("ة");
      if (adjective) return accept(i);
      if (word.any(kPlace) && state_ == State::closed && !options_.bounded && !word.any(kName) && !(named_ && person_))
        return i;
      if (word.any(kOrganisation) && state_ == State::closed && !options_.bounded) return i;
    }
    if (word.is(Category::prepositional)) {  // «مصادر مقربة منه», «عدد منهم»
      const auto& before = text_.word(i - 1).stem;
      if (text_.is(i - 1, Category::quantity) && word.normal.starts_with("من")) return i + 1;
      return before == "موثوق" || before == "موثوقة" || before == "مقربة" || before == "مقرب" || before == "قريبة" ||
                     before == "قريب"
                 ? i + 1
                 : i;
    }
    if (!options_.bounded && state_ != State::open && !word.article && word.any(kOrganisation) && !word.any(kName) &&
        text_.is(i - 1, Category::maybe_name) && i == first_ + 1) {
      return i;  // «أبلغ سلام | مجلس الوزراء»
    }
    if (!options_.bounded && state_ == State::closed && word.article && begins_new_phrase(i)) return i;
    if (options_.target_follows && state_ == State::closed && !word.known() && !word.article && word.letters >= 5 &&
        (word.normal.ends_with("ها") || word.normal.ends_with("هم") || word.normal.ends_with("يه") ||
         word.normal.ends_with("اره"))) {
      return i;  // «زبائنها», «أنصاره»: an unknown noun with its pronoun
    }
    if (!options_.bounded && state_ == State::closed) {
      const bool agrees = text_.word(i - 1).article && text_.word(i - 1).stem.ends_with("ين");  // «الفنانين العرب»
      if (word.article && word.is(Category::group) && !agrees &&
          !word.any({Category::adjective, Category::nationality}))
        return i;
      if (word.article && word.any(kPlace)) return i;
      if (!word.article && word.is(Category::group) && word.conjunction == 0) return i;
      if (!word.article && word.any(kPerson) && !person_ && word.conjunction == 0) return i;
      if (!word.article && word.suffix != Pronoun::none && (!word.any(kPerson) || options_.target_follows)) return i;
      if (word.article && word.any({Category::content_noun, Category::cue_masdar}) && !word.is(Category::adjective))
        return i;
    }
    return accept(i);
  }

  // Behind a complete phrase, a definite noun that is no adjective of it: «حركة البناء | الحكومة», «سليم | الدول
  // الأعضاء».
  [[nodiscard]] bool begins_new_phrase(uint32_t i) const {
    const Word& word = text_.word(i);
    const Word& before = text_.word(i - 1);
    if (!word.known()) return !before.is(Category::quantity) && ends_like_plural(word) && word.stem.ends_with("ين");
    if (word.any(kName) || word.is(Category::maybe_name)) return false;
    // «منذر الفقيه»: behind one given name, a surname
    if (word.any(kPerson) && text_.any(i - 1, {Category::given_name, Category::maybe_name}) &&
        !(i >= first_ + 2 && text_.any(i - 2, kName))) {
      return false;
    }
    const bool noun = word.any(kOrganisation) || word.any(kPerson) ||
                      word.any({Category::content_noun, Category::common_noun, Category::document, Category::norm});
    if (!noun || word.any({Category::nationality, Category::honorific})) return false;
    if (word.is(Category::adjective)) {
      // «المجلس البلدي», «الهيئة العامة»: an adjective where it agrees with the noun before it
      const bool feminine = word.stem.ends_with("ة");
      const bool after_feminine = before.stem.ends_with("ة") || before.stem.ends_with("ات");
      if (!named_ && feminine == after_feminine) return false;
      return word.any(kOrganisation) && !after_feminine && feminine;
    }
    if (word.any(kPerson) && person_ && !named_ && !word.is(Category::group)) return false;  // «الأمين العام المساعد»
    return true;
  }

  [[nodiscard]] bool is_hard_stop(const Word& word) const {
    if (word.is(Category::prepositional)) return false;                                       // decided in word()
    if (word.is(Category::attribution_head) && !word.is(Category::preposition)) return true;  // «بحسب»
    if (word.any(kStops) && !word.any(kName) && !(word.any(kNominal) && word.article)) {
      // «عصر», «ظهر», «أول» are also nouns: only a closed phrase stops at them
      return !(state_ == State::open && word.any(kNominal));
    }
    if (is_finite_verb(word)) return true;
    return false;
  }

  uint32_t begin(uint32_t i) {
    const Word& word = text_.word(i);
    note(word.categories);
    if (is_name_word(word) && !word.article && !word.any(kPerson)) named_ = person_ = true;
    if (word.is(Category::demonstrative)) {
      state_ = State::open;
      return i + 1;
    }
    set_state(word);
    if (word.is(Category::maybe_name) && !word.article && !word.any(kPerson) && !word.any(kOrganisation))
      state_ = State::unsure;
    if (word.article && ends_like_plural(word) && (!word.known() || word.any(kPerson)))
      person_ = plural_ = true;  // «الصيادون»
    return i + 1;
  }

  uint32_t accept(uint32_t i) {
    const Word& word = text_.word(i);
    note(word.categories);
    if (is_name_word(word) && is_eponym(text_, i, first_)) {
      set_state(word);
      return i + 1;
    }
    if ((is_name_word(word) && !word.article && !word.any(kPerson) && !word.is(Category::adjective)) ||
        (!word.known() && !word.article && state_ != State::open && person_))
      named_ = true;
    set_state(word);
    return i + 1;
  }

  void note(Categories categories) {
    if (categories.any(kPerson)) person_ = true;
    if (categories.any(kOrganisation) || categories.has(Category::document)) organisation_ = true;
  }

  void set_state(const Word& word) {
    if (word.is(Category::name_particle)) {
      state_ = State::open;
    } else if (word.article || word.suffix != Pronoun::none || word.any(kPlace) || word.any(kName) ||
               word.any({Category::organisation_name, Category::media_name, Category::seat, Category::nationality})) {
      state_ = State::closed;
    } else if (word.is(Category::quantity)) {
      state_ = State::open;
    } else if ((word.is(Category::maybe_name) || !word.known()) && person_ && state_ != State::open) {
      state_ = State::closed;  // a part of the name
    } else if (word.any(kPerson) && ends_like_plural(word) && (word.letters >= 6 || word.is(Category::group))) {
      state_ = State::closed;  // «محللون», «مراقبين» govern nothing
    } else if (word.is(Category::adjective)) {
      constexpr Categories kNoun = {Category::organisation, Category::common_noun, Category::content_noun,
                                    Category::office,       Category::medium,      Category::media};
      state_ = word.any(kNoun) ? State::unsure : State::closed;
    } else if (word.any(kNominal) || word.is(Category::quantity)) {
      state_ = State::open;
    } else {
      state_ = State::unsure;
    }
  }

  // Whether و + word goes on with the phrase instead of opening a clause.
  [[nodiscard]] bool coordinates(uint32_t i) const {
    const Word& word = text_.word(i);
    if (word.conjunction == U'ف' || word.is(Category::prepositional)) return false;
    if (is_finite_verb(word) || word.is(Category::pronoun) || word.is(Category::cue_verb)) return false;
    if (word.preposition != 0) return options_.bounded;
    if (options_.bounded) return true;
    if (word.is(Category::adjective) && text_.any(i - 1, {Category::adjective, Category::nationality})) return true;
    if (word.normal.ends_with("ات") && word.known() && text_.word(first_).normal.ends_with("ات") &&
        word.suffix == Pronoun::none) {
      return true;  // «مؤسسات … وتنظيمات»
    }
    return word.article || word.any(kPerson) || word.any(kOrganisation) || word.any(kPlace) || word.any(kName) ||
           text_.phrase_at[i] >= 0;
  }

  [[nodiscard]] bool speaks_to(uint32_t i) const {  // an addressee: «للصحافيين», «لفرانس برس»
    const Word& word = text_.word(i);
    if (text_.phrase_at[i] >= 0) {
      const Category c = text_.phrases[static_cast<size_t>(text_.phrase_at[i])].category;
      if (c == Category::media_name || c == Category::media) return true;
    }
    const bool journalists = word.stem == "صحافيين" || word.stem == "صحفيين" || word.stem == "صحافة" ||
                             word.stem == "اعلاميين" || word.stem == "مراسلين" || word.stem == "صحفي" ||
                             word.stem == "زملائه" || word.stem == "نظيره";
    return journalists || word.any({Category::media, Category::media_name}) ||
           (i + 1 < limit_ && text_.quotation_at[i + 1] >= 0);
  }

  [[nodiscard]] bool takes_stuck_preposition(uint32_t i) const {
    const Word& word = text_.word(i);
    if (word.conjunction != 0) return false;
    if (word.preposition == U'ل') {
      if (options_.stop_at_li) return false;
      const std::string& before = text_.word(i - 1).stem;
      if (before == "تابع" || before == "تابعة") return true;  // «الهيئة التابعة للوزارة»
      if (named_ && person_) return false;
      if (options_.target_follows && !word.any(kPerson) && !word.any(kOrganisation) && !word.any(kPlace) &&
          ((word.any({Category::content_noun, Category::cue_masdar}) && !word.article) ||
           (state_ == State::closed && !organisation_ && !(person_ && !named_))) &&
          !(word.article && word.any({Category::common_noun}))) {
        return false;  // «دعت إسرائيل للسماح …»
      }
      return !speaks_to(i) && !word.is(Category::cue_verb);
    }
    if (word.preposition == U'ب') {
      if (word.stem == "اسم" || word.normal == "باسم") return true;
      if (options_.stop_at_ba || (named_ && person_)) return false;
      if (word.is(Category::medium) && !word.any(kOrganisation)) return false;
      return person_ || organisation_;
    }
    return false;
  }

  uint32_t preposition(uint32_t i) {
    const Word& word = text_.word(i);
    if (word.conjunction != 0 || i + 1 >= limit_) return i;
    const Word& next = text_.word(i + 1);
    if (!text_.is_word(i + 1) && text_.quotation_at[i + 1] < 0 && !text_.is_mark(i + 1, U'(')) return i;
    const std::string& p = word.normal;
    const Word& before = text_.word(i - 1);
    bool inside = false;
    if (p == "بلا") {
      inside = true;  // «محامون بلا حدود»
    } else if (named_ && person_ && p != "من") {
      inside = false;
    } else if (p == "في") {
      const bool bare_title = i == first_ + 1 && text_.word(first_).article && !plural_ &&
                              !text_.is(first_, Category::group) &&
                              (next.any({Category::capital, Category::place, Category::country}) ||
                               text_.phrase_at[i + 1] >= 0 || !next.any(kOrganisation));
      inside = !next.any({Category::medium, Category::time, Category::demonstrative, Category::number}) &&
               !bare_title && next.normal != "ساعة" && next.normal != "وقت" && next.normal != "ختام" &&
               next.normal != "اطار" && (person_ || organisation_) && !is_stop_word(next) &&
               next.suffix == Pronoun::none;
      if (next.is(Category::medium) && next.any(kOrganisation) && !bare_title) inside = true;
      if (next.any({Category::content_noun, Category::common_noun}) && !next.article && !next.any(kOrganisation) &&
          !text_.word(i - 1).article) {
        inside = false;
      }
    } else if (p == "لدي") {
      inside = person_;
    } else if (p == "لدى") {
      inside = person_;
    } else if (p == "الي" || p == "الى") {
      inside = person_ && !options_.stop_at_ila && !before.any(kName);
    } else if (p == "عن") {
      inside = (person_ && !options_.stop_at_an && i - first_ <= 3) || before.normal == "صادر" ||
               before.normal == "صادرة" || before.normal == "الصادر" || before.normal == "الصادرة";
    } else if (p == "على" || p == "علي") {
      inside = person_ && !options_.stop_at_ala && i - first_ <= 2;
    } else if (p == "من") {
      inside = !options_.stop_at_min &&
               (before.any({Category::quantity, Category::number, Category::group, Category::unnamed}) ||
                text_.tokens[i - 1].kind == TokenKind::number || before.normal == "مقرب" || before.normal == "مقربة" ||
                before.normal == "قريبة" || before.normal == "قريب" || before.normal == "المقربة" ||
                text_.any(first_, {Category::group, Category::quantity, Category::unnamed}));
    } else if (p == "حول" || p == "ضد") {
      inside = organisation_ && i == first_ + 1;
    }
    if (!inside) return i;
    state_ = State::open;
    return i + 1;
  }

  const AnalysedText& text_;
  uint32_t limit_;
  PhraseOptions options_;
  uint32_t first_ = 0;
  State state_ = State::open;
  bool person_ = false;
  bool organisation_ = false;
  bool named_ = false;
  bool plural_ = false;
  bool same_ = false;  // «المتحدث نفسه» is complete
};

bool opens_adjunct(const AnalysedText& text, uint32_t i) {
  const Word& word = text.word(i);
  return word.any({Category::preposition, Category::attribution_head}) && !word.any(kName);
}

// «-في حديث للجزيرة-»
uint32_t skip_dashed_aside(const AnalysedText& text, uint32_t i, uint32_t limit) {
  uint32_t k = i + 1;
  while (k < limit && !text.is_dash(k) && text.tokens[k].kind != TokenKind::line_break) ++k;
  const bool aside =
      k < limit && text.is_dash(k) && i + 1 < limit &&
      (opens_adjunct(text, i + 1) || text.is(i + 1, Category::time) || text.word(i + 1).preposition != 0);
  return aside ? k + 1 : i;
}

// Up to a comma, or to a person or organisation behind its complete noun.
uint32_t skip_prepositional_phrase(const AnalysedText& text, uint32_t i, uint32_t limit) {
  const auto complete = [&](uint32_t k) {
    const Word& w = text.word(k);
    return w.article || text.phrase_at[k] >= 0 || w.suffix != Pronoun::none || w.any(kPlace) || w.any(kName) ||
           w.any({Category::adjective, Category::nationality});
  };
  uint32_t k = i + 1;
  if (opens_adjunct(text, i) && k < limit && text.quotation_at[k] < 0) ++k;
  bool closed = complete(k - 1);
  while (k < limit) {
    if (text.is_comma(k) || text.tokens[k].kind == TokenKind::line_break || text.is_dash(k)) break;
    if (text.quotation_at[k] >= 0) {
      const auto& q = text.quotations[static_cast<size_t>(text.quotation_at[k])];
      if (q.close >= limit || (closed && q.close - q.open > kLongestName)) break;
      k = q.close + 1;
      closed = true;
      continue;
    }
    const Word& w = text.word(k);
    if (closed && w.preposition != 0 && w.conjunction == 0 && w.known()) break;  // another phrase
    // «في بيان تعطيل …», «للجزيرة نت وجود …»: the content
    if ((closed || text.is(k - 1, Category::medium)) && w.any({Category::content_noun, Category::cue_masdar}) &&
        !w.article && w.preposition == 0 && w.conjunction == 0 && !w.any({Category::medium, Category::adjective}) &&
        !w.any(kOrganisation)) {
      break;
    }
    if (w.is(Category::complementizer)) break;
    if (opens_adjunct(text, k)) {
      if (closed) break;
      k = std::min(k + 2, limit);
      closed = complete(k - 1);
      continue;
    }
    if (w.any({Category::time, Category::adverb}) && !w.any(kName)) break;
    if (w.any({Category::verb, Category::relative}) || (w.is(Category::cue_verb) && !w.any(kNominal))) {
      closed = false;
      ++k;
      continue;
    }
    const bool subject =
        w.any(kPerson) || w.any(kName) || w.any({Category::organisation, Category::media}) || text.phrase_at[k] >= 0;
    if (closed && subject && w.preposition == 0 && w.conjunction == 0 &&
        !w.any({Category::adjective, Category::nationality})) {
      break;
    }
    closed = complete(k) || (closed && !w.known());
    ++k;
  }
  return std::min(k, limit);
}

}  // namespace

bool is_eponym(const AnalysedText& text, uint32_t i, uint32_t first) {
  uint32_t k = i;
  while (k > first && text.word(k - 1).any(kName)) --k;
  if (k > first && text.is(k - 1, Category::honorific) && text.word(k - 1).article) --k;
  if (k > first && text.is(k - 1, Category::office) && text.word(k - 1).article) --k;
  if (k == i || k <= first) return false;
  const Word& head = text.word(k - 1);
  return !head.article && !head.any(kPerson) &&
         head.any({Category::organisation, Category::common_noun, Category::medium});
}

bool is_time_expression(const AnalysedText& text, uint32_t i) {
  const Word& word = text.word(i);
  if (word.is(Category::time)) return !word.any(kName) && word.preposition == 0;
  if (word.normal == "اول" && i + 1 < text.size() && text.word(i + 1).normal == "امس") return true;
  if (!word.article || i + 1 >= text.size()) return false;
  constexpr std::string_view kUnits[] = {"اسبوع", "شهر", "عام", "سنة", "صيف", "شتاء", "ربيع", "خريف", "قرن", "عقد"};
  constexpr std::string_view kWhich[] = {"الماضي",  "الماضية", "الجاري",  "الجارية", "الحالي",   "الحالية", "المقبل",
                                         "المقبلة", "القادم",  "القادمة", "المنصرم", "المنصرمة", "الفائت",  "الفائتة"};
  return std::find(std::begin(kUnits), std::end(kUnits), word.stem) != std::end(kUnits) &&
         std::find(std::begin(kWhich), std::end(kWhich), text.word(i + 1).normal) != std::end(kWhich);
}

bool is_person_noun(const Word& word) { return word.any(kPerson); }
bool is_organisation_noun(const Word& word) { return word.any(kOrganisation); }
bool is_name_word(const Word& word) { return word.any(kName); }

bool is_finite_verb(const Word& word) {
  if (word.article) return false;
  if (word.any({Category::cue_verb, Category::verb}) && !word.any(kNominal)) return true;
  return false;
}

bool is_stop_word(const Word& word) {
  if (is_finite_verb(word)) return true;
  return word.any(kStops) && !word.any(kName) && !word.article;
}

Range noun_phrase(const AnalysedText& text, uint32_t at, uint32_t limit, const PhraseOptions& options) {
  return PhraseParser(text, limit, options).parse(at);
}

bool can_speak(const AnalysedText& text, const Range& phrase) {
  constexpr uint32_t kHead = 4;  // the head stands in front
  for (uint32_t i = phrase.first; i < phrase.end && i < phrase.first + kHead; ++i) {
    if (text.phrase_at[i] >= 0) {
      const Category c = text.phrases[static_cast<size_t>(text.phrase_at[i])].category;
      if (Categories{c}.any(kPerson) || Categories{c}.any(kOrganisation) || Categories{c}.any(kPlace)) return true;
    }
    const Word& word = text.word(i);
    if (word.any(kPerson) || word.any(kOrganisation) || word.any(kPlace) || word.any(kName) ||
        word.is(Category::document) || word.is(Category::maybe_name)) {
      return true;
    }
    if (word.stem == "بلاده" || word.stem == "بلادها" || word.stem == "بلادنا") return true;
    // «المتابعين», «المحتجون»: an unknown plural of persons
    if (word.article && !word.known() && ends_like_plural(word) && word.letters >= 7) return true;
    if (word.any({Category::quantity, Category::number, Category::demonstrative}) || !text.is_word(i)) continue;
    // behind the head nothing counts, but an unknown word may be the first of a name («بان كي مون»)
    if (word.known() || word.article || (i + 1 < phrase.end && text.word(i + 1).article)) break;
  }
  return false;
}

bool head_can_speak(const AnalysedText& text, const Range& phrase) {
  uint32_t i = phrase.first;
  while (i + 1 < phrase.end && text.any(i, {Category::quantity, Category::number, Category::demonstrative})) ++i;
  return can_speak(text, {i, i + 1}) || (text.phrase_at[i] >= 0 && can_speak(text, phrase));
}

uint32_t skip_adjunct(const AnalysedText& text, uint32_t i, uint32_t limit, uint32_t verb_end) {
  limit = std::min(limit, text.size());
  if (i >= limit || text.tokens[i].kind == TokenKind::line_break) return i;
  if (text.is_comma(i)) return i + 1;
  if (text.is_dash(i)) return skip_dashed_aside(text, i, limit);
  if (text.is_mark(i, U'(')) {
    uint32_t k = i + 1;
    while (k < limit && k < i + kLongestParenthesis && !text.is_mark(k, U')')) ++k;
    return k < limit && text.is_mark(k, U')') ? k + 1 : i;
  }
  const Word& word = text.word(i);
  if (word.is(Category::prepositional)) return i + 1;
  if (text.is_mark(i, U'/') && i > verb_end && text.is(i - 1, Category::time)) return i + 1;  // «أكتوبر/تشرين الأول»
  const bool number = text.tokens[i].kind == TokenKind::number || word.is(Category::number);
  if (number && i == verb_end) return i;  // «وقال 30 عالماً» is a subject
  // «رسمياً», «هاتفياً»
  if (i > verb_end && word.tanwin && word.normal.ends_with("يا") && !word.any(kPerson)) return i + 1;
  if (number || is_time_expression(text, i) || (word.any({Category::adverb, Category::contrast}) && !word.any(kName))) {
    // «أمس الأحد», «6 أكتوبر الجاري», «يوم الخميس الماضي»
    ++i;
    while (i < limit && text.is_word(i) && text.any(i, {Category::adjective, Category::number}) &&
           text.word(i).article && !text.any(i, kPerson)) {
      ++i;
    }
    return i;
  }
  if (opens_adjunct(text, i) || word.preposition != 0) return skip_prepositional_phrase(text, i, limit);
  // «الأربعاء بمراكش،»: an unknown place behind a time
  if (!word.known() && word.normal.starts_with("ب") && word.letters >= 5 && i > verb_end &&
      is_time_expression(text, i - 1) && i + 1 < limit && !text.is_word(i + 1)) {
    return i + 1;
  }
  return i;
}

uint32_t skip_adjuncts(const AnalysedText& text, uint32_t at, uint32_t limit) {
  uint32_t i = at;
  while (true) {
    const uint32_t next = skip_adjunct(text, i, limit, at);
    if (next == i) return i;
    i = next;
  }
}

Range noun_phrase_before(const AnalysedText& text, uint32_t end, uint32_t first, bool relative) {
  constexpr uint32_t kLongest = 40;
  const uint32_t from = end > first + kLongest ? end - kLongest : first;
  Range best{end, end};
  for (uint32_t s = end; s-- > from;) {
    if (text.tokens[s].kind == TokenKind::line_break) break;
    const bool boundary =
        s == first || !text.is_word(s - 1) ||
        (is_person_noun(text.word(s)) &&
         (text.word(s - 1).article || !text.word(s - 1).known() || is_finite_verb(text.word(s - 1)) ||
          text.word(s - 1).suffix != Pronoun::none || text.is(s - 1, Category::prepositional))) ||
        (relative && (text.is(s - 1, Category::preposition) || text.word(s).preposition != 0 ||
                      (text.word(s).article && (is_finite_verb(text.word(s - 1)) || !text.word(s - 1).known())))) ||
        text.any(s - 1, {Category::complementizer, Category::conjunction, Category::contrast, Category::particle,
                         Category::auxiliary, Category::time}) ||
        (text.is(s - 1, Category::preposition) && text.word(s - 1).normal == "حيث") || text.word(s).conjunction != 0;
    if (!boundary || !text.is_word(s)) continue;
    const Range phrase = noun_phrase(text, s, end, {.stuck_first = relative});
    if (phrase.empty()) continue;
    const bool reaches = phrase.end == end || (phrase.end < end && skip_adjuncts(text, phrase.end, end) == end);
    if (!reaches) continue;
    if (!best.empty() && head_can_speak(text, best) && !head_can_speak(text, phrase)) continue;
    best = phrase;
    if (relative && text.is(s - (s > 0 ? 1 : 0), Category::preposition) && head_can_speak(text, phrase)) break;
  }
  return best;
}

}  // namespace isnad::mention
