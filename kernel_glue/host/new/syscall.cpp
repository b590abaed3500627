// SPDX-License-Identifier: MIT OR GPL-2.0
#include "syscall.hpp"

namespace klp::host {

namespace {

struct convention {
    const char *prefix;
    const char *registers[6];
    const char *cast; ///< 32-bit programs leave the upper halves of registers undefined
};

// arch/*/include/asm/syscall_wrapper.h
constexpr convention conventions[] = {
    {"__x64_", {"di", "si", "dx", "r10", "r8", "r9"}, ""},
    {"__ia32_", {"bx", "cx", "dx", "si", "di", "bp"}, "(unsigned int)"},
    {"__arm64_", {"regs[0]", "regs[1]", "regs[2]", "regs[3]", "regs[4]", "regs[5]"}, ""},
};

} // namespace

auto syscall_in(const std::string &function) -> std::string {
    for (const convention &c : conventions)
        if (const std::string prefix = c.prefix;
            function.starts_with(prefix + "sys_") || function.starts_with(prefix + "compat_sys_"))
            return function.substr(prefix.size());
    return {};
}

auto wrappers_of(const std::string &name) -> std::vector<std::string> {
    std::string call = name;
    for (const char *prefix : {"__se_", "__do_"})
        if (call.starts_with(prefix))
            call = call.substr(5);
    if (!call.starts_with("sys_") && !call.starts_with("compat_sys_"))
        call = "sys_" + call;
    std::vector<std::string> result;
    for (const convention &c : conventions)
        result.push_back(c.prefix + call);
    return result;
}

auto syscall_text(const c_piece &piece, const std::vector<wrapper> &wrappers) -> std::string {
    const std::vector<std::string> arguments = arguments_of(piece.inside);
    const std::string call = "klpp_" + syscall_of(piece);
    std::string parameters;
    for (size_t i = 1; i + 1 < arguments.size(); i += 2)
        parameters += (i == 1 ? "" : ", ") + arguments[i] + (arguments[i].ends_with('*') ? "" : " ") + arguments[i + 1];
    std::string text = "static long " + call + "(" + (parameters.empty() ? "void" : parameters) + ")\n" +
                       std::string(piece.text.substr(piece.body));
    for (const wrapper &w : wrappers)
        for (const convention &c : conventions) {
            if (!w.original.starts_with(c.prefix))
                continue;
            std::string values;
            for (size_t i = 1; i + 1 < arguments.size(); i += 2) {
                const bool pointer = arguments[i].ends_with('*') && *c.cast;
                values += (i == 1 ? "(" : ", (") + arguments[i] + ")" + (pointer ? "(unsigned long)" : "") + c.cast +
                          "regs->" + c.registers[i / 2];
            }
            const std::string head = "long " + w.replacement + "(const struct pt_regs *regs)";
            text += "\n\n" + head + ";\n" + head + "\n{\n\treturn " + call + "(" + values + ");\n}";
        }
    return text;
}

} // namespace klp::host
