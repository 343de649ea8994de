// Facts of a model as the words of a cell or of the detail pane, each with where it comes from.
#pragma once

#include "ui/models/modelrow.h"

#include <QCoreApplication>
#include <QLocale>

class ModelWords
{
    Q_DECLARE_TR_FUNCTIONS(ModelWords)

public:
    enum class Origin { None, Reported, BuiltIn };

    struct Fact {
        QString value; ///< empty: not reported
        Origin origin = Origin::None;
        QString source; ///< whole sentence: where it comes from, or why there is none
    };

    static Fact context(const ModelRow &row);
    static Fact maxOutput(const ModelRow &row);
    static Fact vision(const ModelRow &row);
    static Fact tools(const ModelRow &row);
    static Fact inputPrice(const ModelRow &row);
    static Fact outputPrice(const ModelRow &row);
    static Fact created(const ModelRow &row);

    /// "built-in, 2026-09-19"
    static QString builtInMark();
    static QString notReported();
    static QString stateName(ModelState state);

    /// Every fact of \a row in the order shown: label and fact.
    static QList<std::pair<QString, Fact>> all(const ModelRow &row);

private:
    static Fact count(const std::optional<ReportedNumber> &reported, std::optional<qint64> builtIn);
    static Fact yesNo(const std::optional<bool> &reported, const ModelRow &row, const QString &builtIn);
    static Fact price(const std::optional<ReportedPrice> &reported, const ModelRow &row, bool isInput);
};
