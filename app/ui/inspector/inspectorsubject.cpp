#include "ui/inspector/inspectorsubject.h"

void FinishedSubject::setExchange(const std::shared_ptr<const Exchange> &exchange, const std::optional<Route> &route)
{
    m_exchange = exchange;
    m_route = route;
    emit exchangeChanged();
    emit requestChanged();
}
