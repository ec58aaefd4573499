"""What the card says, and notes that are written in place."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from teamapp.domain.entities import Note
from teamapp.services.clients.caseload import caseload
from tests.support.sample_desk import sample_desk
from tests.support.small_team import client_id
from ui.parts.controls.button import Button

CTRL, Key = Qt.KeyboardModifier.ControlModifier, Qt.Key


@pytest.fixture(scope="module")
def sample():
    with sample_desk() as opened:
        yield opened


@pytest.mark.parametrize(("language", "first"), [("en", 0), ("nl", 1)])
def test_every_card_of_the_sample_team_is_in_words(open_page, dress, sample, texts, language, first, caplog):
    """No code, no placeholder and no empty card: some clients in English, others in Dutch."""
    dress(language=language)
    page = open_page(sample, language=language)
    for line in caseload(sample)[first::9]:
        page.open_target(line.client.id)
        assert page.view.shown.client.id == line.client.id
        words = texts(page.view)
        assert line.client.name in words
        assert line.address.street in " ".join(words)
        assert not [one for one in words if "{" in one or one.startswith(("care.", "repeat.", "rounds.", "clients."))]
    assert not caplog.records


def test_what_a_nurse_wants_to_know_first_comes_first(open_page, sample, texts):
    """Notes by others since my last visit, with author and day, and how often who came."""
    page = open_page(sample)
    told = next(line.client.id for line in caseload(sample) if _told(page, line.client.id))
    since = page.view.shown.card.since
    assert page.view.shown.client.id == told
    words = texts(page.view.since)
    assert since.notes[0].text in words
    assert any(page.view.shown.names[since.notes[0].author] in one for one in words)
    assert any(one.startswith(f"{len([v for v in since.visits if v.status == 'done'])} visit") for one in words)


def _told(page, client):
    page.open_target(client)
    since = page.view.shown.card.since
    return bool(since.notes and since.visits and since.day)


def test_faces_over_the_target_stand_out(open_page, sample):
    """The figure is coloured only when more nurses came than the team wants."""
    page = open_page(sample)
    tones, opened = {}, Counter()
    for line in caseload(sample):
        if line.known_faces and opened[line.too_many_faces] < 3:
            opened[line.too_many_faces] += 1
            page.open_target(line.client.id)
            figures = [one for one in page.view.faces.findChildren(QLabel) if one.text() == str(line.known_faces)]
            tones.setdefault(line.too_many_faces, set()).update(one.property("tone") for one in figures)
    assert "warn" in tones[True]
    assert "warn" not in tones[False]


def test_everything_that_can_be_clicked_has_a_name(open_page, sample):
    """Screen readers and tool tips know each button of the page."""
    page = open_page(sample)
    for button in page.findChildren(Button):
        assert button.accessibleName().strip()
    assert page.view.home.map.accessibleName()
    assert page.list.list.accessibleName()


def test_a_note_is_written_in_place_and_stays(page, texts):
    """Typed, Ctrl+Enter: it is stored, it shows, and the editor is empty again."""
    page.view.write_note()
    QTest.keyClicks(page.view.notes.edit, "Sleeps badly")
    QTest.keyClick(page.view.notes.edit, Key.Key_Return, CTRL)
    assert [note.text for note in page.frame.desk.store.all(Note)] == ["Sleeps badly"]
    assert "Sleeps badly" in texts(page.view.notes)
    assert page.view.notes.words == ""
    assert page.may_leave()


def test_a_note_half_written_survives_another_client(page):
    """Each client keeps her own draft."""
    page.view.notes.edit.setPlainText("half a no")
    page.open_target(client_id("Vos"))
    assert page.view.notes.words == ""
    page.open_target(client_id("Bos"))
    assert page.view.notes.words == "half a no"


def test_leaving_asks_about_an_unwritten_note(page, sheet, press):
    """The page is not left before one says what shall become of the note."""
    page.view.notes.edit.setPlainText("half a no")
    page.open_target(client_id("Vos"))
    assert not page.may_leave()
    assert page.view.shown.client.id == client_id("Bos")
    press(sheet(page), "Throw it away")
    assert page.may_leave()
    assert page.frame.desk.store.all(Note) == ()


def test_the_note_can_be_written_while_leaving(page, sheet, press):
    """The sheet's button writes it; then nothing keeps one here."""
    page.view.notes.edit.setPlainText("called the doctor")
    assert not page.may_leave()
    press(sheet(page), "Write note")
    assert [note.text for note in page.frame.desk.store.all(Note)] == ["called the doctor"]
    assert page.may_leave()


def test_a_note_too_long_is_refused_beside_the_editor(page, texts):
    """Nothing is lost."""
    page.view.notes.edit.setPlainText("a" * 4100)
    QTest.keyClick(page.view.notes.edit, Key.Key_Return, CTRL)
    assert "100 letters too long." in texts(page.view.notes)
    assert len(page.view.notes.words) == 4100
    page._throw_away()
