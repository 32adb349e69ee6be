#include "ui/window/playback_bar.h"

#include "ui/playback/playback_controller.h"
#include "ui/window/action_registry.h"

#include <cmath>
#include <QToolButton>

namespace coroscope::window {

namespace {

/// The slider's positions are hundredths of a power of ten: -200 is 0.01x, 200 is 100x, one beyond is "max".
constexpr int kSlowest = -200;
constexpr int kFastest = 201;

} // namespace

PlaybackBar::PlaybackBar(const ActionRegistry& actions, playback::PlaybackController* playback,
                         QWidget* parent)
    : QToolBar(tr("Playback"), parent) {
    setObjectName(QStringLiteral("playback"));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setMovable(false);
    // What everybody knows by its picture has no room for words beside what is new here.
    for (const char* id : {"file.new", "file.open", "file.save", "help.examples", "file.export"}) {
        auto* action = actions.action(QString::fromLatin1(id));
        addAction(action);
        if (auto* button = qobject_cast<QToolButton*>(widgetForAction(action)))
            button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    }
    addSeparator();
    for (const char* id : {"run.run", "run.play", "run.restart", "run.stepBack", "run.step", "run.toEnd"})
        addAction(actions.action(QString::fromLatin1(id)));
    addSeparator();
    addSpeed(playback);
}

void PlaybackBar::addSpeed(playback::PlaybackController* playback) {
    m_speed = new QSlider(Qt::Horizontal);
    m_speed->setRange(kSlowest, kFastest);
    m_speed->setMaximumWidth(160);
    m_speed->setAccessibleName(tr("Speed"));
    m_speed->setToolTip(tr("Speed: 0.01x to 100x, and as fast as possible"));
    m_speedLabel = new QLabel(QStringLiteral(" 1x"));
    m_speedLabel->setMinimumWidth(50);
    addWidget(m_speed);
    addWidget(m_speedLabel);
    connect(m_speed, &QSlider::valueChanged, this, [this, playback](int value) {
        const double speed =
            value == kFastest ? playback::PlaybackController::kFastest : std::pow(10.0, value / 100.0);
        playback->setSpeed(speed);
        m_speedLabel->setText(value == kFastest ? tr(" max") : tr(" %1x").arg(speed, 0, 'g', 2));
    });
}

} // namespace coroscope::window
