"""What a change of a rule would do to the roster: what appears, what goes, for whom, and the way there."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLayout

from teamapp.services.settings.ruling.effect import Place, RuleEffect
from ui.parts.controls.button import Button
from ui.parts.label import Label, small, strong
from ui.parts.layout import column, plain, row
from ui.parts.picture import IconLabel
from ui.settings.rules import words
from ui.settings.wording import hours_text
from ui.shell.frame import Frame

_MOST_ROWS, _MOST_NAMES = 4, 3


class EffectPanel(QFrame):
    """`jumped` gives a day of the roster as ISO text."""

    jumped = Signal(str)

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self.setProperty("part", "effect")
        self._frame = frame
        self.setAccessibleName(self.tr("What this does to the roster"))
        self._box = column(gap=6)
        head = row(IconLabel("eye", tone="secondary", size=15), strong(self.tr("What this does to the roster")), None)
        self.setLayout(column(head, self._box, None, gap=8, margins=(14, 12, 14, 12)))
        self.said = ""
        self.wait()

    def wait(self) -> None:
        """Nothing is known yet, or something cannot be read."""
        self._clear()
        self._say(self.tr("Change something, and this says what it would do before it is saved."), tone="tertiary")

    def refuse(self, sentence: str) -> None:
        """It cannot be saved like this."""
        self._clear()
        self._box.addLayout(self._marked("circle-alert", sentence))
        self.said = sentence

    def show_effect(self, found: RuleEffect) -> None:
        """The effect in words, the days named."""
        self._clear()
        self._say(self._headline(found), tone="text")
        if figures := self._figures(found):
            self._box.addWidget(small(figures, tone="secondary", wrap=True))
        for said, who in found.clashes:
            names = f" ({', '.join(who)})" if who else ""
            self._box.addLayout(self._marked("triangle-alert", self._frame.say(said) + names))
        self._list(self.tr("New"), found.appear)
        self._list(self.tr("Gone"), found.vanish)

    def _headline(self, found: RuleEffect) -> str:
        if found.first is None or found.last is None:
            return self.tr("There is no roster of today or later to look at.")
        span = words.span_of(found.first, found.last, self._frame)
        new, gone = len(found.appear), len(found.vanish)
        if not new and not gone:
            return self.tr("Nothing changes in the roster of {span}.").format(span=span)
        if new and gone:
            said = self.tr("New: {new}, gone: {gone}, in the roster of {span}.")
        elif new:
            one = self.tr("1 new finding in the roster of {span}.")
            said = one if new == 1 else self.tr("{new} new findings in the roster of {span}.")
        else:
            one = self.tr("1 finding goes from the roster of {span}.")
            said = one if gone == 1 else self.tr("{gone} findings go from the roster of {span}.")
        return said.format(new=new, gone=gone, span=span)

    def _figures(self, found: RuleEffect) -> str:
        """For whom, how much work, and what the roster costs by it."""
        said = []
        if found.nurses:
            more = len(found.nurses) - _MOST_NAMES
            names = ", ".join(found.nurses[:_MOST_NAMES])
            said.append(self.tr("{names} and {n} more").format(names=names, n=more) if more > 0 else names)
        if found.minutes:
            hours = hours_text(found.minutes, self._frame.language)
            said.append(self.tr("{hours} of shifts are named").format(hours=hours))
        if found.cost > 0:
            said.append(self.tr("weight against the roster: {n} more").format(n=found.cost))
        elif found.cost < 0:
            said.append(self.tr("weight against the roster: {n} less").format(n=-found.cost))
        return " · ".join(said)

    def _list(self, title: str, places: tuple[Place, ...]) -> None:
        if not places:
            return
        self._box.addWidget(small(title, tone="tertiary"))
        for place in places[:_MOST_ROWS]:
            self._box.addLayout(self._place(place))
        if len(places) > _MOST_ROWS:
            more = self.tr("and {n} more").format(n=len(places) - _MOST_ROWS)
            self._box.addWidget(small(more, tone="tertiary"))

    def _place(self, place: Place) -> QLayout:
        """Who and when, a way to the day, and the sentence."""
        when, day = words.span_of(place.first, place.last, self._frame), place.first.isoformat()
        show = Button(when, kind="link", name=self.tr("Show {day} in the roster").format(day=when))
        show.clicked.connect(lambda: self.jumped.emit(day))
        head = row(Label(place.nurse, weight="medium"), show, None, gap=8) if place.nurse else row(show, None)
        sentence = small(self._frame.say(place.finding.text), wrap=True)
        return column(head, sentence, gap=0, margins=(0, 0, 0, 4))

    def _marked(self, icon: str, sentence: str) -> QLayout:
        wrong = icon == "circle-alert"
        mark = IconLabel(icon, tone="danger" if wrong else "warn", size=15)
        line = row(mark, Label(sentence, wrap=True, tone="danger" if wrong else "text"), gap=8)
        line.setStretch(1, 1)
        return line

    def _say(self, sentence: str, *, tone: str) -> None:
        self.said = sentence
        self._box.addWidget(Label(sentence, wrap=True, tone="tertiary" if tone == "tertiary" else "text"))

    def _clear(self) -> None:
        while (item := self._box.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
            elif (layout := item.layout()) is not None:
                holder = plain(layout)
                holder.deleteLater()
