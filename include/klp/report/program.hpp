// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// A main() for reports: `auto main(int argc, char **argv) -> int { return klp::report::run<v1, v2, v3>(argc, argv); }`
#pragma once

#include "c.hpp"
#include "html.hpp"
#include "json.hpp"
#include "markdown.hpp"
#include "openvex.hpp"
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

  --format FORMAT        text (default), markdown, json, html, openvex or c
  --patch NAME           the patch for openvex, c and machines (default: the last of the chain)
  --output FILE          in place of standard output
  --seconds-per-noop S   what un-hooking one function takes (default: 0.15)
  --machines FOLDER      also: what the patch will do on machines, of each of which there
                         is a file that klp-describe-live --json wrote
  --author NAME          of an OpenVEX document (default: Unknown Author)
  --product IRI          what it is about, as scanners know it; {module} stands for the
                         patch's module (default: pkg:generic/{module})
  --help                 this text

Exit status: 0 written; 1 cannot be written, or a file of --machines is no such file and
was skipped; 2 the folder cannot be read; 64 wrong use.
)";

struct request {
    std::string_view format = "text";
    std::string_view patch{};
    const char *output = nullptr;
    const char *machines = nullptr;
    options how{};
    openvex_options vex{};
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
        } else if (good && option == "--machines") {
            wanted.machines = value;
        } else if (good && option == "--author") {
            wanted.vex.author = value;
        } else if (good && option == "--product") {
            wanted.vex.product = value;
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

/// Its place in the chain; the place behind the last one if it is not there.
inline auto find_patch(const model &m, std::string_view name) -> std::size_t {
    std::size_t i = name.empty() && !m.patches.empty() ? m.patches.size() - 1 : 0;
    while (i < m.patches.size() && !name.empty() && m.patches[i].says.type != name && m.patches[i].says.module != name)
        ++i;
    return i;
}

/// SOURCE_DATE_EPOCH, with which reproducible builds set the time.
inline auto time_of_build() -> std::time_t {
    const char *epoch = std::getenv("SOURCE_DATE_EPOCH");
    return epoch != nullptr ? static_cast<std::time_t>(std::strtoll(epoch, nullptr, 10)) : std::time(nullptr);
}

inline void refuse(const patch_fact &p, const std::string &why, int &status) {
    status = 1;
    std::fprintf(stderr, "%.*s %s\n", static_cast<int>(p.type.size()), p.type.data(), why.c_str());
}

/// Empty if the time is not known; then the exit status is set.
inline auto answer(const model &m, const request &wanted, int &status) -> std::string {
    if (wanted.format == "text")
        return text(m, wanted.how);
    if (wanted.format == "markdown")
        return markdown(m, wanted.how);
    if (wanted.format == "json")
        return json(m, wanted.how);
    if (wanted.format == "html")
        return html(m, wanted.how);
    const std::size_t place = find_patch(m, wanted.patch);
    if (wanted.format != "c" && wanted.format != "openvex") {
        status = 64;
        std::fprintf(stderr, "no such format: %s; there are text, markdown, json, html, openvex and c\n",
                     wanted.format.data());
    } else if (place == m.patches.size()) {
        status = 64;
        std::fprintf(stderr, "no such patch: %s\n", wanted.patch.data());
    } else if (wanted.format == "openvex" && m.fixes.empty()) {
        refuse(m.patches[place].says, "has no fixes, of which an OpenVEX document could tell", status);
    } else if (wanted.format == "openvex") {
        return openvex(m, place, wanted.vex);
    } else if (const function_fact *f = without_code(m.patches[place].says)) {
        refuse(m.patches[place].says,
               "cannot be written in C: it only describes '" + std::string(f->name) + "', without a replacement",
               status);
    } else {
        return c(m.patches[place].says);
    }
    return "";
}

/// An exit status, or -1 to go on.
inline auto look_at_machines(const model &m, const request &wanted, roll_out &into) -> int {
    into.release = find_patch(m, wanted.patch);
    if (into.release == m.patches.size()) {
        std::fprintf(stderr, "no such patch: %s\n", wanted.patch.data());
        return 64;
    }
    const auto skip = [&](const char *file, const std::string &why) {
        const bool plain = std::string_view(file).find_first_of("\n\033") == std::string_view::npos;
        std::fprintf(stderr, "skipped: %s/%s: %s\n", wanted.machines, plain ? file : "?", why.c_str());
    };
    if (read_machines(m, wanted.machines, into, skip))
        return -1;
    std::perror(wanted.machines);
    return 2;
}

inline auto run(const model &m, int count, char **arguments) -> int {
    request wanted;
    if (const int status = read_arguments(count, arguments, wanted); status >= 0)
        return status;
    wanted.how.colours = wanted.output == nullptr && isatty(STDOUT_FILENO) != 0 && std::getenv("NO_COLOR") == nullptr;
    wanted.vex.time = time_of_build();
    roll_out machines;
    if (wanted.machines != nullptr) {
        if (const int status = look_at_machines(m, wanted, machines); status >= 0)
            return status;
        wanted.how.machines = &machines;
    }
    int status = machines.skipped != 0;
    const std::string said = answer(m, wanted, status);
    if (said.empty())
        return status;
    std::FILE *file = wanted.output != nullptr ? std::fopen(wanted.output, "w") : stdout;
    const bool written = file != nullptr && std::fwrite(said.data(), 1, said.size(), file) == said.size();
    if (file == nullptr || std::fclose(file) != 0 || !written) {
        std::perror(wanted.output != nullptr ? wanted.output : "standard output");
        return 1;
    }
    return status;
}

} // namespace detail

template <class... P> auto run(int count, char **arguments) -> int {
    // Checked here, so that the compiler's error is close to the author's line.
    [[maybe_unused]] const bool checked[] = {check<P>..., true};
    return detail::run(compute<P...>(), count, arguments);
}

} // namespace klp::report
