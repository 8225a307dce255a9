#include "lexicon/word.h"

#include <algorithm>
#include <array>

#include "lexicon/hash.h"
#include "lexicon/keep.h"
#include "text/code_points.h"
#include "text/ending.h"
#include "text/normalise.h"
#include "text/utf8.h"

namespace isnad::lexicon {
namespace {

constexpr Categories kNominal = {
    Category::cue_masdar,  Category::office,        Category::profession,   Category::honorific,
    Category::unnamed,     Category::group,         Category::organisation, Category::organisation_name,
    Category::media,       Category::media_name,    Category::document,     Category::norm,
    Category::medium,      Category::place,         Category::content_noun, Category::quantity,
    Category::common_noun, Category::adjective,     Category::given_name,   Category::maybe_name,
    Category::family_name, Category::country,       Category::capital,      Category::seat,
    Category::nationality, Category::stance_noun,   Category::number,       Category::time,
    Category::hollow,      Category::demonstrative, Category::relative,     Category::same_before};
constexpr Categories kTakesSuffix = {
    Category::cue_verb,   Category::verb,        Category::cue_masdar,   Category::office,
    Category::profession, Category::group,       Category::organisation, Category::media,
    Category::document,   Category::norm,        Category::medium,       Category::content_noun,
    Category::quantity,   Category::common_noun, Category::stance_noun,  Category::honorific};
constexpr Categories kNameLike = {Category::given_name, Category::maybe_name, Category::family_name};

struct Prefix {
  char16_t conjunction = 0;
  char16_t preposition = 0;
  bool future = false;
  bool article = false;
};

// «وعدونا», «أخبرتنا», «يخبرنا», and not «طالبنا», «توقعنا», which may be what we did, nor «طلبتنا», «وثقتنا», our own.
bool takes_us(const Entry& entry, std::string_view stem) {
  if (entry.category != Category::cue_verb || entry.agreement.person == 1) return false;
  if (entry.agreement.number == Number::plural) return true;
  const bool she = entry.agreement.gender == Gender::feminine;
  return entry.shape == CueShape::present ? !she : she && stem.starts_with("ا");
}

bool allowed(const Entry& entry, const Prefix& prefix, Pronoun suffix, std::string_view stem) {
  const Categories own = {entry.category};
  const bool verb = entry.category == Category::cue_verb || entry.category == Category::verb;
  if (prefix.article &&
      own.any({Category::demonstrative, Category::relative, Category::organisation_name, Category::media_name,
               Category::country, Category::capital, Category::seat, Category::place})) {
    return false;  // names that have an article are listed with it
  }
  if (prefix.article && entry.construct) return false;                                   // «المالكي» is a name
  if (prefix.article && own.has(Category::time) && entry.index == kMonth) return false;  // «الماي» is a name
  if (prefix.article && (!own.any(kNominal) || suffix != Pronoun::none)) return false;
  if (prefix.future && (!verb || entry.shape != CueShape::present || entry.jussive)) return false;  // not «س + يطروا»
  if (prefix.preposition != 0) {
    const bool purpose = prefix.preposition == U'ل' && verb && entry.shape == CueShape::present;
    const bool clause = prefix.preposition == U'ب' && entry.category == Category::complementizer;
    const bool servant = own.has(Category::name_particle) && stem == "عبد";  // «وفقاً لعبد الله»
    if (!own.any(kNominal) && !purpose && !clause && !servant) return false;
    if (!purpose && !clause && own.has(Category::time)) return false;
  }
  if (suffix != Pronoun::none && !own.any(kTakesSuffix)) return false;
  if (suffix != Pronoun::none && verb && (entry.passive || entry.jussive)) return false;
  // «بعثتها» is more often a noun
  if (suffix != Pronoun::none && entry.category == Category::verb && entry.shape == CueShape::past) return false;
  if (suffix == Pronoun::you || (suffix == Pronoun::we && verb && (prefix.future || !takes_us(entry, stem))))
    return false;
  if (suffix == Pronoun::me && !verb) return false;
  return true;
}

class Analyser {
 public:
  // `hamza`: the word is written with إ or أ before its ل, which is no article («إلياس»).
  Analyser(const Lexicon& lexicon, Word& word, bool hamza, std::pmr::memory_resource& memory)
      : lexicon_(lexicon), word_(word), memory_(memory), hamza_(hamza) {}

  // All prefixes that the letters allow, the plainest first; a longer one is only tried where the plainer ones fail,
  // because «وزير», «فريق», «باريس», «الله» are words of their own.
  void run(bool coarse) {
    coarse_ = coarse;
    inner_ = false;
    all_prefixes();
    if (word_.count == 0 && word_.article) eighth_form();
    if (word_.count != 0) {
      two_persons();
      return;
    }
    inner_ = true;  // now with a pronoun or an ending behind the stem; behind an article only with an ending
    all_prefixes();
  }

  [[nodiscard]] std::span<const Analysis> analyses() const { return {analyses_.data(), word_.count}; }

 private:
  void all_prefixes() {
    const std::string_view n = word_.normal;
    attempt(n, {});
    if (word_.count != 0 && !hamza_ && n.starts_with("ال") && n.size() > 6 &&
        only_names()) {  // «المدني» is a surname and an adjective
      const Prefix prefix{.article = true};
      const std::string_view stem = n.substr(4);
      take(look_up(stem), stem, prefix, Pronoun::none);
      word_.article = true;
      word_.stem = stem;
    }
    if (word_.count == 0) after_conjunction(n, {});
    // «ورد» is a name and «و + رد»
    // … and «فرد» a single one and «ف + رد», «وعد» a promise and «و + عد»
    const bool name =
        word_.count != 0 && word_.conjunction == 0 && (only_names_and_verbs() || n == "فرد" || n == "وعد");
    if (name && (n.starts_with("و") || n.starts_with("ف")) && n.size() > 4) {
      for (const Entry& entry : look_up(n.substr(2))) {
        if (entry.category == Category::cue_verb && entry.shape == CueShape::past && word_.count < analyses_.size()) {
          const char16_t letter = n.starts_with("و") ? U'و' : U'ف';
          analyses_[word_.count++] = {.entry = &entry, .conjunction = letter};
          word_.categories.add(entry.category);
        }
      }
    }
    if (word_.count == 0 && (n.starts_with("و") || n.starts_with("ف")) && n.size() > 4) {
      const Prefix prefix{.conjunction = n.starts_with("و") ? u'و' : u'ف'};
      attempt(n.substr(2), prefix);
      if (word_.count == 0) after_conjunction(n.substr(2), prefix);
    }
  }

  [[nodiscard]] bool only_names_and_verbs() const {
    return std::all_of(analyses_.begin(), analyses_.begin() + word_.count, [](const Analysis& a) {
      return Categories{a.entry->category}.any(kNameLike) || a.entry->category == Category::cue_verb;
    });
  }

  [[nodiscard]] bool only_names() const {
    return std::all_of(analyses_.begin(), analyses_.begin() + word_.count,
                       [](const Analysis& a) { return Categories{a.entry->category}.any(kNameLike); });
  }

  void after_conjunction(std::string_view n, Prefix prefix) {
    if (n.starts_with("ال") && n.size() > 6 && !hamza_) {
      prefix.article = true;
      attempt(n.substr(4), prefix);
      if (word_.count == 0) guess(n.substr(4), prefix);
      return;
    }
    if (n.starts_with("لل") && n.size() > 6) {
      prefix.preposition = U'ل';
      if (n.starts_with("للجن") || n.starts_with("للجان")) {  // «للجنة التحقيق»: no «جنة»
        attempt(n.substr(2), {.conjunction = prefix.conjunction, .preposition = U'ل'});
        if (word_.count != 0) return;
      }
      prefix.article = true;
      if (!inner_) place_with_article("ال" + std::string(n.substr(4)), prefix);  // «للعراق»
      if (word_.count == 0) attempt(n.substr(4), prefix);
      if (word_.count == 0) attempt(n.substr(2), prefix);  // «للاعبين» is «ل + اللاعبين»
      if (word_.count == 0) {
        attempt(n.substr(2), {.conjunction = prefix.conjunction, .preposition = U'ل'});  // «للبنان»
      }
      if (word_.count == 0) guess(n.substr(4), prefix);
      return;
    }
    const std::string_view rest = n.size() > 4 ? n.substr(2) : std::string_view{};
    if (rest.empty()) return;
    if (n.starts_with("س")) {
      prefix.future = true;
      attempt(rest, prefix);
      prefix.future = false;
    }
    const char16_t letter = n.starts_with("ب") ? U'ب' : n.starts_with("ل") ? U'ل' : n.starts_with("ك") ? U'ك' : 0;
    if (letter == 0 || word_.count != 0) return;
    prefix.preposition = letter;
    if (rest.starts_with("ال") && rest.size() > 6) {
      prefix.article = true;
      if (!inner_) place_with_article(rest, prefix);  // «بالعراق»
      if (word_.count == 0) attempt(rest.substr(4), prefix);
      if (word_.count == 0) guess(rest.substr(4), prefix);
      return;
    }
    attempt(rest, prefix);
  }

  // Countries and cities whose name has the article stand with it in the tables.
  void place_with_article(std::string_view name, Prefix prefix) {
    prefix.article = false;
    std::string_view kept;
    for (const Entry& entry : look_up(name)) {
      if (!Categories{entry.category}.any({Category::country, Category::capital, Category::place})) continue;
      if (kept.empty()) kept = keep(name, memory_);  // «العراق» does not stand in «للعراق»
      take({&entry, 1}, kept, prefix, Pronoun::none);
    }
  }

  // «التزامها», «بالتماسه»: a verbal noun that begins like the article; with a pronoun behind it there is none.
  void eighth_form() {
    std::string_view n = word_.normal;
    Prefix prefix;
    if (n.starts_with("و") || n.starts_with("ف")) {
      prefix.conjunction = n.starts_with("و") ? U'و' : U'ف';
      n.remove_prefix(2);
    }
    if (n.starts_with("ب") || n.starts_with("ل")) {
      prefix.preposition = n.starts_with("ب") ? U'ب' : U'ل';
      n.remove_prefix(2);
    }
    if (!n.starts_with("الت")) return;
    for (const PronounSuffix& suffix : kPronounSuffixes) {
      if (!n.ends_with(suffix.letters)) continue;
      for (const Entry& entry : look_up(n.substr(0, n.size() - suffix.letters.size()))) {
        if (!Categories{entry.category}.any({Category::content_noun, Category::cue_masdar, Category::stance_noun}))
          continue;
        take({&entry, 1}, n, prefix, suffix.pronoun);
      }
      if (word_.count != 0) return;
    }
  }

  // An unknown stem whose article leaves no doubt about what stands before it.
  void guess(std::string_view stem, const Prefix& prefix) {
    if (!word_.stem.empty()) return;
    if (prefix.conjunction == U'ف') return;  // «فالكنر»: a foreign name, not «ف» before an unknown noun
    // «كاليماخوس», «كالديرون», but «كالكتيبات»
    constexpr std::string_view kNative[] = {"ة", "ات", "ين", "ون", "يه"};
    const bool native = std::any_of(std::begin(kNative), std::end(kNative), [&](auto e) { return stem.ends_with(e); });
    if (prefix.preposition == U'ك' && !native) return;
    word_.stem = stem;
    word_.conjunction = prefix.conjunction;
    word_.preposition = prefix.preposition;
    word_.article = true;
  }

  void attempt(std::string_view stem, const Prefix& prefix) {
    if (!inner_) {
      take(look_up(stem), stem, prefix, Pronoun::none);
      return;
    }
    if (stem.starts_with("ال")) return;
    inflected(stem, prefix);
    if (word_.count != 0 || prefix.article) return;
    for (const PronounSuffix& suffix : kPronounSuffixes) {
      if (!text::ends_with(stem, suffix.letters) || stem.size() < suffix.letters.size() + 4) continue;
      const std::string_view bare = stem.substr(0, stem.size() - suffix.letters.size());
      take(look_up(bare), stem, prefix, suffix.pronoun);
      // what the suffix hides: ة (إدانته), ا of the plural (وصفوه), ى (نفاه), ء (ادعاؤه)
      if (bare.ends_with("ت")) take(look_up(replaced(bare, "ة")), stem, prefix, suffix.pronoun);
      if (bare.ends_with("و")) take(look_up(std::string(bare) + "ا"), stem, prefix, suffix.pronoun);
      if (bare.ends_with("ا")) take(look_up(replaced(bare, "ى")), stem, prefix, suffix.pronoun);
      if (bare.ends_with("ؤ") || bare.ends_with("ئ")) {
        take(look_up(replaced(bare, "ء")), stem, prefix, suffix.pronoun);
      }
      if (word_.count != 0) return;
    }
  }

  // Regular plurals of nouns that the tables have in the singular: تعويض → تعويضات.
  void inflected(std::string_view stem, const Prefix& prefix) {
    dual(stem, prefix);
    if (word_.count == 0) accusative(stem, prefix);
    if (word_.count != 0 || !stem.ends_with("ات") || stem.size() < 10) return;
    const std::string_view bare = stem.substr(0, stem.size() - 4);
    take_nouns(look_up(bare), stem, prefix);
    if (word_.count == 0) take_nouns(look_up(std::string(bare) + "ة"), stem, prefix);
  }

  // «مصدران», «لمصدرين», «الشركتان», «بلدتي السهل والواحة», «وزيري الخارجية والدفاع»: two.
  void dual(std::string_view stem, const Prefix& prefix) {
    constexpr Categories kPersons = {Category::unnamed, Category::profession, Category::office, Category::group};
    constexpr Categories kHeads = {Category::unnamed, Category::profession, Category::office};
    constexpr Categories kThings = {Category::organisation, Category::common_noun, Category::content_noun,
                                    Category::document,     Category::medium,      Category::norm,
                                    Category::media};
    constexpr size_t kShortest = 10;  // bytes of «بلدتي»
    if (stem.size() < kShortest) return;
    if (stem.ends_with("ان") || stem.ends_with("ين")) {
      const std::string_view bare = stem.substr(0, stem.size() - 4);
      if (stem.size() >= 12) take_of(look_up(bare), kPersons, stem, prefix);
      if (word_.count == 0 && bare.ends_with("ت")) {
        take_of(look_up(replaced(bare, "ة")), kThings, stem, prefix);
        if (word_.count == 0) take_of(look_up(replaced(bare, "ة")), kPersons, stem, prefix);
      }
    } else if (stem.ends_with("تا") || stem.ends_with("تي")) {
      const std::string_view bare = stem.substr(0, stem.size() - 2);
      if (!prefix.article) take_of(look_up(replaced(bare, "ة")), kThings, stem, prefix);
    } else if (stem.ends_with("ي") && !prefix.article) {
      take_of(look_up(stem.substr(0, stem.size() - 2)), kHeads, stem, prefix);
    }
    word_.dual = word_.count != 0;
  }

  // «المتحدثان», «النائبتان», «مسؤولان»: the dual of an adjective, and two persons.
  void two_persons() {
    constexpr Categories kPersons = {Category::unnamed, Category::profession, Category::office};
    const std::string_view stem = word_.stem;
    const bool adjective = std::all_of(analyses_.begin(), analyses_.begin() + word_.count,
                                       [](const Analysis& a) { return a.entry->category == Category::adjective; });
    if (word_.count == 0 || !adjective || !stem.ends_with("ان")) return;
    const Prefix prefix{.conjunction = word_.conjunction, .preposition = word_.preposition, .article = word_.article};
    const std::string_view bare = stem.substr(0, stem.size() - 4);
    const uint8_t before = word_.count;
    const Categories persons = word_.article ? kPersons : Categories{Category::unnamed};
    take_of(look_up(bare.ends_with("ت") ? replaced(bare, "ة") : bare), persons, stem, prefix);
    if (word_.count == before && bare.ends_with("ت")) take_of(look_up(bare), persons, stem, prefix);
    word_.dual = word_.dual || word_.count != before;
  }

  // «مصدرا», «مسؤولا»: one person in the indefinite accusative, by the stem without its ending.
  void accusative(std::string_view stem, const Prefix& prefix) {
    constexpr Categories kPersons = {Category::unnamed, Category::profession, Category::office, Category::group,
                                     Category::document};
    constexpr size_t kShortest = 8;  // bytes of «نجما»
    if (!stem.ends_with("ا") || stem.size() < kShortest || prefix.article || prefix.preposition != 0) return;
    const std::string_view bare = stem.substr(0, stem.size() - 2);
    const auto entries = look_up(bare);
    const bool person =
        std::any_of(entries.begin(), entries.end(), [&](const Entry& e) { return kPersons.has(e.category); });
    if (!person) return;
    take_of(entries, kPersons, bare, prefix);
    take_of(entries, {Category::adjective, Category::nationality}, bare, prefix);  // «مطلعا»
    word_.case_ending = word_.count != 0;
  }

  void take_of(std::span<const Entry> entries, Categories of, std::string_view stem, const Prefix& prefix) {
    for (const Entry& entry : entries) {
      if (of.has(entry.category)) take({&entry, 1}, stem, prefix, Pronoun::none);
    }
  }

  void take_nouns(std::span<const Entry> entries, std::string_view stem, const Prefix& prefix) {
    constexpr Categories kInflects = {Category::content_noun, Category::common_noun, Category::organisation,
                                      Category::document,     Category::norm,        Category::medium};
    take_of(entries, kInflects, stem, prefix);
  }

  static std::string replaced(std::string_view bare, std::string_view last) {
    return std::string(bare.substr(0, bare.size() - 2)) + std::string(last);
  }

  [[nodiscard]] std::span<const Entry> look_up(std::string_view stem) {
    if (!coarse_) return lexicon_.find(stem);
    text::coarse(stem, by_sound_);
    return lexicon_.find_coarse(by_sound_);
  }

  void take(std::span<const Entry> entries, std::string_view stem, const Prefix& prefix, Pronoun suffix) {
    for (const Entry& entry : entries) {
      if (word_.count == analyses_.size()) return;
      if (!allowed(entry, prefix, suffix, stem)) continue;
      if (prefix.preposition == U'ك' && Categories{entry.category}.any(kNameLike)) continue;
      if (word_.count == 0) {
        word_.stem = stem;
        word_.conjunction = prefix.conjunction;
        word_.preposition = prefix.preposition;
        word_.article = prefix.article;
        word_.suffix = suffix;
        word_.coarse = coarse_;
      }
      analyses_[word_.count++] = {
          &entry, prefix.conjunction, prefix.preposition, prefix.future, prefix.article, coarse_, suffix};
      word_.categories.add(entry.category);
    }
  }

  const Lexicon& lexicon_;
  Word& word_;
  std::pmr::memory_resource& memory_;
  std::array<Analysis, 6> analyses_;
  std::string by_sound_;
  bool hamza_ = false;
  bool coarse_ = false;
  bool inner_ = false;
};

// «متنهدا», «مبتسما», «مرتجلا»: by its letters a participle of the derived forms with ت.
bool looks_like_participle(std::string_view normal, uint8_t letters) {
  if (letters < 6 || letters > 8 || !normal.starts_with("م")) return false;
  const std::string_view second = normal.substr(2, 2);
  const std::string_view third = normal.substr(4, 2);
  if (second == "ا" || second == "و" || second == "ي") return false;
  if (normal.substr(normal.size() - 6, 2) == "و") return false;  // «مستورا»
  return second == "ت" || third == "ت";
}

// «بيانا», «مسؤولا», «متنهدا»: an unknown word that is the indefinite accusative of a noun or an adjective.
bool is_accusative(const Lexicon& lexicon, const Word& word) {
  constexpr Categories kTakesIt = {Category::office,       Category::profession,  Category::unnamed,
                                   Category::document,     Category::medium,      Category::content_noun,
                                   Category::common_noun,  Category::adjective,   Category::nationality,
                                   Category::organisation, Category::stance_noun, Category::media};
  if (word.tanwin || word.case_ending) return true;
  const std::string_view normal = word.normal;
  if (word.count != 0 || word.article || word.letters < 4 || !normal.ends_with("ا") || normal.ends_with("وا")) {
    return false;
  }
  if (looks_like_participle(normal, word.letters)) return true;
  constexpr size_t kShortest = 8;  // bytes of the word with و
  return lexicon.accusative_of(normal).any(kTakesIt) || (normal.starts_with("و") && normal.size() > kShortest &&
                                                         lexicon.accusative_of(normal.substr(2)).any(kTakesIt));
}

// «حضر», «أشرف», «صدر», «حضرا»: a noun or a name too, or in no table, so that only «حضروا» tells the verb.
bool is_past(const Lexicon& lexicon, const Word& word) {
  constexpr uint8_t kShortest = 2;
  constexpr uint8_t kLongest = 7;
  constexpr std::string_view kTwo = "ا";
  if (word.article || word.letters < kShortest || word.letters > kLongest || word.normal.ends_with("ة")) return false;
  const auto is_verb = [&](std::string_view base) {
    const auto entries = lexicon.find(std::string(base) + "وا");
    return std::any_of(entries.begin(), entries.end(), [](const Entry& e) {
      return Categories{e.category}.any({Category::verb, Category::cue_verb});
    });
  };
  std::string_view base = word.normal;
  if (is_verb(base)) return true;
  if (!base.ends_with(kTwo)) return false;
  base.remove_suffix(kTwo.size());
  return is_verb(base);
}

uint8_t letter_count(std::string_view normal) {
  return static_cast<uint8_t>(std::min<size_t>(text::count_code_points(normal), 255));
}

}  // namespace

const Analysis* Word::as(Category c) const {
  for (const Analysis& a : all()) {
    if (a.entry->category == c) return &a;
  }
  return nullptr;
}

Word analyse(const Lexicon& lexicon, std::string_view written, std::pmr::memory_resource& memory) {
  Word word;
  std::string normal;
  text::normalise(written, normal);
  word.normal = keep(normal, memory);
  word.letters = letter_count(word.normal);
  word.tag = tag_of(word.normal);
  word.tanwin = written.find("\u064B") != std::string_view::npos;
  // «آنا», «آلان»: names that are written like «أنا» and «الآن» but for their first letter
  const bool other = text::starts_with(written, "آ") && (word.normal == "انا" || word.normal == "الان");
  if (word.normal.size() <= 40 && !other) {  // longer ones are no words of the language
    const bool hamza = text::starts_with(written, "إل") || text::starts_with(written, "أل") ||
                       text::starts_with(written, "وإل") || text::starts_with(written, "وأل") ||
                       text::starts_with(written, "آل");
    Analyser analyser(lexicon, word, hamza, memory);
    analyser.run(false);
    if (word.count == 0) {
      const Word plain = word;
      word.stem = {};
      analyser.run(true);
      if (word.count == 0) word = plain;
    }
    if (word.count != 0) {
      const auto found = analyser.analyses();
      auto* const kept = static_cast<Analysis*>(memory.allocate(found.size_bytes(), alignof(Analysis)));
      std::uninitialized_copy(found.begin(), found.end(), kept);
      word.analyses = kept;
    }
  }
  if (word.stem.empty()) {
    word.stem = word.normal;
  }
  word.accusative = is_accusative(lexicon, word);
  word.past = is_past(lexicon, word);
  const bool whole = word.count != 0 && word.conjunction == 0 && !word.any(kNameLike);
  word.events = lexicon.triggers().find(word.normal, whole, memory);
  if (word.count == 0 && word.letters == 1) {  // «بـ «س»», «ل «س»», «و س»
    const auto letter = static_cast<char16_t>(text::code_point_at(word.normal, 0).value);
    if (letter == U'ب' || letter == U'ل' || letter == U'ك') word.preposition = letter;
    if (letter == U'و') word.conjunction = letter;
  }
  if (word.count == 0 && word.normal.size() > text::kArabicLetter &&
      static_cast<unsigned char>(word.normal[text::kArabicLetter]) < 0x80U) {
    const auto letter = static_cast<char16_t>(text::code_point_at(word.normal, 0).value);  // «لـCNN»
    if (letter == U'ب' || letter == U'ل') {
      word.preposition = letter;
      word.stem = word.normal.substr(text::kArabicLetter);
    }
  }
  // «لأرباب», «بإيعاز»: an unknown word whose hamza shows that the letter in front is a preposition
  if (word.count == 0 && word.letters >= 5 && word.preposition == 0 && !word.article && word.conjunction == 0) {
    for (const std::string_view opening : {"لأ", "لإ", "بأ", "بإ"}) {
      if (!text::starts_with(written, opening)) continue;
      word.preposition = opening.starts_with("ل") ? U'ل' : U'ب';
      word.stem = word.normal.substr(text::kArabicLetter);
    }
  }
  if (const TimeReading time = lexicon.time_words().read(word.normal); !time.words.empty()) {
    word.time = new (memory.allocate(sizeof(TimeReading), alignof(TimeReading))) TimeReading(time);
    word.of_time = true;
  }
  if (word.count == 0 && word.article && word.preposition != 0 && !lexicon.phrases_from(word.normal).empty()) {
    // «كاليدونيا الجديدة»: the letters look like particles, but a name of several words begins with them
    word.stem = word.normal;
    word.conjunction = word.preposition = 0;
    word.article = false;
  }
  // «بيونغ يانغ»: a name of several words begins with the word, and not with what stands behind its first letter
  constexpr Categories kOfPersons = {Category::given_name, Category::family_name, Category::maybe_name};
  if (word.preposition != 0 && !word.article && (word.count == 0 || word.any(kOfPersons)) &&
      lexicon.phrases_from(word.stem).empty() && !lexicon.phrases_from(word.normal).empty()) {
    word.stem = word.normal;
    word.preposition = 0;
  }
  PhrasesFrom phrases;
  phrases.names = lexicon.phrases_from(word.stem);
  if (word.article) phrases.definite_names = lexicon.phrases_from("ال" + std::string(word.stem));
  if (phrases.names.empty() && phrases.definite_names.empty() && word.count == 0 &&
      word.normal.size() >= 6) {  // «وفرانس برس», «لفرانس برس», «لبي بي سي»
    const std::string_view rest = word.normal.substr(2);
    const auto letter = static_cast<char16_t>(text::code_point_at(word.normal, 0).value);
    if (letter == U'و' || letter == U'ل' || letter == U'ب' || letter == U'ف') {
      phrases.names = lexicon.phrases_from(rest);
      if (!phrases.names.empty()) {
        word.stem = rest;
        (letter == U'و' || letter == U'ف' ? word.conjunction : word.preposition) = letter;
      }
    }
  }
  phrases.adverbials = lexicon.adverbials_from(word.normal);
  if (phrases.adverbials.empty() && word.normal.starts_with("و") && word.letters > 2) {
    phrases.adverbials = lexicon.adverbials_from(word.normal.substr(text::kArabicLetter));
  }
  if (!phrases.names.empty() || !phrases.definite_names.empty() || !phrases.adverbials.empty()) {
    word.phrases = new (memory.allocate(sizeof(PhrasesFrom), alignof(PhrasesFrom))) PhrasesFrom(phrases);
  }
  word.governed = lexicon.governed_by(word.stem);
  word.sense = lexicon.senses().read(lexicon, word);
  word.sets = lexicon.word_sets().of(word, memory);
  return word;
}

}  // namespace isnad::lexicon
