#pragma once

#include "core/base/result.h"
#include "ui/export/export.h"

#include <QCoroTask>
#include <QPointer>
#include <QWidget>

class QThreadPool;

namespace coroscope::exporter {

/// Work that takes long: reports its progress and stops soon after the flag becomes true. Runs on a thread of
/// its own, so it may touch only what it owns or shares safely.
using Work = std::function<Result<bool>(const Progress&, const std::atomic<bool>* cancel)>;

/// How work ended. Cancelled work has no problem: whoever cancels knows.
struct WorkDone {
    bool ok = false;
    bool cancelled = false;
    QString problem;
};

/// Runs `work` off the user-interface thread while a dialog over `parent` shows its progress and can cancel
/// it; short work shows none. `pool` unset: the global one. When `parent` is destroyed meanwhile the work is
/// cancelled, and the task ends as cancelled.
QCoro::Task<WorkDone> runInBackground(QPointer<QWidget> parent, QString what, Work work,
                                      QThreadPool* pool = nullptr);

} // namespace coroscope::exporter
