// SPDX-License-Identifier: MIT OR GPL-2.0
// Random families of sets of functions: the library's algebra against std::set.
#include <klp/model/lookup.hpp>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <random>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace {

using key = std::tuple<std::string, std::string, unsigned long>;
using oracle = std::set<key>;

constexpr klp::size_t most = 40;
using set = klp::detail::function_list<most>;

const char *const objects[] = {"vmlinux", "nfs", "ext4", "a", "vmlinux2"};
const char *const names[] = {"a", "b", "ab", "ba", "aa", "read", "read_", "reads", "write", "__x64_sys_read"};

auto key_of(const klp::function &f) -> key {
    return {std::string(f.object.data, f.object.size), std::string(f.name.data, f.name.size),
            f.sympos == 0 ? 1 : f.sympos};
}

auto equal(klp::set_view mine, const oracle &theirs) -> bool {
    if (mine.size() != theirs.size())
        return false;
    auto next = theirs.begin();
    for (const klp::function &f : mine)
        if (key_of(f) != *next++)
            return false;
    return true;
}

struct generator {
    std::mt19937_64 engine;

    auto below(unsigned long bound) -> unsigned long { return engine() % bound; }

    auto function() -> klp::function {
        return {
            .object = objects[below(std::size(objects))], .name = names[below(std::size(names))], .sympos = below(4)};
    }

    /// Unsorted, with duplicates.
    auto list() -> set {
        set result;
        for (unsigned long n = below(most + 1); n > 0; --n)
            result.push_back(function());
        return result;
    }
};

auto sorted(set list) -> set {
    std::sort(list.items, list.items + list.count,
              [](const klp::function &a, const klp::function &b) { return klp::compare(a, b) < 0; });
    return list;
}

auto without_duplicates(const set &list) -> set {
    set result;
    for (klp::size_t i = 0; i < list.count; ++i)
        if (i == 0 || klp::compare(list.items[i - 1], list.items[i]) != 0)
            result.push_back(list.items[i]);
    return result;
}

auto oracle_of(const set &list) -> oracle {
    oracle result;
    for (klp::size_t i = 0; i < list.count; ++i)
        result.insert(key_of(list.items[i]));
    return result;
}

auto ordered(klp::set_view list) -> bool {
    for (klp::size_t i = 1; i < list.size(); ++i)
        if (klp::compare(list.items[i - 1], list.items[i]) > 0)
            return false;
    return true;
}

/// What went wrong in one family, or null.
auto failure_of(generator &random) -> const char * {
    const set list_a = random.list();
    const set list_b = random.list();
    const set sorted_a = sorted(list_a);
    const set sorted_b = sorted(list_b);
    const set a = without_duplicates(sorted_a);
    const set b = without_duplicates(sorted_b);
    const oracle oracle_a = oracle_of(list_a);
    const oracle oracle_b = oracle_of(list_b);

    if (sorted_a.count != list_a.count || !ordered(sorted_a) || !equal(a, oracle_a) || !equal(b, oracle_b))
        return "order";
    oracle both = oracle_a;
    both.insert(oracle_b.begin(), oracle_b.end());
    if (!equal(klp::detail::gather<2 * most>(
                   klp::detail::set_union(klp::detail::refer<most>(a), klp::detail::refer<most>(b))),
               both))
        return "set_union";

    oracle rest = oracle_a;
    for (const key &k : oracle_b)
        rest.erase(k);
    klp::detail::function_table<most> table; // with duplicates: the first of each is in it
    for (const klp::function &f : klp::set_view(list_b))
        table.insert(f);
    const auto in_a_alone = klp::detail::refer<most>(a, [&](const klp::function &f) { return !table.contains(f); });
    if (!equal(klp::detail::gather<most>(in_a_alone), rest))
        return "function_table";

    for (int i = 0; i < 20; ++i) {
        const klp::function f = random.function();
        if (klp::set_view(a).contains(f) != oracle_a.contains(key_of(f)))
            return "contains";
    }
    return nullptr;
}

} // namespace

auto main(int argc, char **argv) -> int {
    unsigned long seed = std::random_device{}();
    unsigned long families = 50000;
    for (int i = 1; i + 1 < argc; i += 2) {
        if (std::strcmp(argv[i], "--seed") == 0)
            seed = std::strtoul(argv[i + 1], nullptr, 10);
        else if (std::strcmp(argv[i], "--families") == 0)
            families = std::strtoul(argv[i + 1], nullptr, 10);
    }
    std::printf("seed %lu, %lu families\n", seed, families);
    generator random{std::mt19937_64(seed)};
    for (unsigned long family = 0; family < families; ++family)
        if (const char *failure = failure_of(random)) {
            std::printf("family %lu: %s differs from std::set; again with --seed %lu\n", family, failure, seed);
            return 1;
        }
}
