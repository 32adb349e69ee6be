#include "core/vm/vm.h"

// Arguments of natives that stand for what CPython's library has written in Python: bound, and refused, as a
// function's are (_PyEval_MakeFrame's initialize_locals in Python/ceval.c).
namespace coroscope::vm {

namespace {

std::string nameList(const std::vector<std::string>& all) {
    std::string text;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i > 0) text += i + 1 == all.size() ? all.size() == 2 ? " and " : ", and " : ", ";
        text += cat("'", all[i], "'");
    }
    return text;
}

std::string arguments(std::size_t count, std::string_view kind) {
    return cat(count, " ", kind, " argument", count == 1 ? "" : "s");
}

} // namespace

bool Vm::bindAsFunction(const NativeSpec& spec, Value* args, std::size_t count, const Tuple* keywords,
                        Value* out) {
    const std::size_t keywordCount = keywords ? keywords->size() : 0;
    const std::size_t given = count - keywordCount;
    const std::size_t named = spec.parameters.size();
    const auto slotOf = [&](std::size_t parameter) -> Value& {
        return out[parameter + (spec.variadic && parameter >= spec.positional ? 1 : 0)];
    };
    const auto refuse = [&](const std::string& why) {
        raise(types.TypeError, cat(spec.qualifiedName, "() ", why));
        return false;
    };
    const std::size_t taken = std::min<std::size_t>(given, spec.positional);
    for (std::size_t i = 0; i < taken; ++i)
        out[i] = std::move(args[i]);
    if (spec.variadic) out[spec.positional] = Tuple::taking({args + taken, given - taken});
    Ref<Dict> rest;
    if (spec.keywords) {
        rest = make<Dict>();
        out[spec.slotCount() - 1] = rest.value();
    }
    for (std::size_t i = 0; i < keywordCount; ++i) {
        const Str* name = as<Str>((*keywords)[i]);
        if (!name) return refuse("keywords must be strings");
        // A method's self counts as positional-only for natives, not for functions.
        const std::size_t positionalOnly = spec.owner && spec.positionalOnly == 1 ? 0 : spec.positionalOnly;
        std::size_t found = named;
        for (std::size_t j = positionalOnly; j < named && found == named; ++j)
            if (spec.parameters[j].name->equals(*name)) found = j;
        if (found < named) {
            if (!slotOf(found).isEmpty())
                return refuse(cat("got multiple values for argument '", name->toUtf8(), "'"));
            slotOf(found) = std::move(args[given + i]);
        } else if (rest) {
            rest->set(name, std::move(args[given + i]));
        } else {
            return refuse(cat("got an unexpected keyword argument '", name->toUtf8(), "'"));
        }
    }
    if (given > spec.positional && !spec.variadic) {
        std::size_t keywordOnlyGiven = 0;
        for (std::size_t i = spec.positional; i < named; ++i)
            keywordOnlyGiven += !slotOf(i).isEmpty();
        const std::string takes = spec.required < spec.positional
                                      ? cat("from ", spec.required, " to ", spec.positional)
                                      : std::to_string(spec.positional);
        const std::string had = keywordOnlyGiven > 0 ? cat(arguments(given, "positional"), " (and ",
                                                           arguments(keywordOnlyGiven, "keyword-only"), ")")
                                                     : std::to_string(given);
        const bool one = spec.positional == 1 && spec.required == 1;
        return refuse(cat("takes ", takes, " positional argument", one ? "" : "s", " but ", had,
                          given == 1 && keywordOnlyGiven == 0 ? " was given" : " were given"));
    }
    std::vector<std::string> missing, missingKeywords;
    for (std::size_t i = 0; i < named; ++i) {
        Value& slot = slotOf(i);
        if (!slot.isEmpty()) continue;
        const NativeSpec::Parameter& parameter = spec.parameters[i];
        if (!parameter.required)
            slot = parameter.defaultValue;
        else
            (i < spec.positional ? missing : missingKeywords).push_back(parameter.name->toUtf8());
    }
    if (!missing.empty())
        return refuse(cat("missing ", missing.size(), " required positional argument",
                          missing.size() == 1 ? ": " : "s: ", nameList(missing)));
    if (!missingKeywords.empty())
        return refuse(cat("missing ", missingKeywords.size(), " required keyword-only argument",
                          missingKeywords.size() == 1 ? ": " : "s: ", nameList(missingKeywords)));
    if (spec.owner && !isInstance(out[0], spec.owner)) {
        raise(types.TypeError, cat("descriptor '", spec.name, "' for '", spec.owner->name(),
                                   "' objects doesn't apply to a '", typeName(out[0]), "' object"));
        return false;
    }
    return true;
}

} // namespace coroscope::vm
