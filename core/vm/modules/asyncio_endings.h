#pragma once

#include "core/vm/modules/asyncio.h"

namespace coroscope::vm {

/// A timer or a callback that goes with the function, however it is left: the `finally` of CPython's asyncio.
template <class T, void (*End)(T&)>
class Ending {
public:
    explicit Ending(T& ended) : m_ended(ended) {}
    ~Ending() { End(m_ended); }
    Ending(const Ending&) = delete;
    Ending& operator=(const Ending&) = delete;

private:
    T& m_ended;
};

inline void cancelTimer(loop::TimerHandle& timer) {
    timer.cancel();
}

struct Callback {
    FutureObject& future;
    loop::Handle& handle;
};

inline void removeCallback(Callback& callback) {
    callback.future.base()->removeCallback(callback.handle);
}

} // namespace coroscope::vm
