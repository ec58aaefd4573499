"""What this device has to say in the control log next: people's wishes, and what follows from what others said."""

from __future__ import annotations

from collections.abc import Mapping

from sync.control.identity import RandomBytes
from sync.control.making import approval, rotation, say
from sync.control.membership import State
from sync.control.record import Body, Leaving, Record, Role, Vouch, Why
from sync.engine.effects import Tell, Told
from sync.engine.log import Intent, Ledger, Reason, Wish
from sync.engine.standing import Standing


def next_record(ledger: Ledger, standing: Standing) -> Record | None:
    """The record that this device would append now; `settle` comes before."""
    me = standing.membership.members.get(standing.device)
    if me is None or not me.active:
        return None
    body = _duty(ledger, standing) or _first_wish(ledger, standing)
    return say(standing.membership, standing.identity, body) if body is not None else None


def settle(ledger: Ledger, standing: Standing) -> list[Tell]:
    """Drop the wishes that the control log holds by now, or that it can hold no longer, and say so."""
    tells = []
    for intent in ledger.intents():
        told = _settled(intent, ledger, standing)
        if told is not None:
            ledger.drop_intent(intent)
            tells.append(Tell(told, (("what", intent.wish.value), ("device", intent.device))))
    return tells


def applied_of(device: str, ledger: Ledger) -> dict[int, int]:
    """How far each chain of a device is applied here: incarnation -> batch."""
    return {chain.incarnation: batch for chain, batch in ledger.vector().items() if chain.device == device and batch}


def _duty(ledger: Ledger, standing: Standing) -> Body | None:
    """What anybody owes the team: keys without those who leave, and a word for what was applied in good faith."""
    for member in standing.membership.members.values():
        applied = applied_of(member.device, ledger)
        if member.gone and any(batch > member.cuts.get(one, 0) for one, batch in applied.items()):
            return Vouch(member.device, _raised(member.cuts, applied))
        if member.state is State.LEAVING:
            return _gone(member.device, Why.LEAVE, ledger, standing)
    return None


def _first_wish(ledger: Ledger, standing: Standing) -> Body | None:
    bodies = (_body(intent, ledger, standing) for intent in ledger.intents())
    return next((body for body in bodies if body is not None), None)


def _body(intent: Intent, ledger: Ledger, standing: Standing) -> Body | None:
    random_bytes = standing.suite.random_bytes
    match intent.wish:
        case Wish.APPROVE:
            return _approval(intent, standing, random_bytes)
        case Wish.REMOVE:
            return _gone(intent.device, Why(intent.detail), ledger, standing)
        case Wish.LEAVE:
            return Leaving(standing.device)
        case Wish.ROTATE:
            return rotation(standing.membership, random_bytes)
        case Wish.ERASE:
            return rotation(standing.membership, random_bytes, why=Why.ERASE)
        case Wish.SNAPSHOT:
            return None  # `asking` makes it
        case Wish.ROLE:
            return Role(intent.device, intent.detail)
        case Wish.TAKE_LATE:
            return Vouch(intent.device, _late(intent.device, ledger))


def _approval(intent: Intent, standing: Standing, random_bytes: RandomBytes) -> Body:
    return approval((intent.device, intent.sign, intent.box), standing.keys, random_bytes, role=intent.detail)


def _gone(device: str, why: Why, ledger: Ledger, standing: Standing) -> Body:
    cuts = applied_of(device, ledger)
    return rotation(standing.membership, standing.suite.random_bytes, why=why, gone=device, cuts=cuts)


def _late(device: str, ledger: Ledger) -> dict[int, int]:
    late: dict[int, int] = {}
    for one in ledger.inbox():
        if one.reason is Reason.LATE and one.chain and one.chain.device == device:
            late[one.chain.incarnation] = max(one.batch, late.get(one.chain.incarnation, 0))
    return late


def _raised(cuts: Mapping[int, int], applied: Mapping[int, int]) -> dict[int, int]:
    return {one: max(batch, cuts.get(one, 0)) for one, batch in applied.items()}


def _settled(intent: Intent, ledger: Ledger, standing: Standing) -> Told | None:
    member = standing.membership.members.get(intent.device)
    match intent.wish:
        case Wish.APPROVE:
            return (Told.GIVEN_UP if member.gone else Told.DONE) if member else None
        case Wish.REMOVE:
            return Told.DONE if member is None or member.gone else None
        case Wish.LEAVE:
            me = standing.membership.members.get(standing.device)
            return Told.DONE if me is None or not me.active else None
        case Wish.ROTATE | Wish.ERASE:
            return Told.DONE if standing.membership.epoch >= int(intent.detail) else None
        case Wish.SNAPSHOT:
            return None
        case Wish.ROLE:
            if member is None or not member.active:
                return Told.GIVEN_UP
            return Told.DONE if member.role == intent.detail else None
        case Wish.TAKE_LATE:
            return None if _late(intent.device, ledger) else Told.DONE
