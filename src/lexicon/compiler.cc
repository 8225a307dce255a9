// Compiles the tables of knowledge/ into a lexicon.
#include <algorithm>
#include <array>
#include <charconv>
#include <unordered_map>
#include <utility>

#include "lexicon/cell_names.h"
#include "lexicon/embedded.h"
#include "lexicon/lexicon.h"
#include "lexicon/table.h"
#include "text/code_points.h"
#include "text/normalise.h"

namespace isnad::lexicon {
namespace {

using text::normalised;

// «طالبنا», «أكدنا» tell of what was said at another time, while who says «نرحب» is quoted already. Short forms, and
// those that look as if they had the article, are other words too («بيننا», «أمرنا», the name «المحنا»).
bool tells_of_own_words(const Cue& cue, const Inflected& form, CueShape shape) {
  constexpr size_t kShortest = 12;  // bytes: four letters and the ending
  return shape == CueShape::past && form.agreement.number == Number::plural && form.form.size() >= kShortest &&
         !form.form.starts_with("ال") && !form.form.starts_with("أل") && !cue.has(CueFlag::quote) &&
         !cue.has(CueFlag::verbal) && !cue.has(CueFlag::weak) && !cue.has(CueFlag::by_noun) &&
         !cue.has(CueFlag::continues) && !cue.has(CueFlag::report);
}

}  // namespace

// Compiles one table after the other; stops at the first error.
class Compiler {
 public:
  Result<Lexicon> run(std::string_view user_places, std::string_view user_path) {
    using Step = std::optional<Error> (Compiler::*)(const Table&);
    struct Named {
      std::string_view table;
      Step step;
    };
    constexpr std::array kSteps = {Named{"function_words", &Compiler::function_words},
                                   Named{"cues", &Compiler::cues},
                                   Named{"stance_nouns", &Compiler::stance_nouns},
                                   Named{"attributions", &Compiler::attributions},
                                   Named{"idioms", &Compiler::idioms},
                                   Named{"countries", &Compiler::countries},
                                   Named{"places", &Compiler::places},
                                   Named{"roles", &Compiler::roles},
                                   Named{"organisations", &Compiler::organisations},
                                   Named{"media", &Compiler::media},
                                   Named{"nouns", &Compiler::nouns},
                                   Named{"adjectives", &Compiler::adjectives},
                                   Named{"names", &Compiler::names},
                                   Named{"verbs", &Compiler::verbs},
                                   Named{"sectors", &Compiler::sectors},
                                   Named{"adverbials", &Compiler::adverbials},
                                   Named{"governing", &Compiler::governing},
                                   Named{"epithets", &Compiler::epithets},
                                   Named{"exclusive_roles", &Compiler::exclusive_roles}};
    lexicon_.forms_.reserve();
    for (const Named& named : kSteps) {
      const auto table = parse_table(named.table, embedded_table(named.table));
      if (!table) return table.error();
      if (const auto error = (this->*named.step)(table.value())) return *error;
    }
    for (Cue& cue : lexicon_.cues_) {
      cue.idiomatic = std::any_of(lexicon_.idioms_.begin(), lexicon_.idioms_.end(),
                                  [&](const Idiom& idiom) { return idiom.lemma == cue.lemma; });
    }
    if (!user_places.empty()) {
      const auto table = parse_table("places", user_places, user_path);
      if (!table) return table.error();
      if (const auto error = own_places(table.value())) return *error;
    }
    auto time_words = TimeWords::load();
    if (!time_words) return time_words.error();
    lexicon_.time_words_ = std::move(time_words).value();
    auto senses = Senses::load();
    if (!senses) return senses.error();
    lexicon_.senses_ = std::move(senses).value();
    auto word_sets = WordSetTable::load();
    if (!word_sets) return word_sets.error();
    lexicon_.word_sets_ = std::move(word_sets).value();
    pack();
    auto triggers = Triggers::load();
    if (!triggers) return triggers.error();
    lexicon_.triggers_ = std::move(triggers).value();
    return std::move(lexicon_);
  }

 private:
  [[nodiscard]] std::string_view keep(std::string_view characters) const { return lexicon_.forms_.keep(characters); }

  void add(std::string_view normal, const Entry& entry) { lexicon_.forms_.add(normal, entry); }
  void add(std::string_view form, Category category, uint32_t index = 0, Agreement agreement = {}) {
    add(normalised(form), Entry{.category = category, .agreement = agreement, .index = index});
  }
  void add_name(std::string_view name, const Entry& entry) { lexicon_.forms_.add_name(name, entry); }
  void add_noun(std::string_view noun, Category category, uint32_t index, Agreement agreement) {
    lexicon_.forms_.add_noun(noun, Entry{.category = category, .agreement = agreement, .index = index});
  }

  void pack() {
    lexicon_.forms_.pack();
    lexicon_.adverbials_.pack();
    lexicon_.governed_.pack();
    lexicon_.epithets_.pack();
    lexicon_.exclusive_roles_.pack();
    lexicon_.sector_words_.pack();
    lexicon_.nationality_pairs_.pack();
  }

  std::optional<Error> idioms(const Table& table) {
    for (size_t r = 0; r < table.rows.size(); ++r) {
      for (const auto lemma : list_cell(table.cell(r, "cue"))) {
        Idiom idiom{.lemma = std::string(lemma), .next = {}};
        for (const auto n : list_cell(table.cell(r, "next"))) idiom.next.push_back(normalised(n));
        lexicon_.idioms_.push_back(std::move(idiom));
      }
    }
    return std::nullopt;
  }

  // The country that a cell names; no_country for an empty one, an error for an unknown code.
  std::optional<Error> read_country(const Table& table, size_t row, uint16_t& country) const {
    const auto code = table.cell(row, "country");
    country = no_country;
    if (code.empty() || code == "-") return std::nullopt;
    const auto found = country_of_.find(code);
    if (found == country_of_.end()) return table.unknown(row, "country", code);
    country = found->second;
    return std::nullopt;
  }

  static std::optional<Error> read_sector(const Table& table, size_t row, Sector& sector) {
    const auto named = Sector::of_cell(table.cell(row, "sector"));
    if (!named) return table.unknown(row, "sector", table.cell(row, "sector"));
    sector = *named;
    return std::nullopt;
  }

  static std::optional<Error> read_degrees(const Table& table, size_t row, std::string_view column,
                                           std::optional<float>& degrees) {
    const auto written = table.cell(row, column);
    if (written.empty() || written == "-") return std::nullopt;
    float value = 0;
    const auto [end, fault] = std::from_chars(written.data(), written.data() + written.size(), value);
    if (fault != std::errc{} || end != written.data() + written.size() || !(value >= -180 && value <= 180)) {
      return table.unknown(row, column, written);
    }
    degrees = value;
    return std::nullopt;
  }

  static std::optional<Error> read_point(const Table& table, size_t row, KnownPlace& place) {
    if (auto error = read_degrees(table, row, "lat", place.latitude)) return error;
    return read_degrees(table, row, "lon", place.longitude);
  }

  std::optional<Error> read_place(const Table& table, size_t row, KnownPlace& place) const {
    const auto kind = place_kind_named(table.cell(row, "kind"));
    if (!kind) return table.unknown(row, "kind", table.cell(row, "kind"));
    place.kind = *kind;
    if (auto error = read_country(table, row, place.country)) return error;
    return read_point(table, row, place);
  }

  std::optional<Error> places(const Table& table) {
    lexicon_.places_.reserve(table.rows.size());
    for (size_t r = 0; r < table.rows.size(); ++r) {
      KnownPlace place;
      if (auto error = read_place(table, r, place)) return error;
      add_place(table, r, place);
    }
    return std::nullopt;
  }

  void add_place(const Table& table, size_t row, const KnownPlace& place) {
    const auto index = static_cast<uint32_t>(lexicon_.places_.size());
    lexicon_.places_.push_back(place);
    for (const auto name : list_cell(table.cell(row, "name"))) {
      place_named_.insert_or_assign(name, index);
      add_name(name, Entry{.category = Category::place, .agreement = {}, .country = place.country, .index = index});
    }
  }

  // A name that both tables have stays one entry, with what the user's row says where it has a point on the map: the
  // point of the table is rounded, and the country of a disputed place is a choice.
  std::optional<Error> own_places(const Table& table) {
    for (const std::string_view column : {"name", "kind", "country", "lat", "lon"}) {
      if (const auto found = table.column(column); !found) return found.error();
    }
    for (size_t r = 0; r < table.rows.size(); ++r) {
      KnownPlace place;
      if (auto error = read_place(table, r, place)) return error;
      bool known = false;
      for (const auto name : list_cell(table.cell(r, "name"))) {
        const auto held = place_named_.find(name);
        if (held == place_named_.end()) continue;
        known = true;
        KnownPlace& old = lexicon_.places_[held->second];
        if (place.latitude && place.longitude && place.country == old.country) old = place;
      }
      if (!known) add_place(table, r, place);
    }
    return std::nullopt;
  }

  std::optional<Error> sectors(const Table& table) {
    for (size_t r = 0; r < table.rows.size(); ++r) {
      SectorWord word;
      if (auto error = read_sector(table, r, word.sector)) return error;
      const auto use = table.cell(r, "use");
      word.adjective = use == "adjective";
      if (!word.adjective && use != "noun") return table.unknown(r, "use", use);
      const auto add_form = [&](std::string_view form) { lexicon_.sector_words_.add(form, word); };
      for (const auto name : list_cell(table.cell(r, "word"))) {
        const std::string normal = normalised(name);
        for (const Inflected& f : adjective_forms(normal)) {
          if (word.adjective || f.form == normal) add_form(f.form);
        }
        // «شرطيا», «صاروخين»: the accusative and the dual of nouns
        if (word.adjective || normal.ends_with("ة")) continue;
        for (const std::string_view ending : {"ا", "ان", "ين"}) add_form(normal + std::string(ending));
      }
    }
    return std::nullopt;
  }

  std::optional<Error> function_words(const Table& table) {
    for (size_t r = 0; r < table.rows.size(); ++r) {
      const auto name = table.cell(r, "class");
      const auto category = function_class_named(name);
      if (!category) return table.unknown(r, "class", name);
      add(table.cell(r, "word"), *category, name == "month" ? kMonth : 0);
    }
    return std::nullopt;
  }

  std::optional<Error> cues(const Table& table) {
    for (size_t r = 0; r < table.rows.size(); ++r) {
      Cue cue;
      const std::string past = normalised(table.cell(r, "past"));
      const std::string present = normalised(table.cell(r, "present"));
      cue.lemma = keep(table.cell(r, "past"));
      const auto act = act_named(table.cell(r, "act"));
      if (!act) return table.unknown(r, "act", table.cell(r, "act"));
      cue.act = *act;
      cue.clause = table.cell(r, "clause") == "yes";
      const auto object = table.cell(r, "object");
      cue.object = object == "content" ? Object::content : object == "target" ? Object::target : Object::none;
      for (const auto p : list_cell(table.cell(r, "preps"))) cue.prepositions.push_back(normalised(p));
      for (const auto name : list_cell(table.cell(r, "flags"))) {
        if (name.starts_with("negated=")) {
          cue.negated = act_named(name.substr(8));
          continue;
        }
        const auto flag = cue_flag_named(name);
        if (!flag) return table.unknown(r, "flag", name);
        cue.flags |= static_cast<uint32_t>(*flag);
      }
      const auto index = static_cast<uint16_t>(lexicon_.cues_.size());
      if (past != "-") cue_stems_.emplace_back(past, present);
      const auto add_forms = [&](const std::vector<Inflected>& forms, Category category, CueShape shape) {
        for (const Inflected& f : forms) {
          if (f.agreement.person != 3 && !tells_of_own_words(cue, f, shape)) continue;
          // «طلبا», «ذكرا»: short duals are nouns in the accusative; but «شددا», «جددا»
          const bool doubled =
              past.size() == 3 * text::kArabicLetter &&
              past.substr(text::kArabicLetter, text::kArabicLetter) == past.substr(2 * text::kArabicLetter);
          if (f.agreement.number == Number::dual && f.form.size() <= 8 && past.find("ا") == std::string::npos &&
              !doubled) {
            continue;
          }
          if (f.form == "عدن") continue;  // the city, and no «عدّ»
          if (f.agreement.number == Number::dual && (cue.flags & static_cast<uint32_t>(CueFlag::quote)) != 0) continue;
          add(f.form, Entry{.category = category,
                            .shape = shape,
                            .passive = f.passive,
                            .jussive = f.jussive,
                            .agreement = f.agreement,
                            .index = index});
        }
      };
      if (past != "-") {
        if (!cue.has(CueFlag::present)) add_forms(past_forms(past, present), Category::cue_verb, CueShape::past);
        if (!cue.has(CueFlag::past)) add_forms(present_forms(past, present), Category::cue_verb, CueShape::present);
      }
      for (const auto p : list_cell(table.cell(r, "participle"))) {
        add_forms(participle_forms(normalised(p)), Category::cue_participle, CueShape::participle);
      }
      for (const auto m : list_cell(table.cell(r, "masdar"))) {
        add(normalised(m),
            Entry{.category = Category::cue_masdar, .shape = CueShape::masdar, .agreement = {}, .index = index});
      }
      lexicon_.cues_.push_back(std::move(cue));
    }
    return std::nullopt;
  }

  std::optional<Error> stance_nouns(const Table& table) {
    for (size_t r = 0; r < table.rows.size(); ++r) {
      const auto act = act_named(table.cell(r, "act"));
      if (!act) return table.unknown(r, "act", table.cell(r, "act"));
      StanceNoun stance{.act = *act, .content_after = table.cell(r, "content") == "after", .verbs = {}};
      if (table.cell(r, "verbs") != "*") {
        for (const auto v : list_cell(table.cell(r, "verbs"))) stance.verbs.emplace_back(v);
      }
      const auto index = static_cast<uint16_t>(lexicon_.stances_.size());
      for (const auto n : list_cell(table.cell(r, "noun"))) {
        add_noun(n, Category::stance_noun, index, {});
        add_noun(n, Category::content_noun, 0, {});
      }
      lexicon_.stances_.push_back(std::move(stance));
    }
    return std::nullopt;
  }

  std::optional<Error> attributions(const Table& table) {
    for (size_t r = 0; r < table.rows.size(); ++r) {
      Attribution attribution;
      const auto act = act_named(table.cell(r, "act"));
      if (!act) return table.unknown(r, "act", table.cell(r, "act"));
      attribution.act = *act;
      attribution.strict = table.cell(r, "strict") == "yes";
      attribution.words = words_of(table.cell(r, "phrase"));
      if (attribution.words.back() == "ل" || attribution.words.back() == "ب") {
        attribution.stuck = attribution.words.back() == "ل" ? U'ل' : U'ب';
        attribution.words.pop_back();
      }
      add(attribution.words[0], Entry{.category = Category::attribution_head, .agreement = {}});
      lexicon_.attributions_.push_back(std::move(attribution));
    }
    std::stable_sort(lexicon_.attributions_.begin(), lexicon_.attributions_.end(),
                     [](const Attribution& a, const Attribution& b) { return a.words.size() > b.words.size(); });
    return std::nullopt;
  }

  std::optional<Error> countries(const Table& table) {
    for (size_t r = 0; r < table.rows.size(); ++r) {
      const auto index = static_cast<uint16_t>(lexicon_.countries_.size());
      lexicon_.countries_.emplace_back(table.cell(r, "iso3"));
      const auto all_names = list_cell(table.cell(r, "names"));
      lexicon_.country_names_.emplace_back(all_names.empty() ? std::string_view{} : all_names.front());
      country_of_.insert_or_assign(table.cell(r, "iso3"), index);
      KnownPlace capital{.kind = PlaceKind::city, .country = index, .latitude = {}, .longitude = {}};
      if (auto error = read_point(table, r, capital)) return error;
      lexicon_.capitals_.push_back(capital);
      const auto add_names = [&](std::string_view column, Category category) {
        for (const auto n : list_cell(table.cell(r, column))) {
          add_name(n, Entry{.category = category, .agreement = {}, .country = index, .index = index});
        }
      };
      add_names("names", Category::country);
      add_names("capital", Category::capital);
      add_names("seats", Category::seat);
      for (const auto n : list_cell(table.cell(r, "adjective"))) {
        const auto words = words_of(n);
        if (words.size() == 2) add_nationality_pair(words[0], words[1], index);
        if (words.size() != 1) continue;  // «كوري جنوبي»: its first word is a row of its own
        for (const Inflected& f : adjective_forms(words[0])) {
          add(f.form,
              Entry{.category = Category::nationality, .agreement = f.agreement, .country = index, .index = index});
        }
      }
    }
    return std::nullopt;
  }

  // «كوري شمالي», «كورية شمالية», «جنوب أفريقية»: both words inflect, or only the second.
  void add_nationality_pair(const std::string& first, const std::string& second, uint16_t country) {
    const auto firsts = adjective_forms(first);
    const auto seconds = adjective_forms(second);
    const auto add_pair = [&](std::string_view a, std::string_view b) {
      lexicon_.nationality_pairs_.add(a, {keep(b), country});
    };
    for (size_t f = 0; f < seconds.size(); ++f) {
      add_pair(firsts[f].form, seconds[f].form);
      if (f != 0) add_pair(first, seconds[f].form);
    }
  }

  std::optional<Error> roles(const Table& table) {
    for (size_t r = 0; r < table.rows.size(); ++r) {
      const auto kind = role_kind_named(table.cell(r, "kind"));
      if (!kind) return table.unknown(r, "kind", table.cell(r, "kind"));
      const auto lemma_cell = table.cell(r, "masculine") == "-" || table.cell(r, "masculine").empty()
                                  ? table.cell(r, "feminine")
                                  : table.cell(r, "masculine");
      const auto lemmas = list_cell(lemma_cell);
      Sector sector;
      if (auto error = read_sector(table, r, sector)) return error;
      const std::string lemma = lemmas.empty() ? std::string() : normalised(lemmas[0]);
      const auto forms = [&](std::string_view column, Gender gender, Number number) {
        for (const auto f : list_cell(table.cell(r, column))) {
          const auto index = static_cast<uint16_t>(lexicon_.roles_.size());
          lexicon_.roles_.push_back({keep(lemma.empty() ? normalised(f) : lemma), gender, number});
          add_name(f, Entry{.category = *kind, .agreement = {3, gender, number}, .sector = sector, .index = index});
        }
      };
      forms("masculine", Gender::masculine, Number::singular);
      forms("feminine", Gender::feminine, Number::singular);
      forms("plural", Gender::unknown, Number::plural);
      // «سائقو الشاحنات», «سائقي الشاحنات»: the plural that governs a noun; «محامي» is one of them
      for (const auto f : list_cell(table.cell(r, "plural"))) {
        const std::string n = normalised(f);
        if (n.find(' ') != std::string::npos || n.size() < 8 || !n.ends_with("ون")) continue;
        const auto index = static_cast<uint16_t>(lexicon_.roles_.size());
        lexicon_.roles_.push_back({keep(lemma.empty() ? n : lemma), Gender::unknown, Number::plural});
        const Entry many{.category = Category::group,
                         .construct = true,
                         .agreement = {3, Gender::unknown, Number::plural},
                         .sector = sector,
                         .index = index};
        add(n.substr(0, n.size() - text::kArabicLetter), many);
        const std::string governed = n.substr(0, n.size() - 2 * text::kArabicLetter) + "ي";
        if (governed != lemma) add(governed, many);
      }
    }
    return std::nullopt;
  }

  std::optional<Error> organisations(const Table& table) {
    for (size_t r = 0; r < table.rows.size(); ++r) {
      const auto kind = body_kind_named(table.cell(r, "kind"));
      if (!kind) return table.unknown(r, "kind", table.cell(r, "kind"));
      const bool head = table.cell(r, "head") == "yes";
      uint16_t country = no_country;
      if (auto error = read_country(table, r, country)) return error;
      Sector sector;
      if (auto error = read_sector(table, r, sector)) return error;
      for (const auto name : list_cell(table.cell(r, "name"))) {
        add_name(name, Entry{.category = head ? kind->head : kind->name,
                             .agreement = {3, gender_named(table.cell(r, "gender")), Number::unknown},
                             .sector = sector,
                             .country = country,
                             .index = country});
      }
    }
    return std::nullopt;
  }

  std::optional<Error> media(const Table& table) {
    for (size_t r = 0; r < table.rows.size(); ++r) {
      for (const auto name : list_cell(table.cell(r, "noun")))
        add_name(name, Entry{.category = Category::medium, .agreement = {}});
    }
    return std::nullopt;
  }

  std::optional<Error> nouns(const Table& table) {
    for (size_t r = 0; r < table.rows.size(); ++r) {
      const auto kind = noun_kind_named(table.cell(r, "kind"));
      if (!kind) return table.unknown(r, "kind", table.cell(r, "kind"));
      for (const auto name : list_cell(table.cell(r, "noun"))) {
        add_noun(name, *kind, 0, {3, gender_named(table.cell(r, "gender")), Number::unknown});
      }
    }
    return std::nullopt;
  }

  // Behind all others: what a word is already, it stays.
  std::optional<Error> verbs(const Table& table) {
    for (size_t r = 0; r < table.rows.size(); ++r) {
      const std::string past = normalised(table.cell(r, "past"));
      const std::string present = normalised(table.cell(r, "present"));
      const bool alone = table.cell(r, "alone") == "yes";
      if (!alone && table.cell(r, "alone") != "no") return table.unknown(r, "alone", table.cell(r, "alone"));
      const auto add_forms = [&](const std::vector<Inflected>& forms, CueShape shape) {
        for (const Inflected& f : forms) {
          const bool bare = shape == CueShape::past && f.form == past;
          const bool noun = shape == CueShape::past && f.passive;  // «ميت»
          const bool rare = f.agreement.number == Number::dual ||
                            (f.agreement.number == Number::plural && f.agreement.gender == Gender::feminine);
          if (f.agreement.person != 3 || rare || noun || (bare && !alone)) continue;
          if (f.form.starts_with("ال") && !f.form.starts_with("الت")) continue;  // «الحق» is no verb
          if (lexicon_.forms_.contains(f.form)) continue;
          add(f.form, Entry{.category = Category::verb,
                            .shape = shape,
                            .passive = f.passive,
                            .jussive = f.jussive,
                            .agreement = f.agreement});
        }
      };
      add_forms(past_forms(past, present), CueShape::past);
      add_forms(present_forms(past, present), CueShape::present);
      add_first_plural(past, present);
    }
    for (const auto& [past, present] : cue_stems_) add_first_plural(past, present);
    return std::nullopt;
  }

  // «نرحب», «نعمل»: what we do, where that is no other word.
  void add_first_plural(const std::string& past, const std::string& present) {
    constexpr size_t kShortest = 4 * text::kArabicLetter;  // «نسي» is another's
    for (const Inflected& f : present_forms(past, present)) {
      if (f.agreement.person != 1 || f.agreement.number != Number::plural || f.passive || f.jussive ||
          f.form.size() < kShortest)
        continue;
      if (lexicon_.forms_.contains(f.form)) continue;
      add(f.form, Entry{.category = Category::verb, .shape = CueShape::present, .agreement = f.agreement});
    }
  }

  std::optional<Error> adjectives(const Table& table) {
    for (size_t r = 0; r < table.rows.size(); ++r) {
      const bool regional = table.cell(r, "kind") == "regional";
      for (const Inflected& f : adjective_forms(normalised(table.cell(r, "adjective")))) {
        add(f.form, Entry{.category = Category::adjective, .agreement = f.agreement, .index = regional ? 1U : 0U});
      }
    }
    return std::nullopt;
  }

  std::optional<Error> adverbials(const Table& table) {
    for (size_t r = 0; r < table.rows.size(); ++r) {
      const auto words = words_of(table.cell(r, "adverbial"));
      lexicon_.adverbials_.add(words[0],
                               lexicon_.forms_.phrase(words, {.category = Category::adverb, .agreement = {}}));
    }
    return std::nullopt;
  }

  std::optional<Error> governing(const Table& table) {
    for (size_t r = 0; r < table.rows.size(); ++r) {
      uint16_t bits = 0;
      for (const auto name : list_cell(table.cell(r, "preps"))) {
        const auto preposition = governed_named(normalised(name));
        if (!preposition) return table.unknown(r, "preps", name);
        bits |= static_cast<uint16_t>(*preposition);
      }
      for (const Inflected& f : adjective_forms(normalised(table.cell(r, "word")))) {
        lexicon_.governed_.add(f.form, bits);
      }
    }
    return std::nullopt;
  }

  std::optional<Error> epithets(const Table& table) {
    for (size_t r = 0; r < table.rows.size(); ++r) {
      const std::string epithet = normalised(table.cell(r, "epithet"));
      for (const auto head : list_cell(table.cell(r, "heads"))) {
        lexicon_.epithets_.add(epithet, keep(normalised(head)));
      }
    }
    return std::nullopt;
  }

  std::optional<Error> exclusive_roles(const Table& table) {
    for (size_t r = 0; r < table.rows.size(); ++r) {
      for (const auto role : list_cell(table.cell(r, "roles"))) {
        lexicon_.exclusive_roles_.add(normalised(role), static_cast<uint16_t>(r));
      }
    }
    return std::nullopt;
  }

  std::optional<Error> names(const Table& table) {
    for (size_t r = 0; r < table.rows.size(); ++r) {
      const auto kind = name_kind_named(table.cell(r, "kind"));
      if (!kind) return table.unknown(r, "kind", table.cell(r, "kind"));
      add(table.cell(r, "name"), *kind, 0, {3, gender_named(table.cell(r, "gender")), Number::singular});
    }
    return std::nullopt;
  }

  Lexicon lexicon_;
  std::vector<std::pair<std::string, std::string>> cue_stems_;  // past and present
  std::unordered_map<std::string_view, uint16_t> country_of_;   // by code
  std::unordered_map<std::string_view, uint32_t> place_named_;  // as the table has it
};

Result<Lexicon> Lexicon::compile(std::string_view places, std::string_view path) {
  return Compiler().run(places, path);
}

}  // namespace isnad::lexicon
