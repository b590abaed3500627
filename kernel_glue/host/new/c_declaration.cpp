// SPDX-License-Identifier: MIT OR GPL-2.0
#include "c_declaration.hpp"

#include <algorithm>
#include <cctype>
#include <set>

namespace klp::host {

namespace {

using words = std::set<std::string_view>;

/// Words that say something about a declaration and are not what it declares; those in the second take parentheses.
const words remarks{"static",
                    "const",
                    "inline",
                    "extern",
                    "volatile",
                    "__read_mostly",
                    "__ro_after_init",
                    "__initdata",
                    "__initconst",
                    "__cacheline_aligned",
                    "__cacheline_aligned_in_smp",
                    "____cacheline_aligned",
                    "____cacheline_aligned_in_smp",
                    "__maybe_unused",
                    "__used",
                    "__refdata",
                    "__percpu",
                    "__rcu",
                    "__iomem",
                    "__user",
                    "__latent_entropy",
                    "__packed",
                    "__randomize_layout",
                    "__bss_decrypted",
                    "__meminitdata",
                    "__init",
                    "__exit",
                    "__cold",
                    "__visible",
                    "__weak",
                    "noinline",
                    "notrace",
                    "asmlinkage",
                    "__always_inline",
                    "__page_aligned_bss",
                    "__page_aligned_data"};
const words remarks_with{"__attribute__", "__aligned",        "__section",         "__printf",        "__scanf",
                         "__acquires",    "__releases",       "__must_hold",       "__cond_acquires", "__no_sanitize",
                         "__nonnull",     "__alias",          "__counted_by",      "__alloc_size",    "__malloc",
                         "__diagnose_as", "__assume_aligned", "__releases_shared", "typeof",          "__typeof__"};

/// Parentheses outside of all others, and the word in front of them.
struct group {
    size_t head, open, close;
};

class declaration_reader {
public:
    explicit declaration_reader(const std::vector<token> &of) : tokens(of) {
        for (size_t i = 0, depth = 0; i < tokens.size(); ++i) {
            const token &t = tokens[i];
            if (t.mark('(') || t.mark('{') || t.mark('[')) {
                if (depth++ == 0) {
                    opened = i;
                    if (t.mark('{') && brace == 0)
                        brace = i;
                }
            } else if (t.mark(')') || t.mark('}') || t.mark(']')) {
                if (depth > 0 && --depth == 0 && t.mark(')') && brace == 0 && opened > 0)
                    groups.push_back({opened - 1, opened, i});
            } else if (depth == 0 && t.mark('=') && equals == 0) {
                equals = i;
            }
        }
    }

    /// Whether what is open now is the body of a function.
    [[nodiscard]] auto is_function() const -> bool {
        if (equals != 0 || brace == 0 || groups.empty())
            return false;
        size_t last = brace - 1;
        while (last > 0 && (tokens[last].is == token::kind::directive ||
                            (tokens[last].is == token::kind::word && tokens[last].text.starts_with("__"))))
            --last;
        return tokens[last].mark(')') && callee() != nullptr;
    }

    [[nodiscard]] auto read() const -> c_piece {
        c_piece result{c_piece::kind::variable, text_between(tokens.front(), tokens.back()), {}};
        const group *named = callee();
        if (is_function()) {
            result.is = c_piece::kind::function;
            result.body = static_cast<size_t>(tokens[brace].text.data() - result.text.data());
            name_by(*named, result);
        } else if (tokens[0].word("typedef") || defines_type()) {
            result.is = c_piece::kind::type;
            type_names(result);
        } else if (named && words_before(named->head) == 0) {
            result.is = c_piece::kind::call;
            name_by(*named, result);
        } else if (named && equals == 0 && brace == 0) {
            result.is = c_piece::kind::prototype;
            name_by(*named, result);
        } else {
            declarators(result);
        }
        return result;
    }

private:
    [[nodiscard]] auto callee() const -> const group * {
        for (const group &g : groups)
            if (tokens[g.head].is == token::kind::word && !remarks_with.contains(tokens[g.head].text) &&
                !tokens[g.open + 1].mark('*'))
                return &g;
        return nullptr;
    }

    /// How many words before that one declare something: none, where it is a macro that stands alone.
    [[nodiscard]] auto words_before(size_t head) const -> size_t {
        return static_cast<size_t>(
            std::count_if(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(head),
                          [](const token &t) { return t.is == token::kind::word && !remarks.contains(t.text); }));
    }

    void name_by(const group &g, c_piece &piece) const {
        const token &head = tokens[g.head];
        if (words_before(g.head) > 0) {
            piece.names.push_back(head.text);
            return;
        }
        piece.macro = head.text;
        if (g.close > g.open + 1)
            piece.inside = text_between(tokens[g.open + 1], tokens[g.close - 1]);
        if (!syscall_of(piece).empty())
            return;
        // Those of its arguments that are a word and no more.
        for (size_t i = g.open + 1; i < g.close; ++i)
            if (tokens[i].is == token::kind::word && (tokens[i - 1].mark('(') || tokens[i - 1].mark(',')) &&
                (tokens[i + 1].mark(')') || tokens[i + 1].mark(',')))
                piece.names.push_back(tokens[i].text);
    }

    /// A struct, union or enum with its members, perhaps with a variable of that type.
    [[nodiscard]] auto defines_type() const -> bool {
        if (brace == 0 || equals != 0)
            return false;
        for (size_t i = 0; i < brace; ++i)
            if (tokens[i].word("struct") || tokens[i].word("union") || tokens[i].word("enum"))
                return true;
        return false;
    }

    void type_names(c_piece &piece) const {
        int depth = 0;
        for (size_t i = 0; i < tokens.size(); ++i) {
            const token &t = tokens[i];
            depth += t.mark('{') || t.mark('(') || t.mark('[') ? 1 : t.mark('}') || t.mark(')') || t.mark(']') ? -1 : 0;
            if (t.is != token::kind::word || i + 1 == tokens.size())
                continue;
            const bool tag = depth == 0 && tokens[i + 1].mark('{');
            const bool declared = depth == 0 && (tokens[i + 1].mark(';') || tokens[i + 1].mark('['));
            // `typedef int f(int)`, `typedef int (*f)(int)`
            const bool function =
                tokens[0].word("typedef") && depth <= 1 && (tokens[i + 1].mark(')') || tokens[i + 1].mark('('));
            const bool constant = is_enum() && depth == 1 && (tokens[i - 1].mark('{') || tokens[i - 1].mark(','));
            const bool after_directive = is_enum() && depth == 1 && tokens[i - 1].is == token::kind::directive;
            if ((tag || declared || function || constant || after_directive) && !remarks.contains(t.text) &&
                t.text != "struct" && t.text != "union" && t.text != "enum")
                piece.names.push_back(t.text);
        }
    }

    [[nodiscard]] auto is_enum() const -> bool {
        return std::any_of(tokens.begin(),
                           tokens.begin() + static_cast<std::ptrdiff_t>(std::min<size_t>(3, tokens.size())),
                           [](const token &t) { return t.word("enum"); });
    }

    void declarators(c_piece &piece) const {
        int depth = 0;
        bool value = false;
        std::string_view last;
        for (size_t i = 0; i < tokens.size(); ++i) {
            const token &t = tokens[i];
            const bool ends = t.mark('=') || t.mark(',') || t.mark(';') || t.mark('[');
            if (depth == 0 && ends && !value && !last.empty())
                piece.names.push_back(last), last = {};
            if (depth == 0 && (t.mark('=') || t.mark(',')))
                value = t.mark('=');
            // `int (*f)(int)` declares f.
            const bool pointer = depth == 1 && i > 1 && tokens[i - 1].mark('*') && tokens[i - 2].mark('(');
            if (t.is == token::kind::word && !value && (depth == 0 || pointer) && !remarks.contains(t.text) &&
                !remarks_with.contains(t.text))
                last = t.text;
            depth += t.mark('{') || t.mark('(') || t.mark('[') ? 1 : t.mark('}') || t.mark(')') || t.mark(']') ? -1 : 0;
        }
    }

    const std::vector<token> &tokens;
    std::vector<group> groups;
    size_t brace = 0, equals = 0, opened = 0;
};

} // namespace

auto is_macro(std::string_view word) -> bool {
    return std::none_of(word.begin(), word.end(), [](unsigned char c) { return std::islower(c); });
}

auto text_between(const token &first, const token &last) -> std::string_view {
    return {first.text.data(), static_cast<size_t>(last.text.data() + last.text.size() - first.text.data())};
}

auto read_declaration(const std::vector<token> &tokens) -> c_piece {
    return declaration_reader(tokens).read();
}

auto begins_function(const std::vector<token> &tokens) -> bool {
    return declaration_reader(tokens).is_function();
}

} // namespace klp::host
