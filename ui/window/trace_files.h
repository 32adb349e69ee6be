#pragma once

#include <QCoroTask>
#include <QPointer>
#include <QString>

namespace coroscope::window {

class MainWindow;

/// By its ending: a trace as the export writes it, ".jsonl" or ".coroscope".
bool isTraceFile(const QString& path);

/// Reads a trace in the background and shows it in place of the script's run, or says why it cannot be read.
/// True when it is shown.
QCoro::Task<bool> openTraceFile(QPointer<MainWindow> window, QString path);

} // namespace coroscope::window
