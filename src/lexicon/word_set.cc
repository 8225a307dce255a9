#include "lexicon/word_set.h"

#include <algorithm>
#include <map>
#include <span>
#include <string>

#include "lexicon/cell_names.h"
#include "lexicon/embedded.h"
#include "lexicon/table.h"
#include "lexicon/word.h"
#include "text/code_points.h"
#include "text/normalise.h"

namespace isnad::lexicon {
namespace {

constexpr std::string_view kAnd = "و";

// «شقيقته», «والدها»: the stem without the pronoun behind it.
std::string_view without_pronoun(const Word& word) {
  constexpr size_t kShortest = 2 * text::kArabicLetter;
  std::string_view stem = word.stem;
  if (word.suffix == Pronoun::none) return stem;
  for (const std::string_view ending : {"تها", "ته", "ها", "ه"}) {
    if (!stem.ends_with(ending) || stem.size() < ending.size() + kShortest) continue;
    stem.remove_suffix(ending.size());
    break;
  }
  return stem;
}

}  // namespace

Result<WordSetTable> WordSetTable::load() {
  const auto parsed = parse_table("word_sets", embedded_table("word_sets"));
  if (!parsed) return parsed.error();
  const Table& table = parsed.value();
  WordSets named;
  std::array<std::map<std::string, WordSets>, kWordSetForms> words;
  for (size_t r = 0; r < table.rows.size(); ++r) {
    const auto set = word_set_named(table.cell(r, "set"));
    if (!set) return table.unknown(r, "set", table.cell(r, "set"));
    const auto form = word_set_form_named(table.cell(r, "form"));
    if (!form) return table.unknown(r, "form", table.cell(r, "form"));
    named.add(*set);
    for (const auto word : list_cell(table.cell(r, "words"))) {
      words[static_cast<size_t>(*form)][text::normalised(word)].add(*set);
    }
  }
  for (size_t s = 0; s < kWordSets; ++s) {
    const auto set = static_cast<WordSet>(s);
    if (!named.has(set)) return Error{table.path + ": no row for the set '" + std::string(name_of(set)) + "'"};
  }
  WordSetTable sets;
  for (size_t f = 0; f < kWordSetForms; ++f) {
    for (const auto& [word, in] : words[f]) sets.forms_[f].add(word, in);
    sets.forms_[f].pack();
  }
  return sets;
}

void WordSetTable::transfer(Image& image) {
  for (Index<WordSets>& form : forms_) form.transfer(image);
}

const WordSets* WordSetTable::of(const Word& word, std::pmr::memory_resource& memory) const {
  const WordSets* first = nullptr;
  WordSets* all = nullptr;
  const auto take = [&](std::span<const WordSets> found) {
    if (found.empty()) return;
    if (first == nullptr) {
      first = found.data();
      return;
    }
    if (all == nullptr) all = new (memory.allocate(sizeof(WordSets), alignof(WordSets))) WordSets(*first);
    all->add(found.front());
  };
  const std::string_view stem = word.stem;
  take(by(WordSetForm::stem).find(stem));
  take(by(WordSetForm::normal).find(word.normal));
  for (size_t size = text::kArabicLetter; size <= stem.size(); size += text::kArabicLetter) {
    take(by(WordSetForm::begins).find(stem.substr(0, size)));
  }
  const bool perhaps_and = !word.known() && stem.starts_with(kAnd);  // «وقوبلت»
  take(by(WordSetForm::verb).find(stem));
  if (perhaps_and) take(by(WordSetForm::verb).find(stem.substr(kAnd.size())));
  take(by(WordSetForm::pronoun).find(without_pronoun(word)));
  return all != nullptr ? all : first;
}

}  // namespace isnad::lexicon
