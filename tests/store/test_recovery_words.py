"""Twenty-four words open the team; a mistake is named by its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mnemonic import Mnemonic

from teamapp.store.keys.recovery import RecoveryWords
from teamapp.store.refusals import KeyRefused

ENTROPY = st.binary(min_size=32, max_size=32)
WORDS = RecoveryWords(bytes(range(32)))


@given(ENTROPY)
def test_words_are_those_of_the_public_standard(entropy: bytes) -> None:
    """Any BIP 39 tool makes the same words of the same bytes, and we read them back."""
    words = RecoveryWords(entropy).words
    assert " ".join(words) == Mnemonic("english").to_mnemonic(entropy)
    assert RecoveryWords.read(" ".join(words)).entropy == entropy


@pytest.mark.parametrize(
    "typed",
    [
        " ".join(WORDS.words).upper(),
        ", ".join(WORDS.words),
        "\n".join(f"{n}. {word}" for n, word in enumerate(WORDS.words, start=1)),
        " ".join(word[:4] for word in WORDS.words),
    ],
    ids=["capitals", "commas", "numbered lines", "four letters"],
)
def test_words_are_read_as_people_type_them(typed: str) -> None:
    """Capitals, commas, the numbers of the print and the first four letters are all fine."""
    assert RecoveryWords.read(typed) == WORDS


@given(ENTROPY, st.integers(0, 23), st.text("qxz", min_size=3, max_size=8))
def test_an_unknown_word_is_named_by_its_place(entropy: bytes, place: int, wrong: str) -> None:
    """The refusal says which word and how it was typed."""
    words = list(RecoveryWords(entropy).words)
    words[place] = wrong
    with pytest.raises(KeyRefused) as refused:
        RecoveryWords.read(" ".join(words))
    assert refused.value.text.code == "store.words_unknown"
    assert (refused.value.text.filled["position"], refused.value.text.filled["word"]) == (place + 1, wrong)


def test_a_typing_error_brings_the_words_that_are_near() -> None:
    """`abandn` is answered with `abandon`."""
    with pytest.raises(KeyRefused) as refused:
        RecoveryWords.read(" ".join(("abandn", *WORDS.words[1:])))
    assert "abandon" in str(refused.value.text.filled["near"])


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (WORDS.words[:-1], "store.words_count"),
        ((), "store.words_count"),
        ((*WORDS.words[:22], WORDS.words[23], WORDS.words[22]), "store.words_checksum"),
    ],
    ids=["one missing", "none", "two swapped"],
)
def test_words_that_are_no_key_are_refused(words: tuple[str, ...], code: str) -> None:
    """Too few, or known words that do not belong together."""
    with pytest.raises(KeyRefused) as refused:
        RecoveryWords.read(" ".join(words))
    assert refused.value.text.code == code


def test_words_are_not_shown_by_accident() -> None:
    """A log line or a traceback does not print them."""
    assert "00" not in repr(WORDS)
    assert WORDS.words[0] not in repr(WORDS)
