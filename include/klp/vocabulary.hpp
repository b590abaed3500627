// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// The words that describe a patch. Elements may stand in any order.
///
///     struct v3 : klp::patch<"klp_demo_v3",
///         klp::replace<v1, v2>,
///         klp::vmlinux<
///             klp::func<"cmdline_proc_show", v3_cmdline_proc_show>>> {};
#pragma once

#include "model/placement.hpp"

namespace klp {

namespace detail {

constexpr auto over(element said, const patch_value *patches, size_t number) -> element {
    said.patches = patches;
    said.number = number;
    return said;
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

constexpr auto wrong(string name, rule broken, string word = {}) -> member {
    return {.is = member::kind::mistake, .value = {.object = word, .name = name}, .count = 0, .broken = broken};
}

/// Reads the arguments of func and revert: code and sympos, in any order.
template <class... Arguments> constexpr auto read(string name, Arguments... arguments) -> member {
    if constexpr (!((is_code<Arguments> || is_sympos<Arguments>)&&...)) {
        return wrong(name, rule::S19_func_takes_code_declared_as_extern_C_klp_text_by_its_name_and_sympos);
    } else if constexpr ((int{is_code<Arguments>} + ... + 0) > 1 || (int{is_sympos<Arguments>} + ... + 0) > 1) {
        return wrong(name, rule::G1_a_function_has_one_replacement_and_one_sympos);
    } else {
        member result{.value = {.name = name}};
        (take(result.value, arguments), ...);
        return result;
    }
}

// What nearly every function says, without a step too many.
constexpr auto read(string name, insn *code) -> member {
    return {.value = {.name = name, .code = code, .has_code = true}};
}

template <class... Arguments> constexpr auto read_noop(string name, Arguments... arguments) -> member {
    if constexpr (!(is_sympos<Arguments> && ...))
        return wrong(name, rule::S19_revert_takes_a_name_and_a_sympos_and_no_code);
    member asked_for = read(name, arguments...);
    asked_for.value.noop = true;
    return asked_for;
}

template <callback_kind Kind, insn *Code> struct callback {
    static constexpr callback_kind in_callbacks = Kind;
    static constexpr insn *code = Code;
    static constexpr rule broken = rule::none;
    static constexpr string word{};
};

template <callback_kind Kind>
struct callback<Kind, nullptr> : mistake<rule::S8_a_callback_has_code_or_is_left_out, callback<Kind, nullptr>> {
    static constexpr string word = callback_names[static_cast<size_t>(Kind)];
};

template <class... Callbacks> consteval auto read_callbacks() -> callback_list {
    callback_list result;
    ((result.code[static_cast<size_t>(Callbacks::in_callbacks)] = Callbacks::code,
      ++result.given[static_cast<size_t>(Callbacks::in_callbacks)],
      result.word = result.broken == rule::none ? Callbacks::word : result.word,
      result.broken = result.broken == rule::none ? Callbacks::broken : result.broken),
     ...);
    return result;
}

} // namespace detail

/// The position of a symbol among those of the same name in its object, from 1, in the order of addresses.
template <unsigned long N> inline constexpr detail::sympos_tag<N> sympos{};

/// A function and its replacement: `func<"name", code>`, `func<"name", code, sympos<2>>`.
/// Without code it describes a patch that others replace; such a patch cannot be emitted.
template <name Name, auto... CodeAndSympos> struct func {
    static constexpr detail::member as_member = detail::read(interned<Name>, CodeAndSympos...);
};

/// A no-op asked for by name: the original code runs again, whatever live patch changed the function.
template <name Name, auto... Sympos> struct revert {
    static constexpr detail::member as_member = detail::read_noop(interned<Name>, Sympos...);
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
    static constexpr detail::callback_list list = detail::read_callbacks<detail::a_callback<Callbacks>...>();
    static constexpr detail::member as_member =
        list.broken == rule::none ? detail::member{.is = detail::member::kind::callbacks, .callbacks = &list}
                                  : detail::wrong({}, list.broken, list.word);
};

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
template <class... Predecessors> struct replace : detail::patches<detail::all<detail::predecessor<Predecessors>...>()> {
    static constexpr detail::element as_element =
        replace::template said<detail::element::kind::replace,
                               rule::G3_replace_takes_other_patches_whose_headers_are_included,
                               Predecessors...>::as_element;
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

/// Asked about a patch that is complete; predecessor<P> may have been asked before it was, and keeps its answer.
template <class P>
concept is_patch = requires {
    typename P::predecessors;
    P::as_patch;
};

inline constexpr const element *no_elements[] = {&no_element};
inline constexpr patch_value no_patch_value{.elements = no_elements};

/// All that a patch says, under the short name of its type. What is no patch says nothing: a compiler that has found an
/// error in what a struct derives from takes it as if it derived from nothing, and has said so.
template <class P> inline constexpr const patch_value &as_patch = no_patch_value;
template <is_patch P> inline constexpr const patch_value &as_patch<P> = instance<P>.as_patch;

template <class P> consteval auto value_below() -> patch_value {
    if constexpr (predecessor<P>)
        return as_patch<P>;
    else
        return {};
}

} // namespace detail

/// Patches that stay live below this one, which replaces nothing: its states may not go back behind theirs.
template <class... Patches> struct stacked_on : detail::patches<detail::all<detail::predecessor<Patches>...>()> {
    static constexpr detail::patch_value patches[sizeof...(Patches) + 1] = {detail::value_below<Patches>()..., {}};
    static constexpr detail::element as_element =
        detail::over(stacked_on::template said<detail::element::kind::stacked_on,
                                               rule::G3_stacked_on_takes_other_patches_whose_headers_are_included,
                                               Patches...>::as_element,
                     patches, sizeof...(Patches));
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

template <size_t I, class... P>
auto replaced_by(const numbered<I, replace<P...>> *) ->
    typename replace<P...>::template known<replace<P...>, replace<>>;
auto replaced_by(const void *) -> no_replace;

template <class P> struct said { using predecessors = no_replace; };
template <is_patch P> struct said<P> { using predecessors = typename P::predecessors; };

/// What a patch replaces.
template <class P> using predecessors_of = typename said<P>::predecessors;

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
