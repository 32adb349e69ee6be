#include "core/session/reachable.h"

#include "core/session/peek.h"
#include "core/vm/modules/deque.h"

#include <algorithm>

namespace coroscope::session {

using vm::Kind;
using vm::Value;

namespace {

constexpr std::size_t kMostObjects = 20'000;
constexpr std::size_t kMostAtOnce = 10'000; ///< so that globals leave room for others
constexpr std::size_t kMostItems = 200;     ///< of one container
constexpr int kDeepest = 5;

} // namespace

bool isLibraryClass(vm::Type& type) {
    if (!type.isHeapType()) return true;
    const Value* module = type.lookup("__module__");
    const vm::Str* name = module ? vm::as<vm::Str>(*module) : nullptr;
    return name && name->toUtf8() != "__main__";
}

const Reachable::ClassOf& Reachable::classOf(vm::Type& type) {
    const auto [place, fresh] = m_classes.try_emplace(&type);
    if (fresh) {
        place->second.library = isLibraryClass(type);
        for (vm::Type* each : type.mro())
            if (each != m_vm.types.object && isLibraryClass(*each)) place->second.derived = true;
    }
    return place->second;
}

void Reachable::add(const std::string& name, const Value& value) {
    if (name == "self")
        m_selves.push_back(value);
    else
        take(name, value, 0);
}

void Reachable::take(const std::string& name, const Value& value, int depth) {
    if (!value.isObject() || m_names.size() >= kMostObjects) return;
    vm::Object& object = *value.asObject();
    const Kind kind = object.kind();
    const bool holds = kind == Kind::List || kind == Kind::Tuple || kind == Kind::Dict || kind == Kind::Set ||
                       kind == Kind::FrozenSet || kind == Kind::Cell || kind == Kind::Instance ||
                       kind == Kind::Other || kind == Kind::Future;
    if (!holds || !m_names.try_emplace(&object, name).second) return;
    if (kind == Kind::Future || depth >= kDeepest) return;
    if (kind == Kind::Instance || kind == Kind::Other) {
        const ClassOf& cls = classOf(*object.type());
        if (cls.derived) m_special.push_back({value, name});
        if (cls.library && !dynamic_cast<vm::Deque*>(&object)) return;
    }
    m_pending.push_back({value, name, depth});
}

void Reachable::follow() {
    const std::size_t most = std::min(kMostObjects, m_names.size() + kMostAtOnce);
    for (std::size_t next = 0; next < m_pending.size(); ++next) {
        const Pending each = m_pending[next];
        peekInside(m_vm, each.value, kMostItems, [&](const std::string& name, const Value& inner) {
            take(each.name + name, inner, each.depth + 1);
            return m_names.size() < most;
        });
    }
    m_pending.clear();
}

void Reachable::followSelves() {
    for (const Value& self : m_selves)
        take(m_vm.typeName(self), self, 0);
    m_selves.clear();
    follow();
}

std::string Reachable::nameOf(const vm::Object* object) const {
    const auto found = m_names.find(object);
    return found == m_names.end() ? std::string() : found->second;
}

} // namespace coroscope::session
