#pragma once

namespace coroscope::parts {

/// Lets Qt look through the system's fonts on another thread, which takes as long as building half a window.
/// Whoever needs a font meanwhile waits, as ever. To be called when there is a QGuiApplication.
void findFontsAhead();

} // namespace coroscope::parts
