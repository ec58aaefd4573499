"""What the owner of a server may know of it: counts and times, never of whom."""

from __future__ import annotations

import os

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector

_SECONDS = (0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 1.0, 5.0)


class Figures:
    """Figures of one process, in the words of Prometheus."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._known: dict[tuple[str, str], tuple[Counter, Histogram]] = {}
        self.requests = Counter(
            "teamapp_requests", "Requests by kind and answer", ("kind", "outcome"), registry=self._registry
        )
        self.seconds = Histogram(
            "teamapp_request_seconds", "Time of a request", ("kind",), buckets=_SECONDS, registry=self._registry
        )
        self.received = Counter("teamapp_received_bytes", "Bytes of request bodies", registry=self._registry)
        self.sent = Counter("teamapp_sent_bytes", "Bytes of answers", registry=self._registry)
        self.streams = Gauge(
            "teamapp_streams", "Devices that wait for news", registry=self._registry, multiprocess_mode="livesum"
        )

    def answered(self, kind: str, outcome: str, seconds: float, size: int) -> None:
        """One answer of so many bytes."""
        known = self._known.get((kind, outcome))
        if known is None:
            known = self._known[kind, outcome] = (self.requests.labels(kind, outcome), self.seconds.labels(kind))
        count, times = known
        count.inc()
        times.observe(seconds)
        self.sent.inc(size)

    def text(self) -> bytes:
        """As a collector reads it; of all processes where several count together."""
        if "PROMETHEUS_MULTIPROC_DIR" not in os.environ:
            return generate_latest(self._registry)
        together = CollectorRegistry()
        MultiProcessCollector(together)  # type: ignore[no-untyped-call]
        return generate_latest(together)
