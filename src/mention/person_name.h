// What reads as a person's name.
//
// No list holds all names. Around the ones that are known (given and family names, «بن», «آل») and behind titles,
// unknown words are names too, and so is whatever noun stands where only a surname can: «إبراهيم رئيسي». All functions
// look at the tokens of one noun phrase.
#pragma once

#include "lexicon/analysed_text.h"

namespace isnad::mention {

using lexicon::AnalysedText;

// «فيل حمدانو | المكلف بشؤون الزراعة», «سالم حمدان | المقيم في المدينة», «… | الملقب بأبي ماهر»: what he is, and no
// name.
bool governs_by_preposition(const AnalysedText& text, uint32_t i);

// «الطيب | الحمداني», «الصادق | بلعيد»: a given name with article, in front of what can only be a surname.
bool is_given_before_surname(const AnalysedText& text, uint32_t i);

// «العقيد سفر | بن منصور»: in front of «بن» any noun is a given name.
bool is_given_in_front_of_ben(const AnalysedText& text, uint32_t i);

// Whether a name can begin with the word at `i`; with `inside`, whether it can go on with it.
bool nameable(const AnalysedText& text, uint32_t i, bool inside);

// «النائب | دوري بوشعلان رفض»: behind the title of one, a name whose first word may be any noun of things and whose
// second no table knows.
bool is_pair_behind_title(const AnalysedText& text, uint32_t i);

// Whether the name at `i` is that of a place or institution called after a person: «جامعة الملك سعود», «مستشفى الأمير
// سلطان». `first` is where the phrase begins.
bool is_eponym(const AnalysedText& text, uint32_t i, uint32_t first);

}  // namespace isnad::mention
