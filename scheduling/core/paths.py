# cython: language_level=3, boundscheck=False, wraparound=False, cdivision=True, initializedcheck=False, nonecheck=False
"""Shortest paths from many places to many places on a street graph: Dijkstra, one search a place, the GIL released.

The graph is in compressed rows: the arcs that leave node n are ptr[n] .. ptr[n + 1] - 1, with head adj, cost (tenths of a second) and
length (tenths of a metre). Heap entries are (cost << 32 | node) in one int64; an outdated entry is skipped when it comes up.
A place lies on an edge, so it has two doors: the ends of that edge, each with the cost and length between it and the place.
A door with a negative cost is closed. Typed face: scheduling/travel/search.py.
"""

import cython


@cython.cfunc
@cython.nogil
@cython.exceptval(check=False)
def push(heap: cython.longlong[::1], size: cython.Py_ssize_t, cost: cython.int, node: cython.int) -> cython.void:
    """Adds an entry to a heap that holds `size` of them."""
    x: cython.longlong = (cython.cast(cython.longlong, cost) << 32) | cython.cast(cython.longlong, node)
    h: cython.Py_ssize_t = size
    while h > 0 and heap[(h - 1) >> 1] > x:
        heap[h] = heap[(h - 1) >> 1]
        h = (h - 1) >> 1
    heap[h] = x


@cython.cfunc
@cython.nogil
@cython.exceptval(check=False)
def search(
    ptr: cython.int[::1],
    adj: cython.int[::1],
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
    heap: cython.longlong[::1],
) -> cython.void:
    """One search: fills d, metres and pred (arc that led here; -2 or -3: the first or second door; -1: not reached)."""
    v: cython.Py_ssize_t
    k: cython.int
    u: cython.int
    w: cython.int
    e: cython.int
    nd: cython.int
    du: cython.int
    size: cython.Py_ssize_t = 0
    h: cython.Py_ssize_t
    c: cython.Py_ssize_t
    top: cython.longlong
    x: cython.longlong
    for v in range(d.shape[0]):
        d[v] = 2147483647
        pred[v] = -1
    for k in range(2):
        u = door[k]
        if door_cost[k] >= 0 and door_cost[k] < d[u]:
            d[u] = door_cost[k]
            metres[u] = door_length[k]
            pred[u] = -2 - k
            push(heap, size, door_cost[k], u)
            size += 1
    while size > 0:
        top = heap[0]
        size -= 1
        x = heap[size]
        h = 0
        c = 1
        while c < size:
            if c + 1 < size and heap[c + 1] < heap[c]:
                c += 1
            if heap[c] >= x:
                break
            heap[h] = heap[c]
            h = c
            c = 2 * h + 1
        heap[h] = x
        u = cython.cast(cython.int, top & 0x7FFFFFFF)
        du = cython.cast(cython.int, top >> 32)
        if du > d[u]:
            continue
        if wanted[u]:
            left -= 1
            if left == 0:
                return
        for e in range(ptr[u], ptr[u + 1]):
            w = adj[e]
            nd = du + cost[e]
            if nd < d[w]:
                d[w] = nd
                metres[w] = metres[u] + length[e]
                pred[w] = e
                push(heap, size, nd, w)
                size += 1


def matrix(
    ptr: cython.int[::1],
    adj: cython.int[::1],
    cost: cython.int[::1],
    length: cython.int[::1],
    door: cython.int[:, ::1],
    out_cost: cython.int[:, ::1],
    in_cost: cython.int[:, ::1],
    door_length: cython.int[:, ::1],
    wanted: cython.uchar[::1],
    left: cython.int,
    tenths: cython.int[:, ::1],
    decimetres: cython.int[:, ::1],
    via: cython.uchar[:, ::1],
    pred: cython.int[:, ::1],
    d: cython.int[::1],
    metres: cython.int[::1],
    heap: cython.longlong[::1],
):
    """Fills tenths[i, j] and decimetres[i, j] (-1: no way), via[i, j] (the door of j that is used) and pred[i] (see `search`).

    wanted marks the `left` distinct nodes that are an open door of any place; heap has as many slots as there are arcs, and two more.
    """
    i: cython.int
    j: cython.int
    k: cython.int
    u: cython.int
    best: cython.int
    with cython.nogil:
        for i in range(door.shape[0]):
            search(ptr, adj, cost, length, door[i], out_cost[i], door_length[i], wanted, left, d, metres, pred[i], heap)
            for j in range(door.shape[0]):
                tenths[i, j] = -1
                decimetres[i, j] = -1
                best = 2147483647
                for k in range(2):
                    u = door[j, k]
                    if in_cost[j, k] >= 0 and d[u] < 2147483647 and d[u] + in_cost[j, k] < best:
                        best = d[u] + in_cost[j, k]
                        tenths[i, j] = best
                        decimetres[i, j] = metres[u] + door_length[j, k]
                        via[i, j] = k
