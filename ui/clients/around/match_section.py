"""Who suits her: the few nurses who could come regularly, the best matches with their reasons, and all of them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from teamapp.services.rounds.match.client import ClientMatch, Regulars, match_client
from teamapp.services.rounds.match.facts import MatchFacts, read_match
from teamapp.services.rounds.match.nurses import Match
from ui.clients.around.match_sheet import MatchSheet
from ui.clients.frames.section import Section, padded
from ui.clients.reading import CardRead
from ui.parts.controls.button import Button
from ui.parts.label import Label, small
from ui.parts.layers.reading import changing
from ui.parts.layout import column, plain, row
from ui.shell.frame import Frame

_SHOWN, _REASONS = 3, 2


class MatchSection(Section):
    """Asked for by itself when a card is shown; an answer about another client is dropped."""

    liked = Signal(object)
    """A Nurse whom she likes to see."""
    unwanted = Signal(object)
    """A Nurse who should not come again."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(self.tr("Who suits her"))
        self._frame = frame
        self._client = ""
        self.note(self.tr("by the last 4 weeks"))
        self.found: ClientMatch | None = None
        self._facts: MatchFacts | None = None
        frame.changed.connect(self._forget)

    def show_read(self, read: CardRead) -> None:
        """Fill it anew; what was there of the same client stays until the answer comes."""
        client, desk = read.client.id, self._frame.desk
        if client != self._client:
            self.empty()
            self._client, self.found = client, None
        if read.client.ended is None:
            facts = self._facts

            def look() -> tuple[MatchFacts, ClientMatch]:
                known = facts if facts is not None else read_match(desk)
                return known, match_client(desk, client, known)

            self._frame.ask(self, look, lambda found: self._show(client, *found))
        self.setVisible(read.client.ended is None)

    def _forget(self) -> None:
        """The team is another one now."""
        self._facts = None

    def _show(self, client: str, facts: MatchFacts, found: ClientMatch) -> None:
        self._facts = facts
        if client != self._client or found == self.found:
            return
        self.found = found
        self.empty()
        if found.regulars.nurses and found.regulars.times:
            self.put(self._regulars(found.regulars))
        for match in [one for one in found.matches if one.suits][:_SHOWN]:
            self.put(self._row(match))
        everybody = Button(self.tr("All {n} nurses…").format(n=len(found.matches)), kind="link")
        everybody.clicked.connect(self._open_all)
        self.put(padded(row(everybody, None)))

    def _regulars(self, regulars: Regulars) -> QWidget:
        """`Fatima, Bram and Aylin: one of them works at 26 of her 28 visit times`."""
        names = ", ".join(one.nurse.given_name for one in regulars.nurses)
        one = self.tr("works at {there} of {times} visit times")
        many = self.tr("one of them works at {there} of {times} visit times")
        words = (one if len(regulars.nurses) == 1 else many).format(there=regulars.there, times=regulars.times)
        head = small(self.tr("Regular nurses to propose"), tone="tertiary")
        return plain(padded(head, Label(names, weight="medium", wrap=True), small(words, wrap=True)))

    def _row(self, match: Match) -> QWidget:
        nurse = match.nurse
        said = " · ".join(self._frame.say(reason) for reason in match.reasons[:_REASONS])
        words = column(Label(nurse.name, wrap=True), small(said, wrap=True), gap=2)
        like = Button(icon="thumbs-up", kind="ghost", name=self.tr("She likes to see {nurse}").format(nurse=nurse.name))
        changing(like)
        never = Button(icon="thumbs-down", kind="ghost", name=self.tr("Not {nurse} again").format(nurse=nurse.name))
        like.clicked.connect(lambda: self.liked.emit(nurse))
        never.clicked.connect(lambda: self.unwanted.emit(nurse))
        line = row(words, column(row(like, never, gap=0), None), gap=4, margins=(16, 8, 8, 8))
        line.setStretch(0, 1)
        return plain(line)

    def _open_all(self) -> None:
        if self.found is not None:
            MatchSheet(self.window(), self._frame, self.found.matches).open()
