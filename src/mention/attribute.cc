// Attributes inside a noun phrase: what follows with a preposition («المتحدث باسم الوزارة», «مصدر مقرب من الحكومة») or
// behind و, against what belongs to the verb («الوزير | في مؤتمر صحافي»).
#include <string_view>

#include "lexicon/cell_names.h"
#include "mention/person_name.h"
#include "mention/phrase_parser.h"
#include "text/one_of.h"

namespace isnad::mention {

using lexicon::Governed;
using lexicon::Pronoun;
using text::TokenKind;

namespace {

// «المشرف على المشروع», «القائمون على الحملة»: a participle that governs على; not «علق المحامي | على الحادث».
bool governs_ala(const lexicon::Word& word) { return word.in(WordSet::governing_ala); }

// Who knows of something: «الخبير في شؤون الساحل», «الباحث في علم الاجتماع».
bool is_specialist(const lexicon::Word& word) { return word.in(WordSet::specialist); }

// «هيئة الرقابة | على الصادرات», «لجنة الوقاية | من التعذيب», «لجنة الحوار | مع المعارضة»: the preposition that the
// verbal noun in the name of a body governs; empty for none.
std::string_view governed_by_purpose(const lexicon::Word& word) {
  if (!word.article || word.any({Category::adjective, Category::nationality})) return {};
  if (text::is_one_of(word.stem, {"حفاظ", "محافظة", "رقابة", "اشراف", "قضاء", "سيطرة", "تعرف"})) return "على";
  if (text::is_one_of(word.stem, {"دفاع", "بحث", "افراج", "كشف"})) return "عن";
  if (text::is_one_of(word.stem, {"وقاية", "حد", "تحقق", "حماية"})) return "من";
  if (text::is_one_of(word.stem, {"تضامن", "حوار", "تواصل"})) return "مع";
  if (text::is_one_of(word.stem, {"مساواة", "توفيق", "تقريب", "حوار"})) return "بين";
  return {};
}

// «في بيان», «في ساعة متأخرة»: when or where somebody speaks.
bool is_occasion(const AnalysedText& text, uint32_t i) {
  const lexicon::Word& word = text.word(i);
  // «في عام 2007»
  if (text::is_one_of(word.normal, {"عام", "سنة"}) && i + 1 < text.size() &&
      (text.tokens[i + 1].kind == TokenKind::number || text.is(i + 1, Category::number))) {
    return true;
  }
  // «في الثالث | من الشهر الجاري»
  if (word.article && i + 2 < text.size() && text.word(i + 1).normal == "من" && is_ordinal(word)) return true;
  return word.any({Category::medium, Category::time, Category::demonstrative, Category::number}) ||
         word.in(WordSet::moment_or_setting);
}

// «الباحثون | في دورية أمراض القلب»: where those who study something write.
bool writes_in(const AnalysedText& text, uint32_t who, uint32_t i) {
  const std::string_view stem = text.word(i).stem;
  if (stem != "دورية" && stem != "مجلة") return false;
  return text.word(who).in(WordSet::scholar);
}

// «الباحث | في برنامج الفضاء», «المسؤولة | في قسم الغذاء»: what he is there.
bool has_part_in(const AnalysedText& text, uint32_t i, uint32_t limit) {
  if (i + 2 >= limit || !text.is_word(i + 2)) return false;
  const lexicon::Word& who = text.word(i - 1);
  const lexicon::Word& where = text.word(i + 1);
  return who.article && who.any({Category::office, Category::profession, Category::unnamed}) && !where.article &&
         where.preposition == 0 && text.word(i + 2).article &&
         text::is_one_of(where.stem, {"برنامج", "قسم", "لجنة", "فريق", "مشروع", "ادارة"});
}

// «قسم كبير من السكان», «شريحة واسعة من …»
bool is_part(const lexicon::Word& word) {
  return !word.article && text::is_one_of(word.stem, {"قسم", "جزء", "شريحة", "فئة", "طائفة", "مجموعة", "قطاع"});
}

// «دول في منطقة السهل», «شركات في المدينة»: some bodies of a kind.
bool names_some_bodies(const lexicon::Word& word) {
  return !word.article && word.suffix == Pronoun::none && word.is(Category::organisation) &&
         (word.stem.ends_with("ات") ||
          text::is_one_of(word.stem, {"دول", "احزاب", "فصائل", "مدن", "مصانع", "مصارف", "بنوك", "مدارس", "قبائل"}));
}

// «اللاعب البالغ | من العمر 34 عاماً»: the token behind the age; `i` where none stands.
uint32_t behind_age(const AnalysedText& text, uint32_t i, uint32_t limit) {
  if (i + 3 >= limit || text.word(i).normal != "من" || text.word(i + 1).normal != "العمر") return i;
  if (text.tokens[i + 2].kind != text::TokenKind::number && !text.is(i + 2, Category::number)) return i;
  return text.is_word(i + 3) ? i + 4 : i;
}

}  // namespace

// «ما يسمى | المجلس», «ما يعرف بـ | «جيش السهل»», «فيما يسمى | بالمجلس»: the token that the name begins with; `i` where
// nothing of the kind stands there.
uint32_t PhraseParser::so_called(uint32_t i) const {
  if (i + 2 >= limit_ || !text::is_one_of(text_.word(i).normal, {"ما", "فيما"})) return i;
  if (!text::is_one_of(text_.word(i + 1).normal, {"يسمى", "يسمي", "تسمى", "تسمي", "يعرف", "تعرف", "يدعى", "سمي"}))
    return i;
  const std::string_view next = text_.word(i + 2).normal;
  const uint32_t name = next == "ب" || next == "باسم" ? i + 3 : i + 2;
  return name < limit_ ? name : i;
}

// Whether و + word goes on with the phrase instead of opening a clause.
bool PhraseParser::coordinates(uint32_t i) const {
  const Word& word = text_.word(i);
  if (word.conjunction == U'ف' || word.is(Category::prepositional)) return false;
  // «أستاذ التربية وعلم النفس»: a noun in front of the clause, though a verb too
  const bool field = options_.bounded && person_ && !named_ && text_.word(i - 1).article && !word.article &&
                     word.any({Category::content_noun, Category::common_noun}) && word.suffix == Pronoun::none &&
                     i + 1 < limit_ && text_.word(i + 1).article && text_.word(i + 1).conjunction == 0;
  if (field) return true;
  if (is_finite_verb(word) || word.is(Category::pronoun) || word.is(Category::cue_verb)) return false;
  // «وزارة الطاقة | ومقارنة بالعام الماضي»
  if (text::is_one_of(word.stem, {"مقارنة", "اضافة", "نتيجة", "خلافا", "فضلا", "علاوة", "قياسا"})) return false;
  if (word.preposition != 0) return options_.bounded;
  if (options_.bounded) return true;
  if (word.is(Category::adjective) && text_.any(i - 1, {Category::adjective, Category::nationality})) return true;
  // «وزارة الصحة والسكان وإصلاح المستشفيات»
  if (word.conjunction == U'و' && !word.article && word.any({Category::content_noun, Category::common_noun}) &&
      text_.any(first_, {Category::office, Category::organisation}) && i + 1 < limit_ && text_.word(i + 1).article &&
      text_.word(i + 1).conjunction == 0 && text_.word(i - 1).article) {
    return true;
  }
  // «أستاذ طب وجراحة العيون», «مدير تخطيط وتطوير المدينة»: two that share a genitive
  const Word& before = text_.word(i - 1);
  const bool chamber =
      organisation_ && i == first_ + 2 && text_.word(first_).stem == "غرفة";  // «غرفة تجارة وصناعة السدر»
  if (word.conjunction == U'و' && ((person_ && !named_) || chamber) && state_ == State::open && i > first_ + 1 &&
      !word.article && before.any({Category::content_noun, Category::common_noun}) && !before.article &&
      word.any({Category::content_noun, Category::common_noun}) && i + 1 < limit_ && text_.is_word(i + 1)) {
    return true;
  }
  // «فصائل وتشكيلات الجيش»
  if (word.conjunction == U'و' && i == first_ + 1 && !word.article && !before.article && i + 1 < limit_ &&
      before.any({Category::group, Category::organisation}) && text_.word(i + 1).article &&
      word.any({Category::group, Category::organisation, Category::common_noun}) &&
      text_.word(i + 1).conjunction == 0) {
    return true;
  }
  if (word.normal.ends_with("ات") && word.known() && text_.word(first_).normal.ends_with("ات") &&
      word.suffix == Pronoun::none) {
    return true;  // «مؤسسات … وتنظيمات»
  }
  if (word.is(Category::quantity) && i + 1 < limit_) {  // «وعدد من …», «وسائر المنظمات»
    const Word& next = text_.word(i + 1);
    if (next.normal == "من" || ((next.article || next.any(kPlace)) && next.preposition == 0)) return true;
  }
  return word.article || word.any(kSpeaking) || text_.phrase_at[i] >= 0;
}

// «مصادر بالشرطة | وبالمستشفيات», «مصادر في الشرطة | وفي المستشفى»: in front of the clause an attribute joined to one
// with the same preposition.
bool PhraseParser::joins_attribute(uint32_t i) const {
  const Word& word = text_.word(i);
  if (word.conjunction != U'و' || (named_ && person_) || i < first_ + 2) return false;
  if (!options_.bounded && !is_in_front_of_governed(i, 5)) return false;
  const bool free = text::is_one_of(word.normal, {"وفي", "ومن"});
  if (!free && word.preposition != U'ب') return false;
  const uint32_t noun = free ? i + 1 : i;
  if (noun >= limit_ || !text_.is_word(noun) || !text_.word(noun).any(kSpeaking) || is_occasion(text_, noun))
    return false;
  const std::string_view preposition = word.normal.substr(2);  // without و
  for (uint32_t k = first_ + 1; k < i; ++k) {
    if (free ? text_.word(k).normal == preposition : text_.word(k).preposition == U'ب') return true;
  }
  return false;
}

// «وزير الدولة في الحكومة», not «الوزير في بيان».
bool PhraseParser::takes_fi(uint32_t i) const {
  const Word& next = text_.word(i + 1);
  if (writes_in(text_, first_, i + 1)) return false;
  if (i > first_ + 2 && options_.bounded && text_.any(first_, kName) && has_part_in(text_, i, limit_)) return true;
  // «قال سكان في بلدة …»: some people of a place
  const Word& head = text_.word(first_);
  const bool two = head.stem.ends_with("ان") && (head.dual || !head.known() || head.is(Category::adjective));
  const bool several = (text_.is(first_, Category::group) || two) && !head.article;
  const bool some = (several || names_some_bodies(text_.word(first_))) && !named_ &&
                    text_.word(first_).suffix == Pronoun::none && next.preposition == 0;
  if (some && (next.any(kPlace) || next.in(WordSet::settlement))) return true;
  const bool field = next.any({Category::content_noun, Category::common_noun}) && !next.any(kPlace) &&
                     !next.any({Category::medium, Category::time, Category::document});
  if (field && i == first_ + 1 && is_specialist(text_.word(first_))) return true;
  // «الوزير في بيروت»: a lone title; the place belongs to the verb
  const int32_t name = text_.phrase_at[i + 1];
  const bool body = name >= 0 ? Categories{text_.phrases[static_cast<size_t>(name)].category}.any(kOrganisation)
                              : next.any(kOrganisation);
  const bool bare_title = i == first_ + 1 && text_.word(first_).article && !plural_ &&
                          !text_.is(first_, Category::group) && (next.any(kPlace) || !body);
  // «المفوضية الأوروبية | في بروكسل»: a body with its adjective is complete
  if (i == first_ + 2 && text_.word(first_).article && organisation_ && !person_ && next.is(Category::capital) &&
      text_.word(i - 1).article && text_.any(i - 1, {Category::adjective, Category::nationality}) &&
      !text::is_one_of(text_.word(first_).stem, {"سلطات", "قيادة", "سفارة", "قنصلية", "جالية", "سلطة"})) {
    return false;
  }
  const bool named = i + 2 < limit_ && text_.is(i + 2, Category::given_name) && !text_.word(i + 2).article;
  // «الحكومة في بيرو», «الشرطة في ولاية السهل»: whose it is
  const bool rules = text::is_one_of(text_.word(first_).stem,
                                     {"سلطات", "حكومة", "شرطة", "جيش", "قضاء", "ادعاء", "نيابة", "معارضة", "مقاومة"});
  const bool region =
      text::is_one_of(next.stem, {"ولاية", "منطقة", "مقاطعة", "مدينة", "اقليم", "محافظة", "جمهورية", "بلدة"});
  if (bare_title && rules && next.preposition == 0 && (next.any(kPlace) || (region && !next.article))) return true;
  if (bare_title && !(named && next.any(kPlace))) return false;  // but «الشرطي في بيروت سالم الناصر»
  if (next.any({Category::content_noun, Category::common_noun}) && !next.article && !next.any(kOrganisation) &&
      (text_.is_word(i - 1) || organisation_) && !text_.word(i - 1).article) {  // but «مدير «المرصد» في منطقة السهل»
    return false;
  }
  // «المدير في صحيفة», but «الوزير | في حسابه بموقع …»
  const bool own = text::is_one_of(next.stem, {"حساب", "صفحة"}) || next.suffix != Pronoun::none;
  if (next.is(Category::medium) && next.any(kOrganisation)) return !own;
  return !is_occasion(text_, i + 1) && (person_ || organisation_) && !is_stop_word(next) &&
         next.suffix == Pronoun::none;
}

// «عدد من النواب», «مصدر مقرب من الحكومة»
bool PhraseParser::takes_min(uint32_t i) const {
  constexpr Categories kParted = {Category::quantity, Category::group, Category::unnamed};
  const Word& before = text_.word(i - 1);
  const Word& next = text_.word(i + 1);
  // «استاء التجار | من تصريحات …», but «المتظاهرون من أنصار …»
  if (before.article && before.is(Category::group) &&
      next.any({Category::content_noun, Category::medium, Category::document}) && !next.any(kPerson)) {
    return false;
  }
  // «سالم حمدان من أبناء المنطقة»
  if (is_of_whom(next) && (named_ || text_.any(first_, kName)))
    return !options_.stop_at_min || is_in_front_of_governed(i, 6);
  // «سالم حمدان من جمعية النور»: for whom a named person speaks
  const bool body = is_kind_of_body(next) && next.preposition == 0 && next.conjunction == 0 && !next.any(kPlace) &&
                    !next.is(Category::medium);
  bool lone = i >= first_ + 2 && i <= first_ + 4;  // «غي ديبراتييه»: no table has these names
  for (uint32_t k = first_; k < i; ++k) {
    const Word& part = text_.word(k);
    lone = lone && text_.is_word(k) && !part.article &&
           (!part.known() || part.any(kName) || part.is(Category::maybe_name));
  }
  if (body && (lone || (named_ && person_ && (i == first_ + 2 || is_bare_name_so_far(i)))))
    return !options_.stop_at_min || is_in_front_of_governed(i + 1, 8);
  // «يشكو عدد كبير من النساء من C»
  if (i == first_ + 2 && text_.is(first_, Category::quantity) && !before.article && before.is(Category::adjective) &&
      next.any(kPerson) && options_.stop_at_min && is_in_front_of_governed(i + 1, 6)) {
    return true;
  }
  // «حذر عدد من السكان من …»
  if (i == first_ + 1 && before.is(Category::quantity) && next.any(kPerson) && next.known()) return true;
  // «ناشط من مدينة السهل», «نواب من المعارضة»: where they are from, and whose
  const bool from = !before.article && !text_.word(first_).article && text_.any(first_, kPerson) && !named_ &&
                    !next.is(Category::preposition) &&
                    (next.any(kPlace) || next.any(kOrganisation) || next.any(kPerson) ||
                     text::is_one_of(next.stem, {"منطقة", "محافظة", "مدينة", "بلدة", "قرية", "حي", "مخيم"}));
  // «المادة الثامنة من النظام»
  // «المادة (66) من النظام»
  const bool numbered = i > first_ + 1 && !text_.is_word(i - 1) && text_.word(first_).article;
  const bool article = (before.article || numbered) &&
                       text::is_one_of(text_.word(first_).stem, {"مادة", "فقرة", "بند", "فصل"}) &&
                       next.any({Category::norm, Category::document, Category::content_noun, Category::common_noun});
  if (article && !options_.stop_at_min) return true;
  // «مصادر من داخل المدينة»
  const bool within = text::is_one_of(next.normal, {"داخل", "خارج"}) && text_.is(first_, Category::unnamed) &&
                      !text_.word(first_).article;
  // «حذر نواب من المعارضة من C»
  const bool content = options_.stop_at_min && !(from && is_in_front_of_governed(i + 1, 5));
  return !content &&
         (from || within || before.any(kParted) || before.is(Category::number) ||
          text_.tokens[i - 1].kind == TokenKind::number || before.normal == "مقرب" || before.normal == "مقربة" ||
          before.normal == "المقربة" || (before.is(Category::adjective) && is_part(text_.word(first_))) ||
          before.normal == "قريب" || before.normal == "قريبة" || before.stem == "صلة" || text_.any(first_, kParted) ||
          text_.is(first_, Category::document));
}

// «المشاركون | في», «المتهم الأول | في»: whether the noun in front of `i`, or that of the adjectives there, governs it.
bool PhraseParser::governs(uint32_t i, Governed preposition) const {
  uint32_t k = i - 1;
  while (k > first_ && !text_.word(k).governs(preposition) && text_.word(k).conjunction == 0 &&
         text_.any(k, {Category::adjective, Category::nationality, Category::number})) {
    --k;
  }
  return text_.is_word(k) && text_.word(k).governs(preposition) && text_.word(k).suffix == Pronoun::none;
}

// The same, where what stands behind the preposition, at `noun`, can belong to them.
bool PhraseParser::is_governed_attribute(uint32_t i, uint32_t noun, Governed preposition) const {
  if (!governs(i, preposition) || noun >= limit_) return false;
  if (text_.quotation_at[noun] >= 0) return true;
  const Word& word = text_.word(noun);
  // «المشاركون في المؤتمر», but «الناشطون | في بيان»
  const std::string_view who = text_.word(i - 1).stem;
  const bool knows = preposition == Governed::on && who.starts_with("مطلع") && word.article;  // «مطلع على المفاوضات»
  const bool definite =
      word.article || (noun + 1 < limit_ && text_.word(noun + 1).article && text_.word(noun + 1).preposition == 0);
  const bool met = text::is_one_of(word.stem, {"ختام", "بداية", "مستهل", "نهاية"});  // «المشاركون | في ختام المؤتمر»
  const bool attends = definite && !met && (who.starts_with("مشارك") || who.starts_with("حاضر"));
  if (writes_in(text_, i - 1, noun)) return false;
  return text_.is_word(noun) && (attends || !is_occasion(text_, noun) || knows) && !is_stop_word(word) &&
         !word.is(Category::cue_verb);
}

// «الدكتور سالم حمدان أستاذ العلوم | في جامعة …»: where somebody does what stands behind his name.
bool PhraseParser::works_at(uint32_t i) const {
  if (i + 1 >= limit_ || text_.word(i + 1).preposition != 0) return false;
  const Word& where = text_.word(i + 1);
  // «محلل السوق لدى أوبشنز», «كبير المحللين في «الرواق»»
  const bool firm = options_.bounded &&
                    ((!where.known() && !where.article && text_.is_word(i + 1)) || text_.quotation_at[i + 1] >= 0);
  if (!firm && !has_part_in(text_, i, limit_) && !where.in(WordSet::place_of_work)) return false;
  for (uint32_t k = first_ + 2; k < i; ++k) {
    if (text_.any(k, {Category::office, Category::profession}) && text_.word(k).preposition == 0) return true;
  }
  return false;
}

// «هيئة الرقابة | على الصادرات»: what a body is there for, in front of the clause or of what the verb governs.
bool PhraseParser::is_of_purpose(uint32_t i) const {
  const Word& before = text_.word(i - 1);
  const std::string_view governed = governed_by_purpose(before);
  const std::string_view p = text_.word(i).normal == "علي" ? "على" : std::string_view(text_.word(i).normal);
  const bool between = p == "بين" && before.stem == "حوار";
  if (governed.empty() || (p != governed && !between) || !(organisation_ || person_) || (named_ && person_))
    return false;
  const bool for_it = before.preposition == U'ل';
  if (i < first_ + 2 && !for_it) return false;
  const Word& kind = text_.word(i >= first_ + 2 ? i - 2 : first_);
  if (!for_it && !(kind.is(Category::organisation) && !kind.article)) return false;
  if (!text_.is_word(i + 1) || !(text_.word(i + 1).article || text_.any(i + 1, kNominal))) return false;
  const bool stops =
      (options_.stop_at_ala && p == "على") || (options_.stop_at_an && p == "عن") || (options_.stop_at_min && p == "من");
  return !stops || options_.clause_follows || is_in_front_of_governed(i + 1, 10);
}

// «النائبة في مجلس النواب | عن حزب المنارة», «سالم حمدان عضو البرلمان | عن حزب المنارة»: for whom somebody was elected.
bool PhraseParser::is_elected_from(uint32_t i) const {
  constexpr uint32_t kFar = 8;  // tokens
  const Word& whom = text_.word(i + 1);
  if (!person_ || !text_.is_word(i + 1) || whom.preposition != 0) return false;
  if (!whom.any(kOrganisation) && !whom.any(kPlace) && !text::is_one_of(whom.stem, {"دائرة", "منطقة"})) return false;
  const auto is_elected = [&](uint32_t k) {
    return text::is_one_of(text_.word(k).stem, {"نائب", "نائبة", "عضو", "عضوة", "مرشح", "مرشحة"});
  };
  for (uint32_t k = i; k > first_ && k + kFar > i && !text_.is_comma(k - 1); --k) {
    if (is_elected(k - 1)) return true;
  }
  return i - first_ <= kFar && is_elected(first_);  // «النائب س، عضو الحزب، | عن الدائرة»
}

bool PhraseParser::takes_preposition(uint32_t i) const {
  const std::string_view p = text_.word(i).normal;
  const Word& before = text_.word(i - 1);
  if (is_of_purpose(i)) return true;
  // «مصادر على صلة بالملف», «مصدر على اطلاع على الملف»
  const Word& first = text_.word(first_);
  const bool informant =
      !first.article && !named_ && first.any({Category::unnamed, Category::group, Category::profession});
  if ((p == "على" || p == "علي") && informant && stands_to(text_.word(i + 1)) && i + 2 < limit_ &&
      (text_.word(i + 2).preposition == U'ب' || text_.is(i + 2, Category::preposition))) {
    return true;
  }
  if (informant && i >= first_ + 2 && stands_to(before) && text::is_one_of(text_.word(i - 2).normal, {"على", "علي"}))
    return true;
  if (const auto preposition = lexicon::governed_named(p)) {
    // «حذر المتضررون من الحريق من C»: the verb has its own
    const bool again = *preposition == Governed::from && is_in_front_of_governed(i + 1, 5);
    const bool stops = (*preposition == Governed::in && options_.stop_at_fi) ||
                       (*preposition == Governed::from && options_.stop_at_min && !again) ||
                       (*preposition == Governed::on && options_.stop_at_ala) ||
                       (*preposition == Governed::about && options_.stop_at_an) ||
                       (*preposition == Governed::to && options_.stop_at_ila);
    // «شدد دبلوماسي مطلع على الوساطة على أن C»: the clause has its own
    const bool own = options_.bounded && before.stem.starts_with("مطلع") && limit_ + 1 < text_.size() && i < limit_ &&
                     text_.word(limit_).normal == p && text_.is(limit_ + 1, Category::complementizer);
    const bool content = stops && !options_.clause_follows && !own;
    if (!content && is_governed_attribute(i, i + 1, *preposition)) return true;
  }
  const bool to = p == "الى" || p == "الي";
  if (to && is_envoy(text_.word(first_)) && !named_ && (text_.any(i + 1, kPlace) || text_.phrase_at[i + 1] >= 0)) {
    return true;  // «المبعوث الخاص إلى اليمن | إلى …»
  }
  if (p == "بلا") return true;  // «محامون بلا حدود»
  if (so_called(i + 1) != i + 1) return person_ || organisation_;
  // «المتحدثون في الندوة»: those who spoke there
  if (p == "في" && !options_.stop_at_fi && i == first_ + 1 && before.article && text_.word(i + 1).article &&
      text::is_one_of(before.stem, {"متحدثون", "متحدثين", "مجتمعون", "مجتمعين", "محاضرون", "منتدون", "متحاورون"})) {
    return true;
  }
  const bool issued = text::is_one_of(before.normal, {"صادر", "صادرة", "صادرا", "الصادر", "الصادرة"});
  // «البيانات المنشورة على موقع السوق»
  if ((p == "على" || p == "في") && i > first_ + 1 && before.article && text_.is_word(i + 1) &&
      text::is_one_of(before.stem, {"منشور", "منشورة", "معروض", "معروضة", "مدرج", "مدرجة", "مسجل", "مسجلة"})) {
    return true;
  }
  if (p == "من") return issued || takes_min(i);
  if (p == "عن" && is_elected_from(i) &&
      (!options_.stop_at_an || is_named_behind_body(i) || is_in_front_of_governed(i + 1, 8) ||
       (i + 2 < limit_ && text_.word(i + 2).article))) {
    return true;
  }
  if (named_ && person_) {
    const bool at = p == "لدى" || p == "لدي" || (p == "في" && !options_.stop_at_fi);
    return at && works_at(i);
  }
  // «مندوب الشركة في المهرجان سالم بن حمدان», «قائد المقاومة في إب الشيخ سالم»: where he is, in front of his name
  if (p == "في" && options_.bounded && text_.any(first_, {Category::office, Category::profession}) && !named_ &&
      i + 3 < limit_ && text_.is_word(i + 1) && text_.word(i + 1).preposition == 0) {
    const bool titled = text_.any(i + 2, {Category::honorific, Category::profession}) && text_.word(i + 2).article &&
                        nameable(text_, i + 3, true) && !text_.word(i + 3).article;
    const bool given = text_.is(i + 2, Category::given_name) && !text_.word(i + 2).article &&
                       text_.word(i + 2).preposition == 0 && nameable(text_, i + 3, true);
    if (titled || given) return true;
  }
  // «الباحث الرئيس في الدراسة», «كبير الباحثين في المشروع»: his part in it, and not where he says it
  const bool leads = text::is_one_of(before.stem, {"رئيس", "رئيسي", "رئيسة", "رئيسية", "اول"}) ||
                     text::is_one_of(text_.word(first_).normal, {"كبير", "كبيرة"});
  if (p == "في" && person_ && !named_ && leads && i == first_ + 2 && before.article && text_.word(i + 1).article &&
      text::is_one_of(text_.word(i + 1).stem, {"دراسة", "بحث", "مشروع", "تقرير", "تجربة"})) {
    return true;
  }
  // «رأى الباحث الرئيس في الدراسة، الدكتور س، أن»: his title, in front of his name
  if (p == "في" && person_ && before.article && text_.word(first_).governs(Governed::in) && i + 4 < limit_ &&
      text_.word(i + 1).article && text_.is_comma(i + 2) && text_.is(i + 3, Category::honorific)) {
    return true;
  }
  if (p == "في") return !options_.stop_at_fi && takes_fi(i);
  // «مصدر داخل النادي»
  if (p == "داخل" && !before.is(Category::preposition))
    return !options_.stop_at_fi && person_ && (text_.word(i + 1).article || text_.any(i + 1, kOrganisation));
  // «رئيس طاقم المفاوضين مع إسرائيل سالم حمدان»
  if (p == "مع" && person_ && i + 2 < limit_ && text_.any(i + 1, kPlace) && text_.is(i + 2, Category::given_name) &&
      text_.is(first_, Category::office)) {
    return true;
  }
  if (p == "لدى" || p == "لدي") {  // «السفير لدى الاتحاد», but «الوزير | لدى زيارته»
    const Word& next = text_.word(i + 1);
    const bool accredited = is_envoy(text_.word(first_)) || text_.word(first_).stem == "سفير";
    const bool mission = organisation_ && text::is_one_of(text_.word(first_).stem, {"بعثة", "مندوبية", "ممثلية"});
    return (mission || (person_ && !text_.is(first_, Category::group))) && next.suffix == Pronoun::none &&
           (!next.is(Category::medium) || accredited);
  }
  if (to) {  // «القادمين إلى البلاد», not «الباحثين | إلى القرن الماضي»
    // «تراجعت الأسعار وفق الوزير | إلى أدنى مستوى»
    if (text::is_one_of(text_.word(i + 1).normal, {"ادنى", "ادني", "اعلى", "اعلي", "اقل", "اكثر", "اكبر"}))
      return false;
    const bool outlet = text_.quotation_at[i + 1] >= 0 || text_.is(i + 1, Category::media_name);  // «إلى «المنارة»»
    return person_ && !options_.stop_at_ila && !before.any(kName) && !outlet &&
           !before.any({Category::group, Category::profession});
  }
  if (p == "عن") {
    if (before.stem == "دفاع" && before.preposition == U'ل') return true;  // «الرابطة الوطنية للدفاع عن الحقوق»
    const bool source = before.stem == "مصدر" || before.stem == "مصادر";  // «تحدث المصدر | عن …»
    const bool answered =
        text_.is(i + 1, Category::content_noun) && !text_.word(i + 1).article;  // «القاضية | عن طلب س»
    return (person_ && !source && !answered && !options_.stop_at_an && i - first_ <= 3) || issued;
  }
  if (p == "على" || p == "علي") {  // «المشرف على الفريق», also behind «عضو المجلس و»
    const bool far = i - first_ > 2;
    const bool office =
        before.article && options_.bounded && (before.conjunction == U'و' || before.is(Category::office));
    // «أمين المنطقة المشرف العام | على المهرجان»
    constexpr uint32_t kReach = 12;  // tokens
    // «أكد المشرف العام على المهرجان سالم حمدان نجاح …»: of what he is in charge, and his name
    bool name_behind = false;
    for (uint32_t k = i + 2; k < limit_ && k < i + 4 && text_.is_word(k); ++k) {
      const bool titled =
          k > i + 2 && text_.any(k - 1, {Category::honorific, Category::profession}) && !text_.any(k - 2, kPerson);
      name_behind = name_behind || (text_.is(k, Category::given_name) && !text_.word(k).article &&
                                    text_.word(k - 1).article && (titled || !text_.any(k - 1, kPerson)));
    }
    // «أكد القائمون | على الحملة أن», «أكد المشرف | على البرنامج، سالم حمدان، أن»: a clause follows, which needs no
    // preposition
    constexpr uint32_t kFar = 16;  // tokens
    for (uint32_t k = i + 2; i == first_ + 1 && k < text_.size() && k < i + kFar; ++k) {
      if (!(text_.is_word(k) || text_.is_comma(k)) || is_finite_verb(text_.word(k)) ||
          (text_.is_comma(k - 1) && text_.is(k, Category::cue_participle))) {
        break;
      }
      if (text_.is(k, Category::complementizer) && text_.word(k).conjunction == 0) {
        return governs_ala(before) && (person_ || (before.article && before.stem.ends_with("ون")));
      }
    }
    // «شدد المشرف | على أهمية الحفاظ على الطريق»
    const Word& charge = text_.word(i + 1);
    const bool thing = charge.article || charge.any(kOrganisation) || charge.is(Category::medium);
    const bool next_governed = !options_.stop_at_ala || (thing && (name_behind || is_in_front_of_governed(i, kReach)));
    const bool general =
        before.stem == "عام" && i > first_ + 1 && governs_ala(text_.word(i - 2)) && (options_.bounded || next_governed);
    return person_ && (general || (governs_ala(before) && (far ? office : next_governed)));
  }
  // «الطبيب ضمن | فريق الإغاثة», «مصدر وسط | المقاتلين», «الناشط ضد | الفساد»: to whom he belongs, and for what he
  // works
  const bool belongs = text::is_one_of(p, {"ضمن", "وسط"}) && text_.word(i + 1).suffix == Pronoun::none &&
                       (text_.word(i + 1).any(kBody) || text_.any(i + 1, {Category::group, Category::profession}) ||
                        ends_like_plural(text_.word(i + 1)) || text_.word(i + 1).stem == "فريق");
  const bool fights = p == "ضد" && before.stem.starts_with("ناشط") && text_.word(i + 1).article;
  if (options_.bounded && before.any(kPerson) && (belongs || fights)) return true;
  // «رئيس مجلس العشائر المنتفضة ضد الإرهاب»: the participle governs it
  if (p == "ضد" && i > first_ + 1 && before.article && before.stem.starts_with("م") && before.stem.ends_with("ة") &&
      !before.any({Category::content_noun, Category::common_noun}) && (organisation_ || person_)) {
    return true;
  }
  // «رئيس مجلس العشائر المنتفضة ضد التنظيم الشيخ سالم»: with his title and name behind it
  if (p == "ضد" && person_ && i + 2 < limit_ && text_.word(i + 1).article && text_.is(i + 2, Category::honorific))
    return true;
  // «لجنة حول المناخ», «التحالف ضد الإرهاب», but «تساءل الحزب | حول C»
  return organisation_ && i == first_ + 1 && (p == "ضد" || (p == "حول" && !before.article));
}

uint32_t PhraseParser::preposition(uint32_t i) {
  if (i + 1 < limit_ && text_.word(i).conjunction != 0 && joins_attribute(i)) return opens(i + 1);
  if (text_.word(i).conjunction != 0 || i + 1 >= limit_) return i;
  if (!text_.is_word(i + 1) && text_.quotation_at[i + 1] < 0 && !text_.is_mark(i + 1, U'(')) return i;
  if (!takes_preposition(i)) return i;
  // «مصادر من | داخل المدينة»
  if (text_.word(i).normal == "من" && i + 2 < limit_ && text::is_one_of(text_.word(i + 1).normal, {"داخل", "خارج"})) {
    if (!text_.any(first_, {Category::unnamed, Category::document})) return i;  // «ستة طلاب | من داخل الحرم»: whence
    return opens(i + 2);
  }
  if (const uint32_t aged = behind_age(text_, i, limit_); aged != i) return closes(aged);
  return opens(i + 1);
}

// «عدد منهم», «مصادر مقربة منه»
uint32_t PhraseParser::prepositional(uint32_t i) {
  const Word& before = text_.word(i - 1);
  if (before.is(Category::quantity) && text_.word(i).normal.starts_with("من")) {
    return closes(i + 1);  // «عدد منهم» governs nothing more
  }
  const std::string_view stem = before.stem;
  // «مراكز السيطرة على الأمراض والوقاية | منها»
  if (stem == "وقاية" && before.conjunction == U'و' && text_.word(i).normal.starts_with("من")) return i + 1;
  // «القوى الداعمة له», «الفصائل الموالية لها»: what the participle governs
  if (i > first_ + 1 && before.article && before.is(Category::adjective) && !options_.stop_at_li &&
      (text_.word(i).normal == "له" || text_.word(i).normal == "لها" || text_.word(i).normal == "لهم")) {
    return i + 1;
  }
  // «مدير التراث فيها، سالم حمدان»: of what was named before, in front of his name
  const uint32_t name = i + 1 < text_.size() && text_.is_comma(i + 1) ? i + 2 : i + 1;
  if (person_ && !named_ && text::is_one_of(text_.word(i).normal, {"فيها", "فيه", "لديها", "لديه"}) &&
      name < text_.size() && text_.is(name, Category::given_name) && !text_.word(name).article) {
    return i + 1;
  }
  // «المعلومات الواردة | إلينا»
  if (i > first_ + 1 && before.article && !before.any(kName) &&
      text::is_one_of(text_.word(i).normal, {"الينا", "لدينا"})) {
    same_ = true;  // is complete
    return i + 1;
  }
  return text::is_one_of(stem, {"موثوق", "موثوقة", "مقربة", "مقرب", "مقربين", "مقربون", "قريبة", "قريب"}) ? i + 1 : i;
}

}  // namespace isnad::mention
