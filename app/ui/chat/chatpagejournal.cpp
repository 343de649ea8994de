// Where the chat page finds what an earlier run sent and received.
#include "ui/chat/chatpage.h"

#include "ui/inspector/chatsubject.h"

void ChatPage::setJournal(Journal &journal, const std::function<QString()> &conversationId)
{
    m_subject->setJournal(journal, conversationId);
}
