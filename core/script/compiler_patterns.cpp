#include "core/script/compiler.h"

#include <algorithm>
#include <deque>

namespace coroscope::script {

using namespace ast;

/// Mirrors pattern_context. The subject and what was taken apart of it lie on the stack until the whole
/// pattern is known to match; only then are names bound.
struct Compiler::PatternContext {
    /// Names to bind; the value of the first is the topmost.
    std::vector<std::string> stores;
    bool allowIrrefutable = false;
    /// fails[n]: where to go with n values to pop. A deque, since labels are referred to.
    std::deque<Label> fails;
    /// Values on the stack above those to be stored.
    std::size_t onTop = 0;
};

namespace {

bool isWildcard(const Pattern& p) {
    return p.kind == PatternKind::As && !p.pattern && p.name.empty();
}
bool isStarWildcard(const Pattern& p) {
    return p.kind == PatternKind::Star && p.name.empty();
}

} // namespace

void Compiler::jumpToFail(Op op, PatternContext& context) {
    const std::size_t pops = context.onTop + context.stores.size();
    while (context.fails.size() <= pops)
        context.fails.emplace_back();
    e().jump(op, context.fails[pops]);
}

void Compiler::bindFails(PatternContext& context) {
    while (context.fails.size() > 1) {
        e().bind(context.fails.back());
        emit(Op::PopTop);
        context.fails.pop_back();
    }
    if (!context.fails.empty()) e().bind(context.fails.back());
    context.fails.clear();
}

/// The top value goes under the `count - 1` values below it.
void Compiler::rotate(std::size_t count) {
    while (count > 1)
        emit(Op::Swap, static_cast<std::uint32_t>(count--));
}

void Compiler::storeLater(std::string_view name, const Node& node, PatternContext& context) {
    if (name.empty()) return emit(Op::PopTop);
    if (forbidden(name, Context::Store, &node)) return;
    if (std::find(context.stores.begin(), context.stores.end(), name) != context.stores.end())
        return error(node.range, "multiple assignments to name '" + std::string(name) + "' in pattern");
    rotate(context.onTop + context.stores.size() + 1);
    context.stores.emplace_back(name);
}

void Compiler::match(const Match& s) {
    expr(s.subject);
    Label end;
    const std::size_t count = s.cases.size();
    const bool hasDefault = isWildcard(*s.cases[count - 1]->pattern) && count > 1;
    for (std::size_t i = 0; i < count - (hasDefault ? 1 : 0); ++i) {
        const MatchCase& one = *s.cases[i];
        at(one.pattern);
        const bool last = i + 1 == count - (hasDefault ? 1 : 0);
        const bool copied = !last; // the last pattern consumes the subject itself
        if (copied) emit(Op::Copy, 1);
        PatternContext context;
        context.allowIrrefutable = one.guard != nullptr || i + 1 == count;
        pattern(*one.pattern, context);
        for (const std::string& name : context.stores)
            nameOp(name, Context::Store, one.pattern);
        if (one.guard) {
            while (context.fails.empty())
                context.fails.emplace_back();
            jumpIf(one.guard, context.fails[0], false);
        }
        if (copied) emit(Op::PopTop);
        body(one.body);
        e().jump(Op::Jump, end);
        at(one.pattern);
        bindFails(context);
    }
    if (hasDefault) {
        const MatchCase& one = *s.cases[count - 1];
        at(one.pattern);
        if (one.guard) jumpIf(one.guard, end, false);
        body(one.body);
    }
    e().bind(end);
}

void Compiler::subpattern(const Pattern& p, PatternContext& context) {
    const bool before = context.allowIrrefutable;
    context.allowIrrefutable = true;
    pattern(p, context);
    context.allowIrrefutable = before;
}

/// Consumes the subject on top, or jumps to where the pattern has failed.
void Compiler::pattern(const Pattern& p, PatternContext& context) {
    const Position before = e().position();
    at(&p);
    switch (p.kind) {
    case PatternKind::Value:
        if (p.value->kind == ExprKind::JoinedStr)
            return error(p.range, "patterns may only match literals and attribute lookups");
        expr(p.value);
        emit(Op::CompareOp, static_cast<std::uint32_t>(Comparison::Eq));
        jumpToFail(Op::PopJumpIfFalse, context);
        break;
    case PatternKind::Singleton:
        expr(p.value);
        emit(Op::IsOp, 0);
        jumpToFail(Op::PopJumpIfFalse, context);
        break;
    case PatternKind::Sequence:
        sequencePattern(p, context);
        break;
    case PatternKind::Mapping:
        mappingPattern(p, context);
        break;
    case PatternKind::Class:
        classPattern(p, context);
        break;
    case PatternKind::Star:
        storeLater(p.name, p, context);
        break;
    case PatternKind::As:
        asPattern(p, context);
        break;
    case PatternKind::Or:
        orPattern(p, context);
        break;
    }
    e().setPosition(before);
}

void Compiler::asPattern(const Pattern& p, PatternContext& context) {
    if (!p.pattern) {
        if (!context.allowIrrefutable) {
            if (!p.name.empty())
                return error(p.range, "name capture '" + std::string(p.name) +
                                          "' makes remaining patterns unreachable");
            return error(p.range, "wildcard makes remaining patterns unreachable");
        }
        return storeLater(p.name, p, context);
    }
    ++context.onTop;
    emit(Op::Copy, 1);
    pattern(*p.pattern, context);
    --context.onTop;
    storeLater(p.name, p, context);
}

void Compiler::sequencePattern(const Pattern& p, PatternContext& context) {
    const std::size_t size = p.patterns.size();
    std::optional<std::size_t> star;
    bool onlyWildcard = true;
    bool starWildcard = false;
    for (std::size_t i = 0; i < size; ++i) {
        const Pattern& one = *p.patterns[i];
        if (one.kind == PatternKind::Star) {
            if (star) return error(p.range, "multiple starred names in sequence pattern");
            starWildcard = isStarWildcard(one);
            onlyWildcard = onlyWildcard && starWildcard;
            star = i;
            continue;
        }
        onlyWildcard = onlyWildcard && isWildcard(one);
    }
    ++context.onTop; // the subject stays on top during the checks of its type and length
    emit(Op::MatchSequence);
    jumpToFail(Op::PopJumpIfFalse, context);
    if (!star || size > 1) {
        emit(Op::GetLen);
        e().loadConst({static_cast<std::int64_t>(star ? size - 1 : size)});
        emit(Op::CompareOp, static_cast<std::uint32_t>(star ? Comparison::Ge : Comparison::Eq));
        jumpToFail(Op::PopJumpIfFalse, context);
    }
    --context.onTop;
    if (onlyWildcard)
        emit(Op::PopTop);
    else if (starWildcard)
        subscriptPattern(p.patterns, *star, context);
    else
        unpackPattern(p.patterns, context);
}

/// pattern_helper_sequence_unpack
void Compiler::unpackPattern(List<Pattern> patterns, PatternContext& context) {
    const std::size_t size = patterns.size();
    std::optional<std::size_t> star;
    for (std::size_t i = 0; i < size && !star; ++i)
        if (patterns[i]->kind == PatternKind::Star) star = i;
    if (star && (*star >= 256 || size - *star - 1 >= 1u << 23))
        return error(patterns[0]->range, "too many expressions in star-unpacking sequence pattern");
    if (star)
        emit(Op::UnpackEx, static_cast<std::uint32_t>(*star | (size - *star - 1) << 8));
    else
        emit(Op::UnpackSequence, static_cast<std::uint32_t>(size));
    context.onTop += size;
    for (const Pattern* one : patterns) {
        --context.onTop; // it is this one's subject now
        subpattern(*one, context);
    }
}

/// pattern_helper_sequence_subscr: with `*_` only the named places are fetched.
void Compiler::subscriptPattern(List<Pattern> patterns, std::size_t star, PatternContext& context) {
    ++context.onTop;
    const std::size_t size = patterns.size();
    for (std::size_t i = 0; i < size; ++i) {
        if (isWildcard(*patterns[i]) || i == star) continue;
        emit(Op::Copy, 1);
        if (i < star) {
            e().loadConst({static_cast<std::int64_t>(i)});
        } else {
            emit(Op::GetLen);
            e().loadConst({static_cast<std::int64_t>(size - i)});
            emit(Op::BinaryOp, static_cast<std::uint32_t>(script::BinaryOperator::Sub));
        }
        emit(Op::BinarySubscr);
        subpattern(*patterns[i], context);
    }
    --context.onTop;
    emit(Op::PopTop);
}

void Compiler::mappingPattern(const Pattern& p, PatternContext& context) {
    const std::size_t size = p.keys.size();
    ++context.onTop;
    emit(Op::MatchMapping);
    jumpToFail(Op::PopJumpIfFalse, context);
    if (size == 0 && p.name.empty()) {
        --context.onTop;
        return emit(Op::PopTop);
    }
    if (size > 0) {
        emit(Op::GetLen);
        e().loadConst({static_cast<std::int64_t>(size)});
        emit(Op::CompareOp, static_cast<std::uint32_t>(Comparison::Ge));
        jumpToFail(Op::PopJumpIfFalse, context);
    }
    std::map<std::string, int> seen;
    for (const Expr* key : p.keys) {
        if (key->kind == ExprKind::JoinedStr)
            return error(p.range, "mapping pattern keys may only match literals and attribute lookups");
        if (const auto value = foldConstant(key); value && ++seen[constantKey(*value)] > 1)
            return error(p.range, "mapping pattern checks duplicate key (" +
                                      std::string(m_source.slice(key->range)) + ")");
        expr(key);
    }
    emit(Op::BuildTuple, static_cast<std::uint32_t>(size));
    emit(Op::MatchKeys);
    context.onTop += 2; // a tuple of keys and one of values
    emit(Op::Copy, 1);
    e().loadNone();
    emit(Op::IsOp, 1);
    jumpToFail(Op::PopJumpIfFalse, context);
    emit(Op::UnpackSequence, static_cast<std::uint32_t>(size));
    context.onTop += size;
    --context.onTop;
    for (const Pattern* value : p.patterns) {
        --context.onTop;
        subpattern(*value, context);
    }
    context.onTop -= 2; // [subject, keys] are consumed by whatever comes next
    if (p.name.empty()) {
        emit(Op::PopTop);
        return emit(Op::PopTop);
    }
    // rest = dict(subject); for key in keys: del rest[key]
    emit(Op::Swap, 2);
    emit(Op::BuildMap, 0);
    emit(Op::Swap, 2);
    emit(Op::DictUpdate, 1);
    emit(Op::Swap, 2);
    emit(Op::UnpackSequence, static_cast<std::uint32_t>(size));
    for (std::size_t left = size; left > 0; --left) {
        emit(Op::Copy, static_cast<std::uint32_t>(1 + left));
        emit(Op::Swap, 2);
        emit(Op::DeleteSubscr);
    }
    storeLater(p.name, p, context);
}

void Compiler::classPattern(const Pattern& p, PatternContext& context) {
    const std::size_t positional = p.patterns.size();
    const std::size_t named = p.keywordPatterns.size();
    TupleConstant names;
    std::map<std::string_view, int> seen;
    for (std::size_t i = 0; i < named; ++i) {
        const std::string_view name = p.keywords[i];
        if (forbidden(name, Context::Store, p.keywordPatterns[i])) return;
        if (++seen[name] > 1)
            return error(p.keywordPatterns[i]->range,
                         "attribute name repeated in class pattern: " + std::string(name));
        names.items.push_back(text(name));
    }
    expr(p.value);
    e().loadConst({std::move(names)});
    emit(Op::MatchClass, static_cast<std::uint32_t>(positional));
    emit(Op::Copy, 1);
    e().loadNone();
    emit(Op::IsOp, 1);
    ++context.onTop; // a tuple of attributes, or None
    jumpToFail(Op::PopJumpIfFalse, context);
    emit(Op::UnpackSequence, static_cast<std::uint32_t>(positional + named));
    context.onTop += positional + named;
    --context.onTop;
    for (std::size_t i = 0; i < positional + named; ++i) {
        const Pattern& one = i < positional ? *p.patterns[i] : *p.keywordPatterns[i - positional];
        --context.onTop;
        if (isWildcard(one))
            emit(Op::PopTop);
        else
            subpattern(one, context);
    }
}

/// compiler_pattern_or: each alternative binds the same names; their values are brought into one order.
void Compiler::orPattern(const Pattern& p, PatternContext& context) {
    Label end;
    const std::size_t size = p.patterns.size();
    PatternContext outer = std::move(context);
    std::vector<std::string> control;
    for (std::size_t i = 0; i < size; ++i) {
        const Pattern& alternative = *p.patterns[i];
        at(&alternative);
        context = PatternContext{};
        context.allowIrrefutable = i == size - 1 && outer.allowIrrefutable;
        emit(Op::Copy, 1);
        pattern(alternative, context);
        if (i == 0) {
            control = context.stores;
        } else {
            if (context.stores.size() != control.size())
                return error(p.range, "alternative patterns bind different names");
            for (std::size_t place = control.size(); place-- > 0;) {
                const auto found = std::find(context.stores.begin(), context.stores.end(), control[place]);
                if (found == context.stores.end())
                    return error(p.range, "alternative patterns bind different names");
                const std::size_t is = static_cast<std::size_t>(found - context.stores.begin());
                if (is == place) continue;
                // The names up to this one (the topmost values) move down together, so that it comes to its
                // place.
                std::rotate(context.stores.begin(), found + 1,
                            context.stores.begin() + static_cast<std::ptrdiff_t>(place) + 1);
                for (std::size_t i2 = 0; i2 <= is; ++i2)
                    rotate(place + 1);
            }
        }
        e().jump(Op::Jump, end);
        bindFails(context);
    }
    context = std::move(outer);
    // No alternative matched: the subject goes, and so does the whole pattern.
    emit(Op::PopTop);
    jumpToFail(Op::Jump, context);
    e().bind(end);
    // Bring the new values under what lies above the earlier ones; then drop the subject, which is on top.
    const std::size_t stores = control.size();
    const std::size_t rotations = stores + 1 + context.onTop + context.stores.size();
    for (std::size_t i = 0; i < stores; ++i) {
        rotate(rotations);
        if (std::find(context.stores.begin(), context.stores.end(), control[i]) != context.stores.end())
            return error(p.range, "multiple assignments to name '" + control[i] + "' in pattern");
        context.stores.push_back(control[i]);
    }
    emit(Op::PopTop);
}

} // namespace coroscope::script
