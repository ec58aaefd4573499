"""Takes what was erased out of the batches that a device keeps.

Nobody can change a batch for others: its author has signed it. So each device puts a copy without what was erased in
its place, for itself alone and under the old name; own batches that nobody has yet are sealed again without it.
"""

from __future__ import annotations

from sync.engine.batches.sealing import begin_anew
from sync.engine.log import Ledger
from sync.engine.standing import Standing
from sync.protocol.merge.version import covers
from sync.protocol.wire.batch import pack
from sync.protocol.wire.frame import Frame, encode


def sweep(ledger: Ledger, standing: Standing, most_bytes: int) -> None:
    """Look at all kept batches if something was erased, and clean those that others have by now.

    What only this device has, off a stick, waits: without it the others could never go on. Raises NoKey.
    """
    if ledger.sweep_due():
        for raw in ledger.kept_beyond({}):
            _look(raw, ledger, standing)
        ledger.looked()
    own, renew = ledger.own(), False
    for raw in ledger.unclean():
        frame = standing.suite.decode(raw)
        if frame.chain == own.chain and frame.header.sequence > own.acknowledged:
            renew = True
        elif delivered(frame, ledger, standing):
            _clean(frame, ledger, standing)
    if renew and standing.key is not None:
        begin_anew(ledger, standing, most_bytes)


def delivered(frame: Frame, ledger: Ledger, standing: Standing) -> bool:
    """Whether the shared log has a batch, or, in a team without one, every colleague is known to have it."""
    wanted = {frame.chain: frame.header.sequence}
    if covers(ledger.held(), wanted):
        return True
    others = (one.device for one in standing.membership.active if one.device != standing.device)
    return not ledger.place().log and all(covers(ledger.known(one), wanted) for one in others)


def _look(raw: bytes, ledger: Ledger, standing: Standing) -> None:
    frame = standing.suite.decode(raw)
    key = standing.keys.get(frame.header.epoch)
    if key is None:
        return
    batch = standing.suite.batch(frame, key, standing.devices)
    if ledger.cleaned(batch) != batch:
        ledger.note_unclean(frame.chain, frame.header.sequence)


def _clean(frame: Frame, ledger: Ledger, standing: Standing) -> None:
    key = standing.keys[frame.header.epoch]
    clean = ledger.cleaned(standing.suite.batch(frame, key, standing.devices))
    ledger.clean(
        frame, encode(standing.suite.seal(frame.header, pack(clean, standing.devices), key, author=standing.identity))
    )
