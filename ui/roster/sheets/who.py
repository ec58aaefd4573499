"""Who can take a shift: everybody, best first, those who should not with what speaks against them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from teamapp.services.roster.advice import Candidate
from teamapp.words.speak import Coded
from ui.parts.label import small
from ui.parts.layers.sheet import Sheet
from ui.parts.lists.entries import Entry
from ui.parts.lists.list_view import ListView
from ui.parts.marks.avatar import initials
from ui.roster.shown.wording import Wording, translate
from ui.theme.look import look
from ui.theme.tokens import Tone

ROWS_IN_SIGHT = 7


class WhoSheet(Sheet):
    """Choose somebody and give her the shift; who is not allowed can still be chosen, with open eyes."""

    given = Signal(str)  # nurse
    asking_wanted = Signal()

    def __init__(
        self, over: QWidget, what: str, candidates: tuple[Candidate, ...], wording: Wording, *, asks: bool = False
    ) -> None:
        """With `asks` the colleagues can be asked first, instead of being given the shift."""
        title = translate("roster", "Who can take {what}?").format(what=what)
        note = translate("roster", "Best first. Points are what the rules count: fewer is better.")
        super().__init__(over, title, note=note, width=560)
        self._words = wording
        self._candidates = {one.nurse: one for one in candidates}
        self.people = ListView(title)
        self.people.show_entries([self._entry(one) for one in candidates])
        self.people.setFixedHeight(look().px(52) * min(ROWS_IN_SIGHT, len(candidates)) + 2)
        self._reasons = small("", wrap=True)
        self._reasons.setMinimumHeight(look().px(50))
        self.body.addWidget(self.people)
        self.body.addWidget(self._reasons)
        self.add_button(translate("roster", "Cancel"))
        if asks:
            self.add_button(translate("roster", "Ask colleagues…"), self.asking_wanted.emit, icon="megaphone")
        self._give = self.add_button(translate("roster", "Give her the shift"), self._chosen, kind="primary")
        self.people.chosen.connect(self._explain)
        self.people.opened.connect(lambda _key: self._give.click())
        if candidates:
            self.people.choose(candidates[0].nurse)

    def _entry(self, one: Candidate) -> Entry:
        against = [self._words.say(said) for said in self._against(one)[:1]]
        said = against if not one.allowed and against else [self._words.say(one.reasons[0])]
        right, tone = self._worth(one)
        return Entry(
            key=one.nurse, name=one.name, note=" ".join(said), right=right, tone=tone, initials=initials(one.name)
        )

    def _against(self, one: Candidate) -> tuple[Coded, ...]:
        """What speaks against her, by counter-example where there is one."""
        return one.examples or tuple(found.text for found in one.against)

    def _worth(self, one: Candidate) -> tuple[str, Tone]:
        if not one.allowed:
            return translate("roster", "not allowed"), "danger"
        if one.works:
            return translate("roster", "works already"), "warn"
        price = "0" if one.price == 0 else f"{'+' if one.price > 0 else '−'}{self._words.points(abs(one.price))}"
        return translate("roster", "{n} points").format(n=price), "tertiary"

    def _explain(self, key: str) -> None:
        """The whole reason of who is chosen."""
        one = next(found for nurse, found in self._candidates.items() if nurse == key)
        said = [self._words.say(text) for text in (*self._against(one)[:3], *one.reasons)]
        self._reasons.setText("\n".join(said))
        given = translate("roster", "Give her the shift") if one.allowed else translate("roster", "Give it anyway")
        self._give.setText(given)

    def _chosen(self) -> None:
        if self.people.current:
            self.given.emit(self.people.current)
