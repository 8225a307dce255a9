// Compiles the tables of knowledge/ while the program is built: write_lexicon_image FILE.
#include <cstdio>
#include <fstream>
#include <utility>

#include "lexicon/image.h"
#include "lexicon/lexicon.h"

namespace isnad::lexicon {

std::span<const std::byte> embedded_image() { return {}; }

}  // namespace isnad::lexicon

int main(int argc, char** argv) {
  using isnad::lexicon::Image;
  using isnad::lexicon::Lexicon;
  if (argc != 2) return 2;
  auto loaded = Lexicon::compile();
  if (!loaded) {
    std::fprintf(stderr, "%s\n", loaded.error().message.c_str());
    return 1;
  }
  Lexicon lexicon = std::move(loaded).value();
  Image image;
  lexicon.transfer(image);
  const auto bytes = image.written();
  std::ofstream file(argv[1], std::ios::binary);
  file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  file.close();
  if (!file) std::fprintf(stderr, "%s: cannot be written\n", argv[1]);
  return file ? 0 : 1;
}
