#include "statement/speaker/part_source.h"

#include "statement/phrase_kind.h"
#include "statement/speaker/relative_speaker.h"

namespace isnad::statement::speaker {

using lexicon::Category;

void part_surnames(const Resolution& in, Candidate& c) {
  if (c.kind != CueKind::verb || c.entry->object != lexicon::Object::target) return;
  if (!c.source.empty() && !c.target.empty()) return;
  const Range both = c.source.empty() ? c.target : c.source;
  if (both.end != both.first + 2 || both.first < c.cue.first) return;
  const auto& second = in.text.word(both.first + 1);
  if (!in.entities.is_surname_of_another(in.text.word(both.first))) return;
  if (!in.entities.is_surname_of_another(second) && !second.is(Category::family_name)) return;
  c.source = {both.first, both.first + 1};
  c.target = {both.first + 1, both.end};
}

void part_author(const Resolution& in, Candidate& c) {
  if (c.kind != CueKind::verb || c.source.empty() || c.entry == nullptr || c.source.first < c.cue.first) return;
  const auto& head = in.text.word(c.source.first);
  const bool whom = c.entry->object == lexicon::Object::target && c.target.empty() &&
                    (in.text.any(c.source.first, mention::kPlace) || in.text.phrase_at[c.source.first] >= 0);
  // «تصريحات أدلى بها س أوضح فيها | موقف بلاده»: what he explains
  const bool what = !head.article && head.any({Category::content_noun, Category::stance_noun, Category::cue_masdar}) &&
                    !mention::is_person_noun(head) && !mention::is_organisation_noun(head) &&
                    !head.is(Category::document) && !mention::is_name_word(head) && c.cue.end < in.text.size() &&
                    is_within_it(in.text, c.cue.end);
  if (what) {
    c.source = {};
    return;
  }
  // «أصدرت النقابة بياناً دعت فيه السكان إلى C»: those whom she calls on, where no paper passes on the words of others
  const bool those = c.entry->object == lexicon::Object::target && c.target.empty() && head.article &&
                     c.source.first == c.cue.end + 1 && is_within_it(in.text, c.cue.end) &&
                     head.any({Category::group, Category::organisation}) && !head.any(mention::kTitle);
  if (!whom && !those) return;
  const Range author = author_before(in.text, c);
  if (author.empty()) return;
  if (!whom) {
    const auto& e = in.entities.at(in.entities.resolve(author));
    if (e.kind == SpeakerKind::media || !mention::agrees(e, c.agreement)) return;
  }
  c.target = c.source;
  c.source = {};
}

}  // namespace isnad::statement::speaker
