"""The roster: a row a nurse, a column a day; coverage, legend, figures, and what is left to look at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from teamapp.cli.sheet import columns, listed, title
from teamapp.cli.trouble import say_code
from teamapp.domain.entities.nurse import LeaveKind, WishKind
from teamapp.domain.text import text
from teamapp.domain.units import clock_text
from teamapp.words.speak import Language, say, short_day

if TYPE_CHECKING:
    from scheduling.rules.finding import Finding
    from teamapp.domain.entities import Nurse, ShiftKind
    from teamapp.services.roster.planning.suggest import Suggestion
    from teamapp.services.roster.shown.measure import Cover
    from teamapp.services.roster.shown.view import PeriodView

_NAME = 18
_SATURDAY = 5
_MOST_FINDINGS = 24
_FREE, _WISH = "·", "♡"


def roster_table(view: PeriodView, language: str, suggestion: Suggestion) -> str:
    """The whole sheet."""
    sheet = _RosterSheet(view, language)
    return "\n".join([*sheet.grid(), "", *sheet.legend(), "", *sheet.figures(suggestion), "", *sheet.findings()])


class _RosterSheet:
    """One period in one language."""

    def __init__(self, view: PeriodView, language: str) -> None:
        self._view, self._language = view, language
        self._letters: Mapping[str, str] = {kind.id: kind.letter for kind in view.kinds}

    def grid(self) -> Iterator[str]:
        """Weeks, weekdays and days, then nurses with their hours, then how many nurses each shift has."""
        view = self._view
        words = self._say("cli.roster_of", first=view.first.isoformat(), last=view.last.isoformat())
        yield from title(words)
        yield ""
        tongue = Language(self._language)
        yield self._line(self._say("cli.week"), self._week, "")
        yield self._line("", lambda day: short_day(day, tongue)[:2], "")
        head = self._line(self._say("cli.nurse"), lambda day: str(day.day), self._say("cli.hours_heading"))
        yield head
        yield "─" * len(head)
        for nurse in view.nurses:
            yield self._line(nurse.name, partial(self._cell, nurse), self._hours(nurse))
        yield "─" * len(head)
        yield from self._cover_lines()

    def legend(self) -> Iterator[str]:
        """What the letters mean, with the times of the shifts."""
        kinds = [f"{kind.letter} {kind.name} {_times(kind)}" for kind in self._view.living_kinds]
        signs = [
            f"{self._say('cli.leave_letter')} {self._say('cli.leave')}",
            f"{self._say('cli.ill_letter')} {self._say('cli.ill')}",
            f"{_FREE} {self._say('cli.free')}",
            f"{_WISH} {self._say('cli.free_as_wished')}",
            f"−1 {self._say('cli.too_few')}",
            f"+1 {self._say('cli.too_many')}",
        ]
        yield from listed([*kinds, *signs])

    def figures(self, suggestion: Suggestion) -> Iterator[str]:
        """The figures people compare, and how far the roster can still be improved."""
        from teamapp.services.roster.shown.measure import figures_of

        found = figures_of(self._view.live.plan)
        yield self._say(
            "cli.roster_figures",
            covered=found.covered,
            needed=found.needed,
            met=found.wishes_met,
            wishes=found.wishes,
            target=found.on_target,
            nurses=found.nurses,
            fewest=found.fewest_weekend_days,
            most=found.most_weekend_days,
        )
        bound = round(suggestion.bound) if suggestion.bound is not None else 0
        code = "cli.roster_proven" if suggestion.proven else "cli.roster_cost"
        yield self._say(code, cost=suggestion.cost, bound=bound, seconds=round(suggestion.seconds))

    def findings(self) -> Iterator[str]:
        """What breaks a rule first, then what the team may want to look at, each with its numbers."""
        from scheduling.rules.finding import Severity

        found = self._view.live.findings
        for severity, code in ((Severity.MUST_FIX, "cli.to_fix"), (Severity.CONSIDER, "cli.to_consider")):
            chosen = [one for one in found if one.severity is severity]
            yield self._say(code, count=len(chosen))
            yield from columns([self._finding(one) for one in chosen[:_MOST_FINDINGS]])
            if len(chosen) > _MOST_FINDINGS:
                yield "  " + self._say("cli.more_findings", count=len(chosen) - _MOST_FINDINGS)

    def _finding(self, finding: Finding) -> tuple[str, str, str]:
        tongue = Language(self._language)
        who = self._view.nurse(finding.nurse).name if finding.nurse else self._say("cli.team")
        return "  " + say(text(f"roster.rule.{finding.rule}"), tongue), who, say(finding.text, tongue)

    def _line(self, name: str, cell: Callable[[date], str], end: str) -> str:
        """A row: its name, a cell a day with weekends and weeks set apart, and its end."""
        parts = [f"{name[:_NAME]:{_NAME}}"]
        for number, day in enumerate(self._view.days):
            apart = {0: " │", _SATURDAY: " ┊"}.get(day.weekday(), "") if number else ""
            parts.append(f"{apart}{cell(day):>3}")
        return f"{''.join(parts)} │ {end}".rstrip()

    def _week(self, day: date) -> str:
        """The number of the week above its Monday."""
        return str(day.isocalendar().week) if day.weekday() == 0 else ""

    def _cell(self, nurse: Nurse, day: date) -> str:
        worked = self._view.worked(nurse.id, day)
        if worked:
            return self._letters.get(worked, "?")
        leave = self._view.leave.get((nurse.id, day))
        if leave is not None:
            return self._say("cli.ill_letter" if leave.kind is LeaveKind.SICK else "cli.leave_letter")
        wish = self._view.wishes.get((nurse.id, day))
        return _WISH if wish is not None and wish.kind is not WishKind.SHIFT else _FREE

    def _hours(self, nurse: Nurse) -> str:
        from teamapp.services.roster.shown.measure import hours_of

        hours = hours_of(self._view.live.plan, nurse.id)
        more = hours.planned - hours.contract
        signed = f"{more / 60:+.1f}" if more else "0"
        return f"{hours.planned / 60:5.1f} {hours.contract / 60:8.1f} {signed:>7}"

    def _cover_lines(self) -> Iterator[str]:
        """How many nurses each shift has that is needed on some day."""
        from teamapp.services.roster.shown.measure import coverage

        covers = {(one.kind, one.day): one for one in coverage(self._view.live.plan)}
        asked = {kind for kind, _day in covers}
        for kind in self._view.kinds:
            if kind.id in asked:
                row = {day: _cover(covers[kind.id, self._view.number(day)]) for day in self._view.days}
                yield self._line(f"{kind.letter} {kind.name}", row.__getitem__, "")

    def _say(self, code: str, **values: str | int) -> str:
        return say_code(code, self._language, **values)


def _cover(cover: Cover) -> str:
    """`2` where that many are needed, `−1` with one too few, `+1` with one too many, nothing where none is asked."""
    if cover.missing:
        return f"−{cover.missing}"
    if cover.have > cover.needed:
        return f"+{cover.have - cover.needed}"
    return str(cover.have) if cover.have else ""


def _times(kind: ShiftKind) -> str:
    return f"{clock_text(kind.start)}–{clock_text(kind.end)}"
