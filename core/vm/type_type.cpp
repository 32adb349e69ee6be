#include "core/vm/bootstrap.h"
#include "core/vm/containers.h"
#include "core/vm/numbers.h"
#include "core/vm/views.h"
#include "core/vm/vm.h"

#include <algorithm>

// type: making classes (type_new), class attributes, and __build_class__.
namespace coroscope::vm {

namespace {

Value typeNew(Vm& vm, Value* args) {
    const auto* rest = static_cast<Tuple*>(args[1].asObject());
    if (rest->size() != 3)
        return vm.raise(vm.types.TypeError, "type.__new__() takes exactly 3 arguments (" +
                                                std::to_string(rest->size()) + " given)");
    auto* metatype = as<Type>(args[0]);
    const Str* name = as<Str>((*rest)[0]);
    Dict* names = as<Dict>((*rest)[2]);
    if (!name)
        return vm.raise(vm.types.TypeError,
                        cat("type.__new__() argument 1 must be str, not ", vm.typeName((*rest)[0])));
    if (!as<Tuple>((*rest)[1]))
        return vm.raise(vm.types.TypeError,
                        cat("type.__new__() argument 2 must be tuple, not ", vm.typeName((*rest)[1])));
    if (!names)
        return vm.raise(vm.types.TypeError,
                        cat("type.__new__() argument 3 must be dict, not ", vm.typeName((*rest)[2])));
    return vm.makeClass(metatype, *name, (*rest)[1], *names, args[2]);
}

Value typeCall(Vm& vm, Value* args) {
    // What `super().__call__(...)` in a metaclass means: the ordinary construction.
    auto* type = static_cast<Type*>(args[0].asObject());
    const auto* rest = static_cast<Tuple*>(args[1].asObject());
    ValueVector all(rest->begin(), rest->end());
    Ref<Tuple> names;
    if (const Dict* keywords = as<Dict>(args[2]); keywords && keywords->size() > 0) {
        names = Tuple::make(keywords->size());
        const HashTable& table = keywords->table();
        std::size_t count = 0;
        for (std::size_t i = table.next(0); i < table.entryCount(); i = table.next(i + 1)) {
            (*names)[count++] = table.entry(i).key;
            all.push_back(table.entry(i).value);
        }
    }
    return vm.constructSync(type, all, names.get());
}

/// What a "__weakref__" in __slots__ leaves in the class: weak references are kept elsewhere, so there is
/// nothing to read.
Value noWeakList(Vm& vm, const Value& self) {
    return vm.raise(vm.types.AttributeError,
                    cat("'", vm.typeName(self), "' object has no attribute '__weakref__'"));
}

Value nameList(const std::vector<Type*>& types) {
    auto tuple = Tuple::make(types.size());
    for (std::size_t i = 0; i < types.size(); ++i)
        (*tuple)[i] = Value::share(types[i]);
    return tuple;
}

Value buildClassValue(Vm& vm, Value metatype, Value name, Value bases, Value names, const Value& keywords) {
    ValueVector args{std::move(name), std::move(bases), std::move(names)};
    Ref<Tuple> keywordNames;
    if (const Dict* dict = as<Dict>(keywords); dict && dict->size() > 0) {
        keywordNames = Tuple::make(dict->size());
        std::size_t count = 0;
        const HashTable& table = dict->table();
        for (std::size_t i = table.next(0); i < table.entryCount(); i = table.next(i + 1)) {
            (*keywordNames)[count++] = table.entry(i).key;
            args.push_back(table.entry(i).value);
        }
    }
    if (Type* type = as<Type>(metatype)) {
        const Value* call = type->type()->lookup("__call__");
        if (!call || isKind(*call, Kind::Native)) return vm.constructSync(type, args, keywordNames.get());
    }
    Vm::Called called = vm.begin(std::move(metatype), args.data(), args.size(), keywordNames.get());
    return vm.runSync(vm.finishCo(std::move(called)));
}

// __build_class__(function, name, *bases, metaclass=None, **keywords)
Co<Value> buildClass(Vm& vm, Args args) {
    Value name = args[1];
    Value originalBases = args[2];
    Value keywords = args[3];
    ValueVector bases;
    bool replaced = false;
    for (const Value& base : *static_cast<Tuple*>(originalBases.asObject())) {
        if (as<Type>(base)) {
            bases.push_back(base);
            continue;
        }
        Value entries = vm.getAttrOrEmpty(base, "__mro_entries__");
        if (vm.failed()) co_return Value();
        if (entries.isEmpty()) {
            bases.push_back(base);
            continue;
        }
        replaced = true;
        Value given = co_await vm.call(std::move(entries), originalBases);
        if (given.isEmpty()) co_return given;
        if (!as<Tuple>(given)) co_return vm.raise(vm.types.TypeError, "__mro_entries__ must return a tuple");
        for (const Value& each : *as<Tuple>(given))
            bases.push_back(each);
    }
    Value metatype = Value::share(vm.types.type);
    HashTable& table = as<Dict>(keywords)->table();
    const Ref<Str> metaclassName = Str::intern("metaclass");
    bool isClass = true;
    if (const Value* given = table.find(metaclassName.get())) {
        metatype = *given;
        isClass = as<Type>(metatype) != nullptr;
        table.erase(metaclassName.get());
    } else if (!bases.empty() && as<Type>(bases.front())) {
        metatype = Value::share(vm.typeOf(bases.front()));
    }
    if (isClass) {
        auto* winner = as<Type>(metatype);
        for (const Value& base : bases) {
            Type* other = vm.typeOf(base);
            if (winner->isSubtypeOf(other)) continue;
            if (other->isSubtypeOf(winner)) {
                winner = other;
                continue;
            }
            co_return vm.raise(vm.types.TypeError,
                               "metaclass conflict: the metaclass of a derived class must be a (non-strict) "
                               "subclass of the metaclasses of all its bases");
        }
        metatype = Value::share(winner);
    }
    Value baseTuple = Tuple::of(bases);
    Value names;
    Value prepare =
        isClass && as<Type>(metatype) == vm.types.type ? Value() : vm.getAttrOrEmpty(metatype, "__prepare__");
    if (vm.failed()) co_return Value();
    if (prepare.isEmpty()) {
        names = make<Dict>();
    } else {
        ValueVector prepareArgs{name, baseTuple};
        names = co_await vm.callWith(std::move(prepare), std::move(prepareArgs), keywords);
        if (names.isEmpty()) co_return names;
    }
    Vm::Called called = vm.begin(args[0], nullptr, 0, nullptr);
    if (!called.frame) co_return std::move(called.value);
    called.frame->needSeldom().names = names;
    const Value done = co_await vm.finish(std::move(called));
    if (done.isEmpty()) co_return Value();
    if (replaced && as<Dict>(names)) as<Dict>(names)->set("__orig_bases__", originalBases);
    co_return buildClassValue(vm, metatype, name, baseTuple, names, keywords);
}

} // namespace

Value Vm::constructSync(Type* type, ValueVector& args, const Tuple* keywords) {
    return finishSync(
        beginConstructor(*type, *type->lookup(names().new_), args.data(), args.size(), keywords));
}

Value Vm::makeClass(Type* metatype, const Str& name, const Value& baseTuple, Dict& names,
                    const Value& keywords) {
    std::vector<Type*> bases;
    for (const Value& each : *static_cast<Tuple*>(baseTuple.asObject())) {
        Type* base = as<Type>(each);
        if (!base) return raise(types.TypeError, "bases must be types");
        if (!base->subclassable())
            return raise(types.TypeError, cat("type '", base->name(), "' is not an acceptable base type"));
        if (std::find(bases.begin(), bases.end(), base) != bases.end())
            return raise(types.TypeError, cat("duplicate base class ", base->name()));
        bases.push_back(base);
    }
    if (bases.empty()) bases.push_back(types.object);
    // The C++ layout: of the one base that has one of its own.
    Type* layout = types.object;
    for (Type* base : bases) {
        if (base->instanceKind() == Kind::Instance && base->allocate() == types.object->allocate()) continue;
        if (layout == types.object || base->isSubtypeOf(layout)) {
            layout = base;
        } else if (base->allocate() != layout->allocate()) {
            return raise(types.TypeError, "multiple bases have instance lay-out conflict");
        }
    }
    std::vector<Type*> mro;
    if (!Type::linearize(bases, mro)) {
        std::string list;
        for (Type* base : bases)
            list += cat(list.empty() ? "" : ", ", base->name());
        return raise(types.TypeError,
                     cat("Cannot create a consistent method resolution\norder (MRO) for bases ", list));
    }
    auto type = make<Type>(metatype, name.toUtf8(), bases, layout->instanceKind(), layout->allocate());
    type->setHeapType();
    Dict& dict = type->dict();
    const HashTable& table = names.table();
    const Ref<Str> classCell = Str::intern("__classcell__");
    for (std::size_t i = table.next(0); i < table.entryCount(); i = table.next(i + 1)) {
        const Str* key = as<Str>(table.entry(i).key);
        if (!key || key->equals(*classCell)) continue;
        Value value = table.entry(i).value;
        const std::string text = key->toUtf8();
        // These three are static or class methods without a decorator.
        if (text == "__new__" && as<Function>(value)) {
            auto wrapped = make<Descriptor>(types.staticMethod);
            wrapped->get = std::move(value);
            value = std::move(wrapped);
        } else if ((text == "__init_subclass__" || text == "__class_getitem__") && as<Function>(value)) {
            auto wrapped = make<Descriptor>(types.classMethod);
            wrapped->get = std::move(value);
            value = std::move(wrapped);
        }
        dict.set(Str::intern(text).get(), std::move(value));
    }
    const auto has = [&](std::string_view key) { return dict.find(Str::intern(key).get()) != nullptr; };
    if (!has("__module__")) {
        Frame* caller = frame();
        const Value* module = caller ? caller->globals->find(Str::intern("__name__").get()) : nullptr;
        dict.set("__module__", module ? *module : vm::str("builtins"));
    }
    if (!has("__qualname__")) dict.set("__qualname__", Str::fromUtf8(name.toUtf8()));
    if (!has("__doc__")) dict.set("__doc__", Value::none());
    if (has("__eq__") && !has("__hash__")) dict.set("__hash__", Value::none());

    bool instanceDict = true;
    if (const Value* slots = dict.find(Str::intern("__slots__").get())) {
        instanceDict = false;
        ValueVector slotNames;
        if (as<Str>(*slots))
            slotNames.push_back(*slots);
        else if (!collect(*slots, slotNames))
            return Value();
        for (const Value& each : slotNames) {
            const Str* slot = as<Str>(each);
            if (!slot)
                return raise(types.TypeError,
                             cat("__slots__ items must be strings, not '", typeName(each), "'"));
            std::string text = slot->toUtf8();
            if (text == "__dict__") {
                instanceDict = true;
                continue;
            }
            if (text == "__weakref__") { // says that instances may be referred to weakly; holds nothing here
                dict.set(text,
                         make<NativeProperty>(types.getsetDescriptor, text, type.get(), noWeakList, nullptr));
                continue;
            }
            const Kind kind =
                layout->instanceKind(); // of a size of its own for each: no room for more behind it
            if (kind == Kind::Int || kind == Kind::Tuple || kind == Kind::Bytes)
                return raise(types.TypeError,
                             cat("nonempty __slots__ not supported for subtype of '", bases[0]->name(), "'"));
            if (text.starts_with("__") && !text.ends_with("__")) {
                const std::string plain = name.toUtf8();
                const std::size_t start = plain.find_first_not_of('_');
                if (start != std::string::npos) text = cat("_", plain.substr(start), text);
            }
            if (has(text))
                return raise(types.ValueError,
                             cat("'", text, "' in __slots__ conflicts with class variable"));
            auto member = make<Descriptor>(types.memberDescriptor);
            member->name = Str::intern(text);
            member->get = Attributes::slotKey(text);
            dict.set(text, std::move(member));
        }
        for (Type* base : bases)
            instanceDict = instanceDict || (base->isHeapType() && base->hasInstanceDict());
    }
    type->setHasInstanceDict(instanceDict || layout->hasInstanceDict());
    type->noticeNames();

    // __set_name__, then the parents' __init_subclass__.
    for (std::size_t i = table.next(0); i < table.entryCount(); i = table.next(i + 1)) {
        const Value& value = table.entry(i).value;
        if (!value.isObject()) continue;
        if (value.asObject()->type() == types.property ||
            value.asObject()->type()->isSubtypeOf(types.property)) {
            auto* property = static_cast<Descriptor*>(value.asObject());
            if (property->name.isEmpty()) property->name = table.entry(i).key;
        }
        if (!value.asObject()->type()->isHeapType()) continue;
        Value method = special(value, "__set_name__");
        if (failed()) return Value();
        if (method.isEmpty()) continue;
        if (callSync(method, {type.value(), table.entry(i).key}).isEmpty()) {
            Value cause = takeException();
            Value error = makeException(types.RuntimeError,
                                        cat("Error calling __set_name__ on '", typeName(value), "' instance ",
                                            reprText(table.entry(i).key), " in '", name.toUtf8(), "'"));
            static_cast<Exception*>(error.asObject())->cause = cause;
            static_cast<Exception*>(error.asObject())->context = cause;
            static_cast<Exception*>(error.asObject())->suppressContext = true;
            return raise(std::move(error));
        }
    }
    if (const Value* cell = table.find(classCell.get()); cell && as<Cell>(*cell))
        as<Cell>(*cell)->content = type.value();
    const Ref<Str> initSubclass = Str::intern("__init_subclass__");
    for (std::size_t i = 1; i < type->mro().size(); ++i) {
        const Value* hook = type->mro()[i]->dict().find(initSubclass.get());
        if (!hook) continue;
        if (type->mro()[i] == types.object) {
            if (const Dict* given = as<Dict>(keywords); given && given->size() > 0)
                return raise(types.TypeError,
                             cat(name.toUtf8(), ".__init_subclass__() takes no keyword arguments"));
            break;
        }
        const Value function = static_cast<Descriptor*>(hook->asObject())->get;
        ValueVector args{type.value()};
        const Value result = runSync(callWith(function, std::move(args), keywords));
        if (result.isEmpty()) return Value();
        break;
    }
    return type;
}

namespace {

/// What __del__ methods return, each of which may be the last to hold an object with a __del__ of its own:
/// released one behind the other and not one inside the other, so that a row without end does not exhaust the
/// native stack.
class Leftovers {
public:
    Leftovers() : m_outer(std::exchange(s_outermost, s_outermost ? s_outermost : this)) {}
    Leftovers(const Leftovers&) = delete;
    Leftovers& operator=(const Leftovers&) = delete;
    ~Leftovers() {
        if (m_outer) return;
        while (!m_values.empty()) {
            const Value last = std::move(m_values.back());
            m_values.pop_back();
        }
        s_outermost = nullptr;
    }
    void add(Value value) {
        if (value.isObject()) s_outermost->m_values.push_back(std::move(value));
    }

private:
    static constinit thread_local Leftovers* s_outermost;
    Leftovers* m_outer;
    std::vector<Value> m_values;
};

constinit thread_local Leftovers* Leftovers::s_outermost = nullptr;

} // namespace

bool Type::finalize(Object* object) {
    Vm& vm = Vm::current();
    // Nothing of the script runs any more once a budget is spent.
    const bool over = vm.tearingDown() || vm.abort() != Abort::None;
    object->retain(); // alive while told
    if (object->type()->hasFinalizer() && !object->finalized() && !over) {
        object->setFinalized();
        Leftovers leftovers;
        Value pending = vm.takeException();
        const Value self = Value::share(object);
        const Value method = vm.special(self, "__del__");
        // They may follow each other without end within one instruction, whose fuel they do not use up.
        constexpr std::uint64_t kCost = 20;
        if (!method.isEmpty() && vm.charge(kCost)) leftovers.add(vm.callSync(method, {}));
        if (vm.abort() != Abort::None) vm.takeException(); // comes again where the script goes on
        const bool bound = isKind(method, Kind::BoundMethod);
        const Value where = bound ? static_cast<BoundMethod*>(method.asObject())->function : method;
        if (vm.failed()) vm.reportUnraisable(vm.takeException(), where);
        vm.restore(std::move(pending));
    }
    // Only after __del__, which may still see it through them, and may bring it back to life.
    if (object->refs() == 1 && object->hasWeakRefs() && vm.onWeakReferent) vm.onWeakReferent(object);
    return object->dropLast();
}

void installTypeType(Vm& vm) {
    Type* type = vm.types.type;
    vm.defineStatic(type, "__new__(cls, /, *args, **kwargs)", typeNew);
    vm.defineMethod(type, "__init__(self, /, *args, **kwargs)",
                    [](Vm&, Value*) -> Value { return Value::none(); });
    vm.defineMethod(type, "__call__(self, /, *args, **kwargs)", typeCall);
    vm.defineMethod(type, "__repr__(self, /)", [](Vm&, Value* args) -> Value {
        return str(cat("<class '", static_cast<Type*>(args[0].asObject())->qualifiedName(), "'>"));
    });
    vm.defineMethod(type, "mro(self, /)", [](Vm&, Value* args) -> Value {
        auto list = make<List>();
        for (Type* each : static_cast<Type*>(args[0].asObject())->mro())
            list->append(Value::share(each));
        return list;
    });
    vm.defineMethod(type, "__subclasses__(self, /)", [](Vm&, Value* args) -> Value {
        auto list = make<List>();
        for (Type* each : static_cast<Type*>(args[0].asObject())->subclasses())
            list->append(Value::share(each));
        return list;
    });
    vm.defineMethod(type, "__instancecheck__(self, instance, /)", [](Vm& vm, Value* args) -> Value {
        return Value::boolean(vm.isInstance(args[1], static_cast<Type*>(args[0].asObject())));
    });
    vm.defineMethod(type, "__subclasscheck__(self, subclass, /)", [](Vm& vm, Value* args) -> Value {
        Type* derived = as<Type>(args[1]);
        if (!derived) return vm.raise(vm.types.TypeError, "issubclass() arg 1 must be a class");
        return Value::boolean(derived->isSubtypeOf(static_cast<Type*>(args[0].asObject())));
    });
    vm.defineClassMethod(type, "__prepare__(cls, /, *args, **kwargs)",
                         [](Vm&, Value*) -> Value { return make<Dict>(); });
    vm.defineProperty(
        type, "__name__",
        [](Vm&, const Value& self) -> Value { return str(static_cast<Type*>(self.asObject())->name()); },
        [](Vm& vm, const Value& self, Value value) -> bool {
            if (!as<Str>(value)) {
                vm.raise(vm.types.TypeError, "can only assign string to type.__name__");
                return false;
            }
            static_cast<Type*>(self.asObject())->setName(as<Str>(value)->toUtf8());
            return true;
        });
    vm.defineProperty(
        type, "__qualname__",
        [](Vm&, const Value& self) -> Value {
            auto* type = static_cast<Type*>(self.asObject());
            Value own = type->dict().get("__qualname__");
            return as<Str>(own) ? own : Value(str(type->name())); // of some, an entry is for their objects
        },
        [](Vm&, const Value& self, Value value) -> bool {
            static_cast<Type*>(self.asObject())->setOwn("__qualname__", std::move(value));
            return true;
        });
    vm.defineProperty(
        type, "__module__",
        [](Vm&, const Value& self) -> Value {
            auto* type = static_cast<Type*>(self.asObject());
            Value own = type->dict().get("__module__");
            const bool said = as<Str>(own) || (type->isHeapType() && !own.isEmpty());
            return said ? own : Value(str("builtins"));
        },
        [](Vm&, const Value& self, Value value) -> bool {
            static_cast<Type*>(self.asObject())->setOwn("__module__", std::move(value));
            return true;
        });
    vm.defineProperty(type, "__bases__", [](Vm&, const Value& self) -> Value {
        return nameList(static_cast<Type*>(self.asObject())->bases());
    });
    vm.defineProperty(type, "__base__", [](Vm&, const Value& self) -> Value {
        Type* base = static_cast<Type*>(self.asObject())->base();
        return base ? Value::share(base) : Value::none();
    });
    vm.defineProperty(type, "__mro__", [](Vm&, const Value& self) -> Value {
        return nameList(static_cast<Type*>(self.asObject())->mro());
    });
    vm.defineProperty(type, "__dict__", [](Vm& vm, const Value& self) -> Value {
        return make<MappingProxy>(vm.types.mappingProxy,
                                  Value::share(&static_cast<Type*>(self.asObject())->dict()));
    });
    vm.defineProperty(type, "__flags__", [](Vm&, const Value&) -> Value { return Value::smallInt(0); });
    vm.define(vm.builtins(), "builtins", "__build_class__(function, name, /, *bases, **keywords)", nullptr,
              buildClass);
}

} // namespace coroscope::vm
