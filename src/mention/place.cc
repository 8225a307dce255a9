#include "mention/place.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "mention/place_noun.h"
#include "mention/word_class.h"
#include "mention/wording.h"
#include "text/one_of.h"

namespace isnad::mention {
namespace {

using text::is_one_of;

// As the table writes it, without what a float adds to it.
double degrees(float value) { return std::round(static_cast<double>(value) * 1e5) / 1e5; }

using lexicon::AnalysedText;
using lexicon::Analysis;
using lexicon::Lexicon;
using lexicon::Word;

class PlaceFinder {
 public:
  PlaceFinder(const Lexicon& lexicon, const AnalysedText& text, std::vector<PlaceMention>& out)
      : lexicon_(lexicon), text_(text), out_(out) {}

  void run() {
    for (uint32_t i = 0; i < text_.size();) {
      const uint32_t next = place_at(i);
      i = std::max(next, i + 1);
    }
    settle_countries();
  }

 private:
  // The token behind the place that begins at `i`; `i` where none does.
  uint32_t place_at(uint32_t i) {
    if (!text_.is_word(i)) return i;
    if (const PlaceNoun* const head = place_noun(text_, i); head != nullptr) return governed(i, *head);
    PlaceMention place;
    const bool named = text_.phrase_at[i] >= 0 || text_.any(i, kPlace);
    if (named && known(i, place, located(i))) return add(std::move(place));
    return unknown(i);
  }

  uint32_t add(PlaceMention place) {
    const uint32_t end = place.range.end;
    place.name = written(text_, place.range);
    out_.push_back(std::move(place));
    return end;
  }

  // Whether the words before `i` say that a place follows.
  [[nodiscard]] bool located(uint32_t i) const {
    const Word& word = text_.word(i);
    if (word.preposition == U'ب') return true;
    if (i == 0 || word.conjunction != 0 || word.preposition != 0) return false;
    const Word& before = text_.word(i - 1);
    if (is_direction(before)) return true;
    return is_one_of(before.stem.empty() ? before.normal : before.stem,
                     {"في", "قرب", "وسط", "داخل", "خارج", "باتجاه"}) ||
           is_one_of(before.normal, {"الى", "الي", "من", "نحو", "على", "علي"});
  }

  // A name that a table has.
  bool known(uint32_t i, PlaceMention& place, bool located) const {
    if (text_.phrase_at[i] >= 0) {
      const auto& match = text_.phrases[static_cast<size_t>(text_.phrase_at[i])];
      if (!Categories{match.category}.any(kPlace)) return false;
      place.range = {match.first, match.end};
      describe(match.category, match.country, match.index, place);
      return true;
    }
    const Word& word = text_.word(i);
    if (!word.any(kPlace)) return false;
    const Analysis* found = nullptr;
    for (const Category c : {Category::place, Category::capital, Category::country}) {
      if (found == nullptr) found = word.as(c);
    }
    if (found->coarse && !located) return false;
    if (!located && may_be_something_else(i, *found)) return false;
    place.range = {i, i + 1};
    describe(found->entry->category, found->entry->country, found->entry->index, place);
    return true;
  }

  // «صلاح», «الباب»: names that are other words too are places where something says so; so is what stands in a person's
  // name.
  [[nodiscard]] bool may_be_something_else(uint32_t i, const Analysis& found) const {
    constexpr Categories kOthers = {Category::given_name,   Category::maybe_name,   Category::family_name,
                                    Category::common_noun,  Category::cue_verb,     Category::verb,
                                    Category::adjective,    Category::organisation, Category::office,
                                    Category::content_noun, Category::media_name};
    const Word& word = text_.word(i);
    if (word.any(kOthers)) return true;
    if (found.entry->category == Category::country || i == 0) return false;
    return text_.any(i - 1, {Category::given_name, Category::name_particle, Category::media});
  }

  void describe(Category category, uint16_t country, uint32_t index, PlaceMention& place) const {
    if (country != lexicon::no_country) place.country = country;
    if (category == Category::country) {
      place.kind = PlaceKind::country;
      return;
    }
    place.kind = PlaceKind::city;
    const auto& row = category == Category::place ? lexicon_.place(index) : lexicon_.capital(country);
    place.kind = row.kind;
    if (row.latitude && row.longitude) {
      place.latitude = degrees(*row.latitude);
      place.longitude = degrees(*row.longitude);
    }
  }

  // «محافظة نينوى», «بلدة تل الزهور», «مطار الحمدانية العسكري»
  uint32_t governed(uint32_t i, const PlaceNoun& head) {
    if (i + 1 >= text_.size() || !text_.is_word(i + 1)) return i;
    if (i > 0 && head.stem == "ناحية" && text_.word(i - 1).normal == "من") return i;  // «من ناحية التنوع»
    PlaceMention place;
    const Word& word = text_.word(i + 1);
    if (word.preposition == 0 && word.conjunction == 0 && known(i + 1, place, true)) {
      if (place.kind == PlaceKind::country && head.kind != PlaceKind::city) return i;  // «منطقة سوريا», «سجن في …»
      place.range.first = i;
      place.kind = head.kind;
      return add(std::move(place));
    }
    place.range = {i, name_end(i + 1, head.governed)};
    if (place.range.end == i + 1) return i;
    place.kind = head.kind;
    return add(std::move(place));
  }

  // Where the name ends that begins at `i` behind a noun of places; `i` where none can begin.
  [[nodiscard]] uint32_t name_end(uint32_t i, AfterPlaceNoun governed) const {
    if (const uint32_t end = eponym_end(i); end != i) return end;
    if (!may_name(i, governed)) return i;
    const uint32_t end = i + 1;
    if (end == text_.size() || !text_.is_word(end)) return end;
    const Word& word = text_.word(i);
    const Word& next = text_.word(end);
    if (next.preposition != 0 || next.conjunction != 0) return end;
    // «حزمة الجندل»: what an unknown word without article governs
    const bool annexed = !word.known() && !word.article && !next.known() && next.article;
    const bool compound = (opens_place_name(word) || word.any({Category::name_particle, Category::given_name})) &&
                          !is_stop_word(next) && !next.is(Category::nationality);
    return annexed || compound ? end + 1 : end;
  }

  // «مطار | الملك سالم الدولي», «مدينة | الشيخ زايد»: called after somebody with a title.
  [[nodiscard]] uint32_t eponym_end(uint32_t i) const {
    constexpr uint32_t kLongestName = 6;  // words
    if (!text_.is_word(i) || !text_.word(i).article || !text_.any(i, {Category::honorific, Category::office})) return i;
    uint32_t end = i + 1;
    while (end < text_.size() && end <= i + kLongestName && text_.is_word(end) && text_.phrase_at[end] < 0 &&
           text_.word(end).conjunction == 0 && text_.word(end).preposition == 0 &&
           (text_.any(end, kName) || text_.is(end, Category::maybe_name))) {
      ++end;
    }
    if (end == i + 1) return i;
    // «مدينة الملك سالم للعلوم» is an institution
    if (end < text_.size() && text_.word(end).preposition == U'ل' && text_.word(end).article) return i;
    // «الدولي», «العسكري»
    if (end < text_.size() && text_.is(end, Category::adjective) && text_.word(end).article &&
        text_.word(end).conjunction == 0) {
      ++end;
    }
    return end;
  }

  [[nodiscard]] bool may_name(uint32_t i, AfterPlaceNoun governed) const {
    if (i >= text_.size() || !text_.is_word(i) || text_.phrase_at[i] >= 0) return false;
    const Word& word = text_.word(i);
    if (word.conjunction != 0 || word.preposition != 0 || word.letters < 2 || word.tanwin) return false;
    if (governed == AfterPlaceNoun::definite && !word.article) return false;
    // «لقضاء أوقاتهم»: a noun with its pronoun
    if (!word.known()) return !word.normal.ends_with("هم") && !word.normal.ends_with("تها");
    if (opens_place_name(word)) return true;
    if (word.any({Category::nationality, Category::demonstrative, Category::relative, Category::number,
                  Category::preposition, Category::quantity}) ||
        is_stop_word(word)) {
      return false;
    }
    if (word.suffix != lexicon::Pronoun::none) return false;
    if (governed != AfterPlaceNoun::everyday) return false;
    // «مدينة الملك سالم للعلوم»: of a title with a name eponym_end knows
    const bool titled = i + 1 < text_.size() && (text_.any(i + 1, kName) || text_.is(i + 1, Category::maybe_name));
    if (titled && word.article && word.any({Category::honorific, Category::office})) return false;
    if (word.any({Category::given_name, Category::family_name, Category::maybe_name})) return true;
    return word.article && !word.any({Category::organisation, Category::adjective, Category::quantity}) &&
           word.any({Category::common_noun, Category::content_noun, Category::honorific, Category::office,
                     Category::profession});
  }

  // A word that no table has and that stands where only a place can.
  uint32_t unknown(uint32_t i) {
    const Word& word = text_.word(i);
    if (i == 0 || text_.phrase_at[i] >= 0 || word.preposition != 0 || word.conjunction != 0) return i;
    const bool compound =
        i + 1 < text_.size() && text_.is_word(i + 1) && !text_.word(i + 1).known() && opens_place_name(word);
    if (word.known() && !compound) return i;
    if (word.letters < 3) return i;
    const Word& before = text_.word(i - 1);
    const bool direction = is_direction(before);
    const bool place_word = direction || is_one_of(before.normal, {"في", "قرب", "بالقرب"});
    if (!place_word) return i;
    const uint32_t end = compound ? i + 2 : i + 1;
    if (!compound && !direction && !is_followed_like_a_place(end)) return i;
    if (direction && !compound && word.suffix != lexicon::Pronoun::none) return i;
    return add(
        {.range = {i, end}, .name = {}, .kind = PlaceKind::city, .country = -1, .latitude = {}, .longitude = {}});
  }

  // «… قرب حمص», «… شمالي حلب», «… السورية», «…، سوريا», «… بمحافظة حماة», «… (30 كلم»
  [[nodiscard]] bool is_followed_like_a_place(uint32_t i) const {
    if (i >= text_.size()) return false;
    const Word& word = text_.word(i);
    if (text_.is_mark(i, U'(') && i + 2 < text_.size()) {
      return text_.tokens[i + 1].kind == text::TokenKind::number ? is_one_of(text_.word(i + 2).normal, {"كلم", "كم"})
                                                                 : is_direction(text_.word(i + 1));
    }
    if (text_.is_comma(i) && i + 1 < text_.size()) {
      PlaceMention ignored;
      return text_.is_word(i + 1) && text_.word(i + 1).conjunction == 0 && text_.word(i + 1).preposition == 0 &&
             known(i + 1, ignored, false);
    }
    if (!text_.is_word(i)) return false;
    // names of places are feminine, whatever they end in: «في طرزوان السورية»
    if (word.is(Category::nationality) && word.article && word.conjunction == 0) {
      return word.stem.ends_with("ة") && !text_.word(i - 1).stem.ends_with("ة") &&
             !text_.word(i - 1).stem.ends_with("ات");
    }
    if (is_direction(word) && word.conjunction == 0) return true;
    if (word.normal == "قرب") return true;
    return word.preposition == U'ب' && place_noun(text_, i) != nullptr;
  }

  // An unknown place lies where the adjective behind it says, else where the nearest known place of its sentence does.
  void settle_countries() {
    constexpr uint32_t kNear = 30;  // tokens
    for (size_t p = 0; p < out_.size(); ++p) {
      PlaceMention& place = out_[p];
      if (place.country >= 0) continue;
      const uint32_t behind = place.range.end;
      if (behind < text_.size()) {
        const Analysis* const nationality = text_.word(behind).as(Category::nationality);
        if (nationality != nullptr && nationality->article && nationality->conjunction == 0) {
          place.country = nationality->entry->country;
          continue;
        }
      }
      if (place.kind == PlaceKind::continent || place.kind == PlaceKind::sea) continue;
      if (is_known_without_country(place)) continue;
      uint32_t nearest = kNear + 1;
      const auto consider = [&](const PlaceMention& other, uint32_t distance) {
        if (other.country < 0 || distance >= nearest) return;
        nearest = distance;
        place.country = other.country;
      };
      for (size_t k = p; k-- > 0 && place.range.first - out_[k].range.end <= kNear;) {
        consider(out_[k], place.range.first - out_[k].range.end);
        if (nearest <= kNear) break;
      }
      for (size_t k = p + 1; k < out_.size() && out_[k].range.first - place.range.end <= kNear; ++k) {
        if (out_[k].country < 0) continue;
        consider(out_[k], out_[k].range.first - place.range.end);
        break;
      }
    }
  }

  // «الشرق الأوسط»: in several states
  static bool is_known_without_country(const PlaceMention& place) { return place.latitude.has_value(); }

  const Lexicon& lexicon_;
  const AnalysedText& text_;
  std::vector<PlaceMention>& out_;
};

}  // namespace

void find_places(const Lexicon& lexicon, const AnalysedText& text, std::vector<PlaceMention>& out) {
  out.clear();
  PlaceFinder(lexicon, text, out).run();
}

}  // namespace isnad::mention
