"""Colleagues swap, weeks are copied and painted, a rule is switched: each with what can, and what cannot, be undone."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from teamapp.domain.entities import Ask, Assignment, Nurse, RuleSetting
from teamapp.domain.entities.asking import AskKind, AskState
from teamapp.domain.ids import Id, NurseId
from teamapp.services.desk import Desk
from teamapp.services.roster.asks.judging import judge
from teamapp.services.roster.asks.moves import exchange
from tests.journeys.conftest import Start
from tests.support.store.ledger import check_books
from tests.support.window.journey import Person
from tests.support.window.roster_person import (
    cell,
    letter,
    on_top,
    open_roster,
    place,
    said_in,
    shift_of,
    stroke,
    tab_to,
    undo_name,
    walk_to,
    weeks_on,
)
from ui.parts.grid.view import Cell
from ui.roster.asks.cards.card import AskCardView
from ui.roster.asks.swap.sheet import SwapSheet
from ui.roster.page import RosterPage
from ui.roster.weeks.copy_sheet import CopySheet
from ui.settings.rules.row import RuleRow

TODAY = date(2026, 11, 19)
HOLIDAY_WEEK = date(2026, 12, 21)
"""The first week of a roster in which little stands yet."""


def test_a_swap_by_keyboard_alone(start: Start, profile: Path) -> None:
    """Asked, said yes by phone, done, with its reason; Ctrl+Z afterwards leaves it as it was agreed."""
    person = start(profile)
    roster = open_roster(person)
    one, other, day = whom_to_swap(person, roster)
    before = both(person, one, other, day)
    to_the_grid(person, roster)
    walk_to(person, roster, one.id, day)
    person.keys("Ctrl+Shift+R")
    sheet = on_top(person)
    assert isinstance(sheet, SwapSheet)
    tab_to(person, "With whom")
    person.type(other.given_name)
    tab_to(person, "Days of the two; Space chooses a day")
    while sheet.table.currentIndex().column() < sheet.table.swap_days.days.index(day):
        person.keys("Right")
    if not sheet.table.chosen:
        person.keys("Space")
    assert sheet.table.chosen == (day,)
    assert sheet.other.value == other.id
    assert sheet.judged is not None
    anyway = "" if sheet.judged.allowed else " all the same"
    tab_to(person, f"Ask {other.given_name}{anyway}")
    person.keys("Space")
    person.see("Asked. The roster changes when she says yes.")
    (ask,) = person.ask(open_swaps)
    assert both(person, one, other, day) == before
    assert cell(roster, one.id, day).sign is not None

    yes_by_keys(person, ask, other)
    person.see("Yes is sent.")
    assert both(person, one, other, day) == before[::-1]
    person.wait(lambda: cell(roster, one.id, day).sign is None, "the sign to go")
    agreed = person.ask(lambda desk: desk.store.get(Ask, ask.id))
    assert agreed is not None
    assert agreed.state is AskState.DONE
    assert "swap" not in undo_name(person).lower()
    person.keys("Ctrl+Z")
    person.settle()
    assert both(person, one, other, day) == before[::-1]
    assert person.ask(lambda desk: check_books(desk.store)) > 2


def test_a_week_is_copied_over_another_by_keyboard_alone(start: Start, profile: Path) -> None:
    """Shown before it is written; written over what stood there, as one change; one Ctrl+Z brings all of it back."""
    person = start(profile)
    roster = open_roster(person)
    source, goal = HOLIDAY_WEEK + timedelta(weeks=1), HOLIDAY_WEEK + timedelta(weeks=2)
    weeks_on(person, roster, source)
    assert roster.view is not None
    nurse = next(one for one in roster.view.nurses if not painted(roster, one.id, source).strip("."))
    to_the_grid(person, roster)
    for day, letters in ((goal, "EE"), (source, "DDD")):
        walk_to(person, roster, nurse.id, day)
        give_by_letters(person, roster, nurse.id, letters)
    model = person.ask(lambda desk: week(desk, source))
    before = person.ask(lambda desk: week(desk, goal))
    person.keys("Ctrl+Shift+K")
    sheet = on_top(person)
    assert isinstance(sheet, CopySheet)
    for field, monday in ((sheet.source, source), (sheet.targets, goal)):
        chip = tab_to(person, field.chip(monday).text())
        tab_on(person, chip, field.chip(monday))
        if not field.chip(monday).isChecked():
            person.keys("Space")
    assert (sheet.source.value, sheet.targets.value) == ((source,), (goal,))
    person.keys("Ctrl+Return")
    person.wait(lambda: roster.previewing, "the preview in the grid")
    assert person.ask(lambda desk: week(desk, goal)) == before
    tab_to(person, "Only where it fits")
    person.keys("Right", "Right")
    person.wait(lambda: roster.preview.ways is not None and roster.preview.ways.current == "overwrite", "the way")
    person.settle()
    person.keys("Ctrl+Shift+T")
    person.wait(lambda: not roster.previewing, "the copied week")
    person.wait(lambda: painted(roster, nurse.id, goal) == "DDD..", "the week in the grid")
    after = person.ask(lambda desk: week(desk, goal))
    copied = {(who, day + timedelta(weeks=1)): kind for (who, day), kind in model.items()}
    assert after.items() <= copied.items()
    person.keys("Ctrl+Z")
    person.see("Undone:")
    person.wait(lambda: person.ask(lambda desk: week(desk, goal)) == before, "the week as it was")


def test_days_are_painted_with_a_pen(start: Start, profile: Path) -> None:
    """A pen of the legend over five days is one named change; Esc lays it down; the eraser frees them again."""
    person = start(profile)
    roster = open_roster(person)
    day = HOLIDAY_WEEK + timedelta(weeks=1)
    weeks_on(person, roster, day)
    assert roster.view is not None
    nurse = next(one for one in roster.view.nurses if not painted(roster, one.id, day).strip("."))
    first = place(roster, nurse.id, day)
    last = Cell(first.row, first.column + 4)
    kind = next(one for one in roster.view.living_kinds if one.letter == "D")
    person.click_on(roster.legend.pens[kind.id])
    person.see("Painting Day. Esc stops.")
    stroke(person, roster, first, last)
    person.wait(lambda: painted(roster, nurse.id, day) == "DDDDD", "five days")
    assert undo_name(person) == "Give 5 shifts Day"
    person.keys("Esc")
    person.wait(lambda: not person.sees("Esc stops."), "the pen to be laid down")
    person.keys("Ctrl+Z")
    person.wait(lambda: painted(roster, nurse.id, day) == ".....", "one step back")
    assert undo_name(person, "Redo") == "Give 5 shifts Day"
    person.keys("Ctrl+Shift+Z")
    person.wait(lambda: painted(roster, nurse.id, day) == "DDDDD", "one step forward")
    person.keys("Shift+Backspace")
    person.see("Erasing. Esc stops.")
    stroke(person, roster, last, Cell(first.row, first.column + 1))
    person.wait(lambda: painted(roster, nurse.id, day) == "D....", "four days free")
    person.keys("Esc")


def test_a_rule_is_switched_off_after_its_effect_was_seen(start: Start, profile: Path) -> None:
    """The switch decides nothing: what it would do stands there first; saved it is signed, undone it holds again."""
    person = start(profile)
    person.be_on("today", seconds=100)
    person.go("Settings", "settings")
    person.click("Rules")
    person.settle()
    rule = rule_row(person, "team.whole_weekends")
    assert not [one for one in person.shown(RuleRow) if one.line.is_law and hasattr(one, "tick")]
    person.click_on(rule.tick)
    person.wait(lambda: rule.editor is not None, "the editor of the rule")
    editor = rule.editor
    assert editor is not None
    person.wait(lambda: "roster of" in " ".join(said_in(editor.panel)), "what it would do")
    assert rule.tick.isChecked()
    assert all(one.on for one in person.ask(lambda desk: words_on(desk, "whole_weekends")))
    person.fill("Why", "we have families")
    person.click("Save", inside=editor)
    person.wait(lambda: rule_row(person, "team.whole_weekends").editor is None, "the rule as decided")
    person.wait(lambda: not rule_row(person, "team.whole_weekends").tick.isChecked(), "the switch")
    (word,) = person.ask(lambda desk: words_on(desk, "whole_weekends"))
    assert (word.on, word.decided_by) == (False, "Noor Janssen")
    person.keys("Ctrl+Z")
    person.wait(lambda: rule_row(person, "team.whole_weekends").tick.isChecked(), "the rule to hold again")


def whom_to_swap(person: Person, roster: RosterPage) -> tuple[Nurse, Nurse, date]:
    """Me, a colleague and a day to come on which the law has nothing against our swap."""
    view, me = roster.view, person.ask(lambda desk: desk.me)
    assert view is not None
    days = [day for day in view.days if day > TODAY]
    mine = next(one for one in view.nurses if one.id == me)
    for other, day in product(view.nurses, days):
        moves = exchange(view, mine.id, other.id, [day])
        if moves and not judge(view, moves).forbidden:
            return mine, other, day
    raise AssertionError("nobody can swap")


def to_the_grid(person: Person, roster: RosterPage) -> None:
    """Tab until the keyboard is in the grid."""
    for _ in range(60):
        if roster.grid.cells.hasFocus():
            return
        person.keys("Tab")
    raise AssertionError("Tab does not lead to the grid")


def yes_by_keys(person: Person, ask: Ask, taker: Nurse) -> None:
    """The open asks, Tab to this one's phone, Tab to her yes, Enter for the last question."""
    person.keys("Ctrl+Shift+Q")
    on_top(person)
    for _ in range(60):
        here = QApplication.focusWidget()
        card = here.parentWidget() if here is not None else None
        while card is not None and not isinstance(card, AskCardView):
            card = card.parentWidget()
        if card is not None and card.card.ask.id == ask.id and getattr(here, "text", str)() == "By phone…":
            break
        person.keys("Tab")
    person.keys("Space")
    person.see("Said by phone")
    tab_to(person, f"{taker.given_name} says yes")
    person.keys("Space")
    person.see(f"{taker.given_name} says yes?")
    person.settle()
    person.keys("Ctrl+Return")


def tab_on(person: Person, here: QWidget, goal: QWidget) -> None:
    """From one that is called the same to the one that is meant."""
    for _ in range(60):
        if QApplication.focusWidget() is goal:
            return
        person.keys("Tab")
    raise AssertionError(f"Tab does not lead from {here} to {goal}")


def give_by_letters(person: Person, roster: RosterPage, nurse: str, letters: str) -> None:
    """A letter gives the shift; the arrow goes on to the next day."""
    for one in letters:
        focus = roster.focus
        assert focus is not None
        person.type(one.lower())
        person.wait(lambda one=one, focus=focus: letter(roster, nurse, focus[1]) == one, f"the shift {one}")
        if roster.focus == focus:
            person.keys("Right")
    person.settle()


def both(person: Person, one: Nurse, other: Nurse, day: date) -> tuple[str, str]:
    """What the two work, empty for free."""

    def stored(desk: Desk) -> tuple[str, str]:
        found = [shift_of(desk, nurse.id, day) for nurse in (one, other)]
        first, second = [shift.shift_kind if shift is not None else "" for shift in found]
        return first, second

    return person.ask(stored)


def open_swaps(desk: Desk) -> list[Ask]:
    return [one for one in desk.store.where(Ask, state=AskState.OPEN, asker=desk.me) if one.kind is AskKind.SWAP]


def week(desk: Desk, monday: date) -> dict[tuple[NurseId, date], Id]:
    found = desk.store.between(Assignment, "day", monday, monday + timedelta(days=6))
    return {(one.nurse, one.day): one.shift_kind for one in found}


def painted(roster: RosterPage, nurse: str, day: date) -> str:
    """Five days of a nurse as letters."""
    return "".join(letter(roster, nurse, day + timedelta(days=number)) or "." for number in range(5))


def rule_row(person: Person, key: str) -> RuleRow:
    person.wait(lambda: [one for one in person.shown(RuleRow) if one.line.setting.key == key], f"the rule {key}")
    return next(one for one in person.shown(RuleRow) if one.line.setting.key == key)


def words_on(desk: Desk, rule: str) -> list[RuleSetting]:
    return [one for one in desk.store.all(RuleSetting) if one.rule.endswith(rule)]
