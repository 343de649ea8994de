// What goes to a model beside the text: a picture, a video or a text file, as bytes or as the address it stands at.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>
#include <optional>

class Redactor;

enum class AttachmentKind { Image, Video, TextFile };

/// Why a file became no attachment. words/ makes the sentence.
enum class AttachmentTrouble { None, NoFile, Folder, TooLarge, TextTooLarge, Unreadable, OtherKind };

/// Bytes that all copies share. What is made of them is made once, by whoever asks first, in any thread: fifty megabytes are
/// not encoded again at every key.
class SharedBytes
{
public:
    SharedBytes() = default;
    SharedBytes(const QByteArray &bytes);

    QByteArray bytes() const;
    QByteArray base64() const;
    QByteArray digest() const; ///< SHA-256 in hexadecimal digits; empty of none
    qsizetype size() const;
    bool isEmpty() const { return size() == 0; }

    bool operator==(const SharedBytes &other) const;

private:
    struct Held;
    std::shared_ptr<const Held> m_held;
};

struct Attachment {
    AttachmentKind kind = AttachmentKind::Image;
    QString name; ///< of the file; may be empty where there is a URL
    QByteArray mediaType; ///< "image/png", told by the bytes and not by the name; empty: not known
    SharedBytes content; ///< empty: it stands at url, where the server fetches it, never this program
    QString url; ///< https, http, or mm_file of MiniMax's own file store
    QByteArray detail; ///< "low", "default", "high"; empty: not said
    std::optional<double> fps; ///< frames per second that are looked at, of a video
    int maxLongSide = 0; ///< pixels; 0: not said

    bool operator==(const Attachment &) const = default;
};

/// What the bytes themselves say they are: "image/png", "video/mp4", "text/plain"; empty: nothing we know. Of a file only the
/// beginning is needed, but for a text, which is one only as a whole.
QByteArray sniffedMediaType(QByteArrayView bytes);

/// The attachment that a file called \a name with \a bytes is; nothing if it is neither picture nor video nor text. Pictures
/// and videos that no model is known to take are attachments all the same: the guards know who takes what.
std::optional<Attachment> attachmentOf(const QString &name, const QByteArray &bytes);

/// The attachment at \a url, a picture unless its path says otherwise; nothing if it is no address that a server could read.
std::optional<Attachment> attachmentAt(const QString &url);

/// How many bytes of a request body \a attachment takes, but for its options.
qint64 bodySizeOf(const Attachment &attachment);

bool isMedia(const Attachment &attachment);

/// \a attachments with a fingerprint for each key that \a redactor knows in their texts; a picture with other bytes would be none.
QList<Attachment> withoutKeys(QList<Attachment> attachments, const Redactor &redactor);
