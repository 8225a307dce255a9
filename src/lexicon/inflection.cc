// Source of the paradigms: the regular tables of any grammar of Standard Arabic (Wright, §§ 81-180), reduced to the
// unvocalised skeleton in which news is written.
#include "lexicon/inflection.h"

#include <utility>

#include "text/code_points.h"

namespace isnad::lexicon {
namespace {

constexpr auto kM = Gender::masculine;
constexpr auto kF = Gender::feminine;
constexpr auto kU = Gender::unknown;
constexpr auto kS = Number::singular;
constexpr auto kD = Number::dual;
constexpr auto kP = Number::plural;

// Normal forms are Arabic letters, two bytes each.
std::string_view last_letter(std::string_view s) {
  return s.size() < text::kArabicLetter ? std::string_view{} : s.substr(s.size() - text::kArabicLetter);
}
std::string_view without_last(std::string_view s) { return s.substr(0, s.size() - last_letter(s).size()); }
std::string_view last_but_one(std::string_view s) { return last_letter(without_last(s)); }

constexpr size_t letters(size_t count) { return count * text::kArabicLetter; }

std::string joined(std::string_view a, std::string_view b, std::string_view c = {}) {
  std::string out;
  out.reserve(a.size() + b.size() + c.size());
  out.append(a).append(b).append(c);
  return out;
}

// The root vowel before the last letter put in the place of another one; none for «».
std::string with_vowel(std::string_view s, std::string_view vowel) {
  return joined(without_last(without_last(s)), vowel, last_letter(s));
}

// قال، أضاف، اعتاد: a long alif before the last letter that the imperfect shows to be a root vowel.
bool is_hollow(std::string_view past, std::string_view present) {
  if (past.size() < letters(3) || last_but_one(past) != "ا") return false;
  if (present.size() < letters(3)) return false;
  const std::string_view vowel = last_but_one(present);
  if (vowel == "ا") return past.size() != letters(4) || past.starts_with("ا");  // not فاعل
  return vowel == "و" || vowel == "ي";
}

// The forms of one lemma, as they come.
class Forms {
 public:
  explicit Forms(size_t count) { out_.reserve(count); }

  void add(std::string form, Agreement agreement) { out_.push_back({std::move(form), agreement, false, false}); }
  void add_passive(std::string form, Agreement agreement) { out_.push_back({std::move(form), agreement, true, false}); }
  void add_jussive(std::string form, Agreement agreement) { out_.push_back({std::move(form), agreement, false, true}); }

  std::vector<Inflected> take() { return std::move(out_); }

 private:
  std::vector<Inflected> out_;
};

}  // namespace

std::vector<Inflected> past_forms(std::string_view past, std::string_view present) {
  Forms out(12);
  const std::string_view p = past;
  const std::string_view last = last_letter(p);
  const std::string_view last_present = last_letter(present);
  const bool hamza = last_present == "ا" || last_present == "ئ";  // قرأ يقرأ، هنّأ يهنّئ
  if (last == "ى" || (last == "ا" && p.size() <= letters(3) && !hamza) ||
      (last == "ا" && last_present == "ي")) {  // defective
    const std::string_view stem = without_last(p);
    const std::string_view root = last == "ى" ? "ي" : "و";
    out.add(std::string(p), {3, kM, kS});
    out.add(joined(stem, "ت"), {3, kF, kS});
    out.add(joined(stem, "وا"), {3, kM, kP});
    out.add(joined(stem, root, "ا"), {3, kM, kD});
    out.add(joined(stem, "تا"), {3, kF, kD});
    out.add(joined(stem, root, "ن"), {3, kF, kP});
    out.add(joined(stem, root, "ت"), {1, kU, kS});
    out.add(joined(stem, root, "نا"), {1, kU, kP});
    if (last == "ى") out.add_passive(joined(stem, "ي"), {3, kM, kS});  // نُفي
    return out.take();
  }
  const bool hollow = is_hollow(p, present);
  const std::string stem = hollow ? with_vowel(p, {}) : std::string(p);  // before consonantal endings
  if (hollow) {
    const std::string passive = with_vowel(p, "ي");
    out.add_passive(passive, {3, kM, kS});
    out.add_passive(joined(passive, "ت"), {3, kF, kS});
    out.add_passive(joined(passive, "وا"), {3, kM, kP});
    out.add_passive(joined(passive, "ا"), {3, kM, kD});
  }
  out.add(std::string(p), {3, kM, kS});
  out.add(joined(p, "ت"), {3, kF, kS});
  out.add(joined(p, "وا"), {3, kM, kP});
  out.add(joined(p, "ا"), {3, kM, kD});
  out.add(joined(p, "تا"), {3, kF, kD});
  out.add(joined(stem, "ن"), {3, kF, kP});
  out.add(joined(stem, "نا"), {1, kU, kP});
  if (hollow) out.add(joined(stem, "ت"), {1, kU, kS});
  return out.take();
}

std::vector<Inflected> present_forms(std::string_view past, std::string_view present) {
  if (present.size() < letters(2)) return {};
  Forms out(14);
  const std::string_view body = present.substr(text::kArabicLetter);
  const std::string_view last = last_letter(body);
  out.add(joined("ي", body), {3, kM, kS});
  out.add(joined("ت", body), {3, kF, kS});
  out.add(joined("ا", body), {1, kU, kS});
  out.add(joined("ن", body), {1, kU, kP});
  if (last == "و" || last == "ي" || last == "ى") {  // defective
    const std::string_view stem = without_last(body);
    const std::string dual = joined(stem, last == "و" ? "و" : "ي");
    out.add(joined("ي", stem, "ون"), {3, kM, kP});
    out.add(joined("ي", stem, "وا"), {3, kM, kP});
    out.add(joined("ي", dual, "ان"), {3, kM, kD});
    out.add(joined("ت", dual, "ان"), {3, kF, kD});
    out.add_jussive(joined("ي", stem), {3, kM, kS});
    out.add_jussive(joined("ت", stem), {3, kF, kS});
    if (last == "ي" || last == "و") out.add_passive(joined("ي", stem, "ى"), {3, kM, kS});  // يُنفى، يُدعى
    return out.take();
  }
  out.add(joined("ي", body, "ون"), {3, kM, kP});
  out.add(joined("ي", body, "وا"), {3, kM, kP});
  out.add(joined("ي", body, "ان"), {3, kM, kD});
  out.add(joined("ت", body, "ان"), {3, kF, kD});
  out.add(joined("ت", body, "ون"), {2, kM, kP});
  if (is_hollow(past, present)) {
    const std::string cut = with_vowel(body, {});
    out.add_jussive(joined("ي", cut), {3, kM, kS});
    out.add_jussive(joined("ت", cut), {3, kF, kS});
    out.add(joined("ي", cut, "ن"), {3, kF, kP});
    const std::string passive = with_vowel(body, "ا");
    if (passive != body) {
      out.add_passive(joined("ي", passive), {3, kM, kS});
      out.add_passive(joined("ت", passive), {3, kF, kS});
    }
  } else {
    out.add(joined("ي", body, "ن"), {3, kF, kP});
  }
  return out.take();
}

std::vector<Inflected> participle_forms(std::string_view participle) {
  Forms out(5);
  const std::string_view p = participle;
  out.add(joined(p, "ا"), {3, kM, kS});
  out.add(joined(p, "ة"), {3, kF, kS});
  out.add(joined(last_letter(p) == "ي" ? without_last(p) : p, "ين"), {3, kM, kP});
  out.add(joined(p, "تين"), {3, kF, kD});
  out.add(joined(p, "ات"), {3, kF, kP});
  return out.take();
}

std::vector<Inflected> adjective_forms(std::string_view adjective) {
  Forms out(8);
  const std::string_view p = adjective;
  out.add(std::string(p), {3, kM, kS});
  out.add(joined(p, "ة"), {3, kF, kS});
  out.add(joined(p, "ين"), {3, kM, kP});
  out.add(joined(p, "ون"), {3, kM, kP});
  out.add(joined(p, "ان"), {3, kM, kD});
  out.add(joined(p, "تين"), {3, kF, kD});
  out.add(joined(p, "تان"), {3, kF, kD});
  out.add(joined(p, "ات"), {3, kF, kP});
  return out.take();
}

}  // namespace isnad::lexicon
