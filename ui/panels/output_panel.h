#pragma once

#include "core/trace/store.h"

#include <memory>
#include <QPlainTextEdit>

namespace coroscope::panels {

/// What the script has printed up to the playhead: moving back takes text away again.
class OutputPanel : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit OutputPanel(QWidget* parent = nullptr);
    void setStore(std::shared_ptr<const trace::Store> store);
    void setNow(trace::Instant now);
    void setErrorColor(const QColor& color) { m_errorColor = color; }

private:
    void grow();
    void append(std::size_t from, std::size_t to);
    std::shared_ptr<const trace::Store> m_store;
    std::vector<int> m_lengths; ///< of the text before each shown mark
    std::size_t m_wanted = 0;   ///< marks to be shown; what is many comes bit by bit
    bool m_growing = false;
    QColor m_errorColor = Qt::red;
};

} // namespace coroscope::panels
