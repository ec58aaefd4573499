"""One search over everything the team knows: grouped by sort, the likeliest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from teamapp.domain.entities import Visit
from teamapp.domain.ids import ClientId, NurseId
from teamapp.services.find.dates import Dated, find_dates
from teamapp.services.find.happened import happened
from teamapp.services.find.near import fit, parts
from teamapp.services.find.people import Found, best_of, everybody
from teamapp.services.find.records import Record, Sort, narrowed
from teamapp.services.find.written import Asked, written
from teamapp.services.settings.rules import rule_list
from teamapp.words.speak import Language, say

if TYPE_CHECKING:
    from teamapp.services.desk import Desk

A_FEW, MANY = 5, 40
"""Of each sort, and of one sort that alone is asked for."""
_SHORTEST_WORD, _SHORTEST_TEXT = 2, 3
"""Letters from which names, and what was written, are looked for."""


@dataclass(frozen=True, slots=True)
class _Search:
    desk: Desk
    words: tuple[str, ...]
    people: tuple[Found, ...]
    dates: tuple[Dated, ...]
    most: int
    names: dict[ClientId, str]
    meant: tuple[set[ClientId], tuple[str, ...]]
    """The clients whose names have some of the words, and the words that are left."""


def find_everything(desk: Desk, words: str) -> tuple[Record, ...]:
    """Records that answer all of the words; `note: wound` asks for one sort, and gets more of it."""
    only, rest = narrowed(words)
    wanted = parts(rest)
    if not any(len(word) >= _SHORTEST_WORD for word in wanted):
        return ()
    dates = find_dates(rest, desk.today)
    people = everybody(desk)
    names = {one.client: one.name for one in people if one.client is not None}
    search = _Search(desk, wanted, people, dates, MANY if only else A_FEW, names, _meant(people, wanted))
    sorts = (only,) if only else tuple(Sort)
    return tuple(record for sort in sorts for record in _unlike(_of_sort(search, sort), search.most))


def _of_sort(search: _Search, sort: Sort) -> Iterator[Record]:
    desk, words, most = search.desk, search.words, search.most
    match sort:
        case Sort.CLIENT | Sort.NURSE:
            yield from _people(search, sort)
        case Sort.VISIT:
            yield from _visits(search)
        case Sort.RULE:
            yield from _rules(search)
        case Sort.CHANGE:
            yield from happened(desk, words, search.people, most=most)
    if sort not in (Sort.RULE, Sort.CHANGE) and any(len(word) >= _SHORTEST_TEXT for word in words):
        yield from written(desk, Asked(words, search.names), sort, most=most)
        yield from _of_clients(search, sort)


def _people(search: _Search, sort: Sort) -> Iterator[Record]:
    for one in best_of(search.people, search.words):
        if one.client is not None and sort is Sort.CLIENT:
            yield Record(sort=sort, id=one.client, name=one.name, client=one.client, ended=one.ended)
        elif one.nurse is not None and sort is Sort.NURSE:
            yield Record(sort=sort, id=one.nurse, name=one.name, ended=one.ended)


def _of_clients(search: _Search, sort: Sort) -> Iterator[Record]:
    """`bos wound`: what was written about whoever is called so."""
    clients, rest = search.meant
    if clients and rest and sort is not Sort.CLIENT:
        yield from written(search.desk, Asked(rest, search.names, clients), sort, most=search.most)


def _meant(people: Sequence[Found], words: tuple[str, ...]) -> tuple[set[ClientId], tuple[str, ...]]:
    clients = [one for one in people if one.client is not None]
    names = [word for word in words if any(fit([word], parts(one.name)) == 0 for one in clients)]
    found = {one.client for one in clients if one.client and names and fit(names, parts(one.name)) == 0}
    return found, tuple(word for word in words if word not in names)


def _visits(search: _Search) -> Iterator[Record]:
    """`bos 12 nov`, `fatima tuesday`: the visits of a day to a client or by a nurse."""
    for dated in search.dates:
        wanted = parts(" ".join(dated.rest))
        if not wanted:
            continue
        people = best_of(search.people, wanted)
        clients = {one.client for one in people if one.client is not None}
        nurses = {one.nurse for one in people if one.nurse is not None}
        last = dated.day + timedelta(days=6 if dated.week else 0)
        found = search.desk.store.between(Visit, "day", dated.day, last)
        for visit in sorted(found, key=lambda one: (one.day, one.start or 0, one.id)):
            if visit.client in clients or _goes(visit, nurses):
                yield Record(
                    sort=Sort.VISIT,
                    id=visit.id,
                    name=search.names.get(visit.client, ""),
                    client=visit.client,
                    day=visit.day,
                    ended=visit.cancelled,
                )


def _goes(visit: Visit, nurses: set[NurseId]) -> bool:
    return visit.nurse in nurses or visit.second_nurse in nurses


def _rules(search: _Search) -> Iterator[Record]:
    """What the law, the agreement and the team ask, by the words of either language or of the team's own reason."""
    if not search.words:
        return
    for line in rule_list(search.desk):
        own = line.decided
        sides = (*(say(line.sentence, one) for one in Language), own.why if own else "", own.decided_by if own else "")
        if fit(search.words, parts(" ".join((*sides, line.setting.rule.replace("_", " "))))) == 0:
            why = own.why if own is not None else ""
            day = own.decided if own is not None else None
            yield Record(sort=Sort.RULE, id=line.setting.key, said=line.sentence, note=why, day=day)


def _unlike(records: Iterator[Record], most: int) -> Iterator[Record]:
    """So many, each thing once."""
    seen: set[str] = set()
    for record in records:
        if record.id not in seen:
            seen.add(record.id)
            yield record
            if len(seen) == most:
                return
