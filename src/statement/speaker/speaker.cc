#include "statement/speaker/speaker.h"

#include <algorithm>

#include "statement/chain.h"
#include "statement/clause/nominal_end.h"
#include "statement/clause/topic.h"
#include "statement/phrase_kind.h"
#include "statement/speaker/clause_subject.h"
#include "statement/speaker/lead_speaker.h"
#include "statement/speaker/relative_speaker.h"
#include "text/one_of.h"

namespace isnad::statement::speaker {
namespace {

using lexicon::Agreement;
using lexicon::Category;
using lexicon::Gender;
using lexicon::Number;
using lexicon::Pronoun;

Agreement agreement_of(const Candidate& c) {
  if (c.kind != CueKind::noun) return c.agreement;
  switch (c.pronoun) {
    case Pronoun::he:
      return {3, Gender::masculine, Number::singular};
    case Pronoun::she:
      return {3, Gender::feminine, Number::singular};
    case Pronoun::they:
      return {3, Gender::unknown, Number::plural};
    default:
      return {};
  }
}

// «تصريحات | المدير», «أقوال | شهود»: where the one begins whose words the source is; its begin for any other.
uint32_t whose_words(const AnalysedText& text, const Range& source) {
  const uint32_t whose = source.first + 1;
  if (whose >= source.end || !text.is_word(whose) || text.word(source.first).article) return source.first;
  if (!text::is_one_of(text.word(source.first).stem, {"تصريحات", "تصريح", "اقوال", "كلام"})) return source.first;
  const auto& word = text.word(whose);
  const bool adjective = word.any({Category::adjective, Category::nationality}) && !mention::is_person_noun(word) &&
                         !mention::is_name_word(word);
  const bool speaks = word.preposition == 0 && word.conjunction == 0 && !adjective &&
                      mention::head_can_speak(text, {whose, source.end});
  return speaks ? whose : source.first;
}

class Resolver {
 public:
  Resolver(const AnalysedText& text, std::vector<Candidate>& statements, mention::Entities& entities)
      : text_(text), statements_(statements), entities_(entities), speakers_(statements.size(), -1) {}

  std::vector<int> run() {
    for (size_t i = 0; i < statements_.size(); ++i) {
      part_surnames(statements_[i]);
      part_author(statements_[i]);
      // «تشير الدراسات، يضيف المصدر ذاته، إلى C»: the one around it points back over it
      const int around = statements_[i].parent;
      if (around > static_cast<int>(i) && statements_[static_cast<size_t>(around)].kind == CueKind::attribution) {
        auto& speaker = speakers_[static_cast<size_t>(around)];
        if (speaker < 0) speaker = speaker_of(static_cast<size_t>(around));
      }
      if (speakers_[i] < 0) speakers_[i] = speaker_of(i);
      if (speakers_[i] >= 0) entities_.seen(speakers_[i], statements_[i].cue.first + 1);
    }
    name_lead(text_, statements_, entities_, speakers_);
    return std::move(speakers_);
  }

 private:
  // «وحذر بايدن بوتين من», «واتهم ترامب بايدن بـ»: the surnames of two persons, the one who speaks and his target.
  void part_surnames(Candidate& c) const {
    if (c.kind != CueKind::verb || c.entry->object != lexicon::Object::target) return;
    if (!c.source.empty() && !c.target.empty()) return;
    const Range both = c.source.empty() ? c.target : c.source;
    if (both.end != both.first + 2 || both.first < c.cue.first) return;
    const auto& second = text_.word(both.first + 1);
    if (!entities_.is_surname_of_another(text_.word(both.first))) return;
    if (!entities_.is_surname_of_another(second) && !second.is(Category::family_name)) return;
    c.source = {both.first, both.first + 1};
    c.target = {both.first + 1, both.end};
  }

  // «أصدرت الوزارة بياناً حمّلت فيه أديس أبابا المسؤولية»: who made the document speaks in it, and whom it blames stands
  // behind the verb.
  void part_author(Candidate& c) {
    if (c.kind != CueKind::verb || c.source.empty() || c.entry == nullptr || c.source.first < c.cue.first) return;
    const auto& head = text_.word(c.source.first);
    const bool whom = c.entry->object == lexicon::Object::target && c.target.empty() &&
                      (text_.any(c.source.first, mention::kPlace) || text_.phrase_at[c.source.first] >= 0);
    // «تصريحات أدلى بها س أوضح فيها | موقف بلاده»: what he explains
    const bool what =
        !head.article && head.any({Category::content_noun, Category::stance_noun, Category::cue_masdar}) &&
        !mention::is_person_noun(head) && !mention::is_organisation_noun(head) && !head.is(Category::document) &&
        !mention::is_name_word(head) && c.cue.end < text_.size() && is_within_it(text_, c.cue.end);
    if (what) {
      c.source = {};
      return;
    }
    // «أصدرت النقابة بياناً دعت فيه السكان إلى C»: those whom she calls on, where no paper passes on the words of others
    const bool those = c.entry->object == lexicon::Object::target && c.target.empty() && head.article &&
                       c.source.first == c.cue.end + 1 && is_within_it(text_, c.cue.end) &&
                       head.any({Category::group, Category::organisation}) && !head.any(mention::kTitle);
    if (!whom && !those) return;
    const Range author = author_before(text_, c);
    if (author.empty()) return;
    if (!whom) {
      const auto& e = entities_.at(entities_.resolve(author));
      if (e.kind == SpeakerKind::media || !mention::agrees(e, c.agreement)) return;
    }
    c.target = c.source;
    c.source = {};
  }

  int speaker_of(size_t i) {
    const Candidate& c = statements_[i];
    if (c.unattributed && c.source.empty()) return entities_.unknown();
    if (!c.source.empty()) {
      const auto& head = text_.word(c.source.first);
      if (c.source.end == c.source.first + 1 && (head.normal == "بلاده" || head.normal == "بلادها")) {
        if (c.parent >= 0 && speakers_[static_cast<size_t>(c.parent)] >= 0) {
          const int state = entities_.state_of(speakers_[static_cast<size_t>(c.parent)]);
          if (state >= 0) return state;
        }
      }
      if (const int called = latter_party(i); called >= 0) return called;
      const uint32_t whose = whose_words(text_, c.source);
      if (const int outer = who_tells_of_another(c); outer >= 0) return entities_.resolve_beside(c.source, outer);
      return entities_.resolve({whose, c.source.end});
    }
    const Agreement agreement = agreement_of(c);
    if (c.parent >= 0 && text_.word(c.cue.first).suffix == Pronoun::we) return who_told_us(i, agreement);
    if (c.of_parent && c.parent >= 0 && speakers_[static_cast<size_t>(c.parent)] >= 0) {
      return speakers_[static_cast<size_t>(c.parent)];
    }
    if (!c.described.empty()) {
      const int who = entities_.resolve(c.described);
      if (mention::agrees(entities_.at(who), agreement)) return who;
    }
    if (const Range sender = sender_before(text_, c); !sender.empty()) {
      const int whose = entities_.resolve(sender);
      if (mention::agrees(entities_.at(whose), agreement)) return whose;
    }
    // «نشر الموقع شريطا لـ س | قالت فيه»
    if (const uint32_t owner = owner_before(text_, entities_, c); owner != c.cue.first) {
      const int whose = entities_.resolve({owner, c.cue.first});
      if (mention::agrees(entities_.at(whose), agreement)) return whose;
    }
    if (const Range author = author_before(text_, c); !author.empty()) {
      const int whose = entities_.resolve(author);
      if (mention::agrees(entities_.at(whose), agreement)) return whose;
    }
    // «قال س إنه بعث رسالة يدعو فيها»: what stands in it is of him who sent it
    if (c.kind == CueKind::verb && c.parent >= 0 && c.cue.end < text_.size() && is_within_it(text_, c.cue.end)) {
      const int sender = speakers_[static_cast<size_t>(c.parent)];
      if (sender >= 0 && mention::agrees(entities_.at(sender), agreement)) return sender;
    }
    if (const int outer = outer_speaker(i, agreement); outer >= 0) return outer;
    if (const int acts = subject_of_inner_clause(clauses(), i, agreement); acts >= 0) return acts;
    if (const int acts = subject_of_clause(i, agreement); acts >= 0) return acts;
    if (const int goes_on = told_by_document(i, agreement); goes_on >= 0) return goes_on;
    if (const int doubts = subject_of_relative(clauses(), i, agreement); doubts >= 0) return doubts;
    if (c.kind == CueKind::participle) {
      const int own = governing(i, agreement);
      if (own >= 0) return own;
    }
    if (const int asked = who_was_asked(i, agreement); asked >= 0) return asked;
    if (const int asked = answers_question(i, agreement); asked >= 0) return asked;
    if (answers(i)) {
      const Range& asked = statements_[i - 1].target;
      return asked.empty() ? entities_.unknown() : entities_.resolve(asked);
    }
    if (const int quoted = transmitted_from(i); quoted >= 0) return quoted;
    return antecedent(i, agreement);
  }

  // «طالب السكان الوزارة بـ C، لكن | الأخيرة قالت»: whom the statement in front of it asks; -1 for any other source.
  int latter_party(size_t i) {
    const Candidate& c = statements_[i];
    const std::string_view head = text_.word(c.source.first).normal;
    const bool he = head == "الاخير";
    if (c.source.end != c.source.first + 1 || !(he || head == "الاخيرة") || i == 0) return -1;
    const Candidate& before = statements_[i - 1];
    if (before.sentence + 1 < c.sentence) return -1;
    const Agreement one{3, he ? Gender::masculine : Gender::feminine, Number::singular};
    if (before.target.empty()) {  // «ألقى س باللوم على الاتحاد، لكن الأخير»
      const bool opposed = before.sentence == c.sentence && before.source.end < c.source.first &&
                           mention::follows_particle(text_, c.source.first);
      const int last = opposed ? told_between(clauses(), {before.cue.end, c.source.first - 1}, one, true) : -1;
      return last == speakers_[i - 1] ? -1 : last;
    }
    const int called = entities_.resolve(before.target);
    return mention::agrees(entities_.at(called), one) ? called : -1;
  }

  // «قال سالم حمدان إن الطبيب أكد C»: who tells it, where somebody acts in his words by a title that he does not have,
  // or a body does; -1 for none.
  [[nodiscard]] int who_tells_of_another(const Candidate& c) const {
    if (c.kind != CueKind::verb || c.parent < 0 || c.source.end != c.source.first + 1) return -1;
    const int who = speakers_[static_cast<size_t>(c.parent)];
    if (who < 0 || tells_whose(statements_[static_cast<size_t>(c.parent)])) return -1;
    const auto& word = text_.word(c.source.first);
    const auto& e = entities_.at(who);
    const bool title = word.any({Category::office, Category::profession, Category::group});
    // «قال الحمداني إن الشركة ترفض C»: a surname, which alone may be a body's name too
    const Range& told = statements_[static_cast<size_t>(c.parent)].source;
    const bool surname = !told.empty() && told.end == told.first + 1 && mention::may_be_surname(text_.word(told.first));
    const bool person = (e.kind == SpeakerKind::person && e.named) || surname;
    if (!person || !word.article || mention::is_name_word(word)) return -1;
    if (!title && !word.is(Category::organisation)) return -1;
    const auto holds = [&](const std::string& held) { return word.stem.starts_with(held); };
    const bool held = (!e.head.empty() && holds(e.head)) || std::any_of(e.titles.begin(), e.titles.end(), holds) ||
                      std::any_of(e.description_words.begin(), e.description_words.end(), holds);
    return held ? -1 : who;
  }

  // «قال س «لقد وعدونا بـ C»»: not he himself, but one of whom there was word before.
  int who_told_us(size_t i, Agreement agreement) {
    const int us = speakers_[static_cast<size_t>(statements_[i].parent)];
    for (size_t k = i; k-- > 0;) {
      if (speakers_[k] < 0 || speakers_[k] == us || tells_whose(statements_[k])) continue;
      if (mention::agrees(entities_.at(speakers_[k]), agreement)) return speakers_[k];
    }
    return entities_.unknown();
  }

  // «نقلت الوكالة عنه قوله إن»: not the one who passes it on, but the one of whom the text spoke before.
  int transmitted_from(size_t i) {
    constexpr uint32_t kReach = 4;  // tokens between «عنه» and «قوله»
    const Candidate& c = statements_[i];
    if (c.kind != CueKind::noun || c.parent < 0) return -1;
    const Candidate& outer = statements_[static_cast<size_t>(c.parent)];
    if (outer.kind != CueKind::verb || outer.pieces[0].first < c.cue.end) return -1;
    const uint32_t first = std::max(outer.cue.end, c.cue.first > kReach ? c.cue.first - kReach : 0);
    uint32_t from = c.cue.first;
    while (from > first && !text::is_one_of(text_.word(from - 1).normal, {"عنه", "عنها", "عنهم"})) --from;
    if (from <= first) return -1;
    const std::string_view pronoun = text_.word(from - 1).normal;
    const Agreement agreement =
        pronoun == "عنهم" ? Agreement{3, Gender::unknown, Number::plural}
                          : Agreement{3, pronoun == "عنه" ? Gender::masculine : Gender::feminine, Number::singular};
    const int passes_on = speakers_[static_cast<size_t>(c.parent)];
    for (size_t k = static_cast<size_t>(c.parent); k-- > 0;) {
      const int speaker = speakers_[k];
      if (speaker < 0 || speaker == passes_on || tells_whose(statements_[k])) continue;
      if (mention::agrees(entities_.at(speaker), agreement)) return speaker;
    }
    constexpr uint32_t kSentences = 3;
    for (uint32_t back = 1; back <= kSentences && back <= c.sentence; ++back) {
      const auto& s = text_.sentences[c.sentence - back];
      const int subject = s.headline ? -1 : first_subject(s.first, s.end, agreement);
      if (subject >= 0) return subject;
    }
    return entities_.unknown();
  }

  [[nodiscard]] static bool speaks_for_others(const mention::Entity& e) {
    const auto& words = e.description_words;
    return mention::is_spokesman(e.head) ||
           std::any_of(words.begin(), words.end(), [](const std::string& w) { return mention::is_spokesman(w); });
  }

  // «أفاد بيان بأن القائد شرح الموقف، | ووصف الحرب بأنها»: what stands in the document goes on, and not the document;
  // nor the spokesman: «قال المتحدث إن الرئيس أكد C، | منوها بـ».
  int told_by_document(size_t i, Agreement agreement) {
    const Candidate& c = statements_[i];
    const bool goes_on = (c.kind == CueKind::verb && c.conjoined) || c.kind == CueKind::participle;
    if (i == 0 || !goes_on || c.parent >= 0) return -1;
    const Candidate& before = statements_[i - 1];
    if (speakers_[i - 1] >= 0) {
      if (const int does = acts_in_document(clauses(), i, agreement); does >= 0) return does;
    }
    if (before.parent < 0 || before.sentence != c.sentence || before.source.empty() || tells_whose(before)) return -1;
    const int outer = speakers_[static_cast<size_t>(before.parent)];
    const int inner = speakers_[i - 1];
    if (outer < 0 || inner < 0 || statements_[static_cast<size_t>(before.parent)].sentence != c.sentence) return -1;
    const auto& e = entities_.at(inner);
    const bool person = e.kind == SpeakerKind::person && e.number != Number::plural;
    const Range& told = statements_[static_cast<size_t>(before.parent)].source;
    const bool document = entities_.at(outer).kind == SpeakerKind::document ||
                          (!told.empty() && text_.is(told.first, Category::document)) ||
                          (c.kind == CueKind::participle && speaks_for_others(entities_.at(outer)));
    return person && document && mention::agrees(e, agreement) ? inner : -1;
  }

  // «سأل س ص …، فأجابه»: whom the statement before asks, and not who asked, says this one.
  [[nodiscard]] bool answers(size_t i) const {
    if (i == 0 || statements_[i].entry == nullptr) return false;
    const auto& cue = text_.word(statements_[i].cue.first);
    const Candidate& before = statements_[i - 1];
    // «فأجابه», «سأل القاضي المتهم …. فأجاب», «سأله عما نسب إليه فأنكر»
    const bool then = cue.conjunction == U'ف' && !before.target.empty();
    const bool answer = statements_[i].entry->lemma == "أجاب";
    if (!answer && !(then && statements_[i].source.empty())) return false;
    const bool him = then || cue.suffix != lexicon::Pronoun::none;
    constexpr uint32_t kNear = 4;  // tokens
    const uint32_t end = before.pieces[before.piece_count - 1].end;
    return him && before.act == Act::ask && !before.source.empty() && statements_[i].cue.first <= end + kNear;
  }

  // «شكا المزارعون إلى الوزير س C فوعدهم بـ», «طالب السكان البلدية بـ فردت بأن»: whom the statement before calls upon,
  // where the verb behind ف has a pronoun for who called, or cannot mean him.
  int who_was_asked(size_t i, Agreement agreement) {
    const Candidate& c = statements_[i];
    if (i == 0 || c.kind != CueKind::verb || !c.source.empty()) return -1;
    const auto& cue = text_.word(c.cue.first);
    const Candidate& before = statements_[i - 1];
    if (cue.conjunction != U'ف' || before.sentence != c.sentence || before.target.empty() || speakers_[i - 1] < 0)
      return -1;
    if (before.act != Act::call && before.act != Act::assert_ && before.act != Act::ask && before.act != Act::accuse)
      return -1;
    const bool him = cue.suffix != Pronoun::none && cue.suffix != Pronoun::we;
    if (!him && mention::agrees(entities_.at(speakers_[i - 1]), agreement)) return -1;
    const int asked = entities_.resolve(before.target);
    return asked != speakers_[i - 1] && mention::agrees(entities_.at(asked), agreement) ? asked : -1;
  }

  // «قالت المفوضية إن دوائر أغلقت أبوابها، وأنها | طلبت C»: who says all that.
  [[nodiscard]] int outer_speaker(size_t i, Agreement agreement) const {
    const Candidate& c = statements_[i];
    if (c.kind != CueKind::verb || c.parent < 0 || !points_back(text_, c)) return -1;
    uint32_t k = c.cue.first - 1;
    while (k > 0 && !text_.is(k, Category::complementizer)) --k;
    if (text_.word(k).conjunction != U'و') return -1;
    const int outer = speakers_[static_cast<size_t>(c.parent)];
    return outer >= 0 && mention::agrees(entities_.at(outer), agreement) ? outer : -1;
  }

  // «وسئل مسؤول فرنسي عما إذا …، فقال إن»: who was asked answers.
  int answers_question(size_t i, Agreement agreement) {
    if (i == 0 || statements_[i - 1].lemma != "سئل" || !statements_[i].source.empty()) return -1;
    const Candidate& asked = statements_[i - 1];
    if (asked.sentence + 1 < statements_[i].sentence) return -1;
    const auto& s = text_.sentences[asked.sentence];
    const Range who = mention::noun_phrase(text_, asked.cue.end, s.end, kPlainSubject);
    if (who.first != asked.cue.end || who.empty() || !mention::head_can_speak(text_, who)) return -1;
    const int entity = entities_.resolve(who);
    return mention::agrees(entities_.at(entity), agreement) ? entity : -1;
  }

  [[nodiscard]] ClauseContext clauses() { return {text_, statements_, entities_}; }

  // A participle's speaker is its sentence's: the nearest statement of the same rank before it, else behind it.
  int governing(size_t i, Agreement agreement) {
    const Candidate& c = statements_[i];
    const uint32_t first = text_.sentences[c.sentence].first;
    for (size_t k = i; k-- > 0 && k + 16 > i;) {
      // of this sentence, or with a quotation that runs into it
      const Candidate& other = statements_[k];
      if (other.sentence != c.sentence && other.pieces[other.piece_count - 1].end <= first) continue;
      if (other.kind == CueKind::attribution || rank_of(k) != rank_of(i)) continue;
      const auto& e = entities_.at(speakers_[k]);
      // «أنكر المتهم ذلك، مصرحا»: one of a group, right before it
      const bool one = k + 1 == i && other.sentence == c.sentence && e.kind == SpeakerKind::group &&
                       e.number == Number::singular && e.gender == agreement.gender;
      if (one || mention::agrees(e, agreement)) return speakers_[k];
    }
    if (const int document = document_of_sentence(clauses(), i, agreement); document >= 0) return document;
    const int subject = subject_before(i, agreement);
    if (subject >= 0) return subject;
    for (size_t k = i + 1; k < statements_.size() && statements_[k].sentence == c.sentence; ++k) {
      if (statements_[k].kind != CueKind::verb || statements_[k].parent != c.parent) continue;
      if (statements_[k].source.empty()) continue;
      speakers_[k] = entities_.resolve(statements_[k].source);
      return speakers_[k];
    }
    return -1;
  }

  // «بدأ زرهان ممداحي، عمدة المدينة، …»: the comma behind an unknown name of two or three words that stands at `k`,
  // right behind a verb and in front of its office; `k` where there is none.
  [[nodiscard]] uint32_t behind_name(uint32_t k, uint32_t end) const {
    constexpr uint32_t kLongest = 3;
    if (k == 0 || text_.word(k).known() || !text_.is_word(k - 1)) return k;
    if (text_.word(k - 1).known() && !mention::is_finite_verb(text_.word(k - 1))) return k;
    uint32_t comma = k;
    while (comma < end && comma < k + kLongest && text_.is_word(comma) && !text_.word(comma).article &&
           text_.word(comma).preposition == 0 &&
           (!text_.word(comma).known() || mention::is_name_word(text_.word(comma)))) {
      ++comma;
    }
    const bool office = comma > k + 1 && comma + 1 < end && text_.is_comma(comma) &&
                        mention::is_person_noun(text_.word(comma + 1)) && text_.word(comma + 1).conjunction == 0;
    return office ? comma : k;
  }

  // «من دون أن يسمي دولة بعينها، …»: the comma, or `end`, behind such a clause that begins at `k`; `k` where none does.
  [[nodiscard]] uint32_t behind_without(uint32_t k, uint32_t end) const {
    const bool without = text::is_one_of(text_.word(k).normal, {"دون", "بدون"});
    if (!without || k + 1 >= end || text_.word(k + 1).normal != "ان") return k;
    while (k < end && !text_.is_comma(k)) ++k;
    return k;
  }

  // «نيابة عن المدير العام سالم حمدان | زار …»: the token behind the person that a preposition governs at `k`, name and
  // all; `k` where none begins there.
  [[nodiscard]] uint32_t behind_governed_person(uint32_t k, uint32_t from, uint32_t end) const {
    if (k == from || !text_.is(k - 1, Category::preposition) || !mention::is_person_noun(text_.word(k))) return k;
    const Range phrase = mention::noun_phrase(text_, k, end, kPlainSubject);
    return phrase.first == k && phrase.end > k + 1 ? phrase.end : k;
  }

  // «لوسائل | الإعلام», «في نتائج | الشركة», «وعن حالة | الطفلة»: behind a thing that a preposition governs.
  [[nodiscard]] bool is_genitive_of_thing(uint32_t k, uint32_t from) const {
    if (k <= from || !text_.is_word(k - 1) || text_.word(k).conjunction != 0) return false;
    const auto& thing = text_.word(k - 1);
    const bool noun = thing.known() && !thing.article && thing.suffix == Pronoun::none &&
                      thing.any({Category::content_noun, Category::common_noun, Category::medium, Category::media}) &&
                      !thing.any({Category::verb, Category::cue_verb, Category::quantity}) &&
                      !mention::is_person_noun(thing) && !thing.any(mention::kBody);
    const bool governed = thing.preposition != 0 || (k > from + 1 && text_.is(k - 2, Category::preposition));
    return noun && governed && text_.word(k).article;
  }

  // «مدينة | الملك عبدالله الاقتصادية», «جامعة | الأمير سالم»: whom a place is called after says nothing.
  [[nodiscard]] bool is_called_after(uint32_t k, uint32_t from) const {
    if (k <= from || k + 1 >= text_.size() || !text_.is_word(k - 1)) return false;
    if (!text::is_one_of(text_.word(k).normal, {"الملك", "الامير", "الشيخ", "الامام", "السلطان"})) return false;
    return text_.word(k - 1).in(lexicon::WordSet::named_after_somebody);
  }

  // The first phrase of the sentence before the cue that can speak and agrees: the subject of a verb that is no cue.
  int subject_before(size_t i, Agreement agreement) {
    const Candidate& c = statements_[i];
    const auto& s = text_.sentences[c.sentence];
    int first_found = -1;  // of singular number, where the cue is plural
    uint32_t from = s.first;
    // what an attribution attributes stands around it
    if (c.parent >= 0 && statements_[static_cast<size_t>(c.parent)].complement != Complement::host) {
      from = std::max(from, statements_[static_cast<size_t>(c.parent)].content_start);
    }
    for (uint32_t k = from; k < c.cue.first; ++k) {
      const auto& word = text_.word(k);
      if (text_.quotation_in[k] >= 0 && text_.quotation_in[k] != text_.quotation_in[c.cue.first]) continue;
      // «لكن مهندسا يعمل في المصفاة أكد»
      const bool governed = k > from && mention::follows_particle(text_, k);
      if (word.tanwin && !(governed && word.case_ending)) continue;
      if (const uint32_t behind = behind_governed_person(k, from, c.cue.first); behind != k) {
        k = behind - 1;
        continue;
      }
      if (word.preposition != 0 || mention::is_in_front_of(text_, k) || mention::is_verb_before_name(text_, k))
        continue;
      // «وحول الأثر الاقتصادي»: an adjective, and no economist
      const bool like_adjective = word.normal.ends_with("ي") ||
                                  (word.normal.ends_with("ة") && word.any({Category::group, Category::adjective}));
      if (k > from && word.article && like_adjective && text_.word(k - 1).article &&
          text_.any(k - 1, {Category::content_noun, Category::common_noun})) {
        continue;
      }
      if (is_called_after(k, from)) {
        ++k;
        continue;
      }
      if (word.suffix != Pronoun::none && word.normal.starts_with("عاصمت")) continue;  // «دولة تكون | عاصمتها س»
      // «في سياق متصل، …»: what describes an indefinite noun
      const bool describes = k > from && !word.article && text_.is_word(k - 1) && !text_.word(k - 1).article &&
                             text_.word(k - 1).suffix == Pronoun::none && !mention::is_name_word(word) &&
                             !mention::is_organisation_noun(word) && !mention::ends_like_plural(word) &&
                             (text_.is_comma(k + 1) || !mention::is_person_noun(word)) &&
                             word.any({Category::adjective, Category::nationality, Category::unnamed}) &&
                             text_.any(k - 1, {Category::content_noun, Category::common_noun, Category::medium}) &&
                             !text_.any(k - 1, {Category::verb, Category::cue_verb, Category::time});
      if (describes || is_genitive_of_thing(k, from)) continue;
      if (const uint32_t comma = behind_without(k, c.cue.first); comma != k) {
        k = comma;
        continue;
      }
      if (k > from && text_.any(k - 1, {Category::preposition, Category::attribution_head})) continue;
      if (const uint32_t office = behind_name(k, c.cue.first); office != k) {
        const int entity = entities_.resolve({k, office});
        if (mention::agrees(entities_.at(entity), agreement)) return entity;
      }
      const bool may = names_somebody(clauses(), k) || mention::is_spokesman_or_participle(word) ||
                       word.any({Category::country, Category::quantity});
      if (!may) continue;
      mention::PhraseOptions subject = kPlainSubject;
      subject.object = governed || mention::is_spokesman_or_participle(word);
      const Range phrase = without_object(text_, mention::noun_phrase(text_, k, c.cue.first, subject));
      if (phrase.empty() || !(mention::head_can_speak(text_, phrase) || entities_.is_surname_here(word))) continue;
      const int entity = entities_.resolve(phrase);
      const bool fits = mention::agrees(entities_.at(entity), agreement);
      // «خرج أعضاء المكتب عن صمتهم، متهمين»: many speak, where the sentence has them
      const bool many = entities_.at(entity).number == Number::plural;
      if (fits && (agreement.number != Number::plural || many)) return entity;
      if (fits && first_found < 0) first_found = entity;
      k = phrase.end;
    }
    return first_found;
  }

  // «نشرت اللجنة صوراً، وقالت إن», «س يهدد أوروبا ويصف …»: the subject of the verb that the sentence begins with, no cue
  // of a statement, is that of the conjoined verb too.
  int subject_of_sentence(size_t i, Agreement agreement) {
    const Candidate& c = statements_[i];
    const auto& s = text_.sentences[c.sentence];
    // «أصدرت الوزارة بياناً أكدت فيه أن»
    const bool within = is_within_it(text_, c.cue.end);
    // «وردّ المكتب على س، | فلفت إلى», «قدمت س رواية مغايرة، إذ | كتبت»
    const bool then = text_.word(c.cue.first).conjunction == U'ف' ||
                      (c.cue.first > s.first && text::is_one_of(text_.word(c.cue.first - 1).normal, {"اذ", "حيث"}));
    if (!(c.conjoined || then || within || points_back(text_, c)) || c.parent >= 0 ||
        (i > 0 && statements_[i - 1].sentence == c.sentence))
      return -1;
    // «وفي موسكو أصدرت س …», «ومن جانبها أعلنت س …»
    uint32_t first = mention::skip_adjuncts(text_, s.first, c.cue.first);
    // «إلا أن س هاجمت …، وغردت بأن», «أما س فرأت …، ودعت»
    const uint32_t opening = first;
    while (first < c.cue.first && text_.is_word(first) &&
           (text_.any(first, {Category::contrast, Category::complementizer, Category::particle}) ||
            text::is_one_of(text_.word(first).normal,
                            {"الا", "غير", "اما", "لكن", "ولكن", "بيد", "لم", "ولم", "لن", "ولن"}))) {
      ++first;
    }
    const bool opposed = first != opening;
    if (first >= c.cue.first) return -1;
    // «ولم تعلق البعثة»: also a noun
    const bool negated = first > s.first && text::is_one_of(text_.word(first - 1).normal, {"لم", "ولم", "لن", "ولن"});
    // «ورد المكتب على س»
    const bool alike =
        first == s.first && text_.any(first, {Category::verb, Category::cue_verb}) && !text_.word(first).article &&
        text_.word(first).preposition == 0 && first + 1 < c.cue.first && text_.word(first + 1).article &&
        (mention::is_organisation_noun(text_.word(first + 1)) || mention::is_person_noun(text_.word(first + 1)));
    const bool verb_first =
        (negated || alike || mention::is_finite_verb(text_.word(first))) && text_.word(first).suffix == Pronoun::none;
    const uint32_t at = verb_first ? mention::skip_adjuncts(text_, first + 1, c.cue.first) : first;
    const Range phrase = without_object(text_, mention::noun_phrase(text_, at, c.cue.first, kPlainSubject));
    // «انتقدت الإمارات القرار وقالت», but «شهدت المدينة مظاهرة وقالت»
    const bool state = verb_first && text_.any(at, {Category::country, Category::capital});
    if (phrase.empty() || phrase.end >= c.cue.first || (text_.any(phrase.first, mention::kPlace) && !state)) return -1;
    const auto& head = text_.word(phrase.first);
    // «خلصت هذه الدراسة لنتائج، حيث توقعت»
    if (then && (head.any({Category::document, Category::demonstrative}))) return -1;
    if (verb_first) {
      if (!mention::head_can_speak(text_, phrase)) return -1;
    } else {
      const bool name = s.headline && !head.article && (!head.known() || mention::is_name_word(head));
      const bool speaker = opposed && (mention::head_can_speak(text_, phrase) || entities_.is_surname_here(head));
      if (!(name || speaker) || !mention::is_finite_verb(text_.word(phrase.end))) return -1;
    }
    const int entity = entities_.resolve(phrase);
    const auto& e = entities_.at(entity);
    // «جاءت البيانات مشجعة، وتشير إلى»
    const bool may_tell = e.kind != SpeakerKind::document ||
                          (c.entry != nullptr && c.imperfect && c.agreement.gender == Gender::feminine &&
                           c.entry->has(lexicon::CueFlag::document));
    return may_tell && mention::agrees(e, agreement) ? entity : -1;
  }

  // «C، ورد رئيس النادي بقسوة متهماً ص بـ», «C، وقام النادي بالتصعيد وأعلن أن»: the subject of the verb that opens the
  // clause, between what was said before and the cue.
  int subject_of_clause(size_t i, Agreement agreement) {
    const Candidate& c = statements_[i];
    if (i == 0 || c.parent >= 0 || statements_[i - 1].sentence != c.sentence) return -1;
    const bool goes_on = c.kind == CueKind::participle || (c.kind == CueKind::verb && c.conjoined);
    if (!goes_on) return -1;
    uint32_t first = 0;  // behind all that is said before
    for (size_t k = i; k-- > 0 && statements_[k].sentence == c.sentence;) {
      const Candidate& other = statements_[k];
      first = std::max({first, other.cue.end, other.source.end, other.pieces[other.piece_count - 1].end});
    }
    if (first + 2 >= c.cue.first || !text_.is_comma(first) || !clause::may_be_next_deed(text_.word(first + 1)))
      return -1;
    if (text_.is(first + 1, Category::preposition)) return -1;  // «رد، عبر مكتبه الإعلامي، على C مؤكداً»
    for (uint32_t k = first + 2; k < c.cue.first; ++k) {
      if (text_.is_comma(k)) return -1;
    }
    Range phrase = mention::noun_phrase(text_, first + 2, c.cue.first, kPlainSubject);
    if (phrase.empty() || !mention::head_can_speak(text_, phrase)) return -1;
    // «تطرق الحمداني | لنظام الدوري قائلاً»
    const bool named = mention::is_name_word(text_.word(phrase.first)) || !text_.word(phrase.first).known();
    for (uint32_t k = phrase.first + 1; named && k < phrase.end; ++k) {
      if (text_.word(k).preposition != 0) phrase.end = k;
    }
    const int entity = entities_.resolve(phrase);
    return mention::agrees(entities_.at(entity), agreement) ? entity : -1;
  }

  // «استقبل س ممثلي النقابة، وأكدوا أن», «خرج المئات من السكان. وقالوا إن»: those that the sentence or the one before
  // it tells of, subject or not.
  int group_before(size_t i) {
    const Candidate& c = statements_[i];
    for (uint32_t back = 0; back <= 1 && back <= c.sentence; ++back) {
      const auto& s = text_.sentences[c.sentence - back];
      if (s.headline) return -1;
      const uint32_t end = back == 0 ? c.cue.first : s.end;
      for (uint32_t k = s.first; k < end; ++k) {
        const auto& word = text_.word(k);
        if (text_.quotation_in[k] >= 0 || word.tanwin || word.preposition != 0) continue;
        if (mention::is_in_front_of(text_, k)) continue;
        if (word.is(Category::number) || (!mention::is_person_noun(word) && !word.is(Category::quantity))) continue;
        const Range phrase =
            mention::noun_phrase(text_, k, end, {.bounded = false, .stop_at_ba = true, .stop_at_ila = true});
        if (phrase.empty()) continue;
        const int entity = entities_.resolve(phrase);
        const auto& e = entities_.at(entity);
        if (e.number == Number::plural && e.kind == SpeakerKind::group) return entity;
        k = phrase.end - 1;
      }
    }
    return -1;
  }

  // «افتتح س الجلسة … . وأعلن أن»: a sentence without a statement between the last one and this may bring a new
  // subject.
  int subject_since_last(size_t i, Agreement agreement) {
    const Candidate& c = statements_[i];
    if (c.entry == nullptr || c.entry->has(lexicon::CueFlag::continues)) return -1;
    uint32_t from = 0;  // behind all that is said before
    for (size_t k = i; k-- > 0 && k + 8 > i;) {
      const Candidate& other = statements_[k];
      from = std::max({from, other.cue.end, other.pieces[other.piece_count - 1].end});
    }
    constexpr uint32_t kSentences = 2;
    for (uint32_t back = 0; back <= kSentences && back <= c.sentence; ++back) {
      const auto& s = text_.sentences[c.sentence - back];
      if (s.end <= from || s.headline) return -1;
      if (back == 0 && clause::opens_topic(text_, s.first)) continue;  // «وعن علاقته بالرئيس السابق س قال»
      const uint32_t end = back == 0 ? c.cue.first : s.end;
      const int subject = first_subject(std::max(from, s.first), end, agreement);
      if (subject >= 0) return subject;
    }
    return -1;
  }

  // The first named person or office of [from, end) that no preposition governs and that agrees.
  int first_subject(uint32_t from, uint32_t end, Agreement agreement) {
    for (uint32_t k = from; k < end; ++k) {
      const auto& word = text_.word(k);
      if (text_.quotation_in[k] >= 0 || word.preposition != 0 || word.tanwin) continue;
      if (mention::is_verb_before_name(text_, k) || mention::is_in_front_of(text_, k)) continue;
      if (is_called_after(k, from)) {
        ++k;
        continue;
      }
      if (const uint32_t comma = behind_without(k, end); comma != k) {
        k = comma;
        continue;
      }
      if (k > from && (text_.is(k - 1, Category::preposition) ||
                       (text_.is_word(k - 1) && !mention::is_verb_before_name(text_, k - 1) &&
                        !text_.word(k - 1).article && text_.word(k - 1).known() &&
                        !text_.any(k - 1, {Category::verb, Category::cue_verb, Category::time, Category::adverb,
                                           Category::prepositional, Category::auxiliary})))) {
        continue;
      }
      if (!mention::is_person_noun(word) && !mention::is_name_word(word) && !entities_.is_surname_here(word)) continue;
      const Range phrase = without_object(text_, mention::noun_phrase(text_, k, end, kPlainSubject));
      if (phrase.empty() || !(mention::head_can_speak(text_, phrase) || entities_.is_surname_here(word))) continue;
      const int entity = entities_.resolve(phrase);
      const auto& e = entities_.at(entity);
      if (e.kind == SpeakerKind::person && e.named && mention::agrees(e, agreement)) return entity;
      return -1;
    }
    return -1;
  }

  // «بحسب س», «في بيان بثته الوكالة»: who is named beside what another says does not go on.
  [[nodiscard]] static bool tells_whose(const Candidate& c) {
    return c.kind == CueKind::attribution || c.complement == Complement::host;
  }

  // «وبحسب س: «C». | ويضيف»: the speech of him whom the sentence in front begins with.
  [[nodiscard]] bool opens_speech(size_t k, size_t i) const {
    const Candidate& c = statements_[i];
    const Candidate& other = statements_[k];
    const bool goes_on = c.kind == CueKind::verb && c.entry != nullptr && c.entry->has(lexicon::CueFlag::continues);
    const auto& s = text_.sentences[other.sentence];
    return goes_on && k + 1 == i && other.kind == CueKind::attribution && other.cue.first <= s.first + 1 &&
           other.parent < 0 && other.pieces[0].first >= other.source.end && text_.is_mark(other.source.end, U':');
  }

  // The statement inside which another stands, over those that only tell whose words they are: «قال س «C»، حسب
  // الوكالة».
  [[nodiscard]] int rank_of(size_t i) const {
    int parent = statements_[i].parent;
    if (statements_[i].pair && parent >= 0) parent = statements_[static_cast<size_t>(parent)].parent;
    while (parent >= 0 && tells_whose(statements_[static_cast<size_t>(parent)])) {
      parent = statements_[static_cast<size_t>(parent)].parent;
    }
    return parent;
  }

  [[nodiscard]] bool may_go_on(int speaker, const Candidate& c) const {
    return c.parent >= 0 || !is_scripture(entities_.at(speaker).name);
  }

  // The latest speaker of the same rank that agrees, else the latest of any rank.
  int antecedent(size_t i, Agreement agreement) {
    const Candidate& c = statements_[i];
    if (c.kind == CueKind::verb) {
      const bool first = i == 0 || statements_[i - 1].sentence != c.sentence;
      const Range described = first && c.parent < 0 ? described_by_coordinated(text_, c) : Range{};
      const int antecedent = described.empty() ? -1 : entities_.resolve(described);
      if (antecedent >= 0 && mention::agrees(entities_.at(antecedent), agreement)) return antecedent;
      if (const int party = party_behind_but(clauses(), i, agreement); party >= 0) return party;
      if (const int concedes = subject_of_concession(clauses(), i, agreement); concedes >= 0) return concedes;
      const int own = subject_of_sentence(i, agreement);
      if (own >= 0) return own;
    }
    const int subject_between = c.parent < 0 && c.kind == CueKind::verb ? subject_since_last(i, agreement) : -1;
    if (subject_between >= 0) return subject_between;
    constexpr size_t kReach = 40;
    const size_t from = i > kReach ? i - kReach : 0;
    if (c.kind == CueKind::noun && c.pronoun != Pronoun::none) {
      // «أما س فيختصر تجربته بقوله»: of the subject, where nobody has spoken in the sentence
      const bool first = i == 0 || statements_[i - 1].sentence != c.sentence;
      const int own = first && c.parent < 0 ? subject_before(i, agreement) : -1;
      if (own >= 0 && entities_.at(own).kind == SpeakerKind::person && entities_.at(own).named) return own;
      for (size_t k = i; k-- > from;) {
        if (statements_[k].contains(c.cue.first) || tells_whose(statements_[k])) continue;
        if (mention::agrees(entities_.at(speakers_[k]), agreement)) return speakers_[k];
      }
    }
    for (size_t k = i; k-- > from;) {
      const Candidate& other = statements_[k];
      if (rank_of(k) != rank_of(i) || (tells_whose(other) && !opens_speech(k, i))) continue;
      // «وسأله س عن C، | فأجاب بأن»: not he who asked
      if (c.lemma == "أجاب" && other.act == Act::ask && other.sentence == c.sentence) continue;
      if (c.parent >= 0 && static_cast<int>(k) <= c.parent) continue;
      if (speakers_[k] >= 0 && may_go_on(speakers_[k], c) && mention::agrees(entities_.at(speakers_[k]), agreement)) {
        return speakers_[k];
      }
    }
    if (c.parent >= 0) {
      const int subject = subject_before(i, agreement);
      if (subject >= 0) return subject;
    }
    for (size_t k = i; k-- > from;) {
      if (statements_[k].contains(c.cue.first) && statements_[k].kind == CueKind::attribution) continue;
      if (speakers_[k] >= 0 && may_go_on(speakers_[k], c) && mention::agrees(entities_.at(speakers_[k]), agreement))
        return speakers_[k];
    }
    const int subject = subject_before(i, agreement);
    if (subject >= 0) return subject;
    const int group = agreement.number == Number::plural ? group_before(i) : -1;
    if (group >= 0) return group;
    if (const int body = body_of_document(i, agreement); body >= 0) return body;
    // «اجتمع الوزير س مع السفيرة ص. وأعرب عن شكره. | وأكدت»: of the other gender one who is told of by name
    if (c.parent < 0 && c.kind == CueKind::verb && agreement.number == Number::singular && i > 0 &&
        speakers_[i - 1] >= 0) {
      const auto& last = entities_.at(speakers_[i - 1]);
      const bool other =
          last.kind == SpeakerKind::person && last.gender != Gender::unknown && last.gender != agreement.gender;
      const int told = other ? told_of(i, agreement) : -1;
      const bool sure = told >= 0 && entities_.at(told).kind == SpeakerKind::person &&
                        entities_.at(told).gender == agreement.gender &&
                        (entities_.at(told).given || !entities_.at(told).head.empty());
      if (sure) return told;
    }
    // «أضاف س «أكدوا أنهم سيحضرون»»: many, of whom the text tells nothing
    const bool others = c.parent >= 0 && agreement.number == Number::plural && c.kind == CueKind::verb;
    for (size_t k = i; k-- > from && !others;) {
      if (speakers_[k] >= 0) return speakers_[k];
    }
    return subject_in_front(i, agreement);
  }

  // «قال بيان وزارة الصيد إن … . وقالت إن»: the body whose document spoke last, where the verb cannot mean that.
  int body_of_document(size_t i, Agreement agreement) {
    for (size_t k = i; k-- > 0 && k + 4 > i;) {
      const Range& source = statements_[k].source;
      if (speakers_[k] < 0 || entities_.at(speakers_[k]).kind != SpeakerKind::document || source.empty()) continue;
      const Range body{source.first + 1, source.end};
      if (body.empty() || !mention::is_organisation_noun(text_.word(body.first))) return -1;
      const int entity = entities_.resolve(body);
      return mention::agrees(entities_.at(entity), agreement) ? entity : -1;
    }
    return -1;
  }

  // «وصل الوفد إلى بيروت. وأكد أن»: where nobody has said anything yet, whom the sentences in front of it tell of.
  int subject_in_front(size_t i, Agreement agreement) {
    constexpr uint32_t kSentences = 2;
    const Candidate& c = statements_[i];
    if (c.parent >= 0 || (c.kind != CueKind::verb && c.kind != CueKind::participle)) return entities_.unknown();
    for (uint32_t back = 1; back <= kSentences && back <= c.sentence; ++back) {
      const auto& s = text_.sentences[c.sentence - back];
      const uint32_t first = text_.word(s.first).normal == "ثم" ? s.first + 1 : s.first;
      const uint32_t verb = mention::skip_adjuncts(text_, first, s.end);
      if (s.headline || verb + 1 >= s.end || !text_.is_word(verb)) continue;
      // «رفعت اللجنة دعوى», «ألغى المنتخب الحفل»: also a name, or a verb that no table has, where a sentence begins
      const auto& does = text_.word(verb);
      const bool verb_too = does.any({Category::verb, Category::cue_verb}) || (!does.known() && does.letters > 2);
      const bool alike = verb_too && !does.article && does.preposition == 0 && does.suffix == Pronoun::none &&
                         text_.word(verb + 1).article && mention::is_organisation_noun(text_.word(verb + 1));
      if (!mention::is_finite_verb(does) && !alike) continue;
      const Range phrase = without_object(
          text_, mention::noun_phrase(text_, mention::skip_adjuncts(text_, verb + 1, s.end), s.end, kPlainSubject));
      if (phrase.empty() || !mention::head_can_speak(text_, phrase)) continue;
      const auto& head = text_.word(phrase.first);
      const bool name = mention::is_name_word(head) && phrase.end > phrase.first + 1;
      if (!mention::is_person_noun(head) && !mention::is_organisation_noun(head) && !name) continue;
      const int entity = entities_.resolve(phrase);
      if (mention::agrees(entities_.at(entity), agreement)) return entity;
    }
    const int told = told_of(i, agreement);
    return told >= 0 ? told : entities_.unknown();
  }

  // «غادر س منصبه. وكان قد هدد بـ», «التقى س الوزيرة ص. وأشادت بـ»: of those that this sentence or the ones in front of
  // it tell of, the first that agrees, governed by a preposition or not.
  int told_of(size_t i, Agreement agreement) {
    constexpr uint32_t kSentences = 2;
    const Candidate& c = statements_[i];
    if (c.cue.first == 0) return -1;
    const bool goes_on = c.conjoined || c.kind == CueKind::participle ||
                         text::is_one_of(text_.word(c.cue.first - 1).normal, {"قد", "ان", "كان", "كانت", "كما"});
    if (!goes_on) return -1;
    for (uint32_t back = 0; back <= kSentences && back <= c.sentence; ++back) {
      const auto& s = text_.sentences[c.sentence - back];
      if (s.headline) break;
      const uint32_t end = back == 0 ? c.cue.first : s.end;
      for (const bool free : {true, false}) {
        for (uint32_t k = s.first; k < end; ++k) {
          const auto& word = text_.word(k);
          if (text_.quotation_in[k] >= 0 || word.tanwin || mention::is_verb_before_name(text_, k)) continue;
          if (mention::is_in_front_of(text_, k)) continue;
          // «دور | كبير في البناء»
          if (k > s.first && text::is_one_of(word.normal, {"كبير", "كبيرة"}) && text_.is_word(k - 1) &&
              !text_.any(k - 1, {Category::verb, Category::cue_verb})) {
            continue;
          }
          const bool governed = word.preposition != 0 || (k > s.first && text_.is(k - 1, Category::preposition));
          if (free && governed) continue;
          if (!names_somebody(clauses(), k)) continue;
          mention::PhraseOptions options = kPlainSubject;
          options.stuck_first = !free;
          const Range phrase = without_object(text_, mention::noun_phrase(text_, k, end, options));
          if (phrase.empty() || !mention::head_can_speak(text_, phrase)) continue;
          const int entity = entities_.resolve(phrase);
          const auto& e = entities_.at(entity);
          const bool many = agreement.number == Number::plural || agreement.number == Number::dual;
          const bool fits = mention::agrees(e, agreement) && (!many || e.number != Number::singular);
          const bool title = phrase.end > phrase.first + 1 && text_.any(phrase.first, mention::kTitle);
          const bool person = e.kind == SpeakerKind::person && ((e.named && e.name_words.size() > 1) || title);
          const bool body = free && e.kind == SpeakerKind::organisation && phrase.end > phrase.first + 1;
          if (fits && (person || body || many)) return entity;
          k = phrase.end - 1;
        }
      }
    }
    return -1;
  }

  const AnalysedText& text_;
  std::vector<Candidate>& statements_;
  mention::Entities& entities_;
  std::vector<int> speakers_;
};

// Whether statement `tag` only names again who makes statement `other`, which stands in it or around it.
bool names_own_speaker(const std::vector<Candidate>& statements, const std::vector<int>& speakers, size_t tag,
                       size_t other) {
  return statements[tag].kind == CueKind::attribution && statements[tag].complement == Complement::host &&
         statements[other].kind != CueKind::attribution && speakers[tag] == speakers[other];
}

}  // namespace

bool is_scripture(std::string_view name) {
  return name.starts_with("تعالى") || name.starts_with("سبحانه") || name.starts_with("صلى الله") ||
         name.starts_with("الله") || name.starts_with("رسول الله") || name.starts_with("النبي");
}

void drop_tags(std::vector<Candidate>& statements, std::vector<int>& speakers) {
  std::vector<bool> dropped(statements.size(), false);
  for (size_t i = 0; i < statements.size(); ++i) {
    if (statements[i].parent < 0) continue;
    const auto parent = static_cast<size_t>(statements[i].parent);
    if (names_own_speaker(statements, speakers, i, parent)) dropped[i] = true;
    // but «بحسب س، فإن الشركة أوقفت الحملات التي وصفها بـ»: what he calls a part of it
    if (names_own_speaker(statements, speakers, parent, i) && !statements[i].relative) dropped[parent] = true;
  }
  drop_statements(statements, dropped);
  size_t at = 0;
  std::erase_if(speakers, [&](int) { return dropped[at++]; });
}

std::vector<int> resolve_speakers(const AnalysedText& text, std::vector<Candidate>& statements,
                                  mention::Entities& entities) {
  return Resolver(text, statements, entities).run();
}

}  // namespace isnad::statement::speaker
