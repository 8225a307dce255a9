// Who said what in the files named: embed FILE…
#include <isnad/encoding.h>
#include <isnad/reader.h>

#include <fstream>
#include <iostream>
#include <sstream>

int main(int argc, char** argv) {
  isnad::Reader reader;
  for (int i = 1; i < argc; ++i) {
    std::ostringstream bytes;
    bytes << std::ifstream(argv[i], std::ios::binary).rdbuf();
    isnad::Result<std::string> text = isnad::decode(bytes.str());
    if (!text) return std::cerr << argv[i] << ": " << text.error().message << "\n", 1;
    const isnad::Reading reading = reader.read({.text = std::move(text).value()});
    for (const isnad::Statement& said : reading.statements) {
      std::cout << reading.speakers[said.speaker - 1].name << " (" << to_string(said.act)
                << "): " << slice(reading.document.text, said.content.front()) << "\n";
    }
  }
}
