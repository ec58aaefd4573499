"""What the owner of a shared backend decides."""

from __future__ import annotations

from dataclasses import dataclass, field

from sync.server.rules.shelf import Limits

MEGABYTE = 1 << 20
SQLITE = "sqlite:///teamapp-backend.db"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rates:
    """How many requests a minute, and how many at once after a quiet time."""

    device_a_minute: float = 120
    device_at_once: float = 60
    team_a_minute: float = 1200
    team_at_once: float = 600
    guesses: int = 5
    guesses_minutes: int = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """Who lets the office in: an issuer of OpenID Connect, and which role of it may look.

    `role_claim` leads into a claim with dots; `public_url` is how browsers reach this backend; `secret` may be empty.
    """

    issuer: str
    client_id: str
    secret: str = field(default="", repr=False)
    role_claim: str = "roles"
    role: str = "office"
    public_url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`founding_code`, where there is one, is asked of whoever begins a team; `team_bytes` is what a team may keep.

    `hands` wait for the database at the same time, each with a connection; a body has to be here after `body_seconds`,
    all that are on their way together take `intake_bytes` at most.
    `proxies` are believed about who asks. `update_notice` is a file that is passed on to devices as it is.
    """

    database: str = SQLITE
    founding_code: str = ""
    team_bytes: int = 512 * MEGABYTE
    body_bytes: int = 72 * MEGABYTE
    intake_bytes: int = 256 * MEGABYTE
    body_seconds: float = 300.0
    hands: int = 8
    proxies: str = "127.0.0.1"
    update_notice: str = ""
    clock_minutes: int = 15
    streams: int = 20_000
    limits: Limits = field(default_factory=Limits)
    rates: Rates = field(default_factory=Rates)
    office: Office | None = None
