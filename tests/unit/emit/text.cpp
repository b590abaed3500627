// SPDX-License-Identifier: MIT OR GPL-2.0
#include <klp/emit/text.hpp>

#include <cstring>
#include <string>

#include <doctest/doctest.h>

namespace {

using klp::detail::text_writer;

struct written {
    char chars[64]{};
    klp::size_t size = 0;
};

constexpr auto write(const char *word, unsigned long number) -> written {
    written result;
    text_writer text{result.chars, false};
    text << klp::string(word) << klp::string(":", 1) << number;
    result.size = text.size;
    return result;
}

} // namespace

TEST_CASE("text: a name of any length is copied, and no letter more") {
    const std::string letters = "abcdefghijklmnopqrstuvwxyz0123456789";
    for (klp::size_t size = 0; size <= letters.size(); ++size) {
        char to[64];
        std::memset(to, '#', sizeof to);
        CHECK(klp::detail::copy_name(to, 3, {letters.data(), size}) == 3 + size);
        CHECK(std::string(to, size + 4) == "###" + letters.substr(0, size) + "#");
    }
}

TEST_CASE("text: what is measured is what is written, at compile time too") {
    for (const unsigned long number : {0UL, 9UL, 10UL, 999UL, 18446744073709551615UL}) {
        const written at_run_time = write("word", number);
        text_writer measured{nullptr, true};
        measured << klp::string("word") << klp::string(":", 1) << number;
        CHECK(std::string(at_run_time.chars) == "word:" + std::to_string(number));
        CHECK(measured.size == at_run_time.size);
    }
    static constexpr written at_compile_time = write("a_name_of_more_than_eight", 120);
    CHECK(std::string(at_compile_time.chars) == "a_name_of_more_than_eight:120");
}
