// Work that could hold a frame is done elsewhere, with values in and values out.
#pragma once

#include <QCoreApplication>
#include <QMetaObject>
#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <utility>

/// Calls \a done with what \a work gives, back here and only if \a owner is still there.
template<typename Work, typename Done>
void inBackground(QObject *owner, Work work, Done done)
{
    QThreadPool::globalInstance()->start([alive = QPointer(owner), work, done] {
        auto result = work();
        QMetaObject::invokeMethod(QCoreApplication::instance(), [alive, done, result = std::move(result)] {
            if (alive)
                done(result);
        });
    });
}
