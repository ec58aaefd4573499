"""Everything that can be changed on the card, by real keys and clicks."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from teamapp.domain.entities import Address, CareNeed, Client, ClientHelper, ClientPreference, Task, Visit
from teamapp.domain.entities.client import Preference
from teamapp.domain.series import days_of
from teamapp.services.history.undo import undo
from tests.support.small_team import DAY, NOW, client_id, need_id, nurse_id
from ui.clients.commands.client import edit, task
from ui.clients.commands.finding import add_client

Key = Qt.Key
TOMORROW = DAY + timedelta(days=1)


def stored(page, kind, **equal):
    return page.frame.desk.store.where(kind, **equal) if equal else page.frame.desk.store.all(kind)


def test_a_client_comes_into_care_with_her_address(page, sheet, press):
    """A name is needed and said so beside the field; saved, her card is open and the list has her."""
    add_client.act(page)
    form = sheet(page)
    QTest.keyClicks(form.given.line, "Greet")
    QTest.keyClicks(form.home.street.line, "Teststraat 9")
    press(form, "Take into care")
    assert form.family.error == "This is needed."
    assert form.isVisible()
    QTest.keyClicks(form.family.line, "de Haan")
    press(form, "Take into care")
    (made,) = [client for client in stored(page, Client) if client.family_name == "de Haan"]
    assert made.started == DAY
    assert [address.street for address in stored(page, Address, client=made.id)] == ["Teststraat 9"]
    assert page.view.shown.client == made
    assert page.list.current == made.id
    assert sheet(page) is None


def test_a_refusal_stands_beside_its_field_and_nothing_is_lost(page, sheet, press):
    """The team's own check of a telephone number; the form stays as it was typed."""
    edit.act(page)
    form = sheet(page)
    form.phone.value = "call me"
    form.about.value = "Likes tea"
    press(form, "Save")
    assert "call me" in form.phone.error
    assert form.about.value == "Likes tea"
    form.phone.value = "020 123 45 67"
    press(form, "Save")
    assert page.view.shown.client.phone == "020 123 45 67"


def test_what_was_typed_is_asked_about(page, sheet, press):
    """Esc on an untouched sheet closes it; on a touched one it asks first."""
    edit.act(page)
    QTest.keyClick(sheet(page), Key.Key_Escape)
    assert sheet(page) is None
    edit.act(page)
    form = sheet(page)
    QTest.keyClicks(form.about.edit, "x")
    QTest.keyClick(form, Key.Key_Escape)
    assert sheet(page) is not form
    assert not page.may_leave()
    press(sheet(page), "Go on typing")
    assert form.isVisible()
    form.leave()
    press(sheet(page), "Throw it away")
    assert not page.acts.busy


def test_care_twice_a_day_is_one_line(page, sheet, press, texts):
    """Kind, two times, saved: two series behind one line in words; the usual minutes and skills came by themselves."""
    page.acts.add_care()
    form = sheet(page)
    choose(form.fields.kind, "insulin")
    assert (form.fields.minutes.whole, form.fields.skills.value) == (15, ("insulin",))
    form.fields.times.add.click()
    QTest.keyClicks(form.fields.times.rows[1][0].line, "1730")
    QTest.keyClicks(form.fields.times.rows[1][1].line, "1830")
    assert "Insulin, every day, 07:30 – 08:30 and 17:30 – 18:30." in form._preview.text()
    assert "Thu 12 Nov, Fri 13 Nov" in form._preview.text()
    press(form, "Add")
    needs = [need for need in stored(page, CareNeed, client=client_id("Bos")) if need.care == "insulin"]
    assert sorted(need.windows for need in needs) == [((450, 510),), ((1050, 1110),)]
    assert all(need.hard_windows for need in needs)
    words = texts(page.view.care)
    assert "every day, twice a day" in words
    assert "07:30 – 08:30 and 17:30 – 18:30" in words
    assert "15 min · tied to the clock · needs insulin" in words


def test_weekdays_every_second_week_by_two(page, sheet, press, texts):
    """The plain choices become the rule, and come back as the same choices."""
    page.acts.add_care()
    form = sheet(page)
    choose(form.fields.kind, "washing")
    choose(form.fields.beat, "weeks")
    form.fields.every.value = 2
    press(form, "Add")
    assert form.fields.weekdays.error == "Choose at least one."
    press(form.fields.weekdays, "Monday")
    press(form.fields.weekdays, "Thursday")
    press(form, "Two nurses")
    press(form, "Add")
    (need,) = [need for need in stored(page, CareNeed, client=client_id("Bos")) if need.care == "washing"]
    assert need.rule == "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH"
    assert need.nurses == 2
    assert "every 2 weeks on Monday and Thursday" in texts(page.view.care)
    line = next(line for line in page.view.shown.care if line.need == need)
    page.acts.edit_care(line)
    again = sheet(page).fields
    assert (again.beat.value, again.every.whole, again.weekdays.value, again.two) == ("weeks", 2, ("0", "3"), True)


def test_one_of_two_times_is_one_visit(page, sheet, press):
    """Two windows that exclude each other stay one series."""
    page.acts.add_care()
    form = sheet(page)
    choose(form.fields.kind, "shower")
    form.fields.times.add.click()
    form.fields.times.rows[1][0].minutes = 840
    press(form, "One of the two")
    press(form, "Add")
    (need,) = [need for need in stored(page, CareNeed, client=client_id("Bos")) if need.care == "shower"]
    assert need.windows == ((450, 510), (840, 840))


def test_care_changes_from_tomorrow_and_the_past_stays(page, sheet, press):
    """The series so far ends today, a new one begins; undo puts back the old one."""
    page.acts.edit_care(page.view.shown.care[0])
    form = sheet(page)
    assert form.since.value == TOMORROW
    form.fields.minutes.value = 35
    press(form, "Save")
    old, new = sorted(stored(page, CareNeed, client=client_id("Bos")), key=lambda need: need.first)
    assert (old.last, old.minutes) == (DAY, 20)
    assert (new.first, new.minutes) == (TOMORROW, 35)
    undo(page.frame.desk)
    (need,) = stored(page, CareNeed, client=client_id("Bos"))
    assert (need.last, need.minutes) == (None, 20)


def test_an_end_before_the_beginning_is_refused_beside_the_day(page, sheet, press):
    """The sheet stays, the day says why."""
    page.acts.edit_care(page.view.shown.care[0])
    form = sheet(page)
    form.fields.last.value = DAY - timedelta(days=300)
    press(form, "Save")
    assert form.fields.last.error
    assert form.isVisible()


def test_one_visit_moves_and_its_series_stays(page, sheet, press, texts):
    """Time and length of tomorrow's visit only; the day after is as it was."""
    coming = next(one for one in page.view.shown.coming if one.visit.day == TOMORROW)
    page.acts.change_once(coming)
    form = sheet(page)
    form.begin.minutes, form.end.minutes, form.minutes.value = 840, 900, 45
    press(form, "Change this once")
    (visit,) = stored(page, Visit)
    assert (visit.day, visit.moved_windows, visit.minutes) == (TOMORROW, ((840, 900),), 45)
    assert stored(page, CareNeed, client=client_id("Bos"))[0].windows == ((480, 540),)
    assert any("different this once" in words for words in texts(page.view.coming))


def test_one_visit_to_another_day_and_back(page, sheet, press):
    """Its own day becomes an exception while it is elsewhere."""
    for to_day in (DAY + timedelta(days=3), TOMORROW):
        coming = next(one for one in page.view.shown.coming if one.visit.id in _ids(page) or one.visit.day == TOMORROW)
        page.acts.change_once(coming)
        sheet(page).day.value = to_day
        press(sheet(page), "Change this once")
        assert stored(page, Visit)[0].day == to_day
        need = page.frame.desk.store.get(CareNeed, need_id("Bos"))
        assert (TOMORROW in days_of(need, TOMORROW, TOMORROW)) is (to_day == TOMORROW)


def _ids(page):
    return {visit.id for visit in stored(page, Visit)}


def test_one_visit_is_cancelled_with_a_reason_and_taken_up(page, sheet, press, texts):
    """Delete on the row asks why; the reason shows; Enter lets it go on after all."""
    visit_row = page.view.coming.rows[1]
    visit_row.setFocus()
    QTest.keyClick(visit_row, Key.Key_Delete)
    press(sheet(page), "Cancel the visit")
    assert sheet(page).reason.error == "This is needed."
    QTest.keyClicks(sheet(page).reason.line, "at her sister's")
    press(sheet(page), "Cancel the visit")
    assert [visit.cancelled for visit in stored(page, Visit)] == [True]
    assert any("at her sister's" in words for words in texts(page.view.coming))
    QTest.keyClick(page.view.coming.rows[1], Key.Key_Return)
    assert [visit.cancelled for visit in stored(page, Visit)] == [False]


def test_a_day_is_left_out_and_put_back(page, sheet, press, texts):
    """The care section says which day, with the way back beside it."""
    page.acts.skip_day(page.view.shown.care[0])
    sheet(page).day.value = TOMORROW
    press(sheet(page), "Leave it out")
    assert "Not on Fri 13 Nov" in texts(page.view.care)
    press(page.view.care, "put back")
    assert "Not on Fri 13 Nov" not in texts(page.view.care)


def test_not_again_needs_its_reason(page, sheet, press, texts):
    """Refused beside the reason; with one it shows on the card."""
    page.open_target(client_id("Vos"))
    page.acts.add_opinion()
    form = sheet(page)
    press(form, "Write it down")
    assert form.nurse.error == "Choose one."
    choose(form.nurse, nurse_id("Noor"))
    press(form, "Not again")
    press(form, "Write it down")
    assert form.reason.error
    QTest.keyClicks(form.reason.line, "always in a hurry")
    press(form, "Write it down")
    (said,) = stored(page, ClientPreference, client=client_id("Vos"))
    assert (said.kind, said.reason) == (Preference.NOT_AGAIN, "always in a hurry")
    assert "Not again: Noor Test" in texts(page.view.opinions)
    page.acts.forget_opinion(page.view.shown.card.opinions[0])
    assert "Nothing said about any nurse." in texts(page.view.opinions)


def test_helpers_come_change_and_go(page, sheet, press, texts):
    """Who, what, on which days."""
    page.acts.add_helper()
    QTest.keyClicks(sheet(page).name.line, "Piet")
    QTest.keyClicks(sheet(page).does.line, "shopping")
    press(sheet(page).days, "Friday")
    press(sheet(page), "Add")
    assert "shopping · Friday" in texts(page.view.helpers)
    page.acts.edit_helper(page.view.shown.card.helpers[0])
    sheet(page).relation.value = "son"
    press(sheet(page), "Save")
    assert "Piet, son" in texts(page.view.helpers)
    page.acts.remove_helper(page.view.shown.card.helpers[0])
    assert stored(page, ClientHelper) == ()


def test_what_is_to_be_done_about_her_stands_on_her_card(page, sheet, press, texts, qtbot):
    """Added by a key or the plus, ticked by Space or a click, and gone from the card then; undo brings it back."""
    task.act(page)
    form = sheet(page)
    QTest.keyClicks(form._what.line, "Phone the GP")
    press(form, "Add")
    (made,) = stored(page, Task)
    assert (made.title, made.client, made.done) == ("Phone the GP", page.view.shown.client.id, False)
    assert "whoever takes it" in texts(page.view.tasks)
    QTest.keyClick(page.view.tasks.ticks[0], Qt.Key.Key_Space)
    assert "Nothing is to be done about her." in texts(page.view.tasks)
    assert stored(page, Task)[0].done
    press(page.view.tasks, "Add a task")
    assert sheet(page) is not None
    sheet(page).leave()


def test_all_care_ends_and_the_card_stays(page, sheet, press):
    """On her last day she is in care, the day after she is among those who left."""
    page.acts.end_client()
    sheet(page).day.value = DAY
    press(sheet(page), "End care")
    assert page.frame.desk.store.get(Client, client_id("Bos")).ended == DAY
    assert page.view.shown.client.id == client_id("Bos")
    page.frame.desk.clock = lambda: NOW + timedelta(days=1)
    page.refresh(None)
    assert client_id("Bos") not in page.list.keys
    page.switch_half()
    assert page.list.keys == (client_id("Bos"),)


def choose(field, key):
    """As the keyboard or the mouse does it."""
    index = field.box.findData(key)
    field.box.setCurrentIndex(index)
    field.box.activated.emit(index)
