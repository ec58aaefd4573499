"""Theme, size and language at once; the history in words; what the app stands on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from teamapp.services.settings.rules import decide_rule
from teamapp.services.settings.ruling.word import RuleWord
from tests.support.roster.roster_team import roster_desk
from tests.support.sample_desk import sample_desk
from ui.settings.about.notices import notices, read_notices


def test_a_theme_is_put_on_at_once(show_page, qtbot):
    """By mouse and by arrows; nothing else of the preferences changes."""
    look = show_page("look").section("look")
    with qtbot.waitSignal(look.frame.preferred) as heard:
        qtbot.keyClick(look._theme, Qt.Key.Key_Right)
    assert (heard.args[0].theme, heard.args[0].text_percent) == ("light", 100)


@pytest.mark.parametrize(
    ("control", "key", "wanted"), [("_text", "text", ("en", 110)), ("_language", "language", ("nl", 100))]
)
def test_size_and_language_come_back_here(show_page, qtbot, control, key, wanted):
    """The window builds its pages anew for them, so the page asks to be shown again where one was."""
    look = show_page("look").section("look")
    heard = []
    look.frame.preferred.connect(lambda wish: heard.append((wish.language, wish.text_percent)))
    look.frame.going.connect(lambda *place: heard.append(place))
    qtbot.keyClick(getattr(look, control), Qt.Key.Key_Right)
    assert heard == [wanted, ("settings", f"look/{key}")]


def test_commands_change_the_theme(show_page, qtbot):
    """Dark theme from the palette: put on, and shown where it is chosen."""
    page = show_page("team")
    with qtbot.waitSignal(page.frame.preferred) as heard:
        page.wear("dark")
    assert (heard.args[0].theme, page.current) == ("dark", "look")


def entries(section):
    model = section.list.model()
    return [model.data(model.index(row), Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]


def test_the_newest_change_comes_first_with_who_and_why(show_page):
    """In words; what happens while one looks is added."""
    with sample_desk() as desk:
        history = show_page("history", desk).section("history")
        before = entries(history)
        change = decide_rule(desk, "team.surplus", RuleWord(on=False, decided_by="us"))
        history.frame.announce(change)
        assert entries(history)[0].startswith("Switch off the rule “Not more nurses than needed”")
        assert entries(history)[1:] == before
        assert any("is in hospital" in line for line in before)


def test_the_filter_looks_at_what_why_and_who(show_page, qtbot):
    """Every word must occur; without a line the page says so."""
    with sample_desk() as desk:
        history = show_page("history", desk).section("history")
        history.search.edit.setText("hospital visits")
        qtbot.keyClick(history.search.edit, Qt.Key.Key_Return)
        assert len(entries(history)) == 1
        history.search.edit.setText("no such thing")
        qtbot.keyClick(history.search.edit, Qt.Key.Key_Return)
        assert history._nothing.isVisible()
        history.search.edit.clear()
        qtbot.keyClick(history.search.edit, Qt.Key.Key_Return)
        assert len(entries(history)) > 1


def test_older_changes_follow_on_request(show_page):
    """Sixty at a time, found also beyond what is shown."""
    desk = roster_desk()
    for number in range(130):
        decide_rule(desk, "team.surplus", RuleWord(on=bool(number % 2), decided_by="us"))
    decide_rule(desk, "team.coverage", RuleWord(on=False, decided_by="us"))
    history = show_page("history", desk).section("history")
    assert len(entries(history)) == 60
    assert history._more.isVisible()
    history._more.click()
    history._more.click()
    assert len(entries(history)) > 130
    assert not history._more.isVisible()
    history._find("nurses than needed")
    assert len(entries(history)) == 60


def test_the_notices_are_those_of_the_file():
    """Each line of two columns is a part with its licence; the page shows them all."""
    found = read_notices(
        "Words for people.\n\nQt 6 (The Qt Company)    LGPL-3.0-only\nMap data: (c) others, see there\n"
    )
    assert [(one.what, one.licence) for one in found] == [("Qt 6 (The Qt Company)", "LGPL-3.0-only")]
    assert {"Lucide icons", "icalendar"} <= {one.what for one in notices()}


def test_the_folder_is_shown_and_copied(show_page, qtbot):
    """Where the files are, whole."""
    from PySide6.QtWidgets import QApplication

    about = show_page("about").section("about")
    about._copy(str(about.frame.profile.resolve()))
    assert QApplication.clipboard().text() == str(about.frame.profile.resolve())
    assert about.frame.notices.told
