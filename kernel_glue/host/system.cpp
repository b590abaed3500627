// SPDX-License-Identifier: MIT OR GPL-2.0
#include "system.hpp"

#include <cerrno>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace klp::host {

scratch_folder::scratch_folder() {
    std::string name = (std::filesystem::temp_directory_path() / "klp-XXXXXX").string();
    if (!mkdtemp(name.data()))
        throw trouble(something_missing, "cannot make a folder in " + name + ": " + std::strerror(errno));
    path = name;
}

scratch_folder::~scratch_folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path, ignored);
}

auto scratch_folder::file(const std::string &name, const std::string &content) const -> std::string {
    const std::filesystem::path where = path / name;
    if (!content.empty() && !(std::ofstream(where, std::ios::binary) << content))
        throw trouble(something_missing, "cannot write " + where.string());
    return where.string();
}

auto read_file(const std::string &path) -> std::string {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream bytes;
    if (std::filesystem::is_directory(path) || !file || !(bytes << file.rdbuf()))
        throw trouble(something_missing, "cannot read " + path);
    return std::move(bytes).str();
}

auto run(std::initializer_list<std::string> arguments) -> program_result {
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
        dup2(nothing, STDIN_FILENO);
        dup2(pipe_ends[1], STDOUT_FILENO);
        dup2(nothing, STDERR_FILENO);
        execvp(pointers[0], pointers.data());
        _exit(127);
    }
    close(pipe_ends[1]);
    program_result result{127, {}};
    char buffer[65536];
    for (ssize_t count; (count = read(pipe_ends[0], buffer, sizeof buffer)) > 0;)
        result.output.append(buffer, static_cast<size_t>(count));
    close(pipe_ends[0]);
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
        const scratch_folder scratch;
        const program_result done = run({format.program, "-dc", scratch.file("packed", bytes)});
        if (done.status == 127)
            throw trouble(something_missing, name + " needs " + format.program + ", which is not installed");
        if (done.status != 0)
            throw trouble(something_missing, std::string(format.program) + " cannot unpack " + name);
        return done.output;
    }
    return bytes;
}

auto kernel_inside(std::string bytes, const std::string &name) -> std::string {
    const auto number = [&](size_t at, size_t width) {
        uint64_t value = 0;
        while (width-- > 0)
            value = value << 8 | static_cast<unsigned char>(bytes[at + width]);
        return value;
    };
    // Documentation/arch/x86/boot.rst: setup_sects, the magic, payload_offset and payload_length.
    if (bytes.size() < 0x250 || bytes.compare(0x202, 4, "HdrS") != 0)
        return bytes;
    const uint64_t sectors = number(0x1F1, 1) == 0 ? 4 : number(0x1F1, 1);
    const uint64_t begin = (sectors + 1) * 512 + number(0x248, 4);
    const uint64_t length = number(0x24C, 4);
    if (begin + length > bytes.size() || length < 4)
        throw trouble(something_missing, name + " is cut short");
    std::string payload = bytes.substr(begin, length);
    // The build appends the unpacked size, which gzip's own format ends in.
    if (!payload.starts_with("\x1F\x8B"))
        payload.resize(payload.size() - 4);
    return unpacked(std::move(payload), name);
}

} // namespace klp::host
