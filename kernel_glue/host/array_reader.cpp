// SPDX-License-Identifier: MIT OR GPL-2.0
#include "array_reader.hpp"

#include <algorithm>
#include <set>
#include <sstream>

namespace klp::host {

auto array_reader::place(location at) const -> std::string {
    std::ostringstream text;
    if (const symbol *in = file.variable_at(at))
        text << in->name << " + " << at.offset - in->at.offset;
    else
        text << file.sections[at.section].name << " + " << at.offset;
    return text.str();
}

void array_reader::entry(location at, uint64_t size, std::initializer_list<std::pair<uint64_t, uint64_t>> fields) {
    if (!file.contains(at, size))
        throw misfit("nothing ends the array before " + place(at));
    uint64_t from = 0;
    std::vector<std::pair<uint64_t, uint64_t>> sorted(fields);
    std::sort(sorted.begin(), sorted.end());
    sorted.emplace_back(size, 0);
    for (const auto &[offset, width] : sorted) {
        if (offset < from || offset > size)
            throw misfit("the layout's fields overlap");
        if (!file.is_zero(at.plus(from), offset - from))
            throw misfit("something is set between the fields, in " + place(at.plus(from)));
        from = offset + width;
    }
}

void array_reader::array(location begin, uint64_t end, uint64_t stride) {
    claimed.push_back({begin, end});
    const symbol *in = file.variable_at(begin);
    if (!in) {
        extents_known = false;
        return;
    }
    if (end > in->end())
        throw misfit("the array at " + place(begin) + " goes beyond the end of " + std::string(in->name));
    if (in->at.offset == begin.offset && stride != 0 && in->size % stride != 0)
        throw misfit("the size of " + std::string(in->name) + ", " + std::to_string(in->size) +
                     " bytes, is no multiple of " + std::to_string(stride));
}

auto array_reader::all_claimed() const -> bool {
    const ranges arrays(claimed);
    std::set<const symbol *> variables;
    for (const range &array : claimed)
        variables.insert(file.variable_at(array.begin));
    variables.erase(nullptr);
    return std::ranges::all_of(variables, [&](const symbol *in) {
        const auto &pointers = file.sections[in->at.section].pointers;
        return std::all_of(pointers.lower_bound(in->at.offset), pointers.lower_bound(in->end()),
                           [&](const auto &found) {
                               return arrays.holding({in->at.section, found.first});
                           });
    });
}

auto array_reader::name(location at) const -> std::string {
    const pointer *found = file.pointer_at(at);
    const auto text = found && found->through->defined ? file.string_at(found->to) : std::nullopt;
    if (!text || !is_symbol_name(*text))
        throw misfit("no name at " + place(at));
    return std::string(*text);
}

auto array_reader::code(location at) const -> const symbol * {
    const pointer *found = file.pointer_at(at);
    if (!found)
        return nullptr;
    if (!found->through->defined)
        return found->through;
    if (!file.holds_code(found->to))
        throw misfit("no code where " + place(at) + " leads");
    const symbol *function = file.function_at(found->to);
    return function ? function : found->through;
}

} // namespace klp::host
