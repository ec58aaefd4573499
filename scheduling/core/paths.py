# cython: language_level=3, boundscheck=False, wraparound=False, cdivision=True, initializedcheck=False, nonecheck=False
"""Shortest paths from places to places on a street graph with turn costs: one search a place, the GIL released.

A state is an arc: a street in one direction. The arcs that may follow arc a are nxt[ptr[a]] .. nxt[ptr[a + 1] - 1], each with its
cost (tenths of a second) and length (tenths of a metre), turn included; what the cost covers besides the turn is up to the caller, see
scheduling/travel/streets/search.py, the typed face. A place has two doors: the two arcs of its street, each with the cost and length
to it; a door with a negative cost is closed. The search never labels a place's own door at the start, so that a way around the block
back to the same street is found.

The queue has a bucket for each tenth of a second, used in a ring (R. Dial, 1969); its size is a power of two above the largest step.
An arc stands in one bucket, linked both ways: behind[a] and before[a], -1 at the ends; before is -2 for an arc in no bucket.
"""

import cython

FAR = 2147483647


@cython.cfunc
@cython.nogil
@cython.exceptval(check=False)
def put(
    ring: cython.int[::1], before: cython.int[::1], behind: cython.int[::1], slot: cython.int, arc: cython.int
) -> cython.void:
    """Puts an arc in front of the others of a bucket."""
    first: cython.int = ring[slot]
    before[arc] = -1
    behind[arc] = first
    if first >= 0:
        before[first] = arc
    ring[slot] = arc


@cython.cfunc
@cython.nogil
@cython.exceptval(check=False)
def take(
    ring: cython.int[::1], before: cython.int[::1], behind: cython.int[::1], slot: cython.int, arc: cython.int
) -> cython.void:
    """Takes an arc out of its bucket."""
    if before[arc] >= 0:
        behind[before[arc]] = behind[arc]
    else:
        ring[slot] = behind[arc]
    if behind[arc] >= 0:
        before[behind[arc]] = before[arc]
    before[arc] = -2


@cython.cfunc
@cython.nogil
@cython.exceptval(check=False)
def search(
    ptr: cython.int[::1],
    nxt: cython.int[::1],
    cost: cython.int[::1],
    length: cython.int[::1],
    door: cython.int[::1],
    door_cost: cython.int[::1],
    door_length: cython.int[::1],
    wanted: cython.uchar[::1],
    left: cython.int,
    d: cython.int[::1],
    metres: cython.int[::1],
    pred: cython.int[::1],
    ring: cython.int[::1],
    before: cython.int[::1],
    behind: cython.int[::1],
) -> cython.void:
    """One search: fills d, metres and pred (the arc that came before; -2 or -3: the first or second door; -1: not reached)."""
    v: cython.Py_ssize_t
    k: cython.int
    u: cython.int
    w: cython.int
    e: cython.int
    nd: cython.int
    du: cython.int
    slot: cython.int
    waiting: cython.int = 0
    mask: cython.int = cython.cast(cython.int, ring.shape[0]) - 1
    for v in range(d.shape[0]):
        d[v] = 2147483647
        pred[v] = -1
        before[v] = -2
    for v in range(ring.shape[0]):
        ring[v] = -1
    slot = 2147483647
    for k in range(2):
        if door_cost[k] < 0:
            continue
        if door_cost[k] < slot:
            slot = door_cost[k]
        u = door[k]
        for e in range(ptr[u], ptr[u + 1]):
            w = nxt[e]
            nd = door_cost[k] + cost[e]
            if nd < d[w]:
                if before[w] != -2:
                    take(ring, before, behind, d[w] & mask, w)
                    waiting -= 1
                d[w] = nd
                metres[w] = door_length[k] + length[e]
                pred[w] = -2 - k
                put(ring, before, behind, nd & mask, w)
                waiting += 1
    du = slot
    while waiting > 0:
        slot = du & mask
        u = ring[slot]
        if u < 0:
            du += 1
            continue
        take(ring, before, behind, slot, u)
        waiting -= 1
        if wanted[u]:
            left -= 1
            if left == 0:
                return
        for e in range(ptr[u], ptr[u + 1]):
            w = nxt[e]
            nd = du + cost[e]
            if nd < d[w]:
                if before[w] != -2:
                    take(ring, before, behind, d[w] & mask, w)
                    waiting -= 1
                d[w] = nd
                metres[w] = metres[u] + length[e]
                pred[w] = u
                put(ring, before, behind, nd & mask, w)
                waiting += 1


def table(
    ptr: cython.int[::1],
    nxt: cython.int[::1],
    cost: cython.int[::1],
    length: cython.int[::1],
    door: cython.int[:, ::1],
    door_cost: cython.int[:, ::1],
    door_length: cython.int[:, ::1],
    goal: cython.int[:, ::1],
    goal_cost: cython.int[:, ::1],
    goal_length: cython.int[:, ::1],
    wanted: cython.uchar[::1],
    left: cython.int,
    tenths: cython.int[:, ::1],
    decimetres: cython.int[:, ::1],
    via: cython.uchar[:, ::1],
    pred: cython.int[:, ::1],
    scratch: cython.int[:, ::1],
    ring: cython.int[::1],
):
    """Fills tenths[i, j] and decimetres[i, j] (-1: no way) from door i to goal j, via[i, j] (the arc of j that is used) and pred.

    A goal lies goal_cost[j, k] before the end of its arc goal[j, k] (negative: closed). wanted marks the `left` distinct arcs that are an
    open goal. pred has a row for each search, or one row that all use. scratch has four rows, one number an arc.
    """
    i: cython.int
    j: cython.int
    k: cython.int
    u: cython.int
    row: cython.int
    best: cython.int
    with cython.nogil:
        for i in range(door.shape[0]):
            row = i if pred.shape[0] > 1 else 0
            search(
                ptr, nxt, cost, length, door[i], door_cost[i], door_length[i], wanted, left,
                scratch[0], scratch[1], pred[row], ring, scratch[2], scratch[3],
            )  # fmt: skip
            for j in range(goal.shape[0]):
                tenths[i, j] = -1
                decimetres[i, j] = -1
                best = 2147483647
                for k in range(2):
                    u = goal[j, k]
                    if goal_cost[j, k] >= 0 and scratch[0, u] < 2147483647 and scratch[0, u] - goal_cost[j, k] < best:
                        best = scratch[0, u] - goal_cost[j, k]
                        tenths[i, j] = best
                        decimetres[i, j] = scratch[1, u] - goal_length[j, k]
                        via[i, j] = k
