#include "archive/search.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <set>

#include "archive/conditions.h"
#include "archive/named_statements.h"
#include "archive/schema.h"
#include "archive/terms.h"
#include "claim/find.h"
#include "isnad/reader.h"

namespace isnad::archive {
namespace {

bool begins_at(const std::vector<TermPlace>& places, size_t at, const WantedPhrase& phrase) {
  if (at + phrase.words.size() > places.size()) return false;
  for (size_t i = 0; i < phrase.words.size(); ++i) {
    const bool prefix = phrase.prefix && i + 1 == phrase.words.size();
    if (!share_term(phrase.words[i], places[at + i].terms, prefix)) return false;
  }
  return true;
}

// The words that the query asked for, each by itself.
std::vector<ByteRange> marks_in(const std::vector<TermPlace>& places, const std::vector<WantedPhrase>& wanted) {
  std::vector<ByteRange> marks;
  size_t marked = 0;  // words before this one are done
  for (size_t at = 0; at < places.size(); ++at) {
    size_t end = at;
    for (const WantedPhrase& phrase : wanted) {
      if (begins_at(places, at, phrase)) end = std::max(end, at + phrase.words.size());
    }
    for (marked = std::max(marked, at); marked < end; ++marked) {
      marks.push_back({places[marked].byte_start, places[marked].byte_end});
    }
  }
  return marks;
}

// From the first to the last day of a filter.
class Between {
 public:
  explicit Between(const Filter& filter) : from_(day_number(filter.from)), to_(day_number(filter.to)) {}
  [[nodiscard]] bool let(int32_t day) const {
    if (from_ == 0 && to_ == 0) return true;
    return day != 0 && day >= from_ && (to_ == 0 || day <= to_);
  }

 private:
  int32_t from_;
  int32_t to_;
};

// How many are ranked by their words; 0: they are not ranked.
size_t most_ranked(const SearchOptions& options) {
  const bool ranked = options.sort == Sort::relevance && is_asked(options) && options.where == Where::content;
  if (!ranked) return 0;
  const size_t bound = options.rank_at_most;
  const bool bounded = options.offset <= bound && options.limit <= bound - options.offset;
  return bounded ? bound : std::numeric_limits<size_t>::max();
}

}  // namespace

Searcher::Searcher(Database& database, Loader& loader, DocumentKeys& keys)
    : database_(&database),
      loader_(&loader),
      keys_(&keys),
      signature_(database.prepare("SELECT signature FROM statement WHERE id = ?1")),
      witnesses_(database.prepare(fmt::format(
          "SELECT s.id, d.outlet, d.published, d.article_key FROM statement s JOIN document d ON d.id = s.id >> {} "
          "WHERE s.signature = ?1 AND d.story = ?2 ORDER BY d.published IS NULL, d.published, s.id",
          kNumberBits))) {}

std::vector<Match> Searcher::matches(const Query& query, const SearchOptions& options, size_t most, bool& more) {
  const Between days(options.filter);
  const std::optional<std::vector<int64_t>> named = named_statements(*database_, options.filter);
  if (named && query.expression == kEvery) {
    std::vector<Match> found;
    for (const int64_t statement : *named) {
      const int32_t day = keys_->of(document_of(statement)).day;
      if (days.let(day)) found.push_back({0, day, statement});
    }
    return found;
  }
  const bool ranked = most != 0;
  Prepared find = database_->prepare(
      ranked ? "SELECT rowid, isnad_rank(statement_index, ?2) FROM statement_index WHERE statement_index MATCH ?1 "
               "ORDER BY rowid DESC"
             : "SELECT rowid FROM statement_index WHERE statement_index MATCH ?1");
  find.bind(1, query.expression);
  if (ranked) find.bind(2, int64_t{query.ranked});
  std::vector<Match> found;
  while (find.step()) {
    Match match;
    match.statement = find.integer(0);
    match.day = keys_->of(document_of(match.statement)).day;
    if (!days.let(match.day)) continue;
    if (named && !std::binary_search(named->begin(), named->end(), match.statement)) continue;
    more = ranked && found.size() == most;
    if (more) break;
    if (ranked) match.score = static_cast<float>(find.real(1));
    found.push_back(match);
  }
  return found;
}

Result<std::vector<int64_t>> Searcher::documents(const SearchOptions& options, Query& words) {
  keys_->refresh(*database_);
  Result<Query> query = text_query(builtin_lexicon(), options);
  if (!query) return query.error();
  words = std::move(query).value();
  const Between days(options.filter);
  std::vector<int64_t> found = documents_with(words);
  std::erase_if(found, [&](int64_t document) { return !days.let(keys_->of(document).day); });
  return found;
}

Result<std::vector<Match>> Searcher::find_by_document(const SearchOptions& options) {
  Query words;
  const Result<std::vector<int64_t>> articles = documents(options, words);
  if (!articles) return articles.error();
  std::vector<Match> found;
  for (const int64_t document : articles.value()) {
    const DocumentKey& key = keys_->of(document);
    keys_->each_statement(document, [&](int64_t number) { found.push_back({0, key.day, row_id(document, number)}); });
  }
  return found;
}

std::vector<int64_t> Searcher::documents_with(const Query& query) {
  Prepared find = database_->prepare("SELECT rowid FROM document_index WHERE document_index MATCH ?1 ORDER BY rowid");
  find.bind(1, query.expression);
  std::vector<int64_t> found;
  while (find.step()) found.push_back(find.integer(0));
  return found;
}

Result<MatchList> Searcher::find(const SearchOptions& options) {
  keys_->refresh(*database_);
  const std::string key = match_key(options, most_ranked(options));
  if (const MatchList* known = recent_.find(key, keys_->version())) return *known;
  Result<MatchList> found = find_anew(options);
  if (found) recent_.keep(key, found.value());
  return found;
}

Result<MatchList> Searcher::find_anew(const SearchOptions& options) {
  MatchList list;
  if (!asks_of_statements(options)) {
    Result<std::vector<Match>> found = find_by_document(options);
    if (!found) return found.error();
    list.matches = std::move(found).value();
    return list;
  }
  const Result<Query> query = statement_query(builtin_lexicon(), options);
  if (!query) return query.error();
  list.matches = matches(query.value(), options, most_ranked(options), list.more);
  if (options.where != Where::text || !is_asked(options)) return list;
  const Result<Query> text = text_query(builtin_lexicon(), options);
  if (!text) return text.error();
  const std::vector<int64_t> documents = documents_with(text.value());
  std::erase_if(list.matches, [&](const Match& match) {
    return !std::binary_search(documents.begin(), documents.end(), document_of(match.statement));
  });
  return list;
}

Result<std::vector<int64_t>> Searcher::all(const SearchOptions& options) {
  keys_->refresh(*database_);
  // All that a search has ranked is all that there is, unless there was more.
  const MatchList* ranked = recent_.find(match_key(options, most_ranked(options)), keys_->version());
  SearchOptions unranked = options;
  unranked.sort = Sort::date;
  const Result<MatchList> found = ranked != nullptr && !ranked->more ? Result<MatchList>(*ranked) : find(unranked);
  if (!found) return found.error();
  std::vector<int64_t> statements;
  statements.reserve(found.value().matches.size());
  for (const Match& match : found.value().matches) statements.push_back(match.statement);
  std::sort(statements.begin(), statements.end());
  return statements;
}

Result<SearchResult> Searcher::search(const SearchOptions& options) {
  Result<MatchList> all = find(options);
  if (!all) return all.error();
  const bool in_statements = asks_of_statements(options) && options.where == Where::content;
  const Result<Query> asked =
      in_statements ? statement_query(builtin_lexicon(), options) : text_query(builtin_lexicon(), options);
  if (!asked) return asked.error();
  const Query& words = asked.value();
  SearchResult result;
  result.more = all.value().more;
  std::vector<Match> found = std::move(all).value().matches;
  result.total = found.size();

  const bool upwards = options.sort == Sort::oldest;
  const auto before = [upwards](const Match& one, const Match& other) {
    if (one.score != other.score) return one.score > other.score;
    const bool dated = one.day != 0 && other.day != 0;  // without a day comes last
    if (one.day != other.day) return upwards && dated ? one.day < other.day : one.day > other.day;
    return one.statement < other.statement;
  };
  // Sorted piece by piece: how many are needed is known only when copies are joined.
  std::set<std::pair<int64_t, int64_t>> seen;  // story, signature
  size_t skipped = 0;
  size_t sorted = 0;
  for (size_t i = 0; i < found.size() && result.hits.size() < options.limit; ++i) {
    if (i == sorted) {
      sorted = std::min(found.size(), std::max<size_t>(64, 2 * sorted));
      const auto at = [&](size_t place) { return found.begin() + static_cast<std::ptrdiff_t>(place); };
      if (sorted < found.size()) std::nth_element(at(i), at(sorted), found.end(), before);
      std::sort(at(i), at(sorted), before);
    }
    signature_.bind(1, found[i].statement);
    const int64_t signature = signature_.step() ? signature_.integer(0) : 0;
    signature_.reset();
    const int64_t story = keys_->of(document_of(found[i].statement)).story;
    if (!seen.emplace(story, signature).second) continue;
    if (skipped < options.offset) {
      ++skipped;
      continue;
    }
    result.hits.push_back(hit(found[i], witnesses_of(signature, story), words));
  }
  return result;
}

std::vector<Witness> Searcher::witnesses(int64_t document, int statement) {
  keys_->refresh(*database_);
  signature_.bind(1, row_id(document, statement));
  const bool there = signature_.step();
  const int64_t signature = there ? signature_.integer(0) : 0;
  signature_.reset();
  return there ? witnesses_of(signature, keys_->of(document).story) : std::vector<Witness>();
}

std::vector<Witness> Searcher::witnesses_of(int64_t signature, int64_t story) {
  std::vector<Witness> witnesses;
  std::set<std::string, std::less<>> articles;
  witnesses_.bind(1, signature).bind(2, story);
  while (witnesses_.step()) {
    // Versions of one article, and one sentence printed twice in it, are one witness.
    if (!articles.emplace(witnesses_.blob(3)).second) continue;
    const int64_t id = witnesses_.integer(0);
    witnesses.push_back({document_of(id), static_cast<int>(number_of(id)), std::string(witnesses_.text(1)),
                         std::string(witnesses_.text(2))});
  }
  witnesses_.reset();
  return witnesses;
}

Hit Searcher::hit_of(int64_t statement) {
  return hit({0, 0, statement}, witnesses(document_of(statement), static_cast<int>(number_of(statement))), {});
}

Hit Searcher::hit(const Match& match, std::vector<Witness> witnesses, const Query& words) {
  Hit hit;
  hit.score = match.score;
  hit.witnesses = std::move(witnesses);
  std::optional<StoredReading> stored = loader_->one_statement(match.statement);
  if (!stored || stored->reading.statements.empty()) return hit;
  hit.document = std::move(stored->info);
  hit.statement = std::move(stored->reading.statements.front());
  if (!stored->reading.speakers.empty()) hit.speaker = std::move(stored->reading.speakers.front());
  hit.speaker.mentions.clear();
  const std::string& text = stored->reading.document.text;
  hit.words = claim::wording_of(text, hit.statement.content);
  hit.cue = slice(text, hit.statement.cue);
  if (hit.statement.source) hit.source = slice(text, *hit.statement.source);
  if (hit.statement.target) hit.target = slice(text, *hit.statement.target);
  if (hit.statement.medium) hit.medium = slice(text, *hit.statement.medium);
  if (words.wanted.empty()) return hit;
  std::vector<TermPlace> places;
  if (!finder_) finder_.emplace(builtin_lexicon());
  finder_->find(hit.words, places);
  hit.marks = marks_in(places, words.wanted);
  return hit;
}

}  // namespace isnad::archive
