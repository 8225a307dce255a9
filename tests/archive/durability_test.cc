// An archive survives: the program killed at any moment, a full disk, two writers at once, readers meanwhile.
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <random>
#include <set>
#include <thread>

#include "archive/fixture.h"
#include "isnad/reader.h"

namespace isnad::archive {
namespace {

using test::add_all;
using test::TemporaryFolder;

constexpr uint32_t kArticles = 300;

// What a killed program had not stored yet is all that may be missing: documents 1 … n of those that were to come.
int64_t whole_documents(const std::string& path, const std::vector<Document>& articles) {
  Archive archive = test::open_or_die(path);
  int64_t number = 1;
  for (;; ++number) {
    const auto stored = std::move(archive.document(number)).value();
    if (!stored) break;
    EXPECT_EQ(stored->reading.document.text, articles.at(static_cast<size_t>(number) - 1).text);
  }
  return number - 1;
}

// Adds in a process of its own.
template <typename Prepare>
pid_t adding_child(const std::string& path, const std::vector<Document>& articles, Prepare prepare) {
  static_cast<void>(builtin_lexicon());  // made once, here
  const pid_t child = ::fork();
  if (child != 0) return child;
  prepare();
  size_t next = 0;
  AddOptions options;
  options.commit_when_idle = true;  // many small transactions: many moments to be killed in
  const Result<AddCounts> counts = add(
      path,
      [&]() -> std::optional<Document> {
        if (next == articles.size()) return std::nullopt;
        if (next % 20 == 19) std::this_thread::sleep_for(std::chrono::milliseconds(3));  // idle: a commit
        return articles[next++];
      },
      options);
  ::_exit(counts ? 0 : 1);
}

TEST(Killed, AtRandomMoments) {
  const TemporaryFolder folder;
  const std::vector<Document> articles = test::generated_articles(kArticles);
  const auto start = std::chrono::steady_clock::now();
  const pid_t undisturbed = adding_child(folder.path("whole"), articles, [] {});
  int status = 0;
  ::waitpid(undisturbed, &status, 0);
  ASSERT_EQ(status, 0);
  const std::chrono::duration<double> whole = std::chrono::steady_clock::now() - start;
  const std::string expected = test::content_of(folder.path("whole"));

  std::mt19937 random(static_cast<unsigned>(::getpid()));
  std::uniform_real_distribution<double> moment(0, whole.count());
  int in_the_middle = 0;
  for (int kill = 0; kill < 8; ++kill) {
    const std::string path = folder.path(fmt::format("killed-{}", kill));
    const double after = moment(random);
    const pid_t child = adding_child(path, articles, [] {});
    std::this_thread::sleep_for(std::chrono::duration<double>(after));
    ::kill(child, SIGKILL);
    ::waitpid(child, &status, 0);
    SCOPED_TRACE(fmt::format("killed after {:.3f} of {:.3f} seconds", after, whole.count()));
    // Before the tables were there, there is no archive yet: none, or an empty file.
    const Result<Archive> archive = Archive::open(path);
    if (archive) {
      EXPECT_EQ(test::problems_of(path), "");
      const int64_t stored = whole_documents(path, articles);
      if (stored > 0 && stored < int64_t{kArticles}) ++in_the_middle;
    } else {
      EXPECT_TRUE(!std::filesystem::exists(path) ||
                  archive.error().message.find("isnad add fills it") != std::string::npos)
          << archive.error().message;
    }
    add_all(path, articles);
    EXPECT_EQ(test::first_difference(test::content_of(path), expected), "");
    EXPECT_EQ(test::problems_of(path), "");
  }
  EXPECT_GT(in_the_middle, 0) << "no kill came while articles were being stored";
}

TEST(Killed, TwiceInARow) {
  const TemporaryFolder folder;
  const std::vector<Document> articles = test::generated_articles(kArticles);
  add_all(folder.path("whole"), articles);
  for (int kill = 0; kill < 2; ++kill) {
    const pid_t child = adding_child(folder.path("a"), articles, [] {});
    std::this_thread::sleep_for(std::chrono::milliseconds(150));
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
  }
  add_all(folder.path("a"), articles);
  EXPECT_EQ(test::first_difference(test::content_of(folder.path("a")), test::content_of(folder.path("whole"))), "");
}

TEST(FullDisk, IsAnErrorAndWhatWasCommittedStays) {
  const std::vector<Document> articles = test::generated_articles(kArticles);
  int64_t most = 0;
  for (const rlim_t kilobytes : {20U, 150U, 600U, 1200U}) {
    const TemporaryFolder folder;
    const std::string path = folder.path("a");
    const pid_t child = adding_child(path, articles, [&] {
      std::signal(SIGXFSZ, SIG_IGN);
      const rlimit limit{kilobytes << 10U, kilobytes << 10U};
      ::setrlimit(RLIMIT_FSIZE, &limit);
    });
    int status = 0;
    ::waitpid(child, &status, 0);
    ASSERT_TRUE(WIFEXITED(status)) << kilobytes;
    EXPECT_EQ(WEXITSTATUS(status), 1) << kilobytes << " kB held everything";
    if (Archive::open(path)) {
      EXPECT_EQ(test::problems_of(path), "");
      most = std::max(most, whole_documents(path, articles));
    }
    add_all(path, articles);
    EXPECT_EQ(whole_documents(path, articles), int64_t{kArticles});
    EXPECT_EQ(test::problems_of(path), "");
  }
  EXPECT_GT(most, 0);
}

// The ids of the articles, sorted: two writers may take any order.
std::vector<std::string> stored_ids(const std::string& path) {
  std::vector<std::string> ids;
  Archive archive = test::open_or_die(path);
  for (int64_t number = 1;; ++number) {
    const auto stored = std::move(archive.document(number)).value();
    if (!stored) break;
    ids.push_back(stored->reading.document.id);
  }
  std::sort(ids.begin(), ids.end());
  return ids;
}

TEST(Together, TwoThreadsAddTheSameAndEachIsThereOnce) {
  for (int round = 0; round < 5; ++round) {
    const TemporaryFolder folder;
    const std::string path = folder.path("a");
    const std::vector<Document> articles = test::generated_articles(150);
    AddCounts one;
    AddCounts two;
    std::thread other([&] { one = add_all(path, articles); });
    two = add_all(path, {articles.rbegin(), articles.rend()});
    other.join();
    EXPECT_EQ(one.added + two.added, 150U);
    EXPECT_EQ(one.known + two.known, 150U);
    const std::vector<std::string> ids = stored_ids(path);
    EXPECT_EQ(ids.size(), 150U);
    EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()).size(), 150U);
    EXPECT_EQ(test::problems_of(path), "");
  }
}

TEST(Together, TwoProcessesAddDifferentArticles) {
  const TemporaryFolder folder;
  const std::string path = folder.path("a");
  const std::vector<Document> articles = test::generated_articles(kArticles);
  const auto middle = articles.begin() + kArticles / 2;
  const pid_t one = adding_child(path, {articles.begin(), middle}, [] {});
  const pid_t two = adding_child(path, {middle, articles.end()}, [] {});
  for (const pid_t child : {one, two}) {
    int status = 0;
    ::waitpid(child, &status, 0);
    EXPECT_EQ(status, 0);
  }
  EXPECT_EQ(stored_ids(path).size(), size_t{kArticles});
  EXPECT_EQ(test::problems_of(path), "");
}

TEST(Together, SearchingWhileAdding) {
  const TemporaryFolder folder;
  const std::string path = folder.path("a");
  const std::vector<Document> articles = test::generated_articles(kArticles);
  add_all(path, {articles.begin(), articles.begin() + 10});
  std::atomic<bool> done = false;
  std::thread writer([&] {
    AddOptions options;
    options.commit_when_idle = true;
    add_all(path, articles, options);
    done = true;
  });
  Archive archive = test::open_or_die(path);
  uint64_t before = 0;
  size_t answers = 0;
  do {
    SearchOptions options;
    options.query = "المدينة OR الجسر";
    const Result<SearchResult> found = archive.search(options);
    ASSERT_TRUE(found) << found.error().message;
    EXPECT_GE(found.value().total, before);
    before = found.value().total;
    for (const Hit& hit : found.value().hits) EXPECT_FALSE(hit.words.empty());
    ++answers;
  } while (!done);
  writer.join();
  EXPECT_GT(answers, 1U);
  EXPECT_EQ(test::problems_of(path), "");
}

}  // namespace
}  // namespace isnad::archive
