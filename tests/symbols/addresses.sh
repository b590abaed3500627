# SPDX-License-Identifier: MIT OR GPL-2.0
# usage: addresses.sh COUNT: compares the COUNT addresses that the patch shows in /proc/version with those of /proc/kallsyms.
# Both sides: OBJECT NAME POSITION ADDRESS. A position of 0 is that of the only symbol of its name.
cat /proc/version > /tmp/seen
awk -v count="$1" '
	NR == FNR && $1 == "symbol" { want[$2 " " $3 " " $4] = $5; named[$2 " " $3] = 1; ++symbols }
	NR == FNR { next }
	{ key = (NF > 3 ? substr($4, 2, length($4) - 2) : "vmlinux") " " $3 }
	key in named { place = ++number[key]; have[key " " place] = $1 }
	END {
		for (key in want) {
			split(key, part, " ")
			name = part[1] " " part[2]
			at = part[3] ? part[3] : 1
			if (!part[3] && number[name] != 1)
				wrong[key] = "there are " number[name] + 0
			else if (want[key] != have[name " " at])
				wrong[key] = want[key] ", and kallsyms says " have[name " " at]
		}
		for (key in wrong)
			if (++bad <= 10)
				print key ": " wrong[key]
		print symbols + 0 " symbols, " bad + 0 " wrong"
		exit symbols != count || bad
	}' /tmp/seen /proc/kallsyms
