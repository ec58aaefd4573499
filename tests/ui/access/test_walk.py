"""Every control on every page, in every mode and on every sheet, by what people need who do not see or point well."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QListWidget, QPushButton, QWidget

from tests.support.sample_desk import TODAY
from tests.support.window.access.finding import Finding
from tests.support.window.access.further.doors import doors
from tests.support.window.access.further.menus import menu_walk, that_open_menus
from tests.support.window.access.further.together import shared, shared_pages, versions
from tests.support.window.access.places import Tour
from tests.support.window.access.walk import Walker
from tests.support.window.clipping.walk import shown
from ui.parts.access.order import stops
from ui.parts.controls.button import Button
from ui.parts.layout import column
from ui.sharing.page import SharingPage
from ui.shell.page import Page
from ui.shell.window import Window

SIZE = (1680, 980)


def settle() -> None:
    """What waits for the next turn of the loop; the work of the database is done at once here."""
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()


@pytest.fixture(scope="module")
def whole(qapp: QApplication) -> Iterator[Window]:
    """The sample team's window with the inspector beside its pages."""
    with shown("en", 100) as made:
        made.resize(*SIZE)
        made.show()
        settle()
        yield made


@pytest.fixture
def window(whole: Window) -> Window:
    """The same with the keyboard in it, wherever a menu took it before."""
    whole.activateWindow()
    settle()
    return whole


@pytest.mark.timeout(400)  # thirty seconds of a processor, on a machine that may be busy
def test_every_control_on_every_page_and_sheet(window: Window) -> None:
    """Name, role, order and way back of Tab, focus that shows, contrast of words and outlines, size of targets."""
    walker, tour, team = Walker(window), Tour(window, settle, today=TODAY), window.frame.team
    found = [one for place in tour.pages() for one in walker.look(place.name)]
    for places in (tour.sheets(), shared_pages(window, settle), versions(window, tour, settle), doors(window, settle)):
        found += [one for place in places for one in walker.look(place.name)]
    window.show_team(team)
    assert not found, "\n".join(map(str, dict.fromkeys(found)))
    assert walker.places > 50
    assert walker.widgets > 900
    assert walker.stops > 500


def test_every_menu_by_keys(window: Window) -> None:
    """A key opens it, arrows come to every line that can be chosen, a grey one says why, Esc leads back."""
    walk, found = menu_walk(window, Tour(window, settle, today=TODAY))
    assert not found, "\n".join(map(str, dict.fromkeys(found)))
    assert walk.seen == that_open_menus()
    assert walk.lines > 60


@pytest.mark.parametrize(
    ("page", "face"),
    [
        ("roster", "wishes"),
        ("roster", "gaps"),
        ("roster", "fairness"),
        ("roster", "choices"),
        ("visits", "week"),
        ("visits", "intake"),
        ("visits", "resilience"),
        ("sharing", "move"),
    ],
)
def test_esc_leads_one_level_back(window: Window, page: str, face: str) -> None:
    """From a face or step of a page to its usual one, wherever on the page the keyboard is."""
    shown = window.show_page(page)
    settle()
    usual = _shown_by(shown)
    for place in (0, -1):
        if isinstance(shown, SharingPage):
            shown._show(shared(shown.read))
        shown.open_target(face)
        settle()
        assert _shown_by(shown) != usual
        stops(shown)[place].setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Escape)
        settle()
        assert _shown_by(shown) == usual


def _shown_by(page: Page) -> object:
    """What a page shows: its face, or its step."""
    return page.step if isinstance(page, SharingPage) else page.modes.current  # type: ignore[attr-defined]


class _HoldsEsc(QPushButton):
    """Takes Esc although it has nothing to take back."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt calls it so
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)


class _Clicked(QFrame):
    """Hears the mouse and nothing else."""

    __module__ = "ui.invented"

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt calls it so
        event.accept()


def _seeded(kind: str) -> QWidget:
    """One control with one fault."""
    if kind == "only by mouse":
        made: QWidget = _Clicked()
        made.setMinimumSize(40, 40)
    elif kind == "role":
        made = QFrame()
        made.setAccessibleName("A picture")
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        made.setMinimumSize(40, 40)
    elif kind == "words":
        made = QLabel("pale")
        made.setStyleSheet("color: #BBBBBB")
    elif kind == "silent item":
        made = QListWidget()
        made.setAccessibleName("List")
        made.addItems([""])
    else:
        made = _HoldsEsc("Stay") if kind == "Esc is held" else QPushButton("Go")
        made.setMinimumSize(40, 34)
        made.setProperty("kind", "plain")
    if kind == "no name":
        made.setText("")  # type: ignore[attr-defined]
    elif kind == "outline":
        made.setStyleSheet("border: 1px solid #EEEEEE; background: white")
    elif kind == "focus does not show":
        made.setStyleSheet("QPushButton { border: 1px solid #555555; outline: 0 }")
    elif kind == "target":
        made.setMinimumSize(0, 0)
        made.setFixedSize(20, 20)
    return made


@pytest.mark.parametrize(
    "kind",
    [
        "no name",
        "role",
        "silent item",
        "same name",
        "only by mouse",
        "words",
        "outline",
        "focus does not show",
        "target",
        "Esc is held",
    ],
)
def test_a_fault_is_found(window: Window, kind: str) -> None:
    """The walk is no good unless it finds each kind of fault where one was put."""
    page = window.show_page("sharing")
    assert page is not None
    settle()
    holder = QWidget()
    holder.setLayout(column(_seeded(kind), *([_seeded("plain")] if kind == "same name" else [])))
    page.body.addWidget(holder)
    settle()
    found = {one.rule for one in Walker(window).look("here")}
    holder.setParent(None)
    assert kind in found


def test_tab_that_is_held_and_tab_that_goes_back_are_found(window: Window) -> None:
    """Neither can be made by our own pages any more; the rules see it all the same."""
    from tests.support.window.access import tabbing

    holder = QWidget(window)
    holder.setLayout(column(upper := Button("Upper"), lower := Button("Lower")))
    holder.resize(200, 200)
    holder.show()
    settle()
    assert [one.rule for one in tabbing.order("here", window, [lower, upper])] == ["Tab goes back"]
    assert not list(tabbing.order("here", window, [upper, lower]))
    assert [one.rule for one in tabbing.caught("here", [upper, lower, lower])] == ["Tab is caught"]
    assert isinstance(next(tabbing.caught("here", [upper, lower, lower])), Finding)
    holder.setParent(None)
