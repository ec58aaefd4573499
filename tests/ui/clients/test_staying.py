"""A colleague's change comes onto an open card: only what is other is made anew, and the person is not disturbed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import CareNeed, Client
from teamapp.domain.text import text
from teamapp.domain.units import Minutes
from teamapp.services.desk import Desk
from tests.support.small_team import client_id, need_id
from ui.clients.card.client_view import ClientView
from ui.clients.page import ClientsPage

LONGER = 7


@pytest.fixture
def view(page: ClientsPage, qtbot) -> ClientView:
    """The card of a client who is open and at rest."""
    page.open_target(client_id("Vos"))
    qtbot.waitUntil(lambda: not page.view.busy)
    return page.view


def _care_takes_longer(desk: Desk) -> Change:
    need = desk.store.get(CareNeed, need_id("Vos"))
    assert need is not None
    return desk.commit((Edit(need, replace(need, minutes=Minutes(need.minutes + LONGER))),), text("care.changed"))


def test_the_other_parts_stay_and_so_do_words_and_keyboard(page: ClientsPage, view: ClientView, qtbot) -> None:
    """Care becomes longer while a note is half typed: the rows stay, and typing goes on where it was."""
    view.notes.edit.setFocus()
    view.notes.edit.setPlainText("She said that")
    rows, head = list(view.coming.rows), view.who.layout().itemAt(0).widget()
    before = [row.coming.minutes for row in rows]
    page.frame.act(page, lambda: _care_takes_longer(page.frame.desk))
    qtbot.waitUntil(lambda: not view.busy)
    assert view.coming.rows == rows
    assert [row.coming.minutes for row in rows] == [minutes + LONGER for minutes in before]
    assert view.who.layout().itemAt(0).widget() is head
    assert view.window().focusWidget() is view.notes.edit
    assert view.notes.words == "She said that"


def test_the_keyboard_stays_on_a_visit_that_becomes_other(page: ClientsPage, view: ClientView, qtbot) -> None:
    """The row that has it shows the new minutes and keeps it; another name reaches the head of the card."""
    row, desk = view.coming.rows[1], page.frame.desk
    row.setFocus()
    before = row.coming.minutes
    client = desk.store.get(Client, client_id("Vos"))
    assert client is not None
    page.frame.act(page, lambda: _care_takes_longer(desk))
    renamed = Edit(client, replace(client, given_name="Wilhelmina"))
    page.frame.act(page, lambda: desk.commit((renamed,), text("care.changed")))
    qtbot.waitUntil(lambda: not view.busy)
    assert view.window().focusWidget() is row
    assert row.coming.minutes == before + LONGER
    assert "Wilhelmina" in view.who.accessibleName()
