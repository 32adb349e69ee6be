#pragma once

#include "core/analysis/findings.h"

#include <memory>
#include <QCoroTask>
#include <QObject>

class QTreeWidget;

namespace coroscope::gantt {
class EmptyNote;
}

namespace coroscope::window {

/// What the analysis says about the run that is shown: the list of findings.
class FindingsView : public QObject {
    Q_OBJECT
public:
    explicit FindingsView(QObject* parent = nullptr);
    ~FindingsView() override;

    QTreeWidget* list(); ///< made when it is first asked for
    const std::vector<analysis::Finding>& findings() const { return m_findings; }

    /// Forgets what is shown, and gives up the analysis that is under way.
    void clear();
    /// Analyses what there is of a trace, on another thread; what is known of it stays listed meanwhile.
    /// ready() follows, unless clear() or another analyse() comes first.
    void analyse(std::shared_ptr<const trace::Store> store);

signals:
    void ready();
    void counted(int findings);                               ///< so many are listed now
    void chosen(const coroscope::analysis::Finding& finding); ///< by click or Enter

private:
    struct Work;
    QCoro::Task<> run(std::shared_ptr<Work> work);
    void makeList();
    void fillList();

    std::shared_ptr<Work> m_work; ///< under way, or null
    QTreeWidget* m_list = nullptr;
    gantt::EmptyNote* m_note = nullptr;
    bool m_analysed = false;
    std::vector<analysis::Finding> m_findings;
};

} // namespace coroscope::window
