#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace coroscope::script {

/// A place in a source text. Lines count from 1, columns from 0 and in UTF-8 bytes (as CPython's ast does);
/// Source::codePointColumn turns a column into code points, which is what editors and carets need.
struct Pos {
    std::uint32_t line = 1;
    std::uint32_t col = 0;

    friend bool operator==(const Pos&, const Pos&) = default;
    friend auto operator<=>(const Pos&, const Pos&) = default;
};

/// From the first byte to the one behind the last.
struct Range {
    Pos start;
    Pos end;

    friend bool operator==(const Range&, const Range&) = default;
};

/// One script's text: UTF-8, every line end a '\n'. Immutable; syntax trees and tokens point into it, so it
/// has to outlive them.
class Source {
public:
    /// Text that is Unicode already (from the editor). CR LF and CR become LF, a byte order mark goes.
    static std::shared_ptr<const Source> fromText(std::string name, std::string text);

    const std::string& name() const { return m_name; }
    const std::string& text() const { return m_text; }
    std::uint32_t lineCount() const { return static_cast<std::uint32_t>(m_lineStarts.size()); }
    /// The bytes of a line without its line end; empty where there is no such line.
    std::string_view line(std::uint32_t number) const;
    /// Byte offset of the start of a line (1-based); the text's size beyond the last one.
    std::uint32_t lineStart(std::uint32_t number) const;
    std::uint32_t offset(Pos pos) const { return lineStart(pos.line) + pos.col; }
    Pos position(std::uint32_t offset) const;
    std::uint32_t codePointColumn(Pos pos) const;
    std::string_view slice(Range range) const;

    /// Offset of the first byte that is no UTF-8, or npos.
    std::size_t invalidUtf8At() const { return m_invalidUtf8; }

private:
    Source(std::string name, std::string text);

    std::string m_name;
    std::string m_text;
    std::vector<std::uint32_t> m_lineStarts;
    std::size_t m_invalidUtf8 = std::string::npos;
};

} // namespace coroscope::script
