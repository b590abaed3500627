// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// The rules for a patch that is loaded over a live one.
#pragma once

#include "../model/description.hpp"
#include "../model/stack.hpp"
#include "rule.hpp"

namespace klp::detail {

/// The place of a state, or patch.count. Looks from a place on, and then from the beginning: patches mostly have their
/// states in the same order, so all are found in one walk.
constexpr auto find_state(const patch_value &patch, unsigned long id, size_t from) -> size_t {
    for (size_t i = from; i < patch.count; ++i)
        if (patch.elements[i]->is == element::kind::state && patch.elements[i]->state.id == id)
            return i;
    for (size_t i = 0; i < from; ++i)
        if (patch.elements[i]->is == element::kind::state && patch.elements[i]->state.id == id)
            return i;
    return patch.count;
}

constexpr auto find_object(const patch_value &patch, string name) -> const element & {
    size_t i = 0;
    while (i < patch.count && !(patch.elements[i]->object == name))
        ++i;
    return *patch.elements[i]; // the entry behind the last has no name
}

/// The states that the kernel requires: klp_is_patch_compatible() in kernel/livepatch/state.c.
constexpr auto check_states(const patch_value &patch, const patch_value &predecessor) -> violation {
    size_t next = 0;
    for (size_t i = 0; i < predecessor.count && predecessor.states != 0; ++i) {
        const element &had = *predecessor.elements[i];
        if (had.is != element::kind::state)
            continue;
        const size_t place = find_state(patch, had.state.id, next);
        const element &has = *patch.elements[place];
        next = place < patch.count ? place : 0;
        if (has.is != element::kind::state) {
            if (is_replacing(patch))
                return {.broken = rule::T3_a_replacing_patch_has_every_state_of_its_predecessors,
                        .predecessor = predecessor.name,
                        .state = had.state.id};
        } else if (has.state.version < had.state.version) {
            return {.broken = rule::T4_the_version_of_a_state_never_goes_back,
                    .predecessor = predecessor.name,
                    .state = had.state.id};
        }
    }
    return {};
}

/// Whether the kernel lets one patch be loaded over another: a module's name is taken while it is loaded
/// (add_unformed_module() in kernel/module/main.c), and a live patch's module is.
constexpr auto find_refusal(const patch_value &patch, const patch_value &live) -> violation {
    if (patch.name == live.name)
        return {.broken = rule::S24_a_release_has_a_module_name_of_its_own, .predecessor = live.name};
    if (!find_object(live, patch.name).object.empty())
        return {.broken = rule::S24_a_module_that_is_patched_has_another_name,
                .object = patch.name,
                .predecessor = live.name};
    return check_states(patch, live);
}

constexpr auto has_callback(const element &object, callback_kind kind) -> bool {
    return callbacks_of(object).given[static_cast<size_t>(kind)] != 0;
}

constexpr auto has_unpatch_callback(const element &object) -> bool {
    return has_callback(object, callback_kind::pre_unpatch) || has_callback(object, callback_kind::post_unpatch);
}

constexpr auto lost_callback(const element &object) -> string {
    const bool first = has_callback(object, callback_kind::pre_unpatch);
    return callback_names[static_cast<size_t>(first ? callback_kind::pre_unpatch : callback_kind::post_unpatch)];
}

constexpr auto has_callbacks(const element &object) -> bool {
    return (object.traits & gives_callback) != 0;
}

constexpr auto abandons(const patch_value &patch, string object) -> bool {
    const element &abandoned = find_element(patch, element::kind::abandon_callbacks);
    for (size_t n = 0; n < abandoned.number; ++n)
        if (abandoned.names[n] == object)
            return true;
    return false;
}

/// A replaced patch's callbacks are not called any more (klp_unpatch_replaced_patches() in kernel/livepatch/core.c), so
/// what they would have undone is left to the callbacks of the patch that replaces it.
constexpr auto find_lost_callbacks(const patch_value &patch, const patch_value &predecessor) -> violation {
    for (size_t i = 0; i < predecessor.count && (predecessor.traits & gives_callback) != 0; ++i) {
        const element &had = *predecessor.elements[i];
        if (!is_object(had) || !has_unpatch_callback(had) || abandons(patch, had.object))
            continue;
        const element &has = find_object(patch, had.object);
        if (has.object.empty())
            return {.broken = rule::C4_an_object_with_callbacks_is_kept_or_its_callbacks_are_abandoned,
                    .object = had.object,
                    .predecessor = predecessor.name,
                    .word = lost_callback(had)};
        if (!has_callbacks(has))
            return {.broken = rule::C3_the_callbacks_of_a_predecessor_are_taken_over_or_abandoned,
                    .object = had.object,
                    .predecessor = predecessor.name,
                    .word = lost_callback(had)};
    }
    return {};
}

/// What is wrong with replacing \p predecessor.
constexpr auto check_succession(const patch_value &patch, const patch_value &predecessor) -> violation {
    const violation found = find_refusal(patch, predecessor);
    return found.broken != rule::none ? found : find_lost_callbacks(patch, predecessor);
}

constexpr auto check_below(const patch_value &patch, const patch_value &live) -> violation {
    violation found;
    for_each_below(live, [&](const patch_value &other) {
        if (found.broken == rule::none)
            found = is_replacing(patch) ? check_succession(patch, other) : find_refusal(patch, other);
    });
    return found;
}

/// What is wrong with the patches that stay live below this one.
constexpr auto check_stack(const patch_value &patch) -> violation {
    return is_replacing(patch) ? violation{} : check_below(patch, patch);
}

} // namespace klp::detail
