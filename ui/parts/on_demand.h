#pragma once

#include <functional>
#include <utility>
#include <vector>

namespace coroscope::parts {

/// A view that is made when somebody first wants it. Until then it costs nothing: who tells views what is new
/// asks made() for it, and whenMade() brings it up to date and connects it. The view belongs to its parent,
/// as ever. Belongs to the thread of the views.
template <typename View>
class OnDemand {
public:
    OnDemand() = default;
    OnDemand(const OnDemand&) = delete;
    OnDemand& operator=(const OnDemand&) = delete;

    /// Must come before the first get().
    void setMaker(std::function<View*()> maker) { m_maker = std::move(maker); }

    View* get() {
        if (m_view) return m_view;
        m_view = m_maker();
        for (const auto& ready : std::exchange(m_waiting, {}))
            ready(*m_view);
        return m_view;
    }
    View* made() const { return m_view; } ///< null until get()

    /// Calls `ready` at once if the view is there, else when it has just been made.
    void whenMade(std::function<void(View&)> ready) {
        if (m_view)
            ready(*m_view);
        else
            m_waiting.push_back(std::move(ready));
    }

private:
    std::function<View*()> m_maker;
    std::vector<std::function<void(View&)>> m_waiting;
    View* m_view = nullptr;
};

} // namespace coroscope::parts
