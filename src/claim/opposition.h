// Whether statements of one claim stand against each other: what holds within an article and over an archive.
#pragma once

#include <array>

#include "isnad/reading.h"

namespace isnad::claim {

// An assertion that is only negated shares much with what it does not mean: against an assertion it needs this
// likeness.
inline constexpr double kOpposed = 0.65;

// The sides of a claim, in the order in which they are told.
inline constexpr std::array kSides = {Stance::asserts, Stance::reports, Stance::questions, Stance::denies};

inline bool is_against(Stance stance) { return stance == Stance::denies || stance == Stance::questions; }

// A statement as far as it matters here.
struct Stand {
  Act act;
  const Proposition& says;
};

// «نفى س …»: denies by its verb, not by a negation in its content.
inline bool is_denial(const Stand& s) {
  return (s.act == Act::deny || s.act == Act::reject) && s.says.stance == Stance::denies;
}

// A negation alone parts them, no verb of denial.
inline bool are_opposed_by_negation(const Stand& one, const Stand& other) {
  return (one.says.stance == Stance::denies) != (other.says.stance == Stance::denies) && !is_denial(one) &&
         !is_denial(other);
}

// Whether one denies or doubts what the other does not say: «نفى إيقاف صرف الرواتب», «أكد صرف الرواتب». Where no verb
// of denial parts them the other must name the core itself; else it may be in words that no table knows.
bool are_about_two_things(const Stand& one, const Stand& other);

// Whether `told` shares nothing but names with what `against` denies, and tells of something else: «نفى وفاة س», «قال
// إن صحة س تحسنت».
bool is_bystander(const Stand& told, const Stand& against);

// Whether a short denial names nothing but what the other one tells at length, in one article: «نفى مهاجمة قوات
// حكومية».
bool denies_what_is_told(const Stand& one, const Stand& other);

}  // namespace isnad::claim
