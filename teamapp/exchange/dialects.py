"""CSV in whatever dialect and alphabet: which sign parts the cells, and which bytes stand for which letters."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from teamapp.exchange.rows import NotTable

_DELIMITERS = ",;\t|"
_ALPHABETS = ("utf-8-sig", "cp1252", "latin-1")
_SAMPLE = 30
_NAMED = re.compile(r'"?sep=(.)"?')
"""How Excel is told what parts the cells, on a line of its own above the table."""

_WEB_PAGE = re.compile(r"\s*<(!doctype|html|table|\?xml|meta|head|body|div)\b", re.IGNORECASE)
_QUOTED = ("'=", "'+", "'-", "'@")
"""How `write_csv` keeps words from being run as a formula."""


def text_rows(raw: bytes) -> Iterator[tuple[int, Sequence[str]]]:
    """Each row with the line on which it begins. Raises NotTable."""
    said = _decoded(raw)
    if "\0" in said or _WEB_PAGE.match(said):
        raise NotTable("importing.not_text")
    named = _NAMED.fullmatch(said.partition("\n")[0].strip())
    reader = csv.reader(io.StringIO(said), delimiter=named[1] if named else _delimiter(said))
    line = 1
    try:
        for cells in reader:
            if line > 1 or not named:
                yield line, [cell[1:] if cell.startswith(_QUOTED) else cell for cell in cells]
            line = reader.line_num + 1
    except csv.Error as error:
        raise NotTable("importing.broken_csv", str(error)) from error


def _delimiter(said: str) -> str:
    """The one by which most of the first rows have the same number of cells: a comma also stands in 24,5."""
    sample = list(islice((line for line in said.splitlines() if line.strip()), _SAMPLE))

    def evenness(delimiter: str) -> tuple[int, int]:
        try:
            widths = Counter(len(cells) for cells in csv.reader(sample, delimiter=delimiter) if len(cells) > 1)
        except csv.Error:
            return 0, 0
        wide, rows = max(widths.items(), key=lambda one: (one[1], one[0]), default=(0, 0))
        return rows, wide

    return max(_DELIMITERS, key=evenness)


def _decoded(raw: bytes) -> str:
    """By its mark, else as UTF-8, else as Windows writes in our part of the world."""
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return raw.decode("utf-16", errors="replace")
    if (unmarked := _sixteen(raw[:400])) is not None:
        return raw.decode(unmarked, errors="replace")
    for alphabet in _ALPHABETS:
        try:
            return raw.decode(alphabet)
        except UnicodeDecodeError:
            continue
    return ""


def _sixteen(begin: bytes) -> str | None:
    """UTF-16 that lost its mark: nearly every second byte is nothing."""
    for first, alphabet in ((1, "utf-16-le"), (0, "utf-16-be")):
        half = begin[first::2]
        if len(half) > 8 and half.count(0) > 0.8 * len(half) and begin[1 - first :: 2].count(0) == 0:
            return alphabet
    return None
