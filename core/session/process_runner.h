#pragma once

#include "core/session/channel.h"
#include "core/session/engine.h"
#include "core/session/look_messages.h"
#include "core/session/runner.h"

#include <sys/types.h>

namespace coroscope::session {

/// A Runner in a process of its own, which can be copied: the copies share the memory that neither has
/// written since (fork). An engine refers to itself in every coroutine frame, so nothing but the kernel can
/// copy one.
class ProcessRunner final : public Runner {
public:
    /// Starts `executable` with kLookArgument; null when that does not work.
    static std::unique_ptr<ProcessRunner> start(const std::string& executable, const Program& program,
                                                const Options& options);
    ~ProcessRunner() override;

    /// As it was told last: while it walks, where it came from.
    Place place() override { return m_place; }
    /// Stopped, it has failed: the process ends.
    bool run(const std::vector<trace::Instant>& way, const std::atomic<bool>* stop,
             const std::function<void(Snapshot)>& take) override;
    /// Stopped, it walks on; the next call waits for where it gets.
    bool walk(std::uint64_t work, const std::atomic<bool>* stop) override;
    std::unique_ptr<Runner> copy() override;
    bool failed() const override { return !m_channel.isOpen(); }

private:
    ProcessRunner(Channel channel, pid_t process) : m_channel(std::move(channel)), m_process(process) {}
    void ask(const trace::binary::BytesOut& message);
    /// Takes answers up to the Place; false when the process is gone or `stop` came first.
    bool answer(const std::atomic<bool>* stop, const std::function<void(Snapshot)>& take,
                int* passed = nullptr);

    Channel m_channel;
    pid_t m_process; ///< to be waited for; 0: a copy, which is another process's child
    Place m_place;
    bool m_asked = false; ///< an answer is still to come
};

} // namespace coroscope::session
