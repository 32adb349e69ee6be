#include "core/vm/numbers.h"
#include "core/vm/vm.h"

#include <algorithm>
#include <charconv>

// Native functions and types are declared by the text of their signature.
namespace coroscope::vm {

namespace {

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return text;
}

Value parseDefault(std::string_view text) {
    if (text == "None") return Value::none();
    if (text == "True") return Value::boolean(true);
    if (text == "False") return Value::boolean(false);
    if (text == "<unset>") return Value();
    if (text == "()") return Tuple::make(0);
    if (text.size() >= 2 && text.front() == '\'') {
        std::string_view inner = text.substr(1, text.size() - 2);
        if (inner == "\\n") inner = "\n";
        return str(inner);
    }
    if (text.size() >= 3 && text.starts_with("b'")) return makeBytes(text.substr(2, text.size() - 3));
    if (text.find_first_of(".e") != std::string_view::npos)
        return Value::number(std::stod(std::string(text)));
    std::int64_t number = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), number);
    COROSCOPE_CHECK(result.ec == std::errc());
    return integer(number);
}

void parseSignature(NativeSpec& spec, std::string_view text) {
    const std::size_t open = text.find('(');
    COROSCOPE_CHECK(open != std::string_view::npos && text.back() == ')');
    spec.name = std::string(trimmed(text.substr(0, open)));
    spec.qualifiedName = spec.name;
    spec.signature = std::string(text.substr(open));
    std::string_view rest = text.substr(open + 1, text.size() - open - 2);
    bool keywordOnly = false;
    while (!trimmed(rest).empty()) {
        std::size_t end = 0;
        int depth = 0;
        bool quoted = false;
        for (; end < rest.size(); ++end) {
            const char c = rest[end];
            if (c == '\'') quoted = !quoted;
            if (quoted) continue;
            if (c == '(') ++depth;
            if (c == ')') --depth;
            if (c == ',' && depth == 0) break;
        }
        const std::string_view piece = trimmed(rest.substr(0, end));
        rest = end < rest.size() ? rest.substr(end + 1) : std::string_view();
        if (piece == "/") {
            spec.positionalOnly = static_cast<std::uint32_t>(spec.parameters.size());
        } else if (piece == "*") {
            keywordOnly = true;
        } else if (piece.starts_with("**")) {
            spec.keywords = true;
        } else if (piece.starts_with("*")) {
            spec.variadic = true;
            keywordOnly = true;
        } else {
            const std::size_t equals = piece.find('=');
            NativeSpec::Parameter parameter;
            parameter.name = Str::intern(trimmed(piece.substr(0, equals)));
            parameter.required = equals == std::string_view::npos;
            if (!parameter.required) parameter.defaultValue = parseDefault(trimmed(piece.substr(equals + 1)));
            spec.parameters.push_back(std::move(parameter));
            if (!keywordOnly) {
                ++spec.positional;
                if (spec.parameters.back().required) ++spec.required;
            }
        }
    }
    const auto named = static_cast<std::uint32_t>(spec.parameters.size());
    spec.isPlain = !spec.variadic && !spec.keywords && spec.positional == named;
    spec.hasRest = spec.variadic && !spec.keywords &&
                   std::none_of(spec.parameters.begin() + spec.positional, spec.parameters.end(),
                                [](const NativeSpec::Parameter& each) { return each.required; });
    spec.slots = named + (spec.variadic ? 1 : 0) + (spec.keywords ? 1 : 0);
}

} // namespace

NativeSpec& Natives::makeSpec(std::string_view signature, NativeFn function, NativeCo coroutine,
                              const Type* owner) {
    NativeSpec& spec = *m_specs.emplace_back(std::make_unique<NativeSpec>());
    parseSignature(spec, signature);
    spec.function = function;
    spec.coroutine = coroutine;
    spec.asFunction = m_functionOwner.has_value();
    if (owner) spec.qualifiedName = cat(owner->name(), ".", spec.name);
    spec.nameValue = Str::intern(spec.name).value();
    spec.qualifiedNameValue = Str::intern(spec.qualifiedName).value();
    return spec;
}

NativeSpec& Natives::define(Dict& names, std::string_view module, std::string_view signature,
                            NativeFn function, NativeCo coroutine) {
    NativeSpec& spec = makeSpec(signature, function, coroutine);
    spec.module = module;
    names.set(std::string_view(spec.name), make<NativeFunction>(types.builtinFunction, &spec));
    return spec;
}

NativeSpec& Natives::defineMethod(Type* type, std::string_view signature, NativeFn function,
                                  NativeCo coroutine) {
    NativeSpec& spec = makeSpec(signature, function, coroutine, type);
    spec.owner = type;
    if (spec.positionalOnly == 0) spec.positionalOnly = 1; // self
    if (m_functionOwner && !m_functionOwner->empty()) {
        spec.qualifiedName = cat(*m_functionOwner, ".", spec.name);
        spec.qualifiedNameValue = Str::intern(spec.qualifiedName).value();
    }
    type->setOwn(std::string_view(spec.name), make<NativeFunction>(types.methodDescriptor, &spec));
    return spec;
}

NativeSpec& Natives::defineStatic(Type* type, std::string_view signature, NativeFn function,
                                  NativeCo coroutine) {
    NativeSpec& spec = makeSpec(signature, function, coroutine, type);
    auto descriptor = make<Descriptor>(types.staticMethod);
    descriptor->get = make<NativeFunction>(types.builtinFunction, &spec);
    type->setOwn(std::string_view(spec.name), std::move(descriptor));
    return spec;
}

NativeSpec& Natives::defineClassMethod(Type* type, std::string_view signature, NativeFn function,
                                       NativeCo coroutine) {
    NativeSpec& spec = makeSpec(signature, function, coroutine, type);
    auto descriptor = make<Descriptor>(types.classMethod);
    descriptor->get = make<NativeFunction>(types.builtinFunction, &spec);
    type->setOwn(std::string_view(spec.name), std::move(descriptor));
    return spec;
}

void Natives::defineProperty(Type* type, std::string_view name, NativeProperty::Getter getter,
                             NativeProperty::Setter setter) {
    type->setOwn(name, make<NativeProperty>(types.getsetDescriptor, std::string(name), type, getter, setter));
}

Type* Natives::defineType(Dict* names, std::string_view module, std::string_view name,
                          std::vector<Type*> bases, Kind kind, Type::Allocate allocate) {
    auto type = make<Type>(types.type, std::string(name), std::move(bases), kind, allocate);
    type->setOwn("__module__", vm::str(module));
    // What CPython has in C too; the modules with a dot are Python there.
    if (module != "builtins" && module.find('.') == module.npos) type->setErrorName(cat(module, ".", name));
    if (names) names->set(name, type.value());
    m_types.push_back(type);
    return type.get();
}

Type* Natives::defineException(Dict& names, std::string_view module, std::string_view name,
                               std::vector<Type*> bases) {
    const Type::Allocate allocate = bases.front()->allocate();
    Type* type = defineType(&names, module, name, std::move(bases), Kind::Exception, allocate);
    type->setHasInstanceDict(true);
    type->setErrorName({});
    return type;
}

void Natives::dropNames() {
    for (const Ref<Type>& type : m_types)
        type->dropNames();
    m_specs.clear();
}

void Natives::dropTypes() {
    for (const Ref<Type>& type : m_types)
        type->setType(nullptr);
    m_types.clear();
}

} // namespace coroscope::vm
