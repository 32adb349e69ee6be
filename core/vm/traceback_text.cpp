#include "core/vm/traceback_text.h"

#include "core/machine/machine.h"
#include "core/vm/exception_fields.h"
#include "core/vm/frame_object.h"
#include "core/vm/numbers.h"
#include "core/vm/traceback_entries.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace coroscope::vm {

namespace {

std::string typeLabel(Vm& vm, const Value& exception) {
    Type* type = vm.typeOf(exception);
    std::string name = type->qualifiedName();
    if (name.starts_with("__main__.")) name.erase(0, 9);
    return name;
}

void indentInto(std::string& out, const std::string& text, const std::string& prefix) {
    std::size_t start = 0;
    while (start < text.size()) {
        std::size_t end = text.find('\n', start);
        if (end == std::string::npos) end = text.size();
        out += cat(prefix, text.substr(start, end - start), "\n");
        start = end + 1;
    }
}

constexpr const char* kCause = "\nThe above exception was the direct cause of the following exception:\n\n";
constexpr const char* kContext = "\nDuring handling of the above exception, another exception occurred:\n\n";

/// What TracebackException.format keeps as it descends into groups (_ExceptionPrintContext).
class Formatter {
public:
    Formatter(Vm& vm, std::int64_t limit) : m_vm(vm), m_limit(limit) {}

    std::string format(const Value& exception, bool chain) {
        chained(exception, chain);
        return std::move(m_out);
    }

private:
    static constexpr std::size_t kMostMembers = 15;
    static constexpr std::size_t kMostDepth = 10;

    std::string indent() const { return std::string(m_depth * 2, ' '); }
    void emit(const std::string& text, char margin = '|') {
        indentInto(m_out, text, m_depth > 0 ? indent() + margin + ' ' : std::string());
    }

    /// An exception behind those that led to it. One that was shown already is not shown again.
    void chained(const Value& exception, bool chain) {
        std::vector<std::pair<Value, const char*>> links;
        Value each = exception;
        while (each.isObject()) {
            m_seen.insert(each.asObject());
            auto* object = static_cast<Exception*>(each.asObject());
            const bool caused = !object->cause.isNone();
            const Value next = caused                    ? object->cause
                               : object->suppressContext ? Value::none()
                                                         : object->context;
            const bool more = chain && next.isObject() && !m_seen.count(next.asObject());
            links.emplace_back(each, !more ? nullptr : caused ? kCause : kContext);
            each = more ? next : Value();
        }
        for (std::size_t i = links.size(); i-- > 0;) {
            if (links[i].second) emit(links[i].second);
            if (m_vm.isInstance(links[i].first, m_vm.types.BaseExceptionGroup))
                group(links[i].first, chain);
            else
                plain(links[i].first, "Traceback (most recent call last):\n", '|');
        }
    }

    void plain(const Value& exception, const char* title, char margin) {
        const Value& traceback = static_cast<Exception*>(exception.asObject())->traceback;
        if (!limitedEntries(traceback, m_limit).empty()) {
            emit(title, margin);
            emit(framesText(m_vm, traceback, m_limit));
        }
        emit(formatExceptionOnly(m_vm, exception));
    }

    void group(const Value& exception, bool chain) {
        if (m_depth > kMostDepth) return emit(cat("... (max_group_depth is ", kMostDepth, ")\n"));
        const bool top = m_depth == 0;
        if (top) ++m_depth;
        plain(exception, "Exception Group Traceback (most recent call last):\n", top ? '+' : '|');
        const Value members = m_vm.getAttr(exception, "exceptions");
        if (members.isEmpty()) m_vm.takeException();
        if (const Tuple* items = as<Tuple>(members)) parts(*items, chain);
        if (top) m_depth = 0;
    }

    void parts(const Tuple& items, bool chain) {
        const std::size_t shown = std::min(items.size(), kMostMembers + 1);
        m_needClose = false;
        for (std::size_t i = 0; i < shown; ++i) {
            const bool last = i + 1 == shown;
            if (last) m_needClose = true; // a group that ends here itself closes the frame
            const bool cut = i >= kMostMembers;
            m_out += cat(indent(), i == 0 ? "+-" : "  ", "+---------------- ",
                         cut ? std::string("...") : std::to_string(i + 1), " ----------------\n");
            ++m_depth;
            if (cut) {
                const std::size_t more = items.size() - kMostMembers;
                emit(cat("and ", more, " more exception", more == 1 ? "" : "s", "\n"));
            } else {
                chained(items[i], chain);
            }
            if (last && m_needClose) {
                m_out += indent() + "+------------------------------------\n";
                m_needClose = false;
            }
            --m_depth;
        }
    }

    Vm& m_vm;
    std::int64_t m_limit;
    std::string m_out;
    std::unordered_set<Object*> m_seen;
    std::size_t m_depth = 0;
    bool m_needClose = false;
};

} // namespace

std::string formatExceptionOnly(Vm& vm, const Value& exception) {
    Value pending = vm.takeException();
    std::string text = typeLabel(vm, exception);
    if (vm.isInstance(exception, vm.types.SyntaxError)) {
        text = formatSyntaxError(vm, exception, text);
    } else {
        const Value message = vm.str(exception);
        if (!as<Str>(message)) {
            vm.takeException();
            text += ": <exception str() failed>";
        } else if (as<Str>(message)->size() > 0) {
            text += cat(": ", as<Str>(message)->toUtf8());
        }
    }
    text += nameHint(vm, exception);
    text += "\n";
    if (const Value* notes = static_cast<Exception*>(exception.asObject())
                                 ->attributes()
                                 ->find(Str::intern("__notes__").get())) {
        if (const List* list = as<List>(*notes)) {
            for (const Value& note : list->items()) {
                const Value line = vm.str(note);
                if (as<Str>(line))
                    text += cat(as<Str>(line)->toUtf8(), "\n");
                else
                    vm.takeException();
            }
        } else {
            text += cat(vm.reprText(*notes), "\n");
        }
    }
    vm.restore(std::move(pending));
    return text;
}

Value firstOfGroup(Vm& vm, Value exception) {
    constexpr int kDeepest = 1000;
    Value pending = vm.takeException();
    for (int depth = 0; depth < kDeepest && vm.isInstance(exception, vm.types.BaseExceptionGroup); ++depth) {
        const Value members = vm.getAttr(exception, "exceptions");
        const Tuple* items = as<Tuple>(members);
        if (!items || items->size() == 0 || !as<Exception>((*items)[0])) break;
        exception = (*items)[0];
    }
    vm.takeException();
    vm.restore(std::move(pending));
    return exception;
}

SiteId siteOf(Vm& vm, const Value& exception) {
    const Value first = firstOfGroup(vm, exception);
    const Exception* raised = as<Exception>(first);
    if (!raised) return kNoSite;
    SiteId site = kNoSite;
    for (Traceback* each : limitedEntries(raised->traceback, kNoTracebackLimit)) {
        if (each->library || each->code()->library()) continue;
        site = vm.machine().sink().site(site, each->code()->source().qualifiedName, each->line());
    }
    return site;
}

void markUncaught(Vm& vm, const Value& exception) {
    const machine::Machine& machine = vm.machine();
    vm.machine().sink().mark(MarkKind::Exception, machine.idle() ? 0 : machine.current().lane(), vm.now(),
                             siteOf(vm, exception), formatExceptionOnly(vm, firstOfGroup(vm, exception)));
}

std::int64_t limitOfSys(Vm& vm) {
    const auto* sys = as<Module>(vm.modules().get("sys"));
    const Value given = sys ? sys->dict->get("tracebacklimit") : Value();
    std::int64_t limit = kNoTracebackLimit;
    if (given.isEmpty() || !isInteger(given) || !toInt64(given, limit)) return kNoTracebackLimit;
    return std::max<std::int64_t>(limit, 0);
}

std::string formatException(Vm& vm, const Value& exception, bool chain, std::int64_t limit) {
    Value pending = vm.takeException();
    // Where the interpreter itself prints, sys.tracebacklimit keeps the last entries (tb_printinternal).
    if (limit == kNoTracebackLimit && limitOfSys(vm) != kNoTracebackLimit) limit = -limitOfSys(vm);
    Formatter formatter(vm, limit);
    std::string text = formatter.format(exception, chain);
    vm.restore(std::move(pending));
    return text;
}

void Vm::reportUnraisable(Value exception, const Value& where) {
    if (m_tearingDown) return;
    // What is reported may be that calls are nested too deep: saying so takes a few more.
    constexpr int kForReport = 10;
    const int depth =
        std::exchange(m_syncDepth, std::max(m_syncDepth - kForReport, std::min(m_syncDepth, 1)));
    // One that no frame has raised comes from where the script stands (_PyErr_WriteUnraisableMsg).
    auto* raised = as<Exception>(exception);
    if (Frame* frame = m_fiber->top; frame && raised && raised->traceback.isNone())
        raised->traceback = make<Traceback>(FrameObject::of(*frame), frame->pc, Value::none());
    if (!onUnraisable || !onUnraisable(exception, where)) writeUnraisable(exception, where);
    m_syncDepth = depth;
}

void Vm::writeUnraisable(const Value& exception, const Value& where, std::string_view what) {
    const SiteId raised = siteOf(*this, exception);
    write(MarkKind::ErrorOutput,
          cat(what.empty() ? "Exception ignored in: " : what, reprText(where), "\n",
              formatException(*this, exception)),
          raised != kNoSite ? raised : site(*m_fiber));
}

} // namespace coroscope::vm
