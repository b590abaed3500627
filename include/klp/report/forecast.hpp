// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// What a release does on a machine, given what is live there.
#pragma once

#include "machine.hpp"
#include "model.hpp"

#include <cerrno>
#include <set>

namespace klp::report {

/// A patch whose functions the kernel has to find, and how it names them.
struct discovery {
    std::string_view patch;
    std::vector<const live_function *> functions{};
};

struct forecast {
    enum class verdict : unsigned char { replaces, stacks, live_already, refused } is = verdict::replaces;
    std::string_view broken{}; ///< the rule, for a refusal and for a patch that is loaded and does harm
    std::string_view over{};   ///< the live patch that breaks it
    int error = 0;             ///< what insmod ends with
    std::size_t static_noops = 0;
    std::size_t unhooked = 0; ///< functions that lose their hook
    std::vector<discovery> discovered{};
    std::vector<std::string_view> lacks{};   ///< fixes that the release has and nothing live has
    std::vector<std::string_view> loses{};   ///< fixes that are live, and that the release neither has nor withdraws
    std::vector<std::string_view> unknown{}; ///< live patches without a descriptor: states and callbacks are not known

    [[nodiscard]] auto discovered_count() const -> std::size_t {
        std::size_t result = 0;
        for (const discovery &d : discovered)
            result += d.functions.size();
        return result;
    }
};

namespace detail {

inline auto key_of(const live_function &f) -> key {
    return {f.object != "vmlinux", f.object, f.name, f.position};
}

inline void refuse(forecast &f, std::string_view broken, std::string_view over, int error) {
    if (f.is == forecast::verdict::refused)
        return;
    f.is = forecast::verdict::refused;
    f.broken = broken;
    f.over = over;
    f.error = error;
}

/// The patch of the chain that is live under this name.
inline auto descriptor_of(const model &m, const live_patch &live) -> const patch * {
    for (const patch &p : m.patches)
        if (p.says.module == live.name)
            return &p;
    return nullptr;
}

/// In the order of the kernel's checks: the module loader, then klp_enable_patch().
inline void find_refusal(forecast &result, const model &m, const patch &release, const machine &state) {
    for (const live_patch &live : state.patches)
        if (live.name == release.says.module) {
            result.is = forecast::verdict::live_already;
            result.error = EEXIST;
            return;
        }
    if (!release.says.kernels.empty() &&
        std::ranges::none_of(release.says.kernels, [&](const auto &k) { return view(k.release) == state.kernel; }))
        refuse(result, "built_for: the module is built for other kernels", {}, ENOEXEC);
    for (const live_patch &live : state.patches) {
        const patch *known = descriptor_of(m, live);
        if (known == nullptr) {
            result.unknown.push_back(live.name);
            continue;
        }
        const std::string_view broken = release.says.over[static_cast<std::size_t>(known - m.patches.data())].broken;
        if (broken.starts_with('S') || broken.starts_with('T'))
            refuse(result, broken, live.name, EINVAL);
        else if (!broken.empty() && result.broken.empty() && release.says.replaces)
            result = {.is = result.is, .broken = broken, .over = live.name, .unknown = std::move(result.unknown)};
    }
    for (const live_patch &live : state.patches)
        if (live.transition)
            refuse(result, "transition: another live patch is in transition", live.name, EBUSY);
}

inline void find_noops(forecast &result, const patch &release, const machine &state) {
    const entries own = entries_of(release.says);
    std::map<key, bool> seen; ///< with whether it is hooked
    for (const live_patch &live : state.patches) {
        discovery found{.patch = live.name};
        for (const live_function &f : live.functions) {
            const auto entry = own.find(key_of(f));
            const bool lost = entry == own.end() || entry->second->noop;
            auto [at, first] = seen.try_emplace(key_of(f), false);
            result.unhooked += lost && f.hooked && !at->second;
            at->second |= f.hooked;
            result.static_noops += first && lost && entry != own.end();
            if (first && entry == own.end())
                found.functions.push_back(&f);
        }
        const bool refused = release.says.policy == unknown_policy::refuse &&
                             (!has(release.says.expected, live.name) || !found.functions.empty());
        if (refused)
            refuse(result, "unknown<refuse>: klp_glue refuses what the patch was not compiled to replace", live.name,
                   ECANCELED);
        if (!found.functions.empty())
            result.discovered.push_back(std::move(found));
    }
}

inline void find_fixes(forecast &result, const patch &release, const machine &state) {
    std::set<std::string_view> live;
    for (const live_patch &p : state.patches)
        live.insert(p.fixes.begin(), p.fixes.end());
    for (const std::string_view fix : release.says.fixes)
        if (!live.contains(fix))
            result.lacks.push_back(fix);
    for (const std::string_view fix : live)
        if (release.says.replaces && !has(release.says.fixes, fix) && !has(release.says.withdrawn, fix))
            result.loses.push_back(fix);
}

} // namespace detail

/// \p release is a place in the chain. The result refers to \p state.
inline auto foretell(const model &m, std::size_t release, const machine &state) -> forecast {
    const patch &p = m.patches[release];
    forecast result{.is = p.says.replaces ? forecast::verdict::replaces : forecast::verdict::stacks};
    detail::find_refusal(result, m, p, state);
    detail::find_fixes(result, p, state);
    if (!p.says.replaces)
        result.static_noops = p.static_noops;
    if (p.says.replaces && result.is != forecast::verdict::live_already)
        detail::find_noops(result, p, state);
    if (result.is == forecast::verdict::refused)
        result.static_noops = result.unhooked = 0;
    if (!result.loses.empty() && result.broken.empty())
        result.broken =
            detail::view(klp::detail::sentence_of(klp::rule::F4_a_fix_of_a_predecessor_is_carried_or_withdrawn));
    return result;
}

} // namespace klp::report
