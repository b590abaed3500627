// SPDX-License-Identifier: MIT OR GPL-2.0
#include "inlined.hpp"

#include "../system.hpp"

#include <dwarf.h>
#include <elfutils/libdwfl.h>
#include <memory>
#include <set>

namespace klp::host {

namespace {

struct end_dwfl {
    void operator()(Dwfl *dwfl) const { dwfl_end(dwfl); }
};

/// What the file itself does not have is not looked for elsewhere.
auto no_other_file(Dwfl_Module *, void **, const char *, Dwarf_Addr, const char *, const char *, GElf_Word, char **)
    -> int {
    return -1;
}

auto name_of(Dwarf_Die *die) -> std::string {
    Dwarf_Attribute attribute;
    const char *name = dwarf_formstring(dwarf_attr_integrate(die, DW_AT_name, &attribute));
    return name ? name : "";
}

/// Everything below \p die; \p function is the one that it lies in.
void search(Dwarf_Die *die, const std::string &wanted, const std::string &function, std::set<std::string> &found) {
    Dwarf_Die child;
    for (int more = dwarf_child(die, &child); more == 0; more = dwarf_siblingof(&child, &child)) {
        const int tag = dwarf_tag(&child);
        if (tag == DW_TAG_subprogram) {
            // What was inlined everywhere has no code of its own, and what is in it says nothing.
            if (dwarf_hasattr(&child, DW_AT_low_pc) || dwarf_hasattr(&child, DW_AT_ranges))
                search(&child, wanted, name_of(&child), found);
        } else if (tag == DW_TAG_inlined_subroutine) {
            if (name_of(&child) == wanted)
                found.insert(function);
            search(&child, wanted, function, found);
        } else if (tag == DW_TAG_lexical_block) {
            search(&child, wanted, function, found);
        }
    }
}

} // namespace

auto inlined_into(const std::string &path, const std::string &function) -> std::vector<std::string> {
    const memory_file plain(kernel_inside(unpacked(read_file(path), path), path));
    // A module's debug info has to be relocated, which libdwfl does.
    Dwfl_Callbacks callbacks{};
    callbacks.find_debuginfo = no_other_file;
    callbacks.section_address = dwfl_offline_section_address;
    const std::unique_ptr<Dwfl, end_dwfl> dwfl(dwfl_begin(&callbacks));
    Dwfl_Module *module = dwfl ? dwfl_report_offline(dwfl.get(), "", plain.path().c_str(), -1) : nullptr;
    Dwarf_Addr bias;
    Dwarf *dwarf = module ? dwfl_module_getdwarf(module, &bias) : nullptr;
    std::set<std::string> found;
    Dwarf_Off next, offset = 0;
    for (size_t size; dwarf && dwarf_nextcu(dwarf, offset, &next, &size, nullptr, nullptr, nullptr) == 0; offset = next)
        if (Dwarf_Die unit; dwarf_offdie(dwarf, offset + size, &unit))
            search(&unit, function, "", found);
    return {found.begin(), found.end()};
}

} // namespace klp::host
