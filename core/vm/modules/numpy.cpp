#include "core/vm/modules/mersenne_twister.h"
#include "core/vm/modules/modules.h"
#include "core/vm/numbers.h"

#include <cmath>

// numpy.random's legacy functions, bit for bit (numpy/random/mtrand.pyx, legacy-distributions.c); arrays are
// lists here.
namespace coroscope::vm {

namespace {

struct LegacyGenerator final : Object {
    LegacyGenerator(Type* type) : Object(type, Kind::Other) {}
    MersenneTwister twister;
    bool hasGauss = false;
    double gauss = 0;
};

LegacyGenerator& generator(Vm& vm) {
    const Value module = vm.modules().get("numpy.random");
    return *static_cast<LegacyGenerator*>(
        static_cast<Module*>(module.asObject())->dict->get("_generator").asObject());
}

double gauss(LegacyGenerator& source) {
    if (source.hasGauss) {
        source.hasGauss = false;
        return std::exchange(source.gauss, 0.0);
    }
    double x = 0, y = 0, r = 0;
    do {
        x = 2.0 * source.twister.nextDouble() - 1.0;
        y = 2.0 * source.twister.nextDouble() - 1.0;
        r = x * x + y * y;
    } while (r >= 1.0 || r == 0.0);
    const double factor = std::sqrt(-2.0 * std::log(r) / r);
    source.gauss = factor * x;
    source.hasGauss = true;
    return factor * y;
}

/// legacy randint for small ranges: masked rejection on 32 bits (64 for larger ranges).
std::uint64_t bounded(MersenneTwister& twister, std::uint64_t range) {
    if (range == 0) return 0;
    std::uint64_t mask = range;
    for (int shift = 1; shift < 64; shift *= 2)
        mask |= mask >> shift;
    for (;;) {
        std::uint64_t value = 0;
        if (range <= 0xffffffffu) {
            value = twister.next() & mask;
        } else {
            const std::uint64_t high = twister.next();
            value = (high << 32 | twister.next()) & mask;
        }
        if (value <= range) return value;
    }
}

/// Fills a shape, innermost last, as nested lists; an empty shape is one number.
template <class Draw>
Value shaped(const std::vector<std::int64_t>& shape, std::size_t level, Draw&& draw) {
    if (level == shape.size()) return draw();
    auto list = make<List>();
    for (std::int64_t i = 0; i < shape[level]; ++i)
        list->append(shaped(shape, level + 1, draw));
    return list;
}

bool shapeOf(Vm& vm, const Value& size, std::vector<std::int64_t>& shape) {
    if (size.isEmpty() || size.isNone()) return true;
    ValueVector items;
    if (isInteger(size))
        items.push_back(size);
    else if (!vm.collect(size, items))
        return false;
    std::int64_t total = 1;
    for (const Value& each : items) {
        std::int64_t length = 0;
        if (!vm.toIndex(each, length)) return false;
        if (length < 0) {
            vm.raise(vm.types.ValueError, "negative dimensions are not allowed");
            return false;
        }
        total *= std::max<std::int64_t>(length, 1);
        if (total > 10'000'000) {
            vm.raise(vm.types.MemoryError, "so large an array is refused");
            return false;
        }
        shape.push_back(length);
    }
    return true;
}

Value seedFunction(Vm& vm, Value* args) {
    LegacyGenerator& source = generator(vm);
    source.hasGauss = false;
    if (args[0].isNone()) {
        source.twister.seed(static_cast<std::uint32_t>(vm.options().seed));
        return Value::none();
    }
    std::int64_t value = 0;
    if (!vm.toIndex(args[0], value)) return Value();
    if (value < 0 || value > 0xffffffffll)
        return vm.raise(vm.types.ValueError, "Seed must be between 0 and 2**32 - 1");
    source.twister.seed(static_cast<std::uint32_t>(value));
    return Value::none();
}

Value randFunction(Vm& vm, Value* args) {
    std::vector<std::int64_t> shape;
    if (!shapeOf(vm, static_cast<Tuple*>(args[0].asObject())->size() ? args[0] : Value(), shape))
        return Value();
    LegacyGenerator& source = generator(vm);
    return shaped(shape, 0, [&]() -> Value { return Value::number(source.twister.nextDouble()); });
}

} // namespace

bool fillNumpy(Vm& vm, Dict& names) {
    names.set("__version__", str("1.24.2"));
    names.set("random", vm.runSync(vm.importModule("numpy.random")));
    names.set("pi", Value::number(3.141592653589793));
    vm.define(names, "numpy", "mean(values, /)", [](Vm& vm, Value* args) -> Value {
        ValueVector items;
        if (!vm.collect(args[0], items)) return Value();
        double sum = 0;
        for (const Value& each : items) {
            double x = 0;
            if (!vm.toDouble(each, x)) return Value();
            sum += x;
        }
        return Value::number(sum / static_cast<double>(items.size()));
    });
    return !vm.failed();
}

bool fillNumpyRandom(Vm& vm, Dict& names) {
    Type* type =
        vm.defineType(nullptr, "numpy.random", "RandomState", {vm.types.object}, Kind::Other, nullptr);
    auto source = make<LegacyGenerator>(type);
    source->twister.seed(static_cast<std::uint32_t>(vm.options().seed));
    names.set("_generator", source);
    const auto one = [&](const char* signature, NativeFn function) {
        vm.define(names, "numpy.random", signature, function);
    };
    one("seed(seed=None)", seedFunction);
    one("rand(*shape)", randFunction);
    for (const char* name : {"random(size=None)", "random_sample(size=None)", "ranf(size=None)"}) {
        one(name, [](Vm& vm, Value* args) -> Value {
            std::vector<std::int64_t> shape;
            if (!shapeOf(vm, args[0], shape)) return Value();
            LegacyGenerator& source = generator(vm);
            return shaped(shape, 0, [&]() -> Value { return Value::number(source.twister.nextDouble()); });
        });
    }
    one("uniform(low=0.0, high=1.0, size=None)", [](Vm& vm, Value* args) -> Value {
        double low = 0, high = 0;
        std::vector<std::int64_t> shape;
        if (!vm.toDouble(args[0], low) || !vm.toDouble(args[1], high) || !shapeOf(vm, args[2], shape))
            return Value();
        LegacyGenerator& source = generator(vm);
        return shaped(shape, 0, [&]() -> Value {
            return Value::number(low + (high - low) * source.twister.nextDouble());
        });
    });
    one("randn(*shape)", [](Vm& vm, Value* args) -> Value {
        std::vector<std::int64_t> shape;
        if (!shapeOf(vm, static_cast<Tuple*>(args[0].asObject())->size() ? args[0] : Value(), shape))
            return Value();
        LegacyGenerator& source = generator(vm);
        return shaped(shape, 0, [&]() -> Value { return Value::number(gauss(source)); });
    });
    one("normal(loc=0.0, scale=1.0, size=None)", [](Vm& vm, Value* args) -> Value {
        double mean = 0, deviation = 0;
        std::vector<std::int64_t> shape;
        if (!vm.toDouble(args[0], mean) || !vm.toDouble(args[1], deviation) || !shapeOf(vm, args[2], shape))
            return Value();
        LegacyGenerator& source = generator(vm);
        return shaped(shape, 0, [&]() -> Value { return Value::number(mean + deviation * gauss(source)); });
    });
    one("exponential(scale=1.0, size=None)", [](Vm& vm, Value* args) -> Value {
        double scale = 0;
        std::vector<std::int64_t> shape;
        if (!vm.toDouble(args[0], scale) || !shapeOf(vm, args[1], shape)) return Value();
        LegacyGenerator& source = generator(vm);
        return shaped(shape, 0, [&]() -> Value {
            return Value::number(scale * -std::log(1.0 - source.twister.nextDouble()));
        });
    });
    one("randint(low, high=None, size=None)", [](Vm& vm, Value* args) -> Value {
        std::int64_t low = 0, high = 0;
        std::vector<std::int64_t> shape;
        if (!vm.toIndex(args[0], low)) return Value();
        if (args[1].isNone()) {
            high = low;
            low = 0;
        } else if (!vm.toIndex(args[1], high)) {
            return Value();
        }
        if (!shapeOf(vm, args[2], shape)) return Value();
        if (low >= high) return vm.raise(vm.types.ValueError, "low >= high");
        LegacyGenerator& source = generator(vm);
        return shaped(shape, 0, [&]() -> Value {
            return integer(low + static_cast<std::int64_t>(
                                     bounded(source.twister, static_cast<std::uint64_t>(high - low - 1))));
        });
    });
    return true;
}

} // namespace coroscope::vm
