"""Goes through the window as far as commands lead: pages, modes, sections of the settings, sheets, what is apart."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QWidget

from teamapp.services.sharing.joining.code import CodeKind
from tests.support.sample_desk import TODAY
from tests.support.window.access.places import COMPUTES, Tour
from tests.support.window.clipping.stage import LANGUAGES as LANGUAGES
from tests.support.window.clipping.stage import settle, veils
from tests.support.window.clipping.stage import shown as shown
from ui.roster.page import RosterPage
from ui.settings.page import SettingsPage
from ui.settings.sections import SECTIONS
from ui.settings.security.words_page import WordsPage
from ui.shell.declared.commands import Command
from ui.shell.declared.rooms import find_rooms
from ui.shell.overlay.lock import LockScreen
from ui.shell.window import Window
from ui.today.page import TodayPage
from ui.visits.page import VisitsPage
from ui.welcome.busy import Busy
from ui.welcome.founding_form import FoundingForm
from ui.welcome.joining.arriving import Arriving
from ui.welcome.joining.code_form import CodeForm
from ui.welcome.joining.interrupted import Interrupted
from ui.welcome.page import WelcomePage

LEFT_OUT = COMPUTES | frozenset(
    {"window.close", "window.lock", "window.new_window", "window.undo", "window.redo"}
    | {f"window.{name}" for name in ("switch_theme", "speak_dutch", "speak_english", "larger_text", "smaller_text")}
    | {f"window.{name}" for name in ("usual_text", "follow_language", "follow_theme", "usual_contrast")}
    | {f"settings.{name}" for name in ("dark", "light", "high_contrast")}
)
"""Commands that end what is looked at, dress it otherwise, or let the planner work."""
LONG = (
    "Six visits of Thursday 26 November went from Joost van Dijk to three colleagues; two clients want to be phoned "
    "before nine, and one round is longer than was agreed."
)


def pages(window: Window) -> Iterator[str]:
    """Shows every page and every section of the settings, one after the other; gives what shows."""
    for room in find_rooms():
        if room.page.place == "welcome":
            continue
        page = window.show_page(room.key)
        settle()
        if isinstance(page, SettingsPage):
            for section in SECTIONS:
                page.open_target(section.key)
                settle()
                yield f"settings/{section.key}"
        else:
            yield room.key


def commanded(window: Window, wanted: Callable[[Command], bool] = lambda _one: True) -> Iterator[str]:
    """Gives every command, with something chosen for it, and stops after each that leads to something not yet seen."""
    seen: set[object] = set()
    tour = Tour(window, settle, today=TODAY)
    for one in window.registry.commands:
        if one.key in LEFT_OUT or one.name.startswith("go_") or not wanted(one):
            continue
        if one.room != "window":
            window.show_page(one.room)
            settle(2)
            _choose(window, tour, one.room)
        if window.registry.possible(one):
            window.registry.run(one)
            settle()
            sight = _sight(window)
            if sight not in seen:
                seen.add(sight)
                yield one.key
        clear(window)


def apart(window: Window) -> Iterator[str]:
    """The lock, by PIN and by words; a long notice with an action."""
    team = window.frame.team
    assert team is not None
    assert team.lock is not None
    lock = LockScreen(window, team.lock, window.frame, team=team.name)
    lock.open()
    settle()
    yield "lock"
    lock.forgotten.click()
    settle()
    yield "lock by words"
    clear(window)
    window.notice.warn(LONG, action="Undo", act=lambda: None)
    settle()
    yield "notice"


def welcomes(window: Window) -> Iterator[str]:
    """The first page and the steps that its choices lead to."""
    page = window.show_page("welcome")
    assert isinstance(page, WelcomePage)
    settle()
    yield "welcome"
    for step in _steps():
        page._show(step)
        settle()
        yield f"welcome/{type(step).__name__}"


def _steps() -> Iterator[QWidget]:
    """Each as it is with a computer that has no keyring, where there is most to ask."""
    words = tuple(f"word{number}" for number in range(24))
    yield FoundingForm(has_keyring=False)
    yield CodeForm(CodeKind.INVITATION, words, label="laptop", has_keyring=False)
    yield CodeForm(CodeKind.KIT, words, label="laptop", has_keyring=False)
    yield Interrupted(LONG, has_keyring=False)
    yield Arriving()
    yield Busy("Making the sample team", (LONG,))
    yield WordsPage("Wijkteam Noord", words)


def clear(window: Window) -> None:
    """Away with the sheets."""
    for veil in reversed(veils(window)):
        veil.shut()
    settle(2)


def _choose(window: Window, tour: Tour, room: str) -> None:
    """Something of today, however far an earlier command led away."""
    page = window.page_of(room)
    if isinstance(page, RosterPage):
        page.go_today()
    elif isinstance(page, VisitsPage):
        page.go(None)
    settle(2)
    if not isinstance(page, TodayPage):
        tour.choose(room)


def _sight(window: Window) -> object:
    """Which kinds of widgets are in sight: two commands that show the same need one look."""
    over = veils(window)
    root: QWidget = over[-1] if over else window
    kinds = sorted(type(one).__name__ for one in root.findChildren(QWidget) if one.isVisible())
    return window.page_now(), type(root).__name__, tuple(kinds)
