"""The passphrase of a computer that has no keyring to trust."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from ui.parts.fields.text_field import TextField
from ui.shell.declared.commands import translate

_SHORTEST = 12


class PassphraseField(TextField):
    """Typed at every start, so it has to be one that can be remembered, and long."""

    def __init__(self) -> None:
        super().__init__(
            translate("welcome", "Passphrase"),
            required=True,
            hint=translate(
                "welcome", "This computer has no keyring that can be trusted, so you type it at every start."
            ),
            rule=_too_short,
        )
        self.line.setEchoMode(QLineEdit.EchoMode.Password)


def _too_short(typed: str) -> str:
    if len(typed) >= _SHORTEST:
        return ""
    words = translate("welcome", "At least {n} characters; four or five words are easy to remember.")
    return words.format(n=_SHORTEST)
