// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// Compares each replacement of a live patch with the function it replaces, and each declaration of an unexported
/// symbol with the kernel's: rules S20, S21, S23 and S32.
#include "command.hpp"
#include "comparison.hpp"
#include "types.hpp"

#include <iostream>

namespace klp::host {
namespace {

constexpr const char *usage =
    R"(usage: klp-signatures --btf FILE [--modules FOLDER] MODULE

Compares the prototype of each replacement function in a live patch with that of
the function it replaces, the prototypes of callbacks with what the kernel expects,
and the declarations of unexported symbols with the kernel's. MODULE is a .ko, or
the .o that it is linked from, with debug info.

  --btf FILE        the types of the kernel to be patched: /sys/kernel/btf/vmlinux,
                    or its vmlinux or vmlinuz
  --modules FOLDER  where its modules are, such as /lib/modules/RELEASE (default:
                    beside FILE, as in /sys/kernel/btf)
  --layout F,O,P,S  sizes of struct klp_func, klp_object, klp_patch, klp_state
  --help            this text

Functions and symbols whose type is not in FILE are listed as not compared. The
types of most variables are there only if FILE, or the module in FOLDER, has debug
info.
Exit status: 0 no difference; 1 a difference; 2 a file, types or a program are
missing; 64 wrong use.
)";

struct arguments {
    std::string btf, modules, sizes, module;
};

auto parse_arguments(int count, char **words) -> arguments {
    arguments result;
    const std::vector<std::string> modules = take_options(
        count, words, {{"--btf", &result.btf}, {"--modules", &result.modules}, {"--layout", &result.sizes}});
    if (modules.size() != 1 || result.btf.empty())
        throw trouble(wrong_use, modules.size() != 1 ? "it takes one module" : "--btf is missing");
    result.module = modules[0];
    return result;
}

auto compare(const arguments &given) -> exit_status {
    const elf_file file(given.module);
    if (!is_livepatch(file)) {
        std::cout << given.module << " is not a live patch: nothing to compare\n";
        return fine;
    }
    target kernel(given.btf, given.modules);
    std::string why;
    const btf_ptr own = read_module_types(file, kernel.kernel_types(), why);
    if (!own)
        throw trouble(something_missing, given.module + ": nothing to compare with: " + why);
    auto sizes = given.sizes.empty() ? layout_of_types(own.get()) : parse_layout(given.sizes);
    if (!sizes)
        sizes = layout_of_types(kernel.kernel_types());
    const patch_file patch = read_patch(file, sizes.value_or(layout{}));
    findings found(patch.name);
    compare_functions(file, patch, own.get(), kernel, found);
    compare_symbols(file, patch, kernel, found);
    found.write_sum();
    return found.any() ? found_something : fine;
}

} // namespace
} // namespace klp::host

int main(int count, char **words) {
    using namespace klp::host;
    return run_command(count, words, usage, [&] { return compare(parse_arguments(count, words)); });
}
