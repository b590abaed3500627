// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// Turns live patches built with any tool into descriptors that a patch can replace.
#include "command.hpp"
#include "header.hpp"
#include "types.hpp"

#include <iostream>
#include <set>
#include <sstream>

namespace klp::host {
namespace {

constexpr const char *usage =
    R"(usage: klp-describe-module [OPTION...] MODULE.ko...

Reads live patches built with any tool, and writes a header with a descriptor of
each, for klp::replace<...>. Modules may be packed with xz, gzip or zstd. It reads
the arrays of struct klp_patch, and the sections that klp-build of Linux 7 writes.

  --name NAME       the struct's name (default: the module's); for one module only
  -o, --output FILE write the header to FILE, not to standard output
  --btf FILE        the kernel's types, for a module that has BTF but no debug info
                    of its own: /sys/kernel/btf/vmlinux, vmlinux or vmlinuz
  --layout F,O,P,S  sizes of struct klp_func, klp_object, klp_patch, klp_state
                    (default: those that the module tells, or 152,168,200,24)
  --help            this text

A module that does not fit the layout in every byte is refused.
Exit status: 0 described; 1 not a live patch, or one that does not fit; 2 a file
or a program is missing; 64 wrong use.
)";

struct arguments {
    std::string name, output, btf, sizes;
    std::vector<std::string> modules;
};

auto parse_arguments(int count, char **words) -> arguments {
    arguments result;
    result.modules = take_options(count, words,
                                  {{"--name", &result.name},
                                   {"--output", &result.output},
                                   {"-o", &result.output},
                                   {"--btf", &result.btf},
                                   {"--layout", &result.sizes}});
    if (result.modules.empty() || (!result.name.empty() && result.modules.size() != 1))
        throw trouble(wrong_use, result.modules.empty() ? "which module?" : "--name is for one module");
    return result;
}

auto find_layout(const elf_file &file, const arguments &given) -> layout {
    if (!given.sizes.empty())
        return parse_layout(given.sizes);
    if (has_klp_build_sections(file))
        return {};
    if (const auto found = layout_of_glue(file))
        return *found;
    const btf_ptr kernel = given.btf.empty() ? nullptr : read_kernel_types(given.btf);
    std::string why;
    const btf_ptr types = read_module_types(file, kernel.get(), why);
    if (const auto found = types ? layout_of_types(types.get()) : std::nullopt)
        return *found;
    if (const auto found = kernel ? layout_of_types(kernel.get()) : std::nullopt)
        return *found;
    return {};
}

auto describe(const arguments &given) -> exit_status {
    std::ostringstream text;
    const std::string source = given.modules.size() == 1 ? std::filesystem::path(given.modules[0]).filename().string()
                                                         : std::to_string(given.modules.size()) + " modules";
    write_header_begin(text, "Read from " + source + " by klp-describe-module");
    std::set<std::string> names;
    for (const std::string &module : given.modules) {
        const elf_file file(module);
        const patch_file patch = read_patch(file, find_layout(file, given));
        if (!names.insert(patch.name).second)
            throw trouble(wrong_use, "two of the modules are " + patch.name);
        write_descriptor(text, patch, given.name);
    }
    if (given.output.empty())
        std::cout << text.str();
    else
        write_file(given.output, text.str());
    return fine;
}

} // namespace
} // namespace klp::host

int main(int count, char **words) {
    using namespace klp::host;
    return run_command(count, words, usage, [&] { return describe(parse_arguments(count, words)); });
}
