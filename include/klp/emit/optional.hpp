// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// The type of a variable that is emitted only for some patches.
#pragma once

namespace klp::detail {

// A macro cannot leave out a declaration under a condition of C++. So the type changes: for g++ to that of a function,
// whose declaration emits nothing. clang would make a section with a function one of code, so it gets an object of no
// bytes.
#if defined(__clang__)
struct not_emitted {
    __extension__ char chars[0];
    consteval not_emitted() {}
};
template <class Type, bool Any> struct choose_emitted { using type = const not_emitted; };
#else
template <class Type, bool Any> struct choose_emitted { using type = void(); };
#endif
template <class Type> struct choose_emitted<Type, true> { using type = Type; };

template <class Type, bool Any> using emitted_or_nothing = typename choose_emitted<Type, Any>::type;

} // namespace klp::detail
