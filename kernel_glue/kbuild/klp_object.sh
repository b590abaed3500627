#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# usage: klp_object.sh OBJECT
# What klp.mk does with each module's object once it is complete and before modpost sees it. From the environment: NM, OBJDUMP
# and AWK; HOSTCC and CC, compilers; KLP_SYMBOLS, the command of that name where there is one; KLP_SNAPSHOT, a header of
# klp-snapshot; SYMVERS, the kernel's Module.symvers and those of modules; RELEASE, the kernel's; GLUE_RELEASE, that of a
# klp_glue.ko.
set -eu
object=$1
module=${object%.o}
name=${module##*/}
folder=$(cd "$(dirname "$object")" && pwd)
sources=$(dirname "$0")/symbols

# An object that was checked before, with the same inputs, is not checked again; see the end.
checked=$module.klp-marked
inputs="$RELEASE ${GLUE_RELEASE-} ${KLP_SYMBOLS-} ${KLP_SNAPSHOT-} $SYMVERS"
unchanged() {
	[ -e "$checked" ] && read -r before <"$checked" && [ "$before" = "$inputs" ] || return 1
	for file in "$object" "$0" "$sources"/* ${KLP_SNAPSHOT-} $SYMVERS; do
		[ ! "$file" -nt "$checked" ] || return 1
	done
	! grep -q listed "$checked" || { [ -e "$module.mod.o" ] && grep -qsF klp-ko "$folder/.$name.mod.o.cmd"; }
}
! unchanged || exit 0
rm -f "$checked"

fail() {
	printf 'error: klp: %s\n' "$*" >&2
	exit 1
}

# Without an init that enables the patch and without MODULE_INFO(livepatch, "Y"), both of which KLP_MODULE() gives, the module
# would load and change nothing.
names=$($NM "$object")
patches=$(echo "$names" | sed -n 's/.* D klp_patch_//p')
patch=${patches%%[!A-Za-z0-9_]*}
if [ -n "$patch" ] && ! grep -qaF livepatch=Y "$object"; then
	fail "$name has a patch from KLP_PATCH() and is no live patch: KLP_MODULE($patch); is missing in its C file"
fi

# klp::reloadable, on a kernel that needs the callback.
case $names in
*' U klp_clear_relocations'*) fail "$name uses klp_clear_relocations(), the post_unpatch of klp::reloadable, and has none: KLP_RELOADABLE(); of <klp/reloadable.h> is missing in its C file, beside KLP_MODULE($patch);" ;;
esac

# KLP_MODULE() would silently not enable a second patch. But the module may have an init of its own that chooses one of several:
# look for relocations to each patch. Those at an offset are from within the patch itself.
if [ "$patch" != "$patches" ]; then
	enabled=$($OBJDUMP -r "$object" | $AWK '
		/^RELOCATION RECORDS FOR/ { code = /text\]/ }
		$3 ~ /^klp_patch_/ && (code || $3 !~ /[+-]/) { sub(/[+-].*/, "", $3); print substr($3, 11) }')
	for one in $patches; do
		echo "$enabled" | grep -qx "$one" ||
			fail "$name has more than one patch from KLP_PATCH(), and nothing enables $one: a module is one live patch"
	done
fi

# In a klp_glue for another kernel the symbols have other checksums, and the patch would not load.
if [ "${GLUE_RELEASE:-$RELEASE}" != "$RELEASE" ] && $NM -u "$object" | grep -q ' klp_glue_v'; then
	fail "$name needs klp_glue, and $(cd "$(dirname "$0")/.." && pwd)/klp_glue.ko is built for Linux $GLUE_RELEASE: build it for $RELEASE first"
fi

# klp-symbols is compiled in the module's folder, and only if it is needed. Two builds at a time may both do so: the last wins.
find_command() {
	[ -z "${KLP_SYMBOLS-}" ] || return 0
	KLP_SYMBOLS=$folder/klp-symbols
	if [ -x "$KLP_SYMBOLS" ] && [ -z "$(find "$sources" -newer "$KLP_SYMBOLS")" ]; then
		return
	fi
	# If there is no host compiler, try the kernel's; it may be one for another machine.
	command -v "${HOSTCC%% *}" >/dev/null || HOSTCC=$CC
	if ! $HOSTCC -D_GNU_SOURCE -O1 -o "$KLP_SYMBOLS.$$" "$sources"/*.c || ! "$KLP_SYMBOLS.$$" --help >/dev/null; then
		rm -f "$KLP_SYMBOLS.$$"
		fail "$name needs klp-symbols, and $HOSTCC makes no program for this machine: name a compiler with HOSTCC=, or an installed klp-symbols with KLP_SYMBOLS="
	fi
	mv "$KLP_SYMBOLS.$$" "$KLP_SYMBOLS"
}

# Undefined symbols of a live patch that no file of SYMVERS has, or that another module exports.
find_odd() {
	grep -qaF livepatch=Y "$object" || return 0
	exported=''
	for file in $SYMVERS; do
		[ ! -r "$file" ] || exported="$exported $file"
	done
	[ -n "$exported" ] || return 0
	$NM -u "$object" | $AWK '
		FILENAME == "-" { undefined[$2]; next }
		$2 in undefined { if ($3 == "vmlinux" || $3 ~ /(^|\/)klp_glue$/) delete undefined[$2] }
		END { for (name in undefined) if (name !~ /^(__this_module|klp_glue_v.*)?$/) print name }' - $exported
}

# The kernel's Makefile.modfinal links the module and has no hook for a step after that. But it includes the .cmd files of objects
# that exist. So the step goes into the .cmd file of $name.mod.o. If that object does not exist yet, an empty one with an old date
# is put there, which make then builds.
lines=''
listed=''
! grep -qaF klp_symbol= "$object" || listed=1
said=''
if [ -n "$listed" ] || [ -n "$(find_odd)" ]; then
	find_command
	set --
	for file in $SYMVERS; do
		[ ! -r "$file" ] || set -- "$@" --symvers "$file"
	done
	if [ -n "${KLP_SNAPSHOT-}" ]; then
		set -- "$@" --snapshot "$KLP_SNAPSHOT"
	elif [ "$(uname -r)" = "$RELEASE" ] && [ -r /proc/kallsyms ]; then
		set -- "$@" --kallsyms /proc/kallsyms
	fi
	said=$("$KLP_SYMBOLS" --mark "$@" "$object" 2>&1) || {
		printf '%s\n' "$said" >&2
		exit 1
	}
	[ -z "$said" ] || printf '%s\n' "$said" >&2
fi
if [ -n "$listed" ]; then
	lines="__modfinal: $module.klp-ko
$module.klp-ko: $module.ko ; @$KLP_SYMBOLS \$<
.PHONY: $module.klp-ko"
	[ -e "$module.mod.o" ] || touch -t 200001010000 "$module.mod.o"
fi
saved=$folder/.$name.mod.o.cmd
old=$(grep -F klp-ko "$saved" 2>/dev/null || true)
if [ "$old" != "$lines" ]; then
	{
		grep -vF klp-ko "$saved" 2>/dev/null || true
		[ -z "$lines" ] || printf '%s\n' "$lines"
	} >"$saved.new"
	mv "$saved.new" "$saved"
fi

# If there were warnings, leave no mark, so that the next build shows them again.
[ -n "$said" ] || printf '%s\n' "$inputs" ${listed:+listed} >"$checked"
