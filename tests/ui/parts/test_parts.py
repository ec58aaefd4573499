"""Widgets that pages share, by keyboard, by mouse and for those who do not see them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from ui.parts.cards.diff_list import Difference, DiffList
from ui.parts.cards.empty_state import EmptyState
from ui.parts.cards.finding_card import FindingCard
from ui.parts.cards.progress_strip import ProgressStrip
from ui.parts.controls.button import Button
from ui.parts.controls.search_field import SearchField
from ui.parts.controls.segmented import Segmented
from ui.parts.label import Label
from ui.parts.layers.sheet import Sheet, confirm
from ui.parts.lists.entries import Entry
from ui.parts.lists.list_view import ListView
from ui.parts.marks.avatar import initials
from ui.parts.marks.chip import chip_pixmap
from ui.parts.marks.hours_bar import Hours
from ui.parts.menu import Line, Menu
from ui.shell.pictures.gallery import Gallery
from ui.theme.look import look
from ui.theme.tokens import DAY_KINDS


@pytest.fixture
def shown(qtbot):
    def show(widget):
        qtbot.addWidget(widget)
        widget.show()
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)
        return widget

    return show


@pytest.mark.parametrize("theme", ["light", "dark", "contrast-light", "contrast-dark"])
@pytest.mark.parametrize("percent", [100, 200])
def test_everything_that_takes_the_keyboard_has_a_name(shown, dress, theme, percent):
    """Whatever Tab reaches in the gallery of all parts can be read out, in each theme and text size."""
    dress(theme=theme, text_percent=percent)
    gallery = shown(Gallery())
    stops = [one for one in gallery.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    stops = [one for one in stops if one.focusProxy() is None and isinstance(one, QAbstractButton | QLineEdit)]
    assert len(stops) > 20
    for one in stops:
        interface = QAccessible.queryAccessibleInterface(one)
        assert interface is not None
        assert interface.text(QAccessible.Text.Name).strip(), one
    assert not gallery.grab().isNull()


def test_an_icon_alone_needs_a_name():
    """A button that nobody can name is refused where it is written."""
    with pytest.raises(ValueError, match="needs a name"):
        Button(icon="x")


def test_the_ring_is_for_the_keyboard(shown, qtbot):
    """Tab shows where one is, a click does not draw rings."""
    holder = QWidget()
    button = Button("Go", parent=holder)
    shown(holder)
    button.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not button.property("ring")
    button.clearFocus()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert button.property("ring")


def test_an_ampersand_is_an_ampersand(shown):
    """`Visits & rounds` is not a shortcut."""
    button = shown(Button("Visits & rounds"))
    assert button.accessibleName() == "Visits & rounds"
    assert button.shortcut().isEmpty()


def test_arrows_move_a_choice(shown, qtbot):
    """Left and right go round and tell."""
    periods = shown(Segmented([("1", "Week"), ("2", "2 weeks"), ("4", "4 weeks")], name="Period", current="4"))
    heard = []
    periods.chosen.connect(heard.append)
    qtbot.keyClick(periods, Qt.Key.Key_Right)
    qtbot.keyClick(periods, Qt.Key.Key_Right)
    qtbot.keyClick(periods, Qt.Key.Key_Left)
    assert heard == ["1", "2", "1"]
    periods.choose("4")
    assert heard == ["1", "2", "1"]
    assert periods.current == "4"


def test_search_waits_for_a_pause_but_not_for_enter(shown, qtbot):
    """One search for a word, not one for each letter; Enter is at once; Esc clears."""
    field, heard = shown(SearchField("Find")), []
    field.searched.connect(heard.append)
    qtbot.keyClicks(field.edit, "san")
    assert heard == []
    qtbot.waitUntil(lambda: heard == ["san"])
    qtbot.keyClicks(field.edit, "n")
    qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    assert heard == ["san", "sann"]
    qtbot.keyClick(field.edit, Qt.Key.Key_Escape)
    assert field.text == ""


def test_a_finding_is_read_whole_and_opened_by_enter(shown, qtbot):
    """Weight, rule, place and reason in one name; Enter opens, each repair does its own thing."""
    card, heard = FindingCard("must", "Rest", "Joost · 12 Nov", "9 h 30 between shifts."), []
    card.add_repair("Swap with Lotte", lambda: heard.append("swap"))
    card.add_repair("Allow once", lambda: heard.append("allow"))
    shown(card)
    card.opened.connect(lambda: heard.append("opened"))
    assert card.accessibleName() == "Must be fixed: Rest, Joost · 12 Nov. 9 h 30 between shifts."
    qtbot.keyClick(card, Qt.Key.Key_Return)
    for button in card.findChildren(Button):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert heard == ["opened", "swap", "allow"]


def test_repairs_that_find_no_room_beside_each_other_stand_below_each_other(shown, qtbot):
    """In a narrow panel long words make the card higher, never wider, and every button stays whole."""
    card = FindingCard("must", "Bezetting", "Team", "184 diensten zijn open.")
    first = card.add_repair("Rooster voorstellen", card.update)
    second = card.add_repair("Uitwegen zoeken…", card.update)
    shown(card)
    width = first.sizeHint().width() + 54
    assert card.minimumSizeHint().width() <= width
    card.resize(width, card.heightForWidth(width))
    qtbot.waitUntil(lambda: second.y() >= first.geometry().bottom())
    assert all(button.geometry().right() < card.width() for button in (first, second))
    assert second.geometry().bottom() < card.height()


def test_stopping_a_solve_is_asked_once(shown, qtbot):
    """The button tells, then says that it was heard; the strip stays until the answer is there."""
    strip, heard = ProgressStrip(), []
    shown(strip)
    strip.stopped.connect(lambda: heard.append(1))
    strip.begin("Improving rounds", limit_seconds=30)
    strip.tell(19.4, "Travel 318 → 271 min")
    assert strip.accessibleName() == "Improving rounds, 19 of 30 s, Travel 318 → 271 min"
    button = strip.findChild(Button)
    for _ in range(2):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert heard == [1]
    assert strip.isVisible()
    strip.end()
    assert not strip.isVisible()


def test_unticked_differences_stay_out(shown, qtbot):
    """Every difference is chosen at first; a space takes one out."""
    differences = shown(DiffList([Difference("a", "Thu", "Early", "Late"), Difference("b", "Fri", "", "Late", "why")]))
    assert differences.chosen == ("a", "b")
    tick = differences._ticks["b"]
    assert tick.accessibleName() == "Fri: – → Late. why"
    qtbot.keyClick(tick, Qt.Key.Key_Space)
    assert differences.chosen == ("a",)


def test_a_list_keeps_its_choice_when_it_is_read_again(shown, qtbot):
    """Arrows choose, Enter opens, and a change elsewhere does not take the place away."""
    people, chosen, opened = shown(ListView("People")), [], []
    people.chosen.connect(chosen.append)
    people.opened.connect(opened.append)
    people.show_entries([Entry(key=key, name=key) for key in "abc"])
    for _ in range(2):
        qtbot.keyClick(people, Qt.Key.Key_Down)
    qtbot.keyClick(people, Qt.Key.Key_Return)
    assert chosen == ["a", "b"]
    assert opened == ["b"]
    people.show_entries([Entry(key=key, name=key.upper()) for key in "bcd"])
    assert people.current == "b"
    people.show_entries([Entry(key=key, name=key, note="new") for key in "bcd"])
    assert people.current == "b"


def test_a_sheet_keeps_tab_inside_and_escape_leaves_all_as_it_was(shown, qtbot):
    """Behind a sheet nothing can be reached by keyboard; Esc does nothing but close."""
    window = QWidget()
    window.resize(900, 700)
    behind = QLineEdit(window)
    shown(window)
    behind.setFocus()
    sheet = Sheet(window, "New client")
    line, heard = QLineEdit(), []
    sheet.body.addWidget(line)
    sheet.add_button("Cancel")
    sheet.add_button("Take", lambda: heard.append("taken"), kind="primary")
    sheet.open()
    reached = set()
    for _ in range(8):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        reached.add(window.focusWidget())
    assert behind not in reached
    assert len(reached) == 3
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert heard == []
    assert behind.hasFocus()


def test_a_question_is_asked_once_and_enter_is_not_yes_by_accident(shown, qtbot):
    """The first thing that has the keyboard is Cancel."""
    window, heard = QWidget(), []
    window.resize(900, 700)
    shown(window)
    sheet = confirm(window, "Throw away?", "It goes.", yes="Throw away", act=lambda: heard.append(1), danger=True)
    assert sheet.focusWidget().text() == "Cancel"
    button = next(one for one in sheet.findChildren(Button) if one.text() == "Throw away")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert heard == [1]
    assert not sheet.isVisible()


def test_an_empty_page_offers_one_thing(shown, qtbot):
    """A picture, a sentence, one button."""
    empty, heard = shown(EmptyState("route", "No visits", "Add a client first.", action="Add a client")), []
    empty.acted.connect(lambda: heard.append(1))
    qtbot.mouseClick(empty.button, Qt.MouseButton.LeftButton)
    assert heard == [1]
    assert empty.accessibleName() == "No visits. Add a client first."


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Fatima El Amrani", "FA"),
        ("Joost van Dijk", "JD"),
        ("Bo", "BO"),
        ("Anne-Marie de Wit", "AW"),
        ("", "?"),
        ("Ö", "Ö"),
    ],
)
def test_initials(name, letters):
    """First and last weighty word; never a crash on an odd name."""
    assert initials(name) == letters


@pytest.mark.parametrize(
    ("planned", "agreed", "tone", "signed"),
    [
        (112, 112, "ok", "0"),
        (118, 112, "ok", "+6"),
        (126, 112, "warn", "+14"),
        (60, 112, "danger", "−52"),
        (8, 0, "danger", "+8"),
    ],
)
def test_hours_are_coloured_only_as_far_as_they_are_off(planned, agreed, tone, signed):
    """Quiet within 6 %, loud from 18 %, and no contract at all does not divide by zero."""
    hours = Hours(planned, agreed)
    assert (hours.tone, hours.signed) == (tone, signed)


def test_chips_differ_by_form_and_are_painted_once():
    """Solid, outline and hatch stay apart without colour; the second time costs nothing."""
    now = look()
    for kind in DAY_KINDS:
        assert chip_pixmap(now, kind, "D", 24, 30) is chip_pixmap(now, kind, "D", 24, 30)
    middle = chip_pixmap(now, "office", "", 24, 30).toImage().pixelColor(4, 15)
    assert middle == QColor(now.chip("office").fill)
    hatch = chip_pixmap(now, "leave", "", 24, 30).toImage()
    assert len({hatch.pixelColor(x, 4).name() for x in range(3, 21)}) > 2


@pytest.mark.parametrize("size", ["body", "small", "title"])
def test_a_line_that_may_wrap_has_room_for_itself(qapp, size):
    """At the width that it asks for it is one line, whatever fraction of a pixel its letters take."""
    for text in ("Geertruida Brouwer", "Hatice Pereira", "Wim Wiersma", "Cornelia Peters", "il", "Oogdruppels"):
        label = Label(text, size=size, soft=True)
        assert label.heightForWidth(label.sizeHint().width()) == label.heightForWidth(1000)


def test_a_menu_fits_the_narrowest_window_and_its_tip_says_the_rest(shown, dress):
    """At the largest text a line ends with a whole word, and many scroll rather than stand side by side."""
    dress(text_percent=200)
    words = " ".join(["overneemt"] * 40)
    under = shown(QWidget())
    menu = Menu(under, lambda: ([Line(words=words, keys="Ctrl+G"), Line(words="Kort")] * 40,))
    long, short = menu.actions()[:2]
    assert menu.sizeHint().width() <= 1000
    assert set(long.text().split("\t")[0].removesuffix("…").split()) == {"overneemt"}
    assert long.property("tip") == words
    assert (short.text(), short.property("tip")) == ("Kort", "")
