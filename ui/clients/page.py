"""The page of the clients: the caseload at the left, the card of one client at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget

from teamapp.domain import entities
from teamapp.domain.change import Change
from teamapp.domain.entities.team import MOST_CLIENTS
from teamapp.domain.ids import ClientId, Id
from teamapp.services.clients.coming import ComingVisit
from ui.clients.acting import ClientActs
from ui.clients.card.client_view import ClientView
from ui.clients.caseload.list_card import CaseloadCard
from ui.clients.commands.finding import add_client, ask_for_new, everybody
from ui.clients.papers import papers_of
from ui.clients.reading import CardRead, CaseloadRead, read_card, read_caseload
from ui.paper.offers import Offer
from ui.parts.cards.empty_state import EmptyState
from ui.parts.controls.button import Button
from ui.parts.controls.segmented import Segmented
from ui.parts.layers.sheet import Sheet
from ui.parts.layout import plain, row
from ui.shell.declared.menus import button_of, lines_of
from ui.shell.frame import Frame
from ui.shell.overlay.trouble import in_words
from ui.shell.page import Page
from ui.theme.look import look

SHOWN = (
    entities.Client, entities.Address, entities.CareNeed, entities.Visit, entities.Note, entities.ClientHelper,
    entities.ClientPreference, entities.Nurse, entities.Team, entities.Task,
    entities.Settled,
)  # fmt: skip
_BOTH_FROM = 840
"""Pixels at text size 100 % from which list and card fit beside each other."""
_PAUSE_MS = 60
"""Arrows run down the list faster than cards are read."""


class ClientsPage(Page):
    """Choose left, read right; every change is made on the card."""

    widest = 1840

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._read: CaseloadRead | None = None
        self._wanted, self._half_open, self._part = "", False, ""
        self._drafts: dict[str, str] = {}
        self.acts = ClientActs(self, frame)
        halves = (("care", self.tr("In care")), ("ended", self.tr("Ended")))
        self._halves = Segmented(halves, name=self.tr("Which clients"))
        self._halves.chosen.connect(lambda _half: self._show_list())
        self._add = button_of(add_client, short=self.tr("Add client"), kind="primary")
        self._add.clicked.connect(self.acts.add_client)
        self._ask = button_of(ask_for_new, short=self.tr("Can we take her?"))
        self._ask.clicked.connect(self.ask_for_new)
        self._back = Button(self.tr("All clients"), icon="arrow-left")
        self._back.clicked.connect(self.find_client)
        self._back.hide()
        self.header.add(self._back, self._halves, self._ask, self._add)
        self.list = CaseloadCard(frame)
        self.list.narrowing.also = lambda: lines_of((everybody,), self)
        self.view = ClientView(frame)
        self._narrow, self._card_open = False, False
        across = row(self.list, self.view, gap=16)
        across.setStretch(1, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(plain(across))
        self.body.addWidget(self._stack, 1)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._ask_card)
        self._connect()

    def _connect(self) -> None:
        view, acts = self.view, self.acts
        self.list.chosen.connect(self._choose)
        self.list.opened.connect(self._enter_card)
        self.list.pressed.connect(lambda _client: self._open_card())
        acts.added.connect(self.open_target)
        view.who.edit_wanted.connect(acts.edit_client)
        view.notes.written.connect(acts.write_note)
        view.notes.typed.connect(self._keep_draft)
        acts.note_written.connect(self._note_written)
        acts.note_refused.connect(view.notes.show_error)
        view.care.add_wanted.connect(acts.add_care)
        view.care.put_back_wanted.connect(acts.put_back)
        view.coming.chosen.connect(acts.choose_visit)
        view.coming.change_wanted.connect(acts.change_once)
        view.coming.cancel_wanted.connect(acts.cancel_once)
        view.coming.take_up_wanted.connect(acts.take_up)
        view.home.move_wanted.connect(acts.move)
        view.home.correct_wanted.connect(acts.correct_address)
        view.match.liked.connect(acts.like)
        view.match.unwanted.connect(acts.refuse_nurse)
        view.opinions.add_wanted.connect(acts.add_opinion)
        view.opinions.edit_wanted.connect(acts.edit_opinion)
        view.opinions.forget_wanted.connect(acts.forget_opinion)
        view.tasks.add_wanted.connect(acts.add_task)
        view.tasks.finished.connect(acts.finish_task)
        view.helpers.add_wanted.connect(acts.add_helper)
        view.helpers.edit_wanted.connect(acts.edit_helper)
        view.helpers.remove_wanted.connect(acts.remove_helper)

    # what commands ask and do

    def papers(self) -> tuple[Offer, ...]:
        shown = self.view.shown
        return papers_of(self.frame, shown.client) if shown is not None else ()

    @property
    def has_client(self) -> bool:
        """Whether a card is open and nothing lies over it."""
        return self.view.shown is not None and self.is_free

    @property
    def is_free(self) -> bool:
        return not self.acts.busy

    @property
    def chosen_visit(self) -> ComingVisit | None:
        return self.acts.visit if self.is_free else None

    def find_client(self) -> None:
        """Take the keyboard to the search."""
        self._card_open = False
        self._arrange()
        self.list.search.edit.setFocus()
        self.list.search.edit.selectAll()

    def ask_for_new(self) -> None:
        """A GP phones: can we take this client?"""
        self.frame.go("visits", "intake")

    def switch_half(self) -> None:
        """In care, ended, in care again."""
        self._halves.choose("ended" if self._halves.current == "care" else "care")
        self._show_list()

    def go_by(self, step: int) -> None:
        """The next client of the list, or the one before."""
        keys = self.list.keys
        if keys:
            place = keys.index(self._wanted) + step if self._wanted in keys else 0
            self.list.choose(keys[place % len(keys)])

    @property
    def has_finding(self) -> bool:
        return bool(self._flagged)

    def next_finding(self) -> None:
        """The next client who meets too many nurses or has no first contact."""
        keys = self.list.keys
        here = keys.index(self._wanted) if self._wanted in keys else -1
        found = next((key for key in (*keys[here + 1 :], *keys[: here + 1]) if key in self._flagged), None)
        if found is not None:
            self.list.choose(found)

    @property
    def _flagged(self) -> frozenset[str]:
        lines = self._read.in_care if self._read is not None else ()
        return frozenset(one.client.id for one in lines if one.too_many_faces or one.first_contact is None)

    def choose_care(self) -> None:
        """Of several lines of care the menu of the first takes the keyboard; without any there is nothing to choose."""
        if self.view.care.menus:
            self.view.ensureWidgetVisible(self.view.care.menus[0])
            self.view.care.menus[0].setFocus()

    # what the window asks

    def refresh(self, change: Change | None) -> None:
        if change is not None and not any(change.touches(kind) for kind in SHOWN):
            return
        if change is not None and any(edit.after is None and edit.id == self._wanted for edit in change.edits):
            self._drafts.pop(self._wanted, None)
            self._wanted, self._half_open = "", False
        self.frame.ask(self, lambda: read_caseload(self.frame.desk), self._show)
        if self._wanted:
            self._ask_card()

    def step_back(self) -> bool:
        """Every client again when a filter hides some, then the keyboard in the list."""
        if not self.list.narrowing.escape():
            self.list.list.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def open_target(self, target: str) -> None:
        """A client's id, from the palette or another page; `client/note/id` also shows what was found on her card."""
        client, _, part = target.partition("/")
        self._wanted, self._half_open, self._part = client, True, part
        self._open_card()
        self._ask_card()
        self._show_list()

    def may_leave(self) -> bool:
        """A note that is not written is asked about; sheets ask for themselves."""
        if self.acts.busy:
            return self.acts.may_leave()
        words = self._drafts.get(self._wanted, "")
        unwritten = next((client for client in self._drafts if self._drafts[client]), "")
        if not unwritten:
            return True
        if not words:
            self.open_target(unwritten)
        self._ask_about_note()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < look().px(_BOTH_FROM)
        if narrow != self._narrow:
            self._narrow = narrow
            self._arrange()

    # showing

    def _enter_card(self, _client: str) -> None:
        self._open_card()
        self.view.first_stop().setFocus()

    def _open_card(self) -> None:
        self._card_open = True
        self._arrange()

    def _arrange(self) -> None:
        """Large text or a small window: the list, or the card with a way back."""
        alone = self._narrow and self._card_open
        self.list.setVisible(not alone)
        self.list.fill_width(on=self._narrow)
        self.view.setVisible(not self._narrow or self._card_open)
        self._back.setVisible(alone)
        self._ask.setHidden(self._narrow)

    def _show(self, found: CaseloadRead) -> None:
        before, self._read = self._read, found
        if before is not None and found.over is not None and before.over is None:
            self.frame.notices.warn(self.frame.say(found.over))
        self.acts.show_caseload(found)
        self._say(found)
        self._show_list()
        self._show_empty(found)

    def _say(self, found: CaseloadRead) -> None:
        """How many, how much care, and how many see too many faces."""
        count = len(found.in_care)
        parts = [self.tr("{n} of {most} clients").format(n=count, most=MOST_CLIENTS)]
        visits = sum(line.week_visits for line in found.in_care)
        parts.append(self.tr("{n} visits in the coming week").format(n=visits))
        strange = sum(line.too_many_faces for line in found.in_care)
        if strange:
            one = self.tr("1 meets more than {most} nurses in 14 days")
            words = one if strange == 1 else self.tr("{n} meet more than {most} nurses in 14 days")
            parts.append(words.format(n=strange, most=found.target))
        self.header.say(self.tr("Clients"), " · ".join(parts))

    def _show_list(self) -> None:
        """The half that is wanted; a client who was asked for decides which."""
        read = self._read
        if read is None:
            return
        wanted = next((line for line in read.lines if line.client.id == self._wanted), None)
        asked = wanted is not None and self._half_open
        if wanted is not None and asked:
            self._halves.choose("care" if wanted.in_care else "ended")
            self._half_open = False
        self.list.show_read(read, ended=self._halves.current == "ended")
        keys = self.list.keys
        if self._wanted in keys or asked:
            self.list.choose(self._wanted)
        elif keys and not self.list.narrowing.active:
            self.list.choose(keys[0])

    def _show_empty(self, found: CaseloadRead) -> None:
        """A team without a single client: a picture and the one thing to do."""
        if found.lines:
            self._stack.setCurrentIndex(0)
            return
        if self._stack.count() == 1:
            sentence = self.tr("Take the first client into care: a name is enough to begin with.")
            empty = EmptyState("heart", self.tr("No clients yet"), sentence, action=self.tr("Add the first client"))
            empty.acted.connect(self.acts.add_client)
            self._stack.addWidget(empty)
        self._stack.setCurrentIndex(1)

    def _choose(self, client: str) -> None:
        if client != self._wanted or self.view.shown is None:
            self._wanted = client
            self._pause.start()

    def _ask_card(self) -> None:
        self._pause.stop()
        wanted = self._wanted
        self.frame.ask(
            self, lambda: read_card(self.frame.desk, ClientId(Id(wanted))), self._show_card, failed=self._gone
        )

    def _show_card(self, found: CardRead) -> None:
        """The answer to an earlier wish is dropped."""
        if found.client.id != self._wanted:
            return
        before = self.view.shown
        other = before is None or before.client.id != found.client.id
        self.acts.show_read(found)
        self.view.show_read(found)
        if other:
            self.view.notes.show_draft(self._drafts.get(found.client.id, ""))
        if self._part:
            self._show_part(*self._part.partition("/")[::2])

    def _show_part(self, part: str, name: str) -> None:
        """What was searched for; a note is read by itself, as the card shows the newest only."""
        self._part = ""
        if part == "note":
            self.frame.ask(self, lambda: self.frame.desk.store.get(entities.Note, Id(name)), self._show_note)
        self.view.show_part(part)

    def _show_note(self, note: entities.Note | None) -> None:
        if note is not None:
            self.view.notes.show_found(note)
            self.view.show_part("note")

    def _gone(self, error: Exception) -> None:
        """The client is no longer there: somebody took her out, or her coming was undone."""
        self.frame.notices.warn(in_words(error, self.frame))
        self._wanted, self._half_open = "", False
        self._show_list()

    # notes that are not written yet

    def _keep_draft(self, words: str) -> None:
        if self.view.shown is not None:
            self._drafts[self.view.shown.client.id] = words

    def _note_written(self, client: str) -> None:
        self._drafts.pop(client, None)
        if self.view.shown is not None and self.view.shown.client.id == client:
            self.view.notes.show_draft("")

    def _ask_about_note(self) -> None:
        """Write it, go on with it, or throw it away."""
        why = self.tr("It is not kept until you write it.")
        sheet = Sheet(self, self.tr("Your note is not written yet"), note=why, width=440)
        sheet.add_button(self.tr("Throw it away"), self._throw_away, kind="danger")
        sheet.add_button(self.tr("Go on writing"), self.view.write_note)
        sheet.add_button(self.tr("Write note"), lambda: self.acts.write_note(self.view.notes.words), kind="primary")
        sheet.open()

    def _throw_away(self) -> None:
        self._drafts.clear()
        self.view.notes.show_draft("")
