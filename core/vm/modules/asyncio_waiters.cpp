#include "core/vm/modules/asyncio_locks.h"
#include "core/vm/modules/deque.h"

// The private `_waiters`, `_getters` and `_putters` of locks and queues: scripts look at how many there are.
namespace coroscope::vm {

namespace {

/// The future on which somebody waits for a lock or queue: it can be asked, not changed.
class WaiterPicture final : public Tracked {
public:
    WaiterPicture(Type* type, loop::Waiter& waiter) : Tracked(type, Kind::Other), waiter(&waiter) {}
    void visitRefs(RefVisitor&) override {}

    loop::Ref<loop::Waiter> waiter;
};

loop::Waiter& waiterOf(const Value& self) {
    return *selfAs<WaiterPicture>(self).waiter;
}

Type* pictureType(Vm& vm) {
    if (Type* known = nativeType(vm, "_asyncio", "Waiter")) return known;
    Type* type = vm.defineType(nullptr, "_asyncio", "Waiter", {vm.types.object}, Kind::Other, nullptr);
    vm.defineMethod(type, "done(self)",
                    [](Vm&, Value* args) -> Value { return Value::boolean(waiterOf(args[0]).done()); });
    vm.defineMethod(type, "cancelled(self)",
                    [](Vm&, Value* args) -> Value { return Value::boolean(waiterOf(args[0]).cancelled()); });
    vm.defineMethod(type, "__repr__(self)", [](Vm&, Value* args) -> Value {
        const loop::Waiter& waiter = waiterOf(args[0]);
        return str(waiter.cancelled() ? "<Future cancelled>"
                   : waiter.done()    ? "<Future finished result=True>"
                                      : "<Future pending>");
    });
    return type;
}

} // namespace

Value pictureOfWaiters(Vm& vm, const loop::WaiterList& waiters) {
    const Value module = vm.runSync(vm.importModule("_collections"));
    if (module.isEmpty()) return module;
    Type* type = pictureType(vm);
    const auto deque = vm::make<Deque>(nativeType(vm, "collections", "deque"));
    for (loop::Waiter* each = waiters.first(); each; each = loop::WaiterList::next(*each))
        deque->append(vm::make<WaiterPicture>(type, *each));
    return deque;
}

} // namespace coroscope::vm
