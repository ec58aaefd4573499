"""State a whole plan to a solver: one variable for each shift that a nurse may work, then every rule in its own
words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from scheduling.rules.catalogue import CELL_RULES, DAY_RULES, NURSE_RULES
from scheduling.rules.course import Option
from scheduling.rules.line import Line, worked_on
from scheduling.rules.plan import FREE, Nurse, Plan
from scheduling.rules.setting import Setting
from scheduling.rules.statement import Cell, DaySheet, Sheet, SolverModel, Var

NO_DAY = -1
"""The day of a statement about a nurse as a whole."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A cell that the solver decides: this nurse on this day may work this shift kind."""

    nurse: str
    day: int
    kind: str


@dataclass(frozen=True, slots=True)
class Stated:
    """A plan inside a solver: what is fixed in it, and its choices with their variables."""

    plan: Plan
    choices: Mapping[Choice, Var]

    def rows(self, chosen: Mapping[Choice, bool]) -> dict[str, tuple[str, ...]]:
        """The roster that a solution means; past and pinned cells keep what they had, other cells are free."""
        rows = {nurse.id: list(self.plan.row(nurse.id)) for nurse in self.plan.nurses}
        for choice, works in chosen.items():
            if works:
                rows[choice.nurse][choice.day] = choice.kind
        return {nurse: tuple(row) for nurse, row in rows.items()}


About = Callable[[Setting, str, int], None]
"""Hears which setting is stated next, and of whom: a nurse, or a day where the nurse is empty."""


def unheard(_setting: Setting, _nurse: str, _day: int) -> None:
    """For models that do not ask whom a statement is about."""


def state_plan(plan: Plan, model: SolverModel, *, first_day: int = 0, about: About = unheard) -> Stated:
    """Tell a solver the plan and its rules; days before `first_day` and pinned cells are fixed."""
    choices: dict[Choice, Var] = {}
    sheets = {nurse.id: _sheet(plan, nurse, model, first_day=first_day, choices=choices) for nurse in plan.nurses}
    for setting in plan.active():
        if (nurse_rule := NURSE_RULES.get(setting.rule)) is not None:
            for sheet in sheets.values():
                about(setting, sheet.nurse.id, NO_DAY)
                nurse_rule.state(sheet, setting)
        elif (day_rule := DAY_RULES.get(setting.rule)) is not None:
            for day in range(len(plan.days)):
                by_nurse = {nurse: sheet.cells(day) for nurse, sheet in sheets.items()}
                about(setting, "", day)
                day_rule.state(DaySheet(plan, day, model, by_nurse), setting)
    return Stated(free_to_plan(plan, first_day=first_day), choices)


def free_to_plan(plan: Plan, *, first_day: int = 0) -> Plan:
    """The plan with everything that the solver may decide emptied, so that old cells do not linger."""
    rows = {
        nurse.id: tuple(
            kind if day < first_day or plan.is_pinned(nurse.id, day) else FREE
            for day, kind in enumerate(plan.row(nurse.id))
        )
        for nurse in plan.nurses
    }
    return plan.with_rows(rows)


def _sheet(plan: Plan, nurse: Nurse, model: SolverModel, *, first_day: int, choices: dict[Choice, Var]) -> Sheet:
    by_day: dict[int, tuple[Cell, ...]] = {
        shift.day: (Cell(shift, model.one),) for shift in plan.history.get(nurse.id, ())
    }
    for day, options in enumerate(options_of(plan, nurse, first_day=first_day)):
        shifts = [shift for shift in options if shift is not None]
        if len(options) == 1:
            by_day[day] = tuple(Cell(shift, model.one) for shift in shifts)
            continue
        by_day[day] = tuple(Cell(shift, model.bool()) for shift in shifts)
        choices.update({Choice(nurse.id, day, cell.shift.kind): cell.var for cell in by_day[day]})
        if len(shifts) > 1:
            model.linear([(1, cell.var) for cell in by_day[day]], 0, 1)
    return Sheet(plan, nurse, model, by_day)


def options_of(plan: Plan, nurse: Nurse, *, first_day: int = 0) -> tuple[tuple[Option, ...], ...]:
    """What each of her days may hold: past and pinned days what they have; else a free day, or a shift that the team or
    she wants and that no strict rule forbids by itself."""
    row = plan.row(nurse.id)
    options: list[tuple[Option, ...]] = []
    for day, kind in enumerate(row):
        if day < first_day or plan.is_pinned(nurse.id, day):
            options.append((worked_on(plan, day, kind) if kind != FREE else None,))
            continue
        kinds = [key for key in _wanted(plan, nurse, day) if allowed_alone(plan, nurse, day, key)]
        options.append((None, *(worked_on(plan, day, key) for key in kinds)))
    return tuple(options)


def _wanted(plan: Plan, nurse: Nurse, day: int) -> list[str]:
    """The shift kinds that the team asks for on a day, or that she wishes to work."""
    wanted = {demand.kind for demand in plan.demand if demand.day == day and demand.needed > 0}
    wanted |= {wish.kind for wish in nurse.wishes if wish.day == day and wish.wanted and wish.kind}
    return [kind.key for kind in plan.kinds if kind.key in wanted]


def allowed_alone(plan: Plan, nurse: Nurse, day: int, kind: str) -> bool:
    """Whether no strict rule forbids this cell whatever else she works (leave, availability, qualification, length)."""
    line = Line(plan, nurse, (worked_on(plan, day, kind),))
    strict = (setting for setting in plan.active() if setting.hard and setting.rule in CELL_RULES)
    return not any(True for setting in strict for _ in NURSE_RULES[setting.rule].check(line, setting))
