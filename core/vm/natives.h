#pragma once

#include "core/vm/function.h"
#include "core/vm/types.h"

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace coroscope::vm {

/// The built-in types of a Vm and the native functions of its types and modules: defined while it and its
/// modules are set up, kept as long as it. In a HeapScope.
class Natives {
public:
    Types types;

    /// Registers a native function in a namespace or type; `signature` as in NativeSpec. Returns the spec for
    /// more settings.
    NativeSpec& define(Dict& names, std::string_view module, std::string_view signature, NativeFn function,
                       NativeCo coroutine = nullptr);
    NativeSpec& defineMethod(Type* type, std::string_view signature, NativeFn function,
                             NativeCo coroutine = nullptr);
    NativeSpec& defineStatic(Type* type, std::string_view signature, NativeFn function,
                             NativeCo coroutine = nullptr);
    NativeSpec& defineClassMethod(Type* type, std::string_view signature, NativeFn function,
                                  NativeCo coroutine = nullptr);
    /// As long as it lives, what is defined stands for functions written in Python (NativeSpec::asFunction);
    /// methods are those of the class `owner` if it is given.
    class FunctionsOfLibrary {
    public:
        explicit FunctionsOfLibrary(Natives& natives, std::string_view owner = {})
            : m_natives(natives), m_previous(natives.m_functionOwner) {
            natives.m_functionOwner = owner;
        }
        ~FunctionsOfLibrary() { m_natives.m_functionOwner = m_previous; }
        FunctionsOfLibrary(const FunctionsOfLibrary&) = delete;
        FunctionsOfLibrary& operator=(const FunctionsOfLibrary&) = delete;

    private:
        Natives& m_natives;
        std::optional<std::string_view> m_previous;
    };
    void defineProperty(Type* type, std::string_view name, NativeProperty::Getter getter,
                        NativeProperty::Setter setter = nullptr);
    /// A new built-in type, in `names` under its name when given.
    Type* defineType(Dict* names, std::string_view module, std::string_view name, std::vector<Type*> bases,
                     Kind kind, Type::Allocate allocate);
    /// An exception type.
    Type* defineException(Dict& names, std::string_view module, std::string_view name,
                          std::vector<Type*> bases);

    /// Keeps a built-in type alive as long as the Vm.
    void keepType(Ref<Type> type) { m_types.push_back(std::move(type)); }
    const std::vector<Ref<Type>>& builtinTypes() const { return m_types; }

protected:
    Natives() = default;
    ~Natives() = default;
    // At the end of the Vm the types go last, because everything else points to them without a reference:
    // first what they hold, then themselves, who no longer need to know that they are of type `type`.
    void dropNames();
    void dropTypes();

private:
    NativeSpec& makeSpec(std::string_view signature, NativeFn function, NativeCo coroutine,
                         const Type* owner = nullptr);

    std::vector<std::unique_ptr<NativeSpec>> m_specs;
    std::vector<Ref<Type>> m_types;
    std::optional<std::string_view> m_functionOwner; ///< set: natives that are defined stand for functions
};

} // namespace coroscope::vm
