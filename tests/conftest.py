"""What holds for every test."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt: a test shows no window

settings.register_profile("house", deadline=None, max_examples=40)  # others each time; no deadline on a busy machine
settings.load_profile("house")


@pytest.fixture(scope="session", autouse=True)
def _quick_passphrases() -> Iterator[None]:
    """A passphrase takes a second of computing on purpose; here a hundredth. The vault's tests prove the usual cost."""
    from teamapp.store.keys import wraps

    with pytest.MonkeyPatch.context() as patch:
        cheap = wraps.Cost(passes=1, memory_bytes=8 << 20)
        patch.setattr(wraps, "Cost", lambda: cheap)
        yield
