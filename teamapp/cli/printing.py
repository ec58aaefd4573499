"""Roster and rounds as tables of plain characters."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from teamapp.cli.trouble import say_code
from teamapp.domain.care import care_name
from teamapp.domain.entities.visit import round_of, start_for
from teamapp.domain.units import MinuteOfDay, clock_text
from teamapp.words.speak import Language, long_date, say, short_day

if TYPE_CHECKING:
    from datetime import date

    from teamapp.domain.entities import Visit
    from teamapp.services.roster.suggest import Suggestion
    from teamapp.services.roster.view import PeriodView
    from teamapp.services.rounds.facts import DayFacts, OnDuty
    from teamapp.services.rounds.figures import DayFigures

_NAME = 20


def roster_table(view: PeriodView, language: str, suggestion: Suggestion) -> str:
    """A row a nurse, a letter a day, hours against contract; then coverage, findings and how good it is."""
    return "\n".join([*_roster_lines(view, language), "", *_roster_figures(view, language, suggestion), ""])


def rounds_table(facts: DayFacts, figures: DayFigures, language: str, *, estimated: bool) -> str:
    """A block a nurse, a line a visit; then the figures."""
    lines = [_title("cli.rounds_of", facts.day, language)]
    for duty in facts.on_duty:
        lines += _round_lines(duty, facts, language)
    open_visits = [visit for visit in facts.visits if not visit.cancelled and not visit.planned]
    if open_visits:
        lines += ["", say_code("cli.not_planned", language, visits=len(open_visits))]
        lines += [f"       {_client(visit, facts):{_NAME}} {_care(visit, facts, language)}" for visit in open_visits]
    values = {
        "visits": figures.planned,
        "nurses": figures.rounds,
        "travel": figures.travel_minutes,
        "care": figures.care_minutes,
        "known": figures.known_percent,
        "late": figures.late_minutes,
    }
    lines += ["", say_code("cli.rounds_figures", language, **values)]
    if estimated:
        lines.append(say_code("cli.estimated", language))
    return "\n".join([*lines, ""])


def _roster_lines(view: PeriodView, language: str) -> Iterator[str]:
    from teamapp.services.roster.measure import coverage, hours_of

    letters = {kind.id: kind.letter for kind in view.kinds}
    yield _title("cli.roster_from", view.first, language)
    yield f"{'':{_NAME}} " + " ".join(f"{day.day:2}" for day in view.days)
    for nurse in view.nurses:
        cells = []
        for day in view.days:
            worked = view.worked(nurse.id, day)
            away = (nurse.id, day) in view.leave
            cells.append(letters.get(worked, "?") if worked else "/" if away else ".")  # type: ignore[call-overload]
        hours = hours_of(view.live.plan, nurse.id)
        row = " ".join(f"{cell:>2}" for cell in cells)
        yield f"{nurse.name[:_NAME]:{_NAME}} {row}   {hours.planned / 60:5.1f} / {hours.contract / 60:5.1f}"
    yield ""
    for kind in view.kinds:
        cover = {one.day: one for one in coverage(view.live.plan) if one.kind == kind.id}
        if cover:
            row = " ".join(f"{cover[n].have if n in cover else '':>2}" for n in range(len(view.days)))
            yield f"{kind.letter + ' ' + kind.name:{_NAME}.{_NAME}} {row}"


def _roster_figures(view: PeriodView, language: str, suggestion: Suggestion) -> Iterator[str]:
    from scheduling.rules.finding import Severity
    from teamapp.services.roster.measure import figures_of

    figures = figures_of(view.live.plan)
    must_fix = sum(found.severity is Severity.MUST_FIX for found in view.live.findings)
    yield say_code(
        "cli.roster_figures",
        language,
        covered=figures.covered,
        needed=figures.needed,
        met=figures.wishes_met,
        wishes=figures.wishes,
        must=must_fix,
        consider=len(view.live.findings) - must_fix,
    )
    bound = round(suggestion.bound) if suggestion.bound is not None else 0
    code = "cli.roster_proven" if suggestion.proven else "cli.roster_cost"
    yield say_code(code, language, cost=suggestion.cost, bound=bound, seconds=round(suggestion.seconds))


def _round_lines(duty: OnDuty, facts: DayFacts, language: str) -> Iterator[str]:
    visits = round_of(duty.nurse.id, facts.visits)
    span = f"{clock_text(duty.kind.start)}-{clock_text(duty.kind.end)}"
    yield ""
    yield f"{duty.nurse.name}, {duty.kind.name} {span}"
    for visit in visits:
        start = start_for(visit, duty.nurse.id) or MinuteOfDay(0)
        end = MinuteOfDay(start + facts.minutes(visit))
        both = " +" if visit.second_nurse is not None else ""
        care = _care(visit, facts, language)
        yield f"  {clock_text(start)}-{clock_text(end)}  {_client(visit, facts):{_NAME}} {care}{both}"


def _title(code: str, day: date, language: str) -> str:
    tongue = Language(language)
    words = say_code(code, language, day=f"{short_day(day, tongue).split()[0]} {long_date(day, tongue)}")
    return f"{words}\n{'=' * len(words)}"


def _client(visit: Visit, facts: DayFacts) -> str:
    return facts.clients[visit.client].family_name[:_NAME]


def _care(visit: Visit, facts: DayFacts, language: str) -> str:
    return say(care_name(facts.needs[visit.need].care), Language(language))
