"""Pages that are read from the program say what the program says; every setting, word, code and table has its line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sync.protocol.wire.frame import Header
from sync.server.keeping.tables import METADATA
from sync.server.main import words_understood
from sync.server.office import tables as _office  # noqa: F401  its tables stand beside the others
from sync.server.office.page.words import WORDS as OFFICE
from sync.server.telling.figures import Figures
from teamapp.cli import COMMANDS, make_parser
from teamapp.words.speak import Language, known_codes
from tests.docs.pages import folders, messages
from tests.docs.pages.commands import commands_of, options_of
from tests.docs.pages.guide import glossary
from tests.docs.pages.rooms import ABOUT, layers
from tests.docs.pages.write import PAGES
from tests.pictures.words import texts

DOCS = Path(__file__).resolve().parents[2] / "docs"


def text_of(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", PAGES)
def test_a_made_page_is_up_to_date(name: str) -> None:
    """Whoever adds a message, an option, a setting or a room runs `python3 dev.py docs`."""
    assert text_of(name) == PAGES[name](), f"docs/{name} is old: python3 dev.py docs"


def test_every_sentence_has_its_line() -> None:
    """The page leaves out names of things, and nothing that is a sentence."""
    page = text_of("messages.md")
    told = {code: said for topic in messages.topics() for code, said in topic.english.items()}
    assert told.keys() == known_codes(Language.ENGLISH) == known_codes(Language.DUTCH)
    assert [code for code, said in told.items() if messages.is_sentence(said) and f"| `{code}` |" not in page] == []


def test_every_word_of_the_command_line_has_its_line() -> None:
    """Commands, their options, and the codes with which they end."""
    page, parser = text_of("commands.md"), make_parser()
    assert commands_of(parser).keys() == COMMANDS.keys()
    stack = [("teamapp", parser), ("python -m sync.server", words_understood())]
    while stack:
        name, one = stack.pop()
        assert f"# {name}\n" in page
        for option in options_of(one):
            assert (option.option_strings or [option.metavar or option.dest])[0] in page, f"{name} {option.dest}"
        stack += [(f"{name} {word}", below) for word, below in commands_of(one).items()]
    assert re.findall(r"^\| (\d+) \|", page, re.MULTILINE) == ["0", "1", "2", "130"]


def test_the_guide_of_the_backend_has_every_option() -> None:
    """An option of the backend is told where its owner reads."""
    told = text_of("guide-backend.md") + text_of("guide-office.md")
    options = [one.option_strings[0] for one in options_of(words_understood())]
    assert [option for option in options if f"`{option}" not in told] == []


def test_every_figure_of_the_backend_is_told() -> None:
    """What can be watched stands where somebody decides what to watch, under the name by which it is asked for."""
    told = text_of("guide-backend.md")
    every = re.findall(r"^# TYPE (\S+) \w+$", Figures().text().decode(), re.MULTILINE)
    names = [name for name in every if not name.endswith("_created")]
    assert len(names) >= 5
    assert [name for name in names if f"`{name}`" not in told] == []


def test_what_the_server_keeps_is_told_table_by_table() -> None:
    """A new column of the backend cannot be forgotten on the page that says what it sees."""
    page = text_of("security.md")
    rows = {match[1]: match[0] for match in re.finditer(r"^\| (`[a-z_`, ]+) \|.*$", page, re.MULTILINE)}
    for table in METADATA.tables.values():
        row = next((row for names, row in rows.items() if f"`{table.name}`" in names), "")
        assert [column.name for column in table.columns if f"`{column.name}`" not in row] == [], table.name
    assert [name for name in Header.__dataclass_fields__ if f"`{name}`" not in page] == []


@pytest.mark.parametrize("language", ["en", "nl"])
def test_every_figure_of_the_office_is_explained(language: str) -> None:
    """By the name that its page has for it, and what stands on its buttons too."""
    page, words = text_of(f"guide/{language}/office-figures.md"), OFFICE[language]
    names = [said for key, said in words.items() if key.startswith("figure.")]
    names += [words[key] for key in ("month", "region", "show", "bands", "list", "csv")]
    assert [name for name in names if name not in page] == []


def test_every_room_of_the_contracts_is_drawn() -> None:
    """The drawing has each room once, and no room that the contracts do not have."""
    drawn = re.findall(r'class="name"[^>]*>([a-z.]+)<', text_of("architecture.svg"))
    assert sorted(drawn) == sorted(room for line in layers() for room in line)
    assert set(drawn) == ABOUT.keys()


def test_every_folder_says_what_it_is() -> None:
    """One sentence, which ends; and each folder just below a room has its line on the page of the house."""
    every = [one for room in folders.ROOMS for one in folders.folders(room)]
    assert [str(one) for one in every if not folders.sentence_of(one).endswith(".")] == []
    house = text_of("architecture.md")
    assert [str(one) for one in every if one.parent.name in folders.ROOMS and f"`{one.name}`" not in house] == []


@pytest.mark.parametrize(("column", "language"), [(0, "en"), (1, "nl")])
def test_the_words_of_the_glossary_are_those_of_the_window(column: int, language: str) -> None:
    """Each word of the first table is somewhere in what window or sentences say in that language."""
    every = "\n".join(one for many in texts(language).values() for one in many).lower()
    terms = [term for row in glossary.rows("In the window") for term in row[column].split(", ")]
    assert [term for term in terms if term.lower() not in every] == []


def test_the_glossary_has_each_word_once_with_both_languages_and_meanings() -> None:
    """No half row, and no word in both tables."""
    rows = glossary.rows("In the window") + glossary.rows("Behind it")
    names = [row[0] for row in rows]
    assert len(names) == len(set(names))
    assert [row[0] for row in rows if not all(row)] == []
