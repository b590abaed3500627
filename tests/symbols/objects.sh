# SPDX-License-Identifier: MIT OR GPL-2.0
# Sourced: small objects for klp-symbols, which is $tool, and what is expected of it.
failed=0
bad() {
	echo "$*"
	failed=1
}

# object NAME [COMPILER...]: from C, with LIST(ENTRY) for an entry of .modinfo and MODULE(NAME) for a patched module.
object() {
	local name=$1
	shift
	{
		cat <<-'END'
			#define JOIN_(a, b) a##b
			#define JOIN(a, b) JOIN_(a, b)
			#define IN(where) __attribute__((section(where), used, aligned(1)))
			#define LIST(text) static const char JOIN(list_, __COUNTER__)[] IN(".modinfo") = "klp_symbol=" text;
			#define MODULE(text) static const char JOIN(module_, __COUNTER__)[] IN(".rodata.names") = "\0" text;
		END
		cat
	} >"$name.c"
	"${@:-gcc}" -O1 -ffreestanding -fno-pic -fno-asynchronous-unwind-tables -c -o "$name.o" "$name.c"
}
# run STATUS ARGUMENT...
run() {
	local wanted=$1 status=0
	shift
	"$tool" "$@" >out 2>err || status=$?
	[[ $status = "$wanted" ]] || bad "klp-symbols $*: exit status $status, not $wanted: $(cat out err)"
}
says() {
	grep -qF -- "$1" <(cat out err) || bad "expected '$1', and got: $(cat out err)"
}
silent() {
	[[ ! -s out && ! -s err ]] || bad "not silent: $(cat out err)"
}
relocations() { readelf -rW "$1" | sed -n "/'$2'/,/^\$/p" | grep -c "$3" || :; }
# One line each, and the file stays as it was.
mistake() {
	cp "$1.o" before.o
	run 1 --mark "$1.o"
	says "error: klp: $1: $2"
	[[ $(wc -l <err) = "${3-1}" ]] || bad "more than one error: $(cat err)"
	cmp -s "$1.o" before.o || bad "$1.o was changed"
}
