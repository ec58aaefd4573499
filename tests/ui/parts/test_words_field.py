"""Code words are taken as people type and paste them, and what is no word is said."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from ui.parts.words.field import WordsField
from ui.parts.words.matching import completed, nearest, words_in

LISTED = ("abandon", "ability", "able", "about", "wire", "write", "zebra", "zoo")


@pytest.fixture
def field(qtbot):
    made = WordsField("The words", LISTED, count=4)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitActive(made)
    return made


@pytest.mark.parametrize(
    ("text", "words"),
    [("1. Abandon\n2. ABLE", ["abandon", "able"]), ("zoo,about;  wire", ["zoo", "about", "wire"]), (" 12 ", [])],
)
def test_numbers_commas_and_capitals_do_not_matter(text, words):
    """A printed list can be pasted as it is."""
    assert words_in(text) == words


@pytest.mark.parametrize(
    ("typed", "whole"), [("aban", "abandon"), ("ab", ""), ("able", "able"), ("x", ""), ("", ""), ("zebra", "zebra")]
)
def test_a_beginning_is_completed_when_it_says_enough(typed, whole):
    """Two words that begin alike are left to the person."""
    assert completed(typed, LISTED) == whole


@pytest.mark.parametrize(("typed", "meant"), [("wirte", "write"), ("abandn", "abandon"), ("qqqq", "")])
def test_a_slip_finds_the_word_that_was_meant(typed, meant):
    """Two letters in the wrong order count for more than one letter too many."""
    assert nearest(typed, LISTED) == meant


def test_typing_goes_on_from_word_to_word(field):
    """A space ends a word; its missing letters are filled in, and Backspace in an empty field goes back."""
    first, second, *_ = field.cells
    first.setFocus()
    QTest.keyClicks(first, "Abil ")
    assert (first.text(), field.value) == ("ability", "ability")
    assert second.hasFocus()
    QTest.keyClick(second, Qt.Key.Key_Backspace)
    assert first.hasFocus()


def test_a_paste_fills_the_fields_that_follow(field):
    """Wherever it lands; the words before stay."""
    field.cells[0].put("zoo")
    QGuiApplication.clipboard().setText("2. able 3. about\n4. zebra")
    field.cells[1].setFocus()
    QTest.keyClick(field.cells[1], Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert (field.value, field.complete, field.check()) == ("zoo able about zebra", True, True)


def test_what_is_no_word_is_marked_and_the_meant_one_is_a_click_away(field):
    """The field says which word it is and what is missing; taking the offer makes it right."""
    field.take("zoo able wirte")
    assert field._meant.text() == "Word 3: is it “write”?"
    assert not field.check()
    assert field.error == "3 of 4 words are there."
    field._meant.click()
    field.cells[3].put("zebra")
    assert (field.value, field.check()) == ("zoo able write zebra", True)
    field.cells[3].put("quark")
    assert not field.check()
    assert field.error == "“quark” is not one of the words."
