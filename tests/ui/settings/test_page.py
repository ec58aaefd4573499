"""The frame of the settings: the list of sections, links into it, and leaving it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.support.sample_desk import sample_desk
from ui.i18n.speak import PSEUDO
from ui.parts.controls.button import Button
from ui.parts.layers.sheet import Sheet
from ui.settings.room import PAGE
from ui.settings.section_list import SectionList
from ui.settings.sections import SECTIONS
from ui.shell.declared.commands import declared_in
from ui.shell.declared.ranking import best


def sheets(page):
    return [one for one in page.window().findChildren(Sheet) if one.isVisible()]


def press(sheet, words):
    next(one for one in sheet.findChildren(Button) if one.text() == words).click()


def test_every_section_shows_the_sample_team(show_page, dress):
    """One after the other, without a warning, with a name for those who do not see it."""
    dress(theme="contrast-dark", language=PSEUDO)
    with sample_desk() as desk:
        page = show_page(SECTIONS[0].key, desk)
        for spec in SECTIONS:
            page.open_target(spec.key)
            assert page.current == spec.key
            section = page.section(spec.key)
            assert section.accessibleName()
            assert not section.grab().isNull()
            assert not page.frame.notices.warned


def test_arrows_walk_through_the_list(show_page, qtbot):
    """Down opens the next section, up the one before; the ends stay put."""
    page = show_page()
    names = page.findChild(SectionList)
    for expected in ("shifts", "demand"):
        qtbot.keyClick(names, Qt.Key.Key_Down)
        assert page.current == expected
    for expected in ("shifts", "team", "team"):
        qtbot.keyClick(names, Qt.Key.Key_Up)
        assert page.current == expected


def test_links_open_a_section_and_a_part_of_it(show_page):
    """Other pages say `settings`, `streets`; what nobody knows opens nothing."""
    page = show_page()
    page.open_target("streets")
    page.open_target("nonsense")
    assert page.current == "streets"
    page.open_target("look/text")
    assert page.focusWidget().text() == "100 %"


def test_a_field_that_cannot_be_saved_holds_one_back(show_page):
    """Asked by a sheet: putting back lets one go, and nothing wrong was written."""
    page = show_page("team/bicycle_kmh")
    field = page.section("team")._fields["bicycle_kmh"]
    field.line.setText("200")
    assert not page.may_leave()
    (sheet,) = sheets(page)
    press(sheet, "Put back")
    assert field.value == 15
    assert page.may_leave()
    assert page.frame.desk.team.bicycle_kmh == 15


def test_what_was_typed_is_saved_on_the_way_out(show_page):
    """A shortcut leaves the page without leaving the field: it is saved nevertheless."""
    page = show_page()
    page.section("team")._fields["town"].line.setText("Delft")
    page.open_target("about")
    assert page.frame.desk.team.town == "Delft"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("backup", "back_up"),
        ("reservekopie terugzetten", "restore"),
        ("dark theme", "dark"),
        ("donker", "dark"),
        ("herstelwoorden", "recovery"),
        ("lock now", "pin"),
        ("bezetting", "demand"),
        ("osm", "streets"),
        ("licentie", "about"),
    ],
)
def test_the_palette_finds_settings_by_synonyms(words, name):
    """English and Dutch, whatever language the window speaks."""
    from ui.settings import room

    found = best(declared_in(room, "settings"), words, at_most=3)
    assert name in [one.name for one in found]


def test_it_stands_at_the_bottom():
    """Of the sidebar."""
    assert (PAGE.place, PAGE.title()) == ("bottom", "Settings")
