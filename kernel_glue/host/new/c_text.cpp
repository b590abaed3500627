// SPDX-License-Identifier: MIT OR GPL-2.0
#include "patch_files.hpp"
#include "slice.hpp"
#include "syscall.hpp"

#include <algorithm>

namespace klp::host {

namespace {

const std::string module_header = "#include <klp/module.h>\n";
const std::string module_file = "// SPDX-License-Identifier: GPL-2.0\n" + module_header;

/// A function of which only the name is known, or the prototype.
auto unwritten(const wanted_function &t) -> std::string {
    std::string text;
    if (t.prototype.empty())
        return "#error \"" + t.replacement +
               "(): its prototype is not known; write it as the kernel's source has it\"\n";
    std::set<std::string> structs;
    const std::vector<token> tokens = tokens_of(t.prototype);
    for (size_t i = 0; i + 1 < tokens.size(); ++i)
        if (tokens[i].word("struct") || tokens[i].word("union"))
            structs.insert(std::string(tokens[i].text) + " " + std::string(tokens[i + 1].text) + ";\n");
    for (const std::string &one : structs)
        text += one;
    return text + t.prototype + ";\n" + t.prototype + "\n{\n#error \"write the whole body of " + t.replacement +
           "() here: the kernel's, with the fix\"\n}\n";
}

auto licence_of(const source_file &file) -> std::string {
    const size_t at = file.text.find("SPDX-License-Identifier:");
    if (at == std::string::npos)
        return "GPL-2.0";
    std::string words = file.text.substr(at + 24, file.text.find('\n', at) - at - 24);
    words.resize(std::min(words.find("*/"), words.size()));
    words.erase(0, words.find_first_not_of(' '));
    return words.substr(0, words.find_last_not_of(" \t\r") + 1);
}

auto taken_over(const source_file &file, const std::vector<const wanted_function *> &targets, kernel_facts &kernel,
                const std::string &header, bool is_module) -> std::string {
    slice_request request;
    std::string functions, object = targets[0]->object;
    for (const wanted_function *t : targets) {
        functions += (functions.empty() ? "" : ", ") + t->in_source + "()";
        if (const std::string call = syscall_in(t->function); call.empty())
            request.functions[t->in_source] = t->replacement;
        else
            request.syscalls[call].push_back({t->function, t->replacement});
    }
    request.kernel_has = [&](std::string_view word) {
        const std::string name(word);
        const std::string letters = kernel.symbols.letters(object, name);
        return kernel.symbols.knows(object) ? letters.size() == 1 && letters != "d"
                                            : kernel.prototypes(object, name).size() == 1;
    };
    request.kernel_has_data = [&](std::string_view word) {
        return kernel.symbols.letters(object, std::string(word)) == "d";
    };
    slice cut_out = cut(file.pieces, request);
    std::erase_if(cut_out.declared, [&](const std::string &name) {
        return std::any_of(file.pieces.begin(), file.pieces.end(), [&](const c_piece &piece) {
            return piece.is == c_piece::kind::call && piece.macro.starts_with("EXPORT_SYMBOL") && piece.names_it(name);
        });
    });
    const source_tree::headers headers = kernel.source->headers_of(file);
    std::string about = " *\n";
    const auto tell = [&](const std::string &text) { about += comment("- " + text, " * "); };
    if (!cut_out.declared.empty())
        tell("Declared, since the kernel has them, and to be listed in " + header +
             " with klp::symbol unless they are exported (the build says which): " + joined(cut_out.declared) + ".");
    if (!cut_out.copied.empty())
        tell("Copied, since the kernel has no single function of that name: " + joined(cut_out.copied) + ".");
    if (!headers.private_ones.empty())
        tell("Headers that only the kernel's source has, for which Kbuild has an -I: " + joined(headers.private_ones) +
             ".");
    if (!headers.missing.empty())
        tell("Headers that the source does not have, perhaps made by its build: " + joined(headers.missing) + ".");
    for (const std::string &note : cut_out.notes)
        tell(note + ".");
    return "// SPDX-License-Identifier: " + licence_of(file) + "\n/*\n" +
           comment(functions + " of " + file.path.string() + ", Linux " + kernel.source->version() +
                       ", under new names and ready to be changed.",
                   " * ") +
           (about.size() > 3 ? about : "") + " */\n" + cut_out.text.substr(0, cut_out.includes_end) + "\n" +
           (is_module ? module_header : "") + (cut_out.text[cut_out.includes_end] == '\n' ? "" : "\n") +
           cut_out.text.substr(cut_out.includes_end);
}

} // namespace

auto c_files(const patch_request &request, const std::vector<wanted_function> &targets, kernel_facts &kernel,
             std::vector<std::string> &notes, std::string &flags) -> std::map<std::string, std::string> {
    std::map<std::filesystem::path, std::vector<const wanted_function *>> groups;
    std::string main;
    for (const wanted_function &t : targets)
        if (t.listed && !t.file.empty())
            groups[t.file].push_back(&t);
        else if (t.listed)
            main += "\n" + unwritten(t);
    std::map<std::string, std::string> files;
    // A fix has its code beside its header, for each release that carries it.
    const std::string owner = request.fix.empty() ? request.name : fix_type(request.fix);
    const std::string first = owner + ".c", module = request.name + ".c";
    if (!main.empty() || groups.empty())
        files[first] = module_file + main;
    for (const auto &[path, in] : groups) {
        std::string name = first;
        for (int i = 1; files.contains(name); ++i)
            name = owner + "_" + path.stem().string() + (i == 1 ? "" : std::to_string(i)) + ".c";
        const source_file &file = kernel.source->read(path);
        files[name] = taken_over(file, in, kernel, owner + ".hpp", name == module);
        const source_tree::headers headers = kernel.source->headers_of(file);
        std::string words;
        for (const std::string &folder : headers.folders)
            words += " -I$(KERNEL_SOURCE)/" + folder;
        if (!words.empty()) {
            flags += "CFLAGS_" + name.substr(0, name.size() - 1) + "o +=" + words + "\n";
            notes.push_back(path.string() + " needs" + words + " (in Kbuild)" +
                            (headers.private_ones.empty() ? "" : " for " + joined(headers.private_ones)));
        }
    }
    if (!files.contains(module))
        files[module] = module_file;
    files[module] += "\nKLP_MODULE(" + request.name + ");\n";
    return files;
}

} // namespace klp::host
