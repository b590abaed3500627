// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// The type of a variable that is emitted only if there is something to say.
#pragma once

namespace klp::detail {

// A declaration cannot be left out by a condition. g++ takes the declaration of a function for nothing at all; for
// clang a function would make its section one of code, and an object of no bytes does.
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
