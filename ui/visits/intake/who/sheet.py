"""Who can take this visit: best first, who cannot below with the reason; choose somebody and give it to her."""

from __future__ import annotations

from PySide6.QtCore import Signal

from teamapp.domain.ids import VisitId
from teamapp.services.rounds.match.who import Taker
from ui.parts.clock import clock_text
from ui.parts.label import small
from ui.parts.layers.sheet import Sheet
from ui.parts.lists.entries import Entry
from ui.parts.lists.list_view import ListView
from ui.parts.marks.avatar import initials
from ui.shell.declared.commands import translate
from ui.theme.look import look
from ui.theme.tokens import Tone
from ui.visits.board import Board, ShownDay

_ROWS = 7


class WhoCanSheet(Sheet):
    """`given` gives the Taker that was chosen."""

    given = Signal(object)

    def __init__(self, board: Board, shown: ShownDay, visit: VisitId, takers: tuple[Taker, ...]) -> None:
        facts = shown.open.facts
        client = next(facts.clients[one.client].family_name for one in facts.visits if one.id == visit)
        title = translate("visits", "Who can take {client}?").format(client=client)
        note = translate(
            "visits", "Best first, at the price for the whole day. Who cannot stands below, with the reason."
        )
        super().__init__(board.sheet_parent, title, note=note, width=560)
        self._say, self._names = board.frame.say, facts.nurses
        self._takers = {str(number): taker for number, taker in enumerate(takers)}
        self.people = ListView(title)
        self.people.show_entries([self._entry(key, taker) for key, taker in self._takers.items()])
        self.people.setFixedHeight(look().px(52) * min(_ROWS, len(takers)) + 2)
        self._more = small("", wrap=True)
        self._more.setMinimumHeight(look().px(54))
        self.body.addWidget(self.people)
        self.body.addWidget(self._more)
        self.add_button(self.tr("Cancel"))
        self._give = self.add_button(self.tr("Give it to her"), self._chosen, kind="primary")
        self.people.chosen.connect(self._explain)
        self.people.opened.connect(lambda _key: self._give.click() if self._give.isEnabled() else None)
        first = next((key for key, taker in self._takers.items() if taker.verdict is not None), "0")
        self.people.choose(first)

    def _entry(self, key: str, taker: Taker) -> Entry:
        names = [self._names[nurse] for nurse in taker.nurses]
        said = self._lines(taker)
        right, tone = self._worth(taker)
        return Entry(
            key=key,
            name=" + ".join(nurse.name for nurse in names),
            note=said[0] if said else "",
            right=right,
            tone=tone,
            initials=initials(names[0].name),
        )

    def _worth(self, taker: Taker) -> tuple[str, Tone]:
        if taker.has_it:
            return self.tr("has it"), "accent"
        if taker.verdict is None:
            return self.tr("cannot"), "tertiary"
        if not taker.verdict.allowed:
            return self.tr("breaks a rule"), "danger"
        return clock_text(taker.start) if taker.start is not None else "", "secondary"

    def _lines(self, taker: Taker) -> list[str]:
        if taker.has_it:
            return [self.tr("Goes there as it is planned")]
        said = taker.verdict.texts if taker.verdict is not None else taker.against
        return [" · ".join(self._say(one) for one in said)] if said else []

    def _explain(self, key: str) -> None:
        """All that is said of who is chosen, and whether it can be given to her."""
        taker = self._takers[key]
        self._more.setText("\n".join(self._lines(taker)).replace(" · ", "\n"))
        self._give.setEnabled(taker.verdict is not None and taker.start is not None)
        allowed = taker.verdict is None or taker.verdict.allowed
        self._give.setText(self.tr("Give it to her") if allowed else self.tr("Give it anyway"))

    def _chosen(self) -> None:
        taker = self._takers.get(self.people.current)
        if taker is not None and taker.verdict is not None:
            self.given.emit(taker)
