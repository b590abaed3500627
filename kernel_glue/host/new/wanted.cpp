// SPDX-License-Identifier: MIT OR GPL-2.0
#include "wanted.hpp"

#include "../prototype.hpp"
#include "../system.hpp"
#include "syscall.hpp"

#include <algorithm>
#include <functional>

namespace klp::host {

namespace {

void look_at_letter(wanted_function &t, char letter) {
    t.listed = letter == 'h' || letter == '?';
    if (letter == 'n' || letter == 'i') // freed after boot
        t.doubt("it exists, and ftrace cannot hook it: no live patch can replace it");
    else if (letter == 'd')
        t.doubt("that is data, not a function");
    else
        t.say(letter == 'h' ? "it can be hooked" : "it exists; whether ftrace can hook it is not known here");
}

void look_at_position(wanted_function &t, const std::string &letters) {
    const auto functions = std::count_if(letters.begin(), letters.end(), [](char c) { return c != 'd'; });
    const std::string several = std::to_string(letters.size()) + " symbols have that name";
    if (t.sympos > letters.size())
        return t.doubt("only " + several + ": there is no position " + std::to_string(t.sympos));
    if (t.sympos == 0 && functions == 1 && letters.size() > 1) {
        t.sympos = static_cast<unsigned>(letters.find_first_not_of('d')) + 1;
        t.say(several + ", of which one is a function");
    }
    if (t.sympos != 0 || letters.size() == 1)
        return look_at_letter(t, letters[t.sympos == 0 ? 0 : t.sympos - 1]);
    t.ambiguous = t.listed = true;
    t.doubt("ambiguous: " + several + "; say which one in klp::sympos<...>, or begin with " + t.object + ":" +
            t.function + ",POSITION");
}

/// Functions that the compiler made of this one and that run beside it.
void look_at_siblings(wanted_function &t, const kernel_symbols &symbols) {
    const std::vector<std::string> siblings = symbols.renamed(t.object, t.function);
    if (!siblings.empty())
        t.doubt("beside it there is " + joined(siblings) +
                ": a copy or a piece of it, which some callers run instead, and which has to be replaced as well");
}

auto take_wrapper(wanted_function &t, const std::function<bool(const std::string &)> &exists) -> bool {
    std::vector<std::string> found;
    for (const std::string &name : wrappers_of(t.function))
        if (exists(name))
            found.push_back(name);
    if (found.empty())
        return false;
    t.say("a system call: the kernel calls " + found[0]);
    t.function = found[0];
    return true;
}

void look_at_missing(wanted_function &t, const kernel_facts &kernel) {
    const std::vector<std::string> renamed = kernel.symbols.renamed(t.object, t.function);
    if (renamed.size() == 1) {
        t.function = renamed[0];
        look_at_position(t, kernel.symbols.letters(t.object, t.function));
        return t.doubt("the compiler renamed it: with " + t.function.substr(t.in_source.size()) +
                       " it may have changed its parameters, and then its original prototype is wrong. Compare with "
                       "the machine code, or replace its callers");
    }
    if (!renamed.empty())
        return t.doubt("the compiler made several of it: " + joined(renamed) +
                       ". Each has to be replaced, or their callers");
    std::vector<std::string> elsewhere = kernel.symbols.objects_with(t.function);
    if (!elsewhere.empty())
        return t.doubt(t.object + " does not have it; " + joined(elsewhere) + " has");
    t.doubt("it is nowhere in " + t.object + ": inlined, left out of this kernel, or misspelt");
}

} // namespace

auto parse_wanted(const std::string &word) -> wanted_function {
    const size_t colon = word.find(':');
    if (colon == 0 || colon == std::string::npos || colon + 1 == word.size())
        throw trouble(wrong_use, "'" + word + "' is not OBJECT:FUNCTION");
    wanted_function t;
    t.object = word.substr(0, colon);
    std::replace(t.object.begin(), t.object.end(), '-', '_');
    t.function = word.substr(colon + 1);
    t.asked = t.function;
    if (const size_t comma = t.function.find(','); comma != std::string::npos) {
        const std::string position = t.function.substr(comma + 1);
        t.function.resize(comma);
        if (position.empty() || position.size() > 6 || position.find_first_not_of("0123456789") != std::string::npos)
            throw trouble(wrong_use, "'" + word + "' has no position after its comma");
        t.sympos = static_cast<unsigned>(std::stoul(position));
    }
    const auto odd = [](unsigned char c) { return !std::isalnum(c) && c != '_' && c != '.'; };
    if (t.function.empty() || std::any_of(t.object.begin(), t.object.end(), odd) ||
        std::any_of(t.function.begin(), t.function.end(), odd))
        throw trouble(wrong_use, "'" + word + "' is not OBJECT:FUNCTION");
    return t;
}

void look_up(wanted_function &t, kernel_facts &kernel) {
    t.in_source = t.function.substr(0, t.function.find('.'));
    if (!kernel.symbols.may_have(t.object)) {
        t.doubt("this kernel has no module " + t.object);
        return;
    }
    if (!kernel.symbols.knows(t.object) && !kernel.modules.path(t.object).empty())
        kernel.symbols.read_module(t.object, kernel.modules.path(t.object));
    if (kernel.symbols.knows(t.object)) {
        const auto exists = [&](const std::string &name) { return !kernel.symbols.letters(t.object, name).empty(); };
        if (exists(t.function) || take_wrapper(t, exists)) {
            look_at_position(t, kernel.symbols.letters(t.object, t.function));
            look_at_siblings(t, kernel.symbols);
        } else {
            look_at_missing(t, kernel);
        }
    } else if (kernel.types && kernel.types->find(t.object).types) {
        const auto exists = [&](const std::string &name) { return !kernel.prototypes(t.object, name).empty(); };
        if (exists(t.function) || take_wrapper(t, exists)) {
            t.listed = true;
            t.doubt("the types (BTF) have it; whether ftrace can hook it, and whether its name is unique, only a "
                    "--snapshot tells");
        } else {
            t.doubt("the types (BTF) do not have it; whether it exists, only a --snapshot tells");
        }
    } else {
        t.listed = true;
        t.doubt("nothing is known about " + t.object +
                ": it is neither in the snapshot nor is its file found; --modules says where it lies");
    }
    if (const std::string call = syscall_in(t.function); !call.empty())
        t.in_source = call;
}

void name_replacements(std::vector<wanted_function> &targets, kernel_facts &kernel) {
    std::set<std::string> taken, seen;
    for (wanted_function &t : targets) {
        const std::string position = std::to_string(std::max(t.sympos, 1U));
        if (!seen.insert(t.object + ":" + t.function + "," + position).second)
            throw trouble(wrong_use, t.object + ":" + t.asked + " is named twice");
        if (!t.listed)
            continue;
        const std::string name = syscall_in(t.function).empty() ? t.in_source : t.function;
        // Short, and the same in all versions: a position is not.
        for (const std::string &replacement :
             {"klpp_" + name, "klpp_" + t.object + "_" + name, "klpp_" + t.object + "_" + name + "_" + position})
            if (t.replacement.empty() && taken.insert(replacement).second)
                t.replacement = replacement;
        // Which of several functions of a name is the one that BTF has, nothing says.
        if (const auto found = kernel.prototypes(t.object, name);
            found.size() == 1 && kernel.symbols.letters(t.object, t.function).size() <= 1)
            t.prototype = declaration({kernel.types->find(t.object).types, found[0]}, t.replacement);
    }
}

} // namespace klp::host
