// SPDX-License-Identifier: MIT OR GPL-2.0
#include "patch_files.hpp"

#include "../system.hpp"

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <sstream>
#include <sys/stat.h>

namespace klp::host {

namespace {

/// What a function's comment says: all that is known, where somebody has to look.
auto remark(const wanted_function &t, const std::string &indent) -> std::string {
    std::string text;
    if (t.uncertain)
        for (const std::string &sentence : t.said)
            text += comment(t.object + ":" + t.asked + ": " + sentence, indent + "// ");
    return text;
}

/// The descriptor: of the patch, or with --fix of the fix alone, as struct \p type.
auto descriptor(const std::string &type, const std::string &base, const std::vector<wanted_function> &targets)
    -> std::string {
    std::string text = "// SPDX-License-Identifier: MIT OR GPL-2.0\n#pragma once\n\n#include <klp/klp.hpp>\n\n";
    std::map<std::string, std::vector<const wanted_function *>> objects;
    std::string declared;
    for (const wanted_function &t : targets) {
        if (!t.listed) {
            text += remark(t, "");
            continue;
        }
        objects[t.object].push_back(&t);
        declared += "extern \"C\" klp::text " + t.replacement + ";\n";
    }
    text += declared + "\nstruct " + type + " : klp::" + base;
    for (const auto &[object, in] : objects) {
        text += object == "vmlinux" ? ",\n    klp::vmlinux<" : ",\n    klp::module<\"" + object + "\",";
        for (const wanted_function *t : in) {
            text += "\n" + remark(*t, "        ") + "        klp::func<\"" + t->function + "\", " + t->replacement;
            if (t->ambiguous)
                text += ", klp::sympos<0 /* which one? */>";
            else if (t->sympos != 0)
                text += ", klp::sympos<" + std::to_string(t->sympos) + ">";
            text += t == in.back() ? ">>" : ">,";
        }
    }
    return text + "> {};\n";
}

/// A patch that is one fix so far.
auto list_of_fixes(const patch_request &request, const std::string &base) -> std::string {
    const std::string type = fix_type(request.fix);
    return "// SPDX-License-Identifier: MIT OR GPL-2.0\n#pragma once\n\n#include \"" + type + ".hpp\"\n\nstruct " +
           request.name + " : klp::" + base + ",\n    " + type + "> {};\n";
}

/// What mkdir() would give, where mkdtemp() lets nobody else in.
auto usual_permissions() -> std::filesystem::perms {
    const mode_t mask = umask(0);
    umask(mask);
    return std::filesystem::perms(0777 & ~mask);
}

auto objects_of(const std::map<std::string, std::string> &files) -> std::string {
    std::string text;
    for (const auto &[name, _] : files)
        if (name.ends_with(".c") || name.ends_with(".cpp"))
            text += " " + name.substr(0, name.rfind('.')) + ".o";
    return text;
}

/// For headers that the kernel's packages do not have.
auto source_flags(const std::string &flags, const kernel_facts &kernel) -> std::string {
    if (flags.empty())
        return {};
    return "KERNEL_SOURCE ?= " + std::filesystem::absolute(kernel.source->where()).lexically_normal().string() + "\n" +
           flags;
}

auto kbuild(const patch_request &request, const std::map<std::string, std::string> &files, const std::string &flags,
            const kernel_facts &kernel) -> std::string {
    const std::string module = "klp_" + request.name;
    std::string text = "# SPDX-License-Identifier: GPL-2.0\n";
    text += request.klp.empty() ? "# Say where klp lies: make ... KLP=/path/to/klp\n" : "KLP ?= " + request.klp + "\n";
    if (!request.snapshot.empty())
        text += "KLP_SNAPSHOT ?= " + std::filesystem::absolute(request.snapshot).lexically_normal().string() + "\n";
    text += "include $(KLP)/kernel_glue/klp.mk\n\nobj-m += " + module + ".o\n" + module + "-y :=" + objects_of(files);
    text += "\n";
    if (!flags.empty())
        text += "\n# Headers that the kernel's packages do not have.\n" + source_flags(flags, kernel);
    return text;
}

auto watches(const std::vector<wanted_function> &targets) -> std::string {
    std::string text;
    for (const wanted_function &t : targets)
        if (t.listed)
            text += "# watch " + t.in_source + " " + t.object + ":" + t.function + " COMMAND\n";
    return text;
}

auto steps(const patch_request &request, const std::vector<wanted_function> &targets) -> std::string {
    std::string loads, unloads;
    std::set<std::string> objects;
    for (const wanted_function &t : targets) {
        if (t.listed && t.object != "vmlinux" && objects.insert(t.object).second) {
            loads += "load " + t.object + "\n";
            unloads = "unload " + t.object + "\n" + unloads;
        }
    }
    const std::string module = "klp_" + request.name;
    return "# SPDX-License-Identifier: MIT OR GPL-2.0\ntitle " + request.name +
           (request.fix.empty() ? "" : ": " + request.fix) + "\n# For each function a command whose output holds \"" +
           module + "\" when the replacement ran:\n" + watches(targets) + loads + "insmod " + module + "\ndisable " +
           module + "\nrmmod " + module + "\n" + unloads;
}

/// The declaration of a fix, beside its code.
void add_descriptor_of_fix(const patch_request &request, const std::vector<wanted_function> &targets,
                           std::map<std::string, std::string> &files) {
    const std::string type = fix_type(request.fix);
    files[type + ".hpp"] = descriptor(type, "fix<\"" + request.fix + "\"", targets);
}

/// Where a replacement of that name is listed already.
auto lister_of(const std::string &replacement, const std::filesystem::path &folder) -> std::string {
    for (const auto &entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() != ".hpp" || !entry.is_regular_file())
            continue;
        const std::string text = read_file(entry.path());
        const std::string words = "\", " + replacement;
        for (size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1))
            if (const char after = text[at + words.size()]; after == '>' || after == ',')
                return entry.path().filename().string();
    }
    return {};
}

} // namespace

auto fix_type(std::string fix) -> std::string {
    std::transform(fix.begin(), fix.end(), fix.begin(),
                   [](unsigned char c) { return std::isalnum(c) ? static_cast<char>(std::tolower(c)) : '_'; });
    return fix;
}

auto comment(const std::string &text, const std::string &begin) -> std::string {
    std::string result, line = begin;
    std::istringstream words(text);
    for (std::string word; words >> word;) {
        if (line.size() > begin.size() && line.size() + word.size() + 1 > 100) {
            result += line + "\n";
            line = begin;
        }
        line += (line.size() > begin.size() ? " " : "") + word;
    }
    return result + line + "\n";
}

auto patch_files(const patch_request &request, std::vector<wanted_function> &targets, kernel_facts &kernel,
                 std::vector<std::string> &notes) -> std::map<std::string, std::string> {
    std::string flags;
    std::map<std::string, std::string> files = c_files(request, targets, kernel, notes, flags);
    const std::string base = "patch<\"klp_" + request.name + "\"";
    if (request.fix.empty()) {
        files[request.name + ".hpp"] = descriptor(request.name, base, targets);
    } else {
        add_descriptor_of_fix(request, targets, files);
        files[request.name + ".hpp"] = list_of_fixes(request, base);
    }
    files[request.name + "_patch.cpp"] = "// SPDX-License-Identifier: MIT OR GPL-2.0\n#include \"" + request.name +
                                         ".hpp\"\n\nKLP_PATCH(" + request.name + ");\n";
    files["Kbuild"] = kbuild(request, files, flags, kernel);
    files["steps"] = steps(request, targets);
    return files;
}

auto next_fix_of(const patch_request &request, const std::filesystem::path &folder,
                 std::vector<wanted_function> &targets, kernel_facts &kernel, std::vector<std::string> &notes)
    -> next_fix {
    for (const wanted_function &t : targets)
        if (const std::string file = t.listed ? lister_of(t.replacement, folder) : ""; !file.empty())
            throw trouble(found_something, t.object + ":" + t.asked + " has " + t.replacement + " in " +
                                               (folder / file).string() + " already: change it there");
    next_fix result;
    std::string flags;
    result.files = c_files(request, targets, kernel, notes, flags);
    result.files.erase(request.name + ".c"); // it is there
    const std::string type = fix_type(request.fix);
    result.to_add = "To make the fix part of the patch, add to " + request.name + ".hpp, above and in the list of " +
                    request.name + ":\n#include \"" + type + ".hpp\"\n    " + type + ",\nto Kbuild:\nklp_" +
                    request.name + "-y +=" + objects_of(result.files) + "\n" + source_flags(flags, kernel) +
                    "to steps:\n" + watches(targets);
    add_descriptor_of_fix(request, targets, result.files);
    return result;
}

void add_files(const std::filesystem::path &folder, const std::map<std::string, std::string> &files) {
    std::vector<std::filesystem::path> made;
    for (const auto &[name, text] : files) {
        const std::filesystem::path path = folder / name;
        const bool there = std::filesystem::exists(std::filesystem::symlink_status(path));
        if (!there)
            made.push_back(path);
        if (!there && std::ofstream(path) << text << std::flush)
            continue;
        const std::string why = there ? path.string() + " is already there, and is left as it is"
                                      : "cannot write " + path.string() + ": " + std::strerror(errno);
        std::error_code ignored;
        for (const std::filesystem::path &one : made)
            std::filesystem::remove(one, ignored);
        throw trouble(something_missing, why);
    }
}

void write_folder(const std::filesystem::path &folder, const std::map<std::string, std::string> &files) {
    const auto failed = [](const std::string &what) {
        return trouble(something_missing, what + ": " + std::strerror(errno));
    };
    std::string scratch = folder.parent_path() / ("." + folder.filename().string() + "-XXXXXX");
    if (!mkdtemp(scratch.data()))
        throw failed("cannot make a folder beside " + folder.string());
    try {
        for (const auto &[name, text] : files)
            if (!(std::ofstream(scratch + "/" + name) << text << std::flush))
                throw failed("cannot write " + folder.string() + "/" + name);
        std::filesystem::permissions(scratch, usual_permissions());
        if (renameat2(AT_FDCWD, scratch.c_str(), AT_FDCWD, folder.c_str(), RENAME_NOREPLACE) != 0)
            throw failed("cannot make " + folder.string());
    } catch (...) {
        std::error_code ignored;
        std::filesystem::remove_all(scratch, ignored);
        throw;
    }
}

} // namespace klp::host
