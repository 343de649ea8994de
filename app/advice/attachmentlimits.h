// How large what is attached may be (MiniMax docs, OpenAI-compatible chat). The docs say MB; the larger reading counts, so that
// nothing is held back that might pass.
#pragma once

#include "core/chatrequest.h"

namespace AttachmentLimits {
constexpr qint64 megabyte = 1024 * 1024;
constexpr qint64 image = 10 * megabyte;
constexpr qint64 video = 50 * megabyte; ///< larger ones up to 512 MB are uploaded and named as mm_file://
constexpr qint64 body = 64 * megabyte;
constexpr qint64 text = 4 * megabyte; ///< our own: a million tokens and more
constexpr double leastFps = 0.2;
constexpr double mostFps = 5;

qint64 bytesOf(AttachmentKind kind);
bool isFps(double fps);

/// How large the body of \a request will be, nearly: made from sizes alone, because it is asked at every key.
qint64 bodySizeOf(const ChatRequest &request);
}
