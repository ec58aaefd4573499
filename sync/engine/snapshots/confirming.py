"""Looks through a colleague's snapshot and vouches for it where it is what this device has come to by itself."""

from __future__ import annotations

from sync.engine.batches.sealing import NoKey, seal_all
from sync.engine.desk import Desk
from sync.engine.effects import Told
from sync.engine.log import Later, Ledger, Log
from sync.engine.parts.opening import BadSnapshot, Beyond, Found, open_manifest, open_rows
from sync.engine.parts.runs import Verifying
from sync.engine.snapshots.loading import names_of
from sync.engine.snapshots.making import complete, turn_of
from sync.engine.standing import Standing
from sync.protocol.asking.messages import ConfirmSnapshot, GetParts, GetSnapshot, Parts, Snapshot
from sync.protocol.merge.clock import Stamp
from sync.protocol.merge.digest import named, row_digest
from sync.protocol.merge.erasing import owners
from sync.protocol.merge.fields import KindMerge
from sync.protocol.merge.operation import Erase
from sync.protocol.merge.row import ERASED, Row, apply
from sync.protocol.merge.version import Chain, covers
from sync.protocol.wire.snapshot import CONFIRMED_AS


def next_request(desk: Desk) -> GetSnapshot | GetParts | None:
    """Not all at once: each colleague waits for those before her in the order of this snapshot."""
    if desk.verifying is not None:
        left = desk.verifying.missing if not desk.verifying.raws else ()
        return GetParts(names_of(left, desk.tuning.parts_bytes)) if left else None
    name = desk.to_confirm
    if not name or name in desk.looked_at or desk.beginning is not None or not desk.standing.active:
        return None
    since = desk.confirm_since.setdefault(name, desk.now)
    turn = turn_of(desk.standing, int.from_bytes(name[:7]))
    return GetSnapshot(confirmed=False) if desk.now >= since + turn * desk.tuning.turn_ms else None


def begin(desk: Desk, log: Log, answer: Snapshot) -> None:
    """The list came: note what is here now, to compare with."""
    desk.looked_at.add(desk.to_confirm)
    try:
        found = open_manifest(answer.frame, desk.standing)
        with log.transaction() as ledger:
            seal_all(ledger, desk.standing, desk.batch_bytes)
            desk.verifying = _begun(found, ledger, desk)
    except BadSnapshot as error:
        desk.tell_all([error.tell])
    except NoKey:
        desk.tell(Told.NO_KEY)


def came(desk: Desk, answer: Parts) -> None:
    if desk.verifying is not None:
        desk.verifying.raws = list(answer.frames)
        if not answer.frames:
            desk.verifying = None


def go_on(desk: Desk) -> None:
    """Look through one part."""
    verifying = desk.verifying
    if verifying is None or not verifying.raws:
        return
    try:
        state = open_rows(verifying.raws.pop(0), verifying.parts[verifying.done], desk.standing)
    except BadSnapshot as error:
        desk.tell_all([error.tell])
        desk.verifying = None
        return
    verifying.done += 1
    verifying.erased |= {name for (_kind, name), row in state.rows.items() if row.erased}
    for key, row in state.rows.items():
        if key in verifying.beyond.later:
            verifying.touched[key] = row, state.chains
        else:
            verifying.sum += _number(key, _hanging(key, row, verifying, desk.standing), state.chains)


def word(desk: Desk) -> ConfirmSnapshot | None:
    """When everything has been looked through: signed, if it is the same."""
    verifying = desk.verifying
    if verifying is None or verifying.missing or verifying.raws:
        return None
    desk.verifying = None
    if not desk.standing.active:
        return None
    total = verifying.sum + sum(_replayed(key, verifying, desk.standing) for key in verifying.beyond.later)
    if named(total) != verifying.whole:
        desk.tell(Told.SNAPSHOT_BAD)
        return None
    name = verifying.found.frame.hash
    return ConfirmSnapshot(name, desk.standing.identity.signing.sign(CONFIRMED_AS + name).signature)


def _begun(found: Found, ledger: Ledger, desk: Desk) -> Verifying | None:
    """None where some of it is not here, or too much came since: somebody else will look."""
    if not complete(ledger) or not covers(ledger.vector(), found.manifest.vector):
        return None
    beyond = Beyond.of(found.manifest, ledger)
    if sum(ledger.vector().values()) - sum(found.manifest.vector.values()) > desk.tuning.confirm_batches:
        return None
    beyond.grow(ledger, desk.standing)
    erased = {one.id for each in beyond.later.values() for one in _erasing(each)}
    return Verifying(found, beyond, ledger.digest(), erased)


def _erasing(each: list[Later]) -> list[Erase]:
    return [one.operation for one in each if isinstance(one.operation, Erase)]


def _hanging(key: tuple[int, str], row: Row, verifying: Verifying, standing: Standing) -> Row:
    """Nothing of it, where what it hangs on was erased since."""
    kind = standing.registry.get(key[0]) or KindMerge(key[0])
    return row if verifying.erased.isdisjoint(owners(row, kind)) else ERASED


def _replayed(key: tuple[int, str], verifying: Verifying, standing: Standing) -> int:
    """What the row comes to with everything that came since."""
    row, known = verifying.touched.get(key, (Row(), ()))
    chains = list(known)
    kind = standing.registry.get(key[0]) or KindMerge(key[0])
    for one in verifying.beyond.later[key]:
        context = {_place(chains, chain): batch for chain, batch in one.context.items()}
        stamp = Stamp(one.time, _place(chains, one.chain), one.batch)
        row = apply(row, one.operation, stamp, context=context, kind=kind)
        row = _hanging(key, row, verifying, standing)
    return _number(key, row, tuple(chains))


def _place(chains: list[Chain], chain: Chain) -> int:
    if chain not in chains:
        chains.append(chain)
    return chains.index(chain)


def _number(key: tuple[int, str], row: Row, chains: tuple[Chain, ...]) -> int:
    names = [chain.name for chain in chains]
    return int.from_bytes(row_digest(*key, row, lambda stamp: (stamp.time, names[stamp.device])))
