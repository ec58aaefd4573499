"""How a use case says no."""

from __future__ import annotations

from teamapp.domain.text import Text, TextValue, text


class Refused(Exception):
    """The use case was not done and nothing was written; `text` says what, where and what to do."""

    def __init__(self, reason: Text) -> None:
        super().__init__(f"{reason.code} {dict(reason.values)}")
        self.text = reason


def refuse(code: str, /, **values: TextValue) -> Refused:
    """`raise refuse("people.name_missing", field="family_name")`."""
    return Refused(text(code, **values))
