// Where a noun phrase that speaks ends because the one begins whom it addresses: «دعا الرئيس | الحكومة إلى».
#include "mention/addressee_begin.h"
#include "mention/phrase_parser.h"
#include "mention/second_person.h"
#include "mention/word_class.h"
#include "text/one_of.h"

namespace isnad::mention {

using lexicon::Pronoun;

// «حث أوبراين | رئيس جنوب السودان على», «طالب كيروزا | قادة الجيش بـ»: behind one word of a name, an office or many are
// those whom he addresses.
bool PhraseParser::is_office_of_another(uint32_t i) const {
  if (!options_.target_follows || i != first_ + 1 || i + 1 >= limit_ || !text_.is_word(i + 1)) return false;
  const Word& word = text_.word(i);
  const Word& name = text_.word(first_);
  const bool surname = !name.article && name.preposition == 0 && text_.phrase_at[first_] < 0 &&
                       (!name.known() || (name.is(Category::family_name) && !name.is(Category::given_name)));
  if (!surname || word.article || word.conjunction != 0 || word.preposition != 0) return false;
  if (word.any(kName) || word.is(Category::maybe_name)) return false;
  const int32_t title = text_.phrase_at[i];
  if (title >= 0) return Categories{text_.phrases[static_cast<size_t>(title)].category}.any(kPerson);
  const Word& next = text_.word(i + 1);
  return (word.is(Category::office) || names_many(word)) &&
         (next.article || (next.known() && !next.any(kName) && next.preposition == 0) || text_.phrase_at[i + 1] >= 0);
}

// «اتهم النائب كريم منصور | وزير الصحة سالم القرني بـ»
bool PhraseParser::is_second_person(uint32_t i) const {
  if (!options_.target_follows || !person_ || i < first_ + 3) return false;
  if (!text_.any(i, {Category::office, Category::profession})) return false;
  const Range other = noun_phrase(text_, i, limit_, {});
  return !other.empty() && second_person_in(text_, {first_, other.end}) == i;
}

// «حثت منظمات حقوقية | الحوثيين على», «طالب خبراء محليون | وزارة الصحة بـ»: an indefinite noun with an adjective of
// relation that agrees governs no more, and a definite noun cannot describe it.
bool PhraseParser::is_definite_behind_indefinite(uint32_t i) const {
  constexpr Categories kAdjective = {Category::adjective, Category::nationality};
  if (i < first_ + 2) return false;
  const Word& word = text_.word(i);
  const Word& before = text_.word(i - 1);
  const bool opposed = before.stem == "معارضة";  // «اتهمت أحزاب معارضة | الحكومة بـ»
  if (!text_.is_word(i - 1) || (!before.any(kAdjective) && !opposed) || before.article) return false;
  if (!opposed && (before.any(kName) || before.any(kOrganisation) || before.is(Category::content_noun))) return false;
  uint32_t noun = i - 1;
  while (noun > first_ && (text_.any(noun, kAdjective) || (opposed && noun == i - 1))) --noun;
  const Word& head = text_.word(noun);
  if (noun == i - 1 || !text_.is_word(noun) || text_.phrase_at[noun] >= 0 || head.any(kName)) return false;
  if (head.article || head.suffix != Pronoun::none || !(head.any(kPerson) || head.any(kOrganisation))) return false;
  const bool many = names_many(head) || ends_like_plural(head);
  // «أحزاب سياسية»: only of many does a body that is no feminine have such an adjective
  const bool bodies = head.normal.ends_with("ة") || head.stem.ends_with("ات") || head.any(kOrganisation);
  const bool agrees = before.normal.ends_with("ية") || opposed ? many || bodies
                      : before.normal.ends_with("يون")         ? many
                      : before.normal.ends_with("ي")           ? !many && !head.normal.ends_with("ة")
                                                               : false;
  if (!agrees || !text_.is_word(i) || word.conjunction != 0 || word.preposition != 0) return false;
  if (word.article) return !word.in(WordSet::respect_of_adjective) && !word.any({Category::number, Category::time});
  if (opposed) return false;  // «فصائل معارضة أخرى»
  if (text_.phrase_at[i] >= 0) return true;
  if (word.any(kAdjective) || word.any(kName)) return false;
  if (word.any(kPlace) || word.is(Category::quantity)) return true;
  return i + 1 < limit_ && text_.is_word(i + 1) && text_.word(i + 1).article && text_.word(i + 1).preposition == 0 &&
         (word.any(kOrganisation) || word.any({Category::office, Category::group}));
}

// «اتهمت النائبة اللبنانية ندى فرحات | وزير الطاقة س بـ»: behind a title and a name, the next title is another's
// and «دعا النائب سالم حمدان | رئيس الحكومة علي س إلى»: his office is named in front, and the next name behind it
bool PhraseParser::is_title_behind_named(uint32_t i) const {
  const Word& word = text_.word(i);
  if (!person_ || !named_ || state_ != State::closed || !text_.is(first_, Category::office)) return false;
  if (!text_.is_word(i) || !word.any({Category::office, Category::honorific}) || word.article) return false;
  if (word.conjunction != 0 || word.preposition != 0 || word.any(kName) || word.is(Category::maybe_name)) return false;
  if (text_.any(i - 1, {Category::office, Category::honorific})) return false;
  const bool of_another = i + 2 < limit_ && text_.word(i + 1).article && text_.is(i + 2, Category::given_name) &&
                          !text_.word(i + 2).article;
  return of_another || !is_bare_name_so_far(i);
}

bool PhraseParser::begins_target(uint32_t i) const {
  if (!options_.target_follows) return false;  // most phrases: before all that is looked at below
  const Word& word = text_.word(i);
  if (word.stem == "مستوى" && text_.word(i - 1).stem.starts_with("رفيع")) return false;  // «مسؤول رفيع المستوى»
  return is_definite_behind_indefinite(i) || is_office_of_another(i) || is_title_behind_named(i) ||
         begins_addressee({text_, first_, i, limit_, state_, person_, organisation_, named_, plural_});
}

}  // namespace isnad::mention
