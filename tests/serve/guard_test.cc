// Who may ask: Host, Origin and token.
#include "serve/guard.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace isnad::serve {
namespace {

struct Case {
  const char* name;
  const char* listens;  // on this host, port 8017
  std::vector<std::pair<std::string, std::string>> headers;
  int status;  // 0: may be answered
};

Request request_with(const std::vector<std::pair<std::string, std::string>>& headers) {
  Request request;
  request.method = "GET";
  request.path = "/api/v1/info";
  for (const auto& [name, value] : headers) request.headers.emplace(name, value);
  return request;
}

int status_of(const std::optional<Reply>& refusal) { return refusal ? refusal->status : 0; }

class Guards : public testing::TestWithParam<Case> {};
TEST_P(Guards, HostAndOrigin) {
  const Guard guard{GetParam().listens, 8017, "secret-secret-secret", false};
  EXPECT_EQ(status_of(guard.refusal(request_with(GetParam().headers), true, false)), GetParam().status);
}

INSTANTIATE_TEST_SUITE_P(
    Table, Guards,
    testing::Values(
        Case{"OwnAddress", "127.0.0.1", {{"host", "127.0.0.1:8017"}}, 0},
        Case{"OwnName", "127.0.0.1", {{"host", "LocalHost:8017"}}, 0},
        Case{"OwnAddressOfSix", "::1", {{"host", "[::1]:8017"}}, 0}, Case{"NoHost", "127.0.0.1", {}, 403},
        Case{"TwoHosts", "127.0.0.1", {{"host", "127.0.0.1:8017"}, {"host", "evil.example:8017"}}, 403},
        Case{"ForeignName", "127.0.0.1", {{"host", "evil.example:8017"}}, 403},
        Case{"NameThatBeginsLikeTheLoopback", "127.0.0.1", {{"host", "127.0.0.1.evil.example:8017"}}, 403},
        Case{"OtherPort", "127.0.0.1", {{"host", "127.0.0.1:80"}}, 403},
        Case{"NoPort", "127.0.0.1", {{"host", "127.0.0.1"}}, 403},
        Case{"AddressOfTheNetworkOnTheLoopback", "127.0.0.1", {{"host", "192.0.2.7:8017"}}, 403},
        Case{"AddressOfTheNetwork", "0.0.0.0", {{"host", "192.0.2.7:8017"}}, 0},
        Case{"GivenName", "desk.example", {{"host", "desk.example:8017"}}, 0},
        Case{"ForeignNameOnTheNetwork", "0.0.0.0", {{"host", "evil.example:8017"}}, 403},
        Case{"BrokenHost", "127.0.0.1", {{"host", "[127.0.0.1:8017"}}, 403},
        Case{"OwnOrigin", "127.0.0.1", {{"host", "localhost:8017"}, {"origin", "http://localhost:8017"}}, 0},
        Case{"ForeignOrigin", "127.0.0.1", {{"host", "localhost:8017"}, {"origin", "http://evil.example"}}, 403},
        Case{"OtherPortsOrigin", "127.0.0.1", {{"host", "localhost:8017"}, {"origin", "http://localhost:3000"}}, 403},
        Case{"NullOrigin", "127.0.0.1", {{"host", "localhost:8017"}, {"origin", "null"}}, 403},
        Case{"CrossSite", "127.0.0.1", {{"host", "localhost:8017"}, {"sec-fetch-site", "cross-site"}}, 403},
        Case{"SameSiteOtherPort", "127.0.0.1", {{"host", "localhost:8017"}, {"sec-fetch-site", "same-site"}}, 403},
        Case{"SameOrigin", "127.0.0.1", {{"host", "localhost:8017"}, {"sec-fetch-site", "same-origin"}}, 0}),
    [](const auto& info) { return info.param.name; });

TEST(Token, IsWantedForChangesAndWhereAskedForFromAll) {
  const std::pair<std::string, std::string> host = {"host", "localhost:8017"};
  const Request without = request_with({host});
  const Request with = request_with({host, {"authorization", "Bearer secret-secret-secret"}});
  Guard guard{"127.0.0.1", 8017, "secret-secret-secret", false};
  EXPECT_EQ(status_of(guard.refusal(without, true, false)), 0);
  EXPECT_EQ(status_of(guard.refusal(without, true, true)), 401);
  EXPECT_EQ(status_of(guard.refusal(with, true, true)), 0);
  for (const char* wrong :
       {"Bearer secret-secret-secreT", "Bearer ", "secret-secret-secret", "Bearer secret-secret-secret "}) {
    EXPECT_EQ(status_of(guard.refusal(request_with({host, {"authorization", wrong}}), true, true)), 401) << wrong;
  }
  guard.token_for_all = true;
  EXPECT_EQ(status_of(guard.refusal(without, true, false)), 401);
  EXPECT_EQ(status_of(guard.refusal(with, true, false)), 0);
  // The page itself comes without: it has nothing in it but the way to ask for the token.
  EXPECT_EQ(status_of(guard.refusal(without, false, false)), 0);
}

TEST(Token, CannotBeGuessed) {
  EXPECT_EQ(random_token().size(), 32U);
  EXPECT_NE(random_token(), random_token());
}

}  // namespace
}  // namespace isnad::serve
