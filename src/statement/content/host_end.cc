#include "statement/content/host_end.h"

#include <algorithm>

#include "mention/anonymity.h"
#include "mention/can_speak.h"
#include "mention/noun_phrase.h"
#include "mention/word_class.h"
#include "statement/clause/inner_host.h"
#include "statement/clause/verb.h"
#include "statement/content/contrast.h"
#include "statement/content/trim.h"
#include "statement/phrase_kind.h"
#include "statement/word_lists.h"
#include "text/one_of.h"

namespace isnad::statement::content {

using lexicon::Category;

namespace {

// «شهود | سمعوا الانفجار», «تقرير | صدر أمس», «استبيان | أعده الصندوق»
bool opens_asyndetic(const lexicon::Word& word) {
  return mention::is_finite_verb(word) || mention::is_authoring(word) ||
         text::is_one_of(word.normal, {"صدر", "صدرت", "نشر", "نشرت"});
}

// «تقرير للمجلس، | اطلعت عليه الصحيفة، فإن C»: who has seen the document.
bool tells_who_has_it(const lexicon::Word& word) {
  return text::is_one_of(word.normal, {"اطلعت", "اطلع", "حصلت", "حصل", "تلقت", "تلقى", "تلقي", "توصلت", "توصل"});
}

}  // namespace

bool is_in_frame(const Contents& in, size_t index) {
  const Candidate& c = in.candidates[index];
  for (size_t k = index; k-- > 0 && in.candidates[k].sentence == c.sentence;) {
    const Candidate& verb = in.candidates[k];
    if (verb.kind == CueKind::verb && verb.complement != Complement::before && verb.content_start >= c.source.end)
      return true;
  }
  return false;
}

bool is_view(const AnalysedText& text, const Candidate& c) {
  for (uint32_t k = c.cue.first; k < c.cue.end; ++k) {
    if (text::is_one_of(text.word(k).stem, {"نظر", "راي", "تقدير"})) return true;
  }
  return false;
}

namespace {

// «C، بحسب ناشطين في المدينة، أفادوا أيضاً بـ»: the source of the attribution is the subject of the next verb.
bool goes_on_himself(const Contents& in, size_t index, uint32_t after) {
  const Candidate& c = in.candidates[index];
  for (size_t k = index + 1; k < in.candidates.size() && in.candidates[k].cue.first <= after; ++k) {
    const Candidate& next = in.candidates[k];
    if (next.cue.first != after || next.kind != CueKind::verb || next.conjoined || !next.source.empty()) continue;
    const bool many =
        next.agreement.number == lexicon::Number::plural && in.text.word(c.source.first).stem.ends_with("ين");
    return many && !in.text.word(c.source.first).article;
  }
  return false;
}

}  // namespace

uint32_t first_comma(const Contents& in, uint32_t first, uint32_t end) {
  for (uint32_t k = first; k < end; ++k) {
    if (in.text.quotation_at[k] >= 0) k = quotation_opened(in.text, k).close;
    if (in.text.is_comma(k)) return k;
  }
  return end;
}

bool goes_on_negated(const Contents& in, uint32_t k) {
  return in.text.word(k).normal == "ما" && k + 1 < in.text.size() &&
         text::is_one_of(in.text.word(k + 1).normal,
                         {"زال", "زالت", "زالوا", "لم", "لا", "بين", "مجموعه", "يقارب", "يزيد", "يناهز", "يعادل"});
}

namespace {

// Whether the rest of the clause is to whom, when, where and after whom it was said: «للإذاعة، اليوم السبت», «عن مصدر
// أمني», «في اتصال مع الوكالة».
bool is_address(const Contents& in, uint32_t first, uint32_t end) {
  constexpr uint32_t kLongest = 12;  // tokens
  if (end - first > kLongest) return false;
  const bool inside = in.text.word(first).normal == "في" && first + 1 < end;
  // «حسبما ذكرت الصحيفة | في عددها الصادر اليوم»
  const std::string_view where = first + 1 < end ? std::string_view(in.text.word(first + 1).normal) : "";
  const bool channel =
      text::is_one_of(in.text.word(first).normal, {"في", "على", "عبر"}) && word_lists::is_channel(where);
  const bool issue =
      channel || (inside && text::is_one_of(where, {"عددها", "عدده", "نسختها", "نسخته", "طبعتها", "طبعته"}));
  const bool spoken = inside && (issue || in.text.is(first + 1, Category::medium));
  if (in.text.word(first).preposition != U'ل' && in.text.word(first).normal != "عن" &&
      !in.text.is(first, Category::time) && !spoken && !issue) {
    return false;
  }
  for (uint32_t k = issue ? first + 2 : first; k < end; ++k) {
    if (mention::is_finite_verb(in.text.word(k)) || in.text.any(k, {Category::complementizer, Category::relative}))
      return false;
  }
  return true;
}

// «بحسب س، فإن C، | بينما نفى ص C»: another one speaks behind the contrast at `k`.
bool another_speaks(const Contents& in, size_t index, uint32_t k) {
  if (!in.text.is_comma(k - 1) || !text::is_one_of(in.text.word(k).normal, {"بينما", "فيما"})) return false;
  return std::any_of(
      in.candidates.begin() + static_cast<std::ptrdiff_t>(index) + 1, in.candidates.end(), [&](const Candidate& c) {
        return c.cue.first == k + 1 && c.kind == CueKind::verb && !c.source.empty() && c.source.first > k;
      });
}

// «بحسب مصدر أمني، C، | إلا أن المصدر لفت إلى C»: the one who is named speaks again behind the contrast at `k`.
bool same_one_speaks(const Contents& in, size_t index, uint32_t k) {
  constexpr uint32_t kReach = 8;  // tokens
  const bool but = text::is_one_of(in.text.word(k).normal, {"لكن", "ولكن"});
  const bool although =
      text::is_one_of(in.text.word(k).normal, {"الا", "غير", "بيد"}) && in.text.word(k + 1).normal == "ان";
  if (!in.text.is_comma(k - 1) || !(but || although)) return false;
  const auto& who = in.text.word(in.candidates[index].source.first);
  const uint32_t subject = but ? k + 1 : k + 2;
  return in.text.word(subject).stem == who.stem &&
         std::any_of(in.candidates.begin() + static_cast<std::ptrdiff_t>(index) + 1, in.candidates.end(),
                     [&](const Candidate& c) {
                       return c.kind == CueKind::verb && c.source.first == subject && c.cue.first < k + kReach;
                     });
}

// «وبحسب س، فإن الوزير زار المدينة، | وقال»: whether somebody stands in [first, its cue) whose verb `next` may be.
bool holds_speaker(const Contents& in, uint32_t first, const Candidate& next) {
  constexpr lexicon::Categories kWho = {lexicon::Category::office,       lexicon::Category::honorific,
                                        lexicon::Category::given_name,   lexicon::Category::unnamed,
                                        lexicon::Category::organisation, lexicon::Category::document};
  for (uint32_t k = first; k < next.cue.first; ++k) {
    if (in.text.any(k, kWho) && agrees(in.text, {k, k + 1}, next.agreement)) return true;
  }
  return false;
}

}  // namespace

uint32_t end_of_host(const Contents& in, size_t index, uint32_t after, uint32_t end, bool opens) {
  uint32_t stop = end;
  const bool framed = is_in_frame(in, index);
  for (size_t k = index + 1; !opens && k < in.candidates.size() && in.candidates[k].cue.first < end; ++k) {
    const Candidate& next = in.candidates[k];
    if (next.kind == CueKind::attribution && next.cue.first > after &&
        enclosing(in.text, next.cue.first) == enclosing(in.text, in.candidates[index].cue.first)) {
      const bool closing = trimmed(in.text, after, end) <= next.source.end;
      const bool adjacent = after == in.candidates[index].source.end;
      constexpr uint32_t kShort = 6;  // «وفق تقديرات ص | من خارج المؤسسة بحسب ع»
      if (closing && (adjacent ? next.content_start <= after + kShort : clause::opens_next_clause(in.text, after)))
        return after;
    }
    // «C، كما يقول س، | مضيفا أن»: he goes on; but «رفضت س، على لسان أمينها، C، مطالبة بـ» is all hers
    if (next.kind == CueKind::participle && next.cue.first >= after && in.text.is_comma(next.cue.first - 1) &&
        !framed) {
      stop = next.cue.first;
      break;
    }
    if (next.kind != CueKind::verb || next.cue.first < after) continue;
    if (in.text.word(next.cue.first - 1).normal == "كما") {  // «، كما علمت س أن»
      stop = next.cue.first - 1;
      break;
    }
    if (next.conjoined && in.text.is_comma(next.cue.first - 1)) {
      stop = next.cue.first;
      break;
    }
  }
  // «وبحسب س، فإن C، | موضحاً أن»: he goes on, where nobody else speaks before
  for (size_t k = index + 1; opens && k < in.candidates.size() && in.candidates[k].cue.first < stop; ++k) {
    const Candidate& next = in.candidates[k];
    if (next.cue.first <= after + 1 && next.kind != CueKind::verb) continue;
    const auto& who = in.candidates[index].source;
    // «وبحسب س، C، | وأشار إلى أن»
    const bool adds = next.kind == CueKind::verb && next.conjoined && !next.imperfect &&
                      clause::is_clause(next.complement) && !holds_speaker(in, after, next);
    if (next.kind != CueKind::participle && !adds) break;
    const auto& head = in.text.word(who.first);
    const bool person =
        mention::is_person_noun(head) || head.any(mention::kName) || (adds && mention::can_speak(in.text, who));
    if ((adds || in.text.is_comma(next.cue.first - 1)) && next.source.empty() && person &&
        enclosing(in.text, next.cue.first) == enclosing(in.text, in.candidates[index].cue.first) &&
        agrees(in.text, who, next.agreement)) {
      stop = next.cue.first;
    }
    break;
  }
  // «بحسب س، C، | وهو ما ينفيه ص»: what another says of it
  for (size_t k = index + 1; k < in.candidates.size() && in.candidates[k].cue.first < stop; ++k) {
    const Candidate& next = in.candidates[k];
    if (next.complement == Complement::commented && next.content_start > after &&
        in.text.is_comma(next.content_start - 1))
      stop = next.content_start;
  }
  for (uint32_t k = after + 1; k < stop; ++k) {
    if (in.text.quotation_at[k] >= 0) {
      k = quotation_opened(in.text, k).close;
    } else if (in.text.is_word(k) &&
               (is_contrast(in.text, k, stop) || another_speaks(in, index, k) || same_one_speaks(in, index, k))) {
      return k;
    }
  }
  return stop;
}

Piece rest_of_host(const Contents& in, size_t index, uint32_t end) {
  const Candidate& c = in.candidates[index];
  const uint32_t described = clause::behind_described(in.text, c.source, end);
  uint32_t after = described;
  if (c.target.first >= after && c.target.end <= end) after = c.target.end;  // «حسبما قال س | لوكالة المنارة»
  // «نقلاً عن أشخاص اطلعوا على …»: the relative clause of an indefinite source
  const bool relative = after == c.source.end && after < end && in.text.is_word(after) &&
                        opens_asyndetic(in.text.word(after)) && in.text.word(after).conjunction == 0 &&
                        !in.text.word(c.source.first).article;
  if (relative) {
    after = clause::behind_asyndetic_relative(in.text, c.source, after, end);
    if (after >= end || !in.text.is_comma(after)) return {end, end};
  }
  // «، بحسب المحامي س الذي مثّل الوزارة، | إذ استغرق …»: behind the clause that describes him only what gives a reason
  if (after < end && in.text.is(after, Category::relative) && !goes_on_negated(in, after)) {
    const uint32_t comma = first_comma(in, after, end);
    const bool reason =
        comma + 2 < end && (text::is_one_of(in.text.word(comma + 1).normal, {"اذ", "بعدما"}) ||
                            (in.text.word(comma + 1).normal == "بعد" && in.text.word(comma + 2).normal == "ان"));
    // «أفاد المراسل، وفقاً للأرقام التي حصل عليها، | بأن C»
    const bool that = comma + 1 < end && in.text.is_comma(c.content_start - 1) &&
                      in.text.is(comma + 1, Category::complementizer) && in.text.word(comma + 1).conjunction == 0;
    if (!reason && !that) return {end, end};
    after = comma;
  }
  // «، بحسب مصدر أمني للإذاعة اليوم السبت.»: to whom and when he said it; behind a comma only when
  const uint32_t behind_source = after;
  after = behind_marks(in.text, after, end);
  if (after >= end) return {end, end};
  const bool adjacent = after == behind_source;
  if (described != c.source.end && adjacent) return {end, end};
  // «C، بحسب الشرطة، فيما يستمر البحث», «C، على ما قال س، في خطوة …»: the reporter goes on
  if (!adjacent && (text::is_one_of(in.text.word(after).normal, {"فيما", "بينما", "لكن", "ولكن"}) ||
                    is_contrast(in.text, after, end))) {
    return {after, after};
  }
  // «، وفق ما قال للصحيفة، C»
  const bool may_address = adjacent || in.text.is(after, Category::time) || in.text.word(after).preposition == U'ل';
  if (may_address && !is_in_frame(in, index)) {
    if (is_address(in, after, end)) return {end, end};
    const uint32_t comma = first_comma(in, after, end);
    const bool outlet = in.text.word(after).normal == "ل" && after + 1 < end && in.text.quotation_at[after + 1] >= 0;
    if ((outlet || in.text.word(after).preposition == 0) && is_address(in, after, comma))
      after = behind_marks(in.text, comma, end);
    if (after >= end || (after > comma && is_contrast(in.text, after, end))) return {after, after};
  }
  if (in.text.is(after, Category::relative) && !goes_on_negated(in, after)) return {after, after};
  if (in.text.word(after).conjunction == U'و' && in.text.is(after, Category::complementizer)) return {after, after};
  if (!adjacent && goes_on_himself(in, index, after)) return {after, after};
  const uint32_t stop = end_of_host(in, index, after, end, false);
  if (stop <= after) return {after, after};
  return {after, trimmed(in.text, after, stop), false};
}

bool goes_on(const Contents& in, const Candidate& c, const Piece& rest) {
  if (is_view(in.text, c) && rest.first >= c.source.end) return true;
  constexpr uint32_t kLongestAdverbial = 5;
  if (rest.first < c.source.end || (in.text.is(rest.first, Category::relative) && !goes_on_negated(in, rest.first)))
    return false;
  return in.text.is_comma(c.source.end) || rest.end - rest.first > kLongestAdverbial;
}

uint32_t behind_long_source(const Contents& in, const Range& source, uint32_t end) {
  const uint32_t source_end = source.end;
  constexpr uint32_t kLongestRest = 10;
  constexpr uint32_t kLongestRelative = 20;
  // «وحسب تقرير س - الذي أعده ص - | فإن C», «وحسب تقرير س، الذي أعده ص، | فإن C»
  const bool dashed = source_end < end && in.text.is_dash(source_end);
  const bool aside = source_end + 1 < end && in.text.is_comma(source_end) &&
                     (in.text.is(source_end + 1, Category::relative) ||
                      text::is_one_of(in.text.word(source_end + 1).normal, {"وهو", "وهي", "وهم"}));
  for (uint32_t k = source_end + 1; (dashed || aside) && k < end && k < source_end + kLongestRelative; ++k) {
    if (dashed ? in.text.is_dash(k) : in.text.is_comma(k)) return k + 1;
  }
  if (source_end < end && in.text.is(source_end, Category::relative)) {  // «بحسب بيانات حصلت عليها س، | فإن C»
    for (uint32_t k = source_end; k < end && k < source_end + kLongestRelative; ++k) {
      if (in.text.is_comma(k)) return k;
      if (in.text.word(k).conjunction == U'ف' || in.text.word(k).normal.starts_with("فان")) return k;
      if (in.text.is_mark(k, U':')) return k;  // «وفقاً لمسؤول أدار التجربة: «C»»
      // «وفقاً للمصدرين اللذين حضرا الاجتماع | وافق المجلس على C»
      const auto& before = in.text.word(k - 1);
      const bool complete = before.article || before.any(mention::kPlace) || before.suffix != lexicon::Pronoun::none;
      if (k > source_end + 2 && complete && mention::is_finite_verb(in.text.word(k)) &&
          in.text.word(k).conjunction == 0 && k + 1 < end && in.text.word(k + 1).article) {
        return k;
      }
      if (in.text.word(k).normal == "فقد" && k + 1 < end && mention::is_finite_verb(in.text.word(k + 1))) return k;
    }
  }
  // «وفق مصدر من الوزارة فضل عدم ذكر اسمه، | فإن C», «بحسب ثلاثة مصرفيين استطلعت «المنارة» آراءهم، | لن C»
  if (source_end + 2 < end) {
    uint32_t hidden = mention::skip_anonymity(in.text, source_end, end);
    const bool speaks = in.text.word(source_end).stem == "تحدث" &&
                        (!in.text.word(source_end - 1).article ||
                         text::is_one_of(in.text.word(source_end + 1).normal, {"شريطة", "بشرط", "شرط", "طالبا"}));
    // «وفق مصدر من الوزارة، فضل عدم ذكر اسمه، | فإن C»
    if (hidden == source_end && in.text.is_comma(source_end)) {
      const uint32_t behind = mention::skip_anonymity(in.text, source_end + 1, end);
      if (behind != source_end + 1) hidden = behind;
    }
    if (hidden == source_end && speaks) {
      for (uint32_t k = source_end + 1; k < end && k < source_end + kLongestRelative && hidden == source_end; ++k) {
        if (in.text.is_comma(k)) hidden = k;
      }
    }
    if (hidden != source_end && hidden < end && in.text.is_comma(hidden)) return hidden;
  }
  // «وحسب تقرير للمجلس، اطلعت عليه الصحيفة، | فإن C», «وحسب تقرير للمجلس اطلعت عليه الصحيفة | فإن C»
  // but «وبحسب المدعي العام، تلقى المتهم C»
  const uint32_t had = source_end < end && in.text.is_comma(source_end) ? source_end + 1 : source_end;
  const bool seen =
      had + 1 < end && tells_who_has_it(in.text.word(had)) && !mention::is_person_noun(in.text.word(source.first));
  for (uint32_t k = had + 1; seen && k < end && k < had + kLongestRelative; ++k) {
    if (in.text.quotation_at[k] >= 0) k = quotation_opened(in.text, k).close;
    if (in.text.is_comma(k) || in.text.word(k).normal.starts_with("فان")) return k;
  }
  // «وبحسب تقرير نشره البنك، | C»
  const uint32_t described = clause::behind_described(in.text, source, end);
  constexpr uint32_t kLongestDescription = 8;  // tokens; «بحسب معلومات وصلت إلينا هذه هي العملية …، وتأتي» goes on
  if (described != source_end && described < end && in.text.is_comma(described) &&
      described <= source_end + kLongestDescription) {
    bool whole = true;
    for (uint32_t k = source_end; k < described; ++k) whole = whole && !in.text.is(k, Category::demonstrative);
    if (whole) return described;
  }
  // «بحسب دراسة قامت بها الغرفة، | فقد …»
  if (source_end < end && !in.text.word(source_end - 1).article && in.text.word(source_end).conjunction == 0 &&
      mention::is_finite_verb(in.text.word(source_end))) {
    for (uint32_t k = source_end; k < end && k < source_end + kLongestRelative; ++k) {
      if (in.text.is_comma(k))
        return in.text.word(k + 1).conjunction == U'ف' || in.text.word(k + 1).normal == "فقد" ? k : source_end;
    }
  }
  // «بحسب أرقام قدمتها المندوبية | هبط عدد السياح»
  if (source_end + 2 < end && !in.text.word(source_end - 1).article &&
      mention::is_authoring(in.text.word(source_end))) {
    const Range author = mention::noun_phrase(in.text, source_end + 1, end, {.bounded = false});
    if (!author.empty() && author.end < end && mention::is_finite_verb(in.text.word(author.end))) return author.end;
  }
  if (source_end < end && in.text.word(source_end).normal == "فقد") return source_end;  // «بحسب المصدر | فقد C»
  // «بحسب تقرير لبرنامج س وزع على الصحف، | فإن C»: what its ف opens, behind whatever describes the source
  for (uint32_t k = source_end; k + 1 < end && k < source_end + kLongestRelative; ++k) {
    if (in.text.is_comma(k) && in.text.word(k + 1).normal.starts_with("فان")) return k;
  }
  for (uint32_t k = source_end; k < end && k < source_end + kLongestRest; ++k) {
    // «وحسب مؤشر الأسعار في المدينة الذي أصدره البنك، | C»
    if (k > source_end && in.text.is(k, Category::relative) && in.text.word(k).normal.starts_with("ال")) {
      const uint32_t comma = first_comma(in, k, std::min(end, k + kLongestRest));
      return comma < end && in.text.is_comma(comma) ? comma : source_end;
    }
    if (mention::is_finite_verb(in.text.word(k)) || in.text.is(k, Category::complementizer)) break;
    if (in.text.is_comma(k)) return k;
  }
  return source_end;
}

}  // namespace isnad::statement::content
