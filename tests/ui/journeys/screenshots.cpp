// Writes pictures of the window in its main situations, in both themes and at the sizes asked for, to be
// looked at: screenshots FOLDER WIDTHxHEIGHT... [--only PART-OF-A-NAME]

#include "tests/support/isolated_home.h"
#include "tests/ui/journeys/scripts.h"
#include "tests/ui/journeys/window_driver.h"
#include "ui/window/docks.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QtTest>

#include <cstdio>

using namespace coroscope;
using namespace coroscope::journeys;

namespace {

const test::IsolatedHome kHome;

QString example(const QString& name) {
    QFile file(QStringLiteral(":/examples/%1.py").arg(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

struct Situation {
    const char* name;
    std::function<void(WindowDriver&)> reach;
};

void typeInto(QWidget* within, const QString& text) {
    const auto fields = within->findChildren<QLineEdit*>();
    if (!fields.isEmpty()) QTest::keyClicks(fields.first(), text);
}

const std::vector<Situation> kSituations = {
    {"new", [](WindowDriver& w) { w.settle(); }},
    {"together",
     [](WindowDriver& w) {
         w.run(kTogether);
         w.playback().jumpToEnd();
     }},
    {"together-steps",
     [](WindowDriver& w) {
         w.run(kTogether);
         w.key(Qt::Key_3);
     }},
    {"together-time",
     [](WindowDriver& w) {
         w.run(kTogether);
         w.key(Qt::Key_2);
     }},
    {"late",
     [](WindowDriver& w) {
         w.run(kLate);
         w.playback().jumpToEnd();
     }},
    {"late-due",
     [](WindowDriver& w) {
         w.run(kLate);
         const auto late = w.span(w.lane(QStringLiteral("task1")), SpanState::Ready, true);
         w.chart().select(late);
         w.playback().setNow(w.store().span(late->lane, late->index).start);
         w.settle();
     }},
    {"late-why",
     [](WindowDriver& w) {
         w.run(kLate);
         w.key(Qt::Key_L);
     }},
    {"late-findings",
     [](WindowDriver& w) {
         w.run(kLate);
         w.window().docks()->raise("findings");
     }},
    {"late-future",
     [](WindowDriver& w) {
         w.run(kLate);
         w.chart().setHideFuture(true);
         w.playback().setNow({kSecond / 2, 4});
     }},
    {"range",
     [](WindowDriver& w) {
         w.run(example("140_both_stages_awaited"));
         w.drag(w.point(0.25, 0.5), w.point(0.7, 0.5), Qt::ShiftModifier);
         w.drag(w.point(0.3, 0.8), w.point(0.5, 0.8), Qt::ControlModifier);
         QTest::mouseMove(w.chart().viewport(), w.point(0.8, 0.3));
         w.settle();
     }},
    {"critical-path",
     [](WindowDriver& w) {
         w.run(example("140_both_stages_awaited"));
         w.key(Qt::Key_C);
     }},
    {"in-a-row", [](WindowDriver& w) { w.run(example("120_everything_in_a_row")); }},
    {"one-stage-blocks", [](WindowDriver& w) { w.run(example("130_one_stage_blocks")); }},
    {"mixed",
     [](WindowDriver& w) {
         w.run(kMixed);
         w.playback().jumpToEnd();
     }},
    {"mixed-line",
     [](WindowDriver& w) {
         w.run(kMixed);
         w.view().lightLine(11);
         w.chart().setArrows(gantt::ArrowMode::None);
         w.settle();
     }},
    {"threads", [](WindowDriver& w) { w.run(example("510_threads_take_turns")); }},
    {"executor",
     [](WindowDriver& w) {
         w.run(example("530_run_in_executor"));
         w.playback().jumpToEnd();
     }},
    {"processes", [](WindowDriver& w) { w.run(example("540_process_pool")); }},
    {"deadlock",
     [](WindowDriver& w) {
         w.run(example("450_deadlock"));
         w.playback().jumpToEnd();
     }},
    {"server", [](WindowDriver& w) { w.run(example("820_echo_server")); }},
    {"many", [](WindowDriver& w) { w.run(kManyTasks); }},
    {"many-filtered",
     [](WindowDriver& w) {
         w.run(kManyTasks);
         w.view().setFilterOpen(true);
         typeInto(w.view().filterBar(), QStringLiteral("convert-9"));
         w.chart().setSort(gantt::SortOrder::Control);
         w.settle();
     }},
    {"many-search",
     [](WindowDriver& w) {
         w.run(kManyTasks);
         w.key(Qt::Key_Slash);
         typeInto(w.view().searchBar(), QStringLiteral("load-77"));
         w.settle();
     }},
    {"many-folded",
     [](WindowDriver& w) {
         w.run(kManyTasks);
         w.chart().foldAll(true);
     }},
    {"endless",
     [](WindowDriver& w) {
         w.run(kEndless, true);
         w.playback().setNow({30 * kSecond, 0});
     }},
    {"keys",
     [](WindowDriver& w) {
         w.run(kLate);
         w.key(Qt::Key_Question);
     }},
    {"legend",
     [](WindowDriver& w) {
         w.run(kLate);
         w.key(Qt::Key_G);
     }},
    {"broken",
     [](WindowDriver& w) {
         w.run(kLate);
         w.window().editor()->setText(
             QString(kLate).replace(QStringLiteral("main():"), QStringLiteral("main(:")));
         QTest::qWait(800);
     }},
};

} // namespace

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("coroscope-test"));
    QApplication::setApplicationName(QStringLiteral("coroscope-test"));
    QApplication::setApplicationVersion(QStringLiteral("1.2.3"));
    const QStringList arguments = app.arguments();
    if (arguments.size() < 3) {
        std::fprintf(stderr, "usage: screenshots FOLDER WIDTHxHEIGHT... [--only PART-OF-A-NAME]\n");
        return 2;
    }
    QDir().mkpath(arguments[1]);
    QString only;
    QList<QSize> sizes;
    for (qsizetype i = 2; i < arguments.size(); ++i) {
        if (arguments[i] == QStringLiteral("--only") && i + 1 < arguments.size()) {
            only = arguments[++i];
            continue;
        }
        const QStringList parts = arguments[i].split(u'x');
        if (parts.size() == 2) sizes << QSize(parts[0].toInt(), parts[1].toInt());
    }
    for (const QSize size : sizes) {
        for (const auto theme : {gantt::ThemeKind::Light, gantt::ThemeKind::Dark}) {
            for (const Situation& situation : kSituations) {
                const QString name = QLatin1String(situation.name);
                if (!name.contains(only)) continue;
                WindowDriver driver(size);
                driver.window().setTheme(theme);
                situation.reach(driver);
                driver.settle();
                const QString path = QStringLiteral("%1/%2-%3-%4x%5%6.png")
                                         .arg(arguments[1], name, gantt::themeName(theme))
                                         .arg(size.width())
                                         .arg(size.height())
                                         .arg(app.devicePixelRatio() > 1 ? QStringLiteral("@2") : QString());
                // A dialog in front is what the situation shows.
                QWidget* front = QApplication::activeWindow();
                const bool dialog = front && front != &driver.window() && front->isVisible();
                if (!(dialog ? front : &driver.window())->grab().save(path)) return 1;
            }
        }
    }
    return 0;
}
