// SPDX-License-Identifier: MIT OR GPL-2.0
#include "command.hpp"

#include <algorithm>
#include <iostream>

namespace klp::host {

auto take_options(int count, char **words, const std::map<std::string, std::string *> &options)
    -> std::vector<std::string> {
    std::vector<std::string> rest;
    for (int i = 1; i < count; ++i) {
        const std::string word = words[i];
        if (!word.starts_with("-")) {
            rest.push_back(word);
            continue;
        }
        const size_t equals = std::min(word.find('='), word.size());
        const auto option = options.find(word.substr(0, equals));
        if (option == options.end())
            throw trouble(wrong_use, "unknown option " + word);
        if (equals == word.size() && i + 1 == count)
            throw trouble(wrong_use, word + " needs a value");
        *option->second = equals < word.size() ? word.substr(equals + 1) : words[++i];
    }
    return rest;
}

auto run_command(int count, char **words, const char *usage, const std::function<exit_status()> &work) -> int {
    for (int i = 1; i < count; ++i)
        if (const std::string word = words[i]; word == "--help" || word == "-h") {
            std::cout << usage;
            return fine;
        }
    try {
        return work();
    } catch (const trouble &t) {
        const std::string name = std::filesystem::path(words[0]).filename().string();
        std::cerr << "error: " << t.what() << (t.status == wrong_use ? "; see " + name + " --help" : "") << '\n';
        return t.status;
    }
}

} // namespace klp::host
