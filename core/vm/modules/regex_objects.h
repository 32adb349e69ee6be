#pragma once

#include "core/vm/modules/regex_program.h"
#include "core/vm/modules/support.h"

/// re.Pattern and re.Match: what module _sre defines (Modules/_sre/sre.c).
namespace coroscope::vm {

class Pattern final : public Tracked {
public:
    explicit Pattern(Type* type) : Tracked(type, Kind::Other) {}
    ~Pattern() override { Heap::current().account(-static_cast<std::ptrdiff_t>(m_accounted)); }

    Value source; ///< str or bytes
    std::uint32_t flags = 0;
    bool bytes = false;
    regex::Program program;
    Ref<Dict> groupIndex;
    Type* matchType = nullptr;
    Value parseTemplate; ///< callable: (template, pattern) -> list of texts and group numbers
    Ref<Dict> templates; ///< what it has answered before
    void visitRefs(RefVisitor& visitor) override {
        visitor.visit(source);
        visitor.visit(groupIndex);
        visitor.visit(parseTemplate);
        visitor.visit(templates);
    }
    /// Counts what PCRE2 has made of it against the script's memory.
    void account() {
        const std::size_t now = program.bytes();
        if (now == m_accounted) return;
        Heap::current().account(static_cast<std::ptrdiff_t>(now) - static_cast<std::ptrdiff_t>(m_accounted));
        m_accounted = now;
    }

private:
    std::size_t m_accounted = 0;
};

using Spans = std::vector<std::int64_t, HeapAllocator<std::int64_t>>;

class Match final : public Tracked {
public:
    explicit Match(Type* type) : Tracked(type, Kind::Other) {}
    Ref<Pattern> pattern;
    Value string;
    std::int64_t pos = 0, endPos = 0;
    std::int64_t lastIndex = -1;
    Spans spans; ///< start and end of each group, -1 when it took no part
    void visitRefs(RefVisitor& visitor) override {
        visitor.visit(pattern);
        visitor.visit(string);
    }
    std::size_t groups() const { return spans.size() / 2; } ///< the whole match included
    /// What group `index` has matched, or `absent`.
    Value text(std::size_t index, const Value& absent) const;
};

/// What a pattern can search of an object: str, bytes and bytearray themselves, the bytes of a memoryview or
/// an array. Empty: TypeError is pending.
Value contentOf(Vm& vm, const Value& string);
/// string[from:to] of such, as _sre's getslice has it: str or bytes, the same object when that is all of it.
Value sliceOf(const Value& string, std::int64_t from, std::int64_t to);

/// One text searched by one pattern, match after match.
class Search {
public:
    Search(Pattern& pattern, Value string)
        : m_pattern(Ref<Pattern>::share(&pattern)), m_string(std::move(string)) {}
    /// False with TypeError pending when the string is none, or of the other sort. Bounds beyond its ends are
    /// moved there.
    bool begin(Vm& vm, std::int64_t pos = 0, std::int64_t endPos = kLargeIndex);

    enum class Step : std::uint8_t { Found, NotFound, Failed, Interrupted };
    /// The next match behind the last one; an empty one not twice at one place. Interrupted: the run is to
    /// stop; nothing has happened, and the same may be asked again after a checkpoint. `interruptible`:
    /// whether the caller can.
    Step next(Vm& vm, regex::Mode mode, bool interruptible);
    std::int64_t start(std::size_t group = 0) const { return m_result.spans[2 * group]; }
    std::int64_t end(std::size_t group = 0) const { return m_result.spans[2 * group + 1]; }
    Value group(std::size_t index, const Value& absent) const {
        return start(index) < 0 ? absent : sliceOf(m_content, start(index), end(index));
    }
    Value match() const; ///< a Match of what was found
    Pattern& pattern() const { return *m_pattern; }
    const Value& string() const { return m_string; }
    const Value& content() const { return m_content; } ///< string, as str, bytes or bytearray
    std::int64_t endPos() const { return m_endPos; }
    void visitRefs(RefVisitor& visitor) {
        visitor.visit(m_pattern);
        visitor.visit(m_string);
        visitor.visit(m_content);
    }

private:
    static constexpr std::int64_t kLargeIndex = std::int64_t(1) << 60;
    bool look(Vm& vm, regex::Text& text) const;
    Ref<Pattern> m_pattern;
    Value m_string, m_content;
    std::int64_t m_pos = 0, m_endPos = 0, m_at = 0;
    bool m_advance = false;
    regex::Result m_result;
};

/// sub and subn: `counted` gives the number as well. notHandled() when `repl` is called, or when it was
/// interrupted.
Value substitute(Vm& vm, Value* args, bool counted);
machine::Co<Value> substituteCalling(Vm& vm, Value pattern, Value repl, Value string, Value count,
                                     bool counted);
/// match.expand(template).
Value expandTemplate(Vm& vm, const Match& match, const Value& source);

Pattern& patternOf(const Value& value);
void defineMatch(Vm& vm, Dict& names);
void definePattern(Vm& vm, Dict& names);

} // namespace coroscope::vm
