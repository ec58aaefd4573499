"""Whatever comes in: it is read as what it is, or refused in the declared way, soon and without filling the memory."""

from __future__ import annotations

import random
import secrets
import tracemalloc

import pytest
import zstandard

from sync.protocol.wire.batch import MOST_BYTES
from sync.protocol.wire.padding import pad
from tests.sync.proof.fuzzing import readers, spoilt

TRIES = 150
READERS = readers()


@pytest.mark.parametrize("name", READERS)
def test_spoilt_bytes_are_refused_as_declared(name: str) -> None:
    """No other error, ever; what is valid is read. `bench_sync_fuzz.py` goes on for long."""
    reader, seed = READERS[name], secrets.randbelow(1 << 32)
    print("seed", seed)
    dice = random.Random(seed)
    for valid in reader.valid:
        reader.read(reader.wrap(valid))
        for _ in range(TRIES):
            try:
                reader.read(reader.wrap(spoilt(valid, dice)))
            except reader.refusals:
                continue


@pytest.mark.parametrize("name", ["body", "batch", "state", "manifest", "history"])
def test_a_bomb_costs_little(name: str) -> None:
    """What claims to be larger than it may is refused before it is unpacked, whatever it is made of."""
    reader = READERS[name]
    bombs = [(257 << 20, True), (MOST_BYTES + 1, False)]
    tracemalloc.start()
    for bomb in [_bomb(size, honest=honest) for size, honest in bombs]:
        with pytest.raises(reader.refusals):
            reader.read(pad(bomb))
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 4 * MOST_BYTES


def _bomb(size: int, *, honest: bool) -> bytes:
    """So many zeros; it says how many or does not. Made in pieces: the test is to see what reading costs."""
    packer = zstandard.ZstdCompressor(level=1, write_content_size=honest)
    bomb = packer.compressobj(size=size if honest else -1)
    piece = bytes(1 << 20)
    parts = [bomb.compress(piece[: min(len(piece), size - start)]) for start in range(0, size, len(piece))]
    return b"".join([*parts, bomb.flush()])
