#include "protocols/arraypieces.h"

namespace {
bool isBlankInArray(char byte)
{
    return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t';
}
}

void ArrayPieces::feed(QByteArrayView bytes, const Handler &onElement)
{
    for (const char byte : bytes) {
        switch (m_state) {
        case State::Before:
            if (byte == '[')
                m_state = State::Between;
            break;
        case State::Between:
            if (byte == ']')
                m_state = State::Closed;
            else if (byte != ',' && !isBlankInArray(byte))
                begin(byte);
            break;
        case State::Bare:
            if (byte == ',' || byte == ']' || isBlankInArray(byte)) {
                deliver(onElement);
                if (byte == ']')
                    m_state = State::Closed;
            } else {
                m_element.append(byte);
            }
            break;
        case State::Text:
        case State::Nested:
            m_element.append(byte);
            if (m_inString) {
                if (m_escaped)
                    m_escaped = false;
                else if (byte == '\\')
                    m_escaped = true;
                else if (byte == '"')
                    m_inString = false;
            } else if (byte == '"') {
                m_inString = true;
            } else if (byte == '{' || byte == '[') {
                ++m_depth;
            } else if (byte == '}' || byte == ']') {
                --m_depth;
            }
            if (!m_inString && m_depth == 0)
                deliver(onElement);
            break;
        case State::Closed:
            return;
        }
    }
}

void ArrayPieces::begin(char byte)
{
    m_element.append(byte);
    m_inString = byte == '"';
    m_escaped = false;
    m_depth = byte == '{' || byte == '[' ? 1 : 0;
    m_state = m_inString ? State::Text : m_depth > 0 ? State::Nested : State::Bare;
}

void ArrayPieces::deliver(const Handler &onElement)
{
    m_state = State::Between;
    onElement(m_element);
    m_element.resize(0);
}
