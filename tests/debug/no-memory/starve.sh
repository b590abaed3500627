# SPDX-License-Identifier: MIT OR GPL-2.0
# Loads klp_m_next over klp_m_base and klp_m_other again and again, a later
# allocation failing each time, until none is left to fail. Each load must end
# with ENOMEM and leave all as it was, unless the kernel can do without: then all
# is as after a load that had its memory.
LP=/sys/kernel/livepatch
parameters=/sys/module/starve/parameters
failslab=/sys/kernel/debug/failslab
echo N > $failslab/ignore-gfp-wait || { echo 'this kernel has no failslab'; exit 1; }
echo 0 > $failslab/verbose
# kmemleak has its own of each allocation, and does without.
echo Y > $failslab/cache-filter
for cache in /sys/kernel/slab/*; do
	case $cache in
	*/kmemleak_*) ;;
	*) echo 1 > $cache/failslab 2>/dev/null ;;
	esac
done

until_ok() { until eval "$1"; do usleep 100000; done; }
settled() { ! grep -qs 1 $LP/*/transition; }
gone() { [ ! -d $LP/$1 ]; }
load() { insmod /t/no-memory/$1.ko && until_ok settled; }
unload() {
	! [ -d $LP/$1 ] || { echo 0 > $LP/$1/enabled; until_ok "gone $1"; }
	until_ok "rmmod $1 2>/dev/null"
}
replaced() {	# and the no-ops are gone
	settled && gone klp_m_base && gone klp_m_other &&
		[ "$(echo $LP/klp_m_next/vmlinux/*,* | wc -w)" = 2 ]
}
fail() { echo "allocation $n: $*"; exit 1; }

state() {
	cut -d ' ' -f 1,3,4 /proc/modules
	find $LP | sort
	grep -s . $LP/*/enabled $LP/*/noops_*
	grep -E ' I |klp_' /sys/kernel/tracing/enabled_functions
	grep -o 'klp_[a-z_]*' /proc/cmdline /proc/version /proc/uptime /proc/filesystems
}

begin() { load klp_m_base && load klp_m_other && state > /tmp/before; }
alone() {	# klp_m_next has been loaded
	until_ok replaced
	unload klp_m_other
	unload klp_m_base
	# Where ftrace has no memory for a trampoline, it does without.
	state | sed 's/\(([0-9]*)[ A-Z]*[A-Z]\).*/\1/' > $1
	unload klp_m_next
}
begin && insmod /t/no-memory/klp_m_next.ko && alone /tmp/alone && begin || exit 1
n=0 refused=0 tolerated=0
while :; do
	n=$((n + 1))
	echo $n > $parameters/nth
	insmod /t/no-memory/klp_m_next.ko 2>/dev/null
	error=$(cat $parameters/error)
	echo "allocation $n: $error" > "$tell"	# a sign of life
	dmesg -c > /tmp/log
	! grep -E 'WARNING:|BUG:|Oops|Call Trace|leak detector disabled' /tmp/log || fail 'the kernel complained'
	hit=$(cat $parameters/hit)
	if [ $error = 0 ]; then
		alone /tmp/after
		diff /tmp/alone /tmp/after || fail 'not all is as with the memory'
		[ $hit = Y ] || break
		tolerated=$((tolerated + 1))
		begin || fail 'the rest does not load any more'
		continue
	fi
	refused=$((refused + 1))
	[ $hit = Y ] || fail 'refused, though no allocation had failed'
	[ $error = -12 ] || fail "the error is $error"
	state > /tmp/after
	diff /tmp/before /tmp/after || fail 'not all is as before'
done
[ $refused -gt 0 ] || fail 'none failed'
echo 0 > $parameters/nth
echo "$refused loads refused, $tolerated went well without the memory"
