"""From the public home-care format to our words and back: the proof that our vocabulary covers it."""

from __future__ import annotations

from scheduling.benchmarks.home_care import LUNCH, RawCaregiver, RawInstance, RawPatient, RawSolution, RawWeight
from scheduling.visits.problem import (
    Break,
    Costs,
    Nurse,
    Pair,
    Part,
    Plan,
    Problem,
    Round,
    Shift,
    Stay,
    Visit,
    Weight,
    Window,
)

TIMES = {
    "travel_time": "travel",
    "total_tardiness": "lateness",
    "highest_tardiness": "highest_lateness",
    "total_waiting_time": "waiting",
    "max_waiting_time": "highest_waiting",
    "total_extra_time": "overtime",
    "max_idle_time": "longest_idle",
    "workload_balance": "imbalance",
    "working_time": "working_time",
}
COUNTS = {
    "caregiver_preferences": "not_preferred",
    "incompabilities": "refused",
    "qualification": "unskilled",
    "optional_patients": "left_out",
    "missed_lunch_break": "missed_break",
}
LEAVE_AT_SHIFT_START = ("bazirha", "bazirha-caie")
OURS_OFF = ("new_face", "nurse_changed", "time_changed")


def problem_of(instance: RawInstance) -> Problem:
    """The instance in our words."""
    return Problem(
        nurses=tuple(_nurse(instance, caregiver) for caregiver in instance.caregivers),
        visits=tuple(_visit(instance, patient) for patient in instance.patients),
        travel=(instance.distances,),
        costs=costs_of(instance.metadata.cost_components),
        window_met="end" if instance.metadata.time_window_met == "at_service_end" else "start",
    )


def unknown_components(instance: RawInstance) -> list[str]:
    """Cost components with a weight that the format's definition does not name."""
    weights = instance.metadata.cost_components
    return [name for name, weight in weights.items() if name not in TIMES | COUNTS and weight is not None]


def costs_of(weights: dict[str, RawWeight]) -> Costs:
    """Missing weights switch a time off and make a count hard, as the format says."""
    off: dict[str, Weight] = dict.fromkeys(OURS_OFF)
    times: dict[str, Weight] = {ours: _weight(weights.get(theirs)) for theirs, ours in TIMES.items()}
    counts: dict[str, Weight] = {ours: _weight(weights.get(theirs)) for theirs, ours in COUNTS.items()}
    return Costs(**off, **times, **{name: "hard" if weight is None else weight for name, weight in counts.items()})


def _weight(raw: RawWeight) -> Weight:
    return "hard" if raw == "HARD" else raw


def _nurse(instance: RawInstance, caregiver: RawCaregiver) -> Nurse:
    places = {point.id: point.distance_matrix_index for point in instance.terminal_points}
    shift = caregiver.working_shift
    return Nurse(
        key=caregiver.id,
        skills=caregiver.abilities,
        start_place=places[caregiver.departing_point],
        end_place=places[caregiver.arrival_point or caregiver.departing_point],
        shift=Shift(shift.start, shift.end) if shift else None,
        pause=_break(instance) if caregiver.lunch_break else None,
        leaves_at_shift_start=instance.metadata.origin in LEAVE_AT_SHIFT_START,
    )


def _break(instance: RawInstance) -> Break:
    rule = instance.lunch_breaks
    if rule is None:
        return Break(
            minutes=1.0, earliest=0.0, latest=-1.0
        )  # owed to her, but there is no time at which she may have it
    return Break(rule.min_duration, rule.start, rule.end)


def _visit(instance: RawInstance, patient: RawPatient) -> Visit:
    default = {service.id: service.default_duration or 0.0 for service in instance.services}
    needs = patient.required_services
    return Visit(
        key=patient.id,
        client=patient.id,
        place=patient.distance_matrix_index,
        parts=tuple(Part(need.duration or default[need.service], (need.service,)) for need in needs),
        windows=tuple(Window(window.start, window.end) for window in patient.time_windows),
        pair=_pair(patient) if len(needs) == 2 else None,
        preferred=patient.preferred_caregivers,
        refused=patient.incompatible_caregivers or (),
        optional=bool(patient.optional),
    )


def _pair(patient: RawPatient) -> Pair | None:
    sync = patient.synchronization
    if sync is None or sync.type is None:
        return None
    distance = sync.distance
    if sync.type == "sequential" and distance is not None:
        return Pair("sequential", distance.min, distance.max)
    return Pair(sync.type)


Solution = dict[str, object]


def solution_of(instance: RawInstance, plan: Plan) -> Solution:
    """A plan in the form that the public checkers read; times are rounded to the three decimals of the data."""
    rounds = {tour.nurse: tour for tour in plan.rounds}
    routes: list[Solution] = []
    for caregiver in instance.caregivers:
        route: Solution = {"caregiver_id": caregiver.id}
        if caregiver.id in rounds:
            route["locations"] = _locations(instance, rounds[caregiver.id])
        routes.append(route)
    return {"cost_components": {}, "routes": routes}


def _locations(instance: RawInstance, tour: Round) -> list[Solution]:
    patients = {patient.id: patient for patient in instance.patients}
    hosts = {stay.place: stay.visit for stay in tour.stays if stay.visit is not None}
    rows: list[Solution] = []
    for stay in tour.stays:
        if stay.visit is None:
            home = hosts.get(stay.place) or "at the departing point"
            rows.append({"patient": home, "service": LUNCH, **_times(stay)})
        else:
            service = patients[stay.visit].required_services[stay.part].service
            rows.append({"patient": stay.visit, "service": service, **_times(stay)})
    return rows


def _times(stay: Stay) -> dict[str, float]:
    return {"arrival_time": _exact(stay.start), "departure_time": _exact(stay.end)}


def _exact(minutes: float) -> float:
    rounded = round(minutes, 3)
    return int(rounded) if rounded == int(rounded) else rounded


def plan_of(instance: RawInstance, solution: RawSolution) -> Plan:
    """A published or written solution as a plan; what the instance does not know is kept, for the evaluator to name."""
    patients = {patient.id: patient for patient in instance.patients}
    served = {row.patient for route in solution.routes for row in route.locations or () if row.service != LUNCH}
    homes = {nurse.key: nurse.start_place for nurse in problem_of(instance).nurses}
    rounds: list[Round] = []
    for route in solution.routes:
        stays: list[Stay] = []
        for row in route.locations or ():
            patient = patients.get(row.patient) if row.patient in served else None
            place = patient.distance_matrix_index if patient else homes.get(route.caregiver_id, 0)
            part = -1
            if patient and row.service != LUNCH:
                services = [need.service for need in patient.required_services]
                part = services.index(row.service) if row.service in services else -1
            start, end = row.start or 0.0, row.end or 0.0
            key = None if row.service == LUNCH else row.patient
            stays.append(Stay(key, part, place, start, start, end, 0.0, 0.0))
        rounds.append(Round(route.caregiver_id, 0.0, tuple(stays), 0.0, 0.0))
    return Plan(tuple(rounds))
