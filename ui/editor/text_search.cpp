#include "ui/editor/text_search.h"

#include <QCoreApplication>

namespace coroscope::editor {

namespace {

/// Bytes that UTF-16 takes in UTF-8.
long bytesOf(QStringView text) {
    long bytes = 0;
    for (const QChar c : text) {
        if (c.unicode() < 0x80)
            bytes += 1;
        else if (c.unicode() < 0x800 || c.isSurrogate())
            bytes += 2; // each half of a pair: four together
        else
            bytes += 3;
    }
    return bytes;
}

QString expanded(const QString& replacement, const QRegularExpressionMatch& match) {
    QString out;
    for (qsizetype i = 0; i < replacement.size(); ++i) {
        if (replacement[i] != u'\\' || i + 1 == replacement.size()) {
            out += replacement[i];
            continue;
        }
        const QChar c = replacement[++i];
        if (c.isDigit()) {
            out += match.captured(c.digitValue());
        } else if (c == u'n') {
            out += u'\n';
        } else if (c == u't') {
            out += u'\t';
        } else if (const auto end = replacement.indexOf(u'>', i);
                   c == u'g' && replacement.mid(i + 1, 1) == u"<"_qs && end > 0) {
            const QString name = replacement.mid(i + 2, end - i - 2);
            bool number = false;
            const int group = name.toInt(&number);
            out += number ? match.captured(group) : match.captured(name);
            i = end;
        } else {
            if (c != u'\\') out += u'\\';
            out += c;
        }
    }
    return out;
}

} // namespace

QRegularExpression SearchTerms::compiled() const {
    QString pattern = expression ? text : QRegularExpression::escape(text);
    if (wholeWords) pattern = QStringLiteral(R"(\b(?:%1)\b)").arg(pattern);
    QRegularExpression::PatternOptions options =
        QRegularExpression::MultilineOption | QRegularExpression::UseUnicodePropertiesOption;
    if (!matchCase) options |= QRegularExpression::CaseInsensitiveOption;
    return QRegularExpression(pattern, options);
}

SearchResult searchText(const QString& text, const SearchTerms& terms, const QString* replacement,
                        const std::atomic<bool>* cancel) {
    SearchResult result;
    if (terms.text.isEmpty()) return result;
    const QRegularExpression expression = terms.compiled();
    if (!expression.isValid()) {
        result.problem = expression.errorString();
        return result;
    }
    qsizetype counted = 0; // characters up to here are `bytes` bytes
    long bytes = 0;
    const auto byteAt = [&](qsizetype at) {
        bytes += bytesOf(QStringView(text).mid(counted, at - counted));
        counted = at;
        return bytes;
    };
    auto matches = expression.globalMatch(text);
    while (matches.hasNext() && !(cancel && *cancel)) {
        const auto match = matches.next();
        if (match.capturedLength() == 0) continue;
        if (result.matches.size() == kMostMatches) {
            result.complete = false;
            return result;
        }
        SearchMatch found;
        found.from = byteAt(match.capturedStart());
        found.to = byteAt(match.capturedEnd());
        if (replacement) found.replacement = terms.expression ? expanded(*replacement, match) : *replacement;
        result.matches.push_back(found);
    }
    // An expression that goes through too many possibilities is given up by the library.
    if (!matches.isValid() && !(cancel && *cancel))
        result.problem = QCoreApplication::translate("TextSearch", "The expression takes too long.");
    return result;
}

} // namespace coroscope::editor
