"""The menu of a cell: every shift kind with its letter, and what else can be done."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtGui import QIcon

from teamapp.services.roster.shown.measure import coverage_on
from teamapp.services.roster.shown.view import PeriodView
from ui.parts.marks.chip import chip_pixmap
from ui.parts.menu import Line
from ui.roster.board import Board
from ui.roster.commands.editing import clear, lock, who_can, who_open
from ui.roster.commands.looking import why
from ui.roster.commands.needs import UNLOCKED, is_pinned
from ui.roster.shown.wording import Wording
from ui.shell.declared.menus import Offered, lines_of
from ui.shell.page import Page
from ui.theme.look import look


def cell_groups(
    board: Board, view: PeriodView, wording: Wording, give: Callable[[str], None]
) -> Iterable[Iterable[Offered]]:
    """The kinds of shift, which are the team's own; then what can be done with the chosen days."""
    missing = clear.resting(board.sheet_parent) or (UNLOCKED if is_pinned(board) else None)
    kinds = [
        Line(
            words=f"{chip.name}  {chip.times}",
            act=partial(give, kind.id),
            picture=_chip(wording, view, kind.id),
            keys=chip.letter,
            enabled=missing is None,
            why=missing.why() if missing is not None and missing.why is not None else "",
        )
        for kind in view.living_kinds
        for chip in (wording.chip(kind),)
    ]
    return kinds, (clear, lock), (who_can, why)


def open_shift_lines(page: Page, view: PeriodView, wording: Wording, day: date) -> tuple[Line, ...]:
    """Who can take each of the open shifts of a day?"""
    kinds = [cover.kind for cover in coverage_on(view.live.plan, view.number(day)) if cover.missing]
    lines = lines_of((who_open.on((day, kind)) for kind in kinds), page)
    return tuple(replace(line, picture=_chip(wording, view, kind)) for line, kind in zip(lines, kinds, strict=True))


def _chip(wording: Wording, view: PeriodView, kind: str) -> QIcon:
    chip = wording.chip(view.kind(kind))
    return QIcon(chip_pixmap(look(), chip.kind, chip.letter, 20, 18, text_size=10))
