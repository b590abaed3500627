/* SPDX-License-Identifier: MIT OR GPL-2.0 */
#define ELSEWHERE_SYSROOT
