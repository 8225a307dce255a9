#include "serve/desk.h"

#include <utility>

namespace isnad::serve {

Desk::Desk(std::string path, const lexicon::Lexicon& lexicon, const Limits& limits, size_t at_once)
    : path_(std::move(path)),
      lexicon_(&lexicon),
      limits_(limits),
      archives_(at_once, limits.waiting,
                [this]() -> Result<archive::Archive> {
                  Result<archive::Archive> opened = archive::Archive::open(path_);
                  if (!opened) return opened.error();
                  archive::Archive archive = std::move(opened).value();
                  archive.limit_time(limits_.question);
                  archive.share_claims(claims_);
                  return archive;
                }),
      readers_(at_once, limits.waiting, [this]() -> Result<Reader> { return Reader(*lexicon_); }) {}

}  // namespace isnad::serve
