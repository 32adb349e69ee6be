#pragma once

#include <QHash>
#include <QObject>

class QDockWidget;
class QMainWindow;
class QTreeWidget;

namespace coroscope::window {

/// The panels below the chart: docks that lie as tabs on one another until the user puts them elsewhere.
class Docks : public QObject {
    Q_OBJECT
public:
    explicit Docks(QMainWindow* window);
    /// `id` never changes: it is what the kept arrangement knows the dock by.
    QDockWidget* add(const QString& id, const QString& title, QWidget* content);
    QDockWidget* dock(const QString& id) const { return m_docks.value(id); }
    const QList<QDockWidget*>& all() const { return m_order; }
    void raise(const QString& id); ///< shows it, in front
    void raiseNext();              ///< the one after that in front, with the focus in it

    static QTreeWidget* makeList(const QString& name, const QStringList& headers);

private:
    QMainWindow* m_window;
    QHash<QString, QDockWidget*> m_docks;
    QList<QDockWidget*> m_order;
};

} // namespace coroscope::window
