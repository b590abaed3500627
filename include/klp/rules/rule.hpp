// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// The rules of docs/rules.md. Older compilers can show only the name of an enumerator, so the names say
/// what is right; sentences.hpp has the sentences for compilers that can show text. The checks are in shape.hpp and
/// names.hpp (one patch by itself), fixes.hpp (its fixes), symbol.hpp (what its code uses), succession.hpp (a patch
/// over another), kernel.hpp (a patch and a kernel), ../check.hpp (no-ops) and ../emit/emission.hpp.
#pragma once

#include "../model/function.hpp"

namespace klp {

enum class rule : unsigned char {
    none,
    S6_a_patch_must_change_something,
    S7_a_function_needs_a_name,
    S7_no_symbol_has_such_a_name,
    S8_a_func_without_code_cannot_be_emitted,
    S8_a_callback_has_code_or_is_left_out,
    S9_a_name_must_fit_KSYM_NAME_LEN,
    S10_an_object_name_must_fit_MODULE_NAME_LEN,
    S11_a_module_name_has_only_letters_digits_and_underscores,
    S12_the_kernel_is_klp_vmlinux_and_not_a_module_of_that_name,
    S13_an_object_may_be_listed_only_once,
    S14_a_function_may_be_listed_only_once,
    S15_sympos_0_and_1_are_the_same_function,
    S16_sympos_0_or_1_is_written_as_the_predecessor_has_it,
    S16_predecessors_agree_on_sympos_0_or_1,
    S19_func_takes_code_declared_as_extern_C_klp_text_by_its_name_and_sympos,
    S19_revert_takes_a_name_and_a_sympos_and_no_code,
    S19_a_callback_is_declared_as_extern_C_klp_text_and_given_by_its_name,
    S22_an_object_has_one_callback_of_each_kind,
    S24_a_patch_is_emitted_once,
    S24_a_patch_has_the_name_of_its_module,
    S24_a_release_has_a_module_name_of_its_own,
    S24_a_module_that_is_patched_has_another_name,
    S24_a_module_of_the_kernel_has_this_name,
    S26_symbol_takes_sympos_as_and_from_each_at_most_once,
    S27_a_symbol_may_be_listed_only_once,
    S28_two_symbols_have_one_name_in_C,
    S29_the_name_in_C_is_an_identifier,
    S30_a_symbol_of_the_kernel_stands_in_vmlinux,
    S30_a_symbol_of_a_module_stands_in_module,
    S31_a_module_with_symbols_has_a_function_that_uses_them,
    S33_not_reloaded_or_reloadable_is_said_of_a_module_with_symbols,
    S34_a_file_of_the_patch_in_sysfs_has_this_name,
    T1_the_id_of_a_state_is_not_0,
    T2_the_id_of_a_state_is_unique,
    T3_a_replacing_patch_has_every_state_of_its_predecessors,
    T4_the_version_of_a_state_never_goes_back,
    C3_the_callbacks_of_a_predecessor_are_taken_over_or_abandoned,
    C4_an_object_with_callbacks_is_kept_or_its_callbacks_are_abandoned,
    F1_a_fix_is_listed_once,
    F2_what_is_withdrawn_is_in_fixes_of_or_in_a_predecessor,
    F3_a_function_is_changed_by_one_fix,
    F4_a_fix_of_a_predecessor_is_carried_or_withdrawn,
    F5_the_name_of_a_fix_has_no_blank_and_no_comma,
    F6_a_fix_that_is_only_named_cannot_be_emitted,
    R1_every_revert_is_named,
    R3_the_patch_must_replace,
    R6_there_are_no_more_noops_than_allowed,
    Y1_the_kernel_has_no_such_module,
    Y1_the_snapshot_lacks_the_symbols_of_this_module,
    Y1_the_object_has_no_such_function,
    Y1_the_function_is_in_another_object,
    Y1_the_object_has_no_such_symbol,
    Y1_the_symbol_is_in_another_object,
    Y2_an_ambiguous_name_needs_a_sympos,
    Y3_the_sympos_is_out_of_range,
    Y4_ftrace_cannot_hook_the_function,
    Y6_the_compiler_gave_the_function_another_name,
    Y7_a_system_call_has_the_name_of_its_wrapper,
    Y17_the_symbol_is_freed_after_boot,
    Y18_the_kernel_refuses_this_module_when_it_is_loaded_again,
    G1_an_element_may_be_said_only_once,
    G1_a_function_has_one_replacement_and_one_sympos,
    G2_unknown_needs_replace,
    G3_replace_takes_other_patches_whose_headers_are_included,
    G3_stacked_on_takes_other_patches_whose_headers_are_included,
    G3_fixes_of_takes_another_patch_whose_header_is_included,
    G3_fixes_of_takes_a_patch_that_has_fixes,
    G3_withdraw_takes_fixes,
    G3_built_for_takes_snapshots_whose_headers_are_included,
    G4_a_replacing_patch_is_stacked_on_nothing,
    G5_func_symbol_and_the_like_stand_in_vmlinux_or_module,
    G5_this_word_stands_in_patch_and_not_in_vmlinux_or_module,
    G5_pre_patch_and_its_like_stand_in_callbacks,
    G5_callbacks_has_pre_patch_and_its_like,
    G5_a_patch_stands_in_replace_or_stacked_on,
    G5_a_patch_has_vmlinux_module_replace_and_the_like,
    G5_an_object_has_func_symbol_and_the_like,
    G5_a_fix_has_vmlinux_module_state_and_when,
    G5_replace_stands_in_patch_itself,
    G6_KLP_PATCH_check_and_noops_take_a_struct_that_derives_from_klp_patch,
    G6_a_patch_is_a_struct_that_derives_from_klp_patch_and_no_alias,
    G7_a_condition_needs_the_configuration_of_a_kernel_from_Kbuild_or_a_snapshot,
    G8_a_name_is_a_string_literal_or_a_constexpr_array,
    G8_the_rows_of_a_table_are_a_constexpr_array_of_klp_row,
    G9_KLP_PATCH_stands_in_the_namespace_of_the_patch_and_takes_its_name_alone,
};

namespace detail {

inline constexpr size_t unset = ~size_t{};

/// A broken rule, and where it is broken. Empty fields are not shown.
struct violation {
    rule broken = rule::none;
    string object{};
    string function{};
    string symbol{};
    string fix{};         ///< in which, or which
    string other_fix{};   ///< where there are two
    string predecessor{}; ///< the patch beside which the rule is broken
    string kernel{};      ///< the release of the snapshot against which it is broken
    string suggestion{};  ///< what was probably meant
    string found_in{};    ///< the object that has the function
    string word{};        ///< of the description, or the name of a type in it
    size_t state = unset;
    size_t found = unset; ///< how many of what is counted
    size_t allowed = unset;
};

constexpr auto at(rule r, const function &f) -> violation {
    return {.broken = r, .object = f.object, .function = f.name};
}

} // namespace detail
} // namespace klp
