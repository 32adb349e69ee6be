#include "core/trace/json_fields.h"

#include "core/trace/json_line.h"

#include <algorithm>
#include <array>
#include <span>

namespace coroscope::trace {

namespace {

using Fields = JsonFields;

template <class Enum, int Count>
bool nameTo(std::string_view name, Enum& value) {
    static const auto names = [] {
        std::array<std::string_view, Count> all;
        for (int i = 0; i < Count; ++i)
            all[static_cast<std::size_t>(i)] = traceName(static_cast<Enum>(i));
        return all;
    }();
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return false;
    value = static_cast<Enum>(found - names.begin());
    return true;
}

/// What the fields' values are, beside integers.
enum class Value : std::uint8_t {
    Integer,
    Skipped, ///< follows from the rest
    Type,
    State,
    On,
    Stack,
    Text,
    ResourceName,
    ResourceKind,
    Then,
    Outcome,
};

struct Key {
    std::string_view name;
    Value value;
    std::int64_t Fields::*integer = nullptr;
    std::string_view Fields::*text = nullptr;
};

/// By length, and those of spans, of which there are most, first.
constexpr Key kKeys[] = {
    {"on", Value::On},
    {"at", Value::Integer, &Fields::at},
    {"to", Value::Integer, &Fields::to},
    {"id", Value::Integer, &Fields::id},
    {"end", Value::Integer, &Fields::end},
    {"type", Value::Type},
    {"lane", Value::Integer, &Fields::lane},
    {"site", Value::Integer, &Fields::site},
    {"line", Value::Skipped},
    {"late", Value::Skipped},
    {"step", Value::Integer, &Fields::step},
    {"kind", Value::Text, nullptr, &Fields::kind},
    {"from", Value::Integer, &Fields::from},
    {"name", Value::Text, nullptr, &Fields::name},
    {"text", Value::Text, nullptr, &Fields::text},
    {"then", Value::Then},
    {"state", Value::State},
    {"start", Value::Integer, &Fields::start},
    {"until", Value::Integer, &Fields::until},
    {"stack", Value::Stack},
    {"ended", Value::Integer, &Fields::ended},
    {"target", Value::Integer, &Fields::target},
    {"thread", Value::Integer, &Fields::thread},
    {"parent", Value::Integer, &Fields::parent},
    {"endStep", Value::Integer, &Fields::endStep},
    {"created", Value::Integer, &Fields::created},
    {"outcome", Value::Outcome},
    {"resource", Value::Integer, &Fields::resource},
    {"function", Value::Text, nullptr, &Fields::function},
    {"explanation", Value::Text, nullptr, &Fields::explanation},
    {"resourceName", Value::ResourceName},
    {"resourceKind", Value::ResourceKind},
};

constexpr std::size_t kLongestKey = 12;

/// Where the keys of each length begin.
constexpr auto kFirstOfLength = [] {
    std::array<std::uint8_t, kLongestKey + 2> first{};
    std::size_t at = 0;
    for (std::size_t length = 0; length < first.size(); ++length) {
        while (at < std::size(kKeys) && kKeys[at].name.size() < length)
            ++at;
        first[length] = static_cast<std::uint8_t>(at);
    }
    return first;
}();

const Key* find(std::string_view name) {
    if (name.empty() || name.size() > kLongestKey) return nullptr;
    for (std::size_t i = kFirstOfLength[name.size()]; i < kFirstOfLength[name.size() + 1]; ++i)
        if (kKeys[i].name[0] == name[0] && kKeys[i].name == name) return &kKeys[i];
    return nullptr;
}

/// A text that lives as long as the fields.
std::string_view textOf(std::string_view line, JsonLine& json, Fields& f) {
    const std::string_view text = json.string();
    const bool inLine = text.data() >= line.data() && text.data() <= line.data() + line.size();
    return inLine ? text : std::string_view(f.decoded.emplace_front(text));
}

char typeOf(std::string_view name) {
    return name == "span"   ? 's'
           : name == "link" ? 'k'
           : name == "lane" ? 'l'
           : name == "mark" ? 'm'
           : name == "end"  ? 'e'
           : name == "take" ? 't'
           : name == "give" ? 'g'
                            : '?';
}

/// What is wrong, or null.
const char* readValue(const Key& key, std::string_view line, JsonLine& json, Fields& f) {
    switch (key.value) {
    case Value::Integer:
        f.*key.integer = json.integer();
        return nullptr;
    case Value::Skipped:
        json.skip();
        return nullptr;
    case Value::Type:
        f.type = typeOf(json.string());
        return nullptr;
    case Value::State:
        return nameTo<SpanState, 4>(json.string(), f.state) ? nullptr : "unknown state";
    case Value::On:
        return nameTo<WaitKind, 19>(json.string(), f.on) ? nullptr : "unknown thing waited for";
    case Value::Stack:
        f.stack = json.list();
        f.hasStack = true;
        return nullptr;
    case Value::Text:
        f.*key.text = textOf(line, json, f);
        return nullptr;
    case Value::ResourceName:
        f.resourceName = textOf(line, json, f);
        f.hasResourceName = true;
        return nullptr;
    case Value::ResourceKind:
        return nameTo<WaitKind, 19>(json.string(), f.resourceKind) ? nullptr : "unknown kind of resource";
    case Value::Then:
        f.hasThen = true;
        return nameTo<EndKind, 3>(json.string(), f.then) ? nullptr : "unknown kind of end";
    case Value::Outcome:
        return nameTo<Outcome, 5>(json.string(), f.outcome) ? nullptr : "unknown outcome";
    }
    return nullptr;
}

} // namespace

const char* parseJsonFields(std::string_view line, Fields& f) {
    JsonLine json(line);
    json.open();
    std::string_view name;
    while (json.key(name)) {
        const Key* key = find(name);
        if (!key) {
            json.skip();
            continue;
        }
        const char* wrong = readValue(*key, line, json, f);
        if (json.error()) return json.error();
        if (wrong) return wrong;
    }
    if (json.error()) return json.error();
    if (f.type == 0) return "\"type\" is missing";
    if (f.type == 'l' && !nameTo<LaneKind, 4>(f.kind, f.laneKind)) return "unknown kind of lane";
    if (f.type == 'k' && !nameTo<LinkKind, 6>(f.kind, f.linkKind)) return "unknown kind of link";
    if (f.type == 'm' && !nameTo<MarkKind, 3>(f.kind, f.markKind)) return "unknown kind of mark";
    return nullptr;
}

bool isBlank(std::string_view line) {
    return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

} // namespace coroscope::trace
