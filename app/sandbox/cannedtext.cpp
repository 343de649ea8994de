#include "sandbox/cannedtext.h"

using namespace Qt::StringLiterals;

namespace Sandbox {

namespace {

QString quoted(const QString &text)
{
    QStringList lines = text.split(u'\n');
    for (QString &line : lines)
        line.prepend(line.isEmpty() ? u">"_s : u"> "_s);
    return lines.join(u'\n');
}

/// Chinese, as far as a greeting must know: Han characters, and no Japanese kana beside them.
bool isChinese(const QString &text)
{
    bool hasHan = false;
    for (const QChar c : text) {
        if (c.script() == QChar::Script_Hiragana || c.script() == QChar::Script_Katakana)
            return false;
        hasHan = hasHan || c.script() == QChar::Script_Han;
    }
    return hasHan;
}

} // namespace

QString echoOf(const ChatCall &call)
{
    if (call.lastUserText.isEmpty())
        return u"There was no text to repeat, but your request arrived."_s;
    const bool chinese = isChinese(call.lastUserText);
    if (!call.isFirstTurn)
        return (chinese ? u"我听到了：\n\n"_s : u"I heard you:\n\n"_s) + quoted(call.lastUserText);
    if (chinese) {
        return u"你好，这里是**沙盒**：不需要密钥，不联网，也不花钱。你发送的内容同时会显示为 `curl` 命令，原始回复就在旁边。"
               "可以试试模型 `reasoning-tags`、`tools` 和 `long`，或者用 `error-429`、`cut` 看看失败是什么样子。\n\n"
               "你说：\n\n"_s
            + quoted(call.lastUserText);
    }
    return u"Hello from the **sandbox**: no key, no network, no cost. What you send is shown as a `curl` command too, "
           "and its raw answer stands beside it.\n"
           "Try the models `reasoning-tags`, `tools` and `long`, or see how a failure looks with `error-429` or `cut`.\n\n"
           "You said:\n\n"_s
        + quoted(call.lastUserText);
}

QString slowText()
{
    return u"This answer takes its time, one word after the other, so that there is time to press Stop. "
           "What was said until then stays, and is marked as cut. "
           "A slow answer is also a good place to look at the figures: the first byte came at once, the first word a moment "
           "later, and the total goes on growing while you read. "
           "You may scroll up and read something else meanwhile; the window must not pull you back. "
           "You may select a word, or copy a line, and it must stay selected while more words arrive below. "
           "You may write the next prompt already. "
           "And if you only wait, you will see that the last word comes after about twenty seconds, with a reason to stop, "
           "the usage, and the end of the stream, as it should be."_s;
}

QString thought()
{
    return u"The user wants to know how thinking is shown.\n"
           "First I look at the question: it is short, so the answer may be short too.\n"
           "I could explain tags, `reasoning_content` and `reasoning_details`, but one sentence will do."_s;
}

QString afterThought()
{
    return u"What I thought is folded away above. However it came over the wire, this is **only** the answer."_s;
}

QString reportOf(const QList<std::pair<QString, QString>> &results)
{
    QString text = u"The tools have answered:\n"_s;
    for (const auto &[name, result] : results)
        text += u"\n`%1` says:\n\n%2\n"_s.arg(name, quoted(result));
    return text.trimmed();
}

QString withoutTools()
{
    return u"This model calls the first tool it is given. **None came with this request**: add one among the parameters "
           "and ask again. Say *parallel* to see two calls at once."_s;
}

} // namespace Sandbox
