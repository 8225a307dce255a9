#include "support/brat_check.h"

#include <charconv>
#include <set>
#include <stdexcept>

#include "isnad/output.h"

namespace isnad::test {
namespace {

std::vector<std::string_view> split(std::string_view text, char at) {
  std::vector<std::string_view> pieces;
  for (;;) {
    const size_t end = text.find(at);
    pieces.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return pieces;
    text.remove_prefix(end + 1);
  }
}

std::vector<size_t> code_point_offsets(std::string_view text) {
  std::vector<size_t> offsets;
  for (size_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) offsets.push_back(i);
  }
  offsets.push_back(text.size());
  return offsets;
}

class Parser {
 public:
  explicit Parser(const Reading& reading) { output::append_brat(reading, document_.text, annotations_); }

  BratDocument parse() {
    offsets_ = code_point_offsets(document_.text);
    if (!annotations_.empty() && annotations_.back() != '\n') throw std::runtime_error("the last line has no end");
    std::string_view rest = annotations_;
    while (!rest.empty()) {
      line_ = rest.substr(0, rest.find('\n'));
      rest.remove_prefix(line_.size() + 1);
      line();
    }
    line_ = "(the end)";
    for (const auto& [id, event] : document_.events) {
      need(document_.spans.count(event.trigger) != 0 && document_.spans[event.trigger].type == "Statement", "trigger");
      for (const auto& [role, filler] : event.roles) {
        if (role == "Parent") {
          need(document_.events.count(filler) != 0, "a parent that is not there");
        } else {
          need(document_.spans.count(filler) != 0 && document_.spans[filler].type == role, "a role of another type");
        }
      }
    }
    for (const auto& [event, values] : document_.attributes) need(document_.events.count(event) != 0, "attribute");
    for (const auto& [event, note] : document_.notes) need(document_.events.count(event) != 0, "note");
    return std::move(document_);
  }

 private:
  void need(bool holds, const std::string& what) const {
    if (!holds) throw std::runtime_error(what + ": " + std::string(line_));
  }

  uint32_t number(std::string_view digits) const {
    uint32_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    need(error == std::errc() && end == digits.data() + digits.size(), "not a number");
    return value;
  }

  void line() {
    const auto fields = split(line_, '\t');
    const std::string id(fields[0]);
    need(id.size() >= 2, "no id");
    number(fields[0].substr(1));
    need(ids_.insert(id).second, "an id for the second time");
    need(fields.size() == (id[0] == 'T' || id[0] == '#' ? 3U : 2U), "a wrong number of fields");
    const auto words = split(fields[1], ' ');
    if (id[0] == 'T') {
      span(id, fields[1], fields[2]);
    } else if (id[0] == 'E') {
      need(words[0].starts_with("Statement:"), "not a Statement");
      BratEvent& event = document_.events[id];
      event.trigger = words[0].substr(10);
      for (size_t i = 1; i < words.size(); ++i) {
        const auto role = split(words[i], ':');
        need(role.size() == 2 && event.roles.emplace(role[0], role[1]).second, "not a role");
      }
    } else if (id[0] == 'A') {
      need(words.size() == 3, "not an attribute");
      document_.attributes[std::string(words[1])][std::string(words[0])] = words[2];
    } else {
      need(id[0] == '#' && words.size() == 2 && words[0] == "AnnotatorNotes", "not a line of the grammar");
      document_.notes[std::string(words[1])] = fields[2];
    }
  }

  void span(const std::string& id, std::string_view what, std::string_view text) {
    BratSpan& span = document_.spans[id];
    const size_t space = what.find(' ');
    need(space != std::string_view::npos, "no places");
    span.type = what.substr(0, space);
    span.text = text;
    std::string expected;
    for (const std::string_view place : split(what.substr(space + 1), ';')) {
      const auto ends = split(place, ' ');
      need(ends.size() == 2, "not a place");
      const uint32_t start = number(ends[0]);
      const uint32_t end = number(ends[1]);
      need(start < end && end < offsets_.size(), "a place outside the text");
      need(span.places.empty() || span.places.back().second <= start, "places that overlap");
      if (!span.places.empty()) expected.push_back(' ');
      expected.append(document_.text, offsets_[start], offsets_[end] - offsets_[start]);
      span.places.emplace_back(start, end);
    }
    need(expected == text, "not the text at its places");
    need(text.front() != ' ' && text.back() != ' ', "a blank at the end of a line");
    for (const char c : text) need(static_cast<unsigned char>(c) >= 0x20 && c != 0x7F, "a control character");
    for (const char* c : {"\u0085", "\u2028", "\u2029"}) need(text.find(c) == text.npos, "a line break");
  }

  BratDocument document_;
  std::string annotations_;
  std::vector<size_t> offsets_;
  std::set<std::string> ids_;
  std::string_view line_;
};

}  // namespace

BratDocument read_brat(const Reading& reading) { return Parser(reading).parse(); }

}  // namespace isnad::test
