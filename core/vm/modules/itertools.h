#pragma once

#include "core/vm/modules/support.h"

namespace coroscope::vm {

/// Parts of itertools, a file each.
void defineCombinatorics(Vm& vm, Dict& names); ///< product, permutations, combinations ...
void defineGrouping(Vm& vm, Dict& names);      ///< groupby, tee, pairwise, zip_longest

/// A type of itertools: an Iterator made by `__new__` of this signature.
Type* defineIterTool(Vm& vm, Dict& names, const char* name, const char* newSignature, NativeCo construct);

/// Runs over one other iterator. Answers by itself as far as that one does.
class OverIterator : public Iterator {
public:
    OverIterator(Type* type, Value source)
        : Iterator(type), m_source(std::move(source)), m_plain(isPlainIterator(m_source)) {}
    bool plain() const override { return m_plain; }
    void visitRefs(RefVisitor& visitor) override { visitor.visit(m_source); }

protected:
    /// The next item of the source, only when m_plain.
    Value pull(Vm& vm) { return static_cast<Iterator*>(m_source.asObject())->nextNested(vm); }
    Value m_source;
    bool m_plain;
};

} // namespace coroscope::vm
