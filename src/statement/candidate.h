// A place that may be a statement, in tokens. Finders propose candidates; content.h gives them their extent; the best
// set is kept.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "lexicon/analysed_text.h"
#include "mention/noun_phrase.h"

namespace isnad::statement {

using lexicon::AnalysedText;
using mention::Range;

// Tokens [first, end); `cut` leaves out a conjunction stuck to the first one («فإن» → «إن»).
struct Piece {
  uint32_t first = 0;
  uint32_t end = 0;
  bool cut = false;
  bool operator==(const Piece&) const = default;
};

enum class CueKind : uint8_t { verb, participle, noun, attribution, colon };

// How the content is joined to its cue.
enum class Complement : uint8_t {
  clause,       // أن / إن
  speech,       // a quotation, or what follows a colon
  preposition,  // دعا … إلى …
  object,       // نفى صحة …
  host,         // the clause around a prepositional attribution
  before,       // «…»، قال س
  commented     // what stands before «وهو ما أكده س»
};

struct Candidate {
  CueKind kind = CueKind::verb;
  Complement complement = Complement::clause;
  Piece cue;
  std::string_view lemma;
  const lexicon::Cue* entry = nullptr;  // absent for attributions and colons
  std::string_view frame;               // for people: «V S أن C»
  Act act = Act::assert_;
  lexicon::Agreement agreement;                       // of the verb or participle
  lexicon::Pronoun pronoun = lexicon::Pronoun::none;  // the speaker as a pronoun on the cue («قوله»)
  bool conjoined = false;                             // و or ف stands before the cue
  bool imperfect = false;                             // يقول, not قال
  bool relative = false;                              // «الذي قال»
  bool of_parent = false;  // «ما وصفه بـ»: the speaker is the one whose words these are
  bool aside = false;  // «خمسة رجال قال إنهم …»: of_parent, in a relative clause that those words leave
  bool nested = false;        // «"طالبنا …"»: of_parent, and none without a parent
  bool governed = false;      // a noun behind a preposition, «بدعوة س إلى»: only as what a reaction is about
  bool unattributed = false;  // a passive without agent: nobody is named
  bool pair = false;          // the child of the candidate before it: «نقلت س عن ص قوله»
  Range source;
  Range described;  // whom a relative clause in front of the verb describes: «لكن | ناشطين | يعملون في المدينة أكدوا»
  Range target;
  Range medium;
  uint32_t sentence = 0;
  uint32_t content_start = 0;
  std::array<Piece, 4> pieces;
  uint8_t piece_count = 0;
  double score = 0;
  int parent = -1;  // index of a candidate

  void add_piece(const Piece& piece) {
    if (piece.end > piece.first && piece_count < pieces.size()) pieces[piece_count++] = piece;
  }
  [[nodiscard]] bool contains(uint32_t token) const {
    for (uint8_t i = 0; i < piece_count; ++i) {
      if (token >= pieces[i].first && token < pieces[i].end) return true;
    }
    return false;
  }
  [[nodiscard]] uint32_t extent() const {
    uint32_t n = 0;
    for (uint8_t i = 0; i < piece_count; ++i) n += pieces[i].end - pieces[i].first;
    return n;
  }
};

// «C، يقول س، C»: the frame of a verb of saying that stands inside what it attributes.
inline constexpr std::string_view kInsertedFrame = "C، V S، C";

}  // namespace isnad::statement
