// A function the model may ask us to call.
#pragma once

#include <QByteArray>
#include <QString>

struct Tool {
    QString name;
    QString description;
    QByteArray schema; ///< JSON Schema of the arguments, as typed
    bool enabled = true;
    QString cannedResult; ///< what a call of it is answered with unless somebody writes something else

    bool operator==(const Tool &) const = default;
};
