// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// The patch, and its elements beside the objects.
#pragma once

#include "../model/composition.hpp"
#include "../model/placement.hpp"

namespace klp {

namespace detail {

constexpr auto over(element declared, const patch_value *patches, size_t number) -> element {
    declared.patches = patches;
    declared.number = number;
    return declared;
}

/// A module by its name alone: two patches that would be emitted as the same module have the same tag.
template <name> struct module_tag {};

/// Stands for replace<> in a patch that replaces nothing.
struct no_replace {};

} // namespace detail

/// A system state, for klp_get_state() and klp_get_prev_state(): id not 0, and the version of the change.
template <unsigned long Id, unsigned int Version = 0> struct state {
    static constexpr detail::element as_element{.is = detail::element::kind::state,
                                                .traits = Id == 0 ? detail::zero_state : 0,
                                                .state = {.id = Id, .version = Version}};
};

/// This patch replaces every live patch. Those listed are known at compile time: functions that they have and this
/// patch lacks become static no-ops. With `replace<>` the kernel finds all no-ops at load.
template <class... Predecessors> struct replace : detail::patches<detail::all<detail::predecessor<Predecessors>...>()> {
    static constexpr detail::element as_element =
        replace::template declared<detail::element::kind::replace,
                                   rule::G3_replace_takes_other_patches_whose_headers_are_included,
                                   Predecessors...>::as_element;
};

/// What unknown<> takes.
inline constexpr unknown_policy discover = unknown_policy::discover;
inline constexpr unknown_policy refuse = unknown_policy::refuse;

/// What to do when a patch is live that replace<> does not list: `unknown<discover>` replaces it, counts and logs it;
/// `unknown<refuse>` refuses the load with -ECANCELED.
template <unknown_policy Policy> struct unknown {
    static constexpr detail::element as_element{.is = detail::element::kind::unknown, .policy = Policy};
};

namespace detail {

/// For a complete type. predecessor<P> may have been evaluated while P was incomplete, and a concept keeps its first
/// answer.
template <class P>
concept is_patch = requires {
    typename P::predecessors;
    P::as_patch;
};

inline constexpr const element *no_elements[] = {&no_element};
inline constexpr patch_value no_patch_value{.elements = no_elements};

/// Everything that a patch declares, under the short name of its type. For any other type it is empty, without an
/// error: if a compiler finds an error in the base class of a struct, it reports that and goes on as if there were no
/// base.
template <class P> inline constexpr const patch_value &as_patch = no_patch_value;
template <is_patch P> inline constexpr const patch_value &as_patch<P> = said_by<P>();

template <class P> consteval auto value_below() -> patch_value {
    if constexpr (predecessor<P>)
        return as_patch<P>;
    else
        return {};
}

} // namespace detail

/// Patches that stay live below this one, which replaces nothing. No state may have an older version than in them.
template <class... Patches> struct stacked_on : detail::patches<detail::all<detail::predecessor<Patches>...>()> {
    // What each says is worked out now, before a patch above asks: else a deep stack would be as many templates that
    // wait for each other.
    static_assert(detail::all<detail::value_below<Patches>().count + 1 != 0 ...>());
    static constexpr detail::patch_value patches[sizeof...(Patches) + 1] = {detail::value_below<Patches>()..., {}};
    static constexpr detail::element as_element =
        detail::over(stacked_on::template declared<detail::element::kind::stacked_on,
                                                   rule::G3_stacked_on_takes_other_patches_whose_headers_are_included,
                                                   Patches...>::as_element,
                     patches, sizeof...(Patches));
};

/// The callbacks that replaced patches have on these objects will never run, and that is intended:
/// `abandon_callbacks<"vmlinux", "nf_tables">`.
template <name... Objects> struct abandon_callbacks {
    static constexpr string names[sizeof...(Objects) + 1] = {interned<Objects>..., {}};
    static constexpr detail::element as_element{
        .is = detail::element::kind::abandon_callbacks, .names = names, .number = sizeof...(Objects)};
};

/// Every function that this patch reverts must be named by klp::revert; any other no-op is an error.
struct named_reverts {
    static constexpr detail::element as_element{.is = detail::element::kind::named_reverts};
};

/// More than N no-ops are an error: each makes the transition to this patch longer by a grace period of RCU tasks.
template <size_t N> struct at_most_noops {
    static constexpr detail::element as_element{.is = detail::element::kind::at_most_noops, .number = N};
};

/// A patch without replace<> is an error. For a common base class of all patches of an organisation.
struct must_replace {
    static constexpr detail::element as_element{.is = detail::element::kind::must_replace};
};

/// The kernels that this patch is for, as snapshots that klp-snapshot wrote: each function must exist in them, and
/// ftrace must be able to hook it.
template <class... Snapshots> struct built_for {
    static constexpr detail::element as_element{
        .is = detail::element::kind::mistake,
        .object = detail::first_of_others<Snapshots...>({detail::is_snapshot<Snapshots>...}),
        .broken = rule::G3_built_for_takes_snapshots_whose_headers_are_included};
};
template <detail::is_snapshot... Snapshots> struct built_for<Snapshots...> {
    static constexpr detail::snapshot_value snapshots[sizeof...(Snapshots) + 1] = {
        {Snapshots::release, Snapshots::objects, sizeof(Snapshots::objects) / sizeof(Snapshots::objects[0]),
         Snapshots::modules, Snapshots::built_in}...,
        {}};
    static constexpr detail::element as_element{
        .is = detail::element::kind::built_for, .snapshots = snapshots, .number = sizeof...(Snapshots)};
};

namespace detail {

template <size_t I, class Element> struct numbered { Element element{}; };
template <class Indices, class... Elements> struct element_list;
// First a base that is not empty: g++ asks for each element whether the list is, which it is not at the first such
// base.
struct not_empty {
    bool holds_elements = true;
};
template <size_t... I, class... Elements>
struct element_list<indices<I...>, Elements...> : not_empty, numbered<I, Elements>... {
    const detail::element *elements[sizeof...(Elements) + 1] = {
        &static_cast<const numbered<I, Elements> *>(this)->element.as_element..., &no_element};
};

template <size_t I, class... P>
auto replaced_by(const numbered<I, replace<P...>> *) ->
    typename replace<P...>::template known<replace<P...>, replace<>>;
auto replaced_by(const void *) -> no_replace;

template <class P> struct declared { using predecessors = no_replace; };
template <is_patch P> struct declared<P> { using predecessors = typename P::predecessors; };

/// replace<...> of a patch, or no_replace.
template <class P> using predecessors_of = typename declared<P>::predecessors;

} // namespace detail

/// `struct v1 : klp::patch<"klp_demo_v1", elements...> {};` The name is that of the kernel module. Derive a struct, so
/// that the patch has a short name of its own: messages and symbols show only that.
template <name Name, class... Elements> struct patch {
    using list = detail::element_list<detail::make_indices<sizeof...(Elements)>, detail::an_element<Elements>...>;
    list written{};
    detail::patch_value as_patch =
        detail::patch_of(interned<Name>, written.elements, sizeof...(Elements), detail::no_fixes);
    using predecessors = decltype(detail::replaced_by(static_cast<const list *>(nullptr)));
    using module = detail::module_tag<Name>;
};

namespace detail {

template <class P> inline constexpr bool is_alias = false;
template <name Name, class... Elements> inline constexpr bool is_alias<patch<Name, Elements...>> = true;

} // namespace detail

} // namespace klp
