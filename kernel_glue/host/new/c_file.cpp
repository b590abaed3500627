// SPDX-License-Identifier: MIT OR GPL-2.0
#include "c_declaration.hpp"

#include <algorithm>
#include <cctype>
#include <set>

namespace klp::host {

namespace {

auto directive_word(std::string_view text) -> std::string_view {
    const auto found = tokens_of(text.substr(1));
    return found.empty() ? std::string_view{} : found[0].text;
}

auto directive_piece(std::string_view text) -> c_piece {
    static const std::set<std::string_view> conditions{"if", "ifdef", "ifndef", "else", "elif", "endif"};
    const std::string_view word = directive_word(text);
    if (word == "include")
        return {c_piece::kind::include, text, {}};
    if (word == "define")
        return {c_piece::kind::define, text, {defined_by(text)}};
    return {conditions.contains(word) ? c_piece::kind::condition : c_piece::kind::directive, text, {}};
}

/// The conditions among some tokens that are not both begun and ended there.
auto loose_conditions(const std::vector<token> &tokens) -> std::vector<std::string_view> {
    std::vector<std::string_view> result;
    std::vector<size_t> begun;
    for (const token &t : tokens) {
        if (t.is != token::kind::directive || directive_piece(t.text).is != c_piece::kind::condition)
            continue;
        if (directive_word(t.text).starts_with("if"))
            begun.push_back(result.size());
        result.push_back(t.text);
        if (directive_word(t.text) == "endif" && !begun.empty()) {
            result.resize(begun.back());
            begun.pop_back();
        }
    }
    return result;
}

} // namespace

auto c_piece::names_it(std::string_view name) const -> bool {
    return std::find(names.begin(), names.end(), name) != names.end();
}

auto c_piece::has_word(std::string_view word) const -> bool {
    for (const token &t : tokens_of(is == kind::function ? head() : text)) {
        if (t.word(word))
            return true;
        if (t.is == token::kind::word && names_it(t.text))
            return false;
    }
    return false;
}

auto syscall_of(const c_piece &piece) -> std::string {
    const bool compat = piece.macro.starts_with("COMPAT_SYSCALL_DEFINE");
    if (!compat && !piece.macro.starts_with("SYSCALL_DEFINE"))
        return {};
    const std::vector<std::string> arguments = arguments_of(piece.inside);
    return arguments.empty() ? "" : (compat ? "compat_sys_" : "sys_") + arguments[0];
}

auto defined_by(std::string_view directive) -> std::string_view {
    const auto found = tokens_of(directive.substr(1));
    return found.size() > 1 ? found[1].text : std::string_view{};
}

auto included_by(std::string_view directive) -> std::string_view {
    const size_t open = directive.find_first_of("\"<");
    const size_t close = open == std::string_view::npos ? open : directive.find_first_of("\">", open + 1);
    return close == std::string_view::npos ? std::string_view{} : directive.substr(open, close - open);
}

auto pieces_of(std::string_view text) -> std::vector<c_piece> {
    std::vector<c_piece> result;
    std::vector<token> open; // what is not yet a piece
    std::vector<int> depths; // at each #if, for #else begins there again
    int depth = 0;
    bool function = false;
    const auto close = [&] {
        if (!(open.size() == 1 && open[0].mark(';'))) {
            const std::vector<std::string_view> loose = loose_conditions(open);
            result.push_back(read_declaration(open));
            result.back().loose = loose;
        }
        open.clear();
        depth = 0;
    };
    for (const token &t : tokens_of(text)) {
        if (t.is == token::kind::directive) {
            const std::string_view word = directive_word(t.text);
            if (word.starts_with("if"))
                depths.push_back(depth);
            else if (word.starts_with("el") && !depths.empty())
                depth = depths.back();
            else if (word == "endif" && !depths.empty())
                depths.pop_back();
            if (open.empty())
                result.push_back(directive_piece(t.text));
            else
                open.push_back(t);
            continue;
        }
        // A macro without a semicolon after it.
        if (depth == 0 && t.is == token::kind::word && open.size() > 2 && open[1].mark('(') && open.back().mark(')') &&
            open[0].is == token::kind::word && is_macro(open[0].text))
            close();
        open.push_back(t);
        if (t.mark('{') && depth == 0)
            function = begins_function(open);
        depth += t.mark('{') || t.mark('(') || t.mark('[') ? 1 : t.mark('}') || t.mark(')') || t.mark(']') ? -1 : 0;
        if (depth <= 0 && (t.mark(';') || (t.mark('}') && function))) {
            close();
            function = false;
        }
    }
    return result;
}

auto static_locals(const c_piece &function) -> std::vector<std::string> {
    std::vector<std::string> result;
    const std::vector<token> tokens = tokens_of(function.text.substr(function.body));
    for (size_t i = 0; i < tokens.size(); ++i) {
        if (!tokens[i].word("static"))
            continue;
        const size_t begin = i;
        while (i < tokens.size() && !tokens[i].mark(';'))
            ++i;
        const std::string statement(text_between(tokens[begin], tokens[std::min(i, tokens.size() - 1)]));
        for (const c_piece &piece : pieces_of(statement))
            result.insert(result.end(), piece.names.begin(), piece.names.end());
    }
    return result;
}

auto arguments_of(std::string_view inside) -> std::vector<std::string> {
    std::vector<std::string> result;
    int depth = 0;
    size_t begin = 0;
    const auto add = [&](size_t end) {
        std::string_view one = inside.substr(begin, end - begin);
        one.remove_prefix(std::min(one.find_first_not_of(" \t\n"), one.size()));
        one = one.substr(0, one.find_last_not_of(" \t\n") + 1);
        result.emplace_back(one);
    };
    for (const token &t : tokens_of(inside)) {
        depth += t.mark('(') || t.mark('{') || t.mark('[') ? 1 : t.mark(')') || t.mark('}') || t.mark(']') ? -1 : 0;
        if (depth == 0 && t.mark(',')) {
            add(static_cast<size_t>(t.text.data() - inside.data()));
            begin = static_cast<size_t>(t.text.data() - inside.data()) + 1;
        }
    }
    if (!inside.empty())
        add(inside.size());
    return result;
}

} // namespace klp::host
