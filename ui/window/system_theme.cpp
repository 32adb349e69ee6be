#include "ui/window/system_theme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QGuiApplication>
#include <QPalette>

namespace coroscope::window {

namespace {

const QString kService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kInterface = QStringLiteral("org.freedesktop.portal.Settings");
const QString kSpace = QStringLiteral("org.freedesktop.appearance");
const QString kScheme = QStringLiteral("color-scheme"); ///< 1: dark
const QString kContrast = QStringLiteral("contrast");   ///< 1: high

} // namespace

SystemTheme::SystemTheme(QObject* parent) : QObject(parent) {
    const QPalette palette = QGuiApplication::palette();
    m_dark = palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
    m_kind = m_dark ? gantt::ThemeKind::Dark : gantt::ThemeKind::Light;
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) return;
    bus.connect(kService, kPath, kInterface, QStringLiteral("SettingChanged"), this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
    ask(kScheme);
    ask(kContrast);
}

void SystemTheme::ask(const QString& key) {
    auto message = QDBusMessage::createMethodCall(kService, kPath, kInterface, QStringLiteral("Read"));
    message.setAutoStartService(false);
    message << kSpace << key;
    auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, key, watcher] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (reply.isValid()) take(key, reply.value().variant());
        watcher->deleteLater();
    });
}

void SystemTheme::settingChanged(const QString& space, const QString& key, const QDBusVariant& value) {
    if (space == kSpace) take(key, value.variant());
}

void SystemTheme::take(const QString& key, const QVariant& value) {
    // Read() wraps its answer in one variant more than SettingChanged does.
    const QVariant plain = value.canConvert<QDBusVariant>() ? value.value<QDBusVariant>().variant() : value;
    if (key == kScheme)
        m_dark = plain.toUInt() == 1;
    else if (key == kContrast)
        m_highContrast = plain.toUInt() == 1;
    const auto kind = m_highContrast ? gantt::ThemeKind::HighContrast
                      : m_dark       ? gantt::ThemeKind::Dark
                                     : gantt::ThemeKind::Light;
    if (kind == m_kind) return;
    m_kind = kind;
    emit changed(kind);
}

} // namespace coroscope::window
