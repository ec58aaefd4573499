"""How other topics come into the roster's page: declarations that cost nothing until they are needed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

from teamapp.domain.change import Change
from teamapp.domain.wire import Entity
from teamapp.services.desk import Desk
from teamapp.services.roster.hand.shifts import CellKey
from teamapp.services.roster.shown.view import PeriodView
from ui.parts.grid.view import Sign
from ui.roster.board import Board
from ui.shell.declared.plugs import find_declared, make_widget

TOPICS = ("versions", "together", "asks")
"""The folders of `ui/roster` that may hold a plug.py, in the order in which their parts are shown."""

Words = Callable[[], str]


@runtime_checkable
class Part(Protocol):
    """A band or a mode: a widget made with the board. It hides itself (a band) while it has nothing to say."""

    def show_roster(self, view: PeriodView) -> None:
        """The roster is another one, or was read again."""


@runtime_checkable
class CellPart(Protocol):
    """A section of the inspector: a widget made with the board. It hides itself while it has nothing to say."""

    def show_cells(self, view: PeriodView, cells: tuple[CellKey, ...]) -> None:
        """Other cells are chosen, or the roster is another one; the first of `cells` has the focus."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mode:
    """Another face of the page, chosen in its header. `load` is "module:Class", made with the board: a Part.

    Not `listed`: it is reached by a command or a band, and the header shows the way back to the grid.
    """

    key: str
    title: Words
    load: str
    listed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A strip between the figures and the grid. `load` is "module:Class", made with the board: a Part."""

    load: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of the inspector. `load` is "module:Class", made with the board: a CellPart.

    Smaller `order` stands higher: the reasons are 10, the next best 20, why not another shift 30, the history 90.
    """

    load: str
    order: int = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Heat:
    """One figure of the gap map: below zero too few, above too many, 4 is the most. `spoken` says it in words."""

    level: int
    text: str = ""
    spoken: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeatMap:
    """A second layer of colour over the coverage, by shift kind and day, with its own caption and how to read it."""

    cells: Mapping[tuple[str, date], Heat]
    title: str
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlay:
    """What a topic lays over the grid."""

    signs: Mapping[CellKey, Sign] = field(default_factory=dict)
    heat: HeatMap | None = None


@dataclass(frozen=True, slots=True)
class Over:
    """What lies over the grid now: one sign a cell, of the topic that comes first; one gap map."""

    signs: Mapping[CellKey, Sign] = field(default_factory=dict)
    heat: HeatMap | None = None


NOTHING = Over()


ReadOverlay = Callable[[Desk, PeriodView], Overlay]
Opens = Callable[[Board, str], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plug:
    """What a topic brings.

    `menu` names the commands ("module:command") that stand in the menu of a cell. `overlay` names "module:function" of
    a ReadOverlay, which runs in the database thread when the roster is read, after a change that touches one of
    `watches`, and after `board.look_again()`. `opens` names an Opens: whether it shows a target of
    `frame.go("roster", target)`; the key of a mode is understood without it.
    """

    modes: tuple[Mode, ...] = ()
    bands: tuple[Band, ...] = ()
    sections: tuple[Section, ...] = ()
    menu: tuple[str, ...] = ()
    overlay: str = ""
    watches: tuple[type[Entity], ...] = ()
    opens: str = ""

    def touched_by(self, change: Change) -> bool:
        """Whether its overlay may be another one after a change."""
        return any(change.touches(kind) for kind in self.watches)


def find_plugs(topics: tuple[str, ...] = TOPICS, *, package: str = "ui.roster") -> tuple[Plug, ...]:
    """The plugs of the topics that are there."""
    return find_declared(topics, Plug, package=package)


def make_part(name: str, board: Board) -> tuple[QWidget, Part]:
    """The widget of a band or a mode, and the same as what the page tells its roster."""
    widget = make_widget(name, board)
    if not isinstance(widget, Part):
        raise TypeError(f"{name} cannot be told a roster")
    return widget, widget


def make_cell_part(name: str, board: Board) -> tuple[QWidget, CellPart]:
    """The widget of a section, and the same as what the inspector tells the chosen cells."""
    widget = make_widget(name, board)
    if not isinstance(widget, CellPart):
        raise TypeError(f"{name} cannot be told the chosen cells")
    return widget, widget
