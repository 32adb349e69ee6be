#pragma once

#include <QFrame>
#include <QHash>

#include <functional>

class QVBoxLayout;

namespace coroscope::window {

/// Messages that lie above what they speak of, with buttons for what can be done: they interrupt nobody, and
/// none is lost behind another window. Empty, it takes no room.
class MessageStack : public QWidget {
    Q_OBJECT
public:
    enum class Kind { Information, Warning, Error };
    struct Choice {
        QString text;
        std::function<void()> chosen;
    };

    explicit MessageStack(QWidget* parent = nullptr);
    /// Replaces the message with the same id. Each choice takes the message away; a cross to close it is
    /// always there, and calls `closed`.
    void post(const QString& id, Kind kind, const QString& text, const QList<Choice>& choices = {},
              std::function<void()> closed = {});
    void clear(const QString& id);
    bool has(const QString& id) const { return m_bars.contains(id); }
    QString text(const QString& id) const; ///< empty when there is none

private:
    QVBoxLayout* m_layout;
    QHash<QString, QFrame*> m_bars;
};

} // namespace coroscope::window
