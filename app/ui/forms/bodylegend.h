// Says of all fields of a body at once which somebody set, which the program adds and which are left out, in the colours that
// mark them in the text.
#pragma once

#include "advice/bodyform.h"

#include <QWidget>

#include <array>

class Notice;

class BodyLegend final : public QWidget
{
    Q_OBJECT

public:
    explicit BodyLegend(QWidget *parent = nullptr);

    struct Contents {
        QList<BodyForm::Field> fields; ///< their values do not matter
        QList<QByteArray> unsent; ///< parameters that the surface has no field for, by id
        QStringList variables; ///< replaced by their values
        QStringList mends; ///< ids of ChatSettings::mends

        bool operator==(const Contents &) const = default;
    };
    void tell(const Contents &contents);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum Row { Set, Replaced, Own, Added, Talk, Filled, Mended, Unsent };
    static constexpr int rowCount = Unsent + 1;

    void showRows();
    QString sentence(Row row, const QStringList &names) const;
    QColor colour(Row row) const;

    Contents m_contents;
    std::array<QWidget *, rowCount> m_dots {};
    std::array<Notice *, rowCount> m_lines {};
};
