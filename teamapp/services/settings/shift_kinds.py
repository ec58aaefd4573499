"""The duties of the team: letter, times, break."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Assignment, Demand, ShiftKind
from teamapp.domain.entities.team import ShiftForm
from teamapp.domain.ids import ShiftKindId
from teamapp.domain.text import text
from teamapp.domain.units import DAY_MINUTES, MinuteOfDay, Minutes
from teamapp.services import border
from teamapp.services.desk import Desk
from teamapp.services.refused import refuse

_SHORTEST_MINUTES, _LONGEST_MINUTES = 30, 16 * 60
_TAKEN_LETTERS = ("V", "Z")
"""Leave and illness have these letters in the roster."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyDetails:
    """What the form of a shift kind holds; an end at or before the start means the next day."""

    name: str
    letter: str
    form: ShiftForm
    start: MinuteOfDay
    end: MinuteOfDay
    break_minutes: Minutes
    visits: bool = True


def shift_kinds(desk: Desk, *, on: date | None = None) -> tuple[ShiftKind, ...]:
    """The duties in use on a day (today), in the team's order."""
    day = on if on is not None else desk.today
    found = [kind for kind in desk.store.all(ShiftKind) if kind.ended is None or day <= kind.ended]
    return tuple(sorted(found, key=lambda kind: (kind.order, kind.start, kind.id)))


def add_shift_kind(desk: Desk, details: DutyDetails) -> Change:
    """A new kind of duty, last in the order."""
    order = max((kind.order for kind in desk.store.all(ShiftKind)), default=-1) + 1
    blank = ShiftKind(
        id=ShiftKindId(desk.fresh_id()),
        name="",
        letter="",
        form=details.form,
        start=details.start,
        end=details.end,
        order=order,
    )
    made = _filled(blank, _checked(desk, details, own=None))
    return desk.commit((Edit(None, made),), text("settings.duty_added", name=made.name))


def edit_shift_kind(desk: Desk, kind: ShiftKindId, details: DutyDetails) -> Change:
    """Other times or another letter; past rosters show the new ones too."""
    before = border.existing(desk, ShiftKind, kind)
    after = _filled(before, _checked(desk, details, own=kind))
    if after == before:
        raise refuse("border.nothing_changed")
    return desk.commit((Edit(before, after),), text("settings.duty_changed", name=after.name))


def end_shift_kind(desk: Desk, kind: ShiftKindId, *, last: date) -> Change:
    """Not used after a day: its demand ends too. Refused while somebody still works it later."""
    before = border.existing(desk, ShiftKind, kind)
    border.day("label.shift_kind.ended", last)
    later = [
        cell
        for cell in desk.store.between(Assignment, "day", date.fromordinal(last.toordinal() + 1), border.LAST_DAY)
        if cell.shift_kind == kind
    ]
    if later:
        raise refuse("settings.duty_in_use", name=before.name, duties=len(later), day=later[0].day.isoformat())
    edits: list[Edit] = [Edit(before, replace(before, ended=last))]
    for need in desk.store.all(Demand):
        if need.shift_kind == kind and (need.last is None or need.last > last):
            edits.append(Edit(need, replace(need, last=last)))
    return desk.commit(edits, text("settings.duty_ended", name=before.name, day=last.isoformat()))


def _checked(desk: Desk, details: DutyDetails, *, own: ShiftKindId | None) -> DutyDetails:
    border.clock("label.shift_kind.start", details.start)
    border.clock("label.shift_kind.end", details.end, most=2 * DAY_MINUTES)
    end = details.end if details.end > details.start else MinuteOfDay(details.end + DAY_MINUTES)
    if details.end % DAY_MINUTES == details.start:
        raise refuse("settings.duty_no_length", clock=details.start)
    length = end - details.start
    if not _SHORTEST_MINUTES <= length <= _LONGEST_MINUTES:
        raise refuse("settings.duty_length", length=length, least=_SHORTEST_MINUTES, most=_LONGEST_MINUTES)
    border.between("label.shift_kind.break_minutes", details.break_minutes, least=0, most=length // 2)
    letter = border.line("label.shift_kind.letter", details.letter, required=True).upper()
    if len(letter) > 2 or letter in _TAKEN_LETTERS:
        raise refuse("settings.letter_not_free", letter=letter)
    if any(kind.letter == letter and kind.id != own for kind in shift_kinds(desk)):
        raise refuse("settings.letter_not_free", letter=letter)
    name = border.line("label.shift_kind.name", details.name, required=True)
    _no_twin(desk, details, name, end, own=own)
    return replace(details, name=name, letter=letter, end=end)


def _no_twin(desk: Desk, details: DutyDetails, name: str, end: int, *, own: ShiftKindId | None) -> None:
    """Two duties of one name, or of one kind over the same hours, could not be told apart in the roster."""
    for kind in shift_kinds(desk):
        if kind.id == own:
            continue
        if kind.name.casefold() == name.casefold():
            raise refuse("settings.duty_same_name", name=kind.name)
        if (kind.form, kind.start, kind.end, kind.visits) == (details.form, details.start, end, details.visits):
            raise refuse("settings.duty_same_hours", name=kind.name, start=kind.start, end=kind.end)


def _filled(kind: ShiftKind, details: DutyDetails) -> ShiftKind:
    return replace(
        kind,
        name=details.name,
        letter=details.letter,
        form=details.form,
        start=details.start,
        end=details.end,
        break_minutes=details.break_minutes,
        visits=details.visits,
    )
