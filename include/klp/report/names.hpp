// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// The names of replacement symbols and of descriptors, taken from how the compiler prints them. A report is not linked
/// with the replacement code, and addresses of undefined symbols cannot be compared at compile time.
#pragma once

#include <klp/model/name.hpp>

#include <string_view>

namespace klp::report {

namespace detail {

constexpr auto is_letter(char c) -> bool {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '$';
}

/// The last part of a name such as `(& patches::v1_show)` that follows \p key where a compiler prints a template.
constexpr auto identifier_after(std::string_view printed, std::string_view key) -> std::string_view {
    printed.remove_prefix(printed.find(key) + key.size());
    size_t end = printed.find_first_of("[];<");
    while (end > 0 && !is_letter(printed[end - 1]))
        --end;
    size_t begin = end;
    while (begin > 0 && is_letter(printed[begin - 1]))
        --begin;
    return printed.substr(begin, end - begin);
}

// Returns char pointers: for a string_view, g++ would also print what that is an alias of.
template <insn *Code> constexpr auto printed_code() -> const char * {
    return __PRETTY_FUNCTION__;
}
template <class Type> constexpr auto printed_type() -> const char * {
    return __PRETTY_FUNCTION__;
}

} // namespace detail

/// `klpp_cmdline_proc_show` for the address of that symbol, empty for null.
template <insn *Code>
inline constexpr std::string_view symbol_name = detail::identifier_after(detail::printed_code<Code>(), "Code = ");
template <> inline constexpr std::string_view symbol_name<nullptr>{};

/// `v1` for struct v1.
template <class P>
inline constexpr std::string_view type_name = detail::identifier_after(detail::printed_type<P>(), "Type = ");

} // namespace klp::report
