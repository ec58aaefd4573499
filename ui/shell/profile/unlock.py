"""The team is there but does not open: why, and what opens it: try again, the passphrase, or the recovery words."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.parts.cards.card import Card
from ui.parts.controls.button import Button
from ui.parts.fields.form import Form
from ui.parts.fields.long_text_field import LongTextField
from ui.parts.fields.text_field import TextField
from ui.parts.label import Label
from ui.parts.layout import column, plain, row
from ui.parts.picture import IconLabel
from ui.parts.tall import Tall

BY_PASSPHRASE = frozenset({"store.passphrase_needed", "store.passphrase_wrong"})
BY_WORDS = BY_PASSPHRASE | {
    "store.key_missing",
    "store.key_wrong",
    "store.keyring_failed",
    "store.no_keyring",
    "store.no_passphrase",
    "store.words_count",
    "store.words_unknown",
    "store.words_checksum",
    "store.words_wrong",
}


class UnlockPage(QWidget):
    """Shown in the place of the pages; `reason` is the code of the refusal, `words` its sentence."""

    again = Signal()
    passphrase_given = Signal(str)
    words_given = Signal(str, str)

    def __init__(self, reason: str, words: str) -> None:
        super().__init__()
        self.setObjectName("page")
        by_passphrase = reason in BY_PASSPHRASE
        title = self.tr("Open your team") if by_passphrase else self.tr("Your team could not be opened")
        head = Label(title, size="figure", weight="strong")
        self._buttons = row(None)
        self._form = Form()
        card = Card(padding=(28, 24, 28, 20), gap=14)
        card.add(row(IconLabel("key-round", tone="accent", size=22), head, None, gap=10))
        card.add(Label(words, tone="secondary", wrap=True))
        card.add(self._form)
        card.add(self._buttons)
        middle = column(None, card, None, margins=(24, 24, 24, 24))
        middle.setStretch(2, 2)
        self.setLayout(column(Tall(plain(middle), most=568)))
        self.setAccessibleName(words)
        if by_passphrase:
            self._ask_passphrase()
        elif reason.startswith("store.words_"):
            self._ask_words()
        else:
            self._offer(self.tr("Try again"), primary=True).clicked.connect(self.again)
        if reason in BY_WORDS and not reason.startswith("store.words_"):
            other = self._offer(self.tr("Use the recovery words"))
            other.clicked.connect(other.hide)
            other.clicked.connect(self._ask_words)

    def _ask_passphrase(self) -> None:
        field = TextField(self.tr("Passphrase"), required=True)
        field.line.setEchoMode(QLineEdit.EchoMode.Password)
        self._form.add(field)
        button = self._offer(self.tr("Open"), primary=True)

        def give() -> None:
            if field.check():
                button.setEnabled(False)
                self.passphrase_given.emit(field.value)

        button.clicked.connect(give)
        field.line.returnPressed.connect(give)
        field.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_words(self) -> None:
        typed = LongTextField(self.tr("Recovery words"), required=True, hint=self.tr("As they were printed, in order."))
        fresh = TextField(
            self.tr("New passphrase"),
            hint=self.tr("Only needed where this computer has no keyring; leave it empty otherwise."),
        )
        fresh.line.setEchoMode(QLineEdit.EchoMode.Password)
        self._form.add(typed)
        self._form.add(fresh)
        button = self._offer(self.tr("Open with the words"), primary=True)

        def give() -> None:
            if typed.check():
                button.setEnabled(False)
                self.words_given.emit(typed.value, fresh.value)

        button.clicked.connect(give)
        typed.focus()

    def _offer(self, text: str, *, primary: bool = False) -> Button:
        button = Button(text, kind="primary" if primary else "plain")
        self._buttons.insertWidget(self._buttons.count() if primary else 1, button)
        return button
