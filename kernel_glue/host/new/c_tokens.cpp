// SPDX-License-Identifier: MIT OR GPL-2.0
#include "c_tokens.hpp"

#include <algorithm>
#include <cctype>

namespace klp::host {

namespace {

auto is_letter(char c) -> bool {
    return std::isalnum(static_cast<unsigned char>(c)) || c == '_';
}

auto end_of_literal(std::string_view text, size_t at) -> size_t {
    const char quote = text[at++];
    while (at < text.size() && text[at] != quote && text[at] != '\n')
        at += text[at] == '\\' ? 2 : 1;
    return std::min(at + 1, text.size());
}

/// Where a comment ends that begins at \p at; \p at itself if none does.
auto end_of_comment(std::string_view text, size_t at) -> size_t {
    if (text.compare(at, 2, "/*") == 0)
        return std::min(text.find("*/", at + 2), text.size() - 2) + 2;
    if (text.compare(at, 2, "//") == 0)
        return std::min(text.find('\n', at), text.size());
    return at;
}

/// A directive goes on after a backslash, and within a comment.
auto end_of_directive(std::string_view text, size_t at) -> size_t {
    while (at < text.size() && text[at] != '\n')
        if (const size_t past = end_of_comment(text, at); past != at)
            at = past;
        else
            at += text[at] == '\\' ? 2 : 1;
    return std::min(at, text.size());
}

} // namespace

auto tokens_of(std::string_view text) -> std::vector<token> {
    std::vector<token> result;
    bool line_begins = true;
    for (size_t at = 0, end; at < text.size(); at = end) {
        const char c = text[at];
        end = at + 1;
        if (c == '\n') {
            line_begins = true;
            continue;
        }
        if (std::isspace(static_cast<unsigned char>(c)) || c == '\\')
            continue;
        if (end = end_of_comment(text, at); end != at)
            continue;
        token::kind is = token::kind::mark;
        end = at + 1;
        if (c == '#' && line_begins) {
            is = token::kind::directive;
            end = end_of_directive(text, at);
        } else if (c == '"' || c == '\'') {
            is = token::kind::literal;
            end = end_of_literal(text, at);
        } else if (is_letter(c)) {
            is = token::kind::word;
            while (end < text.size() && is_letter(text[end]))
                ++end;
        }
        line_begins = false;
        if (std::isdigit(static_cast<unsigned char>(c)))
            continue;
        const size_t dots = result.size() < 3 ? 0 : result.size() - 3;
        const auto mark_before = [&](char mark) { return !result.empty() && result.back().mark(mark); };
        const bool range = dots + 3 == result.size() && result[dots].mark('.') && result[dots + 1].mark('.');
        const bool arrow = mark_before('>') && result.size() > 1 && result[result.size() - 2].mark('-') &&
                           result.back().text.data() == result[result.size() - 2].text.data() + 1;
        result.push_back({is, text.substr(at, end - at), (mark_before('.') && !range) || arrow});
    }
    return result;
}

auto names_in(std::string_view text) -> std::vector<std::string_view> {
    std::vector<std::string_view> result;
    for (const token &t : tokens_of(text))
        if (t.is == token::kind::word && !t.member)
            result.push_back(t.text);
        else if (t.is == token::kind::directive)
            for (const std::string_view name : names_in(t.text.substr(1)))
                result.push_back(name);
    return result;
}

auto with_words(std::string_view text, const std::map<std::string, std::string, std::less<>> &words) -> std::string {
    std::string result;
    size_t done = 0;
    for (const token &t : tokens_of(text)) {
        const auto found = t.is == token::kind::word && !t.member ? words.find(t.text) : words.end();
        if (found == words.end())
            continue;
        const size_t at = static_cast<size_t>(t.text.data() - text.data());
        result += text.substr(done, at - done);
        result += found->second;
        done = at + t.text.size();
        while (found->second.empty() && done < text.size() && (text[done] == ' ' || text[done] == '\t'))
            ++done;
    }
    result += text.substr(done);
    return result;
}

} // namespace klp::host
