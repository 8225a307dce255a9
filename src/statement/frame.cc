#include "statement/frame.h"

#include <algorithm>

#include "statement/complement.h"
#include "statement/stance.h"

namespace isnad::statement {
namespace {

using lexicon::Category;
using lexicon::Cue;
using lexicon::CueFlag;
using lexicon::Lexicon;
using lexicon::Object;
using mention::PhraseOptions;
using text::TokenKind;

constexpr uint32_t kReach = 70;  // tokens behind the verb in which its complement must begin

PhraseOptions options_for(const Cue& cue, bool bounded) {
  PhraseOptions o;
  o.bounded = bounded;
  for (const std::string& p : cue.prepositions) {
    if (p == "ب") o.stop_at_ba = true;
    if (p == "ل") o.stop_at_li = true;
    if (p == "الى") o.stop_at_ila = true;
    if (p == "عن") o.stop_at_an = true;
    if (p == "على") o.stop_at_ala = true;
    if (p == "من") o.stop_at_min = true;
  }
  // «دعا الأمين العام للأمم المتحدة إلى …»: ل only opens the content where no likelier preposition is left
  if (o.stop_at_ila) o.stop_at_li = false;
  if (!cue.prepositions.empty() && cue.prepositions.front() != "ل") o.stop_at_li = false;
  o.target_follows = cue.object == Object::target;
  return o;
}

bool is_content_noun(const lexicon::Word& word) {
  return word.any({Category::content_noun, Category::stance_noun, Category::cue_masdar}) && word.conjunction == 0 &&
         word.preposition == 0;
}

class Matcher {
 public:
  Matcher(const Lexicon& lexicon, const AnalysedText& text, const Cue& cue, const FrameQuery& query)
      : lexicon_(lexicon), text_(text), cue_(cue), query_(query), verb_(query.cue), end_(query.end) {}

  std::optional<Frame> match() {
    const uint32_t limit = std::min(end_, verb_ + 1 + kReach);
    if (cue_.has(CueFlag::by_noun) || cue_.has(CueFlag::by_noun_optional)) {
      if (auto frame = light_verb(limit)) return frame;
      if (cue_.has(CueFlag::by_noun)) return std::nullopt;
    }
    std::optional<Frame> clause;
    if (cue_.clause) clause = clause_frame(limit);
    if (cue_.has(CueFlag::quote)) return clause;
    // «نوه بالعمل الذي …»: the preposition right behind the verb is nearer than any clause
    const uint32_t next = verb_ + 1;
    const bool governed = next < limit && is_governed(text_, next, cue_) && governs_here(next, {}) &&
                          !(clause && clause->content <= next + 1);
    const bool by_colon = clause && clause->content > 0 && text_.is_mark(clause->content - 1, U':');
    loose_ = clause && clause->complement == Complement::speech && !by_colon;
    if (clause && cue_.object != Object::content && !governed && !(loose_ && !cue_.prepositions.empty())) return clause;
    auto nominal = nominal_frame(clause ? clause->content : limit, clause.has_value());
    if (nominal && (!clause || nominal->content < clause->content)) return nominal;
    return clause;
  }

 private:
  // V … أن C
  std::optional<Frame> clause_frame(uint32_t limit) {
    const auto start = find_clause(text_, cue_, verb_ + 1, limit);
    if (!start) return std::nullopt;
    if (cue_.has(CueFlag::first) && start->complement == Complement::clause && start->at > verb_ + 14) {
      return std::nullopt;
    }
    Frame frame;
    frame.complement = start->complement;
    frame.content = start->at;
    frame.name = start->complement == Complement::speech ? "V S «C»" : "V S أن C";
    frame.score = 3;
    uint32_t region = start->at;
    while (region > verb_ + 1 && text_.tokens[region - 1].kind == TokenKind::mark &&
           (text_.is_mark(region - 1, U':') || text_.is_comma(region - 1))) {
      --region;
    }
    if (!query_.subjectless) find_arguments(text_, cue_, verb_ + 1, region, frame);
    return frame;
  }

  // V S T بـ C ; V S عن C ; V S C. `limit` is where a clause begins, if one does.
  std::optional<Frame> nominal_frame(uint32_t limit, bool has_clause) {
    if (cue_.has(CueFlag::weak)) return std::nullopt;
    Frame frame;
    const PhraseOptions options = options_for(cue_, false);
    uint32_t i = verb_ + 1;
    while (i < limit) {
      const auto& word = text_.word(i);
      if (text_.tokens[i].kind == TokenKind::line_break) break;
      if (text_.is_mark(i, U':') || text_.is_mark(i, U'.')) break;
      if (is_governed(text_, i, cue_) && governs_here(i, frame)) {
        if (has_clause && i + 1 >= limit) return std::nullopt;
        if (has_clause && i != verb_ + 1 && cue_.object != Object::target && !loose_) return std::nullopt;
        frame.complement = Complement::preposition;
        frame.content = i;
        frame.name = frame.object.empty() ? "V S P C" : "V S T P C";
        frame.score = 2;
        return frame;
      }
      if (cue_.has(CueFlag::responsibility) &&
          (word.stem == "مسؤولية" || word.stem == "مسئولية" || word.stem == "تبعات") && word.conjunction == 0 &&
          (!frame.subject.empty() || query_.suffixed || query_.subjectless)) {
        frame.complement = Complement::object;
        frame.content = i;
        frame.name = "V S T مسؤولية C";
        frame.score = 2.5;
        return frame;
      }
      const bool object = cue_.object == Object::content;
      if (object && begins_object(i, frame) && (!has_clause || is_content_noun(word))) {
        frame.complement = Complement::object;
        frame.content = i;
        frame.name = "V S C";
        frame.score = is_content_noun(word) ? 2 : 1;
        return frame;
      }
      const uint32_t next = mention::skip_adjunct(text_, i, limit, verb_ + 1);
      if (next != i) {
        i = next;
        continue;
      }
      if (text_.quotation_at[i] >= 0 && cue_.object == Object::target && is_speech(text_, i)) {
        ++i;  // «دعت س "ص إلى …"»: the quotation begins with the target
        continue;
      }
      if (text_.is(i, Category::relative) && !frame.subject.empty()) {  // «س، التي …، C»
        uint32_t k = i;
        while (k < limit && !text_.is_comma(k)) ++k;
        if (k < limit) {
          i = k + 1;
          continue;
        }
      }
      const Range phrase = mention::noun_phrase(text_, i, limit, options);
      if (phrase.empty()) break;
      if (frame.subject.empty() && !query_.subjectless) {
        frame.subject = phrase;
      } else if (cue_.object == Object::target && frame.object.empty() && !query_.suffixed) {
        frame.object = phrase;
      } else {
        break;
      }
      i = phrase.end;
    }
    if (has_clause) return std::nullopt;
    return object_alone(frame);
  }

  // A lone noun phrase behind a verb that needs its object is the object: «ويرفض التمديد».
  std::optional<Frame> object_alone(Frame& frame) {
    if (cue_.object != Object::content || frame.subject.empty()) return std::nullopt;
    if (cue_.has(CueFlag::describe) || cue_.has(CueFlag::two)) return std::nullopt;
    const auto& head = text_.word(frame.subject.first);
    if (mention::can_speak(text_, frame.subject) && cue_.act != Act::condemn && cue_.act != Act::praise) {
      return std::nullopt;
    }
    if (head.preposition != 0) return std::nullopt;
    frame.complement = Complement::object;
    frame.content = frame.subject.first;
    frame.subject = {};
    frame.name = "V C";
    frame.score = 0.5;
    return frame;
  }

  [[nodiscard]] bool governs_here(uint32_t i, const Frame& frame) const {
    const auto& word = text_.word(i);
    if (i + 1 >= text_.size()) return false;
    if (word.is(Category::complementizer)) return true;  // «بأن»
    constexpr std::string_view kAdverbial[] = {"اضافة", "تالي", "فعل",   "شكل", "صورة", "سبب", "جانب",  "نسبة", "ذات",
                                               "تاكيد", "طبع",  "مقابل", "غض",  "نظر",  "رغم", "تزامن", "توازي"};
    if (word.preposition == U'ب' &&
        std::find(std::begin(kAdverbial), std::end(kAdverbial), word.stem) != std::end(kAdverbial)) {
      return false;  // «بالإضافة إلى», «بشكل»
    }
    if (!word.known() && word.preposition == 0 &&
        word.letters > 1) {  // an unknown word that may begin with the preposition
      const std::string_view letter = cue_.prepositions.front();
      if (!word.normal.starts_with(letter)) return false;
    }
    const bool free = word.preposition == 0;
    const auto& governed = free ? text_.word(i + 1) : word;
    // an occasion or a time is an adjunct, not what was said
    if (governed.any({Category::medium, Category::time}) &&
        !governed.any({Category::content_noun, Category::common_noun}) &&
        (word.normal == "في" || word.normal == "ب" || word.preposition == U'ب')) {
      return false;
    }
    if (free && text_.tokens[i + 1].kind == TokenKind::mark && text_.quotation_at[i + 1] < 0) return false;
    // «دعا … بأن»: of three prepositions ب only stands before a clause
    if (word.preposition == U'ب' && cue_.prepositions.size() > 2 && cue_.prepositions.front() != "ب") return false;
    if (word.preposition == U'ل') {
      if (cue_.prepositions.front() != "ل" && !(governed.article && !frame.object.empty()) &&
          !governed.any({Category::content_noun, Category::cue_masdar}))
        return false;
      const bool call =
          governed.any({Category::content_noun, Category::cue_masdar}) ||  // «داعياً للتوافق»
          (governed.article && !mention::is_person_noun(governed) && !mention::is_organisation_noun(governed));
      if (frame.subject.empty() && frame.object.empty() && cue_.object == Object::target && !query_.suffixed && !call) {
        return false;
      }
    }
    if (word.preposition == U'ب' && word.any({Category::capital, Category::country, Category::place}) &&
        !word.any({Category::content_noun})) {
      return false;
    }
    return true;
  }

  // Whether the object that is the content begins at `i`.
  [[nodiscard]] bool begins_object(uint32_t i, const Frame& frame) const {
    const auto& word = text_.word(i);
    if (text_.quotation_at[i] >= 0) return is_speech(text_, i) || !frame.subject.empty();
    for (const auto& a : text_.word(i).all()) {  // «رفض الكشف عن اسمه»
      const auto c = a.entry->category;
      if ((c == Category::cue_verb || c == Category::cue_masdar) && i + 1 < text_.size() &&
          lexicon_.is_idiom(lexicon_.cue(a.entry->index), text_.word(i + 1).normal)) {
        return false;
      }
    }
    if (!text_.is_word(i)) return false;
    // «تصنفها أنقرة إرهابية»: behind the subject the second object
    const bool second =
        cue_.has(CueFlag::two) && (!frame.subject.empty() || (word.is(Category::adjective) && !word.article));
    if (query_.suffixed && !second) return false;
    if (query_.suffixed && frame.subject.empty()) return true;  // «اعتبروها متدنية»
    if (word.conjunction != 0) return false;
    const bool person = mention::is_person_noun(word) || mention::is_organisation_noun(word);
    if (frame.subject.empty() && word.normal == "ذلك" && i == verb_ + 1 &&
        (i + 1 >= text_.size() || !text_.is_word(i + 1) || !text_.word(i + 1).article)) {
      return true;  // «نفى ذلك»
    }
    if (frame.subject.empty() && cue_.has(CueFlag::two) && word.is(Category::demonstrative))
      return true;  // «واعتبر ذلك …»
    if (frame.subject.empty() && !query_.subjectless) {
      // no subject named: «وأكد أهمية …»; a noun that can be the head of a source is the subject
      if (!is_content_noun(word) || person || word.article) return false;
      return !word.is(Category::document) || word.is(Category::stance_noun);
    }
    if (word.preposition != 0) return false;
    if (word.is(Category::demonstrative) || word.normal == "ما") return true;
    if (word.any({Category::number, Category::time})) return false;
    if (mention::is_stop_word(word)) return false;
    if (word.is(Category::preposition) && !word.any({Category::content_noun})) return false;
    if (text_.is_comma(i - 1) && !is_content_noun(word)) return false;
    if (query_.subjectless && frame.subject.empty() && word.any({Category::time, Category::adverb})) return false;
    return true;
  }

  // أعرب س عن قلقه، وجّه س انتقادات: the noun gives the act.
  std::optional<Frame> light_verb(uint32_t limit) {
    Frame frame;
    const PhraseOptions options = options_for(cue_, false);
    uint32_t i = verb_ + 1;
    while (i < limit) {
      if (text_.tokens[i].kind == TokenKind::line_break || text_.is_mark(i, U'.')) break;
      const bool governed = is_governed(text_, i, cue_) && text_.word(i).preposition == 0;
      const uint32_t noun = governed ? i + 1 : i;
      if (noun < limit) {
        const uint32_t inside = text_.quotation_at[noun] >= 0 ? noun + 1 : noun;
        if (inside < limit && stance_for(lexicon_, text_.word(inside), cue_) != nullptr &&
            text_.word(inside).conjunction == 0 &&
            (cue_.prepositions.empty() || governed || cue_.prepositions.front() != "عن" ||
             cue_.object == Object::content)) {
          frame.complement = governed ? Complement::preposition : Complement::object;
          frame.content = i;
          frame.name = "V S N";
          frame.score = 3;
          frame.act = stance_for(lexicon_, text_.word(inside), cue_)->act;
          if (stance_for(lexicon_, text_.word(inside), cue_)->content_after && inside + 1 < limit) {
            frame.content = inside + 1;
          }
          return frame;
        }
        if (governed) break;
      }
      if (text_.is(i, Category::complementizer) || text_.is_mark(i, U':')) break;
      const uint32_t next = mention::skip_adjunct(text_, i, limit, verb_ + 1);
      if (next != i) {
        i = next;
        continue;
      }
      const Range phrase = mention::noun_phrase(text_, i, limit, options);
      if (phrase.empty() || !frame.subject.empty() || query_.subjectless) break;
      frame.subject = phrase;
      i = phrase.end;
    }
    return std::nullopt;
  }

  const Lexicon& lexicon_;
  const AnalysedText& text_;
  const Cue& cue_;
  const FrameQuery& query_;
  uint32_t verb_;
  uint32_t end_;
  bool loose_ = false;  // the clause is only a quotation, which may stand inside a nominal content
};

}  // namespace

std::optional<Frame> match_frame(const Lexicon& lexicon, const AnalysedText& text, const Cue& cue,
                                 const FrameQuery& query) {
  return Matcher(lexicon, text, cue, query).match();
}

void find_arguments(const AnalysedText& text, const Cue& cue, uint32_t at, uint32_t limit, Frame& frame) {
  uint32_t i = at;
  const PhraseOptions options = options_for(cue, cue.object != Object::target);
  while (i < limit) {
    const uint32_t next = mention::skip_adjunct(text, i, limit, at);
    if (next != i) {
      i = next;
      continue;
    }
    const Range phrase = mention::noun_phrase(text, i, limit, options);
    if (phrase.empty()) return;
    if (frame.subject.empty()) {
      frame.subject = phrase;
      if (cue.object != Object::target) return;
    } else {
      frame.object = phrase;
      return;
    }
    i = phrase.end;
  }
}

}  // namespace isnad::statement
