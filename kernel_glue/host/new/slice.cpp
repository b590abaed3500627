// SPDX-License-Identifier: MIT OR GPL-2.0
#include "slice.hpp"

#include "declare.hpp"
#include "syscall.hpp"

#include <algorithm>
#include <set>

namespace klp::host {

namespace {

using kind = c_piece::kind;

/// Of a macro that stands alone: whether its arguments are names that it defines. DEVICE_ATTR_RO(x) defines dev_attr_x,
/// EXPORT_SYMBOL(x) nothing.
auto defines_arguments(std::string_view macro) -> bool {
    return macro.starts_with("DEFINE_") || macro.starts_with("DECLARE_") || macro.starts_with("STATIC_") ||
           macro.find("LIST_HEAD") != macro.npos || macro.find("NOTIFIER_HEAD") != macro.npos;
}

class cutter {
public:
    cutter(const std::vector<c_piece> &of, const slice_request &wanted) : file(of), request(wanted), needed(of.size()) {
        for (size_t i = 0; i < file.size(); ++i) {
            for (const std::string_view name : file[i].names)
                if (file[i].is != kind::call || defines_arguments(file[i].macro))
                    places[name].push_back(i);
            if (file[i].is == kind::include && !code_begins)
                last_include = i;
            code_begins |= file[i].is == kind::function;
        }
    }

    auto run() -> slice {
        for (size_t i = 0; i < file.size(); ++i) {
            const c_piece &piece = file[i];
            if (is_target(piece) || request.syscalls.contains(syscall_of(piece)) ||
                (piece.is == kind::define && i < last_include))
                need(i);
            // What conditions ask for decides what the rest is.
            if (piece.is == kind::condition)
                for (const std::string_view name : names_in(piece.text))
                    for (const size_t place : places_of(name))
                        if (file[place].is == kind::define)
                            need(place);
        }
        while (!open.empty()) {
            const size_t i = open.back();
            open.pop_back();
            const std::string text = text_of(file[i], false);
            for (const std::string_view name : names_in(text))
                if (!file[i].names_it(name) || file[i].is == kind::function)
                    for (const size_t place : places_of(name))
                        need(place);
        }
        for (size_t i = 0; i < file.size(); ++i) {
            write(i);
            if (i >= last_include && conditions.empty() && result.includes_end == 0)
                result.includes_end = result.text.size();
        }
        return std::move(result);
    }

private:
    auto places_of(std::string_view name) const -> const std::vector<size_t> & {
        static const std::vector<size_t> none;
        const auto found = places.find(name);
        return found == places.end() ? none : found->second;
    }

    void need(size_t i) {
        if (!needed[i])
            open.push_back(i);
        needed[i] = true;
    }

    auto is_target(const c_piece &piece) const -> bool {
        return piece.is == kind::function && !piece.names.empty() && request.functions.contains(piece.names[0]);
    }

    /// Whether a function that is no target is called where the kernel has it, not copied.
    auto is_declared(const c_piece &function) const -> bool {
        if (!function.has_word("static"))
            return true;
        return !function.has_word("inline") && !function.has_word("__always_inline") &&
               request.kernel_has(function.names[0]);
    }

    auto target_text(const c_piece &piece) const -> std::string {
        const std::string text = declared_function(piece);
        return text + "\n" + text.substr(0, text.size() - 1) + "\n" + std::string(piece.text.substr(piece.body));
    }

    /// How a piece is written, before names change. With \p told, it is counted.
    auto text_of(const c_piece &piece, bool told) -> std::string {
        const auto tell = [&](std::vector<std::string> &list) {
            for (const std::string_view name : piece.names)
                if (told && std::find(list.begin(), list.end(), name) == list.end())
                    list.emplace_back(name);
        };
        if (const auto call = request.syscalls.find(syscall_of(piece)); call != request.syscalls.end()) {
            if (told)
                note_static_locals(piece, call->first);
            return syscall_text(piece, call->second);
        }
        if (piece.is == kind::function && is_target(piece)) {
            if (told)
                note_static_locals(piece, std::string(piece.names[0]));
            return target_text(piece);
        }
        if (piece.is == kind::function && piece.macro.empty()) {
            tell(is_declared(piece) ? result.declared : result.copied);
            if (is_declared(piece))
                return declared_function(piece);
            if (told)
                note_static_locals(piece, std::string(piece.names[0]));
        }
        if (piece.is == kind::prototype) {
            const auto &defined = places_of(piece.names.empty() ? "" : piece.names[0]);
            const bool copied = std::any_of(defined.begin(), defined.end(), [&](size_t i) {
                return file[i].is == kind::function && !is_target(file[i]) && !is_declared(file[i]);
            });
            return copied ? std::string(piece.text)
                          : with_words(piece.text, {{"static", ""}, {"inline", ""}, {"__always_inline", ""}});
        }
        if (piece.is == kind::variable) {
            const bool of_kernel =
                has_identity(piece) && !piece.names.empty() && request.kernel_has_data(piece.names[0]);
            if (!is_constant(piece) || of_kernel) {
                tell(result.declared);
                return declared_variable(piece);
            }
            if (told && has_identity(piece) && piece.text.find('=') != std::string_view::npos)
                result.notes.push_back("'" + std::string(piece.names[0]) +
                                       "' was copied: code that compares its address with the kernel's sees another");
        }
        if (piece.is == kind::call) {
            const std::string text = declared_call(piece);
            if (!text.empty())
                tell(result.declared);
            else if (told)
                result.notes.push_back("'" + std::string(piece.macro) + "(" + std::string(piece.inside) +
                                       ")' was copied: if it defines a variable, that is not the kernel's");
            return text.empty() ? std::string(piece.text) : text;
        }
        return std::string(piece.text);
    }

    void note_static_locals(const c_piece &piece, const std::string &function) {
        for (const std::string &name : static_locals(piece))
            result.notes.push_back("'" + name + "' is static in " + function +
                                   "(): the copy begins with a new one; the kernel's is a symbol such as " + name +
                                   ".1");
    }

    void write(size_t i) {
        const c_piece &piece = file[i];
        if (piece.is == kind::condition)
            return condition(piece.text, true);
        for (const std::string_view condition_text : piece.loose)
            condition(condition_text, !needed[i]);
        if (piece.is == kind::include && included_by(piece.text).ends_with(".c"))
            return add(i, "/* Left out, for it holds code: " + std::string(piece.text) + " */");
        if (piece.is == kind::define && defined_by(piece.text) == "CREATE_TRACE_POINTS")
            return;
        if (piece.is == kind::include)
            return add(i, std::string(piece.text));
        if (needed[i])
            add(i, with_words(text_of(piece, true), request.functions));
    }

    void add(size_t i, const std::string &text) {
        // What stood apart stands apart, and so do functions.
        const bool apart = file[i].is == kind::function || after_function ||
                           (!result.text.empty() && last_added < i && file[last_added].is != file[i].is);
        if (!result.text.empty() && apart && !after_condition)
            result.text += '\n';
        result.text += text + '\n';
        after_function = file[i].is == kind::function;
        after_condition = false;
        last_added = i;
        for (open_condition &c : conditions)
            c.empty = false;
    }

    /// What would be a condition around nothing is taken back at its end.
    void condition(std::string_view text, bool written) {
        const std::string_view word = tokens_of(text.substr(1))[0].text;
        if (word.starts_with("if"))
            conditions.push_back({result.text.size(), true});
        if (conditions.empty())
            return;
        if (!written)
            for (open_condition &c : conditions)
                c.empty = false;
        if (written && word.starts_with("if") && after_function)
            result.text += '\n', after_function = false;
        if (written)
            result.text += std::string(text) + '\n';
        after_condition = word != "endif";
        if (word != "endif")
            return;
        if (conditions.back().empty)
            result.text.resize(conditions.back().begin);
        conditions.pop_back();
    }

    struct open_condition {
        size_t begin;
        bool empty;
    };

    const std::vector<c_piece> &file;
    const slice_request &request;
    std::map<std::string_view, std::vector<size_t>> places;
    std::vector<bool> needed;
    std::vector<size_t> open;
    std::vector<open_condition> conditions;
    size_t last_include = 0, last_added = 0;
    bool code_begins = false, after_function = false, after_condition = false;
    slice result;
};

} // namespace

auto cut(const std::vector<c_piece> &file, const slice_request &request) -> slice {
    return cutter(file, request).run();
}

} // namespace klp::host
