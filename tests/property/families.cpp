// SPDX-License-Identifier: MIT OR GPL-2.0
// Compares every generated patch, as types and as the emitted bytes, with what the generator's plain sets say.
#include "family.hpp"

#include <cstdio>
#include <cstring>
#include <set>
#include <string>
#include <tuple>

generated *generated::first;

extern "C" klp::text generated_code;

namespace {

using key = std::tuple<std::string, std::string, unsigned long, bool>;
using keys = std::multiset<key>;

auto position(unsigned long sympos) -> unsigned long {
    return sympos == 0 ? 1 : sympos;
}

auto keys_of(const expectation *expected, klp::size_t count) -> keys {
    keys result;
    for (klp::size_t i = 0; i < count; ++i)
        result.emplace(expected[i].object, expected[i].name, position(expected[i].sympos), expected[i].noop);
    return result;
}

auto keys_of(klp::set_view noops) -> keys {
    keys result;
    for (const klp::function &f : noops)
        result.emplace(std::string(f.object.data, f.object.size), std::string(f.name.data, f.name.size), f.position(),
                       f.noop);
    return result;
}

int failures = 0;

void complain(const generated &patch, const char *what) {
    std::printf("%s: %s\n", patch.name, what);
    ++failures;
}

void compare(const generated &patch, const char *what, const keys &mine, const keys &theirs) {
    if (mine == theirs)
        return;
    complain(patch, what);
    auto list = [](const char *title, const keys &from, const keys &other) {
        for (const auto &[object, name, sympos, noop] : from)
            if (from.count({object, name, sympos, noop}) != other.count({object, name, sympos, noop}))
                std::printf("  %s: %s %s,%lu%s\n", title, object.c_str(), name.c_str(), sympos, noop ? " no-op" : "");
    };
    list("not expected", mine, theirs);
    list("missing", theirs, mine);
}

void check_emitted(const generated &patch) {
    const auto &emitted = *static_cast<const kernel::patch *>(patch.emitted);
    keys found;
    std::set<std::string> objects;
    for (unsigned long i = 0; i < emitted.count(); ++i) {
        const kernel::object &o = emitted.objs[i];
        const std::string object = o.name ? o.name : "vmlinux";
        if (!objects.insert(object).second)
            complain(patch, ("object twice: " + object).c_str());
        for (unsigned long f = 0; f < kernel::count(o); ++f) {
            const bool noop = o.funcs[f].new_func == klp_glue_v2_152_168_200_noop;
            if (!noop && o.funcs[f].new_func != generated_code)
                complain(patch, "neither code nor no-op");
            found.emplace(object, o.funcs[f].old_name, position(o.funcs[f].old_sympos), noop);
        }
    }
    compare(patch, "what is emitted differs", found, keys_of(patch.expected_funcs, patch.expected_func_count));
    if (emitted.replace != patch.replace)
        complain(patch, "replace flag");
    const bool glue = emitted.objs[0].pre_patch == klp_glue_v2_152_168_200_pre_patch && emitted.objs[0].name == nullptr;
    if (glue != patch.glue)
        complain(patch, "glue");
    std::set<std::string> names;
    if (glue && emitted.replace)
        for (const char *p = static_cast<const kernel::glue_patch *>(patch.emitted)->predecessors; *p;
             p += std::strlen(p) + 1)
            if (!names.insert(p).second)
                complain(patch, "a name twice");
    std::string joined;
    for (const std::string &name : names)
        joined += (joined.empty() ? "" : " ") + name;
    if (joined != patch.names)
        complain(patch, ("expects " + joined).c_str());
}

} // namespace

auto main() -> int {
    int patches = 0;
    for (const generated *patch = generated::first; patch; patch = patch->next, ++patches) {
        compare(*patch, "no-ops differ", keys_of(patch->noops),
                keys_of(patch->expected_noops, patch->expected_noop_count));
        if (patch->emitted)
            check_emitted(*patch);
    }
    std::printf("%d patches compared, %d differences\n", patches, failures);
    return failures != 0 || patches == 0;
}
