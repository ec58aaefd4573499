"""docs/guide/<language>/words.md: the words of the window, from the table of both languages in docs/glossary.md."""

from __future__ import annotations

from pathlib import Path

GLOSSARY = Path(__file__).resolve().parents[4] / "docs" / "glossary.md"
HEADS = {
    "en": """# Words

[Nederlands](../nl/words.md) · [All pages](index.md)

One word for a thing, the same in the window, on paper and in this guide.

| Word | in Dutch | is |
|---|---|---|""",
    "nl": """# Woorden

[English](../en/words.md) · [Alle pagina's](index.md)

Eén woord voor één ding, hetzelfde in het venster, op papier en in deze handleiding.

| Woord | in het Engels | dat is |
|---|---|---|""",
}


def rows(head: str) -> list[list[str]]:
    """The rows of one of its tables, cell by cell."""
    part = GLOSSARY.read_text(encoding="utf-8").split(f"\n## {head}\n")[1].split("\n## ")[0]
    lines = [line for line in part.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[1:]]


def page(language: str) -> str:
    """By the alphabet of its language."""
    mine, other, meaning = (1, 0, 3) if language == "nl" else (0, 1, 2)
    found = sorted((row[mine], row[other], row[meaning]) for row in rows("In the window"))
    return "\n".join([HEADS[language], *(f"| {' | '.join(row)} |" for row in found)]) + "\n"
