"""How people call a device: by its label and its nurse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from teamapp.domain.entities import Device, Nurse
from teamapp.domain.ids import Id
from teamapp.domain.text import Text, text

if TYPE_CHECKING:
    from teamapp.services.desk import Desk

_SHORT = 4


def named(desk: Desk, said: Text) -> Text:
    """The text with the names of its devices in the place of their numbers."""
    values = said.filled
    device = values.get("device")
    if isinstance(device, str):
        values["device"] = name_of(desk, device)
    return text(said.code, **values)


def name_of(desk: Desk, device: str) -> str:
    """`Jo de Boer, laptop`; the first digits of the number where the team knows nothing more."""
    row = desk.store.get(Device, Id(device))
    if row is None:
        return device[:_SHORT]
    nurse = desk.store.get(Nurse, row.nurse) if row.nurse is not None else None
    return ", ".join(part for part in (nurse.name if nurse is not None else "", row.label) if part) or device[:_SHORT]
