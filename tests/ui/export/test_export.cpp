// Files: what is in them, and what is said when they cannot be.

#include "tests/support/trace_builder.h"
#include "ui/export/export.h"
#include "ui/export/export_narration.h"
#include "ui/gantt/narration_text.h"

#include <csignal>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>
#include <QXmlStreamReader>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace coroscope;
using namespace coroscope::exporter;

class TestExport : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
    static QByteArray content(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static ExportOptions options() {
        ExportOptions options;
        options.picture.size = {1000, 640};
        options.picture.title = QStringLiteral("002 任务");
        return options;
    }

private slots:
    void pngShowsTheHatch() {
        const auto t = test::lateBehindBlocker();
        ExportOptions o = options();
        o.scale = 2;
        QVERIFY(exportImage(*t.store, o, path("a.png")));
        const QImage image(path("a.png"));
        QCOMPARE(image.size(), QSize(2000, 1280));
        const QRgb stripe = gantt::Theme::of(gantt::ThemeKind::Light).color(gantt::Tone::BlockedHatch).rgb();
        int found = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                found += (image.pixel(x, y) & 0xffffff) == (stripe & 0xffffff);
        QVERIFY(found > 5000);
    }

    void tilesAreSeamless() {
        const auto t = test::lateBehindBlocker();
        gantt::PictureOptions o = options().picture;
        o.size = {9000, 400};
        auto image = renderImage(*t.store, o, 1);
        QVERIFY(image);
        QCOMPARE(image.value().width(), 9000);
        // The frame line above the legend crosses every tile.
        for (int y = 399; y > 200; --y) {
            if (image.value().pixel(10, y) != gantt::Theme::of(o.theme).color(gantt::Tone::Frame).rgb())
                continue;
            for (int x = 0; x < 9000; x += 7)
                QCOMPARE(image.value().pixel(x, y), image.value().pixel(10, y));
            return;
        }
        QFAIL("no frame line");
    }

    void svgHoldsTextAndStripes() {
        const auto t = test::lateBehindBlocker();
        QVERIFY(exportImage(*t.store, options(), path("a.svg")));
        const QByteArray svg = content(path("a.svg"));
        QXmlStreamReader reader(svg);
        QString texts;
        bool stripes = false;
        const QString red = gantt::Theme::of(options().picture.theme).color(gantt::Tone::BlockedHatch).name();
        while (!reader.atEnd()) {
            reader.readNext();
            if (reader.isStartElement() && reader.attributes().value(QLatin1String("stroke")) == red)
                stripes = true;
            if (reader.isCharacters()) texts += reader.text();
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QVERIFY(stripes);
        texts.replace(QChar(0xa0), QLatin1Char(' '));
        QVERIFY(texts.contains(QStringLiteral("func2 (Task-3) blocks the thread for 2 s")));
        QVERIFY(texts.contains(QStringLiteral("late by 1 s")));
        QVERIFY(texts.contains(QStringLiteral("002 任务")));
        QVERIFY(!svg.contains("<image"));
        QVERIFY(svg.contains("sans-serif") && !svg.contains("\"Sans Serif\"")); // which only Qt knows
    }

    void pdfIsADocument() {
        const auto t = test::lateBehindBlocker();
        QVERIFY(exportImage(*t.store, options(), path("a.pdf")));
        const QByteArray pdf = content(path("a.pdf"));
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY(pdf.contains("%%EOF"));
        QVERIFY(pdf.contains("/MediaBox [0 0 750"));
        QVERIFY(pdf.contains("/FontFile")); // text as text, with its fonts
    }

    void htmlStandsAlone() {
        const auto t = test::lateBehindBlocker();
        QVERIFY(exportImage(*t.store, options(), path("a.html")));
        const QByteArray html = content(path("a.html"));
        QVERIFY(!html.contains("http://") && !html.contains("https://") && !html.contains("src="));
        const auto begin = html.indexOf("type=\"application/json\">") + 24;
        QJsonParseError error;
        const auto data =
            QJsonDocument::fromJson(html.mid(begin, html.indexOf("</script>", begin) - begin), &error)
                .object();
        QCOMPARE(error.error, QJsonParseError::NoError);
        QCOMPARE(data.value(QLatin1String("lanes")).toArray().size(), 4);
    }

    void htmlOfMillionsStaysSmall() {
        const auto store = test::roundRobin(20, 500'000);
        QVERIFY(exportImage(*store, options(), path("many.html")));
        QVERIFY(QFileInfo(path("many.html")).size() < 20'000'000);
    }

    void wholeHeightShowsAllLanes() {
        const auto store = test::manyLanes(300);
        gantt::PictureOptions o;
        o.size = {900, 0};
        auto picture = gantt::Picture::make(*store, o);
        QVERIFY(picture);
        QVERIFY(picture.value().size().height() > 300 * 40);
        o.size = {900, 200};
        auto refused = gantt::Picture::make(*store, o);
        QVERIFY(!refused);
        QVERIFY(QString::fromStdString(refused.error()).contains(QStringLiteral("do not fit")));
    }

    void impossibleIsRefusedWithItsReason() {
        const auto t = test::lateBehindBlocker();
        ExportOptions o = options();
        o.scale = 100;
        const auto big = exportImage(*t.store, o, path("big.png"));
        QVERIFY(!big);
        QVERIFY(QString::fromStdString(big.error()).contains(QStringLiteral("pixels cannot be made")));
        QVERIFY(!QFile::exists(path("big.png")));
        const auto nowhere = exportImage(*t.store, options(), path("none/a.png"));
        QVERIFY(!nowhere);
        QVERIFY(QString::fromStdString(nowhere.error()).contains(QStringLiteral("does not exist")));
        QVERIFY(!exportImage(*t.store, options(), path("a.bmp")));
        QVERIFY(!exportImage(*t.store, options(), m_folder.path() + QStringLiteral("/.")));
    }

    void aFullDiskLosesNothing() {
        // The system refuses to let a file grow further, as a full disk does; also within the last buffer.
        const auto t = test::lateBehindBlocker();
        for (const rlim_t most : {rlim_t{4096}, rlim_t{40'000}}) {
            QFile old(path("full.svg"));
            QVERIFY(old.open(QIODevice::WriteOnly));
            old.write("old");
            old.close();
            std::signal(SIGXFSZ, SIG_IGN);
            rlimit before{};
            getrlimit(RLIMIT_FSIZE, &before);
            rlimit little = before;
            little.rlim_cur = most;
            setrlimit(RLIMIT_FSIZE, &little);
            const auto result = exportImage(*t.store, options(), path("full.svg"));
            setrlimit(RLIMIT_FSIZE, &before);
            QVERIFY(!result);
            QVERIFY(QString::fromStdString(result.error()).contains(QStringLiteral("cannot be written")));
            QCOMPARE(content(path("full.svg")), QByteArray("old"));
        }
    }

    void onlyOrdinaryFilesAreReplaced() {
        const auto t = test::lateBehindBlocker();
        QCOMPARE(mkfifo(path("pipe.svg").toUtf8().constData(), 0600), 0);
        QVERIFY(!exportImage(*t.store, options(), path("pipe.svg")));
        QVERIFY(!QFileInfo(path("pipe.svg")).isFile());
    }

    void cancelLeavesTheOldFile() {
        const auto t = test::lateBehindBlocker();
        QFile old(path("old.png"));
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("old");
        old.close();
        const std::atomic<bool> cancel{true};
        QVERIFY(!exportImage(*t.store, options(), path("old.png"), {}, &cancel));
        QCOMPARE(content(path("old.png")), QByteArray("old"));
    }

    void narrationIsMarkdown() {
        const auto t = test::sleepingTogether();
        QVERIFY(exportNarration(t.store, QStringLiteral("two *tasks*"), path("a.md")));
        const QString text = QString::fromUtf8(content(path("a.md")));
        QVERIFY(text.startsWith(QStringLiteral("# two \\*tasks\\*\n")));
        QVERIFY(text.contains(QStringLiteral("\n1. **")));
        QVERIFY(text.count(QLatin1Char('\n')) >= 8);
    }

    void aPartIsToldBySentencesOfThatPart() {
        const auto t = test::sleepingTogether();
        const std::vector<QString> all = gantt::numberedSentences(*t.store, 99);
        const trace::Instant end = t.store->end();
        const auto told = [&](trace::Instant from, trace::Instant to) {
            return gantt::numberedSentences(*t.store, 99, gantt::InstantRange{from, to});
        };
        QCOMPARE(told({0, 0}, end), all);
        const trace::Instant middle{end.time / 2, t.store->stepAt(end.time / 2)};
        QCOMPARE(told(middle, middle).size(), std::size_t(1));
        QVERIFY(told(middle, middle).front().contains(QStringLiteral("Nobody can run")));
        const std::vector<QString> rest = told(middle, end);
        QVERIFY(rest.size() > 1 && rest.size() < all.size());
        QVERIFY(std::equal(rest.rbegin(), rest.rend(), all.rbegin()));
        QVERIFY(
            gantt::numberedSentences(*t.store, rest.size() - 1, gantt::InstantRange{middle, end}).empty());

        ExportOptions o = options();
        o.picture.range = gantt::InstantRange{middle, end};
        QVERIFY(exportImage(*t.store, o, path("told.svg")));
        const QString svg =
            QString::fromUtf8(content(path("told.svg"))).replace(QChar(0xa0), QLatin1Char(' '));
        QVERIFY(svg.contains(rest.front().left(20)));
        QVERIFY(!svg.contains(all.front().left(20)));
    }

    void rangeOnly() {
        const auto t = test::lateBehindBlocker();
        ExportOptions o = options();
        o.picture.range = gantt::InstantRange{{kSecond + kSecond / 10, 4}, {kSecond + kSecond / 2, 4}};
        QVERIFY(exportImage(*t.store, o, path("range.svg")));
        const QString svg =
            QString::fromUtf8(content(path("range.svg"))).replace(QChar(0xa0), QLatin1Char(' '));
        QVERIFY(svg.contains(QStringLiteral("blocks the thread for 2 s")));
        QVERIFY(!svg.contains(QStringLiteral("due here")));
    }
};

QTEST_MAIN(TestExport)
#include "test_export.moc"
