#include "core/vm/modules/mersenne_twister.h"
#include "core/vm/modules/support.h"

// _random: the generator below the script part of random (prelude/random.py).
namespace coroscope::vm {

namespace {

class RandomSource : public Tracked {
public:
    explicit RandomSource(Type* type) : Tracked(type, Kind::Other) {}
    MersenneTwister twister;
};

MersenneTwister& twisterOf(const Value& value) {
    return selfAs<RandomSource>(value).twister;
}

/// random.seed(int): |n| as 32-bit words, the lowest first; everything else by its hash.
Value seedFunction(Vm& vm, Value* args) {
    Value number = args[1];
    if (number.isNone()) {
        number = integer(vm.options().seed);
    } else if (!isInteger(number)) {
        std::uint64_t hash = 0;
        if (!vm.hash(number, hash)) return {};
        number = integer(hash);
    }
    const MpzView view(number);
    std::vector<std::uint32_t> words(mpz_sizeinbase(view, 2) / 32 + 1, 0);
    std::size_t count = 0;
    mpz_export(words.data(), &count, -1, 4, 0, 0, view);
    words.resize(std::max<std::size_t>(count, 1));
    twisterOf(args[0]).seed(words);
    return Value::none();
}

Value getBits(Vm& vm, Value* args) {
    std::int64_t bits = 0;
    if (!vm.toIndex(args[1], bits)) return {};
    if (bits < 0) return vm.raise(vm.types.ValueError, "number of bits must be non-negative");
    MersenneTwister& twister = twisterOf(args[0]);
    if (bits == 0) return Value::smallInt(0);
    if (bits <= 32) return integer(static_cast<std::int64_t>(twister.next() >> (32 - bits)));
    const std::size_t count = static_cast<std::size_t>((bits - 1) / 32 + 1);
    if (!ensureRoom(vm, count * 8)) return {};
    std::vector<std::uint32_t> words(count);
    for (std::uint32_t& word : words) {
        word = twister.next();
        if (bits < 32) word >>= 32 - bits;
        bits -= 32;
    }
    Mpz number;
    mpz_import(number, count, -1, 4, 0, 0, words.data());
    return integer(number.raw());
}

Value getState(Vm&, Value* args) {
    MersenneTwister& twister = twisterOf(args[0]);
    auto state = Tuple::make(625);
    for (std::size_t i = 0; i < 624; ++i)
        (*state)[i] = integer(static_cast<std::int64_t>(twister.state()[i]));
    (*state)[624] = integer(static_cast<std::int64_t>(twister.index()));
    return state;
}

Value setState(Vm& vm, Value* args) {
    const Tuple* state = as<Tuple>(args[1]);
    if (!state) return vm.raise(vm.types.TypeError, "state vector must be a tuple");
    if (state->size() != 625) return vm.raise(vm.types.ValueError, "state vector is the wrong size");
    MersenneTwister next;
    for (std::size_t i = 0; i < 625; ++i) {
        std::int64_t word = 0;
        if (!vm.toIndex((*state)[i], word)) return {};
        if (i < 624) next.state()[i] = static_cast<std::uint32_t>(word);
        if (i == 624 && (word < 0 || word > 624)) return vm.raise(vm.types.ValueError, "invalid state");
        if (i == 624) next.index() = static_cast<std::uint32_t>(word);
    }
    twisterOf(args[0]) = next;
    return Value::none();
}

} // namespace

bool fillRandom(Vm& vm, Dict& names) {
    Type* type = vm.defineType(&names, "_random", "Random", {vm.types.object}, Kind::Other,
                               [](Vm& vm, Type* cls) -> Value {
                                   Value made = makeOfType<RandomSource>(cls);
                                   Value args[2] = {made, Value::none()};
                                   return seedFunction(vm, args).isEmpty() ? Value() : made;
                               });
    vm.defineMethod(type, "random(self, /)",
                    [](Vm&, Value* args) -> Value { return Value::number(twisterOf(args[0]).nextDouble()); });
    vm.defineMethod(type, "seed(self, n=None, /)", seedFunction);
    vm.defineMethod(type, "getrandbits(self, k, /)", getBits);
    vm.defineMethod(type, "getstate(self, /)", getState);
    vm.defineMethod(type, "setstate(self, state, /)", setState);
    return true;
}

} // namespace coroscope::vm
