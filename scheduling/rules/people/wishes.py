"""Wishes: days off and shifts that a nurse would like, by the weight she gave them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from scheduling.rules.course import Course, Option
from scheduling.rules.finding import Finding
from scheduling.rules.line import Line, date_of, finding, shift_name
from scheduling.rules.plan import FREE, Wish
from scheduling.rules.rule import NurseRule
from scheduling.rules.setting import Setting
from scheduling.rules.statement import Sheet, limit, reach
from scheduling.rules.walk import Walk
from scheduling.rules.walks.cells import cell_walk
from scheduling.text import Text


def check(line: Line, setting: Setting) -> Iterator[Finding]:
    """A finding for each wish that the roster does not meet; its amount is the wish's weight."""
    row = line.plan.row(line.nurse.id)
    for wish in line.nurse.wishes:
        if 0 <= wish.day < len(row) and not met(wish, row[wish.day]):
            text = Text(_code(wish), {"date": date_of(line.plan, wish.day), "shift": shift_name(line.plan, wish.kind)})
            repairs = () if wish.wanted else line.free(wish.day)
            yield finding(line, setting, days=(wish.day,), text=text, amount=wish.weight, repairs=repairs)


def met(wish: Wish, worked: str) -> bool:
    """Whether a day with this shift kind (or free) is as wished."""
    works = worked != FREE if wish.kind == FREE else worked == wish.kind
    return works == wish.wanted


def _code(wish: Wish) -> str:
    if wish.wanted:
        return "wishes.shift" if wish.kind else "wishes.work"
    return "wishes.not_shift" if wish.kind else "wishes.free"


def state(sheet: Sheet, setting: Setting) -> None:
    """Each unmet wish costs its weight. Never strict: a wish is not an order."""
    for wish in sheet.nurse.wishes:
        cells = [cell for cell in sheet.cells(wish.day) if cell.shift.day >= 0 and wish.kind in (FREE, cell.shift.kind)]
        terms = [(wish.weight, cell.var) for cell in cells]
        if not 0 <= wish.day < len(sheet.plan.days):
            continue
        if wish.wanted:
            reach(sheet.model, terms, wish.weight, setting)
        else:
            limit(sheet.model, terms, 0, setting)


def walk(course: Course, setting: Setting) -> Walk | None:
    """Each unmet wish costs its weight."""

    def units(day: int, shift: Option) -> int:
        kind = FREE if shift is None else shift.kind
        return sum(wish.weight for wish in course.nurse.wishes if wish.day == day and not met(wish, kind))

    return cell_walk(course, replace(setting, kept=False), units)


RULE = NurseRule("wishes", check, state, walk)
