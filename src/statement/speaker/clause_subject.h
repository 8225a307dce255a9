// The subject of a clause that holds the cue or stands in front of it, where no other rule knows who speaks: «وهو ما
// شككت فيه النقابة، معتبرة», «أن الهيئة تجرأت وأعلنت», «أفاد بيان بأن القائد شرح الموقف، ووصف».
#pragma once

#include <vector>

#include "mention/entity.h"
#include "mention/noun_phrase.h"
#include "statement/speaker/resolution.h"

namespace isnad::statement::speaker {

// A subject without what its verb may govern.
inline constexpr mention::PhraseOptions kPlainSubject = {.bounded = false,
                                                         .stop_at_ba = true,
                                                         .stop_at_ila = true,
                                                         .stop_at_an = true,
                                                         .stop_at_ala = true,
                                                         .target_follows = true};

// «التقت المستشارة س | رئيس الوزراء ص», «عقد الوزير س | مؤتمراً صحافياً»: a subject without the object that stands right
// behind its name.
Range without_object(const AnalysedText& text, Range subject);

// A name of several words that is no sea, mountain or town.
bool is_name_of_speaker(const AnalysedText& text, uint32_t k);

// «لم تعلق البعثة على C، إلا أنها كانت قد | رحبت بـ»: whether a pronoun stands in front of the verb.
bool points_back(const AnalysedText& text, const Candidate& c);

// Whether the word at `k` names somebody, or is a noun for a person or body.
bool names_somebody(const Resolution& in, uint32_t k);

// Each is the entity of the subject, where it agrees; -1 for none.

// Of those whom these words name, the first that nothing governs, or the last one.
int told_between(const Resolution& in, const Range& words, lexicon::Agreement agreement, bool last);

// «عرضت اللجنة الخطة على الشركة | لكنها رفضت», «كان سالم منفتحاً | لكنه تعهد بـ»: of those that the clause in front of
// «لكن» names, the one that its pronoun means; -1 for none.
int party_behind_but(const Resolution& in, size_t i, lexicon::Agreement agreement);

// «ورغم أن التقرير لم يذكر الشركة فإنه | أكد أن»: of the clause that concedes something.
int subject_of_concession(const Resolution& in, size_t i, lexicon::Agreement agreement);

// «وتطرق تقرير المنظمة إلى أوضاع العمال، | مشيراً إلى»: the document that is the subject of the sentence.
int document_of_sentence(const Resolution& in, size_t i, lexicon::Agreement agreement);

// «وهو ما شككت فيه نقابة الفلاحين، | معتبرة أن», «وهو ما قابلته الأمانة بانتقاد حاد، إذ | اتهمت»: of a relative clause
// that ends in front of the cue.
int subject_of_relative(const Resolution& in, size_t i, lexicon::Agreement agreement);

// «أن هيئة الطيران تجرأت | وأعلنت أن»: of a clause that begins with its subject and a verb, where nobody else has
// spoken in it.
int subject_of_inner_clause(const Resolution& in, size_t i, lexicon::Agreement agreement);

// «أفاد بيان بأن القائد قد شرح الموقف، | ووصف الحرب بأنها»: of what the document before tells, where that is no speech.
int acts_in_document(const Resolution& in, size_t i, lexicon::Agreement agreement);

}  // namespace isnad::statement::speaker
