"""A new team with nothing in it: every page says what will be there, with a picture and the one thing to do."""

from __future__ import annotations

import pytest

from tests.support.new_desk import new_desk, with_client, with_nurse
from tests.support.window.window_frames import ImmediateJobs
from ui.parts.cards.empty_state import EmptyState, HillPicture
from ui.parts.controls.search_field import SearchField
from ui.parts.layers.veil import Veil
from ui.shell.declared.rooms import find_rooms
from ui.shell.person.preferences import Preferences
from ui.shell.profile.team import as_team
from ui.shell.window import Window

LEADS_TO = {
    "today": "roster",
    "roster": "team",
    "visits": "clients",
    "clients": "a sheet",
    "team": "a sheet",
    "settings/shifts": "a sheet",
    "settings/demand": "settings",
    "settings/streets": "a file",
}


@pytest.fixture
def window(qtbot, dresser, tmp_path):
    with new_desk() as (desk, _clock):
        preferences = Preferences(theme="light", language="en")
        made = Window(find_rooms(), ImmediateJobs(), preferences=preferences, dress=dresser, profile=tmp_path)
        qtbot.addWidget(made)
        made.resize(1280, 800)
        made.show()
        made.show_team(as_team(desk))
        yield made
        made.close()


def empties(window):
    return [one for one in window.stack.currentWidget().findChildren(EmptyState) if one.isVisible()]


@pytest.mark.parametrize("place", LEADS_TO)
def test_an_empty_page_has_a_picture_and_one_action_that_works(window, qtbot, monkeypatch, place):
    """One button, and it leads to what is missing: another page, a sheet to fill, a file to choose."""
    asked = []
    monkeypatch.setattr(
        "PySide6.QtWidgets.QFileDialog.getOpenFileName", lambda *_words, **_more: asked.append("a file") or ("", "")
    )
    page, _, target = place.partition("/")
    window.show_page(page, target)
    qtbot.waitUntil(lambda: bool(empties(window)))
    (empty,) = empties(window)
    assert empty.findChild(HillPicture).isVisible()
    assert empty.button is not None
    empty.button.click()
    if LEADS_TO[place] == "a sheet":
        assert [veil for veil in window.findChildren(Veil) if veil.isVisible()]
    elif LEADS_TO[place] == "a file":
        assert asked == ["a file"]
    else:
        assert window.page_now() == LEADS_TO[place]
        assert place != "settings/demand" or window.page_of("settings").current == "shifts"


@pytest.mark.parametrize("page", ["clients", "team", "settings/history"])
def test_a_search_without_a_hit_says_so(window, qtbot, page):
    """Not an empty white list: a sentence, and the way back to everything."""
    with_nurse(window.frame.desk, owner=True)
    with_client(window.frame.desk)
    key, _, target = page.partition("/")
    shown = window.show_page(key, target)
    search = next(one for one in shown.findChildren(SearchField) if one.isVisible())
    search.edit.setText("zzzz")
    qtbot.waitUntil(lambda: any(one.isVisible() for one in shown.findChildren(EmptyState)))
    (empty,) = [one for one in shown.findChildren(EmptyState) if one.isVisible()]
    assert empty.button is not None
    empty.button.click()
    qtbot.waitUntil(lambda: not any(one.isVisible() for one in shown.findChildren(EmptyState)))
    assert search.edit.text() == ""
