#include "core/session/frames.h"

#include "core/vm/modules/script_threads.h"

#include <algorithm>

namespace coroscope::session {

using vm::as;
using vm::Frame;
using vm::Kind;
using vm::Value;

namespace {

constexpr std::string_view kEngine = "<coroscope>"; ///< Vm::await's own frame
constexpr std::string_view kLibrary = "/usr/lib/python3.11/";

/// Modules, functions and classes are the script's text, not its state.
bool isData(const Value& value) {
    return !vm::isKind(value, Kind::Module) && !vm::isKind(value, Kind::Function) &&
           !vm::isKind(value, Kind::Native) && !vm::isKind(value, Kind::Type);
}

void eachData(const vm::HashTable& table, const VisitVariable& visit) {
    for (std::size_t i = table.next(0); i < table.entryCount(); i = table.next(i + 1)) {
        const vm::Str* name = as<vm::Str>(table.entry(i).key);
        if (!name || !isData(table.entry(i).value)) continue;
        const std::string text = name->toUtf8();
        if (!text.starts_with("__")) visit(text, table.entry(i).value);
    }
}

std::vector<Frame*> framesFrom(Frame* top) {
    std::vector<Frame*> frames;
    for (Frame* frame = top; frame; frame = frame->back)
        frames.push_back(frame);
    std::reverse(frames.begin(), frames.end());
    return frames;
}

} // namespace

std::vector<Frame*> framesOf(vm::TaskObject& task) {
    const std::vector<Frame*> inner = framesFrom(task.fiber.top);
    // A native coroutine in the chain hides those that await it from the fiber.
    std::vector<Frame*> chain;
    for (auto* each = as<vm::Generator>(task.coroutine); each && each->frame;
         each = as<vm::Generator>(each->delegate)) {
        if (std::find(inner.begin(), inner.end(), each->frame) != inner.end()) break;
        chain.push_back(each->frame);
    }
    chain.insert(chain.end(), inner.begin(), inner.end());
    return chain;
}

std::vector<Frame*> framesOf(const machine::Thread& thread) {
    auto* script = static_cast<vm::ScriptThread*>(thread.data);
    return script ? framesFrom(script->fiber().top) : std::vector<Frame*>();
}

bool isEnginesFrame(const Frame& frame) {
    return frame.code->source().fileName == kEngine;
}

bool isLibraryFrame(const Frame& frame) {
    return frame.code->source().fileName.starts_with(kLibrary);
}

void eachLocal(Frame& frame, const VisitVariable& visit) {
    if (const vm::Dict* names = as<vm::Dict>(frame.names())) return eachData(names->table(), visit);
    if (!(frame.code->flags() & script::kCodeOptimized)) return eachData(frame.globals->table(), visit);
    const auto show = [&](const vm::Str* name, const Value& value) {
        // Names that no script can write (".0" of comprehensions) are the compiler's own.
        const std::string text = name->toUtf8();
        if (!value.isEmpty() && !text.starts_with('.')) visit(text, value);
    };
    for (std::uint32_t i = 0; i < frame.code->localCount(); ++i)
        show(frame.code->localName(i), frame.locals()[i]);
    for (std::uint32_t i = 0; i < frame.code->cellCount(); ++i)
        if (const auto* cell = as<vm::Cell>(frame.cells()[i])) show(frame.code->cellName(i), cell->content);
}

void eachGlobal(vm::Vm& vm, const VisitVariable& visit) {
    const Value main = vm.modules().get("__main__");
    const auto* module = as<vm::Module>(main);
    if (module && module->dict) eachData(module->dict->table(), visit);
}

} // namespace coroscope::session
