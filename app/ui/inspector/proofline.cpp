#include "ui/inspector/proofline.h"

#include "engine/prove.h"
#include "snippets/curl.h"
#include "ui/forms/notice.h"
#include "ui/icons.h"
#include "ui/inspector/rawview.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype mostDifferences = 8;
constexpr qsizetype longestValue = 100;

QString proofValue(const QByteArray &bytes)
{
    const QString text = RawView::visible(QString::fromUtf8(bytes.left(longestValue)));
    return bytes.size() > longestValue ? text + u'…' : text;
}

QString missingText(const QByteArray &id)
{
    if (id == "no-shell")
        return ProofLine::tr("Proving needs sh, which is not on this machine.");
    if (id == "no-curl")
        return ProofLine::tr("Proving needs curl, which is not on this machine.");
    return {};
}

QString problemText(const Proof &proof)
{
    if (proof.problem == "not-sent")
        return ProofLine::tr("Nothing could be compared: this program could not send the request.");
    if (proof.problem == "time")
        return ProofLine::tr("Nothing could be compared: the command did not end in time.");
    if (proof.problem == "failed")
        //: %1 is what sh or curl said
        return ProofLine::tr("Nothing could be compared: the command sent nothing. It said: %1")
            .arg(RawView::visible(proof.detail.left(longestValue)));
    return missingText(proof.problem);
}

QString differenceText(const ProofDifference &difference)
{
    const QString ours = proofValue(difference.byProgram);
    const QString theirs = proofValue(difference.byCommand);
    const QString name = proofValue(difference.name);
    if (difference.part == "requests")
        return ProofLine::tr("Requests: this program sends %1, curl %2.").arg(ours, theirs);
    if (difference.part == "method")
        return ProofLine::tr("Method: this program sends “%1”, curl “%2”.").arg(ours, theirs);
    if (difference.part == "path")
        return ProofLine::tr("Path: this program asks for “%1”, curl for “%2”.").arg(ours, theirs);
    if (difference.part == "query")
        return ProofLine::tr("Query: this program sends “%1”, curl “%2”.").arg(ours, theirs);
    if (difference.part == "body") {
        const auto [left, right] = std::mismatch(difference.byProgram.cbegin(), difference.byProgram.cend(),
            difference.byCommand.cbegin(), difference.byCommand.cend());
        //: numbers of bytes; %3 is the place of the first byte that is different
        return ProofLine::tr("Body: %1 bytes from this program, %2 from curl, different from byte %3 on.")
            .arg(QString::number(difference.byProgram.size()), QString::number(difference.byCommand.size()),
                QString::number(left - difference.byProgram.cbegin() + 1));
    }
    if (!difference.inCommand)
        //: %1 is the name of a header, %2 its value
        return ProofLine::tr("%1: only this program sends it, as “%2”.").arg(name, ours);
    if (!difference.inProgram)
        //: %1 is the name of a header, %2 its value
        return ProofLine::tr("%1: only curl sends it, as “%2”.").arg(name, theirs);
    //: %1 is the name of a header, %2 and %3 are values
    return ProofLine::tr("%1: this program sends “%2”, curl “%3”.").arg(name, ours, theirs);
}

QString sealText(const Proof &proof)
{
    const QString headers = ProofLine::tr("%n header(s)", nullptr, proof.headers);
    const QString body = proof.body == 0 ? ProofLine::tr("no body") : ProofLine::tr("%n byte(s) of body", nullptr, int(proof.body));
    //: %1 is such as "9 headers", %2 such as "412 bytes of body"
    return ProofLine::tr("✓ curl sends the same bytes as this program: %1, %2.").arg(headers, body);
}
}

ProofLine::ProofLine(QWidget *parent)
    : QWidget(parent)
    , m_text(new Notice(this))
    , m_close(new QToolButton(this))
{
    m_text->setObjectName("proof"_L1);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_close->setObjectName("closeProof"_L1);
    m_close->setAutoRaise(true);
    m_close->setIcon(Icons::icon(u"x"_s));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(4, 0, 0, 0);
    row->addWidget(m_text, 1);
    row->addWidget(m_close, 0, Qt::AlignTop);
    connect(m_close, &QToolButton::clicked, this, &ProofLine::clear);
    retranslate();
    hide();
}

QString ProofLine::missing()
{
    return missingText(Prove::missing());
}

void ProofLine::prove(const HttpRequest &request)
{
    delete m_prove;
    m_prove = new Prove(request, [](const HttpRequest &asked) { return curlCommand(asked); }, this);
    connect(m_prove, &Prove::finished, this, &ProofLine::show);
    m_text->say(Notice::Weight::Quiet, tr("Comparing what curl sends with what this program sends…"));
    QWidget::show();
    m_prove->start();
}

void ProofLine::clear()
{
    delete m_prove;
    m_prove = nullptr;
    hide();
}

void ProofLine::show(const Proof &proof)
{
    m_prove->deleteLater();
    m_prove = nullptr;
    QStringList lines;
    if (!proof.problem.isEmpty()) {
        lines.append(problemText(proof));
    } else if (proof.isSealed()) {
        lines.append(sealText(proof));
    } else {
        lines.append(tr("curl does not send the same as this program:"));
        for (const ProofDifference &difference : proof.differences.first(qMin(mostDifferences, proof.differences.size())))
            lines.append(differenceText(difference));
        if (const qsizetype more = proof.differences.size() - mostDifferences; more > 0)
            lines.append(tr("and %n more", nullptr, int(more)));
    }
    if (proof.isReordered)
        lines.append(tr("The headers come in another order."));
    m_text->say(proof.isSealed() ? Notice::Weight::Quiet : Notice::Weight::Caution, lines.join(u'\n'));
    QStringList idle;
    for (const QByteArray &header : proof.idle)
        idle.append(QString::fromUtf8(header));
    const QString compared = tr("Compared: method, path, query, headers and body, as a recorder on this machine received them. The key "
                                "was made up, and the server of the route was not asked. Where Host and Content-Length stand among the "
                                "headers is not compared.");
    m_text->setToolTip(plainToolTip(idle.isEmpty()
            ? compared
            //: %1 is a list of headers such as "Connection: Keep-Alive"
            : compared + u'\n' + tr("Sent by one of the two only, saying what holds anyway: %1").arg(idle.join(u", "_s))));
    emit noted(lines.constFirst());
}

void ProofLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        clear();
    }
}

void ProofLine::retranslate()
{
    m_close->setAccessibleName(tr("Close"));
    m_close->setToolTip(tr("Close"));
}
