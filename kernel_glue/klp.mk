# SPDX-License-Identifier: GPL-2.0
# Kbuild rules for live patches with descriptors in C++. A module's own Kbuild
# needs one line before its obj-m lines:
#
#	include $(KLP)/kernel_glue/klp.mk
#
# An object foo.o is then built from foo.cpp if there is one. KLP is the folder
# with klp's include/ and kernel_glue/; it follows from the path of this file.

klp-dir := $(patsubst %/kernel_glue/,%,$(dir $(abspath $(lastword $(MAKEFILE_LIST)))))

ifdef CONFIG_MODULES # not set in make clean, which does not read the configuration
ifndef CONFIG_LIVEPATCH
$(error klp: Linux $(KERNELRELEASE) is configured without CONFIG_LIVEPATCH; build for one that has it)
endif
endif

# x86 kernels without clear_relocate_add() write a relocation only once: klp/reloadable.h.
klp-once := $(if $(CONFIG_X86),$(if $(shell grep -s clear_relocate_add $(srctree)/include/linux/moduleloader.h),,-DKLP_RELOCATES_ONCE))

# With the release in each command, a folder that was built for another kernel is
# built again.
ccflags-y += -I$(klp-dir)/include -I$(klp-dir)/kernel_glue -DKLP_RELEASE=$(KERNELRELEASE) $(klp-once)

# So that modpost finds the symbols of klp_glue, if that was built for this kernel:
# in its folder, or by DKMS.
klp-glue := $(wildcard $(klp-dir)/kernel_glue/Module.symvers)
ifneq ($(klp-glue),)
klp-glue-release := $(patsubst vermagic=%,%,$(shell grep -aoE 'vermagic=[^ ]+' $(klp-dir)/kernel_glue/klp_glue.ko))
ifneq ($(or $(klp-glue-release),$(KERNELRELEASE)),$(KERNELRELEASE))
klp-glue :=
endif
endif
ifeq ($(klp-glue),)
klp-glue := $(firstword $(wildcard /var/lib/dkms/klp-glue/kernel-$(KERNELRELEASE)-*/Module.symvers))
endif
KBUILD_EXTRA_SYMBOLS += $(klp-glue)

# The C++ compiler must be of the same family and version as the kernel's C
# compiler: it gets the kernel's flags. CC may have words before the compiler, such
# as ccache, and options behind it.
klp-compiler = $(firstword $(foreach word,$(filter-out -%,$(1)),\
	$(if $(findstring $(2),$(notdir $(word)))$(findstring clang,$(notdir $(word))),$(word))))
klp-cc := $(or $(call klp-compiler,$(CC),gcc),$(lastword $(CC)))
ifndef KLP_CXX
KLP_CXX := $(foreach word,$(CC),$(if $(filter $(klp-cc),$(word)),\
	$(if $(findstring /,$(word)),$(dir $(word)))$(subst clang,clang++,$(subst gcc,g++,$(notdir $(word)))),$(word)))
endif
klp-cxx := $(or $(call klp-compiler,$(KLP_CXX),g++),$(lastword $(KLP_CXX)))
klp-check-cxx = $(if $(shell command -v $(klp-cxx)),,\
	$(error klp: no $(klp-cxx), the C++ compiler that goes with this kernel's $(klp-cc): install it, or name one with KLP_CXX=))

# With foo.c beside foo.cpp, make would build foo.o from the .cpp and ignore the .c.
$(foreach both,$(wildcard $(patsubst %.cpp,%.c,$(wildcard $(src)/*.cpp))),\
	$(error klp: $(both) and the .cpp of that name would be the same object: rename one of them))

# Flags that g++ does not know, or that only C needs. A descriptor is data: it needs
# no warnings, debug info or instrumentation. KASAN and gcov would put code into it.
klp-cxx-remove := -std=% -W% -fplugin% -g% -fno-var-tracking% \
	-fsanitize% -fasan-% -fprofile-% -ftest-coverage

klp-cxx-flags := -std=gnu++20 -g0 -ffreestanding -fno-exceptions -fno-rtti \
	-fno-threadsafe-statics -fno-use-cxa-atexit

klp-gnu-unique := $(if $(findstring clang,$(klp-cxx)),,-fno-gnu-unique)

# For IS_ENABLED(CONFIG_X) and LINUX_VERSION_CODE. These files have only macros.
klp-configuration := -DKLP_CONFIGURED -include $(objtree)/include/generated/autoconf.h \
	-include $(objtree)/include/generated/uapi/linux/version.h

quiet_cmd_cc_o_klp = CXX $(quiet_modtag)  $@
      cmd_cc_o_klp = $(KLP_CXX) -Wp,-MMD,$(depfile) $(NOSTDINC_FLAGS) \
	-include $(obj)/klp_layout.h $(klp-configuration) \
	$(filter-out $(klp-cxx-remove),$(_c_flags) $(modkern_cflags)) \
	$(klp-cxx-flags) $(klp-gnu-unique) $(modname_flags) -c -o $@ $<

# A descriptor must not have code: objtool does not process what is compiled here,
# so the kernel could not unwind it.
cmd_klp_no_code = code=$$($(NM) $@ | sed -n 's/.* [tTwWi] //p' | head -n 1); \
	if [ -n "$$code" ]; then \
		echo "error: klp: $(<F) has code, $$code: replacement functions are C, in a file of their own" >&2; \
		rm -f $@; \
		false; \
	fi

define rule_cc_o_klp
	$(klp-check-cxx)
	$(call cmd_and_fixdep,cc_o_klp)
	$(call cmd,klp_no_code)
	$(call cmd,gen_objtooldep)
endef

$(obj)/%.o: $(src)/%.cpp $(obj)/klp_layout.h FORCE
	$(call if_changed_rule,cc_o_klp)

# If the kernel does not fit, show one sentence: the first of the compiler's errors, or klp's text in it.
quiet_cmd_klp_layout = LAYOUT  $@
      cmd_klp_layout = errors=$$(LC_ALL=C $(cmd_cc_s_c) 2>&1) || { $(cmd_cc_s_c) -DKLP_REPLACE_SETS; } 2>/dev/null || { \
	echo "$$errors" | sed -n '/error: /{ s/.*error: //; \
		/klp: /!s,.*,klp: not a kernel that klp knows: &; see docs/glue.md,; \
		s/.*klp: /error: klp: /; s/"$$//; p; q }' >&2; \
	false; }

$(obj)/klp_layout.s: $(klp-dir)/kernel_glue/kbuild/klp_layout.c FORCE
	$(call if_changed_dep,klp_layout)

$(obj)/klp_layout.h: $(obj)/klp_layout.s FORCE
	$(call filechk,offsets,__KLP_LAYOUT_H__)

targets += klp_layout.s klp_layout.h
clean-files += klp_layout.s klp_layout.h *.signatures

# Not expanded until all of the Kbuild file was read: obj-m lines come after this file.
klp-always-y := $(always-y)
klp-each = $(patsubst %.o,%.$(1),$(patsubst $(obj)/%,%,$(filter %.o,$(obj-m))))
always-y = $(klp-always-y) $(if $(CONFIG_LTO_CLANG),,$(call klp-each,klp-marked)) \
	$(if $(KLP_BTF),$(call klp-each,signatures))

# The script itself finds out whether anything changed. With LTO there is no object to look at.
$(obj)/%.klp-marked: $(obj)/%.o FORCE
	@NM='$(NM)' OBJDUMP='$(OBJDUMP)' AWK='$(AWK)' HOSTCC='$(HOSTCC)' CC='$(CC)' KLP_SYMBOLS='$(KLP_SYMBOLS)' \
	KLP_SNAPSHOT='$(KLP_SNAPSHOT)' RELEASE='$(KERNELRELEASE)' \
	GLUE_RELEASE='$(if $(klp-glue)$(filter $(abspath $(KBUILD_EXTMOD))/%,$(klp-dir)/kernel_glue),,$(klp-glue-release))' \
	SYMVERS='$(sort $(objtree)/Module.symvers Module.symvers $(KBUILD_EXTMOD)/Module.symvers $(KBUILD_EXTRA_SYMBOLS))' \
	$(CONFIG_SHELL) $(klp-dir)/kernel_glue/kbuild/klp_object.sh $<

clean-files += klp-symbols klp-symbols.* *.klp-marked

# If KLP_BTF names a file with the types of the kernel to be patched, the prototype
# of each replacement is compared with the original's before the module is linked:
# docs/signatures.md. KLP_BTF_MODULES is the folder of that kernel's modules.
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
