#pragma once

#include <QScrollArea>
#include <QSize>

namespace coroscope::parts {

/// What a window may be large on the screen where it will stand (its parent's): what the desktop leaves free,
/// less the title and the edges that the window manager puts around it. In px.
QSize roomOnScreen(const QWidget& window);

/// Gives a window the size that suits it, or what its screen has room for.
void resizeOnScreen(QWidget& window, QSize wanted);

/// A form as wide as it needs to be, that is scrolled where the window is not as high as it is: large fonts
/// and small screens must not cut anything off.
class ScrolledForm : public QScrollArea {
public:
    explicit ScrolledForm(QWidget* form, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    int wholeWidth() const;
};

} // namespace coroscope::parts
