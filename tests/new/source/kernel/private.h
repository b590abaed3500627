/* SPDX-License-Identifier: GPL-2.0 */
int of_another_file(struct task_struct *task);
