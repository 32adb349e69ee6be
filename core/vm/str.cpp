#include "core/vm/str.h"

#include "core/characters/utf8.h"
#include "core/vm/heap.h"
#include "core/vm/intern.h"
#include "core/vm/vm.h"

#include <algorithm>
#include <cstring>
#include <memory>

namespace coroscope::vm {

namespace {

/// A str of a class made by a script: has room for attributes in front of its text.
class AttributedStr final : public Str {
public:
    AttributedStr(Type* type, const void* data, std::size_t size, bool wide) : Str(type, data, size, wide) {
        m_attributes.shape = type->rootShape();
    }
    Attributes* attributes() override { return &m_attributes; }
    void visitRefs(RefVisitor& visitor) override { m_attributes.visitRefs(visitor); }

private:
    Attributes m_attributes;
};

/// Decodes one code point at `at` and moves on; surrogates pass, what is no code point at all becomes U+FFFD.
char32_t decodeOne(std::string_view text, std::size_t& at) {
    const std::int32_t code = decodeWtf8(text, at);
    return code < 0 ? U'\ufffd' : static_cast<char32_t>(code);
}

bool allAscii(const char* data, std::size_t size) {
    std::size_t at = 0;
    for (; at + 8 <= size; at += 8) {
        std::uint64_t word;
        std::memcpy(&word, data + at, 8);
        if (word & 0x8080808080808080ull) return false;
    }
    for (; at < size; ++at) {
        if (static_cast<unsigned char>(data[at]) >= 0x80) return false;
    }
    return true;
}

std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
    __extension__ using Wide = unsigned __int128;
    const Wide product = static_cast<Wide>(a) * b;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

} // namespace

/// Places head and text in one block of the heap.
struct StrAllocator {
    template <class Class>
    static Str* allocate(Type* type, std::size_t count, bool wide) {
        const std::size_t bytes = sizeof(Class) + count * (wide ? sizeof(char32_t) : 1);
        char* memory = static_cast<char*>(Heap::current().allocate(bytes));
        Str* text = ::new (memory) Class(type, memory + sizeof(Class), count, wide);
        text->m_allocated = static_cast<std::uint32_t>(bytes);
        return text;
    }
    static Str* make(std::size_t count, bool wide) {
        return allocate<PlainStr>(Vm::current().types.str, count, wide);
    }
    template <class T>
    static T* data(Str* text) {
        return static_cast<T*>(const_cast<void*>(text->m_data));
    }
    static void setInterned(Str* text) { text->m_interned = true; }
    static std::size_t allocated(const Str* text) { return text->m_allocated; }

    class PlainStr final : public Str {
    public:
        PlainStr(Type* type, const void* data, std::size_t size, bool wide) : Str(type, data, size, wide) {}
    };
};

void Str::operator delete(Str* object, std::destroying_delete_t) {
    const std::size_t bytes = StrAllocator::allocated(object);
    object->~Str();
    Heap::current().deallocate(static_cast<void*>(object), bytes);
}

Ref<Str> Str::makeLatin1(std::size_t count, char*& data) {
    Str* text = StrAllocator::make(count, false);
    data = StrAllocator::data<char>(text);
    return Ref<Str>::adopt(text);
}

Ref<Str> Str::makeUtf32(std::size_t count, char32_t*& data) {
    Str* text = StrAllocator::make(count, true);
    data = StrAllocator::data<char32_t>(text);
    return Ref<Str>::adopt(text);
}

Ref<Str> Str::fromLatin1(std::string_view codePoints) {
    char* data;
    Ref<Str> text = makeLatin1(codePoints.size(), data);
    if (!codePoints.empty()) std::memcpy(data, codePoints.data(), codePoints.size());
    return text;
}

Ref<Str> Str::fromUtf32(std::u32string_view codePoints) {
    char32_t all = 0;
    for (const char32_t c : codePoints)
        all |= c;
    if (all < 256) {
        char* data;
        Ref<Str> text = makeLatin1(codePoints.size(), data);
        for (const char32_t c : codePoints)
            *data++ = static_cast<char>(c);
        return text;
    }
    char32_t* data;
    Ref<Str> text = makeUtf32(codePoints.size(), data);
    std::memcpy(data, codePoints.data(), codePoints.size() * sizeof(char32_t));
    return text;
}

Ref<Str> Str::fromUtf8(std::string_view utf8) {
    if (allAscii(utf8.data(), utf8.size())) return fromLatin1(utf8);
    std::u32string decoded;
    decoded.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();)
        decoded += decodeOne(utf8, at);
    return fromUtf32(decoded);
}

Ref<Str> Str::fromCodePoint(char32_t codePoint) {
    if (codePoint < 256) {
        std::vector<Ref<Str>>& characters = Vm::current().m_characters;
        if (characters.empty()) characters.resize(256);
        Ref<Str>& known = characters[codePoint];
        if (!known) {
            const char narrow = static_cast<char>(codePoint);
            known = fromLatin1({&narrow, 1});
        }
        return known;
    }
    return fromUtf32({&codePoint, 1});
}

Ref<Str> Str::intern(std::string_view utf8) {
    InternTable& table = Vm::current().m_interned;
    Ref<Str> text;
    if (allAscii(utf8.data(), utf8.size())) {
        if (const Ref<Str>* found = table.find(utf8, hashBytes(utf8.data(), utf8.size()))) return *found;
        text = fromLatin1(utf8);
    } else {
        text = fromUtf8(utf8);
        if (const Ref<Str>* found = table.find(*text)) return *found;
    }
    StrAllocator::setInterned(text.get());
    table.add(text);
    return text;
}

Ref<Str> Str::intern(const Str& text) {
    InternTable& table = Vm::current().m_interned;
    if (const Ref<Str>* found = table.find(text)) return *found;
    Ref<Str> copy = withType(Vm::current().types.str, text);
    StrAllocator::setInterned(copy.get());
    table.add(copy);
    return copy;
}

Ref<Str> Str::withType(Type* type, const Str& text) {
    Str* copy = type->isHeapType()
                    ? StrAllocator::allocate<AttributedStr>(type, text.m_size, text.m_wide)
                    : StrAllocator::allocate<StrAllocator::PlainStr>(type, text.m_size, text.m_wide);
    std::memcpy(StrAllocator::data<char>(copy), text.m_data,
                text.m_size * (text.m_wide ? sizeof(char32_t) : 1));
    return Ref<Str>::adopt(copy);
}

bool Str::ascii() const {
    if (m_asciiKnown) return m_ascii;
    m_ascii = !m_wide && allAscii(static_cast<const char*>(m_data), m_size);
    m_asciiKnown = true;
    return m_ascii;
}

std::string_view Str::utf8(std::string& scratch) const {
    if (ascii()) return latin1();
    scratch = toUtf8();
    return scratch;
}

std::string Str::toUtf8() const {
    if (ascii()) return std::string(latin1());
    std::string out;
    out.reserve(m_size * 2);
    for (std::size_t index = 0; index < m_size; ++index)
        appendUtf8(out, at(index));
    return out;
}

std::u32string Str::toUtf32() const {
    if (m_wide) return std::u32string(utf32());
    std::u32string out(m_size, U'\0');
    for (std::size_t index = 0; index < m_size; ++index)
        out[index] = at(index);
    return out;
}

bool Str::equals(const Str& other) const {
    if (this == &other) return true;
    if (m_size != other.m_size || m_wide != other.m_wide) return false;
    if (m_hash && other.m_hash && m_hash != other.m_hash) return false;
    return std::memcmp(m_data, other.m_data, m_size * (m_wide ? sizeof(char32_t) : 1)) == 0;
}

int Str::compare(const Str& other) const {
    const std::size_t common = std::min(m_size, other.m_size);
    if (!m_wide && !other.m_wide) {
        const int order = common ? std::memcmp(m_data, other.m_data, common) : 0;
        if (order != 0) return order;
    } else {
        for (std::size_t index = 0; index < common; ++index) {
            const char32_t mine = at(index), theirs = other.at(index);
            if (mine != theirs) return mine < theirs ? -1 : 1;
        }
    }
    return m_size < other.m_size ? -1 : m_size > other.m_size ? 1 : 0;
}

Ref<Str> Str::slice(std::size_t start, std::size_t count) const {
    if (count == 1 && !m_wide) return fromCodePoint(at(start));
    return m_wide ? fromUtf32(utf32().substr(start, count)) : fromLatin1(latin1().substr(start, count));
}

std::uint64_t Str::computeHash() const {
    // Equal texts have equal layouts (narrow whenever possible), so the bytes may be hashed as they are.
    return hashBytes(static_cast<const char*>(m_data), m_size * (m_wide ? sizeof(char32_t) : 1));
}

std::uint64_t Str::hashBytes(const char* data, std::size_t bytes) {
    constexpr std::uint64_t kFirst = 0xa0761d6478bd642full;
    constexpr std::uint64_t kSecond = 0xe7037ed1a0b428dbull;
    std::uint64_t state = kSecond ^ bytes;
    std::size_t at = 0;
    for (; at + 8 <= bytes; at += 8) {
        std::uint64_t word;
        std::memcpy(&word, data + at, 8);
        state = mix(state ^ word, kFirst);
    }
    std::uint64_t tail = 0;
    if (at < bytes) std::memcpy(&tail, data + at, bytes - at);
    state = mix(mix(state ^ tail, kSecond), kFirst ^ bytes);
    // Scripts see it as hash(), where -1 means failure in the reference.
    return state == 0 || state == ~std::uint64_t(0) ? 1 : state;
}

bool Str::append(const Str& tail, std::uint32_t references) {
    if (refs() != references || m_interned || type() != Vm::current().types.str || (tail.m_wide && !m_wide))
        return false;
    const std::size_t unit = m_wide ? sizeof(char32_t) : 1;
    const std::size_t head = sizeof(StrAllocator::PlainStr);
    if (head + (m_size + tail.m_size) * unit > m_allocated) return false;
    char* end = StrAllocator::data<char>(this) + m_size * unit;
    if (m_wide == tail.m_wide) {
        std::memcpy(end, tail.m_data, tail.m_size * unit);
    } else {
        for (std::size_t i = 0; i < tail.m_size; ++i)
            reinterpret_cast<char32_t*>(end)[i] = tail.at(i);
    }
    m_size += tail.m_size;
    m_hash = 0;
    m_asciiKnown = false;
    return true;
}

Ref<Str> Str::joinedWithRoom(const Str& head, const Str& tail) {
    const std::size_t size = head.m_size + tail.m_size;
    const bool wide = head.m_wide || tail.m_wide;
    Str* text = StrAllocator::make(size + size / 4, wide);
    text->m_size = 0;
    text->append(head, 1);
    text->append(tail, 1);
    return Ref<Str>::adopt(text);
}

Value str(std::string_view utf8) {
    return Str::fromUtf8(utf8).value();
}

} // namespace coroscope::vm
