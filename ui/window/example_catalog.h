#pragma once

#include <QStringList>

namespace coroscope::window {

/// An example script of the resources, as its first comment lines describe it.
struct Example {
    QString name; ///< of the file, without its ending
    QString title;
    QString theme; ///< "Blocking"
    QString look;  ///< what to look for, a sentence
};

/// All of them, in the order of the course that they make.
const QList<Example>& exampleCatalog();
/// nullptr when there is none of that name.
const Example* exampleNamed(const QString& name);
/// The script; empty when there is none of that name.
QString exampleText(const QString& name);

/// The one that the first start opens.
inline constexpr auto kFirstExample = "blocking_starved";

} // namespace coroscope::window
