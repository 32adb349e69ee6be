#include "core/vm/modules/regex.h"
#include "core/vm/unicode.h"

#include <algorithm>

namespace coroscope::vm::regex {

char32_t lower(char32_t c, std::uint32_t flags) {
    if (c < 128) return c >= 'A' && c <= 'Z' ? c + 32 : c;
    if (flags & kAscii) return c;
    // The few letters whose case forms meet in one folded letter.
    if (c == 0x17f) return 's';
    if (c == 0x212a) return 'k';
    if (c == 0x1e9e) return 0xdf;
    if (c == 0x3c2) return 0x3c3;
    if (c == 0xb5) return 0x3bc;
    std::u32string mapped;
    unicode::appendMapped(mapped, unicode::Case::Lower, c);
    return mapped.size() == 1 ? mapped[0] : c;
}

bool inCategory(char32_t c, Category category, bool ascii) {
    const bool narrow = ascii || c < 128;
    const auto isDigit = [&] { return narrow ? c >= '0' && c <= '9' : unicode::decimalValue(c) >= 0; };
    const auto isSpace = [&] {
        return narrow ? c == ' ' || (c >= 9 && c <= 13) || (!ascii && c >= 28 && c <= 31)
                      : unicode::isSpace(c);
    };
    const auto isWord = [&] {
        if (!narrow)
            return unicode::has(c, unicode::kAlpha | unicode::kDecimal | unicode::kDigit | unicode::kNumeric);
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    };
    switch (category) {
    case Category::Digit:
        return isDigit();
    case Category::NotDigit:
        return !isDigit();
    case Category::Space:
        return isSpace();
    case Category::NotSpace:
        return !isSpace();
    case Category::Word:
        return isWord();
    default:
        return !isWord();
    }
}

bool CharSet::contains(char32_t c) const {
    const auto plain = [this](char32_t x) {
        for (const Range& range : ranges) {
            if (x >= range.low && x <= range.high) return true;
        }
        for (const Category category : categories) {
            if (inCategory(x, category, flags & kAscii)) return true;
        }
        return false;
    };
    bool inside = plain(c);
    if (!inside && (flags & kIgnoreCase)) {
        const char32_t small = lower(c, flags);
        inside = plain(small);
        if (!inside && (c < 128 || !(flags & kAscii))) {
            std::u32string big;
            unicode::appendMapped(big, unicode::Case::Upper, small);
            inside = big.size() == 1 && plain(big[0]);
        }
    }
    return inside != negated;
}

namespace {

class Machine {
public:
    Machine(const Program& program, Text text, std::size_t end, std::uint64_t steps)
        : m_program(program), m_text(text), m_end(end), m_steps(steps), m_registers(program.registers, -1) {}

    /// From one position; true: matched, the registers tell what.
    bool matchAt(std::size_t start, bool full, bool advance) {
        std::fill(m_registers.begin(), m_registers.end(), -1);
        m_undo.clear();
        m_stack.clear();
        m_lastGroup = -1;
        m_start = start;
        m_full = full;
        m_advance = advance;
        std::size_t at = start;
        return run(0, at);
    }
    bool tooLong() const { return m_steps == 0; }
    void store(Result& result) const {
        result.spans.assign(m_registers.begin(), m_registers.begin() + 2 * (m_program.groups + 1));
        for (std::size_t i = 0; i < result.spans.size(); i += 2) {
            if (result.spans[i] < 0 || result.spans[i + 1] < 0) result.spans[i] = result.spans[i + 1] = -1;
        }
        result.lastGroup = m_lastGroup;
    }

private:
    enum class Kind : std::uint8_t { Goto, Greedy, Lazy };
    /// Where to go on when a branch fails.
    struct Choice {
        Kind kind;
        std::uint32_t pc;
        std::size_t at;
        std::size_t undo;
        std::size_t limit = 0; ///< Greedy: give back down to here; Lazy: how many more may be taken
        std::uint32_t single = 0;
    };
    struct Undo {
        std::uint32_t index; ///< the number of registers: lastGroup
        std::int64_t old;
    };

    /// With no choice open there is nothing to come back to.
    bool mayComeBack() const { return !m_stack.empty() || m_depth > 0; }
    void set(std::uint32_t index, std::int64_t value) {
        if (mayComeBack()) m_undo.push_back({index, m_registers[index]});
        m_registers[index] = value;
    }
    void setLastGroup(std::int64_t value) {
        if (mayComeBack()) m_undo.push_back({m_program.registers, m_lastGroup});
        m_lastGroup = value;
    }
    void undoTo(std::size_t size) {
        while (m_undo.size() > size) {
            const Undo& last = m_undo.back();
            (last.index == m_program.registers ? m_lastGroup : m_registers[last.index]) = last.old;
            m_undo.pop_back();
        }
    }

    /// One single-character instruction; the position is within the text.
    bool one(const Instruction& instruction, std::size_t at) const {
        const char32_t c = m_text[at];
        switch (instruction.op) {
        case Op::Char:
            return c == instruction.a ||
                   ((instruction.flags & kIgnoreCase) && lower(c, instruction.flags) == instruction.a);
        case Op::Any:
            return c != '\n';
        case Op::AnyAll:
            return true;
        default:
            return m_program.sets[instruction.a].contains(c);
        }
    }

    bool wordAt(std::size_t at, bool ascii) const {
        return at < m_end && inCategory(m_text[at], Category::Word, ascii);
    }

    bool anchored(Anchor anchor, std::size_t at, bool ascii) const {
        switch (anchor) {
        case Anchor::StringStart:
            return at == 0;
        case Anchor::LineStart:
            return at == 0 || m_text[at - 1] == '\n';
        case Anchor::StringEnd:
            return at == m_end;
        case Anchor::LineEnd:
            return at == m_end || m_text[at] == '\n';
        case Anchor::DollarEnd:
            return at == m_end || (at + 1 == m_end && m_text[at] == '\n');
        default: {
            const bool boundary = (at > 0 && wordAt(at - 1, ascii)) != wordAt(at, ascii);
            // No boundary in empty text: neither \b nor \B matches, as in CPython.
            if (m_end == 0) return false;
            return boundary == (anchor == Anchor::Boundary);
        }
        }
    }

    bool backReference(const Instruction& instruction, std::size_t& at) const {
        const std::int64_t from = m_registers[2 * instruction.a], to = m_registers[2 * instruction.a + 1];
        if (from < 0 || to < from) return false;
        const auto size = static_cast<std::size_t>(to - from);
        if (size > m_end - at) return false;
        for (std::size_t i = 0; i < size; ++i) {
            const char32_t a = m_text[static_cast<std::size_t>(from) + i], b = m_text[at + i];
            if (a == b) continue;
            if (!(instruction.flags & kIgnoreCase) ||
                lower(a, instruction.flags) != lower(b, instruction.flags))
                return false;
        }
        at += size;
        return true;
    }

    /// A part that is decided on its own: choices made inside are forgotten. Groups set inside stay unless it
    /// fails.
    bool sub(std::uint32_t pc, std::size_t& at) {
        const std::size_t undo = m_undo.size();
        ++m_depth;
        const bool good = run(pc, at);
        --m_depth;
        if (!good) undoTo(undo);
        return good;
    }

    bool look(const Instruction& instruction, std::uint32_t pc, std::size_t at) {
        const bool behind = instruction.b >= 3, wanted = instruction.b == 1 || instruction.b == 3;
        if (behind && at < instruction.c) return !wanted;
        if (behind) at -= instruction.c;
        const std::size_t undo = m_undo.size();
        const bool found = sub(pc + 1, at);
        if (!wanted) undoTo(undo);
        return found == wanted;
    }

    /// True: go on at pc and at. False: this branch fails.
    bool repeatOne(const Instruction& instruction, std::uint32_t& pc, std::size_t& at) {
        const Instruction& single = m_program.code[pc + 1];
        const std::size_t room = m_end - at;
        if (room < instruction.a) return false;
        const std::size_t most =
            std::min<std::size_t>(room, instruction.b == kEndless ? room : instruction.b);
        const std::size_t wanted = instruction.greed == Greed::Lazy ? instruction.a : most;
        std::size_t count = 0;
        while (count < wanted && one(single, at + count))
            ++count;
        m_steps -= std::min<std::uint64_t>(m_steps, count);
        if (count < instruction.a) return false;
        const std::size_t from = at;
        at += count;
        if (instruction.greed == Greed::Greedy && count > instruction.a)
            m_stack.push_back({Kind::Greedy, instruction.c, at, m_undo.size(), from + instruction.a, 0});
        if (instruction.greed == Greed::Lazy && most > count)
            m_stack.push_back({Kind::Lazy, instruction.c, at, m_undo.size(), most - count, pc + 1});
        pc = instruction.c;
        return true;
    }

    void loopTest(const Instruction& instruction, std::uint32_t& pc, std::size_t at) {
        const Loop& loop = m_program.loops[instruction.b];
        const std::int64_t count = m_registers[instruction.a];
        const auto enter = [&] {
            set(instruction.a, count + 1);
            if (count >= loop.min) set(instruction.a + 1, static_cast<std::int64_t>(at));
        };
        if (count < loop.min) {
            enter();
            ++pc;
            return;
        }
        // A round that took nothing is not repeated.
        const bool more = (loop.max == kEndless || count < loop.max) &&
                          m_registers[instruction.a + 1] != static_cast<std::int64_t>(at);
        if (!more) {
            pc = loop.exit;
        } else if (loop.greed == Greed::Lazy) {
            m_stack.push_back({Kind::Goto, pc, at, m_undo.size(), 1, 0});
            pc = loop.exit;
        } else {
            m_stack.push_back({Kind::Goto, loop.exit, at, m_undo.size(), 0, 0});
            enter();
            ++pc;
        }
    }

    /// Takes up the newest choice above `base`; false: there is none.
    bool resume(std::size_t base, std::uint32_t& pc, std::size_t& at) {
        while (m_stack.size() > base) {
            Choice& choice = m_stack.back();
            undoTo(choice.undo);
            pc = choice.pc;
            if (choice.kind == Kind::Goto) {
                at = choice.at;
                const bool entersLoop = choice.limit == 1;
                m_stack.pop_back();
                if (entersLoop) { // the round that a lazy loop has put off
                    const Instruction& test = m_program.code[pc];
                    const std::int64_t count = m_registers[test.a];
                    set(test.a, count + 1);
                    set(test.a + 1, static_cast<std::int64_t>(at));
                    ++pc;
                }
                return true;
            }
            if (choice.kind == Kind::Greedy) {
                at = --choice.at;
                if (choice.at == choice.limit) m_stack.pop_back();
                return true;
            }
            if (!one(m_program.code[choice.single], choice.at)) {
                m_stack.pop_back();
                continue;
            }
            at = ++choice.at;
            if (--choice.limit == 0) m_stack.pop_back();
            return true;
        }
        return false;
    }

    /// Until Match or EndSub. Recursion goes as deep as look-arounds are nested in the pattern.
    bool run(std::uint32_t pc, std::size_t& at) {
        const std::size_t base = m_stack.size();
        for (;;) {
            if (m_steps == 0) return false;
            --m_steps;
            const Instruction& instruction = m_program.code[pc];
            bool good = true;
            switch (instruction.op) {
            case Op::Char:
            case Op::Any:
            case Op::AnyAll:
            case Op::Set:
                good = at < m_end && one(instruction, at);
                ++at;
                ++pc;
                break;
            case Op::At:
                good = anchored(static_cast<Anchor>(instruction.a), at, instruction.flags & kAscii);
                ++pc;
                break;
            case Op::Split:
                m_stack.push_back({Kind::Goto, instruction.b, at, m_undo.size(), 0, 0});
                pc = instruction.a;
                break;
            case Op::Jump:
                pc = instruction.a;
                break;
            case Op::Save:
                set(instruction.a, static_cast<std::int64_t>(at));
                if ((instruction.a & 1) && instruction.a > 1) setLastGroup(instruction.a / 2);
                ++pc;
                break;
            case Op::BackReference:
                good = backReference(instruction, at);
                ++pc;
                break;
            case Op::Conditional:
                pc = m_registers[2 * instruction.b + 1] < 0 ? instruction.a : pc + 1;
                break;
            case Op::Look:
                good = look(instruction, pc, at);
                pc = instruction.a;
                break;
            case Op::Atomic:
                good = sub(pc + 1, at);
                pc = instruction.a;
                break;
            case Op::EndSub:
                m_stack.resize(base);
                return true;
            case Op::RepeatOne:
                good = repeatOne(instruction, pc, at);
                break;
            case Op::LoopBegin:
                set(instruction.a, 0);
                set(instruction.a + 1, -1);
                ++pc;
                break;
            case Op::LoopTest:
                loopTest(instruction, pc, at);
                break;
            case Op::Match:
                good = (!m_full || at == m_end) && (!m_advance || at != m_start);
                if (!good) break;
                m_registers[0] = static_cast<std::int64_t>(m_start);
                m_registers[1] = static_cast<std::int64_t>(at);
                m_stack.resize(base);
                return true;
            }
            if (!good && !resume(base, pc, at)) return false;
            if (m_stack.size() > kMostChoices || m_undo.size() > kMostChoices) m_steps = 0;
        }
    }

    static constexpr std::size_t kMostChoices = 4'000'000;
    const Program& m_program;
    Text m_text;
    std::size_t m_end;
    std::uint64_t m_steps;
    std::vector<std::int64_t> m_registers;
    std::vector<Choice> m_stack;
    std::vector<Undo> m_undo;
    std::int64_t m_lastGroup = -1;
    std::size_t m_start = 0;
    int m_depth = 0; ///< of sub()
    bool m_full = false, m_advance = false;
};

} // namespace

Outcome run(const Program& program, Text text, std::size_t start, std::size_t end, Mode mode, bool advance,
            std::uint64_t steps, Result& result) {
    Machine machine(program, text, end, steps);
    // A pattern that begins with one certain character is looked for by that character first.
    const Instruction& first = program.code.front();
    const bool certain = first.op == Op::Char && !(first.flags & kIgnoreCase);
    for (std::size_t at = start;; ++at) {
        if (mode == Mode::Search && certain) {
            while (at < end && text[at] != first.a)
                ++at;
            if (at >= end) return Outcome::NotFound;
        }
        if (machine.matchAt(at, mode == Mode::FullMatch, advance && at == start)) {
            machine.store(result);
            return Outcome::Found;
        }
        if (machine.tooLong()) return Outcome::TooLong;
        if (mode != Mode::Search || at >= end) return Outcome::NotFound;
    }
}

} // namespace coroscope::vm::regex
