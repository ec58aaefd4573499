"""Moments as people say them: `12:41`, `yesterday 12:41`, `Thu 12 Nov 12:41`; and the days of a computer."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from teamapp.words.speak import Language, short_day
from ui.shell.declared.commands import translate

if TYPE_CHECKING:
    from teamapp.services.sharing.devices import TeamDevice
    from ui.sharing.reading import SharingRead


def moment(at: datetime, read: SharingRead, language: Language) -> str:
    """On the team's wall; the day only where it is not today."""
    local = at.astimezone(read.zone)
    clock = f"{local:%H:%M}"
    if local.date() == read.today:
        return clock
    if local.date() == read.today - timedelta(days=1):
        return translate("sharing", "yesterday {clock}").format(clock=clock)
    return f"{short_day(local.date(), language)} {clock}"


def when_done(at: datetime, read: SharingRead, language: Language) -> str:
    """As `moment`; a tick carries the day only, written as its first moment, so no clock is said of that."""
    local = at.astimezone(read.zone)
    if local.time() != time():
        return moment(at, read, language)
    return translate("sharing", "today") if local.date() == read.today else short_day(local.date(), language)


def called(device: TeamDevice) -> str:
    """`Jo de Boer, laptop`."""
    nameless = translate("sharing", "A computer without a name")
    return ", ".join(part for part in (device.nurse_name, device.label) if part) or nameless
