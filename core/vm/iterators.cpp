#include "core/vm/iterators.h"

#include "core/vm/containers.h"
#include "core/vm/numbers.h"
#include "core/vm/views.h"
#include "core/vm/vm.h"

namespace coroscope::vm {

bool isPlainIterator(const Value& iterator) {
    const Iterator* native = as<Iterator>(iterator);
    return native && native->plain();
}

Value ListIterator::next(Vm&) {
    if (!list) return {};
    if (index < list->size()) return list->items()[index++];
    list = nullptr;
    return {};
}

std::int64_t ListIterator::lengthHint() {
    return list && index < list->size() ? static_cast<std::int64_t>(list->size() - index) : 0;
}

Value ListReverseIterator::next(Vm&) {
    if (!list) return {};
    if (index >= 0 && static_cast<std::size_t>(index) < list->size()) {
        return list->items()[static_cast<std::size_t>(index--)];
    }
    list = nullptr;
    index = -1;
    return {};
}

Value TupleIterator::next(Vm&) {
    if (!tuple) return {};
    if (index < tuple->size()) return (*tuple)[index++];
    tuple = nullptr;
    return {};
}

std::int64_t TupleIterator::lengthHint() {
    return tuple ? static_cast<std::int64_t>(tuple->size() - index) : 0;
}

Value StrIterator::next(Vm&) {
    if (!text) return {};
    if (index < text->size()) return Str::fromCodePoint(text->at(index++));
    text = nullptr;
    return {};
}

std::int64_t StrIterator::lengthHint() {
    return text ? static_cast<std::int64_t>(text->size() - index) : 0;
}

Value BytesIterator::next(Vm&) {
    if (!bytes) return {};
    if (index < bytes->size()) return Value::smallInt(static_cast<unsigned char>(bytes->view()[index++]));
    bytes = nullptr;
    return {};
}

std::int64_t BytesIterator::lengthHint() {
    return bytes && index < bytes->size() ? static_cast<std::int64_t>(bytes->size() - index) : 0;
}

Value RangeIterator::next(Vm&) {
    if (left <= 0) return {};
    --left;
    Value value = integer(current);
    if (left > 0) current += step;
    return value;
}

TableIterator::TableIterator(Type* type, Value owner, HashTable& table, What what, bool reverse)
    : Iterator(type), m_owner(std::move(owner)), m_table(&table), m_size(table.size()),
      m_index(reverse ? table.entryCount() : 0), m_layout(table.layout()), m_what(what), m_reverse(reverse) {}

Value TableIterator::item(const HashTable::Entry& entry) const {
    switch (m_what) {
    case What::Values:
        return entry.value;
    case What::Items:
        return Tuple::of({entry.key, entry.value});
    default:
        return entry.key;
    }
}

Value TableIterator::next(Vm& vm) {
    if (m_owner.isEmpty()) return {};
    const bool set = m_what == What::SetItems;
    if (m_table->size() != m_size) {
        m_size = ~std::size_t(0); // stays broken, as in the reference
        return vm.raise(vm.types.RuntimeError, set ? "Set changed size during iteration"
                                                   : "dictionary changed size during iteration");
    }
    if (m_reverse) {
        m_index = std::min(m_index, m_table->entryCount());
        while (m_index > 0) {
            const HashTable::Entry& entry = m_table->entry(--m_index);
            if (!entry.key.isEmpty()) return item(entry);
        }
    } else {
        m_index = m_table->next(m_index);
        if (m_index < m_table->entryCount()) return item(m_table->entry(m_index++));
    }
    m_owner = Value();
    return {};
}

std::int64_t TableIterator::lengthHint() {
    if (m_owner.isEmpty() || m_table->size() != m_size) return 0;
    std::int64_t count = 0;
    if (m_reverse) {
        for (std::size_t at = 0; at < m_index; ++at)
            count += !m_table->entry(at).key.isEmpty();
        return count;
    }
    if (m_index == 0) return static_cast<std::int64_t>(m_size);
    for (std::size_t at = m_index; at < m_table->entryCount(); ++at)
        count += !m_table->entry(at).key.isEmpty();
    return count;
}

Value iterateBuiltin(Vm& vm, const Value& iterable) {
    if (!iterable.isObject()) return Value::notHandled();
    Object* object = iterable.asObject();
    Types& types = vm.types;
    using What = TableIterator::What;
    switch (object->kind()) {
    case Kind::List:
        return make<ListIterator>(types.listIterator, Ref<List>::share(static_cast<List*>(object)));
    case Kind::Tuple:
        return make<TupleIterator>(types.tupleIterator, Ref<Tuple>::share(static_cast<Tuple*>(object)));
    case Kind::Str:
        return make<StrIterator>(types.strIterator, Ref<Str>::share(static_cast<Str*>(object)));
    case Kind::Bytes:
        return make<BytesIterator>(types.bytesIterator, Ref<Bytes>::share(static_cast<Bytes*>(object)));
    case Kind::ByteArray:
        return make<BytesIterator>(types.bytearrayIterator, Ref<Bytes>::share(static_cast<Bytes*>(object)));
    case Kind::Range:
        return static_cast<Range*>(object)->iterator(vm, false);
    case Kind::Dict:
        return make<TableIterator>(types.dictKeyIterator, iterable, static_cast<Dict*>(object)->table(),
                                   What::Keys, false);
    case Kind::Set:
    case Kind::FrozenSet:
        return make<TableIterator>(types.setIterator, iterable, static_cast<Set*>(object)->table(),
                                   What::SetItems, false);
    case Kind::Iterator:
        return iterable;
    case Kind::Other:
        if (DictView* view = asDictView(vm, iterable)) {
            HashTable& table = view->dict->table();
            if (view->type() == types.dictKeys) {
                return make<TableIterator>(types.dictKeyIterator, view->dict, table, What::Keys, false);
            }
            const bool items = view->type() == types.dictItems;
            return make<TableIterator>(items ? types.dictItemIterator : types.dictValueIterator, view->dict,
                                       table, items ? What::Items : What::Values, false);
        }
        if (const MappingProxy* proxy = asMappingProxy(vm, iterable))
            return iterateBuiltin(vm, proxy->mapping);
        break;
    default:
        break;
    }
    return Value::notHandled();
}

Value reverseBuiltin(Vm& vm, const Value& sequence) {
    if (!sequence.isObject()) return Value::notHandled();
    Object* object = sequence.asObject();
    Types& types = vm.types;
    using What = TableIterator::What;
    switch (object->kind()) {
    case Kind::List:
        return make<ListReverseIterator>(types.listReverseIterator,
                                         Ref<List>::share(static_cast<List*>(object)));
    case Kind::Tuple:
    case Kind::Str:
    case Kind::Bytes:
    case Kind::ByteArray: {
        std::int64_t size = 0;
        toInt64(lengthBuiltin(sequence), size);
        return make<SequenceIterator>(types.reversed, sequence, size - 1, -1);
    }
    case Kind::Range:
        return static_cast<Range*>(object)->iterator(vm, true);
    case Kind::Dict:
        return make<TableIterator>(types.dictReverseKeyIterator, sequence,
                                   static_cast<Dict*>(object)->table(), What::Keys, true);
    case Kind::Other:
        if (DictView* view = asDictView(vm, sequence)) {
            HashTable& table = view->dict->table();
            if (view->type() == types.dictKeys) {
                return make<TableIterator>(types.dictReverseKeyIterator, view->dict, table, What::Keys, true);
            }
            const bool items = view->type() == types.dictItems;
            return make<TableIterator>(items ? types.dictReverseItemIterator : types.dictReverseValueIterator,
                                       view->dict, table, items ? What::Items : What::Values, true);
        }
        break;
    default:
        break;
    }
    return Value::notHandled();
}

} // namespace coroscope::vm
