"""Theme, contrast, text size, motion, language: put on at once, and kept for this person on this computer."""

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
from ui.shell.person.preferences import SYSTEM, TEXT_PERCENTS, Preferences


class LookSection(Section):
    """Nothing of this is the team's: another computer may look otherwise."""

    def __init__(self, frame: Frame) -> None:
        sentence = translate("settings", "How this window looks to you. It holds for this computer only.")
        super().__init__(frame, translate("settings", "Look and language"), sentence)
        self._as_system = self.tr("As the system")
        now = self._now
        self._theme = Segmented(self._themes(), name=self.tr("Theme"), current=now.theme)
        self._contrast = Segmented(self._contrasts(), name=self.tr("Contrast"), current=now.contrast)
        percents = [(str(percent), f"{percent} %") for percent in TEXT_PERCENTS]
        self._text = Segmented(percents, name=self.tr("Text size"), current=str(now.text_percent))
        self._motion = Segmented(self._motions(), name=self.tr("Motion"), current=now.motion)
        languages = ((SYSTEM, self._as_system), ("en", "English"), ("nl", "Nederlands"))
        self._language = Segmented(languages, name=self.tr("Language"), current=now.language_choice)
        self._theme.chosen.connect(lambda theme: self._prefer(self._now.but(theme=theme), "theme"))
        self._contrast.chosen.connect(lambda contrast: self._prefer(self._now.but(contrast=contrast), "contrast"))
        self._text.chosen.connect(lambda text: self._prefer(self._now.but(text_percent=int(text)), "text"))
        self._motion.chosen.connect(lambda motion: self._prefer(self._now.but(motion=motion), "motion"))
        self._language.chosen.connect(lambda language: self._prefer(self._now.but(language=language), "language"))
        self.add(self._card())
        self.body.addStretch(1)

    @property
    def _now(self) -> Preferences:
        kept = self.frame.preferences
        return kept.but(theme=kept.theme)  # theme and contrast apart, also when they came in one word

    def open_part(self, part: str) -> None:
        """`theme`, `contrast`, `text`, `motion` or `language` takes the keyboard."""
        parts = {
            "theme": self._theme,
            "contrast": self._contrast,
            "text": self._text,
            "motion": self._motion,
            "language": self._language,
        }
        self.refresh(None)
        found = parts.get(part)
        if found is not None:
            found.take_keyboard()

    def refresh(self, change: object) -> None:
        """What is chosen may have been chosen elsewhere: by the palette, or in another window."""
        now = self._now
        self._theme.choose(now.theme)
        self._contrast.choose(now.contrast)
        self._motion.choose(now.motion)

    def _card(self) -> Card:
        card = Card(padding=(18, 4, 18, 4), gap=0)
        system = self.tr("“As the system” follows the desktop, also when it turns dark in the evening.")
        card.add(_line(self.tr("Theme"), system, self._theme))
        card.add(Line())
        strong = self.tr("High contrast has darker edges and inks, in the light and in the dark theme.")
        card.add(_line(self.tr("Contrast"), strong, self._contrast))
        card.add(Line())
        card.add(_line(self.tr("Text size"), self.tr("Everything grows with it. Also Ctrl + and Ctrl −."), self._text))
        card.add(Line())
        calm = self.tr("Reduced: nothing slides, fades or blinks, the cursor in a text neither.")
        card.add(_line(self.tr("Motion"), calm, self._motion))
        card.add(Line())
        card.add(_line(self.tr("Language"), self.tr("What people typed stays as it is."), self._language))
        return card

    def _themes(self) -> tuple[tuple[str, str], ...]:
        return (SYSTEM, self._as_system), ("light", self.tr("Light")), ("dark", self.tr("Dark"))

    def _contrasts(self) -> tuple[tuple[str, str], ...]:
        return (SYSTEM, self._as_system), ("usual", self.tr("Usual")), ("high", self.tr("High"))

    def _motions(self) -> tuple[tuple[str, str], ...]:
        return (SYSTEM, self._as_system), ("full", self.tr("Usual")), ("reduced", self.tr("Reduced"))

    def _prefer(self, preferences: Preferences, part: str) -> None:
        """The window may build its pages anew for this; then it comes back here."""
        frame = self.frame
        anew = self._now.needs_new_pages(preferences)
        frame.preferred.emit(preferences)
        if anew:
            frame.go("settings", f"look/{part}")


def _line(title: str, note: str, control: QWidget) -> QWidget:
    words = column(Label(title, weight="strong"), small(note, wrap=True), gap=2)
    holder = QWidget()
    holder.setLayout(beside(words, control, gap=24, margins=(0, 14, 0, 14)))
    return holder
