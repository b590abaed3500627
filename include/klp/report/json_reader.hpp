// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// A reader of JSON: strictly RFC 8259, but only numbers that the report needs. A library would have to be installed
/// wherever a report is built.
#pragma once

#include <charconv>
#include <string>
#include <string_view>
#include <vector>

namespace klp::report::detail {

struct json_value {
    enum class kind : unsigned char { null, boolean, number, string, array, object } is = kind::null;
    bool truth = false;
    unsigned long number = 0; ///< of those that are whole and not negative
    bool whole = false;
    std::string text{};
    std::vector<std::string> names{}; ///< of the members
    std::vector<json_value> items{};

    /// Null, too, if there is no such member.
    [[nodiscard]] auto member(std::string_view name) const -> const json_value & {
        static const json_value none;
        for (std::size_t i = 0; i < names.size(); ++i)
            if (names[i] == name)
                return items[i];
        return none;
    }
};

class json_reader {
public:
    explicit json_reader(std::string_view said) : text(said) {}

    /// Whether all of the text is one value.
    auto read(json_value &into) -> bool { return value(into, 0) && (blanks(), at == text.size()); }
    [[nodiscard]] auto line() const -> std::size_t {
        std::size_t result = 1;
        for (std::size_t i = 0; i < at; ++i)
            result += text[i] == '\n';
        return result;
    }

private:
    static constexpr int deepest = 32;

    std::string_view text;
    std::size_t at = 0;

    [[nodiscard]] auto next() const -> char { return at < text.size() ? text[at] : '\0'; }
    void blanks() {
        while (next() == ' ' || next() == '\n' || next() == '\t' || next() == '\r')
            ++at;
    }
    auto take(std::string_view word) -> bool {
        const bool found = text.substr(at).starts_with(word);
        at += found ? word.size() : 0;
        return found;
    }

    auto value(json_value &into, int depth) -> bool {
        using kind = json_value::kind;
        blanks();
        switch (next()) {
        case '{':
            into.is = kind::object;
            return depth < deepest && list(into, '}', depth);
        case '[':
            into.is = kind::array;
            return depth < deepest && list(into, ']', depth);
        case '"':
            into.is = kind::string;
            return string(into.text);
        case 't':
        case 'f':
            into.is = kind::boolean;
            into.truth = next() == 't';
            return take(into.truth ? "true" : "false");
        case 'n':
            return take("null");
        default:
            into.is = kind::number;
            return number(into);
        }
    }

    auto list(json_value &into, char end, int depth) -> bool {
        ++at;
        blanks();
        for (bool first = true; next() != end; first = false) {
            if (!first && !take(","))
                return false;
            blanks();
            if (end == '}') {
                std::string name;
                if (next() != '"' || !string(name))
                    return false;
                for (const std::string &other : into.names)
                    if (other == name)
                        return false;
                into.names.push_back(std::move(name));
                blanks();
                if (!take(":"))
                    return false;
            }
            if (!value(into.items.emplace_back(), depth + 1))
                return false;
            blanks();
        }
        ++at;
        return true;
    }

    auto digits() -> bool {
        const std::size_t begin = at;
        while (next() >= '0' && next() <= '9')
            ++at;
        return at != begin;
    }

    auto number(json_value &into) -> bool {
        const std::size_t begin = at;
        take("-");
        if (!take("0") && !digits())
            return false;
        const std::size_t end = at;
        if (take(".") && !digits())
            return false;
        if (next() == 'e' || next() == 'E') {
            ++at;
            if (!take("+"))
                take("-");
            if (!digits())
                return false;
        }
        const auto [stop, error] = std::from_chars(text.data() + begin, text.data() + end, into.number);
        into.whole = at == end && error == std::errc() && stop == text.data() + end;
        return true;
    }

    auto escaped(std::string &into) -> bool {
        constexpr std::string_view letters = "\"\\/bfnrt";
        constexpr std::string_view meant = "\"\\/\b\f\n\r\t";
        if (const std::size_t found = letters.find(next()); next() != '\0' && found != letters.npos) {
            into += meant[found];
            ++at;
            return true;
        }
        unsigned code = 0;
        if (!take("u") || text.size() - at < 4)
            return false;
        const auto [stop, error] = std::from_chars(text.data() + at, text.data() + at + 4, code, 16);
        at += 4;
        into += code < 0x80 ? static_cast<char>(code) : '\x80'; // no name has such a letter
        return error == std::errc() && stop == text.data() + at;
    }

    auto string(std::string &into) -> bool {
        ++at;
        while (next() != '"') {
            const std::size_t begin = at;
            while (at < text.size() && text[at] != '"' && text[at] != '\\' &&
                   static_cast<unsigned char>(text[at]) >= ' ')
                ++at;
            into.append(text, begin, at - begin);
            if (next() == '"')
                break;
            if (!take("\\") || !escaped(into))
                return false;
        }
        ++at;
        return true;
    }
};

} // namespace klp::report::detail
