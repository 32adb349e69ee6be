#include "core/script/compiler.h"

namespace coroscope::script {

using namespace ast;

void Compiler::tryStatement(const Try& s) {
    for (std::size_t i = 0; i + 1 < s.handlers.size(); ++i)
        if (!s.handlers[i]->type) return error(s.handlers[i]->range, "default 'except:' must be last");
    if (!s.finalbody.empty()) return tryFinally(s);
    s.isStar ? tryExceptStar(s) : tryExcept(s);
}

/// A body without instructions gets one, so that its handlers are compiled (their faults count) all the same.
void Compiler::keepHandler(const Emitter::Protection& protection) {
    if (!protection.used && protection.start == e().here()) emit(Op::Nop);
}

/// The end of a handler's own handler. Stack: [previous, raised]; the exception handled before is restored.
void Compiler::restoreAndReraise(Emitter::Protection& cleanup) {
    if (!e().beginHandler(cleanup)) return;
    emit(Op::Copy, 2);
    emit(Op::PopExcept);
    emit(Op::Reraise);
}

void Compiler::unbind(std::string_view name, const Node* node) {
    e().loadNone();
    nameOp(name, Context::Store, node);
    nameOp(name, Context::Del, node);
}

/// compiler_try_finally: the final block once for the way through, once for exceptions (and once for every
/// jump out of the body, see unwindBlock).
void Compiler::tryFinally(const Try& s) {
    Label handler, cleanupLabel, end;
    Emitter::Protection protection = e().protect(handler);
    if (!push({.kind = Block::FinallyTry, .protection = &protection, .node = &s}, s.range)) return;
    if (!s.handlers.empty())
        s.isStar ? tryExceptStar(s) : tryExcept(s);
    else
        body(s.body);
    keepHandler(protection);
    pop();
    e().close(protection);
    body(s.finalbody);
    e().jump(Op::Jump, end);

    if (e().beginHandler(protection)) {
        at(&s);
        Emitter::Protection cleanup = e().protect(cleanupLabel);
        emit(Op::PushExcInfo);
        cleanup.start = e().here();
        if (!push({.kind = Block::FinallyEnd, .cleanup = &cleanup}, s.range)) return;
        body(s.finalbody);
        pop();
        emit(Op::Reraise);
        e().close(cleanup);
        restoreAndReraise(cleanup);
    }
    e().bind(end);
}

/// The body of one handler. Stack: [previous, exception].
void Compiler::exceptBody(const ExceptHandler& handler, Emitter::Protection& cleanup, Label& end) {
    Label unbindLabel;
    Block block{.kind = Block::HandlerCleanup, .cleanup = &cleanup};
    if (handler.name.empty()) {
        emit(Op::PopTop);
        if (!push(block, handler.range)) return;
        body(handler.body);
        pop();
        e().close(cleanup);
        emit(Op::PopExcept);
        e().jump(Op::Jump, end);
        return e().reopen(cleanup);
    }
    // except E as name: try: body finally: name = None; del name
    nameOp(handler.name, Context::Store, &handler);
    Emitter::Protection named = e().protect(unbindLabel);
    block.protection = &named;
    block.name = handler.name;
    ExprStmt place(handler.range, nullptr);
    block.node = &place;
    if (!push(block, handler.range)) return;
    body(handler.body);
    pop();
    e().close(named);
    e().close(
        cleanup); // the line stays that of the last statement, as the compiler of CPython gives these none
    emit(Op::PopExcept);
    unbind(handler.name, &handler);
    e().jump(Op::Jump, end);
    e().reopen(cleanup);
    if (e().beginHandler(named)) {
        at(&handler);
        unbind(handler.name, &handler);
        emit(Op::Reraise);
    }
}

/// compiler_try_except
void Compiler::tryExcept(const Try& s) {
    Label handlerLabel, cleanupLabel, end;
    Emitter::Protection protection = e().protect(handlerLabel);
    if (!push({.kind = Block::TryExcept, .protection = &protection}, s.range)) return;
    body(s.body);
    keepHandler(protection);
    pop();
    e().close(protection);
    body(s.orelse);
    e().jump(Op::Jump, end);
    if (!e().beginHandler(protection)) {
        e().bind(end);
        return;
    }
    at(&s);
    Emitter::Protection cleanup = e().protect(cleanupLabel);
    emit(Op::PushExcInfo);
    cleanup.start = e().here();
    for (const ExceptHandler* handler : s.handlers) {
        Label next;
        at(handler);
        if (handler->type) {
            expr(handler->type);
            emit(Op::CheckExcMatch);
            e().jump(Op::PopJumpIfFalse, next);
        }
        exceptBody(*handler, cleanup, end);
        e().bind(next);
    }
    emit(Op::Reraise);
    e().close(cleanup);
    restoreAndReraise(cleanup);
    e().bind(end);
}

/// compiler_try_star_except. Between the handlers the stack holds [previous, original, list of what was
/// raised, what is left of the group].
void Compiler::tryExceptStar(const Try& s) {
    Label handlerLabel, cleanupLabel, end, reraiseStar, reraise;
    Emitter::Protection protection = e().protect(handlerLabel);
    if (!push({.kind = Block::TryExcept, .protection = &protection}, s.range)) return;
    body(s.body);
    keepHandler(protection);
    pop();
    e().close(protection);
    body(s.orelse);
    e().jump(Op::Jump, end);
    if (!e().beginHandler(protection)) {
        e().bind(end);
        return;
    }
    at(&s);
    Emitter::Protection cleanup = e().protect(cleanupLabel);
    emit(Op::PushExcInfo);
    cleanup.start = e().here();
    if (!push({.kind = Block::GroupHandler, .cleanup = nullptr}, s.range)) return;
    emit(Op::BuildList, 0);
    emit(Op::Copy, 2);
    for (const ExceptHandler* handler : s.handlers) {
        Label next, noMatch, raisedLabel;
        at(handler);
        expr(handler->type);
        emit(Op::CheckEgMatch);
        emit(Op::Copy, 1);
        e().jump(Op::PopJumpIfNone, noMatch);
        if (handler->name.empty())
            emit(Op::PopTop);
        else
            nameOp(handler->name, Context::Store, handler);
        Emitter::Protection raised = e().protect(raisedLabel);
        if (!push({.kind = Block::HandlerCleanup, .protection = &raised, .cleanup = &cleanup},
                  handler->range))
            return;
        body(handler->body);
        pop();
        e().close(raised);
        if (!handler->name.empty()) unbind(handler->name, handler);
        e().jump(Op::Jump, next);
        if (e().beginHandler(raised)) {
            at(handler);
            if (!handler->name.empty()) unbind(handler->name, handler);
            emit(Op::ListAppend, 2);
            e().jump(Op::Jump, next);
        }
        e().bind(noMatch);
        emit(Op::PopTop);
        e().bind(next);
    }
    pop();
    at(&s);
    emit(Op::ListAppend, 1);
    emit(Op::PrepReraiseStar);
    emit(Op::Copy, 1);
    e().jump(Op::PopJumpIfNotNone, reraise);
    emit(Op::PopTop);
    e().close(cleanup);
    emit(Op::PopExcept);
    e().jump(Op::Jump, end);
    e().bind(reraise);
    emit(Op::Swap, 2);
    emit(Op::PopExcept);
    emit(Op::Reraise);
    restoreAndReraise(cleanup);
    e().bind(end);
}

/// exit(None, None, None); the bound method is on top.
void Compiler::callExitWithNones() {
    emit(Op::PushNull);
    for (int i = 0; i < 3; ++i)
        e().loadNone();
    emit(Op::Call, 3);
}

/// compiler_with, compiler_async_with; several items are nested.
void Compiler::withStatement(const With& s, std::size_t index) {
    const WithItem& item = *s.items[index];
    if (s.isAsync && !inAsyncFunction()) return error(s.range, "'async with' outside async function");
    Label handler, cleanupLabel, suppressed, end;
    expr(item.context);
    at(&s);
    emit(s.isAsync ? Op::BeforeAsyncWith : Op::BeforeWith);
    if (s.isAsync) await(1);
    Emitter::Protection protection = e().protect(handler);
    protection.depth -= 1; // the value entered with is consumed inside the range
    if (!push({.kind = s.isAsync ? Block::AsyncWith : Block::With, .protection = &protection, .node = &s},
              s.range))
        return;
    if (item.target)
        store(item.target);
    else
        emit(Op::PopTop);
    if (index + 1 < s.items.size()) {
        at(&s);
        withStatement(s, index + 1);
    } else {
        body(s.body);
    }
    pop();
    e().close(protection);
    at(&s);
    callExitWithNones();
    if (s.isAsync) await(2);
    emit(Op::PopTop);
    e().jump(Op::Jump, end);

    if (e().beginHandler(protection)) {
        at(&s);
        Emitter::Protection cleanup = e().protect(cleanupLabel);
        emit(Op::PushExcInfo);
        cleanup.start = e().here();
        emit(Op::WithExceptStart);
        if (s.isAsync) await(2);
        e().jump(Op::PopJumpIfTrue, suppressed);
        emit(Op::Reraise);
        e().bind(suppressed);
        emit(Op::PopTop);
        e().close(cleanup);
        emit(Op::PopExcept);
        emit(Op::PopTop);
        e().jump(Op::Jump, end);
        restoreAndReraise(cleanup);
    }
    e().bind(end);
}

} // namespace coroscope::script
