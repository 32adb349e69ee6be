#include "ui/gantt/text_columns.h"

#include <algorithm>
#include <cmath>

namespace coroscope::gantt {

std::vector<QString> wrapText(const QString& text, double width, TextStyle style, const Measure& measure) {
    std::vector<QString> lines;
    QString rest = text;
    while (!rest.isEmpty() && measure(rest, style) > width) {
        qsizetype low = 1;
        qsizetype high = rest.size();
        while (low < high) {
            const qsizetype middle = low + (high - low + 1) / 2;
            if (measure(rest.left(middle), style) <= width)
                low = middle;
            else
                high = middle - 1;
        }
        const qsizetype space = rest.lastIndexOf(QLatin1Char(' '), low);
        const qsizetype cut = space > low / 2 ? space : low;
        lines.push_back(rest.left(cut).trimmed());
        rest = rest.mid(cut).trimmed();
    }
    if (!rest.isEmpty()) lines.push_back(rest);
    return lines;
}

double buildColumns(const std::vector<QString>& paragraphs, QPointF origin, double width, double em,
                    const Measure& measure, Layer* layer) {
    if (paragraphs.empty()) return 0;
    const auto columns = static_cast<std::size_t>(std::clamp(std::floor(width / (em * 38)), 1.0, 3.0));
    const double margin = em * 0.8;
    const double each = (width - margin) / static_cast<double>(columns);
    const double line = em * 1.3;
    std::vector<std::vector<QString>> wrapped;
    std::size_t lines = 0;
    for (const QString& paragraph : paragraphs) {
        wrapped.push_back(wrapText(paragraph, each - margin * 2, TextStyle::Normal, measure));
        lines += wrapped.back().size();
    }
    // A paragraph stays together, so a column may be longer than its share.
    const double share = std::ceil(static_cast<double>(lines) / static_cast<double>(columns));
    std::size_t column = 0;
    double used = 0;
    double longest = 0;
    for (const auto& paragraph : wrapped) {
        if (used > 0 && used + static_cast<double>(paragraph.size()) > share && column + 1 < columns) {
            ++column;
            used = 0;
        }
        for (std::size_t i = 0; i < paragraph.size(); ++i, ++used) {
            if (!layer) continue;
            const double indent = i == 0 ? 0 : em * 1.2;
            layer->texts.push_back({QRectF(origin.x() + margin + each * static_cast<double>(column) + indent,
                                           origin.y() + em * 0.4 + used * line, each - margin, line),
                                    paragraph[i],
                                    {Tone::Text},
                                    TextStyle::Normal,
                                    Align::Left,
                                    false});
        }
        longest = std::max(longest, used);
    }
    return longest * line + em * 0.8;
}

} // namespace coroscope::gantt
