#pragma once

#include <QDialog>
#include <QList>

#include <functional>

class QLineEdit;
class QListView;
class QStandardItemModel;

namespace coroscope::window {

/// One thing that the palette offers.
struct PaletteEntry {
    QString text;
    QString hint; ///< to the right: keys, a folder, a line
    std::function<void()> chosen;
};

/// How well `text` fits what was typed: every letter in order, better the more of them begin words or follow
/// one another. 0: not at all. An empty pattern fits everything.
int fitness(QStringView pattern, QStringView text);

/// Everything the program can do, by typing a part of its name: the way there without mouse or menus.
class CommandPalette : public QDialog {
    Q_OBJECT
public:
    /// Gives what is offered for the text that was typed; the best fitting come first by themselves.
    using Source = std::function<QList<PaletteEntry>(const QString& typed)>;

    CommandPalette(Source source, const QString& typed, QWidget* parent);
    int count() const;
    QString textAt(int row) const;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void choose(int row);

    Source m_source;
    QLineEdit* m_input;
    QListView* m_list;
    QStandardItemModel* m_model;
    QList<PaletteEntry> m_entries;
};

} // namespace coroscope::window
