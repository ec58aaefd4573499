"""A light HTTP client for many devices at once: connections that are kept, and streams that only listen."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable

from sync.protocol.asking.request import Said, passport
from tests.support.backend.fleet.teams import Device

_AT_ONCE = 500
_END = b"\r\n\r\n"


class Wires:
    """Connections to one address, opened as they are needed and used again."""

    def __init__(self, host: str, port: int, clock: Callable[[], int]) -> None:
        self._host, self._port, self._clock = host, port, clock
        self._room = asyncio.Semaphore(_AT_ONCE)
        self._idle: list[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = []

    async def ask(self, device: Device, body: bytes) -> tuple[int, bytes]:
        """Status and body of a signed request to the team's log."""
        path = f"/v1/teams/{device.team.hex()}/log"
        raw = self._head("POST", path, device, body) + body
        async with self._room:
            return await self._sent(raw)

    async def _sent(self, raw: bytes) -> tuple[int, bytes]:
        while True:
            fresh = not self._idle
            reader, writer = self._idle.pop() if self._idle else await asyncio.open_connection(self._host, self._port)
            try:
                writer.write(raw)
                head = await reader.readuntil(_END)
            except (asyncio.IncompleteReadError, ConnectionError):
                writer.close()
                if fresh:
                    raise
                continue  # the server let go of an idle connection
            status, length = int(head[9:12]), int(head.lower().split(b"content-length: ")[1].split(b"\r")[0])
            answer = await reader.readexactly(length)
            self._idle.append((reader, writer))
            return status, answer

    async def listen(self, device: Device, moved: Callable[[Device], None]) -> Stream:
        """Wait for news as a device does, until the stream is closed."""
        loop = asyncio.get_running_loop()
        _, stream = await loop.create_connection(lambda: Stream(device, moved), self._host, self._port)
        stream.transport.write(self._head("GET", f"/v1/teams/{device.team.hex()}/events", device, b""))
        await stream.begun
        return stream

    def close(self) -> None:
        for _reader, writer in self._idle:
            writer.close()

    def _head(self, method: str, path: str, device: Device, body: bytes) -> bytes:
        identity = device.identity
        signed = passport(
            Said(method, path, body), identity.device, identity.signing, now=self._clock(), random_bytes=os.urandom
        )
        lines = [
            f"{method} {path} HTTP/1.1",
            f"host: {self._host}:{self._port}",
            "accept: */*",
            "accept-encoding: gzip, deflate, zstd",
            "connection: keep-alive",
            "user-agent: python-httpx/0.28.1",
            f"authorization: {signed.header}",
            *([f"content-length: {len(body)}"] if body else []),
        ]
        return ("\r\n".join(lines) + "\r\n\r\n").encode()


class Stream(asyncio.Protocol):
    """One open stream of news."""

    def __init__(self, device: Device, moved: Callable[[Device], None]) -> None:
        self._device, self._moved = device, moved
        self.begun: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.transport: asyncio.Transport

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport  # type: ignore[assignment]  # that of another loop is no subclass

    def data_received(self, data: bytes) -> None:
        if not self.begun.done():
            if data.startswith(b"HTTP/1.1 200"):
                self.begun.set_result(None)
            else:
                self.begun.set_exception(RuntimeError(data[:200].decode("latin-1")))
        if b"event: moved" in data:
            self._moved(self._device)

    def connection_lost(self, exc: Exception | None) -> None:
        if not self.begun.done():
            self.begun.set_exception(exc or ConnectionError("closed"))
