// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// A main() for reports: `auto main(int argc, char **argv) -> int { return klp::report::run<v1, v2, v3>(argc, argv); }`
#pragma once

#include "c.hpp"
#include "html.hpp"
#include "json.hpp"
#include "markdown.hpp"
#include "text.hpp"

#include <charconv>
#include <cstdlib>
#include <cstring>

#include <unistd.h>

namespace klp::report {

namespace detail {

inline constexpr const char *usage = R"(usage: %s [OPTION...]

Reports what a chain of live patches does to each function, what a replace costs,
and which patch may be loaded over which.

  --format FORMAT        text (default), markdown, json, html or c
  --patch NAME           the patch to write in C (default: the last of the chain)
  --output FILE          in place of standard output
  --seconds-per-noop S   what un-hooking one function takes (default: 0.15)
  --help                 this text

Exit status: 0 written; 1 cannot be written; 64 wrong use.
)";

struct request {
    std::string_view format = "text";
    std::string_view patch{};
    const char *output = nullptr;
    options how{};
};

/// An exit status, or -1 to go on.
inline auto read_arguments(int count, char **arguments, request &wanted) -> int {
    for (int i = 1; i < count; ++i) {
        const std::string_view option = arguments[i];
        if (option == "--help" || option == "-h") {
            std::printf(usage, arguments[0]);
            return 0;
        }
        const char *value = i + 1 < count ? arguments[++i] : nullptr;
        bool good = value != nullptr;
        if (good && option == "--format") {
            wanted.format = value;
        } else if (good && option == "--patch") {
            wanted.patch = value;
        } else if (good && option == "--output") {
            wanted.output = value;
        } else if (good && option == "--seconds-per-noop") {
            const char *end = value + std::strlen(value);
            const auto [stop, error] = std::from_chars(value, end, wanted.how.seconds_per_noop);
            good = error == std::errc() && stop == end && wanted.how.seconds_per_noop >= 0;
        } else {
            good = false;
        }
        if (!good) {
            std::fprintf(stderr, "%s: cannot take %s%s%s; see --help\n", arguments[0], option.data(), value ? " " : "",
                         value ? value : "");
            return 64;
        }
    }
    return -1;
}

inline auto find_patch(const model &m, std::string_view name) -> const patch_fact * {
    for (const patch &p : m.patches)
        if (p.says.type == name || p.says.module == name || (name.empty() && &p == &m.patches.back()))
            return &p.says;
    return nullptr;
}

/// Empty when it cannot be told; then the exit status is set.
inline auto answer(const model &m, const request &wanted, int &status) -> std::string {
    if (wanted.format == "text")
        return text(m, wanted.how);
    if (wanted.format == "markdown")
        return markdown(m, wanted.how);
    if (wanted.format == "json")
        return json(m, wanted.how);
    if (wanted.format == "html")
        return html(m, wanted.how);
    status = 64;
    if (wanted.format != "c") {
        std::fprintf(stderr, "no such format: %s; there are text, markdown, json, html and c\n", wanted.format.data());
        return "";
    }
    const patch_fact *p = find_patch(m, wanted.patch);
    if (p == nullptr) {
        std::fprintf(stderr, "no such patch: %s\n", wanted.patch.data());
        return "";
    }
    if (const function_fact *f = without_code(*p)) {
        status = 1;
        std::fprintf(stderr, "%.*s cannot be written in C: it only describes '%.*s', without a replacement\n",
                     static_cast<int>(p->type.size()), p->type.data(), static_cast<int>(f->name.size()),
                     f->name.data());
        return "";
    }
    return c(*p);
}

inline auto run(const model &m, int count, char **arguments) -> int {
    request wanted;
    if (const int status = read_arguments(count, arguments, wanted); status >= 0)
        return status;
    wanted.how.colours = wanted.output == nullptr && isatty(STDOUT_FILENO) != 0 && std::getenv("NO_COLOR") == nullptr;
    int status = 0;
    const std::string said = answer(m, wanted, status);
    if (said.empty())
        return status;
    std::FILE *file = wanted.output != nullptr ? std::fopen(wanted.output, "w") : stdout;
    const bool written = file != nullptr && std::fwrite(said.data(), 1, said.size(), file) == said.size();
    if (file == nullptr || std::fclose(file) != 0 || !written) {
        std::perror(wanted.output != nullptr ? wanted.output : "standard output");
        return 1;
    }
    return 0;
}

} // namespace detail

template <class... P> auto run(int count, char **arguments) -> int {
    // Here already, whence an error has a short way to the author's line.
    [[maybe_unused]] const bool checked[] = {check<P>..., true};
    return detail::run(compute<P...>(), count, arguments);
}

} // namespace klp::report
