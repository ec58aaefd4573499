"""One door to the rules: a request of a known device in, an answer out, all in the transaction of the shelf."""

from __future__ import annotations

from sync.protocol.asking.messages import (
    Answer,
    ConfirmSnapshot,
    Extend,
    GetParts,
    GetSnapshot,
    Pull,
    Push,
    PutParts,
    PutSnapshot,
    Request,
)
from sync.server.rules.pull import extend, pull
from sync.server.rules.push import Asking, push
from sync.server.rules.shelf import Shelf
from sync.server.rules.snapshots import confirm_snapshot, get_parts, get_snapshot, put_parts, put_snapshot


def answer(shelf: Shelf, asking: Asking, request: Request) -> Answer:
    """What the shared log says; the transport has made sure that `asking.device` has signed the request."""
    match request:
        case Push():
            return push(shelf, asking, request)
        case Pull():
            return pull(shelf, asking, request)
        case Extend():
            return extend(shelf, asking, request)
        case PutSnapshot():
            return put_snapshot(shelf, asking, request)
        case ConfirmSnapshot():
            return confirm_snapshot(shelf, asking, request)
        case GetSnapshot():
            return get_snapshot(shelf, asking, request)
        case PutParts():
            return put_parts(shelf, asking, request)
        case GetParts():
            return get_parts(shelf, asking, request)
