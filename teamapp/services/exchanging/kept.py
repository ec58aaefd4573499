"""Who this device is in its team and where the backend is: in the encrypted settings, and nowhere else."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from sync.client.carrier import Carrier
    from sync.control.identity import Identity
    from teamapp.store.store import Store

KEPT = "sharing.kept"
"""The local setting that holds it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """What a device needs to take part: its keys, its team, the way there. Handed to what waits for the network."""

    address: str
    team: str
    first: str
    """The hash of the team's first control record, 64 hexadecimal digits."""
    device: str
    sign: str = field(repr=False)
    box: str = field(repr=False)

    @property
    def identity(self) -> Identity:
        from nacl.public import PrivateKey
        from nacl.signing import SigningKey

        from sync.control.identity import Identity

        return Identity(self.device, SigningKey(bytes.fromhex(self.sign)), PrivateKey(bytes.fromhex(self.box)))

    def carrier(self, *, founding_code: str = "") -> Carrier:
        """A way to the backend; whoever takes it closes it."""
        from sync.client.carrier import Carrier

        return Carrier(self.address, bytes.fromhex(self.team), self.identity, founding_code)


def membership_of(identity: Identity, *, address: str, team: bytes, first: bytes) -> Membership:
    """An identity as it is kept."""
    return Membership(
        address=address,
        team=team.hex(),
        first=first.hex(),
        device=identity.device,
        sign=bytes(identity.signing).hex(),
        box=bytes(identity.box).hex(),
    )


def kept(store: Store) -> Membership | None:
    """What this device keeps; None for a team that is not shared."""
    found = store.setting(KEPT)
    return msgspec.json.decode(found, type=Membership) if found else None


def keep(store: Store, membership: Membership | None) -> None:
    """Remember it, or forget it."""
    store.set_setting(KEPT, msgspec.json.encode(membership).decode() if membership is not None else "")
