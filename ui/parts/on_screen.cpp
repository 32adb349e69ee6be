#include "ui/parts/on_screen.h"

#include <QEvent>
#include <QScreen>
#include <QScrollBar>

namespace coroscope::parts {

namespace {
/// Of a window's frame, which is not known before it stands on the screen.
constexpr QSize kFrame(16, 40);
constexpr int kLeastHeight = 120; ///< px of a form that is scrolled
} // namespace

QSize roomOnScreen(const QWidget& window) {
    const QWidget* placed = window.parentWidget() ? window.parentWidget()->window() : &window;
    return placed->screen()->availableSize() - kFrame;
}

void resizeOnScreen(QWidget& window, QSize wanted) {
    window.resize(wanted.boundedTo(roomOnScreen(window)));
}

ScrolledForm::ScrolledForm(QWidget* form, QWidget* parent) : QScrollArea(parent) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus); // the fields have it, and are brought into view
    setWidget(form);
}

int ScrolledForm::wholeWidth() const {
    return widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width();
}

QSize ScrolledForm::sizeHint() const {
    return {wholeWidth(), widget()->sizeHint().height()};
}

QSize ScrolledForm::minimumSizeHint() const {
    return {wholeWidth(), std::min(kLeastHeight, widget()->minimumSizeHint().height())};
}

bool ScrolledForm::eventFilter(QObject* watched, QEvent* event) {
    if (watched == widget() && event->type() == QEvent::LayoutRequest) updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace coroscope::parts
