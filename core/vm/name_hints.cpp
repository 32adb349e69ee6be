#include "core/vm/exception_fields.h"
#include "core/vm/frame_object.h"
#include "core/vm/traceback_entries.h"

#include <algorithm>

// "Did you mean ...?" (Lib/traceback.py: _compute_suggestion_error).
namespace coroscope::vm {

namespace {

/// Levenshtein distance with CPython's costs (substituting the case of a letter is cheap), as
/// traceback._compute_suggestion_error.
std::size_t distance(const std::string& a, const std::string& b, std::size_t limit) {
    constexpr std::size_t kMove = 2, kCase = 1;
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j * kMove;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i * kMove;
        std::size_t least = row[0];
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const char x = a[i - 1], y = b[j - 1];
            const std::size_t cost =
                x == y ? 0
                : std::tolower(static_cast<unsigned char>(x)) == std::tolower(static_cast<unsigned char>(y))
                    ? kCase
                    : kMove;
            const std::size_t best = std::min({diagonal + cost, row[j] + kMove, row[j - 1] + kMove});
            diagonal = row[j];
            row[j] = best;
            least = std::min(least, best);
        }
        if (least > limit) return limit + 1;
    }
    return row[b.size()];
}

std::string suggestion(const std::string& wrong, const std::vector<std::string>& names) {
    if (names.size() > 750 || wrong.size() > 40) return {};
    std::string best;
    std::size_t bestDistance = 0;
    for (const std::string& name : names) {
        if (name == wrong || name.size() > 40) continue;
        std::size_t most = (name.size() + wrong.size() + 3) * 2 / 6;
        if (!best.empty()) most = std::min(most, bestDistance - 1);
        const std::size_t found = distance(wrong, name, most);
        if (found > most) continue;
        if (best.empty() || found < bestDistance) {
            best = name;
            bestDistance = found;
        }
    }
    return best;
}

} // namespace

std::string nameHint(Vm& vm, const Value& exception) {
    const bool name = vm.isInstance(exception, vm.types.NameError);
    const bool attribute = vm.isInstance(exception, vm.types.AttributeError);
    if (!name && !attribute) return {};
    const Value wrong = exceptionField(exception, "name");
    if (!as<Str>(wrong)) return {};
    const std::string text = as<Str>(wrong)->toUtf8();
    std::vector<std::string> names;
    const auto addAll = [&](const HashTable& table) {
        for (std::size_t i = table.next(0); i < table.entryCount(); i = table.next(i + 1)) {
            if (const Str* each = as<Str>(table.entry(i).key)) names.push_back(each->toUtf8());
        }
    };
    if (attribute) {
        const Value object = exceptionField(exception, "obj");
        if (object.isNone()) return {};
        const Value dir = vm.callSync(vm.special(object, "__dir__"), {});
        vm.takeException();
        ValueVector items;
        if (dir.isEmpty() || !vm.collect(dir, items)) return {};
        for (const Value& each : items) {
            if (as<Str>(each)) names.push_back(as<Str>(each)->toUtf8());
        }
    } else {
        Value last = static_cast<Exception*>(exception.asObject())->traceback;
        while (last.isObject() && static_cast<Traceback*>(last.asObject())->next.isObject())
            last = static_cast<Traceback*>(last.asObject())->next;
        if (!last.isObject() || static_cast<Traceback*>(last.asObject())->library) return {};
        auto* frame = static_cast<FrameObject*>(static_cast<Traceback*>(last.asObject())->frame.asObject());
        addAll(frame->locals()->table());
        addAll(frame->globals().table());
        addAll(vm.builtins().table());
    }
    std::string found = suggestion(text, names);
    return found.empty() ? found : cat(". Did you mean: '", found, "'?");
}

} // namespace coroscope::vm
