"""docs/rules.md says every rule of every profile, with its figures, source and date."""

from __future__ import annotations

from pathlib import Path

import pytest

from scheduling.rules.profiles import eu, nl, uk
from scheduling.rules.setting import Setting, Strength

PAGE = (Path(__file__).parents[2] / "docs" / "rules.md").read_text(encoding="utf-8")
TITLES = {"Netherlands": nl, "European Union": eu, "United Kingdom": uk}
BINDING = (Strength.LAW, Strength.COLLECTIVE)


def section(title: str) -> str:
    """The part of the page under a head."""
    return PAGE.split(f"\n## {title}\n")[1].split("\n## ")[0]


def says(part: str, one: Setting) -> bool:
    """Whether a row names the rule with all its figures, and with its source and date if it has one."""
    rows = [row for row in part.splitlines() if row.startswith(f"| `{one.key}` |")]
    figures = ", ".join(f"{name} {value}" for name, value in one.figures.items()) or "–"
    wanted = [f"| {figures} |", one.strength.value, *(part for part in (one.source, one.since) if part)]
    return len(rows) == 1 and all(words in rows[0] for words in wanted)


@pytest.mark.parametrize("title", TITLES)
def test_every_rule_of_a_country_stands_there_with_its_figures(title: str) -> None:
    """A figure that is changed in a profile must be changed here; no row of a rule that is gone."""
    binding = [one for one in TITLES[title]() if one.strength in BINDING]
    part = section(title)
    assert [one.key for one in binding if not says(part, one)] == []
    assert part.count("| `") == len(binding)


def test_every_agreement_stands_there_once_for_all_countries() -> None:
    """What a team begins with is the same everywhere."""
    own = {one.key: one for profile in TITLES.values() for one in profile() if one.strength not in BINDING}
    part = section("What every team begins with")
    assert [key for key, one in own.items() if not says(part, one)] == []
    assert part.count("| `") == len(own)
