"""What is new: lines for every version that was released, in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from teamapp.words.speak import Language
from teamapp.words.whats_new import RELEASES, numbers, since

TREE = Path(__file__).resolve().parents[2]


def test_every_release_has_its_lines_in_both_languages():
    """The declared version and every heading of the changelog; newest first, a few lines each, none empty."""
    declared = re.search(r'^version = "(.+)"$', (TREE / "pyproject.toml").read_text(encoding="utf-8"), re.MULTILINE)
    headings = re.findall(r"^## (\d+\.\d+\.\d+)", (TREE / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    versions = [one.version for one in RELEASES]
    assert {declared.group(1), *headings} <= set(versions)
    assert versions == sorted(versions, key=numbers, reverse=True)
    for release in RELEASES:
        english, dutch = release.said(Language.ENGLISH), release.said(Language.DUTCH)
        assert 1 <= len(english) == len(dutch) <= 9
        assert all(line and line.endswith((".", "?", "!")) for line in english + dutch)
        assert not set(english) & set(dutch)


@pytest.mark.parametrize(
    ("before", "now", "found"),
    [
        ("0.0.9", "0.1.0", 1),
        ("0.1.0", "0.1.0", 0),
        ("0.0.9", "0.1.0.dev812", 1),
        ("0.1.0", "0.0.9", 0),
        ("", "0.1.0", 1),
    ],
)
def test_only_what_came_since(before, now, found):
    """After the version that was seen, up to the one that runs."""
    assert len(since(before, now)) == found
