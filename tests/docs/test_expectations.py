"""What people expect has its line for every page, and its proofs by keyboard and by mouse are tests that there are."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "expectations.md").read_text(encoding="utf-8")
PAGES, PROOFS = PAGE.split("## Proofs")
_TEST = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")


def rows(part: str) -> dict[str, list[str]]:
    """The cells of a table by what stands first in its row, without the heading."""
    lines = [line.strip("| ").split(" | ") for line in part.splitlines() if line.startswith("|")]
    return {line[0].strip(): [cell.strip() for cell in line[1:]] for line in lines[2:]}


def test_every_expectation_has_a_word_for_every_page_and_proofs_for_both_hands() -> None:
    """No cell is empty, both tables speak of the same things, and each cell of proofs names a test."""
    pages, proofs = rows(PAGES), rows(PROOFS)
    assert list(pages) == list(proofs)
    assert {len(cells) for cells in pages.values()} == {8}
    assert all(cell for cells in pages.values() for cell in cells)
    assert {name: len(cells) for name, cells in proofs.items() if len(cells) != 2} == {}
    assert [name for name, cells in proofs.items() if not all(_TEST.search(cell) for cell in cells)] == []


def test_every_proof_is_there() -> None:
    """A test that was renamed or taken away is found here."""
    named = set(_TEST.findall(PROOFS))
    assert len(named) > 40
    sources = {path: (ROOT / path).read_text(encoding="utf-8") for path, _test in named if (ROOT / path).exists()}
    assert sorted(one for one in named if f"def {one[1]}(" not in sources.get(one[0], "")) == []
