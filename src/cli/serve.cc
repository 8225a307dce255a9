#include "cli/serve.h"

#include <fmt/format.h>
#include <pthread.h>

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <csignal>
#include <cstdio>
#include <thread>

#include "cli/archive_options.h"
#include "cli/message.h"
#include "cli/user_knowledge.h"

namespace isnad::cli {

CLI::App* add_serve_command(CLI::App& app, ServeCommand& command) {
  CLI::App* const serve = app.add_subcommand("serve", "Open a local page to read, search and look at articles");
  add_archive_option(*serve, command.options.archive);
  serve->add_option("-p,--port", command.options.port, "Port to listen on; 0: a free one [8017]")
      ->type_name("N")
      ->check(CLI::Range(0, 65535).description(""));
  serve->add_option("--host", command.options.host, "Address to listen on [127.0.0.1]; another one wants --token")
      ->type_name("ADDRESS");
  serve
      ->add_option("--token", command.options.token,
                   "What everybody who asks must know [$ISNAD_TOKEN, else none to look,\n"
                   "and one made at the start to change something]")
      ->type_name("SECRET")
      ->envname("ISNAD_TOKEN");
  serve->footer(
      "The page stands at the address that is printed; the token in it stays in the browser. Without an archive,\n"
      "articles can be pasted and read. Ctrl-C ends it. No request leaves the machine.\n"
      "\n"
      "Examples:\n"
      "  isnad serve\n"
      "  isnad serve --archive news.db --port 9000\n"
      "\n"
      "Exit code: 0 ended as asked, 1 it cannot listen, 2 wrong usage.");
  return serve;
}

int run_serve(const ServeCommand& command) {
  // Signals are taken by one thread that waits for them; every other one is made with them blocked.
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);

  const Knowledge knowledge;
  serve::ServeOptions options = command.options;
  options.lexicon = &knowledge.lexicon();
  Result<serve::Server> opened = serve::Server::open(options);
  if (!opened) {
    print_error(opened.error().message);
    return 1;
  }
  serve::Server server = std::move(opened).value();
  fmt::print("{}\n", server.address());
  std::fflush(stdout);
  if (const Result<archive::Archive> archive = archive::Archive::open(options.archive); !archive) {
    print_error(fmt::format("{}\n       The page reads what is pasted; isnad add fills an archive to search.",
                            archive.error().message));
  }
  std::thread answering([&] { server.run(); });
  int signal = 0;
  sigwait(&signals, &signal);
  server.stop();
  answering.join();
  return 0;
}

}  // namespace isnad::cli
