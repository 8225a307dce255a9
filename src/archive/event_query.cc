#include "archive/event_query.h"

#include <fmt/format.h>

#include "archive/conditions.h"
#include "lexicon/country.h"

namespace isnad::archive {
namespace {

// Collects what must all be true; the first fault stays.
class Conditions {
 public:
  explicit Conditions(const lexicon::Lexicon& lexicon) : lexicon_(lexicon) {}

  // One of `names`, each a country or words in `column`.
  void who(std::string_view column, const std::vector<std::string>& names) {
    std::vector<std::string> any;
    const std::string country = fmt::format("{}_country", column);
    for (const std::string& name : names) {
      const std::string code = lexicon::country_code_of(lexicon_, name);
      if (!code.empty()) any.push_back(facet(country, code));
      if (lexicon::is_country_code(name)) continue;
      std::string words = name_expression(lexicon_, column, name);
      if (words.empty() && code.empty() && fault_.empty()) {
        fault_ = fmt::format("{}: '{}' holds no word to look for", column, name);
      }
      if (!words.empty()) any.push_back(fmt::format("({})", words));
    }
    add(parts_, one_of(any));
  }

  template <typename Values, typename Name>
  void any_facet(std::string_view facet_name, const Values& values, Name name) {
    std::vector<std::string> any;
    any.reserve(values.size());
    for (const auto& value : values) any.push_back(facet(facet_name, name(value)));
    add(parts_, one_of(any));
  }

  std::vector<std::string>& parts() { return parts_; }
  [[nodiscard]] const std::string& fault() const { return fault_; }

 private:
  const lexicon::Lexicon& lexicon_;
  std::vector<std::string> parts_;
  std::string fault_;
};

}  // namespace

Result<std::string> event_query(const lexicon::Lexicon& lexicon, const EventFilter& filter) {
  if (const std::string fault = fault_of_days(filter.from, filter.to); !fault.empty()) return Error{fault};
  Conditions conditions(lexicon);
  conditions.who("source", filter.source);
  conditions.who("target", filter.target);
  conditions.who("place", filter.place);
  const auto itself = [](const std::string& value) -> std::string_view { return value; };
  const auto named = [](auto value) { return to_string(value); };
  conditions.any_facet("source_role", filter.source_role, itself);
  conditions.any_facet("target_role", filter.target_role, itself);
  conditions.any_facet("type", filter.type, named);
  conditions.any_facet("mode", filter.mode, itself);
  conditions.any_facet("status", filter.status, named);
  if (!conditions.fault().empty()) return Error{conditions.fault()};
  add_document_facets(filter.outlet, filter.from, filter.to, conditions.parts());
  if (conditions.parts().empty()) return std::string();
  return all_of(conditions.parts());
}

}  // namespace isnad::archive
