// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// What is live on a machine, from what klp-describe-live --json writes there.
#pragma once

#include "json_reader.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace klp::report {

struct live_function {
    std::string object;
    std::string name;
    unsigned long position;
    bool hooked; ///< its object is loaded

    friend auto operator<=>(const live_function &, const live_function &) = default;
};

struct live_patch {
    std::string name;
    bool transition;
    std::vector<std::string> fixes{};
    std::vector<live_function> functions{};

    friend auto operator<=>(const live_patch &, const live_patch &) = default;
};

struct machine {
    std::string kernel;
    std::vector<live_patch> patches{}; ///< in the order in which they were loaded

    friend auto operator<=>(const machine &, const machine &) = default;
};

namespace detail {

/// Describes the first thing that is not as klp-describe-live writes it.
class machine_reader {
public:
    std::string wrong;

    auto read(std::string_view text, machine &into) -> bool {
        json_value root;
        json_reader reader(text);
        if (!reader.read(root))
            return fail("is no JSON, from line " + std::to_string(reader.line()) + " on");
        const json_value &version = root.member("klp_live");
        if (root.is != kind::object || version.is != kind::number)
            return fail("is not from klp-describe-live --json");
        if (!version.whole || version.number != 1)
            return fail("is of another version of klp-describe-live than this report");
        if (!name(root, "kernel", into.kernel) || !is(root.member("patches"), kind::array, "patches"))
            return false;
        for (const json_value &said : root.member("patches").items)
            if (!patch(said, into))
                return false;
        return true;
    }

private:
    using kind = json_value::kind;

    auto fail(const std::string &why) -> bool {
        wrong = why;
        return false;
    }
    auto is(const json_value &v, kind wanted, std::string_view what) -> bool {
        return v.is == wanted || fail("lacks " + std::string(what) + ", or has another kind of it");
    }
    auto plain(const json_value &v, std::string_view what, std::string &into) -> bool {
        if (!is(v, kind::string, what))
            return false;
        for (const char c : v.text)
            if (c < ' ' || c > '~')
                return fail("has a name with a letter that no name has");
        into = v.text;
        return true;
    }
    auto name(const json_value &v, std::string_view what, std::string &into) -> bool {
        return plain(v.member(what), what, into);
    }

    auto patch(const json_value &v, machine &into) -> bool {
        live_patch p{};
        if (!name(v, "name", p.name) || !is(v.member("enabled"), kind::boolean, "enabled") ||
            !is(v.member("transition"), kind::boolean, "transition") || !is(v.member("fixes"), kind::array, "fixes") ||
            !is(v.member("objects"), kind::array, "objects"))
            return false;
        p.transition = v.member("transition").truth;
        for (const json_value &fix : v.member("fixes").items)
            if (!plain(fix, "fixes", p.fixes.emplace_back()))
                return false;
        for (const json_value &said : v.member("objects").items)
            if (!object(said, p))
                return false;
        if (v.member("enabled").truth || p.transition)
            into.patches.push_back(std::move(p));
        return true;
    }

    auto object(const json_value &v, live_patch &into) -> bool {
        std::string object;
        if (!name(v, "name", object) || !is(v.member("patched"), kind::boolean, "patched") ||
            !is(v.member("functions"), kind::array, "functions"))
            return false;
        for (const json_value &said : v.member("functions").items) {
            live_function f{.object = object, .name = {}, .position = 0, .hooked = v.member("patched").truth};
            const json_value &position = said.member("sympos");
            if (!name(said, "name", f.name) || !is(position, kind::number, "sympos"))
                return false;
            if (!position.whole)
                return fail("has a sympos that is none");
            f.position = position.number == 0 ? 1 : position.number;
            into.functions.push_back(std::move(f));
        }
        return true;
    }
};

} // namespace detail
} // namespace klp::report
