// The language of the window, switched while it runs: Qt's own texts, the keychain's and ours together.
#pragma once

#include <QObject>
#include <QString>

class QTranslator;

class Languages final : public QObject
{
    Q_OBJECT

public:
    struct Language {
        QString code; ///< "zh_CN"; empty: as the system says
        QString name; ///< in that language itself
    };

    explicit Languages(QObject *parent = nullptr);

    /// What may be chosen, the system's first.
    static QList<Language> languages();

    /// Shows everything in \a code; every widget is told by QEvent::LanguageChange.
    void select(const QString &code);
    QString selected() const { return m_code; }

private:
    void install(const QString &catalogue, const QString &folder, const QString &locale);

    QString m_code;
    QList<QTranslator *> m_translators;
};
