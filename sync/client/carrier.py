"""Carries a device's requests to the shared backend over HTTP, signed, and reads what comes back."""

from __future__ import annotations

import secrets
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import httpx

from sync.client.connecting import connect
from sync.control.identity import Identity
from sync.control.invite import Invite
from sync.protocol.asking.messages import Answer, Request, encode, read_answer
from sync.protocol.asking.request import Said, passport
from sync.protocol.merge.operation import Unreadable

TIME_HEADER = "X-Teamapp-Time"
FOUNDING_HEADER = "X-Teamapp-Founding-Code"
BINARY = "application/x-teamapp"
_UNKNOWN_TIME = 401
_TAKEN = 409
_SECONDS = httpx.Timeout(30.0, connect=10.0)
_STREAM_SECONDS = httpx.Timeout(60.0, connect=10.0)


class NotReached(Exception):
    """No answer that the engine understands; it asks again later. `status` is 0 where nobody answered at all."""

    def __init__(self, why: str, status: int = 0) -> None:
        super().__init__(why)
        self.why, self.status = why, status


@dataclass
class Carrier:
    """One device's way to one backend. Any thread may use it; `wall` gives milliseconds since 1970, right or wrong."""

    address: str
    team: bytes
    identity: Identity
    founding_code: str = ""
    wall: Callable[[], int] = field(default=lambda: time.time_ns() // 1_000_000)
    _ahead: int = 0
    _client: httpx.Client = field(init=False)
    _ended: threading.Event = field(init=False, default_factory=threading.Event)

    def __post_init__(self) -> None:
        self._client = connect(self.address, _SECONDS)

    def ask(self, request: Request) -> Answer:
        """What the shared log says. Raises NotReached."""
        response = self._signed("POST", f"{self._team_path}/log", encode(request))
        try:
            return read_answer(response.content)
        except Unreadable as error:
            raise NotReached(_why(response), response.status_code) from error

    def moved(self) -> Iterator[None]:
        """Once at the beginning and then whenever the team's log has grown; ends when the connection does.

        Raises NotReached where the backend does not let this device wait.
        """
        path = f"{self._team_path}/events"
        headers = self._headers("GET", path, b"")
        try:
            with self._client.stream("GET", path, headers=headers, timeout=_STREAM_SECONDS) as stream:
                try:
                    self._learn_time(stream)
                    if stream.status_code != 200:
                        raise NotReached("no stream", stream.status_code)
                    yield None
                    for line in stream.iter_lines():
                        if self._ended.is_set():
                            return
                        if line == "event: moved":
                            yield None
                finally:
                    self._let_go(stream)
        except (httpx.HTTPError, httpx.StreamError, RuntimeError) as error:  # the last when it is closed meanwhile
            raise NotReached(type(error).__name__) from error

    def invite(self, invite: Invite, letter: bytes) -> None:
        """Leave the letter of an invitation. Raises NotReached."""
        self._expect(self._signed("PUT", self._invite_path(invite), letter), 201)

    def reply(self, invite: Invite) -> bytes | None:
        """What the newcomer has answered; empty while she has not, None when the invitation is over."""
        response = self._signed("GET", self._invite_path(invite), b"")
        if response.status_code == 404:
            return None
        if response.status_code not in (200, 204):
            raise NotReached(_why(response), response.status_code)
        return response.content

    def withdraw(self, invite: Invite) -> None:
        """The invitation is used, or no longer wanted."""
        self._expect(self._signed("DELETE", self._invite_path(invite), b""), 204)

    def give_release(self, period: int, raw: bytes) -> bytes:
        """Give the office a month's figures; what the backend keeps of that month. Raises NotReached.

        That is something else where another device was first: a month is given once.
        """
        response = self._signed("PUT", f"{self._team_path}/releases/{period}", raw)
        if response.status_code == _TAKEN and response.headers.get("content-type") == BINARY:
            return response.content
        self._expect(response, 201)
        return raw

    def close(self) -> None:
        """Let go of the connection; a stream that waits ends with its next line at the latest."""
        self._ended.set()
        self._client.close()

    @property
    def _team_path(self) -> str:
        return f"{urlsplit(self.address).path.rstrip('/')}/v1/teams/{self.team.hex()}"

    def _invite_path(self, invite: Invite) -> str:
        return f"{self._team_path}/invites/{invite.id.hex()}"

    def _signed(self, method: str, path: str, body: bytes) -> httpx.Response:
        """Ask; once more where the backend's clock turns out to be another one."""
        response = self._send(method, path, body)
        if response.status_code == _UNKNOWN_TIME:
            response = self._send(method, path, body)
        return response

    def _send(self, method: str, path: str, body: bytes) -> httpx.Response:
        try:
            response = self._client.request(method, path, content=body, headers=self._headers(method, path, body))
        except (httpx.HTTPError, RuntimeError) as error:  # a closed client says so with a RuntimeError
            raise NotReached(type(error).__name__) from error
        self._let_go(response)
        self._learn_time(response)
        return response

    def _let_go(self, response: httpx.Response) -> None:
        """Closed while it was being made, a connection was nobody's to close, and would stay open."""
        stream = response.extensions.get("network_stream")
        if self._ended.is_set() and stream is not None:
            stream.close()

    def _headers(self, method: str, path: str, body: bytes) -> dict[str, str]:
        signed = passport(
            Said(method, path, body),
            self.identity.device,
            self.identity.signing,
            now=self.wall() + self._ahead,
            random_bytes=secrets.token_bytes,
        )
        founding = {FOUNDING_HEADER: self.founding_code} if self.founding_code else {}
        return {"Authorization": signed.header, **founding}

    def _learn_time(self, response: httpx.Response) -> None:
        """Requests are signed with the backend's time, whatever the clock on this device says."""
        told = response.headers.get(TIME_HEADER, "")
        if told.isdigit():
            self._ahead = int(told) - self.wall()

    @staticmethod
    def _expect(response: httpx.Response, status: int) -> None:
        if response.status_code != status:
            raise NotReached(_why(response), response.status_code)


def fetch_letter(address: str, invite: Invite) -> bytes | None:
    """For a newcomer whom nobody knows yet: her letter, None where there is none. Raises NotReached."""
    response = _unsigned("GET", address, invite, b"")
    if response.status_code == 404:
        return None
    if response.status_code != 200:
        raise NotReached(_why(response), response.status_code)
    return response.content


def answer_letter(address: str, invite: Invite, reply: bytes) -> None:
    """Leave the newcomer's letter. Raises NotReached: 404 when the invitation is over, 409 when it was answered."""
    response = _unsigned("PUT", address, invite, reply)
    if response.status_code != 201:
        raise NotReached(_why(response), response.status_code)


def _unsigned(method: str, address: str, invite: Invite, body: bytes) -> httpx.Response:
    try:
        with connect(address, _SECONDS) as client:
            return client.request(method, f"/v1/invites/{invite.id.hex()}", content=body)
    except httpx.HTTPError as error:
        raise NotReached(type(error).__name__) from error


def _why(response: httpx.Response) -> str:
    """The word that the backend answered, if it is one."""
    said = response.text[:80] if response.headers.get("content-type", "").startswith("text/plain") else ""
    return said or f"status {response.status_code}"
