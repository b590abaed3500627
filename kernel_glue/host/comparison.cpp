// SPDX-License-Identifier: MIT OR GPL-2.0
#include "comparison.hpp"

#include <iostream>

namespace klp::host {

void findings::differs(const std::string &object, const std::string &what, const std::string &text) {
    std::cerr << "error: klp: patch '" << patch << "', object '" << object << "', " << what << ": " << text << '\n';
    ++differences;
}

void findings::skip(const std::string &object, const std::string &name, const std::string &why) {
    std::cout << "not compared: " << object << ":" << name << ": " << why << '\n';
    ++skipped;
}

void findings::write_sum() const {
    std::cout << patch << ": " << compared << " compared, " << differences << " differ, " << skipped
              << " not compared\n";
}

} // namespace klp::host
