// Source of the paradigms: the regular tables of any grammar of Standard Arabic (Wright, §§ 81-180), reduced to the
// unvocalised skeleton in which news is written.
#include "lexicon/inflection.h"

#include "text/utf8.h"

namespace isnad::lexicon {
namespace {

using Letters = std::u32string;

Letters letters(std::string_view s) {
  Letters out;
  for (size_t at = 0; at < s.size();) {
    const auto [c, bytes] = text::code_point_at(s, at);
    out.push_back(c);
    at += bytes;
  }
  return out;
}

std::string utf8(const Letters& s) {
  std::string out;
  for (const char32_t c : s) text::append_utf8(out, c);
  return out;
}

bool is_long_vowel(char32_t c) { return c == U'ا' || c == U'و' || c == U'ي'; }

// قال، أضاف، اعتاد: a long alif before the last letter that the imperfect shows to be a root vowel.
bool is_hollow(const Letters& past, const Letters& present) {
  if (past.size() < 3 || past[past.size() - 2] != U'ا') return false;
  if (present.size() < 3) return false;
  const char32_t vowel = present[present.size() - 2];
  if (vowel == U'ا') return past.size() != 4 || past.front() == U'ا';  // not فاعل
  return is_long_vowel(vowel);
}

struct Form {
  Letters form;
  uint8_t person;
  Gender gender;
  Number number;
  bool passive = false;
  bool jussive = false;
};

std::vector<Inflected> finish(const std::vector<Form>& forms) {
  std::vector<Inflected> out;
  out.reserve(forms.size());
  for (const Form& f : forms) out.push_back({utf8(f.form), {f.person, f.gender, f.number}, f.passive, f.jussive});
  return out;
}

constexpr auto kM = Gender::masculine;
constexpr auto kF = Gender::feminine;
constexpr auto kU = Gender::unknown;
constexpr auto kS = Number::singular;
constexpr auto kD = Number::dual;
constexpr auto kP = Number::plural;

}  // namespace

std::vector<Inflected> past_forms(std::string_view past, std::string_view present) {
  const Letters p = letters(past);
  const Letters y = letters(present);
  std::vector<Form> out;
  const char32_t last = p.back();
  const bool hamza = !y.empty() && (y.back() == U'ا' || y.back() == U'ئ');  // قرأ يقرأ، هنّأ يهنّئ
  if (last == U'ى' || (last == U'ا' && p.size() <= 3 && !hamza) ||
      (last == U'ا' && !y.empty() && y.back() == U'ي')) {  // defective
    const Letters stem = p.substr(0, p.size() - 1);
    const char32_t root = last == U'ى' ? U'ي' : U'و';
    out = {{p, 3, kM, kS},
           {stem + U"ت", 3, kF, kS},
           {stem + U"وا", 3, kM, kP},
           {stem + root + U"ا", 3, kM, kD},
           {stem + U"تا", 3, kF, kD},
           {stem + root + U"ن", 3, kF, kP},
           {stem + root + U"ت", 1, kU, kS},
           {stem + root + U"نا", 1, kU, kP}};
    if (last == U'ى') out.push_back({stem + U"ي", 3, kM, kS, true});  // نُفي
    return finish(out);
  }
  Letters stem = p;  // before consonantal endings
  if (is_hollow(p, y)) {
    stem = p.substr(0, p.size() - 2) + p.back();
    const Letters passive = p.substr(0, p.size() - 2) + U'ي' + p.back();
    out.push_back({passive, 3, kM, kS, true});
    out.push_back({passive + U"ت", 3, kF, kS, true});
    out.push_back({passive + U"وا", 3, kM, kP, true});
    out.push_back({passive + U"ا", 3, kM, kD, true});
  }
  Letters vocalic = p;  // before vocalic endings: hamza gets its seat
  if (p.back() == U'أ' || (p.size() > 3 && p.back() == U'ا')) vocalic = p;
  out.insert(out.end(), {{p, 3, kM, kS},
                         {vocalic + U"ت", 3, kF, kS},
                         {vocalic + U"وا", 3, kM, kP},
                         {vocalic + U"ا", 3, kM, kD},
                         {vocalic + U"تا", 3, kF, kD},
                         {stem + U"ن", 3, kF, kP},
                         {stem + U"نا", 1, kU, kP}});
  if (stem != p) out.push_back({stem + U"ت", 1, kU, kS});
  return finish(out);
}

std::vector<Inflected> present_forms(std::string_view past, std::string_view present) {
  const Letters p = letters(past);
  const Letters y = letters(present);
  const Letters body = y.substr(1);
  std::vector<Form> out;
  const auto with = [](char32_t prefix, const Letters& rest) { return Letters(1, prefix) + rest; };
  const char32_t last = body.back();
  if (last == U'و' || last == U'ي' || last == U'ى') {  // defective
    const Letters stem = body.substr(0, body.size() - 1);
    const Letters dual = stem + (last == U'و' ? U'و' : U'ي');
    out = {{with(U'ي', body), 3, kM, kS},
           {with(U'ت', body), 3, kF, kS},
           {with(U'ا', body), 1, kU, kS},
           {with(U'ن', body), 1, kU, kP},
           {with(U'ي', stem + U"ون"), 3, kM, kP},
           {with(U'ي', stem + U"وا"), 3, kM, kP},
           {with(U'ي', dual + U"ان"), 3, kM, kD},
           {with(U'ت', dual + U"ان"), 3, kF, kD},
           {with(U'ي', stem), 3, kM, kS, false, true},
           {with(U'ت', stem), 3, kF, kS, false, true}};
    if (last == U'ي' || last == U'و') out.push_back({with(U'ي', stem + U"ى"), 3, kM, kS, true});  // يُنفى، يُدعى
    return finish(out);
  }
  out = {{with(U'ي', body), 3, kM, kS},         {with(U'ت', body), 3, kF, kS},
         {with(U'ا', body), 1, kU, kS},         {with(U'ن', body), 1, kU, kP},
         {with(U'ي', body + U"ون"), 3, kM, kP}, {with(U'ي', body + U"وا"), 3, kM, kP},
         {with(U'ي', body + U"ان"), 3, kM, kD}, {with(U'ت', body + U"ان"), 3, kF, kD},
         {with(U'ت', body + U"ون"), 2, kM, kP}};
  if (is_hollow(p, y)) {
    const Letters cut = body.substr(0, body.size() - 2) + body.back();
    out.push_back({with(U'ي', cut), 3, kM, kS, false, true});
    out.push_back({with(U'ت', cut), 3, kF, kS, false, true});
    out.push_back({with(U'ي', cut + U"ن"), 3, kF, kP});
    const Letters passive = body.substr(0, body.size() - 2) + U'ا' + body.back();
    if (passive != body) {
      out.push_back({with(U'ي', passive), 3, kM, kS, true});
      out.push_back({with(U'ت', passive), 3, kF, kS, true});
    }
  } else {
    out.push_back({with(U'ي', body + U"ن"), 3, kF, kP});
  }
  return finish(out);
}

std::vector<Inflected> participle_forms(std::string_view participle) {
  const Letters p = letters(participle);
  const Letters stem = p.back() == U'ي' ? p.substr(0, p.size() - 1) : p;
  return finish({{p + U"ا", 3, kM, kS},
                 {p + U"ة", 3, kF, kS},
                 {stem + U"ين", 3, kM, kP},
                 {p + U"تين", 3, kF, kD},
                 {p + U"ات", 3, kF, kP}});
}

std::vector<Inflected> adjective_forms(std::string_view adjective) {
  const Letters p = letters(adjective);
  return finish({{p, 3, kM, kS},
                 {p + U"ة", 3, kF, kS},
                 {p + U"ين", 3, kM, kP},
                 {p + U"ون", 3, kM, kP},
                 {p + U"ان", 3, kM, kD},
                 {p + U"تين", 3, kF, kD},
                 {p + U"تان", 3, kF, kD},
                 {p + U"ات", 3, kF, kP}});
}

}  // namespace isnad::lexicon
