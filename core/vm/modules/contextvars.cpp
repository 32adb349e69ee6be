#include "core/vm/modules/support.h"

// contextvars: values that belong to a task. The current context is that of the fiber; a fiber without one
// has set nothing yet.
namespace coroscope::vm {

namespace {

class Context final : public Tracked {
public:
    explicit Context(Type* type) : Tracked(type, Kind::Other) {}
    HashTable values; ///< by ContextVar, in the order of their first set()
    bool entered = false;
    void visitRefs(RefVisitor& visitor) override { values.visitRefs(visitor); }
};

class Variable final : public Tracked {
public:
    Variable(Type* type, Value name, Value fallback)
        : Tracked(type, Kind::Other), name(std::move(name)), fallback(std::move(fallback)) {}
    Value name;
    Value fallback; ///< Empty: none
    void visitRefs(RefVisitor& visitor) override { visitor.visit(fallback); }
};

class Token final : public Tracked {
public:
    explicit Token(Type* type) : Tracked(type, Kind::Other) {}
    Value context, variable;
    Value old; ///< Empty: it had no value
    bool used = false;
    void visitRefs(RefVisitor& visitor) override {
        visitor.visit(context);
        visitor.visit(variable);
        visitor.visit(old);
    }
};

Context& contextOf(const Value& value) {
    return selfAs<Context>(value);
}
Variable& variableOf(const Value& value) {
    return selfAs<Variable>(value);
}
Token& tokenOf(const Value& value) {
    return selfAs<Token>(value);
}

Value copyContext(Vm& vm, const Value& context) {
    if (context.isEmpty()) return make<Context>(nativeType(vm, "_contextvars", "Context"));
    auto copy = make<Context>(context.asObject()->type());
    copy->values = contextOf(context).values;
    return copy;
}

/// The fiber's own, made when first needed.
Value currentContext(Vm& vm) {
    Value& context = vm.fiber().context;
    if (context.isEmpty()) {
        context = copyContext(vm, Value());
        contextOf(context).entered = true;
    }
    return context;
}

Value getVariable(Vm& vm, Value* args) {
    const Value& context = vm.fiber().context;
    if (!context.isEmpty()) {
        if (const Value* found = contextOf(context).values.find(vm, args[0])) return *found;
    }
    if (!args[1].isEmpty()) return args[1];
    const Value& fallback = variableOf(args[0]).fallback;
    return fallback.isEmpty() ? vm.raise(vm.makeException(vm.types.LookupError, args[0])) : fallback;
}

Value setVariable(Vm& vm, Value* args) {
    const Value context = currentContext(vm);
    auto token = make<Token>(nativeType(vm, "_contextvars", "Token"));
    token->context = context;
    token->variable = args[0];
    if (const Value* found = contextOf(context).values.find(vm, args[0])) token->old = *found;
    contextOf(context).values.set(vm, args[0], args[1]);
    return token;
}

Value resetVariable(Vm& vm, Value* args) {
    if (vm.typeOf(args[1]) != nativeType(vm, "_contextvars", "Token"))
        return vm.raise(vm.types.TypeError, cat("expected an instance of Token, got ", vm.reprText(args[1])));
    Token& token = tokenOf(args[1]);
    if (token.used)
        return vm.raise(vm.types.RuntimeError, vm.reprText(args[1]) + " has already been used once");
    if (!token.variable.is(args[0]))
        return vm.raise(vm.types.ValueError, vm.reprText(args[1]) + " was created by a different ContextVar");
    const Value context = currentContext(vm);
    if (!token.context.is(context))
        return vm.raise(vm.types.ValueError, vm.reprText(args[1]) + " was created in a different Context");
    token.used = true;
    if (token.old.isEmpty())
        contextOf(context).values.erase(vm, args[0]);
    else
        contextOf(context).values.set(vm, args[0], token.old);
    return Value::none();
}

Value showVariable(Vm& vm, Value* args) {
    const Variable& variable = variableOf(args[0]);
    std::string text = cat("<ContextVar name=", vm.reprText(variable.name));
    if (!variable.fallback.isEmpty()) text += cat(" default=", vm.reprText(variable.fallback));
    return str(cat(text, " at ", vm.addressText(args[0]), ">"));
}

Value showToken(Vm& vm, Value* args) {
    const Token& token = tokenOf(args[0]);
    return str(cat("<Token", token.used ? " used" : "", " var=", vm.reprText(token.variable), " at ",
                   vm.addressText(args[0]), ">"));
}

Co<Value> runContext(Vm& vm, Args args) {
    const Value self = args[0];
    if (contextOf(self).entered) {
        co_return vm.raise(vm.types.RuntimeError,
                           cat("cannot enter context: ", vm.reprText(self), " is already entered"));
    }
    Fiber& fiber = vm.fiber();
    contextOf(self).entered = true;
    const Value outer = std::exchange(fiber.context, self);
    const Value callee = args[1];
    ValueVector rest(argumentTuple(args[2]).begin(), argumentTuple(args[2]).end());
    Value result = co_await vm.callWith(callee, std::move(rest), args[3]);
    vm.setFiber(fiber);
    fiber.context = outer;
    contextOf(self).entered = false;
    co_return result;
}

bool isVariable(Vm& vm, const Value& key) {
    if (vm.typeOf(key) == nativeType(vm, "_contextvars", "ContextVar")) return true;
    vm.raise(vm.types.TypeError, cat("a ContextVar key was expected, got ", vm.reprText(key)));
    return false;
}

template <bool Keys, bool Values>
Value listContext(Vm& vm, Value* args) {
    auto list = make<List>();
    const HashTable& table = contextOf(args[0]).values;
    for (std::size_t i = table.next(0); i < table.entryCount(); i = table.next(i + 1)) {
        const HashTable::Entry& entry = table.entry(i);
        list->append(Keys && Values ? Tuple::of({entry.key, entry.value}).value()
                     : Keys         ? entry.key
                                    : entry.value);
    }
    return vm.iterate(list);
}

void defineContext(Vm& vm, Dict& names) {
    Type* type = vm.defineType(&names, "_contextvars", "Context", {vm.types.object}, Kind::Other,
                               [](Vm&, Type* cls) -> Value { return make<Context>(cls); });
    type->setFinal();
    makeUnhashable(type);
    vm.defineMethod(type, "run(self, callable, /, *args, **kwargs)", nullptr, runContext);
    vm.defineMethod(type, "copy(self, /)",
                    [](Vm& vm, Value* args) -> Value { return copyContext(vm, args[0]); });
    vm.defineMethod(type, "__len__(self, /)", [](Vm&, Value* args) -> Value {
        return integer(static_cast<std::int64_t>(contextOf(args[0]).values.size()));
    });
    vm.defineMethod(type, "__contains__(self, key, /)", [](Vm& vm, Value* args) -> Value {
        if (!isVariable(vm, args[1])) return {};
        return Value::boolean(contextOf(args[0]).values.find(vm, args[1]) != nullptr);
    });
    vm.defineMethod(type, "__getitem__(self, key, /)", [](Vm& vm, Value* args) -> Value {
        if (!isVariable(vm, args[1])) return {};
        const Value* found = contextOf(args[0]).values.find(vm, args[1]);
        return found ? *found : vm.raise(vm.makeException(vm.types.KeyError, args[1]));
    });
    vm.defineMethod(type, "get(self, key, default=None, /)", [](Vm& vm, Value* args) -> Value {
        if (!isVariable(vm, args[1])) return {};
        const Value* found = contextOf(args[0]).values.find(vm, args[1]);
        return found ? *found : args[2];
    });
    vm.defineMethod(type, "__eq__(self, value, /)", [](Vm& vm, Value* args) -> Value {
        if (vm.typeOf(args[1]) != vm.typeOf(args[0])) return Value::notImplemented();
        const HashTable &a = contextOf(args[0]).values, &b = contextOf(args[1]).values;
        if (a.size() != b.size()) return Value::boolean(false);
        for (std::size_t i = a.next(0); i < a.entryCount(); i = a.next(i + 1)) {
            const Value key = a.entry(i).key, value = a.entry(i).value;
            const Value* other = contextOf(args[1]).values.find(vm, key);
            const int same = other ? vm.equal(value, *other) : 0;
            if (same <= 0) return same < 0 ? Value() : Value::boolean(false);
        }
        return Value::boolean(true);
    });
    vm.defineMethod(type, "__iter__(self, /)", listContext<true, false>);
    vm.defineMethod(type, "keys(self, /)", listContext<true, false>);
    vm.defineMethod(type, "values(self, /)", listContext<false, true>);
    vm.defineMethod(type, "items(self, /)", listContext<true, true>);
}

} // namespace

bool fillContextvars(Vm& vm, Dict& names) {
    defineContext(vm, names);
    Type* variable =
        vm.defineType(&names, "_contextvars", "ContextVar", {vm.types.object}, Kind::Other, nullptr);
    variable->setFinal();
    vm.defineStatic(variable, "__new__(cls, name, /, *, default=<unset>)", [](Vm& vm, Value* args) -> Value {
        if (!as<Str>(args[1])) return vm.raise(vm.types.TypeError, "context variable name must be a str");
        return make<Variable>(static_cast<Type*>(args[0].asObject()), args[1], args[2]);
    });
    vm.defineMethod(variable, "get(self, default=<unset>, /)", getVariable);
    vm.defineMethod(variable, "set(self, value, /)", setVariable);
    vm.defineMethod(variable, "reset(self, token, /)", resetVariable);
    vm.defineMethod(variable, "__repr__(self, /)", showVariable);
    vm.defineProperty(variable, "name",
                      [](Vm&, const Value& self) -> Value { return variableOf(self).name; });
    defineSubscript(vm, variable);
    Type* token = vm.defineType(&names, "_contextvars", "Token", {vm.types.object}, Kind::Other, nullptr);
    token->setFinal();
    vm.defineMethod(token, "__repr__(self, /)", showToken);
    vm.defineProperty(token, "var", [](Vm&, const Value& self) -> Value { return tokenOf(self).variable; });
    Type* missing = vm.defineType(nullptr, "Token", "MISSING", {vm.types.object}, Kind::Other, nullptr);
    vm.defineMethod(missing, "__repr__(self, /)",
                    [](Vm&, Value*) -> Value { return str("<Token.MISSING>"); });
    token->setOwn("MISSING", make<Token>(missing)); // any object would do: only its identity counts
    vm.defineProperty(token, "old_value", [](Vm&, const Value& self) -> Value {
        const Value& old = tokenOf(self).old;
        return old.isEmpty() ? *self.asObject()->type()->lookup("MISSING") : old;
    });
    defineSubscript(vm, token);
    vm.copyContext = copyContext;
    vm.define(names, "_contextvars", "copy_context()",
              [](Vm& vm, Value*) -> Value { return copyContext(vm, vm.fiber().context); });
    return true;
}

} // namespace coroscope::vm
