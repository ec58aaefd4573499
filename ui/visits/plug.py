"""How other topics come into the page of visits: declarations that cost nothing until they are needed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

from teamapp.domain.ids import NurseId
from ui.shell.declared.plugs import find_declared, make_widget
from ui.visits.board import Board, Chosen, ShownDay

TOPICS = ("versions", "why", "week", "replan", "alternatives", "intake", "resilience")
"""The folders of `ui/visits` that may hold a plug.py and a commands.py, in the order in which their parts are shown."""

Words = Callable[[], str]
About = Literal["visit", "nurse"]


@runtime_checkable
class Part(Protocol):
    """A band or a mode: a widget made with the board. It hides itself (a band) while it has nothing to say."""

    def show_day(self, shown: ShownDay) -> None:
        """The day is another one, was read again, or its travel times are known now."""


@runtime_checkable
class Previewer(Protocol):
    """A mode that shows proposals of its own, with a button to keep them."""

    @property
    def previewing(self) -> bool:
        """Whether one waits."""

    def discard(self) -> None:
        """Back to what is stored."""


@runtime_checkable
class VisitPart(Protocol):
    """A section about the chosen visit: a widget made with the board. It hides itself while it has nothing to say."""

    def show_visits(self, shown: ShownDay, chosen: tuple[Chosen, ...]) -> None:
        """Other visits are chosen, or the day is another one; the first of `chosen` has the focus."""


@runtime_checkable
class NursePart(Protocol):
    """A section about the nurse whose lane is chosen; it hides itself while it has nothing to say."""

    def show_nurse(self, shown: ShownDay, nurse: NurseId) -> None:
        """Another lane is chosen, or the day is another one."""


@runtime_checkable
class Thinking(Protocol):
    """A section that asks the planner by itself, while nobody waits for it."""

    def make_way(self) -> None:
        """Somebody waits for the planner now: be content with what was found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mode:
    """Another face of the page, chosen in its header. `load` is "module:Class", made with the board: a Part.

    Not `listed`: it is reached by a command or a band, and the header shows the way back to the day. `wide`: it takes
    the place of the inspector too. `stride`: so many days a step back or ahead goes while it shows. `improve` names a
    "module:function" of an Act for "Improve rounds" while it shows, where it is not about one day. `own`: it has a
    filled button of its own, or nothing to improve, so that button goes.
    """

    key: str
    title: Words
    load: str
    listed: bool = True
    wide: bool = True
    stride: int = 1
    improve: str = ""
    own: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A strip between the header and the day. `load` is "module:Class", made with the board: a Part."""

    load: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of the inspector. `load` is "module:Class", made with the board: a VisitPart, or a NursePart.

    Smaller `order` stands higher. About a visit: what it is 0, what is wrong with it 5, why so 10, the next best 20,
    what happened to it 90. About a nurse: her round 0, what is wrong with it 5.
    """

    load: str
    order: int = 50
    about: About = "visit"


Act = Callable[[Board], None]
Opens = Callable[[Board, str], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plug:
    """What a topic brings: `PLUG` in its plug.py.

    `improve`, `visit_menu` and `nurse_menu` name the commands ("module:command") that stand in the menu beside "Improve
    rounds", in that of a visit and in that of a nurse's lane. `opens` names an Opens: whether it shows a target of
    `frame.go("visits", target)`; the key of a mode is understood without it.
    """

    modes: tuple[Mode, ...] = ()
    bands: tuple[Band, ...] = ()
    sections: tuple[Section, ...] = ()
    improve: tuple[str, ...] = ()
    visit_menu: tuple[str, ...] = ()
    nurse_menu: tuple[str, ...] = ()
    opens: str = ""


def find_plugs(topics: tuple[str, ...] = TOPICS, *, package: str = "ui.visits") -> tuple[Plug, ...]:
    """The plugs of the topics that are there."""
    return find_declared(topics, Plug, package=package)


def make_part(name: str, board: Board) -> tuple[QWidget, Part]:
    """The widget of a band or a mode, and the same as what the page tells its day."""
    widget = make_widget(name, board)
    if not isinstance(widget, Part):
        raise TypeError(f"{name} cannot be told a day")
    return widget, widget


def make_visit_part(name: str, board: Board) -> tuple[QWidget, VisitPart]:
    """The widget of a section about visits, and the same as what the inspector tells the chosen ones."""
    widget = make_widget(name, board)
    if not isinstance(widget, VisitPart):
        raise TypeError(f"{name} cannot be told the chosen visits")
    return widget, widget


def make_nurse_part(name: str, board: Board) -> tuple[QWidget, NursePart]:
    """The widget of a section about a nurse, and the same as what the inspector tells the chosen lane."""
    widget = make_widget(name, board)
    if not isinstance(widget, NursePart):
        raise TypeError(f"{name} cannot be told the chosen nurse")
    return widget, widget
