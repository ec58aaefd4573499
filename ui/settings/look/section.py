"""Theme, text size, language: put on at once, and kept on this computer."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts.cards.card import Card
from ui.parts.controls.segmented import Segmented
from ui.parts.label import Label, small
from ui.parts.layout import column
from ui.parts.line import Line
from ui.settings.beside import beside
from ui.settings.section import Section
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame
from ui.shell.person.preferences import TEXT_PERCENTS, Preferences


class LookSection(Section):
    """Nothing of this is the team's: another computer may look otherwise."""

    def __init__(self, frame: Frame) -> None:
        sentence = translate("settings", "How this window looks to you. It holds for this computer only.")
        super().__init__(frame, translate("settings", "Look and language"), sentence)
        now = frame.preferences
        self._theme = Segmented(self._themes(), name=self.tr("Theme"), current=now.theme)
        percents = [(str(percent), f"{percent} %") for percent in TEXT_PERCENTS]
        self._text = Segmented(percents, name=self.tr("Text size"), current=str(now.text_percent))
        languages = (("en", "English"), ("nl", "Nederlands"))
        self._language = Segmented(languages, name=self.tr("Language"), current=now.language)
        self._theme.chosen.connect(lambda theme: self._prefer(self._now.but(theme=theme), "theme"))
        self._text.chosen.connect(lambda text: self._prefer(self._now.but(text_percent=int(text)), "text"))
        self._language.chosen.connect(lambda language: self._prefer(self._now.but(language=language), "language"))
        card = Card(padding=(18, 4, 18, 4), gap=0)
        system = self.tr("“As the system” follows the desktop, also when it turns dark in the evening.")
        card.add(_line(self.tr("Theme"), system, self._theme))
        card.add(Line())
        card.add(_line(self.tr("Text size"), self.tr("Everything grows with it. Also Ctrl + and Ctrl −."), self._text))
        card.add(Line())
        card.add(_line(self.tr("Language"), self.tr("What people typed stays as it is."), self._language))
        self.add(card)
        self.body.addStretch(1)

    @property
    def _now(self) -> Preferences:
        return self.frame.preferences

    def open_part(self, part: str) -> None:
        """`theme`, `text` or `language` takes the keyboard."""
        found = {"theme": self._theme, "text": self._text, "language": self._language}.get(part)
        self._theme.choose(self._now.theme)
        if found is not None:
            found.take_keyboard()

    def _themes(self) -> tuple[tuple[str, str], ...]:
        shown = (
            ("system", self.tr("As the system")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
            ("contrast", self.tr("High contrast")),
        )
        own = self.frame.preferences.theme
        named = {"contrast-light": self.tr("High contrast, light"), "contrast-dark": self.tr("High contrast, dark")}
        return (*shown, (own, named[own])) if own in named else shown

    def _prefer(self, preferences: Preferences, part: str) -> None:
        """The window may build its pages anew for this; then it comes back here."""
        frame = self.frame
        anew = (preferences.language, preferences.text_percent) != (self._now.language, self._now.text_percent)
        frame.preferred.emit(preferences)
        if anew:
            frame.go("settings", f"look/{part}")


def _line(title: str, note: str, control: QWidget) -> QWidget:
    words = column(Label(title, weight="strong"), small(note, wrap=True), gap=2)
    holder = QWidget()
    holder.setLayout(beside(words, control, gap=24, margins=(0, 14, 0, 14)))
    return holder
