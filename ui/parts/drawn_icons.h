#pragma once

#include <span>
#include <string_view>

namespace coroscope::parts {

/// An icon as draw_icons drew it when the program was built.
struct DrawnIcon {
    std::string_view name;         ///< of the file in resources/icons, without the ending
    int size;                      ///< width and height in pixels
    const unsigned char* coverage; ///< of each pixel, row by row; 255: all of it
};

/// Every icon of one colour, at each of the sizes.
std::span<const DrawnIcon> drawnIcons();

} // namespace coroscope::parts
