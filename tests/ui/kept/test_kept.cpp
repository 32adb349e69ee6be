#include "ui/kept/kept.h"

#include <QLockFile>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <atomic>
#include <memory>
#include <sys/stat.h>

using coroscope::Kept;

/// What is set holds at once and reaches the disk in the end, and nobody waits for it meanwhile.
class TestKept : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QCoreApplication::setOrganizationName(QStringLiteral("coroscope-test"));
        QCoreApplication::setApplicationName(QStringLiteral("kept"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    }

    void theLastValueIsOnTheDiskInTheEnd() {
        for (int i = 0; i <= 100; ++i)
            kept().setValue(QStringLiteral("number"), i);
        QCOMPARE(kept().value(QStringLiteral("number")).toInt(), 100);
        kept().setValue(QStringLiteral("word"), QStringLiteral("言葉"));
        kept().setValue(QStringLiteral("gone"), 1);
        kept().remove(QStringLiteral("gone"));
        QVERIFY(!kept().contains(QStringLiteral("gone")));
        kept().finish();
        const QSettings file;
        QCOMPARE(file.value(QStringLiteral("number")).toInt(), 100);
        QCOMPARE(file.value(QStringLiteral("word")).toString(), QStringLiteral("言葉"));
        QVERIFY(!file.contains(QStringLiteral("gone")));
        QCOMPARE(kept().value(QStringLiteral("number")).toInt(), 100); // now read from there
        QCOMPARE(kept().value(QStringLiteral("never"), 7).toInt(), 7);
    }

    /// Somebody else holds the file: were it written here, this test would wait for itself.
    void nobodyWaitsForAFileThatCannotBeHad() {
        const QString path = QSettings().fileName();
        QLockFile other(path + QStringLiteral(".lock"));
        other.setStaleLockTime(0);
        QVERIFY(other.lock());
        kept().setValue(QStringLiteral("late"), 1);
        kept().setValue(QStringLiteral("late"), 2);
        QCOMPARE(kept().value(QStringLiteral("late")).toInt(), 2);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly) && !file.readAll().contains("late"));
        other.unlock();
        kept().finish();
        QCOMPARE(QSettings().value(QStringLiteral("late")).toInt(), 2);
    }

    /// In place of the file there is one that nobody ever gets through with reading.
    void afterTheFirstTimeNobodyReadsTheDisk() {
        kept().setValue(QStringLiteral("known"), 3);
        kept().finish();
        QCOMPARE(kept().value(QStringLiteral("known")).toInt(), 3);
        const QString path = QSettings().fileName();
        QVERIFY(QFile::rename(path, path + QStringLiteral(".away")));
        QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
        std::atomic<int> known{0};
        std::unique_ptr<QThread> asks(QThread::create([&known] {
            for (int i = 0; i < 100; ++i)
                known = kept().value(QStringLiteral("known")).toInt();
        }));
        asks->start();
        const bool done = asks->wait(20'000);
        if (!done) QFile(path).open(QIODevice::WriteOnly); // lets the reader go
        asks->wait();
        QVERIFY(QFile::remove(path) && QFile::rename(path + QStringLiteral(".away"), path));
        QVERIFY(done);
        QCOMPARE(known.load(), 3);
    }

    void whatCannotBeWrittenHoldsAndIsSaid() {
        // A file where the folder should be: nobody can write below it, whoever runs this.
        QFile file(m_folder.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, file.fileName());
        QSignalSpy failed(&kept(), &Kept::notWritten);
        kept().setValue(QStringLiteral("held"), 5);
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 30'000);
        QVERIFY(failed[0][0].toString().startsWith(file.fileName()));
        QCOMPARE(kept().value(QStringLiteral("held")).toInt(), 5);
        // Once there is a place again, nothing is lost.
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        kept().setValue(QStringLiteral("next"), 6);
        kept().finish();
        QCOMPARE(QSettings().value(QStringLiteral("held")).toInt(), 5);
        QCOMPARE(QSettings().value(QStringLiteral("next")).toInt(), 6);
    }

private:
    static Kept& kept() { return Kept::settings(); }
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestKept)
#include "test_kept.moc"
