#include "ui/gantt/picture.h"

#include "ui/gantt/narration_text.h"
#include "ui/gantt/text_columns.h"
#include "ui/gantt/words.h"

#include <algorithm>
#include <cmath>
#include <QPainter>

namespace coroscope::gantt {

using trace::Store;

namespace {
constexpr double kLeastRow = 2; ///< px; below it lanes could not be told apart
constexpr double kFewRows = 16;
constexpr std::size_t kMostSentences = 60; ///< under a picture; more is a text of its own
} // namespace

PictureOptions PictureOptions::of(const ViewState& view, const Store& store, bool visibleRange) {
    PictureOptions options;
    options.axis = view.axis().kind();
    options.theme = view.theme;
    options.arrows = view.arrows;
    options.filter = view.filter;
    options.sort = view.sort;
    options.folded = view.folded;
    options.selected = view.selected;
    if (visibleRange && !view.fitted())
        options.range = InstantRange{instantAt(store, view.axis(), view.from()),
                                     instantAt(store, view.axis(), view.to())};
    return options;
}

Result<Picture> Picture::make(const Store& store, const PictureOptions& options) {
    Result<Picture> whole = layOut(store, options, kWholeLegend);
    if (!whole || !options.legend) return whole;
    // What does not occur needs no explanation, and the lanes get its room.
    return layOut(store, options, legendPartsOf(whole.value().scene()));
}

Result<Picture> Picture::layOut(const Store& store, const PictureOptions& options, LegendParts parts) {
    Picture picture;
    picture.m_theme = options.theme;
    const double byWidth = options.size.width() / 1600;
    const double byHeight = options.size.height() > 0 ? options.size.height() / 900 : byWidth;
    const double scale =
        options.fontScale > 0 ? options.fontScale : std::max(1.0, std::min(byWidth, byHeight));
    picture.m_fonts.emplace(options.font, scale);
    const Fonts& fonts = *picture.m_fonts;
    const Measure measure = fonts.measure();
    const double em = fonts.em();

    ViewState view;
    view.theme = options.theme;
    view.arrows = options.arrows;
    view.filter = options.filter;
    view.sort = options.sort;
    view.folded = options.folded;
    LaneLayout layout;
    layout.update(store, view);

    const double width = options.size.width();
    const double title = options.title.isEmpty() ? 0 : std::round(em * 2.4);
    const double legend = options.legend ? buildLegend({}, width, em, measure, parts, nullptr) : 0;
    const int strips = static_cast<int>(stripThreads(store).size());
    const double names = fittingNameWidth(naturalNameWidth(store, layout, em, measure), em, width);
    const double header = Frame::make({width, 100}, em, names, strips).header.height();
    const auto rows = static_cast<double>(std::max<std::size_t>(1, layout.size()));
    // Few lanes get rows in which everything is written; many would make the picture endless.
    const double row =
        options.size.height() > 0 ? leastRowHeight(em) : std::round(em * (rows <= kFewRows ? 4.8 : 3.4));
    double height = options.size.height();
    if (height <= 0) height = std::max(title + header + legend + rows * row, em * 12);
    const double body = height - title - header - legend;
    if (body < rows * kLeastRow)
        return Error{Words::tr("%1 lanes do not fit into a height of %2: at least %3 are needed.")
                         .arg(layout.size())
                         .arg(std::lround(height))
                         .arg(std::lround(std::ceil(title + header + legend + rows * kLeastRow)))
                         .toStdString()};
    // Numbered sentences go where the rows leave room.
    std::vector<QString> sentences;
    if (options.narration) sentences = numberedSentences(store, kMostSentences, options.range);
    double told = buildColumns(sentences, {}, width, em, measure, nullptr);
    if (options.size.height() <= 0) {
        if (told > width) told = 0;
        height += told;
    } else if (body - told < rows * std::round(em * 3.2)) {
        told = 0;
    }
    picture.m_size = QSizeF(width, std::ceil(height));
    picture.m_chartTop = title;
    picture.m_chartSize = QSizeF(width, height - title - legend - told);

    const Frame frame = Frame::make(picture.m_chartSize, em, names, strips);
    layout.setHeight(view, frame.body.height(), kLeastRow, mostRowHeight(em));
    picture.m_rowsTop = title + frame.body.top();
    picture.m_rowHeight = layout.rowHeight();
    view.stepPx = em * 3.6;
    view.setWidth(store, frame.body.width());
    view.reset(store);
    view.folded = options.folded;
    view.filter = options.filter;
    view.sort = options.sort;
    if (options.axis) view.setAxis(store, *options.axis);
    if (options.range)
        view.showPositions(store, view.axis().position(options.range->from),
                           view.axis().position(options.range->to));
    view.selected = options.selected;
    buildScene(store, view, layout, frame, measure, picture.m_scene);

    Layer& around = picture.m_frame;
    if (title > 0)
        around.texts.push_back({QRectF(em * 0.6, 0, width - em * 1.2, title),
                                fitText({options.title}, width - em * 1.2, TextStyle::Title, measure),
                                {Tone::Text},
                                TextStyle::Title,
                                Align::Left,
                                false});
    if (told > 0) {
        const double top = title + picture.m_chartSize.height();
        around.grid.push_back({{0, top}, {width, top}, {Tone::Frame}, 1, Dash::Solid});
        buildColumns(sentences, {0, top}, width, em, measure, &around);
    }
    if (legend > 0) {
        const double top = picture.m_size.height() - legend;
        around.grid.push_back({{0, top}, {width, top}, {Tone::Frame}, 1, Dash::Solid});
        buildLegend({0, top}, width, em, measure, parts, &around);
    }
    if (options.playhead) {
        const double x = frame.body.left() + view.x(*options.playhead);
        if (x >= frame.body.left() && x <= frame.body.right())
            around.strokes.push_back(
                {{x, title}, {x, title + frame.body.bottom()}, {Tone::Playhead}, 2, Dash::Solid});
    }
    return picture;
}

void Picture::paint(QPainter& painter) const {
    const Theme& theme = Theme::of(m_theme);
    painter.fillRect(QRectF({}, m_size), theme.color(Tone::Background));
    painter.save();
    painter.translate(0, m_chartTop);
    paintScene(painter, m_scene, theme, *m_fonts);
    painter.restore();
    paintLayer(painter, m_frame, theme, *m_fonts);
}

} // namespace coroscope::gantt
