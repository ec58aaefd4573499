"""A team that can be looked at and not changed: said above every page, everything readable, nothing half done."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit

from teamapp.domain.text import text
from tests.support.sample_desk import sample_desk
from tests.support.window.window_frames import ImmediateJobs
from ui.parts.controls.button import Button
from ui.parts.layers.reading import CHANGES
from ui.parts.layers.sheet import Sheet
from ui.shell.declared.menus import line_of
from ui.shell.declared.needs import CHANGEABLE
from ui.shell.declared.rooms import find_rooms
from ui.shell.person.preferences import Preferences
from ui.shell.profile.team import as_team
from ui.shell.window import Window

WHY = "written by a newer version"
SECTION = {"settings": "shifts"}


@pytest.fixture
def window(qtbot, dresser, tmp_path: Path) -> Iterator[Window]:
    """The sample team as a newer release has left it."""
    with sample_desk() as desk:
        desk.store.read_only_because = text("store.newer", file="team.db")
        preferences = Preferences(theme="light", language="en")
        made = Window(find_rooms(), ImmediateJobs(), preferences=preferences, dress=dresser, profile=tmp_path)
        qtbot.addWidget(made)
        made.resize(1440, 900)
        made.show()
        made.show_team(as_team(desk))
        yield made


def test_every_page_can_be_read_under_the_reason(window: Window, qtbot) -> None:
    """The band says why and what to do; every page shows itself, what changes rests with the reason as its tip."""
    band = window.findChild(object, "reading-band")
    assert WHY in band.accessibleName()
    assert "Install the newer version" in band.accessibleName()
    for room in window.rooms_for(of_team=True):
        window.show_page(room.key, SECTION.get(room.key, ""))
        qtbot.wait(1)
        assert band.isVisible()
        assert not window.notice.isVisible(), room.key
        resting = [one for one in window.findChildren(QAbstractButton) if one.property(CHANGES) and one.isVisible()]
        assert all(not one.isEnabled() and WHY in one.toolTip() for one in resting), room.key
        assert resting or room.key == "sharing", room.key
    window.show_page("settings", "team/name")
    qtbot.waitUntil(lambda: bool(resting_fields(window)))
    _check_commands(window)
    with qtbot.waitSignal(window.reopen):
        band.button.click()


def resting_fields(window: Window) -> list[QLineEdit]:
    """Lines to type in that show and cannot be used."""
    return [one for one in window.findChildren(QLineEdit) if one.isVisible() and WHY in one.toolTip()]


def _check_commands(window: Window) -> None:
    """What changes something is grey with that as its reason, or left out; what only looks never is for that."""
    said = CHANGEABLE.why()
    for one in window.registry.commands:
        why, line = window.registry.why_not(one), line_of(one, window.registry.target_of(one), lambda: None)
        assert (why == said) == (one.changes and line is not None), one.key
        assert line is None or not one.changes or (not line.enabled and line.why == said), one.key
    assert sum(window.registry.why_not(one) == said for one in window.registry.commands) > 40
    heard = {one.key: one for one in window.registry.commands}
    assert heard["team.edit"].changes
    assert not heard["team.history"].changes
    window.registry.run(heard["team.add_nurse"])
    assert not [one for one in window.findChildren(Sheet) if one.isVisible()]
    assert said in [one.text() for one in window.notice.findChildren(QLabel)]


def test_what_would_change_something_is_refused_before_anything_is_typed(window: Window, qtbot) -> None:
    """A sheet says it and its button rests; what has no sheet is refused in the same words; nothing is written."""
    page = window.show_page("today")
    page.add_task()
    sheet = next(one for one in window.findChildren(Sheet) if one.isVisible())
    assert any(WHY in one.text() for one in sheet.findChildren(QLabel, "reading"))
    main = next(one for one in sheet.findChildren(Button) if one.property("kind") == "primary")
    assert not main.isEnabled()
    sheet.shut()
    qtbot.waitUntil(lambda: bool(page._rounds.rows))
    page._rounds.rows[0].ticked.emit(page._rounds.rows[0].line)
    assert window.notice.isVisible()
    assert any(WHY in one.text() for one in window.notice.findChildren(QLabel))
