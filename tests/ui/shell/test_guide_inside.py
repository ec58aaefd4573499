"""The guide is found and read inside the program, in the window's language, without a network."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QWidget

from ui.shell.overlay.found.guide import find_topics, folder, is_there, topics
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
    sheet._follow(QUrl("swapping.md"))
    assert sheet.text.toPlainText() != first
    topic = [one for one in topics(folder("en")) if one.file.name == "roster.md"][-1]
    sheet.show_page(Path(topic.file), topic.head)
    qtbot.waitUntil(lambda: topic.head in sheet.text.toPlainText())
    sheet.shut()
