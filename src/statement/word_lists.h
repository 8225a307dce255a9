// Closed lists of words that single rules ask for, by normal form.
#pragma once

#include <string_view>

namespace isnad::statement::word_lists {

// What ب and no article make a circumstance of: «بحضور س», «بقيادة س».
bool is_accompaniment_with_ba(std::string_view stem);

// To whom one speaks in public: «قال للصحافيين».
bool is_journalists(std::string_view stem);

// Whose words come now: «من جانبه», «من جهتها».
bool is_side(std::string_view normal);

// «بدوره», «وبدورها»
bool is_in_turn(std::string_view normal);

// Where one publishes: «عبر حسابه», «على موقعها».
bool is_channel(std::string_view normal);

// Countries whose name is masculine.
bool is_masculine_country(std::string_view normal);

// Names of what is borne: «حمّل س ص مسؤولية C».
bool is_responsibility(std::string_view stem);

// What somebody sees or shows of a deed, by stem: «يرى س ضرورة C», «وبين س أهمية C».
bool is_need(std::string_view stem);

// Verbs that tell of somebody's speech and its topic, by normal form: «تطرق», «استعرضت».
bool is_speaking_of(std::string_view normal);

// What has a clause with أن for its genitive: «احتمال أن», «ضرورة أن», «حقيقة أن».
bool is_noun_of_clause(std::string_view normal);

// What somebody said, with his pronoun: «تصريحاته», «كلامها», «لهجته».
bool is_own_words(std::string_view stem);

// A complementizer with its pronoun: «إنه», «بأنها».
bool is_with_pronoun(std::string_view normal);

}  // namespace isnad::statement::word_lists
