"""From an open week to the rows of the rounds: nurse by nurse, what nobody has, and all together."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date

from teamapp.domain.entities import Nurse
from teamapp.domain.ids import NurseId
from teamapp.services.rounds.week.figures import RoundFigures
from teamapp.services.rounds.week.opened import OpenWeek
from ui.shell.declared.commands import translate
from ui.visits.week.filling.view import Badge, RoundCell, RoundRow
from ui.visits.week.shown.wording import (
    Day,
    WeekWords,
    care_words,
    hours,
    not_planned_words,
    travel_words,
    visits,
)

Changed = Collection[tuple[NurseId, date]]
"""The rounds that a suggestion makes different."""


def round_rows(week: OpenWeek, words: WeekWords, *, measured: bool, changed: Changed = ()) -> tuple[RoundRow, ...]:
    """What nobody has first, if there is any; then everybody on duty in the week by family name."""
    rounds = _by_nurse(week)
    nurses = sorted((week.facts.days[0].nurses[key] for key in rounds), key=_by_name)
    rows = [_nurse_row(nurse, rounds[nurse.id], words, measured=measured, changed=changed) for nurse in nurses]
    return (*_open_row(week, words.day), *rows, _sums(week, measured=measured))


def _by_nurse(week: OpenWeek) -> Mapping[NurseId, tuple[RoundFigures | None, ...]]:
    nurses = {nurse for rounds in week.rounds for nurse in rounds}
    return {nurse: tuple(rounds.get(nurse) for rounds in week.rounds) for nurse in nurses}


def _by_name(nurse: Nurse) -> tuple[str, str]:
    return nurse.family_name.casefold(), nurse.given_name.casefold()


def _nurse_row(
    nurse: Nurse, rounds: tuple[RoundFigures | None, ...], words: WeekWords, *, measured: bool, changed: Changed
) -> RoundRow:
    own = [one for one in rounds if one is not None]
    total = _total(own, sum(one.visits for one in own), measured=measured)
    cells = tuple(
        _cell(one, nurse, words, measured=measured, changed=(one.nurse, one.day) in changed)
        if one is not None
        else None
        for one in rounds
    )
    detail = translate("visits", "1 round") if len(own) == 1 else translate("visits", "{n} rounds").format(n=len(own))
    return RoundRow(name=nurse.name, detail=detail, nurse=nurse.id, cells=cells, total=total)


def _cell(one: RoundFigures, nurse: Nurse, words: WeekWords, *, measured: bool, changed: bool) -> RoundCell:
    kind = one.duty.kind
    shift = f"{kind.name} {hours(kind.start)}\N{EN DASH}{hours(kind.end)}"
    said = [f"{nurse.name}, {words.day(one.day)}", shift, visits(one.visits)]
    said.append(care_words(one.care_minutes, one.care_percent, one.paid_minutes))
    if measured:
        said.append(travel_words(one.travel_minutes))
    said += dict.fromkeys(words.say(found.said) for found in one.findings)
    if one.duty.locked:
        said.append(translate("visits", "locked"))
    if changed:
        said.append(translate("visits", "other than now"))
    return RoundCell(
        head=visits(one.visits) if one.visits else "",
        short=str(one.visits),
        line=_line(one.care_minutes, one.travel_minutes, measured=measured) if one.visits else "",
        brief=hours(one.care_minutes) if one.visits else "",
        share=f"{one.care_percent} %" if one.visits else "",
        kind=kind.form.value,
        letter=kind.letter,
        badge=_badge(one),
        changed=changed,
        locked=one.duty.locked,
        spoken=" · ".join(said),
    )


def _badge(one: RoundFigures) -> Badge:
    if not one.findings:
        return ""
    return "must" if any(found.must for found in one.findings) else "consider"


def _line(care: int, travel: int, *, measured: bool) -> str:
    return f"{hours(care)} · {travel} min" if measured else hours(care)


def _total(own: list[RoundFigures], made: int, *, measured: bool) -> RoundCell:
    care, paid = sum(one.care_minutes for one in own), sum(one.paid_minutes for one in own)
    if not made:
        return RoundCell(head="")
    return RoundCell(
        short=str(made),
        brief=hours(care),
        head=visits(made),
        line=_line(care, sum(one.travel_minutes for one in own), measured=measured),
        share=f"{round(100 * care / paid)} %" if paid else "",
    )


def _open_row(week: OpenWeek, day: Day) -> Iterator[RoundRow]:
    """How many visits of each day nobody makes."""
    counts = week.figures.left
    if any(counts):
        cells = tuple(
            RoundCell(head=str(count), loud=True, spoken=f"{day(one.facts.day)} · {not_planned_words(count)}")
            if count
            else None
            for count, one in zip(counts, week.days, strict=True)
        )
        total = RoundCell(head=str(sum(counts)), loud=True)
        yield RoundRow(name=translate("visits", "Not planned"), cells=cells, total=total)


def _sums(week: OpenWeek, *, measured: bool) -> RoundRow:
    """All rounds of a day, visits by two counted once."""
    cells = tuple(
        _total(list(rounds.values()), made, measured=measured) if rounds else None
        for rounds, made in zip(week.rounds, week.figures.made, strict=True)
    )
    everything = [one for rounds in week.rounds for one in rounds.values()]
    total = _total(everything, week.figures.planned, measured=measured)
    return RoundRow(name=translate("visits", "Together"), cells=cells, total=total, sums=True)
