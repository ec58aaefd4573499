"""Whatever the roster can say has a sentence in each language."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import teamapp.services.roster as roster
from scheduling.rules.catalogue import DAY_RULES, NURSE_RULES
from scheduling.tasks import TASKS
from teamapp.domain.entities.nurse import LeaveKind, Level, WishKind
from teamapp.words.speak import Language, known_codes

FOLDER = Path(roster.__file__).parent


def codes_in_source() -> set[str]:
    """Every whole string in the services that looks like a code of the roster."""
    found = set()
    for file in FOLDER.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                value = node.value
                if value.startswith("roster.") and " " not in value and value not in ("roster.", *TASKS):
                    found.add(value)
    return found


@pytest.mark.parametrize("language", list(Language))
def test_every_code_in_the_services_is_spoken(language: Language) -> None:
    """No refusal, name of a change or reason without its words."""
    codes = codes_in_source()
    prefixes = {code for code in codes if code.endswith(".")}
    assert len(codes) > 30
    assert codes - prefixes <= known_codes(language)


@pytest.mark.parametrize("language", list(Language))
def test_rules_levels_leave_and_wishes_have_short_names(language: Language) -> None:
    """A card, a row and a tool tip name them in a word or two."""
    wanted = {f"roster.rule.{key}" for key in (*NURSE_RULES, *DAY_RULES)}
    wanted |= {f"roster.level.{int(level)}" for level in Level}
    wanted |= {f"roster.leave.{kind}" for kind in LeaveKind} | {f"roster.wish.{kind}" for kind in WishKind}
    wanted |= {f"roster.{verb}{many}" for verb in ("pinned", "unpinned") for many in ("", "_many")}
    assert wanted <= known_codes(language)
