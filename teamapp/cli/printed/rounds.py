"""The rounds of a day: a block a nurse with a line a visit, what is not planned and why, and the figures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from teamapp.cli.sheet import columns, title
from teamapp.cli.trouble import say_code
from teamapp.domain.care import care_name
from teamapp.domain.entities.visit import round_of, start_for
from teamapp.domain.units import DAY_MINUTES, MinuteOfDay, clock_text
from teamapp.services.rounds.day.figures import figures_of
from teamapp.services.rounds.day.names import in_names
from teamapp.words.speak import Language, say, short_day

if TYPE_CHECKING:
    from scheduling.visits.problem import Round, Stay
    from teamapp.domain.entities import Visit
    from teamapp.services.rounds.day.facts import DayFacts, OnDuty
    from teamapp.services.rounds.planning.running import PlannedRounds

Row = tuple[str, ...]
_TRAVEL_COLUMN = 5


def rounds_table(facts: DayFacts, planned: PlannedRounds, language: str) -> str:
    """The whole sheet; `facts` are those after the rounds were written."""
    sheet = _RoundsSheet(facts, planned, language)
    return "\n".join([*sheet.rounds(), *sheet.not_planned(), "", *sheet.figures()])


class _RoundsSheet:
    """One day in one language."""

    def __init__(self, facts: DayFacts, planned: PlannedRounds, language: str) -> None:
        self._facts, self._planned, self._language = facts, planned, language
        self._rounds = {one.nurse: one for one in planned.solved.plan.rounds}

    def rounds(self) -> Iterator[str]:
        """A block for each nurse on duty; the columns stand below each other on the whole sheet."""
        yield from title(self._heading_words())
        blocks = [(duty, self._lines(duty)) for duty in self._facts.on_duty]
        rows = iter(columns([row for _duty, block in blocks for row in block], right=frozenset({_TRAVEL_COLUMN})))
        for duty, block in blocks:
            yield ""
            yield self._heading(duty)
            for _row in block:
                yield next(rows)

    def not_planned(self) -> Iterator[str]:
        """The visits that are nobody's, each with the reasons why."""
        left = [visit for visit in self._facts.visits if not visit.cancelled and not visit.planned]
        if not left:
            return
        yield ""
        yield self._say("cli.not_planned", visits=len(left))
        reasons = {one.visit: one.reasons for one in self._planned.solved.plan.not_planned}
        rows: list[Row] = []
        for visit in left:
            language = Language(self._language)
            said = [say(in_names(reason, self._facts), language) for reason in reasons.get(visit.id, ())]
            rows.append(("", self._windows(visit), self._client(visit), self._care(visit), said[0] if said else ""))
            rows += [("", "", "", "", reason) for reason in said[1:]]
        yield from columns(rows)

    def figures(self) -> Iterator[str]:
        """The day in figures, and whether its travel times are guesses."""
        figures = figures_of(self._planned.question.problem, self._planned.solved.plan)
        yield self._say(
            "cli.rounds_figures",
            visits=figures.planned,
            nurses=figures.rounds,
            travel=figures.travel_minutes,
            care=figures.care_minutes,
            late=figures.late_minutes,
            over=sum(self._overtime(duty) for duty in self._facts.on_duty),
            known=figures.known_percent,
        )
        if self._planned.question.estimated:
            yield self._say("cli.estimated")

    def _heading_words(self) -> str:
        day = self._facts.day
        weekday = short_day(day, Language(self._language)).split()[0]
        return self._say("cli.rounds_of", weekday=weekday, day=day.isoformat())

    def _heading(self, duty: OnDuty) -> str:
        """Who, which shift, how much care and travel, and when she is home again."""
        visits = round_of(duty.nurse.id, self._facts.visits)
        shift = f"{duty.kind.name} {clock_text(duty.kind.start)}–{clock_text(duty.kind.end)}"
        parts = [duty.nurse.name, shift, self._say("cli.visits", visits=len(visits))]
        round_ = self._rounds.get(duty.nurse.id)
        if round_ is not None and visits:
            travel = round(round_.travel_back + sum(stay.travel for stay in round_.stays))
            care = sum(self._facts.minutes(visit) for visit in visits)
            parts.append(self._say("cli.care_and_travel", care=care, travel=travel, back=round(round_.back)))
        over = self._overtime(duty)
        if over:
            parts.append(self._say("cli.overtime", minutes=over))
        return " · ".join(parts)

    def _overtime(self, duty: OnDuty) -> int:
        """Minutes by which she is home after her shift."""
        round_ = self._rounds.get(duty.nurse.id)
        end = duty.kind.end + (DAY_MINUTES if duty.kind.end <= duty.kind.start else 0)
        return max(0, round(round_.back - end)) if round_ is not None and round_.stays else 0

    def _lines(self, duty: OnDuty) -> list[Row]:
        """Her visits and her break in the order of the day."""
        round_ = self._rounds.get(duty.nurse.id)
        lines = [
            (start, self._visit_line(duty, visit, start, self._stay(round_, visit)))
            for visit in round_of(duty.nurse.id, self._facts.visits)
            if (start := start_for(visit, duty.nurse.id)) is not None
        ]
        pauses = [stay for stay in round_.stays if stay.visit is None] if round_ is not None else []
        lines += [(MinuteOfDay(round(stay.start)), self._break_line(stay)) for stay in pauses]
        return [line for _start, line in sorted(lines, key=lambda one: one[0])]

    def _visit_line(self, duty: OnDuty, visit: Visit, start: MinuteOfDay, stay: Stay | None) -> Row:
        end = MinuteOfDay(start + self._facts.minutes(visit))
        address = self._facts.addresses.get(visit.client)
        travel = self._say("cli.travel", minutes=round(stay.travel)) if stay is not None and stay.travel >= 0.5 else ""
        return (
            f"  {clock_text(start)}–{clock_text(end)}",
            self._client(visit),
            address.street if address is not None else "",
            self._care(visit),
            self._windows(visit),
            travel,
            ", ".join(self._notes(duty, visit)),
        )

    def _break_line(self, stay: Stay) -> Row:
        times = f"  {clock_text(MinuteOfDay(round(stay.start)))}–{clock_text(MinuteOfDay(round(stay.end)))}"
        return times, self._say("cli.break"), "", "", "", "", ""

    def _notes(self, duty: OnDuty, visit: Visit) -> Iterator[str]:
        """Who comes along, and whether the client sees a new face."""
        other = visit.second_nurse if visit.nurse == duty.nurse.id else visit.nurse
        if visit.second_nurse is not None and other is not None and other in self._facts.nurses:
            yield self._say("cli.together", nurse=self._facts.nurses[other].given_name)
        if not self._facts.faces.get((visit.client, duty.nurse.id)):
            yield self._say("cli.new_face")

    def _stay(self, round_: Round | None, visit: Visit) -> Stay | None:
        return next((stay for stay in round_.stays if stay.visit == visit.id), None) if round_ is not None else None

    def _windows(self, visit: Visit) -> str:
        """When it may begin, as agreed with the client."""
        pairs = self._facts.windows(visit)
        return ", ".join(f"{clock_text(MinuteOfDay(a))}–{clock_text(MinuteOfDay(b))}" for a, b in pairs)

    def _client(self, visit: Visit) -> str:
        return self._facts.clients[visit.client].family_name

    def _care(self, visit: Visit) -> str:
        return say(care_name(self._facts.needs[visit.need].care), Language(self._language))

    def _say(self, code: str, **values: str | int) -> str:
        return say_code(code, self._language, **values)
