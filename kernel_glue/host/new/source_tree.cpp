// SPDX-License-Identifier: MIT OR GPL-2.0
#include "source_tree.hpp"

#include "../system.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>
#include <sys/utsname.h>

namespace klp::host {

namespace fs = std::filesystem;

namespace {

auto makefile_value(const std::string &text, const std::string &name) -> std::string {
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);)
        if (line.starts_with(name + " ="))
            return line.substr(std::min(line.find_first_not_of(' ', name.size() + 2), line.size()));
    return {};
}

/// read_file() takes twice as long, which tells with a whole source.
auto quickly_read(const fs::path &path) -> std::string {
    std::ifstream file(path, std::ios::binary | std::ios::ate);
    std::string text(file ? static_cast<size_t>(file.tellg()) : 0, '\0');
    file.seekg(0).read(text.data(), static_cast<std::streamsize>(text.size()));
    return text;
}

/// The name that the source's arch/ has for this machine.
auto source_arch() -> std::string {
    utsname names{};
    uname(&names);
    const std::string machine = names.machine;
    return machine == "x86_64" || machine == "i686" ? "x86"
           : machine == "aarch64"                   ? "arm64"
           : machine.starts_with("ppc")             ? "powerpc"
           : machine == "s390x"                     ? "s390"
           : machine.starts_with("riscv")           ? "riscv"
           : machine.starts_with("loongarch")       ? "loongarch"
                                                    : machine;
}

} // namespace

source_tree::source_tree(fs::path where) : top(std::move(where)), arch(source_arch()) {
    if (!fs::is_regular_file(top / "Makefile") || !fs::is_directory(top / "kernel"))
        throw trouble(something_missing, "--kernel-source: " + top.string() + " is not the top of a kernel's source");
    const std::string makefile = read_file((top / "Makefile").string());
    release = makefile_value(makefile, "VERSION") + "." + makefile_value(makefile, "PATCHLEVEL") + "." +
              makefile_value(makefile, "SUBLEVEL");
}

void source_tree::search(const fs::path &folder, const std::string &ending, const std::set<std::string> &names,
                         std::map<std::string, std::vector<fs::path>> &found) const {
    static const std::set<std::string> skipped{"Documentation", "tools", "samples", "scripts",
                                               "LICENSES",      "rust",  "debian"};
    std::error_code ignored;
    std::vector<fs::path> here_are;
    for (auto entry = fs::recursive_directory_iterator(top / folder, ignored); entry != fs::end(entry);
         entry.increment(ignored)) {
        const fs::path here = entry->path().lexically_relative(top);
        if (entry->is_directory(ignored)) {
            const bool foreign = here.parent_path() == "arch" && here.filename() != arch;
            if (foreign || here == "arch/x86/um" || (!here.has_parent_path() && skipped.contains(here.string())) ||
                here.filename() == ".git")
                entry.disable_recursion_pending();
        } else if (here.extension() == ending) {
            here_are.push_back(here);
        }
    }
    std::sort(here_are.begin(), here_are.end());
    for (const fs::path &file : here_are) {
        std::string text;
        std::vector<c_piece> pieces;
        for (const std::string &name : names) {
            if (text.empty())
                text = quickly_read(top / file);
            const std::string word = name.starts_with("sys_")          ? name.substr(4)
                                     : name.starts_with("compat_sys_") ? name.substr(11)
                                                                       : name;
            if (text.find(word) == std::string::npos)
                continue;
            if (pieces.empty())
                pieces = pieces_of(text);
            if (!definitions(pieces, name).empty())
                found[name].push_back(file);
        }
    }
}

auto source_tree::find(const std::set<std::string> &names, const fs::path &folder) const
    -> std::map<std::string, std::vector<fs::path>> {
    std::map<std::string, std::vector<fs::path>> found;
    const auto look = [&](const fs::path &where, const char *ending) {
        std::set<std::string> rest;
        std::copy_if(names.begin(), names.end(), std::inserter(rest, rest.end()),
                     [&](const std::string &name) { return !found.contains(name); });
        if (!rest.empty())
            search(where, ending, rest, found);
    };
    // What takes longest comes last: there are as many headers as there is code.
    if (!folder.empty() && fs::is_directory(top / folder))
        look(folder, ".c");
    look("", ".c");
    look("", ".h");
    return found;
}

auto source_tree::includer_of(const fs::path &path) const -> fs::path {
    const std::string wanted = "#include \"" + path.filename().string() + "\"";
    std::error_code ignored;
    for (const auto &entry : fs::directory_iterator((top / path).parent_path(), ignored))
        if (entry.path().extension() == ".c" && path.extension() == ".c" &&
            quickly_read(entry.path()).find(wanted) != std::string::npos)
            return entry.path();
    return {};
}

auto source_tree::read(const fs::path &path) -> const source_file & {
    const auto found = files.find(path);
    if (found != files.end())
        return found->second;
    std::string text;
    // Code that is included, as in kernel/sched, leaves its own includes to the file that does it.
    if (const fs::path includer = includer_of(path); !includer.empty()) {
        const std::string outer = read_file(includer.string());
        for (const c_piece &piece : pieces_of(outer))
            if (piece.is == c_piece::kind::include && !included_by(piece.text).ends_with(".c"))
                text += std::string(piece.text) + "\n";
    }
    return files.try_emplace(path, path, text + read_file((top / path).string())).first->second;
}

auto source_tree::makefile_folders(const fs::path &file) const -> std::vector<std::string> {
    std::vector<std::string> result;
    const fs::path folder = file.parent_path();
    for (fs::path above = folder; !above.empty(); above = above.parent_path()) {
        if (!fs::is_regular_file(top / above / "Makefile"))
            continue;
        std::istringstream lines(read_file((top / above / "Makefile").string()));
        for (std::string line; std::getline(lines, line);) {
            const std::string own = "CFLAGS_" + file.stem().string() + ".o";
            if (!line.starts_with("subdir-ccflags-y") &&
                (above != folder || (!line.starts_with("ccflags-y") && !line.starts_with(own))))
                continue;
            for (size_t at = line.find("-I"); at != std::string::npos; at = line.find("-I", at + 1)) {
                std::istringstream rest(line.substr(at + 2));
                std::string name;
                rest >> name;
                for (const auto &[variable, value] : std::map<std::string, std::string>{
                         {"$(src)", above.string()}, {"$(srctree)/$(src)", above.string()}, {"$(srctree)/", ""}})
                    if (name.starts_with(variable))
                        name = value + name.substr(variable.size());
                if (name.find('$') == std::string::npos && fs::is_directory(top / name))
                    result.push_back(fs::path(name).lexically_normal().string());
            }
        }
    }
    return result;
}

auto source_tree::headers_of(const source_file &file) const -> headers {
    headers result;
    const fs::path own = file.path.parent_path();
    std::set<std::string> used;
    const std::vector<std::string> more = makefile_folders(file.path);
    for (const c_piece &piece : file.pieces) {
        if (piece.is != c_piece::kind::include)
            continue;
        const std::string_view what = included_by(piece.text);
        if (what.empty())
            continue;
        const std::string name(what.substr(1));
        std::vector<std::string> folders = more;
        if (what[0] == '"')
            folders.insert(folders.begin(), own.string());
        bool found = name.starts_with("generated/");
        for (const fs::path &usual : {fs::path("include"), fs::path("include/uapi"),
                                      fs::path("arch") / arch / "include", fs::path("arch") / arch / "include/uapi"})
            found |= fs::exists(top / usual / name) ||
                     (name.starts_with("asm/") && fs::exists(top / "include/asm-generic" / name.substr(4)));
        for (auto folder = folders.begin(); !found && folder != folders.end(); ++folder)
            if (fs::exists(top / *folder / name)) {
                found = true;
                used.insert(*folder);
                result.private_ones.push_back((fs::path(*folder) / name).lexically_normal().string());
            }
        if (!found && !name.starts_with("asm/"))
            result.missing.push_back(name);
    }
    // The file's own folder is the first to be searched, as it is for the original.
    if (used.contains(own.string()))
        result.folders.push_back(own.string());
    for (const std::string &folder : more)
        if (std::find(result.folders.begin(), result.folders.end(), folder) == result.folders.end())
            result.folders.push_back(folder);
    return result;
}

auto definitions(const std::vector<c_piece> &pieces, const std::string &name) -> std::vector<const c_piece *> {
    std::vector<const c_piece *> result;
    for (const c_piece &piece : pieces)
        if (piece.is == c_piece::kind::function &&
            ((!piece.names.empty() && piece.names[0] == name) || (!piece.macro.empty() && syscall_of(piece) == name)))
            result.push_back(&piece);
    return result;
}

auto users(const std::vector<c_piece> &pieces, const std::string &name) -> std::vector<std::string> {
    std::vector<std::string> result;
    for (const c_piece &piece : pieces) {
        if (piece.is != c_piece::kind::function)
            continue;
        const std::string own =
            syscall_of(piece).empty() ? std::string(piece.names.empty() ? "" : piece.names[0]) : syscall_of(piece);
        const std::vector<std::string_view> words = names_in(piece.text.substr(piece.body));
        if (own != name && std::find(words.begin(), words.end(), name) != words.end() &&
            std::find(result.begin(), result.end(), own) == result.end())
            result.push_back(own);
    }
    return result;
}

} // namespace klp::host
