#include "core/session/lacking.h"
#include "core/session/missing_modules.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace coroscope::session {

namespace {

using script::Code;
using script::Op;

/// Looks through the compiled blocks: there a name is a global, a local or an attribute already.
class Search {
public:
    explicit Search(const script::Source& source) : m_source(source) {}

    std::vector<script::Diagnostic> run(const Code& module) {
        gather(module);
        gatherAsked(module);
        look(module);
        return std::move(m_found);
    }

private:
    template <class F>
    static void eachInner(const Code& code, const F& f) {
        for (const script::Constant& each : code.constants)
            if (const auto* inner = std::get_if<std::shared_ptr<const Code>>(&each.value)) f(**inner);
    }

    /// Which globals are a module and nothing else.
    void gather(const Code& code) {
        for (std::size_t i = 0; i < code.instructions.size(); ++i) {
            if (code.instructions[i].op != Op::StoreGlobal) continue;
            const std::string& name = code.names[code.instructions[i].arg];
            const std::string module = i > 0 ? imported(code, i - 1) : std::string();
            const auto [known, added] = m_modules.emplace(name, module);
            if (!added && known->second != module) known->second.clear(); // sometimes something else
        }
        eachInner(code, [this](const Code& inner) { gather(inner); });
    }

    /// What the script asks for, or puts there, by itself: hasattr(module, "name"), getattr(module, "name",
    /// ...), setattr(module, "name", ...), patch.object(module, "name").
    void gatherAsked(const Code& code) {
        for (std::size_t i = 1; i < code.instructions.size(); ++i) {
            const script::Instruction& each = code.instructions[i];
            const script::Instruction& before = code.instructions[i - 1];
            if (each.op != Op::LoadConst || before.op != Op::LoadGlobal) continue;
            const auto* text = std::get_if<script::StrConstant>(&code.constants[each.arg].value);
            const auto known = text ? m_modules.find(code.names[before.arg]) : m_modules.end();
            if (known != m_modules.end()) m_asked.insert(known->second + "." + text->utf8);
        }
        eachInner(code, [this](const Code& inner) { gatherAsked(inner); });
    }

    /// What the instruction leaves on the stack, if an import does: of `import a.b` it is a, of `import a.b
    /// as c` and of `from a import b` a.b, which need be no module.
    static std::string imported(const Code& code, std::size_t at) {
        const auto nameOf = [&code](std::size_t i) { return code.names[code.instructions[i].arg]; };
        if (code.instructions[at].op == Op::ImportName) return nameOf(at).substr(0, nameOf(at).find('.'));
        std::string
            parts; // ".b.c" of `import a.b.c as d`: ImportFrom b, Swap, PopTop, ImportFrom c, Swap, PopTop
        while (at >= 3 && code.instructions[at].op == Op::PopTop &&
               code.instructions[at - 1].op == Op::Swap && code.instructions[at - 2].op == Op::ImportFrom) {
            parts = "." + nameOf(at - 2) + parts;
            at -= 3;
        }
        if (!parts.empty())
            return code.instructions[at].op == Op::ImportName
                       ? nameOf(at).substr(0, nameOf(at).find('.')) + parts
                       : std::string();
        if (code.instructions[at].op != Op::ImportFrom) return {};
        const std::string name = nameOf(at);
        // Before it, the other names of the same statement are stored.
        while (at > 0 && code.instructions[at].op != Op::ImportName)
            --at;
        return code.instructions[at].op == Op::ImportName ? nameOf(at) + "." + name : std::string();
    }

    /// The module, or what may be one, that the instruction loads: a global, or an attribute of a module
    /// (np.random).
    std::string loaded(const Code& code, std::size_t at) const {
        const script::Instruction& each = code.instructions[at];
        if (each.op == Op::LoadGlobal) {
            const auto known = m_modules.find(code.names[each.arg]);
            return known == m_modules.end() ? std::string() : known->second;
        }
        if (each.op != Op::LoadAttr || at == 0) return {};
        const std::string module = loaded(code, at - 1);
        return module.empty() ? module : module + "." + code.names[each.arg];
    }

    void look(const Code& code) {
        std::string module; // of the `from ... import` under way
        for (std::size_t i = 0; i < code.instructions.size(); ++i) {
            const script::Instruction& each = code.instructions[i];
            if (each.op == Op::ImportName) module = code.names[each.arg];
            if (each.op == Op::ImportFrom) check(code, i, module, code.names[each.arg]);
            if ((each.op != Op::LoadAttr && each.op != Op::LoadMethod) || i == 0) continue;
            const std::string owner = loaded(code, i - 1);
            if (!owner.empty()) check(code, i, owner, code.names[each.arg]);
        }
        eachInner(code, [this](const Code& inner) { look(inner); });
    }

    void check(const Code& code, std::size_t at, const std::string& module, const std::string& name) {
        const std::string full = module + "." + name;
        if ((!isLacking(module, name) && !isMissingPart(full)) || m_asked.count(full) || guarded(code, at))
            return;
        const script::Position& position = code.positions[at];
        if (position.column < 0 || !m_told.insert(full).second) return;
        script::Range range;
        range.start.line = static_cast<std::uint32_t>(position.line);
        range.start.col = static_cast<std::uint32_t>(position.column);
        range.end.line = static_cast<std::uint32_t>(position.endLine);
        range.end.col = static_cast<std::uint32_t>(position.endColumn);
        std::string text = full + " is not available in Coroscope's simulated world";
        if (const std::string instead = insteadOf(full); !instead.empty())
            text += ". " + instead;
        else
            text += whatThereIs(module);
        m_found.push_back(script::makeDiagnostic(m_source, script::DiagnosticKind::Unsupported, range, text));
    }

    /// ". Of numpy there are: mean, pi, random" where those are few.
    static std::string whatThereIs(const std::string& module) {
        constexpr std::ptrdiff_t kMost = 12;
        std::string names(namesOfOutside(module));
        if (names.empty() || std::count(names.begin(), names.end(), ' ') >= kMost) return {};
        for (std::size_t at = names.find(' '); at != names.npos; at = names.find(' ', at + 2))
            names.insert(at, ",");
        return ". Of " + module + " there are: " + names;
    }

    static bool guarded(const Code& code, std::size_t at) {
        return std::any_of(code.handlers.begin(), code.handlers.end(), [&](const script::HandlerRange& each) {
            return at >= each.start && at < each.end && catchesMissing(code, each.target);
        });
    }

    /// A handler that begins by asking for one of the exceptions with which a missing name shows.
    static bool catchesMissing(const Code& code, std::size_t at) {
        static const std::set<std::string> kMissing = {"AttributeError", "ImportError", "ModuleNotFoundError",
                                                       "NotImplementedError"};
        for (; at < code.instructions.size(); ++at) {
            const script::Instruction& each = code.instructions[at];
            switch (each.op) {
            case Op::LoadGlobal:
                if (kMissing.count(code.names[each.arg])) return true;
                break;
            case Op::PushExcInfo:
            case Op::BuildTuple:
                break;
            default:
                return false;
            }
        }
        return false;
    }

    const script::Source& m_source;
    std::map<std::string, std::string> m_modules; ///< global name to module; empty: not only that
    std::set<std::string> m_asked;                ///< "module.name"
    std::set<std::string> m_told;
    std::vector<script::Diagnostic> m_found;
};

} // namespace

std::vector<script::Diagnostic> lackingNames(const script::Source& source, const Code& module) {
    return Search(source).run(module);
}

} // namespace coroscope::session
