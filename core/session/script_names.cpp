#include "core/session/script_names.h"

#include "core/session/frames.h"
#include "core/session/peek.h"
#include "core/session/reachable.h"

#include <algorithm>

namespace coroscope::session {

using vm::Value;

namespace {

/// Scripts that make locks without end do without names then.
constexpr std::size_t kMostObjects = 400'000;
constexpr std::size_t kMostThreads = 100;
constexpr std::size_t kMostTasks = 300;
constexpr std::size_t kMostFrames = 100; ///< of one of them, the innermost
constexpr std::size_t kMostParts = 30;
constexpr int kPartsDeep = 3; ///< a queue's semaphore's condition's lock

void addFrames(Reachable& names, const std::vector<vm::Frame*>& frames) {
    const std::size_t first = frames.size() > kMostFrames ? frames.size() - kMostFrames : 0;
    for (std::size_t i = first; i < frames.size(); ++i)
        if (!isEnginesFrame(*frames[i]) && !isLibraryFrame(*frames[i]))
            eachLocal(*frames[i],
                      [&](const std::string& name, const Value& value) { names.add(name, value); });
    names.follow();
}

void addTasks(Reachable& names, vm::LoopObject& loop) {
    std::size_t count = 0;
    for (const auto& task : loop.loop().allTasks())
        if (++count <= kMostTasks) addFrames(names, framesOf(vm::TaskObject::of(*task)));
    if (loop::Task* current = loop.loop().currentTask())
        addFrames(names, framesOf(vm::TaskObject::of(*current)));
}

} // namespace

bool ScriptNames::isPartOf(const Value& whole, const vm::Object& object, int deep) {
    bool part = false;
    peekInside(m_vm, whole, kMostParts, [&](const std::string&, const Value& inner) {
        part = inner.isObject() && inner.asObject() == &object;
        if (!part && deep > 1 && vm::isKind(inner, vm::Kind::Instance))
            part = isPartOf(inner, object, deep - 1);
        return !part;
    });
    return part;
}

ScriptNames::ScriptNames(vm::Vm& vm) : m_vm(vm), m_room(kMostObjects) {}

std::string ScriptNames::operator()(const vm::Object& object) {
    if (m_room == 0) return {};
    Reachable names(m_vm);
    eachGlobal(m_vm, [&](const std::string& name, const Value& value) { names.add(name, value); });
    names.follow();
    std::size_t count = 0;
    for (const auto& thread : m_vm.machine().threads())
        if (++count <= kMostThreads) addFrames(names, framesOf(*thread));
    if (m_vm.asyncio)
        for (vm::LoopObject* loop : vm::asyncState(m_vm).loops)
            addTasks(names, *loop);
    names.followSelves();
    m_room -= std::min(m_room, names.count() + 100);
    if (std::string known = names.nameOf(&object); !known.empty()) return known;
    // What the library makes others of (the lock of a condition, the condition of an event) is called as they
    // are.
    for (const Reachable::Known& each : names.special())
        if (isPartOf(each.value, object, kPartsDeep)) return each.name;
    return {};
}

} // namespace coroscope::session
