"""A carrier that is closed lets go of every connection, whenever that happens."""

from __future__ import annotations

import secrets
import socket
import threading
from collections.abc import Iterator

import httpcore
import pytest

from sync.client.carrier import Carrier, NotReached
from sync.control.identity import Identity
from sync.control.invite import Invite

ANSWER = b"HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n"


@pytest.fixture
def address() -> Iterator[str]:
    """A server that takes one connection, answers once and holds the line."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        ended = threading.Event()

        def serve() -> None:
            line, _from = server.accept()
            with line:
                line.recv(65_536)
                line.sendall(ANSWER)
                ended.wait()

        thread = threading.Thread(target=serve)
        thread.start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}"
        ended.set()
        thread.join()


def test_a_connection_that_is_made_while_the_carrier_closes_is_closed(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Closed between the connection and the request over it: no socket is left for the collector of rubbish."""
    carrier = Carrier(address, b"t" * 16, Identity.fresh(secrets.token_bytes))
    made: list[httpcore.NetworkStream] = []
    connect = httpcore.SyncBackend.connect_tcp

    def connect_and_close(*words: object, **named: object) -> httpcore.NetworkStream:
        made.append(connect(*words, **named))  # type: ignore[arg-type]
        carrier.close()
        return made[0]

    monkeypatch.setattr(httpcore.SyncBackend, "connect_tcp", connect_and_close)
    try:
        carrier.invite(Invite.fresh(secrets.token_bytes), b"letter")
    except NotReached as refused:
        assert refused.status == 0  # noqa: PT017  either way the line is what counts
    assert made[0].get_extra_info("socket").fileno() == -1
