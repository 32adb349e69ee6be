#pragma once

#include <QColor>
#include <QIcon>

class QWidget;

namespace coroscope::parts {

/// An icon of resources/icons drawn in `color` (invalid: in the neutral grey that it is kept in), sharp at
/// every size and scale; paler when disabled. It is read when it is first seen.
QIcon themedIcon(const QString& name, const QColor& color = {});

/// Draws the icons of all tool buttons of `window` already now, for when they are seen.
void drawIconsOfButtons(const QWidget* window);

} // namespace coroscope::parts
