#include "archive/tokenizer.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <vector>

#include "archive/seal.h"

namespace isnad::archive {
namespace {

int create(void* /*unused*/, const char** /*arguments*/, int /*count*/, Fts5Tokenizer** out) {
  static int nothing = 0;  // FTS5 takes a null pointer for a failure
  *out = reinterpret_cast<Fts5Tokenizer*>(&nothing);
  return SQLITE_OK;
}

void destroy(Fts5Tokenizer* /*unused*/) {}

using TokenCallback = int (*)(void*, int, const char*, int, int, int);

int tokenise(Fts5Tokenizer* /*unused*/, void* context, int /*flags*/, const char* bytes, int size,
             TokenCallback callback) {
  int code = SQLITE_OK;
  for_each_term({bytes, static_cast<size_t>(size)}, [&](std::string_view term, size_t from, size_t to, bool colocated) {
    code = callback(context, colocated ? FTS5_TOKEN_COLOCATED : 0, term.data(), static_cast<int>(term.size()),
                    static_cast<int>(from), static_cast<int>(to));
    return code == SQLITE_OK;
  });
  return code;
}

constexpr int kMostRanked = 64;  // phrases of a query; what is beyond them does not count

// How much a phrase says: the rarer, the more.
struct Weights {
  std::vector<double> rarity;  // by phrase
};

// What stands in more rows is frequent, whatever the number: counting ends.
constexpr int64_t kMostCounted = 20'000;

int count_row(const Fts5ExtensionApi* /*api*/, Fts5Context* /*context*/, void* count) {
  return ++*static_cast<int64_t*>(count) < kMostCounted ? SQLITE_OK : SQLITE_DONE;
}

int weights_of(const Fts5ExtensionApi* api, Fts5Context* context, int ranked, const Weights*& out) {
  out = static_cast<Weights*>(api->xGetAuxdata(context, 0));
  if (out != nullptr) return SQLITE_OK;
  auto* const weights = new Weights;
  const int phrases = std::min({ranked, kMostRanked, api->xPhraseCount(context)});
  sqlite3_int64 rows = 0;
  int code = api->xRowCount(context, &rows);
  // One phrase alone needs no comparison.
  for (int i = 0; code == SQLITE_OK && i < phrases; ++i) {
    int64_t count = 0;
    if (phrases > 1) code = api->xQueryPhrase(context, i, &count, count_row);
    const double share = (static_cast<double>(rows - count) + 0.5) / (static_cast<double>(count) + 0.5);
    weights->rarity.push_back(std::max(1e-6, std::log(1 + share)));
  }
  if (code != SQLITE_OK) {
    delete weights;
    return code;
  }
  out = weights;
  return api->xSetAuxdata(context, weights, [](void* data) { delete static_cast<Weights*>(data); });
}

void rank(const Fts5ExtensionApi* api, Fts5Context* context, sqlite3_context* result, int count,
          sqlite3_value** values) {
  const Weights* weights = nullptr;
  const int ranked = count > 0 ? sqlite3_value_int(values[0]) : 0;
  int code = weights_of(api, context, ranked, weights);
  constexpr double kSaturation = 1.2;  // the k1 of BM25
  double score = 0;
  // Phrase by phrase: the facets behind them are not looked at.
  const size_t phrases = code == SQLITE_OK ? weights->rarity.size() : 0;
  for (size_t i = 0; code == SQLITE_OK && i < phrases; ++i) {
    Fts5PhraseIter place{};
    int column = 0;
    int offset = 0;
    int hits = 0;
    code = api->xPhraseFirst(context, static_cast<int>(i), &place, &column, &offset);
    for (; code == SQLITE_OK && column >= 0; api->xPhraseNext(context, &place, &column, &offset)) ++hits;
    score += weights->rarity[i] * hits * (kSaturation + 1) / (hits + kSaturation);
  }
  if (code != SQLITE_OK) {
    sqlite3_result_error_code(result, code);
    return;
  }
  sqlite3_result_double(result, score);
}

}  // namespace

void register_with_fts5(Database& database) {
  fts5_api* api = nullptr;
  Prepared query = database.prepare("SELECT fts5(?1)");
  query.bind_pointer(1, &api, "fts5_api_ptr");
  query.step();
  if (api == nullptr) throw DatabaseError(SQLITE_ERROR, "this SQLite was built without FTS5");
  fts5_tokenizer tokenizer{create, destroy, tokenise};
  int code = api->xCreateTokenizer(api, "isnad", nullptr, &tokenizer, nullptr);
  if (code == SQLITE_OK) code = api->xCreateFunction(api, "isnad_rank", nullptr, rank, nullptr);
  if (code != SQLITE_OK) throw DatabaseError(code, "FTS5 refused the tokenizer");
}

}  // namespace isnad::archive
