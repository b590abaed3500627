/* SPDX-License-Identifier: MIT OR GPL-2.0 */
#include <klp/version.h>

#if KLP_VERSION < 100 || KLP_VERSION != MAJOR * 10000 + MINOR * 100 + PATCH
#error "klp/version.h has another version than CMakeLists.txt"
#endif
