#include "core/vm/code.h"

#include "core/vm/fused.h"
#include "core/vm/numbers.h"
#include "core/vm/vm.h"

#include <optional>

namespace coroscope::vm {

Cell::Cell(Value content) : Tracked(Vm::current().types.cell, Kind::Cell), content(std::move(content)) {}

Code::Code(std::shared_ptr<const script::Code> source)
    : Object(Vm::current().types.code, Kind::Code), m_source(std::move(source)), m_flags(m_source->flags),
      m_argumentCount(m_source->argumentCount),
      m_localCount(static_cast<std::uint32_t>(m_source->localNames.size())),
      m_cellCount(static_cast<std::uint32_t>(m_source->cellNames.size() + m_source->freeNames.size())),
      m_slotCount(m_localCount + m_cellCount + m_source->stackSize + 1) {
    for (const script::Constant& constant : m_source->constants)
        m_constants.push_back(convert(constant));
    for (const std::string& name : m_source->names)
        m_names.push_back(Str::intern(name));
    for (const std::string& name : m_source->localNames)
        m_localNames.push_back(Str::intern(name));
    for (const std::string& name : m_source->cellNames)
        m_cellNames.push_back(Str::intern(name));
    for (const std::string& name : m_source->freeNames)
        m_cellNames.push_back(Str::intern(name));
    m_qualifiedName = Str::intern(m_source->qualifiedName).value();
    m_nameValue = Str::intern(m_source->name).value();
    m_simple =
        m_source->keywordOnlyCount == 0 && !(m_flags & (script::kCodeVarArgs | script::kCodeVarKeywords));
    for (const std::int32_t parameter : m_source->cellParameter)
        m_simple = m_simple && parameter < 0;
    m_quick = m_simple &&
              !(m_flags & (script::kCodeGenerator | script::kCodeCoroutine | script::kCodeAsyncGenerator));
    m_plain = m_quick && m_cellCount == 0;
    m_library = m_source->fileName.starts_with("/usr/lib/python3.11/");
    link();
}

Value Code::convert(const script::Constant& constant) {
    struct Converter {
        Code& code;
        Value operator()(const script::NoneConstant&) { return Value::none(); }
        Value operator()(const script::EllipsisConstant&) { return Value::ellipsis(); }
        Value operator()(bool value) { return Value::boolean(value); }
        Value operator()(std::int64_t value) { return integer(value); }
        Value operator()(double value) { return Value::number(value); }
        Value operator()(const script::BigIntConstant& value) {
            Mpz number;
            mpz_set_str(number, value.decimal.c_str(), 10);
            return integer(number.raw());
        }
        Value operator()(const script::StrConstant& value) {
            // Short ones may be names of attributes: getattr(obj, 'x') finds them at once.
            return value.utf8.size() <= 32 ? Str::intern(value.utf8).value()
                                           : Str::fromUtf8(value.utf8).value();
        }
        Value operator()(const script::BytesConstant& value) { return makeBytes(value.bytes); }
        Value operator()(const script::TupleConstant& value) {
            auto tuple = Tuple::make(value.items.size());
            for (std::size_t i = 0; i < value.items.size(); ++i)
                (*tuple)[i] = code.convert(value.items[i]);
            return tuple;
        }
        Value operator()(const script::FrozenSetConstant& value) {
            auto set = Set::makeFrozen();
            for (const script::Constant& item : value.items)
                set->table().set(Vm::current(), code.convert(item), Value());
            return set;
        }
        Value operator()(const std::shared_ptr<const script::Code>& value) { return make<Code>(value); }
    };
    return std::visit(Converter{*this}, constant.value);
}

namespace {

bool wantsCache(script::Op op) {
    switch (op) {
    case script::Op::LoadGlobal:
    case script::Op::LoadAttr:
    case script::Op::StoreAttr:
    case script::Op::LoadMethod:
        return true;
    default:
        return false;
    }
}

/// What the two together are, if they are often found so.
std::optional<Fused> fuse(const Instruction& first, const Instruction& second) {
    using script::Op;
    const Op next = static_cast<Op>(second.op);
    if (static_cast<Fused>(first.op) == Fused::Add && next == Op::StoreFast) return Fused::AddStoreFast;
    if (static_cast<Fused>(first.op) == Fused::Subtract && next == Op::StoreFast)
        return Fused::OperateStoreFast;
    switch (static_cast<Op>(first.op)) {
    case Op::LoadFast:
        if (next == Op::LoadFast) return Fused::LoadFastLoadFast;
        if (next == Op::LoadConst) return Fused::LoadFastLoadConst;
        if (next == Op::LoadAttr) return Fused::LoadFastAttr;
        if (next == Op::LoadMethod) return Fused::LoadFastMethod;
        return {};
    case Op::StoreFast:
        if (next == Op::LoadFast) return Fused::StoreFastLoadFast;
        if (next == Op::Jump) return Fused::StoreFastJump;
        return {};
    case Op::LoadGlobal:
        if (next == Op::PushNull) return Fused::LoadGlobalNull;
        return {};
    case Op::BinaryOp:
        if (next == Op::StoreFast) return Fused::OperateStoreFast;
        return {};
    case Op::CompareOp:
        if (next == Op::PopJumpIfFalse || next == Op::PopJumpIfTrue) return Fused::CompareJump;
        return {};
    case Op::ForIter:
        if (next == Op::StoreFast) return Fused::ForIterStoreFast;
        return {};
    default:
        return {};
    }
}

} // namespace

/// Whether `super().name(` begins here.
bool Code::callsSuper(std::size_t at) const {
    using script::Op;
    const auto is = [&](std::size_t offset, Op op) {
        return static_cast<Op>(m_instructions[at + offset].op) == op;
    };
    return at + 3 < m_instructions.size() && is(0, Op::LoadGlobal) && is(1, Op::PushNull) &&
           is(2, Op::Call) && is(3, Op::LoadMethod) && m_instructions[at + 2].arg == 0 &&
           m_source->names[m_instructions[at].arg] == "super";
}

void Code::link() {
    m_instructions.reserve(m_source->instructions.size());
    m_caches.resize(1); // number 0: for code with more than 65,535 of them, never valid
    for (const script::Instruction& from : m_source->instructions) {
        Instruction to{static_cast<std::uint8_t>(from.op), 1, 0, from.arg};
        if (wantsCache(from.op) && m_caches.size() < 0xffff) {
            to.cache = static_cast<std::uint16_t>(m_caches.size());
            m_caches.emplace_back();
        }
        if (from.op == script::Op::InplaceOp) {
            to.op = static_cast<std::uint8_t>(script::Op::BinaryOp);
            to.arg |= kInplace;
        }
        m_instructions.push_back(to);
    }
    for (Instruction& instruction : m_instructions) {
        if (static_cast<script::Op>(instruction.op) != script::Op::BinaryOp) continue;
        const auto op = static_cast<script::BinaryOperator>(instruction.arg & 0xff);
        if (op == script::BinaryOperator::Add) instruction.op = static_cast<std::uint8_t>(Fused::Add);
        if (op == script::BinaryOperator::Sub) instruction.op = static_cast<std::uint8_t>(Fused::Subtract);
    }
    const auto& free = m_source->freeNames;
    const auto ownClass = std::find(free.begin(), free.end(), "__class__");
    for (std::size_t i = 0; i + 1 < m_instructions.size(); ++i) {
        if (ownClass != free.end() && m_argumentCount > 0 && callsSuper(i)) {
            m_instructions[i].op = static_cast<std::uint8_t>(Fused::LoadSuperMethod);
            m_instructions[i].cost = 4;
            // PushNull has no argument: here is room to say which cell it is.
            m_instructions[i + 1].arg = static_cast<std::uint32_t>(m_source->cellNames.size()) +
                                        static_cast<std::uint32_t>(ownClass - free.begin());
            i += 3;
            continue;
        }
        const std::optional<Fused> fused = fuse(m_instructions[i], m_instructions[i + 1]);
        if (!fused) continue;
        m_instructions[i].op = static_cast<std::uint8_t>(*fused);
        m_instructions[i].cost = 2;
        ++i;
    }
}

} // namespace coroscope::vm
