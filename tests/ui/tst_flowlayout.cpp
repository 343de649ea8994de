// Rows of buttons that break where there is no more room.
#include "ui/chat/findingrows.h"
#include "ui/flowlayout.h"

#include <QPushButton>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

class TestFlowLayout : public QObject
{
    Q_OBJECT

private slots:
    void setsEachBesideOrBelowTheOneBefore();
    void beginsAtTheRightWhereOneReadsFromThere();
    void cutsNoRepair();
};

void TestFlowLayout::setsEachBesideOrBelowTheOneBefore()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 300; ++round) {
        QWidget holder;
        auto *const layout = new FlowLayout;
        layout->setContentsMargins(3, 5, 7, 9);
        layout->setSpacing(6);
        holder.setLayout(layout);
        QList<QWidget *> boxes;
        for (int number = random.bounded(1, 9); number > 0; --number) {
            boxes.append(new QWidget(&holder));
            boxes.constLast()->setFixedSize(random.bounded(10, 120), random.bounded(10, 40));
            layout->addWidget(boxes.constLast());
        }
        QWidget *const hidden = boxes.at(random.bounded(boxes.size()));
        hidden->hide();
        boxes.removeOne(hidden);
        const int width = random.bounded(layout->minimumSize().width(), 400);
        layout->setGeometry({ 0, 0, width, layout->heightForWidth(width) });

        const QRect inside(3, 5, width - 10, layout->heightForWidth(width) - 14);
        int top = inside.top();
        int next = inside.left();
        int bottom = inside.top();
        for (const QWidget *const box : std::as_const(boxes)) {
            if (box->y() != top) {
                // Only because there was no room for it.
                QVERIFY(next + box->width() > inside.left() + inside.width());
                top = bottom + 6;
                next = inside.left();
            }
            QCOMPARE(box->pos(), QPoint(next, top));
            QVERIFY(inside.contains(box->geometry()));
            next += box->width() + 6;
            bottom = qMax(bottom, box->y() + box->height());
        }
        if (!boxes.isEmpty())
            QCOMPARE(bottom, inside.top() + inside.height());
    }
}

void TestFlowLayout::beginsAtTheRightWhereOneReadsFromThere()
{
    QWidget holder;
    holder.setLayoutDirection(Qt::RightToLeft);
    auto *const layout = new FlowLayout;
    layout->setContentsMargins({});
    holder.setLayout(layout);
    auto *const box = new QWidget(&holder);
    box->setFixedSize(40, 20);
    layout->addWidget(box);
    layout->setGeometry({ 0, 0, 200, 20 });
    QCOMPARE(box->geometry(), QRect(160, 0, 40, 20));
}

void TestFlowLayout::cutsNoRepair()
{
    FindingRows rows;
    rows.setFindings({ { .id = "tool-call-as-text",
                         .repairs = { { .id = "treat-as-calls" }, { .id = "without-stream", .asks = true },
                             { .id = "use-protocol", .value = u"anthropic-messages"_s, .asks = true } } } },
        3);
    for (const int width : { 1'000, 420, 260 }) {
        rows.resize(width, rows.heightForWidth(width));
        rows.show();
        QCOMPARE(rows.width(), width);
        const auto buttons = rows.findChildren<QPushButton *>();
        QCOMPARE(buttons.size(), 3);
        for (const QPushButton *const button : buttons)
            QVERIFY(rows.rect().contains(QRect(button->mapTo(&rows, QPoint()), button->size())));
    }
}

QTEST_MAIN(TestFlowLayout)
#include "tst_flowlayout.moc"
