// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// Compares each replacement of a live patch with the function it stands for: rules S20, S21 and S23.
#include "command.hpp"
#include "patch_file.hpp"
#include "prototype.hpp"
#include "types.hpp"

#include <algorithm>
#include <iostream>

namespace klp::host {
namespace {

constexpr const char *usage =
    R"(usage: klp-signatures --btf FILE [--modules FOLDER] MODULE

Compares the prototype of each replacement function in a live patch with that of
the function it replaces, and those of callbacks with what the kernel calls. The
module is a .ko, or the .o that it is made of, with debug info.

  --btf FILE        the types of the kernel to be patched: /sys/kernel/btf/vmlinux,
                    or its vmlinux or vmlinuz
  --modules FOLDER  where its modules lie, such as /lib/modules/RELEASE; else they
                    are looked for beside FILE, as in /sys/kernel/btf
  --layout F,O,P,S  sizes of struct klp_func, klp_object, klp_patch, klp_state
  --help            this text

What the kernel has no prototype of is listed as not compared.
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

/// The module of the kernel with that name, which /proc/modules shows with '_' where the file may have '-'.
auto find_module(const arguments &given, const std::string &name) -> std::string {
    namespace fs = std::filesystem;
    if (given.modules.empty()) {
        const fs::path beside = fs::path(given.btf).parent_path() / name;
        return fs::is_regular_file(beside) ? beside.string() : "";
    }
    std::error_code ignored;
    for (const auto &entry : fs::recursive_directory_iterator(given.modules, ignored)) {
        std::string file = entry.path().filename().string();
        const size_t end = file.find(".ko");
        std::replace(file.begin(), file.end(), '-', '_');
        if (end != std::string::npos && file.compare(0, end, name) == 0)
            return entry.path().string();
    }
    return "";
}

class comparison {
public:
    comparison(const arguments &to, const elf_file &in, const patch_file &of, btf *kernel_types, const btf *own_types)
        : given(to), file(in), patch(of), kernel(kernel_types), own(own_types), kernel_functions(kernel_types),
          own_functions(own_types) {}

    auto run() -> exit_status {
        for (const patched_object &object : patch.objects) {
            for (int kind = 0; kind < 4; ++kind)
                if (object.callbacks[kind])
                    callback(object, kind);
            if (!object.functions.empty())
                functions(object);
        }
        std::cout << patch.name << ": " << compared << " compared, " << differences << " differ, " << skipped
                  << " not compared\n";
        return differences == 0 ? fine : found_something;
    }

private:
    void tell(const patched_object &object, const std::string &function, const std::string &what) {
        std::cerr << "error: klp: patch '" << patch.name << "', object '" << object.name << "', " << function << ": "
                  << what << '\n';
        ++differences;
    }

    void skip(const patched_object &object, const std::string &name, const std::string &why) {
        std::cout << "not compared: " << object.name << ":" << name << ": " << why << '\n';
        ++skipped;
    }

    /// The prototype of a function of this module; 0 and the reason if there is none, or not one.
    auto own_prototype(const symbol *code, std::string &why) -> unsigned {
        const auto &found = own_functions.of(std::string(code->name));
        const auto count = std::count_if(file.symbols.begin(), file.symbols.end(), [&](const symbol &s) {
            return s.defined && s.type == STT_FUNC && s.name == code->name;
        });
        why = std::string(code->name) + (found.empty() ? " has no debug info" : " is not one function of this module");
        return found.size() == 1 && count == 1 ? found[0] : 0;
    }

    void callback(const patched_object &object, int kind) {
        const symbol *code = object.callbacks[kind];
        const std::string name = std::string(callback_names[kind]) + " callback '" + std::string(code->name) + "'";
        if (!code->defined)
            return tell(object, name, "S20: this module does not define it; it would be the kernel's of that name");
        std::string why;
        const unsigned prototype = own_prototype(code, why);
        if (prototype == 0)
            return skip(object, callback_names[kind], why);
        ++compared;
        if (const std::string what = callback_difference({own, prototype}, kind == 0); !what.empty())
            tell(object, name,
                 "S23: it is not what the kernel calls: " + what +
                     "\n  callback:    " + declaration({own, prototype}, std::string(code->name)));
    }

    void functions(const patched_object &object) {
        const btf *types = kernel;
        btf_ptr split;
        const function_types *originals = &kernel_functions;
        function_types of_module(nullptr);
        if (object.name != "vmlinux") {
            const std::string path = find_module(given, object.name);
            if (!path.empty())
                split = read_split_types(path, kernel);
            types = split.get();
            if (split)
                of_module = function_types(split.get(), btf__type_cnt(kernel));
            originals = &of_module;
        }
        for (const patched_function &f : object.functions)
            if (!f.noop)
                function(object, f, types, originals->of(f.name));
    }

    void function(const patched_object &object, const patched_function &f, const btf *types,
                  const std::vector<unsigned> &originals) {
        const std::string name(f.replacement->name);
        if (!f.replacement->defined)
            return tell(object, "function '" + f.name + "'",
                        "S20: this module does not define the replacement '" + name +
                            "'; it would be the kernel's of that name");
        std::string why;
        const unsigned prototype = own_prototype(f.replacement, why);
        if (!types)
            return skip(object, f.name, "no types (BTF) of this module; --modules says where it lies");
        if (originals.empty())
            return skip(object, f.name, "the kernel's types (BTF) do not have it");
        // Which of several functions of a name is the one that BTF has, nothing says.
        if (originals.size() > 1 || f.sympos != 0)
            return skip(object, f.name, "one of several of that name");
        if (prototype == 0)
            return skip(object, f.name, why);
        ++compared;
        const std::string what = difference({types, originals[0]}, {own, prototype});
        if (!what.empty())
            tell(object, "function '" + f.name + "'",
                 "S21: the replacement has another prototype: " + what +
                     "\n  original:    " + declaration({types, originals[0]}, f.name) +
                     "\n  replacement: " + declaration({own, prototype}, name));
    }

    const arguments &given;
    const elf_file &file;
    const patch_file &patch;
    btf *kernel;
    const btf *own;
    function_types kernel_functions, own_functions;
    unsigned compared = 0, differences = 0, skipped = 0;
};

auto compare(const arguments &given) -> exit_status {
    if (!given.modules.empty() && !std::filesystem::is_directory(given.modules))
        throw trouble(something_missing, "--modules: there is no folder " + given.modules);
    const elf_file file(given.module);
    if (!is_livepatch(file)) {
        std::cout << given.module << " is not a live patch: nothing to compare\n";
        return fine;
    }
    const btf_ptr kernel = read_kernel_types(given.btf);
    std::string why;
    const btf_ptr own = read_module_types(file, kernel.get(), why);
    if (!own)
        throw trouble(something_missing, given.module + ": nothing to compare with: " + why);
    auto sizes = given.sizes.empty() ? layout_of_types(own.get()) : parse_layout(given.sizes);
    if (!sizes)
        sizes = layout_of_types(kernel.get());
    const patch_file patch = read_patch(file, sizes.value_or(layout{}));
    return comparison(given, file, patch, kernel.get(), own.get()).run();
}

} // namespace
} // namespace klp::host

int main(int count, char **words) {
    using namespace klp::host;
    return run_command(count, words, usage, [&] { return compare(parse_arguments(count, words)); });
}
