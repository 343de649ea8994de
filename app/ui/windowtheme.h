// Light, dark, or as the system says, in high contrast and with larger text where it asks for that: sets the application's
// palette and font and keeps them right while the system changes.
#pragma once

#include <QDBusVariant>
#include <QObject>
#include <QPalette>

enum class Appearance { System, Light, Dark };

class WindowTheme final : public QObject
{
    Q_OBJECT

public:
    explicit WindowTheme(QObject *parent = nullptr);

    Appearance appearance() const { return m_appearance; }
    void setAppearance(Appearance appearance);
    bool isDark() const { return m_dark; }

    static QPalette lightPalette();
    static QPalette darkPalette();
    static QPalette highContrastPalette(bool dark);

private:
    void watchSystem();
    void apply();
    void applyTextScale(double factor);

private slots:
    void readPortalSetting(const QString &group, const QString &key, const QDBusVariant &value);

private:
    Appearance m_appearance = Appearance::System;
    bool m_dark = false;
    bool m_highContrast = false; ///< as shown
    bool m_wantsContrast = false; ///< as the system says
    bool m_applied = false;
    int m_portalScheme = 0; ///< 1: dark is preferred, 2: light; as org.freedesktop.appearance counts
};
