// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// What klp-new writes.
#pragma once

#include "wanted.hpp"

namespace klp::host {

struct patch_request {
    std::string name; ///< of the folder, the struct and the files
    std::string fix;  ///< a CVE, or nothing
    std::string klp;  ///< where klp lies, if that is known
    std::string snapshot;
};

/// The files of the patch by name. \p notes gets a line for what the user should know beyond the targets.
[[nodiscard]] auto patch_files(const patch_request &request, std::vector<wanted_function> &targets,
                               kernel_facts &kernel, std::vector<std::string> &notes)
    -> std::map<std::string, std::string>;

/// A fix more for a patch that is there.
struct next_fix {
    std::map<std::string, std::string> files;
    std::string to_add; ///< to the files of the patch, as lines for the user
};

/// For the patch in \p folder, which replaces none of these functions yet.
[[nodiscard]] auto next_fix_of(const patch_request &request, const std::filesystem::path &folder,
                               std::vector<wanted_function> &targets, kernel_facts &kernel,
                               std::vector<std::string> &notes) -> next_fix;

/// The C files among them, of which each has the functions of one file of the kernel.
[[nodiscard]] auto c_files(const patch_request &request, const std::vector<wanted_function> &targets,
                           kernel_facts &kernel, std::vector<std::string> &notes, std::string &flags)
    -> std::map<std::string, std::string>;

/// `cve_2024_1` for CVE-2024-1: the type of a fix, and the name of its header.
[[nodiscard]] auto fix_type(std::string fix) -> std::string;

/// As `// text` or ` * text` lines of at most 100 letters.
[[nodiscard]] auto comment(const std::string &text, const std::string &begin) -> std::string;

/// All of them or, with an exception, none: what is there of that name stays.
void add_files(const std::filesystem::path &folder, const std::map<std::string, std::string> &files);

/// A folder that is there with all its files or not at all. Throws if there is something of that name.
void write_folder(const std::filesystem::path &folder, const std::map<std::string, std::string> &files);

} // namespace klp::host
