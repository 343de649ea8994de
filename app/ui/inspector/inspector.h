// Tabs that show a request and what came back: as code, as it was sent and received, and when.
#pragma once

#include <QByteArray>
#include <QList>
#include <QVariantHash>
#include <QWidget>

class CodePanel;
class InspectorPanel;
class InspectorSubject;
class Keyring;
class QStackedWidget;
class QTabBar;
class QTimer;

class Inspector final : public QWidget
{
    Q_OBJECT

public:
    /// \a subject and \a keyring outlive it.
    Inspector(InspectorSubject &subject, Keyring &keyring, QWidget *parent = nullptr);

    CodePanel &curl() const;
    /// The code in front, or the curl command.
    void copyCode();
    /// Puts the tab of that id in front: "curl", "response", …
    void show(const QByteArray &id);

    /// Goes on with what was chosen in an earlier run.
    void restore(const QVariantHash &choices);

signals:
    /// Something to remember for restore().
    void chosen(const QString &key, const QVariant &value);
    /// Something for the status line.
    void noted(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;

private:
    InspectorPanel *panel(int index);
    void select(int index);
    void retitle();

    InspectorSubject &m_subject;
    Keyring &m_keyring;
    QTabBar *m_tabs;
    QStackedWidget *m_tools;
    QStackedWidget *m_panels;
    QTimer *m_retitle;
    QVariantHash m_choices;
    QList<InspectorPanel *> m_made; ///< as the tabs; nullptr: nobody looked at it yet
};
