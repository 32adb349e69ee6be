#pragma once

#include "core/characters/unicode.h"
#include "core/vm/types/support.h"
#include "core/vm/types/text_algorithms.h"

namespace coroscope::vm {

void installStrCases(Vm& vm);
void installStrFormat(Vm& vm);
void installStrBuilding(Vm& vm);
void installCodecs(Vm& vm);

inline const Str& strOf(const Value& value) {
    return *static_cast<Str*>(value.asObject());
}

/// Calls function(text, other) with views of one width.
template <class Function>
auto withViews(const Str& text, const Str& other, const Function& function) {
    if (!text.wide() && !other.wide()) return function(text.latin1(), other.latin1());
    const std::u32string left = text.toUtf32(), right = other.toUtf32();
    return function(std::u32string_view(left), std::u32string_view(right));
}

/// The str itself when it is no instance of a subclass, else a plain copy.
inline Value plainStr(const Vm& vm, const Value& value) {
    return value.asObject()->type() == vm.types.str ? value
                                                    : strOf(value).slice(0, strOf(value).size()).value();
}

/// A list of slices of a text.
inline Value listOfSpans(const Str& text, const std::vector<text::Span>& spans) {
    ValueVector items;
    items.reserve(spans.size());
    for (const text::Span& span : spans)
        items.push_back(text.slice(span.start, span.count));
    return make<List>(std::move(items));
}

} // namespace coroscope::vm
