"""The PIN keeps a passer-by out, slows guessing down, and can be got rid of by the words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from teamapp.services.keeping.pin import (
    FREE_TRIES,
    USUAL_IDLE_MINUTES,
    forget_pin,
    has_pin,
    idle_minutes,
    pin_opens,
    set_idle_minutes,
    set_pin,
)
from teamapp.services.keeping.recovery import unlock_with_words
from teamapp.services.refused import Refused
from teamapp.store.keys.recovery import RecoveryWords
from teamapp.store.refusals import KeyRefused
from tests.support.store.open_store import NOW, Made, made_team

PIN = "4711"


@dataclass(slots=True)
class Wall:
    """A clock that is set by hand."""

    moment: datetime = NOW

    def __call__(self) -> datetime:
        return self.moment


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Made]:
    with made_team(tmp_path / "team") as made:
        made.desk.clock = Wall()
        yield made


def test_a_pin_opens_and_nothing_else_does(made: Made) -> None:
    """Without a PIN everything opens; it is kept as a slow hash only."""
    assert not has_pin(made.desk)
    assert pin_opens(made.desk, "")
    set_pin(made.desk, PIN)
    assert has_pin(made.desk)
    assert (pin_opens(made.desk, PIN), pin_opens(made.desk, "4712"), pin_opens(made.desk, "")) == (True, False, False)
    assert str(made.desk.store.setting("keeping.pin")).startswith("$argon2id$")
    forget_pin(made.desk)
    assert not has_pin(made.desk)


@pytest.mark.parametrize("pin", ["", "123", "12a4", "٣٤٥٦", "1111", "12 34"])
def test_a_pin_that_is_none_is_refused(made: Made, pin: str) -> None:
    """At least four digits, not all the same."""
    with pytest.raises(Refused, match=r"keeping\.pin_"):
        set_pin(made.desk, pin)
    assert not has_pin(made.desk)


def test_guessing_gets_slower_and_slower(made: Made) -> None:
    """After the free tries one waits, longer every time, after a restart too; the right PIN ends it."""
    set_pin(made.desk, PIN)
    for _ in range(FREE_TRIES):
        assert not pin_opens(made.desk, "0000")
    wall = made.desk.clock
    made.reopen().clock = wall
    waits = []
    for _ in range(3):
        with pytest.raises(Refused) as refused:
            pin_opens(made.desk, PIN)
        waits.append(int(refused.value.text.filled["seconds"]))
        wall.moment += timedelta(seconds=waits[-1])
        assert not pin_opens(made.desk, "0000")
    assert waits == sorted(set(waits))
    wall.moment += timedelta(days=1)
    assert pin_opens(made.desk, PIN)
    assert not pin_opens(made.desk, "0000")


def test_a_forgotten_pin_goes_with_the_words(made: Made) -> None:
    """The right words take it away, others do not."""
    set_pin(made.desk, PIN)
    with pytest.raises(KeyRefused):
        unlock_with_words(made.desk, " ".join(RecoveryWords.fresh().words))
    assert has_pin(made.desk)
    unlock_with_words(made.desk, " ".join(made.words.words))
    assert not has_pin(made.desk)


def test_the_window_locks_after_idle_minutes(made: Made) -> None:
    """Ten unless the nurse says otherwise; nonsense is refused."""
    assert idle_minutes(made.desk) == USUAL_IDLE_MINUTES
    set_idle_minutes(made.desk, 0)
    assert idle_minutes(made.desk) == 0
    with pytest.raises(Refused, match="idle_minutes"):
        set_idle_minutes(made.desk, -1)
