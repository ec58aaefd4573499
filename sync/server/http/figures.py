"""What the owner of a server may know of it: counts and times, never of whom."""

from __future__ import annotations

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

_SECONDS = (0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 1.0, 5.0)


class Figures:
    """Figures of one process, in the words of Prometheus."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self.requests = Counter(
            "teamapp_requests", "Requests by kind and answer", ("kind", "outcome"), registry=self._registry
        )
        self.seconds = Histogram(
            "teamapp_request_seconds", "Time of a request", ("kind",), buckets=_SECONDS, registry=self._registry
        )
        self.received = Counter("teamapp_received_bytes", "Bytes of request bodies", registry=self._registry)
        self.sent = Counter("teamapp_sent_bytes", "Bytes of answers", registry=self._registry)
        self.streams = Gauge("teamapp_streams", "Devices that wait for news", registry=self._registry)

    def answered(self, kind: str, outcome: str, seconds: float, size: int) -> None:
        """One answer of so many bytes."""
        self.requests.labels(kind, outcome).inc()
        self.seconds.labels(kind).observe(seconds)
        self.sent.inc(size)

    def text(self) -> bytes:
        """As a collector reads it."""
        return generate_latest(self._registry)
