#include "statement/speaker/told_by_another.h"

#include <algorithm>

#include "mention/word_class.h"
#include "statement/speaker/clause_subject.h"
#include "statement/speaker/earlier_subject.h"
#include "text/one_of.h"

namespace isnad::statement::speaker {

using lexicon::Agreement;
using lexicon::Category;
using lexicon::Gender;
using lexicon::Number;

int latter_party(const Resolution& in, size_t i) {
  const Candidate& c = in.statements[i];
  const std::string_view head = in.text.word(c.source.first).normal;
  const bool he = head == "الاخير";
  if (c.source.end != c.source.first + 1 || !(he || head == "الاخيرة")) return -1;
  const Agreement one{3, he ? Gender::masculine : Gender::feminine, Number::singular};
  // «ألقى س باللوم على الاتحاد، لكن الأخير», «… فرد الأخير», «… فيما أعلنت الأخيرة»
  const uint32_t first = in.text.sentences[c.sentence].first;
  const bool begins = c.cue.first > first && text::is_one_of(in.text.word(c.cue.first - 1).normal, {"فيما", "بينما"});
  const bool opposed =
      mention::follows_particle(in.text, c.source.first) || in.text.word(c.cue.first).conjunction == U'ف' || begins;
  const uint32_t end = std::min(c.source.first, c.cue.first);
  if (i == 0 || in.statements[i - 1].sentence < c.sentence) {
    const int last = opposed && end > first + 2 ? told_between(in, {first + 1, end - 1}, one, true) : -1;
    if (last >= 0 || i == 0) return last;
  }
  const Candidate& before = in.statements[i - 1];
  if (before.sentence + 1 < c.sentence) return -1;
  if (before.target.empty()) {
    const bool behind = opposed && before.sentence == c.sentence && before.source.end < c.source.first;
    const int last = behind ? told_between(in, {before.cue.end, end - 1}, one, true) : -1;
    return last == in.speakers[i - 1] ? -1 : last;
  }
  const int called = in.entities.resolve(before.target);
  return mention::agrees(in.entities.at(called), one) ? called : -1;
}

int who_tells_of_another(const Resolution& in, const Candidate& c) {
  if (c.kind != CueKind::verb || c.parent < 0 || c.source.end != c.source.first + 1) return -1;
  const int who = in.speakers[static_cast<size_t>(c.parent)];
  if (who < 0 || tells_whose(in.statements[static_cast<size_t>(c.parent)])) return -1;
  const auto& word = in.text.word(c.source.first);
  // «وقال المحقق إن الرجل أنكر C»: nobody says that of himself
  if (word.article && text::is_one_of(word.stem, {"رجل", "شخص", "شاب", "سيدة", "مراة", "شابة", "فتاة"})) return who;
  const auto& e = in.entities.at(who);
  const bool title = word.any({Category::office, Category::profession, Category::group});
  // «قال الحمداني إن الشركة ترفض C»: a surname, which alone may be a body's name too
  const Range& told = in.statements[static_cast<size_t>(c.parent)].source;
  const bool surname = !told.empty() && told.end == told.first + 1 && mention::may_be_surname(in.text.word(told.first));
  const bool person = (e.kind == SpeakerKind::person && e.named) || surname;
  if (!person || !word.article || mention::is_name_word(word)) return -1;
  if (!title && !word.is(Category::organisation)) return -1;
  const auto holds = [&](const std::string& held) { return word.stem.starts_with(held); };
  const bool held = (!e.head.empty() && holds(e.head)) || std::any_of(e.titles.begin(), e.titles.end(), holds) ||
                    std::any_of(e.description_words.begin(), e.description_words.end(), holds);
  return held ? -1 : who;
}

int who_told_us(const Resolution& in, size_t i, Agreement agreement) {
  const int us = in.speakers[static_cast<size_t>(in.statements[i].parent)];
  for (size_t k = i; k-- > 0;) {
    if (in.speakers[k] < 0 || in.speakers[k] == us || tells_whose(in.statements[k])) continue;
    if (mention::agrees(in.entities.at(in.speakers[k]), agreement)) return in.speakers[k];
  }
  return in.entities.unknown();
}

int transmitted_from(const Resolution& in, size_t i) {
  constexpr uint32_t kReach = 4;  // tokens between «عنه» and «قوله»
  const Candidate& c = in.statements[i];
  if (c.kind != CueKind::noun || c.parent < 0) return -1;
  const Candidate& outer = in.statements[static_cast<size_t>(c.parent)];
  if (outer.kind != CueKind::verb || outer.pieces[0].first < c.cue.end) return -1;
  const uint32_t first = std::max(outer.cue.end, c.cue.first > kReach ? c.cue.first - kReach : 0);
  uint32_t from = c.cue.first;
  while (from > first && !text::is_one_of(in.text.word(from - 1).normal, {"عنه", "عنها", "عنهم"})) --from;
  if (from <= first) return -1;
  const std::string_view pronoun = in.text.word(from - 1).normal;
  const Agreement agreement =
      pronoun == "عنهم" ? Agreement{3, Gender::unknown, Number::plural}
                        : Agreement{3, pronoun == "عنه" ? Gender::masculine : Gender::feminine, Number::singular};
  const int passes_on = in.speakers[static_cast<size_t>(c.parent)];
  for (size_t k = static_cast<size_t>(c.parent); k-- > 0;) {
    const int speaker = in.speakers[k];
    if (speaker < 0 || speaker == passes_on || tells_whose(in.statements[k])) continue;
    if (mention::agrees(in.entities.at(speaker), agreement)) return speaker;
  }
  constexpr uint32_t kSentences = 3;
  for (uint32_t back = 1; back <= kSentences && back <= c.sentence; ++back) {
    const auto& s = in.text.sentences[c.sentence - back];
    const int subject = s.headline ? -1 : first_subject(in, s.first, s.end, agreement);
    if (subject >= 0) return subject;
  }
  return in.entities.unknown();
}

namespace {

bool speaks_for_others(const mention::Entity& e) {
  const auto& words = e.description_words;
  return mention::is_spokesman(e.head) ||
         std::any_of(words.begin(), words.end(), [](const std::string& w) { return mention::is_spokesman(w); });
}

}  // namespace

int told_by_document(const Resolution& in, size_t i, Agreement agreement) {
  const Candidate& c = in.statements[i];
  const bool goes_on = (c.kind == CueKind::verb && c.conjoined) || c.kind == CueKind::participle;
  if (i == 0 || !goes_on || c.parent >= 0) return -1;
  const Candidate& before = in.statements[i - 1];
  if (in.speakers[i - 1] >= 0) {
    if (const int does = acts_in_document(in, i, agreement); does >= 0) return does;
  }
  if (before.parent < 0 || before.sentence != c.sentence || before.source.empty() || tells_whose(before)) return -1;
  const int outer = in.speakers[static_cast<size_t>(before.parent)];
  const int inner = in.speakers[i - 1];
  if (outer < 0 || inner < 0 || in.statements[static_cast<size_t>(before.parent)].sentence != c.sentence) return -1;
  const auto& e = in.entities.at(inner);
  const bool person = e.kind == SpeakerKind::person && e.number != Number::plural;
  const Range& told = in.statements[static_cast<size_t>(before.parent)].source;
  const bool document = in.entities.at(outer).kind == SpeakerKind::document ||
                        (!told.empty() && in.text.is(told.first, Category::document)) ||
                        (c.kind == CueKind::participle && speaks_for_others(in.entities.at(outer)));
  return person && document && mention::agrees(e, agreement) ? inner : -1;
}

int outer_speaker(const Resolution& in, size_t i, Agreement agreement) {
  const Candidate& c = in.statements[i];
  if (c.kind != CueKind::verb || c.parent < 0 || !points_back(in.text, c)) return -1;
  uint32_t k = c.cue.first - 1;
  while (k > 0 && !in.text.is(k, Category::complementizer)) --k;
  if (in.text.word(k).conjunction != U'و') return -1;
  const int outer = in.speakers[static_cast<size_t>(c.parent)];
  return outer >= 0 && mention::agrees(in.entities.at(outer), agreement) ? outer : -1;
}

}  // namespace isnad::statement::speaker
