#pragma once

#include <QStringList>

namespace coroscope::editor {

/// What a script's text adds to the names that can be completed, as entries of the form "name.member(x)":
/// its functions and classes, what it imports under which name, and the members of variables whose type can
/// be told from where they are made ("queue = asyncio.Queue()"), annotated, or entered ("with ... as pool").
/// Looks at lines, not at the grammar, so that half-written scripts are understood. Any thread.
QStringList scriptNames(const QString& source);

} // namespace coroscope::editor
