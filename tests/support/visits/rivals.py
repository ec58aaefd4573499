"""Other routing programs, asked for the rounds of a plain day: PyVRP, VROOM and OR-Tools routing."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec

from tests.support.visits.plain_days import PlainDay

Rounds = list[list[int]]
"""For each nurse the rows of her visits, in order."""

Rival = Callable[[PlainDay, float, int], Rounds]
HOW_TO_INSTALL = ".venv/bin/python -m pip install --require-hashes -r requirements/bench.txt"


def rivals() -> dict[str, Rival | None]:
    """Each program by name; None where it is not installed."""
    known: dict[str, tuple[str, Rival]] = {
        "PyVRP": ("pyvrp", by_pyvrp),
        "VROOM": ("vroom", by_vroom),
        "OR-Tools": ("ortools", by_ortools),
    }
    return {name: rival if find_spec(package) else None for name, (package, rival) in known.items()}


def times(day: PlainDay) -> list[tuple[int, int, int]]:
    """Opening, closing and length of each visit, in seconds."""
    return [
        (round(60 * v.windows[0].start), round(60 * v.windows[0].end), round(60 * v.minutes(0)))
        for v in day.problem.visits
    ]


def shifts(day: PlainDay) -> list[tuple[int, int]]:
    """Start and end of each nurse's shift, in seconds."""
    return [(round(60 * n.shift.start), round(60 * n.shift.end)) for n in day.problem.nurses if n.shift]


def by_pyvrp(day: PlainDay, seconds: float, seed: int) -> Rounds:
    """Hybrid genetic search with a nurse as a vehicle type of her own."""
    pyvrp, stop = import_module("pyvrp"), import_module("pyvrp.stop")
    model = pyvrp.Model()
    spots = [model.add_location(0, 0) for _ in day.seconds]
    depot = model.add_depot(spots[0])
    for spot, (opens, closes, length) in zip(spots[1:], times(day), strict=True):
        model.add_client(spot, service_duration=length, tw_early=opens, tw_late=closes)
    for start, end in shifts(day):
        model.add_vehicle_type(1, start_depot=depot, end_depot=depot, tw_early=start, tw_late=end)
    for a, row in zip(spots, day.seconds, strict=True):
        for b, way in zip(spots, row, strict=True):
            model.add_edge(a, b, distance=way, duration=way)
    found = model.solve(stop=stop.MaxRuntime(seconds), seed=seed, display=False, collect_stats=False)
    rounds: Rounds = [[] for _ in day.problem.nurses]
    for route in found.best.routes():
        rounds[route.vehicle_type()] = [step.idx for step in route.schedule() if step.is_client()]
    return rounds


def by_vroom(day: PlainDay, seconds: float, seed: int) -> Rounds:
    """Its most thorough exploration, on two threads; it knows no seed and stops by itself."""
    del seed
    vroom, numpy, timedelta = import_module("vroom"), import_module("numpy"), import_module("datetime").timedelta
    asked = vroom.Input()
    asked.set_durations_matrix("car", numpy.array(day.seconds, dtype=numpy.uint32))
    for row, (start, end) in enumerate(shifts(day)):
        asked.add_vehicle(vroom.Vehicle(row, start=0, end=0, time_window=vroom.TimeWindow(start, end)))
    for row, (opens, closes, length) in enumerate(times(day)):
        windows = [vroom.TimeWindow(opens, closes)]
        asked.add_job(vroom.Job(row, location=1 + row, default_service=length, time_windows=windows))
    found = asked.solve(exploration_level=5, nb_threads=2, timeout=timedelta(seconds=seconds))
    rounds: Rounds = [[] for _ in day.problem.nurses]
    for _, step in found.routes[found.routes["type"] == "job"].sort_values("arrival").iterrows():
        rounds[int(step["vehicle_id"])].append(int(step["id"]))
    return rounds


def by_ortools(day: PlainDay, seconds: float, seed: int) -> Rounds:
    """Guided local search from a parallel cheapest insertion."""
    del seed
    routing = import_module("ortools.constraint_solver.pywrapcp")
    enums = import_module("ortools.constraint_solver.routing_enums_pb2")
    manager = routing.RoutingIndexManager(len(day.seconds), len(day.problem.nurses), 0)
    model = routing.RoutingModel(manager)
    lengths = [0, *(length for _, _, length in times(day))]

    def way(a: int, b: int) -> int:
        return day.seconds[manager.IndexToNode(a)][manager.IndexToNode(b)]

    def lasting(a: int, b: int) -> int:
        return way(a, b) + lengths[manager.IndexToNode(a)]

    model.SetArcCostEvaluatorOfAllVehicles(model.RegisterTransitCallback(way))
    model.AddDimension(model.RegisterTransitCallback(lasting), 10**6, 10**6, False, "time")
    clock = model.GetDimensionOrDie("time")
    for row, (opens, closes, _) in enumerate(times(day)):
        clock.CumulVar(manager.NodeToIndex(1 + row)).SetRange(opens, closes)
    for row, (start, end) in enumerate(shifts(day)):
        clock.CumulVar(model.Start(row)).SetRange(start, end)
        clock.CumulVar(model.End(row)).SetRange(start, end)
    options = routing.DefaultRoutingSearchParameters()
    options.first_solution_strategy = enums.FirstSolutionStrategy.PARALLEL_CHEAPEST_INSERTION
    options.local_search_metaheuristic = enums.LocalSearchMetaheuristic.GUIDED_LOCAL_SEARCH
    options.time_limit.FromMilliseconds(round(1000 * seconds))
    found = model.SolveWithParameters(options)
    rounds: Rounds = [[] for _ in day.problem.nurses]
    for row in range(len(rounds)) if found else ():
        index = found.Value(model.NextVar(model.Start(row)))
        while not model.IsEnd(index):
            rounds[row].append(manager.IndexToNode(index) - 1)
            index = found.Value(model.NextVar(index))
    return rounds
