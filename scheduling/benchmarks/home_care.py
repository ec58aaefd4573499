"""The public home-care format (`iolab-uniud/uhhc`): instances in, solutions out; definitions in Ceschia et al. 2026."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import msgspec

from scheduling.benchmarks.errors import UnusableFile

LUNCH = "lunch_break"
RawWeight = float | Literal["HARD"] | None


@dataclass(frozen=True, slots=True)
class RawSpan:
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class RawLunch:
    start: float
    end: float
    min_duration: float


@dataclass(frozen=True, slots=True)
class RawMetadata:
    cost_components: dict[str, RawWeight]
    time_window_met: Literal["at_service_start", "at_service_end"] | None = None
    origin: str | None = None


@dataclass(frozen=True, slots=True)
class RawPoint:
    id: str
    distance_matrix_index: int


@dataclass(frozen=True, slots=True)
class RawService:
    id: str
    default_duration: float | None = None


@dataclass(frozen=True, slots=True)
class RawCaregiver:
    id: str
    abilities: tuple[str, ...]
    departing_point: str
    arrival_point: str | None = None
    working_shift: RawSpan | None = None
    lunch_break: bool | None = None


@dataclass(frozen=True, slots=True)
class RawNeed:
    service: str
    duration: float | None = None


@dataclass(frozen=True, slots=True)
class RawDistance:
    min: float
    max: float


@dataclass(frozen=True, slots=True)
class RawSynchronization:
    type: Literal["simultaneous", "sequential", "independent"] | None = None
    distance: RawDistance | None = None


@dataclass(frozen=True, slots=True)
class RawPatient:
    id: str
    distance_matrix_index: int
    required_services: tuple[RawNeed, ...]
    time_windows: tuple[RawSpan, ...]
    synchronization: RawSynchronization | None = None
    preferred_caregivers: tuple[str, ...] | None = None
    incompatible_caregivers: tuple[str, ...] | None = None
    optional: bool | None = None


@dataclass(frozen=True, slots=True)
class RawInstance:
    metadata: RawMetadata
    terminal_points: tuple[RawPoint, ...]
    services: tuple[RawService, ...]
    caregivers: tuple[RawCaregiver, ...]
    patients: tuple[RawPatient, ...]
    distances: tuple[tuple[float, ...], ...]
    lunch_breaks: RawLunch | None = None


@dataclass(frozen=True, slots=True)
class RawLocation:
    """One entry of a route; the published files spell its two times in three ways."""

    patient: str
    service: str
    start_service_time: float | None = None
    arrival_time: float | None = None
    start_time: float | None = None
    end_service_time: float | None = None
    departure_time: float | None = None
    end_time: float | None = None

    @property
    def start(self) -> float | None:
        return next((t for t in (self.start_service_time, self.arrival_time, self.start_time) if t is not None), None)

    @property
    def end(self) -> float | None:
        return next((t for t in (self.end_service_time, self.departure_time, self.end_time) if t is not None), None)


@dataclass(frozen=True, slots=True)
class RawRoute:
    caregiver_id: str
    locations: tuple[RawLocation, ...] | None = None


@dataclass(frozen=True, slots=True)
class RawSolution:
    routes: tuple[RawRoute, ...]
    cost_components: dict[str, float] = field(default_factory=dict)


def read_instance(path: Path) -> RawInstance:
    """The instance in a file, checked; raises UnusableFile with thing, place and remedy."""
    content = read_bytes(path)
    try:
        instance = msgspec.json.decode(content, type=RawInstance)
    except msgspec.DecodeError as error:
        raise UnusableFile(f"not a home-care instance: {error}", place=str(path), remedy=FORMAT_REMEDY) from error
    for place, thing in _faults(instance):
        raise UnusableFile(thing, place=f"{path}: {place}", remedy=FORMAT_REMEDY)
    return instance


FORMAT_REMEDY = "Give an instance in the JSON format of the repository iolab-uniud/uhhc."


def read_bytes(path: Path) -> bytes:
    """The content of a file, or an error that says what to do."""
    try:
        return path.read_bytes()
    except OSError as error:
        reason = error.strerror or "cannot be read"
        raise UnusableFile(reason, place=str(path), remedy="Check the name and the permissions of the file.") from error


def _faults(instance: RawInstance) -> Iterator[tuple[str, str]]:
    size = len(instance.distances)
    if any(len(row) != size or min(row) < 0 for row in instance.distances):
        yield "distances", "not a square matrix of minutes >= 0"
    points = {point.id for point in instance.terminal_points}
    for key, rows in _lists(instance).items():
        if not rows or len(set(rows)) != len(rows):
            yield key, "empty, or an id occurs twice"
    at = {row.id: row.distance_matrix_index for row in instance.terminal_points}
    for key, row in (at | {patient.id: patient.distance_matrix_index for patient in instance.patients}).items():
        if not 0 <= row < size:
            yield key, f"distance_matrix_index {row} is outside the matrix of {size}"
    for caregiver in instance.caregivers:
        for point in (caregiver.departing_point, caregiver.arrival_point or caregiver.departing_point):
            if point not in points:
                yield caregiver.id, f"terminal point '{point}' is not defined"
    durations = {service.id: service.default_duration for service in instance.services}
    for patient in instance.patients:
        for fault in _patient_faults(patient, durations):
            yield patient.id, fault


def _lists(instance: RawInstance) -> dict[str, list[str]]:
    return {
        "terminal_points": [row.id for row in instance.terminal_points],
        "services": [row.id for row in instance.services],
        "caregivers": [row.id for row in instance.caregivers],
        "patients": [row.id for row in instance.patients],
    }


def _patient_faults(patient: RawPatient, durations: Mapping[str, float | None]) -> Iterator[str]:
    services = [need.service for need in patient.required_services]
    if not 1 <= len(services) <= 2 or len(set(services)) != len(services):
        yield f"{len(services)} services; one or two different ones are supported"
    for need in patient.required_services:
        if need.service not in durations:
            yield f"service '{need.service}' is not defined"
        elif (need.duration or durations[need.service] or 0) <= 0:
            yield f"no duration for service '{need.service}'"
    if not patient.time_windows:
        yield "no time window"
    if any(window.end < window.start for window in patient.time_windows):
        yield "a time window ends before it starts"
    sync = patient.synchronization or RawSynchronization()
    if len(services) == 2 and (sync.type is None or (sync.type == "sequential" and sync.distance is None)):
        yield "two services need a synchronization type, sequential ones a distance"
