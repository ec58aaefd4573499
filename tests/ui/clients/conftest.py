"""The page of the clients on the small team: five clients on one street."""

from __future__ import annotations

import pytest

from tests.support.small_team import small_desk
from ui.clients.card.client_view import ClientView
from ui.clients.page import ClientsPage
from ui.parts.layers.sheet import Sheet


def come_to_rest(widget):
    """Until every part of the card shows what is true now: they come one by one between other events."""
    from PySide6.QtWidgets import QApplication

    QApplication.processEvents()
    while any(view.busy for view in widget.window().findChildren(ClientView)):
        QApplication.processEvents()


@pytest.fixture
def open_page(make_frame, qtbot):
    """`open_page(desk)`: the page as the window shows it."""

    def make(desk, **options):
        frame = make_frame(desk, **options)
        page = ClientsPage(frame)
        frame.changed.connect(page.refresh)
        qtbot.addWidget(page)
        page.resize(1180, 860)
        page.show()
        page.refresh(None)
        page._ask_card()
        return page

    return make


@pytest.fixture
def page(open_page):
    desk = small_desk()
    yield open_page(desk)
    desk.store.close()


@pytest.fixture
def texts():
    """`texts(widget)`: every word that a part of the page shows."""
    from PySide6.QtWidgets import QLabel

    def read(widget):
        come_to_rest(widget)  # what was just put into a layout is shown in the next turn
        return [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]

    return read


@pytest.fixture
def sheet():
    """`sheet(page)`: the sheet on top, as one sees it."""

    def top(page):
        shown = [one for one in page.window().findChildren(Sheet) if one.isVisible()]
        return shown[-1] if shown else None

    return top


@pytest.fixture
def press():
    """`press(sheet, "Save")`: click the button with these words."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from ui.parts.controls.button import Button

    def click(widget, words):
        come_to_rest(widget)
        (button,) = [
            one
            for one in widget.findChildren(Button)
            if words in (one.text(), one.accessibleName()) and one.isVisibleTo(widget)
        ]
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    return click
