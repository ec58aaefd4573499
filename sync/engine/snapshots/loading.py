"""Begins from a snapshot: what a team needs today first, then its history, then what is long past.

Parts are loaded one after the other, each in a transaction of its own. With the last of the hot rows the device stands
at the snapshot's vector and takes in the log from there on; the rest comes while people work.
"""

from __future__ import annotations

from dataclasses import replace

from sync.engine.batches.receiving import Receiving
from sync.engine.batches.sealing import NoKey, begin_anew, seal_all
from sync.engine.desk import Desk
from sync.engine.effects import Tell, Told
from sync.engine.log import Ledger, Loading, Log, Place
from sync.engine.parts.opening import BadSnapshot, Beyond, open_history, open_manifest, open_rows
from sync.engine.parts.runs import Beginning
from sync.engine.standing import Standing
from sync.protocol.asking.messages import GetParts, Parts, Snapshot
from sync.protocol.merge.operation import Unreadable
from sync.protocol.merge.version import covers
from sync.protocol.wire.snapshot import Manifest, Part, Sort


def resume(desk: Desk, ledger: Ledger) -> None:
    """Go on where the program ended."""
    loading = ledger.loading()
    if loading is None:
        return
    try:
        found = open_manifest(loading.frame, desk.standing)
    except BadSnapshot:  # its author's key is not known here any more
        desk.needs_snapshot = True
        return
    beyond = Beyond.of(found.manifest, ledger)
    desk.beginning = Beginning(found, beyond, loading.done, loading.standing)
    desk.progress = loading.done, len(found.manifest.parts)


def begin(desk: Desk, log: Log, answer: Snapshot) -> None:
    """The list of a snapshot's parts came; one that was being loaded goes on."""
    desk.needs_snapshot = False
    if not answer.frame:
        desk.by_log, desk.pull_due = True, True
        return
    try:
        found = open_manifest(answer.frame, desk.standing)
        with log.transaction() as ledger:
            seal_all(ledger, desk.standing, desk.batch_bytes)
            chain = ledger.own().chain
            _know_own(found.manifest, ledger, desk.standing, desk.batch_bytes)
            _settle_where(answer, found.manifest, ledger)
            resume(desk, ledger)
            cloned = ledger.own().chain != chain
    except (BadSnapshot, NoKey) as error:
        _failed(desk, log, error)
        return
    if cloned:
        desk.tell(Told.CLONED, device=chain.device)
    desk.pull_due = desk.beginning is None


def _settle_where(answer: Snapshot, manifest: Manifest, ledger: Ledger) -> None:
    """Stand at the snapshot where all of it is here; else begin with it, or go on where that was begun before.

    Rows of a snapshot take the place of those that are here, so nothing is loaded where something that came after it
    is in these rows alone: a log that went back may offer an older one than this device began from.
    """
    before, place = ledger.loading(), Place(ledger.place().log, answer.at, answer.place)
    again = before is not None and before.frame == answer.frame
    late = any(part.sort is Sort.LATE for part in manifest.parts)
    whole = _kept_beyond(manifest, ledger)
    known = covers(ledger.vector(), manifest.vector) and (before is None or not whole) and not late
    if known or (again and before is not None and before.standing):
        _take_place(ledger, manifest, place)
    elif again and before is not None:
        ledger.loaded(replace(before, place=place))
    elif whole:
        ledger.begin_loading(Loading(answer.frame, place))
    else:
        raise BadSnapshot


def _kept_beyond(manifest: Manifest, ledger: Ledger) -> bool:
    """Whether every batch that is applied here and not in a snapshot is kept here."""
    upto = manifest.vector
    beyond = sum(max(0, batch - upto.get(chain, 0)) for chain, batch in ledger.vector().items())
    return beyond == len(ledger.kept_beyond(upto))


def next_names(desk: Desk) -> GetParts | None:
    """The parts to be asked for next; None while some that came are not loaded yet."""
    beginning = desk.beginning
    if beginning is None or beginning.raws:
        return None
    return GetParts(names_of(beginning.missing, desk.tuning.parts_bytes))


def names_of(parts: tuple[Part, ...], most_bytes: int) -> tuple[bytes, ...]:
    """As many as an answer holds, one at least."""
    size = 0
    for count, part in enumerate(parts):
        size += part.size
        if count and size > most_bytes:
            return tuple(one.name for one in parts[:count])
    return tuple(one.name for one in parts)


def came(desk: Desk, log: Log, answer: Parts) -> None:
    """Parts have come; they are loaded one by one."""
    if desk.beginning is not None:
        desk.beginning.raws = list(answer.frames)
        if not answer.frames:
            _failed(desk, log, BadSnapshot())


def go_on(desk: Desk, log: Log) -> None:
    """Load one part."""
    beginning = desk.beginning
    if beginning is None or not beginning.raws:
        return
    try:
        with log.transaction() as ledger:
            here = covers(ledger.vector(), beginning.found.manifest.vector)
            loading = _loaded(desk, beginning, ledger)
            stands = loading.standing and not beginning.standing
            tells = Receiving(ledger, desk.standing, desk.latest, desk.batch_bytes).take(()).tells if stands else []
    except (BadSnapshot, Unreadable, NoKey) as error:
        _failed(desk, log, error)
        return
    beginning.raws.pop(0)
    beginning.done, beginning.standing = loading.done, loading.standing
    desk.progress = loading.done, len(beginning.parts)
    desk.tell_all(tells)
    if stands:
        desk.pull_due, desk.usable_due, desk.first_written = True, desk.usable_due or not here, None
    if beginning.done == len(beginning.parts):
        desk.beginning, desk.progress = None, (0, 0)


def _loaded(desk: Desk, beginning: Beginning, ledger: Ledger) -> Loading:
    loading = ledger.loading()
    assert loading is not None
    standing = desk.standing
    seal_all(ledger, standing, desk.batch_bytes)
    if beginning.beyond.own != ledger.own().chain:
        beginning.beyond = Beyond.of(beginning.found.manifest, ledger)
    beginning.beyond.grow(ledger, standing)
    part, raw = beginning.parts[loading.done], beginning.raws[0]
    if part.sort is Sort.LATE:
        _take_late(open_history(raw, part, standing), desk, ledger)
    elif part.sort is Sort.HISTORY:
        ledger.load_history(open_history(raw, part, standing))
    else:
        ledger.load_rows(open_rows(raw, part, standing), beginning.beyond.later)
    rest = beginning.parts[loading.done + 1 :]
    if part.sort is Sort.LATE and covers(ledger.vector(), beginning.found.manifest.vector):
        rest = tuple(one for one in rest if one.sort is Sort.LATE)  # everything else is here already
    stands = loading.standing or not any(one.sort in (Sort.LATE, Sort.HOT) for one in rest)
    if stands and not loading.standing:
        ledger.stand_at(beginning.found.manifest.heads)
        _take_place(ledger, beginning.found.manifest, loading.place)
    if rest:
        loading = replace(loading, done=loading.done + 1, standing=stands)
        ledger.loaded(loading)
        return loading
    ledger.end_loading()
    return replace(loading, done=len(beginning.parts), standing=stands)


def _take_late(raws: list[object], desk: Desk, ledger: Ledger) -> None:
    """They lie in the shared log before the place from which this device goes on."""
    found = [raw for raw in raws if isinstance(raw, bytes)]
    Receiving(ledger, desk.standing, desk.latest, desk.batch_bytes).take(found)


def _take_place(ledger: Ledger, manifest: Manifest, place: Place) -> None:
    ledger.forget_held()
    ledger.hold(manifest.vector)
    ledger.set_place(place)


def _know_own(manifest: Manifest, ledger: Ledger, standing: Standing, most_bytes: int) -> None:
    """Own batches that the snapshot has are taken; where it has others under their numbers, a copy was first."""
    own = ledger.own()
    batch, name = manifest.heads.get(own.chain, (0, b""))
    if batch <= own.acknowledged:
        return
    if batch <= own.sealed and ledger.hash_of(own.chain, batch) == name:
        ledger.acknowledge(batch)
    else:
        taken = max(chain.incarnation for chain in manifest.heads if chain.device == standing.device)
        begin_anew(ledger, standing, most_bytes, taken)


def _failed(desk: Desk, log: Log, error: Exception) -> None:
    """Who does not stand yet tries the log, and the snapshot again where that is cut; else the rest is asked for."""
    desk.tell_all([_tell(error)])
    with log.transaction() as ledger:
        loading = ledger.loading()
        if loading is not None and not loading.standing:
            ledger.end_loading()
    desk.beginning, desk.progress, desk.by_log = None, (0, 0), True
    desk.needs_snapshot = loading is not None and loading.standing
    desk.refused()  # where the log is cut too, there is no other way in: it is tried ever more seldom
    desk.failed()


def _tell(error: Exception) -> Tell:
    if isinstance(error, BadSnapshot):
        return error.tell
    return Tell(Told.NO_KEY if isinstance(error, NoKey) else Told.SNAPSHOT_BAD)
