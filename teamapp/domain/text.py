"""A statement as a code with values; its sentence lives in `teamapp.words`, once per language."""

from __future__ import annotations

from dataclasses import dataclass

TextValue = str | int | bool


@dataclass(frozen=True, slots=True)
class Text:
    """`code` names the sentence, `values` fill it; sorted pairs, so that equal statements are equal."""

    code: str
    values: tuple[tuple[str, TextValue], ...] = ()

    @property
    def filled(self) -> dict[str, TextValue]:
        return dict(self.values)


def text(code: str, /, **values: TextValue) -> Text:
    """Make a Text the short way: `text("give_shift", nurse="Lotte", day="2026-11-12")`."""
    return Text(code, tuple(sorted(values.items())))
