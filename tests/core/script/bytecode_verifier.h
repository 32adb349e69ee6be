#pragma once

#include "core/script/bytecode.h"
#include "core/script/emitter.h"

#include <string>
#include <vector>

/// Follows every path through a code object (and those inside it), handlers included, and says what is wrong
/// first: a stack whose height depends on the way, a handler that keeps more than there is, a jump to
/// nowhere, an end without a return. Empty: nothing.
inline std::string verifyBytecode(const coroscope::script::Code& code) {
    using namespace coroscope::script;
    const auto size = code.instructions.size();
    const auto fault = [&](std::size_t at, const std::string& what) {
        return code.qualifiedName + " at " + std::to_string(at) + ": " + what;
    };
    if (code.positions.size() != size) return fault(0, "positions and instructions differ in number");
    std::vector<int> depth(size, -1);
    std::vector<std::size_t> open;
    std::string wrong;
    const auto reach = [&](std::size_t from, std::size_t to, int height) {
        if (!wrong.empty()) return;
        if (to >= size)
            wrong = fault(from, "goes on behind the end");
        else if (height < 0 || height > static_cast<int>(code.stackSize))
            wrong = fault(from, "stack height " + std::to_string(height));
        else if (depth[to] >= 0 && depth[to] != height)
            wrong = fault(to, "stack height " + std::to_string(depth[to]) + " or " + std::to_string(height));
        else if (depth[to] < 0) {
            depth[to] = height;
            open.push_back(to);
        }
    };
    reach(0, 0, 0);
    while (!open.empty() && wrong.empty()) {
        const std::size_t at = open.back();
        open.pop_back();
        const Instruction i = code.instructions[at];
        const int before = depth[at];
        for (const HandlerRange& handler : code.handlers) {
            if (at < handler.start || at >= handler.end) continue;
            if (static_cast<int>(handler.depth) > before)
                return fault(at, "its handler keeps more than there is");
            reach(at, handler.target, static_cast<int>(handler.depth) + 1);
            break;
        }
        const int after = before + stackEffect(i.op, i.arg);
        switch (i.op) {
        case Op::Jump:
            reach(at, i.arg, before);
            continue;
        case Op::ReturnValue:
            if (before != 1 && code.handlers.empty() && before < 1) return fault(at, "returns nothing");
            continue;
        case Op::Reraise:
        case Op::RaiseVarargs:
            if (after < 0) return fault(at, "raises nothing");
            continue;
        case Op::ForIter:
            reach(at, i.arg, before - 1);
            break;
        case Op::JumpIfFalseOrPop:
        case Op::JumpIfTrueOrPop:
            reach(at, i.arg, before);
            break;
        case Op::PopJumpIfFalse:
        case Op::PopJumpIfTrue:
        case Op::PopJumpIfNone:
        case Op::PopJumpIfNotNone:
            reach(at, i.arg, after);
            break;
        case Op::LoadConst:
            if (i.arg >= code.constants.size()) return fault(at, "no such constant");
            break;
        case Op::LoadFast:
        case Op::StoreFast:
        case Op::DeleteFast:
            if (i.arg >= code.localNames.size()) return fault(at, "no such local");
            break;
        case Op::LoadDeref:
        case Op::StoreDeref:
        case Op::DeleteDeref:
        case Op::LoadClassDeref:
        case Op::LoadClosure:
            if (i.arg >= code.cellNames.size() + code.freeNames.size()) return fault(at, "no such cell");
            break;
        case Op::LoadGlobal:
        case Op::StoreGlobal:
        case Op::LoadName:
        case Op::StoreName:
        case Op::LoadAttr:
        case Op::StoreAttr:
        case Op::LoadMethod:
        case Op::ImportName:
        case Op::ImportFrom:
            if (i.arg >= code.names.size()) return fault(at, "no such name");
            break;
        default:
            break;
        }
        reach(at, at + 1, after);
    }
    if (!wrong.empty()) return wrong;
    for (const Constant& constant : code.constants)
        if (const auto* inner = std::get_if<std::shared_ptr<const Code>>(&constant.value))
            if (std::string found = verifyBytecode(**inner); !found.empty()) return found;
    return {};
}
