#pragma once

class QWidget;

namespace coroscope::parts {

/// `content`, which may be a widget with others in it, comes into the round of the Tab key right behind
/// `before`, or behind the last place within it: a widget that is made late is else the last of the window.
void followInTabOrder(QWidget* before, QWidget* content);

/// The first within, or itself, that the Tab key stops at; `content` when there is none.
QWidget* firstTabStop(QWidget* content);

} // namespace coroscope::parts
