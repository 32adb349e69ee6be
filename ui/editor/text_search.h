#pragma once

#include <QRegularExpression>
#include <QString>

#include <atomic>
#include <vector>

namespace coroscope::editor {

/// What to look for. Plain text or a regular expression (PCRE, '^' and '$' at each line).
struct SearchTerms {
    QString text;
    bool expression = false;
    bool matchCase = false;
    bool wholeWords = false;

    bool operator==(const SearchTerms&) const = default;
    /// Invalid, with errorString(), when it is no expression.
    QRegularExpression compiled() const;
};

/// A found place in bytes of the text in UTF-8, as Scintilla counts.
struct SearchMatch {
    long from = 0;
    long to = 0;
    QString replacement; ///< with what it found put into \1 and \g<name>, when one was asked for
};

struct SearchResult {
    std::vector<SearchMatch> matches; ///< in order; empty places are left out
    QString problem;                  ///< why the search could not be made or not to its end
    bool complete = true;             ///< false: there are more than kMostMatches
};

inline constexpr std::size_t kMostMatches = 20'000;

/// All places. Any thread; `cancel` ends it early. `replacement` (nullptr: none is wanted) may name groups of
/// an expression as Python's re.sub does: \1, \g<1>, \g<name>, \n, \t, \\.
SearchResult searchText(const QString& text, const SearchTerms& terms, const QString* replacement,
                        const std::atomic<bool>* cancel);

} // namespace coroscope::editor
