#pragma once

#include "core/vm/vm.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace coroscope::session {

/// What the script can name: everything that is reached from its variables through containers, closures and
/// the attributes of its own objects ("forks[2]", "account.lock"). Each has the shortest name that the
/// variables added before the same follow() lead to, and keeps it: add first what lasts longest, the globals
/// first of all, or a fork would be called by the parameter of whoever uses it. Library objects are named but
/// not looked into. Runs nothing of the script.
class Reachable {
public:
    struct Known {
        vm::Value value;
        std::string name;
    };

    explicit Reachable(vm::Vm& vm) : m_vm(vm) {}

    /// A variable. Those added first win, but `self`, which is another object for every method that runs,
    /// comes last (followSelves()).
    void add(const std::string& name, const vm::Value& value);
    /// Follows what the variables added since the last time hold. Ends after a fixed amount of work, however
    /// large the script's data are.
    void follow();
    /// The objects of running methods that nothing else names, each as "Account".
    void followSelves();

    /// The name of an object, or empty.
    std::string nameOf(const vm::Object* object) const;
    /// How many objects have one.
    std::size_t count() const { return m_names.size(); }
    /// Objects of the library's classes, or of classes derived from them (locks, queues, pools …), in the
    /// order in which they were reached.
    const std::vector<Known>& special() const { return m_special; }

private:
    struct ClassOf {
        bool library = false; ///< itself
        bool derived = false; ///< itself or a base other than object
    };
    const ClassOf& classOf(vm::Type& type);
    void take(const std::string& name, const vm::Value& value, int depth);
    struct Pending {
        vm::Value value;
        std::string name;
        int depth;
    };
    vm::Vm& m_vm;
    std::vector<Pending> m_pending;
    std::vector<vm::Value> m_selves;
    std::unordered_map<const vm::Object*, std::string> m_names;
    std::vector<Known> m_special;
    std::unordered_map<const vm::Type*, ClassOf> m_classes;
};

/// A class of the simulated library, not of the script.
bool isLibraryClass(vm::Type& type);

} // namespace coroscope::session
