"""Makes the grid's view from a period; rows of nurses of whom nothing changed are kept as they are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from scheduling.rules.finding import Finding, Severity
from scheduling.rules.plan import FREE
from teamapp.domain.entities import Nurse, Wish
from teamapp.domain.ids import NurseId
from teamapp.domain.text import text
from teamapp.services.roster.shown.measure import Hours, hours_of
from teamapp.services.roster.shown.view import PeriodView
from ui.parts.grid.view import (
    Badge,
    Chip,
    Difference,
    GridCell,
    GridDay,
    GridRow,
    GridView,
    HoursBar,
    Sign,
)
from ui.roster.plug import NOTHING, Over
from ui.roster.shown.rows.cover_maker import CoverMaker
from ui.roster.shown.rows.filters import EVERYBODY, Filter
from ui.roster.shown.rows.open_row import OpenRowMaker
from ui.roster.shown.wording import Wording, translate
from ui.theme.tokens import Tone

SATURDAY = 5
BIG_SHARE = 0.18
"""Hours further from the contract than this share stand out most."""
NEW_BELOW = 0.25
"""A roster with fewer shifts than this share of the proposal's is as good as empty: then everything is new."""


Found = dict[int, list[Finding]]
"""By the day on which a finding is marked."""
NONE: list[Finding] = []


@dataclass(frozen=True, slots=True)
class _Known:
    """A row as it was made last, and what it was made of: `common` is what all rows share."""

    common: tuple[object, ...]
    about: tuple[object, ...]
    row: tuple[str, ...]
    findings: tuple[Finding, ...]
    found: Found
    cells: dict[date, GridCell]
    made: GridRow


class GridMaker:
    """Keeps the last rows, so that an edit words one row and not twelve."""

    def __init__(self, wording: Wording) -> None:
        self._words = wording
        self._rows: dict[str, _Known] = {}
        self._common: tuple[object, ...] = ()
        self._over, self._wanted = NOTHING, EVERYBODY
        self._shown_days: tuple[date, ...] = ()
        self._open = OpenRowMaker(wording)
        self._days: tuple[tuple[object, ...], tuple[GridDay, ...]] = ((), ())
        self._cover = CoverMaker(wording)

    def make(
        self,
        view: PeriodView,
        days: tuple[date, date],
        *,
        before: PeriodView | None = None,
        over: Over = NOTHING,
        wanted: Filter = EVERYBODY,
    ) -> GridView:
        """The days of a period in sight; with `before` as a proposal beside the roster it would replace.

        `over` lies above it; what is not `wanted` leaves or steps back.
        """
        self._over, self._wanted = over, wanted
        shown = self._same_days(tuple(day for day in view.days if days[0] <= day <= days[1]))
        compared = before if before is not None and _filled(before, shown) >= NEW_BELOW * _filled(view, shown) else None
        nurses = tuple(nurse for nurse in view.nurses if wanted.keeps(view, nurse))
        common: tuple[object, ...] = (shown, view.first, view.leave, view.wishes, view.kinds, view.week_minutes)
        common = (*common, compared, view.changed_since_publication, over.signs, wanted.only)
        if not _same(self._common, common):
            self._common = common
        rows = tuple(self._row(view, nurse, shown, compared) for nurse in nurses)
        heat = over.heat
        cover = self._cover.make(view, shown, heat)
        open_row = self._open.make(view, shown, self._cover, signs=self._over.signs)
        return GridView(
            days=self._all_days(view, shown),
            rows=(*rows, open_row) if open_row is not None else rows,
            cover=cover,
            corner=self._corner(len(rows), len(view.nurses)),
            hours_title=self._hours_title(view),
            cover_title=heat.title if heat is not None else translate("roster", "Coverage"),
            cover_hint=heat.hint if heat is not None else translate("roster", "Quiet number = need met"),
            letters=frozenset(kind.letter.upper() for kind in view.living_kinds),
            dim_same=compared is not None,
            read_only=before is not None,
        )

    def _same_days(self, days: tuple[date, ...]) -> tuple[date, ...]:
        """The very same tuple while the days are the same, so that nobody compares them one by one."""
        if days != self._shown_days:
            self._shown_days = days
        return self._shown_days

    def _corner(self, shown: int, every: int) -> str:
        if shown == every:
            return translate("roster", "Team · {n}").format(n=every)
        return translate("roster", "{shown} of {n} nurses").format(shown=shown, n=every)

    def _hours_title(self, view: PeriodView) -> str:
        weeks, rest = divmod(len(view.days), 7)
        if rest:
            return translate("roster", "Hours · {n} days").format(n=len(view.days))
        return translate("roster", "Hours · {n} weeks").format(n=weeks)

    def _all_days(self, view: PeriodView, days: tuple[date, ...]) -> tuple[GridDay, ...]:
        key = (view.today, view.first, days)
        if self._days[0] != key:
            self._days = key, tuple(self._day(view, day) for day in days)
        return self._days[1]

    def _day(self, view: PeriodView, day: date) -> GridDay:
        starts = day.weekday() == 0 or day == view.first
        return GridDay(
            name=self._words.weekday(day),
            number=str(day.day),
            week=translate("roster", "Week {n}").format(n=day.isocalendar().week) if starts else "",
            starts_week=starts,
            weekend=day.weekday() >= SATURDAY,
            today=day == view.today,
            spoken=self._words.day(day),
        )

    def _row(self, view: PeriodView, nurse: Nurse, days: tuple[date, ...], before: PeriodView | None) -> GridRow:
        live, known, common = view.live, self._rows.get(nurse.id), self._common
        row, findings, pinned = live.plan.row(nurse.id), live.by_nurse[nurse.id], live.plan.pinned.get(nurse.id)
        if known is not None and not (known.common is common and _same(known.about, (nurse, pinned))):
            known = None
        if known is not None and _same((known.row, known.findings), (row, findings)):
            return known.made
        found = _by_day(findings)
        kept = known if known is not None and not self._wanted.only else None
        cells = tuple(self._kept_cell(view, nurse, day, found, before, kept) for day in days)
        made = self._new_row(view, nurse, cells)
        self._rows[nurse.id] = _Known(
            common, (nurse, pinned), row, findings, found, dict(zip(days, cells, strict=True)), made
        )
        return made

    def _kept_cell(
        self,
        view: PeriodView,
        nurse: Nurse,
        day: date,
        found: Found,
        before: PeriodView | None,
        known: _Known | None,
    ) -> GridCell:
        """The cell that was worded last time, if the same is worked in it and the same said of it."""
        number = view.number(day)
        of_day = found.get(number, NONE)
        if known is not None and known.row[number] == view.live.plan.row(nurse.id)[number]:
            of_then = known.found.get(number, NONE)
            if of_then is of_day or of_then == of_day:
                return known.cells[day]
        return self._cell(view, nurse, day, of_day, before)

    def _new_row(self, view: PeriodView, nurse: Nurse, cells: tuple[GridCell, ...]) -> GridRow:
        detail = f"{self._words.level(nurse)} · {self._words.hours(view.week_minutes[nurse.id])} {self._hour_sign()}"
        hours = hours_of(view.live.plan, nurse.id)
        return GridRow(
            key=nurse.id,
            initials=nurse.initials,
            name=nurse.name,
            detail=detail,
            cells=cells,
            hours=self._hours(hours),
            quiet=hours.contract == 0 and hours.planned == 0,
        )

    def _cell(
        self, view: PeriodView, nurse: Nurse, day: date, found: list[Finding], before: PeriodView | None
    ) -> GridCell:
        kind, leave = view.worked(nurse.id, day), view.leave.get((nurse.id, day))
        chip = self._words.chip(view.kind(kind)) if kind != FREE else None
        pinned = view.number(day) in view.live.plan.pinned.get(nurse.id, ())
        was = before.worked(nurse.id, day) if before is not None else kind
        shown = chip if chip is not None or leave is None else self._words.leave_chip(leave)
        wish = view.wishes.get((nurse.id, day))
        return GridCell(
            chip=shown,
            badge=_badge(found),
            wish=wish is not None,
            pinned=pinned,
            fresh=(nurse.id, day) in view.changed_since_publication,
            movable=chip is not None,
            difference=_difference(was, kind),
            before=self._words.chip(view.kind(was)) if was not in (FREE, kind) else None,
            sign=self._over.signs.get((nurse.id, day)) or self._wish_sign(wish),
            faint=not self._wanted.lights(view, nurse.id, day),
            spoken=self._spoken(view, nurse.id, day, shown, found, pinned=pinned),
        )

    def _wish_sign(self, wish: Wish | None) -> Sign | None:
        """A joker wears a star, a wish that came after the others a clock."""
        if wish is None or not (wish.joker or wish.late):
            return None
        if wish.joker:
            return Sign("star", "warn", translate("roster", "joker"))
        return Sign("clock", "tertiary", translate("roster", "came late"))

    def _spoken(
        self, view: PeriodView, nurse: NurseId, day: date, chip: Chip | None, found: list[Finding], *, pinned: bool
    ) -> str:
        """`Joost van Dijk, Thu 12 Nov: Early 07:00–15:00, locked. Rest between two shifts: ...`."""
        what = f"{chip.name} {chip.times}".strip() if chip is not None else translate("roster", "free")
        head = f"{view.nurse(nurse).name}, {self._words.day(day)}: {what}"
        if pinned:
            head += f", {translate('roster', 'locked')}"
        parts = [head]
        wish = view.wishes.get((nurse, day))
        if wish is not None:
            parts.append(self._words.say(text("roster.because_wish", wish=f"roster.wish.{wish.kind}")))
        was = view.changed_since_publication.get((nurse, day))
        if was is not None:
            parts.append(self._words.since_publication(view, was, view.worked(nurse, day)))
        sign = self._over.signs.get((nurse, day)) or self._wish_sign(wish)
        if sign is not None and sign.spoken:
            parts.append(sign.spoken)
        parts += [f"{self._words.rule(one)}: {self._words.say(one.text)}" for one in found]
        return "\n".join(parts)

    def _hours(self, hours: Hours) -> HoursBar:
        off = abs(hours.share)
        tone: Tone = "ok" if hours.on_target else "warn" if off <= BIG_SHARE else "danger"
        planned, agreed = self._words.hours(hours.planned), self._words.hours(hours.contract)
        return HoursBar(
            planned=planned,
            agreed=agreed,
            difference=self._words.signed(hours.planned - hours.contract),
            share=hours.share,
            tone=tone,
            spoken=translate("roster", "{planned} of {agreed} hours").format(planned=planned, agreed=agreed),
        )

    def _hour_sign(self) -> str:
        return translate("roster", "h")


def _same(before: tuple[object, ...], after: tuple[object, ...]) -> bool:
    """Whether nothing is other; what is the very same object is not looked into."""
    return len(before) == len(after) and all(a is b or a == b for a, b in zip(before, after, strict=True))


def _by_day(findings: tuple[Finding, ...]) -> Found:
    found: Found = {}
    for one in findings:
        if one.days:
            found.setdefault(one.days[-1], []).append(one)
    return found


def _filled(view: PeriodView, days: tuple[date, ...]) -> int:
    """How many shifts stand on some days."""
    return sum(view.worked(nurse.id, day) != FREE for nurse in view.nurses for day in days)


def _badge(found: list[Finding]) -> Badge:
    if any(one.severity is Severity.MUST_FIX for one in found):
        return Badge.MUST_FIX
    return Badge.CONSIDER if found else Badge.NONE


def _difference(before: str, after: str) -> Difference:
    if before == after:
        return Difference.SAME
    if before == FREE:
        return Difference.NEW
    return Difference.GONE if after == FREE else Difference.OTHER
