#include "core/vm/modules/regex_program.h"

#include "core/vm/modules/regex_code.h"

namespace coroscope::vm::regex {

Program::Program() = default;
Program::Program(Program&&) noexcept = default;
Program& Program::operator=(Program&&) noexcept = default;
Program::~Program() = default;

bool Program::compile(std::u32string_view pattern, bool bytes, std::uint32_t flags, Error& error) {
    if (!parse(pattern, bytes, flags, m_tree, error) || !checkWidths(m_tree, error)) return false;
    if (code(Width::Narrow, Mode::Search)) return true;
    const std::string& refusal = m_translations[static_cast<std::size_t>(Width::Narrow)]->refusal;
    error = {refusal.empty() ? "the pattern is too large" : refusal, kNowhere};
    return false;
}

CodeBase* Program::code(Width width, Mode mode) {
    auto& made = m_codes[static_cast<std::size_t>(width) * kModes + static_cast<std::size_t>(mode)];
    if (made) return made.get();
    auto& translation = m_translations[static_cast<std::size_t>(width)];
    if (!translation) {
        translation = translate(m_tree, width);
        m_bytes += translation->text.size();
    }
    if (!translation->refusal.empty()) return nullptr;
    made = makeCode(*translation, width, mode);
    // The library of narrow code units has narrow limits.
    if (!made && width == Width::Narrow) return code(Width::Wide, mode);
    if (made) m_bytes += made->bytes();
    return made.get();
}

Outcome Program::run(Text text, std::size_t start, std::size_t end, Mode mode, bool advance,
                     const Watch& watch, Result& result) {
    if (text.wide) {
        CodeBase* wide = code(Width::Wide, mode);
        return wide ? wide->run(text, start, end, advance, watch, result) : Outcome::TooLarge;
    }
    CodeBase* narrow = code(Width::Narrow, mode);
    if (!narrow) return Outcome::TooLarge;
    if (narrow !=
        m_codes[static_cast<std::size_t>(Width::Wide) * kModes + static_cast<std::size_t>(mode)].get())
        return narrow->run(text, start, end, advance, watch, result);
    const std::u32string copy(text.narrow, text.narrow + end);
    Text widened;
    widened.wide = copy.data();
    widened.size = end;
    return narrow->run(widened, start, end, advance, watch, result);
}

} // namespace coroscope::vm::regex
