"""The parts of a street net in which every junction can be reached from every other (R. Tarjan, 1972, without
recursion)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

Successors = Sequence[Sequence[int]]


def components(successors: Successors) -> Iterator[list[int]]:
    """All strongly connected components; `successors[n]` are the nodes that n leads to."""
    number = [0] * len(successors)  # order of discovery, from 1; 0: not seen yet
    low = [0] * len(successors)
    open_nodes: list[int] = []
    is_open = bytearray(len(successors))
    seen = 0
    for root in range(len(successors)):
        if number[root]:
            continue
        path: list[tuple[int, Iterator[int]]] = [(root, iter(successors[root]))]
        seen += 1
        number[root] = low[root] = seen
        open_nodes.append(root)
        is_open[root] = True
        while path:
            node, rest = path[-1]
            for child in rest:
                if not number[child]:
                    seen += 1
                    number[child] = low[child] = seen
                    open_nodes.append(child)
                    is_open[child] = True
                    path.append((child, iter(successors[child])))
                    break
                if is_open[child]:
                    low[node] = min(low[node], number[child])
            else:
                path.pop()
                if path:
                    low[path[-1][0]] = min(low[path[-1][0]], low[node])
                if low[node] == number[node]:
                    yield _take(open_nodes, is_open, node)


def _take(open_nodes: list[int], is_open: bytearray, node: int) -> list[int]:
    """Removes the component that `node` heads from the stack of open nodes."""
    start = len(open_nodes) - 1
    while open_nodes[start] != node:
        start -= 1
    members = open_nodes[start:]
    del open_nodes[start:]
    for member in members:
        is_open[member] = False
    return members
