#include "lexicon/cell_names.h"

#include <algorithm>
#include <iterator>
#include <span>

namespace isnad::lexicon {
namespace {

template <typename Meaning>
struct Named {
  std::string_view name;
  Meaning meaning;
};

constexpr Named<Act> kActs[] = {
    {"assert", Act::assert_},    {"affirm", Act::affirm}, {"deny", Act::deny},       {"accuse", Act::accuse},
    {"condemn", Act::condemn},   {"praise", Act::praise}, {"call", Act::call},       {"warn", Act::warn},
    {"threaten", Act::threaten}, {"commit", Act::commit}, {"reject", Act::reject},   {"support", Act::support},
    {"ask", Act::ask},           {"opine", Act::opine},   {"predict", Act::predict}, {"express", Act::express}};

constexpr Named<CueFlag> kFlags[] = {{"noun", CueFlag::noun},
                                     {"by_noun", CueFlag::by_noun},
                                     {"by_noun?", CueFlag::by_noun_optional},
                                     {"quote", CueFlag::quote},
                                     {"two", CueFlag::two},
                                     {"first", CueFlag::first},
                                     {"saying", CueFlag::saying},
                                     {"weak", CueFlag::weak},
                                     {"verbal", CueFlag::verbal},
                                     {"report", CueFlag::report},
                                     {"claimed", CueFlag::claimed},
                                     {"describe", CueFlag::describe},
                                     {"question", CueFlag::question},
                                     {"responsibility", CueFlag::responsibility},
                                     {"target", CueFlag::target_required},
                                     {"learned", CueFlag::learned},
                                     {"document", CueFlag::document},
                                     {"participle", CueFlag::participle},
                                     {"appears", CueFlag::appears},
                                     {"past", CueFlag::past},
                                     {"present", CueFlag::present},
                                     {"explicit", CueFlag::explicit_},
                                     {"construct", CueFlag::construct},
                                     {"pronoun", CueFlag::pronoun},
                                     {"continues", CueFlag::continues},
                                     {"addressed", CueFlag::addressed}};

constexpr Named<Category> kFunctionClasses[] = {{"complementizer", Category::complementizer},
                                                {"relative", Category::relative},
                                                {"preposition", Category::preposition},
                                                {"prepositional", Category::prepositional},
                                                {"conjunction", Category::conjunction},
                                                {"negation", Category::negation},
                                                {"auxiliary", Category::auxiliary},
                                                {"particle", Category::particle},
                                                {"demonstrative", Category::demonstrative},
                                                {"pronoun", Category::pronoun},
                                                {"time", Category::time},
                                                {"day", Category::time},
                                                {"month", Category::time},
                                                {"adverb", Category::adverb},
                                                {"contrast", Category::contrast},
                                                {"same", Category::same},
                                                {"same_before", Category::same_before},
                                                {"interrogative", Category::interrogative},
                                                {"verb", Category::verb},
                                                {"number", Category::number},
                                                {"hollow", Category::hollow},
                                                {"vocative", Category::vocative}};

// By their normal forms, with the ي that some write at the end.
constexpr Named<Governed> kGoverned[] = {
    {"في", Governed::in},       {"ب", Governed::by},       {"ل", Governed::of},       {"من", Governed::from},
    {"على", Governed::on},      {"علي", Governed::on},     {"عن", Governed::about},   {"الى", Governed::to},
    {"الي", Governed::to},      {"لدى", Governed::at},     {"لدي", Governed::at},     {"مع", Governed::with},
    {"امام", Governed::before}, {"ضد", Governed::against}, {"بين", Governed::between}};

constexpr Named<PlaceKind> kPlaceKinds[] = {{"city", PlaceKind::city},
                                            {"region", PlaceKind::region},
                                            {"site", PlaceKind::site},
                                            {"sea", PlaceKind::sea},
                                            {"continent", PlaceKind::continent}};

constexpr Named<Category> kRoleKinds[] = {{"office", Category::office},
                                          {"profession", Category::profession},
                                          {"honorific", Category::honorific},
                                          {"unnamed", Category::unnamed},
                                          {"group", Category::group}};

constexpr Named<Category> kNounKinds[] = {
    {"content", Category::content_noun}, {"quantity", Category::quantity}, {"common", Category::common_noun}};

constexpr Named<Category> kNameKinds[] = {{"given", Category::given_name},
                                          {"given?", Category::maybe_name},
                                          {"family", Category::family_name},
                                          {"particle", Category::name_particle}};

constexpr Named<BodyKind> kBodyKinds[] = {{"organisation", {Category::organisation, Category::organisation_name}},
                                          {"media", {Category::media, Category::media_name}},
                                          {"document", {Category::document, Category::document}},
                                          {"norm", {Category::norm, Category::norm}},
                                          {"group", {Category::group, Category::group}}};

// In the order of the enumerators.
constexpr Named<WordSet> kWordSetNames[] = {{"unit_of_time", WordSet::unit_of_time},
                                            {"span_of_time", WordSet::span_of_time},
                                            {"meeting_of_somebody", WordSet::meeting_of_somebody},
                                            {"making_public", WordSet::making_public},
                                            {"last_or_next", WordSet::last_or_next},
                                            {"called_or_aged", WordSet::called_or_aged},
                                            {"direction_or_near", WordSet::direction_or_near},
                                            {"governing_ala", WordSet::governing_ala},
                                            {"specialist", WordSet::specialist},
                                            {"moment_or_setting", WordSet::moment_or_setting},
                                            {"scholar", WordSet::scholar},
                                            {"manner", WordSet::manner},
                                            {"settlement", WordSet::settlement},
                                            {"place_of_work", WordSet::place_of_work},
                                            {"local_service", WordSet::local_service},
                                            {"named_after_somebody", WordSet::named_after_somebody},
                                            {"kin", WordSet::kin},
                                            {"become", WordSet::become},
                                            {"institution", WordSet::institution},
                                            {"is_called", WordSet::is_called},
                                            {"only_one_of_its_body", WordSet::only_one_of_its_body},
                                            {"standing_to_another", WordSet::standing_to_another},
                                            {"part_of_them", WordSet::part_of_them},
                                            {"with_preposition_and_pronoun", WordSet::with_preposition_and_pronoun},
                                            {"respect_of_adjective", WordSet::respect_of_adjective},
                                            {"bearing_number", WordSet::bearing_number},
                                            {"kind_of_outlet", WordSet::kind_of_outlet},
                                            {"title_before_name", WordSet::title_before_name},
                                            {"title_before_office", WordSet::title_before_office},
                                            {"opening_place_name", WordSet::opening_place_name},
                                            {"with_opposition", WordSet::with_opposition},
                                            {"circumstance_of_somebody", WordSet::circumstance_of_somebody},
                                            {"ordinal", WordSet::ordinal},
                                            {"people_of", WordSet::people_of},
                                            {"words_of_somebody", WordSet::words_of_somebody},
                                            {"described_time", WordSet::described_time},
                                            {"reporters_view", WordSet::reporters_view},
                                            {"taking_no_clause", WordSet::taking_no_clause},
                                            {"dealing_with_another", WordSet::dealing_with_another},
                                            {"named_words", WordSet::named_words},
                                            {"phase", WordSet::phase},
                                            {"ceasing", WordSet::ceasing},
                                            {"copula", WordSet::copula},
                                            {"coming_to_speak", WordSet::coming_to_speak},
                                            {"opening_list", WordSet::opening_list},
                                            {"before_stance", WordSet::before_stance},
                                            {"opening_circumstance", WordSet::opening_circumstance},
                                            {"opening_sentence", WordSet::opening_sentence},
                                            {"described_by_preposition", WordSet::described_by_preposition},
                                            {"stirring", WordSet::stirring},
                                            {"reaction", WordSet::reaction},
                                            {"division_of_state", WordSet::division_of_state},
                                            {"occasion", WordSet::occasion},
                                            {"published_in", WordSet::published_in},
                                            {"answering_call", WordSet::answering_call},
                                            {"revising", WordSet::revising},
                                            {"thinking_in_first_person", WordSet::thinking_in_first_person},
                                            {"superlative", WordSet::superlative},
                                            {"praise_of_god", WordSet::praise_of_god},
                                            {"putting_out", WordSet::putting_out},
                                            {"prompting", WordSet::prompting},
                                            {"purpose", WordSet::purpose},
                                            {"telling_more", WordSet::telling_more},
                                            {"noise", WordSet::noise},
                                            {"stir", WordSet::stir},
                                            {"given_words", WordSet::given_words},
                                            {"telling_thing", WordSet::telling_thing},
                                            {"following", WordSet::following},
                                            {"audience", WordSet::audience},
                                            {"both_sides", WordSet::both_sides},
                                            {"speaking_person", WordSet::speaking_person},
                                            {"attacked_thing", WordSet::attacked_thing},
                                            {"plea", WordSet::plea},
                                            {"attack", WordSet::attack},
                                            {"rank", WordSet::rank},
                                            {"adverbial_with_ba", WordSet::adverbial_with_ba},
                                            {"department", WordSet::department},
                                            {"carrying", WordSet::carrying},
                                            {"followers", WordSet::followers},
                                            {"withholding", WordSet::withholding},
                                            {"figures", WordSet::figures}};
static_assert(std::size(kWordSetNames) == kWordSets);
static_assert([] {
  for (size_t s = 0; s < kWordSets; ++s) {
    if (kWordSetNames[s].meaning != static_cast<WordSet>(s)) return false;
  }
  return true;
}());

constexpr Named<WordSetForm> kWordSetFormNames[] = {{"stem", WordSetForm::stem},
                                                    {"normal", WordSetForm::normal},
                                                    {"begins", WordSetForm::begins},
                                                    {"verb", WordSetForm::verb},
                                                    {"pronoun", WordSetForm::pronoun}};

template <typename Meaning>
std::optional<Meaning> find_named(std::span<const Named<Meaning>> rows, std::string_view name) {
  const auto row = std::find_if(rows.begin(), rows.end(), [&](const Named<Meaning>& r) { return r.name == name; });
  return row == rows.end() ? std::nullopt : std::optional(row->meaning);
}

}  // namespace

std::optional<Act> act_named(std::string_view name) { return find_named<Act>(kActs, name); }
std::optional<CueFlag> cue_flag_named(std::string_view name) { return find_named<CueFlag>(kFlags, name); }
std::optional<Governed> governed_named(std::string_view name) { return find_named<Governed>(kGoverned, name); }

std::optional<Category> function_class_named(std::string_view name) {
  return find_named<Category>(kFunctionClasses, name);
}

std::optional<PlaceKind> place_kind_named(std::string_view name) { return find_named<PlaceKind>(kPlaceKinds, name); }
std::optional<Category> role_kind_named(std::string_view name) { return find_named<Category>(kRoleKinds, name); }
std::optional<Category> noun_kind_named(std::string_view name) { return find_named<Category>(kNounKinds, name); }
std::optional<Category> name_kind_named(std::string_view name) { return find_named<Category>(kNameKinds, name); }
std::optional<BodyKind> body_kind_named(std::string_view name) { return find_named<BodyKind>(kBodyKinds, name); }

std::optional<WordSet> word_set_named(std::string_view name) { return find_named<WordSet>(kWordSetNames, name); }
std::string_view name_of(WordSet set) { return kWordSetNames[static_cast<size_t>(set)].name; }
std::optional<WordSetForm> word_set_form_named(std::string_view name) {
  return find_named<WordSetForm>(kWordSetFormNames, name);
}

Gender gender_named(std::string_view name) {
  if (name == "m") return Gender::masculine;
  if (name == "f") return Gender::feminine;
  return Gender::unknown;
}

}  // namespace isnad::lexicon
