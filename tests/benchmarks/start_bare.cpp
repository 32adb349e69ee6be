// The yardstick for start-up: a bare window with an empty QScintilla editor, until it has been painted.

#include <QApplication>
#include <QMainWindow>
#include <QTimer>

#include <Qsci/qsciscintilla.h>

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QMainWindow window;
    auto* editor = new QsciScintilla;
    window.setCentralWidget(editor);
    window.resize(1280, 800);
    window.show();
    // Once the first round of events, with the painting, is over.
    QTimer::singleShot(0, [] { QTimer::singleShot(0, [] { QApplication::quit(); }); });
    return QApplication::exec();
}
