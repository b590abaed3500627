// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// What a chain of patches, loaded in the order of their release, does to each function, and which may follow which.
#pragma once

#include "fix_model.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <vector>

namespace klp::report {

/// What a patch does to a function, given those loaded before it.
enum class fate : unsigned char {
    untouched, ///< the kernel's own code ran and runs
    patched,   ///< for the first time, or again after a revert
    repatched, ///< other code than before
    carried,   ///< the same code as before
    stays,     ///< this patch does not list it and replaces nothing: an earlier patch keeps it
    reverted,  ///< the kernel's own code runs again
};

struct cell {
    fate what = fate::untouched;
    std::string_view code{}; ///< what runs once the patch is live; empty for the kernel's own code, or if not known
    bool by_name = false;    ///< a klp::revert asks for it
    bool discovered = false; ///< no static no-op: the kernel has to find it
};

/// A function and its cell in each patch.
struct line {
    std::string_view object;
    std::string_view name;
    unsigned long position;
    std::vector<cell> cells;
};

/// One patch over another that is live alone.
struct succession {
    enum class verdict : unsigned char {
        itself,
        stacks,   ///< the other stays live
        replaces, ///< the other is replaced
        refused,  ///< by the kernel, or by klp_glue with unknown<refuse>
    } is = verdict::itself;
    std::string_view broken{};  ///< the rule, for a refusal and for a patch that is loaded and does harm
    std::size_t noops = 0;      ///< functions of the other that are un-hooked
    std::size_t discovered = 0; ///< how many of them have no static no-op
};

/// A symbol that a kernel of the chain lacks, or has freed.
struct lack {
    const symbol_fact *symbol;
    std::string_view kernel; ///< the release of a snapshot that some patch of the chain is built for
    std::string_view broken; ///< the rule
};

struct patch {
    patch_fact says;
    std::size_t count[6]{}; ///< of the functions, by fate
    std::size_t named_reverts = 0;
    std::size_t static_noops = 0;
    std::size_t discovered = 0;              ///< no-ops that the kernel has to add when the chain is loaded in order
    std::size_t unhooked = 0;                ///< functions that lose their ftrace hook when it is
    std::vector<succession> over{};          ///< each patch of the chain
    std::vector<lack> lacks{};               ///< what it needs and a kernel of another patch has not
    std::vector<std::size_t> refused_over{}; ///< those live before it, in the chain, over which it cannot be loaded

    [[nodiscard]] auto of(fate f) const -> std::size_t { return count[static_cast<std::size_t>(f)]; }
};

/// A symbol, and which patches need it.
struct need {
    symbol_fact symbol;
    std::vector<bool> needed;
};

struct model {
    std::vector<patch> patches;
    std::vector<need> needs; ///< sorted by object, the kernel first, then by name
    std::vector<fix_line> fixes;
    std::vector<line> lines; ///< sorted by object, the kernel first, then by name and position
};

namespace detail {

inline auto position_of(const function_fact &f) -> unsigned long {
    return f.sympos == 0 ? 1 : f.sympos;
}

using key = std::tuple<bool, std::string_view, std::string_view, unsigned long>;

inline auto key_of(const function_fact &f) -> key {
    return {f.object != "vmlinux", f.object, f.name, position_of(f)};
}

using entries = std::map<key, const function_fact *>;

inline auto entries_of(const patch_fact &p) -> entries {
    entries result;
    for (const function_fact &f : p.functions)
        result.emplace(key_of(f), &f);
    return result;
}

/// A live patch that replaced others has freed its no-ops; one that replaced none keeps them.
inline auto is_hooked_by(const function_fact &f, const patch_fact &p) -> bool {
    return !f.noop || !p.replaces;
}

inline auto judge(const patch_fact &p, const entries &own, const patch_fact &live, const succession_fact &told)
    -> succession {
    using verdict = succession::verdict;
    succession result{.is = p.replaces ? verdict::replaces : verdict::stacks, .broken = told.broken};
    // The kernel checks names and states. It does not check callbacks: such a patch is loaded and does harm.
    if (result.broken.starts_with('S') || result.broken.starts_with('T'))
        result.is = verdict::refused;
    if (!p.replaces)
        return result;
    for (const function_fact &f : live.functions) {
        if (!is_hooked_by(f, live))
            continue;
        const auto found = own.find(key_of(f));
        result.noops += found == own.end() || found->second->noop;
        result.discovered += found == own.end();
    }
    const bool known = std::ranges::find(p.expected, live.module) != p.expected.end() && result.discovered == 0;
    if (result.is == verdict::replaces && !known && p.policy == unknown_policy::refuse) {
        result.is = verdict::refused;
        result.broken = "unknown<refuse>: klp_glue refuses what the patch was not compiled to replace";
    }
    return result;
}

/// What is known of a function while the chain is loaded.
struct live_code {
    bool hooked = false;
    bool patched = false;
    std::string_view code{};
};

inline auto decide(const patch_fact &p, const function_fact *entry, live_code &live) -> cell {
    if (entry == nullptr && !p.replaces)
        return live.patched ? cell{.what = fate::stays, .code = live.code} : cell{};
    if (entry == nullptr || entry->noop) {
        const cell result{.what = live.patched ? fate::reverted : fate::untouched,
                          .by_name = entry != nullptr && entry->listed,
                          .discovered = live.hooked && entry == nullptr};
        live = {.hooked = !p.replaces};
        return result;
    }
    const bool same = !entry->code.empty() && entry->code == live.code;
    const fate what = !live.patched ? fate::patched : same ? fate::carried : fate::repatched;
    live = {.hooked = true, .patched = true, .code = entry->code};
    return {.what = what, .code = entry->code};
}

inline auto value_of(std::string_view s) -> klp::string {
    return {s.data(), s.size()};
}

inline auto needs_of(const std::vector<patch_fact> &chain) -> std::vector<need> {
    std::map<std::pair<bool, symbol_fact>, std::vector<bool>> found;
    for (std::size_t i = 0; i < chain.size(); ++i)
        for (const symbol_fact &s : chain[i].symbols) {
            auto &needed = found[{s.when != "vmlinux", s}];
            needed.resize(chain.size());
            needed[i] = true;
        }
    std::vector<need> result;
    for (auto &[key, needed] : found)
        result.push_back({key.second, std::move(needed)});
    return result;
}

/// Looks up the symbols of a patch in each kernel that another patch of the chain is built for. The compiler has
/// checked those that the patch itself is built for.
inline auto lacks_of(const std::vector<patch_fact> &chain, const patch_fact &p) -> std::vector<lack> {
    std::map<std::string_view, const snapshot_value *> kernels;
    for (const patch_fact &other : chain)
        for (const snapshot_value &kernel : other.kernels)
            kernels.emplace(view(kernel.release), &kernel);
    std::vector<lack> result;
    for (const auto &[release, kernel] : kernels)
        for (const symbol_fact &s : p.symbols) {
            const violation found = check_name(
                *kernel, {value_of(s.when), value_of(s.object), value_of(s.name), value_of(s.c_name), s.sympos});
            if (found.broken != rule::none)
                result.push_back({&s, release, view(sentence_of(found.broken))});
        }
    return result;
}

} // namespace detail

/// Computes what happens if the patches are loaded one after the other.
inline auto compute(const std::vector<patch_fact> &chain) -> model {
    model result{.patches = {}, .needs = detail::needs_of(chain), .fixes = compute_fixes(chain), .lines = {}};
    std::vector<detail::entries> entries;
    std::map<detail::key, detail::live_code> live;
    for (const patch_fact &p : chain)
        for (const auto &[key, entry] : entries.emplace_back(detail::entries_of(p)))
            live.try_emplace(key);
    for (const auto &[key, code] : live)
        result.lines.push_back({std::get<1>(key), std::get<2>(key), std::get<3>(key), {}});

    std::vector<std::size_t> live_patches;
    for (std::size_t i = 0; i < chain.size(); ++i) {
        patch &p = result.patches.emplace_back(patch{.says = chain[i]});
        p.lacks = detail::lacks_of(chain, p.says);
        for (std::size_t j = 0; j < chain.size(); ++j)
            p.over.push_back(i == j ? succession{} : detail::judge(chain[i], entries[i], chain[j], chain[i].over[j]));
        for (const std::size_t j : live_patches)
            if (p.over[j].is == succession::verdict::refused)
                p.refused_over.push_back(j);
        for (const function_fact &f : chain[i].functions) {
            p.static_noops += f.noop;
            p.named_reverts += f.noop && f.listed;
        }
        std::size_t at = 0;
        for (auto &[key, code] : live) {
            const auto found = entries[i].find(key);
            const bool was_hooked = code.hooked;
            const cell c = detail::decide(chain[i], found == entries[i].end() ? nullptr : found->second, code);
            ++p.count[static_cast<std::size_t>(c.what)];
            p.discovered += c.discovered;
            p.unhooked += was_hooked && !code.hooked;
            result.lines[at++].cells.push_back(c);
        }
        if (chain[i].replaces)
            live_patches.clear();
        live_patches.push_back(i);
    }
    return result;
}

/// The model of the patches P..., in the order of their release.
template <class... P> auto compute() -> model {
    return compute({tell<P, P...>()...});
}

} // namespace klp::report
