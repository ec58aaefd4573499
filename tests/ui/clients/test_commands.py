"""The commands of the page: each is found in both languages and does what it says."""

from __future__ import annotations

import pytest

from teamapp.domain.entities.visit import VisitStatus
from tests.support.small_team import client_id
from ui.shell.declared.ranking import best
from ui.shell.declared.rooms import find_rooms

HEARD = {"opens", "cancel"}
COMMANDS = {one.name: one for one in find_rooms(("clients",))[0].commands if one.name not in HEARD}
SHEETS = {
    "add_client": "Add a client",
    "edit": "Change the details",
    "address": "Correct the address",
    "move": "A new address",
    "add_care": "Care for C Bos",
    "change_care": "Change the care of C Bos",
    "skip_day": "Leave out a day of wash",
    "end_care": "End wash?",
    "change_once": "wash on Thu 12 Nov, this once",
    "cancel_once": "Cancel wash on Thu 12 Nov?",
    "add_opinion": "What the client says",
    "add_helper": "Add a helper",
    "end_client": "End all care for C Bos?",
    "erase_client": "Erase C Bos for ever?",
}


@pytest.mark.parametrize(("name", "title"), sorted(SHEETS.items()))
def test_commands_that_ask_open_their_sheet(page, sheet, texts, name, title):
    """One sheet at a time: while it is open no other command of the page is possible."""
    page.view.coming.rows[0].setFocus()
    page.acts.choose_visit(page.view.shown.coming[0])
    assert page.view.shown.coming[0].visit.status is VisitStatus.PLANNED
    assert COMMANDS[name].possible(page)
    COMMANDS[name].act(page)
    assert title in texts(sheet(page))
    assert not any(one.possible(page) for one in COMMANDS.values())
    sheet(page).leave()
    assert COMMANDS[name].possible(page)


def test_commands_that_go(page, qtbot):
    """Next, previous, the other half, the search, the note."""
    COMMANDS["following"].act(page)
    qtbot.waitUntil(lambda: page.view.shown.client.id == client_id("Kok"))
    COMMANDS["previous"].act(page)
    qtbot.waitUntil(lambda: page.view.shown.client.id == client_id("Bos"))
    COMMANDS["switch_half"].act(page)
    assert page.list.keys == ()
    COMMANDS["switch_half"].act(page)
    assert len(page.list.keys) == 5
    COMMANDS["note"].act(page)
    COMMANDS["find"].act(page)
    gone = []
    page.frame.going.connect(lambda *where: gone.append(where))
    COMMANDS["ask_for_new"].act(page)
    assert gone == [("visits", "intake")]
    COMMANDS["most_faces"].act(page)
    assert page.list.order == "faces"
    coming = page.view.shown.coming[0]
    COMMANDS["show_rounds"].on(coming).act(page)
    assert gone[-1] == ("visits", coming.visit.day.isoformat())
    others = {"following", "previous", "switch_half", "note", "find", "ask_for_new", "send_record", "next_finding"}
    others |= {"by_name", "by_next_visit", "most_faces", "take_up", "show_rounds", "task"}
    others |= {"filter_clients", "everybody"}
    assert set(COMMANDS) == {*SHEETS, *others}


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("new client", "add_client"),
        ("intake", "ask_for_new"),
        ("kunnen we deze cliënt nemen", "ask_for_new"),
        ("nieuwe cliënt", "add_client"),
        ("zorgvraag", "add_care"),
        ("verhuizen", "move"),
        ("mantelzorger", "add_helper"),
        ("not again", "add_opinion"),
        ("eenmalig", "change_once"),
        ("discharge", "end_client"),
        ("right to be forgotten", "erase_client"),
    ],
)
def test_the_palette_knows_how_people_say_it(words, name):
    """English and Dutch synonyms lead to the command."""
    assert best(COMMANDS.values(), words, at_most=1)[0].name == name
