#!/bin/busybox sh
# SPDX-License-Identifier: MIT OR GPL-2.0
# The guest's part, as its init: loads the modules of /t/load, in this order, and hands over /proc/kallsyms.
. /begin
while read -r module; do
	insmod "/t/$module.ko" || echo "say no $module"
done < /t/load
gzip -c /proc/kallsyms | base64 | sed 's/^/part /'
echo "end"
reboot -f
