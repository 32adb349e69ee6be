#include "ui/window/action_registry.h"
#include "ui/window/main_window.h"
#include "ui/window/menus.h"

namespace coroscope::window {

void addRunActions(MainWindow& window) {
    auto* w = &window;
    auto* playback = window.playback();
    auto& actions = *window.actions();
    auto* menu = actions.menu(QStringLiteral("run"), MainWindow::tr("&Run"));
    const auto add = [&](const char* id, const QString& text, const Keys& keys, const char* icon,
                         std::function<void()> slot) {
        return actions.add(QStringLiteral("run.") + QLatin1String(id), menu, text, keys, std::move(slot),
                           QString::fromLatin1(icon));
    };
    add("run", MainWindow::tr("&Run"), "F5", "simulate", [w] { w->run(); });
    auto* play = add("play", MainWindow::tr("&Play"), "F6", "run", [playback] { playback->toggle(); });
    add("restart", MainWindow::tr("Rest&art"), "Shift+F6", "restart", [playback] { playback->restart(); });
    add("stepBack", MainWindow::tr("Step &Back"), "Shift+F10", "step-back",
        [playback] { playback->stepHandOff(-1); });
    add("step", MainWindow::tr("&Step"), "F10", "step-forward", [playback] { playback->stepHandOff(1); });
    add("toEnd", MainWindow::tr("Jump to &End"), {}, "to-end", [playback] { playback->jumpToEnd(); });
    menu->addSeparator();
    add("nextLine", MainWindow::tr("Next &Line"), "F11", "", [playback] { playback->stepLine(1); });
    add("previousLine", MainWindow::tr("Pre&vious Line"), "Shift+F11", "",
        [playback] { playback->stepLine(-1); });
    add("nextWakeUp", MainWindow::tr("Next &Wake-up"), "F8", "", [playback] { playback->stepWakeUp(1); });
    add("previousWakeUp", MainWindow::tr("Previous Wake-&up"), "Shift+F8", "",
        [playback] { playback->stepWakeUp(-1); });
    add("nextFinding", MainWindow::tr("Next &Finding"), "F4", "", [playback] { playback->stepFinding(1); });
    add("previousFinding", MainWindow::tr("Previous F&inding"), "Shift+F4", "",
        [playback] { playback->stepFinding(-1); });
    menu->addSeparator();
    add("stop", MainWindow::tr("S&top the Simulation"), "Shift+F5", "", [w] { w->liveRun()->stop(); });
    QObject::connect(playback, &playback::PlaybackController::playingChanged, play,
                     [play, registry = &actions](bool playing) {
                         play->setText(playing ? MainWindow::tr("&Pause") : MainWindow::tr("&Play"));
                         registry->setIcon(play, playing ? QStringLiteral("pause") : QStringLiteral("run"));
                     });
}

} // namespace coroscope::window
