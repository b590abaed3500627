// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// Runs a command, whose main() is tool_main here, on broken modules: each in a process forked off this one. The
/// sanitizers and the exit status say what it does not stand.
#include "mutate.hpp"

#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <sstream>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#ifdef KLP_FUZZ_C
extern "C"
#endif
    auto
    tool_main(int count, char **words) -> int;

namespace {

constexpr int found_by_sanitizer = 99;
constexpr rlim_t seconds = 20;

/// From the output of a command, on one file.
struct outcome {
    std::string trouble; ///< empty if there is none
    int status;
};

auto read(const std::string &path) -> std::string {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

auto trouble_of(int status) -> std::string {
    if (WIFSIGNALED(status))
        return WTERMSIG(status) == SIGXCPU ? "it takes longer than " + std::to_string(seconds) + " s"
                                           : std::string("signal ") + strsignal(WTERMSIG(status));
    switch (WEXITSTATUS(status)) {
    case 0:
    case 1:
    case 2:
    case 64:
        return {};
    case found_by_sanitizer:
        return "a sanitizer reports";
    default:
        return "exit status " + std::to_string(WEXITSTATUS(status));
    }
}

auto run(std::vector<std::string> words, const std::string &said) -> outcome {
    const pid_t child = fork();
    if (child == 0) {
        const rlimit limit{seconds, seconds + 1};
        setrlimit(RLIMIT_CPU, &limit);
        dup2(open("/dev/null", O_WRONLY), STDOUT_FILENO);
        dup2(open(said.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644), STDERR_FILENO);
        std::vector<char *> pointers;
        for (std::string &word : words)
            pointers.push_back(word.data());
        pointers.push_back(nullptr);
        _exit(tool_main(static_cast<int>(words.size()), pointers.data()));
    }
    int status = 0;
    waitpid(child, &status, 0);
    return {trouble_of(status), WIFEXITED(status) ? WEXITSTATUS(status) : -1};
}

} // namespace

extern "C" auto __asan_default_options() -> const char * {
    return "exitcode=99:detect_leaks=0:allocator_may_return_null=1:hard_rss_limit_mb=3000:handle_abort=0";
}
extern "C" auto __ubsan_default_options() -> const char * {
    return "exitcode=99:print_stacktrace=1";
}

// fuzz --only WORD...: the command alone
// fuzz SEED FIRST COUNT FOLDER FILE... -- WORD...: @ among the words is the broken file
int main(int count, char **words) {
    if (count > 1 && std::string(words[1]) == "--only")
        return tool_main(count - 1, words + 1);
    std::vector<std::string> files, command;
    int at = 5;
    for (; at < count && std::string(words[at]) != "--"; ++at)
        files.emplace_back(words[at]);
    for (++at; at < count; ++at)
        command.emplace_back(words[at]);
    if (files.empty() || command.empty())
        return 64;
    const uint64_t seed = std::strtoull(words[1], nullptr, 0), first = std::strtoull(words[2], nullptr, 0);
    const uint64_t end = first + std::strtoull(words[3], nullptr, 0);
    const std::string folder = words[4], broken = folder + "/broken.ko", said = folder + "/said";
    for (std::string &word : command)
        if (word == "@")
            word = broken;

    std::vector<std::string> contents;
    for (const std::string &file : files) {
        contents.push_back(read(file));
        std::ofstream(broken, std::ios::binary) << contents.back();
        if (const outcome whole = run(command, said); !whole.trouble.empty() || whole.status > 1) {
            std::cout << command[0] << ": " << file << " is not taken unbroken:\n" << read(said);
            return 1;
        }
    }
    unsigned failures = 0;
    std::map<int, unsigned> by_status;
    for (uint64_t i = first; i < end && failures < 5; ++i) {
        const size_t which = i % files.size();
        const std::string bytes = fuzz::mutation(contents[which], seed * 0x100000001b3 + i).result();
        std::ofstream(broken, std::ios::binary) << bytes;
        const outcome result = run(command, said);
        ++by_status[result.status];
        if (result.trouble.empty())
            continue;
        ++failures;
        const std::string kept = folder + "/failed-" + std::to_string(i) + ".ko";
        std::ofstream(kept, std::ios::binary) << bytes;
        std::cout << command[0] << ": " << result.trouble << ", for number " << i << " of seed " << seed << ", made of "
                  << files[which] << " and kept as " << kept << '\n';
        std::istringstream lines(read(said));
        std::string line;
        for (int n = 0; n < 30 && std::getline(lines, line); ++n)
            std::cout << "    " << line << '\n';
    }
    std::cout << command[0] << ": " << end - first << " broken modules";
    for (const auto &[status, times] : by_status)
        std::cout << ", " << times << " with status " << status;
    std::cout << "; " << failures << " failed\n";
    return failures == 0 ? 0 : 1;
}
