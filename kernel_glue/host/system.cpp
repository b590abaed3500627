// SPDX-License-Identifier: MIT OR GPL-2.0
#include "system.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <sstream>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace klp::host {

memory_file::memory_file(const std::string &content) : descriptor(memfd_create("klp", 0)) {
    size_t done = 0;
    for (ssize_t count; done < content.size(); done += static_cast<size_t>(count))
        if ((count = write(descriptor, content.data() + done, content.size() - done)) <= 0)
            break;
    if (descriptor < 0 || done < content.size() || lseek(descriptor, 0, SEEK_SET) != 0)
        throw trouble(something_missing, std::string("cannot make a file in memory: ") + std::strerror(errno));
}

memory_file::~memory_file() {
    close(descriptor);
}

auto read_file(const std::string &path) -> std::string {
    std::error_code failed;
    const auto kind = std::filesystem::status(path, failed).type();
    if (!failed && kind != std::filesystem::file_type::regular && kind != std::filesystem::file_type::fifo)
        throw trouble(something_missing, "cannot read " + path + ": it is no file");
    std::ifstream file(path, std::ios::binary);
    std::ostringstream bytes;
    if (!file || (file.peek() != std::ifstream::traits_type::eof() && !(bytes << file.rdbuf())) || file.bad())
        throw trouble(something_missing, "cannot read " + path + ": " + std::strerror(errno));
    return std::move(bytes).str();
}

void write_file(const std::string &path, const std::string &content) {
    namespace fs = std::filesystem;
    std::error_code failed;
    const bool is_device = fs::exists(path, failed) && !fs::is_regular_file(path, failed);
    // Beside the file itself where a link leads to it.
    const fs::path resolved = fs::canonical(path, failed);
    const std::string target = failed || is_device ? path : resolved.string();
    const std::string fresh = is_device ? target : target + ".new";
    errno = 0;
    std::ofstream file(fresh, std::ios::binary);
    file << content;
    file.close();
    if (file && (is_device || std::rename(fresh.c_str(), target.c_str()) == 0))
        return;
    const std::string why = std::strerror(errno);
    if (!is_device)
        std::remove(fresh.c_str());
    throw trouble(something_missing, "cannot write " + path + ": " + why);
}

auto on_one_line(std::string text) -> std::string {
    for (char &c : text)
        if (static_cast<unsigned char>(c) < ' ' || c == 127)
            c = '?';
    return text;
}

auto run(std::initializer_list<std::string> arguments, const std::string &input, size_t limit) -> program_result {
    const memory_file in(input);

    std::vector<std::string> words(arguments);
    std::vector<char *> pointers;
    for (std::string &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);

    int pipe_ends[2];
    if (pipe2(pipe_ends, O_CLOEXEC) != 0)
        throw trouble(something_missing, std::string("cannot make a pipe: ") + std::strerror(errno));
    const pid_t child = fork();
    if (child == 0) {
        const int nothing = open("/dev/null", O_RDWR);
        dup2(in.descriptor, STDIN_FILENO);
        dup2(pipe_ends[1], STDOUT_FILENO);
        dup2(nothing, STDERR_FILENO);
        execvp(pointers[0], pointers.data());
        _exit(127);
    }
    close(pipe_ends[1]);
    program_result result{127, {}};
    char buffer[65536];
    for (ssize_t count; result.output.size() <= limit && (count = read(pipe_ends[0], buffer, sizeof buffer)) > 0;)
        result.output.append(buffer, std::min(static_cast<size_t>(count), limit + 1 - result.output.size()));
    close(pipe_ends[0]); // which ends a program that has more to say
    int status = 0;
    if (child > 0 && waitpid(child, &status, 0) == child)
        result.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128;
    return result;
}

auto unpacked(std::string bytes, const std::string &name) -> std::string {
    using namespace std::string_literals;
    static const struct {
        std::string magic;
        const char *program;
    } formats[] = {{"\xFD"s
                    "7zXZ\0"s,
                    "xz"},
                   {"\x1F\x8B"s, "gzip"},
                   {"\x28\xB5\x2F\xFD"s, "zstd"}};
    for (const auto &format : formats) {
        if (!bytes.starts_with(format.magic))
            continue;
        // A kernel with all its types has a tenth of that.
        constexpr size_t limit = size_t{500} << 20;
        const program_result done = run({format.program, "-dc"}, bytes, limit);
        if (done.output.size() > limit)
            throw trouble(something_missing,
                          name + " is more than 500 MiB when it is unpacked: it is no kernel or module");
        if (done.status == 127)
            throw trouble(something_missing, name + " needs " + format.program + ", which is not installed");
        if (done.status != 0)
            throw trouble(something_missing, std::string(format.program) + " cannot unpack " + name);
        return done.output;
    }
    return bytes;
}

namespace {

auto number_in(const std::string &bytes, size_t at, size_t width) -> uint64_t {
    uint64_t value = 0;
    while (width-- > 0)
        value = value << 8 | static_cast<unsigned char>(bytes[at + width]);
    return value;
}

auto part(const std::string &bytes, uint64_t begin, uint64_t length, const std::string &name) -> std::string {
    if (begin > bytes.size() || length > bytes.size() - begin || length < 4)
        throw trouble(something_missing, name + " is cut short");
    return bytes.substr(begin, length);
}

/// What s390's decompressor has in it, wherever that is: the program leaves out what follows.
auto packed_somewhere(const std::string &bytes) -> std::string {
    using namespace std::string_literals;
    constexpr size_t least = size_t{1} << 20, limit = size_t{500} << 20;
    for (const auto &[magic, program] : {std::pair{"\x1F\x8B\x08"s, "gzip"},
                                         {"\xFD"s
                                          "7zXZ\0"s,
                                          "xz"},
                                         {"\x28\xB5\x2F\xFD"s, "zstd"}})
        for (size_t at = bytes.find(magic); at != std::string::npos; at = bytes.find(magic, at + 1))
            if (program_result done = run({program, "-dc"}, bytes.substr(at), limit); done.output.size() > least)
                return std::move(done.output);
    return bytes;
}

} // namespace

auto kernel_inside(std::string bytes, const std::string &name) -> std::string {
    // Documentation/arch/x86/boot.rst: setup_sects, the magic, payload_offset and payload_length.
    if (bytes.size() >= 0x250 && bytes.compare(0x202, 4, "HdrS") == 0) {
        const uint64_t sectors = number_in(bytes, 0x1F1, 1) == 0 ? 4 : number_in(bytes, 0x1F1, 1);
        std::string payload =
            part(bytes, (sectors + 1) * 512 + number_in(bytes, 0x248, 4), number_in(bytes, 0x24C, 4), name);
        // The build appends the unpacked size, which gzip's own format ends in.
        if (!payload.starts_with("\x1F\x8B"))
            payload.resize(payload.size() - 4);
        return unpacked(std::move(payload), name);
    }
    // drivers/firmware/efi/libstub/zboot-header.S, of arm64, riscv and loongarch.
    if (bytes.size() >= 64 && bytes.compare(4, 4, "zimg") == 0)
        return unpacked(part(bytes, number_in(bytes, 8, 4), number_in(bytes, 12, 4), name), name);
    // arch/s390/boot/head.S: where an IPL record would be.
    if (bytes.size() >= 0x10010 && bytes.compare(0x10008, 6, "S390EP") == 0)
        return packed_somewhere(bytes);
    return bytes;
}

} // namespace klp::host
