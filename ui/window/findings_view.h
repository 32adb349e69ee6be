#pragma once

#include "core/analysis/findings.h"

#include <memory>
#include <QObject>

class QTreeWidget;

namespace coroscope::window {

/// What the analysis says about the run that is shown: the list of findings.
class FindingsView : public QObject {
    Q_OBJECT
public:
    explicit FindingsView(QObject* parent = nullptr);

    QTreeWidget* list() const { return m_list; }
    const std::vector<analysis::Finding>& findings() const { return m_findings; }

    void clear();
    /// Analyses a trace that has ended; ready() follows.
    void analyse(const std::shared_ptr<const trace::Store>& store);

signals:
    void ready();
    void chosen(const coroscope::analysis::Finding& finding); ///< by click or Enter

private:
    QTreeWidget* m_list;
    std::vector<analysis::Finding> m_findings;
};

} // namespace coroscope::window
