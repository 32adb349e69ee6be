#include "core/script/emitter.h"

#include "core/base/check.h"

#include <bit>

namespace coroscope::script {

Position Emitter::toPosition(Range range) {
    return {static_cast<std::int32_t>(range.start.line), static_cast<std::int32_t>(range.end.line),
            static_cast<std::int32_t>(range.start.col), static_cast<std::int32_t>(range.end.col)};
}

std::uint32_t Emitter::index(std::unordered_map<std::string, std::uint32_t>& known,
                             std::vector<std::string>& list, std::string_view id) {
    const auto [at, fresh] = known.try_emplace(std::string(id), static_cast<std::uint32_t>(list.size()));
    if (fresh) list.emplace_back(id);
    return at->second;
}

std::string constantKey(const Constant& constant) {
    struct Visitor {
        std::string operator()(NoneConstant) const { return "n"; }
        std::string operator()(EllipsisConstant) const { return "e"; }
        std::string operator()(bool b) const { return b ? "t" : "f"; }
        std::string operator()(std::int64_t i) const { return "i" + std::to_string(i); }
        std::string operator()(const BigIntConstant& i) const { return "i" + i.decimal; }
        std::string operator()(double d) const {
            return "d" + std::to_string(std::bit_cast<std::uint64_t>(d));
        }
        std::string operator()(const StrConstant& s) const { return sized('s', s.utf8); }
        std::string operator()(const BytesConstant& b) const { return sized('b', b.bytes); }
        std::string operator()(const TupleConstant& t) const { return list('(', t.items); }
        std::string operator()(const FrozenSetConstant& t) const { return list('{', t.items); }
        std::string operator()(const std::shared_ptr<const Code>& c) const {
            return "c" + std::to_string(reinterpret_cast<std::uintptr_t>(c.get()));
        }
        static std::string sized(char tag, const std::string& text) {
            return tag + std::to_string(text.size()) + ":" + text;
        }
        static std::string list(char tag, const std::vector<Constant>& items) {
            std::string key = tag + std::to_string(items.size());
            for (const Constant& item : items)
                key += "," + constantKey(item);
            return key;
        }
    };
    return std::visit(Visitor{}, constant.value);
}

std::uint32_t Emitter::constant(Constant value) {
    const auto [at, fresh] =
        m_constants.try_emplace(constantKey(value), static_cast<std::uint32_t>(m_code.constants.size()));
    if (fresh) m_code.constants.push_back(std::move(value));
    return at->second;
}

int stackEffect(Op op, std::uint32_t arg) {
    const int n = static_cast<int>(arg);
    switch (op) {
    case Op::Copy:
    case Op::PushNull:
    case Op::LoadConst:
    case Op::LoadFast:
    case Op::LoadDeref:
    case Op::LoadClassDeref:
    case Op::LoadClosure:
    case Op::LoadGlobal:
    case Op::LoadName:
    case Op::LoadMethod:
    case Op::GetAnext:
    case Op::LoadBuildClass:
    case Op::PushExcInfo:
    case Op::LoadAssertionError:
    case Op::BeforeWith:
    case Op::BeforeAsyncWith:
    case Op::WithExceptStart:
    case Op::ImportFrom:
    case Op::GetLen:
    case Op::MatchMapping:
    case Op::MatchSequence:
    case Op::MatchKeys:
    case Op::ForIter:
        return 1;
    case Op::PopTop:
    case Op::StoreFast:
    case Op::StoreDeref:
    case Op::StoreGlobal:
    case Op::StoreName:
    case Op::DeleteAttr:
    case Op::BinarySubscr:
    case Op::BinaryOp:
    case Op::InplaceOp:
    case Op::CompareOp:
    case Op::IsOp:
    case Op::ContainsOp:
    case Op::PopJumpIfFalse:
    case Op::PopJumpIfTrue:
    case Op::JumpIfFalseOrPop:
    case Op::JumpIfTrueOrPop:
    case Op::PopJumpIfNone:
    case Op::PopJumpIfNotNone:
    case Op::ListAppend:
    case Op::SetAdd:
    case Op::ListExtend:
    case Op::SetUpdate:
    case Op::DictUpdate:
    case Op::DictMerge:
    case Op::ReturnValue:
    case Op::YieldFrom:
    case Op::PrepReraiseStar:
    case Op::PopExcept:
    case Op::Reraise:
    case Op::ImportName:
    case Op::ImportStar:
        return -1;
    case Op::StoreAttr:
    case Op::DeleteSubscr:
    case Op::MapAdd:
    case Op::EndAsyncFor:
    case Op::MatchClass:
        return -2;
    case Op::StoreSubscr:
        return -3;
    case Op::BuildSlice:
    case Op::BuildTuple:
    case Op::BuildList:
    case Op::BuildSet:
    case Op::BuildString:
        return 1 - n;
    case Op::BuildMap:
        return 1 - 2 * n;
    case Op::FormatValue:
        return arg & 4 ? -1 : 0;
    case Op::UnpackSequence:
        return n - 1;
    case Op::UnpackEx:
        return (n & 0xff) + (n >> 8);
    case Op::Call:
        return -1 - n;
    case Op::CallKw:
        return -2 - n;
    case Op::CallEx:
        return -2 - n;
    case Op::MakeFunction:
        return 1 - std::popcount(arg >> 16);
    case Op::RaiseVarargs:
        return -n;
    default:
        return 0;
    }
}

void Emitter::adjust(int by) {
    m_depth += by;
    COROSCOPE_CHECK(m_depth >= 0);
    if (m_depth > m_maxDepth) m_maxDepth = m_depth;
}

void Emitter::emit(Op op, std::uint32_t arg) {
    if (!m_reachable) return;
    m_code.instructions.push_back({op, arg});
    m_code.positions.push_back(m_position);
    // Some need room in between: LoadMethod, WithExceptStart and the like are counted by what they leave.
    adjust(stackEffect(op, arg));
    if (op == Op::ReturnValue || op == Op::Reraise || op == Op::RaiseVarargs) m_reachable = false;
}

void Emitter::jump(Op op, Label& label) {
    if (!m_reachable) return;
    const std::uint32_t at = here();
    const std::uint32_t target = label.target >= 0 ? static_cast<std::uint32_t>(label.target) : 0u;
    emit(op, target);
    std::int64_t depth = m_depth;
    if (op == Op::ForIter) depth -= 2;
    if (op == Op::JumpIfFalseOrPop || op == Op::JumpIfTrueOrPop) depth += 1;
    if (label.target < 0) label.jumps.push_back(at);
    COROSCOPE_CHECK(label.depth < 0 || label.depth == depth);
    label.depth = depth;
    if (op == Op::Jump) m_reachable = false;
}

void Emitter::bind(Label& label) {
    if (m_abandoned) return;
    if (!m_reachable && label.jumps.empty()) {
        label.target = here(); // nothing gets here, and no jump back will be emitted either
        return;
    }
    if (label.depth >= 0) {
        COROSCOPE_CHECK(!m_reachable || m_depth == label.depth);
        m_depth = label.depth;
    }
    label.depth = m_depth;
    label.target = here();
    for (const std::uint32_t at : label.jumps)
        m_code.instructions[at].arg = here();
    m_reachable = true;
}

Emitter::Protection Emitter::protect(Label& handler) {
    Protection made;
    made.handler = &handler;
    made.depth = m_depth;
    made.start = here();
    return made;
}

void Emitter::close(Protection& protection) {
    if (protection.start < 0) return;
    const auto start = static_cast<std::uint32_t>(protection.start);
    protection.start = -1;
    if (start == here()) return;
    // The handler's place is filled in by beginHandler.
    m_code.handlers.push_back({start, here(), static_cast<std::uint32_t>(protection.handler->jumps.size()),
                               static_cast<std::uint32_t>(protection.depth)});
    protection.handler->jumps.push_back(static_cast<std::uint32_t>(m_code.handlers.size() - 1));
    protection.used = true;
}

void Emitter::reopen(Protection& protection) {
    protection.start = here();
}

bool Emitter::beginHandler(Protection& protection) {
    if (m_abandoned) return false;
    for (const std::uint32_t entry : protection.handler->jumps)
        m_code.handlers[entry].target = here();
    m_reachable = protection.used;
    m_depth = protection.depth;
    if (m_reachable) adjust(1);
    return m_reachable;
}

void Emitter::finish() {
    m_code.stackSize = static_cast<std::uint32_t>(m_maxDepth) + 2;
}

} // namespace coroscope::script
