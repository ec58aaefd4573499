"""Whatever the exchange tells has its sentence: its codes are made from what the engine says, not written out."""

from __future__ import annotations

import pytest

from sync.engine.effects import Told
from sync.engine.log import Reason, Wish
from teamapp.services.sharing.devices import Standing
from teamapp.words.speak import Language, known_codes


@pytest.mark.parametrize("language", Language)
def test_everything_told_has_its_words(language: Language) -> None:
    """A new message, reason, wish or standing without a sentence fails here."""
    passing = {Told.ALL_SENT}  # moves the state, which has sentences of its own
    wanted = {f"sync.{one.value}" for one in Told if one not in passing}
    wanted |= {f"sharing.waits.{one.value}" for one in Reason}
    wanted |= {f"sharing.wish.{one.value}" for one in Wish}
    wanted |= {f"sharing.standing.{one.value}" for one in Standing}
    assert wanted <= known_codes(language), sorted(wanted - known_codes(language))
