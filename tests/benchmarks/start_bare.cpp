// The yardstick for start-up: a bare window with an empty QScintilla editor, until it has been painted.

#include "tests/benchmarks/painted.h"

#include <QApplication>
#include <QEvent>
#include <QMainWindow>

#include <Qsci/qsciscintilla.h>

namespace {

/// Ends the process once the editor has been painted, as start_coroscope does with the chart.
class Watcher final : public QObject {
public:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Paint)
            QMetaObject::invokeMethod(
                this, [] { coroscope::benchmarks::endPainted(); }, Qt::QueuedConnection);
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QMainWindow window;
    auto* editor = new QsciScintilla;
    Watcher watcher;
    editor->viewport()->installEventFilter(&watcher);
    window.setCentralWidget(editor);
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
