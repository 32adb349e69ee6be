#pragma once

#include <QColor>
#include <QIcon>

namespace coroscope::parts {

/// An icon of resources/icons drawn in `color` (invalid: in the neutral grey that it is kept in), sharp at
/// every size and scale; paler when disabled. At usual sizes it was drawn when the program was built.
QIcon themedIcon(const QString& name, const QColor& color = {});

} // namespace coroscope::parts
