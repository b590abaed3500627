// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// Reads a folder of files that klp-describe-live --json wrote on many machines. Machines in the same state are one
/// group. The memory grows with the number of states, not with the number of machines.
#pragma once

#include "forecast.hpp"

#include <cstring>
#include <memory>
#include <unordered_map>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace klp::report {

struct machine_group {
    machine state;
    std::size_t count = 0;
    std::string example{}; ///< the first file by name
    forecast will{};
};

/// What a release does on all of them.
struct roll_out {
    std::size_t release = 0; ///< a place in the chain
    std::size_t machines = 0;
    std::size_t skipped = 0;
    std::vector<machine_group> groups{}; ///< the largest first
};

namespace detail {

/// Groups machines by state. A few texts are kept for each state: a file that is equal to one of them is not parsed
/// again.
class machine_counter {
public:
    std::map<machine, machine_group> groups;

    /// Returns what is wrong with the text; empty if it was accepted.
    auto add(const std::string &text, std::string_view file) -> std::string {
        machine_group *group = nullptr;
        if (const auto known = texts.find(text); known != texts.end()) {
            group = known->second;
        } else {
            machine state;
            machine_reader reader;
            if (!reader.read(text, state))
                return reader.wrong;
            for (live_patch &p : state.patches)
                std::ranges::sort(p.functions);
            group = &groups[state];
            if (texts.size() < 16 + 4 * groups.size())
                texts.emplace(text, group);
        }
        ++group->count;
        if (group->example.empty() || file < group->example)
            group->example = file;
        return "";
    }

private:
    std::unordered_map<std::string, machine_group *> texts; // nodes of a map stay where they are
};

/// Returns what is wrong; empty if the file was read. All files share one buffer.
inline auto read_file(int folder, const char *name, std::string &into) -> std::string {
    constexpr std::size_t most = 16 << 20;
    const int file = ::openat(folder, name, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0)
        return std::strerror(errno);
    struct stat about {};
    std::string wrong;
    if (fstat(file, &about) != 0 || !S_ISREG(about.st_mode))
        wrong = "is no file";
    else if (static_cast<std::size_t>(about.st_size) > most)
        wrong = "is too large";
    into.resize(wrong.empty() ? static_cast<std::size_t>(about.st_size) : 0);
    for (std::size_t at = 0; wrong.empty() && at < into.size();) {
        const ssize_t got = ::read(file, into.data() + at, into.size() - at);
        if (got < 0)
            wrong = std::strerror(errno);
        if (got == 0)
            into.resize(at);
        at += got > 0 ? static_cast<std::size_t>(got) : 0;
    }
    ::close(file);
    return wrong;
}

} // namespace detail

/// Reads all files of a folder but those that begin with a dot; \p skip is told the name of each that cannot be used,
/// and why. False, with errno, if the folder cannot be read.
template <class Skip> auto read_machines(const model &m, const char *folder, roll_out &into, Skip skip) -> bool {
    const std::unique_ptr<DIR, int (*)(DIR *)> entries(opendir(folder), closedir);
    if (entries == nullptr)
        return false;
    detail::machine_counter counter;
    std::string text;
    errno = 0;
    while (const dirent *entry = readdir(entries.get())) {
        if (entry->d_name[0] == '.')
            continue;
        std::string wrong = detail::read_file(dirfd(entries.get()), entry->d_name, text);
        if (wrong.empty())
            wrong = counter.add(text, entry->d_name);
        if (!wrong.empty())
            skip(entry->d_name, wrong);
        ++(wrong.empty() ? into.machines : into.skipped);
        errno = 0;
    }
    if (errno != 0)
        return false;
    for (auto &[state, group] : counter.groups) {
        into.groups.push_back(std::move(group));
        into.groups.back().state = state;
    }
    std::ranges::stable_sort(into.groups, std::greater{}, &machine_group::count);
    for (machine_group &group : into.groups)
        group.will = foretell(m, into.release, group.state);
    return true;
}

} // namespace klp::report
