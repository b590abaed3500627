/* SPDX-License-Identifier: GPL-2.0 */
#ifndef T_LIB_H
#define T_LIB_H

int t_lib_exported(int value);

#endif
