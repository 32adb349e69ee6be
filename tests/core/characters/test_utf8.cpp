#include "core/characters/utf8.h"

#include <QtTest>

using namespace coroscope;

class TestUtf8 : public QObject {
    Q_OBJECT

private slots:
    void everyCodePointGoesThereAndBack();
    void whatIsNoUtf8IsPassedByteByByte_data();
    void whatIsNoUtf8IsPassedByteByByte();
    void loneSurrogatesPassOnlyWhereTheyMay();
    void shortenedTextsEndBetweenCharacters();
};

void TestUtf8::everyCodePointGoesThereAndBack() {
    std::string text;
    for (char32_t c = 0; c <= 0x10ffff; ++c) {
        if (c >= 0xd800 && c < 0xe000) continue;
        text.clear();
        appendUtf8(text, c);
        QCOMPARE(QString::fromStdString(text), QString::fromUcs4(&c, 1));
        std::size_t at = 0;
        QCOMPARE(decodeUtf8(text, at), static_cast<std::int32_t>(c));
        QCOMPARE(at, text.size());
        QCOMPARE(countCodePoints(text), std::size_t(1));
    }
}

void TestUtf8::whatIsNoUtf8IsPassedByteByByte_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("continuation alone") << QByteArray("\x80");
    QTest::newRow("longer than needed") << QByteArray("\xc0\xaf");
    QTest::newRow("cut off") << QByteArray("\xe2\x82");
    QTest::newRow("beyond the last") << QByteArray("\xf4\x90\x80\x80");
    QTest::newRow("no such byte") << QByteArray("\xff");
}

void TestUtf8::whatIsNoUtf8IsPassedByteByByte() {
    QFETCH(QByteArray, bytes);
    std::size_t at = 0;
    QCOMPARE(decodeUtf8({bytes.data(), static_cast<std::size_t>(bytes.size())}, at), -1);
    QCOMPARE(at, std::size_t(1));
}

void TestUtf8::loneSurrogatesPassOnlyWhereTheyMay() {
    std::string text;
    appendUtf8(text, 0xd83d);
    QCOMPARE(text, std::string("\xed\xa0\xbd"));
    std::size_t at = 0;
    QCOMPARE(decodeUtf8(text, at), -1);
    at = 0;
    QCOMPARE(decodeWtf8(text, at), 0xd83d);
    QCOMPARE(at, text.size());
}

void TestUtf8::shortenedTextsEndBetweenCharacters() {
    const std::string text = "aé€😀"; // 1 + 2 + 3 + 4 bytes
    QCOMPARE(shortenedUtf8(text, 10), text);
    for (std::size_t most = 6; most < 10; ++most)
        QCOMPARE(shortenedUtf8(text, most), std::string("aé€…"));
    for (std::size_t most = 3; most < 6; ++most)
        QCOMPARE(shortenedUtf8(text, most), std::string("aé…"));
    QCOMPARE(shortenedUtf8(text, 2), std::string("a…"));
    QCOMPARE(shortenedUtf8(text, 0), std::string("…"));
    QCOMPARE(shortenedUtf8("", 0), std::string());
}

QTEST_APPLESS_MAIN(TestUtf8)
#include "test_utf8.moc"
