"""Whatever the patch and travel rooms say has a sentence in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import scheduling.travel
import teamapp.patch
import teamapp.services.patch
from teamapp.patch.problem import PatchRefused
from teamapp.words import patch as spoken
from teamapp.words.speak import Language, say

SAID = re.compile(r'"((?:label\.)?(?:patch|travel)\.[a-z_]+)"')
TASKS = {"patch.build", "travel.matrix", "travel.grow", "travel.tiles", "travel.shapes", "travel.graph"}
"""What the worker is asked to do: names, not sentences."""


def said_in(package: str) -> set[str]:
    return {code for file in Path(package).parent.rglob("*.py") for code in SAID.findall(file.read_text("utf-8"))}


def test_every_code_has_its_sentence() -> None:
    """No code without words and no words without a code, in English and in Dutch."""
    rooms = (teamapp.patch, scheduling.travel, teamapp.services.patch)
    codes = set().union(*(said_in(str(room.__file__)) for room in rooms)) - TASKS
    assert len(codes) > 20
    assert codes == set(spoken.EN) == set(spoken.NL)


@pytest.mark.parametrize("language", Language)
def test_a_refusal_can_be_said(language: Language) -> None:
    """The sentence names the file and both sizes."""
    refused = PatchRefused("patch.too_large", file="big.osm.pbf", megabytes=90, most_megabytes=40)
    sentence = say(refused.text, language)
    assert "big.osm.pbf" in sentence
    assert "90" in sentence
    assert "40" in sentence
