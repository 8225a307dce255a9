// What brat must know of our annotations, and how it may draw them.
#include "isnad/output.h"

namespace isnad::output {

// Acts, forms and kinds are those of to_string(); a test holds them together.
std::string_view brat_annotation_conf() {
  return R"(# Written by Isnad: who said what. What may stand in the .ann files of this folder.

[entities]
Source
Content
Target
Medium

[relations]
# Statements stand inside the content of others, and sources inside contents.
<OVERLAP>	Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

[events]
# The trigger is the cue.
Statement	Source?:Source, Content?:Content, Target?:Target, Medium?:Medium, Parent?:Statement

[attributes]
Act	Arg:<EVENT>, Value:assert|affirm|deny|accuse|condemn|praise|call|warn|threaten|commit|reject|support|ask|opine|predict|express
Form	Arg:<EVENT>, Value:direct|indirect|mixed
# Of the speaker, whom the note names.
Kind	Arg:<EVENT>, Value:person|organisation|media|document|group|unnamed
)";
}

std::string_view brat_visual_conf() {
  return R"(# Written by Isnad. Labels are for those who read the articles; the names in the .ann files stay as they are.

[options]
Text	direction:rtl

[labels]
Statement | قول
Source | المصدر
Content | الكلام
Target | المخاطَب
Medium | الوسيط
Parent | ضمن
Act | الفعل
Form | الصيغة
Kind | النوع

[drawing]
SPAN_DEFAULT	fgColor:black, bgColor:lightgrey, borderColor:darken
ARC_DEFAULT	color:#444444, arrowHead:triangle-5
ATTRIBUTE_DEFAULT	glyph:*
Statement	bgColor:#ffd166
Source	bgColor:#9ad1f5
Content	bgColor:#d7f0c8
Target	bgColor:#f5b5b5
Medium	bgColor:#dcc8f0
Parent	color:#b05a00, dashArray:3-3
)";
}

}  // namespace isnad::output
