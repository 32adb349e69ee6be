#pragma once

#include "ui/window/document.h"

#include <QCoroTask>
#include <QTabWidget>
#include <QTimer>

namespace coroscope::window {

/// The open scripts, each in a tab; whoever asks for the one in front finds one, if need be a new script.
/// Files are read and written on other threads, so that a slow disk never holds up the window.
class Documents : public QWidget {
    Q_OBJECT
public:
    explicit Documents(QWidget* parent = nullptr);
    ~Documents() override;

    Document* current();          ///< the one in front, never null
    QList<Document*> all() const; ///< in the order of the tabs
    Document* byPath(const QString& path) const;
    void setCurrent(Document* document);
    void showNext(int direction); ///< the tab beside, round and round

    /// Opens the file in a tab of its own, or brings the tab to the front that shows it already. What cannot
    /// be opened is explained above the tabs; true when it is open.
    QCoro::Task<bool> open(QString path);
    Document* openExample(const QString& name);
    Document* newScript();
    /// Whether an example or new script in which nothing was typed gives its tab to what is opened next.
    void setReusesTabs(bool on) { m_reusesTabs = on; }
    /// A tab for unsaved work found again; `path` and `example` are empty for a script that never was saved.
    Document* openRecovered(const QString& path, const QString& example, const QString& text);

    /// Asks for a name where there is none. True when everything that was in the editor is on disk.
    QCoro::Task<bool> save(Document* document);
    QCoro::Task<bool> saveAs(Document* document);
    QCoro::Task<bool> saveTo(Document* document, QString path);
    QCoro::Task<bool> saveAll();
    /// Asks what to do with unsaved changes; false when the user wants to stay.
    QCoro::Task<bool> close(Document* document);
    QCoro::Task<bool> mayCloseAll();
    /// Back to what lies on disk, or to the example; a new script becomes empty.
    void giveUpChanges(Document* document);
    /// Reads the file again.
    QCoro::Task<bool> reload(Document* document);

    MessageStack* messages() const { return m_messages; }
    /// Applied to every editor, those of later tabs, too.
    void setEditorSetup(std::function<void(editor::CodeEditor&)> setup);
    /// Of the text in all editors, later ones included, in points; kept from one start to the next.
    void setZoom(int level);
    void setTabActions(const QList<QAction*>& actions); ///< in the context menu of a tab

signals:
    void currentChanged(Document* document);
    void nameChanged(Document* document); ///< its name, or whether it is modified
    void added(Document* document);
    void removed(Document* document); ///< still alive
    void opened(const QString& path); ///< from disk, or saved under this name: a recent file
    void saved(Document* document);
    void closedFile(const QString& path);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    Document* add();
    Document* inFront() const; ///< null while there is none
    Document* reusableOrNew();
    void setUntitled(Document* document, const QString& text);
    void remove(Document* document);
    void updateTab(Document* document);
    void fitTabs();
    static QString tabText(const Document* document, const QString& name);
    void showTabMenu(const QPoint& at);
    QString suggestedPath(const Document* document) const;
    void keepZoom();

    MessageStack* m_messages;
    QTabWidget* m_tabs;
    QList<QAction*> m_tabActions;
    std::function<void(editor::CodeEditor&)> m_setup;
    bool m_reusesTabs = true;
    int m_zoom = 0;
    QTimer m_zoomPause; ///< until it is written: a turn of the wheel does not wait for the disk
};

} // namespace coroscope::window
