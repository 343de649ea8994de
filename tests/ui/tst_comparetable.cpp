// The figures, differences and votes of a comparison, with hands and eyes, over records made as values.
#include "ui/compare/differencesview.h"
#include "ui/compare/differencetext.h"
#include "ui/compare/figuresmodel.h"
#include "ui/compare/figurestable.h"
#include "ui/compare/votesdialog.h"
#include "ui/compare/votestrip.h"
#include "ui/warnings.h"
#include "words/comparison.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QCheckBox>
#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace {
using Statistic = FiguresModel::Statistic;
using Values = QMap<Measure, double>;

const Statistic allStatistics[] = { Statistic::Median, Statistic::P95, Statistic::Range };

Sample sample(const Values &values, const QByteArray &finish = "stop")
{
    Sample one;
    one.values = values;
    one.currency = values.contains(Measure::CostOf) ? u"USD"_s : QString();
    one.finishReason = finish;
    one.httpStatus = 200;
    return one;
}

Sample failed(const QByteArray &failure)
{
    Sample one;
    one.failure = failure;
    one.values = { { Measure::Total, 12 } };
    return one;
}

ComparedColumn column(const QString &id, const QList<Sample> &samples)
{
    ComparedColumn made;
    made.column.id = id;
    made.title = u"Title of "_s + id;
    made.routeName = u"Route of "_s + id;
    made.protocol = "openai-chat";
    made.model = u"model-of-"_s + id;
    made.samples = samples;
    made.exchanges.resize(samples.size());
    made.figures = figuresOf(samples);
    return made;
}

ComparisonRecord threeColumns()
{
    ComparisonRecord record;
    record.columns = {
        column(u"one"_s,
            { sample({ { Measure::Connecting, 40 }, { Measure::FirstByte, 300 }, { Measure::FirstText, 400 }, { Measure::Total, 1'000 },
                { Measure::Speed, 96 }, { Measure::Input, 48 }, { Measure::Output, 100 }, { Measure::CostOf, 0.0002 } }) }),
        column(u"two"_s,
            { sample({ { Measure::FirstByte, 600 }, { Measure::FirstText, 650 }, { Measure::Total, 500 }, { Measure::Speed, 88 },
                          { Measure::Input, 48 }, { Measure::Output, 9 } },
                "length") }),
        column(u"three"_s, { failed("authentication") }),
    };
    return record;
}

/// Five answers of each, with planted medians and percentiles.
ComparisonRecord repeated()
{
    ComparisonRecord record;
    QList<Sample> even;
    QList<Sample> wild;
    for (const int total : { 500, 510, 520, 530, 540 })
        even.append(sample({ { Measure::FirstText, double(total) / 2 }, { Measure::Total, double(total) } }));
    for (const int total : { 100, 900, 300, 400, 200 })
        wild.append(sample({ { Measure::FirstText, double(total) / 2 }, { Measure::Total, double(total) } }));
    wild.append(failed("rate_limit"));
    record.columns = { column(u"even"_s, even), column(u"wild"_s, wild) };
    return record;
}

QStringList idsOf(const ComparisonRecord &record)
{
    QStringList ids;
    for (const ComparedColumn &one : record.columns)
        ids.append(one.column.id);
    return ids;
}

int at(Measure measure, Statistic statistic = Statistic::Median)
{
    return FiguresModel::columnOf(measure, statistic);
}

Difference difference(Difference::Part part, Difference::Kind kind, const QString &place, const QByteArray &before, const QByteArray &after)
{
    return { .part = part, .kind = kind, .place = place, .before = before, .after = after };
}

using Piece = TextPiece::Kind;
const QList<TextPiece> busyPieces { { Piece::Same, u"a "_s }, { Piece::Removed, u"struggling"_s }, { Piece::Added, u"busy"_s },
    { Piece::Same, u" server is not hit "_s }, { Piece::Added, u"again and again"_s } };

ComparedColumn answered(const QList<TextPiece> &pieces)
{
    auto made = column(u"one"_s, { sample({}) });
    made.answer = pieces;
    return made;
}
}

class TestCompareTable : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { failOnOurWarnings(); }
    void init();
    void cleanup();

    void marksTheBestOfEachFigure();
    void marksNothingWhereAllAreEqual();
    void sortsByEachColumn_data();
    void sortsByEachColumn();
    void goesBackToTheOrderOfTheColumns();
    void changesInPlaceWhileAnswersComeIn();
    void takesColumnsInAndOut();
    void timelineTellsWhatTheCellsShow();
    void drawsTimelinesToOneScale();
    void drawsAnotherBarWhenTheFiguresAreOthers();
    void showsAllFiguresWhenAsked();
    void tellsWhatFailedAndWhatIsIgnored();
    void hiddenTitlesTellNothing();
    void copiesAsATable();
    void tellsWhichColumnIsWanted();

    void marksDifferencesByMoreThanColour();
    void goesFromDifferenceToDifference();
    void countsWordsThatDiffer_data();
    void countsWordsThatDiffer();
    void keepsForeignTextPlain();
    void cutsWhatIsEndless();
    void listsDifferencesInGroups();
    void saysWhyThereIsNothingToSee();

    void takesAVoteByButtonAndKey();
    void countsVotes();

private:
    void show(const ComparisonRecord &record, const QStringList &ids = {});
    QTableView *view() const { return m_table->findChild<QTableView *>(u"figures"_s); }
    FiguresModel *model() const { return static_cast<FiguresModel *>(view()->model()); }
    QModelIndex cell(const QString &id, int column) const { return model()->index(model()->rowOf(id), column); }
    QString text(const QString &id, int column) const { return cell(id, column).data().toString(); }
    QString spoken(const QString &id, int column) const { return cell(id, column).data(Qt::AccessibleTextRole).toString(); }
    bool isBold(const QString &id, int column) const { return cell(id, column).data(Qt::FontRole).value<QFont>().bold(); }
    QStringList order() const;
    int barEnd(const QString &id) const;

    std::unique_ptr<FiguresTable> m_table;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestCompareTable::init()
{
    m_table = std::make_unique<FiguresTable>();
    m_table->resize(1'100, 300);
    m_tester = std::make_unique<QAbstractItemModelTester>(model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestCompareTable::cleanup()
{
    m_tester.reset();
    m_table.reset();
}

void TestCompareTable::show(const ComparisonRecord &record, const QStringList &ids)
{
    m_table->setRecord(record, ids.isEmpty() ? idsOf(record) : ids, { { u"one"_s, QColor(0x2b, 0x65, 0xea) } });
}

QStringList TestCompareTable::order() const
{
    QStringList ids;
    for (int row = 0; row < model()->rowCount(); ++row)
        ids.append(model()->index(row, 0).data(FiguresModel::ColumnIdRole).toString());
    return ids;
}

/// How far right the bar of a row is painted, from where the scale begins.
int TestCompareTable::barEnd(const QString &id) const
{
    const auto image = view()->viewport()->grab().toImage();
    const auto place = view()->visualRect(cell(id, FiguresModel::timelineColumn));
    const auto bar = view()->palette().color(QPalette::Link).rgb();
    int end = -1;
    int begin = -1;
    for (int x = place.left(); x < place.right(); ++x) {
        if (image.pixel(x, place.center().y()) != bar)
            continue;
        end = x;
        if (begin < 0)
            begin = x;
    }
    return begin < 0 ? -1 : end - place.left();
}

void TestCompareTable::marksTheBestOfEachFigure()
{
    show(threeColumns());
    const QMap<Measure, QString> best { { Measure::FirstByte, u"one"_s }, { Measure::FirstText, u"one"_s }, { Measure::Total, u"two"_s },
        { Measure::Speed, u"one"_s }, { Measure::Output, u"two"_s } };
    const auto measures = allMeasures();
    for (const Measure measure : measures) {
        for (const QString &id : { u"one"_s, u"two"_s, u"three"_s }) {
            const bool isBest = best.value(measure) == id;
            QCOMPARE(isBold(id, at(measure)), isBest);
            QCOMPARE(spoken(id, at(measure)).contains(u"the best"_s), isBest);
            QVERIFY(!isBold(id, at(measure, Statistic::P95)));
            if (isBest)
                QVERIFY(cell(id, at(measure)).data(Qt::ForegroundRole).value<QColor>() != view()->palette().color(QPalette::Text));
        }
    }
}

void TestCompareTable::marksNothingWhereAllAreEqual()
{
    auto record = threeColumns();
    record.columns.removeLast();
    show(record);
    QVERIFY(!isBold(u"one"_s, at(Measure::Input)) && !isBold(u"two"_s, at(Measure::Input)));
    // What only one has is no better than what nobody else has.
    QVERIFY(!isBold(u"one"_s, at(Measure::Connecting)));
}

void TestCompareTable::sortsByEachColumn_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QStringList>("rising");
    QTest::addColumn<QStringList>("falling");

    const QString one = u"one"_s;
    const QString two = u"two"_s;
    const QString three = u"three"_s;
    QTest::newRow("title") << 0 << QStringList { one, three, two } << QStringList { two, three, one };
    QTest::newRow("timeline") << 1 << QStringList { two, one, three } << QStringList { one, two, three };
    QTest::newRow("what only one has") << at(Measure::Connecting) << QStringList { one, two, three } << QStringList { one, two, three };
    QTest::newRow("numbers, not their letters") << at(Measure::Output) << QStringList { two, one, three } << QStringList { one, two, three };
    QTest::newRow("equal ones stay") << at(Measure::Input) << QStringList { one, two, three } << QStringList { one, two, three };
    QTest::newRow("speed") << at(Measure::Speed) << QStringList { two, one, three } << QStringList { one, two, three };
    QTest::newRow("answers") << FiguresModel::answersColumn() << QStringList { one, two, three } << QStringList { three, one, two };
    QTest::newRow("finish reasons") << FiguresModel::finishColumn() << QStringList { two, one, three } << QStringList { one, two, three };
}

void TestCompareTable::sortsByEachColumn()
{
    QFETCH(int, column);
    show(threeColumns());
    view()->sortByColumn(column, Qt::AscendingOrder);
    QTEST(order(), "rising");
    view()->sortByColumn(column, Qt::DescendingOrder);
    QTEST(order(), "falling");
}

void TestCompareTable::goesBackToTheOrderOfTheColumns()
{
    show(threeColumns(), { u"three"_s, u"one"_s, u"two"_s });
    const QStringList shown { u"three"_s, u"one"_s, u"two"_s };
    QCOMPARE(order(), shown);
    view()->sortByColumn(at(Measure::Output), Qt::AscendingOrder);
    QVERIFY(order() != shown);
    view()->sortByColumn(-1, Qt::AscendingOrder);
    QCOMPARE(order(), shown);
}

void TestCompareTable::changesInPlaceWhileAnswersComeIn()
{
    auto record = threeColumns();
    show(record);
    view()->sortByColumn(at(Measure::FirstText), Qt::AscendingOrder);
    view()->selectRow(model()->rowOf(u"two"_s));
    const QPersistentModelIndex kept = cell(u"two"_s, at(Measure::Output));
    QSignalSpy reset(model(), &QAbstractItemModel::modelReset);
    QSignalSpy removed(model(), &QAbstractItemModel::rowsRemoved);

    record.columns[0].samples = { sample({ { Measure::FirstText, 5'000 }, { Measure::Total, 6'000 } }) };
    record.columns[0].figures = figuresOf(record.columns[0].samples);
    show(record);

    QCOMPARE(order(), (QStringList { u"two"_s, u"one"_s, u"three"_s }));
    QCOMPARE(reset.count() + removed.count(), 0);
    QCOMPARE(kept, QPersistentModelIndex(cell(u"two"_s, at(Measure::Output))));
    const auto chosen = view()->selectionModel()->selectedRows();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.front().data(FiguresModel::ColumnIdRole).toString(), u"two"_s);
    QVERIFY(isBold(u"two"_s, at(Measure::FirstText)));
}

void TestCompareTable::takesColumnsInAndOut()
{
    auto record = threeColumns();
    show(record);
    view()->selectRow(1);
    QSignalSpy reset(model(), &QAbstractItemModel::modelReset);
    record.columns.removeFirst();
    record.columns.append(column(u"four"_s, { sample({ { Measure::Total, 7 } }) }));
    show(record);
    QCOMPARE(order(), (QStringList { u"two"_s, u"three"_s, u"four"_s }));
    QCOMPARE(reset.count(), 0);
    QCOMPARE(view()->selectionModel()->selectedRows().value(0).data(FiguresModel::ColumnIdRole).toString(), u"two"_s);
    show({});
    QCOMPARE(model()->rowCount(), 0);
}

void TestCompareTable::timelineTellsWhatTheCellsShow()
{
    for (const auto &record : { threeColumns(), repeated() }) {
        show(record);
        for (const QString &id : idsOf(record)) {
            const auto told = spoken(id, FiguresModel::timelineColumn);
            QCOMPARE(cell(id, FiguresModel::timelineColumn).data(Qt::ToolTipRole).toString().contains(told.toHtmlEscaped()), true);
            for (const Measure measure : { Measure::Connecting, Measure::FirstByte, Measure::FirstText, Measure::Total }) {
                const auto *spread = model()->row(model()->rowOf(id)).spread(measure);
                const QString part = Words::measureLabel(measure) + u' ' + text(id, at(measure));
                QCOMPARE(told.contains(part), spread != nullptr);
            }
            const auto p95 = text(id, at(Measure::Total, Statistic::P95));
            if (p95 != u"—")
                QVERIFY2(told.contains(p95), qPrintable(told));
        }
    }
    QCOMPARE(text(u"wild"_s, at(Measure::Total)), Words::measureValue(Measure::Total, 300));
    QCOMPARE(text(u"wild"_s, at(Measure::Total, Statistic::P95)), Words::measureValue(Measure::Total, 900));
}

void TestCompareTable::drawsTimelinesToOneScale()
{
    auto record = threeColumns();
    for (int i = 0; i < 2; ++i) {
        record.columns[i].samples = { sample({ { Measure::FirstText, i ? 100.0 : 400.0 }, { Measure::Total, i ? 500.0 : 1'000.0 } }) };
        record.columns[i].figures = figuresOf(record.columns[i].samples);
    }
    show(record);
    const int whole = view()->columnWidth(FiguresModel::timelineColumn);
    const int longer = barEnd(u"one"_s);
    const int shorter = barEnd(u"two"_s);
    QVERIFY(longer > whole * 9 / 10);
    QVERIFY2(qAbs((shorter - 8) * 2 - (longer - 8)) <= 4, qPrintable(u"%1 %2"_s.arg(longer).arg(shorter)));
    // Of what failed there is no bar.
    QCOMPARE(barEnd(u"three"_s), -1);
}

void TestCompareTable::drawsAnotherBarWhenTheFiguresAreOthers()
{
    auto record = threeColumns();
    show(record);
    const int before = barEnd(u"one"_s);
    record.columns[1].samples = { sample({ { Measure::FirstText, 650 }, { Measure::Total, 4'000 } }) };
    record.columns[1].figures = figuresOf(record.columns[1].samples);
    show(record);
    QVERIFY(barEnd(u"one"_s) < before / 2);
    QVERIFY(model()->headerData(FiguresModel::timelineColumn, Qt::Horizontal).toString().contains(Words::measureValue(Measure::Total, 4'000)));
}

void TestCompareTable::showsAllFiguresWhenAsked()
{
    show(repeated());
    const auto isShown = [this](Measure measure, Statistic statistic) { return !view()->isColumnHidden(at(measure, statistic)); };
    QVERIFY(isShown(Measure::FirstText, Statistic::Median) && isShown(Measure::FirstText, Statistic::P95));
    QVERIFY(!isShown(Measure::Total, Statistic::P95) && !isShown(Measure::FirstByte, Statistic::Median));
    m_table->findChild<QCheckBox *>(u"allFigures"_s)->click();
    QVERIFY(isShown(Measure::FirstByte, Statistic::Median));
    QVERIFY(isShown(Measure::Total, Statistic::P95) && isShown(Measure::Total, Statistic::Range));
    // Whose they are stands where scrolling does not take it away.
    QVERIFY(view()->isColumnHidden(0) && view()->verticalHeader()->isVisibleTo(view()));
    QCOMPARE(model()->headerData(1, Qt::Vertical).toString(), u"Title of wild"_s);
    view()->selectRow(1);
    QTest::keyClick(view(), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QGuiApplication::clipboard()->text().section(u'\n', 1).startsWith(u"Title of wild\t"_s));
    QCOMPARE(text(u"wild"_s, at(Measure::Total, Statistic::Range)),
        u"%1 – %2"_s.arg(Words::measureValue(Measure::Total, 100), Words::measureValue(Measure::Total, 900)));
    // Of single answers there is nothing but the answer.
    show(threeColumns());
    QVERIFY(!isShown(Measure::Total, Statistic::P95) && !isShown(Measure::Total, Statistic::Range));
    QVERIFY(isShown(Measure::Connecting, Statistic::Median));
}

void TestCompareTable::tellsWhatFailedAndWhatIsIgnored()
{
    auto record = repeated();
    record.columns[1].failures = { u"The route asks for fewer requests."_s };
    record.columns[1].findings = { u"n was 2, and one answer came."_s };
    record.columns[1].figures.requestIds = { { "request-id", "06a1b2c3d4e5f60718293a4b" }, { "request-id", "second" } };
    record.columns.append(column(u"running"_s, {}));
    record.columns.last().exchanges.resize(1);
    record.columns.append(column(u"unable"_s, {}));
    record.columns.last().problem = u"The route is gone."_s;
    show(record);
    QCOMPARE(text(u"even"_s, FiguresModel::answersColumn()), u"5 of 5"_s);
    QCOMPARE(text(u"wild"_s, FiguresModel::answersColumn()), u"5 of 6 · 1 failed"_s);
    QVERIFY(cell(u"wild"_s, FiguresModel::answersColumn()).data(Qt::ToolTipRole).toString().contains(u"fewer requests"_s));
    QVERIFY(text(u"wild"_s, FiguresModel::ignoredColumn()).contains(u"n was 2"_s));
    QVERIFY(text(u"wild"_s, FiguresModel::requestIdsColumn()).startsWith(u"06a1b2c3…"_s));
    QVERIFY(cell(u"wild"_s, FiguresModel::requestIdsColumn()).data(Qt::ToolTipRole).toString().contains(u"06a1b2c3d4e5f60718293a4b"_s));
    QCOMPARE(text(u"running"_s, at(Measure::Total)), u"…"_s);
    QCOMPARE(spoken(u"running"_s, at(Measure::Total)), u"still running"_s);
    QCOMPARE(text(u"unable"_s, FiguresModel::answersColumn()), u"not asked"_s);
    QVERIFY(cell(u"unable"_s, FiguresModel::answersColumn()).data(Qt::ToolTipRole).toString().contains(u"The route is gone."_s));
}

void TestCompareTable::hiddenTitlesTellNothing()
{
    auto record = threeColumns();
    for (ComparedColumn &one : record.columns) {
        // Made so that no letter of an id stands in a word of the program.
        const QString secret = u"Zqx"_s + one.column.id;
        one.title = secret + u" title"_s;
        one.routeName = secret + u" route"_s;
        one.model = secret + u"-model"_s;
        one.protocol = "anthropic";
        one.failures = { secret + u" did not answer."_s };
        one.findings = { secret + u" counts max_tokens otherwise."_s };
        one.figures.requestIds = { { "zqx-id", secret.toUtf8() } };
        one.figures.finishReasons = { { "zqx_" + secret.toUtf8(), 1 } };
    }
    record.columns[2].problem = u"Zqx cannot be asked."_s;
    show(record);
    QCOMPARE(text(u"one"_s, 0), u"Zqxone title"_s);
    QVERIFY(!cell(u"one"_s, 0).data(Qt::DecorationRole).isNull());

    m_table->setTitlesHidden(true);
    QStringList all;
    for (const int column : { 0, at(Measure::CostOf), FiguresModel::finishColumn(), FiguresModel::requestIdsColumn(), FiguresModel::ignoredColumn() }) {
        view()->sortByColumn(column, Qt::AscendingOrder);
        QCOMPARE(order(), (QStringList { u"one"_s, u"two"_s, u"three"_s }));
    }
    for (int column = 0; column < model()->columnCount(); ++column) {
        for (int role = 0; role < Qt::UserRole + 50; ++role) {
            if (role == FiguresModel::ColumnIdRole)
                continue; // what a program calls it
            all.append(model()->headerData(column, Qt::Horizontal, role).toString());
            for (int row = 0; row < model()->rowCount(); ++row)
                all.append({ model()->index(row, column).data(role).toString(), model()->headerData(row, Qt::Vertical, role).toString() });
        }
    }
    QVERIFY(cell(u"one"_s, 0).data(Qt::DecorationRole).isNull());
    view()->selectAll();
    QTest::keyClick(view(), Qt::Key_C, Qt::ControlModifier);
    all.append(QGuiApplication::clipboard()->text());
    const auto children = m_table->findChildren<QWidget *>();
    for (const auto *child : children)
        all.append({ child->toolTip(), child->accessibleName(), child->accessibleDescription() });
    auto *accessible = QAccessible::queryAccessibleInterface(view());
    for (int i = 0; i < accessible->childCount(); ++i) {
        if (auto *part = accessible->child(i))
            all.append({ part->text(QAccessible::Name), part->text(QAccessible::Description), part->text(QAccessible::Value) });
    }
    const auto said = all.join(u'\n');
    QVERIFY(said.contains(u"Answer A"_s) && said.contains(u"Answer C"_s));
    QVERIFY2(!said.contains(u"zqx"_s, Qt::CaseInsensitive), qPrintable(said));
    for (const auto &word : { u"anthropic"_s, u"max_tokens"_s, u"$"_s, u"USD"_s })
        QVERIFY2(!said.contains(word, Qt::CaseInsensitive), qPrintable(word));

    m_table->setTitlesHidden(false);
    QCOMPARE(text(u"two"_s, 0), u"Zqxtwo title"_s);
}

void TestCompareTable::copiesAsATable()
{
    auto record = threeColumns();
    record.columns[0].figures.requestIds = { { "request-id", "06a1b2c3d4e5f60718293a4b" } };
    record.columns[0].title = u"with\ta tab"_s;
    show(record);
    QSignalSpy noted(m_table.get(), &FiguresTable::noted);
    view()->selectRow(0);
    QTest::keyClick(view(), Qt::Key_C, Qt::ControlModifier);
    const auto lines = QGuiApplication::clipboard()->text().trimmed().split(u'\n');
    QCOMPARE(lines.size(), 2);
    const auto heads = lines.at(0).split(u'\t');
    const auto cells = lines.at(1).split(u'\t');
    QCOMPARE(heads.size(), cells.size());
    QVERIFY(cells.contains(text(u"one"_s, at(Measure::FirstText))));
    QVERIFY(cells.contains(u"request-id: 06a1b2c3d4e5f60718293a4b"_s));
    QCOMPARE(noted.count(), 1);

    emit view()->customContextMenuRequested({ 5, 5 });
    auto *menu = m_table->findChild<QMenu *>(u"figuresMenu"_s);
    QVERIFY(menu);
    menu->actions().at(2)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"06a1b2c3d4e5f60718293a4b"_s);
    menu->actions().at(1)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text().trimmed().split(u'\n').size(), 4);
    menu->close();
}

void TestCompareTable::tellsWhichColumnIsWanted()
{
    show(threeColumns());
    QSignalSpy activated(m_table.get(), &FiguresTable::columnActivated);
    view()->setCurrentIndex(cell(u"two"_s, 0));
    QTest::keyClick(view(), Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.front().front().toString(), u"two"_s);
}

void TestCompareTable::marksDifferencesByMoreThanColour()
{
    DifferencesView differences;
    differences.show(DifferencesView::Kind::Answer, answered(busyPieces), u"Direct"_s, false);
    const auto *text = differences.findChild<DifferenceText *>();
    QCOMPARE(text->toPlainText(), u"a strugglingbusy server is not hit again and again"_s);
    QTextCursor cursor(text->document());
    const auto formatAt = [&cursor](int position) {
        cursor.setPosition(position + 1);
        return cursor.charFormat();
    };
    QVERIFY(!formatAt(0).fontStrikeOut() && !formatAt(0).fontUnderline());
    QVERIFY(formatAt(3).fontStrikeOut() && !formatAt(3).fontUnderline());
    QVERIFY(formatAt(13).fontUnderline() && !formatAt(13).fontStrikeOut());
    QVERIFY(formatAt(3).background() != formatAt(13).background());
    QVERIFY(formatAt(3).background() != formatAt(0).background());
    QVERIFY(differences.findChild<QLabel *>(u"differencesSummary"_s)->text().contains(u"Direct"_s));
}

void TestCompareTable::goesFromDifferenceToDifference()
{
    DifferencesView differences;
    differences.resize(400, 200);
    differences.show(DifferencesView::Kind::Answer, answered(busyPieces), u"Direct"_s, false);
    differences.show();
    QVERIFY(QTest::qWaitForWindowExposed(&differences));
    auto *text = differences.findChild<DifferenceText *>();
    const auto *place = differences.findChild<QLabel *>(u"differencePlace"_s);
    QVERIFY(!place->isVisible());
    text->setFocus();
    differences.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&differences));
    QTest::keyClick(text, Qt::Key_F7);
    QCOMPARE(text->textCursor().selectedText(), u"strugglingbusy"_s);
    QCOMPARE(place->text(), u"1 of 2: “struggling” became “busy”"_s);
    QTest::keyClick(text, Qt::Key_F7);
    QCOMPARE(place->text(), u"2 of 2: “again and again” was added"_s);
    QCOMPARE(text->accessibleDescription(), place->text());
    QTest::keyClick(text, Qt::Key_F7);
    QCOMPARE(text->current(), 0);
    QTest::keyClick(text, Qt::Key_F7, Qt::ShiftModifier);
    QCOMPARE(text->current(), 1);
    differences.findChild<QToolButton *>(u"previousDifference"_s)->click();
    QCOMPARE(text->current(), 0);
}

void TestCompareTable::countsWordsThatDiffer_data()
{
    QTest::addColumn<QList<TextPiece>>("pieces");
    QTest::addColumn<int>("words");
    QTest::newRow("nothing") << QList<TextPiece> { { Piece::Same, u"a b"_s } } << 0;
    QTest::newRow("one for another, and three more") << busyPieces << 4;
    QTest::newRow("blanks") << QList<TextPiece> { { Piece::Same, u"a"_s }, { Piece::Removed, u" "_s }, { Piece::Added, u"\n\n"_s } } << 0;
    QTest::newRow("ideographs") << QList<TextPiece> { { Piece::Removed, u"你好"_s }, { Piece::Added, u"您好吗 ok"_s } } << 4;
}

void TestCompareTable::countsWordsThatDiffer()
{
    QFETCH(QList<TextPiece>, pieces);
    QTEST(DifferenceText::differingWords(pieces), "words");
}

void TestCompareTable::keepsForeignTextPlain()
{
    const auto hostile = u"<img src=\"file:///etc/hostname\"><b>bold</b> ![x](/dev/zero) \u202egnp"_s;
    DifferencesView differences;
    differences.show(DifferencesView::Kind::Answer, answered({ { Piece::Same, u"x "_s }, { Piece::Added, hostile } }), u"<b>Direct</b>"_s, false);
    auto *text = differences.findChild<DifferenceText *>();
    QVERIFY(text->toPlainText().contains(u"<b>bold</b>"_s));
    QVERIFY(text->toPlainText().contains(u"⟨U+202E⟩"_s));
    QVERIFY(!text->toPlainText().contains(QChar::ObjectReplacementCharacter));
    for (const auto *label : differences.findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
    text->selectAll();
    text->copy();
    QCOMPARE(QGuiApplication::clipboard()->mimeData()->formats(), QStringList { u"text/plain"_s });
}

void TestCompareTable::cutsWhatIsEndless()
{
    QList<TextPiece> pieces;
    for (int i = 0; i < 60'000; ++i)
        pieces.append({ i % 2 ? Piece::Added : Piece::Same, u"word "_s });
    DifferencesView differences;
    differences.show(DifferencesView::Kind::Answer, answered(pieces), u"Direct"_s, false);
    auto *text = differences.findChild<DifferenceText *>();
    QVERIFY(text->toPlainText().size() < 60'000);
    QVERIFY(text->toPlainText().endsWith(u"more characters are not shown here."_s));
    // Told of all of it, shown or not.
    QVERIFY(differences.findChild<QLabel *>(u"differencesSummary"_s)->text().startsWith(u"30"_s));

    // A million characters without a break.
    differences.show(DifferencesView::Kind::Answer, answered({ { Piece::Same, QString(1'000'000, u'x') } }), u"Direct"_s, false);
    QVERIFY(text->blockCount() > 50);
    for (auto block = text->document()->begin(); block.isValid(); block = block.next())
        QVERIFY(block.length() < 10'000);
}

void TestCompareTable::listsDifferencesInGroups()
{
    using Part = Difference::Part;
    using Change = Difference::Kind;
    auto compared = answered({});
    compared.sent = { difference(Part::RequestHeader, Change::Added, u"x-api-version"_s, {}, "2"),
        difference(Part::BodyField, Change::Changed, u"model"_s, R"("a")", R"("b")"),
        { .part = Part::BodyField, .kind = Change::Renamed, .place = u"max_tokens"_s, .newPlace = u"max_completion_tokens"_s, .before = "9", .after = "9" },
        difference(Part::BodyField, Change::Dropped, u"stream"_s, QByteArray(100'000, 'v'), {}) };
    DifferencesView differences;
    differences.show(DifferencesView::Kind::Sent, compared, u"Direct"_s, false);
    auto *list = differences.findChild<QTreeWidget *>();
    QCOMPARE(list->topLevelItemCount(), 2);
    QStringList told;
    int rows = 0;
    for (int i = 0; i < 2; ++i) {
        const auto *group = list->topLevelItem(i);
        QVERIFY(group->isExpanded());
        rows += group->childCount();
        for (int j = 0; j < group->childCount(); ++j) {
            QVERIFY(!group->child(j)->icon(0).isNull());
            QVERIFY(group->child(j)->toolTip(1).size() < 20'000);
            told.append(group->child(j)->text(0));
        }
    }
    QCOMPARE(rows, 4);
    for (const auto &kind : { u"added"_s, u"changed"_s, u"renamed"_s, u"dropped"_s })
        QCOMPARE(told.count(kind), 1);
    QVERIFY(differences.findChild<QLabel *>(u"differencesSummary"_s)->text().startsWith(u'4'));

    QTest::keyClick(list, Qt::Key_C, Qt::ControlModifier);
    const auto copied = QGuiApplication::clipboard()->text();
    QCOMPARE(copied.count(u'\n'), 4);
    QVERIFY(copied.contains(u"max_tokens\tmax_completion_tokens\t9\t9"_s));
    differences.goToNext();
    differences.goToNext();
    QVERIFY(list->currentItem() && list->currentItem()->parent());
    QTest::keyClick(list, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 1);
}

void TestCompareTable::saysWhyThereIsNothingToSee()
{
    DifferencesView differences;
    const auto note = [&differences] { return differences.findChild<QLabel *>(u"differencesNote"_s)->text(); };
    using Kind = DifferencesView::Kind;
    auto compared = answered({ { Piece::Same, u"a"_s } });
    differences.setPending();
    QCOMPARE(note(), u"Comparing…"_s);
    differences.show(Kind::Sent, compared, u"Direct"_s, false);
    QCOMPARE(note(), u"Nothing that was sent is different from Direct."_s);
    differences.show(Kind::Received, compared, u"Direct"_s, false);
    QCOMPARE(note(), u"Nothing that came back is different from Direct."_s);
    differences.show(Kind::Received, compared, u"Direct"_s, true);
    QCOMPARE(note(), u"The others are held against this column."_s);
    // What cannot be held against anything is not the same as it.
    differences.show(Kind::Received, compared, {}, false);
    QCOMPARE(note(), u"The column the others are held against has no answer yet."_s);
    differences.show(Kind::Received, column(u"new"_s, {}), u"Direct"_s, false);
    QCOMPARE(note(), u"There is nothing of this column to compare yet."_s);
    differences.show(Kind::Answer, compared, u"Direct"_s, false);
    QCOMPARE(differences.findChild<QLabel *>(u"differencesSummary"_s)->text(), u"Same text as Direct"_s);
}

void TestCompareTable::takesAVoteByButtonAndKey()
{
    VoteStrip strip;
    QSignalSpy voted(&strip, &VoteStrip::voted);
    QSignalSpy reveal(&strip, &VoteStrip::revealRequested);
    strip.setColumns(3);
    strip.show();
    QVERIFY(QTest::qWaitForWindowExposed(&strip));
    QVERIFY(strip.findChild<QPushButton *>(u"voteC"_s)->isVisible());
    QVERIFY(!strip.findChild<QPushButton *>(u"voteD"_s)->isVisible());
    strip.findChild<QPushButton *>(u"voteC"_s)->click();
    strip.findChild<QPushButton *>(u"voteTie"_s)->click();
    QTest::keyClick(strip.findChild<QPushButton *>(u"voteA"_s), Qt::Key_B);
    QTest::keyClick(strip.findChild<QPushButton *>(u"voteA"_s), Qt::Key_D); // not there
    QTest::keyClick(strip.findChild<QPushButton *>(u"voteA"_s), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(voted, (QList<QList<QVariant>> { { 2 }, { -1 }, { 1 } }));
    QCOMPARE(reveal.count(), 0);
    strip.findChild<QPushButton *>(u"showNames"_s)->click();
    QCOMPARE(reveal.count(), 1);
    strip.setColumns(1);
    QVERIFY(!strip.findChild<QPushButton *>(u"voteA"_s)->isEnabled());
}

void TestCompareTable::countsVotes()
{
    const VotesDialog empty(QList<Tally> {}, nullptr);
    QVERIFY(empty.findChild<QLabel *>(u"votesNothing"_s));
    QVERIFY(!empty.findChild<QTreeWidget *>(u"votes"_s));

    const VotesDialog dialog({ { .candidate = { u"Direct"_s, "openai-chat", u"MiniMax-M3"_s }, .shown = 4, .won = 3, .tied = 1 },
                                 { .candidate = { u"Flatkey"_s, "anthropic", u"MiniMax-M3"_s }, .shown = 4, .won = 0, .tied = 1 } },
        nullptr);
    const auto *table = dialog.findChild<QTreeWidget *>(u"votes"_s);
    QCOMPARE(table->topLevelItemCount(), 2);
    QVERIFY(table->topLevelItem(0)->text(0).startsWith(u"Direct · MiniMax-M3 · "_s));
    QCOMPARE(table->topLevelItem(0)->text(1), u"4"_s);
    QCOMPARE(table->topLevelItem(0)->text(4), u"75%"_s);
    QCOMPARE(table->topLevelItem(1)->text(4), u"0%"_s);
}

QTEST_MAIN(TestCompareTable)
#include "tst_comparetable.moc"
