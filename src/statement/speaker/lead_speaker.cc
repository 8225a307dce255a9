#include "statement/speaker/lead_speaker.h"

#include <algorithm>

#include "mention/anonymity.h"
#include "mention/wording.h"

namespace isnad::statement::speaker {
namespace {

using lexicon::Gender;
using lexicon::Number;
using lexicon::Pronoun;

// «وزير الشباب والثقافة», «وزير الشباب والرياضة», «الوزير»: nothing tells the two apart at once.
bool is_same_post(const mention::Entity& a, const mention::Entity& b) {
  const auto& words = a.description_words;
  const auto& others = b.description_words;
  return !a.head.empty() && !mention::is_spokesman(a.head) && a.head == b.head &&
         (words.size() < 2 || others.size() < 2 || words[1] == others[1]);
}

// «وزير الصحة», «المدير الفني للمنتخب»: one whom the text has by his office so far.
bool has_office_alone(const std::vector<Candidate>& statements, const std::vector<int>& speakers,
                      const mention::Entities& entities, size_t i) {
  if (speakers[i] < 0 || statements[i].source.empty() || statements[i].parent >= 0) return false;
  const mention::Entity& e = entities.at(speakers[i]);
  return e.kind == SpeakerKind::person && !e.named && !e.head.empty() && e.number != Number::plural &&
         (e.description_words.size() > 1 || e.country >= 0);
}

// Whether the sentence is a headline, or one of the first two behind.
bool is_lead(const AnalysedText& text, uint32_t sentence) {
  constexpr uint32_t kLead = 2;  // of which one may be the dateline
  uint32_t body = 0;
  for (uint32_t s = 0; s < sentence && body < kLead; ++s) body += text.sentences[s].headline ? 0 : 1;
  return text.sentences[sentence].headline || body < kLead;
}

// «مدرب الجزائر: … | برر المدير الفني للمنتخب»: who is described in the headline and, first of all, behind it.
bool is_described_again(const AnalysedText& text, const std::vector<Candidate>& statements,
                        const std::vector<int>& speakers, const mention::Entities& entities, size_t lead, size_t i) {
  const mention::Entity& office = entities.at(speakers[lead]);
  const mention::Entity& e = entities.at(speakers[i]);
  if (!text.sentences[statements[lead].sentence].headline || text.sentences[statements[i].sentence].headline)
    return false;
  for (size_t k = lead + 1; k < i; ++k) {
    if (speakers[k] >= 0 && speakers[k] != speakers[lead]) return false;
  }
  return !e.named && !e.head.empty() && is_lead(text, statements[i].sentence) && e.gender == office.gender &&
         e.country == office.country && !mention::is_spokesman(e.head) && !mention::is_spokesman(office.head);
}

// «أعلن حاكم المنطقة مقتل … . | وقال سالم القرني»: whom the sentences behind the lead name for the first time,
// without telling what he is, is he whom the lead has by his office alone. Whether there is such a one.
bool name_lead_at_once(const AnalysedText& text, const std::vector<Candidate>& statements,
                       const mention::Entities& entities, std::vector<int>& speakers) {
  constexpr size_t kNear = 3;  // sentences behind it
  size_t lead = 0;
  while (lead < statements.size() && !has_office_alone(statements, speakers, entities, lead)) ++lead;
  if (lead == statements.size() || !is_lead(text, statements[lead].sentence)) return false;
  const mention::Entity& office = entities.at(speakers[lead]);
  int again = -1;  // who is described once more behind the headline
  for (size_t i = lead + 1; i < statements.size(); ++i) {
    const Candidate& c = statements[i];
    if (speakers[i] < 0 || speakers[i] == speakers[lead] || c.source.empty()) continue;
    const size_t behind = c.sentence - statements[lead].sentence;
    const mention::Entity& e = entities.at(speakers[i]);
    if (behind > kNear) return false;
    if (e.kind != SpeakerKind::person || e.number == Number::plural) continue;
    if (speakers[i] == again || (!e.named && is_same_post(e, office))) continue;
    if (again < 0 && is_described_again(text, statements, speakers, entities, lead, i)) {
      again = speakers[i];
      continue;
    }
    const auto& head = text.word(c.source.first);
    const bool introduced = head.suffix != Pronoun::none || e.first < c.source.first || e.name_words.size() < 2 ||
                            e.description_words.size() > 1 || (!e.head.empty() && behind > 1);
    const bool other = (e.gender != Gender::unknown && office.gender != Gender::unknown && e.gender != office.gender) ||
                       (e.country >= 0 && office.country >= 0 && e.country != office.country);
    if (!e.named || introduced || other || c.parent >= 0) return false;
    const int named = speakers[i];
    const int unnamed = speakers[lead];
    for (int& speaker : speakers) {
      const bool same = speaker == unnamed || (again >= 0 && speaker == again) ||
                        (speaker >= 0 && !entities.at(speaker).named && is_same_post(entities.at(speaker), office));
      if (same) speaker = named;
    }
    return true;
  }
  return false;
}

// «دعا المبعوث الخاص إلى … | وقال غريفيث»: the lead has who speaks by his office alone; where one person without
// office is the only one who speaks by name, it is he.
void name_only_speaker(const std::vector<Candidate>& statements, const mention::Entities& entities,
                       std::vector<int>& speakers) {
  constexpr size_t kLead = 2;  // sentences, of which one may be the headline
  int lead = -1;
  int named = -1;
  std::vector<int> same_office;
  for (size_t i = 0; i < statements.size(); ++i) {
    if (speakers[i] < 0) continue;
    const mention::Entity& e = entities.at(speakers[i]);
    if (e.kind != SpeakerKind::person || e.number == Number::plural || statements[i].source.empty()) continue;
    // «قال سالم حمدان إن الطبيب أكد C»: in his words another
    const int around = statements[i].parent;
    if (around >= 0 && !e.named && speakers[static_cast<size_t>(around)] >= 0 &&
        entities.at(speakers[static_cast<size_t>(around)]).named) {
      continue;
    }
    if (e.named && e.head.empty() && !e.titles.empty()) return;  // «الشيخ س» is introduced
    if (e.named && e.head.empty()) {
      if (named >= 0 && named != speakers[i]) return;
      named = speakers[i];
    } else if (!e.named && statements[i].sentence < kLead && lead < 0) {
      lead = speakers[i];
    } else if (speakers[i] != lead) {
      if (lead < 0 || e.named || !is_same_post(e, entities.at(lead))) return;
      same_office.push_back(speakers[i]);
    }
  }
  if (lead < 0 || named < 0 || entities.at(named).gender != entities.at(lead).gender) return;
  same_office.push_back(lead);
  for (int& speaker : speakers) {
    if (std::find(same_office.begin(), same_office.end(), speaker) != same_office.end()) speaker = named;
  }
}

// «خبير مغربي: … | توقع عضو اللجنة العلمية سالم القرني»: one without a name in the headline is who speaks first behind
// it, where nothing tells the two apart.
void name_headline(const AnalysedText& text, const std::vector<Candidate>& statements,
                   const mention::Entities& entities, std::vector<int>& speakers) {
  const auto is_headline = [&](size_t i) { return text.sentences[statements[i].sentence].headline; };
  size_t body = 0;
  while (body < statements.size() && is_headline(body)) ++body;
  if (body == 0 || body == statements.size() || !is_lead(text, statements[body].sentence)) return;
  if (speakers[body] < 0 || statements[body].parent >= 0) return;
  const mention::Entity& first = entities.at(speakers[body]);
  if (first.kind != SpeakerKind::person || !first.named || first.number == Number::plural) return;
  std::vector<int> unnamed;
  for (size_t i = 0; i < body; ++i) {
    if (speakers[i] < 0 || speakers[i] == speakers[body]) continue;
    const mention::Entity& e = entities.at(speakers[i]);
    // «نائب يحذر من … | حذر عضو اللجنة سالم القرني من»: of all deputies the one who does it behind the headline
    const Range& who = statements[i].source;
    const bool bare = who.end == who.first + 1 && !text.word(who.first).article &&
                      mention::is_person_noun(text.word(who.first)) && e.kind == SpeakerKind::person;
    if (bare && statements[i].lemma == statements[body].lemma && statements[i].kind == CueKind::verb &&
        mention::agrees(first, statements[i].agreement)) {
      speakers[i] = speakers[body];
      continue;
    }
    // «تحدث عن الراحلة.. | أمير البلاد: …»: nobody in front of the verb
    const Candidate& c = statements[i];
    if (c.source.empty() && c.kind == CueKind::verb && !c.unattributed && e.name == "?" &&
        mention::agrees(first, c.agreement)) {
      speakers[i] = speakers[body];
      continue;
    }
    const bool no_name = e.kind == SpeakerKind::unnamed || (e.kind == SpeakerKind::person && !e.named);
    const auto& head = text.word(statements[i].source.empty() ? 0 : statements[i].source.first);
    const bool person = !statements[i].source.empty() && mention::is_person_noun(head) && !head.dual;
    const bool again = std::find(unnamed.begin(), unnamed.end(), speakers[i]) != unnamed.end();
    const bool one = no_name && (person || again) && e.number != Number::plural && e.head != "مصدر" &&
                     !mention::is_spokesman(e.head);
    if (one && !again) unnamed.push_back(speakers[i]);
  }
  if (unnamed.size() != 1) return;
  const mention::Entity& e = entities.at(unnamed.front());
  const bool other = (e.gender != Gender::unknown && first.gender != Gender::unknown && e.gender != first.gender) ||
                     (e.country >= 0 && first.country >= 0 && e.country != first.country) ||
                     (mention::says_which_office(e.head) && e.head != first.head);
  if (other) return;
  for (int& speaker : speakers) {
    if (speaker == unnamed.front()) speaker = speakers[body];
  }
}

// «مندوبون» and «ثلاثة مندوبين في التحالف», «عدد من المندوبين»: the same plural, behind a number.
bool is_counted(const mention::Entity& counted, const mention::Entity& e) {
  constexpr size_t kReach = 3;  // words, «عدد من كبار المندوبين»
  const auto& words = counted.description_words;
  if (!counted.head.empty() || e.description_words.size() != 1) return false;
  for (size_t i = 1; i < words.size() && i < kReach; ++i) {
    if (mention::without_plural_case(words[i]) == mention::without_plural_case(e.description_words.front()))
      return true;
  }
  return false;
}

// «مسؤول أمني: … | قال مسؤول أمني في المحافظة»: nobody is named, and the lead tells more of the one in the headline.
void describe_headline(const AnalysedText& text, const std::vector<Candidate>& statements,
                       const mention::Entities& entities, std::vector<int>& speakers) {
  size_t body = 0;
  while (body < statements.size() && text.sentences[statements[body].sentence].headline) ++body;
  for (size_t i = 0; i < body; ++i) {
    if (speakers[i] < 0 || statements[i].source.empty()) continue;
    const mention::Entity& e = entities.at(speakers[i]);
    if ((e.kind != SpeakerKind::unnamed && e.kind != SpeakerKind::group) || e.head.empty()) continue;
    for (size_t k = body; k < statements.size() && is_lead(text, statements[k].sentence); ++k) {
      if (speakers[k] < 0 || speakers[k] == speakers[i]) continue;
      const mention::Entity& fuller = entities.at(speakers[k]);
      const size_t more = fuller.description_words.size();
      const bool tells_more = more > e.description_words.size() ||
                              (more == e.description_words.size() && fuller.country >= 0 && e.country < 0);
      const bool counted = is_counted(fuller, e);  // «ثلاثة مندوبين في التحالف»
      const bool same = fuller.kind == e.kind && fuller.number == e.number && tells_more &&
                        (counted || (fuller.head == e.head && mention::describes(fuller, e)));
      if (!same) continue;
      const int shorter = speakers[i];
      const int whole = speakers[k];
      std::replace(speakers.begin(), speakers.end(), shorter, whole);
      break;
    }
  }
}

// «قائد عسكري مالي: … | كشف قائد عسكري مالي موالٍ لـ …»: who is told of in the lead by the words of the headline is the
// one whom the headline was found to mean.
void name_lead_by_headline(const AnalysedText& text, const std::vector<Candidate>& statements,
                           const mention::Entities& entities, std::vector<int>& speakers) {
  for (size_t i = 0; i < statements.size() && text.sentences[statements[i].sentence].headline; ++i) {
    const Range& who = statements[i].source;
    if (speakers[i] < 0 || who.empty() || text.word(who.first).article) continue;
    const mention::Entity& named = entities.at(speakers[i]);
    if (named.kind != SpeakerKind::person || !named.named || named.number == Number::plural) continue;
    if (!mention::is_person_noun(text.word(who.first))) continue;
    for (size_t k = i + 1; k < statements.size() && is_lead(text, statements[k].sentence); ++k) {
      const Range& again = statements[k].source;
      if (speakers[k] < 0 || speakers[k] == speakers[i] || again.end < again.first + (who.end - who.first)) continue;
      const mention::Entity& e = entities.at(speakers[k]);
      bool same = !(e.kind == SpeakerKind::person && e.named) && e.kind != SpeakerKind::organisation;
      for (uint32_t w = who.first; w < who.end && same; ++w) {
        same = text.word(w).normal == text.word(again.first + (w - who.first)).normal;
      }
      if (!same) continue;
      const int unnamed = speakers[k];
      std::replace(speakers.begin(), speakers.end(), unnamed, speakers[i]);
      break;
    }
  }
}

// «اقتصادي سعودي: … | اعتبر اقتصادي سعودي … | وقال عضو الجمعية الدكتور س»: an expert without a name in headline or
// lead, where one person and no other speaks by name.
void name_expert(const AnalysedText& text, const std::vector<Candidate>& statements, const mention::Entities& entities,
                 std::vector<int>& speakers) {
  constexpr size_t kNear = 4;  // sentences
  std::vector<int> experts;
  int named = -1;
  for (size_t i = 0; i < statements.size(); ++i) {
    if (speakers[i] < 0) continue;
    const mention::Entity& e = entities.at(speakers[i]);
    const Range& who = statements[i].source;
    const bool known = std::find(experts.begin(), experts.end(), speakers[i]) != experts.end();
    if (e.number == Number::plural || known) continue;
    if (e.kind == SpeakerKind::person && e.named) {
      if (named >= 0 && named != speakers[i]) return;
      if (named < 0 && (experts.empty() || statements[i].parent >= 0 || statements[i].sentence > kNear)) return;
      named = speakers[i];
      continue;
    }
    const bool person = e.kind == SpeakerKind::person || e.kind == SpeakerKind::unnamed;
    const bool expert = person && !who.empty() && !text.word(who.first).article && statements[i].parent < 0 &&
                        text.is(who.first, lexicon::Category::profession) &&
                        !text.any(who.first, {lexicon::Category::office, lexicon::Category::honorific}) &&
                        is_lead(text, statements[i].sentence);
    if (expert) {
      if (mention::skip_anonymity(text, who.end, text.size()) != who.end) return;  // «خبير طلب عدم ذكر اسمه»
      experts.push_back(speakers[i]);
    } else if (e.kind == SpeakerKind::person || e.kind == SpeakerKind::unnamed) {
      if (e.name != "?") return;
    }
  }
  if (experts.empty() || named < 0) return;
  const mention::Entity& person = entities.at(named);
  for (const int expert : experts) {
    const mention::Entity& e = entities.at(expert);
    const bool other = (e.gender != Gender::unknown && person.gender != Gender::unknown && e.gender != person.gender) ||
                       (e.country >= 0 && person.country >= 0 && e.country != person.country);
    if (!other) std::replace(speakers.begin(), speakers.end(), expert, named);
  }
}

}  // namespace

void name_lead(const AnalysedText& text, const std::vector<Candidate>& statements, const mention::Entities& entities,
               std::vector<int>& speakers) {
  if (!name_lead_at_once(text, statements, entities, speakers)) name_only_speaker(statements, entities, speakers);
  name_headline(text, statements, entities, speakers);
  name_lead_by_headline(text, statements, entities, speakers);
  name_expert(text, statements, entities, speakers);
  describe_headline(text, statements, entities, speakers);
}

}  // namespace isnad::statement::speaker
