#include "ui/models/modelpane.h"

#include "core/jsontext.h"
#include "snippets/curl.h"
#include "ui/elidedlabel.h"
#include "ui/icons.h"
#include "ui/inspector/rawview.h"
#include "ui/inspector/secretclipboard.h"
#include "ui/inspector/shellhighlighter.h"
#include "ui/models/modelwords.h"
#include "words/words.h"

#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QFrame>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
enum PaneTab { FactsTab, EntryTab, AnswerTab, CurlTab };

/// A person who copies all of it gets both requests; the remarks are comments to a shell.
QString commands(const HttpRequest &list, const HttpRequest &detail, CurlKey key = CurlKey::AsVariable)
{
    QString text = u"# "_s + ModelPane::tr("the list") + u'\n' + curlCommand(list, key);
    if (!detail.method.isEmpty())
        text += u"\n\n# "_s + ModelPane::tr("this model alone") + u'\n' + curlCommand(detail, key);
    return text;
}

QPushButton *paneButton(QWidget *parent, const QString &name, const QString &icon)
{
    auto *button = new QPushButton(Icons::icon(icon), QString(), parent);
    button->setObjectName(name);
    button->setIconSize({ 14, 14 });
    button->setAutoDefault(false);
    return button;
}
}

ModelPane::ModelPane(QWidget *parent)
    : QWidget(parent)
    , m_id(new ElidedLabel(this))
    , m_use(paneButton(this, u"useModel"_s, u"message-square"_s))
    , m_copyId(paneButton(this, u"copyModelId"_s, u"copy"_s))
    , m_pin(paneButton(this, u"pinModel"_s, u"star"_s))
    , m_fetch(paneButton(this, u"fetchModel"_s, u"refresh-cw"_s))
    , m_tabs(new QTabBar(this))
    , m_withKey(new QPushButton(this))
    , m_copyText(paneButton(this, u"copyModelText"_s, u"copy"_s))
    , m_secrets(new SecretClipboard(this))
    , m_question(new QFrame(this))
    , m_questionText(new QLabel(m_question))
    , m_confirm(new QPushButton(m_question))
    , m_cancel(new QPushButton(m_question))
    , m_panels(new QStackedWidget(this))
    , m_facts(new QTreeWidget(m_panels))
    , m_entry(new RawView(m_panels))
    , m_answer(new RawView(m_panels))
    , m_curl(new RawView(m_panels))
{
    setObjectName("modelPane"_L1);
    auto mono = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    mono.setPointSizeF(font().pointSizeF() * 1.1);
    mono.setBold(true);
    m_id->setFont(mono);
    m_id->setTextFormat(Qt::PlainText);
    m_pin->setCheckable(true);
    m_tabs->setObjectName("modelTabs"_L1);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_facts->setObjectName("modelFacts"_L1);
    m_facts->setRootIsDecorated(false);
    m_facts->setUniformRowHeights(true);
    m_facts->setColumnCount(3);
    m_facts->setFrameShape(QFrame::NoFrame);
    m_facts->setColumnWidth(0, 150);
    m_facts->setColumnWidth(1, 230);
    m_entry->setObjectName("modelEntry"_L1);
    m_answer->setObjectName("modelAnswer"_L1);
    m_curl->setObjectName("modelCurl"_L1);
    m_curl->setWrapping(true);
    new ShellHighlighter(m_curl->document(), *m_curl);
    for (auto *panel : { static_cast<QWidget *>(m_facts), static_cast<QWidget *>(m_entry), static_cast<QWidget *>(m_answer),
             static_cast<QWidget *>(m_curl) }) {
        m_panels->addWidget(panel);
        m_tabs->addTab(QString());
    }

    m_withKey->setObjectName("copyModelCurlWithKey"_L1);
    m_withKey->setFlat(true);
    m_question->setObjectName("modelKeyQuestion"_L1);
    m_questionText->setTextFormat(Qt::PlainText);
    m_questionText->setWordWrap(true);
    m_confirm->setObjectName("confirmModelKey"_L1);
    for (auto *button : { m_withKey, m_confirm, m_cancel })
        button->setAutoDefault(false);
    auto *ask = new QHBoxLayout(m_question);
    ask->setContentsMargins(8, 4, 8, 4);
    ask->addWidget(m_questionText, 1);
    ask->addWidget(m_confirm);
    ask->addWidget(m_cancel);
    m_question->hide();

    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(m_id, 1);
    row->addWidget(m_use);
    row->addWidget(m_copyId);
    row->addWidget(m_pin);
    row->addWidget(m_fetch);
    auto *tabRow = new QHBoxLayout;
    tabRow->addWidget(m_tabs);
    tabRow->addStretch(1);
    tabRow->addWidget(m_withKey);
    tabRow->addWidget(m_copyText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 8, 20, 12);
    layout->setSpacing(6);
    layout->addLayout(row);
    layout->addLayout(tabRow);
    layout->addWidget(m_question);
    layout->addWidget(m_panels, 1);

    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_panels->setCurrentIndex(tab);
        showButtons();
    });
    connect(m_use, &QPushButton::clicked, this, &ModelPane::useRequested);
    connect(m_copyId, &QPushButton::clicked, this, &ModelPane::copyRequested);
    connect(m_pin, &QPushButton::clicked, this, &ModelPane::pinRequested);
    connect(m_fetch, &QPushButton::clicked, this, &ModelPane::detailRequested);
    connect(m_copyText, &QPushButton::clicked, this, &ModelPane::copyShown);
    connect(m_withKey, &QPushButton::clicked, this, [this] {
        m_question->show();
        m_cancel->setFocus();
    });
    connect(m_cancel, &QPushButton::clicked, m_question, &QWidget::hide);
    connect(m_confirm, &QPushButton::clicked, this, [this] {
        m_question->hide();
        emit keyCopyRequested();
    });
    showButtons();
    retranslate();
    showRow(nullptr);
}

void ModelPane::showRow(const ModelRow *row)
{
    const bool isSame = row && m_row && row->id == m_row->id;
    // Without a model there is one thing to see: how the route would be asked.
    if (!row != !m_row || !isVisible())
        m_tabs->setCurrentIndex(row ? FactsTab : CurlTab);
    m_row = row ? std::make_unique<ModelRow>(*row) : nullptr;
    if (!isSame) {
        m_detail.reset();
        m_answer->clearText();
    }
    m_id->setText(row ? RawView::visible(row->id) : tr("Choose a model above"));
    for (auto *button : { m_use, m_copyId, m_pin })
        button->setEnabled(row);
    m_fetch->setEnabled(row && !m_detailRunning);
    m_pin->setChecked(row && row->isPinned);
    if (row)
        m_entry->showText(QString::fromUtf8(Json::indented(row->raw)));
    else
        m_entry->clearText();
    fillFacts();
    retranslate();
}

void ModelPane::showRequests(const HttpRequest &list, const HttpRequest &detail)
{
    m_listRequest = list;
    m_detailRequest = detail;
    m_curl->showText(RawView::visible(commands(list, detail)));
    showButtons();
}

void ModelPane::copyWithKey(const RouteKey &key)
{
    auto list = m_listRequest;
    auto detail = m_detailRequest;
    if (key.value.isEmpty() || !fillKey(list, key.variable, key.value)) {
        emit noted(tr("There is no key to copy."));
        return;
    }
    fillKey(detail, key.variable, key.value);
    m_secrets->copy(commands(list, detail, CurlKey::InPlain));
    emit noted(tr("curl command copied with the key"));
}

bool ModelPane::needsKey() const
{
    return std::ranges::any_of(m_listRequest.headers, [](const HttpHeader &header) { return header.secret && !header.variable.isEmpty(); });
}

void ModelPane::showButtons()
{
    m_copyText->setVisible(m_tabs->currentIndex() != FactsTab);
    m_withKey->setVisible(m_tabs->currentIndex() == CurlTab && needsKey());
    if (m_withKey->isHidden())
        m_question->hide();
}

void ModelPane::showDetail(const ModelDetail &detail)
{
    if (!m_row || detail.id != m_row->id)
        return;
    m_detail = detail;
    QString text;
    if (detail.failure) {
        text = Words::failureSentence(*detail.failure) + u'\n';
        if (const auto more = Words::failureDetail(*detail.failure); !more.isEmpty())
            text += more + u'\n';
        text += u'\n';
    }
    text += QString::fromUtf8(Json::indented(detail.body));
    m_answer->showText(text);
    fillFacts();
    m_tabs->setCurrentIndex(AnswerTab);
}

void ModelPane::setDetailRunning(bool isRunning)
{
    m_detailRunning = isRunning;
    m_fetch->setEnabled(m_row && !isRunning);
    retranslate();
}

void ModelPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fillFacts();
    }
}

void ModelPane::fillFacts()
{
    m_facts->clear();
    if (!m_row)
        return;
    ModelRow shown = *m_row;
    // The answer for the model alone may say more than its entry in the list.
    if (m_detail && !m_detail->failure) {
        const auto alone = reportedFacts(m_detail->body);
        if (alone != ModelFacts())
            shown.reported = alone;
    }
    const auto facts = ModelWords::all(shown);
    for (const auto &[label, fact] : facts) {
        const bool isKnown = !fact.value.isEmpty();
        auto *item = new QTreeWidgetItem(m_facts, { label, RawView::visible(isKnown ? fact.value : ModelWords::notReported()), fact.source });
        if (!isKnown)
            item->setText(2, fact.source == ModelWords::notReported() ? QString() : fact.source);
        const auto dim = palette().brush(QPalette::PlaceholderText);
        item->setForeground(2, dim);
        if (!isKnown)
            item->setForeground(1, dim);
        auto italic = font();
        italic.setItalic(true);
        if (fact.origin == ModelWords::Origin::BuiltIn)
            item->setFont(1, italic);
    }
}

void ModelPane::copyShown()
{
    // The copy is what came, not the view's way of making it visible.
    QString text = m_curl->toPlainText();
    if (m_tabs->currentIndex() == EntryTab)
        text = m_row ? QString::fromUtf8(m_row->raw) : QString();
    else if (m_tabs->currentIndex() == AnswerTab)
        text = m_detail ? QString::fromUtf8(m_detail->body) : QString();
    QGuiApplication::clipboard()->setText(text);
    emit noted(tr("Copied"));
}

void ModelPane::retranslate()
{
    m_use->setText(tr("Use in chat"));
    m_use->setToolTip(tr("Continue in the chat with this route and model (Enter)"));
    m_copyId->setText(tr("Copy id"));
    m_copyId->setToolTip(tr("Copy the exact id (Ctrl+C)"));
    m_pin->setText(m_pin->isChecked() ? tr("Pinned") : tr("Pin"));
    m_pin->setToolTip(tr("Pinned models stand first"));
    m_fetch->setText(m_detailRunning ? tr("Asking…") : tr("Fetch detail"));
    m_fetch->setToolTip(tr("Ask the route for this model alone; sends one request"));
    m_copyText->setText(tr("Copy"));
    m_withKey->setText(tr("With key…"));
    m_withKey->setToolTip(tr("Copy the commands with the key itself in them"));
    //: %n: how many seconds the key stays on the clipboard
    m_questionText->setText(tr("The copy will hold your key for anybody to read. It is taken off the clipboard after %n second(s).",
        nullptr, SecretClipboard::secondsKept));
    m_confirm->setText(tr("Copy with the key"));
    m_cancel->setText(tr("Cancel"));
    m_tabs->setAccessibleName(tr("About the model"));
    m_tabs->setTabText(FactsTab, tr("Facts"));
    m_tabs->setTabText(EntryTab, tr("Entry"));
    m_tabs->setTabText(AnswerTab, tr("Detail"));
    m_tabs->setTabText(CurlTab, u"curl"_s);
    m_facts->setHeaderLabels({ tr("Fact"), tr("Value"), tr("Where it comes from") });
    m_facts->setAccessibleName(tr("Facts"));
    m_entry->setAccessibleName(tr("The entry as the route listed it"));
    m_answer->setAccessibleName(tr("The answer for this model alone"));
    m_answer->setPlaceholderText(tr("“Fetch detail” asks the route for this model alone."));
    m_curl->setAccessibleName(tr("curl command"));
    if (!m_row)
        m_id->setText(tr("Choose a model above"));
}
