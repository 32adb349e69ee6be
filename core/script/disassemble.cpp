#include "core/script/disassemble.h"

#include "core/script/emitter.h"

namespace coroscope::script {

namespace {

constexpr const char* kOpNames[] = {
#define X(name) #name,
    COROSCOPE_OPCODES(X)
#undef X
};

constexpr const char* kBinaryNames[] = {"+", "-", "*", "/", "//", "%", "**", "@", "<<", ">>", "&", "|", "^"};
constexpr const char* kComparisonNames[] = {"<", "<=", "==", "!=", ">", ">="};

/// On one line whatever the text holds.
std::string escaped(const std::string& text) {
    std::string out;
    for (const char c : text) {
        constexpr char kHex[] = "0123456789abcdef";
        const auto byte = static_cast<unsigned char>(c);
        if (c == '\n') {
            out += "\\n";
        } else if (c == '\'' || c == '\\') {
            out += std::string("\\") + c;
        } else if (byte < 0x20 || byte == 0x7f) {
            out += std::string("\\x") + kHex[byte >> 4] + kHex[byte & 15];
        } else {
            out += c;
        }
    }
    return out;
}

std::string show(const Constant& constant) {
    struct Visitor {
        std::string operator()(NoneConstant) const { return "None"; }
        std::string operator()(EllipsisConstant) const { return "..."; }
        std::string operator()(bool b) const { return b ? "True" : "False"; }
        std::string operator()(std::int64_t i) const { return std::to_string(i); }
        std::string operator()(const BigIntConstant& i) const { return i.decimal; }
        std::string operator()(double d) const {
            std::string text = std::to_string(d);
            return text;
        }
        std::string operator()(const StrConstant& s) const { return "'" + escaped(s.utf8) + "'"; }
        std::string operator()(const BytesConstant& b) const { return "b'" + escaped(b.bytes) + "'"; }
        std::string operator()(const TupleConstant& t) const { return "(" + list(t.items) + ")"; }
        std::string operator()(const FrozenSetConstant& t) const {
            return "frozenset{" + list(t.items) + "}";
        }
        std::string operator()(const std::shared_ptr<const Code>& c) const {
            return "<code " + c->name + ">";
        }
        static std::string list(const std::vector<Constant>& items) {
            std::string out;
            for (const Constant& item : items)
                out += (out.empty() ? "" : ", ") + show(item);
            return out;
        }
    };
    return std::visit(Visitor{}, constant.value);
}

std::string argument(const Code& code, const Instruction& i) {
    const auto named = [&](const std::vector<std::string>& list) {
        return i.arg < list.size() ? " (" + list[i.arg] + ")" : std::string(" (?)");
    };
    const std::string number = " " + std::to_string(i.arg);
    switch (i.op) {
    case Op::LoadConst:
        return number + " (" + show(code.constants[i.arg]) + ")";
    case Op::LoadFast:
    case Op::StoreFast:
    case Op::DeleteFast:
        return number + named(code.localNames);
    case Op::LoadGlobal:
    case Op::StoreGlobal:
    case Op::DeleteGlobal:
    case Op::LoadName:
    case Op::StoreName:
    case Op::DeleteName:
    case Op::LoadAttr:
    case Op::StoreAttr:
    case Op::DeleteAttr:
    case Op::LoadMethod:
    case Op::ImportName:
    case Op::ImportFrom:
        return number + named(code.names);
    case Op::LoadDeref:
    case Op::StoreDeref:
    case Op::DeleteDeref:
    case Op::LoadClassDeref:
    case Op::LoadClosure: {
        const std::size_t cells = code.cellNames.size();
        return number + " (" + (i.arg < cells ? code.cellNames[i.arg] : code.freeNames[i.arg - cells]) + ")";
    }
    case Op::BinaryOp:
        return std::string(" ") + kBinaryNames[i.arg];
    case Op::InplaceOp:
        return std::string(" ") + kBinaryNames[i.arg] + "=";
    case Op::CompareOp:
        return std::string(" ") + kComparisonNames[i.arg];
    case Op::Jump:
    case Op::PopJumpIfFalse:
    case Op::PopJumpIfTrue:
    case Op::JumpIfFalseOrPop:
    case Op::JumpIfTrueOrPop:
    case Op::PopJumpIfNone:
    case Op::PopJumpIfNotNone:
    case Op::ForIter:
        return " to " + std::to_string(i.arg);
    case Op::MakeFunction:
        return " " + std::to_string(i.arg & 0xffff) + " flags " + std::to_string(i.arg >> 16);
    case Op::UnpackEx:
        return " " + std::to_string(i.arg & 0xff) + ", " + std::to_string(i.arg >> 8);
    default:
        return i.arg != 0 ? number : std::string();
    }
}

void append(std::string& out, const Code& code, bool positions) {
    out += "code " + code.qualifiedName + " line " + std::to_string(code.firstLine) + " args " +
           std::to_string(code.argumentCount) + "/" + std::to_string(code.positionalOnlyCount) + "/" +
           std::to_string(code.keywordOnlyCount) + " flags " + std::to_string(code.flags) + " stack " +
           std::to_string(code.stackSize) + "\n";
    const auto list = [&](const char* what, const std::vector<std::string>& names) {
        if (names.empty()) return;
        out += std::string("  ") + what + ":";
        for (const std::string& name : names)
            out += " " + name;
        out += "\n";
    };
    list("locals", code.localNames);
    list("cells", code.cellNames);
    list("free", code.freeNames);
    for (std::size_t i = 0; i < code.instructions.size(); ++i) {
        std::string number = std::to_string(i);
        number.insert(0, number.size() < 4 ? 4 - number.size() : 0, ' ');
        out += number + " " + opName(code.instructions[i].op) + argument(code, code.instructions[i]);
        if (positions) {
            const Position& at = code.positions[i];
            out += "  @" + std::to_string(at.line) + ":" + std::to_string(at.column) + "-" +
                   std::to_string(at.endLine) + ":" + std::to_string(at.endColumn);
        }
        out += "\n";
    }
    for (const HandlerRange& handler : code.handlers)
        out += "  handler " + std::to_string(handler.start) + ".." + std::to_string(handler.end) + " to " +
               std::to_string(handler.target) + " depth " + std::to_string(handler.depth) + "\n";
}

} // namespace

const char* opName(Op op) {
    return kOpNames[static_cast<std::size_t>(op)];
}

std::string disassemble(const Code& code, bool positions) {
    std::string out;
    std::vector<const Code*> open{&code}; // a list, not recursion: blocks may nest deeply
    while (!open.empty()) {
        const Code* next = open.back();
        open.pop_back();
        append(out, *next, positions);
        for (auto constant = next->constants.rbegin(); constant != next->constants.rend(); ++constant)
            if (const auto* inner = std::get_if<std::shared_ptr<const Code>>(&constant->value))
                open.push_back(inner->get());
    }
    return out;
}

} // namespace coroscope::script
