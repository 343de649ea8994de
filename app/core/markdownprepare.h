// What is done to Markdown before md4c reads it, and how it is undone. For markdown*.cpp only.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <vector>

namespace Markdown {

struct Prepared {
    QByteArray text; ///< ends with a newline of its own: md4c 0.4.8 may read one byte past the end
    struct Insertion {
        qsizetype at; ///< offset in text
        qsizetype size;
        qsizetype before; ///< bytes of all earlier ones
    };
    std::vector<Insertion> insertions; ///< sorted

    qsizetype sourceOffset(qsizetype preparedOffset) const;
    QString withoutInsertions(qsizetype from, qsizetype to) const;
};

/// Makes bold work next to Chinese punctuation (U+2060 between them) and keeps the backslashes of \( \) and \[ \].
Prepared prepare(QByteArrayView utf8);
}
