#include "ui/window/documents.h"

#include "ui/kept/kept.h"
#include "ui/window/example_catalog.h"

#include <algorithm>
#include <QAction>
#include <QCoroFuture>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QStandardPaths>
#include <QTabBar>
#include <QtConcurrentRun>
#include <QVBoxLayout>
#include <vector>

namespace coroscope::window {

namespace {

constexpr auto kNewScript =
    "import asyncio\n\n\nasync def main():\n    await asyncio.sleep(1)\n\n\nasyncio.run(main())\n";

const QString kLook = QStringLiteral("look"); ///< what to look for in an example
const QString kZoom = QStringLiteral("edit/zoom");
constexpr int kLeastZoom = -10; ///< as far as Scintilla goes
constexpr int kMostZoom = 50;
constexpr int kZoomPauseMs = 500;
constexpr int kLeastTabLetters = 26; ///< of a name, before the tabs scroll; the tooltip has them all
constexpr qsizetype kMostNamed = 10; ///< of the scripts that are not saved

QString filters() {
    return Documents::tr("Python scripts (*.py);;All files (*)");
}

} // namespace

Documents::Documents(QWidget* parent)
    : QWidget(parent), m_messages(new MessageStack), m_tabs(new QTabWidget) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_messages);
    column->addWidget(m_tabs, 1);
    m_zoomPause.setSingleShot(true);
    m_zoomPause.setInterval(kZoomPauseMs);
    connect(&m_zoomPause, &QTimer::timeout, this, &Documents::keepZoom);
    m_zoom = std::clamp(Kept::settings().value(kZoom).toInt(), kLeastZoom, kMostZoom);
    m_tabs->setDocumentMode(true);
    m_tabs->setMovable(true);
    m_tabs->setTabsClosable(true);
    m_tabs->setElideMode(Qt::ElideNone);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->tabBar()->setAccessibleName(tr("Open scripts"));
    m_tabs->tabBar()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_tabs->tabBar(), &QWidget::customContextMenuRequested, this, &Documents::showTabMenu);
    connect(m_tabs, &QTabWidget::tabCloseRequested, this,
            [this](int index) { close(qobject_cast<Document*>(m_tabs->widget(index))); });
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        if (auto* document = inFront()) emit currentChanged(document);
    });
}

Documents::~Documents() {
    if (m_zoomPause.isActive()) keepZoom();
}

Document* Documents::inFront() const {
    return qobject_cast<Document*>(m_tabs->currentWidget());
}

Document* Documents::current() {
    auto* document = inFront();
    return document ? document : newScript();
}

QList<Document*> Documents::all() const {
    QList<Document*> list;
    for (int i = 0; i < m_tabs->count(); ++i)
        list.append(qobject_cast<Document*>(m_tabs->widget(i)));
    return list;
}

Document* Documents::byPath(const QString& path) const {
    for (auto* document : all())
        if (document->path() == path) return document;
    return nullptr;
}

void Documents::setCurrent(Document* document) {
    m_tabs->setCurrentWidget(document);
}

void Documents::showNext(int direction) {
    const int count = m_tabs->count();
    m_tabs->setCurrentIndex((m_tabs->currentIndex() + direction + count) % count);
}

Document* Documents::add() {
    auto* document = new Document;
    if (m_setup) m_setup(*document->editor());
    document->editor()->zoomTo(m_zoom);
    connect(document->editor(), &editor::CodeEditor::zoomChanged, this, &Documents::setZoom);
    connect(document, &Document::nameChanged, this, [this, document] {
        updateTab(document);
        emit nameChanged(document);
    });
    m_tabs->addTab(document, QString());
    emit added(document);
    return document;
}

Document* Documents::reusableOrNew() {
    auto* document = inFront();
    if (!m_reusesTabs || !document || !document->isDisposable()) return add();
    document->messages()->clear(kLook);
    return document;
}

void Documents::updateTab(Document* document) {
    const int index = m_tabs->indexOf(document);
    if (index < 0) return;
    m_tabs->setTabToolTip(index, document->path().isEmpty() ? document->name() + u'\n' + tr("Not saved yet")
                                                            : QDir::toNativeSeparators(document->path()));
    fitTabs();
}

/// A name is cut only where the tabs have no room for all of it: short names then leave theirs to long ones.
void Documents::fitTabs() {
    const auto* bar = m_tabs->tabBar();
    const QFontMetrics metrics = bar->fontMetrics();
    auto written = [](QString text) { return text.replace(u"&&"_qs, u"&"_qs); };
    int room = width();
    std::vector<int> widths;
    for (int i = 0; i < m_tabs->count(); ++i) {
        const auto* document = qobject_cast<Document*>(m_tabs->widget(i));
        widths.push_back(metrics.horizontalAdvance(tabText(document, document->name())));
        room -= bar->tabRect(i).width() - metrics.horizontalAdvance(written(m_tabs->tabText(i)));
    }
    std::sort(widths.begin(), widths.end());
    int most = widths.empty() ? 0 : widths.back();
    for (size_t i = 0; i < widths.size(); ++i) {
        const int share = room / int(widths.size() - i);
        if (widths[i] > share) {
            most = share;
            break;
        }
        room -= widths[i];
    }
    most = std::max(most, kLeastTabLetters * metrics.averageCharWidth());
    for (int i = 0; i < m_tabs->count(); ++i) {
        const auto* document = qobject_cast<Document*>(m_tabs->widget(i));
        const QString name = document->name();
        const int mark = metrics.horizontalAdvance(tabText(document, name)) - metrics.horizontalAdvance(name);
        QString text = tabText(document, metrics.elidedText(name, Qt::ElideMiddle, most - mark));
        text.replace(u'&', u"&&"_qs);
        if (text != m_tabs->tabText(i)) m_tabs->setTabText(i, text);
    }
}

QString Documents::tabText(const Document* document, const QString& name) {
    return document->isModified() ? tr("%1 \u2022", "a modified script").arg(name) : name;
}

void Documents::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitTabs();
}

void Documents::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) fitTabs();
}

QCoro::Task<bool> Documents::open(QString path) {
    const QFileInfo info(path);
    path = info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
    if (auto* open = byPath(path)) {
        setCurrent(open);
        emit opened(path);
        co_return true;
    }
    const QPointer<Documents> self(this);
    auto read = [path] { return editor::loadTextFile(path); };
    QFuture<Result<editor::TextFile>> job = QtConcurrent::run(std::move(read));
    const auto file = co_await job;
    if (!self) co_return false;
    if (!file) {
        m_messages->post(QStringLiteral("open"), MessageStack::Kind::Error,
                         QString::fromStdString(file.error()));
        co_return false;
    }
    m_messages->clear(QStringLiteral("open"));
    auto* document = byPath(path); // opened twice at once
    if (!document) {
        document = reusableOrNew();
        document->setFile(file.value(), path);
    }
    setCurrent(document);
    emit opened(path);
    co_return true;
}

Document* Documents::openExample(const QString& name) {
    const auto* example = exampleNamed(name);
    if (!example) return nullptr;
    for (auto* document : all()) {
        if (document->example() == name && !document->isModified()) {
            setCurrent(document);
            return document;
        }
    }
    auto* document = reusableOrNew();
    document->setExample(name, example->title, exampleText(name));
    document->messages()->post(kLook, MessageStack::Kind::Information, example->look);
    setCurrent(document);
    return document;
}

Document* Documents::newScript() {
    auto* document = add();
    setUntitled(document, QString::fromLatin1(kNewScript));
    setCurrent(document);
    document->editor()->setFocus();
    return document;
}

void Documents::setUntitled(Document* document, const QString& text) {
    QSet<QString> names;
    for (auto* other : all())
        if (other != document) names.insert(other->name());
    int number = 1;
    while (names.contains(Document::untitledName(number)))
        ++number;
    document->setUntitled(number, text);
}

Document* Documents::openRecovered(const QString& path, const QString& example, const QString& text) {
    auto* document = path.isEmpty() ? nullptr : byPath(path);
    if (!document) document = reusableOrNew();
    const auto* from = path.isEmpty() ? exampleNamed(example) : nullptr;
    if (from)
        document->setExample(example, from->title, exampleText(example));
    else if (path.isEmpty())
        setUntitled(document, {});
    else if (document->path() != path) // the file is gone, or can no longer be read
        document->setFile({}, path);
    document->setRecovered(text);
    setCurrent(document);
    return document;
}

QString Documents::suggestedPath(const Document* document) const {
    if (!document->path().isEmpty()) return document->path();
    QString folder;
    for (auto* other : all())
        if (!other->path().isEmpty()) folder = QFileInfo(other->path()).path();
    if (folder.isEmpty()) folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(folder).filePath(document->fileName());
}

QCoro::Task<bool> Documents::save(Document* document) {
    if (document->path().isEmpty()) return saveAs(document);
    return saveTo(document, document->path());
}

QCoro::Task<bool> Documents::saveAs(Document* document) {
    const QPointer<Document> alive(document);
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Save As"), suggestedPath(document), filters());
    if (path.isEmpty() || !alive) co_return false;
    const bool saved = co_await saveTo(document, QFileInfo(path).absoluteFilePath());
    co_return saved;
}

QCoro::Task<bool> Documents::saveTo(Document* document, QString path) {
    const QPointer<Documents> self(this);
    const QPointer<Document> alive(document);
    const editor::TextFile content = document->content();
    auto write = [path, content] { return editor::saveTextFile(path, content); };
    QFuture<Result<bool>> job = QtConcurrent::run(std::move(write));
    const auto written = co_await job;
    if (!self || !alive) co_return false;
    if (!written) {
        document->messages()->post(
            QStringLiteral("save"), MessageStack::Kind::Error,
            tr("%1 Nothing is lost: the text is still here.").arg(QString::fromStdString(written.error())),
            {{tr("Save As\u2026"), [this, alive] {
                  if (alive) saveAs(alive);
              }}});
        co_return false;
    }
    document->messages()->clear(QStringLiteral("save"));
    document->messages()->clear(QStringLiteral("disk"));
    document->setSavedAs(path, content);
    emit opened(path);
    emit saved(document);
    co_return !document->isModified();
}

QCoro::Task<bool> Documents::saveAll() {
    const QPointer<Documents> self(this);
    QList<QPointer<Document>> modified;
    for (auto* document : all())
        if (document->isModified()) modified.append(document);
    for (const auto& document : modified) {
        if (!document) continue;
        const bool saved = co_await save(document);
        if (!self || !saved) co_return false;
    }
    co_return true;
}

QCoro::Task<bool> Documents::close(Document* document) {
    const QPointer<Documents> self(this);
    const QPointer<Document> alive(document);
    if (document->isModified()) {
        setCurrent(document);
        const auto answer = QMessageBox::warning(
            this, tr("Unsaved changes"), tr("%1 has changes that are not saved.").arg(document->name()),
            QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, QMessageBox::Save);
        if (!self || !alive || (answer != QMessageBox::Save && answer != QMessageBox::Discard))
            co_return false;
        if (answer == QMessageBox::Save) {
            const bool saved = co_await save(document);
            if (!self || !alive || !saved) co_return false;
        }
    }
    remove(document);
    co_return true;
}

void Documents::remove(Document* document) {
    if (m_tabs->count() == 1) newScript(); // there is always one
    if (!document->path().isEmpty()) emit closedFile(document->path());
    m_tabs->removeTab(m_tabs->indexOf(document));
    fitTabs();
    emit removed(document);
    document->deleteLater();
}

QCoro::Task<bool> Documents::mayCloseAll() {
    QStringList names;
    for (auto* document : all())
        if (document->isModified()) names << document->name();
    if (names.isEmpty()) co_return true;
    const auto unsaved = names.size();
    if (unsaved > kMostNamed) { // the box must stay on the screen
        names.resize(kMostNamed);
        names << tr("and %n other(s)", nullptr, int(unsaved - kMostNamed));
    }
    QMessageBox box(QMessageBox::Warning, tr("Unsaved changes"),
                    tr("%n script(s) have changes that are not saved:", nullptr, int(unsaved)),
                    QMessageBox::SaveAll | QMessageBox::Discard | QMessageBox::Cancel, this);
    box.setInformativeText(names.join(u'\n'));
    box.setDefaultButton(QMessageBox::SaveAll);
    const int answer = box.exec();
    if (answer == QMessageBox::SaveAll) {
        const bool saved = co_await saveAll();
        co_return saved;
    }
    co_return answer == QMessageBox::Discard;
}

QCoro::Task<bool> Documents::reload(Document* document) {
    const QPointer<Document> alive(document);
    const QString path = document->path();
    auto read = [path] { return editor::loadTextFile(path); };
    QFuture<Result<editor::TextFile>> job = QtConcurrent::run(std::move(read));
    const auto file = co_await job;
    if (!alive) co_return false;
    if (!file) {
        document->messages()->post(QStringLiteral("disk"), MessageStack::Kind::Error,
                                   QString::fromStdString(file.error()));
        co_return false;
    }
    document->messages()->clear(QStringLiteral("disk"));
    document->setFile(file.value(), path);
    co_return true;
}

void Documents::giveUpChanges(Document* document) {
    if (!document->path().isEmpty())
        reload(document);
    else if (const auto* example = exampleNamed(document->example()))
        document->setExample(example->name, example->title, exampleText(example->name));
    else
        setUntitled(document, QString::fromLatin1(kNewScript));
}

void Documents::setEditorSetup(std::function<void(editor::CodeEditor&)> setup) {
    m_setup = std::move(setup);
    for (auto* document : all())
        m_setup(*document->editor());
}

void Documents::keepZoom() {
    Kept::settings().setValue(kZoom, m_zoom);
}

void Documents::setZoom(int level) {
    if (level == m_zoom) return;
    m_zoom = level;
    m_zoomPause.start();
    for (auto* document : all())
        document->editor()->zoomTo(level);
}

void Documents::setTabActions(const QList<QAction*>& actions) {
    m_tabActions = actions;
}

void Documents::showTabMenu(const QPoint& at) {
    const int index = m_tabs->tabBar()->tabAt(at);
    if (index < 0) return;
    m_tabs->setCurrentIndex(index);
    QMenu menu(this);
    menu.addActions(m_tabActions);
    menu.exec(m_tabs->tabBar()->mapToGlobal(at));
}

} // namespace coroscope::window
