// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// An OpenVEX document (github.com/openvex/spec, version 0.2.0) about one release, for scanners.
#pragma once

#include "json_writer.hpp"
#include "words.hpp"

#include <cstdint>
#include <ctime>

namespace klp::report {

struct openvex_options {
    std::string_view author = "Unknown Author";
    std::string_view product = "pkg:generic/{module}"; ///< an IRI; {module} stands for the module's name
    std::time_t time = 0;
};

namespace detail {

inline auto product_of(std::string_view product, std::string_view module) -> std::string {
    constexpr std::string_view placeholder = "{module}";
    const std::size_t at = product.find(placeholder);
    if (at == std::string_view::npos)
        return std::string(product);
    return std::string(product.substr(0, at)).append(module) +
           product_of(product.substr(at + placeholder.size()), module);
}

inline auto timestamp(std::time_t time) -> std::string {
    char text[40] = "";
    std::tm utc{};
    if (gmtime_r(&time, &utc) != nullptr)
        std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc);
    return text;
}

/// FNV-1a: documents that differ have different names.
inline auto digest(std::string_view text) -> std::string {
    std::uint64_t hash = 0xcbf29ce484222325;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
    char hex[20];
    std::snprintf(hex, sizeof hex, "%016llx", static_cast<unsigned long long>(hash));
    return hex;
}

inline void write_statement(json_writer &w, std::string_view fix, const std::string &product, bool fixed) {
    w.open('{').key("vulnerability").open('{').key("name").value(fix);
    w.close('}').key("products").open('[').open('{').key("@id").value(product);
    w.close('}').close(']').key("status").value(fixed ? "fixed" : "affected");
    if (!fixed)
        w.key("action_statement")
            .value("This release has the fix no longer, which an earlier one had: see why it was withdrawn.");
    w.close('}');
}

} // namespace detail

/// \p patch is a place in the chain. Its fixes are `fixed`; those that only an earlier patch had are `affected`.
inline auto openvex(const model &m, std::size_t patch, const openvex_options &o) -> std::string {
    const std::string product = detail::product_of(o.product, m.patches[patch].says.module);
    detail::json_writer w;
    w.key("author").value(o.author);
    w.key("timestamp").value(detail::timestamp(o.time));
    w.key("version").value(1UL);
    w.key("tooling").value("klp::report");
    w.key("statements").open('[');
    for (const fix_line &line : m.fixes) {
        const bool has = detail::has(m.patches[patch].says.fixes, line.name);
        bool had = false;
        for (std::size_t i = 0; i < patch; ++i)
            had |= detail::has(m.patches[i].says.fixes, line.name);
        if (has || (had && m.patches[patch].says.replaces))
            detail::write_statement(w, line.name, product, has);
    }
    w.close(']');
    return "{\"@context\": \"https://openvex.dev/ns/v0.2.0\", \"@id\": \"https://openvex.dev/docs/public/vex-" +
           detail::digest(product + w.out) + "\", " + w.out + "}\n";
}

} // namespace klp::report
