// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// A writer of JSON.
#pragma once

#include <cstdio>
#include <string>
#include <string_view>

namespace klp::report::detail {

/// Writes the commas.
class json_writer {
public:
    auto open(char bracket) -> json_writer & {
        separate();
        out += bracket;
        first = true;
        return *this;
    }
    auto close(char bracket) -> json_writer & {
        out += bracket;
        first = false;
        return *this;
    }
    auto key(std::string_view name) -> json_writer & {
        separate();
        quote(name);
        out += ": ";
        first = true;
        return *this;
    }
    void value(std::string_view text) {
        separate();
        quote(text);
    }
    void value(const char *text) { value(std::string_view(text)); }
    void value(unsigned long n) { plain(std::to_string(n)); }
    void value(bool b) { plain(b ? "true" : "false"); }
    void plain(const std::string &text) {
        separate();
        out += text;
    }
    template <class Values> void values(const Values &list) {
        open('[');
        for (const auto &item : list)
            value(item);
        close(']');
    }

    std::string out;

private:
    bool first = true;

    void separate() {
        if (!first)
            out += ", ";
        first = false;
    }
    void quote(std::string_view text) {
        out += '"';
        for (const char c : text) {
            if (c == '"' || c == '\\')
                out += '\\';
            if (static_cast<unsigned char>(c) < 0x20) {
                char escaped[8];
                std::snprintf(escaped, sizeof escaped, "\\u%04x", static_cast<unsigned>(c));
                out += escaped;
            } else {
                out += c;
            }
        }
        out += '"';
    }
};

} // namespace klp::report::detail
