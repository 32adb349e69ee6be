#include "core/vm/modules/regex_tree.h"

#include <algorithm>

namespace coroscope::vm::regex {

namespace {

using Kind = Node::Kind;

/// How many code points a part can match.
struct Width {
    std::uint64_t least = 0, most = 0;
};

constexpr std::uint64_t kUnbounded = kEndless;

Width add(Width a, Width b) {
    return {std::min(a.least + b.least, kUnbounded), std::min(a.most + b.most, kUnbounded)};
}

class Compiler {
public:
    Compiler(const Tree& tree, Program& program, Error& error)
        : m_tree(tree), m_program(program), m_error(error) {}

    bool compileAll() {
        m_program.groups = m_tree.groups;
        m_program.registers = 2 * (m_tree.groups + 1);
        m_groupWidths.resize(m_tree.groups + 1);
        emit(*m_tree.root);
        add({Op::Match});
        m_program.flags = m_tree.flags;
        m_program.names = m_tree.names;
        return m_error.message.empty();
    }

private:
    std::uint32_t here() const { return static_cast<std::uint32_t>(m_program.code.size()); }
    std::uint32_t add(Instruction instruction) {
        m_program.code.push_back(instruction);
        return here() - 1;
    }

    Width widthOf(const Node& node) {
        switch (node.kind) {
        case Kind::Char:
        case Kind::Any:
        case Kind::Set:
            return {1, 1};
        case Kind::At:
        case Kind::Look:
            return {};
        case Kind::BackReference:
            return m_groupWidths[node.a];
        case Kind::Sequence: {
            Width sum;
            for (const auto& child : node.children)
                sum = regex::add(sum, widthOf(*child));
            return sum;
        }
        case Kind::Alternation:
        case Kind::Conditional: {
            Width all{kUnbounded, 0};
            for (const auto& child : node.children) {
                const Width width = widthOf(*child);
                all = {std::min(all.least, width.least), std::max(all.most, width.most)};
            }
            if (node.kind == Kind::Conditional && node.children.size() == 1) all.least = 0;
            return all;
        }
        case Kind::Repeat: {
            const Width width = widthOf(*node.children.front());
            const bool endless = node.b == kEndless && width.most > 0;
            return {std::min(width.least * node.a, kUnbounded),
                    endless ? kUnbounded : std::min(width.most * node.b, kUnbounded)};
        }
        default:
            return widthOf(*node.children.front());
        }
    }

    void emitSingle(const Node& node) {
        Instruction instruction{Op::Any};
        instruction.flags = node.flags & (kIgnoreCase | kAscii);
        if (node.kind == Kind::Char) {
            instruction.op = Op::Char;
            instruction.a = node.flags & kIgnoreCase ? lower(node.a, node.flags) : node.a;
        } else if (node.kind == Kind::Any) {
            instruction.op = node.flags & kDotAll ? Op::AnyAll : Op::Any;
        } else {
            instruction.op = Op::Set;
            instruction.a = static_cast<std::uint32_t>(m_program.sets.size());
            m_program.sets.push_back(node.set);
        }
        add(instruction);
    }

    void emitChoices(const Node& node) {
        std::vector<std::uint32_t> jumps;
        for (std::size_t i = 0; i < node.children.size(); ++i) {
            const bool last = i + 1 == node.children.size();
            const std::uint32_t split = last ? 0 : add({Op::Split});
            if (!last) m_program.code[split].a = here();
            emit(*node.children[i]);
            if (last) break;
            jumps.push_back(add({Op::Jump}));
            m_program.code[split].b = here();
        }
        for (const std::uint32_t jump : jumps)
            m_program.code[jump].a = here();
    }

    void emitRepeat(const Node& node, Greed greed) {
        const Node& body = *node.children.front();
        if (node.b == 0) return;
        if (node.a == 0 && node.b == 1) {
            const std::uint32_t split = add({Op::Split});
            emit(body);
            m_program.code[split].a = greed == Greed::Lazy ? here() : split + 1;
            m_program.code[split].b = greed == Greed::Lazy ? split + 1 : here();
            return;
        }
        const std::uint32_t registers = m_program.registers;
        m_program.registers += 2;
        const auto loop = static_cast<std::uint32_t>(m_program.loops.size());
        m_program.loops.push_back({node.a, node.b, 0, greed});
        add({Op::LoopBegin, registers});
        const std::uint32_t test = add({Op::LoopTest, registers, loop});
        emit(body);
        add({Op::Jump, test});
        m_program.loops[loop].exit = here();
    }

    void emitSub(Op op, const Node& body, std::uint32_t b = 0, std::uint32_t c = 0) {
        const std::uint32_t begin = add({op, 0, b, c});
        emit(body);
        add({Op::EndSub});
        m_program.code[begin].a = here();
    }

    void emit(const Node& node) {
        switch (node.kind) {
        case Kind::Sequence:
            for (const auto& child : node.children)
                emit(*child);
            break;
        case Kind::Alternation:
            emitChoices(node);
            break;
        case Kind::Char:
        case Kind::Any:
        case Kind::Set:
            emitSingle(node);
            break;
        case Kind::At:
            add({Op::At, node.a, 0, 0, node.flags & kAscii});
            break;
        case Kind::BackReference:
            add({Op::BackReference, node.a, 0, 0, node.flags & (kIgnoreCase | kAscii)});
            break;
        case Kind::Conditional: {
            const std::uint32_t test = add({Op::Conditional, 0, node.a});
            emit(*node.children[0]);
            if (node.children.size() == 1) {
                m_program.code[test].a = here();
                break;
            }
            const std::uint32_t jump = add({Op::Jump});
            m_program.code[test].a = here();
            emit(*node.children[1]);
            m_program.code[jump].a = here();
            break;
        }
        case Kind::Look: {
            const Width width = widthOf(*node.children.front());
            if (node.a >= 3 && width.least != width.most) {
                if (m_error.message.empty())
                    m_error = {"look-behind requires fixed-width pattern", std::size_t(-1)};
                return;
            }
            emitSub(Op::Look, *node.children.front(), node.a, static_cast<std::uint32_t>(width.least));
            break;
        }
        case Kind::Atomic:
            emitSub(Op::Atomic, *node.children.front());
            break;
        case Kind::Group:
            if (node.a) {
                add({Op::Save, 2 * node.a});
                m_groupWidths[node.a] = widthOf(*node.children.front());
            }
            emit(*node.children.front());
            if (node.a) add({Op::Save, 2 * node.a + 1});
            break;
        case Kind::Repeat: {
            const Node* body = node.children.front().get();
            // (?:x)* is x*; a captured or alternating body needs the general loop.
            while ((body->kind == Kind::Group && body->a == 0) ||
                   (body->kind == Kind::Sequence && body->children.size() == 1))
                body = body->children.front().get();
            if (body->single()) {
                const std::uint32_t repeat = add({Op::RepeatOne, node.a, node.b});
                m_program.code[repeat].greed = node.greed;
                emitSingle(*body);
                m_program.code[repeat].c = here();
            } else if (node.greed == Greed::Possessive) {
                const std::uint32_t begin = add({Op::Atomic});
                emitRepeat(node, Greed::Greedy);
                add({Op::EndSub});
                m_program.code[begin].a = here();
            } else {
                emitRepeat(node, node.greed);
            }
            break;
        }
        }
    }

    const Tree& m_tree;
    Program& m_program;
    Error& m_error;
    std::vector<Width> m_groupWidths;
};

} // namespace

bool compile(std::u32string_view pattern, bool bytes, std::uint32_t flags, Program& program, Error& error) {
    Tree tree;
    if (!parse(pattern, bytes, flags, tree, error)) return false;
    Compiler compiler(tree, program, error);
    return compiler.compileAll();
}

} // namespace coroscope::vm::regex
