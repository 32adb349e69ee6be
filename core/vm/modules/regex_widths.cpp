#include "core/vm/modules/regex_tree.h"

#include <algorithm>

// How many code points the parts of a pattern can match: what stands in a look-behind must always match as
// many (CPython's SubPattern.getwidth).
namespace coroscope::vm::regex {

namespace {

using Kind = Node::Kind;
constexpr std::uint64_t kUnbounded = kEndless;

struct Width {
    std::uint64_t least = 0, most = 0;
};

class Widths {
public:
    explicit Widths(std::uint32_t groups) : m_groups(groups + 1) {}

    Width of(const Node& node) {
        switch (node.kind) {
        case Kind::Char:
        case Kind::Any:
        case Kind::Set:
            return {1, 1};
        case Kind::At:
            return {};
        case Kind::Look: {
            const Width width = ofChild(node);
            if (node.a >= 3 && width.least != width.most) m_fixed = false;
            return {};
        }
        case Kind::BackReference:
            return m_groups[node.a];
        case Kind::Sequence: {
            Width sum;
            for (const auto& child : node.children) {
                const Width width = of(*child);
                sum = {std::min(sum.least + width.least, kUnbounded),
                       std::min(sum.most + width.most, kUnbounded)};
            }
            return sum;
        }
        case Kind::Alternation:
        case Kind::Conditional: {
            Width all{kUnbounded, 0};
            for (const auto& child : node.children) {
                const Width width = of(*child);
                all = {std::min(all.least, width.least), std::max(all.most, width.most)};
            }
            if (node.kind == Kind::Conditional && node.children.size() == 1) all.least = 0;
            return all;
        }
        case Kind::Repeat: {
            const Width width = ofChild(node);
            const bool endless = node.b == kEndless && width.most > 0;
            return {std::min(width.least * node.a, kUnbounded),
                    endless ? kUnbounded : std::min(width.most * node.b, kUnbounded)};
        }
        case Kind::Group: {
            const Width width = ofChild(node);
            if (node.a) m_groups[node.a] = width;
            return width;
        }
        case Kind::Atomic:
            break;
        }
        return ofChild(node);
    }
    bool fixed() const { return m_fixed; }

private:
    Width ofChild(const Node& node) { return of(*node.children.front()); }
    std::vector<Width> m_groups;
    bool m_fixed = true; ///< what look-behinds hold
};

} // namespace

bool checkWidths(const Tree& tree, Error& error) {
    Widths widths(tree.groups);
    widths.of(*tree.root);
    if (widths.fixed()) return true;
    error = {"look-behind requires fixed-width pattern", kNowhere};
    return false;
}

} // namespace coroscope::vm::regex
