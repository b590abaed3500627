// SPDX-License-Identifier: MIT OR GPL-2.0
#include "target.hpp"

#include "system.hpp"

#include <algorithm>

namespace klp::host {

target::target(const std::string &types, const std::string &modules) : types_path(types), modules_path(modules) {
    if (!modules.empty() && !std::filesystem::is_directory(modules))
        throw trouble(something_missing, "--modules: there is no folder " + modules);
    kernel = read_kernel_types(types);
}

// /proc/modules shows a module's name with '_' where its file may have '-'.
auto target::find_module(const std::string &name) const -> std::string {
    namespace fs = std::filesystem;
    if (modules_path.empty()) {
        const fs::path beside = fs::path(types_path).parent_path() / name;
        return fs::is_regular_file(beside) ? beside.string() : "";
    }
    std::error_code ignored;
    for (const auto &entry : fs::recursive_directory_iterator(modules_path, ignored)) {
        std::string file = entry.path().filename().string();
        const size_t end = file.find(".ko");
        std::replace(file.begin(), file.end(), '-', '_');
        if (end != std::string::npos && file.compare(0, end, name) == 0)
            return entry.path().string();
    }
    return "";
}

auto target::find(const std::string &name) -> const object & {
    const auto [place, is_new] = objects.try_emplace(name);
    object &result = place->second;
    if (!is_new)
        return result;
    const bool is_kernel = name == "vmlinux";
    result.path = is_kernel ? types_path : find_module(name);
    if (!is_kernel && !result.path.empty())
        result.split = read_split_types(result.path, kernel.get());
    result.types = is_kernel ? kernel.get() : result.split.get();
    const unsigned first = is_kernel ? 1 : btf__type_cnt(kernel.get());
    result.functions = named_types(result.types, BTF_KIND_FUNC, first);
    result.variables = named_types(result.types, BTF_KIND_VAR, first);
    return result;
}

} // namespace klp::host
