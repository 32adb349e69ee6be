#include "core/machine/machine.h"
#include "core/vm/containers.h"
#include "core/vm/modules/asyncio.h"
#include "core/vm/modules/mersenne_twister.h"
#include "core/vm/modules/modules.h"
#include "core/vm/modules/script_threads.h"
#include "core/vm/numbers.h"

#include <charconv>
#include <map>
#include <optional>

// _network: what the simulated network's clients are made of: how long a host takes, and waiting for it.
namespace coroscope::vm {

namespace {

struct Range {
    double low = 0.05; // s
    double high = 0.3;
};

bool parseSeconds(std::string_view text, double& out) {
    const auto result = std::from_chars(text.data(), text.data() + text.size(), out);
    return result.ec == std::errc() && result.ptr == text.data() + text.size() && out >= 0;
}

/// "host low..high"; one number stands for both.
std::optional<std::pair<std::string, Range>> parseLatency(std::string_view entry) {
    const std::size_t space = entry.find(' ');
    if (space == std::string_view::npos) return std::nullopt;
    const std::string_view range = entry.substr(space + 1);
    const std::size_t dots = range.find("..");
    Range result;
    const std::string_view low = range.substr(0, dots);
    const std::string_view high = dots == std::string_view::npos ? low : range.substr(dots + 2);
    if (!parseSeconds(low, result.low) || !parseSeconds(high, result.high)) return std::nullopt;
    return std::pair(std::string(entry.substr(0, space)), result);
}

/// How long a host takes for a call: even between its bounds, from a generator of its own, so that one host's
/// figures do not depend on how often others are asked.
class Host final : public Object {
public:
    Host(Vm& vm, const std::string& name) : Object(vm.types.object, Kind::Other) {
        std::uint64_t hash = 14695981039346656037ull ^ vm.options().seed; // FNV-1a
        for (const char c : name)
            hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ull;
        m_random.seed({static_cast<std::uint32_t>(hash), static_cast<std::uint32_t>(hash >> 32)});
        for (const std::string& entry : vm.options().latencies) {
            const auto latency = parseLatency(entry);
            if (latency && (latency->first == name || latency->first == "*")) m_range = latency->second;
        }
    }
    /// s, whole microseconds
    double draw() {
        const double seconds = m_range.low + (m_range.high - m_range.low) * m_random.nextDouble();
        return static_cast<double>(static_cast<std::int64_t>(seconds * 1e6 + 0.5)) / 1e6;
    }

private:
    MersenneTwister m_random;
    Range m_range;
};

std::string hostName(const Value& value) {
    const Str* name = as<Str>(value);
    return name ? name->toUtf8() : std::string();
}

/// latency(host) -> float: the next call's time, s.
Value networkLatency(Vm& vm, Value* args) {
    Dict& hosts =
        *as<Dict>(static_cast<Module*>(vm.modules().get("_network").asObject())->dict->get("_hosts"));
    const std::string name = hostName(args[0]);
    Value host = hosts.get(name);
    if (host.isEmpty()) {
        host = make<Host>(vm, name);
        hosts.set(std::string_view(name), host);
    }
    return Value::number(static_cast<Host*>(host.asObject())->draw());
}

/// wait(seconds, host): the thread is blocked until the host has answered.
Co<Value> networkWait(Vm& vm, Args args) {
    double seconds = 0;
    if (!vm.toDouble(args[0], seconds)) co_return Value();
    if (!vm.mayBlock()) co_return vm.refuseToBlock("a request");
    Fiber& fiber = vm.fiber();
    vm.settleClock();
    co_await vm.machine().current().settle();
    machine::WaitInfo info;
    info.on = WaitKind::Socket;
    info.resource = vm.machine().resource(WaitKind::Socket, hostName(args[1]));
    machine::Wait wait(vm.machine(), nullptr, info, deadlineIn(vm, seconds));
    const bool woken = co_await wait;
    static_cast<void>(woken);
    vm.setFiber(fiber);
    co_return Value::none();
}

/// label(future, host): who awaits the future waits for the network.
Value networkLabel(Vm& vm, Value* args) {
    auto* future = args[0].isObject() ? dynamic_cast<PlainFuture*>(args[0].asObject()) : nullptr;
    if (future) future->setWait(WaitKind::Socket, vm.machine().resource(WaitKind::Socket, hostName(args[1])));
    return args[0];
}

} // namespace

bool fillNetwork(Vm& vm, Dict& names) {
    names.set("_hosts", make<Dict>().value());
    vm.define(names, "_network", "latency(host, /)", networkLatency);
    vm.define(names, "_network", "wait(seconds, host, /)", nullptr, networkWait);
    vm.define(names, "_network", "label(future, host, /)", networkLabel);
    return true;
}

} // namespace coroscope::vm
