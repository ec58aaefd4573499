"""To whom this device belongs."""

from __future__ import annotations

from teamapp.domain.ids import NurseId
from teamapp.services import border
from teamapp.services.desk import OWNER, Desk
from teamapp.services.sharing.devices import show_owner


def own_device(desk: Desk, nurse: NurseId) -> None:
    """From now on this nurse signs what is done here; remembered on this device only."""
    border.nurse_of(desk, nurse)
    desk.store.set_setting(OWNER, nurse)
    show_owner(desk, nurse)
