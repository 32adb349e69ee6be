#pragma once

#include "core/vm/modules/regex.h"

#include <memory>

namespace coroscope::vm::regex {

/// What a pattern says, before it becomes a program.
struct Node {
    enum class Kind : std::uint8_t {
        Sequence,    ///< children one after another
        Alternation, ///< one of the children
        Char,        ///< a: code point
        Any,
        Set, ///< set
        At,  ///< a: Anchor
        BackReference,
        Conditional, ///< a: group; children: yes, no
        Look,        ///< a: as Op::Look's b; child
        Atomic,
        Group,  ///< a: number, 0: not captured; child
        Repeat, ///< a: min, b: max, greed; child
    };
    explicit Node(Kind kind, std::uint32_t a = 0, std::uint32_t flags = 0) : kind(kind), a(a), flags(flags) {}
    Kind kind;
    std::uint32_t a = 0, b = 0;
    std::uint32_t flags = 0;
    Greed greed = Greed::Greedy;
    CharSet set;
    std::vector<std::unique_ptr<Node>> children;

    bool single() const { return kind == Kind::Char || kind == Kind::Any || kind == Kind::Set; }
};

struct Tree {
    std::unique_ptr<Node> root;
    std::uint32_t groups = 0;
    std::uint32_t flags = 0;
    std::vector<std::pair<std::string, std::uint32_t>> names;
};

bool parse(std::u32string_view pattern, bool bytes, std::uint32_t flags, Tree& tree, Error& error);

} // namespace coroscope::vm::regex
