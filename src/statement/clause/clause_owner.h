// Whether a clause with its complementizer belongs to a cue or to another word of the sentence.
#pragma once

#include <cstdint>
#include <string_view>

#include "statement/candidate.h"

namespace isnad::statement::clause {

// «رد على الاتهام الموجه لس بأنه عطل …»: what he is accused of, not what he answers.
bool belongs_to_accusation(const AnalysedText& text, uint32_t i, uint32_t from);

// «مسؤول تحدث بشرط عدم …», «صحيفة تصدر في …», «تقرير اطلعت عليه «س»»: to speak, to publish and to see take no clause,
// so a complementizer behind them is another verb's.
bool takes_no_clause(const lexicon::Word& word);

// «إن» with its hamza, behind a comma and of the verb «قال», at `i`.
bool is_set_off_inna(const AnalysedText& text, uint32_t i);

// Whether the «إن» at `i` is of another's «قال» that stands before the relative clause of the cue before `from`.
bool belongs_to_outer_speech(const AnalysedText& text, const lexicon::Cue& cue, uint32_t i, uint32_t from);

// «إذ أن», «حيث أن», «كما أن», «علماً أن»: what follows is no longer said by the cue before.
bool begins_sentence_of_its_own(std::string_view before_clause);

// «كشفت مصادر خاصة | أن C»: the word at `i` is no «especially» but what the noun right before it is.
bool describes_informant(const AnalysedText& text, uint32_t i, uint32_t from);

// «قال المحامي الذي يدافع عن السجناء | إن C»: whether the complementizer at `i` belongs to the verb at `inner`, of a
// relative clause, and not to the cue.
bool is_of_inner_verb(const AnalysedText& text, const lexicon::Cue& cue, uint32_t i, uint32_t inner);

}  // namespace isnad::statement::clause
