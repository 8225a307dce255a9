#include "lexicon/trigger.h"

#include <algorithm>
#include <array>

#include "lexicon/embedded.h"
#include "lexicon/table.h"
#include "text/ending.h"
#include "text/normalise.h"

namespace isnad::lexicon {
namespace {

using text::normalised;

// What triggers are found by: the normal form with ى as ي. Not the coarse form: «مظاهره» may be of مظهر.
void key_of(std::string_view normal, std::string& out) {
  out = normal;
  text::maqsura_to_ya(out);
}
std::string key_of(std::string_view normal) {
  std::string out;
  key_of(normal, out);
  return out;
}

std::string coarse_of(std::string_view written) { return text::coarse(normalised(written)); }

template <typename Value>
struct NamedTriggerCell {
  std::string_view name;
  Value value;
};
template <typename Value, size_t n>
std::optional<Value> find_cell(const std::array<NamedTriggerCell<Value>, n>& list, std::string_view name) {
  const auto* it = std::find_if(list.begin(), list.end(), [&](const auto& item) { return item.name == name; });
  return it == list.end() ? std::nullopt : std::optional<Value>(it->value);
}

using NamedFlag = NamedTriggerCell<TriggerFlag>;
constexpr std::array kTriggerFlags = {
    NamedFlag{"violent", TriggerFlag::violent},   NamedFlag{"attack", TriggerFlag::attack},
    NamedFlag{"dead", TriggerFlag::dead},         NamedFlag{"wounded", TriggerFlag::wounded},
    NamedFlag{"arrested", TriggerFlag::arrested}, NamedFlag{"displaced", TriggerFlag::displaced},
    NamedFlag{"sport", TriggerFlag::sport},       NamedFlag{"passive", TriggerFlag::passive},
    NamedFlag{"mutual", TriggerFlag::mutual},     NamedFlag{"crowd", TriggerFlag::crowd},
    NamedFlag{"light", TriggerFlag::light},       NamedFlag{"noun", TriggerFlag::noun},
    NamedFlag{"means", TriggerFlag::means},       NamedFlag{"culture", TriggerFlag::culture},
    NamedFlag{"verbal", TriggerFlag::verbal}};
using NamedRole = NamedTriggerCell<EventRole>;
constexpr std::array kEventRoles = {NamedRole{"source", EventRole::source}, NamedRole{"target", EventRole::target},
                                    NamedRole{"-", EventRole::none}};
using NamedKind = NamedTriggerCell<EventWord>;
constexpr std::array kEventWords = {NamedKind{"violence", EventWord::violence},
                                    NamedKind{"accident", EventWord::accident},
                                    NamedKind{"sport", EventWord::sport},
                                    NamedKind{"protester", EventWord::protester},
                                    NamedKind{"crowd", EventWord::crowd},
                                    NamedKind{"negated", EventWord::negated},
                                    NamedKind{"hypothetical", EventWord::hypothetical},
                                    NamedKind{"attempt", EventWord::attempt},
                                    NamedKind{"injury", EventWord::injury},
                                    NamedKind{"culture", EventWord::culture},
                                    NamedKind{"site", EventWord::site},
                                    NamedKind{"side", EventWord::side},
                                    NamedKind{"scripture", EventWord::scripture},
                                    NamedKind{"deed", EventWord::deed},
                                    NamedKind{"dual", EventWord::dual},
                                    NamedKind{"abstract", EventWord::abstract}};

std::string_view without_dash(std::string_view cell) { return cell == "-" ? std::string_view{} : cell; }

}  // namespace

// Compiles the two tables; stops at the first error.
class TriggerCompiler {
 public:
  Result<Triggers> run() {
    const auto events = parse_table("events", embedded_table("events"));
    if (!events) return events.error();
    if (const auto error = add_triggers(events.value())) return *error;
    const auto words = parse_table("event_words", embedded_table("event_words"));
    if (!words) return words.error();
    if (const auto error = add_words(words.value())) return *error;
    out_.forms_.pack();
    out_.words_.pack();
    return std::move(out_);
  }

 private:
  void add(std::string_view normal, const TriggerForm& form) { out_.forms_.add(key_of(normal), form); }

  std::optional<Error> add_triggers(const Table& table) {
    for (size_t row = 0; row < table.rows.size(); ++row) {
      Trigger trigger;
      const std::string_view past = without_dash(table.cell(row, "past"));
      const auto nouns = list_cell(table.cell(row, "nouns"));
      trigger.lemma = !past.empty() ? past : nouns.empty() ? std::string_view{} : nouns[0];
      if (table.cell(row, "type") != "-") {
        trigger.type = event_type_named(table.cell(row, "type"));
        if (!trigger.type) return table.unknown(row, "type", table.cell(row, "type"));
      }
      trigger.mode = without_dash(table.cell(row, "mode"));
      trigger.cameo = without_dash(table.cell(row, "cameo"));
      for (const auto& [column, role] : {std::pair{"subject", &trigger.subject}, std::pair{"object", &trigger.object},
                                         std::pair{"of", &trigger.of}}) {
        const auto value = find_cell(kEventRoles, table.cell(row, column));
        if (!value) return table.unknown(row, column, table.cell(row, column));
        *role = *value;
      }
      for (const auto& [column, list] : {std::pair{"preps", &trigger.prepositions}, std::pair{"with", &trigger.with},
                                         std::pair{"not", &trigger.without}}) {
        for (const auto item : list_cell(table.cell(row, column))) list->push_back(coarse_of(item));
      }
      for (const auto name : list_cell(table.cell(row, "flags"))) {
        const auto flag = find_cell(kTriggerFlags, name);
        if (!flag) return table.unknown(row, "flags", table.cell(row, "flags"));
        trigger.flags |= static_cast<uint32_t>(*flag);
      }
      add_forms(trigger, past, table.cell(row, "present"), nouns);
      out_.triggers_.push_back(std::move(trigger));
    }
    return std::nullopt;
  }

  void add_forms(const Trigger& trigger, std::string_view past, std::string_view present,
                 const std::vector<std::string_view>& nouns) {
    const auto index = static_cast<uint16_t>(out_.triggers_.size());
    for (const auto noun : nouns) {
      const std::string normal = normalised(noun);
      const TriggerForm form{.trigger = index, .shape = TriggerShape::noun, .agreement = {}};
      add(normal, form);
      // the accusative where it is written, and the dual of «هجوم»: هجوما، هجومان، هجومين
      if (normal.ends_with("ة")) {
        const std::string open = normal.substr(0, normal.size() - 2) + "ت";
        add(open + "ان", form);
        add(open + "ين", form);
      } else if (!normal.ends_with("ات") && !normal.ends_with("ء") && !normal.ends_with("ا") && normal.size() > 4) {
        for (const std::string_view ending : {"ا", "ين", "ان"}) add(normal + std::string(ending), form);
      }
    }
    if (past.empty() || trigger.has(TriggerFlag::noun)) return;
    const auto add_verb = [&](const std::vector<Inflected>& forms, TriggerShape shape) {
      for (const Inflected& f : forms) {
        if (f.agreement.person != 3 || f.jussive) continue;  // «يعتد» is more often another verb
        add(f.form, {.trigger = index, .shape = shape, .passive = f.passive, .agreement = f.agreement});
      }
    };
    add_verb(past_forms(normalised(past), normalised(present)), TriggerShape::past);
    add_verb(present_forms(normalised(past), normalised(present)), TriggerShape::present);
  }

  std::optional<Error> add_words(const Table& table) {
    for (size_t row = 0; row < table.rows.size(); ++row) {
      const auto kind = find_cell(kEventWords, table.cell(row, "kind"));
      if (!kind) return table.unknown(row, "kind", table.cell(row, "kind"));
      out_.words_.add(key_of(normalised(table.cell(row, "word"))), *kind);
    }
    return std::nullopt;
  }

  Triggers out_;
};

Result<Triggers> Triggers::load() { return TriggerCompiler().run(); }

void Triggers::transfer(Image& image) {
  image.list(triggers_, [](Image& in, Trigger& trigger) {
    in.text(trigger.lemma);
    in.value(trigger.type);
    in.text(trigger.mode);
    in.text(trigger.cameo);
    for (EventRole* const role : {&trigger.subject, &trigger.object, &trigger.of}) in.value(*role);
    for (std::vector<std::string>* const list : {&trigger.prepositions, &trigger.with, &trigger.without}) {
      in.texts(*list);
    }
    in.value(trigger.flags);
  });
  forms_.transfer(image);
  words_.transfer(image);
}

// Tries a word with one clitic after the other taken off, the plainest first.
class TriggerSearch {
 public:
  explicit TriggerSearch(const Triggers& triggers) : triggers_(triggers) {}

  void run(std::string_view normal, bool whole) {
    attempt(normal, {});
    if (whole) return;
    if (!normal.starts_with("و") && !normal.starts_with("ف")) return;
    if (count_ == 0 && normal.size() > 4) {
      attempt(normal.substr(2), {.conjunction = normal.starts_with("و") ? U'و' : U'ف'});
    }
  }

  [[nodiscard]] std::span<const TriggerUse> uses() const { return {uses_.data(), count_}; }
  [[nodiscard]] uint16_t kinds() const { return kinds_; }

 private:
  void attempt(std::string_view rest, TriggerUse use) {
    take(rest, use);
    if (rest.size() <= 6) return;
    if (rest.starts_with("س")) {
      TriggerUse future = use;
      future.future = true;
      take(rest.substr(2), future);
    }
    const char32_t letter = rest.starts_with("ب")   ? U'ب'
                            : rest.starts_with("ل") ? U'ل'
                            : rest.starts_with("ك") ? U'ك'
                                                    : 0;
    if (rest.starts_with("ال")) {
      use.article = true;
      take(rest.substr(4), use);
    } else if (rest.starts_with("لل")) {
      use.article = true;
      use.preposition = U'ل';
      take(rest.substr(4), use);
    } else if (letter != 0) {
      use.preposition = letter;
      rest.remove_prefix(2);
      use.article = rest.starts_with("ال") && rest.size() > 6;
      take(use.article ? rest.substr(4) : rest, use);
    }
  }

  void take(std::string_view stem, TriggerUse use) {
    look_up(stem, use);
    if (count_ != 0 || use.article) return;
    for (const PronounSuffix& suffix : kPronounSuffixes) {
      if (!text::ends_with(stem, suffix.letters) || stem.size() < suffix.letters.size() + 4) continue;
      const std::string_view bare = stem.substr(0, stem.size() - suffix.letters.size());
      use.suffix = suffix.pronoun;
      look_up(bare, use);
      // what the suffix hides: ة (إصابته), ا of the plural (قتلوه), ى (أردته)
      if (bare.ends_with("ت")) look_up(std::string(bare.substr(0, bare.size() - 2)) + "ة", use);
      if (bare.ends_with("و")) look_up(std::string(bare) + "ا", use);
      if (bare.ends_with("ا")) look_up(std::string(bare.substr(0, bare.size() - 2)) + "ي", use);
      if (count_ != 0) return;
    }
  }

  void look_up(std::string_view stem, const TriggerUse& use) {
    key_of(stem, key_);
    const bool plain = use.suffix == Pronoun::none && !use.future;
    if (plain) {
      for (const EventWord kind : triggers_.words_.find(key_)) kinds_ |= static_cast<uint16_t>(kind);
    } else if (!use.future) {  // «ضمائرنا»
      for (const EventWord kind : triggers_.words_.find(key_)) {
        if (kind == EventWord::abstract) kinds_ |= static_cast<uint16_t>(kind);
      }
    }
    for (const TriggerForm& form : triggers_.forms_.find(key_)) {
      if (!allowed(form, use) || count_ == uses_.size()) continue;
      uses_[count_] = use;
      uses_[count_++].form = &form;
    }
  }

  static bool allowed(const TriggerForm& form, const TriggerUse& use) {
    if (form.shape == TriggerShape::noun) return !use.future;
    if (use.article) return false;
    if (use.future) return form.shape == TriggerShape::present;
    if (use.preposition != 0) return use.preposition == U'ل' && form.shape == TriggerShape::present;
    return use.suffix == Pronoun::none || !form.passive;
  }

  const Triggers& triggers_;
  std::array<TriggerUse, 8> uses_;
  uint8_t count_ = 0;
  uint16_t kinds_ = 0;
  std::string key_;
};

WordTriggers Triggers::find(std::string_view normal, bool whole, std::pmr::memory_resource& memory) const {
  constexpr size_t kLongest = 40;  // bytes
  if (normal.size() > kLongest) return {};
  TriggerSearch search(*this);
  search.run(normal, whole);
  WordTriggers found{.uses = {}, .kinds = search.kinds()};
  const auto uses = search.uses();
  if (!uses.empty()) {
    auto* const kept = static_cast<TriggerUse*>(memory.allocate(uses.size_bytes(), alignof(TriggerUse)));
    std::uninitialized_copy(uses.begin(), uses.end(), kept);
    found.uses = {kept, static_cast<uint16_t>(uses.size())};
  }
  return found;
}

}  // namespace isnad::lexicon
