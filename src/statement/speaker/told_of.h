// Whom the sentences in front tell of, subject or not, where nobody who spoke can be meant.
#pragma once

#include "statement/speaker/resolution.h"

namespace isnad::statement::speaker {

// «استقبل س ممثلي النقابة، وأكدوا أن», «خرج المئات من السكان. وقالوا إن»: those that the sentence or the one before
// it tells of, subject or not.
int group_before(const Resolution& in, size_t i);

// «قال بيان وزارة الصيد إن … . وقالت إن»: the body whose document spoke last, where the verb cannot mean that.
int body_of_document(const Resolution& in, size_t i, lexicon::Agreement agreement);

// «غادر س منصبه. وكان قد هدد بـ», «التقى س الوزيرة ص. وأشادت بـ»: of those that this sentence or the ones in front of
// it tell of, the first that agrees, governed by a preposition or not.
int told_of(const Resolution& in, size_t i, lexicon::Agreement agreement);

// «وصل الوفد إلى بيروت. وأكد أن»: where nobody has said anything yet, whom the sentences in front of it tell of.
int subject_in_front(const Resolution& in, size_t i, lexicon::Agreement agreement);

}  // namespace isnad::statement::speaker
