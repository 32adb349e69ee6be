#pragma once

#include "core/session/engine.h"
#include "core/session/runner.h"
#include "core/session/step_sink.h"

namespace coroscope::session {

/// A Runner in this process.
class LocalRunner final : public Runner {
public:
    /// `options` as the first run had them.
    LocalRunner(std::shared_ptr<const Program> program, const Options& options)
        : m_engine(std::move(program), options, m_sink) {}

    Place place() override;
    bool run(const std::vector<trace::Instant>& way, const std::atomic<bool>* stop,
             const std::function<void(Snapshot)>& take) override;
    bool walk(std::uint64_t work, const std::atomic<bool>* stop) override;

private:
    std::uint64_t work();
    bool over() { return m_engine.machine().over(); }

    StepSink m_sink;
    Engine m_engine;
    TimeNs m_slice = kMillisecond;
};

} // namespace coroscope::session
