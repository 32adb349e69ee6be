#include "ui/export/background_work.h"

#include <QCoroFuture>
#include <QDialog>
#include <QDialogButtonBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QProgressBar>
#include <QtConcurrentRun>
#include <QThreadPool>
#include <QTimer>
#include <QVBoxLayout>

namespace coroscope::exporter {

namespace {

constexpr int kShowAfterMs = 400;
constexpr int kLookEveryMs = 60;
constexpr int kParts = 1000;

/// What the two threads share.
struct Shared {
    Work work;
    std::atomic<double> share{0};
    std::atomic<bool> cancel{false};
    WorkDone done;

    void run() {
        const Result<bool> result = work([this](double value) { share = value; }, &cancel);
        work = {}; // what it holds may be large
        done.ok = result.ok();
        done.cancelled = !result && cancel;
        if (!result && !cancel) done.problem = QString::fromStdString(result.error());
    }
};

/// Shown when the work takes longer than a moment. (QProgressDialog handles events within setValue() when it
/// is modal, so it could be gone when it comes back.)
class ProgressDialog : public QDialog {
public:
    ProgressDialog(QWidget* parent, const QString& what, const std::shared_ptr<Shared>& shared)
        : QDialog(parent), m_shared(shared) {
        setObjectName(QStringLiteral("progress"));
        setWindowTitle(what);
        setWindowModality(Qt::WindowModal);
        auto* column = new QVBoxLayout(this);
        auto* label = new QLabel(what);
        m_bar = new QProgressBar;
        m_bar->setRange(0, kParts);
        m_bar->setMinimumWidth(320);
        m_bar->setAccessibleName(what);
        auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
        column->addWidget(label);
        column->addWidget(m_bar);
        column->addWidget(buttons);
        QObject::connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
        auto* timer = new QTimer(this);
        QObject::connect(timer, &QTimer::timeout, this, [this] { look(); });
        timer->start(kLookEveryMs);
        m_since.start();
    }
    ~ProgressDialog() override { m_shared->cancel = true; }

    /// Cancelling takes effect when the work next looks.
    void reject() override {
        m_shared->cancel = true;
        hide();
    }

private:
    void look() {
        m_bar->setValue(static_cast<int>(m_shared->share * kParts));
        if (!isVisible() && !m_shared->cancel && m_since.elapsed() >= kShowAfterMs) show();
    }

    std::shared_ptr<Shared> m_shared;
    QProgressBar* m_bar;
    QElapsedTimer m_since;
};

} // namespace

QCoro::Task<WorkDone> runInBackground(QPointer<QWidget> parent, QString what, Work work, QThreadPool* pool) {
    auto shared = std::make_shared<Shared>();
    shared->work = std::move(work);
    QPointer<ProgressDialog> dialog(new ProgressDialog(parent, what, shared));
    auto run = [shared] { shared->run(); };
    QFuture<void> job = QtConcurrent::run(pool ? pool : QThreadPool::globalInstance(), std::move(run));
    co_await job;
    delete dialog.data();
    co_return shared->done;
}

} // namespace coroscope::exporter
