// A remark under a field: wraps, never reads its text as markup, hidden while it has nothing to say.
#pragma once

#include "ui/forms/wrappedlabel.h"

class Notice final : public WrappedLabel
{
    Q_OBJECT

public:
    enum class Weight { Quiet, Caution, Error };

    explicit Notice(QWidget *parent = nullptr);

    void say(Weight weight, const QString &text);
    void clearRemark() { say(Weight::Quiet, {}); }
    Weight weight() const { return m_weight; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void recolour();

    Weight m_weight = Weight::Quiet;
};

/// \a text as a tool tip that is never taken for markup.
QString plainToolTip(const QString &text);
