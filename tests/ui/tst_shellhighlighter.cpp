// The colours of a curl command in light and dark palettes.
#include "ui/inspector/shellhighlighter.h"

#include <QPlainTextEdit>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace Qt::StringLiterals;

class TestShellHighlighter final : public QObject
{
    Q_OBJECT

private slots:
    void followsThePalette();
};

namespace {
QColor stringColour(const QPlainTextEdit &edit)
{
    const auto formats = edit.document()->firstBlock().layout()->formats();
    return formats.isEmpty() ? QColor() : formats.constFirst().format.foreground().color();
}

QPalette paletteOn(const QColor &base)
{
    QPalette palette;
    palette.setColor(QPalette::Base, base);
    return palette;
}
}

void TestShellHighlighter::followsThePalette()
{
    QPlainTextEdit edit;
    edit.setPalette(paletteOn(Qt::white));
    new ShellHighlighter(edit.document(), edit);
    edit.setPlainText(u"curl 'http://127.0.0.1/' -H \"Authorization: Bearer $A_KEY\""_s);
    QTRY_VERIFY(stringColour(edit).isValid());
    QVERIFY(stringColour(edit).lightness() < 128);

    edit.setPalette(paletteOn(Qt::black));
    QTRY_VERIFY(stringColour(edit).lightness() > 128);
}

QTEST_MAIN(TestShellHighlighter)
#include "tst_shellhighlighter.moc"
