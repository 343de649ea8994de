// One event beside the table: its data indented, its bytes as text, or byte by byte with the borders of the pieces it came in.
#pragma once

#include <QByteArrayView>
#include <QWidget>

class EventModel;
class InspectorSubject;
class Notice;
class QButtonGroup;
class QLabel;
class QToolButton;
class RawView;
struct Chunk;

class EventDetail final : public QWidget
{
    Q_OBJECT

public:
    enum class Form { Formatted, Raw, Bytes };

    EventDetail(const InspectorSubject &subject, const EventModel &model, QWidget *parent = nullptr);

    /// -1: none.
    void showRow(int event);
    void refresh() { showRow(m_event); }

    Form form() const { return m_form; }
    void setForm(Form form);

    /// \a bytes, which begin at \a offset of the body, \a perLine a line in hexadecimal and as text. A piece that begins
    /// inside begins a line of its own.
    static QString byteText(QByteArrayView bytes, qsizetype offset, const QList<Chunk> &chunks, int perLine = 16);

signals:
    void formChosen(Form form);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    QString text() const;
    int fittingBytes() const;

    const InspectorSubject &m_subject;
    const EventModel &m_model;
    int m_event = -1;
    Form m_form = Form::Formatted;
    int m_shownPerLine = 0; ///< in the byte view
    QLabel *m_heading;
    QButtonGroup *m_forms;
    QToolButton *m_formatted;
    QToolButton *m_raw;
    QToolButton *m_bytes;
    Notice *m_remarks;
    RawView *m_view;
};
