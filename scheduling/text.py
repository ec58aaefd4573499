"""What a rule or a solver says: a code with its values, turned into a sentence elsewhere and in any language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

TextValue = str | int | float | bool


@dataclass(frozen=True, slots=True)
class Text:
    """A statement without words: `code` names the sentence, `values` fill it.

    Units are part of a value's name (`rest_minutes`, `need_nurses`); dates are ISO strings.
    """

    code: str
    values: Mapping[str, TextValue] = field(default_factory=dict)
