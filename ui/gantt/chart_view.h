#pragma once

#include "ui/gantt/chain_list.h"
#include "ui/gantt/chart_bar.h"
#include "ui/gantt/filter_bar.h"
#include "ui/gantt/latest_job.h"
#include "ui/gantt/overview_strip.h"
#include "ui/gantt/search_bar.h"
#include "ui/parts/on_demand.h"

#include <QWidget>

class QVBoxLayout;

namespace coroscope::gantt {

/// The chart with all that belongs to it: buttons, filter, search, overview, and below it the explanation of
/// what was asked. What needs a search through the trace is done off the user-interface thread.
class ChartView : public QWidget {
    Q_OBJECT

public:
    explicit ChartView(QWidget* parent = nullptr);

    ChartWidget* chart() const { return m_chart; }
    ChartActions* actions() const { return m_actions; }
    // Made when they are first wanted.
    FilterBar* filterBar() { return m_filter.get(); }
    SearchBar* searchBar() { return m_search.get(); }
    ChainList* chainList() { return m_chain.get(); }

    /// Something that was asked is still being searched for.
    bool busy() const { return m_chainJob.busy() || m_lightJob.busy(); }

    void setTrace(std::shared_ptr<const trace::Store> store, bool keepView = false);

public slots:
    /// Lights up the spans that stand at a line of the script, in whatever frame; 0: none.
    void lightLine(int line);
    void showWhyLate();
    void showCriticalPath();
    void closeChain();
    void openSearch();
    void setFilterOpen(bool open);

signals:
    /// Play round and round in the selected range; empty: no longer.
    void loopRequested(std::optional<coroscope::gantt::InstantRange> range);

private:
    void makeBarsOnDemand(QVBoxLayout* column);
    void followLoop();
    void showChain(const Chain& chain);

    ChartWidget* m_chart;
    ChartActions* m_actions;
    ChartBar* m_bar;
    OverviewStrip* m_overview;
    parts::OnDemand<FilterBar> m_filter;
    parts::OnDemand<SearchBar> m_search;
    parts::OnDemand<ChainList> m_chain;
    LatestJob m_chainJob;
    LatestJob m_lightJob;
    int m_litLine = 0;
};

} // namespace coroscope::gantt
