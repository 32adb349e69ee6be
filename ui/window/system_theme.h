#pragma once

#include "ui/gantt/theme.h"

#include <QObject>

class QDBusVariant;

namespace coroscope::window {

/// The desktop's wish for light, dark or high contrast: from its portal (org.freedesktop.portal.Settings)
/// where there is one, else from the palette that Qt took over.
class SystemTheme : public QObject {
    Q_OBJECT
public:
    explicit SystemTheme(QObject* parent = nullptr);
    gantt::ThemeKind kind() const { return m_kind; }

signals:
    void changed(gantt::ThemeKind kind);

private slots:
    void settingChanged(const QString& space, const QString& key, const QDBusVariant& value);

private:
    void ask(const QString& key);
    void take(const QString& key, const QVariant& value);

    bool m_dark = false;
    bool m_highContrast = false;
    gantt::ThemeKind m_kind = gantt::ThemeKind::Light;
};

} // namespace coroscope::window
