"""The guide is found and read inside the program, in the window's language, without a network."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QWidget

from tests.pictures.words import texts
from ui.settings.sections import SECTIONS
from ui.shell.declared.rooms import ORDER, find_rooms
from ui.shell.overlay.found.guide import find_topics, fitting, folder, head_at, is_there, topics
from ui.shell.overlay.found.guide_sheet import GuideSheet


@pytest.mark.parametrize(("language", "words"), [("en", "swap points"), ("nl", "ruil")])
def test_parts_of_the_guide_are_found_by_their_words(language, words):
    """Heads first; a word that stands nowhere finds nothing."""
    assert is_there(language)
    found = find_topics(language, words)
    assert found
    assert all(one.file.parent == folder(language) for one in found)
    assert find_topics(language, "qwxyz") == ()
    assert len({one.file for one in topics(folder(language))}) > 10


@pytest.mark.parametrize("language", ["en", "nl"])
def test_each_page_of_the_window_has_its_page_of_the_guide(language):
    """Each section of the settings has its head there too; what has none leads to the first page."""
    pages = [room.key for room in find_rooms()]
    assert set(pages) <= set(ORDER)
    assert [key for key in pages if fitting(language, key)[0].name == "index.md"] == []
    assert all(fitting(language, key)[0].exists() for key in [*pages, "nowhere"])
    titles = [title for one in SECTIONS for title in texts(language)[one.title()]]
    assert [one for one in titles if fitting(language, "settings", one)[1]] == titles


def test_a_link_inside_the_guide_leads_to_its_head():
    """Also one with a letter that is not English; what no page has leads to its top."""
    file = folder("nl") / "paper-and-files.md"
    assert head_at(file, "een-cliënt-die-komt-of-verhuist") == "Een cliënt die komt of verhuist"
    assert head_at(file, "qwxyz") == head_at(file, "") == ""


def test_what_people_look_for_is_found():
    """In their words, which are not always ours."""
    looked_for = {
        "en": "privacy GDPR password print vacation sick swap offline wifi import stolen undo vacancy decision backup",
        "nl": "privacy AVG wachtwoord printen vakantie ziek ruilen offline wifi gestolen ongedaan vacature besluit",
    }
    assert [
        word for language in looked_for for word in looked_for[language].split() if not find_topics(language, word)
    ] == []


def test_the_sheet_goes_to_the_part_and_stays_in_the_guide(qtbot):
    """Links lead to other pages of the guide; the world outside is not asked for anything."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1200, 800)
    window.show()
    sheet = GuideSheet(window, folder("en") / "index.md")
    sheet.open()
    first = sheet.text.toPlainText()
    sheet._follow(QUrl("https://example.org/swapping.md"))
    sheet._follow(QUrl("../../../pyproject.toml"))
    assert sheet.text.toPlainText() == first
    assert "../../" not in sheet.text.toMarkdown()
    sheet._follow(QUrl("swapping.md"))
    assert sheet.text.toPlainText() != first
    sheet.back.click()
    assert sheet.text.toPlainText() == first
    assert not sheet.back.isEnabled()
    topic = [one for one in topics(folder("en")) if one.file.name == "roster.md"][-1]
    sheet.show_page(Path(topic.file), topic.head)
    qtbot.waitUntil(lambda: topic.head in sheet.text.toPlainText())
    sheet.shut()
