#pragma once

namespace coroscope::exporter {

/// The page around the data: `%TITLE%`, `%THEME%` and `%DATA%` are replaced. Plain JavaScript, nothing loaded
/// from anywhere.
extern const char* const kHtmlTemplate;

} // namespace coroscope::exporter
