// SPDX-License-Identifier: GPL-2.0
/*
 * A line that nobody ends looks in the kernel's log like a whole one. With this
 * it ends in a backslash, as one does that is too long and therefore cut.
 */
#include <linux/tty.h>

#include <klp/module.h>
#include <klp/reloadable.h>

/* As drivers/char/ttyprintk.c has them, static; the first is its tty_operations.write. */
extern typeof(*((const struct tty_operations *)NULL)->write) tpk_write;
extern int tpk_curr;

/* For tpk_close() in drivers/char/ttyprintk.c */
void klpp_tpk_close(struct tty_struct *tty, struct file *filp);
void klpp_tpk_close(struct tty_struct *tty, struct file *filp)
{
	/* The port is the first member of the driver's data. */
	struct tty_port *port = tty->driver_data;

	if (READ_ONCE(tpk_curr) > 0)
		tpk_write(tty, "\\\n", 2);
	tty_port_close(port, tty, filp);
}

KLP_MODULE(lines);
KLP_RELOADABLE();
