#pragma once

#include <QString>
#include <vector>

namespace coroscope::language {

struct Language {
    QString code; ///< as in the names of the translations: "zh_CN"
    QString name; ///< in the language itself
};

/// The languages that there are translations for, and English, which needs none.
const std::vector<Language>& languages();

/// Makes the application, Qt's own dialogs and core speak `code`, or the system's language when it is empty
/// (English, when there is no translation for that). What was said before stays: windows are built anew. On
/// the thread of the application, which must exist.
void install(const QString& code);

/// The code that is spoken now.
QString current();

/// The user's choice, kept in the settings; empty: as the system.
QString chosen();
void choose(const QString& code);

} // namespace coroscope::language
