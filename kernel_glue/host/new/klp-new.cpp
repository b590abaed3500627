// SPDX-License-Identifier: MIT OR GPL-2.0
/// \file
/// Starts a live patch: from names of functions to a folder that builds.
#include "../command.hpp"
#include "patch_files.hpp"

#include <algorithm>
#include <iostream>
#include <sys/utsname.h>

namespace klp::host {
namespace {

constexpr const char *usage =
    R"(usage: klp-new [OPTION...] NAME OBJECT:FUNCTION...

Starts a live patch: writes the folder NAME with a descriptor, its emission, C
files, Kbuild and steps for examples/run, and prints what is known about each
function. OBJECT is vmlinux or a module. If several functions have the name, choose
one with OBJECT:FUNCTION,POSITION, as in /sys/kernel/livepatch. A system call may
be named as in its source, vmlinux:sys_read.

  --kernel-source DIR  the kernel's source: function bodies, their includes and what
                       they need are copied from there
  --snapshot FILE      the kernel's symbols, a header that klp-snapshot wrote
  --btf FILE           the kernel's types: its vmlinux or vmlinuz; with debug info
                       (DWARF) it also tells what was inlined
  --modules FOLDER     where its modules are (default: /lib/modules/RELEASE, also
                       beside the folders of --btf)
  --fix CVE-...        write a fix of that name, in a header of its own, which the
                       patch lists. If the patch NAME exists, the files of the fix
                       are added to its folder, and klp-new prints what to add to
                       the others
  --help               this text

Without --snapshot and --btf, the running kernel is used. What is not known is a
comment in the files. An existing file is never changed.
Exit status: 0 written; 1 nothing is written, because a function has to be looked
at first, as the output says, or none can be patched; 2 a file is missing; 64 wrong
use.
)";

struct arguments {
    std::string source, snapshot, btf, modules, fix;
    std::filesystem::path folder;
    bool is_there = false; ///< with a patch, that gets a fix more
    std::vector<wanted_function> targets;
};

auto is_identifier(const std::string &name) -> bool {
    return !name.empty() && !std::isdigit(static_cast<unsigned char>(name[0])) &&
           std::all_of(name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) || c == '_'; });
}

auto parse_arguments(int count, char **words) -> arguments {
    arguments result;
    const std::vector<std::string> rest = take_options(count, words,
                                                       {{"--kernel-source", &result.source},
                                                        {"--snapshot", &result.snapshot},
                                                        {"--btf", &result.btf},
                                                        {"--modules", &result.modules},
                                                        {"--fix", &result.fix}});
    if (rest.size() < 2)
        throw trouble(wrong_use, rest.empty() ? "NAME is missing" : "which function? OBJECT:FUNCTION is missing");
    result.folder = std::filesystem::absolute(rest[0]).lexically_normal();
    if (!result.folder.has_filename())
        result.folder = result.folder.parent_path();
    // klp_NAME is the module's, of which the kernel takes 55 letters.
    const std::string name = result.folder.filename().string();
    if (!is_identifier(name) || name.size() > 51 || name == "klp")
        throw trouble(wrong_use, "'" + name + "' cannot be the name of a patch: letters, digits and _, at most 51");
    const auto odd = [](unsigned char c) { return !std::isalnum(c) && c != '-' && c != '_' && c != '.'; };
    if (std::any_of(result.fix.begin(), result.fix.end(), odd) ||
        (!result.fix.empty() && (!is_identifier(fix_type(result.fix)) || fix_type(result.fix) == name)))
        throw trouble(wrong_use, "'" + result.fix + "' cannot be the name of a fix of the patch " + name);
    for (size_t i = 1; i < rest.size(); ++i)
        result.targets.push_back(parse_wanted(rest[i]));
    result.is_there = std::filesystem::exists(std::filesystem::symlink_status(result.folder));
    if (result.is_there && (result.fix.empty() || !std::filesystem::is_regular_file(result.folder / (name + ".hpp"))))
        throw trouble(something_missing,
                      rest[0] + " is already there, and is left as it is" +
                          (result.fix.empty() ? "; --fix adds a fix to a patch" : ": it has no " + name + ".hpp"));
    return result;
}

auto running_release() -> std::string {
    utsname names{};
    uname(&names);
    return names.release;
}

/// The release that a vmlinux or vmlinuz says it is of; empty for types alone.
auto release_in(const std::string &path) -> std::string {
    const std::string kernel = kernel_inside(unpacked(read_file(path), path), path);
    const std::string words = "Linux version ";
    for (size_t at = kernel.find(words); at != std::string::npos; at = kernel.find(words, at + 1))
        if (std::isdigit(static_cast<unsigned char>(kernel[at + words.size()])))
            return kernel.substr(at + words.size(), kernel.find(' ', at + words.size()) - at - words.size());
    return {};
}

auto gather(const arguments &given) -> kernel_facts {
    kernel_facts facts;
    const std::string running = "/sys/kernel/btf/vmlinux";
    if (!given.snapshot.empty())
        facts.symbols.read_snapshot(given.snapshot);
    else if (given.btf.empty() || given.btf == running)
        facts.symbols.read_this_kernel();
    facts.btf_path = given.btf;
    if (given.btf.empty() && facts.symbols.release == running_release() && std::filesystem::exists(running))
        facts.btf_path = running;
    if (facts.symbols.release.empty())
        facts.symbols.release = release_in(given.btf);
    std::filesystem::path modules = given.modules;
    if (!modules.empty() && !std::filesystem::is_directory(modules))
        throw trouble(something_missing, "--modules: there is no folder " + given.modules);
    if (modules.empty())
        modules = module_files::folder_of(facts.symbols.release, given.btf);
    if (!modules.empty())
        facts.modules = module_files(modules);
    if (!facts.btf_path.empty())
        facts.types.emplace(facts.btf_path, facts.btf_path == running ? "" : modules.string());
    if (!given.source.empty())
        facts.source.emplace(given.source);
    return facts;
}

/// What is the same for all functions.
auto general_notes(const kernel_facts &kernel) -> std::vector<std::string> {
    std::vector<std::string> notes;
    if (!kernel.types)
        notes.emplace_back("there are no types of the kernel (BTF), and so no prototypes but the source's: --btf");
    if (!kernel.source)
        notes.emplace_back("bodies are to be written by hand: there is no --kernel-source");
    else if (const std::string version = kernel.source->version(), &release = kernel.symbols.release;
             !release.empty()) {
        // Debian's older kernels are called 6.1.0-56, whatever their version.
        const std::string series = version.substr(0, version.rfind('.') + 1);
        const bool same =
            release.starts_with(version) && !std::isdigit(static_cast<unsigned char>(release[version.size()]));
        if (!same && !release.starts_with(series + "0-"))
            notes.push_back("the source is that of Linux " + version + ", the kernel is " + release +
                            ": a function's body may be another one");
    }
    return notes;
}

/// Where klp lies if this is an installed klp-new.
auto klp_folder() -> std::string {
    std::error_code ignored;
    const std::filesystem::path own = std::filesystem::read_symlink("/proc/self/exe", ignored);
    const std::filesystem::path folder = own.parent_path().parent_path() / "share/klp";
    return std::filesystem::exists(folder / "kernel_glue/klp.mk") ? folder.string() : "";
}

auto start(arguments given) -> exit_status {
    kernel_facts kernel = gather(given);
    for (wanted_function &t : given.targets)
        look_up(t, kernel);
    name_replacements(given.targets, kernel);
    look_into_source(given.targets, kernel);
    const bool any =
        std::any_of(given.targets.begin(), given.targets.end(), [](const wanted_function &t) { return t.listed; });
    std::vector<std::string> notes = general_notes(kernel);
    const patch_request request{given.folder.filename().string(), given.fix, klp_folder(), given.snapshot};
    next_fix made;
    if (any && given.is_there)
        made = next_fix_of(request, given.folder, given.targets, kernel, notes);
    else if (any)
        made.files = patch_files(request, given.targets, kernel, notes);
    exit_status status = any ? fine : found_something;
    for (const wanted_function &t : given.targets) {
        for (const std::string &sentence : t.said)
            std::cout << t.object << ":" << t.asked << ": " << sentence << '\n';
        if (t.uncertain)
            status = found_something;
    }
    for (const std::string &note : notes)
        std::cout << "note: " << note << '\n';
    if (!std::cout.flush())
        throw trouble(something_missing, "cannot write to standard output");
    if (any && given.is_there)
        add_files(given.folder, made.files);
    else if (any)
        write_folder(given.folder, made.files);
    std::cout << (any ? "written: " + given.folder.string()
                      : std::string("nothing is written: no function can be patched"))
              << '\n'
              << made.to_add;
    return status;
}

} // namespace
} // namespace klp::host

int main(int count, char **words) {
    using namespace klp::host;
    return run_command(count, words, usage, [&] { return start(parse_arguments(count, words)); });
}
