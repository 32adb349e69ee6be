// Low rows as lines of pixels. At 200 lanes and 100,000 spans a box a span costs a frame of 20 ms, nearly all
// of it QPainter's way from a rectangle to its few pixels; a line of pixels a lane costs a byte and a store
// each.

#include "ui/gantt/pixel_row.h"

#include "core/trace/store.h"
#include "ui/gantt/scene.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <QImage>
#include <QPaintEngine>
#include <QPainter>
#include <unordered_map>

namespace coroscope::gantt {

namespace {

constexpr std::uint32_t kHatchFrom = 4; ///< columns; a narrower stretch is no place for a pattern
constexpr int kHatchPeriod = 4, kDotPeriod = 4, kDashPeriod = 8, kDash = 5; // px
constexpr int kNoticed = 13; ///< 255ths from which on being ready is shown beside others

Pixel kindOf(const trace::ColumnRun& run, bool starved) {
    if (run.spans == 0) return Pixel::Nothing;
    const int control = run.share[0] + run.share[1];
    if (!run.held || control == 255) {
        const int most = *std::max_element(std::begin(run.share), std::end(run.share));
        if (run.share[1] == most && control > 0) return Pixel::Blocked;
        if (control > 0) return Pixel::Held;
        if (run.share[2] > 0 && run.share[2] >= run.share[3]) return starved ? Pixel::Starved : Pixel::Ready;
        return Pixel::Waiting;
    }
    // Two neighbours and the hold between them: nothing else is in this column.
    const bool lone = !run.many && run.spans <= 3;
    if (run.share[1] > run.share[0] && (lone || run.share[1] > 51)) return Pixel::Blocked;
    if (lone) return Pixel::Held;
    const int shade = std::min(5, (control * 5 + 254) / 255);
    const bool ready = run.share[2] > kNoticed && run.share[2] > run.share[3];
    return static_cast<Pixel>(static_cast<int>(ready ? Pixel::ReadyShade0 : Pixel::Shade0) + shade);
}

/// The colours of one lane's pixels, premultiplied.
struct RowColors {
    QRgb base[static_cast<std::size_t>(Pixel::Count)];
    QRgb waitingLine;
    QRgb readyDots;
    QRgb starvedDashes;
    QRgb hatchGround;
};

QRgb premultiplied(QColor color, int alpha = 255) {
    color.setAlpha(alpha);
    return qPremultiply(color.rgba());
}

QColor mixed(const QColor& over, int alpha, const QColor& under) {
    const auto part = [alpha](int a, int b) { return (a * alpha + b * (255 - alpha) + 127) / 255; };
    return {part(over.red(), under.red()), part(over.green(), under.green()),
            part(over.blue(), under.blue())};
}

RowColors makePalette(const Theme& theme, int hue, bool harmless) {
    RowColors palette{};
    const QColor task = theme.color(Tone::Task, hue);
    const QColor ready = theme.color(Tone::Ready);
    const auto set = [&palette](Pixel pixel, QRgb color) {
        palette.base[static_cast<std::size_t>(pixel)] = color;
    };
    set(Pixel::Ready, premultiplied(ready));
    set(Pixel::Starved, premultiplied(theme.color(Tone::Starved)));
    set(Pixel::Held, premultiplied(task));
    const QColor stripes = harmless ? task : theme.color(Tone::BlockedHatch);
    set(Pixel::Blocked, premultiplied(stripes));
    set(Pixel::BlockedHatched, premultiplied(stripes));
    palette.hatchGround =
        premultiplied(harmless ? mixed(task, 85, theme.color(Tone::Background)) : theme.color(Tone::Blocked));
    for (int shade = 0; shade < 6; ++shade) {
        const int alpha = 80 + 35 * shade;
        set(static_cast<Pixel>(static_cast<int>(Pixel::Shade0) + shade), premultiplied(task, alpha));
        set(static_cast<Pixel>(static_cast<int>(Pixel::ReadyShade0) + shade),
            premultiplied(mixed(task, alpha, ready)));
    }
    palette.waitingLine = premultiplied(theme.color(Tone::TaskDark, hue), 150);
    palette.readyDots = premultiplied(mixed(theme.color(Tone::ReadyEdge), 150, ready));
    palette.starvedDashes = premultiplied(theme.color(Tone::StarvedEdge));
    return palette;
}

constexpr std::uint32_t kSeeThrough = bitOf(Pixel::Waiting) | (0x3fu << static_cast<unsigned>(Pixel::Shade0));
static_assert(static_cast<int>(Pixel::Nothing) == 0);

/// Writes the pixels of one row, all its lines. Patterns are `scale` times as coarse, for fine screens.
class RowImage {
public:
    explicit RowImage(int scale) : m_scale(scale) {}

    /// `top`: of the row on the device, so that the hatch of neighbours does not line up.
    QImage make(const std::uint8_t* pixels, int count, const PixelRow& row, int height, int top,
                const RowColors& palette) {
        if (m_image.width() < count || m_image.height() < height)
            m_image = QImage(std::max(count, m_image.width()), std::max(height, m_image.height()),
                             QImage::Format_ARGB32_Premultiplied);
        QRgb* base = line(0);
        for (int x = 0; x < count; ++x)
            base[x] = palette.base[pixels[x]];
        for (int y = 1; y < height; ++y)
            std::memcpy(line(y), base, static_cast<std::size_t>(count) * sizeof(QRgb));
        if (row.kinds & bitOf(Pixel::BlockedHatched))
            for (int y = 0; y < height; ++y)
                hatch(line(y), pixels, count, top + y, palette);
        if (row.kinds & (bitOf(Pixel::Waiting) | bitOf(Pixel::Ready) | bitOf(Pixel::Starved))) {
            const int thick = std::min(m_scale, height);
            for (int y = 0; y < thick; ++y)
                centreLine(line((height - thick + 1) / 2 + y), pixels, count, height >= 3 * m_scale, palette);
        }
        // What hides all that lies below is copied faster than it is blended.
        const bool opaque =
            (row.kinds & kSeeThrough) == 0 && !std::memchr(pixels, 0, static_cast<std::size_t>(count));
        return QImage(m_image.bits(), count, height, m_image.bytesPerLine(),
                      opaque ? QImage::Format_RGB32 : m_image.format());
    }

private:
    QRgb* line(int y) { return reinterpret_cast<QRgb*>(m_image.bits() + y * m_image.bytesPerLine()); }

    void hatch(QRgb* line, const std::uint8_t* pixels, int count, int y, const RowColors& palette) const {
        const int period = kHatchPeriod * m_scale;
        for (int x = 0; x < count; ++x)
            if (pixels[x] == static_cast<std::uint8_t>(Pixel::BlockedHatched) &&
                (x + y) % period >= period / 2)
                line[x] = palette.hatchGround;
    }

    /// Of lanes that have no control: a line where they wait, dots where they are ready.
    void centreLine(QRgb* line, const std::uint8_t* pixels, int count, bool roomy,
                    const RowColors& palette) const {
        for (int x = 0; x < count; ++x) {
            switch (static_cast<Pixel>(pixels[x])) {
            case Pixel::Waiting:
                line[x] = palette.waitingLine;
                break;
            case Pixel::Ready:
                if (roomy && x / m_scale % kDotPeriod == 0) line[x] = palette.readyDots;
                break;
            case Pixel::Starved:
                if (roomy && x / m_scale % kDashPeriod < kDash) line[x] = palette.starvedDashes;
                break;
            default:
                break;
            }
        }
    }

    int m_scale;
    QImage m_image;
};

/// Without what is Nothing at both ends: before a lane began and after it ended.
std::pair<int, int> drawn(const std::uint8_t* pixels, std::uint32_t count) {
    int first = 0, last = static_cast<int>(count);
    while (first < last && pixels[first] == 0)
        ++first;
    while (first < last && pixels[last - 1] == 0)
        --last;
    return {first, last};
}

} // namespace

PixelWriter::PixelWriter(std::vector<std::uint8_t>& out, std::uint32_t columns, std::uint32_t tick)
    : m_tick(tick) {
    const std::size_t before = out.size();
    out.resize(before + columns);
    m_begin = m_at = out.data() + before;
    m_end = m_begin + columns;
}

void PixelWriter::write(const trace::ColumnRun& run, bool starved) {
    const Pixel pixel = kindOf(run, starved);
    const auto columns = std::min(run.columns, static_cast<std::uint32_t>(m_end - m_at));
    const bool quiet = pixel == Pixel::Waiting || pixel == Pixel::Ready || pixel == Pixel::Starved ||
                       pixel == Pixel::Nothing;
    if (!quiet) {
        put(pixel, columns);
        const bool lone = pixel == Pixel::Held || pixel == Pixel::Blocked;
        m_owed = lone && columns < m_tick ? m_tick - columns : 0;
        m_owedAs = pixel;
        return;
    }
    const std::uint32_t paid = std::min(m_owed, columns);
    if (paid > 0) put(m_owedAs, paid);
    m_owed -= paid;
    put(pixel, columns - paid);
}

void PixelWriter::put(Pixel pixel, std::uint32_t columns) {
    if (columns == 0) return;
    if (pixel == Pixel::Blocked) {
        // Wide enough for the pattern, also when it took several neighbours: then all of them get it.
        m_blocked += columns;
        if (m_blocked >= kHatchFrom) {
            pixel = Pixel::BlockedHatched;
            std::memset(m_at - (m_blocked - columns), static_cast<int>(pixel), m_blocked - columns);
        }
    } else {
        m_blocked = 0;
    }
    std::memset(m_at, static_cast<int>(pixel), columns);
    m_at += columns;
    m_kinds |= bitOf(pixel);
}

void paintPixelRows(QPainter& painter, const Layer& layer, const Theme& theme) {
    if (layer.pixelRows.empty()) return;
    const QTransform map = painter.worldTransform();
    const bool plain = painter.paintEngine()->type() == QPaintEngine::Raster &&
                       map.type() <= QTransform::TxScale && painter.device()->devicePixelRatioF() == 1;
    std::unordered_map<int, RowColors> palettes;
    RowImage image(plain ? std::max(1, static_cast<int>(std::lround(map.m11()))) : 1);
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    if (plain) painter.setWorldMatrixEnabled(false);
    for (const PixelRow& row : layer.pixelRows) {
        auto [it, fresh] = palettes.try_emplace(row.hue * 2 + (row.harmless ? 1 : 0));
        if (fresh) it->second = makePalette(theme, row.hue, row.harmless);
        const std::uint8_t* pixels = layer.pixels.data() + row.first;
        const QRectF rect = plain ? map.mapRect(row.rect) : row.rect;
        const int top = static_cast<int>(std::floor(rect.top() + 0.5));
        const int bottom = static_cast<int>(std::floor(rect.bottom() + 0.5));
        const int height = std::max(1, bottom - top);
        if (plain && std::abs(rect.width() - row.count) < 1) {
            const auto [first, last] = drawn(pixels, row.count);
            if (first == last) continue;
            const int left = static_cast<int>(std::floor(rect.left() + 0.5)) + first;
            painter.drawImage(QPoint(left, top),
                              image.make(pixels + first, last - first, row, height, top, it->second));
            continue;
        }
        const QImage line = image.make(pixels, static_cast<int>(row.count), row, height, top, it->second);
        painter.drawImage(QRectF(rect.left(), top, rect.width(), height), line);
    }
    painter.restore();
}

} // namespace coroscope::gantt
