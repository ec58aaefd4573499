"""The visits of some days as a table, and how many different carers each client meets."""

from __future__ import annotations

from datetime import timedelta

from teamapp.domain.care import care_name
from teamapp.domain.entities import Address, CareNeed, Client, Nurse, Visit
from teamapp.domain.entities.visit import start_for
from teamapp.domain.ids import ClientId, NurseId
from teamapp.domain.text import text
from teamapp.domain.units import MinuteOfDay, clock_text
from teamapp.services.clients.addresses import address_on
from teamapp.services.clients.faces import FACES_DAYS
from teamapp.services.desk import Desk
from teamapp.services.exporting.lists.table import Days, ListTable
from teamapp.services.occurrences import visits_between
from teamapp.words.speak import Language, say

_HEADING = ("day", "start", "end", "client", "street", "care", "minutes", "nurse", "second_nurse", "status")


def visits_table(desk: Desk, days: Days, language: Language) -> ListTable:
    """Every visit of the days in order, with who makes it as far as that is planned."""
    store = desk.store
    clients = {one.id: one for one in store.all(Client)}
    needs = {one.id: one for one in store.all(CareNeed)}
    nurses = {one.id: one.name for one in store.all(Nurse)}
    homes: dict[ClientId, list[Address]] = {}
    for home in store.all(Address):
        homes.setdefault(home.client, []).append(home)

    def row(visit: Visit) -> tuple[str | int | None, ...]:
        need = needs[visit.need]
        minutes = visit.minutes if visit.minutes is not None else need.minutes
        start = start_for(visit, visit.nurse) if visit.nurse is not None else visit.start
        home = address_on(tuple(homes.get(visit.client, ())), visit.day)
        status = "exporting.cancelled" if visit.cancelled else f"visit.{visit.status.value}"
        return (
            visit.day.isoformat(),
            clock_text(start) if start is not None else "",
            clock_text(MinuteOfDay(start + minutes)) if start is not None else "",
            clients[visit.client].name,
            home.street if home is not None else "",
            say(care_name(need.care), language),
            minutes,
            nurses.get(visit.nurse, "") if visit.nurse is not None else "",
            nurses.get(visit.second_nurse, "") if visit.second_nurse is not None else "",
            say(text(status), language),
        )

    rows = tuple(sorted((row(one) for one in visits_between(desk, *days)), key=lambda one: tuple(map(str, one))))
    heading = tuple(say(text(f"exporting.visit.{name}"), language) for name in _HEADING)
    return ListTable(say(text("exporting.visits"), language), heading, rows)


def carers_table(desk: Desk, days: Days, language: Language) -> ListTable:
    """A row a client: how many different nurses come in the fortnight up to the last day, and who how often."""
    store, last = desk.store, days[1]
    nurses = {one.id: one.name for one in store.all(Nurse)}
    met: dict[ClientId, dict[NurseId, int]] = {}
    for visit in visits_between(desk, last - timedelta(days=FACES_DAYS - 1), last):
        for nurse in (visit.nurse, visit.second_nurse):
            if nurse is not None and not visit.cancelled:
                counted = met.setdefault(visit.client, {})
                counted[nurse] = counted.get(nurse, 0) + 1
    rows = []
    for client in sorted(store.all(Client), key=lambda one: (one.family_name, one.given_name)):
        came = met.get(client.id, {})
        if came:
            often = sorted(came.items(), key=lambda one: (-one[1], nurses.get(one[0], "")))
            who = ", ".join(f"{nurses.get(nurse, '?')} ({count})" for nurse, count in often)
            rows.append((client.name, len(came), sum(came.values()), who))
    names = ("exporting.visit.client", "exporting.carers_count", "exporting.carers_visits", "exporting.carers_who")
    heading = tuple(say(text(name), language) for name in names)
    return ListTable(say(text("exporting.carers"), language), heading, tuple(rows))
