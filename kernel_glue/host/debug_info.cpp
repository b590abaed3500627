// SPDX-License-Identifier: MIT OR GPL-2.0
#include "debug_info.hpp"

#include "system.hpp"

#include <dwarf.h>
#include <elfutils/libdw.h>
#include <elfutils/libdwfl.h>
#include <optional>

namespace klp::host {

namespace {

/// Debug info is input: it may be wrong, and lead round in a circle.
constexpr unsigned deepest = 64;

auto has(Dwarf_Die *die, unsigned attribute) -> bool {
    return dwarf_hasattr_integrate(die, attribute) != 0;
}

auto number(Dwarf_Die *die, unsigned attribute) -> std::optional<uint64_t> {
    Dwarf_Attribute found;
    Dwarf_Word value = 0;
    if (!dwarf_attr_integrate(die, attribute, &found) || dwarf_formudata(&found, &value) != 0)
        return {};
    return value;
}

template <class Action> void each_child(Dwarf_Die *parent, Action action) {
    Dwarf_Die child;
    Dwarf_Off last = dwarf_dieoffset(parent);
    for (int more = dwarf_child(parent, &child); more == 0; more = dwarf_siblingof(&child, &child)) {
        if (dwarf_dieoffset(&child) <= last)
            return;
        last = dwarf_dieoffset(&child);
        action(child);
    }
}

/// Adds types of debug info to a BTF, as far as prototypes are compared: structs have a name and a size.
class translation {
public:
    explicit translation(btf *to) : types(to) {}

    /// The type of a function or variable; nothing if it cannot be said in BTF.
    auto of(Dwarf_Die *die) -> std::optional<found_type> {
        const bool is_function = dwarf_tag(die) == DW_TAG_subprogram;
        try {
            return found_type{is_function ? prototype(die, 0) : type_of(die, 0), is_function};
        } catch (const unreadable &) {
            return {};
        }
    }

private:
    struct unreadable {};

    static auto added(int id) -> unsigned {
        if (id < 0)
            throw unreadable{};
        return static_cast<unsigned>(id);
    }

    auto type_of(Dwarf_Die *die, unsigned depth) -> unsigned {
        Dwarf_Attribute attribute;
        Dwarf_Die type;
        if (!dwarf_attr_integrate(die, DW_AT_type, &attribute))
            return 0; // void
        if (depth == deepest || !dwarf_formref_die(&attribute, &type))
            throw unreadable{};
        const Dwarf_Off offset = dwarf_dieoffset(&type);
        const auto known = ids.find(offset);
        return known != ids.end() ? known->second : ids[offset] = add(&type, depth + 1);
    }

    auto add(Dwarf_Die *die, unsigned depth) -> unsigned {
        const char *name = dwarf_diename(die);
        const bool declared_only = has(die, DW_AT_declaration);
        const auto size = static_cast<uint32_t>(number(die, DW_AT_byte_size).value_or(0));
        const auto reference = [&] { return static_cast<int>(type_of(die, depth)); };
        switch (dwarf_tag(die)) {
        case DW_TAG_base_type:
            return added(base_type(die, name, size));
        case DW_TAG_pointer_type:
            return added(btf__add_ptr(types, reference()));
        case DW_TAG_const_type:
            return added(btf__add_const(types, reference()));
        case DW_TAG_volatile_type:
            return added(btf__add_volatile(types, reference()));
        case DW_TAG_restrict_type:
            return added(btf__add_restrict(types, reference()));
        case DW_TAG_atomic_type:
            return type_of(die, depth);
        case DW_TAG_typedef:
            return added(btf__add_typedef(types, name, reference()));
        case DW_TAG_structure_type:
            return added(declared_only ? btf__add_fwd(types, name, BTF_FWD_STRUCT)
                                       : btf__add_struct(types, name, size));
        case DW_TAG_union_type:
            return added(declared_only ? btf__add_fwd(types, name, BTF_FWD_UNION) : btf__add_union(types, name, size));
        case DW_TAG_enumeration_type:
            return added(btf__add_enum(types, name, declared_only ? 4 : size));
        case DW_TAG_array_type:
            return array(die, depth);
        case DW_TAG_subroutine_type:
            return prototype(die, depth);
        default:
            throw unreadable{};
        }
    }

    auto base_type(Dwarf_Die *die, const char *name, uint32_t size) -> int {
        switch (number(die, DW_AT_encoding).value_or(0)) {
        case DW_ATE_signed:
        case DW_ATE_signed_char:
            return btf__add_int(types, name, size, BTF_INT_SIGNED);
        case DW_ATE_unsigned:
        case DW_ATE_unsigned_char:
        case DW_ATE_UTF:
            return btf__add_int(types, name, size, 0);
        case DW_ATE_boolean:
            return btf__add_int(types, name, size, BTF_INT_BOOL);
        case DW_ATE_float:
            return btf__add_float(types, name, size);
        default:
            return -1;
        }
    }

    /// Debug info has all dimensions of an array in one, BTF an array of arrays.
    auto array(Dwarf_Die *die, unsigned depth) -> unsigned {
        std::vector<uint32_t> counts;
        each_child(die, [&](Dwarf_Die child) {
            if (dwarf_tag(&child) != DW_TAG_subrange_type)
                return;
            const auto count = number(&child, DW_AT_count), last = number(&child, DW_AT_upper_bound);
            counts.push_back(static_cast<uint32_t>(count ? *count : last ? *last + 1 : 0));
        });
        unsigned result = type_of(die, depth);
        if (!index)
            index = added(btf__add_int(types, "index", 4, 0));
        for (auto count = counts.rbegin(); count != counts.rend(); ++count)
            result = added(btf__add_array(types, static_cast<int>(index), static_cast<int>(result), *count));
        return result;
    }

    auto prototype(Dwarf_Die *die, unsigned depth) -> unsigned {
        std::vector<std::pair<std::string, unsigned>> parameters;
        const unsigned returns = type_of(die, depth);
        each_child(die, [&](Dwarf_Die child) {
            const char *name = dwarf_diename(&child);
            if (dwarf_tag(&child) == DW_TAG_formal_parameter)
                parameters.emplace_back(name ? name : "", type_of(&child, depth));
            else if (dwarf_tag(&child) == DW_TAG_unspecified_parameters)
                parameters.emplace_back("", 0);
        });
        const unsigned result = added(btf__add_func_proto(types, static_cast<int>(returns)));
        for (const auto &[name, type] : parameters)
            if (btf__add_func_param(types, name.c_str(), static_cast<int>(type)) != 0)
                throw unreadable{};
        return result;
    }

    btf *types;
    std::map<Dwarf_Off, unsigned> ids;
    unsigned index = 0;
};

/// Functions and variables of a file by name, in the debug info of which relocations are applied.
class reader {
public:
    reader(const std::string &path, const std::set<std::string> &of, bool look_for_declarations)
        : names(of), declarations(look_for_declarations) {
        result.types.reset(btf__new_empty());
        const memory_file plain(kernel_inside(unpacked(read_file(path), path), path));
        Dwfl *dwfl = dwfl_begin(&callbacks);
        if (!dwfl_report_offline(dwfl, "", plain.path().c_str(), -1) || dwfl_report_end(dwfl, nullptr, nullptr) != 0)
            result.why = "the module's debug info cannot be read";
        else
            units(dwfl);
        dwfl_end(dwfl);
    }

    debug_info result;

private:
    void units(Dwfl *dwfl) {
        translation translate(result.types.get());
        Dwarf_Addr bias;
        bool any = false;
        for (Dwarf_Die *unit = nullptr; (unit = dwfl_nextcu(dwfl, unit, &bias)) != nullptr; any = true)
            look_at_children(unit, translate, 0);
        if (!any)
            result.why = "the module has no debug info";
    }

    void look_at_children(Dwarf_Die *parent, translation &translate, unsigned depth) {
        each_child(parent, [&](Dwarf_Die die) {
            const int tag = dwarf_tag(&die);
            if ((tag == DW_TAG_subprogram || tag == DW_TAG_variable) && is_wanted(&die)) {
                const char *name = dwarf_diename(&die);
                if (const auto type = name && names.contains(name) ? translate.of(&die) : std::nullopt)
                    result.found[name].push_back(*type);
            }
            // C allows a declaration in any block.
            if (declarations && depth < deepest && (tag == DW_TAG_subprogram || tag == DW_TAG_lexical_block) &&
                blocks.insert(dwarf_dieoffset(&die)).second)
                look_at_children(&die, translate, depth + 1);
        });
    }

    /// A function or variable that was inlined or dropped is neither declared nor in the kernel. Of functions that it
    /// sees called, debug info of gcc 10 may have the name alone, as that of assembly has.
    [[nodiscard]] auto is_wanted(Dwarf_Die *die) const -> bool {
        if (dwarf_tag(die) == DW_TAG_subprogram && !has(die, DW_AT_prototyped))
            return false;
        if (declarations)
            return dwarf_hasattr(die, DW_AT_declaration) != 0;
        return dwarf_hasattr(die, DW_AT_low_pc) || dwarf_hasattr(die, DW_AT_ranges) ||
               dwarf_hasattr(die, DW_AT_location);
    }

    // Nothing is looked for elsewhere.
    static constexpr Dwfl_Callbacks callbacks{.find_elf = nullptr,
                                              .find_debuginfo = [](Dwfl_Module *, void **, const char *, Dwarf_Addr,
                                                                   const char *, const char *, GElf_Word,
                                                                   char **) { return -1; },
                                              .section_address = dwfl_offline_section_address,
                                              .debuginfo_path = nullptr};

    const std::set<std::string> &names;
    bool declarations;
    std::set<Dwarf_Off> blocks; ///< that were looked at: each once, whatever leads to it
};

} // namespace

auto read_declarations(const std::string &path, const std::set<std::string> &names) -> debug_info {
    return reader(path, names, true).result;
}

auto read_definitions(const std::string &path, const std::set<std::string> &names) -> debug_info {
    return reader(path, names, false).result;
}

} // namespace klp::host
