# SPDX-License-Identifier: GPL-2.0
# Kbuild rules for live patches with descriptors in C++. A module's own Kbuild
# needs one line before its obj-m lines:
#
#	include $(KLP)/kernel_glue/klp.mk
#
# An object foo.o is then built from foo.cpp where there is one. KLP is where
# klp's include/ and kernel_glue/ lie; it follows from the path of this file.

klp-dir := $(patsubst %/kernel_glue/,%,$(dir $(abspath $(lastword $(MAKEFILE_LIST)))))

ccflags-y += -I$(klp-dir)/include -I$(klp-dir)/kernel_glue

# Where klp_glue was built by itself, modpost finds its symbols here.
ifneq ($(wildcard $(klp-dir)/kernel_glue/Module.symvers),)
KBUILD_EXTRA_SYMBOLS += $(klp-dir)/kernel_glue/Module.symvers
endif

# Of the same family and version as the kernel's C compiler: the flags are the
# kernel's own, and another family does not take them.
ifndef KLP_CXX
klp-cc := $(lastword $(CC))
KLP_CXX := $(patsubst %clang,%clang++,$(patsubst %gcc,%g++,$(klp-cc)))
KLP_CXX := $(if $(findstring clang-,$(klp-cc)),$(subst clang-,clang++-,$(klp-cc)),$(KLP_CXX))
KLP_CXX := $(if $(findstring gcc-,$(klp-cc)),$(subst gcc-,g++-,$(klp-cc)),$(KLP_CXX))
endif
# A module of C alone needs none.
ifneq ($(wildcard $(src)/*.cpp),)
ifeq ($(shell command -v $(KLP_CXX)),)
$(error klp: no $(KLP_CXX), the C++ compiler that goes with this kernel's $(klp-cc): install it, or name one with KLP_CXX=)
endif
endif

# make would take the .cpp for both and the .c for none.
$(foreach both,$(wildcard $(patsubst %.cpp,%.c,$(wildcard $(src)/*.cpp))),\
	$(error klp: $(both) and the .cpp of that name would be the same object: rename one of them))

# What g++ does not know, and what only C needs.
klp-cxx-remove := -std=% -Werror=implicit-function-declaration \
	-Werror=implicit-int -Werror=strict-prototypes -Werror=incompatible-pointer-types \
	-Werror=designated-init -Wmissing-prototypes -Wmissing-declarations \
	-Wold-style-definition -Wstrict-prototypes -Wno-pointer-sign \
	-Wdeclaration-after-statement -Wno-declaration-after-statement \
	-Wno-incompatible-pointer-types% -Wno-discarded-qualifiers -Wimplicit% \
	-Wenum-conversion -Wno-override-init% -Wno-initializer-overrides \
	-Wno-unterminated-string-initialization \
	-fplugin% -g% -fno-var-tracking%

klp-cxx-flags := -std=gnu++20 -g0 -ffreestanding -fno-exceptions -fno-rtti \
	-fno-threadsafe-statics -fno-use-cxa-atexit

klp-gnu-unique := $(if $(findstring clang,$(KLP_CXX)),,-fno-gnu-unique)

# Macros and nothing else, for IS_ENABLED(CONFIG_X) and LINUX_VERSION_CODE.
klp-configuration := -DKLP_CONFIGURED -include $(objtree)/include/generated/autoconf.h \
	-include $(objtree)/include/generated/uapi/linux/version.h

quiet_cmd_cc_o_klp = CXX $(quiet_modtag)  $@
      cmd_cc_o_klp = $(KLP_CXX) -Wp,-MMD,$(depfile) $(NOSTDINC_FLAGS) \
	-include $(obj)/klp_layout.h $(klp-configuration) \
	$(filter-out $(klp-cxx-remove),$(_c_flags) $(modkern_cflags)) \
	$(klp-cxx-flags) $(klp-gnu-unique) $(modname_flags) -c -o $@ $<

define rule_cc_o_klp
	$(call cmd_and_fixdep,cc_o_klp)
	$(call cmd,gen_objtooldep)
endef

$(obj)/%.o: $(src)/%.cpp $(obj)/klp_layout.h FORCE
	$(call if_changed_rule,cc_o_klp)

# Of a kernel that does not fit one sentence is enough: the first of the compiler's errors, or ours in it.
quiet_cmd_klp_layout = LAYOUT  $@
      cmd_klp_layout = errors=$$(LC_ALL=C $(cmd_cc_s_c) 2>&1) || { $(cmd_cc_s_c) -DKLP_REPLACE_SETS; } 2>/dev/null || { \
	echo "$$errors" | sed -n '/error: /{ s/.*error: //; \
		/klp: /!s,.*,klp: not a kernel that klp knows: &; see docs/glue.md,; \
		s/.*klp: /error: klp: /; s/"$$//; p; q }' >&2; \
	false; }

$(obj)/klp_layout.s: $(klp-dir)/kernel_glue/klp_layout.c FORCE
	$(call if_changed_dep,klp_layout)

$(obj)/klp_layout.h: $(obj)/klp_layout.s FORCE
	$(call filechk,offsets,__KLP_LAYOUT_H__)

targets += klp_layout.s klp_layout.h
clean-files += klp_layout.s klp_layout.h *.signatures

# Expanded when all of a Kbuild file was read: modules are named after this line.
klp-always-y := $(always-y)
klp-each = $(patsubst %.o,%.$(1),$(patsubst $(obj)/%,%,$(filter %.o,$(obj-m))))
always-y = $(klp-always-y) $(if $(CONFIG_LTO_CLANG),,$(call klp-each,klp-marked)) \
	$(if $(KLP_BTF),$(call klp-each,signatures))

# No file is made, so each build looks. With LTO there is no object to look at.
$(obj)/%.klp-marked: $(obj)/%.o FORCE
	@NM='$(NM)' AWK='$(AWK)' HOSTCC='$(HOSTCC)' CC='$(CC)' KLP_SYMBOLS='$(KLP_SYMBOLS)' \
	KLP_SNAPSHOT='$(KLP_SNAPSHOT)' RELEASE='$(KERNELRELEASE)' \
	SYMVERS='$(sort $(objtree)/Module.symvers Module.symvers $(KBUILD_EXTMOD)/Module.symvers $(KBUILD_EXTRA_SYMBOLS))' \
	$(CONFIG_SHELL) $(klp-dir)/kernel_glue/klp_object.sh $<

clean-files += klp-symbols klp-symbols.*

# Where KLP_BTF names the types of the kernel to be patched, each replacement's
# prototype is compared with the original's before the module is linked; see
# docs/signatures.md. KLP_BTF_MODULES: the folder of that kernel's modules.
ifdef KLP_BTF
KLP_SIGNATURES ?= $(firstword $(wildcard $(klp-dir)/../../bin/klp-signatures) klp-signatures)
ifeq ($(shell command -v $(KLP_SIGNATURES)),)
$(error klp: KLP_BTF is set, but there is no $(KLP_SIGNATURES): install klp with CMake, or name it with KLP_SIGNATURES=)
endif

ccflags-y += $(if $(CONFIG_DEBUG_INFO),,-g)

quiet_cmd_klp_signatures = KLPSIG  $@
      cmd_klp_signatures = $(KLP_SIGNATURES) --btf $(KLP_BTF) \
	$(if $(KLP_BTF_MODULES),--modules $(KLP_BTF_MODULES)) $< > $@; \
	sed -n 's,.* \([1-9][0-9]* not compared\)$$,klp: $(*F): \1; see $@,p' $@ >&2

$(obj)/%.signatures: $(obj)/%.o $(KLP_BTF) FORCE
	$(call if_changed,klp_signatures)
endif
