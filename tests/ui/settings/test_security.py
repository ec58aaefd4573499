"""PIN, words, backup, restore and the end, on a real team in a folder."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QFileDialog

from teamapp.domain.change import Edit
from teamapp.domain.entities import Task
from teamapp.domain.text import text
from teamapp.services.keeping.backup import last_backup
from teamapp.services.keeping.pin import has_pin, idle_minutes, pin_opens, set_pin
from teamapp.store.profile import Profile
from tests.support.new_desk import new_desk
from tests.support.store.open_store import change_of, made_team, task
from tests.ui.settings.test_page import press, sheets
from ui.settings.security import acts
from ui.settings.security.words_sheet import WordsVeil


@pytest.fixture
def made(tmp_path):
    with made_team(tmp_path / "team") as made:
        made.desk.store.commit(change_of(Edit(None, task(1))))
        yield made


@pytest.fixture
def section(show_page, made, monkeypatch):
    """The keyring of this computer is the test's own memory."""
    monkeypatch.setattr("teamapp.bootstrap.keys_of", lambda _desk, _passphrase="": made.keys)
    return show_page("security", made.desk).section("security")


@pytest.fixture
def choose(monkeypatch):
    """`choose(file)`: what the person picks in the next file dialogue."""

    def chosen(file):
        for way in ("getSaveFileName", "getOpenFileName"):
            monkeypatch.setattr(QFileDialog, way, lambda *_args: (str(file), ""))

    return chosen


def typed(field, words):
    field.line.setText(words)


def test_a_pin_is_set_changed_and_removed(section, made, qtbot):
    """The one in use is asked for; the window hears of each."""
    assert "whoever sits here" in section._pin.said
    section.ask_pin("set")
    (sheet,) = sheets(section)
    typed(sheet._new, "4711")
    typed(sheet._again, "4712")
    press(sheet, "Save")
    assert "not the same" in sheet._again.error
    typed(sheet._again, "4711")
    with qtbot.waitSignal(section.frame.lock_changed):
        press(sheet, "Save")
    assert pin_opens(made.desk, "4711")
    section.ask_pin("change")
    (sheet,) = sheets(section)
    typed(sheet._old, "1234")
    typed(sheet._new, "5822")
    typed(sheet._again, "5822")
    press(sheet, "Save")
    assert "not the PIN" in sheet._old.error
    typed(sheet._old, "4711")
    press(sheet, "Save")
    assert pin_opens(made.desk, "5822")
    section.ask_pin("remove")
    (sheet,) = sheets(section)
    typed(sheet._old, "5822")
    press(sheet, "Remove it")
    assert not has_pin(made.desk)


def test_a_pin_that_is_guessed_at_once_is_refused(section):
    """Beside the new one, in the service's own words."""
    section.ask_pin("set")
    (sheet,) = sheets(section)
    typed(sheet._new, "1111")
    typed(sheet._again, "1111")
    press(sheet, "Save")
    assert "guessed at once" in sheet._new.error


def test_idle_minutes_are_chosen_once_there_is_a_pin(section, made, qtbot):
    """Without one the choice sleeps."""
    assert not section._idle.isEnabled()
    set_pin(made.desk, "4711")
    section.refresh(None)
    assert section._idle.isEnabled()
    section._idle.value = "2"
    with qtbot.waitSignal(section.frame.lock_changed):
        section._idle.changed.emit()
    assert idle_minutes(made.desk) == 2


def test_new_words_are_asked_for_shown_and_written_as_pdf(section, made, tmp_path):
    """The old ones no longer open; the sheet cannot be closed before somebody says that they are kept."""
    old = made.words
    section._new_words.click()
    press(sheets(section)[0], "Make new words")
    (veil,) = section.window().findChildren(WordsVeil)
    assert veil.isVisible()
    assert len(veil.page._words) == 24
    assert veil.page._words != old.words
    veil.page.write_pdf(tmp_path / "words.pdf")
    assert (tmp_path / "words.pdf").read_bytes().startswith(b"%PDF")
    assert not veil.page._go.isEnabled()
    veil.page._kept.setChecked(True)
    veil.page._go.click()
    assert not veil.isVisible()


def test_a_backup_is_written_where_one_chooses(section, made, tmp_path, choose):
    """With its ending, and the page says when the last one was, on the team's clock."""
    team = made.desk.team
    made.desk.commit((Edit(team, replace(team, time_zone="Indian/Mauritius")),), text("test"))
    assert "None yet" in section._backup.said
    choose(tmp_path / "zuid")
    section._back_up.click()
    assert (tmp_path / "zuid.teamapp-backup").is_file()
    done = last_backup(made.desk)
    assert done is not None
    assert f"{done.astimezone(made.desk.zone):%H:%M}" in section._backup.said
    choose(tmp_path / "nowhere" / "zuid")
    section._back_up.click()
    assert "does not exist" in section.frame.notices.warned[-1]
    assert section._back_up.isEnabled()
    choose("")
    section._back_up.click()


def test_a_backup_comes_back_with_the_words(section, made, tmp_path, choose, qtbot):
    """Wrong words are refused in the sheet while everything stays; right ones end in opening the profile again."""
    choose(tmp_path / "zuid.teamapp-backup")
    section.back_up()
    made.desk.store.commit(change_of(Edit(None, task(2))))
    section.restore()
    (sheet,) = sheets(section)
    press(sheet, "Bring it back")
    assert sheet._words.error
    sheet._words.value = "one two three"
    press(sheet, "Bring it back")
    assert sheet._trouble.isVisible()
    assert len(made.desk.store.all(Task)) == 2
    sheet._words.value = " ".join(made.words.words)
    with qtbot.waitSignal(section.frame.reopen):
        press(sheet, "Bring it back")
    assert made.reopen().store.all(Task) == (task(1),)


def test_a_team_that_was_closed_half_way_is_opened_again(section, made, monkeypatch, tmp_path, qtbot):
    """A disk that is full in the middle of restoring: said, with the way back."""

    def half(desk, _wanted):
        desk.store.close()
        raise OSError("disk full")

    monkeypatch.setattr(acts, "restore", half)
    monkeypatch.setattr(acts, "is_open", lambda _desk: False)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(tmp_path / "b"), ""))
    section.restore()
    (sheet,) = sheets(section)
    sheet._words.value = "whatever"
    press(sheet, "Bring it back")
    assert sheet._trouble.isVisible()
    with qtbot.waitSignal(section.frame.reopen):
        press(sheet, "Open the team again")


def test_deleting_asks_twice_for_the_name(section, made, qtbot):
    """Nothing goes before the name was typed twice; then nothing is left and the profile is opened again."""
    section._erase.click()
    (first,) = sheets(section)
    assert not first._button.isEnabled()
    typed(first._name, "Zuid ")
    first._name.changed.emit()
    first._button.click()
    assert Profile(made.folder).occupied
    (second,) = sheets(section)
    assert not second._button.isEnabled()
    typed(second._name, "Zuid")
    second._name.changed.emit()
    with qtbot.waitSignal(section.frame.reopen):
        second._button.click()
    assert not made.folder.exists()
    made.folder.mkdir()


def test_keeping_everything_keeps_everything(section, made):
    """No at the first or the second question."""
    section.ask_erase()
    press(sheets(section)[0], "Keep everything")
    section.ask_erase()
    first = sheets(section)[0]
    typed(first._name, "Zuid")
    first._name.changed.emit()
    first._button.click()
    press(sheets(section)[0], "Keep everything")
    assert Profile(made.folder).occupied


def test_the_sample_team_goes_with_one_click(show_page, made, monkeypatch, qtbot):
    """No question; the page of a real team has no such button."""
    before = made.desk.team
    made.desk.commit((Edit(before, replace(before, sample=True)),), text("settings.team_changed"))
    monkeypatch.setattr("teamapp.bootstrap.keys_of", lambda _desk, _passphrase="": made.keys)
    section = show_page("security", made.desk).section("security")
    assert not section._erase.isVisible()
    with qtbot.waitSignal(section.frame.reopen):
        section._throw.click()
    assert not made.folder.exists()
    made.folder.mkdir()


def test_a_team_in_memory_offers_what_it_can(show_page):
    """No backup and no words, and it says why; the palette's backup does nothing."""
    with new_desk() as (desk, _clock):
        section = show_page("security", desk).section("security")
        assert not section._back_up.isVisible()
        assert section._passing.isVisible()
        section.open_part("backup")
        assert not sheets(section)
