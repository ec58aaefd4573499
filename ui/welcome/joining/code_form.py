"""An invitation or a recovery kit, typed or pasted: the address, the words, and what this computer is called."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from teamapp.services.refused import Refused
from teamapp.services.sharing.joining.code import SCHEME, CodeKind, read_code
from ui.parts.controls.button import Button
from ui.parts.fields.form import Form
from ui.parts.fields.insist import Insist
from ui.parts.fields.text_field import TextField
from ui.parts.label import Label
from ui.parts.layout import column, row
from ui.parts.words.field import WordsField
from ui.welcome.passphrase_field import PassphraseField

_INVITATION, _KIT = 12, 24


@dataclass(frozen=True, slots=True)
class Given:
    """What was typed; the passphrase is empty where the computer has a keyring."""

    words: str
    address: str
    label: str
    passphrase: str
    plain: bool = False
    """Whether a server without encryption on its way is taken."""


class CodeForm(QWidget):
    """`given` gives a Given; `other` when somebody has the other kind of code."""

    given = Signal(object)
    cancelled = Signal()
    other = Signal()

    def __init__(self, kind: CodeKind, listed: Sequence[str], *, label: str, has_keyring: bool) -> None:
        super().__init__()
        self._kind = kind
        kit = kind is CodeKind.KIT
        self._address = TextField(self.tr("Address of the server"), required=True, placeholder="https://")
        self._words = WordsField(
            self.tr("Words of the recovery kit") if kit else self.tr("Words of the invitation"),
            listed,
            count=_KIT if kit else _INVITATION,
            hint=self.tr("Four letters of a word are enough. Capitals, numbers and commas do not matter."),
        )
        self._label = TextField(self.tr("What is this computer called?"), required=True, most=60)
        self._label.value = label
        self._passphrase = None if has_keyring else PassphraseField()
        self._form = Form()
        for field in (self._address, self._words, self._label, self._passphrase):
            if field is not None:
                self._form.add(field)
        self.insist = Insist()
        self._form.add_other(self.insist)
        self._address.line.textEdited.connect(self.insist.forget)
        self._words.pasted.connect(self._pasted)
        self._address.line.textEdited.connect(self._pasted)
        self._go = Button(self.tr("Restore the team") if kit else self.tr("Go on"), kind="primary")
        self._go.clicked.connect(self._give)
        self.setLayout(
            column(*self._head(kit=kit), self._form, row(self._back(), self._another(kit=kit), None, self._go), gap=16)
        )

    def focus(self) -> None:
        """Take the keyboard to the first field."""
        self._address.focus()

    def _head(self, *, kit: bool) -> tuple[Label, Label]:
        head = self.tr("Restore with the recovery kit") if kit else self.tr("Join a team")
        sentence = (
            self.tr("Type what stands on the printed sheet. The team comes back as it was last sent to the server.")
            if kit
            else self.tr(
                "A colleague who is in the team makes an invitation: an address and twelve words, or a text to paste."
            )
        )
        return Label(head, size="title", weight="strong"), Label(sentence, tone="secondary", wrap=True)

    def _back(self) -> Button:
        back = Button(self.tr("Back"))
        back.clicked.connect(self.cancelled)
        return back

    def _another(self, *, kit: bool) -> Button:
        words = self.tr("I have an invitation") if kit else self.tr("I have a recovery kit")
        other = Button(words, kind="link")
        other.clicked.connect(self.other)
        return other

    def _pasted(self, text: str) -> None:
        """A whole invitation in one line fills everything, wherever it is pasted."""
        place = text.casefold().find(f"{SCHEME}:")
        if place < 0:
            return
        try:
            code = read_code(text[place:].split()[0], plain_allowed=True)  # judged when somebody goes on
        except Refused:
            return  # it is said when somebody wants to go on
        if code.kind is self._kind:
            self._words.take(" ".join(code.words))
            self._address.value = code.address

    def _give(self) -> None:
        if self._form.check():
            passphrase = self._passphrase.value if self._passphrase is not None else ""
            self.given.emit(
                Given(self._words.value, self._address.value, self._label.value, passphrase, self.insist.given)
            )
