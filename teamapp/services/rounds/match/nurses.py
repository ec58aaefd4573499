"""Who suits a client: known faces, skills, language, the way, hours, and what both have said; everybody is listed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from teamapp.domain.entities import Nurse
from teamapp.domain.entities.client import Preference
from teamapp.domain.ids import NurseId
from teamapp.domain.text import Text, text
from teamapp.domain.units import degrees
from teamapp.services.rounds.match.facts import Colleague, Duty, MatchFacts, Point, metres_between

NEAR_METRES, FAR_METRES = 400.0, 4_000.0
FULL_SHARE = 0.65
"""The upper end of the band of hours with clients."""

LANGUAGES = ("nl", "en", "de", "fr", "ar", "tr", "pl", "es", "uk", "so", "ti", "fi", "fy")
"""Those that have a name in our words."""

_NO_OPINIONS: Mapping[NurseId, Preference] = {}
_NO_FACES: Mapping[NurseId, int] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a client asks of whoever comes. `times` are the day and window of each of her visits to look at.

    The skills are those of the first nurse, or of one of several cares: who may do none of them does not suit.
    """

    times: tuple[tuple[date, tuple[int, int]], ...] = ()
    cares: tuple[tuple[frozenset[str], int], ...] = ()
    point: Point | None = None
    languages: frozenset[str] = frozenset()
    says: Mapping[NurseId, Preference] = field(default_factory=lambda: _NO_OPINIONS)
    faces: Mapping[NurseId, int] = field(default_factory=lambda: _NO_FACES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """One nurse and one client: `reasons` speak for her, `against` say why not; `there` of the `times` she works."""

    nurse: Nurse
    suits: bool
    score: float
    reasons: tuple[Text, ...]
    against: tuple[Text, ...]
    there: int
    times: int


def matches(facts: MatchFacts, asked: Asked) -> tuple[Match, ...]:
    """Every nurse of the team, those who suit first, the best first."""
    mean = sum(one.first_contacts for one in facts.colleagues) / max(1, len(facts.colleagues))
    found = [_match(facts, asked, one, mean) for one in facts.colleagues]
    return tuple(sorted(found, key=lambda one: (not one.suits, -one.score, one.nurse.name)))


def _match(facts: MatchFacts, asked: Asked, one: Colleague, mean: float) -> Match:
    there = sum(works(facts, one.nurse.id, day, window) for day, window in asked.times)
    against = tuple(_against(asked, one, there))
    marks = [*_by_heart(asked, one), *_by_language(facts, asked, one), *_by_hours(asked, one, there)]
    marks += [*_by_way(asked, one), *_by_load(one, mean)]
    return Match(
        nurse=one.nurse,
        suits=not against,
        score=sum(points for points, _said in marks),
        reasons=tuple(said for points, said in sorted(marks, key=lambda mark: -mark[0]) if points > 0),
        against=against or tuple(said for points, said in marks if points < 0),
        there=there,
        times=len(asked.times),
    )


Mark = tuple[float, Text]
"""Points and what they are for; below zero it speaks against her."""


def _against(asked: Asked, one: Colleague, there: int) -> Iterator[Text]:
    """What forbids it."""
    name = one.nurse.given_name
    if asked.says.get(one.nurse.id) is Preference.NOT_AGAIN:
        yield text("match.not_again", nurse=name)
    if asked.cares and not any(_may(one, skills, level) for skills, level in asked.cares):
        skills, level = asked.cares[0]
        missing = sorted(skills - one.skills)
        if missing:
            yield text("match.lacks_skill", nurse=name, skill=f"skill.{missing[0]}")
        if one.nurse.level < level:
            yield text("match.lacks_level", nurse=name, level=f"level.{int(one.nurse.level)}", needed=f"level.{level}")
    if asked.times and not there:
        yield text("match.never_there", nurse=name)


def _may(one: Colleague, skills: frozenset[str], level: int) -> bool:
    return skills <= one.skills and one.nurse.level >= level


def _by_heart(asked: Asked, one: Colleague) -> Iterator[Mark]:
    """What the client says, whom she knows, what they speak."""
    if asked.says.get(one.nurse.id) is Preference.PREFERS:
        yield 40.0, text("match.prefers")
    known, total = asked.faces.get(one.nurse.id, 0), sum(asked.faces.values())
    if known:
        yield 10.0 + 50.0 * known / total, text("match.known", known=known, total=total)


def _by_language(facts: MatchFacts, asked: Asked, one: Colleague) -> Iterator[Mark]:
    """The language that both speak and fewest others do; one that everybody speaks tells nothing."""
    team = [other.nurse.languages for other in facts.colleagues]
    rarity = {code: 1 - sum(code in own for own in team) / len(team) for code in asked.languages & one.nurse.languages}
    rarest = max(rarity, key=lambda code: (rarity[code], code), default=None)
    if rarest is not None and rarity[rarest] > 0:
        yield 4.0 + 10.0 * rarity[rarest], _said_language(rarest)
    elif asked.languages and one.nurse.languages and rarest is None:
        yield -6.0, text("match.no_language", nurse=one.nurse.given_name)


def _said_language(code: str) -> Text:
    if code in LANGUAGES:
        return text("match.language", language=f"language.{code}")
    return text("match.language_code", code=code)


def _by_hours(asked: Asked, one: Colleague, there: int) -> Iterator[Mark]:
    """How often she works when the client needs somebody, and what she may do of it."""
    if asked.times and there:
        yield 30.0 * there / len(asked.times), text("match.there", there=there, times=len(asked.times))
    skills = sorted({skill for needed, _level in asked.cares for skill in needed if skill in one.skills})
    if skills:
        yield 4.0, text("match.skill", skill=f"skill.{skills[0]}")


def _by_way(asked: Asked, one: Colleague) -> Iterator[Mark]:
    home = home_of(one.nurse)
    if home is None or asked.point is None:
        return
    metres = metres_between(home, asked.point)
    near = max(0.0, min(1.0, (FAR_METRES - metres) / (FAR_METRES - NEAR_METRES)))
    yield 1.0 + 8.0 * near, text("match.way", metres=_rounded(metres))


def _by_load(one: Colleague, mean: float) -> Iterator[Mark]:
    """Hours that are free, and how many clients look to her already."""
    if one.week_minutes and one.share < FULL_SHARE:
        yield 12.0 * (FULL_SHARE - one.share), text("match.room")
    elif one.week_minutes:
        yield -4.0, text("match.full", nurse=one.nurse.given_name)
    if one.first_contacts <= mean:
        yield 2.0 + mean - one.first_contacts, text("match.few_firsts", clients=one.first_contacts)


def works(facts: MatchFacts, nurse: NurseId, day: date, window: tuple[int, int]) -> bool:
    """Does she make visits on this day around this time?"""
    return any(duty.day == day and _meets(duty, window) for duty in facts.duties_of(nurse))


def _meets(duty: Duty, window: tuple[int, int]) -> bool:
    """Can a visit begin in the window during the shift?"""
    return duty.start <= window[1] and window[0] < duty.end


def home_of(nurse: Nurse) -> Point | None:
    """Where she lives, when it is on the map."""
    if nurse.home_lat is None or nurse.home_lon is None:
        return None
    return degrees(nurse.home_lat), degrees(nurse.home_lon)


def _rounded(metres: float) -> int:
    step = 50 if metres < 1000 else 100
    return max(step, round(metres / step) * step)
