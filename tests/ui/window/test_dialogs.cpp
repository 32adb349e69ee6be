// Every dialog in every language on small screens: it stands on the screen, with all its buttons, and no text
// in it is cut.

#include "tests/support/isolated_home.h"
#include "ui/export/background_work.h"
#include "ui/export/export_dialog.h"
#include "ui/language/language.h"
#include "ui/window/action_registry.h"
#include "ui/window/appearance.h"
#include "ui/window/main_window.h"
#include "ui/window/palette_editor.h"
#include "ui/window/preferences_dialog.h"

#include <QAbstractButton>
#include <QApplication>
#include <QColorDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPrintPreviewDialog>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QSpinBox>
#include <QtTest>

using namespace coroscope;
using window::MainWindow;

namespace {

const test::IsolatedHome kHome;

/// What a window manager puts around a window, on most desktops.
constexpr QSize kFrame(8, 36);

} // namespace

class TestDialogs : public QObject {
    Q_OBJECT

    std::unique_ptr<MainWindow> m_window;
    QStringList m_wrong;
    int m_checked = 0;

    /// Within a part that is scrolled everything can be brought into view.
    static bool scrolled(const QWidget* widget) {
        for (; widget; widget = widget->parentWidget())
            if (qobject_cast<const QScrollArea*>(widget)) return true;
        return false;
    }

    void check(QWidget* dialog, const QString& name) {
        QVERIFY2(dialog, qPrintable(name));
        if (!QTest::qWaitForWindowExposed(dialog)) m_wrong << name + u" is not shown"_qs;
        ++m_checked;
        const QSize room = m_window->screen()->availableSize() - kFrame;
        const auto measure = [](QSize size) {
            return QStringLiteral("%1x%2").arg(size.width()).arg(size.height());
        };
        if (dialog->width() > room.width() || dialog->height() > room.height())
            m_wrong << name + u" is "_qs + measure(dialog->size()) + u", least "_qs +
                           measure(dialog->minimumSizeHint());
        for (auto* widget : dialog->findChildren<QWidget*>()) {
            const auto* button = qobject_cast<QAbstractButton*>(widget);
            const auto* label = qobject_cast<QLabel*>(widget);
            if (!widget->isVisible() || (!label && (!button || button->text().isEmpty()))) continue;
            const QString text = button ? button->text() : label->text();
            const QRect place(widget->mapTo(dialog, QPoint(0, 0)), widget->size());
            if (!scrolled(widget) && !dialog->rect().contains(place))
                m_wrong << name + u": outside is "_qs + text;
            const int needed =
                label && label->wordWrap() ? 0 : std::min(widget->minimumSizeHint().width(), room.width());
            if (button && qobject_cast<QDialogButtonBox*>(button->parentWidget()) && !button->icon().isNull())
                m_wrong << name + u": a picture is on "_qs + text;
            if (widget->width() < needed) m_wrong << name + u": cut is "_qs + text;
        }
    }

    /// Of the dialogs that are shown (those that were closed may not be gone yet).
    template <class Dialog>
    Dialog* shown() const {
        for (auto* dialog : m_window->findChildren<Dialog*>())
            if (dialog->isVisible()) return dialog;
        return nullptr;
    }

    template <class Dialog>
    void checkShown(const QString& name) {
        auto* dialog = shown<Dialog>();
        check(dialog, name);
        if (dialog) dialog->close();
    }

    /// For what has an event loop of its own.
    void checkModal(const QString& name) {
        auto* look = new QTimer(this);
        connect(look, &QTimer::timeout, this, [this, name, look] {
            auto* dialog = QApplication::activeModalWidget();
            if (!dialog || !dialog->isVisible()) return;
            look->deleteLater();
            look->stop();
            check(dialog, name);
            QTest::keyClick(dialog, Qt::Key_Escape);
        });
        look->start(20);
    }

    void preferences() {
        m_window->showPreferences();
        auto* dialog = shown<window::PreferencesDialog>();
        auto* pages = dialog->findChild<QListWidget*>();
        for (int i = 0; i < pages->count(); ++i) {
            pages->setCurrentRow(i);
            check(dialog, u"preferences "_qs + pages->item(i)->text());
        }
        pages->setCurrentRow(0);
        gantt::Palette palette;
        palette.kind = gantt::PaletteKind::Own;
        palette.own[2] = palette.own[3];
        auto* colours = dialog->findChild<window::PaletteEditor*>();
        colours->setPalette(palette);
        check(dialog, u"own colours"_qs);
        colours->findChild<QPushButton*>(u"own1"_qs)->click();
        checkShown<QColorDialog>(u"colour"_qs);
        dialog->close();
    }

    void exporting() {
        m_window->actions()->action(u"file.export"_qs)->trigger();
        auto* dialog = shown<exporter::ExportDialog>();
        check(dialog, u"export"_qs);
        dialog->print();
        QTRY_VERIFY(dialog->findChild<QPrintPreviewDialog*>());
        auto* preview = dialog->findChild<QPrintPreviewDialog*>();
        check(preview, u"print preview"_qs);
        preview->close();
        dialog->close();
    }

    void working() {
        std::atomic<bool> go{false};
        exporter::Work work = [&go](const exporter::Progress&,
                                    const std::atomic<bool>* cancel) -> Result<bool> {
            while (!*cancel && !go)
                QThread::msleep(1);
            return true;
        };
        const QString what = u"Writing a_script_with_a_rather_long_name.coroscope"_qs;
        auto task = exporter::runInBackground(m_window.get(), what, std::move(work));
        auto* progress = m_window->findChild<QDialog*>(u"progress"_qs);
        QTRY_VERIFY(progress->isVisible());
        check(progress, u"progress"_qs);
        go = true;
        QTRY_VERIFY(task.isReady());
    }

private slots:
    void initTestCase() {
        QCoreApplication::setOrganizationName(u"coroscope-test"_qs);
        QCoreApplication::setApplicationName(u"coroscope-test"_qs);
        QCOMPARE(QGuiApplication::screens().size(), 2);
    }
    void init() { QTest::failOnWarning(QRegularExpression(u"QObject::connect"_qs)); }
    void cleanup() {
        if (m_window)
            for (auto* document : m_window->documents()->all())
                document->editor()->setModified(false);
        m_window.reset();
        language::install(u"en"_qs);
    }

    void everyDialogFitsSmallScreens_data() {
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("screen");
        for (const auto& known : language::languages())
            for (int i = 0; i < 2; ++i)
                QTest::addRow("%s %d", qPrintable(known.code), i) << known.code << i;
    }
    void everyDialogFitsSmallScreens() {
        QFETCH(QString, code);
        QFETCH(int, screen);
        m_wrong.clear();
        m_checked = 0;
        language::install(code);
        m_window = std::make_unique<MainWindow>();
        const QRect place = QGuiApplication::screens().at(screen)->availableGeometry();
        m_window->move(place.topLeft());
        m_window->resize(place.size() - kFrame);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QCOMPARE(m_window->screen(), QGuiApplication::screens().at(screen));
        check(m_window.get(), u"window"_qs);
        m_window->showGallery();
        checkShown<QDialog>(u"gallery"_qs);
        preferences();
        exporting();
        m_window->showPalette();
        checkShown<QDialog>(u"palette"_qs);
        m_window->showKeys();
        checkShown<QDialog>(u"keys"_qs);
        checkModal(u"about"_qs);
        m_window->showAbout();
        working();
        for (int i = 0; i < 40; ++i) {
            m_window->documents()->newScript();
            QTest::keyClick(m_window->editor(), Qt::Key_A);
        }
        checkModal(u"unsaved"_qs);
        m_window->close();
        const bool all = QTest::qWaitFor([this] { return m_checked == 15; }, 10'000);
        QVERIFY2(m_wrong.isEmpty(), qPrintable(m_wrong.join(u'\n')));
        QVERIFY(all);
    }

    void signsOfATallerFontStandOnTheSameLine() {
        window::applyAppearance(gantt::ThemeKind::Light);
        const auto foot = [](QWidget& field) { // of the digit in front
            field.resize(160, field.sizeHint().height());
            const QImage image = field.grab().toImage();
            for (int y = image.height() - 4; y > 3; --y)
                for (int x = 5; x < 12; ++x)
                    if (qGray(image.pixel(x, y)) < 120) return y;
            return -1;
        };
        const auto spin = [&foot](const QString& suffix) {
            QSpinBox box;
            box.setSuffix(suffix);
            box.setValue(20);
            return foot(box);
        };
        const auto line = [&foot](const QString& text) {
            QLineEdit edit(text);
            return foot(edit);
        };
        QVERIFY(spin(u" MiB"_qs) > 8 && line(u"20 MiB"_qs) > 8);
        QCOMPARE(spin(u" 百万"_qs), spin(u" MiB"_qs));
        QCOMPARE(line(u"20 百万"_qs), line(u"20 MiB"_qs));
    }
};

/// A screen of 1024x700 and one of 1920x1080 at twice the scale: layouts see the half of that.
int main(int argc, char** argv) {
    QFile screens(kHome.path() + QStringLiteral("/screens.json"));
    if (!screens.open(QIODevice::WriteOnly)) return 1;
    screens.write(R"({"synchronousWindowSystemEvents": false, "windowFrameMargins": true, "screens": [
        {"name": "small", "x": 0, "y": 0, "width": 1024, "height": 700,
         "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1},
        {"name": "dense", "x": 2000, "y": 0, "width": 960, "height": 540,
         "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 2}]})");
    screens.close();
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + screens.fileName().toLocal8Bit());
    QApplication app(argc, argv);
    TestDialogs test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_dialogs.moc"
