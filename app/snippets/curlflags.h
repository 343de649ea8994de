// What the flags of curl mean for the request it sends.
#pragma once

#include <QByteArray>

struct CurlFlag {
    enum class Meaning {
        Ignored, ///< the request is the same with and without
        Listed, ///< changes how or where it is sent, and is not followed
        Refused, ///< the request cannot be known
        File, ///< sends a file
        Form,
        Method,
        Header,
        Url,
        Data,
        RawData,
        EncodedData,
        Json,
        InQuery,
        HeadOnly,
        UserAgent,
        Referer,
        Cookie,
        User,
        Bearer,
        Range,
        LiteralUrl,
    };

    QByteArray name; ///< without dashes
    char letter; ///< '\0': none
    bool takesValue;
    Meaning meaning;
};

/// Null if curl has no such flag, or none that is known here.
const CurlFlag *curlFlag(const QByteArray &name);
const CurlFlag *curlFlag(char letter);
