#include "core/script/code_bytes.h"

#include "core/base/check.h"

#include <cstring>
#include <unordered_map>

namespace coroscope::script {

namespace {

/// What the constants are told apart by: the order of Constant's alternatives.
enum class Tag : std::uint8_t {
    None,
    Ellipsis,
    Bool,
    Int,
    BigInt,
    Double,
    Str,
    Bytes,
    Tuple,
    FrozenSet,
    Code
};
static_assert(std::variant_size_v<decltype(Constant::value)> == static_cast<std::size_t>(Tag::Code) + 1);

/// Numbers in groups of seven bits, the lowest first; strings by their number in a table, which stands in
/// front.
class Writer {
public:
    void code(const Code& code) {
        string(code.name);
        string(code.qualifiedName);
        string(code.fileName);
        number(static_cast<std::uint64_t>(code.firstLine));
        number(code.argumentCount);
        number(code.positionalOnlyCount);
        number(code.keywordOnlyCount);
        number(code.flags);
        number(code.stackSize);
        strings(code.localNames);
        strings(code.cellNames);
        number(code.cellParameter.size());
        for (const std::int32_t parameter : code.cellParameter)
            signedNumber(parameter);
        strings(code.freeNames);
        strings(code.names);
        constants(code.constants);
        number(code.instructions.size());
        for (const Instruction& instruction : code.instructions) {
            m_body += static_cast<char>(instruction.op);
            number(instruction.arg);
        }
        positions(code.positions);
        number(code.handlers.size());
        for (const HandlerRange& handler : code.handlers) {
            number(handler.start);
            number(handler.end);
            number(handler.target);
            number(handler.depth);
        }
    }

    std::string finish() {
        std::string body = std::move(m_body);
        m_body.clear();
        number(m_strings.size());
        for (const std::string* each : m_strings) {
            number(each->size());
            m_body += *each;
        }
        return m_body + body;
    }

private:
    void number(std::uint64_t value) {
        for (; value >= 0x80; value >>= 7)
            m_body += static_cast<char>(value | 0x80);
        m_body += static_cast<char>(value);
    }
    void signedNumber(std::int64_t value) {
        number(static_cast<std::uint64_t>(value) << 1 ^ static_cast<std::uint64_t>(value >> 63));
    }
    void string(const std::string& text) {
        const auto [found, added] = m_numbers.emplace(text, m_strings.size());
        if (added) m_strings.push_back(&found->first);
        number(found->second);
    }
    void strings(const std::vector<std::string>& texts) {
        number(texts.size());
        for (const std::string& text : texts)
            string(text);
    }
    /// Most instructions follow the one before them in the same line or the next.
    void positions(const std::vector<Position>& positions) {
        number(positions.size());
        std::int32_t line = 0;
        for (const Position& position : positions) {
            signedNumber(position.line - line);
            signedNumber(position.endLine - position.line);
            signedNumber(position.column);
            signedNumber(position.endColumn);
            line = position.line;
        }
    }
    void constants(const std::vector<Constant>& constants) {
        number(constants.size());
        for (const Constant& constant : constants) {
            m_body += static_cast<char>(constant.value.index());
            std::visit([this](const auto& value) { content(value); }, constant.value);
        }
    }

    void content(NoneConstant) {}
    void content(EllipsisConstant) {}
    void content(bool value) { m_body += value ? '\1' : '\0'; }
    void content(std::int64_t value) { signedNumber(value); }
    void content(const BigIntConstant& value) { string(value.decimal); }
    void content(double value) {
        char bytes[sizeof value];
        std::memcpy(bytes, &value, sizeof value);
        m_body.append(bytes, sizeof value);
    }
    void content(const StrConstant& value) { string(value.utf8); }
    void content(const BytesConstant& value) { string(value.bytes); }
    void content(const TupleConstant& value) { constants(value.items); }
    void content(const FrozenSetConstant& value) { constants(value.items); }
    void content(const std::shared_ptr<const Code>& value) { code(*value); }

    std::string m_body;
    std::unordered_map<std::string, std::uint64_t> m_numbers;
    std::vector<const std::string*> m_strings;
};

class Reader {
public:
    explicit Reader(std::string_view bytes) : m_next(bytes.data()), m_end(bytes.data() + bytes.size()) {
        m_strings.resize(count());
        for (std::string_view& each : m_strings) {
            const std::size_t size = count();
            each = {take(size), size};
        }
    }
    bool atEnd() const { return m_next == m_end; }

    std::shared_ptr<const Code> code() {
        auto code = std::make_shared<Code>();
        code->name = string();
        code->qualifiedName = string();
        code->fileName = string();
        code->firstLine = static_cast<int>(number());
        code->argumentCount = number32();
        code->positionalOnlyCount = number32();
        code->keywordOnlyCount = number32();
        code->flags = number32();
        code->stackSize = number32();
        code->localNames = strings();
        code->cellNames = strings();
        code->cellParameter.resize(count());
        for (std::int32_t& parameter : code->cellParameter)
            parameter = static_cast<std::int32_t>(signedNumber());
        code->freeNames = strings();
        code->names = strings();
        code->constants = constants();
        code->instructions.resize(count());
        for (Instruction& instruction : code->instructions) {
            instruction.op = static_cast<Op>(*take(1));
            instruction.arg = number32();
        }
        code->positions = positions();
        code->handlers.resize(count());
        for (HandlerRange& handler : code->handlers) {
            handler.start = number32();
            handler.end = number32();
            handler.target = number32();
            handler.depth = number32();
        }
        return code;
    }

private:
    const char* take(std::size_t size) {
        COROSCOPE_CHECK(size <= static_cast<std::size_t>(m_end - m_next));
        const char* taken = m_next;
        m_next += size;
        return taken;
    }
    std::uint64_t number() {
        std::uint64_t value = 0;
        for (int shift = 0;; shift += 7) {
            const auto byte = static_cast<std::uint8_t>(*take(1));
            value |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
            if (byte < 0x80) return value;
        }
    }
    std::int64_t signedNumber() {
        const std::uint64_t value = number();
        return static_cast<std::int64_t>(value >> 1 ^ (~(value & 1) + 1));
    }
    std::uint32_t number32() { return static_cast<std::uint32_t>(number()); }
    /// Of things that are a byte each at least.
    std::size_t count() {
        const std::uint64_t value = number();
        COROSCOPE_CHECK(value <= static_cast<std::uint64_t>(m_end - m_next));
        return value;
    }
    std::string string() {
        const std::uint64_t place = number();
        COROSCOPE_CHECK(place < m_strings.size());
        return std::string(m_strings[place]);
    }
    std::vector<std::string> strings() {
        std::vector<std::string> result(count());
        for (std::string& each : result)
            each = string();
        return result;
    }
    std::vector<Position> positions() {
        std::vector<Position> result(count());
        std::int32_t line = 0;
        for (Position& position : result) {
            line += static_cast<std::int32_t>(signedNumber());
            position.line = line;
            position.endLine = line + static_cast<std::int32_t>(signedNumber());
            position.column = static_cast<std::int32_t>(signedNumber());
            position.endColumn = static_cast<std::int32_t>(signedNumber());
        }
        return result;
    }
    std::vector<Constant> constants() {
        std::vector<Constant> result(count());
        for (Constant& constant : result)
            read(constant);
        return result;
    }
    void read(Constant& constant) {
        switch (static_cast<Tag>(*take(1))) {
        case Tag::None:
            constant.value = NoneConstant{};
            return;
        case Tag::Ellipsis:
            constant.value = EllipsisConstant{};
            return;
        case Tag::Bool:
            constant.value = *take(1) != '\0';
            return;
        case Tag::Int:
            constant.value = signedNumber();
            return;
        case Tag::BigInt:
            constant.value = BigIntConstant{string()};
            return;
        case Tag::Double: {
            double value = 0;
            std::memcpy(&value, take(sizeof value), sizeof value);
            constant.value = value;
            return;
        }
        case Tag::Str:
            constant.value = StrConstant{string()};
            return;
        case Tag::Bytes:
            constant.value = BytesConstant{string()};
            return;
        case Tag::Tuple:
            constant.value = TupleConstant{constants()};
            return;
        case Tag::FrozenSet:
            constant.value = FrozenSetConstant{constants()};
            return;
        case Tag::Code:
            constant.value = code();
            return;
        }
        COROSCOPE_CHECK(!"a kind of constant");
    }

    const char* m_next;
    const char* m_end;
    std::vector<std::string_view> m_strings;
};

} // namespace

std::string codeToBytes(const Code& code) {
    Writer writer;
    writer.code(code);
    return writer.finish();
}

std::shared_ptr<const Code> codeFromBytes(std::string_view bytes) {
    Reader reader(bytes);
    auto code = reader.code();
    COROSCOPE_CHECK(reader.atEnd());
    return code;
}

} // namespace coroscope::script
