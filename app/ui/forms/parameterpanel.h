// The right-hand form: what is set for the next request. Everything is unset until touched.
#pragma once

#include "core/chatrequest.h"

#include <QScrollArea>

#include <memory>

class ParameterPanel final : public QScrollArea
{
    Q_OBJECT

public:
    explicit ParameterPanel(QWidget *parent = nullptr);
    ~ParameterPanel() override;

    /// The rows on offer; values set for rows that are not among them are kept and shown as extra fields.
    void setSpecs(const QList<ParameterSpec> &specs);
    void setSettings(const ChatSettings &settings);
    ChatSettings settings() const; ///< everything but the model

    /// Says what a request over this surface holds though nobody set it, and what it leaves out though somebody did: \a added
    /// as "field: value", \a unsent by id.
    void setDeviations(const QStringList &added, const QList<QByteArray> &unsent);

    /// For what has neither tools nor headers of its own: only what stands in the body.
    void setBodyOnly();

    /// Whether the rows below "More" are shown; for the window to remember.
    bool isMoreOpen() const;
    void setMoreOpen(bool open);

    QSize sizeHint() const override;

signals:
    void settingsEdited();
    void moreOpenChanged(bool open); ///< by the person

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};
