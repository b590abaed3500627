# SPDX-License-Identifier: MIT OR GPL-2.0
# Sourced by examples/run and tests/run: Debian packages that are missing, and how they come.

# Reads lines "COMMAND-OR-PATH PACKAGE"; adds to the array `missing` each package whose command or file is not there.
find_missing() {
	local shown package
	while read -r shown package; do
		type -P "$shown" >/dev/null || [[ -x /usr/sbin/$shown ]] || [[ $shown == /* && -e $shown ]] ||
			[[ " ${missing[*]} " == *" $package "* ]] || missing+=("$package")
	done
}

# What the build of the modules and the boot need.
find_missing_for_boot() {
	find_missing <<-END
		python3 python3
		make make
		xz xz-utils
		gcc-12 gcc-12
		g++-12 g++-12
		pahole pahole
		qemu-system-x86_64 qemu-system-x86
	END
	[[ $(/sbin/ldconfig -p) == *libelf.so.1* ]] || missing+=(libelf1)
}

# What a kernel that is not ready-made needs besides: the build of a small kernel, a system for another release.
find_missing_for_kernel() {
	case $1 in
	5.10 | 7.2) find_missing <<<'debootstrap debootstrap' ;;
	debug) find_missing_for_source ;;
	# The qemu that is used here is a newer one: this one brings its libraries.
	s390x) find_missing_for_source; find_missing_for_foreign s390x-linux-gnu qemu-system-s390x qemu-system-misc ;;
	ppc64le) find_missing_for_source; find_missing_for_foreign powerpc64le-linux-gnu qemu-system-ppc64 qemu-system-ppc ;;
	arm64) find_missing_for_source; find_missing_for_foreign aarch64-linux-gnu qemu-system-aarch64 qemu-system-arm ;;
	esac
}

find_missing_for_source() {
	find_missing <<-END
		flex flex
		bison bison
		bc bc
		perl perl
		/usr/include/libelf.h libelf-dev
		/usr/include/openssl/opensslv.h libssl-dev
	END
}

# find_missing_for_foreign TRIPLET QEMU PACKAGE-OF-QEMU
find_missing_for_foreign() {
	find_missing <<-END
		$1-gcc-12 gcc-12-$1
		$1-g++-12 g++-12-$1
		$2 $3
	END
}

# Installs what is in `missing`; apt's output goes to the file named. Leaves the script with 2 where it cannot.
install_missing() {
	local log=$1 as_root=() reason
	((${#missing[@]})) || return 0
	if ((EUID)); then
		as_root=(sudo)
		if ! type -P sudo >/dev/null; then
			echo "error: these packages are missing: ${missing[*]}; as root: apt-get install ${missing[*]}" >&2
			exit 2
		fi
	fi
	if ! type -P apt-get >/dev/null; then
		echo "error: these Debian packages are missing, and so is apt-get: ${missing[*]}; run this on Debian 12" >&2
		exit 2
	fi
	echo "installing ${missing[*]}"
	# A source of packages that fails may not be one that is needed: the install tells.
	"${as_root[@]}" apt-get -q update >"$log" 2>&1 || true
	if ! "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
		apt-get -q -y install --no-install-recommends "${missing[@]}" >>"$log" 2>&1; then
		reason=$(sed -n 's/^E: //p; s/^sudo: //p' "$log" | head -n 1)
		echo "error: cannot install ${missing[*]}: ${reason:-apt-get failed}; check the network and apt's sources, then run again" >&2
		exit 2
	fi
}
