"""The list at the left, and which card is open."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Client
from teamapp.domain.ids import ClientId, same_id
from teamapp.domain.text import text
from tests.support.new_desk import new_desk
from tests.support.small_team import CLIENTS, DAY, NOW, client_id, key

Key = Qt.Key


def crowd(desk, count):
    """So many more clients, in one change."""
    edits = tuple(
        Edit(None, Client(id=ClientId(same_id("crowd", number)), given_name="K", family_name=f"Test {number:02d}"))
        for number in range(count)
    )
    desk.store.commit(
        Change(
            id=key("change", "crowd"), at=NOW, who=None, what=text("sample.team_made", day="2026-11-12"), edits=edits
        )
    )


def test_the_caseload_stands_by_family_name_and_the_first_card_is_open(page):
    """All five are there in order, the header counts them against sixty, and the right side is not empty."""
    assert page.list.keys == tuple(client_id(wants.name) for wants in sorted(CLIENTS, key=lambda one: one.name))
    assert "5 of 60 clients" in page.header._subtitle.text()
    assert page.view.shown.client.id == client_id("Bos")


def test_typing_finds_and_enter_opens(page, qtbot):
    """A few letters of the name or the street leave only those who answer; Enter opens the first, Esc shows all."""
    QTest.keyClicks(page.list.search.edit, "vo")
    qtbot.waitUntil(lambda: page.list.keys == (client_id("Vos"),))
    QTest.keyClick(page.list.search.edit, Key.Key_Return)
    qtbot.waitUntil(lambda: page.view.shown.client.id == client_id("Vos"))
    QTest.keyClick(page.list.search.edit, Key.Key_Escape)
    qtbot.waitUntil(lambda: len(page.list.keys) == 5)
    QTest.keyClicks(page.list.search.edit, "teststraat 2")
    qtbot.waitUntil(lambda: page.list.keys == (client_id("Smit"),))


def test_nobody_found_is_said(page, qtbot, texts):
    """An empty list says why, and the card that is open stays."""
    QTest.keyClicks(page.list.search.edit, "zzz")
    qtbot.waitUntil(lambda: page.list.keys == ())
    assert "Nobody in the list is like that." in texts(page.list)
    assert page.view.shown.client.id == client_id("Bos")


def test_arrows_walk_down_the_list(page, qtbot):
    """Down from the search goes into the list; each row's card opens a moment later."""
    QTest.keyClick(page.list.search.edit, Key.Key_Down)
    QTest.keyClick(page.list.list, Key.Key_Down)
    QTest.keyClick(page.list.list, Key.Key_Down)
    qtbot.waitUntil(lambda: page.view.shown.client.id == client_id("Smit"))
    page.go_by(-1)
    qtbot.waitUntil(lambda: page.view.shown.client.id == client_id("Kok"))


def test_a_target_opens_her_card_whatever_was_typed(page):
    """A link from another page shows the client and chooses her in the list."""
    page.list.search.edit.setText("bos")
    page.open_target(client_id("Wit"))
    assert page.view.shown.client.id == client_id("Wit")
    assert page.list.current == client_id("Wit")


def test_a_target_who_left_is_among_those_who_left(page):
    """The half of the list follows the client."""
    store = page.frame.desk.store
    before = store.get(Client, client_id("Wit"))
    after = replace(before, ended=DAY - timedelta(days=3))
    store.commit(
        Change(
            id=key("change", "end"),
            at=NOW,
            who=None,
            what=text("sample.team_made", day="2026-11-12"),
            edits=(Edit(before, after),),
        )
    )
    page.refresh(None)
    assert client_id("Wit") not in page.list.keys
    page.open_target(client_id("Wit"))
    assert page.list.keys == (client_id("Wit"),)
    assert page._halves.current == "ended"


def test_a_client_who_is_gone_is_said_and_another_card_opens(page):
    """A link to somebody who is no longer there ends in words, not in an empty page."""
    page.open_target("0" * 32)
    assert page.frame.notices.warned
    assert page.view.shown.client.id in {client_id(wants.name) for wants in CLIENTS}


@pytest.mark.parametrize(("count", "said"), [(55, False), (56, True)])
def test_the_sixty_first_client_is_said_not_forbidden(page, count, said, texts):
    """Sixty are a full caseload; one more is shown with what to think of."""
    crowd(page.frame.desk, count)
    page.refresh(None)
    assert len(page.list.keys) == 5 + count
    assert any("61" in words for words in texts(page.list)) is said
    assert bool(page.frame.notices.warned) is said


def test_orders(page):
    """By next visit the earliest comes first; names decide among equals."""
    page.list.order_by("next")
    assert page.list.keys[0] == client_id("Bos")
    page.list.order_by("faces")
    assert page.list.keys == tuple(client_id(wants.name) for wants in sorted(CLIENTS, key=lambda one: one.name))


def test_a_team_without_clients_says_what_to_do(open_page, sheet):
    """A picture and one action, which opens the form."""
    with new_desk() as (desk, _clock):
        page = open_page(desk)
        empty = page._stack.currentWidget()
        assert empty.button.text() == "Add the first client"
        empty.button.click()
        assert sheet(page) is not None


def test_a_narrow_page_shows_list_or_card(page):
    """Large text or a small window: the card takes the list's place, and there is a way back."""
    page.resize(700, 700)
    assert page.list.isVisible()
    assert not page.view.isVisible()
    page.open_target(client_id("Vos"))
    assert page.view.isVisible()
    assert not page.list.isVisible()
    page._back.click()
    assert page.list.isVisible()
    assert not page.view.isVisible()
    page.resize(1180, 800)
    assert page.list.isVisible()
    assert page.view.isVisible()
