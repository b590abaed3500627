// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// The words that describe a patch. Elements may stand in any order.
///
///     struct v3 : klp::patch<"klp_demo_v3",
///         klp::replace<v1, v2>,
///         klp::vmlinux<
///             klp::func<"cmdline_proc_show", v3_cmdline_proc_show>>> {};
#pragma once

#include "function.hpp"
#include "snapshot.hpp"

namespace klp {

/// A row of a table, a function of a generated, very large patch: `{"name", code}`, `{"name", code, sympos}`, without
/// code as in func, `{"name"}` or `{"name", nullptr, sympos}`, or `klp::row::revert("name")`.
struct row {
    const char *name;
    unsigned long sympos = 0;
    insn *code = nullptr;
    bool has_code = false;
    bool noop = false;

    constexpr row(const char *function) : name(function) {}
    constexpr row(const char *function, insn *address, unsigned long position = 0)
        : name(function), sympos(position), code(address), has_code(true) {}
    // Beside the other one it also makes {"name", 0} an error, where 0 is meant for a position.
    constexpr row(const char *function, decltype(nullptr), unsigned long position = 0)
        : name(function), sympos(position) {}

    [[nodiscard]] static constexpr auto revert(const char *function, unsigned long position = 0) -> row {
        row result(function);
        result.sympos = position;
        result.noop = true;
        return result;
    }
};

namespace detail {

/// The callbacks of an object, and how often each is given.
struct callback_list {
    insn *code[callback_kinds]{};
    size_t given[callback_kinds]{};
};
inline constexpr callback_list no_callbacks{};

/// What one member of an object says, whatever its type.
struct member {
    enum class kind : unsigned char { function, table, callbacks } is = kind::function;
    function value{};
    const row *rows = nullptr;
    size_t count = 1;
    const callback_list *callbacks = &no_callbacks;
};

struct patch_value;

/// What one element of a patch says, whatever its type.
struct element {
    enum class kind : unsigned char {
        object,
        replace,
        stacked_on,
        state,
        unknown,
        abandon_callbacks,
        named_reverts,
        at_most_noops,
        must_replace,
        built_for,
    } is = kind::object;
    string object{};
    bool is_kernel = false; ///< klp::vmlinux, not a module that somebody named so
    const member *const *members = nullptr;
    size_t count = 0;                          ///< of members
    callback_list callbacks{};                 ///< of all members together
    const patch_value *patches = nullptr;      ///< of stacked_on
    const string *names = nullptr;             ///< of abandon_callbacks
    const snapshot_value *snapshots = nullptr; ///< of built_for
    size_t number = 0;                         ///< of patches, names or snapshots, or the N of at_most_noops<N>
    state_value state{};
    unknown_policy policy = unknown_policy::kernel;
};

inline constexpr element no_element{};

/// Everything that one patch says, whatever its type.
struct patch_value {
    string name{};
    const element *const *elements = nullptr;
    size_t count = 0;
};

template <class T>
concept is_member = requires {
    T::as_member;
};
template <class T>
concept is_element = requires {
    T::as_element;
};

/// Complete, too: a patch is not, in its own list.
template <class T>
concept predecessor = requires {
    T::as_patch;
};

// For one type at a time: a constraint on a pack is a fold, and clang's folds end at 256 operands.
template <is_member Member> using a_member = Member;
template <is_element Element> using an_element = Element;

template <bool... Told> consteval auto all() -> bool {
    const bool told[] = {Told..., true};
    size_t i = 0;
    while (i < sizeof...(Told) && told[i])
        ++i;
    return i == sizeof...(Told);
}

/// A module by its name alone: two patches that would be emitted as the same module have the same tag.
template <name> struct module_tag {};

/// In the place of replace<> for a patch that replaces nothing.
struct no_replace {};

template <unsigned long N> struct sympos_tag { static constexpr unsigned long position = N; };

template <class T> inline constexpr bool is_sympos = false;
template <unsigned long N> inline constexpr bool is_sympos<const sympos_tag<N>> = true;
template <unsigned long N> inline constexpr bool is_sympos<sympos_tag<N>> = true;
template <class T> inline constexpr bool is_code = false;
template <> inline constexpr bool is_code<insn *> = true;

constexpr void take(function &f, insn *code) {
    f.code = code;
    f.has_code = true;
}
template <unsigned long N> constexpr void take(function &f, sympos_tag<N>) {
    f.sympos = N;
}

// Anything else was told by S19 already.
template <class T> constexpr void take(function &, T) {}

/// Reads the arguments of func and revert: code and sympos, in any order.
template <class... Arguments> constexpr auto read(string name, Arguments... arguments) -> member {
    static_assert((int{is_code<Arguments>} + ... + 0) <= 1 && (int{is_sympos<Arguments>} + ... + 0) <= 1,
                  "klp: G1: klp::func takes one replacement, and klp::func and klp::revert one klp::sympos");
    member result{.value = {.name = name}};
    (take(result.value, arguments), ...);
    return result;
}

// What nearly every function says, without a step too many.
constexpr auto read(string name, insn *code) -> member {
    return {.value = {.name = name, .code = code, .has_code = true}};
}

constexpr auto as_noop(member asked_for) -> member {
    asked_for.value.noop = true;
    return asked_for;
}

template <callback_kind Kind, insn *Code> struct callback {
    static constexpr callback_kind kind = Kind;
    static constexpr insn *code = Code;
};

template <callback_kind Kind> struct callback<Kind, nullptr> {
    static_assert(Kind != Kind, "klp: S8: a callback has code; one that there is not is left out");
};

template <class... Callbacks> consteval auto read_callbacks() -> callback_list {
    callback_list result;
    ((result.code[static_cast<size_t>(Callbacks::kind)] = Callbacks::code,
      ++result.given[static_cast<size_t>(Callbacks::kind)]),
     ...);
    return result;
}

} // namespace detail

/// The position of a symbol among those of the same name in its object, from 1, in the order of addresses.
template <unsigned long N> inline constexpr detail::sympos_tag<N> sympos{};

/// A function and its replacement: `func<"name", code>`, `func<"name", code, sympos<2>>`.
/// Without code it describes a patch that others replace; such a patch cannot be emitted.
template <name Name, auto... CodeAndSympos> struct func {
    static_assert(((detail::is_code<decltype(CodeAndSympos)> || detail::is_sympos<decltype(CodeAndSympos)>)&&...),
                  "klp: S19: the replacement in klp::func is declared as extern \"C\" klp::text, not as a function");
    static constexpr detail::member as_member = detail::read(interned<Name>, CodeAndSympos...);
};

/// A no-op asked for by name: the original code runs again, whatever live patch changed the function.
template <name Name, auto... Sympos> struct revert {
    static_assert((detail::is_sympos<decltype(Sympos)> && ...),
                  "klp: S19: klp::revert takes a name and a klp::sympos; the code that runs is the original's");
    static constexpr detail::member as_member = detail::as_noop(detail::read(interned<Name>, Sympos...));
};

/// The functions of a generated patch: `table<rows>`, where rows is a constexpr array of klp::row with static
/// storage. It compiles a hundred times faster than as many func types.
template <const auto &Rows> struct table {
    static constexpr detail::member as_member{
        .is = detail::member::kind::table, .rows = Rows, .count = sizeof(Rows) / sizeof(Rows[0])};
};

template <insn *Code> using pre_patch = detail::callback<callback_kind::pre_patch, Code>;
template <insn *Code> using post_patch = detail::callback<callback_kind::post_patch, Code>;
template <insn *Code> using pre_unpatch = detail::callback<callback_kind::pre_unpatch, Code>;
template <insn *Code> using post_unpatch = detail::callback<callback_kind::post_unpatch, Code>;

/// The callbacks of an object, each at most once: `callbacks<pre_patch<f>, post_unpatch<g>>`.
/// pre_patch returns int, the others void; each takes a `struct klp_object *`.
template <class... Callbacks> struct callbacks {
    static constexpr detail::callback_list list = detail::read_callbacks<Callbacks...>();
    static constexpr detail::member as_member{.is = detail::member::kind::callbacks, .callbacks = &list};
};

namespace detail {

constexpr auto gather_callbacks(const member *const *members, size_t count) -> callback_list {
    callback_list result;
    for (size_t i = 0; i < count; ++i)
        for (size_t kind = 0; members[i]->is == member::kind::callbacks && kind < callback_kinds; ++kind)
            if (members[i]->callbacks->given[kind] != 0) {
                result.code[kind] = members[i]->callbacks->code[kind];
                result.given[kind] += members[i]->callbacks->given[kind];
            }
    return result;
}

} // namespace detail

// Lists of types are classes with members and have no variable or function of their own: g++ works out a name for each
// of these, with the whole list in it, in a time that grows with the square of the list.

/// A loadable module by the name that /proc/modules shows: letters, digits, '_'.
template <name Name, class... Members> struct module {
    const detail::member *members[sizeof...(Members) + 1] = {&detail::a_member<Members>::as_member...};
    detail::element as_element{.is = detail::element::kind::object,
                               .object = interned<Name>,
                               .members = members,
                               .count = sizeof...(Members),
                               .callbacks = detail::gather_callbacks(members, sizeof...(Members))};
};

/// The kernel itself, with all that is built in.
template <class... Members> struct vmlinux {
    const detail::member *members[sizeof...(Members) + 1] = {&detail::a_member<Members>::as_member...};
    detail::element as_element{.is = detail::element::kind::object,
                               .object = kernel_object,
                               .is_kernel = true,
                               .members = members,
                               .count = sizeof...(Members),
                               .callbacks = detail::gather_callbacks(members, sizeof...(Members))};
};

/// A system state, for klp_get_state() and klp_get_prev_state(): id not 0, and the version of the change.
template <unsigned long Id, unsigned int Version = 0> struct state {
    static constexpr detail::element as_element{.is = detail::element::kind::state,
                                                .state = {.id = Id, .version = Version}};
};

/// This patch replaces every live patch. Those listed are known: their functions that this patch lacks become static
/// no-ops. `replace<>` knows none.
template <class... Predecessors> struct replace {
    static_assert(detail::all<detail::predecessor<Predecessors>...>(),
                  "klp: G3: replace<...> takes patches: include the header of each; a patch cannot replace itself");
    static constexpr detail::element as_element{.is = detail::element::kind::replace};
};

inline constexpr unknown_policy discover = unknown_policy::discover;
inline constexpr unknown_policy refuse = unknown_policy::refuse;

/// What to do when a live patch that is not listed in replace<> has changed a function which this patch lacks:
/// `unknown<discover>` reverts, counts and logs it; `unknown<refuse>` refuses the load with -EPERM.
template <unknown_policy Policy> struct unknown {
    static constexpr detail::element as_element{.is = detail::element::kind::unknown, .policy = Policy};
};

namespace detail {

template <class P> inline constexpr P instance{};

/// All that a patch says, under the short name of its type.
template <class P> inline constexpr const patch_value &as_patch = instance<P>.as_patch;

} // namespace detail

/// Patches that stay live below this one, which replaces nothing: its states may not go back behind theirs.
template <class... Patches> struct stacked_on {
    static_assert(detail::all<detail::predecessor<Patches>...>(),
                  "klp: G3: stacked_on<...> takes patches: include the header of each; a patch is not below itself");
    static constexpr detail::patch_value patches[sizeof...(Patches) + 1] = {detail::as_patch<Patches>..., {}};
    static constexpr detail::element as_element{
        .is = detail::element::kind::stacked_on, .patches = patches, .number = sizeof...(Patches)};
};

/// The callbacks that patches to be replaced have on these objects will never run, and that is right:
/// `abandon_callbacks<"vmlinux", "nf_tables">`.
template <name... Objects> struct abandon_callbacks {
    static constexpr string names[sizeof...(Objects) + 1] = {interned<Objects>..., {}};
    static constexpr detail::element as_element{
        .is = detail::element::kind::abandon_callbacks, .names = names, .number = sizeof...(Objects)};
};

/// Every function that this patch reverts is named by klp::revert; any other no-op is an error.
struct named_reverts {
    static constexpr detail::element as_element{.is = detail::element::kind::named_reverts};
};

/// A budget: each no-op makes the transition to this patch longer by a grace period of RCU tasks.
template <size_t N> struct at_most_noops {
    static constexpr detail::element as_element{.is = detail::element::kind::at_most_noops, .number = N};
};

/// For a base that all patches of a house derive from: a patch without replace<> is an error.
struct must_replace {
    static constexpr detail::element as_element{.is = detail::element::kind::must_replace};
};

/// The kernels that this patch is for, as klp-snapshot found them: each function must be there and can be hooked.
template <class... Snapshots> struct built_for {
    static constexpr detail::snapshot_value snapshots[sizeof...(Snapshots) + 1] = {
        {Snapshots::release, Snapshots::objects, sizeof(Snapshots::objects) / sizeof(Snapshots::objects[0]),
         Snapshots::modules}...,
        {}};
    static constexpr detail::element as_element{
        .is = detail::element::kind::built_for, .snapshots = snapshots, .number = sizeof...(Snapshots)};
};

namespace detail {

template <size_t I, class Element> struct numbered { Element element{}; };
template <class Indices, class... Elements> struct element_list;
template <size_t... I, class... Elements> struct element_list<indices<I...>, Elements...> : numbered<I, Elements>... {
    const detail::element *elements[sizeof...(Elements) + 1] = {
        &static_cast<const numbered<I, Elements> *>(this)->element.as_element..., &no_element};
};

template <size_t I, class... P> auto replaced_by(const numbered<I, replace<P...>> *) -> replace<P...>;
auto replaced_by(const void *) -> no_replace;

} // namespace detail

/// `struct v1 : klp::patch<"klp_demo_v1", elements...> {};` The name is that of the kernel module. Deriving gives the
/// patch a short name of its own, which is all that messages and symbols ever show.
template <name Name, class... Elements> struct patch {
    using list = detail::element_list<detail::make_indices<sizeof...(Elements)>, detail::an_element<Elements>...>;
    list written{};
    detail::patch_value as_patch{interned<Name>, written.elements, sizeof...(Elements)};
    using predecessors = decltype(detail::replaced_by(static_cast<const list *>(nullptr)));
    using module = detail::module_tag<Name>;
};

} // namespace klp
