"""Erasing a client from her card: asked twice, by her name, and the page goes on without her."""

from __future__ import annotations

from teamapp.domain.entities import Client
from ui.clients.erasing.name_sheet import NameSheet
from ui.clients.erasing.what_sheet import WhatSheet


def test_a_client_is_erased_by_her_name(page, sheet, texts) -> None:
    """What goes and what stays is said first; another name erases nobody; then the next client is shown."""
    desk, client = page.frame.desk, page.view.shown.client
    page.acts.erase_client()
    first = sheet(page)
    assert isinstance(first, WhatSheet)
    assert any("Her record" in one for one in texts(first))
    assert any("Paper" in one for one in texts(first))
    first.shut()
    first.wanted.emit()
    second = sheet(page)
    assert isinstance(second, NameSheet)
    assert not second.button.isEnabled()
    second.name.value = "Somebody Else"
    second._erase()
    assert desk.store.get(Client, client.id) is not None
    second.name.value = client.name.upper()
    second._erase()
    assert desk.store.get(Client, client.id) is None
    assert client.id not in page.list.keys
    assert all(client.name not in one for one in texts(page))
