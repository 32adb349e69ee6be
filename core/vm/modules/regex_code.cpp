#include "core/vm/modules/regex_code.h"

#include "core/vm/modules/pcre2_library.h"

#include <algorithm>
#include <cstdlib>

namespace coroscope::vm::regex {

namespace {

/// Code that is larger is not made into machine code, which would take long and recurse.
constexpr std::size_t kLargestForJit = 64 << 10;
/// Of what PCRE2 may compile a pattern to, bytes: counted repetitions of groups are written out.
constexpr std::size_t kLargestCode = 16 << 20;
/// A callout costs about as much as so many instructions of a script; one instruction does running over so
/// much text, or so many of a pattern's nodes.
constexpr std::uint64_t kStepsOfCallout = 6, kTextPerStep = 8, kNodesPerStep = 8;
/// Machine code costs some 50 us to make: only for what is used often, or on long texts.
constexpr std::uint32_t kRunsBeforeJit = 5;
constexpr std::size_t kLongText = 500;
constexpr std::uint64_t kStepsBetweenCharges = 20'000;

/// The steps of one search.
class Steps {
public:
    Steps(const Watch& watch, std::size_t start, std::size_t nodes)
        : m_watch(watch), m_position(start), m_each(kStepsOfCallout + nodes / kNodesPerStep) {}

    /// At a callout; false: the search is to end.
    bool at(std::size_t position) {
        const std::size_t moved = position > m_position ? position - m_position : m_position - position;
        m_position = position;
        m_open += m_each + moved / kTextPerStep;
        return m_open < kStepsBetweenCharges || settle();
    }
    bool settle() {
        m_all += m_open;
        tooLong = m_all > kMostSteps;
        stopped = !m_watch.charge(m_watch.data, std::exchange(m_open, 0));
        return !tooLong && !stopped;
    }
    bool tooLong = false, stopped = false;

private:
    const Watch& m_watch;
    std::size_t m_position;
    std::uint64_t m_each;
    std::uint64_t m_open = 0, m_all = 0;
};

template <class Api>
int atCallout(typename Api::Callout* block, void* steps) {
    return static_cast<Steps*>(steps)->at(block->current_position) ? 0 : PCRE2_ERROR_CALLOUT;
}

/// What PCRE2 needs while it matches: one for all patterns of an operating-system thread, because it is
/// large.
template <class Api>
class Scratch {
public:
    Scratch() : m_context(Api::makeMatchContext(nullptr)) {
        // The callouts bound what it does.
        Api::setMatchLimit(m_context, 0xffffffff);
        Api::setDepthLimit(m_context, 0xffffffff);
    }
    ~Scratch() {
        Api::freeMatch(m_match);
        Api::freeMatchContext(m_context);
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    typename Api::MatchContext* context() { return m_context; }
    /// With room for so many groups, the whole match included.
    typename Api::Match* match(std::uint32_t groups) {
        if (groups > m_groups) drop();
        if (!m_match) m_match = Api::makeMatch(m_groups = std::max(groups, m_groups), nullptr);
        return m_match;
    }
    /// Gives memory back, of which a search may have taken much.
    void drop() { Api::freeMatch(std::exchange(m_match, nullptr)); }
    static Scratch& ofThread() {
        static thread_local Scratch scratch;
        return scratch;
    }

private:
    typename Api::MatchContext* m_context;
    typename Api::Match* m_match = nullptr;
    std::uint32_t m_groups = 8;
};

template <Width W>
class Code final : public CodeBase {
    using Api = Pcre2<W>;

public:
    ~Code() override { Api::freeCode(m_code); }

    bool compile(const Translation& translation, Mode mode) {
        std::uint32_t options = PCRE2_DOTALL | PCRE2_MULTILINE | PCRE2_ALT_CIRCUMFLEX | PCRE2_NEVER_UTF;
        if (translation.properties) options |= PCRE2_UCP;
        if (mode != Mode::Search) options |= PCRE2_ANCHORED;
        if (mode == Mode::FullMatch) options |= PCRE2_ENDANCHORED;
        const std::basic_string<typename Api::Unit> text(translation.text.begin(), translation.text.end());
        auto* context = Api::makeCompileContext(nullptr);
        Api::setNewline(context, PCRE2_NEWLINE_LF);
        Api::setNesting(context, 10'000); // the parser has bounded it already
        int error = 0;
        PCRE2_SIZE where = 0;
        m_code = Api::compile(text.data(), text.size(), options, &error, &where, context);
        Api::freeCompileContext(context);
        if (!m_code) return false;
        Api::info(m_code, PCRE2_INFO_SIZE, &m_bytes);
        if (m_bytes > kLargestCode) return false;
        m_nodes = translation.nodes;
        m_marks = translation.marks;
        m_lastOrder = translation.lastOrder;
        Api::info(m_code, PCRE2_INFO_CAPTURECOUNT, &m_groups);
        return true;
    }

    std::size_t bytes() const override { return m_bytes; }

    Outcome run(Text text, std::size_t start, std::size_t end, bool advance, const Watch& watch,
                Result& result) override {
        const typename Api::Unit* data = subject(text);
        const std::uint32_t options = advance ? PCRE2_NOTEMPTY_ATSTART : 0;
        Steps steps(watch, start, m_nodes);
        Scratch<Api>& scratch = Scratch<Api>::ofThread();
        auto* context = scratch.context();
        auto* match = scratch.match(m_groups + 1);
        Api::setCallout(context, atCallout<Api>, &steps);
        int found = 0;
        if (++m_runs > kRunsBeforeJit || end - start > kLongText) prepareJit();
        if (m_jit) {
            found = Api::jitMatch(m_code, data, end, start, options, match, context);
            if (found == PCRE2_ERROR_JIT_STACKLIMIT) {
                // Larger than the one on the machine's stack; memory that is not used is not taken.
                const std::size_t most = std::min<std::uint64_t>(watch.memory, kLargestStack);
                auto* stack = Api::makeJitStack(64 << 10, most, nullptr);
                if (!stack) return Outcome::TooLarge;
                Api::assignJitStack(context, nullptr, stack);
                found = Api::jitMatch(m_code, data, end, start, options, match, context);
                Api::assignJitStack(context, nullptr, nullptr);
                Api::freeJitStack(stack);
            }
        } else {
            const std::uint64_t kibibytes = std::min<std::uint64_t>(watch.memory >> 10, kLargestStack >> 10);
            Api::setHeapLimit(context, static_cast<std::uint32_t>(kibibytes));
            found = Api::match(m_code, data, end, start, options | PCRE2_NO_JIT, match, context);
        }
        const Outcome outcome = outcomeOf(found, steps, match, end, result);
        if (end - start > kLongText && !m_jit) scratch.drop();
        return outcome;
    }

private:
    static constexpr std::uint64_t kLargestStack = 256 << 20;

    Outcome outcomeOf(int found, Steps& steps, typename Api::Match* match, std::size_t end,
                      Result& result) const {
        if (steps.stopped) return Outcome::Stopped;
        if (steps.tooLong) return Outcome::TooLong;
        if (found == PCRE2_ERROR_NOMATCH) return charge(steps, end) ? Outcome::NotFound : Outcome::Stopped;
        if (found < 0) return found == PCRE2_ERROR_MATCHLIMIT ? Outcome::TooLong : Outcome::TooLarge;
        store(match, result);
        return charge(steps, static_cast<std::size_t>(result.spans[1])) ? Outcome::Found : Outcome::Stopped;
    }

    static const typename Api::Unit* subject(const Text& text) {
        if constexpr (W == Width::Narrow)
            return text.narrow;
        else
            return reinterpret_cast<const typename Api::Unit*>(text.wide);
    }

    static bool charge(Steps& steps, std::size_t position) {
        steps.at(position);
        return steps.settle() || !steps.stopped;
    }

    void prepareJit() {
        if (m_tried) return;
        m_tried = true;
        // Where the machine forbids code that is written at run time, PCRE2 interprets.
        m_jit = m_bytes <= kLargestForJit && Api::jitCompile(m_code, PCRE2_JIT_COMPLETE) == 0;
    }

    void store(typename Api::Match* match, Result& result) const {
        const PCRE2_SIZE* spans = Api::spans(match);
        result.spans.resize(2 * (m_groups + 1));
        for (std::size_t i = 0; i < result.spans.size(); ++i)
            result.spans[i] = spans[i] == PCRE2_UNSET ? -1 : static_cast<std::int64_t>(spans[i]);
        result.lastGroup = -1;
        if (m_marks) {
            const auto* mark = Api::mark(match);
            if (!mark) return;
            result.lastGroup = 0;
            for (; *mark; ++mark)
                result.lastGroup = result.lastGroup * 10 + static_cast<std::int64_t>(*mark - '0');
            return;
        }
        for (const std::uint32_t group : m_lastOrder) {
            if (result.spans[2 * group] < 0) continue;
            result.lastGroup = group;
            return;
        }
    }

    typename Api::Code* m_code = nullptr;
    std::size_t m_bytes = 0, m_nodes = 0;
    std::uint32_t m_groups = 0;
    std::uint32_t m_runs = 0;
    bool m_tried = false, m_jit = false;
    bool m_marks = false;
    std::vector<std::uint32_t> m_lastOrder;
};

template <Width W>
std::unique_ptr<CodeBase> makeCodeOf(const Translation& translation, Mode mode) {
    auto code = std::make_unique<Code<W>>();
    if (!code->compile(translation, mode)) return nullptr;
    return code;
}

} // namespace

std::unique_ptr<CodeBase> makeCode(const Translation& translation, Width width, Mode mode) {
    return width == Width::Narrow ? makeCodeOf<Width::Narrow>(translation, mode)
                                  : makeCodeOf<Width::Wide>(translation, mode);
}

} // namespace coroscope::vm::regex
