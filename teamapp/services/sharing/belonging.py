"""What a person wants of the membership: leave, remove, take or refuse late edits, new keys.

Nothing of it can be undone, so the window asks before. Without a connection a wish waits; `devices` shows it as going.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Device
from teamapp.domain.ids import Id
from teamapp.domain.text import text
from teamapp.services.exchanging.anew import saying_anew
from teamapp.services.exchanging.kept import keep
from teamapp.services.exchanging.notes import REMOVED
from teamapp.services.refused import refuse
from teamapp.services.sharing.devices import Standing, TeamDevice, check_part, devices

if TYPE_CHECKING:
    from sync.engine.log import Wish
    from teamapp.services.desk import Desk


def leave(desk: Desk) -> None:
    """This device leaves the team as soon as the others can know it; they change the keys.

    What it wrote before and sends later waits for the team's decision. Its data stay until `go_on_alone` or
    `keeping.erase.delete_everything`.
    """
    from sync.engine.log import Wish

    mine = check_part(desk)
    if len([one for one in devices(desk) if one.takes_part and not one.recovery]) == 1:
        raise refuse("sharing.last_device")
    _wish(desk, Wish.LEAVE, mine.device)


def remove_device(desk: Desk, device: str, *, stolen: bool = False) -> None:
    """Another device goes and the keys change: it reads nothing that is written from then on.

    Its late edits wait for the team's decision; those of a stolen one never count.
    """
    from sync.control.record import Why
    from sync.engine.log import Wish

    found = _device(desk, device)
    if found.this:
        raise refuse("sharing.remove_self")
    if not found.takes_part:
        raise refuse("sharing.gone_already")
    if found.standing is Standing.COMING:
        _call_off(desk, device)  # and if the backend is hearing of it at this moment, it goes again
    _wish(desk, Wish.REMOVE, device, (Why.THEFT if stolen else Why.LEAVE).value)


def take_late(desk: Desk, device: str) -> None:
    """The late edits of a device that left count, for everybody."""
    from sync.engine.log import Wish

    found = _device(desk, device)
    if not found.late and not found.refused:
        raise refuse("sharing.nothing_late")
    if found.refused:
        _mark_refused(desk, device, refused=False)
    _wish(desk, Wish.TAKE_LATE, device)


def refuse_late(desk: Desk, device: str) -> Change:
    """They do not count; they stay sealed where they are and may be taken after all."""
    if not _device(desk, device).late:
        raise refuse("sharing.nothing_late")
    return _mark_refused(desk, device, refused=True)


def renew_keys(desk: Desk) -> None:
    """A new key for what is written from now on: after doubt about a device that stays."""
    from sync.engine.log import Wish

    _wish(desk, Wish.ROTATE, "", str(desk.sharing.team.epoch + 1))


def go_on_alone(desk: Desk) -> None:
    """Keep the data as a team on this computer only, after leaving or as the last device.

    It may be shared anew later, as another team.
    """
    found = [one for one in devices(desk) if one.takes_part and not one.recovery]
    if len(found) > 1 and any(one.this for one in found):
        raise refuse("sharing.still_taking_part")
    keep(desk.store, None)
    desk.sharing.resume()
    desk.store.end_sharing(saying_anew(desk))
    desk.store.set_setting(REMOVED, "")


def _call_off(desk: Desk, device: str) -> None:
    """An approval that nobody has heard of yet."""
    from sync.engine.log import Wish

    with desk.store.exchange() as ledger:
        for intent in ledger.intents():
            if intent.wish is Wish.APPROVE and intent.device == device:
                ledger.drop_intent(intent)


def _mark_refused(desk: Desk, device: str, *, refused: bool) -> Change:
    row = desk.store.get(Device, Id(device))
    after = replace(row or Device(id=Id(device), added=desk.clock()), late_refused=refused)
    code = "sharing.late_refused" if refused else "sharing.late_taken"
    return desk.commit((Edit(row, after),), text(code, label=after.label))


def _device(desk: Desk, device: str) -> TeamDevice:
    found = next((one for one in devices(desk) if one.device == device), None)
    if found is None:
        raise refuse("sharing.no_device")
    return found


def _wish(desk: Desk, wish: Wish, device: str, detail: str = "") -> None:
    from sync.engine.log import Intent

    check_part(desk)
    desk.sharing.wish(Intent(wish, device, detail))
