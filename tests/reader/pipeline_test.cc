#include "reader/pipeline.h"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <string>

namespace isnad {
namespace {

Document numbered(size_t number) {
  Document document;
  document.id = std::to_string(number);
  // Lengths that differ, so that documents are done out of order.
  document.text = "خبر\n";
  for (size_t i = 0; i < number * 7919 % 40; ++i) document.text += "قال الوزير سامر الحداد إن المدينة آمنة. ";
  return document;
}

DocumentSource counting_source(size_t documents) {
  return [documents, next = size_t{0}]() mutable -> std::optional<Document> {
    if (next == documents) return std::nullopt;
    return numbered(next++);
  };
}

Serialiser id_and_count() {
  return [](const Reading& reading, std::string& out) {
    out += reading.document.id + ":" + std::to_string(reading.statements.size()) + "\n";
  };
}

std::string run_with(unsigned threads, size_t documents, size_t bytes_in_flight = 1U << 20U) {
  std::string out;
  PipelineOptions options;
  options.threads = threads;
  options.bytes_in_flight = bytes_in_flight;
  run_pipeline(
      counting_source(documents), id_and_count,
      [&](std::string_view piece, bool /*idle*/) {
        out += piece;
        return true;
      },
      options);
  return out;
}

TEST(Pipeline, ThreadsGiveTheSameBytes) {
  const std::string one = run_with(1, 500);
  EXPECT_EQ(std::count(one.begin(), one.end(), '\n'), 500);
  EXPECT_EQ(one.substr(0, 4), "0:0\n");
  for (const unsigned threads : {0U, 2U, 3U, 8U}) EXPECT_EQ(run_with(threads, 500), one) << threads;
}

TEST(Pipeline, ATinyBudgetStillMovesOn) { EXPECT_EQ(run_with(4, 200, 1), run_with(1, 200)); }

TEST(Pipeline, NothingInNothingOut) {
  EXPECT_EQ(run_with(1, 0), "");
  EXPECT_EQ(run_with(4, 0), "");
}

TEST(Pipeline, LittleIsInFlight) {
  std::atomic<size_t> pulled = 0;
  std::atomic<size_t> sunk = 0;
  std::atomic<size_t> most = 0;
  PipelineOptions options;
  options.threads = 4;
  options.bytes_in_flight = 4000;
  auto source = [&]() -> std::optional<Document> {
    if (pulled == 300) return std::nullopt;
    Document document;
    document.text = std::string(1000, 'a');
    most = std::max<size_t>(most, ++pulled - sunk);
    return document;
  };
  run_pipeline(
      source, id_and_count, [&](std::string_view, bool) { return ++sunk, true; }, options);
  EXPECT_EQ(sunk, 300U);
  EXPECT_LE(most, 5U);
}

TEST(Pipeline, TheSinkIsToldWhenNothingElseIsComing) {
  bool last = false;
  PipelineOptions options;
  options.threads = 4;
  run_pipeline(
      counting_source(50), id_and_count, [&](std::string_view, bool idle) { return last = idle, true; }, options);
  EXPECT_TRUE(last);
}

TEST(Pipeline, TheSinkStopsIt) {
  for (const unsigned threads : {1U, 4U}) {
    size_t pulled = 0;
    std::string out;
    PipelineOptions options;
    options.threads = threads;
    options.bytes_in_flight = 10'000;
    auto source = [&]() -> std::optional<Document> { return numbered(pulled++); };  // endless
    run_pipeline(
        source, id_and_count,
        [&](std::string_view piece, bool) {
          out += piece;
          return !piece.starts_with("9:");
        },
        options);
    EXPECT_EQ(std::count(out.begin(), out.end(), '\n'), 10);
  }
}

TEST(Pipeline, WhatIsThrownComesOut) {
  for (const unsigned threads : {1U, 4U}) {
    PipelineOptions options;
    options.threads = threads;
    const Sink sink = [](std::string_view, bool) { return true; };
    const Sink bad_sink = [](std::string_view, bool) -> bool { throw std::runtime_error("sink"); };
    const SerialiserFactory bad_serialiser = [] {
      return [](const Reading& reading, std::string&) {
        if (reading.document.id == "20") throw std::runtime_error("serialiser");
      };
    };
    const DocumentSource bad_source = []() -> std::optional<Document> { throw std::runtime_error("source"); };
    EXPECT_THROW(run_pipeline(bad_source, id_and_count, sink, options), std::runtime_error);
    EXPECT_THROW(run_pipeline(counting_source(100), bad_serialiser, sink, options), std::runtime_error);
    EXPECT_THROW(run_pipeline(counting_source(100), id_and_count, bad_sink, options), std::runtime_error);
  }
}

}  // namespace
}  // namespace isnad
