#include "core/vm/modules/regex_translate.h"

#include "core/vm/modules/regex_sets.h"
#include "core/vm/text.h"

#include <algorithm>

namespace coroscope::vm::regex {

namespace {

using Kind = Node::Kind;

constexpr std::uint32_t kMostRepeats = 65535; ///< of PCRE2
/// No text is so long: what may be repeated so often may be repeated without end.
constexpr std::uint32_t kAsGoodAsEndless = 1u << 24;
/// What takes longer than this has a callout of its own.
constexpr std::uint32_t kManySteps = 64, kManyBranches = 8;

class Translator {
public:
    Translator(const Tree& tree, Width width) : m_tree(tree), m_width(width) {
        m_out.properties = needsProperties(*tree.root);
        m_out.nodes = tree.nodes;
        m_choice = tree.nodes > kManySteps; // every start is to be counted
    }

    Translation run() {
        m_out.marks = !lastGroups(*m_tree.root, m_out.lastOrder);
        emit(*m_tree.root);
        return std::move(m_out);
    }

private:
    static bool unicode(const Node& node) { return !(node.flags & kAscii); }

    /// Whether \b, \w or references to groups mean something only Unicode's properties can tell.
    bool needsProperties(const Node& node) const {
        const bool boundary = node.kind == Kind::At && (static_cast<Anchor>(node.a) == Anchor::Boundary ||
                                                        static_cast<Anchor>(node.a) == Anchor::NotBoundary);
        const bool reference = node.kind == Kind::BackReference && (node.flags & kIgnoreCase);
        const bool set = node.kind == Kind::Set && m_width == Width::Wide && !node.set->categories.empty();
        if (unicode(node) && (boundary || reference || set)) return true;
        return std::any_of(node.children.begin(), node.children.end(),
                           [this](const auto& child) { return needsProperties(*child); });
    }

    /// Adds the groups of a part, the one that closes last in front. False: which one that is depends on the
    /// way.
    bool lastGroups(const Node& node, std::vector<std::uint32_t>& order) const {
        if (node.kind == Kind::Group && node.a) {
            // What is inside closes before it.
            order.push_back(node.a);
            return true;
        }
        if (node.kind == Kind::Look && (node.a == 2 || node.a == 4)) return true;
        const std::size_t before = order.size();
        if (node.kind == Kind::Sequence) {
            return std::all_of(node.children.rbegin(), node.children.rend(),
                               [&](const auto& child) { return lastGroups(*child, order); });
        }
        for (const auto& child : node.children) {
            if (!lastGroups(*child, order)) return false;
        }
        return node.kind != Kind::Repeat || node.b <= 1 || order.size() - before <= 1;
    }

    void put(std::string_view text) { m_out.text += text; }
    void putCallout() { put("(?C)"); }
    /// A choice lies behind: before anything else is matched, it is counted.
    void settle() {
        if (m_choice) putCallout();
        m_choice = false;
    }

    void setCaseless(bool on) {
        if (m_caseless != on) put(on ? "(?i)" : "(?-i)");
        m_caseless = on;
    }

    /// Whether PCRE2's own way to disregard case takes the same letters for this one of ASCII's as CPython
    /// does.
    bool caselessAlike(const Node& node) const {
        const bool letter = (node.a | 0x20) >= 'a' && (node.a | 0x20) <= 'z';
        if (!letter) return false;
        return m_width == Width::Narrow || (!unicode(node) && !m_out.properties) ||
               caseVariants(node.a, false).size() == 2;
    }

    void character(const Node& node) {
        const bool ignoreCase = node.flags & kIgnoreCase;
        const std::u32string variants =
            ignoreCase ? caseVariants(node.a, !unicode(node)) : std::u32string(1, node.a);
        // Letters as letters, because PCRE2 looks for them first; others as sets.
        const bool caseless = variants.size() > 1 && caselessAlike(node);
        setCaseless(caseless);
        if (caseless || variants.size() == 1) return put(charText(node.a, m_width));
        CharSet set;
        for (const char32_t each : variants)
            set.ranges.push_back({each, each});
        put(setText(set, m_width));
    }

    void anchor(const Node& node) {
        switch (static_cast<Anchor>(node.a)) {
        case Anchor::StringStart:
            return put("\\A");
        case Anchor::StringEnd:
            return put("\\z");
        case Anchor::LineStart:
            return put("^");
        case Anchor::LineEnd:
            return put("$");
        case Anchor::DollarEnd:
            return put("\\Z");
        case Anchor::Boundary:
            return boundary(node, false);
        case Anchor::NotBoundary:
            return boundary(node, true);
        }
    }

    void boundary(const Node& node, bool negated) {
        // In an empty text there is neither a boundary nor none.
        if (negated) put("(?!\\A\\z)");
        if (unicode(node) == m_out.properties) return put(negated ? "\\B" : "\\b");
        CharSet set;
        set.flags = node.flags & kAscii;
        set.categories.push_back(Category::Word);
        setCaseless(false);
        const std::string word = setText(set, m_width);
        put(cat("(?:(?<=", word, negated ? ")(?=" : ")(?!", word, ")|(?<!", word,
                negated ? ")(?!" : ")(?=", word, "))"));
    }

    void open(std::string_view text) {
        settle();
        setCaseless(false);
        put(text);
    }
    /// Options that are set within parentheses end with them.
    void close() {
        m_caseless = false;
        put(")");
    }

    void alternatives(const Node& node) {
        if (node.children.size() > kManyBranches) m_choice = true;
        settle();
        bool choice = false;
        for (std::size_t i = 0; i < node.children.size(); ++i) {
            if (i) put("|");
            m_choice = false;
            emit(*node.children[i]);
            setCaseless(false);
            choice |= m_choice;
        }
        m_choice = choice || node.children.size() > 1;
    }

    void group(const Node& node) {
        open(node.a ? "(" : "(?:");
        body(node);
        close();
    }

    /// Of a group, with a mark where it closes.
    void body(const Node& group) {
        const Node& inside = *group.children.front();
        const bool marked = group.a && m_out.marks;
        const bool branches = marked && inside.kind == Kind::Alternation;
        if (branches) open("(?:");
        emit(inside);
        if (branches) close();
        if (marked) put(cat("(*:", group.a, ")"));
    }

    /// "{a,b}" and the like, with the sign of how it is repeated.
    static std::string times(std::uint32_t least, std::uint32_t most, Greed greed) {
        std::string text = "?";
        if (least == 0 && most == kEndless)
            text = "*";
        else if (least == 1 && most == kEndless)
            text = "+";
        else if (most == kEndless)
            text = cat("{", least, ",}");
        else if (least == most)
            text = cat("{", least, "}");
        else if (most != 1)
            text = cat("{", least, ",", most, "}");
        return text + (greed == Greed::Lazy ? "?" : greed == Greed::Possessive ? "+" : "");
    }

    /// Up to `most` times, where that is more than PCRE2 can count: that much and more, or less.
    std::string upTo(const std::string& item, std::uint32_t most, Greed greed) const {
        if (most <= kMostRepeats) return item + times(0, most, greed);
        const std::string more = cat(item, "{", kMostRepeats, "}", upTo(item, most - kMostRepeats, greed));
        const std::string less = item + times(0, kMostRepeats - 1, greed);
        return greed == Greed::Lazy ? cat("(?:", less, "|", more, ")") : cat("(?:", more, "|", less, ")");
    }

    void repeatSingle(const Node& node, std::uint32_t least, std::uint32_t most) {
        if (least > kManySteps) m_choice = true;
        settle();
        const Node& item = *single(node);
        if (least <= kMostRepeats && (most <= kMostRepeats || most == kEndless)) {
            emit(item);
            return put(times(least, most, node.greed));
        }
        setCaseless(false);
        const std::size_t from = m_out.text.size();
        emit(item);
        setCaseless(false);
        std::string text = m_out.text.substr(from);
        m_out.text.resize(from);
        if (text.rfind("(?", 0) == 0) text = cat("(?:", text, ")");
        put(node.greed == Greed::Possessive ? "(?>" : "(?:");
        const Greed greed = node.greed == Greed::Possessive ? Greed::Greedy : node.greed;
        std::uint32_t left = least;
        for (; left > kMostRepeats; left -= kMostRepeats)
            put(cat(text, "{", kMostRepeats, "}"));
        put(cat(text, "{", left, "}"));
        put(most == kEndless ? text + times(0, most, greed) : upTo(text, most - least, greed));
        put(")");
    }

    /// What a repetition repeats when it is one code point: (?:x)* is x*.
    static const Node* single(const Node& repeat) {
        const Node* body = repeat.children.front().get();
        while ((body->kind == Kind::Group && body->a == 0) ||
               (body->kind == Kind::Sequence && body->children.size() == 1))
            body = body->children.front().get();
        return body->single() ? body : nullptr;
    }

    /// What is repeated no times, but may have groups that count. As {0} it would mislead PCRE2 10.42:
    /// (?=b)(x){0}b does not find the b of ab.
    void never(const Node& node) {
        open("(?:|(?!)");
        emit(*node.children.front());
        close();
    }

    void repeat(const Node& node) {
        const std::uint32_t least = node.a;
        const std::uint32_t most = node.b > kAsGoodAsEndless && node.b != least ? kEndless : node.b;
        if (least > kAsGoodAsEndless) {
            m_out.refusal = "the pattern repeats something too often";
            return;
        }
        if (most == 0) return never(node);
        if (single(node)) {
            repeatSingle(node, least, most);
        } else {
            if (least > kMostRepeats) {
                m_out.refusal = "the pattern repeats something too often";
                return;
            }
            const Node& item = *node.children.front();
            open(item.kind == Kind::Group && item.a ? "(" : "(?:");
            if (most > 1) putCallout();
            if (item.kind == Kind::Group)
                body(item);
            else
                emit(item);
            m_choice = false;
            close();
            put(times(least, most > kMostRepeats ? kEndless : most, node.greed));
        }
        m_choice = least != most || least > kManySteps;
    }

    void conditional(const Node& node) {
        open(cat("(?(", node.a, ")"));
        alternatives(node);
        close();
    }

    void look(const Node& node) {
        static constexpr std::string_view kOpen[] = {"(?=", "(?!", "(?<=", "(?<!"};
        open(kOpen[node.a - 1]);
        emit(*node.children.front());
        close();
    }

    void emit(const Node& node) {
        switch (node.kind) {
        case Kind::Sequence:
            for (const auto& child : node.children)
                emit(*child);
            break;
        case Kind::Alternation:
            // Bare alternatives are whole bodies of groups, or the whole pattern.
            alternatives(node);
            break;
        case Kind::Char:
            settle();
            character(node);
            break;
        case Kind::Any:
            settle();
            put(node.flags & kDotAll ? "." : "\\N");
            break;
        case Kind::Set:
            settle();
            setCaseless(false);
            put(setText(*node.set, m_width));
            break;
        case Kind::At:
            settle();
            anchor(node);
            break;
        case Kind::BackReference:
            settle();
            setCaseless(node.flags & kIgnoreCase);
            put(cat("\\g{", node.a, "}"));
            m_choice = true; // may run over as much as a repetition
            break;
        case Kind::Conditional:
            conditional(node);
            break;
        case Kind::Look:
            look(node);
            break;
        case Kind::Atomic:
            open("(?>");
            emit(*node.children.front());
            close();
            break;
        case Kind::Group:
            group(node);
            break;
        case Kind::Repeat:
            repeat(node);
            break;
        }
    }

    const Tree& m_tree;
    Width m_width;
    Translation m_out;
    bool m_caseless = false; ///< (?i) is in force
    bool m_choice = false;   ///< since the last callout there was a choice
};

} // namespace

Translation translate(const Tree& tree, Width width) {
    return Translator(tree, width).run();
}

} // namespace coroscope::vm::regex
