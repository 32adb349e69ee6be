// Writes a picture of each dialog and each message, in each language and theme, to be looked at:
// dialog_pictures FOLDER [--only PART-OF-A-NAME]

#include "tests/support/isolated_home.h"
#include "tests/ui/journeys/scripts.h"
#include "tests/ui/journeys/window_driver.h"
#include "ui/export/export_dialog.h"
#include "ui/export/export_preview.h"
#include "ui/language/language.h"
#include "ui/window/action_registry.h"
#include "ui/window/docks.h"
#include "ui/window/palette_editor.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QtTest>

#include <cstdio>

using namespace coroscope;
using namespace coroscope::journeys;

namespace {

const test::IsolatedHome kHome;

/// Takes the picture of a widget under a name.
using Take = std::function<void(QWidget*, const char*)>;

QWidget* front(const QMainWindow& window) {
    QTest::qWait(150);
    for (QWidget* widget : QApplication::topLevelWidgets())
        if (widget != &window && widget->isVisible() && qobject_cast<QDialog*>(widget)) return widget;
    return QApplication::activePopupWidget();
}

/// For what has an event loop of its own: takes its picture and closes it.
void onceOpen(const QMainWindow& window, const Take& take, const char* name) {
    QTimer::singleShot(300, &window, [&window, take, name] {
        if (QWidget* widget = front(window)) {
            take(widget, name);
            widget->close();
        }
    });
}

void preferences(WindowDriver& w, const Take& take) {
    w.window().showPreferences();
    QWidget* dialog = front(w.window());
    auto* pages = dialog->findChild<QListWidget*>();
    const char* names[] = {"preferences-appearance", "preferences-editing", "preferences-running",
                           "preferences-keys"};
    for (int i = 0; i < pages->count(); ++i) {
        pages->setCurrentRow(i);
        QTest::qWait(50);
        take(dialog, names[i]);
    }
    pages->setCurrentRow(0);
    gantt::Palette palette;
    palette.kind = gantt::PaletteKind::Own;
    palette.own[2] = palette.own[3];
    dialog->findChild<window::PaletteEditor*>()->setPalette(palette);
    QTest::qWait(50);
    take(dialog, "preferences-own-colours");
    dialog->close();
}

void dialogs(WindowDriver& w, const Take& take) {
    w.window().showGallery();
    QTest::qWait(700);
    take(front(w.window()), "gallery");
    front(w.window())->close();
    preferences(w, take);
    w.window().actions()->action(QStringLiteral("file.export"))->trigger();
    auto* dialog = w.window().findChild<exporter::ExportDialog*>();
    (void)QTest::qWaitFor([dialog] { return !dialog->preview()->busy(); }, 5000);
    take(dialog, "export");
    dialog->close();
    w.window().showPalette();
    take(front(w.window()), "palette");
    front(w.window())->close();
    w.window().showKeys();
    take(front(w.window()), "keys");
    front(w.window())->close();
    onceOpen(w.window(), take, "about");
    w.window().showAbout();
    for (const char* id : {"file", "edit", "view", "chart", "run", "help"}) {
        auto* menu = w.window().actions()->menu(QString::fromLatin1(id));
        if (!menu) continue;
        menu->popup(w.window().mapToGlobal(QPoint(0, 30)));
        take(menu, qPrintable(QStringLiteral("menu-") + QLatin1String(id)));
        menu->close();
    }
}

void messages(WindowDriver& w, const Take& take) {
    QTemporaryDir folder;
    const auto write = [&folder](const char* name, const QByteArray& bytes) {
        QFile file(folder.filePath(QLatin1String(name)));
        if (file.open(QIODevice::WriteOnly)) file.write(bytes);
        return file.fileName();
    };
    w.window().openFile(write("binary.py", QByteArray("a\0b", 3)));
    const QString path = write("work.py", "print(1)\n");
    w.settle();
    take(&w.window(), "message-binary");
    w.window().openFile(path);
    (void)QTest::qWaitFor([&] { return w.window().documents()->byPath(QFileInfo(path).canonicalFilePath()); },
                          5000);
    QTest::keyClicks(w.window().editor(), "# typed ");
    w.window().documents()->saveTo(w.window().documents()->current(),
                                   folder.filePath(QStringLiteral("no/such/a.py")));
    QFile::remove(path);
    QTest::qWait(900);
    take(&w.window(), "message-save-and-vanished");
    onceOpen(w.window(), take, "unsaved");
    w.window().close();
    QTest::qWait(500);
    w.window().editor()->setModified(false);
    w.window().newScript();
    const auto show = [&](const QString& script, const char* dock, const char* name) {
        w.run(script);
        w.playback().jumpToEnd();
        w.window().docks()->raise(QString::fromLatin1(dock));
        w.settle();
        take(&w.window(), name);
    };
    show(QString(kLate), "findings", "findings");
    show(QString(kLate), "statistics", "statistics");
    show(QString(kLate), "table", "table");
    show(QString(kMixed), "loop", "loop");
    QFile deadlock(QStringLiteral(":/examples/450_deadlock.py"));
    if (deadlock.open(QIODevice::ReadOnly))
        show(QString::fromUtf8(deadlock.readAll()), "findings", "deadlock");
    w.window().editor()->setText(QString(kLate).replace(QStringLiteral("main():"), QStringLiteral("main(:")));
    QTest::qWait(800);
    w.window().docks()->raise(QStringLiteral("problems"));
    w.settle();
    take(&w.window(), "syntax-error");
    w.window().editor()->setText(QStringLiteral("import sqlite3\nprint(2j)\n"));
    w.window().run(false);
    QTest::qWait(800);
    take(&w.window(), "refused");
}

} // namespace

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("coroscope-test"));
    QApplication::setApplicationName(QStringLiteral("coroscope-test"));
    QApplication::setApplicationVersion(QStringLiteral("1.2.3"));
    const QStringList arguments = app.arguments();
    if (arguments.size() < 2) {
        std::fprintf(stderr, "usage: dialog_pictures FOLDER [--only PART-OF-A-NAME]\n");
        return 2;
    }
    QDir().mkpath(arguments[1]);
    const QString only = arguments.size() > 3 ? arguments[3] : QString();
    bool failed = false;
    for (const auto& known : language::languages()) {
        language::install(known.code);
        for (const auto theme :
             {gantt::ThemeKind::Light, gantt::ThemeKind::Dark, gantt::ThemeKind::HighContrast}) {
            const QString kind = known.code + u'-' + gantt::themeName(theme);
            if (!kind.contains(only)) continue;
            const Take take = [&](QWidget* widget, const char* name) {
                QTest::qWait(60);
                const QString path =
                    QStringLiteral("%1/%2-%3.png").arg(arguments[1], kind, QLatin1String(name));
                failed = !widget || !widget->grab().save(path) || failed;
            };
            WindowDriver driver({1200, 760});
            driver.window().setTheme(theme);
            driver.run(kLate);
            dialogs(driver, take);
            messages(driver, take);
        }
    }
    return failed ? 1 : 0;
}
