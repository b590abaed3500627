// SPDX-License-Identifier: MIT OR GPL-2.0
#include "patch_file.hpp"

#include "array_reader.hpp"
#include "needed_symbols.hpp"
#include "system.hpp"

#include <algorithm>
#include <set>

namespace klp::host {

namespace {

auto is_glue(const symbol *code, std::string_view which) -> bool {
    return code && !code->defined && code->name.starts_with("klp_glue_v") && code->name.ends_with(which);
}

auto read_function(array_reader &reader, location old_name, location new_func, location sympos) -> patched_function {
    const symbol *code = reader.code(new_func);
    if (!code)
        throw misfit("no replacement at " + reader.place(new_func));
    return {reader.name(old_name), reader.file.number_at(sympos, 8), code, is_glue(code, "_noop")};
}

/// The arrays that klp_enable_patch() is given.
class plain_arrays {
public:
    plain_arrays(const elf_file &file, const layout &l) : reader(file), file(file), l(l) {}

    auto patch(location at) -> patch_file {
        patch_file result;
        reader.entry(at, std::max(l.patch_replace, l.patch_states + 7) + 1,
                     {{l.patch_mod, 8}, {l.patch_objs, 8}, {l.patch_states, 8}, {l.patch_replace, 1}});
        reader.array(at, at.offset + std::max(l.patch_replace, l.patch_states + 7) + 1, 0);
        result.replace = file.number_at(at.plus(l.patch_replace), 1) != 0;
        result.objects = objects(data(at.plus(l.patch_objs)));
        if (file.pointer_at(at.plus(l.patch_states)))
            result.states = states(data(at.plus(l.patch_states)));
        // struct klp_glue_patch: behind the patch stand the author's own callback and, since v2, the names of others.
        if (!result.objects.empty() && is_glue(result.objects[0].callbacks[0], "_pre_patch")) {
            const location own = at.plus(l.patch_size);
            reader.field(own);
            reader.field(own.plus(8));
            result.objects[0].callbacks[0] = reader.code(own);
        }
        if (!reader.all_claimed())
            throw misfit("there is more behind the end of an array, which the kernel would never see");
        if (!reader.extents_known)
            result.notes.emplace_back("no symbol says where the arrays end; they were read with " + l.source);
        return result;
    }

private:
    auto data(location at) -> location {
        const pointer *found = file.pointer_at(at);
        if (!found || !found->through->defined || file.holds_code(found->to))
            throw misfit("no array where " + reader.place(at) + " leads");
        return found->to;
    }

    auto objects(location begin) -> std::vector<patched_object> {
        std::vector<patched_object> result;
        location at = begin;
        for (;; at = at.plus(l.object_size)) {
            reader.entry(at, l.object_size,
                         {{l.object_name, 8},
                          {l.object_funcs, 8},
                          {l.object_callbacks[0], 8},
                          {l.object_callbacks[1], 8},
                          {l.object_callbacks[2], 8},
                          {l.object_callbacks[3], 8}});
            const bool named = file.pointer_at(at.plus(l.object_name));
            if (!named && !file.pointer_at(at.plus(l.object_funcs)))
                break;
            patched_object object{named ? reader.name(at.plus(l.object_name)) : "vmlinux", {}, {}};
            object.functions = functions(data(at.plus(l.object_funcs)));
            for (int kind = 0; kind < 4; ++kind)
                object.callbacks[kind] = reader.code(at.plus(l.object_callbacks[kind]));
            result.push_back(std::move(object));
        }
        reader.array(begin, at.offset + l.object_size, l.object_size);
        return result;
    }

    auto functions(location begin) -> std::vector<patched_function> {
        std::vector<patched_function> result;
        location at = begin;
        for (;; at = at.plus(l.func_size)) {
            reader.entry(at, l.func_size, {{l.func_old_name, 8}, {l.func_new_func, 8}, {l.func_sympos, 8}});
            if (file.is_zero(at, l.func_size))
                break;
            result.push_back(
                read_function(reader, at.plus(l.func_old_name), at.plus(l.func_new_func), at.plus(l.func_sympos)));
        }
        reader.array(begin, at.offset + l.func_size, l.func_size);
        return result;
    }

    auto states(location begin) -> std::vector<patch_state> {
        std::vector<patch_state> result;
        location at = begin;
        for (;; at = at.plus(l.state_size)) {
            // Behind them is a pointer, data, that an author may set.
            reader.entry(at, l.state_version + 4, {{l.state_id, 8}, {l.state_version, 4}});
            const uint64_t id = file.number_at(at.plus(l.state_id), 8);
            if (id == 0)
                break;
            result.push_back({id, file.number_at(at.plus(l.state_version), 4)});
        }
        reader.array(begin, at.offset + l.state_size, l.state_size);
        return result;
    }

    array_reader reader;
    const elf_file &file;
    const layout &l;
};

// struct klp_func_ext and klp_object_ext in include/linux/livepatch_external.h, of which the sections are arrays.
constexpr uint64_t func_ext_size = 24;
constexpr uint64_t object_ext_size = 64, object_ext_callbacks = 16, object_ext_count = 56;

/// What klp-build leaves for the init function of its modules, which makes a struct klp_patch of it.
auto read_klp_build(const elf_file &file, size_t section) -> patch_file {
    array_reader reader(file);
    patch_file result;
    const uint64_t size = file.sections[section].size;
    if (size % object_ext_size != 0)
        throw misfit("the size of " + std::string(file.sections[section].name) + " is no multiple of 64");
    for (location at{section, 0}; at.offset < size; at = at.plus(object_ext_size)) {
        reader.entry(at, object_ext_size, {{0, 16}, {object_ext_callbacks, 32}, {object_ext_count, 4}});
        patched_object object{file.pointer_at(at) ? reader.name(at) : "vmlinux", {}, {}};
        const uint64_t count = file.number_at(at.plus(object_ext_count), 4);
        const pointer *funcs = file.pointer_at(at.plus(8));
        if (count != 0 && (!funcs || !funcs->through->defined || !file.contains(funcs->to, count * func_ext_size)))
            throw misfit("no functions where " + reader.place(at.plus(8)) + " leads");
        for (uint64_t i = 0; i < count; ++i) {
            const location f = funcs->to.plus(i * func_ext_size);
            object.functions.push_back(read_function(reader, f, f.plus(8), f.plus(16)));
        }
        for (unsigned kind = 0; kind < 4; ++kind)
            object.callbacks[kind] = reader.code(at.plus(object_ext_callbacks + 8 * kind));
        result.objects.push_back(std::move(object));
    }
    result.replace = true;
    result.notes.emplace_back("klp-build: a replacing patch, unless it was built with --no-replace");
    return result;
}

auto find_klp_build(const elf_file &file) -> std::optional<size_t> {
    const auto found = file.find_section(".init.klp_objects");
    return found ? found : file.find_section("__klp_objects"); // its name in Linux 6.19
}

/// Places with the address of this module where the next field leads to writable data: perhaps a struct klp_patch.
auto find_candidates(const elf_file &file, const layout &l) -> std::vector<location> {
    std::vector<location> result;
    for (size_t i = 1; i < file.sections.size(); ++i) {
        if (file.sections[i].name.starts_with(".gnu.linkonce.this_module"))
            continue;
        for (const auto &[offset, found] : file.sections[i].pointers) {
            const bool module = found.through->name == "__this_module" ||
                                (found.through->defined && found.to.offset == 0 &&
                                 file.sections[found.to.section].name.starts_with(".gnu.linkonce.this_module"));
            if (!module || offset < l.patch_mod)
                continue;
            const location at{i, offset - l.patch_mod};
            const pointer *objs = file.pointer_at(at.plus(l.patch_objs));
            if (objs && objs->through->defined && file.sections[objs->to.section].flags & SHF_WRITE)
                result.push_back(at);
        }
    }
    return result;
}

auto read_plain(const elf_file &file, const layout &l) -> patch_file {
    std::vector<patch_file> found;
    std::string reasons;
    for (const location at : find_candidates(file, l)) {
        try {
            found.push_back(plain_arrays(file, l).patch(at));
        } catch (const misfit &why) {
            reasons += (reasons.empty() ? "" : "; ") + std::string(why.what());
        }
    }
    if (found.size() == 1)
        return std::move(found[0]);
    if (found.size() > 1)
        throw trouble(found_something, file.path + " holds more than one struct klp_patch");
    if (!reasons.empty())
        throw trouble(found_something, file.path + " does not fit " + l.source + " (klp_func " +
                                           std::to_string(l.func_size) + ", klp_object " +
                                           std::to_string(l.object_size) + " bytes): " + reasons +
                                           "; name its kernel's with --layout, or with --btf");
    if (file.find_section(".kpatch.funcs"))
        throw trouble(found_something, file.path + " was made by kpatch-build: its arrays exist only once it is "
                                                   "loaded; use klp-describe-live there");
    throw trouble(found_something, file.path +
                                       " holds no struct klp_patch with arrays; if it makes them as it loads, use "
                                       "klp-describe-live where it is live");
}

auto module_name(const elf_file &file) -> std::string {
    std::string name(file.modinfo("name"));
    if (name.empty()) {
        // An object that is not a module yet.
        name = std::filesystem::path(file.path).filename().string();
        name.resize(std::min(name.find('.'), name.size()));
    }
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}

} // namespace

auto is_livepatch(const elf_file &file) -> bool {
    return !file.modinfo("livepatch").empty();
}

auto has_klp_build_sections(const elf_file &file) -> bool {
    return find_klp_build(file).has_value();
}

auto read_patch(const elf_file &file, const layout &where) -> patch_file {
    if (!is_livepatch(file))
        throw trouble(found_something, file.path + " is not a live patch: it has no MODULE_INFO(livepatch, \"Y\")");
    patch_file result;
    try {
        const auto section = find_klp_build(file);
        result = section ? read_klp_build(file, *section) : read_plain(file, where);
    } catch (const misfit &why) {
        throw trouble(found_something, file.path + " is not what klp-build makes: " + why.what());
    }
    result.name = module_name(file);
    result.symbols = read_needed_symbols(file);
    std::set<std::string> names;
    for (const std::string_view fix : file.modinfos("klp_fix"))
        if (names.emplace(fix).second)
            result.fixes.emplace_back(fix);
    names.clear();
    for (const patched_object &object : result.objects)
        if (!names.insert(object.name).second)
            throw trouble(found_something, file.path + " lists " + object.name + " twice, which the kernel refuses");
    return result;
}

} // namespace klp::host
