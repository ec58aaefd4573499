"""What rules need to know of people: who works beside whom at first, and whose age frees her from nights."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Nurse, Pairing
from teamapp.domain.ids import Id, NurseId
from teamapp.domain.text import text
from teamapp.services import border
from teamapp.services.desk import Desk
from teamapp.services.refused import refuse


def pairings(desk: Desk) -> tuple[Pairing, ...]:
    """Who is paired today or later, soonest first."""
    today = desk.today
    living = (one for one in desk.store.all(Pairing) if one.last is None or one.last >= today)
    return tuple(sorted(living, key=lambda one: (one.first, one.id)))


def pair(desk: Desk, newcomer: NurseId, mentor: NurseId, *, first: date, last: date | None = None) -> Change:
    """A newcomer works beside her mentor for some weeks."""
    new, old = border.nurse_of(desk, newcomer), border.nurse_of(desk, mentor)
    border.span_of_days("label.pairing.last", first, last)
    if newcomer == mentor:
        raise refuse("settings.pair_self", nurse=new.name)
    for other in pairings(desk):
        apart = (last is not None and last < other.first) or (other.last is not None and other.last < first)
        if other.newcomer == newcomer and not apart:
            raise refuse("settings.pair_twice", nurse=new.name, mentor=border.nurse_of(desk, other.mentor).name)
    made = Pairing(id=desk.fresh_id(), newcomer=newcomer, mentor=mentor, first=first, last=last)
    return desk.commit((Edit(None, made),), text("settings.paired", nurse=new.name, mentor=old.name))


def end_pairing(desk: Desk, pairing: Id) -> Change:
    """She works on her own from now on."""
    before = border.existing(desk, Pairing, pairing)
    new, old = border.nurse_of(desk, before.newcomer), border.nurse_of(desk, before.mentor)
    return desk.commit((Edit(before, None),), text("settings.unpaired", nurse=new.name, mentor=old.name))


def freed_from_nights(desk: Desk) -> tuple[Nurse, ...]:
    """Whose age frees her from nights, now or from a day that is known."""
    return tuple(sorted((one for one in desk.store.all(Nurse) if one.nights_free_from), key=lambda one: one.name))


def free_from_nights(desk: Desk, nurse: NurseId, day: date | None) -> Change:
    """The day from which her age frees her from nights; None where it does not."""
    before = border.nurse_of(desk, nurse)
    if day is not None:
        border.day("label.nurse.nights_free_from", day)
    if before.nights_free_from == day:
        raise refuse("border.nothing_changed")
    code = "settings.nights_free" if day is not None else "settings.nights_not_free"
    return desk.commit((Edit(before, replace(before, nights_free_from=day)),), text(code, nurse=before.name))
