// SPDX-License-Identifier: MIT OR GPL-2.0
#include "comparison.hpp"
#include "prototype.hpp"

namespace klp::host {

namespace {

/// A function or variable in some types.
struct typed {
    const btf *types;
    found_type type;
};

auto describe(const typed &what, const std::string &name) -> std::string {
    return declaration({what.types, what.type.id}, name);
}

auto difference_of(const typed &original, const typed &declared) -> std::string {
    const auto kind = [](const typed &t) { return t.type.is_function ? "a function" : "a variable"; };
    if (original.type.is_function != declared.type.is_function)
        return std::string("it is declared as ") + kind(declared) + ", the original is " + kind(original);
    const type_in left{original.types, original.type.id}, right{declared.types, declared.type.id};
    return original.type.is_function ? difference(left, right) : variable_difference(left, right);
}

/// What one object of the kernel has by the names that its BTF lacks, which are most variables.
auto definitions(const std::set<std::string> &names, const target::object &in) -> debug_info {
    std::set<std::string> missing;
    for (const std::string &name : names)
        if (in.functions.of(name).empty() && in.variables.of(name).empty())
            missing.insert(name);
    return missing.empty() || in.path.empty() ? debug_info{} : read_definitions(in.path, missing);
}

auto originals_of(const std::string &name, const target::object &in, const debug_info &defined) -> std::vector<typed> {
    std::vector<typed> result;
    for (const unsigned id : in.functions.of(name))
        result.push_back({in.types, {id, true}});
    for (const unsigned id : in.variables.of(name))
        result.push_back({in.types, {id, false}});
    if (const auto found = defined.found.find(name); found != defined.found.end())
        for (const found_type &type : found->second)
            result.push_back({defined.types.get(), type});
    return result;
}

void compare(const needed_symbol &s, const std::vector<typed> &originals, const debug_info &declared, findings &to) {
    if (originals.empty())
        return to.skip(s.when, s.name, "neither the kernel's types (BTF) nor its debug info have it");
    if (originals.size() > 1 || s.sympos != 0)
        return to.skip(s.when, s.name, "one of several of that name");
    const auto declarations = declared.found.find(s.c_name);
    if (declarations == declared.found.end())
        return to.skip(s.when, s.name,
                       declared.why.empty() ? "its declaration is not in the module's debug info" : declared.why);
    to.compare();
    for (const found_type &type : declarations->second) {
        const typed declaration{declared.types.get(), type};
        const std::string what = difference_of(originals[0], declaration);
        if (!what.empty())
            return to.differs(s.when, "symbol '" + s.name + "'",
                              "S32: it is not declared as the kernel has it: " + what +
                                  "\n  original:    " + describe(originals[0], s.name) +
                                  "\n  declaration: " + describe(declaration, s.c_name));
    }
}

} // namespace

void compare_symbols(const elf_file &file, const patch_file &patch, target &kernel, findings &to) {
    std::set<std::string> c_names;
    std::map<std::string, std::set<std::string>> names; // by object
    for (const needed_symbol &s : patch.symbols)
        if (s.used) {
            c_names.insert(s.c_name);
            names[s.object].insert(s.name);
        }
    if (c_names.empty())
        return;
    const debug_info declared = read_declarations(file.path, c_names);
    // Once for each object: a kernel's debug info is large.
    std::map<std::string, debug_info> defined;
    for (const auto &[object, of_object] : names)
        defined.emplace(object, definitions(of_object, kernel.find(object)));
    for (const needed_symbol &s : patch.symbols) {
        const target::object &in = kernel.find(s.object);
        if (s.used && in.path.empty())
            to.skip(s.when, s.name, "the module " + s.object + " is not found; --modules says where it lies");
        else if (s.used)
            compare(s, originals_of(s.name, in, defined[s.object]), declared, to);
    }
}

} // namespace klp::host
