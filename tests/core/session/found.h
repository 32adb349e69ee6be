#pragma once

#include "core/analysis/findings.h"
#include "tests/core/session/script_run.h"

#include <QStringList>

namespace coroscope::test {

/// The findings of one kind in what was run so far.
inline std::vector<analysis::Finding> foundOf(const ScriptRun& run, analysis::FindingKind kind) {
    std::vector<analysis::Finding> all = analysis::findFindings(run.store());
    std::erase_if(all, [&](const analysis::Finding& each) { return each.kind != kind; });
    return all;
}

/// A line for each.
inline QString textOf(const std::vector<analysis::Finding>& all) {
    QStringList texts;
    for (const analysis::Finding& each : all)
        texts << QString::fromStdString(each.text);
    return texts.join('\n');
}

} // namespace coroscope::test
