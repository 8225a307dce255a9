// What a candidate is worth: the better a construction marks reported speech, the higher. A candidate is kept while its
// score is above zero; of several readings of one word the highest wins.
#pragma once

namespace isnad::statement::scores {

// Constructions of verbs and participles (frame.h).
constexpr double kClause = 3;            // «V S أن C», «V S: C»: nothing else looks like it
constexpr double kReport = 3;            // «نقلت S عن S قوله إن C»
constexpr double kLightVerb = 3;         // «V S N»: the noun leaves no doubt
constexpr double kResponsibility = 2.5;  // «V S T مسؤولية C»
constexpr double kSpeechBefore = 2.5;    // «C»، قال S
constexpr double kPreposition = 2;       // «V S P C»: the preposition may open an adjunct
constexpr double kContentNoun = 2;       // «V S C», C beginning with a verbal noun
constexpr double kObject = 1;            // «V S C», any other noun
constexpr double kLoneObject = 0.5;      // «V C»: the noun may as well be the subject

// Constructions of nouns (noun_cue.h).
constexpr double kPronounClause = 2.5;  // «قوله إن C»
constexpr double kNounClause = 2;       // «N S أن C»
constexpr double kNounPreposition = 1;  // «N S P C», «احتجاجه على C»
constexpr double kNounObject = 0.6;     // «N S C»: hardly more than an idafa

// Attributions, comments and colons.
constexpr double kComment = 3;              // «C، وهو ما أكده S»
constexpr double kAs = 2.5;                 // «C، كما قال S»
constexpr double kInserted = 1;             // «C، يقول S، C»
constexpr double kAccordingToWhat = 2;      // «وفق ما أفاد S»
constexpr double kAttribution = 2;          // «نقلاً عن S، C»
constexpr double kStrictAttribution = 1.5;  // «وفق S، C»: the words also say how something is done
constexpr double kColon = 2;                // «S: C», S known to speak
constexpr double kColonUnknown = 1;         // … or an unknown name

// What makes a reading doubtful.
constexpr double kCoarse = 0.5;          // found by ى/ي or ة/ه only
constexpr double kNounReading = 0.7;     // the word may also be a noun, a name or a preposition
constexpr double kHypothetical = 2.2;    // «عما إذا كانت وافقت»
constexpr double kSubjunctive = 3.2;     // «أن يقول»: not yet said
constexpr double kFuture = 0.3;          // «سيقول»
constexpr double kPronounSubject = 1.0;  // «لكنه أيد القرار»: the noun behind the verb is no subject
constexpr double kMuteSubject = 2.2;     // «الطريقة تشير إلى»: what stands before the verb cannot speak
constexpr double kNobodyBeforeRelative = 2.2;  // «الأمر الذي يدعو إلى»
constexpr double kNoClauseNoSource = 3.2;      // no clause begins at the verb, and nobody is named behind it
constexpr double kNoClauseObject = 2.2;        // … somebody is, but the content is only a noun
constexpr double kNoClause = 1.5;              // … somebody is, with a clause or preposition
constexpr double kMuteSourceClause = 1;        // the source is a thing, with a clause
constexpr double kMuteSource = 2;              // … without one

}  // namespace isnad::statement::scores
