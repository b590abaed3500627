// SPDX-License-Identifier: MIT OR GPL-2.0
#include "declare.hpp"

namespace klp::host {

namespace {

auto trimmed(std::string text) -> std::string {
    text.erase(text.find_last_not_of(" \t\n") + 1);
    return text;
}

} // namespace

auto declared_function(const c_piece &function) -> std::string {
    return trimmed(with_words(function.head(), {{"static", ""}, {"inline", ""}, {"__always_inline", ""}})) + ";";
}

auto declared_variable(const c_piece &variable) -> std::string {
    std::string result;
    int depth = 0;
    bool value = false;
    size_t done = 0;
    const std::string text = with_words(variable.text, {{"static", ""}, {"extern", ""}});
    for (const token &t : tokens_of(text)) {
        const size_t at = static_cast<size_t>(t.text.data() - text.data());
        if (depth == 0 && !value && t.mark('=')) {
            result += trimmed(text.substr(done, at - done));
            value = true;
        } else if (depth == 0 && value && (t.mark(',') || t.mark(';'))) {
            value = false;
            done = at;
        }
        depth += t.mark('{') || t.mark('(') || t.mark('[') ? 1 : t.mark('}') || t.mark(')') || t.mark(']') ? -1 : 0;
    }
    return "extern " + result + text.substr(done);
}

auto declared_call(const c_piece &call) -> std::string {
    static const std::map<std::string_view, const char *> types{
        {"DEFINE_MUTEX", "struct mutex"},
        {"DEFINE_SPINLOCK", "spinlock_t"},
        {"DEFINE_RAW_SPINLOCK", "raw_spinlock_t"},
        {"DEFINE_RWLOCK", "rwlock_t"},
        {"DEFINE_SEQLOCK", "seqlock_t"},
        {"DECLARE_RWSEM", "struct rw_semaphore"},
        {"DEFINE_STATIC_PERCPU_RWSEM", "struct percpu_rw_semaphore"},
        {"DEFINE_PERCPU_RWSEM", "struct percpu_rw_semaphore"},
        {"DEFINE_SEMAPHORE", "struct semaphore"},
        {"LIST_HEAD", "struct list_head"},
        {"HLIST_HEAD", "struct hlist_head"},
        {"LLIST_HEAD", "struct llist_head"},
        {"DECLARE_WAIT_QUEUE_HEAD", "wait_queue_head_t"},
        {"DECLARE_COMPLETION", "struct completion"},
        {"DECLARE_WORK", "struct work_struct"},
        {"DECLARE_DELAYED_WORK", "struct delayed_work"},
        {"DEFINE_TIMER", "struct timer_list"},
        {"DEFINE_RATELIMIT_STATE", "struct ratelimit_state"},
        {"DEFINE_IDR", "struct idr"},
        {"DEFINE_IDA", "struct ida"},
        {"DEFINE_XARRAY", "struct xarray"},
        {"DEFINE_XARRAY_ALLOC", "struct xarray"},
        {"DEFINE_XARRAY_ALLOC1", "struct xarray"},
        {"DEFINE_SRCU", "struct srcu_struct"},
        {"DEFINE_STATIC_SRCU", "struct srcu_struct"},
        {"RAW_NOTIFIER_HEAD", "struct raw_notifier_head"},
        {"ATOMIC_NOTIFIER_HEAD", "struct atomic_notifier_head"},
        {"BLOCKING_NOTIFIER_HEAD", "struct blocking_notifier_head"},
        {"SRCU_NOTIFIER_HEAD_STATIC", "struct srcu_notifier_head"},
    };
    const std::vector<std::string> arguments = arguments_of(call.inside);
    if (const auto known = types.find(call.macro); known != types.end() && !arguments.empty())
        return std::string("extern ") + known->second + " " + arguments[0] + ";";
    if (call.macro == "DEFINE_HASHTABLE" && arguments.size() == 2)
        return "extern struct hlist_head " + arguments[0] + "[1 << (" + arguments[1] + ")];";
    const bool twin = call.macro.starts_with("DEFINE_PER_CPU") || call.macro == "DEFINE_STATIC_KEY_FALSE" ||
                      call.macro == "DEFINE_STATIC_KEY_TRUE";
    return twin ? "DECLARE_" + std::string(call.macro.substr(7)) + "(" + std::string(call.inside) + ");" : "";
}

auto has_identity(const c_piece &constant) -> bool {
    const std::string_view text = constant.text;
    const std::string head(text.substr(0, text.find('=')));
    return (constant.has_word("struct") || constant.has_word("union")) && head.find('[') == head.npos &&
           head.find('{') == head.npos;
}

auto is_constant(const c_piece &variable) -> bool {
    bool constant = false;
    for (const token &t : tokens_of(variable.text)) {
        if (t.is == token::kind::word && variable.names_it(t.text))
            return constant;
        constant = !t.mark('*') && (constant || t.word("const"));
    }
    return false;
}

} // namespace klp::host
