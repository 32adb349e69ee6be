#include "ui/language/language.h"

#include "core/base/say.h"
#include "ui/kept/kept.h"

#include <atomic>
#include <map>
#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace coroscope::language {

namespace {

QString& currentCode() {
    static QString code = QStringLiteral("en");
    return code;
}

/// Replaced by the next language; owned by the application.
QTranslator* replace(QTranslator* before, const QLocale& locale, const QString& name, const QString& folder) {
    delete before; // which takes it out of use
    auto* translator = new QTranslator(QCoreApplication::instance());
    if (!translator->load(locale, name, QStringLiteral("_"), folder)) {
        delete translator;
        return nullptr;
    }
    QCoreApplication::installTranslator(translator);
    return translator;
}

/// Of the user's languages, in their order, the first that is spoken here.
QString systemCode() {
    for (const QString& wanted : QLocale::system().uiLanguages()) {
        const QLocale locale(wanted);
        for (const Language& known : languages()) {
            const QLocale spoken(known.code);
            if (spoken.language() == locale.language() && spoken.script() == locale.script())
                return known.code;
        }
    }
    return QStringLiteral("en");
}

std::atomic<int> theTimesInstalled{0};

/// A million sentences are said with the same few patterns, so each thread keeps those that it has asked for.
/// They are literals: where they lie tells them apart.
std::string translate(const char* context, const char* english) {
    thread_local std::map<std::pair<const char*, const char*>, std::string> known;
    thread_local int knownOf = 0;
    if (const int now = theTimesInstalled.load(std::memory_order_acquire); now != knownOf) {
        known.clear();
        knownOf = now;
    }
    const auto [place, added] = known.try_emplace({context, english});
    if (added) place->second = QCoreApplication::translate(context, english).toStdString();
    return place->second;
}

} // namespace

const std::vector<Language>& languages() {
    static const std::vector<Language> all{{QStringLiteral("en"), QStringLiteral("English")},
                                           {QStringLiteral("de"), QStringLiteral("Deutsch")},
                                           {QStringLiteral("ja"), QStringLiteral("日本語")},
                                           {QStringLiteral("zh_CN"), QStringLiteral("简体中文")}};
    return all;
}

void install(const QString& code) {
    static QTranslator* ours = nullptr;
    static QTranslator* qts = nullptr;
    currentCode() = code.isEmpty() ? systemCode() : code;
    const QLocale locale(currentCode());
    qts = replace(qts, locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    ours = replace(ours, locale, QStringLiteral("coroscope"), QStringLiteral(":/translations"));
    // Numbers as those who speak it write them, unless the system knows better for this language.
    QLocale::setDefault(QLocale::system().language() == locale.language() ? QLocale::system() : locale);
    theTimesInstalled.fetch_add(1, std::memory_order_release);
    setTranslator(ours ? translate : nullptr);
}

QString current() {
    return currentCode();
}

QString chosen() {
    const QString code = Kept::settings().value(QStringLiteral("language")).toString();
    for (const Language& known : languages())
        if (known.code == code) return code;
    return {};
}

void choose(const QString& code) {
    Kept::settings().setValue(QStringLiteral("language"), code);
}

} // namespace coroscope::language
