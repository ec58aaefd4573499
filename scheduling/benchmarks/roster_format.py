"""Read the Curtois-Qu shift scheduling format: sections of comma-separated lines, checked line by line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from scheduling.benchmarks.errors import UnusableFile
from scheduling.roster.columns.public.grid import Cover, Grid, Member

NEEDED = ("SECTION_HORIZON", "SECTION_SHIFTS", "SECTION_STAFF", "SECTION_COVER")
OPTIONAL = ("SECTION_DAYS_OFF", "SECTION_SHIFT_ON_REQUESTS", "SECTION_SHIFT_OFF_REQUESTS")
REMEDY = "Check the line against the format described at the head of the file's section."


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a section, with its place for messages."""

    path: Path
    number: int
    fields: tuple[str, ...]

    def refuse(self, thing: str) -> UnusableFile:
        return UnusableFile(thing, place=f"{self.path}, line {self.number}", remedy=REMEDY)

    def whole(self, index: int, *, below: int | None = None) -> int:
        """The field as a whole number from 0 up (and below a limit)."""
        try:
            value = int(self.field(index))
        except ValueError:
            raise self.refuse(f"{self.field(index)!r} is not a whole number") from None
        if value < 0 or (below is not None and value >= below):
            expected = "0 or more" if below is None else f"0 to {below - 1}"
            raise self.refuse(f"{value} is out of range, expected {expected}")
        return value

    def field(self, index: int) -> str:
        if index >= len(self.fields):
            raise self.refuse(f"{len(self.fields)} fields where at least {index + 1} are expected")
        return self.fields[index]

    def one_of(self, index: int, known: Mapping[str, int], what: str) -> int:
        """The field as the place of a known name."""
        name = self.field(index)
        if name not in known:
            raise self.refuse(f"unknown {what} {name!r}")
        return known[name]


def read_grid(path: Path | str) -> Grid:
    """The problem in a file; UnusableFile with line and remedy if it is not one."""
    file = Path(path)
    sections = _sections(file)
    days = _days(sections["SECTION_HORIZON"], file)
    kinds = _names(sections["SECTION_SHIFTS"], "shift")
    people = _names(sections["SECTION_STAFF"], "nurse")
    days_off = _days_off(sections["SECTION_DAYS_OFF"], people, days)
    prices, constant = _requests(sections, people, kinds, days)
    return Grid(
        days=days,
        kinds=tuple(kinds),
        minutes=tuple(_positive(line, 1) for line in sections["SECTION_SHIFTS"]),
        cannot_follow=tuple(_followers(line, kinds) for line in sections["SECTION_SHIFTS"]),
        members=tuple(_member(line, kinds, days, days_off) for line in sections["SECTION_STAFF"]),
        prices=prices,
        constant=constant,
        cover=tuple(_cover(line, kinds, days) for line in sections["SECTION_COVER"]),
    )


def _sections(file: Path) -> dict[str, list[Line]]:
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UnusableFile(f"cannot be read ({error})", place=str(file), remedy="Name an instance file.") from None
    sections: dict[str, list[Line]] = {name: [] for name in (*NEEDED, *OPTIONAL)}
    found: set[str] = set()
    name = ""
    for number, raw in enumerate(text.splitlines(), 1):
        line = raw.strip()
        if line.startswith("SECTION_"):
            name = line
            found.add(name)
        elif line and not line.startswith("#"):
            row = Line(file, number, tuple(field.strip() for field in line.split(",")))
            if name not in sections:
                raise row.refuse("a line outside of every known section")
            sections[name].append(row)
    for needed in NEEDED:
        if needed not in found or not sections[needed]:
            thing, remedy = f"{needed} is missing or empty", "Is this a file of the Curtois-Qu collection?"
            raise UnusableFile(thing, place=str(file), remedy=remedy)
    return sections


def _days(lines: Sequence[Line], file: Path) -> int:
    days = lines[0].whole(0)
    if not 0 < days <= 366:
        raise UnusableFile(f"a horizon of {days} days", place=str(file), remedy="Give 1 to 366 days.")
    return days


def _names(lines: Sequence[Line], what: str) -> dict[str, int]:
    names: dict[str, int] = {}
    for line in lines:
        if line.field(0) in names:
            raise line.refuse(f"{what} {line.field(0)!r} twice")
        names[line.field(0)] = len(names)
    return names


def _positive(line: Line, index: int) -> int:
    value = line.whole(index)
    if value == 0:
        raise line.refuse("a shift of 0 minutes")
    return value


def _followers(line: Line, kinds: Mapping[str, int]) -> frozenset[int]:
    names = [name for name in (line.fields[2].split("|") if len(line.fields) > 2 else []) if name]
    unknown = [name for name in names if name not in kinds]
    if unknown:
        raise line.refuse(f"unknown shift {unknown[0]!r}")
    return frozenset(kinds[name] for name in names)


def _member(line: Line, kinds: Mapping[str, int], days: int, days_off: Mapping[str, frozenset[int]]) -> Member:
    return Member(
        key=line.field(0),
        caps=_caps(line, kinds, days),
        max_minutes=line.whole(2),
        min_minutes=line.whole(3),
        max_run=max(1, line.whole(4)),
        min_run=line.whole(5),
        min_rest=line.whole(6),
        max_weekends=line.whole(7),
        days_off=days_off.get(line.field(0), frozenset()),
    )


def _caps(line: Line, kinds: Mapping[str, int], days: int) -> tuple[int, ...]:
    """The most of each shift; a shift that is not named has no cap."""
    caps = dict.fromkeys(kinds, days)
    for part in filter(None, line.field(1).split("|")):
        name, _, most = part.partition("=")
        if name not in kinds or not most.isdigit():
            raise line.refuse(f"{part!r} is not SHIFT=NUMBER of a known shift")
        caps[name] = int(most)
    return tuple(caps.values())


def _days_off(lines: Sequence[Line], people: Mapping[str, int], days: int) -> dict[str, frozenset[int]]:
    off: dict[str, frozenset[int]] = {}
    for line in lines:
        line.one_of(0, people, "nurse")
        named = [line.whole(index, below=days) for index in range(1, len(line.fields)) if line.fields[index]]
        off[line.field(0)] = off.get(line.field(0), frozenset()) | frozenset(named)
    return off


def _requests(
    sections: Mapping[str, Sequence[Line]], people: Mapping[str, int], kinds: Mapping[str, int], days: int
) -> tuple[dict[tuple[int, int, int], int], int]:
    """Prices of cells; a wanted shift is paid beforehand and given back when it is worked."""
    prices: dict[tuple[int, int, int], int] = {}
    constant = 0

    def read(line: Line) -> tuple[int, int, int]:
        return line.one_of(0, people, "nurse"), line.whole(1, below=days), line.one_of(2, kinds, "shift")

    for line in sections["SECTION_SHIFT_ON_REQUESTS"]:
        prices[read(line)] = prices.get(read(line), 0) - line.whole(3)
        constant += line.whole(3)
    for line in sections["SECTION_SHIFT_OFF_REQUESTS"]:
        prices[read(line)] = prices.get(read(line), 0) + line.whole(3)
    return prices, constant


def _cover(line: Line, kinds: Mapping[str, int], days: int) -> Cover:
    day, kind = line.whole(0, below=days), line.one_of(1, kinds, "shift")
    return Cover(day, kind, needed=line.whole(2), under=line.whole(3), over=line.whole(4))
