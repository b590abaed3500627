// SPDX-License-Identifier: MIT OR GPL-2.0
#include "comparison.hpp"
#include "needed_symbols.hpp"
#include "prototype.hpp"

#include <map>

namespace klp::host {

namespace {

class function_comparison {
public:
    function_comparison(const elf_file &in, const btf *own_types, findings &report)
        : own(own_types), to(report), own_functions(own_types, BTF_KIND_FUNC) {
        for (const symbol &s : in.symbols)
            if (s.defined && s.type == STT_FUNC)
                ++defined[s.name];
    }

    void callback(const patched_object &object, int kind) {
        const symbol *code = object.callbacks[kind];
        const std::string code_name = plain_name(*code);
        const std::string name = std::string(callback_names[kind]) + " callback '" + code_name + "'";
        if (!code->defined)
            return to.differs(object.name, name,
                              "S20: this module does not define it; it would be the kernel's of that name");
        std::string why;
        const unsigned prototype = own_prototype(code, why);
        if (prototype == 0)
            return to.skip(object.name, callback_names[kind], why);
        to.compare();
        if (const std::string what = callback_difference({own, prototype}, kind == 0); !what.empty())
            to.differs(object.name, name,
                       "S23: it is not what the kernel calls: " + what +
                           "\n  callback:    " + declaration({own, prototype}, code_name));
    }

    void function(const patched_object &object, const patched_function &f, const target::object &original) {
        const std::string name = plain_name(*f.replacement), what = "function '" + f.name + "'";
        if (!f.replacement->defined)
            return to.differs(object.name, what,
                              "S20: this module does not define the replacement '" + name +
                                  "'; it would be the kernel's of that name");
        std::string why;
        const unsigned prototype = own_prototype(f.replacement, why);
        if (!original.types)
            return to.skip(object.name, f.name, "no types (BTF) of this module; --modules says where it lies");
        const std::vector<unsigned> &originals = original.functions.of(f.name);
        if (originals.empty())
            return to.skip(object.name, f.name, "the kernel's types (BTF) do not have it");
        // Which of several functions of a name is the one that BTF has, nothing says.
        if (originals.size() > 1 || f.sympos != 0)
            return to.skip(object.name, f.name, "one of several of that name");
        if (prototype == 0)
            return to.skip(object.name, f.name, why);
        to.compare();
        const std::string difference_found = difference({original.types, originals[0]}, {own, prototype});
        if (!difference_found.empty())
            to.differs(object.name, what,
                       "S21: the replacement has another prototype: " + difference_found +
                           "\n  original:    " + declaration({original.types, originals[0]}, f.name) +
                           "\n  replacement: " + declaration({own, prototype}, name));
    }

private:
    /// The prototype of a function of this module; 0 and the reason if there is none, or not one.
    auto own_prototype(const symbol *code, std::string &why) -> unsigned {
        const auto &found = own_functions.of(std::string(code->name));
        const auto count = defined.find(code->name);
        why = std::string(code->name) + (found.empty() ? " has no debug info" : " is not one function of this module");
        return found.size() == 1 && count != defined.end() && count->second == 1 ? found[0] : 0;
    }

    std::map<std::string_view, unsigned> defined; ///< how many functions of that name
    const btf *own;
    findings &to;
    named_types own_functions;
};

} // namespace

void compare_functions(const elf_file &file, const patch_file &patch, const btf *own, target &kernel, findings &to) {
    function_comparison comparison(file, own, to);
    for (const patched_object &object : patch.objects) {
        for (int kind = 0; kind < 4; ++kind)
            if (object.callbacks[kind])
                comparison.callback(object, kind);
        if (object.functions.empty())
            continue;
        const target::object &original = kernel.find(object.name);
        for (const patched_function &f : object.functions)
            if (!f.noop)
                comparison.function(object, f, original);
    }
}

} // namespace klp::host
