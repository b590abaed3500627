// SPDX-License-Identifier: MIT OR GPL-2.0
// What the kernel, klp_glue and the C files of a module define: here only the addresses count.
extern "C" {
extern char code_a[], code_b[], code_c[], on_pre_patch[], on_post_patch[], on_pre_unpatch[], on_post_unpatch[];
extern char klp_clear_relocations[], param_ops_string[];
extern char __this_module[], klp_glue_v2_152_168_200_pre_patch[], klp_glue_v2_152_168_200_noop[];
char code_a[1], code_b[1], code_c[1], on_pre_patch[1], on_post_patch[1], on_pre_unpatch[1], on_post_unpatch[1];
char klp_clear_relocations[1], param_ops_string[1];
char __this_module[1], klp_glue_v2_152_168_200_pre_patch[1], klp_glue_v2_152_168_200_noop[1];
}
