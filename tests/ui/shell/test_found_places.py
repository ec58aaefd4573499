"""What the palette finds leads to the thing itself: page, card, row with the keyboard on it."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QFrame

from teamapp.domain.entities import Client, Note, Visit
from teamapp.services.clients.notes import write_note
from tests.support.sample_desk import sample_desk
from ui.clients.page import ClientsPage
from ui.settings.page import SettingsPage
from ui.shell.profile.finder import DeskFinder
from ui.today.page import TodayPage
from ui.today.reading import read
from ui.visits.page import VisitsPage


def found(desk, words, group):
    """The first hit of a group."""
    return next(hit for hit in DeskFinder(desk).everything(words) if hit.group == group)


def shown(kind, make_frame, qtbot, desk, target):
    """A page as the window shows it, led to a target."""
    page = kind(make_frame(desk))
    qtbot.addWidget(page)
    page.resize(1400, 900)
    page.show()
    page.refresh(None)
    page.open_target(target)
    for _ in range(6):
        QApplication.processEvents()
    return page


def test_a_note_stands_marked_on_the_card_however_old_it_is(make_frame, qtbot):
    """The card shows the newest notes only; the one that was found is shown before them."""
    with sample_desk() as desk:
        client = desk.store.all(Client)[5]
        write_note(desk, client.id, "Quetzal on the balcony")
        for number in range(8):
            write_note(desk, client.id, f"Later {number}")
        hit = found(desk, "quetzal", "note")
        assert (hit.page, hit.name) == ("clients", client.name)
        page = shown(ClientsPage, make_frame, qtbot, desk, hit.target)
        qtbot.waitUntil(lambda: any(one.property("chosen") == "true" for one in page.view.notes.findChildren(QFrame)))
        marked = [one for one in page.view.notes.findChildren(QFrame) if one.property("chosen") == "true"]
        texts = [label.text() for one in marked for label in one.findChildren(QFrame) if hasattr(label, "text")]
        assert "Quetzal on the balcony" in texts
        note = next(one for one in desk.store.all(Note) if one.text.startswith("Quetzal"))
        assert hit.target == f"{client.id}/note/{note.id}"


def test_a_change_stands_first_in_the_history_and_is_chosen(make_frame, qtbot):
    """With what was done before it; one button leads back to the newest."""
    with sample_desk() as desk:
        client = desk.store.all(Client)[5]
        made = write_note(desk, client.id, "Quetzal")
        write_note(desk, client.id, "Later")
        hits = [hit for hit in DeskFinder(desk).everything(f"who wrote {client.family_name}") if hit.group == "history"]
        target = next(hit.target for hit in hits if hit.target.endswith(made.id))
        page = shown(SettingsPage, make_frame, qtbot, desk, target)
        section = page._sections["history"]
        assert section.list.current == made.id
        assert section._newest.isVisible()
        section._newest.click()
        assert not section._newest.isVisible()


def test_a_visit_is_chosen_on_its_day(make_frame, qtbot):
    """Also of another day than the one that shows."""
    with sample_desk() as desk:
        visit = next(one for one in desk.store.all(Visit) if one.extra_reason)
        hit = next(
            hit
            for hit in DeskFinder(desk).everything(f"visit: {visit.extra_reason}")
            if hit.target.endswith(visit.id) or hit.group == "visit"
        )
        day, _, name = hit.target.partition("/")
        page = shown(VisitsPage, make_frame, qtbot, desk, hit.target)
        qtbot.waitUntil(lambda: page.shown is not None and page.shown.read.facts.day.isoformat() == day)
        assert page.chosen is not None
        assert page.chosen[0] == name


def test_a_task_has_the_keyboard(make_frame, qtbot):
    """On Today, in the list of what is to be done."""
    with sample_desk() as desk:
        task = read(desk).tasks[0]
        hit = next(
            hit
            for hit in DeskFinder(desk).everything(f"task: {task.title}")
            if hit.group == "task" and hit.target == f"task:{task.id}"
        )
        page = shown(TodayPage, make_frame, qtbot, desk, hit.target)
        page.activateWindow()
        qtbot.waitUntil(lambda: not page._side.busy)
        qtbot.waitUntil(lambda: getattr(QApplication.focusWidget(), "text", str)() == task.title)
