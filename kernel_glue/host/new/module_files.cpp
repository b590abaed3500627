// SPDX-License-Identifier: MIT OR GPL-2.0
#include "module_files.hpp"

#include <algorithm>

namespace klp::host {

namespace fs = std::filesystem;

module_files::module_files(fs::path folder) : top(std::move(folder)) {
    std::error_code ignored;
    for (auto entry = fs::recursive_directory_iterator(top, ignored); entry != fs::end(entry);
         entry.increment(ignored)) {
        std::string name = entry->path().filename().string();
        const size_t end = name.find(".ko");
        if (end == std::string::npos || !entry->is_regular_file(ignored))
            continue;
        name.resize(end);
        std::replace(name.begin(), name.end(), '-', '_');
        files.try_emplace(name, entry->path());
    }
}

auto module_files::folder_of(const std::string &release, const fs::path &btf) -> fs::path {
    if (release.empty())
        return {};
    fs::path above = btf.empty() ? fs::path("/") : fs::absolute(btf).lexically_normal();
    for (;;) {
        for (const char *modules : {"lib/modules", "usr/lib/modules"})
            if (const fs::path folder = above / modules / release; fs::is_directory(folder))
                return folder;
        if (above == above.parent_path())
            return {};
        above = above.parent_path();
    }
}

auto module_files::path(const std::string &module) const -> std::string {
    const auto found = files.find(module);
    return found == files.end() ? "" : found->second.string();
}

auto module_files::source_folder(const std::string &module) const -> fs::path {
    const auto found = files.find(module);
    if (found == files.end())
        return {};
    const fs::path below = found->second.parent_path().lexically_relative(top);
    return below.begin() != below.end() && *below.begin() == "kernel" ? below.lexically_relative("kernel") : fs::path();
}

} // namespace klp::host
