// SPDX-License-Identifier: MIT OR GPL-2.0
#include "target.hpp"

#include "system.hpp"

#include <algorithm>

namespace klp::host {

target::target(const std::string &types, const std::string &folder) : types_path(types), has_folder(!folder.empty()) {
    if (has_folder)
        list_modules(folder);
    kernel = read_kernel_types(types);
}

// /proc/modules shows a module's name with '_' where its file may have '-'.
void target::list_modules(const std::string &folder) {
    namespace fs = std::filesystem;
    std::error_code failed;
    if (!fs::is_directory(folder, failed))
        throw trouble(something_missing, "--modules: there is no folder " + folder);
    fs::recursive_directory_iterator entry(folder, failed), end;
    for (; !failed && entry != end; entry.increment(failed)) {
        std::string file = entry->path().filename().string();
        const size_t length = file.find(".ko");
        std::replace(file.begin(), file.end(), '-', '_');
        if (length != std::string::npos)
            modules.emplace(file.substr(0, length), entry->path().string());
    }
    if (failed)
        throw trouble(something_missing, "--modules: cannot read " + folder + ": " + failed.message());
}

auto target::find_module(const std::string &name) const -> std::string {
    namespace fs = std::filesystem;
    if (const auto found = modules.find(name); found != modules.end())
        return found->second;
    std::error_code ignored;
    const fs::path beside = fs::path(types_path).parent_path() / name;
    return !has_folder && fs::is_regular_file(beside, ignored) ? beside.string() : "";
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
