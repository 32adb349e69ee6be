#pragma once

#include "core/session/session.h"

#include <QTreeWidget>

namespace coroscope::window {

/// Errors and refused constructs of the text as it is; choosing one goes to its place.
class ProblemsList : public QTreeWidget {
    Q_OBJECT
public:
    explicit ProblemsList(QWidget* parent = nullptr);
    void show(const std::vector<session::Diagnostic>& diagnostics);

signals:
    void placeChosen(int line, int column); ///< by click or Enter

private:
    void choose(QTreeWidgetItem* item);
};

} // namespace coroscope::window
