#include "core/machine/awaiters.h"
#include "core/machine/machine.h"
#include "core/vm/modules/regex_objects.h"

#include <algorithm>

namespace coroscope::vm {

Value sliceOf(const Value& string, std::int64_t from, std::int64_t to) {
    const auto begin = static_cast<std::size_t>(from);
    if (const Str* text = as<Str>(string)) {
        const std::size_t size = text->size(), start = std::min(begin, size);
        const std::size_t count = std::min(static_cast<std::size_t>(to), size) - start;
        if (count == size && text->type() == Vm::current().types.str) return string;
        return text->slice(start, count);
    }
    const Bytes& bytes = *asBytes(string);
    const std::size_t size = bytes.size(), start = std::min(begin, size);
    const std::size_t count = std::min(static_cast<std::size_t>(to), size) - start;
    if (count == size && bytes.type() == Vm::current().types.bytes) return string;
    return Bytes::make(bytes.view().substr(start, count));
}

Value contentOf(Vm& vm, const Value& string) {
    if (isKind(string, Kind::Str) || asBytes(string)) return string;
    const std::string& type = vm.typeName(string);
    if (type == "memoryview" || type == "array.array") {
        const Value method = vm.getAttr(string, "tobytes");
        return method.isEmpty() ? Value() : vm.callSync(method, {});
    }
    return raiseTypeError(vm, "expected string or bytes-like object, got '", string);
}

bool Search::look(Vm& vm, regex::Text& text) const {
    static constexpr unsigned char kNothing = 0;
    text = {};
    if (const Str* string = as<Str>(m_content)) {
        if (m_pattern->bytes) {
            vm.raise(vm.types.TypeError, "cannot use a bytes pattern on a string-like object");
            return false;
        }
        if (string->wide())
            text.wide = string->utf32().data();
        else
            text.narrow = reinterpret_cast<const unsigned char*>(string->latin1().data());
        text.size = string->size();
    } else {
        const Bytes* bytes = asBytes(m_content);
        if (!m_pattern->bytes) {
            vm.raise(vm.types.TypeError, "cannot use a string pattern on a bytes-like object");
            return false;
        }
        text.narrow = reinterpret_cast<const unsigned char*>(bytes->view().data());
        text.size = bytes->size();
    }
    if (text.size == 0) text = {&kNothing, nullptr, 0};
    return true;
}

bool Search::begin(Vm& vm, std::int64_t pos, std::int64_t endPos) {
    regex::Text text;
    m_content = contentOf(vm, m_string);
    if (m_content.isEmpty() || !look(vm, text)) return false;
    const auto size = static_cast<std::int64_t>(text.size);
    m_pos = m_at = std::clamp<std::int64_t>(pos, 0, size);
    m_endPos = std::clamp<std::int64_t>(endPos, 0, size);
    return true;
}

namespace {

/// How a search counts its steps.
struct Counting {
    Vm& vm;
    bool interruptible, interrupted = false;
    static bool charge(void* self, std::uint64_t steps) {
        auto& counting = *static_cast<Counting*>(self);
        counting.interrupted = counting.interruptible && counting.vm.machine().interrupted();
        return !counting.interrupted && counting.vm.charge(steps);
    }
};

} // namespace

Search::Step Search::next(Vm& vm, regex::Mode mode, bool interruptible) {
    // Looked at anew every time: a bytearray may have changed.
    regex::Text text;
    if (!look(vm, text)) return Step::Failed;
    const std::int64_t end = std::min(m_endPos, static_cast<std::int64_t>(text.size));
    if (m_at > end) return Step::NotFound;
    // Within a native that cannot wait there is no checkpoint.
    Counting counting{vm, interruptible && vm.mayBlock()};
    const regex::Watch watch{Counting::charge, &counting, vm.heap().room()};
    const regex::Outcome outcome =
        m_pattern->program.run(text, static_cast<std::size_t>(m_at), static_cast<std::size_t>(end), mode,
                               m_advance, watch, m_result);
    m_pattern->account();
    switch (outcome) {
    case regex::Outcome::Found:
        m_at = this->end();
        m_advance = m_at == start();
        return Step::Found;
    case regex::Outcome::NotFound:
        return Step::NotFound;
    case regex::Outcome::Stopped:
        if (counting.interrupted) return Step::Interrupted;
        break;
    case regex::Outcome::TooLong:
        vm.raise(vm.types.RuntimeError,
                 "the search for a regular expression was given up: it tries too many ways to match");
        break;
    case regex::Outcome::TooLarge:
        vm.raise(vm.types.MemoryError, "");
        break;
    }
    return Step::Failed;
}

Value Search::match() const {
    auto match = make<Match>(m_pattern->matchType);
    match->pattern = m_pattern;
    match->string = m_string;
    match->pos = m_pos;
    match->endPos = m_endPos;
    match->lastIndex = m_result.lastGroup;
    match->spans.assign(m_result.spans.begin(), m_result.spans.end());
    return match;
}

} // namespace coroscope::vm
