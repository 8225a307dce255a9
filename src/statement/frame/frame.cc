#include "statement/frame/frame.h"

#include <algorithm>

#include "mention/adjunct.h"
#include "mention/anonymity.h"
#include "statement/clause/complement.h"
#include "statement/frame/argument_split.h"
#include "statement/frame/arguments.h"
#include "statement/frame/frame_gap.h"
#include "statement/frame/long_subject.h"
#include "statement/frame/nominal_content.h"
#include "statement/frame/stance.h"
#include "statement/phrase_kind.h"
#include "statement/scores.h"
#include "statement/word_lists.h"
#include "text/one_of.h"

namespace isnad::statement::frame {
namespace {

using lexicon::Categories;
using lexicon::Category;
using lexicon::Cue;
using lexicon::CueFlag;
using lexicon::Lexicon;
using lexicon::Object;
using mention::PhraseOptions;
using text::TokenKind;

constexpr uint32_t kReachOfVerb = 70;        // tokens behind the verb in which its complement must begin
constexpr uint32_t kReachOfNextClause = 14;  // the same for cues whose clause follows at once (CueFlag::first)

// `frame` with the content that begins at `content`.
Frame with_content(Frame frame, Complement complement, uint32_t content, std::string_view name, double score) {
  frame.complement = complement;
  frame.content = content;
  frame.name = name;
  frame.score = score;
  return frame;
}

// What a cue inside a quotation governs stands inside it too; the end of the text where it stands in none.
uint32_t end_of_quotation(const AnalysedText& text, uint32_t cue) {
  const int32_t q = text.quotation_in[cue];
  if (q < 0 || !text.quotations[static_cast<size_t>(q)].closed) return text.size();
  return text.quotations[static_cast<size_t>(q)].close;
}

// «… في مدن تشمل: «س، وص»», «… بثلاث عبارات: «…»»: the colon at `i` counts what the content names.
bool opens_list(const AnalysedText& text, uint32_t i) {
  // «بتورطه في عمليتين: الأولى …»
  if (i + 1 < text.size() && text::is_one_of(text.word(i + 1).normal, {"الاولى", "الاولي", "الاول", "اولا", "احدهما",
                                                                       "احداهما", "اولها", "اولهما", "اولاهما"})) {
    return true;
  }
  const auto& before = text.word(i - 1);
  return before.in(lexicon::WordSet::opening_list) ||
         text::is_one_of(before.normal, {"هي", "هم", "هما", "وهي", "وهم", "منها", "بينها"});
}

// «شكر | المسؤولين على»: the sound plural of persons in a case that no subject stands in.
bool is_accusative_plural(const lexicon::Word& word) {
  return word.article && word.stem.ends_with("ين") && word.any({Category::group, Category::profession}) &&
         !word.any(mention::kName) && std::all_of(word.all().begin(), word.all().end(), [](const lexicon::Analysis& a) {
           return a.entry->agreement.number == lexicon::Number::plural;
         });
}

class Matcher {
 public:
  Matcher(const Lexicon& lexicon, const AnalysedText& text, const Cue& cue, const FrameQuery& query)
      : lexicon_(lexicon),
        text_(text),
        cue_(cue),
        query_(query),
        search_{text, cue, query},
        next_(query.cue + 1),
        limit_(std::min({query.end, query.cue + 1 + kReachOfVerb, end_of_quotation(text, query.cue)})) {}

  std::optional<Frame> match() {
    if (cue_.has(CueFlag::by_noun) || cue_.has(CueFlag::by_noun_optional)) {
      if (auto frame = light_verb()) return frame;
      if (cue_.has(CueFlag::by_noun)) return std::nullopt;
    }
    std::optional<Frame> clause;
    if (cue_.clause) clause = clause_frame();
    // «كتب مقالتين: الأولى …»: what is counted is no speech
    if (clause && clause->complement == Complement::speech && clause->content > 1 &&
        text_.is_mark(clause->content - 1, U':') && text_.quotation_at[clause->content] < 0 &&
        opens_list(text_, clause->content - 1)) {
      clause.reset();
    }
    // «عدّ س | أن C», but «عدّ س هذا خطأ، خاصة أن …», «وعد س بأن C»
    if (clause && cue_.lemma == "عد" && clause->complement == Complement::clause &&
        (clause->content != (clause->subject.empty() ? next_ : clause->subject.end) ||
         !text_.word(clause->content).normal.starts_with("ان"))) {
      clause.reset();
    }
    if (cue_.has(CueFlag::quote)) return clause;
    if (!clause) {
      const auto nominal = nominal_frame(limit_, false);
      return nominal || cue_.has(CueFlag::weak) ? nominal : behind_long_subject(search_, limit_);
    }
    const bool by_colon =
        clause->content > 1 && text_.is_mark(clause->content - 1, U':') && !opens_list(text_, clause->content - 1);
    const bool said_besides = by_colon && clause->content > next_ + 2 &&
                              text::is_one_of(text_.word(clause->content - 2).normal, {"قائلا", "قائلة", "قائلين"});
    loose_ = clause->complement == Complement::speech && !by_colon;
    if (said_besides && !loose_ && !says_besides_at_once(*clause)) {  // «أكد س على أهمية C، قائلاً: «…»»
      loose_ = true;
      const auto own = nominal_frame(clause->content - 2, true);
      const bool noun = own && own->content + 1 < text_.size() && own->complement == Complement::preposition &&
                        (is_content_noun(text_.word(own->content)) || is_content_noun(text_.word(own->content + 1)) ||
                         text_.word(own->content).any({Category::content_noun, Category::cue_masdar}));
      if (noun) return own;
      loose_ = false;
    }
    if (is_sure(*clause) || says_besides_at_once(*clause)) return clause;
    const auto nominal = nominal_frame(clause->content, true);
    if (!nominal || nominal->content >= clause->content) return clause;
    // «أوضح المدرب ثامر النزال، أحد المشرفين، أن C»: a surname in front of what he is
    const uint32_t noun = nominal->content;
    const bool surname = nominal->complement == Complement::object && noun == nominal->subject.end &&
                         text_.is_comma(noun + 1) && text_.word(noun).article &&
                         text_.is(noun - 1, Category::given_name) && !text_.word(noun - 1).article;
    return surname ? clause : nominal;
  }

 private:
  // V … أن C
  std::optional<Frame> clause_frame() {
    const auto start = clause::find_clause(text_, cue_, next_, limit_);
    if (!start) return std::nullopt;
    if (cue_.has(CueFlag::first) && start->complement == Complement::clause &&
        start->at > query_.cue + kReachOfNextClause) {
      return std::nullopt;
    }
    const bool speech = start->complement == Complement::speech;
    Frame frame = with_content({}, start->complement, start->at, speech ? "V S «C»" : "V S أن C", scores::kClause);
    uint32_t region = start->at;
    while (region > next_ && (text_.is_mark(region - 1, U':') || text_.is_comma(region - 1))) --region;
    if (!speech) frame.subject = free_relative(search_, next_, region);
    if (!query_.subjectless && frame.subject.empty()) find_arguments(text_, cue_, next_, region, frame);
    // «تواصل الحملة تنفيذ برنامجها «الحياة»»: what it does, and no words
    const bool goes_on = text::is_one_of(cue_.lemma, {"واصل", "أكمل"}) && !frame.subject.empty() &&
                         frame.subject.end < region && is_content_noun(text_.word(frame.subject.end));
    if (speech && goes_on) return std::nullopt;
    // «اختتمت الجمعية حملتها «معا»»: the name of what it ended, and no «كلمته «C»»
    const auto& ended = text_.word(start->at - 1);
    const bool titled =
        speech && text::is_one_of(cue_.lemma, {"اختتم", "أنهى", "ختم"}) && text_.is_word(start->at - 1) &&
        ended.suffix != lexicon::Pronoun::none &&
        ended.any({Category::content_noun, Category::common_noun, Category::medium}) &&
        !text::is_one_of(ended.stem, {"حديثه", "حديثها", "كلمته", "كلمتها", "تصريحه", "تصريحها", "كلامه", "كلامها",
                                      "خطابه", "خطابها", "مداخلته", "مداخلتها", "بقوله"});
    if (titled) return std::nullopt;
    return frame;
  }

  // «تحدثت عن كيفية دخولها المجال | بقولها: C», «أوضح موقف بلاده | قائلاً بأن C»: without a comma it is the words
  // themselves that are told.
  [[nodiscard]] bool says_besides_at_once(const Frame& clause) const {
    uint32_t k = clause.content;
    while (k > next_ + 1 && !text_.is_word(k - 1)) --k;
    if (k < next_ + 3 || text_.quotation_in[k - 1] != text_.quotation_in[query_.cue]) return false;
    // … of a verb that has a topic; «رفض الاتهامات قائلاً إن C» is two things said
    if (!text::is_one_of(cue_.lemma, {"تحدث", "أوضح", "شرح", "وصف", "عبر", "علق", "فسر", "لخص", "برر"})) return false;
    for (uint32_t i = next_; i + 1 < k; ++i) {  // «لما شرحت له السبب أجابني قائلاً: «C»»
      if (clause::is_finite_cue(text_, i) && text_.word(i).preposition == 0) return false;
    }
    return text::is_one_of(text_.word(k - 1).normal, {"قائلا", "قائلة", "قائلين", "بقوله", "بقولها", "بقولهم"}) &&
           text_.is_word(k - 2);
  }

  // Whether no nominal content can begin before the clause: the cue takes none, or no preposition stands right behind
  // it («نوه بالعمل الذي …»: that is nearer than any clause).
  [[nodiscard]] bool is_sure(const Frame& clause) const {
    if (cue_.object == Object::content || (loose_ && !cue_.prepositions.empty())) return false;
    if (clause.content <= next_ + 1 || next_ >= limit_) return true;
    // «أبلغ «المنارة» أمس المسؤول عن …، أن»
    if (!clause.object.empty() && clause.object.first == next_ && !clause.subject.empty()) return true;
    for (uint32_t i = clause.subject.end; !clause.subject.empty() && i < clause.content; ++i) {
      if (governs_noun(i, clause.content)) return false;
    }
    if (!clause.subject.empty() && clause.subject.end < clause.content && demands(clause.subject.end)) return false;
    if (!cue_.prepositions.empty() && holds_comma(text_, {next_, clause.content})) return false;
    return !clause::is_governed(text_, next_, cue_) || !opens_content(text_, cue_, query_, next_, {});
  }

  // V S T بـ C ; V S عن C ; V S C. `limit` is where a clause begins, if one does.
  std::optional<Frame> nominal_frame(uint32_t limit, bool has_clause) {
    if (cue_.has(CueFlag::weak)) return std::nullopt;
    Frame frame;
    const PhraseOptions options = options_for(cue_, false);
    uint32_t i = next_;
    while (i < limit) {
      if (text_.tokens[i].kind == TokenKind::line_break || text_.is_mark(i, U':') || text_.is_mark(i, U'.')) break;
      if (belongs_to_verb(cue_, text_.word(i).normal)) {
        ++i;
        continue;
      }
      if (const uint32_t behind = mention::skip_fixed_adverbial(text_, i, limit); behind != i) {
        i = behind;
        continue;
      }
      if (const uint32_t behind = mention::skip_anonymity(text_, i, limit); behind != i) {
        i = behind;
        continue;
      }
      // «كشف التقرير | الصادر حديثاً عن المؤسسة C»
      if (const uint32_t behind = frame.subject.end == i ? mention::behind_issue(text_, i, limit) : i; behind != i) {
        const bool by = behind + 1 < limit && text_.word(behind).normal == "عن";
        const Range body = by ? mention::noun_phrase(text_, behind + 1, limit, {.bounded = false}) : Range{};
        i = body.empty() ? behind : body.end;
        // «… عن المؤسسة وتلقت الصحيفة نسخة منه، | C»
        if (i < limit && text_.word(i).conjunction == U'و' && text_.any(i, {Category::verb, Category::cue_verb})) {
          constexpr uint32_t kLongest = 12;  // tokens
          uint32_t comma = i;
          while (comma < limit && comma < i + kLongest && !text_.is_comma(comma)) ++comma;
          if (comma + 1 < limit && text_.is_comma(comma)) i = comma + 1;
        }
        continue;
      }
      // «واتهم س ص، | بالوقوف خلف C»: the comma behind the target
      const bool set_off = text_.is_comma(i) && !frame.subject.empty() && frame.object.end == i && i + 2 < limit;
      if (set_off && clause::is_governed(text_, i + 1, cue_) && is_charge(i + 1) &&
          opens_content(text_, cue_, query_, i + 1, frame)) {
        ++i;
        continue;
      }
      if (const uint32_t told = behind_told_outlet(i, limit); told != i) {
        i = told;
        continue;
      }
      if (const uint32_t behind = behind_described_apposition(text_, i, limit, frame.subject); behind != i) {
        i = behind;
        continue;
      }
      if (const Range whom = target_behind_relative(search_, i, limit, frame); !whom.empty()) {
        frame.object = whom;
        i = whom.end;
        continue;
      }
      if (const uint32_t appealed = behind_appealed(i, limit, frame); appealed != i) {
        return with_content(frame, Complement::object, appealed, "V S بـ T C", scores::kContentNoun);
      }
      if (const uint32_t end = end_of_name_like_content(search_, i, limit, frame); end != i) {
        frame.subject = {i, end};
        i = end;
        continue;
      }
      if (const auto clause = clause_behind_party(search_, i, limit, frame)) {
        return with_content(frame, Complement::clause, *clause, "V S T أن C", scores::kPreposition);
      }
      if (clause::is_governed(text_, i, cue_)) {
        if (const uint32_t end = end_of_attribute(search_, i, limit, frame); end != i) {
          frame.subject.end = i = end;
          continue;
        }
      }
      if (clause::is_governed(text_, i, cue_) && opens_content(text_, cue_, query_, i, frame)) {
        if (const uint32_t later = described_later(search_, i, limit); later != i) {
          i = later;
          continue;
        }
        if (has_clause && belongs_to_clause(i, limit, frame)) return std::nullopt;
        if (cue_.has(CueFlag::target_required) && frame.object.empty()) {
          if (auto split = split_arguments(search_, limit)) return split;
        }
        split_foreign_name(search_, frame);
        return with_content(frame, Complement::preposition, i, frame.object.empty() ? "V S P C" : "V S T P C",
                            scores::kPreposition);
      }
      if (quotes_governed(i, limit, frame)) {
        return with_content(frame, Complement::preposition, i, "V S T P C", scores::kPreposition);
      }
      if (describes_target(search_, i, limit, frame)) {
        frame.object.end = ++i;
        continue;
      }
      if (begins_demand(i, frame)) {
        return with_content(frame, Complement::object, i, "V S T C", scores::kContentNoun);
      }
      // «حمّل س ص | "كامل المسؤولية عن C"»
      if (text_.quotation_at[i] >= 0 && (begins_responsibility(i + 1, frame) || begins_whole_of_it(i + 1, frame))) {
        return with_content(frame, Complement::object, i, "V S T مسؤولية C", scores::kResponsibility);
      }
      if (begins_whole_of_it(i, frame)) {
        split_blamed(search_, frame);
        return with_content(frame, Complement::object, i, "V S T مسؤولية C", scores::kResponsibility);
      }
      if (begins_responsibility(i, frame)) {
        split_blamed(search_, frame);
        // «حمّل س ص | كامل المسؤولية»
        if (frame.object.end == i && frame.object.end > frame.object.first + 1 &&
            text::is_one_of(text_.word(i - 1).normal, {"كامل", "كل", "كافة"})) {
          --frame.object.end;
          --i;
        }
        return with_content(frame, Complement::object, i, "V S T مسؤولية C", scores::kResponsibility);
      }
      // «وطلب منها | الاتصال بـ»
      if (cue_.object == Object::content && cue_.act == Act::call && i == next_ + 1 && is_content_noun(text_.word(i)) &&
          text::is_one_of(text_.word(next_).normal, {"منه", "منها", "منهم", "منا", "منك"})) {
        return with_content(frame, Complement::object, i, "V منه C", scores::kContentNoun);
      }
      if (const uint32_t asked = behind_asked(search_, i, limit, frame); asked != i) {
        return with_content(frame, Complement::object, asked, "V S من T C", scores::kContentNoun);
      }
      // «أكدت | صحة المدينة أن»: no content, but a branch of the ministry
      const bool branch = i == next_ && !query_.subjectless && mention::is_local_branch(text_, i) &&
                          agrees(text_, {i, i + 1}, query_.agreement);
      const bool content_noun = !branch && is_content_noun(text_.word(i));
      // «انتقد س | من يحاولون C»
      const bool who = text_.word(i).normal == "من" && i + 1 < limit && !clause::is_governed(text_, i, cue_) &&
                       text_.is_word(i + 1) && text_.any(i + 1, {Category::verb, Category::cue_verb}) &&
                       !text_.any(i + 1, mention::kNominal);
      const bool what = !frame.subject.empty() && i == frame.subject.end &&
                        (text_.word(i).normal == "ما" ||
                         (who && (mention::can_speak(text_, frame.subject) || is_lone_name(text_, frame.subject))));
      const bool so_called = text_.word(i).normal == "ما" && i + 1 < limit &&
                             text::is_one_of(text_.word(i + 1).normal, {"يسمى", "تسمى", "يسمي", "تسمي"});
      if (cue_.object == Object::content && !so_called && !branch && (!has_clause || content_noun || what) &&
          ((who && what) || begins_object(lexicon_, text_, cue_, query_, i, frame))) {
        return with_content(frame, Complement::object, i, "V S C",
                            content_noun ? scores::kContentNoun : scores::kObject);
      }
      if (points_at_target(i, frame)) {
        frame.object = {i, i + 1};
        ++i;
        continue;
      }
      if (const Range described = described_target(i, limit, frame); !described.empty()) {
        frame.object = described;
        i = described.end;
        continue;
      }
      if (const Range named = target_clause(search_, i, limit, frame); !named.empty()) {
        frame.object = named;
        i = named.end;
        continue;
      }
      const uint32_t behind = passed_over(i, limit, frame, has_clause);
      if (behind != i) {
        i = behind;
        continue;
      }
      Range phrase = mention::noun_phrase(text_, i, limit, options);
      if (phrase.end > phrase.first + 1 && belongs_to_verb(cue_, text_.word(phrase.end - 1).normal)) --phrase.end;
      // «التي يعتبرها المدرب | الأهم», «يعتبرها مراقبون | متأخرة»: what it is held for
      if (query_.suffixed && cue_.has(CueFlag::two) && phrase.end > phrase.first + 1 && frame.subject.empty()) {
        const auto& last = text_.word(phrase.end - 1);
        const auto& head = text_.word(phrase.first);
        const bool many = head.stem.ends_with("ون") && last.normal.ends_with("ة");
        if ((last.article && last.in(lexicon::WordSet::rank)) || (many && last.is(Category::adjective))) --phrase.end;
      }
      // «رفض المسؤول العسكري | الحديث عن»: what he refuses, and no adjective
      for (uint32_t k = phrase.first + 1; cue_.lemma == "رفض" && k < phrase.end; ++k) {
        if (text_.word(k).article && lexicon_.is_idiom(cue_, text_.word(k).normal)) phrase.end = k;
      }
      if (is_object_by_gender(phrase, frame)) {
        if (cue_.object == Object::content && !has_clause) {
          return with_content(frame, Complement::object, phrase.first, kLoneObjectFrame, scores::kLoneObject);
        }
        if (cue_.object == Object::target) {
          frame.object = phrase;
          i = phrase.end;
          continue;
        }
      }
      if (!phrase.empty() && names_subject(text_, phrase, frame)) {
        frame.subject.end = phrase.end;
        i = phrase.end;
        continue;
      }
      if (phrase.empty() || (!take_argument(phrase, frame) && !is_set_off(phrase))) break;
      i = phrase.end;
    }
    if (has_clause) return std::nullopt;
    if (auto split = split_arguments(search_, limit)) return split;
    if (auto split = split_demand(search_, limit)) return split;
    if (auto split = object_like_adjective(frame)) return split;
    if (auto split = object_like_genitive(frame)) return split;
    if (auto split = split_content(search_, limit)) return split;
    if (auto described = behind_described_target(frame, limit)) return described;
    return lone_object(frame);
  }

  // «دعا س، في حديث | إلى «المنارة»، إلى C»: where the outlet ends to whom he spoke, in front of what the cue governs;
  // `i` where none stands.
  [[nodiscard]] uint32_t behind_told_outlet(uint32_t i, uint32_t limit) const {
    if (i <= next_ || !clause::is_governed(text_, i, cue_) || i + 3 >= limit || !text_.is(i - 1, Category::medium))
      return i;
    const uint32_t open = text_.is(i + 1, Category::media) ? i + 2 : i + 1;
    if (text_.quotation_at[open] < 0) return i;
    const uint32_t close = text_.quotations[static_cast<size_t>(text_.quotation_at[open])].close;
    if (close + 1 < limit && clause::is_governed(text_, close + 1, cue_)) return close + 1;
    return close + 2 < limit && text_.is_comma(close + 1) && clause::is_governed(text_, close + 2, cue_) ? close + 1
                                                                                                         : i;
  }

  // «وصف الوزير ذلك بأنه C»
  [[nodiscard]] bool points_at_target(uint32_t i, const Frame& frame) const {
    const auto& word = text_.word(i);
    return cue_.object == Object::target && frame.object.empty() && !query_.suffixed && i + 1 < text_.size() &&
           word.is(Category::demonstrative) && word.conjunction == 0 && word.preposition == 0 && text_.is_word(i + 1) &&
           clause::is_governed(text_, i + 1, cue_);
  }

  // «اتهم س ما وصفها بتنظيمات خطيرة بـ C»: whom he names so, up to what the cue governs; empty where it is nobody.
  [[nodiscard]] Range described_target(uint32_t i, uint32_t limit, const Frame& frame) const {
    const bool subjectless = query_.subjectless && i == next_;  // «، واصفا ما يجري بأنه C»
    if (cue_.object != Object::target || !frame.object.empty()) return {};
    if (frame.subject.empty() && !subjectless) return {};
    if (text_.word(i).normal != "ما" || i + 3 >= limit) return {};
    const auto& verb = text_.word(i + 1);
    const std::string_view n = verb.normal;
    const bool names = (n.ends_with("ه") || n.ends_with("ها") || n.ends_with("هم")) &&
                       (n.starts_with("وصف") || n.starts_with("سما") || n.starts_with("اسما") || n.starts_with("يسمي"));
    // «ما يجري», «ما حدث»: behind ما also what else is a noun
    const bool deed = verb.any({Category::verb, Category::cue_verb}) ||
                      (verb.known() && !verb.article && verb.preposition == 0 && verb.suffix == lexicon::Pronoun::none);
    const bool happens = cue_.has(CueFlag::describe) && deed;
    if (!names && !happens) return {};
    for (uint32_t k = happens ? i + 2 : i + 3; k < limit && k < i + 12; ++k) {
      if (text_.is_comma(k) || text_.is_mark(k, U'.')) return {};
      if (text_.is_word(k) && clause::is_governed(text_, k, cue_) && text_.quotation_in[k] < 0) return {i, k};
    }
    return {};
  }

  // «شدد س | على أهمية حزب قادر على أن …»: what the cue governs at `i` is a noun, and the clause at `limit`, behind the
  // same preposition, belongs to it; but not «شدد س على هامش المؤتمر على أن».
  [[nodiscard]] bool governs_noun(uint32_t i, uint32_t limit) const {
    if (i + 2 > limit || limit >= text_.size() || text_.word(i).preposition != 0) return false;
    const auto& noun = text_.word(i + 1);
    if (!is_content_noun(noun) || noun.is(Category::medium) || word_lists::is_channel(noun.normal)) return false;
    const uint32_t again = text_.is(limit, Category::complementizer) ? limit - 1 : limit;
    return noun.normal != "هامش" && again > i + 1 && clause::is_governed(text_, i, cue_) &&
           text_.word(again).normal == text_.word(i).normal;
  }

  // The preposition at `i` belongs to the clause at `limit` («أكد على أن») or to what stands before it.
  [[nodiscard]] bool belongs_to_clause(uint32_t i, uint32_t limit, const Frame& frame) const {
    if (i + 1 >= limit) return true;
    if (i == next_ || cue_.object == Object::target || loose_) return false;
    if (!frame.subject.empty() && governs_noun(i, limit)) return false;
    // «شدد س | على ضرورة C وأهمية أن C»
    if (frame.subject.end == i && demands(i) && limit > i + 2) return false;
    // «أفاد الموقع | باكتشاف هيكل في الصحراء، يرجح أن …»: right behind the subject, parted from the clause by a comma
    const bool behind_subject = frame.subject.end == i || text_.is_mark(i - 1, U')');
    if (frame.subject.empty() || !behind_subject || !text_.word(i).is(Category::content_noun)) return true;
    // «صرح المتحدث بالإدارة العامة، | أن»
    if (text_.is_comma(limit - 1) || mention::is_organisation_noun(text_.word(i))) return true;
    return !holds_comma(text_, {i + 1, limit});
  }

  // «شدد س | على ضرورة C»
  [[nodiscard]] bool demands(uint32_t i) const {
    return i + 1 < text_.size() && text_.word(i).preposition == 0 && clause::is_governed(text_, i, cue_) &&
           text::is_one_of(text_.word(i + 1).normal, {"ضرورة", "اهمية", "وجوب", "حتمية"});
  }

  // Whether what the cue governs at `k` is what somebody is called, asked or accused of, and no place.
  [[nodiscard]] bool is_charge(uint32_t k) const {
    const bool stuck = text_.word(k).preposition != 0;
    const uint32_t noun = stuck ? k : k + 1;
    if (noun >= text_.size() || !text_.is_word(noun)) return false;
    const auto& word = text_.word(noun);
    if (word.is(Category::complementizer) || text_.is(k, Category::complementizer)) return true;
    if (word.any(mention::kPlace) || word.any({Category::time, Category::quantity}) ||
        text::is_one_of(word.stem, {"منطقة", "مدينة", "محافظة", "حي", "شارع", "قرية", "كل", "شكل", "طريقة"})) {
      return false;
    }
    return cue_.has(CueFlag::describe) || word.any({Category::content_noun, Category::cue_masdar});
  }

  // «وصف الوزير الهجوم الذي استهدف البلدة بـ C», «طالبت اللجنة الشركات التي لم تلتزم بـ C»: a target with a clause of
  // its own or more adjectives than a noun phrase takes, in front of what the cue governs.
  [[nodiscard]] std::optional<Frame> behind_described_target(const Frame& frame, uint32_t limit) const {
    constexpr uint32_t kLongest = 20;  // tokens
    if (cue_.object != Object::target || query_.suffixed) return std::nullopt;
    if (frame.subject.empty() && !query_.subjectless) return std::nullopt;
    // «، واصفا الخطة التي أقرتها الحكومة بأنها C»: a participle has no subject
    const uint32_t at = frame.subject.empty() ? next_ : frame.subject.end;
    uint32_t first = frame.object.empty() ? at : frame.object.first;
    if (first < limit && text_.is_comma(first) && !frame.subject.empty()) ++first;
    if (first + 1 >= limit || !text_.is_word(first)) return std::nullopt;
    const auto& noun = text_.word(first);
    constexpr Categories kNoTarget = {Category::preposition, Category::prepositional, Category::complementizer,
                                      Category::time,        Category::adverb,        Category::relative,
                                      Category::contrast,    Category::particle,      Category::pronoun};
    if (noun.conjunction != 0 || noun.preposition != 0 || noun.tanwin || noun.any(kNoTarget) ||
        mention::is_finite_verb(noun)) {
      return std::nullopt;
    }
    Frame whole = frame;
    for (uint32_t k = first + 1; k < limit && k < first + kLongest; ++k) {
      const auto& word = text_.word(k);
      const bool ends = text_.is_comma(k) || text_.is_mark(k, U'.') || text_.is_mark(k, U':') ||
                        text_.tokens[k].kind == TokenKind::line_break || word.conjunction == U'ف' ||
                        (word.tanwin && word.is(Category::cue_participle)) || word.is(Category::contrast) ||
                        word.is(Category::complementizer);
      whole.object = {first, k};
      if (quotes_governed(k, limit, whole)) {
        return with_content(whole, Complement::preposition, k, "V S T P C", scores::kPreposition);
      }
      if (text_.quotation_in[k] < 0 && clause::is_governed(text_, k, cue_) &&
          opens_content(text_, cue_, query_, k, whole) && is_charge(k)) {
        return with_content(whole, Complement::preposition, k, "V S T P C", scores::kPreposition);
      }
      if (ends) return std::nullopt;
    }
    return std::nullopt;
  }

  // «وصف س الأحداث «بالكارثة»», «تعهد س «بملاحقة الفاسدين»»: the quotation begins with the preposition.
  [[nodiscard]] bool quotes_governed(uint32_t i, uint32_t limit, const Frame& frame) const {
    if (text_.quotation_at[i] < 0 || i + 1 >= limit || text_.word(i + 1).conjunction != 0 ||
        !clause::is_governed(text_, i + 1, cue_)) {
      return false;
    }
    if (cue_.has(CueFlag::describe)) return !frame.subject.empty();
    return text_.word(i + 1).preposition != 0 && opens_content(text_, cue_, query_, i + 1, frame);
  }

  // «ناشد س ص ضرورة C»: right behind whom it asks, what it asks.
  [[nodiscard]] bool begins_demand(uint32_t i, const Frame& frame) const {
    const auto& word = text_.word(i);
    // «أبلغ س مقربين منه نيته C»
    const bool told = text::is_one_of(cue_.lemma, {"أبلغ", "أخبر"}) && word.suffix != lexicon::Pronoun::none;
    // «وأبلغته احتجاجها»
    const uint32_t behind = frame.subject.empty() ? next_ : frame.subject.end;
    if (told && query_.suffixed && i == behind) return is_content_noun(word) && !mention::is_person_noun(word);
    if (i > 0 && text::is_one_of(text_.word(i - 1).normal, {"ذات", "ذي", "ذوي"})) return false;  // «الجهات ذات العلاقة»
    return cue_.object == Object::target && (cue_.act == Act::call || told) &&
           (query_.subjectless || !frame.subject.empty() || frame.object.first == next_) && !frame.object.empty() &&
           i == frame.object.end && is_content_noun(word) && !mention::is_person_noun(word) &&
           ((word.is(Category::content_noun) && !word.article) || !mention::is_organisation_noun(word));
  }

  // «أهاب س بـ T C»: where C begins behind those to whom one appeals, at `i`, who become the target; `i` where there is
  // none.
  [[nodiscard]] uint32_t behind_appealed(uint32_t i, uint32_t limit, Frame& frame) const {
    if (cue_.lemma != "أهاب" || text_.word(i).preposition != U'ب' || !frame.object.empty()) return i;
    const Range whom = mention::noun_phrase(text_, i, limit, {.bounded = false, .stuck_first = true});
    if (whom.empty() || whom.end + 1 >= limit || !text_.is_word(whom.end)) return i;
    const auto& word = text_.word(whom.end);
    if (!is_content_noun(word) && word.normal != "الى") return i;
    frame.object = whom;
    return whom.end;
  }

  // «حمّل س ص مسؤولية C»
  [[nodiscard]] bool begins_responsibility(uint32_t i, const Frame& frame) const {
    if (!cue_.has(CueFlag::responsibility)) return false;
    const auto& word = text_.word(i);
    return word_lists::is_responsibility(word.stem) && word.conjunction == 0 &&
           (!frame.subject.empty() || !frame.object.empty() || query_.suffixed || query_.subjectless);
  }

  // «كامل | المسؤولية», where that is what somebody bears
  [[nodiscard]] bool begins_whole_of_it(uint32_t i, const Frame& frame) const {
    return i + 1 < text_.size() && text::is_one_of(text_.word(i).normal, {"كامل", "كل", "كافة", "جزءا"}) &&
           begins_responsibility(text_.word(i).normal == "جزءا" && i + 2 < text_.size() ? i + 2 : i + 1, frame);
  }

  // The token behind what may stand between the noun phrases at `i`; `i` where nothing of the kind does.
  [[nodiscard]] uint32_t passed_over(uint32_t i, uint32_t limit, const Frame& frame, bool has_clause) const {
    if (const uint32_t closing = clause::inserted_attribution(text_, i, limit); closing != i) return closing + 1;
    if (const uint32_t comma = behind_set_off_clause(text_, i, limit, frame); comma != i) return comma;
    if (const uint32_t target = target_behind_medium(search_, i, limit, frame); target != i) return target;
    if (const uint32_t content = behind_author(search_, i, limit, frame); content != i) return content;
    if (const uint32_t content = behind_who_he_is(search_, i, limit, frame); content != i) return content;
    const uint32_t behind = mention::skip_adjunct(text_, i, limit, next_);
    if (behind != i) return behind;
    if (frame.subject.empty() && cue_.object != Object::target && mention::is_accusative(text_, i)) {
      return i + 1;  // «أيدت ضمنياً الخطة»
    }
    // «دعت س "ص إلى …"», «دعا “بالشفاء …”»: the quotation begins with the target, or with the preposition
    if (text_.quotation_at[i] >= 0 && cue_.object == Object::target &&
        (clause::is_speech(text_, i) || opens_governed(i, limit))) {
      return i + 1;
    }
    if (closes_quoted(i, frame.object)) return i + 1;  // «دعت س "كل القوى" إلى …»
    if (const uint32_t governed = behind_relative_of_object(search_, i, limit, frame); governed != i) return governed;
    if (const uint32_t governed = behind_place_of_object(search_, i, limit, frame); governed != i) return governed;
    if (const uint32_t content = behind_relative_of_subject(search_, i, limit, frame); content != i) return content;
    // «حذر س الموجود حالياً في واشنطن من …»
    if (!frame.subject.empty() && frame.subject.end == i && mention::tells_circumstance(text_.word(i))) return i + 1;
    if (const uint32_t governed = behind_lasting_relative(search_, i, limit, frame); governed != i) return governed;
    if (!has_clause) {
      if (const uint32_t content = behind_definite_clause(search_, i, limit, frame); content != i) return content;
    }
    if (!text_.is(i, Category::relative) || frame.subject.empty()) return i;
    uint32_t comma = i;  // «س، التي …، C»
    while (comma < limit && !text_.is_comma(comma)) ++comma;
    return comma < limit ? comma + 1 : i;
  }

  // «دعا “بالشفاء العاجل”»: what the cue governs stands right behind the mark at `i`.
  [[nodiscard]] bool opens_governed(uint32_t i, uint32_t limit) const {
    return i + 2 < limit && text_.is_word(i + 1) && text_.word(i + 1).conjunction == 0 &&
           clause::is_governed(text_, i + 1, cue_);
  }

  // Whether the mark at `i` closes the quotation that holds `phrase`.
  [[nodiscard]] bool closes_quoted(uint32_t i, const Range& phrase) const {
    if (phrase.empty() || phrase.end != i || phrase.first == 0 || text_.quotation_at[phrase.first - 1] < 0)
      return false;
    const auto& q = text_.quotations[static_cast<size_t>(text_.quotation_at[phrase.first - 1])];
    return q.closed && q.close == i;
  }

  // «ونفى الأنباء», «وطالب النقابات بـ …»: right behind a masculine verb, what can only be feminine is no subject.
  [[nodiscard]] bool is_object_by_gender(const Range& phrase, const Frame& frame) const {
    if (phrase.empty() || phrase.first != next_ || !frame.subject.empty() || !frame.object.empty()) return false;
    if (query_.subjectless || query_.suffixed || query_.agreement.gender != lexicon::Gender::masculine ||
        query_.agreement.number != lexicon::Number::singular || text_.phrase_at[phrase.first] >= 0) {
      return false;
    }
    if (text_.is(phrase.first, Category::quantity)) return false;  // «دعا عشرات المتظاهرين إلى»
    const auto& head = text_.word(phrase.first);
    if (is_accusative_plural(head)) return true;
    // «ودعا المكتبات إلى»
    if (cue_.object == Object::target && head.article && head.stem.ends_with("ات") && head.is(Category::organisation))
      return true;
    const auto analyses = head.all();
    return !analyses.empty() && std::all_of(analyses.begin(), analyses.end(), [](const lexicon::Analysis& a) {
      return a.entry->agreement.gender == lexicon::Gender::feminine;
    });
  }

  // «في اتصال مع وزير الداخلية، س، »: a phrase between commas names somebody of an adjunct before it.
  [[nodiscard]] bool is_set_off(const Range& phrase) const {
    return text_.is_comma(phrase.first - 1) && phrase.end < text_.size() && text_.is_comma(phrase.end);
  }

  // The first phrase is the subject, the second one the target. False where the frame has no place for it.
  [[nodiscard]] bool take_argument(const Range& phrase, Frame& frame) const {
    if (frame.subject.empty() && is_bare_adjective(phrase)) return false;
    // «ودعا "كل القوى" إلى …»: a quotation that begins right behind the verb begins with the target
    const bool quoted = cue_.object == Object::target && phrase.first == next_ + 1 && text_.quotation_at[next_] >= 0 &&
                        !is_quoted_surname(text_, next_);
    // «دعا أنصاره إلى»: the pronoun is he who speaks
    const bool followers = cue_.object == Object::target && phrase.first == next_ &&
                           ((phrase.end == next_ + 1 && text_.word(phrase.first).in(lexicon::WordSet::followers)) ||
                            mention::is_oblique_plural(text_.word(phrase.first)) || joins_oblique(phrase));
    if (frame.subject.empty() && !query_.subjectless && !quoted && !followers &&
        !mention::is_accusative(text_, phrase.first)) {
      frame.subject = phrase;
      return true;
    }
    if (cue_.object != Object::target || !frame.object.empty() || query_.suffixed) return false;
    frame.object = phrase;
    return true;
  }

  // «ودعا كبار السن والمصابين إلى»: what is joined to the head stands in the oblique case, so both are whom he calls
  // on.
  [[nodiscard]] bool joins_oblique(const Range& phrase) const {
    for (uint32_t i = phrase.first + 2; i < phrase.end; ++i) {
      const auto& word = text_.word(i);
      if (word.conjunction == U'و' && word.article && word.stem.ends_with("ين") && text_.is_word(i - 1) &&
          text_.word(i - 1).article && !text_.word(i - 1).stem.ends_with("ين") &&
          mention::names_many(text_.word(phrase.first)) && !text_.word(phrase.first).article &&
          !text_.word(phrase.first + 1).stem.ends_with("ين")) {
        return true;
      }
    }
    return false;
  }

  // «ملامح وجه كاملة»: a feminine adjective without a noun is no subject of a masculine verb.
  [[nodiscard]] bool is_bare_adjective(const Range& phrase) const {
    const auto& head = text_.word(phrase.first);
    const auto analyses = head.all();
    const bool feminine = head.normal.ends_with("ة") && query_.agreement.gender == lexicon::Gender::masculine;
    return feminine && phrase.end == phrase.first + 1 && !head.article && !analyses.empty() &&
           std::all_of(analyses.begin(), analyses.end(),
                       [](const lexicon::Analysis& a) { return a.entry->category == Category::adjective; });
  }

  // «رفضت الوزارة المشاركة في الاجتماع»: where no other content follows, what could describe the subject is the
  // content.
  [[nodiscard]] std::optional<Frame> object_like_adjective(const Frame& frame) const {
    if (cue_.act != Act::reject || cue_.object != Object::content || !frame.object.empty()) return std::nullopt;
    for (uint32_t i = frame.subject.first + 1; i < frame.subject.end; ++i) {
      const auto& word = text_.word(i);
      if (!text_.is_word(i - 1) || !(text_.word(i - 1).article || text_.any(i - 1, mention::kName))) continue;
      if (!word.article || word.conjunction != 0 || word.preposition != 0 || !word.stem.ends_with("ة")) continue;
      if (!word.is(lexicon::Category::content_noun) || !word.is(lexicon::Category::adjective)) continue;
      Frame out = with_content(frame, Complement::object, i, "V S C", scores::kContentNoun);
      out.subject.end = i;
      return out;
    }
    return std::nullopt;
  }

  // «أظهرت دراسة | ارتفاع الأسعار», «أفادت مصادر | هبوط طائرة»: where no other content follows, a verbal noun behind an
  // indefinite document or informant is what it tells, and no genitive.
  [[nodiscard]] std::optional<Frame> object_like_genitive(const Frame& frame) const {
    if (cue_.object != Object::content && !cue_.has(CueFlag::explicit_)) return std::nullopt;
    if (frame.subject.end < frame.subject.first + 2 || !frame.object.empty()) return std::nullopt;
    const auto& head = text_.word(frame.subject.first);
    const auto& noun = text_.word(frame.subject.first + 1);
    if (head.article || head.suffix != lexicon::Pronoun::none ||
        !head.any({Category::document, Category::unnamed, Category::group, Category::media})) {
      return std::nullopt;
    }
    if (head.is(Category::content_noun) && head.stem != "دراسة") return std::nullopt;  // «جرى بحث تطوير التعاون»
    if (noun.article || !noun.is(Category::content_noun) || !is_content_noun(noun) ||
        !text_.is_word(frame.subject.first + 1))
      return std::nullopt;
    Frame out = with_content(frame, Complement::object, frame.subject.first + 1, "V S C", scores::kContentNoun);
    out.subject.end = frame.subject.first + 1;
    return out;
  }

  // A lone noun phrase behind a verb that needs its object is the object: «ويرفض التمديد».
  [[nodiscard]] std::optional<Frame> lone_object(const Frame& frame) const {
    if (cue_.object != Object::content || frame.subject.empty()) return std::nullopt;
    if (query_.suffixed) return std::nullopt;  // «القرار الذي انتقده | التجار»: who does it
    if (cue_.has(CueFlag::describe) || cue_.has(CueFlag::two)) return std::nullopt;
    const bool judges = cue_.act == Act::condemn || cue_.act == Act::praise;
    if (!judges && mention::can_speak(text_, frame.subject) && !is_pointed_at(frame.subject)) return std::nullopt;
    if (text_.word(frame.subject.first).preposition != 0) return std::nullopt;
    Frame out = with_content(frame, Complement::object, frame.subject.first, kLoneObjectFrame, scores::kLoneObject);
    out.subject = {};
    return out;
  }

  // «والتي نفت تلك الأنباء»: a demonstrative in front of a thing.
  [[nodiscard]] bool is_pointed_at(const Range& phrase) const {
    if (!text_.is(phrase.first, lexicon::Category::demonstrative) || phrase.first + 1 >= phrase.end) return false;
    const auto& word = text_.word(phrase.first + 1);
    return !mention::is_person_noun(word) && !mention::is_organisation_noun(word);
  }

  // أعرب س عن قلقه، وجّه س انتقادات: the noun gives the act.
  std::optional<Frame> light_verb() {
    if (query_.suffixed && cue_.has(CueFlag::by_noun)) return std::nullopt;  // «قدره»: a noun
    Frame frame;
    const PhraseOptions options = options_for(cue_, false);
    uint32_t i = next_;
    while (i < limit_) {
      if (text_.tokens[i].kind == TokenKind::line_break || text_.is_mark(i, U'.')) break;
      const bool governed = clause::is_governed(text_, i, cue_) && text_.word(i).preposition == 0;
      if (const auto found = stance_at(i, governed, frame)) return found;
      if ((governed && i + 1 < limit_) || text_.is(i, Category::complementizer) || text_.is_mark(i, U':')) break;
      if (const uint32_t behind = behind_described_apposition(text_, i, limit_, frame.subject); behind != i) {
        i = behind;
        continue;
      }
      const uint32_t behind = mention::skip_adjunct(text_, i, limit_, next_);
      if (behind != i) {
        i = behind;
        continue;
      }
      const Range phrase = mention::noun_phrase(text_, i, limit_, options);
      if (phrase.empty() || query_.subjectless) break;
      if (frame.subject.empty()) {
        frame.subject = phrase;
      } else if (!is_set_off(phrase)) {
        break;
      }
      i = phrase.end;
    }
    return behind_long_speaker(frame);
  }

  // «أبدى عدد من ملاك العقارات في مخططات المدينة الجديدة | استياءهم من»: the stance that is theirs, by its pronoun.
  [[nodiscard]] std::optional<Frame> behind_long_speaker(Frame frame) const {
    constexpr uint32_t kLongest = 14;  // tokens
    if (frame.subject.empty() || frame.subject.first != next_ || !mention::head_can_speak(text_, frame.subject))
      return std::nullopt;
    const auto& behind = text_.word(frame.subject.end);  // «| في مخططات المدينة», «| بالمدينة»
    const bool placed = behind.is(Category::preposition) || behind.preposition != 0 ||
                        text_.any(frame.subject.first, {Category::quantity});
    if (!placed) return std::nullopt;
    for (uint32_t i = frame.subject.end; i < limit_ && i < frame.subject.end + kLongest && text_.is_word(i); ++i) {
      const auto& word = text_.word(i);
      if (word.any({Category::complementizer, Category::relative}) || mention::is_finite_verb(word)) break;
      if (text::is_one_of(word.normal, {"وهو", "وهي", "وهم"})) break;
      if (word.suffix == lexicon::Pronoun::none || word.preposition != 0 || !word.is(Category::stance_noun)) continue;
      if (auto found = stance_at(i, false, frame)) {
        found->subject.end = i;
        return found;
      }
    }
    return std::nullopt;
  }

  // The frame with the stance noun at `i`, or behind the preposition there (`governed`), also in quotation marks.
  [[nodiscard]] std::optional<Frame> stance_at(uint32_t i, bool governed, const Frame& frame) const {
    // «أعرب عن»: without its preposition the noun is an object like any other
    const bool needs_an = !cue_.prepositions.empty() && cue_.prepositions.front() == "عن";
    if (needs_an && !governed && cue_.object != Object::content) return std::nullopt;
    uint32_t noun = governed ? i + 1 : i;
    if (noun < limit_ && text_.quotation_at[noun] >= 0) ++noun;
    // «أبدى عدم رغبته في», «قدم خالص تعازيه», «قدم أحر التعازي»
    if (noun + 1 < limit_ && text_.word(noun).in(lexicon::WordSet::before_stance)) {
      ++noun;
    }
    // «أبدى شيئاً من | القلق», «أبدى بعض | القلق»
    const bool shows = cue_.lemma == "أبدى" && !governed;
    if (shows && noun + 2 < limit_ && text_.word(noun + 1).normal == "من" &&
        text::is_one_of(text_.word(noun).normal, {"شيئا", "قدرا", "كثيرا", "مزيدا", "نوعا", "الكثير", "المزيد"})) {
      noun += 2;
    } else if (shows && noun + 1 < limit_ && text_.word(noun).normal == "بعض") {
      ++noun;
    }
    if (noun >= limit_ || text_.word(noun).conjunction != 0) return std::nullopt;
    if (cue_.lemma == "قدر" && text_.word(noun).suffix != lexicon::Pronoun::none)
      return std::nullopt;  // «تقدر قيمتها بـ»
    if (cue_.lemma == "قدر" &&
        text::is_one_of(text_.word(noun).stem, {"عدد", "اعداد", "نسبة", "اجمالي", "مجموع", "خسائر", "كلفة", "تكلفة"})) {
      return with_content(frame, Complement::object, i, kLightVerbFrame, scores::kLightVerb);
    }
    // «أعلنت حماس أن»: the movement, not «حماسها»
    if (text_.is(noun, Category::organisation_name) && text_.word(noun).suffix == lexicon::Pronoun::none && !governed)
      return std::nullopt;
    // «أعلنت المعارضة إغلاق الطريق»: the body, not «معارضتها»
    if (text_.word(noun).article && mention::is_organisation_noun(text_.word(noun)) && !governed) return std::nullopt;
    const lexicon::StanceNoun* stance = stance_for(lexicon_, text_.word(noun), cue_);
    if (stance == nullptr) return std::nullopt;
    // «أبدى سعادته ارتياحه»: his courtesy
    const bool courtesy = !governed && i == next_ && text::is_one_of(text_.word(noun).normal, {"سعادته", "سعادتها"});
    if (courtesy && noun + 1 < limit_ && stance_for(lexicon_, text_.word(noun + 1), cue_) != nullptr)
      return std::nullopt;
    const bool after = stance->content_after && noun + 1 < limit_;
    // «قدم شرحاً | مفصلاً عن C»
    if (after && cue_.lemma == "قدم" && noun + 2 < limit_ && mention::is_accusative(text_, noun + 1)) ++noun;
    Frame out = with_content(frame, governed ? Complement::preposition : Complement::object,
                             after ? behind_aside(search_, noun + 1, limit_) : i, kLightVerbFrame, scores::kLightVerb);
    out.act = stance->act;
    return out;
  }

  const Lexicon& lexicon_;
  const AnalysedText& text_;
  const Cue& cue_;
  const FrameQuery& query_;
  FrameSearch search_;
  uint32_t next_;       // the token behind the cue
  uint32_t limit_;      // where the search ends
  bool loose_ = false;  // the clause is only a quotation, which may stand inside a nominal content
};

}  // namespace

std::optional<Frame> match_frame(const Lexicon& lexicon, const AnalysedText& text, const Cue& cue,
                                 const FrameQuery& query) {
  auto frame = Matcher(lexicon, text, cue, query).match();
  // «نوه بالجهود» praises, «نوه إلى أن» points at something
  if (frame && cue.lemma == "نوه") {
    const auto& opening = text.word(frame->content);
    if (opening.is(Category::complementizer) || !clause::is_preposition(text, frame->content, "ب"))
      frame->act = Act::assert_;
  }
  return frame;
}

}  // namespace isnad::statement::frame
