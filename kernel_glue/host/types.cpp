// SPDX-License-Identifier: MIT OR GPL-2.0
#include "types.hpp"

#include "sound_types.hpp"
#include "system.hpp"

#include <algorithm>
#include <bpf/libbpf.h>
#include <set>

namespace klp::host {

namespace {

auto number_in(const std::string &bytes, size_t at, bool big_endian) -> uint32_t {
    uint32_t value = 0;
    for (size_t i = 0; i < sizeof value; ++i)
        value = value << 8 | static_cast<unsigned char>(bytes[at + (big_endian ? i : sizeof value - 1 - i)]);
    return value;
}

/// A kernel that is no ELF file has its types somewhere in it. Documentation/bpf/btf.rst: a header of 24 bytes, the
/// types, and the strings right behind them, of which the first and the last end with a zero.
auto types_inside(const std::string &bytes) -> std::string {
    using namespace std::string_literals;
    for (const bool big_endian : {false, true}) {
        const std::string magic = big_endian ? "\xEB\x9F\x01\0\0\0\0\x18"s : "\x9F\xEB\x01\0\x18\0\0\0"s;
        for (size_t at = bytes.find(magic); at != std::string::npos; at = bytes.find(magic, at + 1)) {
            if (bytes.size() - at < 24)
                break;
            const uint64_t types = number_in(bytes, at + 8, big_endian),
                           types_size = number_in(bytes, at + 12, big_endian);
            const uint64_t strings = number_in(bytes, at + 16, big_endian),
                           size = number_in(bytes, at + 20, big_endian);
            const uint64_t begin = 24 + strings, end = begin + size;
            if (types == 0 && strings == types_size && size > 0 && end <= bytes.size() - at && bytes[at + begin] == 0 &&
                bytes[at + end - 1] == 0)
                return bytes.substr(at, end);
        }
    }
    return bytes;
}

/// libbpf reads files: a packed one is unpacked into memory first.
auto parse(const std::string &path, btf *base) -> btf_ptr {
    libbpf_set_print(nullptr);
    std::string kernel = kernel_inside(unpacked(read_file(path), path), path);
    if (!kernel.starts_with("\x7F"
                            "ELF"))
        kernel = types_inside(kernel);
    const memory_file plain(kernel);
    btf_ptr result(base ? btf__parse_split(plain.path().c_str(), base) : btf__parse(plain.path().c_str(), nullptr));
    if (result && !are_sound(result.get(), base ? btf__type_cnt(base) : 1))
        result.reset();
    return result;
}

} // namespace

auto read_kernel_types(const std::string &path) -> btf_ptr {
    btf_ptr result = parse(path, nullptr);
    if (!result || btf__find_by_name_kind(result.get(), "task_struct", BTF_KIND_STRUCT) < 0)
        throw trouble(something_missing,
                      path +
                          " has no types of a kernel (BTF): name /sys/kernel/btf/vmlinux, or a vmlinux or vmlinuz of "
                          "a kernel with CONFIG_DEBUG_INFO_BTF");
    return result;
}

auto read_split_types(const std::string &path, btf *kernel) -> btf_ptr {
    return parse(path, kernel);
}

auto read_module_types(const elf_file &file, btf *kernel, std::string &why) -> btf_ptr {
    why = "it has no debug info: build it with -g";
    if (file.find_section(".debug_info")) {
        const memory_file plain(unpacked(read_file(file.path), file.path)), types;
        const program_result done =
            run({"pahole", "-F", "dwarf", "-J", "--btf_encode_detached=" + types.path(), plain.path()});
        if (done.status == 0)
            return parse(types.path(), nullptr);
        why = done.status == 127 ? "pahole, which reads debug info, is not installed"
                                 : "pahole cannot read its debug info";
    }
    if (!kernel || !file.find_section(".BTF"))
        return nullptr;
    // Split types are numbers that continue those of one kernel; of any other they would be other types, or none.
    why = "its types (BTF) continue those of another kernel than --btf names";
    btf_ptr result = read_split_types(file.path, kernel);
    if (!result)
        return nullptr;
    std::set<std::string_view> symbols;
    for (const symbol &s : file.symbols)
        symbols.insert(s.name);
    const named_types functions(result.get(), BTF_KIND_FUNC, btf__type_cnt(kernel));
    for (const auto &[name, _] : functions.names())
        if (!symbols.contains(name))
            return nullptr;
    return result;
}

named_types::named_types(const btf *types, unsigned kind, unsigned first) {
    for (unsigned id = first; types && id < btf__type_cnt(types); ++id)
        if (const btf_type *type = btf__type_by_id(types, id); btf_kind(type) == kind) {
            // None where the types are read over those of another kernel.
            const char *name = btf__name_by_offset(types, type->name_off);
            ids[name ? name : "?"].push_back(type->type);
        }
}

auto named_types::of(const std::string &name) const -> const std::vector<unsigned> & {
    static const std::vector<unsigned> none;
    const auto found = ids.find(name);
    return found == ids.end() ? none : found->second;
}

} // namespace klp::host
