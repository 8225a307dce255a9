// Colours and numbers of the terminal views.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace isnad::output {

enum class Paint : uint8_t { title, speaker, act, mark, quiet };

// The ANSI sequence that begins it; kPlain ends all.
std::string_view code(Paint paint);
inline constexpr std::string_view kPlain = "\033[0m";

// Appends `text`, painted where `colour` is on.
void put(std::string& out, bool colour, Paint paint, std::string_view text);

// «12,345».
std::string grouped(double number);

}  // namespace isnad::output
