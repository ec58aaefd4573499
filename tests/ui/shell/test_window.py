"""The window with sample pages."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt

from teamapp.domain.text import text
from teamapp.services.refused import Refused
from tests.support.sample_room import sample_rooms
from tests.support.window.window_frames import ImmediateJobs
from ui.parts.layers.sheet import Sheet
from ui.parts.layers.veil import Veil
from ui.shell.person.preferences import Preferences
from ui.shell.profile.ports import Hit, OpenTeam, UndoNames
from ui.shell.window import Window


def a_desk():
    return SimpleNamespace(team=SimpleNamespace(name="Wijkteam Noord"))


class OneLock:
    def idle_minutes(self):
        return 5

    def is_set(self):
        return True

    def opens(self, pin):
        return pin == "2468"

    def recover(self, words):
        if words != "right words":
            raise Refused(text("store.words_wrong"))


class OneFinder:
    def __init__(self):
        self.noted = []

    def find(self, words):
        person = Hit("team", "n1", "Sanne Bakker", "free from Fri 20 Nov", key="nurse:n1")
        return [person] if "san" in words else []

    def everything(self, words):
        note = Hit("clients", "c1/note/x", "Anna Bos", "Sandwich at noon", icon="notebook-pen", group="note")
        return [*self.find(words), *([note] * 5 if "san" in words else [])]

    def recent(self):
        return self.noted

    def recent_people(self):
        return self.find("san") if "nurse:n1" in self.noted else []

    def note(self, key):
        self.noted.insert(0, key)


@pytest.fixture
def window(qtbot, dresser, tmp_path):
    preferences = Preferences(theme="light", language="en")
    made = Window(sample_rooms(), ImmediateJobs(), preferences=preferences, dress=dresser, profile=tmp_path)
    qtbot.addWidget(made)
    made.resize(1680, 980)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.show_team(OpenTeam(desk=a_desk(), name="Wijkteam Noord", lock=OneLock(), finder=OneFinder()))
    return made


def test_pages_are_made_when_first_shown(window):
    """A page costs nothing before someone looks at it, and is told to fill itself once."""
    assert window.page_of("roster") is None
    window.show_page("roster")
    window.show_page("today")
    window.show_page("roster")
    assert window.page_of("roster").refreshed == [None]


def test_a_change_reaches_hidden_pages_when_they_show(window):
    """The page that shows hears at once; a hidden one later: the one change it missed, or everything."""
    window.show_page("roster")
    window.show_page("today")
    window.frame.changed.emit("one")
    assert window.page_of("today").refreshed == [None, "one"]
    assert window.page_of("roster").refreshed == [None]
    assert window.show_page("roster").refreshed == [None, "one"]
    window.show_page("today")
    window.frame.changed.emit("two")
    window.frame.changed.emit("three")
    assert window.show_page("roster").refreshed == [None, "one", None]


def test_ctrl_number_goes_to_a_page(window, qtbot):
    """Ctrl+2 is the second page of the sidebar."""
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.page_now() == "roster"


def test_palette_finds_in_dutch_and_runs_on_the_right_page(window, qtbot):
    """`invullen` finds the English command; Enter shows its page and does it."""
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = window.findChild(_palette())
    qtbot.keyClicks(palette.edit, "invullen")
    qtbot.keyClick(palette.edit, Qt.Key.Key_Return)
    assert window.page_of(window.page_now()).suggested == 1


def test_palette_finds_people(window, qtbot):
    """A few letters of a name lead to the person's page."""
    window.open_palette()
    palette = window.findChild(_palette())
    qtbot.keyClicks(palette.edit, "san")
    assert "Sanne Bakker, free from Fri 20 Nov" in spoken(palette)
    qtbot.keyClick(palette.edit, Qt.Key.Key_Up)
    qtbot.keyClick(palette.edit, Qt.Key.Key_Return)
    assert window.page_now() == "team"
    assert window.page_of("team").targets == ["n1"]
    window.open_palette()
    again = window.findChildren(_palette())[-1]
    assert spoken(again)[:2] == ["Opened lately", "Sanne Bakker"]


def test_everything_follows_when_the_hands_rest(window, qtbot):
    """Under its own head, the row somebody had moved to stays chosen; more of a group keeps the palette open."""
    window.open_palette()
    palette = window.findChild(_palette())
    qtbot.keyClicks(palette.edit, "san")
    qtbot.keyClick(palette.edit, Qt.Key.Key_Down)
    chosen = palette.answers.at(palette.list.currentIndex().row()).text
    qtbot.waitUntil(lambda: "Notes" in spoken(palette))
    assert palette.answers.at(palette.list.currentIndex().row()).text == chosen
    qtbot.keyClick(palette.edit, Qt.Key.Key_Up)
    assert spoken(palette)[palette.list.currentIndex().row()] == "More of these…"
    qtbot.keyClick(palette.edit, Qt.Key.Key_Return)
    assert palette.isVisible()
    assert palette.edit.text() == "note: san"


def spoken(palette):
    """Every row as a screen reader says it."""
    return [palette.answers.at(row).spoken for row in range(palette.answers.rowCount())]


def test_escape_gives_the_keyboard_back(window, qtbot):
    """Closing a layer returns focus to where it was."""
    page = window.show_page("roster")
    page.field.setFocus()
    window.open_palette()
    palette = window.findChild(_palette())
    assert palette.edit.hasFocus()
    qtbot.keyClick(palette.edit, Qt.Key.Key_Escape)
    assert page.field.hasFocus()


def test_a_plain_letter_in_a_field_is_a_letter(window, qtbot):
    """`?` opens the sheet, but not while one writes."""
    page = window.show_page("roster")
    page.field.setFocus()
    qtbot.keyClicks(page.field, "why?")
    assert page.field.text() == "why?"
    assert window.findChild(_keys_sheet()) is None
    page.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert window.findChild(_keys_sheet()).isVisible()


def test_a_sheet_keeps_the_shortcuts_of_what_lies_under_it(window, qtbot):
    """While a sheet is open its window's keys are silent, and the lock alone still answers."""
    window.show_page("roster")
    sheet = Sheet(window, "A question")
    sheet.open()
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert window.page_now() == "roster"
    qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert any(type(veil).__name__ == "LockScreen" for veil in window.findChildren(Veil))


def test_a_page_with_unsaved_text_is_not_left(window):
    """`may_leave` is asked before another page shows, and the sidebar keeps telling the truth."""
    window.show_page("roster").stays = True
    assert window.show_page("today") is None
    assert window.page_now() == "roster"


def test_counts_come_from_the_team(window, qtbot):
    """The sidebar says how much needs attention, also to those who do not see it, once the page has been read."""
    buttons = window.sidebar.findChildren(_nav_button())
    qtbot.waitUntil(lambda: "Roster, 3 need attention" in [button.accessibleName() for button in buttons])


def test_no_team_shows_the_welcome_page_alone(window):
    """Without a team there is no sidebar to get lost in."""
    window.show_team(None)
    assert window.page_now() == "welcome"
    assert not window.sidebar.isVisible()


def test_undo_is_named_and_works_by_key(window, qtbot, monkeypatch):
    """The header says what undo would take back; Ctrl+Z does it and every page hears."""
    from teamapp.words import speak

    class OneStep:
        undone = 0

        def names(self):
            return UndoNames() if self.undone else UndoNames(undo=text("sample.give"))

        def undo(self):
            self.undone += 1
            return "reverted"

        def redo(self):
            raise AssertionError

    monkeypatch.setattr(speak, "say", lambda one, language: "give Thu 12 early to Lotte")
    steps = OneStep()
    window.show_team(OpenTeam(desk=a_desk(), name="Noord", history=steps))
    page = window.show_page("roster")
    assert page.header._back.accessibleName() == "Undo: give Thu 12 early to Lotte"
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert steps.undone == 1
    assert page.refreshed == [None, "reverted"]
    assert not page.header._back.isEnabled()
    assert window.notice.words == "Undone: give Thu 12 early to Lotte"


def test_the_lock_hides_the_team_until_the_pin_is_right(window, qtbot):
    """Ctrl+L covers everything; a wrong PIN says so; Esc does not help; the right one opens."""
    qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    screen = window.findChild(_lock_screen())
    assert screen.geometry() == window.rect()
    qtbot.keyClick(screen, Qt.Key.Key_Escape)
    qtbot.keyClicks(screen.edit, "1111")
    qtbot.keyClick(screen.edit, Qt.Key.Key_Return)
    assert "not the PIN" in screen.trouble.text()
    assert screen.isVisible()
    qtbot.keyClicks(screen.edit, "2468")
    qtbot.keyClick(screen.edit, Qt.Key.Key_Return)
    assert not screen.isVisible()


def test_a_forgotten_pin_goes_with_the_recovery_words(window, qtbot):
    """Other words are refused with their reason and the team stays hidden; the right ones open."""
    qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    screen = window.findChild(_lock_screen())
    qtbot.mouseClick(screen.forgotten, Qt.MouseButton.LeftButton)
    assert screen.words.edit.hasFocus()
    assert not screen.edit.isVisible()
    for typed in ("wrong words", "right words"):
        assert screen.isVisible()
        screen.words.value = typed
        qtbot.mouseClick(screen._open, Qt.MouseButton.LeftButton)
    assert not screen.isVisible()
    assert "PIN is gone" in window.notice.words


def test_an_unexpected_failure_is_said_in_words(window):
    """No traceback to a person: the message names the kind and a way out."""

    def broken():
        raise OSError("disk")

    window.frame.ask(window, broken, lambda _: None)
    assert "OSError" in window.notice.words
    assert "Try again" in window.notice.words


def test_language_and_text_size_change_at_once(window):
    """The same page shows again, in the other language and larger."""
    window.show_page("roster")
    before = window.sidebar.width()
    window.prefer(window.preferences.but(text_percent=150))
    assert window.page_now() == "roster"
    assert window.sidebar.width() == before * 1.5
    window.prefer(window.preferences.but(language="nl"))
    assert window.page_of("roster").header._back.accessibleName() == "Niets om ongedaan te maken"


def _palette():
    from ui.shell.overlay.palette import Palette

    return Palette


def _keys_sheet():
    from ui.shell.overlay.keys_sheet import KeysSheet

    return KeysSheet


def _lock_screen():
    from ui.shell.overlay.lock import LockScreen

    return LockScreen


def _nav_button():
    from ui.shell.sides.nav_button import NavButton

    return NavButton
