// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// A sentence for each rule, for compilers that can show text, and for reports.
#pragma once

#include "rule.hpp"

namespace klp::detail {

inline constexpr struct {
    rule id;
    string sentence;
} sentences[] = {
    {rule::S6_a_patch_must_change_something, "S6: changes nothing: it names no function and no callback"},
    {rule::S7_a_function_needs_a_name, "S7: has an empty name"},
    {rule::S7_no_symbol_has_such_a_name,
     "S7: a symbol's name has no zero, blank or comma within and no blank or parenthesis at its end"},
    {rule::S8_a_func_without_code_cannot_be_emitted,
     "S8: has no code: such a func only describes a patch that others replace"},
    {rule::S8_a_callback_has_code_or_is_left_out, "S8: a callback is nullptr; one that there is not is left out"},
    {rule::S9_a_name_must_fit_KSYM_NAME_LEN, "S9: its name is longer than the kernel's KSYM_NAME_LEN allows"},
    {rule::S10_an_object_name_must_fit_MODULE_NAME_LEN,
     "S10: the name is longer than the kernel's MODULE_NAME_LEN allows"},
    {rule::S11_a_module_name_has_only_letters_digits_and_underscores,
     "S11: a module name has only letters, digits and '_', and no '.ko'; any other is never patched"},
    {rule::S12_the_kernel_is_klp_vmlinux_and_not_a_module_of_that_name,
     "S12: the kernel itself is klp::vmlinux<...>, not a module of that name"},
    {rule::S13_an_object_may_be_listed_only_once, "S13: the object is listed twice"},
    {rule::S14_a_function_may_be_listed_only_once, "S14: the function is listed twice"},
    {rule::S15_sympos_0_and_1_are_the_same_function,
     "S15: listed with sympos 0 and with sympos 1, which are the same function"},
    {rule::S16_sympos_0_or_1_is_written_as_the_predecessor_has_it,
     "S16: sympos is 0 here and 1 in a patch that it replaces, or the other way round; older kernels refuse that"},
    {rule::S16_predecessors_agree_on_sympos_0_or_1, "S16: two patches that it replaces have this sympos, one as 0 and "
                                                    "one as 1; older kernels refuse it over one of them"},
    {rule::S19_func_takes_code_declared_as_extern_C_klp_text_by_its_name_and_sympos,
     "S19: klp::func takes code that is declared as extern \"C\" klp::text, not as a function, by its name, without an "
     "'&', and a position as klp::sympos<2>"},
    {rule::S19_revert_takes_a_name_and_a_sympos_and_no_code,
     "S19: klp::revert takes a name and a klp::sympos; the code that runs is the original's"},
    {rule::S19_a_callback_is_declared_as_extern_C_klp_text_and_given_by_its_name,
     "S19: a callback is declared as extern \"C\" klp::text, not as a function, and given by its name, without an '&'"},
    {rule::S22_an_object_has_one_callback_of_each_kind, "S22: the object has two callbacks of one kind"},
    {rule::S24_a_patch_is_emitted_once, "S24: is emitted twice"},
    {rule::S24_a_patch_has_the_name_of_its_module,
     "S24: is emitted into a module of another name; sysfs shows the module's"},
    {rule::S24_a_release_has_a_module_name_of_its_own,
     "S24: has the module name of a patch below it; while that is loaded, the kernel loads no other of that name"},
    {rule::S24_a_module_that_is_patched_has_another_name,
     "S24: has the name of a module that it needs or patches; the kernel loads only one of that name"},
    {rule::S24_a_module_of_the_kernel_has_this_name,
     "S24: has the name of a module of the kernel, loadable or built in; the kernel loads only one of that name"},
    {rule::S26_symbol_takes_sympos_as_and_from_each_at_most_once,
     "S26: klp::symbol takes a name, and then a klp::sympos, a klp::as and a klp::from, each at most once"},
    {rule::S27_a_symbol_may_be_listed_only_once, "S27: the symbol is listed twice"},
    {rule::S28_two_symbols_have_one_name_in_C,
     "S28: two symbols have this name in C; klp::as gives one of them another"},
    {rule::S29_the_name_in_C_is_an_identifier,
     "S29: its name in C is no identifier; klp::as gives it one that C code can use"},
    {rule::S30_a_symbol_of_the_kernel_stands_in_vmlinux,
     "S30: klp::from<\"vmlinux\"> in a module: the kernel refuses that; a symbol of the kernel stands in klp::vmlinux, "
     "for the code of all objects"},
    {rule::S30_a_symbol_of_a_module_stands_in_module, "S30: klp::from in klp::vmlinux: the module may go while code of "
                                                      "the kernel uses its symbol; list it in klp::module, "
                                                      "with the function that needs it"},
    {rule::S31_a_module_with_symbols_has_a_function_that_uses_them,
     "S31: symbols of a module are for the replacements and callbacks of that object, and it has none"},
    {rule::S33_not_reloaded_or_reloadable_is_said_of_a_module_with_symbols,
     "S33: klp::not_reloaded and klp::reloadable are for a klp::module with symbols, one of them"},
    {rule::S34_a_file_of_the_patch_in_sysfs_has_this_name,
     "S34: a file in the patch's folder in /sys/kernel/livepatch has this name, and so no module there can"},
    {rule::T1_the_id_of_a_state_is_not_0, "T1: a state has the id 0, which ends the list of states"},
    {rule::T2_the_id_of_a_state_is_unique, "T2: two states have the same id; the kernel sees the first only"},
    {rule::T3_a_replacing_patch_has_every_state_of_its_predecessors,
     "T3: lacks a state of a patch that it replaces; the kernel refuses the one over the other"},
    {rule::T4_the_version_of_a_state_never_goes_back,
     "T4: has a state at a lower version than a patch below it; the kernel refuses the one over the other"},
    {rule::C3_the_callbacks_of_a_predecessor_are_taken_over_or_abandoned,
     "C3: has no callbacks on an object whose unpatch callbacks in a patch that it replaces will never run; give it "
     "callbacks or say klp::abandon_callbacks"},
    {rule::C4_an_object_with_callbacks_is_kept_or_its_callbacks_are_abandoned,
     "C4: lacks an object whose unpatch callbacks in a patch that it replaces will never run; give it the object with "
     "callbacks or say klp::abandon_callbacks"},
    {rule::F1_a_fix_is_listed_once, "F1: has the fix twice"},
    {rule::F2_what_is_withdrawn_is_in_fixes_of_or_in_a_predecessor,
     "F2: withdraws a fix that neither klp::fixes_of<...> nor a patch that it replaces has"},
    {rule::F3_a_function_is_changed_by_one_fix,
     "F3: is changed by two fixes; make one replacement of both, in one fix, and withdraw what it supersedes"},
    {rule::F4_a_fix_of_a_predecessor_is_carried_or_withdrawn,
     "F4: loses a fix of a patch that it replaces; carry it on, or say klp::withdraw"},
    {rule::F5_the_name_of_a_fix_has_no_blank_and_no_comma,
     "F5: the name of a fix is letters, digits and signs, without a blank or a comma"},
    {rule::F6_a_fix_that_is_only_named_cannot_be_emitted,
     "F6: names a fix and not what it changes, which is enough to be replaced only"},
    {rule::R1_every_revert_is_named, "R1: is reverted, and not by name; carry the function on or say klp::revert, "
                                     "since klp::named_reverts asks for it"},
    {rule::R3_the_patch_must_replace, "R3: replaces nothing, and klp::must_replace asks for it"},
    {rule::R6_there_are_no_more_noops_than_allowed, "R6: has more no-ops than klp::at_most_noops allows"},
    {rule::Y1_the_kernel_has_no_such_module, "Y1: this kernel has no such module"},
    {rule::Y1_the_snapshot_lacks_the_symbols_of_this_module,
     "Y1: the snapshot has no symbols of this module; take it again with the module"},
    {rule::Y1_the_object_has_no_such_function, "Y1: there is no such function in this object"},
    {rule::Y1_the_function_is_in_another_object, "Y1: there is no such function in this object, but in another"},
    {rule::Y1_the_object_has_no_such_symbol, "Y1: there is no such symbol in this object"},
    {rule::Y1_the_symbol_is_in_another_object, "Y1: there is no such symbol in this object, but in another"},
    {rule::Y2_an_ambiguous_name_needs_a_sympos, "Y2: several symbols have this name; klp::sympos says which"},
    {rule::Y3_the_sympos_is_out_of_range, "Y3: fewer symbols than klp::sympos says have this name"},
    {rule::Y4_ftrace_cannot_hook_the_function, "Y4: ftrace cannot hook this function"},
    {rule::Y6_the_compiler_gave_the_function_another_name,
     "Y6: the kernel's compiler gave this function another name, with a suffix"},
    {rule::Y7_a_system_call_has_the_name_of_its_wrapper, "Y7: a system call has the name of its wrapper"},
    {rule::Y17_the_symbol_is_freed_after_boot,
     "Y17: it is __init or __exit, and freed once the kernel has booted; its address is then something else's"},
    {rule::Y18_the_kernel_refuses_this_module_when_it_is_loaded_again,
     "Y18: before 6.3 it resolves the symbols for a module only once: unloaded and loaded again while the patch is "
     "live, "
     "the module is refused; say klp::not_reloaded, or klp::reloadable with KLP_RELOADABLE() in C"},
    {rule::G1_an_element_may_be_said_only_once,
     "G1: says a word twice that a patch may say only once, such as replace, unknown or built_for"},
    {rule::G1_a_function_has_one_replacement_and_one_sympos,
     "G1: klp::func takes one replacement, and klp::func and klp::revert one klp::sympos"},
    {rule::G2_unknown_needs_replace, "G2: unknown<> says what a replacing patch does, and this one replaces nothing"},
    {rule::G3_replace_takes_other_patches_whose_headers_are_included,
     "G3: klp::replace takes patches: include the header of each; a patch cannot replace itself"},
    {rule::G3_stacked_on_takes_other_patches_whose_headers_are_included,
     "G3: klp::stacked_on takes patches: include the header of each; a patch is not below itself"},
    {rule::G3_fixes_of_takes_another_patch_whose_header_is_included,
     "G3: klp::fixes_of takes a patch: include its header; a patch does not have its own fixes from itself"},
    {rule::G3_fixes_of_takes_a_patch_that_has_fixes, "G3: klp::fixes_of names a patch that has no fixes"},
    {rule::G3_withdraw_takes_fixes, "G3: klp::withdraw takes fixes: include the header of each"},
    {rule::G3_built_for_takes_snapshots_whose_headers_are_included,
     "G3: klp::built_for takes snapshots, as klp-snapshot writes them: include the header of each"},
    {rule::G4_a_replacing_patch_is_stacked_on_nothing, "G4: says replace<> and stacked_on<>, which exclude each other"},
    {rule::G5_func_symbol_and_the_like_stand_in_vmlinux_or_module,
     "G5: func, revert, table, symbol and callbacks stand in klp::vmlinux<...> or klp::module<...>"},
    {rule::G5_this_word_stands_in_patch_and_not_in_vmlinux_or_module,
     "G5: this word stands in klp::patch<...>, not in an object"},
    {rule::G5_pre_patch_and_its_like_stand_in_callbacks,
     "G5: pre_patch, post_patch, pre_unpatch and post_unpatch stand in klp::callbacks<...>"},
    {rule::G5_callbacks_has_pre_patch_and_its_like,
     "G5: klp::callbacks takes pre_patch, post_patch, pre_unpatch and post_unpatch"},
    {rule::G5_a_patch_stands_in_replace_or_stacked_on,
     "G5: a patch stands in klp::replace<...> or klp::stacked_on<...>"},
    {rule::G5_a_patch_has_vmlinux_module_replace_and_the_like,
     "G5: klp::patch takes vmlinux, module, replace and the other words of docs/vocabulary.md"},
    {rule::G5_an_object_has_func_symbol_and_the_like,
     "G5: klp::vmlinux and klp::module take func, revert, table, symbol and callbacks"},
    {rule::G5_a_fix_has_vmlinux_module_state_and_when, "G5: klp::fix takes vmlinux, module, state and when"},
    {rule::G5_replace_stands_in_patch_itself, "G5: klp::replace stands in klp::patch<...> itself, without a condition"},
    {rule::G6_KLP_PATCH_check_and_noops_take_a_struct_that_derives_from_klp_patch,
     "G6: KLP_PATCH(...), klp::check and klp::noops take a struct that derives from klp::patch<...>"},
    {rule::G6_a_patch_is_a_struct_that_derives_from_klp_patch_and_no_alias,
     "G6: is an alias of klp::patch<...>; a patch is a struct that derives from it, whose short name is in all "
     "messages"},
    {rule::G7_a_condition_needs_the_configuration_of_a_kernel_from_Kbuild_or_a_snapshot,
     "G7: the configuration of a kernel is not known here: build with Kbuild, or include its snapshot first, with "
     "KLP_TAKE_CONFIGURATION defined"},
    {rule::G8_a_name_is_a_string_literal_or_a_constexpr_array,
     "G8: a name is a string literal, or a constexpr array of char; a pointer is neither"},
    {rule::G8_the_rows_of_a_table_are_a_constexpr_array_of_klp_row,
     "G8: klp::table takes a constexpr array of klp::row; this one has no values at compile time"},
    {rule::G9_KLP_PATCH_stands_in_the_namespace_of_the_patch_and_takes_its_name_alone,
     "G9: KLP_PATCH(...) takes a name without '::', which is part of a symbol's name; put it into the patch's "
     "namespace"},
};

constexpr auto sentence_of(rule broken) -> string {
    for (const auto &s : sentences)
        if (s.id == broken)
            return s.sentence;
    return {};
}

} // namespace klp::detail
