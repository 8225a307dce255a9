// Readings of many documents as text, in input order, by all cores.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "isnad/reader.h"
#include "reader/ordered_work.h"

namespace isnad {

// Appends a reading to `out`. Each worker has its own.
using Serialiser = std::function<void(const Reading& reading, std::string& out)>;
using SerialiserFactory = std::function<Serialiser()>;

// Takes what was written of one document; as Work::sink.
using Sink = std::function<bool(std::string_view piece, bool idle)>;

struct PipelineOptions {
  unsigned threads = 0;                // 0: as many as the machine offers
  size_t bytes_in_flight = 4U << 20U;  // texts and serialised readings
  ReadOptions read;
  const lexicon::Lexicon* lexicon = nullptr;  // outlives the call; nullptr: the built-in one
};

// Returns when the source is empty or the sink has stopped it. What a callback throws comes out here.
void run_pipeline(const DocumentSource& source, const SerialiserFactory& make_serialiser, const Sink& sink,
                  const PipelineOptions& options = {});

}  // namespace isnad
