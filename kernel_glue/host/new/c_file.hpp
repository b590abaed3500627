// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// A C file as the pieces that stand at its top level, each with the names that it gives a meaning.
#pragma once

#include "c_tokens.hpp"

namespace klp::host {

struct c_piece {
    enum class kind {
        include,
        define,
        condition, ///< #if, #else, #endif and their like
        directive, ///< any other
        function,
        prototype,
        variable,
        type,
        call, ///< of a macro that defines something, or registers it
    };
    kind is;
    std::string_view text;
    std::vector<std::string_view> names;
    size_t body = 0;           ///< of a function: where its { is
    std::string_view macro{};  ///< of a call: which macro; of a function: SYSCALL_DEFINE3 and its like
    std::string_view inside{}; ///< what the macro takes
    /// Conditions within it that begin or end outside, as where two heads share a body.
    std::vector<std::string_view> loose{};

    [[nodiscard]] auto head() const -> std::string_view { return text.substr(0, body); }
    [[nodiscard]] auto names_it(std::string_view name) const -> bool;
    /// Whether that word stands in front of the body, or of the first name.
    [[nodiscard]] auto has_word(std::string_view word) const -> bool;
};

[[nodiscard]] auto pieces_of(std::string_view text) -> std::vector<c_piece>;

/// `sys_read` for SYSCALL_DEFINE3(read, ...), `compat_sys_...` likewise; empty for what is no system call.
[[nodiscard]] auto syscall_of(const c_piece &piece) -> std::string;

/// The name in `#define NAME`, and what is between quotes or angle brackets of `#include`, with the opening one.
[[nodiscard]] auto defined_by(std::string_view directive) -> std::string_view;
[[nodiscard]] auto included_by(std::string_view directive) -> std::string_view;

/// Variables with `static` in the function: a copy of it has others than the original.
[[nodiscard]] auto static_locals(const c_piece &function) -> std::vector<std::string>;

/// What stands between commas that are in no brackets.
[[nodiscard]] auto arguments_of(std::string_view inside) -> std::vector<std::string>;

} // namespace klp::host
