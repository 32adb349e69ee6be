#pragma once

#include "core/script/parser.h"

namespace coroscope::script {

/// Joins adjacent literals (tokens of kind String) to one Constant or JoinedStr. Mirrors CPython 3.11's
/// string_parser.c, where an f-string is taken apart after it was read as one token.
class StringPieces {
public:
    StringPieces(Parser& parser, Range whole) : m_parser(parser), m_whole(whole) {}

    /// False where an error was reported.
    bool add(const Token& token);
    Expr* done();

private:
    struct Cursor {
        std::uint32_t at;
        std::uint32_t end;
        bool raw;
    };
    bool fail(std::string message);
    void flush(std::vector<Expr*>& values, std::string& literal);
    bool parts(Cursor& cursor, int depth, std::vector<Expr*>& values, std::string& literal);
    bool literalPart(Cursor& cursor, int depth, std::string& literal);
    bool field(Cursor& cursor, int depth, std::vector<Expr*>& values, std::string& literal);
    bool expressionEnd(Cursor& cursor);
    char charAt(std::uint32_t at) const;

    Parser& m_parser;
    Range m_whole;
    bool m_any = false;
    bool m_bytes = false;
    bool m_format = false;
    bool m_unicode = false;
    std::string m_literal;
    std::vector<Expr*> m_values;
};

} // namespace coroscope::script
