"""A published figure in words, for the window: the same sentence before it leaves and in the ledger."""

from __future__ import annotations

from sync.protocol.office.release import BANDS, Figure, Form, Kind, Unit
from teamapp.domain.text import Text, text


def figure_text(kind: Kind, figure: Figure) -> Text:
    """`310 h`, `1200 to 1600`, `fewer than 8`, `held back`."""
    value = figure.value
    match figure.form:
        case Form.HELD:
            return text("aggregates.said.held")
        case Form.FEW:
            return text("aggregates.said.few")
        case Form.WIDE:
            return text(f"aggregates.said.{kind.unit.value}.wide", value=value, end=value + kind.wide)
        case Form.BAND:
            return _band(value)
        case Form.NEAR if kind.unit is Unit.CARERS:
            return text("aggregates.said.carers.near", whole=value // 10, tenth=value % 10)
        case Form.NEAR:
            return text(f"aggregates.said.{kind.unit.value}.near", value=value)


def is_held(figure: Figure) -> bool:
    """Whether nothing of it left."""
    return figure.form is Form.HELD


def kind_text(kind: Kind) -> Text:
    """What the figure is called."""
    return text(f"aggregates.kind.{kind.key}")


def month_text(period: int) -> tuple[Text, int]:
    """The name of the month, and its year."""
    return text(f"aggregates.month.{period % 100}"), period // 100


def _band(number: int) -> Text:
    low, high = BANDS[number]
    if number == 0:
        return text("aggregates.said.band.first", end=high)
    if number == len(BANDS) - 1:
        return text("aggregates.said.band.last", value=low)
    return text("aggregates.said.band.between", value=low, end=high)
