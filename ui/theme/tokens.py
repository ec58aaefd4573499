"""Every colour, size and gap of the window: the only place where one is named."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

DayKind = Literal["early", "late", "evening", "night", "office", "training", "leave", "sick"]
Form = Literal["solid", "outline", "hatch"]
Tone = Literal[
    "app", "surface", "subtle", "sidebar", "hover", "border", "strong", "input", "text", "secondary", "tertiary",
    "accent", "on_accent", "soft", "danger", "danger_soft", "warn", "warn_soft", "ok", "ok_soft", "shadow",
]  # fmt: skip
TypeSize = Literal["caption", "small", "body", "lead", "figure", "title"]
Weight = Literal["regular", "medium", "strong"]

DAY_KINDS: tuple[DayKind, ...] = get_args(DayKind)
TONES: tuple[Tone, ...] = get_args(Tone)

TYPE: Mapping[TypeSize, int] = {"caption": 11, "small": 12, "body": 13, "lead": 14, "figure": 18, "title": 20}
WEIGHT: Mapping[Weight, int] = {"regular": 400, "medium": 500, "strong": 600}


@dataclass(frozen=True, slots=True)
class Space:
    """Gaps in logical pixels at text size 100 %."""

    xs: int = 4
    s: int = 8
    m: int = 12
    l: int = 16  # noqa: E741 (the scale of the design page)
    xl: int = 24
    xxl: int = 32


@dataclass(frozen=True, slots=True)
class Size:
    """Radii and lengths in logical pixels at text size 100 %."""

    chip_radius: int = 5
    control_radius: int = 6
    card_radius: int = 10
    roster_row: int = 44
    chip: int = 30
    lane: int = 58
    control: int = 32
    sidebar: int = 212
    inspector: int = 288
    page_margin: int = 24
    inspector_from: int = 1600


SPACE = Space()
SIZE = Size()


@dataclass(frozen=True, slots=True)
class ChipLook:
    """How one kind of day looks; `form` carries the meaning without colour."""

    fill: str
    ink: str
    edge: str
    form: Form = "solid"


@dataclass(frozen=True, slots=True)
class Colours:
    """One theme: a colour for every tone and a look for every kind of day."""

    name: str
    dark: bool
    tones: Mapping[Tone, str]
    chips: Mapping[DayKind, ChipLook]

    def __getitem__(self, tone: Tone) -> str:
        return self.tones[tone]
