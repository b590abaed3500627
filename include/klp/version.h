/* SPDX-License-Identifier: MIT OR GPL-2.0 */
#ifndef KLP_VERSION_H
#define KLP_VERSION_H

/* That of project() in CMakeLists.txt; a test compares them. */
#define KLP_VERSION_MAJOR 0
#define KLP_VERSION_MINOR 1
#define KLP_VERSION_PATCH 0

/* One number to compare, in C and C++ and by the preprocessor: 0.1.0 is 100, 1.2.3 is 10203. */
#define KLP_VERSION (KLP_VERSION_MAJOR * 10000 + KLP_VERSION_MINOR * 100 + KLP_VERSION_PATCH)

#endif
