// The server on a real socket: limits, clients that are slow or broken, and the end.
#include "serve/server.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <future>
#include <string>
#include <thread>
#include <vector>

#include "support/process.h"

namespace isnad::serve {
namespace {

using std::chrono::milliseconds;

// A connection that sends what it is told to, byte for byte.
class Connection {
 public:
  explicit Connection(int port) : socket_(socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(static_cast<uint16_t>(port));
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    connected_ = connect(socket_, reinterpret_cast<const sockaddr*>(&to), sizeof(to)) == 0;
    const timeval patience = {20, 0};
    setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof(patience));
  }
  ~Connection() { close(socket_); }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  [[nodiscard]] bool connected() const { return connected_; }
  bool send(const std::string& bytes) const {
    return ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(bytes.size());
  }
  // All that comes until the other end closes; with `enough` until that is in it.
  [[nodiscard]] std::string read(const std::string& enough = {}) const {
    std::string all;
    char buffer[4096];
    while (enough.empty() || all.find(enough) == std::string::npos) {
      const ssize_t got = recv(socket_, buffer, sizeof(buffer), 0);
      if (got <= 0) break;
      all.append(buffer, static_cast<size_t>(got));
    }
    return all;
  }

 private:
  int socket_;
  bool connected_ = false;
};

class Serving : public testing::Test {
 protected:
  void SetUp() override {
    ServeOptions options;
    options.archive = folder_.path("none.db");
    options.port = 0;
    options.limits.body = 100'000;
    options.patience = {milliseconds(1500), milliseconds(3000), milliseconds(1500)};
    Result<Server> opened = Server::open(options);
    ASSERT_TRUE(opened) << opened.error().message;
    server_.emplace(std::move(opened).value());
    running_ = std::thread([this] { server_->run(); });
  }
  void TearDown() override { stop(); }
  void stop() {
    if (!running_.joinable()) return;
    server_->stop();
    running_.join();
  }

  [[nodiscard]] int port() const { return server_->port(); }
  [[nodiscard]] std::string head(const std::string& line, const std::string& more = {}) const {
    return line + " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port()) + "\r\n" + more + "\r\n";
  }
  // The status line of the answer; the connection is closed behind it.
  [[nodiscard]] std::string status(const std::string& bytes) const {
    const Connection connection(port());
    connection.send(bytes);
    const std::string answer = connection.read("\r\n\r\n");
    return answer.substr(0, answer.find('\r'));
  }
  [[nodiscard]] std::string info() const { return status(head("GET /api/v1/info")); }

  test::TemporaryFolder folder_;
  std::optional<Server> server_;
  std::thread running_;
};

TEST_F(Serving, AnswersWithItsHeaders) {
  const Connection connection(port());
  connection.send(head("GET /api/v1/info"));
  const std::string answer = connection.read("\"reason\"");
  EXPECT_TRUE(answer.starts_with("HTTP/1.1 200 OK")) << answer;
  EXPECT_NE(answer.find("Content-Security-Policy: default-src 'self'"), std::string::npos) << answer;
  EXPECT_NE(answer.find("X-Content-Type-Options: nosniff"), std::string::npos);
  EXPECT_NE(answer.find("Cache-Control: no-store"), std::string::npos);
  // The same connection takes the next one.
  connection.send(head("GET /api/v1/nothing"));
  EXPECT_NE(connection.read("}").find("404"), std::string::npos);
}

TEST_F(Serving, RefusesWhatItCannotBound) {
  const std::string length = "Content-Type: application/octet-stream\r\nContent-Length: ";
  EXPECT_EQ(status(head("POST /api/v1/read", length + "200000\r\n") + std::string(200'000, 'a')),
            "HTTP/1.1 413 Payload Too Large");
  EXPECT_EQ(status(head("POST /api/v1/read", "Transfer-Encoding: chunked\r\n")), "HTTP/1.1 411 Length Required");
  EXPECT_EQ(status(head("POST /api/v1/read")), "HTTP/1.1 411 Length Required");
  EXPECT_EQ(status(head("POST /api/v1/read", length + "5\r\nContent-Encoding: gzip\r\n") + "12345"),
            "HTTP/1.1 415 Unsupported Media Type");
  EXPECT_EQ(status(head("DELETE /api/v1/articles")), "HTTP/1.1 405 Method Not Allowed");
  EXPECT_EQ(status(head("GET /" + std::string(9000, 'a'))), "HTTP/1.1 414 URI Too Long");
  EXPECT_EQ(status(head("GET /" + std::string(1000, 'a'))), "HTTP/1.1 414 URI Too Long");
  EXPECT_EQ(status(head("GET /api/v1/info", "Range: bytes=" + std::string(7000, '1') + "\r\n")),
            "HTTP/1.1 416 Range Not Satisfiable");
  EXPECT_EQ(info(), "HTTP/1.1 200 OK");
}

TEST_F(Serving, GarbageEndsTheConnectionAlone) {
  for (const char* bytes :
       {"\r\n\r\n", "\x16\x03\x01\x02", "GET\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "GET / HTTP/1.1\r\nHost\r\n\r\n"}) {
    const Connection connection(port());
    connection.send(bytes);
  }
  EXPECT_EQ(info(), "HTTP/1.1 200 OK");
}

TEST_F(Serving, NoBodyBecomesARequest) {
  const Connection connection(port());
  connection.send(head("GET /api/v1/info", "Content-Length: 60\r\n") + head("GET /smuggled"));
  const std::string answer = connection.read();
  EXPECT_TRUE(answer.starts_with("HTTP/1.1 400")) << answer;
  EXPECT_EQ(answer.find("HTTP/1.1", 8), std::string::npos) << answer;
}

TEST_F(Serving, SlowClientsHoldUpNobody) {
  // More of them than a pool of a few threads could bear; they send a byte now and then, and never an end.
  std::vector<std::unique_ptr<Connection>> slow;
  for (int i = 0; i < 100; ++i) {
    slow.push_back(std::make_unique<Connection>(port()));
    ASSERT_TRUE(slow.back()->connected());
    slow.back()->send("GET /api/v1/info HTTP/1.1\r\nHost: 127");
  }
  const auto start = std::chrono::steady_clock::now();
  EXPECT_EQ(info(), "HTTP/1.1 200 OK");
  EXPECT_LT(std::chrono::steady_clock::now() - start, milliseconds(1000));
  // Dripping does not keep a connection: it ends a while after its request began.
  const auto drip = std::chrono::steady_clock::now();
  bool open = true;
  while (open && std::chrono::steady_clock::now() - drip < milliseconds(15'000)) {
    open = slow.front()->send("a");
    std::this_thread::sleep_for(milliseconds(100));
  }
  EXPECT_FALSE(open);
}

TEST_F(Serving, StopsWhileClientsWait) {
  const Connection idle(port());
  const Connection half(port());
  half.send("GET / HTTP/1.1\r\n");
  EXPECT_EQ(info(), "HTTP/1.1 200 OK");
  std::future<void> stopped = std::async(std::launch::async, [&] { stop(); });
  EXPECT_EQ(stopped.wait_for(milliseconds(5000)), std::future_status::ready);
}

TEST(Opening, WantsATokenBeyondTheMachine) {
  ServeOptions options;
  options.port = 0;
  options.host = "0.0.0.0";
  EXPECT_FALSE(Server::open(options));
  options.token = "short";
  EXPECT_FALSE(Server::open(options));
  options.token = "long enough to be a secret";
  const Result<Server> opened = Server::open(options);
  ASSERT_TRUE(opened);
  EXPECT_NE(opened.value().address().find("#token=long"), std::string::npos);
}

TEST(Opening, SaysThatThePortIsTaken) {
  ServeOptions options;
  options.port = 0;
  const Result<Server> first = Server::open(options);
  ASSERT_TRUE(first);
  options.port = first.value().port();
  const Result<Server> second = Server::open(options);
  ASSERT_FALSE(second);
  EXPECT_NE(second.error().message.find("--port"), std::string::npos);
}

}  // namespace
}  // namespace isnad::serve
