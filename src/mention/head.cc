#include "mention/head.h"

#include "mention/word_class.h"
#include "text/one_of.h"

namespace isnad::mention {
namespace {

using lexicon::Analysis;
using lexicon::Gender;
using lexicon::Lexicon;
using lexicon::Number;
using lexicon::PhraseMatch;
using lexicon::Word;

// «ولي» of «ولي العهد», and of «سمو ولي العهد»
std::string first_word(std::string_view lemma) {
  constexpr std::string_view kCourtesy = "سمو ";
  if (lemma.starts_with(kCourtesy)) lemma.remove_prefix(kCourtesy.size());
  return std::string(lemma.substr(0, lemma.find(' ')));
}

class HeadReader {
 public:
  HeadReader(const Lexicon& lexicon, const AnalysedText& text, Description& description)
      : lexicon_(lexicon), text_(text), d_(description), e_(description.entity) {}

  void read(const Range& phrase) {
    phrase_ = phrase;
    for (uint32_t i = phrase.first; i < phrase.end; ++i) {
      // «الدكتور سالم حمدان، | من جمعية السهل»: whence he is
      if (titled_ && text_.is_comma(i) && i + 1 < phrase.end && text_.word(i + 1).normal == "من") break;
      if (text_.phrase_at[i] >= 0) read_name(text_.phrases[static_cast<size_t>(text_.phrase_at[i])]);
      const Word& word = text_.word(i);
      if (word.is(Category::same)) d_.same = true;
      if (is_given_name_here(i)) continue;
      for (const Analysis& analysis : word.all()) {
        read_country(word, analysis, i);
        if (!found_ && read_meaning(word, analysis, i)) break;
      }
    }
  }

 private:
  // «الصحافي | أمين الحداد», «والدة الضحية | أمينة الراوي»: between a title and a surname no office.
  [[nodiscard]] bool is_given_name_here(uint32_t i) const {
    if (i == phrase_.first || i + 1 >= phrase_.end || !text_.is_word(i - 1)) return false;
    const Word& word = text_.word(i);
    const Word& surname = text_.word(i + 1);
    return !word.article && word.any({Category::given_name, Category::maybe_name}) && text_.word(i - 1).article &&
           surname.conjunction == 0 && surname.preposition == 0 &&
           (!surname.known() || surname.is(Category::family_name) || may_be_surname(surname));
  }

  // A name of several words, «الأمم المتحدة», «وزير الخارجية».
  void read_name(const PhraseMatch& match) {
    if (match.category == Category::country && e_.country < 0) e_.country = static_cast<int>(match.index);
    if (found_) return;
    if (match.category == Category::honorific && match.end < phrase_.end &&
        text_.any(match.end, kTitle)) {  // «صاحب السمو | الأمير سالم»
      e_.kind = SpeakerKind::person;
      titled_ = true;
      return;
    }
    found_ = true;
    const bool whole = match.first == phrase_.first && match.end == phrase_.end;
    switch (match.category) {
      case Category::country:
        read_state(whole);
        break;
      case Category::capital:
        read_capital(whole);
        e_.country = static_cast<int>(match.index);
        break;
      case Category::media:
      case Category::media_name:
        e_.kind = SpeakerKind::media;
        e_.gender = Gender::feminine;
        break;
      case Category::office:
      case Category::profession:
      case Category::honorific:
        e_.office = e_.office || match.category != Category::profession;
        read_role(lexicon_.role(match.index));
        break;
      case Category::unnamed:
        e_.head = first_word(lexicon_.role(match.index).lemma);
        e_.number = text_.word(match.first).dual ? Number::plural : lexicon_.role(match.index).number;
        e_.kind = e_.number == Number::plural ? SpeakerKind::group : SpeakerKind::unnamed;
        break;
      case Category::group:
        read_group();
        // «المشتبه به», but «المشتبه بهم»
        if (text::is_one_of(text_.word(match.end - 1).normal, {"به", "بها", "فيه", "فيها", "عليه", "عليها"})) {
          e_.head = text_.word(match.first).stem;
          e_.number = Number::singular;
        }
        break;
      case Category::document:
        e_.kind = SpeakerKind::document;
        break;
      default:
        e_.kind = SpeakerKind::organisation;
        // «مجلس إدارة الشركة» is no company
        if (match.first + 1 < match.end && text::is_one_of(text_.word(match.first + 1).stem, {"ادارة", "امناء"})) {
          e_.head = text_.word(match.first).stem;
        }
        break;
    }
  }

  void read_role(const lexicon::Role& role) {
    e_.kind = SpeakerKind::person;
    e_.head = first_word(role.lemma);
    e_.gender = role.gender;
    if (role.number == Number::plural) read_group();
  }

  void read_group() {
    e_.kind = SpeakerKind::group;
    e_.number = Number::plural;
  }

  void read_state(bool whole) {
    e_.kind = SpeakerKind::organisation;
    e_.gender = Gender::feminine;
    e_.state = whole;
  }

  void read_capital(bool whole) {
    e_.kind = SpeakerKind::organisation;
    e_.gender = Gender::feminine;
    d_.capital = whole;
  }

  void read_country(const Word& word, const Analysis& analysis, uint32_t i) {
    if (e_.country >= 0) return;
    // «مدرب النجوم حامل لقب الدوري الإنجليزي»: of the league, not of the man
    if (i > phrase_.first && text::is_one_of(text_.word(i - 1).normal, {"الدوري", "الكاس", "البطولة"})) return;
    // «الباحث في الشؤون الإيرانية»: of what he looks into
    if (i > phrase_.first + 1 && text::is_one_of(text_.word(i - 1).stem, {"شؤون", "شئون", "شان", "ملف", "ملفات",
                                                                          "تاريخ", "ادب", "لغة", "سياسات"})) {
      return;
    }
    const Category c = analysis.entry->category;
    const bool nationality =
        c == Category::nationality && !analysis.coarse && !word.any({Category::common_noun, Category::organisation});
    if (nationality || c == Category::country || (c == Category::capital && i == phrase_.first)) {
      e_.country = static_cast<int>(analysis.entry->index);
    }
  }

  // One meaning of the word at `i`, where no head is found yet; true where the word's other meanings do not count.
  bool read_meaning(const Word& word, const Analysis& analysis, uint32_t i) {
    const lexicon::Entry& entry = *analysis.entry;
    const Category c = entry.category;
    const bool first = i == phrase_.first;
    const bool whole = first && phrase_.end == phrase_.first + 1;
    if (Categories{c}.any(kPerson)) return read_person(word, entry, i);
    // «مجموعة من الأكاديميين»: persons, and no company
    if (first && c == Category::organisation && i + 2 < phrase_.end && text_.word(i + 1).normal == "من" &&
        text::is_one_of(word.stem, {"مجموعة", "فئة", "نخبة", "طائفة"}) &&
        (names_many(text_.word(i + 2)) || ends_like_plural(text_.word(i + 2)))) {
      read_group();
      found_ = true;
      return true;
    }
    if (Categories{c}.any(kBody)) {
      e_.kind = SpeakerKind::organisation;
      e_.head = c == Category::organisation ? word.stem : "";
      e_.gender = entry.agreement.gender;
      if (c == Category::seat || (c == Category::organisation_name && entry.index != UINT16_MAX)) {
        e_.country = static_cast<int>(entry.index);
      }
    } else if (c == Category::media || c == Category::media_name) {
      e_.kind = SpeakerKind::media;
      e_.head = c == Category::media ? word.stem : "";
      e_.gender = entry.agreement.gender;
    } else if (c == Category::document) {
      e_.kind = SpeakerKind::document;
      e_.head = word.stem;
      e_.gender = entry.agreement.gender;
    } else if (c == Category::country && first) {
      read_state(whole);
    } else if (c == Category::capital && first) {
      read_capital(whole);
    } else if (c == Category::quantity && first) {
      read_group();
    } else {
      return false;
    }
    found_ = true;
    return true;
  }

  bool read_person(const Word& word, const lexicon::Entry& entry, uint32_t i) {
    // «النائبان حيدر الموسوي وشيماء الربيعي»: a title of both
    if (word.dual && i + 1 < phrase_.end && text_.any(i + 1, {Category::given_name, Category::maybe_name}) &&
        text_.word(i + 1).conjunction == 0) {
      return false;
    }
    const bool group = entry.category == Category::group || word.dual;
    const bool honorific = entry.category == Category::honorific;
    e_.head = honorific ? std::string() : first_word(group ? word.stem : lexicon_.role(entry.index).lemma);
    if (group && titled_) return false;  // «الشيخ المتقاعد»: no group, but the word he is known by
    titled_ = titled_ || !group;
    e_.office = e_.office || honorific || entry.category == Category::office;
    e_.gender = entry.agreement.gender;
    e_.number = word.dual ? Number::plural : entry.agreement.number;
    e_.kind = group || e_.number == Number::plural  ? SpeakerKind::group
              : entry.category == Category::unnamed ? SpeakerKind::unnamed
                                                    : SpeakerKind::person;
    // «عميد الهيئة»: a rank that governs a body is an office
    const bool office =
        honorific && i == phrase_.first && !word.article && i + 1 < phrase_.end &&
        (text_.any(i + 1, kBody) || (text_.is(i + 1, Category::common_noun) && !text_.any(i + 1, kName)));
    // «الدكتور سالم حمدان وزير الأوقاف»: what is a title of respect too leaves the head to the office behind the name
    const bool leads = i == phrase_.first || text_.is(i - 1, Category::honorific);  // «اللواء الدكتور»
    const bool respect = entry.category == Category::profession && leads && i + 2 < phrase_.end && word.article &&
                         text_.any(i + 1, {Category::given_name, Category::maybe_name}) &&
                         !(text_.word(i + 1).article && text_.is(i + 1, Category::adjective));  // «المدرب السابق»
    found_ = (!honorific && !respect) || office;
    return true;
  }

  const Lexicon& lexicon_;
  const AnalysedText& text_;
  Description& d_;
  Entity& e_;
  Range phrase_;
  bool found_ = false;   // the head
  bool titled_ = false;  // a title stood in front, which is the head where nothing else is
};

}  // namespace

void describe_head(const Lexicon& lexicon, const AnalysedText& text, const Range& phrase, Description& description) {
  HeadReader(lexicon, text, description).read(phrase);
}

}  // namespace isnad::mention
