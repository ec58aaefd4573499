"""Finding an address from what people type, and the address of a place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teamapp.patch.normal import folded, in_full, index_words
from teamapp.patch.open import PatchPack
from teamapp.patch.search import meanings


@pytest.mark.parametrize(
    ("typed", "street", "number"),
    [
        ("2628CD 8", "Professor Laagstraat", "8"),
        ("2628 cd 8", "Professor Laagstraat", "8"),
        ("8 2628cd", "Professor Laagstraat", "8"),
        ("Professor Laagstraat 8", "Professor Laagstraat", "8"),
        ("prof. laagstr. 8", "Professor Laagstraat", "8"),
        ("PROF LAAG 8 delft", "Professor Laagstraat", "8"),
        ("hoogstraat 3", "Hoogstraat", "3a"),
        ("Hoogstraat 3a", "Hoogstraat", "3a"),
        ("Hoogstraat 3 A", "Hoogstraat", "3a"),
        ("1 hoogstraat", "Hoogstraat", "1"),
        ("mannerheimint. 5 A 12", "Mannerheimintie", "5"),
        ("5 mannerheimintie toolo", "Mannerheimintie", "5"),
    ],
)
def test_finds_the_house(town: PatchPack, typed: str, street: str, number: str) -> None:
    """Postcode or street, abbreviated, without accents, in any order: the house comes first and is exact."""
    found = town.search(typed)
    assert (found[0].street, found[0].number, found[0].exact) == (street, number, True)


@pytest.mark.parametrize(
    ("typed", "street", "number"),
    [("hoog", "Hoogstraat", ""), ("Hoogstraat 12", "Hoogstraat", "13"), ("Hoogstraat 4", "Hoogstraat", "3a"),
     ("achterom", "Achterom", ""), ("achterom 3", "Achterom", "")],
)  # fmt: skip
def test_says_when_it_is_not_the_house(town: PatchPack, typed: str, street: str, number: str) -> None:
    """A street alone, a number that is not there and a street without houses are found, but not as exact."""
    found = town.search(typed)
    assert (found[0].street, found[0].number, found[0].exact) == (street, number, False)


@pytest.mark.parametrize("typed", ["", "   ", "zzz", '" OR 1', "2628ZZ 8", "*", "NEAR(", "8", "a'b"])
def test_nothing_is_found_where_nothing_fits(town: PatchPack, typed: str) -> None:
    """No hit is an empty answer, whatever signs are typed."""
    assert town.search(typed) == ()


@given(st.text(max_size=60))
def test_any_text_is_survived(town_texts: PatchPack, typed: str) -> None:
    """Nothing that can be typed is an error."""
    assert len(town_texts.search(typed, limit=5)) <= 5


@pytest.fixture(scope="module")
def town_texts(town_pack):  # type: ignore[no-untyped-def]
    with PatchPack(town_pack) as pack:
        yield pack


def test_nearest_address(town: PatchPack) -> None:
    """The house next to a place, however far the next square is; none from another town or off the earth."""
    near = town.nearest_address(52.00095, 4.0011)
    assert near is not None
    assert (near.street, near.number) == ("Hoogstraat", "3a")
    far = town.nearest_address(52.0002, 4.012)
    assert far is not None
    assert (far.street, far.number) == ("Professor Laagstraat", "8")
    assert town.nearest_address(52.1, 4.0) is None
    assert town.nearest_address(91.0, 4.0) is None


def test_houses_lists_each_once(town: PatchPack) -> None:
    """All five houses, street by street."""
    assert [(house.street, house.number) for house in town.houses()] == [
        ("Hoogstraat", "1"), ("Hoogstraat", "3a"), ("Hoogstraat", "13"), ("Mannerheimintie", "5"),
        ("Professor Laagstraat", "8"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("written", "plain"),
    [("Töölönkatu", "toolonkatu"), ("Straße", "strasse"), ("Ĳsselkade", "ijsselkade"), ("Østergade", "ostergade"),
     ("Égalité", "egalite"), ("Åbovägen", "abovagen")],
)  # fmt: skip
def test_folding(written: str, plain: str) -> None:
    """Accents, capitals and joined letters do not matter."""
    assert folded(written) == plain


def test_titles_are_the_same_in_full() -> None:
    """An abbreviated title and its full form are indexed alike."""
    assert index_words("Prof. Evertslaan") == index_words("Professor Evertslaan")
    assert index_words("Burg. de Vlugtln") == index_words("Burgemeester de Vlugtlaan")
    assert in_full("laan") == "laan"


def test_a_year_in_a_street_name_is_not_only_a_number() -> None:
    """ "Laan van 1940" is read as a house first and as a street last, so that both can be found."""
    read = list(meanings("laan van 1940"))
    assert (read[0].words, read[0].number) == (("laan", "van"), 1940)
    assert (read[-1].words, read[-1].number) == (("laan", "van", "1940"), None)
