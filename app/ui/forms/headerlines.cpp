#include "ui/forms/headerlines.h"

#include "ui/forms/notice.h"
#include "words/words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
HttpHeader typedHeader(const QLineEdit *name, const QLineEdit *value)
{
    HttpHeader header { .name = name->text().trimmed().toUtf8(), .value = value->text().trimmed().toUtf8() };
    header.secret = isSecretHeaderName(header.name);
    return header;
}
}

HeaderLines::HeaderLines(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(4);
    addLine({});
    retranslate();
}

void HeaderLines::setHeaders(const QList<HttpHeader> &headers)
{
    if (headers == m_headers)
        return;
    for (const Line &line : std::as_const(m_lines)) {
        line.box->hide();
        line.box->deleteLater();
    }
    m_lines.clear();
    for (const HttpHeader &header : headers)
        addLine(header);
    addLine({});
    m_headers = headers;
    retranslate();
}

void HeaderLines::setSecretRemark(const QString &text)
{
    m_secretRemark = text;
    retranslate();
}

void HeaderLines::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void HeaderLines::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    alignNames();
}

// The last line has nothing to remove and is wider for it, but its columns begin where the others' do.
void HeaderLines::alignNames()
{
    for (const Line &line : std::as_const(m_lines))
        line.name->setFixedWidth(qMax(50, width() * 38 / 100));
}

void HeaderLines::addLine(const HttpHeader &header)
{
    Line line;
    line.box = new QWidget(this);
    line.name = new QLineEdit(QString::fromUtf8(header.name), line.box);
    line.value = new QLineEdit(QString::fromUtf8(header.value), line.box);
    line.remove = new QToolButton(line.box);
    line.notice = new Notice(line.box);
    auto *fields = new QHBoxLayout;
    fields->setSpacing(6);
    fields->addWidget(line.name);
    fields->addWidget(line.value, 1);
    fields->addWidget(line.remove);
    auto *layout = new QVBoxLayout(line.box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(1);
    layout->addLayout(fields);
    layout->addWidget(line.notice);
    line.value->setMinimumWidth(50);
    line.remove->setText(u"×"_s);
    line.remove->setAutoRaise(true);
    line.remove->setFocusPolicy(Qt::StrongFocus);
    line.remove->setFixedSize(24, 24);
    if (!m_lines.isEmpty())
        setTabOrder(m_lines.last().remove, line.name);
    setTabOrder(line.name, line.value);
    setTabOrder(line.value, line.remove);
    m_layout->addWidget(line.box);
    line.box->show();
    m_lines << line;
    alignNames();
    setFocusProxy(m_lines.first().name);
    connect(line.name, &QLineEdit::textEdited, this, &HeaderLines::read);
    connect(line.value, &QLineEdit::textEdited, this, &HeaderLines::read);
    connect(line.remove, &QToolButton::clicked, this, [this, box = line.box] { removeLine(box); });
}

void HeaderLines::removeLine(const QWidget *box)
{
    for (qsizetype i = 0; i < m_lines.size() - 1; ++i) {
        if (m_lines[i].box != box)
            continue;
        m_lines[i + 1].name->setFocus(Qt::OtherFocusReason);
        m_lines[i].box->hide();
        m_lines.takeAt(i).box->deleteLater();
        break;
    }
    setFocusProxy(m_lines.first().name);
    read();
}

void HeaderLines::read()
{
    QList<HttpHeader> found;
    for (const Line &line : std::as_const(m_lines)) {
        const HttpHeader header = typedHeader(line.name, line.value);
        if (!header.name.isEmpty() && checkHeader(header.name, header.value) == HeaderProblem::None)
            found << header;
    }
    const Line &last = m_lines.last();
    if (!last.name->text().isEmpty() || !last.value->text().isEmpty())
        addLine({});
    retranslate();
    if (found == m_headers)
        return;
    m_headers = found;
    emit edited();
}

void HeaderLines::judge(const Line &line) const
{
    const HttpHeader header = typedHeader(line.name, line.value);
    line.value->setEchoMode(header.secret ? QLineEdit::Password : QLineEdit::Normal);
    if (header.name.isEmpty() && header.value.isEmpty()) {
        line.notice->clearRemark();
    } else if (header.name.isEmpty()) {
        line.notice->say(Notice::Weight::Error, tr("Not sent: the header has no name."));
    } else if (const auto problem = checkHeader(header.name, header.value); problem != HeaderProblem::None) {
        line.notice->say(Notice::Weight::Error, Words::headerProblem(problem, QString::fromUtf8(header.name)));
    } else if (header.secret) {
        line.notice->say(Notice::Weight::Quiet,
            m_secretRemark.isEmpty() ? tr("Goes into the request, is never saved.") : m_secretRemark);
    } else {
        line.notice->clearRemark();
    }
}

void HeaderLines::retranslate()
{
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const Line &line = m_lines[i];
        const bool last = i == m_lines.size() - 1;
        const QString number = QString::number(i + 1);
        line.name->setPlaceholderText(last ? tr("add a header") : tr("name"));
        line.value->setPlaceholderText(tr("value"));
        //: Accessible names of the fields of one header. %1: number of the line.
        line.name->setAccessibleName(tr("Header %1, name").arg(number));
        line.value->setAccessibleName(tr("Header %1, value").arg(number));
        line.remove->setAccessibleName(tr("Remove header %1").arg(number));
        line.remove->setToolTip(tr("Remove this header"));
        line.remove->setVisible(!last); // the value field takes its room
        judge(line);
    }
}
