"""Takes batches in: applies what may be applied, keeps everything else in the inbox, forgets nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import blake2b

from sync.engine.batches.erasing import sweep
from sync.engine.batches.judging import Forked, Kept, Known, Ready, Verdict, judge, view_of
from sync.engine.batches.sealing import begin_anew, seal_all
from sync.engine.effects import Tell, Told
from sync.engine.log import RETRIED, Ledger, Reason, Shelved
from sync.engine.standing import Standing
from sync.protocol.merge.clock import HybridTime
from sync.protocol.merge.version import Chain
from sync.protocol.wire.frame import Frame

_TOLD = {
    Reason.NEWER: Told.NEWER,
    Reason.NO_KEY: Told.NO_KEY,
    Reason.LATE: Told.LATE,
    Reason.VOID: Told.FORGED,
    Reason.STRANGER: Told.FORGED,
    Reason.FORGED: Told.FORGED,
    Reason.WRONG_EPOCH: Told.FORGED,
    Reason.FOREIGN: Told.FORGED,
    Reason.UNREADABLE: Told.UNREADABLE,
    Reason.TWO_TALES: Told.TWO_TALES,
}
"""What is said of a batch that is not applied; one that only waits is nothing to speak of yet."""


@dataclass(slots=True)
class Taken:
    """What came of some batches; `held` are those that came just now, not what had waited: that may be off a stick."""

    applied: int = 0
    tells: list[Tell] = field(default_factory=list)
    held: dict[Chain, int] = field(default_factory=dict)

    def tell(self, code: Told, chain: Chain | None) -> None:
        tell = Tell(code, (("device", chain.device),) if chain else ())
        if tell not in self.tells:
            self.tells.append(tell)

    def hold(self, frame: Frame) -> None:
        self.held[frame.chain] = max(self.held.get(frame.chain, 0), frame.header.sequence)


@dataclass(frozen=True, slots=True)
class Receiving:
    """One transaction in which batches come in."""

    ledger: Ledger
    standing: Standing
    latest: HybridTime
    batch_bytes: int
    taken: Taken = field(default_factory=Taken)

    def take(self, raws: Iterable[bytes]) -> Taken:
        """Judge each batch, then try again what waited; raises NoKey where own changes cannot be sealed before."""
        seal_all(self.ledger, self.standing, self.batch_bytes)
        for raw in raws:
            verdict = self._judged(raw)
            self._take(raw, verdict)
            if verdict.frame is not None and (not isinstance(verdict, Kept) or verdict.genuine):
                self.taken.hold(verdict.frame)
        self.retry()
        sweep(self.ledger, self.standing, self.batch_bytes)
        return self.taken

    def retry(self) -> None:
        """Apply from the inbox whatever can be applied by now, until nothing more can."""
        progress = True
        while progress:
            progress = False
            for waiting in self.ledger.inbox():
                if waiting.reason in RETRIED and self._next(waiting):
                    progress = self._again(waiting) or progress

    def _judged(self, raw: bytes) -> Verdict:
        verdict = judge(raw, self.standing, self.ledger)
        if not isinstance(verdict, Forked):
            return verdict
        begin_anew(self.ledger, self.standing, self.batch_bytes, verdict.frame.header.incarnation)
        self.taken.tell(Told.CLONED, verdict.frame.chain)
        return judge(raw, self.standing, self.ledger)

    def _take(self, raw: bytes, verdict: Verdict) -> None:
        match verdict:
            case Ready():
                self._apply(raw, verdict)
            case Known():
                self.ledger.unshelve(name_of(raw))
                self._acknowledge(verdict.frame)
            case Kept():
                self._keep(raw, verdict)

    def _apply(self, raw: bytes, ready: Ready) -> None:
        self.ledger.apply(ready.frame, raw, ready.batch)
        if self.ledger.cleaned(ready.batch) is not ready.batch:
            self.ledger.note_unclean(ready.frame.chain, ready.frame.header.sequence)
        self.ledger.unshelve(name_of(raw))
        written = [change.time for change in ready.batch.changes if change.time <= self.latest]
        if written:
            self.ledger.witness(max(written))
        if not ready.honest:
            self.taken.tell(Told.TWO_TALES, ready.frame.chain)
        self._known_by(ready)
        self.taken.applied += 1

    def _known_by(self, ready: Ready) -> None:
        """Who wrote this had applied own batches: they stand under their numbers for ever, whatever the log says.

        By the name of what she had seen, not by numbers alone: another past of this device may have the same ones.
        """
        own = self.ledger.own()
        seen = ready.batch.context.get(own.chain, 0)
        if seen > own.acknowledged:
            control = ready.frame.header.control_seen
            if view_of(ready.batch.context, control, self.standing, self.ledger) == ready.batch.view:
                self.ledger.acknowledge(seen)

    def _acknowledge(self, frame: Frame) -> None:
        """An own batch came back: others have it, under this number for ever."""
        own = self.ledger.own()
        if frame.chain == own.chain and frame.header.sequence > own.acknowledged:
            self.ledger.acknowledge(frame.header.sequence)

    def _keep(self, raw: bytes, kept: Kept) -> None:
        frame = kept.frame
        chain, number = (frame.chain, frame.header.sequence) if frame else (None, 0)
        self.ledger.shelve(Shelved(name_of(raw), raw, kept.reason, chain, number))
        if kept.reason in _TOLD:
            self.taken.tell(_TOLD[kept.reason], chain)

    def _next(self, waiting: Shelved) -> bool:
        """Whether everything before it in its chain is applied."""
        return waiting.chain is None or waiting.batch <= self.ledger.vector().get(waiting.chain, 0) + 1

    def _again(self, waiting: Shelved) -> bool:
        verdict = self._judged(waiting.raw)
        if isinstance(verdict, Kept):
            if verdict.reason is not waiting.reason:
                self._keep(waiting.raw, verdict)
            return False
        self._take(waiting.raw, verdict)
        return isinstance(verdict, Ready)


def name_of(raw: bytes) -> bytes:
    """Under which a batch lies in the inbox: two spellings of one batch do not hide each other."""
    return blake2b(raw, digest_size=32).digest()
