#include "core/vm/object.h"

#include "core/vm/heap.h"
#include "core/vm/type.h"

namespace coroscope::vm {

void Object::setType(Type* type) {
    retainType(type);
    releaseType(m_type);
    m_type = type;
}

void* Object::operator new(std::size_t size) {
    return Heap::current().allocate(size);
}
void Object::operator delete(void* memory, std::size_t size) {
    Heap::current().deallocate(memory, size);
}
Tracked::Tracked(Type* type, Kind kind) : Object(type, kind) {
    Heap::current().track(this);
}
Tracked::~Tracked() {
    Heap::current().untrack(this);
}

} // namespace coroscope::vm
