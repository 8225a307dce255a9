// The page's files, which stand in the program (web/ is built and embedded, see cmake/embed_page.cmake). What is asked
// for is looked up by its whole name, so that no path leads out of them.
#pragma once

#include <span>
#include <string_view>

namespace isnad::serve {

struct Asset {
  std::string_view name;  // «index.html», «assets/main-1a2b3c4d.js»
  std::string_view content;
};

// Generated when the program is built. Without a page, one that says so.
std::span<const Asset> embedded_assets();

// Null where there is none.
const Asset* find_asset(std::string_view name);

// By the end of the name: «text/html; charset=utf-8».
std::string_view media_type(std::string_view name);

}  // namespace isnad::serve
