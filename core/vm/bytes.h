#pragma once

#include "core/vm/list.h"

#include <string_view>
#include <vector>

namespace coroscope::vm {

/// bytes and bytearray: bytes must not be changed once anybody else sees it.
class Bytes : public Object {
public:
    using Storage = std::vector<char, HeapAllocator<char>>;

    Bytes(Type* type, Kind kind) : Object(type, kind) {} ///< Kind::Bytes or Kind::ByteArray
    static Ref<Bytes> make(std::string_view content);
    static Ref<Bytes> makeArray(std::string_view content);
    /// Of the same sort as another one: bytes methods on a bytearray give bytearrays.
    static Ref<Bytes> like(const Bytes& other, std::string_view content);

    bool mutableArray() const { return kind() == Kind::ByteArray; }
    std::size_t size() const { return m_data.size(); }
    std::string_view view() const { return {m_data.data(), m_data.size()}; }
    Storage& data() { return m_data; }
    void assign(std::string_view content) { m_data.assign(content.begin(), content.end()); }

private:
    Storage m_data;
};

/// bytes or bytearray, or null.
inline Bytes* asBytes(const Value& value) {
    return isKind(value, Kind::Bytes) || isKind(value, Kind::ByteArray)
               ? static_cast<Bytes*>(value.asObject())
               : nullptr;
}

} // namespace coroscope::vm
