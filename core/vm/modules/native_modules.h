#pragma once

#include "core/vm/modules/modules.h"

#include <iterator>

namespace coroscope::vm {

/// The list of native modules: one line a module.
bool fillZlib(Vm& vm, Dict& names);

struct NativeModule {
    const char* name;
    bool (*fill)(Vm& vm, Dict& names);
};

inline constexpr NativeModule kNativeModules[] = {
    {"_asyncio", fillAsyncio},
    {"_thread", fillThreads},
    {"_collections", fillCollections},
    {"_functools", fillFunctools},
    {"_network", fillNetwork},
    {"_operator", fillOperator},
    {"_weakref", fillWeakref},
    {"contextvars", fillContextvars},
    {"itertools", fillItertools},
    {"operator", fillOperator},
    {"_types", fillTypesSupport},
    {"_json", fillJson},
    {"_random", fillRandom},
    {"_traceback", fillTraceback},
    {"_hashlib", fillHashlib},
    {"_sre", fillSre},
    {"binascii", fillBinascii},
    {"gc", fillGc},
    {"math", fillMath},
    {"numpy", fillNumpy},
    {"numpy.random", fillNumpyRandom},
    {"_zlib", fillZlib},
    {"sys", fillSys},
    {"time", fillTime},
    {"unicodedata", fillUnicodedata},
};

} // namespace coroscope::vm
