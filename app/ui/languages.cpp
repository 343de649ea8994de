#include "ui/languages.h"

#include "core/identity.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

Languages::Languages(QObject *parent)
    : QObject(parent)
{
}

QList<Languages::Language> Languages::languages()
{
    // Every language is named in itself, so that it is found again after a wrong choice.
    return { { {}, tr("As the system") }, { u"en"_s, u"English"_s }, { u"zh_CN"_s, u"简体中文"_s },
        { u"zh_TW"_s, u"繁體中文"_s } };
}

void Languages::select(const QString &code)
{
    m_code = code;
    for (auto *translator : std::as_const(m_translators)) {
        QCoreApplication::removeTranslator(translator);
        delete translator;
    }
    m_translators.clear();

    const QLocale locale = code.isEmpty() ? QLocale::system() : QLocale(code);
    QLocale::setDefault(locale);
    // QTranslator::load(QLocale) walks the whole list of a person's languages and would give somebody who reads English first
    // a Chinese window, as English has hardly a file of its own; so the first language decides alone.
    // The C locale speaks English, and English needs its file for the plural forms: "2 turns" instead of "2 turn(s)".
    const auto name = locale.language() == QLocale::Chinese
        ? (locale.script() == QLocale::TraditionalChineseScript ? u"zh_TW"_s : u"zh_CN"_s)
        : locale.language() == QLocale::C ? u"en"_s
                                          : locale.name();
    install(u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath), name);
    install(u"qtkeychain"_s, u"/usr/share/qt6keychain/translations"_s, name);
    install(QString::fromLatin1(Identity::program), u":/i18n"_s, name);
}

void Languages::install(const QString &catalogue, const QString &folder, const QString &locale)
{
    auto *translator = new QTranslator(this);
    if (!translator->load(u"%1_%2"_s.arg(catalogue, locale), folder)) {
        delete translator;
        return;
    }
    QCoreApplication::installTranslator(translator);
    m_translators.append(translator);
}
