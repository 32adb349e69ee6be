#include "core/vm/vm.h"

#include <algorithm>

// How calls begin: arguments are matched with parameters as CPython's initialize_locals does it, with its
// messages.
namespace coroscope::vm {

namespace {

std::string plural(std::size_t count, std::string_view word) {
    return cat(word, count == 1 ? "" : "s");
}

/// "'a' and 'b'", "'a', 'b', and 'c'".
std::string nameList(const std::vector<std::string>& names) {
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0) text += names.size() == 2 ? " and " : i + 1 == names.size() ? ", and " : ", ";
        text += cat("'", names[i], "'");
    }
    return text;
}

std::string functionLabel(const Function& function) {
    return cat(as<Str>(function.qualifiedName)->toUtf8(), "()");
}

} // namespace

Vm::Called Vm::begin(Value callee, Value* args, std::size_t count, const Tuple* keywords) {
    if (callee.isObject()) {
        Object* object = callee.asObject();
        switch (object->kind()) {
        case Kind::Function:
            return beginFunction(std::move(callee), args, count, keywords);
        case Kind::Native:
            return beginNative(static_cast<NativeFunction*>(object)->spec(), args, count, keywords);
        case Kind::Type:
            return beginType(*static_cast<Type*>(object), args, count, keywords);
        case Kind::BoundMethod: {
            auto* method = static_cast<BoundMethod*>(object);
            ValueVector all;
            all.reserve(count + 1);
            all.push_back(method->self);
            for (std::size_t i = 0; i < count; ++i)
                all.push_back(std::move(args[i]));
            return begin(method->function, all.data(), all.size(), keywords);
        }
        default:
            break;
        }
    }
    Called called;
    Value method = special(callee, "__call__");
    if (method.isEmpty()) {
        if (!failed()) raise(types.TypeError, cat("'", typeName(callee), "' object is not callable"));
        return called;
    }
    if (method.is(callee)) return called;
    return begin(std::move(method), args, count, keywords);
}

Vm::Called Vm::beginFunction(Value callee, Value* args, std::size_t count, const Tuple* keywords) {
    Called called;
    auto& function = *static_cast<Function*>(callee.asObject());
    Code& code = *function.code;
    Frame* frame = Frame::create(m_heap, code, function.globals.get(), std::move(callee));
    if (code.simple() && !keywords && count == code.argumentCount()) {
        Value* locals = frame->locals();
        for (std::size_t i = 0; i < count; ++i)
            locals[i] = std::move(args[i]);
    } else if (!bindArguments(function, *frame, args, count, keywords)) {
        Frame::destroy(frame);
        return called;
    }
    if (code.cellCount() > 0) bindCells(function, *frame);
    if (code.flags() & (script::kCodeGenerator | script::kCodeCoroutine | script::kCodeAsyncGenerator)) {
        called.value = wrapFrame(function, frame);
    } else {
        called.frame = frame;
    }
    return called;
}

void Vm::bindCells(Function& function, Frame& frame) {
    const script::Code& source = function.code->source();
    Value* cell = frame.cells();
    for (std::size_t i = 0; i < source.cellNames.size(); ++i) {
        const std::int32_t parameter = source.cellParameter.empty() ? -1 : source.cellParameter[i];
        *cell++ = make<Cell>(parameter >= 0 ? std::move(frame.locals()[parameter]) : Value());
    }
    if (const Tuple* closure = as<Tuple>(function.closure)) {
        for (const Value& each : *closure)
            *cell++ = each;
    }
}

namespace {

/// What cr_origin shows: (file, line, function) of who makes the coroutine, the innermost first.
void noteOrigin(Vm& vm, Generator& coroutine) {
    ValueVector places;
    for (Frame* each = vm.frame(); each && places.size() < vm.origins.depth; each = each->back) {
        if (each->code->library()) continue;
        const script::Code& code = each->code->source();
        places.push_back(Tuple::of({str(code.fileName), Value::smallInt(each->line()), str(code.name)}));
    }
    coroutine.hasOrigin = true;
    vm.origins.of[&coroutine] = Tuple::of(places);
}

} // namespace

Value Vm::wrapFrame(Function& function, Frame* frame) {
    const std::uint32_t flags = function.code->flags();
    Type* type = flags & script::kCodeCoroutine        ? types.coroutine
                 : flags & script::kCodeAsyncGenerator ? types.asyncGenerator
                                                       : types.generator;
    auto generator = make<Generator>(type, frame, function.name, function.qualifiedName);
    generator->asyncGenerator = flags & script::kCodeAsyncGenerator;
    if (origins.depth > 0 && type == types.coroutine) noteOrigin(*this, *generator);
    return generator;
}

bool Vm::bindArguments(Function& function, Frame& frame, Value* args, std::size_t count,
                       const Tuple* keywords) {
    const Code& code = *function.code;
    const script::Code& source = code.source();
    Value* locals = frame.locals();
    const std::size_t keywordCount = keywords ? keywords->size() : 0;
    const std::size_t positionalGiven = count - keywordCount;
    const std::size_t positional = source.argumentCount;
    const std::size_t named = positional + source.keywordOnlyCount;
    const bool variadic = code.flags() & script::kCodeVarArgs;
    const std::size_t keywordSlot = named + (variadic ? 1 : 0);

    Ref<Dict> rest;
    if (code.flags() & script::kCodeVarKeywords) {
        rest = make<Dict>();
        locals[keywordSlot] = rest.value();
    }
    const std::size_t taken = std::min(positionalGiven, positional);
    for (std::size_t i = 0; i < taken; ++i)
        locals[i] = std::move(args[i]);
    if (variadic) locals[named] = Tuple::taking({args + taken, positionalGiven - taken});

    for (std::size_t i = 0; i < keywordCount; ++i) {
        Value& value = args[positionalGiven + i];
        const Str* name = as<Str>((*keywords)[i]);
        if (!name) {
            raise(types.TypeError, cat(functionLabel(function), " keywords must be strings"));
            return false;
        }
        std::size_t slot = named;
        for (std::size_t j = source.positionalOnlyCount; j < named; ++j) {
            if (code.localName(j) == name || code.localName(j)->equals(*name)) {
                slot = j;
                break;
            }
        }
        if (slot < named) {
            if (!locals[slot].isEmpty()) {
                raise(types.TypeError, cat(functionLabel(function), " got multiple values for argument '",
                                           name->toUtf8(), "'"));
                return false;
            }
            locals[slot] = std::move(value);
            continue;
        }
        if (rest) {
            rest->set(name, std::move(value));
            continue;
        }
        std::vector<std::string> misplaced;
        for (std::size_t j = 0; j < source.positionalOnlyCount; ++j) {
            for (const Value& keyword : *keywords) {
                if (as<Str>(keyword) && code.localName(j)->equals(*as<Str>(keyword)))
                    misplaced.push_back(code.localName(j)->toUtf8());
            }
        }
        if (!misplaced.empty()) {
            std::string list;
            for (const std::string& each : misplaced)
                list += cat(list.empty() ? "" : ", ", each);
            raise(types.TypeError,
                  cat(functionLabel(function),
                      " got some positional-only arguments passed as keyword arguments: '", list, "'"));
        } else {
            raise(types.TypeError,
                  cat(functionLabel(function), " got an unexpected keyword argument '", name->toUtf8(), "'"));
        }
        return false;
    }

    const Tuple* defaults = as<Tuple>(function.defaults);
    const std::size_t defaultCount = defaults ? defaults->size() : 0;
    if (positionalGiven > positional && !variadic) {
        std::size_t keywordOnlyGiven = 0;
        for (std::size_t i = positional; i < named; ++i)
            keywordOnlyGiven += !locals[i].isEmpty();
        const std::string given =
            keywordOnlyGiven > 0
                ? cat(positionalGiven, " positional ", plural(positionalGiven, "argument"), " (and ",
                      keywordOnlyGiven, " keyword-only ", plural(keywordOnlyGiven, "argument"), ")")
                : std::to_string(positionalGiven);
        const std::string takes = defaultCount > 0
                                      ? cat("from ", positional - defaultCount, " to ", positional)
                                      : std::to_string(positional);
        const bool one = positional == 1 && defaultCount == 0;
        raise(types.TypeError,
              cat(functionLabel(function), " takes ", takes, " positional argument", one ? "" : "s", " but ",
                  given, positionalGiven == 1 && keywordOnlyGiven == 0 ? " was given" : " were given"));
        return false;
    }
    std::vector<std::string> missing;
    for (std::size_t i = 0; i < positional; ++i) {
        if (!locals[i].isEmpty()) continue;
        if (i + defaultCount >= positional)
            locals[i] = (*defaults)[i + defaultCount - positional];
        else
            missing.push_back(code.localName(i)->toUtf8());
    }
    if (!missing.empty()) {
        raise(types.TypeError,
              cat(functionLabel(function), " missing ", missing.size(), " required positional ",
                  plural(missing.size(), "argument"), ": ", nameList(missing)));
        return false;
    }
    Dict* kwDefaults = as<Dict>(function.kwDefaults);
    for (std::size_t i = positional; i < named; ++i) {
        if (!locals[i].isEmpty()) continue;
        if (const Value* found = kwDefaults ? kwDefaults->find(code.localName(i)) : nullptr)
            locals[i] = *found;
        else
            missing.push_back(code.localName(i)->toUtf8());
    }
    if (!missing.empty()) {
        raise(types.TypeError,
              cat(functionLabel(function), " missing ", missing.size(), " required keyword-only ",
                  plural(missing.size(), "argument"), ": ", nameList(missing)));
        return false;
    }
    return true;
}

bool Vm::bindNative(const NativeSpec& spec, Value* args, std::size_t count, const Tuple* keywords,
                    Value* out) {
    if (spec.asFunction) return bindAsFunction(spec, args, count, keywords, out);
    const std::size_t keywordCount = keywords ? keywords->size() : 0;
    const std::size_t given = count - keywordCount;
    const std::size_t named = spec.parameters.size();
    // Layout of `out`: positional parameters, [*args], keyword-only parameters, [**kwargs].
    const auto slotOf = [&](std::size_t parameter) {
        return parameter + (spec.variadic && parameter >= spec.positional ? 1 : 0);
    };
    // Messages do not count self or cls; a constructor goes by the name of its type.
    const bool constructor = spec.name == "__new__" || (spec.owner && spec.name == "__init__");
    const std::size_t self = spec.owner || spec.name == "__new__" ? 1 : 0;
    const auto shortName = [&] {
        return constructor ? spec.qualifiedName.substr(0, spec.qualifiedName.rfind('.')) : spec.name;
    };
    const auto longName = [&] { return spec.owner && !constructor ? spec.qualifiedName : shortName(); };
    const bool keywordOnly = named > spec.positional;
    const std::size_t taken = std::min<std::size_t>(given, spec.positional);
    const auto wrongNumber = [&](const char* bound, std::size_t wanted, const char* kind, std::size_t got) {
        raise(types.TypeError, cat(shortName(), "() takes ", bound, " ", wanted, kind, " argument",
                                   wanted == 1 ? "" : "s", " (", got, " given)"));
    };
    if (!spec.variadic && !spec.keywords && spec.positionalOnly < named && count - self > named - self &&
        given >= self) {
        wrongNumber(spec.required < spec.positional || keywordOnly ? "at most" : "exactly", named - self,
                    given == self ? " keyword" : "", count - self);
        return false;
    }
    for (std::size_t i = 0; i < taken; ++i)
        out[i] = std::move(args[i]);
    if (spec.variadic) {
        out[spec.positional] = Tuple::taking({args + taken, given - taken});
    } else if (given > spec.positional) {
        const std::size_t most = spec.positional - self;
        if (most == 0 && keywordOnly) {
            raise(types.TypeError, cat(shortName(), "() takes no positional arguments"));
        } else if (spec.positional == spec.required && spec.positionalOnly == spec.positional) {
            if (most == 0)
                raise(types.TypeError, cat(longName(), "() takes no arguments (", given - self, " given)"));
            else if (most == 1 && !constructor && !keywordOnly)
                raise(types.TypeError,
                      cat(longName(), "() takes exactly one argument (", given - self, " given)"));
            else
                raise(types.TypeError, cat(shortName(), " expected ", most, " argument", most == 1 ? "" : "s",
                                           ", got ", given - self));
        } else if (spec.positionalOnly == spec.positional) {
            raise(types.TypeError, cat(shortName(), " expected at most ", most, " argument",
                                       most == 1 ? "" : "s", ", got ", given - self));
        } else {
            wrongNumber(spec.required == spec.positional ? "exactly" : "at most", most, " positional",
                        given - self);
        }
        return false;
    }
    Ref<Dict> rest;
    if (spec.keywords) {
        rest = make<Dict>();
        out[spec.slotCount() - 1] = rest.value();
    }
    for (std::size_t i = 0; i < keywordCount; ++i) {
        const Str* name = as<Str>((*keywords)[i]);
        if (!name) {
            raise(types.TypeError, "keywords must be strings");
            return false;
        }
        std::size_t found = named;
        for (std::size_t j = spec.positionalOnly; j < named && found == named; ++j) {
            if (spec.parameters[j].name->equals(*name)) found = j;
        }
        if (found < named) {
            Value& slot = out[slotOf(found)];
            if (!slot.isEmpty()) {
                raise(types.TypeError, cat("argument for ", shortName(), "() given by name ('",
                                           name->toUtf8(), "') and position (", found + 1 - self, ")"));
                return false;
            }
            slot = std::move(args[given + i]);
        } else if (rest) {
            rest->set(name, std::move(args[given + i]));
        } else if (named - self == spec.positionalOnly - self && spec.positionalOnly == named) {
            raise(types.TypeError, cat(longName(), "() takes no keyword arguments"));
            return false;
        } else {
            raise(types.TypeError, cat("'", name->toUtf8(), "' is an invalid keyword argument for ",
                                       shortName() == "sorted" ? "sort" : shortName(),
                                       "()")); // sorted() hands them on to list.sort()
            return false;
        }
    }
    for (std::size_t i = 0; i < named; ++i) {
        Value& slot = out[slotOf(i)];
        if (!slot.isEmpty()) continue;
        const NativeSpec::Parameter& parameter = spec.parameters[i];
        if (!parameter.required) {
            slot = parameter.defaultValue;
            continue;
        }
        const std::size_t least = spec.required - self;
        if (i == 0 && self) {
            raise(types.TypeError, cat("unbound method ", spec.qualifiedName, "() needs an argument"));
        } else if (spec.positionalOnly == spec.positional && i < spec.positional) {
            if (least == 1 && spec.positional == spec.required && !spec.variadic && !constructor &&
                !keywordOnly)
                raise(types.TypeError,
                      cat(longName(), "() takes exactly one argument (", given - self, " given)"));
            else
                raise(types.TypeError,
                      cat(shortName(), " expected ",
                          spec.positional == spec.required && !spec.variadic ? "" : "at least ", least,
                          " argument", least == 1 ? "" : "s", ", got ", given - self));
        } else {
            raise(types.TypeError,
                  cat(shortName(), "() missing required argument '", parameter.name->toUtf8(), "'",
                      constructor ? std::string() : cat(" (pos ", i + 1 - self, ")")));
        }
        return false;
    }
    if (spec.owner && !isInstance(out[0], spec.owner)) {
        raise(types.TypeError, cat("descriptor '", spec.name, "' for '", spec.owner->name(),
                                   "' objects doesn't apply to a '", typeName(out[0]), "' object"));
        return false;
    }
    return true;
}

Vm::Called Vm::beginNative(const NativeSpec& spec, Value* args, std::size_t count, const Tuple* keywords) {
    Called called;
    const std::size_t slots = spec.slotCount();
    constexpr std::size_t kInline = 8;
    Value inlineArgs[kInline];
    std::vector<Value> many;
    Value* bound = args;
    // The common case passes the caller's own slots: the right number of plain positional arguments.
    const bool direct = !keywords && count == slots && spec.positional == slots && !spec.variadic &&
                        !spec.keywords && (!spec.owner || isInstance(args[0], spec.owner));
    if (!direct && !keywords && spec.plain() && count < slots && count >= spec.required && slots <= kInline &&
        (!spec.owner || (count > 0 && isInstance(args[0], spec.owner)))) {
        for (std::size_t i = 0; i < count; ++i)
            inlineArgs[i] = std::move(args[i]);
        for (std::size_t i = count; i < slots; ++i)
            inlineArgs[i] = spec.parameters[i].defaultValue;
        bound = inlineArgs;
    } else if (!direct && !keywords && spec.takesRest() && count >= spec.positional && slots <= kInline &&
               (!spec.owner || (count > 0 && isInstance(args[0], spec.owner)))) {
        // call_at(when, callback, *args, context=None)
        const std::size_t positional = spec.positional;
        for (std::size_t i = 0; i < positional; ++i)
            inlineArgs[i] = std::move(args[i]);
        inlineArgs[positional] = Tuple::taking({args + positional, count - positional});
        for (std::size_t i = positional; i < spec.parameters.size(); ++i)
            inlineArgs[i + 1] = spec.parameters[i].defaultValue;
        bound = inlineArgs;
    } else if (!direct) {
        if (slots > kInline) {
            many.resize(slots);
            bound = many.data();
        } else {
            bound = inlineArgs;
        }
        if (!bindNative(spec, args, count, keywords, bound)) return called;
    }
    return beginBound(spec, bound);
}

Vm::Called Vm::beginBound(const NativeSpec& spec, Value* bound) {
    Called called;
    if (spec.async) {
        const auto coroutine = make<Generator>(types.coroutine, &spec, Args(bound, spec.slotCount()));
        if (origins.depth > 0) noteOrigin(*this, *coroutine);
        called.value = coroutine.value();
        return called;
    }
    if (spec.function) {
        settleClock();
        called.value = spec.function(*this, bound);
        if (!called.value.isNotHandled()) {
            if (called.value.isEmpty() && !spec.frames.empty()) addLibraryFrames(spec.frames);
            return called;
        }
        called.value = Value();
    }
    called.co = spec.coroutine(*this, Args(bound, spec.slotCount()));
    return called;
}

Vm::Called Vm::beginType(Type& type, Value* args, std::size_t count, const Tuple* keywords) {
    Called called;
    if (&type == types.type && count == 1 && !keywords) {
        called.value = Value::share(typeOf(args[0]));
        return called;
    }
    if (&type == types.type && count != 3 && !keywords) {
        raise(types.TypeError, "type() takes 1 or 3 arguments");
        return called;
    }
    Type* metatype = type.type();
    if (metatype != types.type) {
        const Value* call = metatype->lookup("__call__");
        if (call && !isKind(*call, Kind::Native)) {
            Value method = bindMethod(*call, Value::share(&type));
            return begin(std::move(method), args, count, keywords);
        }
    }
    const Type::Making& making = type.making(*this);
    if (making.constructor) return beginConstructor(type, *making.constructor, args, count, keywords);
    if (making.abstract) {
        std::vector<std::string> names;
        const HashTable& table = asSet(*type.lookup(this->names().abstractMethods))->table();
        for (std::size_t i = table.next(0); i < table.entryCount(); i = table.next(i + 1))
            names.push_back(as<Str>(table.entry(i).key)->toUtf8());
        std::sort(names.begin(), names.end());
        std::string list;
        for (const std::string& name : names)
            list += cat(list.empty() ? "" : ", ", name);
        raise(types.TypeError, cat("Can't instantiate abstract class ", type.name(), " with abstract method",
                                   names.size() == 1 ? " " : "s ", list));
        return called;
    }
    if (!making.initializer && count > 0) {
        raise(types.TypeError, cat(type.name(), "() takes no arguments"));
        return called;
    }
    if (!type.allocate()) {
        raise(types.TypeError, cat("cannot create '", type.errorName(), "' instances"));
        return called;
    }
    Value instance = type.allocate()(*this, &type);
    if (instance.isEmpty() || !making.initializer) {
        called.value = std::move(instance);
        return called;
    }
    return beginInit(*making.initializer, std::move(instance), args, count, keywords);
}

Vm::Called Vm::beginInit(Value initializer, Value instance, Value* args, std::size_t count,
                         const Tuple* keywords) {
    Called called;
    if (Function* function = as<Function>(initializer)) {
        if (Code& code = *function->code; code.quick() && !keywords && code.argumentCount() == count + 1) {
            called.frame = Frame::create(m_heap, code, function->globals.get(), std::move(initializer));
            Value* locals = called.frame->locals();
            locals[0] = instance;
            for (std::size_t i = 0; i < count; ++i)
                locals[i + 1] = std::move(args[i]);
            if (code.cellCount() > 0) bindCells(*function, *called.frame);
        } else {
            ValueVector all;
            all.reserve(count + 1);
            all.push_back(instance);
            for (std::size_t i = 0; i < count; ++i)
                all.push_back(std::move(args[i]));
            called = beginFunction(std::move(initializer), all.data(), count + 1, keywords);
        }
        if (called.frame) {
            called.frame->instance = std::move(instance);
            called.frame->onReturn = Return::Init;
        } else if (!called.value.isEmpty()) {
            raise(types.TypeError, cat("__init__() should return None, not '", typeName(called.value), "'"));
            called.value = Value();
        }
        return called;
    }
    Value method = bindMethod(initializer, instance);
    if (method.isEmpty()) return called;
    called = begin(std::move(method), args, count, keywords);
    if (called.frame) {
        called.frame->instance = std::move(instance);
        called.frame->onReturn = Return::Init;
    } else if (called.co) {
        called.deliver = Deliver::PushSelf;
        called.self = std::move(instance);
    } else if (!called.value.isEmpty()) {
        called.value = std::move(instance);
    }
    return called;
}

// type.__call__ where __new__ is not object's: what it makes is initialised if it is of this type.
Vm::Called Vm::beginConstructor(Type& type, const Value& constructor, Value* args, std::size_t count,
                                const Tuple* keywords) {
    Value function = constructor;
    if (constructor.isObject() && constructor.asObject()->type() == types.staticMethod)
        function = static_cast<Descriptor*>(constructor.asObject())->get;
    const Type::Making& making = type.making(*this);
    // super() does nothing with its arguments after __new__.
    const bool whole = isKind(function, Kind::Native) && (!making.initializer || &type == types.super);
    constexpr std::size_t kInline = 4;
    Value few[kInline + 1];
    ValueVector many;
    Value* all = few;
    if (count > kInline) {
        many.resize(count + 1);
        all = many.data();
    }
    all[0] = Value::share(&type);
    for (std::size_t i = 0; i < count; ++i) {
        if (whole)
            all[i + 1] = std::move(args[i]);
        else
            all[i + 1] = args[i];
    }
    Called called = begin(std::move(function), all, count + 1, keywords);
    if (whole) return called;
    if (called.frame || called.co) {
        Called rest;
        rest.co = construct(Ref<Type>::share(&type), std::move(called),
                            ValueVector(std::make_move_iterator(args), std::make_move_iterator(args + count)),
                            keywords ? Ref<Tuple>::share(const_cast<Tuple*>(keywords)) : Ref<Tuple>());
        return rest;
    }
    if (called.value.isEmpty() || !isInstance(called.value, &type)) return called;
    const Value* initializer = typeOf(called.value)->making(*this).initializer;
    if (!initializer) return called;
    return beginInit(*initializer, std::move(called.value), args, count, keywords);
}

Co<Value> Vm::construct(Ref<Type> type, Called begun, ValueVector args, Ref<Tuple> keywords) {
    Value made = co_await finish(std::move(begun));
    if (made.isEmpty() || !isInstance(made, type.get())) co_return made;
    const Value* initializer = typeOf(made)->making(*this).initializer;
    if (!initializer) co_return made;
    Called init = beginInit(*initializer, std::move(made), args.data(), args.size(), keywords.get());
    Value result = co_await finish(std::move(init));
    co_return result;
}

} // namespace coroscope::vm
