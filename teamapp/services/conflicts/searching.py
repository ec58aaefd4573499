"""Looks for conflicts where something was written since the last look, and where there were some before.

Nothing is kept but the places: what is found there is read from the rows each time, so that every device says the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from sync.protocol.merge.clock import Stamp
from teamapp.domain.entities import ENTITIES, Answer, Ask, Assignment, Leave, RosterPeriod, Settled, Skill, Visit
from teamapp.domain.entities.settling import SettledState
from teamapp.domain.ids import Id, NurseId
from teamapp.domain.wire import Entity
from teamapp.services.conflicts.asked import card, questions
from teamapp.services.conflicts.asked.again import asked_again
from teamapp.services.conflicts.checks import asks, plans, rules, shifts, visits
from teamapp.services.conflicts.checks.visits import DayRows
from teamapp.services.conflicts.looking import Look
from teamapp.services.conflicts.model import Conflict
from teamapp.services.desk import Desk
from teamapp.store.shared.rows.origins import EVERYTHING
from teamapp.store.shared.rows.rows import Stored
from teamapp.store.shared.rows.witness import Witness

AHEAD = timedelta(days=84)
"""Nobody plans further ahead."""

CHECKS = "1"
"""Which conflicts are looked for; a release that looks for others counts on and looks at everything once."""
LOOKED_FOR = "conflicts_looked_for"

_KINDS: dict[int, type[Entity]] = {kind.entity_number: kind for kind in ENTITIES}


@dataclass(slots=True)
class Places:
    """Where to look."""

    rows: set[tuple[int, str]] = field(default_factory=set)
    days: set[date] = field(default_factory=set)
    fresh: dict[date, set[Stamp]] = field(default_factory=dict)
    """Days of which only some rows were written, with those writes: nothing is there unless one stands apart."""
    nurses: set[str] = field(default_factory=set)
    periods: set[str] = field(default_factory=set)
    asks: bool = False

    def add_scope(self, scope: str) -> None:
        """A place where there were conflicts before, by its own name or that of one there."""
        match scope.split(":"):
            case ["row", kind, name, *_]:
                self.rows.add((int(kind), name))
            case ["day", day, *_]:
                self.days.add(date.fromisoformat(day))
            case ["nurse", nurse, *_]:
                self.nurses.add(nurse)
            case ["period", period, *_]:
                self.periods.add(period)
            case [asks.SCOPE, *_]:
                self.asks = True


@dataclass(frozen=True, slots=True)
class _Setting:
    """What of the desk a search needs beside the rows."""

    today: date
    zone: ZoneInfo
    settled: tuple[Settled, ...]


def search(desk: Desk) -> tuple[Conflict, ...]:
    """Every conflict there is, also those that somebody left as they are."""
    if desk.store.setting(LOOKED_FOR) != CHECKS and not desk.store.read_only:
        desk.store.look_anew()
        desk.store.set_setting(LOOKED_FOR, CHECKS)
    with desk.store.witness() as witness:
        touched, before = witness.touched(), witness.scopes()
        if witness.alone or not (touched or before):
            return ()
    zone = desk.zone
    setting = _Setting(desk.clock().astimezone(zone).date(), zone, desk.store.all(Settled))
    with desk.store.witness() as witness:
        look = _look(witness, setting)
        places = _places(look, touched, before)
        found = _gathered(_found(look, places))
        suspected = tuple(rules.suspects(look, sorted(NurseId(Id(one)) for one in places.nurses)))
    broken = [one for suspect in suspected for one in rules.broken(desk, suspect)]
    if broken:
        with desk.store.witness() as witness:
            look = _look(witness, setting)
            judged = ((rules.scope_of(one.nurse), tuple(rules.found_in(look, one))) for one in broken)
            found = _gathered((*found.items(), *judged))
    if places.asks:
        found[asks.SCOPE] = tuple(asks.found_in(desk))
    scopes = {scope for scope, here in found.items() if here}
    if not desk.store.read_only and (touched or scopes != before):
        desk.store.examined(touched, scopes)
    return _once(found)


def _look(witness: Witness, setting: _Setting) -> Look:
    again = {one.subject: one.id for one in setting.settled if one.state is SettledState.REOPENED}
    return Look(witness, today=setting.today, zone=setting.zone, reopened=again)


def rows_of(conflict: Conflict) -> set[Id]:
    """The rows that a conflict is about."""
    return {one.id for one in (conflict.subject, *conflict.also)}


def _gathered(found: Iterable[tuple[str, tuple[Conflict, ...]]]) -> dict[str, tuple[Conflict, ...]]:
    """Everything that was found in each place."""
    gathered: dict[str, tuple[Conflict, ...]] = {}
    for scope, here in found:
        gathered[scope] = (*gathered.get(scope, ()), *here)
    return gathered


def _once(found: dict[str, tuple[Conflict, ...]]) -> tuple[Conflict, ...]:
    """The newest first; what several rows ask together is one card, and what an ask has settled twice is no claim."""
    every = {one.id: one for here in found.values() for one in here}
    taken = {cell.id for one in every.values() if one.code == "ask" for cell in one.also}
    cards = (one for one in every.values() if one.code != "claim" or not taken.issuperset(rows_of(one)))
    return tuple(sorted(cards, key=lambda one: (one.at, one.id), reverse=True))


def _places(look: Look, touched: Iterable[tuple[int, str]], before: Iterable[str]) -> Places:
    places = Places()
    for scope in before:
        places.add_scope(scope)
    by_kind: dict[type[Entity], list[Id]] = {}
    for number, name in touched:
        if (number, name) == EVERYTHING:
            _everywhere(look, places)
        elif number in _KINDS:
            by_kind.setdefault(_KINDS[number], []).append(Id(name))
    for kind, names in by_kind.items():
        _add(look, places, kind, names)
    ahead = {day for day in places.fresh.keys() - places.days if look.today <= day <= look.today + AHEAD}
    places.days = {day for day in places.days if look.today <= day <= look.today + AHEAD}
    places.days |= {day for day in ahead if _stands_apart(look, day, places.fresh[day])}
    return places


def _stands_apart(look: Look, day: date, fresh: set[Stamp]) -> bool:
    """Whether one of these writes had not seen another that a day, its nurses' skills and their leave come from."""
    there = set(look.elsewhere)
    for kind in (Visit, Assignment):
        there |= look.witness.stamps_in(kind, "day", day)
    return any(look.witness.apart(one, other) for one in fresh for other in there if one != other)


def _add(look: Look, places: Places, kind: type[Entity], names: list[Id]) -> None:
    """Where rows that were written may have to do with others."""
    places.rows |= {(kind.entity_number, name) for name in names}
    if kind in (Ask, Answer):
        places.asks = True
    elif kind is RosterPeriod:
        places.periods |= set(names)
    elif kind in (Visit, Assignment, Leave, Skill, Settled):
        for row in look.stored(kind, names).values():
            _around(look, places, row)


def _around(look: Look, places: Places, row: Stored) -> None:
    entity = row.columns
    match entity:
        case Visit():
            places.fresh.setdefault(entity.day, set()).update(row.clock.values())
        case Assignment():
            places.fresh.setdefault(entity.day, set()).update(row.clock.values())
            places.nurses.add(entity.nurse)
        case Settled(subject=topic):
            places.add_scope(topic.partition(":")[2])
        case Leave():
            places.days |= _days(look, entity.first, entity.last)
        case Skill():
            ahead = look.witness.between(Visit, "day", look.today, look.today + AHEAD)
            places.days |= {one.day for one in ahead if entity.nurse in (one.nurse, one.second_nurse)}


def _days(look: Look, first: date, last: date | None) -> set[date]:
    begin, end = max(first, look.today), min(last or look.today + AHEAD, look.today + AHEAD)
    return {begin + timedelta(days=n) for n in range((end - begin).days + 1)}


def _everywhere(look: Look, places: Places) -> None:
    """After a state came as a whole, nothing is known."""
    places.rows |= set(look.witness.torn())
    ends = look.today, look.today + AHEAD
    for kind in (Visit, Assignment):
        places.days |= {date.fromisoformat(day) for day in look.witness.distinct(kind, "day", *ends)}
    places.nurses |= {one.nurse for one in look.witness.between(Assignment, "day", *ends)}
    places.periods |= set(look.by_id(RosterPeriod))
    places.asks = True


def _found(look: Look, places: Places) -> Iterator[tuple[str, tuple[Conflict, ...]]]:
    """What there is in each place."""
    yield from _in_rows(look, places.rows)
    for topic, name in look.reopened.items():
        settled = look.by_id(Settled).get(name)
        if settled is not None and settled.options:
            yield topic.partition(":")[2], tuple(asked_again(look, settled))
    for day in sorted(places.days):
        rows = DayRows(
            day,
            tuple(look.witness.stored_between(Visit, "day", day, day)),
            tuple(look.witness.stored_between(Assignment, "day", day, day)),
        )
        yield rows.scope, (*visits.found_in(look, rows), *shifts.found_in(look, rows))
    if places.periods:
        stored = look.witness.stored(RosterPeriod, sorted(map(Id, places.periods)))
        for name, row in stored.items():
            yield plans.scope_of(name), tuple(plans.found_in(look, row))


def _in_rows(look: Look, rows: Iterable[tuple[int, str]]) -> Iterator[tuple[str, tuple[Conflict, ...]]]:
    """Values side by side: the questions of all rows together, as one change may have left many."""
    wanted: dict[type[Entity], list[Id]] = {}
    for number, name in sorted(rows):
        if number in _KINDS:
            wanted.setdefault(_KINDS[number], []).append(Id(name))
    open_ = [
        one
        for kind, ids in wanted.items()
        for row in look.stored(kind, ids).values()
        for one in questions.asked_in(look, row)
    ]
    for group in questions.in_groups(open_):
        made = card.conflict_of(look, group)
        for one in group:  # each of the rows is a place to look again
            yield questions.scope_of(one.row.columns.entity_number, one.row.columns.id), (made,)
