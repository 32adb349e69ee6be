#include "core/script/compiler.h"

namespace coroscope::script {

using namespace ast;

void Compiler::ifStatement(const If& s) {
    Label end;
    bool decided = false; // a constant test was true: what follows is never reached
    for (std::size_t i = 0; i < s.clauses.size(); ++i) {
        const IfClause& clause = *s.clauses[i];
        const bool last = i + 1 == s.clauses.size() && s.orelse.empty();
        if (i > 0) at(&clause);
        if (const auto truth = constantTruth(clause.test); truth && e().reachable()) {
            // The body is compiled all the same: its faults count.
            if (!*truth) e().deaden();
            body(clause.body);
            if (*truth) {
                if (!last) e().jump(Op::Jump, end);
                decided = true;
            } else {
                e().revive();
            }
            continue;
        }
        Label next;
        jumpIf(clause.test, next, false);
        body(clause.body);
        if (!last && !decided) e().jump(Op::Jump, end);
        e().bind(next);
    }
    body(s.orelse);
    e().bind(end);
}

void Compiler::whileStatement(const While& s) {
    Label start, top, otherwise, end;
    const std::optional<bool> truth = constantTruth(s.test);
    e().bind(start);
    jumpIf(s.test, otherwise, false);
    e().bind(top);
    if (!push({.kind = Block::While, .start = &start, .exit = &end}, s.range)) return;
    body(s.body);
    pop();
    at(&s);
    if (truth.value_or(false)) {
        e().jump(Op::Jump, top);
    } else {
        // The test once more, so that an iteration needs no extra jump.
        jumpIf(s.test, top, true);
    }
    e().bind(otherwise);
    body(s.orelse);
    e().bind(end);
}

void Compiler::forStatement(const For& s) {
    Label start, cleanup, end;
    const auto* list = as<ListDisplay>(s.iterable);
    std::optional<script::Constant> folded;
    if (list && !list->elements.empty()) { // nobody sees whether it is a list or a tuple that is iterated
        const Tuple tuple(list->range, list->elements);
        folded = foldConstant(&tuple);
    }
    if (folded) {
        const Position before = e().position();
        at(list);
        e().loadConst(std::move(*folded));
        e().setPosition(before);
    } else {
        expr(s.iterable);
    }
    emit(Op::GetIter);
    e().bind(start);
    if (!push({.kind = Block::For, .start = &start, .exit = &end}, s.range)) return;
    e().jump(Op::ForIter, cleanup);
    store(s.target);
    body(s.body);
    at(&s);
    e().jump(Op::Jump, start);
    pop();
    e().bind(cleanup);
    body(s.orelse);
    e().bind(end);
}

void Compiler::await(std::uint32_t where) {
    emit(Op::GetAwaitable, where);
    e().loadNone();
    emit(Op::YieldFrom);
}

void Compiler::asyncFor(const For& s) {
    if (!inAsyncFunction()) return error(s.range, "'async for' outside async function");
    Label start, handler, end;
    expr(s.iterable);
    emit(Op::GetAiter);
    e().bind(start);
    if (!push({.kind = Block::For, .start = &start, .exit = &end}, s.range)) return;
    Emitter::Protection protection = e().protect(handler);
    emit(Op::GetAnext);
    e().loadNone();
    emit(Op::YieldFrom);
    e().close(protection);
    store(s.target);
    body(s.body);
    at(&s);
    e().jump(Op::Jump, start);
    pop();
    e().beginHandler(protection);
    at(s.iterable);
    emit(Op::EndAsyncFor);
    at(&s);
    body(s.orelse);
    e().bind(end);
}

bool Compiler::push(Block block, Range range) {
    if (m_unit->blocks.size() >= kMaxBlocks) {
        error(range, "too many statically nested blocks");
        return false;
    }
    m_unit->blocks.push_back(block);
    return true;
}

/// What leaving one block takes. Mirrors compiler_unwind_fblock.
void Compiler::unwindBlock(const Block& block, bool preserveTop) {
    const auto under = [&] {
        if (preserveTop) emit(Op::Swap, 2);
    };
    switch (block.kind) {
    case Block::While:
    case Block::GroupHandler:
        break;
    case Block::For:
    case Block::PopValue:
        under();
        emit(Op::PopTop);
        break;
    case Block::TryExcept:
        e().close(*block.protection);
        break;
    case Block::FinallyTry: {
        e().close(*block.protection);
        if (preserveTop) m_unit->blocks.push_back({.kind = Block::PopValue});
        const Position before = e().position();
        body(as<Try>(block.node)->finalbody);
        e().setPosition(before);
        if (preserveTop) pop();
        break;
    }
    case Block::FinallyEnd:
        under();
        emit(Op::PopTop);
        under();
        e().close(*block.cleanup);
        emit(Op::PopExcept);
        break;
    case Block::With:
    case Block::AsyncWith: {
        e().close(*block.protection);
        const Position before = e().position();
        at(block.node);
        under();
        callExitWithNones();
        if (block.kind == Block::AsyncWith) await(2);
        emit(Op::PopTop);
        e().setPosition(before);
        break;
    }
    case Block::HandlerCleanup:
        if (block.protection) e().close(*block.protection);
        under();
        e().close(*block.cleanup);
        emit(Op::PopExcept);
        if (!block.name.empty()) unbind(block.name, block.node);
        break;
    }
}

/// Leaves all blocks above `downTo`, inner ones first. reopen() has to follow once the jump is made.
void Compiler::unwind(std::size_t downTo, bool preserveTop) {
    const std::vector<Block> saved = m_unit->blocks;
    for (std::size_t i = saved.size(); i > downTo; --i) {
        // While a block's own way out is compiled, that block counts as left.
        m_unit->blocks.resize(i - 1);
        unwindBlock(saved[i - 1], preserveTop);
    }
    m_unit->blocks = saved;
}

void Compiler::reopen(std::size_t downTo) {
    for (std::size_t i = downTo; i < m_unit->blocks.size(); ++i) {
        if (m_unit->blocks[i].protection) e().reopen(*m_unit->blocks[i].protection);
        if (m_unit->blocks[i].cleanup) e().reopen(*m_unit->blocks[i].cleanup);
    }
}

void Compiler::returnStatement(const Return& s) {
    const Scope& scope = m_unit->scope;
    if (!scope.isFunction()) return error(s.range, "'return' outside function");
    if (s.value && scope.isCoroutine && scope.isGenerator)
        return error(s.range, "'return' with value in async generator");
    for (const Block& block : m_unit->blocks)
        if (block.kind == Block::GroupHandler)
            return error(s.range, "'break', 'continue' and 'return' cannot appear in an except* block");
    const bool constant = !s.value || s.value->kind == ExprKind::Constant;
    if (!constant) expr(s.value);
    unwind(0, !constant);
    at(&s);
    if (!s.value)
        e().loadNone();
    else if (constant)
        expr(s.value);
    emit(Op::ReturnValue);
    reopen(0);
}

/// The index of the innermost loop; nothing where there is none or an except* block bars the way.
std::optional<std::size_t> Compiler::innerLoop(Range range) {
    for (std::size_t i = m_unit->blocks.size(); i > 0; --i) {
        const Block& block = m_unit->blocks[i - 1];
        if (block.kind == Block::While || block.kind == Block::For) return i - 1;
        if (block.kind == Block::GroupHandler) {
            error(range, "'break', 'continue' and 'return' cannot appear in an except* block");
            return m_unit->blocks.size();
        }
    }
    return {};
}

void Compiler::breakStatement(const Stmt* s) {
    const auto loop = innerLoop(s->range);
    if (!loop) return error(s->range, "'break' outside loop");
    if (*loop == m_unit->blocks.size()) return;
    unwind(*loop, false);
    e().jump(Op::Jump, *m_unit->blocks[*loop].exit);
    reopen(*loop);
}

void Compiler::continueStatement(const Stmt* s) {
    const auto loop = innerLoop(s->range);
    if (!loop) return error(s->range, "'continue' not properly in loop");
    if (*loop == m_unit->blocks.size()) return;
    unwind(*loop + 1, false);
    e().jump(Op::Jump, *m_unit->blocks[*loop].start);
    reopen(*loop + 1);
}

} // namespace coroscope::script
