// The floor of start-up: a bare shell window with the parts any such program has, built with the same flags and timed
// in the same run. What the program takes beyond this is its own doing.
#include <QApplication>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMainWindow>
#include <QMenuBar>
#include <QPainter>
#include <QPlainTextEdit>
#include <QSlider>
#include <QSpinBox>
#include <QSplitter>
#include <QTextBrowser>
#include <QTimer>
#include <QToolBar>

#include <cstdio>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

// Painted, so that no picture file has to be read for it.
QIcon paintedIcon(const QColor &colour)
{
    QPixmap pixmap(16, 16);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(colour);
    painter.drawEllipse(2, 2, 12, 12);
    return pixmap;
}

class FloorWindow final : public QMainWindow {
public:
    explicit FloorWindow(bool measure)
        : m_measure(measure)
    {
        for (const QString &title : { u"File"_s, u"Edit"_s, u"View"_s, u"Request"_s, u"Routes"_s, u"Help"_s }) {
            QMenu *menu = menuBar()->addMenu(title);
            for (int i = 1; i <= 8; ++i)
                menu->addAction(u"%1 %2"_s.arg(title, QString::number(i)));
        }
        QToolBar *bar = addToolBar(u"Tools"_s);
        for (int i = 1; i <= 5; ++i)
            bar->addAction(paintedIcon(QColor::fromHsv(i * 60, 200, 200)), u"Tool %1"_s.arg(i));
        bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);

        auto *list = new QListWidget;
        for (int i = 1; i <= 20; ++i)
            list->addItem(u"Conversation %1"_s.arg(i));
        auto *middle = new QSplitter(Qt::Vertical);
        auto *answer = new QTextBrowser;
        answer->setPlainText(u"An answer of some length.\n"_s.repeated(10));
        auto *draft = new QPlainTextEdit(u"A draft."_s);
        middle->addWidget(answer);
        middle->addWidget(draft);
        auto *panel = new QWidget;
        auto *form = new QFormLayout(panel);
        for (int i = 1; i <= 3; ++i) {
            auto *choice = new QComboBox;
            choice->addItems({ u"Not set"_s, u"On"_s, u"Off"_s });
            form->addRow(u"Number %1"_s.arg(i), new QSpinBox);
            form->addRow(u"Share %1"_s.arg(i), new QSlider(Qt::Horizontal));
            form->addRow(u"Choice %1"_s.arg(i), choice);
        }
        form->addRow(u"Text"_s, new QLineEdit);
        auto *columns = new QSplitter;
        columns->addWidget(list);
        columns->addWidget(middle);
        columns->addWidget(panel);
        setCentralWidget(columns);
        resize(1200, 800);
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QMainWindow::paintEvent(event);
        if (std::exchange(m_measure, false)) {
            QTimer::singleShot(0, this, [] {
                std::puts("painted");
                std::fflush(stdout);
                QCoreApplication::quit();
            });
        }
    }

private:
    bool m_measure;
};

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    FloorWindow window(QCoreApplication::arguments().contains("--measure-first-paint"_L1));
    window.show();
    return QApplication::exec();
}
