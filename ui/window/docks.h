#pragma once

#include <functional>
#include <QHash>
#include <QObject>

class QDockWidget;
class QMainWindow;
class QTreeWidget;

namespace coroscope::window {

/// The panels below the chart: docks that lie as tabs on one another until the user puts them elsewhere. What
/// a dock holds is made when it is first seen or the focus gets there.
class Docks : public QObject {
    Q_OBJECT
public:
    explicit Docks(QMainWindow* window);
    /// `id` never changes: it is what the kept arrangement knows the dock by. `make` is called once.
    QDockWidget* add(const QString& id, const QString& title, std::function<QWidget*()> make);
    /// Puts those that were added into the window, `height` px high, the first in front; for the Tab key they
    /// come after `before`.
    void arrange(int height, QWidget* before);
    QDockWidget* dock(const QString& id) const { return m_docks.value(id); }
    const QList<QDockWidget*>& all() const { return m_order; }
    /// While held, docks that are seen stay empty: the first picture of a window does not wait for them.
    void hold(bool on);
    /// Makes what the dock holds, unless it is there.
    void fill(const QString& id) { fill(dock(id)); }
    void raise(const QString& id); ///< shows it, in front
    void raiseNext();              ///< the one after that in front, with the focus in it

    static QTreeWidget* makeList(const QString& name, const QStringList& headers);

private:
    void fill(QDockWidget* dock);

    QMainWindow* m_window;
    bool m_held = false;
    bool m_wasBehind = false; ///< the panel that is just switched off lay behind another
    QHash<QDockWidget*, std::function<QWidget*()>> m_makers; ///< of the docks that are empty still
    QHash<QString, QDockWidget*> m_docks;
    QList<QDockWidget*> m_order;
};

} // namespace coroscope::window
