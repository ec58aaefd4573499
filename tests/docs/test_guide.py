"""The guide is the same in both languages, and its words, pictures and keys are those of the window."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from tests.pictures.declared import LANGUAGES, PICTURES
from tests.pictures.words import of_sentences, texts

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "guide"
PAGES = sorted(page for language in LANGUAGES for page in (GUIDE / language).glob("*.md"))
MOST_BYTES, MOST_BYTES_OF_ALL = 80_000, 2_500_000
MADE = {"keys.md", "rules.md", "all-settings.md", "words.md"}
"""Made from the program itself; `test_pages.py` looks after them."""
_KEYS = {"Shift", "Alt", "Ctrl", "Page Down", ".osm.pbf", "/office/"}
"""What stands as code and is no key of a table: parts of keys, the map's own, an ending, an address."""
_SAID = re.compile(r'(?:tr|translate)\((?:"\w+", )?"([^"]+)"')
_HEARD = re.compile(r'(?:setAccessibleName\(|\bname=)self\.tr\("([^"]+)"')


def pictures_in(page: Path) -> list[str]:
    return re.findall(r"!\[[^\]]*\]\(([^)]+)\)", page.read_text(encoding="utf-8"))


def test_both_languages_have_the_same_pages() -> None:
    """A page that is written in one language only is missing in the other, with its pictures and heads."""
    english, dutch = ({page.name: page for page in (GUIDE / language).glob("*.md")} for language in LANGUAGES)
    assert english.keys() == dutch.keys()
    for name, page in english.items():
        other = dutch[name]
        assert [one.replace("/en/", "/nl/") for one in pictures_in(page)] == pictures_in(other), name
        assert len(heads(page)) == len(heads(other)), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_reached_from_the_first(language: str) -> None:
    """A page that nobody is led to is not there."""
    index = (GUIDE / language / "index.md").read_text(encoding="utf-8")
    pages = {page.name for page in PAGES if page.parent.name == language} - {"index.md"}
    assert pages - set(re.findall(r"\]\(([\w-]+\.md)", index)) == set()


def heads(page: Path) -> list[str]:
    return re.findall(r"^#+ .*$", page.read_text(encoding="utf-8"), re.MULTILINE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_bold_words_can_be_seen_in_the_window(language: str) -> None:
    """A button that is called otherwise from now on is found here, with the page that still has its old name.

    What only a screen reader says, or is left over in a dictionary, is no use to whoever looks for it.
    """
    pages = [page for page in PAGES if page.parent.name == language and page.name not in MADE]
    there = seen(language)
    assert [f"{page.name}: {words}" for page in pages for words in bold_in(page) if words not in there] == []


def test_the_search_for_words_can_fail() -> None:
    """A word that no button has is not seen, nor one that is only heard, nor one of the other language."""
    assert seen("en") >= {"Publish", "Take it over"}
    assert seen("nl") >= {"Publiceren", "Overnemen"}
    assert not seen("en") & {"Polish the silver", "Publiceren", "Exactly these figures would leave"}
    assert not seen("nl") & {"Publish", "Precies deze cijfers zouden weggaan"}


@cache
def seen(language: str) -> frozenset[str]:
    """What stands somewhere in the window, or is said in a sentence, in that language."""
    sources = "\n".join(file.read_text(encoding="utf-8") for file in (GUIDE.parents[1] / "ui").rglob("*.py"))
    heard, every = (Counter(one.findall(sources)) for one in (_HEARD, _SAID))
    english = {one for one in every if every[one] > heard[one]} | {one for one, _ in of_sentences()}
    return frozenset(said for one in english for said in texts(language).get(one, ()))


@pytest.mark.parametrize("language", LANGUAGES)
def test_keys_are_keys_of_the_window(language: str) -> None:
    """A key that a page names stands in the table of keys, which is made from the commands themselves."""
    known = _KEYS | codes_in(GUIDE / language / "keys.md")
    pages = [page for page in PAGES if page.parent.name == language]
    assert {page.name: codes_in(page) - known for page in pages if codes_in(page) - known} == {}


def codes_in(page: Path) -> set[str]:
    return set(re.findall(r"`([^`]+)`", page.read_text(encoding="utf-8")))


def bold_in(page: Path) -> list[str]:
    found = re.findall(r"\*\*(.+?)\*\*", page.read_text(encoding="utf-8"), re.DOTALL)
    return [" ".join(words.split()) for words in found]


def test_every_picture_has_its_state() -> None:
    """What brings the window there is written down, without importing the window for it."""
    states = (Path(__file__).parents[1] / "pictures" / "states.py").read_text(encoding="utf-8")
    known = set(re.findall(r"^def (\w+)\(person: Local\) -> None:", states, re.MULTILINE))
    assert {one.state for one in PICTURES if one.team != "office"} <= known


def test_pictures_are_declared_taken_and_small() -> None:
    """Each picture that a page shows can be taken again by `dev.py shots --guide`; none lies there for nothing."""
    declared = {f"{language}/{one.name}.webp" for language in LANGUAGES for one in PICTURES}
    shown = {one.removeprefix("../pictures/") for page in PAGES for one in pictures_in(page)}
    lying = {f"{one.parent.name}/{one.name}" for one in (GUIDE / "pictures").rglob("*.webp")}
    assert shown == declared == lying
    sizes = [one.stat().st_size for one in (GUIDE / "pictures").rglob("*.webp")]
    assert max(sizes) <= MOST_BYTES
    assert sum(sizes) <= MOST_BYTES_OF_ALL
