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
    const bool help = std::any_of(words + std::min(count, 1), words + count,
                                  [](const std::string word) { return word == "--help" || word == "-h"; });
    std::string why;
    exit_status status = something_missing;
    try {
        if (help)
            std::cout << usage;
        const exit_status done = help ? fine : work();
        if (!std::cout.flush())
            throw trouble(something_missing, "cannot write to standard output");
        return done;
    } catch (const trouble &t) {
        status = t.status;
        why = t.what();
        if (status == wrong_use)
            why += "; see " + std::filesystem::path(words[0]).filename().string() + " --help";
    } catch (const std::bad_alloc &) {
        why = "there is not enough memory";
    } catch (const std::exception &e) {
        why = e.what();
    }
    std::cerr << "error: " << on_one_line(why) << '\n';
    return status;
}

} // namespace klp::host
