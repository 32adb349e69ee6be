#pragma once

#include "core/vm/value.h"

#include <new>
#include <string>
#include <string_view>

namespace coroscope::vm {

/// A str: immutable code points, one byte each when all are below 256, else four. Lone surrogates may occur.
class Str : public Object {
public:
    static constexpr Kind kKind = Kind::Str;

    /// From UTF-8 (WTF-8 for lone surrogates); invalid bytes become U+FFFD.
    static Ref<Str> fromUtf8(std::string_view utf8);
    static Ref<Str> fromLatin1(std::string_view codePoints);
    static Ref<Str> fromUtf32(std::u32string_view codePoints); ///< narrows where it can
    static Ref<Str> fromCodePoint(char32_t codePoint);
    /// The one Str for a name used in source code: pointer-equal for equal text, alive as long as the Vm.
    static Ref<Str> intern(std::string_view utf8);
    static Ref<Str> intern(const Str& text); ///< the same for a text that is one already

    std::size_t size() const { return m_size; } ///< code points
    bool wide() const { return m_wide; }
    bool ascii() const;
    bool interned() const { return m_interned; }
    char32_t at(std::size_t index) const {
        return m_wide ? static_cast<const char32_t*>(m_data)[index]
                      : static_cast<const unsigned char*>(m_data)[index];
    }
    std::string_view latin1() const { return {static_cast<const char*>(m_data), m_size}; } ///< when !wide()
    std::u32string_view utf32() const {
        return {static_cast<const char32_t*>(m_data), m_size};
    } ///< when wide()
    /// ASCII text without a copy, else encoded into `scratch`.
    std::string_view utf8(std::string& scratch) const;
    std::string toUtf8() const;
    std::u32string toUtf32() const;

    std::uint64_t hash() const {
        if (m_hash == 0) m_hash = computeHash();
        return m_hash;
    }
    bool equals(const Str& other) const;
    int compare(const Str& other) const; ///< by code points: < 0, 0, > 0
    Ref<Str> slice(std::size_t start, std::size_t count) const;

    /// A narrow str of `count` bytes to be filled through the pointer before anybody else sees it.
    static Ref<Str> makeLatin1(std::size_t count, char*& data);
    /// The same for wide text: at least one code point must be 256 or above (else use fromUtf32), because
    /// equal texts share one layout.
    static Ref<Str> makeUtf32(std::size_t count, char32_t*& data);
    /// For subclasses of str: the same text under another type.
    static Ref<Str> withType(Type* type, const Str& text);

    /// Puts `tail` behind this text in its own place, as CPython does for `text += tail` when nobody else has
    /// the text. False, with nothing changed, when there is no room or the text is shared. `references`: how
    /// many the caller knows of.
    bool append(const Str& tail, std::uint32_t references);
    /// The two texts as one, with room to grow by append().
    static Ref<Str> joinedWithRoom(const Str& head, const Str& tail);

    static void operator delete(Str* object, std::destroying_delete_t);

protected:
    Str(Type* type, const void* data, std::size_t size, bool wide)
        : Object(type, Kind::Str), m_data(data), m_size(size) {
        m_wide = wide;
    }

private:
    static std::uint64_t hashBytes(const char* data, std::size_t bytes);
    std::uint64_t computeHash() const;

    const void* m_data; ///< behind the object
    mutable std::uint64_t m_hash = 0;
    std::size_t m_size;
    bool m_wide;
    mutable bool m_ascii = false;
    mutable bool m_asciiKnown = false; ///< asked for once, and only when somebody needs to know
    bool m_interned = false;
    std::uint32_t m_allocated = 0; ///< head and tail
    friend struct StrAllocator;
};

Value str(std::string_view utf8);        ///< shorthand for Str::fromUtf8(...).value()
Value makeBytes(std::string_view bytes); ///< a bytes object

} // namespace coroscope::vm
