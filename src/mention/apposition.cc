// What marks enclose or set off inside a noun phrase: quoted names, parentheses, appositions between commas and dashes.
#include "mention/adjunct.h"
#include "mention/anonymity.h"
#include "mention/aside.h"
#include "mention/name_in_phrase.h"
#include "mention/person_name.h"
#include "mention/phrase_parser.h"
#include "text/one_of.h"

namespace isnad::mention {
namespace {

using lexicon::Word;

// The noun behind the number of an age.
bool is_year(const Word& word) {
  return word.normal == "عاما" || word.normal == "سنة" || word.normal == "عام" || word.normal == "سنوات";
}

// «إن بي سي», «أو تي في»: short words that are no words together are letters of another script.
bool spells_letters(const AnalysedText& text, uint32_t i) {
  constexpr uint8_t kLongest = 3;
  if (i + 1 >= text.size() || !text.is_word(i + 1)) return false;
  return text.word(i).letters <= kLongest && text.word(i + 1).letters <= kLongest && !text.word(i + 1).known();
}

// «جبهة السهل، ذراع التنظيم في البلاد،»: what a body is of another.
bool is_limb(const Word& word) {
  return !word.article && word.conjunction == 0 && word.preposition == 0 &&
         text::is_one_of(word.normal, {"ذراع", "جناح", "فرع"});
}

// The first word behind a comma, by itself.
bool may_stand_in_apposition(const AnalysedText& text, uint32_t i) {
  const Word& word = text.word(i);
  if (is_name_like_clause(text, i)) return true;  // «الأمين العام، بان كي مون،»
  if (word.is(Category::demonstrative)) return false;  // «استغرب المتحدث، سالم حمدان، | هذه التصريحات»
  // «رجب طيب أردوغان»: a month that begins a name
  const bool named = word.is(Category::maybe_name) && i + 1 < text.size() && nameable(text, i + 1, true);
  // «الشيخ سالم حمدان، إمام المسجد»: no «أمام»
  const bool imam = word.is(Category::office) && slice(text.text, text.tokens[i]).starts_with("إ");
  if (word.preposition != 0 || word.conjunction == U'ف' || (is_stop_word(word) && !named && !imam) ||
      (word.any({Category::preposition, Category::attribution_head}) && !imam)) {
    return false;
  }
  if (word.is(Category::cue_participle) && !word.article && !word.any(kPerson)) return false;
  // «هيئة الأرصاد، | مضيفة أنها», «الكنيسة، | داعية إلى», «سعاد، | مضيفة «…»»
  const bool goes_on = i + 1 < text.size() &&
                       (text.any(i + 1, {Category::complementizer, Category::preposition}) ||
                        (word.normal.ends_with("ة") && (text.quotation_at[i + 1] >= 0 || text.is_mark(i + 1, U':'))));
  if (word.is(Category::cue_participle) && !word.article && goes_on) {
    return false;
  }
  // «بحسب المرصد، حوالى سبعين ألفاً», «بحسب النقابة، ستين سريراً»
  if (word.is(Category::number) && !word.article && !word.any(kPerson)) return false;
  if (text::is_one_of(word.normal, {"حوالى", "حوالي", "قرابة", "زهاء", "اكثر", "اقل"})) return false;
  const bool thing = word.any({Category::content_noun, Category::medium, Category::common_noun}) && !is_limb(word);
  if (thing && !named && !word.article && !word.any(kPerson) && !word.any(kOrganisation)) return false;
  return word.conjunction == 0 || word.article || word.any(kSpeaking);
}

bool may_be_part_of_name(const Word& word) {
  return (!word.known() || word.any(kName) || word.is(Category::maybe_name)) && !word.article &&
         !word.any({Category::media_name, Category::media, Category::cue_verb, Category::verb}) && !word.any(kPlace);
}

// «سالم حمدان- المنارة: …», «سالم حمدان- ملف «المنارة»: …»: behind the dash, for whom he writes.
bool is_byline(const AnalysedText& text, uint32_t dash) {
  constexpr uint32_t kReach = 6;  // tokens
  for (uint32_t k = dash + 2; k < text.size() && k < dash + kReach; ++k) {
    if (text.is_mark(k, U':') || text.is_dash(k)) return true;
    if (text.is_comma(k) || is_finite_verb(text.word(k))) return false;
  }
  return false;
}

}  // namespace

// The end of a short quotation at `i` that names somebody or something; 0 where it is speech.
uint32_t PhraseParser::quoted_name_end(uint32_t i) const {
  const auto& q = text_.quotations[static_cast<size_t>(text_.quotation_at[i])];
  constexpr uint32_t kLongestTitle = 40;  // tokens
  if (!q.closed || q.close + 1 > limit_) return 0;
  if (i > first_ && names_title(text_.word(i - 1)) && q.close - q.open < kLongestTitle) return q.close + 1;
  if (q.close - q.open > kLongestQuotedName) return 0;
  if (q.close - q.open <= 4 && (i == 0 || !text_.is_mark(i - 1, U':'))) return q.close + 1;
  for (uint32_t k = q.open + 1; k < q.close; ++k) {
    if (spells_letters(text_, k)) continue;  // «إن بي سي»
    if (text_.any(k, {Category::complementizer, Category::cue_verb, Category::verb, Category::negation}) &&
        !text_.any(k, kNominal)) {
      return 0;
    }
  }
  return q.close + 1;
}

// «سونغ-هو», «هيل- نورتون»: a dash inside a name; with a space behind it, between what can only be parts of a name.
bool PhraseParser::joins_names(uint32_t dash) const {
  if (!text_.is_dash(dash) || dash <= first_ || text_.tokens[dash].space_before) return false;
  if (dash + 1 >= limit_ || !text_.is_word(dash + 1)) return false;
  if (!text_.tokens[dash + 1].space_before) return true;
  if (dash + 2 >= limit_ || is_byline(text_, dash)) return false;
  return may_be_part_of_name(text_.word(dash + 1)) &&
         (may_be_part_of_name(text_.word(dash - 1)) ||
          (dash > first_ + 1 && may_be_part_of_name(text_.word(dash - 2)) && !text_.word(dash - 1).article));
}

uint32_t PhraseParser::mark(uint32_t i) {
  const char32_t c = text_.tokens[i].mark;
  if (c == U'(') return parenthesis(i);
  if (text_.quotation_at[i] >= 0) return quotation(i);
  if (joins_names(i)) {
    const bool name = !text_.word(i - 1).known() && text_.word(i + 1).any({Category::pronoun, Category::particle});
    return name ? i + 2 : i + 1;  // «فرنسوا-فيليب», «سونغ-هو»
  }
  if (c == U'.' && i > first_ && text_.word(i - 1).letters == 1) return i + 1;  // «د. سالم»
  // «الأستاذ/ سالم حمدان»
  if (c == U'/' && i > first_ && text_.any(i - 1, {Category::honorific, Category::profession}) &&
      text_.word(i - 1).article && i + 1 < limit_ && nameable(text_, i + 1, true)) {
    return i + 1;
  }
  // «العقيد/ عبد الله»
  if (c == U'/' && i > first_ && person_ && text_.word(i - 1).article && i + 1 < limit_ && text_.any(i + 1, kName)) {
    return i + 1;
  }
  if (c == U'&' && i > first_ && i + 1 < limit_ && text_.is_word(i + 1)) return i + 1;
  if (c == U'/' && i > first_ && text_.word(i - 1).is(Category::honorific)) return i + 1;  // «الدكتور/ سالم»
  if (text_.is_comma(i) && i > first_) return apposition(i);
  if (text_.is_dash(i) && i > first_ && options_.bounded) return dashed_apposition(i);
  return i;
}

uint32_t PhraseParser::quotation(uint32_t i) {
  if (skip_anonymity(text_, i, limit_) != i) return i;
  const uint32_t end = quoted_name_end(i);
  if (end != 0 && i > first_ && text_.word(i - 1).normal == "بعنوان") return closes(end);
  // «وافق المجلس | «شفهياً» على»: how
  if (end == i + 3 && i > first_ && text_.word(i + 1).tanwin) return i;
  // «حركة المقاومة الإسلامية «حماس»»: a name that is known
  const int32_t head = text_.phrase_at[first_];  // «وكالة الأنباء»
  const bool outlet = text_.any(first_, {Category::media, Category::media_name}) ||
                      (head >= 0 && text_.phrases[static_cast<size_t>(head)].category == Category::media);
  const bool short_name = end != 0 && (organisation_ || outlet) && end <= i + 4;
  // «أدان الحزب | «الجريمة البشعة» في …»: what is condemned
  const bool thing = state_ == State::closed && i + 1 < limit_ && text_.word(i + 1).article &&
                     text_.any(i + 1, {Category::content_noun, Category::cue_masdar, Category::stance_noun});
  const bool governed = short_name && !thing && end < limit_ && text_.is_word(end) &&
                        (text_.word(end).preposition != 0 ||
                         text_.any(end, {Category::preposition, Category::complementizer, Category::attribution_head}));
  // «رئيس اللجنة الوطنية «لجنة الميثاق» الدكتور سالم حمدان»: his name goes on behind it
  const bool inside_title =
      short_name && person_ && end < limit_ && text_.any(end, {Category::honorific, Category::given_name});
  // «محترف النادي «إيلتون ألميدا» على»: his name
  const bool his_name =
      end != 0 && person_ && !named_ && state_ == State::closed && !quoted_person(text_, {i, end}).empty();
  // «أعلنت الهيئة الوطنية لمكافحة الفساد «نزاهة» | سجن ستة متهمين»: what it does stands behind
  const bool called = short_name && !thing && !person_ && (outlet || (i > first_ + 1 && end == i + 3)) &&
                      end < limit_ && text_.is_word(end) && (outlet || !text_.word(i + 1).article) &&
                      !text_.word(end).article && text_.word(end).conjunction == 0 &&
                      text_.any(end, {Category::content_noun, Category::cue_masdar});
  // «أعلنت غرفة عمليات «بركان» | سيطرتها على»: what is theirs
  const bool theirs = short_name && !thing && !person_ && end < limit_ && text_.is_word(end) &&
                      !text_.word(end).article && text_.word(end).suffix != lexicon::Pronoun::none &&
                      text_.any(end, {Category::content_noun, Category::stance_noun, Category::cue_masdar});
  const bool known = theirs || governed || inside_title || his_name || called ||
                     (short_name && end == i + 3 && text_.is(i + 1, Category::organisation_name));
  if (end == 0 || !(options_.bounded || state_ == State::open || i == first_ || known)) return i;
  // «مدير «المرصد» | في المنطقة سالم حمدان»: what he is the head of, and no name of his
  const bool of_body = state_ == State::open && i > first_ && !options_.target_follows &&
                       (text_.is(i - 1, Category::office) || text_.word(i - 1).normal == "ل") &&
                       !text_.word(i - 1).article && quoted_person(text_, {i, end}).empty();
  state_ = State::closed;
  // «رئيس كتلة "السهل" | الممثلة في البرلمان»: the name of the body is not his
  named_ = named_ || (person_ && !of_body && (!organisation_ || !quoted_person(text_, {i, end}).empty()));
  // «حركة «طالبان» باكستان»: the branch of it
  const bool branch = organisation_ && !options_.target_follows && end < limit_ && text_.is(end, Category::country) &&
                      text_.word(end).preposition == 0 && text_.word(end).conjunction == 0;
  return branch ? end + 1 : end;
}

uint32_t PhraseParser::parenthesis(uint32_t i) const {
  uint32_t close = i + 1;
  while (close < limit_ && close <= i + kLongestParenthesis && !text_.is_mark(close, U')')) ++close;
  if (close >= limit_ || close > i + kLongestParenthesis) return i;
  // «(الاثنين)»; but «الهيئة العربية للتنمية (أمل)»
  const bool time = i + 1 < close && text_.is(i + 1, Category::time);
  const bool age = i + 2 < close && is_year(text_.word(i + 2));  // «(52 عاماً)»
  for (uint32_t k = i + 1; k < close; ++k) {  // «(المحامي الذي يمثل الأسرة)»: a relative clause
    if (text_.is(k, Category::relative)) return i;
  }
  // «سالم حمدان (52 عاماً) | الموظف في الشركة», «سالم حمدان (52 عاماً)، | مدير الشركة»: what he is stands behind his age
  const uint32_t behind = close + 1 < limit_ && text_.is_comma(close + 1) ? close + 2 : close + 1;
  const bool goes_on = age && !options_.target_follows && person_ && named_ && behind < limit_ &&
                       text_.is_word(behind) && is_person_noun(text_.word(behind)) &&
                       text_.word(behind).preposition == 0 && text_.word(behind).conjunction == 0 &&
                       (text_.word(behind).article || behind > close + 1);
  return time || (age && !goes_on) ? i : close + 1;
}

namespace {

// Whether the clause whose verb stands at `verb` ends at a comma.
bool ends_at_comma(const AnalysedText& text, uint32_t verb, uint32_t limit) {
  constexpr uint32_t kLongest = 14;  // tokens
  for (uint32_t k = verb; k < limit && k < verb + kLongest; ++k) {
    if (text.is_comma(k)) return k > verb;
    if (!text.is_word(k) && text.tokens[k].kind != text::TokenKind::number) return false;
    if (text.is(k, Category::complementizer)) return false;
  }
  return false;
}

}  // namespace

// «، عضو لجنة النقل بمجلس النواب،»: closed by a comma, what stands behind a title belongs to it, whatever the verb
// governs.
Range PhraseParser::set_off_title(uint32_t i, uint32_t limit) const {
  if (text_.word(i).any({Category::office, Category::profession, Category::group})) {
    PhraseOptions all = options_;
    all.stop_at_ba = all.stop_at_fi = all.stop_at_li = all.stop_at_an = all.stop_at_min = false;
    const Range title = PhraseParser(text_, limit, all).parse(i);
    if (!title.empty() && title.end < text_.size() && text_.is_comma(title.end)) return title;
  }
  return PhraseParser(text_, limit, options_).parse(i);
}

// «رفض سالم حمدان، الأمين العام للحزب، | القرار», «انتقد …، | الحكومة»: a thing or body is nothing that somebody is.
bool PhraseParser::is_nobody_behind_person(uint32_t i) const {
  constexpr Categories kNobody = {Category::norm,   Category::content_noun, Category::common_noun, Category::document,
                                  Category::medium, Category::cue_masdar,   Category::organisation};
  constexpr Categories kSomebody = {Category::adjective, Category::maybe_name, Category::nationality};
  const Word& head = text_.word(first_);
  if (!(head.any(kName) || head.any(kTitle)) || head.any(kOrganisation)) return false;
  const Word& word = text_.word(i);
  return word.article && word.conjunction == 0 && word.any(kNobody) && !word.any(kPerson) && !word.any(kName) &&
         !word.any(kSomebody) && text_.phrase_at[i] < 0;
}

// «وزير الخارجية السعودي، عادل الجبير،»; «حركة س، وجبهة ص، وحزب ع»
uint32_t PhraseParser::apposition(uint32_t comma) {
  constexpr Categories kBehind = {Category::time, Category::preposition, Category::relative, Category::adverb};
  const uint32_t i = comma + 1;
  if (i < limit_ && text_.quotation_at[i] >= 0 && options_.bounded && person_ && !named_) {  // «المنسق، «روبير بايبر»»
    const uint32_t end = quoted_name_end(i);
    if (end != 0 && (end >= limit_ || text_.is_comma(end))) return end;
  }
  if (i >= limit_ || !text_.is_word(i)) return comma;
  if (skip_fixed_adverbial(text_, i, limit_) != i) return comma;  // «الوزيرة، بلهجة حادة،»
  const Word& word = text_.word(i);
  // «فيونا مايلز، من منظمة …،»
  const bool aside =
      i + 1 < limit_ && text::is_one_of(text_.word(i + 1).stem, {"جانب", "جهة", "ناحية", "جانبه", "جهته"});
  if (word.normal == "من" && !aside && options_.bounded && is_bare_name_so_far(comma)) {
    const Range rest = PhraseParser(text_, limit_, options_).parse(i + 1);
    const bool body = !rest.empty() && rest.end > i + 1 && text_.any(i + 1, kOrganisation);
    return body && (rest.end >= limit_ || text_.is_comma(rest.end)) ? rest.end : comma;
  }
  if (person_ && !named_ && text_.any(first_, {Category::office, Category::profession})) {
    if (const Range name = set_off_name(text_, comma, limit_); !name.empty()) {
      named_ = true;
      return closes(name.end);
    }
  }
  // «المتحدث باسم الولاية، وهي التسمية التي …، أبو سالم الحمداني»: his name behind the explanation
  if (person_ && !named_ && word.conjunction == U'و' && text_.any(first_, {Category::office, Category::profession})) {
    const uint32_t behind = skip_explanation(text_, comma, limit_);
    const bool closed = behind > comma && behind < limit_ && text_.is_comma(behind - 1);
    if (const Range name = closed ? set_off_name(text_, behind - 1, limit_) : Range{}; !name.empty()) {
      named_ = true;
      return closes(name.end);
    }
  }
  if (!may_stand_in_apposition(text_, i)) return comma;
  if (!options_.bounded && is_nobody_behind_person(i)) return comma;
  // «أبلغ سالم حمدان، مساعد المدير | ، الصحفيين أن»: many in the accusative are those whom he tells
  const bool many = word.stem.ends_with("ين") && word.any({Category::group, Category::profession});
  // «طالب النائب سالم حمدان، | وزارة النقل، بـ»
  const bool body_of_another = !word.article && named_ && is_kind_of_body(word);
  if (options_.target_follows && person_ && !plural_ && !text_.is(first_, Category::group) &&
      (word.article || body_of_another) && word.conjunction == 0 && (many || word.is(Category::organisation)) &&
      !word.any({Category::office, Category::honorific, Category::maybe_name})) {
    return comma;
  }
  // «اتهم سالم الحلواني، مدير المنظمة | ، لويس حمداني بـ»: behind one who is named, another name is the target
  const bool one_named = options_.target_follows && (named_ || text_.word(first_).any(kName));
  const bool titled = word.any(kPerson) || text_.phrase_at[i] >= 0;
  if (one_named && !titled && (word.any(kName) || !word.known()) && !word.article) return comma;
  uint32_t limit = limit_;
  if (one_named && titled) {
    uint32_t next = i;
    while (next < limit_ && !text_.is_comma(next)) ++next;
    if (next + 1 < limit_ && text_.is(next + 1, Category::given_name)) limit = next;
  }
  const Range rest = set_off_title(i, limit);
  if (rest.empty()) return comma;
  // «دعا الرئيس حمدان، | المبعوث الأممي إلى البلاد سالم قاسم، إلى», «طالب الكاتب سالم حمدان، | وزير النقل فهد قاسم،
  // بـ»: a title with a name of its own; but «سالم حمدان، مستشار الرئيس فهد قاسم»
  const bool post = text::is_one_of(word.stem, {"وزير", "وزيرة", "رئيس", "رئيسة", "محافظ", "عمدة", "امين", "والي"});
  if (one_named && titled && (word.article || post) && word.conjunction == 0) {
    const Range other = trailing_name(text_, rest);
    if (other.end == rest.end && other.first > rest.first && other.end >= other.first + 2 &&
        has_given_name(text_, other))
      return comma;
  }
  const bool limb = is_limb(word) && organisation_ && rest.end < limit_ + 1 && rest.end < text_.size() &&
                    (text_.is_comma(rest.end) || rest.end == limit_);
  const bool speaks = limb || can_speak(text_, rest) || (person_ && !named_);
  const uint32_t after = rest.end;
  const bool national = word.article && word.is(Category::nationality);
  const bool names = person_ && !named_ && rest.end >= i + 2 && (word.any(kName) || national) && !word.any(kPerson);
  // «انتقد نائب البرلمان عن الحزب، سالم حمداني | المبادرة»
  const bool before_object = names && !options_.target_follows && after < limit_ && text_.word(after).article &&
                             text_.is(after, Category::content_noun);
  // «أكد سالم حمدان، الأمين العام للغرفة | جاهزية اللجان»
  const bool general =
      word.article && word.any(kTitle) && i + 1 < limit_ &&
      text::is_one_of(text_.word(i + 1).normal, {"العام", "العامة", "التنفيذي", "التنفيذية", "الرسمي", "الرسمية"});
  const bool post_of_his = (word.is(Category::office) && !word.article) || general;
  const bool bounded = before_object || after >= limit_ || text_.is_comma(after) || text_.is_dash(after) ||
                       text_.is_mark(after, U':') || text_.is_mark(after, U'.') || text_.any(after, kBehind) ||
                       text_.word(after).preposition != 0 ||
                       (post_of_his && !options_.target_follows && text_.is(after, Category::content_noun) &&
                        is_bare_name_so_far(comma));
  if (!speaks || !bounded) return comma;
  // «وفق رواية الجيران، سُمع دوي …»: behind what is no person an indefinite word that no second comma closes goes on
  // with the clause
  const bool closed = after < limit_ && (text_.is_comma(after) || text_.is_dash(after) || text_.is_mark(after, U':'));
  const bool body = text_.word(first_).known() && !text_.any(first_, kPerson) && !text_.any(first_, kName);
  if (options_.bounded && body && word.conjunction == 0 && !word.article && !word.known() && !closed &&
      !word.any(kPerson) && !word.any(kOrganisation) && text_.phrase_at[i] < 0) {
    return comma;
  }
  // «وفق مراسل المنارة، | تجمع المئات»: a body is no second name of him
  if (options_.bounded && text_.any(first_, kPerson) && word.is(Category::organisation) && !word.any(kPerson) &&
      !word.article && word.conjunction == 0 && !closed && text_.phrase_at[i] < 0) {
    return comma;
  }
  // «أكد سالم حمدان، مدير التعليم | جاهزية المدارس», «أعرب س، مدير الجمعية | عن»: not closed
  const bool holds = after < limit_ && post_of_his && is_bare_name_so_far(comma) &&
                     (text_.is(after, Category::preposition) || text_.word(after).preposition != 0 ||
                      (!options_.target_follows && text_.is(after, Category::content_noun)));
  // «الناطق باسم الخطة، اللواء سالم حمدان | عن»: the rank in front of his name
  const bool ranked = person_ && !named_ && !options_.target_follows && word.article && word.is(Category::honorific) &&
                      rest.end >= i + 2 && text_.any(i + 1, {Category::given_name, Category::maybe_name}) &&
                      text_.any(first_, {Category::office, Category::profession});
  // «أعرب سالم حمدان، رئيس البنك | الذي يقود المبادرة، عن»: the comma behind the clause closes it
  const bool described = titled && text_.is(after, Category::relative) && ends_at_comma(text_, after + 1, limit_);
  // «حضر وزير النقل، الدكتور سالم حمدان.»
  const bool ends = after < limit_ && text_.is_mark(after, U'.') && person_ && !named_;
  if (!options_.bounded && after < limit_ && !text_.is_comma(after) && !ends && word.conjunction == 0 && !names &&
      !holds && !ranked && !described)
    return comma;
  named_ = true;
  return closes(after);
}

uint32_t PhraseParser::dashed_apposition(uint32_t dash) const {
  if (dash + 1 >= limit_ || !text_.is_word(dash + 1)) return dash;
  // «النائب -عن كتلة الوفاق- سالم حمدان»: his name behind the aside
  if (person_ && !named_ && text_.is(dash + 1, Category::preposition)) {
    uint32_t close = dash + 2;
    while (close < limit_ && close < dash + kLongestParenthesis && text_.is_word(close)) ++close;
    const bool closed = close + 1 < limit_ && text_.is_dash(close) && text_.is_word(close + 1);
    return closed && nameable(text_, close + 1, true) && !text_.word(close + 1).article ? close + 1 : dash;
  }
  const Word& word = text_.word(dash + 1);
  const bool given = word.is(Category::maybe_name) && dash + 2 < limit_ && nameable(text_, dash + 2, true);
  const bool names = person_ && !named_ && (word.any(kName) || given || (!word.known() && !word.article));
  if ((!word.any(kPerson) && !names) || word.preposition != 0) return dash;
  const Range rest = PhraseParser(text_, limit_, options_).parse(dash + 1);
  if (rest.empty()) return dash;
  if (rest.end < limit_ && text_.is_dash(rest.end)) return rest.end + 1;
  return rest.end >= limit_ || text_.is_comma(rest.end) || text_.word(rest.end).preposition != 0 ||
                 text_.is(rest.end, Category::preposition)
             ? rest.end
             : dash;
}

}  // namespace isnad::mention
