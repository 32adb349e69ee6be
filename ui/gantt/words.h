#pragma once

#include <QCoreApplication>

namespace coroscope::gantt {

/// Translation context of the texts on and around the chart.
class Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

} // namespace coroscope::gantt
