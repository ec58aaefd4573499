"""Publishing is asked first: who is affected, what is still open, and whether it is in time."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QWidget

from teamapp.services.roster.periods import Affected, Publication
from teamapp.services.roster.shown.view import PeriodView
from ui.parts.label import flowing_small
from ui.parts.layers.sheet import Sheet
from ui.parts.layout import column, row
from ui.parts.picture import IconLabel
from ui.roster.sheets.person_news import PersonNews
from ui.roster.shown.wording import Wording, translate
from ui.theme.tokens import Tone


class PublishSheet(Sheet):
    """Nothing is published before the button here is pressed; a published roster is taken back from here too."""

    published = Signal()
    retracted = Signal()

    def __init__(self, over: QWidget, publication: Publication, view: PeriodView, wording: Wording) -> None:
        """Of a roster that is published already it is about its changes."""
        known = view.published
        span = wording.span(publication.first, publication.last)
        title = translate("roster", "Publish the roster of {span}?").format(span=span)
        changed = tuple(one for one in publication.affected if one.changed)
        if known:
            title = translate("roster", "The roster of {span} is published").format(span=span)
        super().__init__(over, title, note=self._note(changed, known=known), width=560)
        for line in self._cautions(publication):
            self.body.addLayout(line)
        people = column(gap=10)
        for one in changed:
            people.addWidget(PersonNews(one, view, wording))
        self.body.addLayout(people)
        self.add_button(translate("roster", "Cancel"))
        if known:
            self.add_button(
                translate("roster", "Take it back"), self.retracted.emit, kind="plain" if changed else "danger"
            )
        if changed or not known:
            words = translate("roster", "Publish the changes") if known else translate("roster", "Publish")
            self.add_button(words, self.published.emit, kind="primary")

    def _note(self, changed: tuple[Affected, ...], *, known: bool) -> str:
        if known and not changed:
            return translate("roster", "Nothing has changed since. Taken back, it is a draft again.")
        if known:
            return translate("roster", "These colleagues have a different roster since it was published.")
        return translate(
            "roster", "From then on these shifts count. It can be taken back, but colleagues will have seen it."
        )

    def _cautions(self, publication: Publication) -> list[QLayout]:
        found: list[QLayout] = []
        if publication.to_fix:
            words = translate("roster", "{n} findings must still be fixed, {open} shifts are open.")
            found.append(
                _line("circle-alert", "danger", words.format(n=publication.to_fix, open=publication.open_shifts))
            )
        if publication.late and publication.days_ahead >= 0:
            words = translate("roster", "It begins in {n} days; agreed are {least} days ahead.")
            if publication.days_ahead == 1:
                words = translate("roster", "It begins tomorrow; agreed are {least} days ahead.")
            late = words.format(n=publication.days_ahead, least=publication.notice_days)
            found.append(_line("triangle-alert", "warn", late))
        if publication.late_for and len(publication.late_for) < len(publication.affected):
            words = translate("roster", "Less than {least} days ahead for {names}: ask before you publish.")
            names = ", ".join(one.name.split(" ", 1)[0] for one in publication.late_for)
            least = max(one.notice_days for one in publication.late_for)
            found.append(_line("triangle-alert", "warn", words.format(least=least, names=names)))
        if not found:
            words = translate("roster", "Every shift is covered and every rule that binds is kept.")
            found.append(_line("circle-check", "ok", words))
        return found


def _line(icon: str, tone: Tone, words: str) -> QLayout:
    line = row(IconLabel(icon, tone=tone), flowing_small(words, tone=tone), gap=8)
    line.setStretch(1, 1)
    return line
