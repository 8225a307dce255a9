#include "reader/pipeline.h"

#include <memory>

namespace isnad {

void run_pipeline(const DocumentSource& source, const SerialiserFactory& make_serialiser, const Sink& sink,
                  const PipelineOptions& options) {
  Work<std::string> work;
  work.source = source;
  work.make_worker = [&]() -> Work<std::string>::Worker {
    const lexicon::Lexicon& lexicon = options.lexicon != nullptr ? *options.lexicon : builtin_lexicon();
    return [&options, reader = std::make_shared<Reader>(lexicon), serialise = make_serialiser()](Document document) {
      std::string out;
      serialise(reader->read(std::move(document), options.read), out);
      return out;
    };
  };
  work.sink = [&](const std::string& piece, bool idle) { return sink(piece, idle); };
  work.bytes_of = [](const std::string& piece) { return piece.size(); };
  work.threads = options.threads;
  work.bytes_in_flight = options.bytes_in_flight;
  OrderedWork<std::string>(std::move(work)).run();
}

}  // namespace isnad
