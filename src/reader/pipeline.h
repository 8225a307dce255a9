// Many documents through all cores, in input order, with flat memory.
//
// Every worker pulls the next document (one at a time), reads and serialises it, and lays the result in its place;
// whoever lays down the next one due carries on to the sink. Documents are admitted by bytes, not by number: no more
// is pulled while the work in flight is over the budget, so memory stays at the budget and the largest document. A
// token count, as oneTBB's parallel_pipeline has it, would allow a large document a token.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "isnad/reader.h"

namespace isnad {

// The next document; nothing at the end. Called by one thread at a time, in order.
using DocumentSource = std::function<std::optional<Document>()>;

// Appends a reading to `out`. Each worker has its own.
using Serialiser = std::function<void(const Reading& reading, std::string& out)>;
using SerialiserFactory = std::function<Serialiser()>;

// Takes what was written of one document; called by one thread at a time, in input order. `idle` says that nothing
// more is on its way, so that it is time to flush. False stops the pipeline.
using Sink = std::function<bool(std::string_view piece, bool idle)>;

struct PipelineOptions {
  unsigned threads = 0;                // 0: as many as the machine offers
  size_t bytes_in_flight = 4U << 20U;  // texts and serialised readings
  ReadOptions read;
};

// Returns when the source is empty or the sink has stopped it. What a callback throws comes out here.
void run_pipeline(const DocumentSource& source, const SerialiserFactory& make_serialiser, const Sink& sink,
                  const PipelineOptions& options = {});

}  // namespace isnad
