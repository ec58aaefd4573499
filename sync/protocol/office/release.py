"""What a team lets the office know of one month: rounded sums, signed by one of its devices.

    raw = signed(Release(team, device, 202610, "NL-NH", figures), signing_key)
    read_release(raw).release

Which figures there are, and which values each may take, is stated here once: the team's device computes by it, the
backend refuses whatever differs. Values are whole numbers; nothing here can hold a person, a client or a text.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum
from hashlib import blake2b
from types import MappingProxyType

import msgspec
from nacl.exceptions import BadSignatureError
from nacl.signing import SigningKey, VerifyKey

from sync.protocol.merge.operation import Unreadable
from sync.protocol.office.regions import REGIONS

LONGEST_BYTES = 1024
FEW = 8
"""Fewer clients, nurses or shifts than these are said as "fewer than eight"."""

STEP = 5
"""Hours, visits and counts are said to the nearest five."""

SHARE_STEP = 5
HALF = 5
"""Half a carer, in tenths."""

_VERSION = 1
_SIGNED_AS = b"release-v1"
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


class Form(IntEnum):
    """How a figure is said. The numbers are append-only."""

    HELD = 0  # it would say too much of too few people, or the team does not keep it
    NEAR = 1  # the nearest step
    WIDE = 2  # from this value to the next wide step
    FEW = 3  # fewer than eight
    BAND = 4  # the number of a band


class Unit(StrEnum):
    """What is counted."""

    PEOPLE = "people"  # a count; small ones are said as few
    HOURS = "hours"
    VISITS = "visits"
    PERCENT = "percent"
    CARERS = "carers"  # different carers of a client in two weeks, in the mean, in tenths
    BAND = "band"  # percent of the contract hours, in bands


BANDS: tuple[tuple[int, int], ...] = ((0, 2), (2, 5), (5, 10), (10, 100))
"""Percent of the contract hours, from and below."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One figure: its number for ever, its name, its unit, the width of its wide steps and a value beyond reason.

    A wide step is at least what one contributor can bring: whoever joins or leaves cannot be told from two releases.
    """

    number: int
    key: str
    unit: Unit
    wide: int = 0
    most: int = 100


KINDS: tuple[Kind, ...] = (
    Kind(1, "nurses", Unit.PEOPLE, most=30),
    Kind(2, "contract_hours", Unit.HOURS, wide=50, most=1200),
    Kind(3, "rostered_hours", Unit.HOURS, wide=250, most=7500),
    Kind(4, "client_hours", Unit.HOURS, wide=250, most=7500),
    Kind(5, "travel_hours", Unit.HOURS, wide=100, most=3000),
    Kind(6, "clients", Unit.PEOPLE, most=150),
    Kind(7, "visits", Unit.VISITS, wide=400, most=12000),
    Kind(8, "client_share", Unit.PERCENT, most=100),
    Kind(9, "carers", Unit.CARERS, most=300),
    Kind(10, "open_shifts", Unit.PEOPLE, most=1000),
    Kind(11, "uncovered_visits", Unit.PEOPLE, most=12000),
    Kind(12, "overtime", Unit.BAND, most=len(BANDS) - 1),
    Kind(13, "free", Unit.BAND, most=len(BANDS) - 1),
)
"""In the order of a release. `contract_hours` are those of a week, all others those of the month."""

BY_KEY: Mapping[str, Kind] = MappingProxyType({kind.key: kind for kind in KINDS})


@dataclass(frozen=True, slots=True)
class Figure:
    """A published value: what it means follows from its kind and form."""

    form: Form
    value: int = 0


HELD = Figure(Form.HELD)


@dataclass(frozen=True, slots=True)
class Release:
    """The figures of a team's month, one of each kind in their order; `period` is the year and the month as YYYYMM."""

    team: bytes
    device: bytes
    period: int
    region: str
    figures: tuple[Figure, ...]

    def figure(self, key: str) -> Figure:
        return self.figures[KINDS.index(BY_KEY[key])]


@dataclass(frozen=True, slots=True)
class SignedRelease:
    """A release with the bytes that were signed."""

    release: Release
    body: bytes
    signature: bytes

    def holds(self, verify_key: bytes) -> bool:
        """Whether the owner of this key has signed it."""
        try:
            VerifyKey(verify_key).verify(_SIGNED_AS + self.body, self.signature)
        except (BadSignatureError, ValueError, TypeError):
            return False
        return True


def signed(release: Release, key: SigningKey) -> bytes:
    """The release as it travels and is kept; raises Unreadable for one that nobody would take."""
    _check(release)
    figures = [[figure.form.value, figure.value] for figure in release.figures]
    body = msgspec.msgpack.encode([_VERSION, release.team, release.device, release.period, release.region, figures])
    return msgspec.msgpack.encode([body, key.sign(_SIGNED_AS + body).signature])


def read_release(raw: bytes) -> SignedRelease:
    """What `signed` made; raises Unreadable for anything that the rules of publishing cannot have made."""
    if len(raw) > LONGEST_BYTES:
        raise Unreadable("too long for a release")
    try:
        body, signature = msgspec.msgpack.decode(raw, type=tuple[bytes, bytes])
        version, team, device, period, region, pairs = msgspec.msgpack.decode(
            body, type=tuple[int, bytes, bytes, int, str, list[tuple[int, int]]]
        )
        figures = tuple(Figure(Form(form), value) for form, value in pairs)
    except (ValueError, msgspec.MsgspecError) as error:
        raise Unreadable("no release") from error
    if version != _VERSION:
        raise Unreadable("a release of another version")
    release = Release(team, device, period, region, figures)
    _check(release)
    return SignedRelease(release, body, signature)


def first_day(period: int) -> date:
    """The first day of a month given as YYYYMM; raises Unreadable for what is none."""
    year, month = divmod(period, 100)
    if not (2000 <= year <= 2199 and 1 <= month <= 12):
        raise Unreadable("no month")
    return date(year, month, 1)


def last_day(period: int) -> date:
    """The last day of a month given as YYYYMM."""
    first = first_day(period)
    return first.replace(day=monthrange(first.year, first.month)[1])


def period_of(day: date) -> int:
    """The month of a day as YYYYMM."""
    return day.year * 100 + day.month


def share_of(contract: Figure, client: Figure, period: int) -> Figure:
    """Client hours of a month as a share of the contract hours, from the two published figures and nothing else.

    What anybody can work out from what is published cannot tell more than that.
    """
    if contract.form is not Form.NEAR or client.form is not Form.NEAR or not contract.value:
        return HELD
    of_month = contract.value * last_day(period).day / 7
    return Figure(Form.NEAR, min(100, nearest(100 * client.value / of_month, SHARE_STEP)))


def nearest(value: float, step: int) -> int:
    """The nearest multiple of the step; from the middle upwards."""
    return int((value + step / 2) // step) * step


def team_label(team: bytes) -> str:
    """How the office calls a team: eight letters and digits that say nothing; the team sees them too."""
    number = int.from_bytes(blake2b(team, digest_size=5, person=b"office-label").digest())
    letters = "".join(_ALPHABET[number >> shift & 31] for shift in range(35, -1, -5))
    return f"{letters[:4]}-{letters[4:]}"


def _check(release: Release) -> None:
    """Raises Unreadable unless the rules of publishing could have made exactly this."""
    if len(release.team) != 16 or len(release.device) != 16:
        raise Unreadable("no team, or no device")
    first_day(release.period)
    if release.region and release.region not in REGIONS:
        raise Unreadable("no such region")
    if len(release.figures) != len(KINDS):
        raise Unreadable("not these figures")
    for kind, figure in zip(KINDS, release.figures, strict=True):
        if not may_be(kind, figure):
            raise Unreadable(f"no such value of {kind.key}")
    share = share_of(release.figure("contract_hours"), release.figure("client_hours"), release.period)
    if release.figure("client_share") != share:
        raise Unreadable("a share that does not follow")
    if release.figure("clients").form is not Form.NEAR and release.figure("carers") != HELD:
        raise Unreadable("a mean over too few")


def may_be(kind: Kind, figure: Figure) -> bool:
    """Whether a figure of this kind may ever be said like this."""
    if figure.form in (Form.HELD, Form.FEW):
        return figure.value == 0 and (figure.form is Form.HELD or kind.unit is Unit.PEOPLE)
    fits = _FITS.get((kind.unit, figure.form))
    return fits is not None and 0 <= figure.value <= kind.most and fits(kind, figure.value)


_FITS: Mapping[tuple[Unit, Form], Callable[[Kind, int], bool]] = MappingProxyType(
    {
        (Unit.PEOPLE, Form.NEAR): lambda _kind, value: value % STEP == 0 and value >= nearest(FEW, STEP),
        (Unit.HOURS, Form.NEAR): lambda _kind, value: value % STEP == 0,
        (Unit.HOURS, Form.WIDE): lambda kind, value: value % kind.wide == 0,
        (Unit.VISITS, Form.NEAR): lambda _kind, value: value % STEP == 0,
        (Unit.VISITS, Form.WIDE): lambda kind, value: value % kind.wide == 0,
        (Unit.PERCENT, Form.NEAR): lambda _kind, value: value % SHARE_STEP == 0,
        (Unit.CARERS, Form.NEAR): lambda _kind, value: value % HALF == 0,
        (Unit.BAND, Form.BAND): lambda _kind, _value: True,
    }
)
