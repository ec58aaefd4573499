"""What a line of a table would become, in a few words: so that a day or an hour that was read wrongly is seen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from teamapp.domain.entities import Address, Availability, Client, Contract, Leave, Nurse
from teamapp.domain.text import text
from ui.shell.declared.commands import translate

if TYPE_CHECKING:
    from teamapp.domain.ids import NurseId
    from teamapp.domain.wire import Entity
    from teamapp.services.importing.tables.preview import Line
    from ui.shell.frame import Frame


def words_of(frame: Frame, line: Line, names: Mapping[NurseId, str]) -> str:
    """The line in her file, and what comes in by it."""
    found = [one for edit in line.edits if edit.after is not None for one in _of(frame, edit.after, names)]
    return f"{line.line}: {' · '.join(part for part in found if part)}"


def _of(frame: Frame, entity: Entity, names: Mapping[NurseId, str]) -> tuple[str, ...]:
    match entity:
        case Client():
            born = frame.say(text("exporting.born", day=entity.born.isoformat())) if entity.born is not None else ""
            return entity.name, born, entity.phone
        case Address():
            town = " ".join(part for part in (entity.postcode, entity.town) if part)
            return (", ".join(part for part in (entity.street, town) if part),)
        case Nurse():
            return entity.name, frame.say(text(f"level.{int(entity.level)}")), entity.phone
        case Contract():
            hours = f"{entity.week_minutes // 60}:{entity.week_minutes % 60:02d}"
            return (translate("files", "{hours} hours a week").format(hours=hours),)
        case Availability():
            return names.get(entity.nurse, ""), frame.say(text(f"weekday.{entity.weekday}")), entity.reason
        case Leave():
            days = f"{frame.day(entity.first)} – {frame.day(entity.last)}" if entity.last else frame.day(entity.first)
            return names.get(entity.nurse, ""), frame.say(text(f"leave.{entity.kind.value}")), days
    return ()
