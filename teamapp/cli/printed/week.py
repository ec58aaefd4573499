"""The rounds of a week: a line a nurse with seven days side by side, the figures, and clients with many carers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from teamapp.cli.sheet import columns, listed, title
from teamapp.cli.trouble import say_code
from teamapp.words.speak import Language, short_day

if TYPE_CHECKING:
    from teamapp.domain.entities import Nurse
    from teamapp.services.rounds.week.figures import RoundFigures
    from teamapp.services.rounds.week.opened import OpenWeek

Row = tuple[str, ...]


def week_table(week: OpenWeek, language: str) -> str:
    """The whole sheet of the days of a week that are open."""
    sheet = _WeekSheet(week, language)
    return "\n".join([*sheet.rounds(), "", *sheet.figures(), *sheet.carers()])


class _WeekSheet:
    """One week in one language."""

    def __init__(self, week: OpenWeek, language: str) -> None:
        self._week, self._language = week, language

    def rounds(self) -> Iterator[str]:
        """Visits and hours with clients of each round; below them what is planned and what is not."""
        days = [day.facts.day for day in self._week.days]
        yield from title(self._say("cli.rounds_of_week", first=days[0].isoformat(), last=days[-1].isoformat()))
        yield ""
        heads = (short_day(day, Language(self._language)) for day in days)
        rows = [(self._say("cli.nurse"), *heads), *(self._nurse(nurse) for nurse in self._nurses())]
        rows.append((self._say("cli.planned_row"), *(str(count) for count in self._week.figures.made)))
        if self._week.figures.not_planned:
            rows.append((self._say("cli.left_row"), *(str(count) for count in self._week.figures.left)))
        yield from columns(rows)

    def figures(self) -> Iterator[str]:
        """The week in figures, and whether its travel times are guesses."""
        figures = self._week.figures
        carers = f"{figures.carers:.1f}".replace(".", "," if self._language == Language.DUTCH else ".")
        yield self._say(
            "cli.week_figures",
            visits=figures.planned,
            travel=figures.travel_minutes,
            percent=figures.care_percent,
            late=figures.late_minutes,
            over=figures.overtime_minutes,
            known=figures.known_percent,
            carers=carers,
        )
        if any(day.question.estimated for day in self._week.days):
            yield self._say("cli.estimated")

    def carers(self) -> Iterator[str]:
        """Clients with more carers than a client should meet, those with most first."""
        many = sorted((row for row in self._week.clients if row.many), key=lambda row: -row.most)
        if many:
            yield ""
            yield self._say("cli.week_above", clients=len(many), aim=self._week.figures.aim)
            yield from listed([f"{row.client.family_name} {row.most}" for row in many])

    def _nurses(self) -> list[Nurse]:
        nurses = {nurse for rounds in self._week.rounds for nurse in rounds}
        known = self._week.facts.days[0].nurses
        return sorted((known[nurse] for nurse in nurses), key=lambda one: (one.family_name.casefold(), one.given_name))

    def _nurse(self, nurse: Nurse) -> Row:
        return (nurse.name, *(self._cell(rounds.get(nurse.id)) for rounds in self._week.rounds))

    def _cell(self, one: RoundFigures | None) -> str:
        """`9 · 3:40`."""
        return f"{one.visits} · {one.care_minutes // 60}:{one.care_minutes % 60:02d}" if one is not None else ""

    def _say(self, code: str, **values: str | int) -> str:
        return say_code(code, self._language, **values)
