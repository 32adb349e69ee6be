#include "core/vm/exception_fields.h"
#include "core/vm/vm.h"

#include <algorithm>

// import: sys.modules first, then native modules, then those written in the script language.
namespace coroscope::vm {

Co<Value> Vm::importModule(std::string name) {
    const Ref<Str> key = Str::intern(name);
    if (const Value* found = m_modules->find(key.get())) {
        if (!found->isNone()) co_return *found;
        co_return raise(types.ModuleNotFoundError, cat("import of ", name, " halted; None in sys.modules"));
    }
    // A module in a package: the package first, of which it then is an attribute.
    const std::size_t dot = name.rfind('.');
    Value parent;
    if (dot != std::string::npos) {
        parent = co_await importModule(name.substr(0, dot));
        if (parent.isEmpty()) co_return parent;
        if (const Value* found = m_modules->find(key.get())) co_return *found;
    }
    ModuleSource source;
    if (findModule) source = findModule(name);
    if (!source.fill && !source.code) {
        std::string message = cat("No module named '", name, "'");
        if (suggestModules) message += suggestModules(name);
        Value error = makeException(types.ModuleNotFoundError, message);
        setExceptionField(error, "name", key.value());
        setExceptionField(error, "msg", vm::str(message));
        co_return raise(std::move(error));
    }
    auto names = make<Dict>();
    names->set("__name__", key.value());
    names->set("__doc__", Value::none());
    names->set("__package__", vm::str(dot == std::string::npos ? "" : name.substr(0, dot)));
    names->set("__builtins__", m_builtins.value());
    auto module = make<Module>(types.module, names);
    m_modules->set(key.get(), module.value());
    if (source.fill && !source.fill(*this, *names)) {
        m_modules->table().erase(key.get());
        co_return Value();
    }
    if (source.code) {
        auto code = make<Code>(source.code);
        // What a library module does when it is loaded is not the script's computing: it takes no virtual
        // time.
        settleClock();
        const TimeNs cost = std::exchange(m_options.instructionCost, 0);
        Value result = co_await runModule(std::move(code), names);
        settleClock();
        m_options.instructionCost = cost;
        if (result.isEmpty()) {
            m_modules->table().erase(key.get());
            co_return result;
        }
    }
    if (auto* package = as<Module>(parent)) package->dict->set(name.substr(dot + 1), module.value());
    // A module may replace itself in sys.modules.
    const Value* final = m_modules->find(key.get());
    co_return final ? *final : module.value();
}

Co<Value> Vm::importName(Frame& frame, std::string name, std::int64_t level, Value from) {
    if (level > 0) {
        const Value* package = frame.globals->find(Str::intern("__package__").get());
        const std::string base = package && as<Str>(*package) ? as<Str>(*package)->toUtf8() : "";
        if (base.empty())
            co_return raise(types.ImportError, "attempted relative import with no known parent package");
        name = name.empty() ? base : cat(base, ".", name);
    }
    Value module = co_await importModule(name);
    if (module.isEmpty()) co_return module;
    if (const Tuple* wanted = as<Tuple>(from); wanted && wanted->size() > 0) {
        // `from package import submodule`
        auto* names = as<Module>(module);
        for (std::size_t i = 0; names && i < wanted->size(); ++i) {
            const Str* each = as<Str>((*wanted)[i]);
            if (!each || names->dict->find(Str::intern(each->toUtf8()).get()) || each->toUtf8() == "*")
                continue;
            const std::string inner = cat(name, ".", each->toUtf8());
            const ModuleSource source = findModule ? findModule(inner) : ModuleSource();
            if (!source.fill && !source.code) continue;
            const Value loaded = co_await importModule(inner);
            if (loaded.isEmpty()) co_return Value();
        }
        co_return module;
    }
    // `import a.b.c` binds a.
    const std::size_t dot = name.find('.');
    if (dot == std::string::npos || level > 0) co_return module;
    const Value* top = m_modules->find(Str::intern(name.substr(0, dot)).get());
    co_return top ? *top : module;
}

Value Vm::importFrom(const Value& module, const Str* name) {
    Value found = getAttrOrEmpty(module, name);
    if (!found.isEmpty() || failed()) return found;
    const Value moduleName = getAttrOrEmpty(module, "__name__");
    if (failed()) return Value();
    const std::string text = as<Str>(moduleName) ? as<Str>(moduleName)->toUtf8() : "?";
    if (const Value* loaded = m_modules->find(Str::intern(cat(text, ".", name->toUtf8())).get()))
        return *loaded;
    const std::string message =
        cat("cannot import name '", name->toUtf8(), "' from '", text, "' (unknown location)");
    Value error = makeException(types.ImportError, message);
    setExceptionField(error, "name", moduleName);
    setExceptionField(error, "msg", vm::str(message));
    return raise(std::move(error));
}

} // namespace coroscope::vm
