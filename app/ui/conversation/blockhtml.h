// Blocks as HTML for the clipboard: structure and emphasis, every character escaped, nothing that loads or runs.
#pragma once

#include "core/markdown.h"

class BlockHtml
{
public:
    void addTitle(const QString &title, const QString &subtitle);
    void addPlain(const QString &text);
    /// The characters between; \a quoted: as one quote deeper.
    void add(const Markdown::Block &block, qsizetype from, qsizetype to, bool quoted);
    QString finish();

private:
    struct Level {
        char kind;
        bool ordered;
    };
    void openFor(const QByteArray &containers, const Markdown::Block &block);
    void closeTo(size_t depth);
    void addTable(const Markdown::Block &block, qsizetype from, qsizetype to);

    QString m_html;
    std::vector<Level> m_levels;
};
