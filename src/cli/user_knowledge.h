// The tables of the user's own, which lie over the built-in ones: at present the places of GeoNames.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "isnad/reader.h"
#include "isnad/result.h"
#include "lexicon/lexicon.h"

namespace isnad::cli {

// The folder of the user's tables: ISNAD_KNOWLEDGE, else isnad in XDG_DATA_HOME, else ~/.local/share/isnad; empty where
// there is no home either.
std::string user_knowledge_folder();
std::string user_places_path();

// The text of the user's places; nothing where there is no such table.
Result<std::optional<std::string>> read_user_places();

// Replaces the table as a whole: whoever reads it meanwhile has the old one or the new one. Makes the folder.
std::optional<Error> write_user_places(std::string_view table);

// The built-in knowledge, and the user's places over it where there are any. A table that cannot be read is told on
// standard error, with what mends it, and stays out.
class Knowledge {
 public:
  Knowledge();
  [[nodiscard]] const lexicon::Lexicon& lexicon() const { return own_ ? *own_ : builtin_lexicon(); }

 private:
  std::unique_ptr<lexicon::Lexicon> own_;
};

}  // namespace isnad::cli
