// int(), bool(), float(): the constructors.

#include "core/characters/quotes.h"
#include "core/characters/unicode.h"
#include "core/vm/types/number_types.h"

namespace coroscope::vm {

Value plainNumber(Vm&, const Value& value) {
    if (value.isInt() || value.isDouble()) return value;
    if (isFloat(value)) return Value::number(floatValue(value));
    return integer(Mpz(value).raw());
}

Value wholeNumber(Vm& vm, const Value& value) {
    return isFloat(value) ? integerFromDouble(vm, floatValue(value)) : plainNumber(vm, value);
}

Value integerOfType(Vm& vm, Type* type, const Value& number) {
    if (number.isEmpty() || !type || type == vm.types.integer) return number;
    if (type == vm.types.boolean) return Value::boolean(integerSign(number) != 0);
    Ref<BigInt> boxed =
        type->isHeapType() ? Ref<BigInt>::adopt(new WithAttributes<BigInt>(type)) : make<BigInt>(type);
    mpz_set(boxed->z(), MpzView(number));
    boxed->settle();
    return boxed;
}

Value floatOfType(Vm& vm, Type* type, double number) {
    if (!type || type == vm.types.floating) return Value::number(number);
    if (type->isHeapType()) return Value::adopt(new WithAttributes<BoxedFloat>(type, number));
    return make<BoxedFloat>(type, number);
}

namespace {

/// Text as number parsers want it: other scripts' digits and spaces become ASCII's.
std::string numberText(const Str& text) {
    if (text.ascii()) return std::string(text.latin1());
    std::string out;
    for (std::size_t index = 0; index < text.size(); ++index) {
        const char32_t c = text.at(index);
        const int digit = unicode::decimalValue(c);
        out += digit >= 0            ? static_cast<char>('0' + digit)
               : c < 0x80            ? static_cast<char>(c)
               : unicode::isSpace(c) ? ' '
                                     : '?';
    }
    return out;
}

/// What most texts for int() are: a few plain digits, perhaps with a sign.
bool fewDigits(const Str& text, std::int64_t& out) {
    constexpr std::size_t kFew = 14;
    if (text.wide()) return false;
    std::string_view digits = text.latin1();
    const bool negative = !digits.empty() && digits.front() == '-';
    if (negative || (!digits.empty() && digits.front() == '+')) digits.remove_prefix(1);
    if (digits.empty() || digits.size() > kFew) return false;
    std::int64_t number = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9') return false;
        number = number * 10 + (c - '0');
    }
    out = negative ? -number : number;
    return true;
}

bool checkClass(Vm& vm, const Value& cls, Type* base, Type*& out) {
    out = as<Type>(cls);
    if (out && out->isSubtypeOf(base)) return true;
    vm.raise(vm.types.TypeError,
             cat(base->name(), ".__new__(X): X is not a type object (", vm.typeName(cls), ")"));
    return false;
}

/// The int behind an object with __int__, __index__ or __trunc__; Empty: failed; notHandled: it has none.
Value convertToInt(Vm& vm, const Value& value) {
    for (const char* name : {"__int__", "__index__", "__trunc__"}) {
        const Value method = vm.special(value, name);
        if (vm.failed()) return {};
        if (method.isEmpty()) continue;
        Value result = vm.callSync(method, {});
        if (result.isEmpty()) return {};
        if (isInteger(result)) return plainNumber(vm, result);
        return vm.raise(vm.types.TypeError, cat(name, " returned non-int (type ", vm.typeName(result), ")"));
    }
    return Value::notHandled();
}

Value newInt(Vm& vm, Value* args) {
    Type* type;
    if (!checkClass(vm, args[0], vm.types.integer, type)) return {};
    const Value& source = args[1];
    const bool based = !args[2].isEmpty();
    if (source.isEmpty()) {
        if (based) return vm.raise(vm.types.TypeError, "int() missing string argument");
        return integerOfType(vm, type, Value::smallInt(0));
    }
    std::int64_t base = 10;
    if (based) {
        if (!vm.toIndex(args[2], base, true)) return {};
        if (base != 0 && (base < 2 || base > 36)) {
            return vm.raise(vm.types.ValueError, "int() base must be >= 2 and <= 36, or 0");
        }
    }
    if (const Str* text = as<Str>(source)) {
        std::int64_t few = 0;
        if (base == 10 && fewDigits(*text, few)) return integerOfType(vm, type, Value::smallInt(few));
        return integerOfType(vm, type,
                             parseInteger(vm, numberText(*text), static_cast<int>(base), quoteText(*text)));
    }
    if (const Bytes* bytes = asBytes(source)) {
        return integerOfType(
            vm, type,
            parseInteger(vm, bytes->view(), static_cast<int>(base), quotes::ofBytes(bytes->view())));
    }
    if (based) return vm.raise(vm.types.TypeError, "int() can't convert non-string with explicit base");
    const bool own = source.isObject() && source.asObject()->type()->isHeapType();
    Value number =
        !own && (isInteger(source) || isFloat(source)) ? wholeNumber(vm, source) : convertToInt(vm, source);
    if (number.isNotHandled()) {
        return raiseTypeError(
            vm, "int() argument must be a string, a bytes-like object or a real number, not '", source);
    }
    return integerOfType(vm, type, number);
}

Value newBool(Vm& vm, Value* args) {
    if (args[1].isEmpty()) return Value::boolean(false);
    const int truth = vm.truth(args[1]);
    return truth < 0 ? Value() : Value::boolean(truth > 0);
}

Value newFloat(Vm& vm, Value* args) {
    Type* type;
    if (!checkClass(vm, args[0], vm.types.floating, type)) return {};
    const Value& source = args[1];
    double real = 0;
    if (source.isEmpty()) return floatOfType(vm, type, 0);
    const Str* text = as<Str>(source);
    const Bytes* bytes = asBytes(source);
    if (text || bytes) {
        const std::string plain = text ? numberText(*text) : std::string(bytes->view());
        if (!parseFloat(plain, real)) {
            return vm.raise(vm.types.ValueError,
                            cat("could not convert string to float: ",
                                text ? quoteText(*text) : quotes::ofBytes(bytes->view())));
        }
        return floatOfType(vm, type, real);
    }
    const bool own = source.isObject() && source.asObject()->type()->isHeapType();
    if (!own && (isInteger(source) || isFloat(source))) {
        return numberToDouble(vm, source, real) ? floatOfType(vm, type, real) : Value();
    }
    if (!vm.typeOf(source)->lookup("__float__") && !vm.typeOf(source)->lookup("__index__")) {
        return raiseTypeError(vm, "float() argument must be a string or a real number, not '", source);
    }
    return vm.toDouble(source, real) ? floatOfType(vm, type, real) : Value();
}

template <script::BinaryOperator Op>
Value boolBits(Vm& vm, Value* args) {
    return orNotImplemented(numberBits(vm, static_cast<int>(Op), args[0], args[1]));
}

} // namespace

void installNumbers(Vm& vm) {
    installNumberMethods(vm);
    vm.defineStatic(vm.types.integer, "__new__(cls, x=<unset>, /, base=<unset>)", newInt);
    vm.defineStatic(vm.types.boolean, "__new__(cls, x=<unset>, /)", newBool);
    vm.defineStatic(vm.types.floating, "__new__(cls, x=<unset>, /)", newFloat);
    vm.defineMethod(vm.types.integer, "__getnewargs__(self, /)",
                    [](Vm& vm, Value* args) -> Value { return Tuple::of({plainNumber(vm, args[0])}); });
    vm.defineMethod(vm.types.floating, "__getnewargs__(self, /)",
                    [](Vm& vm, Value* args) -> Value { return Tuple::of({plainNumber(vm, args[0])}); });
    defineProtocol(vm, vm.types.boolean, "rh");
    vm.types.boolean->setFinal();
    using script::BinaryOperator;
    vm.defineMethod(vm.types.boolean, "__and__(self, value, /)", boolBits<BinaryOperator::And>);
    vm.defineMethod(vm.types.boolean, "__or__(self, value, /)", boolBits<BinaryOperator::Or>);
    vm.defineMethod(vm.types.boolean, "__xor__(self, value, /)", boolBits<BinaryOperator::Xor>);
    for (Type* type : {vm.types.none, vm.types.ellipsis, vm.types.notImplemented}) {
        defineProtocol(vm, type, "rh");
        type->setFinal();
    }
    vm.defineStatic(vm.types.none, "__new__(cls)", [](Vm&, Value*) { return Value::none(); });
    vm.defineStatic(vm.types.ellipsis, "__new__(cls)", [](Vm&, Value*) { return Value::ellipsis(); });
    vm.defineStatic(vm.types.notImplemented, "__new__(cls)",
                    [](Vm&, Value*) { return Value::notImplemented(); });
    vm.defineMethod(vm.types.none, "__bool__(self, /)", [](Vm&, Value*) { return Value::boolean(false); });
}

} // namespace coroscope::vm
