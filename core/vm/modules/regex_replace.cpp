#include "core/machine/awaiters.h"
#include "core/machine/machine.h"
#include "core/vm/modules/regex_objects.h"

// Templates of replacements, and sub.
namespace coroscope::vm {

namespace {

/// What a template consists of: a list of texts and numbers of groups. Empty: an exception is pending.
Value partsOf(Vm& vm, Pattern& pattern, const Value& source) {
    constexpr std::size_t kMostTemplates = 100;
    const bool lasting = isKind(source, Kind::Str) || isKind(source, Kind::Bytes);
    if (lasting) {
        if (const Value* known = pattern.templates->table().find(vm, source)) return *known;
        if (vm.failed()) return {};
    }
    Value parts = vm.callSync(pattern.parseTemplate, {source, Value::share(&pattern)});
    if (parts.isEmpty() || !lasting) return parts;
    if (pattern.templates->size() >= kMostTemplates) pattern.templates->table().clear();
    if (!pattern.templates->table().set(vm, source, parts)) return {};
    return parts;
}

/// The texts joined, as str or bytes, whichever `like` is.
Value joined(Vm& vm, const Value& like, const Ref<List>& pieces) {
    const Value empty = sliceOf(like, 0, 0);
    if (pieces->items().empty()) return empty;
    if (pieces->items().size() == 1 && vm.typeOf(pieces->items()[0]) == vm.typeOf(empty))
        return pieces->items()[0];
    const Value join = vm.getAttr(empty, "join");
    return join.isEmpty() ? Value() : vm.callSync(join, {pieces});
}

/// Appends what the parts give for one match; false: an exception is pending.
template <class GroupText>
void fill(List& pieces, const List& parts, const GroupText& groupText) {
    for (const Value& part : parts.items()) {
        std::int64_t group = 0;
        if (!isInteger(part)) {
            pieces.append(part);
        } else if (toInt64(part, group)) {
            pieces.append(groupText(static_cast<std::size_t>(group)));
        }
    }
}

bool withoutEscape(const Value& text) {
    if (const Str* string = as<Str>(text)) {
        return string->wide() ? string->utf32().find(U'\\') == std::u32string_view::npos
                              : string->latin1().find('\\') == std::string_view::npos;
    }
    const Bytes* bytes = asBytes(text);
    return bytes && bytes->view().find('\\') == std::string_view::npos;
}

/// A text in which matches are replaced, one after another.
class Replacing {
public:
    Replacing(Pattern& pattern, Value string) : search(pattern, std::move(string)), m_pieces(make<List>()) {}

    bool begin(Vm& vm, const Value& count) { return vm.toIndex(count, m_count, true) && search.begin(vm); }
    /// Whether there is a match to be replaced; NotFound also when there were enough.
    Search::Step next(Vm& vm) {
        if (m_count != 0 && m_done >= m_count) return Search::Step::NotFound;
        const Search::Step step = search.next(vm, regex::Mode::Search, true);
        if (step != Search::Step::Found) return step;
        if (search.start() > m_last) m_pieces->append(sliceOf(search.content(), m_last, search.start()));
        m_last = search.end();
        ++m_done;
        return step;
    }
    List& pieces() { return *m_pieces; }
    Value result(Vm& vm, bool counted) {
        if (m_last < search.endPos()) m_pieces->append(sliceOf(search.content(), m_last, search.endPos()));
        Value text = joined(vm, search.content(), m_pieces);
        if (text.isEmpty() || !counted) return text;
        return Tuple::of({text, integer(m_done)});
    }
    Search search;

private:
    Ref<List> m_pieces;
    std::int64_t m_count = 0, m_done = 0, m_last = 0;
};

} // namespace

Value substitute(Vm& vm, Value* args, bool counted) {
    if (isCallable(vm, args[1])) return Value::notHandled();
    Pattern& pattern = patternOf(args[0]);
    Replacing replacing(pattern, args[2]);
    Value parts;
    const bool literal = withoutEscape(args[1]);
    if (!literal) {
        parts = partsOf(vm, pattern, args[1]);
        if (parts.isEmpty()) return {};
    }
    if (!replacing.begin(vm, args[3])) return {};
    const Value empty = sliceOf(replacing.search.content(), 0, 0);
    const auto groupText = [&](std::size_t group) { return replacing.search.group(group, empty); };
    for (;;) {
        const Search::Step step = replacing.next(vm);
        if (step == Search::Step::Failed) return {};
        if (step == Search::Step::Interrupted) return Value::notHandled();
        if (step == Search::Step::NotFound) return replacing.result(vm, counted);
        if (literal)
            replacing.pieces().append(args[1]);
        else
            fill(replacing.pieces(), *as<List>(parts), groupText);
    }
}

machine::Co<Value> substituteCalling(Vm& vm, Value pattern, Value repl, Value string, Value count,
                                     bool counted) {
    Replacing replacing(patternOf(pattern), string);
    if (!replacing.begin(vm, count)) co_return Value();
    for (;;) {
        const Search::Step step = replacing.next(vm);
        if (step == Search::Step::Failed) co_return Value();
        if (step == Search::Step::NotFound) break;
        if (step == Search::Step::Interrupted) {
            co_await vm.machine().current().checkpoint();
            continue;
        }
        Value text = co_await vm.call(repl, replacing.search.match());
        if (text.isEmpty()) co_return Value();
        if (!text.isNone()) replacing.pieces().append(std::move(text));
    }
    co_return replacing.result(vm, counted);
}

Value expandTemplate(Vm& vm, const Match& match, const Value& source) {
    const Value parts = partsOf(vm, *match.pattern, source);
    if (parts.isEmpty()) return {};
    const Value content = contentOf(vm, match.string);
    if (content.isEmpty()) return {};
    const Value empty = sliceOf(content, 0, 0);
    auto pieces = make<List>();
    fill(*pieces, *as<List>(parts), [&](std::size_t group) { return match.text(group, empty); });
    return joined(vm, content, pieces);
}

} // namespace coroscope::vm
