// The sectors of PLOVER: what part of society an actor belongs to, as a cell of a knowledge table names it.
//
// «MIL» is said of whoever bears the word. «MIL?» is what the word means alone: what it governs may say otherwise,
// «قوات» are soldiers and «قوات الأمن» are police.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace isnad::lexicon {

inline constexpr std::array<std::string_view, 24> kSectors = {"AGR", "BUS", "COP", "CRM", "CVL", "EDU", "ELI", "GOV",
                                                              "HLH", "IGO", "JUD", "LAB", "LEG", "MED", "MIL", "NGO",
                                                              "OPP", "PTY", "REB", "REF", "REL", "SPY", "UAF", "SET"};

class Sector {
 public:
  constexpr Sector() = default;

  // Nothing for what is no sector; the sector that is not known for an empty cell or «-».
  static constexpr std::optional<Sector> of_cell(std::string_view cell) {
    Sector sector;
    if (cell.empty() || cell == "-") return sector;
    if (cell.ends_with('?')) {
      sector.bits_ = kDefault;
      cell.remove_suffix(1);
    }
    for (size_t i = 0; i < kSectors.size(); ++i) {
      if (kSectors[i] != cell) continue;
      sector.bits_ = static_cast<uint8_t>(sector.bits_ | (i + 1));
      return sector;
    }
    return std::nullopt;
  }

  [[nodiscard]] constexpr bool known() const { return bits_ != 0; }
  // Whether what the word governs may say otherwise.
  [[nodiscard]] constexpr bool by_default() const { return (bits_ & kDefault) != 0; }
  // Static storage; empty where it is not known.
  [[nodiscard]] constexpr std::string_view name() const {
    return known() ? kSectors[static_cast<size_t>(bits_ & ~kDefault) - 1] : std::string_view{};
  }

 private:
  static constexpr uint8_t kDefault = 0x80;
  uint8_t bits_ = 0;
};

}  // namespace isnad::lexicon
