"""The words of the roster in the window's language."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from scheduling.rules.finding import Finding
from scheduling.rules.plan import FREE
from teamapp.domain.entities import Leave, Nurse, ShiftKind
from teamapp.domain.entities.nurse import LeaveKind
from teamapp.domain.text import text
from teamapp.domain.units import clock_text
from teamapp.services.roster.shown.view import PeriodView
from teamapp.words.speak import long_date, say, short_day
from ui.parts.grid.view import Chip

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from teamapp.words.speak import Coded, Language

translate = QCoreApplication.translate


class Wording:
    """Names and sentences; one a window, so that days and chips are worded once."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._days: dict[date, str] = {}
        self._chips: dict[str, tuple[ShiftKind, Chip]] = {}

    def say(self, coded: Coded) -> str:
        return say(coded, self.language)

    def day(self, day: date) -> str:
        """`Thu 12 Nov`."""
        found = self._days.get(day)
        if found is None:
            found = self._days[day] = short_day(day, self.language)
        return found

    def weekday(self, day: date) -> str:
        """`Th`: two letters above the column."""
        return self.day(day)[:2]

    def span(self, first: date, last: date) -> str:
        """`2 – 29 November 2026`; month and year once where they are the same."""
        end = long_date(last, self.language)
        if (first.year, first.month) == (last.year, last.month):
            return f"{first.day} – {end}"
        start = long_date(first, self.language)
        return f"{start.removesuffix(f' {first.year}') if first.year == last.year else start} – {end}"

    def short_span(self, first: date, last: date) -> str:
        """The same for a narrow place: `26 Oct – 22 Nov 2026` where two months would be spelled out."""
        if (first.year, first.month) == (last.year, last.month):
            return self.span(first, last)
        start, end = (self.day(day).split(" ", 1)[1] for day in (first, last))
        year = f" {first.year}" if first.year != last.year else ""
        return f"{start}{year} – {end} {last.year}"

    def chip(self, kind: ShiftKind) -> Chip:
        """A shift kind as it is drawn."""
        found = self._chips.get(kind.id)
        if found is None or found[0] != kind:
            times = f"{clock_text(kind.start)}–{clock_text(kind.end)}"
            found = self._chips[kind.id] = (kind, Chip(kind.form.value, kind.letter, kind.name, times))
        return found[1]

    def leave_chip(self, leave: Leave) -> Chip:
        """A day away as it is drawn; being ill looks different from other leave."""
        if leave.kind is LeaveKind.SICK:
            return Chip("sick", translate("roster", "Z"), translate("roster", "Ill"))
        return Chip("leave", translate("roster", "V"), self.leave(leave).capitalize())

    def leave_chips(self, kinds: set[LeaveKind]) -> tuple[Chip, ...]:
        """What the legend says of days away: leave of whatever kind, and being ill."""
        ill = (Chip("sick", translate("roster", "Z"), translate("roster", "Ill")),) if LeaveKind.SICK in kinds else ()
        if kinds - {LeaveKind.SICK}:
            return (Chip("leave", translate("roster", "V"), translate("roster", "Leave")), *ill)
        return ill

    def leave(self, leave: Leave) -> str:
        return self.say(text(f"roster.leave.{leave.kind}"))

    def level(self, nurse: Nurse) -> str:
        return self.say(text(f"roster.level.{int(nurse.level)}"))

    def rule(self, finding: Finding) -> str:
        """What a finding is about, in a word or two."""
        return self.say(text(f"roster.rule.{finding.rule}"))

    def where(self, finding: Finding, view: PeriodView) -> str:
        """`Joost · 12 Nov`: whom and which day a finding is about."""
        who = view.nurse(finding.nurse).given_name if finding.nurse else translate("roster", "Team")
        if not finding.days or not 0 <= finding.days[-1] < len(view.days):
            return who
        return f"{who} · {self.day(view.days[finding.days[-1]]).split(' ', 1)[1]}"

    def hours(self, minutes: int) -> str:
        """`112`: whole hours without a unit; the exact ones are in the sentences."""
        return f"{minutes / 60:.0f}"

    def signed(self, minutes: int) -> str:
        """`+8`, `−1`, `0`."""
        hours = self.hours(abs(minutes))
        sign = "+" if minutes > 0 else "−" if minutes < 0 else ""
        return hours if hours == "0" else f"{sign}{hours}"

    def since_publication(self, view: PeriodView, before: str, after: str) -> str:
        """`Since publication: Early → Evening`."""
        free = translate("roster", "free")
        was, now = (view.kind(kind).name if kind != FREE else free for kind in (before, after))
        return translate("roster", "Since publication: {before} → {after}").format(before=was, after=now)

    def price(self, points: int) -> str:
        """`+40 points`, `as good`: what another answer costs more, or saves."""
        if points == 0:
            return translate("roster", "as good")
        sign = "+" if points > 0 else "−"
        return translate("roster", "{n} points").format(n=f"{sign}{self.points(abs(points))}")

    def moment(self, at: datetime, zone: ZoneInfo) -> str:
        """`12 Nov 14:05`, on the clock of the team."""
        local = at.astimezone(zone)
        return f"{self.day(local.date()).split(' ', 1)[1]} {local:%H:%M}"

    def number(self, value: float, *, digits: int = 0) -> str:
        """`0.8`, in Dutch `0,8`."""
        written = f"{value:.{digits}f}"
        return written.replace(".", ",") if self.language.value == "nl" else written

    def points(self, number: float) -> str:
        """`57 160`: thin spaces between thousands."""
        return f"{round(number):,}".replace(",", "\u202f")
