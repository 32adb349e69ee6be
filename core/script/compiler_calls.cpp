#include "core/script/compiler.h"

#include <algorithm>

namespace coroscope::script {

using namespace ast;

namespace {

/// Displays longer than this are built up piece by piece, so that they need little stack.
constexpr std::size_t kManyItems = 30;

bool anyStarred(Exprs list) {
    return std::any_of(list.begin(), list.end(), [](const Expr* e) { return e->kind == ExprKind::Starred; });
}

} // namespace

/// validate_keywords
void Compiler::checkKeywords(List<Keyword> keywords, const Node* node) {
    std::map<std::string_view, int> seen;
    for (const Keyword* keyword : keywords) {
        if (keyword->name.empty()) continue;
        if (forbidden(keyword->name, Context::Store, node)) return;
        if (++seen[keyword->name] > 1)
            return error(keyword->range, "keyword argument repeated: " + std::string(keyword->name));
    }
}

void Compiler::call(const Call& node) {
    checkKeywords(node.keywords, &node);
    const auto* method = as<Attribute>(node.function);
    const bool unpacks =
        anyStarred(node.arguments) || std::any_of(node.keywords.begin(), node.keywords.end(),
                                                  [](const Keyword* k) { return k->name.empty(); });
    const bool many = node.arguments.size() + node.keywords.size() > 250;
    if (method && !unpacks && !many) {
        expr(method->value);
        const Position whole = e().position();
        at(method);
        attributePosition(*method);
        emit(Op::LoadMethod, nameIndex(method->name));
        e().setPosition(whole);
        for (const Expr* argument : node.arguments)
            expr(argument);
        for (const Keyword* keyword : node.keywords)
            expr(keyword->value);
        attributePosition(*method);
        const auto count = static_cast<std::uint32_t>(node.arguments.size() + node.keywords.size());
        if (node.keywords.empty()) return emit(Op::Call, count);
        TupleConstant names;
        for (const Keyword* keyword : node.keywords)
            names.items.push_back(text(keyword->name));
        e().loadConst({std::move(names)});
        return emit(Op::CallKw, count);
    }
    expr(node.function);
    emit(Op::PushNull);
    callArguments(node.arguments, node.keywords, 0);
}

/// compiler_call_helper: the arguments and the call, with `before` arguments on the stack already.
void Compiler::callArguments(Exprs arguments, List<Keyword> keywords, std::uint32_t before) {
    const bool mapping =
        std::any_of(keywords.begin(), keywords.end(), [](const Keyword* k) { return k->name.empty(); });
    if (!mapping && !anyStarred(arguments) && arguments.size() + keywords.size() <= 250) {
        for (const Expr* argument : arguments)
            expr(argument);
        for (const Keyword* keyword : keywords)
            expr(keyword->value);
        const auto count = static_cast<std::uint32_t>(before + arguments.size() + keywords.size());
        if (keywords.empty()) return emit(Op::Call, count);
        TupleConstant names;
        for (const Keyword* keyword : keywords)
            names.items.push_back(text(keyword->name));
        e().loadConst({std::move(names)});
        return emit(Op::CallKw, count);
    }
    if (before == 0 && arguments.size() == 1 && arguments[0]->kind == ExprKind::Starred)
        expr(as<Starred>(arguments[0])->value);
    else
        starred(arguments, Op::BuildList, Op::ListAppend, Op::ListExtend, true, before);
    if (!keywords.empty()) keywordMap(keywords);
    emit(Op::CallEx, keywords.empty() ? 0 : 1);
}

/// One dict of all keywords; ** parts are merged, which refuses names that come twice.
void Compiler::keywordMap(List<Keyword> keywords) {
    bool have = false;
    for (std::size_t i = 0; i < keywords.size();) {
        if (keywords[i]->name.empty()) {
            if (!have) emit(Op::BuildMap, 0);
            have = true;
            expr(keywords[i++]->value);
            emit(Op::DictMerge, 1);
            continue;
        }
        std::uint32_t count = 0;
        for (; i < keywords.size() && !keywords[i]->name.empty() && count < kManyItems; ++i, ++count) {
            e().loadConst(text(keywords[i]->name));
            expr(keywords[i]->value);
        }
        emit(Op::BuildMap, count);
        if (have) emit(Op::DictMerge, 1);
        have = true;
    }
}

/// starunpack_helper: a list, set or tuple whose elements may be unpacked or very many.
void Compiler::starred(Exprs elements, Op build, Op add, Op extend, bool tuple, std::uint32_t before) {
    const bool unpacks = anyStarred(elements);
    const auto count = static_cast<std::uint32_t>(elements.size());
    if (!unpacks && before + count <= kManyItems) {
        for (const Expr* element : elements)
            expr(element);
        return emit(tuple ? Op::BuildTuple : build, before + count);
    }
    bool built = before > 0;
    if (built) emit(build, before);
    std::uint32_t pending = 0;
    for (const Expr* element : elements) {
        const auto* star = as<Starred>(element);
        if (!built && (star || !unpacks)) {
            emit(build, pending);
            built = true;
        }
        if (star) {
            expr(star->value);
            emit(extend, 1);
        } else {
            expr(element);
            if (built)
                emit(add, 1);
            else if (++pending >= kManyItems) {
                emit(build, pending);
                built = true;
            }
        }
    }
    if (!built) emit(build, pending);
    if (tuple) emit(Op::ListToTuple);
}

/// Tuple, list and set displays.
void Compiler::sequence(Exprs elements, const Expr& node) {
    if (node.kind == ExprKind::Tuple) {
        if (auto folded = foldConstant(&node)) return e().loadConst(std::move(*folded));
        return starred(elements, Op::BuildList, Op::ListAppend, Op::ListExtend, true);
    }
    const bool list = node.kind == ExprKind::List;
    if (elements.size() >= 3) {
        const Tuple tuple(node.range, elements);
        if (auto folded = foldConstant(&tuple)) {
            emit(list ? Op::BuildList : Op::BuildSet, 0);
            e().loadConst(std::move(*folded));
            return emit(list ? Op::ListExtend : Op::SetUpdate, 1);
        }
    }
    if (list) return starred(elements, Op::BuildList, Op::ListAppend, Op::ListExtend, false);
    starred(elements, Op::BuildSet, Op::SetAdd, Op::SetUpdate, false);
}

void Compiler::dict(const Dict& node) {
    constexpr std::size_t kManyPairs = 17;
    bool have = false;
    std::uint32_t pairs = 0;
    const auto flush = [&] {
        if (pairs == 0 && have) return;
        emit(Op::BuildMap, pairs);
        if (have) emit(Op::DictUpdate, 1);
        have = true;
        pairs = 0;
    };
    for (std::size_t i = 0; i < node.keys.size(); ++i) {
        if (!node.keys[i]) {
            flush();
            expr(node.values[i]);
            emit(Op::DictUpdate, 1);
            continue;
        }
        expr(node.keys[i]);
        expr(node.values[i]);
        if (++pairs == kManyPairs) flush();
    }
    flush();
}

} // namespace coroscope::script
