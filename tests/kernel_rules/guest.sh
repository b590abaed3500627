# SPDX-License-Identifier: MIT OR GPL-2.0
# The guest's part, sourced by examples/vm/guest/init before the steps: takes a
# step, says how it went and whose code each watched file then runs.

watched='/proc/cmdline /proc/version /proc/uptime /mnt/status'

# A transition waits a second for the idle task of another CPU to be woken.
echo 0 > /sys/devices/system/cpu/cpu1/online
dmesg -c > /dev/null

load() {	# FOLDER MODULE [PARAMETER]
	err=$(insmod /t/$1/$2.ko $3 2>&1)
	echo "result $? $err"
	until_ok settled 'the transition has not completed'
}

disable() {
	echo 0 > $LP/$1/enabled || echo "result 1 cannot disable $1"
	until_ok "[ ! -d $LP/$1 ]" "$1 is still enabled"
}

looks() {
	mount -t binfmt_misc none /mnt 2>/dev/null
	for f in $watched; do
		[ -f $f ] && echo "runs ${f##*/} $(grep -o 'klp_[a-z]*' $f)"
	done
	umount /mnt 2>/dev/null
	dmesg -c | sed 's/^/log /'
	echo done
}

take() { echo "step $1 $2"; shift 2; "$@"; looks; }

# Whatever is left must let itself be unloaded, and leave nothing.
leave() {
	for p in $LP/*; do [ -d $p ] && disable ${p##*/}; done
	for m in klp_mistake klp_before klp_unmarked klp_edited binfmt_misc; do is_loaded $m && remove $m; done
	ls $LP | sed 's/^/left patch /'
	grep -E ' I |klp_' $TRACE/enabled_functions | sed 's/^/left hook /'
	sed 's/ .*//; s/^/left module /' /proc/modules
	dmesg -c | sed 's/^/log /'
	echo "end $1"
}
