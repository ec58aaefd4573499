"""What a newcomer reads is true and complete."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("teamapp", "scheduling", "sync", "ui")


def code_blocks(page: Path) -> Iterator[str]:
    yield from re.findall(r"^```[a-z]*\n(.*?)^```", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


def test_the_readme_begins_with_the_two_commands() -> None:
    """The first code block of the README is what a stranger types."""
    assert next(code_blocks(ROOT / "README.md")).split("\n")[:2] == ["python3 dev.py run", "python3 dev.py test"]


def test_every_command_is_in_the_readme() -> None:
    """Each word of dev.py appears in the README, and the README names no other."""
    help_text = (ROOT / "dev.py").read_text(encoding="utf-8")
    known = set(re.findall(r"^    python3 dev\.py (\w+)", help_text, re.MULTILINE))
    named = set(re.findall(r"dev\.py (\w+)", (ROOT / "README.md").read_text(encoding="utf-8")))
    assert named == known


def test_every_room_is_on_the_map() -> None:
    """Each folder of the four rooms is named in docs/architecture.md."""
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    folders = [folder.name for room in ROOMS for folder in (ROOT / room).iterdir() if (folder / "__init__.py").exists()]
    assert [name for name in folders if f"`{name}`" not in text] == []


def test_decisions_have_their_four_parts() -> None:
    """Each decision is numbered and says Decision, Because, Weighed and left, What would change our mind."""
    decisions = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    numbers = [int(path.name[:4]) for path in decisions]
    assert numbers == sorted(set(numbers))
    assert numbers
    for path in decisions:
        heads = re.findall(r"^## (.*)$", path.read_text(encoding="utf-8"), re.MULTILINE)
        assert heads == ["Decision", "Because", "Weighed and left", "What would change our mind"], path.name


def test_every_bundled_part_has_its_notice() -> None:
    """NOTICE names what is shipped with the app and under which terms."""
    text = (ROOT / "NOTICE").read_text(encoding="utf-8")
    for part in ("Qt", "SQLCipher", "libsodium", "OpenSSL", "Hanken Grotesk", "Lucide", "OpenStreetMap", "OR-Tools"):
        assert part in text, part
