# cython: language_level=3, boundscheck=False, wraparound=False, cdivision=True, initializedcheck=False, nonecheck=False
"""Decision diagrams of whole rows: build them by product and merging, find cheapest rows, and anneal a roster row by row.

A diagram is layered. A node of layer d is all that matters of the days before d; an arc is one choice on day d with a static cost. While it
is built a layer is a table: nxt[node, choice] is the node in the next layer (-1: forbidden), cost[node, choice] what the arc costs. After
the last day there is one node. For use all diagrams of a task stand in one flat graph: the arcs of node n are ptr[n] .. ptr[n + 1] - 1,
each with label (choice) and child (node); the nodes of layer d of diagram g are first[g, d] .. first[g, d + 1] - 1, the end is first[g, D].

Prices come as price[day, choice]; what reaches NEVER / 2 is forbidden. Typed faces: scheduling/roster/columns/diagram.py and lanes.py.
"""

import cython
from cython.cimports.libc.math import exp, log

COMPILED = cython.compiled
NEVER = cython.declare(cython.double, 1e15)
BITS = cython.declare(cython.ulonglong, (1 << 59) - 1)
SPREAD = cython.declare(cython.ulonglong, 0x1E3779B1)


@cython.cfunc
@cython.inline
@cython.nogil
@cython.exceptval(check=False)
def mixed(x: cython.ulonglong) -> cython.ulonglong:
    """Spreads the bits of a key over a table (never more than 64 bits in Python either)."""
    x = (x ^ (x >> 31)) & BITS
    x = (x * SPREAD) & BITS
    return x ^ (x >> 29)


def product(
    a_next: cython.int[:, ::1],
    a_cost: cython.int[:, ::1],
    b_next: cython.int[:, ::1],
    b_cost: cython.int[:, ::1],
    pairs: cython.int[:, ::1],
    b_count: cython.longlong,
    nxt: cython.int[:, ::1],
    cost: cython.int[:, ::1],
    fresh: cython.int[:, ::1],
    keys: cython.longlong[::1],
    places: cython.int[::1],
) -> cython.int:
    """One layer of the product of two diagrams: `pairs` are its nodes; fills nxt, cost and the nodes of the next layer, returns their count.

    keys (all -1) and places are a hash table whose size is a power of two above the most nodes there can be; b_count nodes has b's next layer.
    Returns -1 where fresh is too small.
    """
    i: cython.Py_ssize_t
    k: cython.Py_ssize_t
    a: cython.int
    b: cython.int
    u: cython.int
    v: cython.int
    count: cython.int = 0
    key: cython.longlong
    slot: cython.longlong
    full: cython.bint = False
    mask: cython.longlong = keys.shape[0] - 1
    with cython.nogil:
        for i in range(pairs.shape[0]):
            if full:
                break
            a = pairs[i, 0]
            b = pairs[i, 1]
            for k in range(nxt.shape[1]):
                u = a_next[a, k]
                v = b_next[b, k]
                if u < 0 or v < 0:
                    nxt[i, k] = -1
                    cost[i, k] = 0
                    continue
                cost[i, k] = a_cost[a, k] + b_cost[b, k]
                key = cython.cast(cython.longlong, u) * b_count + cython.cast(cython.longlong, v)
                slot = cython.cast(cython.longlong, mixed(key)) & mask
                while keys[slot] != -1 and keys[slot] != key:
                    slot = (slot + 1) & mask
                if keys[slot] == -1:
                    if count == fresh.shape[0]:
                        full = True
                        break
                    keys[slot] = key
                    places[slot] = count
                    fresh[count, 0] = u
                    fresh[count, 1] = v
                    count += 1
                nxt[i, k] = places[slot]
    return -1 if full else count


def merge(
    nxt: cython.int[:, ::1],
    cost: cython.int[:, ::1],
    after: cython.int[::1],
    rise: cython.int[::1],
    into: cython.int[::1],
    base: cython.int[::1],
    kept: cython.int[::1],
    table: cython.int[::1],
) -> cython.int:
    """Merges the nodes of a layer from which the same costs the same up to a constant; returns how many are left.

    after and rise are the new node and the constant of each node of the next layer (-1: cannot reach the end). nxt and cost are rewritten:
    each node's cheapest arc costs 0, the rest is its constant (base). into is its new node, kept the first old node of each new one.
    table (all -1) is a hash table of more than twice as many slots as nodes.
    """
    i: cython.Py_ssize_t
    k: cython.Py_ssize_t
    other: cython.int
    count: cython.int = 0
    least: cython.int
    h: cython.ulonglong
    slot: cython.longlong
    same: cython.bint
    width: cython.Py_ssize_t = nxt.shape[1]
    mask: cython.longlong = table.shape[0] - 1
    with cython.nogil:
        for i in range(nxt.shape[0]):
            least = 2147483647
            for k in range(width):
                if nxt[i, k] >= 0:
                    other = nxt[i, k]
                    nxt[i, k] = after[other]
                    cost[i, k] += rise[other]
                if nxt[i, k] >= 0:
                    if cost[i, k] < least:
                        least = cost[i, k]
                else:
                    cost[i, k] = 0
            if least == 2147483647:
                into[i] = -1
                continue
            base[i] = least
            h = 7
            for k in range(width):
                if nxt[i, k] >= 0:
                    cost[i, k] -= least
                h = mixed(h ^ ((cython.cast(cython.ulonglong, nxt[i, k] + 1) << 20) + cython.cast(cython.ulonglong, cost[i, k])))
            slot = cython.cast(cython.longlong, h) & mask
            while table[slot] != -1:
                other = kept[table[slot]]
                same = True
                for k in range(width):
                    if nxt[other, k] != nxt[i, k] or cost[other, k] != cost[i, k]:
                        same = False
                        break
                if same:
                    break
                slot = (slot + 1) & mask
            if table[slot] == -1:
                table[slot] = count
                kept[count] = i
                count += 1
            into[i] = table[slot]
    return count


@cython.cfunc
@cython.inline
@cython.nogil
@cython.exceptval(check=False)
def draw(rs: cython.ulonglong[::1]) -> cython.ulonglong:
    x: cython.ulonglong = rs[0]
    x ^= (x << 13) & rs[1]          # rs[1] is 2**64 - 1: nothing in C, wraps round in Python
    x ^= x >> 7
    x ^= (x << 17) & rs[1]
    rs[0] = x
    return x


@cython.cfunc
@cython.inline
@cython.nogil
@cython.exceptval(check=False)
def uniform(rs: cython.ulonglong[::1]) -> cython.double:
    return (draw(rs) >> 11) * (1.0 / 9007199254740992.0)


@cython.final
@cython.cclass
class Lane:
    """Scratch of one thread over the flat graph of a task, and the state of its annealing."""
    days: cython.int
    width: cython.int                # choices a day, off (the last) included
    ptr: cython.int[::1]
    label: cython.int[::1]
    child: cython.int[::1]
    static: cython.double[::1]
    first: cython.int[:, ::1]
    lift: cython.double[::1]         # graph: constant of each of its rows
    low: cython.double[::1]          # node: cheapest way from it to the end (or the sum of weights)
    up: cython.double[::1]           # node: cheapest way from the start to it
    graph: cython.int[::1]           # member: her diagram
    base: cython.double[:, :, ::1]   # member, day, choice: her own prices
    cptr: cython.int[::1]            # cell ((member * days + day) * width + choice): its entries in the couplings
    crow: cython.int[::1]
    ccoef: cython.int[::1]
    lows: cython.int[::1]            # coupling: least and most, and the prices below and above
    highs: cython.int[::1]
    under: cython.double[::1]
    over: cython.double[::1]
    dual: cython.double[::1]         # coupling: what a unit more is thought to be worth while annealing
    level: cython.int[::1]           # coupling: its sum in the present roster
    rows: cython.int[:, ::1]         # member, day: the present choice
    own: cython.double[::1]          # member: price of her row without couplings
    best: cython.int[:, ::1]
    price: cython.double[:, ::1]     # day, choice: scratch
    noisy: cython.double[:, ::1]
    spare: cython.int[::1]
    rs: cython.ulonglong[::1]
    ctl: cython.int[::1]             # 1: stop
    out: cython.double[::1]          # cost of the present roster, of the best one, steps made

    def __init__(self, a):
        self.days = a["rows"].shape[1]
        self.width = a["base"].shape[2]
        self.ptr = a["ptr"]
        self.label = a["label"]
        self.child = a["child"]
        self.static = a["static"]
        self.first = a["first"]
        self.lift = a["lift"]
        self.low = a["low"]
        self.up = a["up"]
        self.graph = a["graph"]
        self.base = a["base"]
        self.cptr = a["cptr"]
        self.crow = a["crow"]
        self.ccoef = a["ccoef"]
        self.lows = a["lows"]
        self.highs = a["highs"]
        self.under = a["under"]
        self.over = a["over"]
        self.dual = a["dual"]
        self.level = a["level"]
        self.rows = a["rows"]
        self.own = a["own"]
        self.best = a["best"]
        self.price = a["price"]
        self.noisy = a["noisy"]
        self.spare = a["spare"]
        self.rs = a["rs"]
        self.ctl = a["ctl"]
        self.out = a["out"]

    # ---- cheapest rows -------------------------------------------------------------------------------------------------------------

    @cython.cfunc
    @cython.nogil
    @cython.exceptval(check=False)
    def backward(self, g: cython.int, price: cython.double[:, ::1]) -> cython.double:
        """The cheapest way from every node of diagram g to its end; returns the cheapest row's price."""
        d: cython.Py_ssize_t
        n: cython.Py_ssize_t
        e: cython.Py_ssize_t
        least: cython.double
        x: cython.double
        low: cython.double[::1] = self.low
        ptr: cython.int[::1] = self.ptr
        label: cython.int[::1] = self.label
        child: cython.int[::1] = self.child
        static: cython.double[::1] = self.static
        low[self.first[g, self.days]] = self.lift[g]
        for d in range(self.days - 1, -1, -1):
            for n in range(self.first[g, d], self.first[g, d + 1]):
                least = 1e18
                for e in range(ptr[n], ptr[n + 1]):
                    x = price[d, label[e]] + static[e] + low[child[e]]
                    if x < least:
                        least = x
                low[n] = least
        return low[self.first[g, 0]]

    @cython.cfunc
    @cython.nogil
    @cython.exceptval(check=False)
    def forward(self, g: cython.int, price: cython.double[:, ::1]) -> cython.void:
        """The cheapest way from the start of diagram g to every node."""
        d: cython.Py_ssize_t
        n: cython.Py_ssize_t
        e: cython.Py_ssize_t
        x: cython.double
        for n in range(self.first[g, 0], self.first[g, self.days] + 1):
            self.up[n] = 1e18
        self.up[self.first[g, 0]] = 0.0
        for d in range(self.days):
            for n in range(self.first[g, d], self.first[g, d + 1]):
                for e in range(self.ptr[n], self.ptr[n + 1]):
                    x = self.up[n] + price[d, self.label[e]] + self.static[e]
                    if x < self.up[self.child[e]]:
                        self.up[self.child[e]] = x

    @cython.cfunc
    @cython.nogil
    @cython.exceptval(check=False)
    def follow(self, n: cython.Py_ssize_t, d: cython.Py_ssize_t, price: cython.double[:, ::1], row: cython.int[::1]) -> cython.double:
        """Writes the cheapest way from a node of layer d to the end into row; returns its price by `price` and static costs."""
        e: cython.Py_ssize_t
        chosen: cython.Py_ssize_t
        least: cython.double
        x: cython.double
        total: cython.double = 0.0
        while d < self.days:
            least = 1e18
            chosen = self.ptr[n]
            for e in range(self.ptr[n], self.ptr[n + 1]):
                x = price[d, self.label[e]] + self.static[e] + self.low[self.child[e]]
                if x < least:
                    least = x
                    chosen = e
            row[d] = self.label[chosen]
            total += price[d, self.label[chosen]] + self.static[chosen]
            n = self.child[chosen]
            d += 1
        return total

    def cheapest(self, g: cython.int, prices: cython.double[:, :, ::1], most: cython.int, found: cython.double[:, ::1], rows: cython.int[:, :, ::1]):
        """Cheapest rows of members of one diagram: found[m, i] and rows[m, i], the best first, then ways that leave it on some day.

        What is not there has a price of NEVER or more.
        """
        m: cython.Py_ssize_t
        with cython.nogil:
            for m in range(prices.shape[0]):
                if self.ctl[0]:
                    break
                self.several(g, prices[m], most, found[m], rows[m])

    @cython.cfunc
    @cython.nogil
    @cython.exceptval(check=False)
    def several(self, g: cython.int, price: cython.double[:, ::1], most: cython.int, found: cython.double[::1], rows: cython.int[:, ::1]) -> cython.void:
        i: cython.Py_ssize_t
        j: cython.Py_ssize_t
        d: cython.Py_ssize_t
        n: cython.Py_ssize_t
        e: cython.Py_ssize_t
        x: cython.double
        count: cython.Py_ssize_t = 1
        for i in range(most):
            found[i] = 1e18
        found[0] = self.backward(g, price)
        if found[0] >= NEVER / 2:
            return
        self.follow(self.first[g, 0], 0, price, rows[0])
        n = self.first[g, 0]
        for d in range(self.days):
            if count >= most:
                break
            # the cheapest way that leaves the best row first on this day; days alternate between rows by their price
            i = -1
            x = 1e18
            for e in range(self.ptr[n], self.ptr[n + 1]):
                if self.label[e] != rows[0, d] and price[d, self.label[e]] + self.static[e] + self.low[self.child[e]] - self.low[n] < x:
                    x = price[d, self.label[e]] + self.static[e] + self.low[self.child[e]] - self.low[n]
                    i = e
            if i >= 0 and found[0] + x < NEVER / 2:
                self.spare[2 * d] = cython.cast(cython.int, i)
                self.noisy[d, 0] = found[0] + x
            else:
                self.spare[2 * d] = -1
                self.noisy[d, 0] = 1e18
            for e in range(self.ptr[n], self.ptr[n + 1]):
                if self.label[e] == rows[0, d]:
                    n = self.child[e]
                    break
        for i in range(1, most):
            j = -1
            x = 1e17
            for d in range(self.days):
                if self.noisy[d, 0] < x:
                    x = self.noisy[d, 0]
                    j = d
            if j < 0:
                return
            for d in range(j):
                rows[i, d] = rows[0, d]
            e = self.spare[2 * j]
            rows[i, j] = self.label[e]
            self.follow(self.child[e], j + 1, price, rows[i])
            found[i] = x
            self.noisy[j, 0] = 1e18

    def useful(self, g: cython.int, price: cython.double[:, ::1], limit: cython.double, arcs: cython.uchar[::1]):
        """Marks the arcs of diagram g that a row of at most `limit` uses (arcs[0] is the diagram's first arc)."""
        d: cython.Py_ssize_t
        n: cython.Py_ssize_t
        e: cython.Py_ssize_t
        x: cython.double
        start: cython.Py_ssize_t = self.ptr[self.first[g, 0]]
        with cython.nogil:
            self.backward(g, price)
            self.forward(g, price)
            for d in range(self.days):
                for n in range(self.first[g, d], self.first[g, d + 1]):
                    for e in range(self.ptr[n], self.ptr[n + 1]):
                        x = self.up[n] + price[d, self.label[e]] + self.static[e] + self.low[self.child[e]]
                        arcs[e - start] = x <= limit

    # ---- annealing -----------------------------------------------------------------------------------------------------------------

    @cython.cfunc
    @cython.nogil
    @cython.exceptval(check=False)
    def worth(self, r: cython.Py_ssize_t, level: cython.int) -> cython.double:
        """What a coupling costs at a level."""
        if level < self.lows[r]:
            return (self.lows[r] - level) * self.under[r]
        if level > self.highs[r]:
            return (level - self.highs[r]) * self.over[r]
        return 0.0

    @cython.cfunc
    @cython.nogil
    @cython.exceptval(check=False)
    def shift(self, m: cython.Py_ssize_t, row: cython.int[::1], sign: cython.int) -> cython.double:
        """Puts a member's row into the couplings (1) or takes it out (-1); returns how the cost changes."""
        d: cython.Py_ssize_t
        c: cython.Py_ssize_t
        j: cython.Py_ssize_t
        r: cython.Py_ssize_t
        change: cython.double = 0.0
        for d in range(self.days):
            c = (m * self.days + d) * self.width + row[d]
            for j in range(self.cptr[c], self.cptr[c + 1]):
                r = self.crow[j]
                change -= self.worth(r, self.level[r])
                self.level[r] += sign * self.ccoef[j]
                change += self.worth(r, self.level[r])
        return change

    @cython.cfunc
    @cython.nogil
    @cython.exceptval(check=False)
    def strain(self, r: cython.Py_ssize_t, level: cython.int) -> cython.double:
        """What a coupling costs at a level more than its dual says."""
        if level < self.lows[r]:
            return (self.lows[r] - level) * (self.under[r] - self.dual[r])
        if level > self.highs[r]:
            return (level - self.highs[r]) * (self.over[r] + self.dual[r])
        return 0.0

    @cython.cfunc
    @cython.nogil
    @cython.exceptval(check=False)
    def reprice(self, m: cython.Py_ssize_t, hard: cython.double) -> cython.void:
        """What each cell of a member costs beside the others' rows (hers taken out), the couplings by `hard` (0 to 1) of their true force.

        Exact where each coupling sees one of her cells.
        """
        d: cython.Py_ssize_t
        k: cython.Py_ssize_t
        c: cython.Py_ssize_t
        j: cython.Py_ssize_t
        r: cython.Py_ssize_t
        x: cython.double
        for d in range(self.days):
            for k in range(self.width):
                x = self.base[m, d, k]
                c = (m * self.days + d) * self.width + k
                for j in range(self.cptr[c], self.cptr[c + 1]):
                    r = self.crow[j]
                    x += hard * (self.strain(r, self.level[r] + self.ccoef[j]) - self.strain(r, self.level[r])) - self.ccoef[j] * self.dual[r]
                self.price[d, k] = x

    @cython.cfunc
    @cython.nogil
    @cython.exceptval(check=False)
    def foreseen(self, m: cython.Py_ssize_t, row: cython.int[::1]) -> cython.double:
        """How couplings change by a row (taken out before) when each cell is looked at alone."""
        d: cython.Py_ssize_t
        c: cython.Py_ssize_t
        j: cython.Py_ssize_t
        r: cython.Py_ssize_t
        x: cython.double = 0.0
        for d in range(self.days):
            c = (m * self.days + d) * self.width + row[d]
            for j in range(self.cptr[c], self.cptr[c + 1]):
                r = self.crow[j]
                x += self.worth(r, self.level[r] + self.ccoef[j]) - self.worth(r, self.level[r])
        return x

    @cython.cfunc
    @cython.nogil
    @cython.exceptval(check=False)
    def weigh(self, g: cython.int, heat: cython.double) -> cython.void:
        """Sums of weights exp(-cost / heat) of all ways from each node to the end, each layer divided by its largest."""
        d: cython.Py_ssize_t
        k: cython.Py_ssize_t
        n: cython.Py_ssize_t
        e: cython.Py_ssize_t
        least: cython.double
        most: cython.double
        x: cython.double
        low: cython.double[::1] = self.low
        ptr: cython.int[::1] = self.ptr
        label: cython.int[::1] = self.label
        child: cython.int[::1] = self.child
        static: cython.double[::1] = self.static
        weight: cython.double[:, ::1] = self.noisy
        low[self.first[g, self.days]] = 1.0
        most = 1.0
        for d in range(self.days - 1, -1, -1):
            least = 1e18
            for k in range(self.width):
                if self.price[d, k] < least:
                    least = self.price[d, k]
            for k in range(self.width):
                self.noisy[d, k] = exp((least - self.price[d, k]) / heat) / most
            most = 0.0
            for n in range(self.first[g, d], self.first[g, d + 1]):
                x = 0.0
                for e in range(ptr[n], ptr[n + 1]):
                    if static[e] == 0.0:
                        x += weight[d, label[e]] * low[child[e]]
                    else:
                        x += weight[d, label[e]] * low[child[e]] * exp(-static[e] / heat)
                low[n] = x
                if x > most:
                    most = x

    @cython.cfunc
    @cython.nogil
    @cython.exceptval(check=False)
    def sample(self, g: cython.int, heat: cython.double, row: cython.int[::1]) -> cython.double:
        """Draws a row by its weight; returns its price by the true prices and static costs."""
        d: cython.Py_ssize_t
        e: cython.Py_ssize_t
        chosen: cython.Py_ssize_t
        n: cython.Py_ssize_t = self.first[g, 0]
        x: cython.double
        total: cython.double = self.lift[g]
        for d in range(self.days):
            x = 0.0
            for e in range(self.ptr[n], self.ptr[n + 1]):
                x += self.noisy[d, self.label[e]] * self.low[self.child[e]] * exp(-self.static[e] / heat)
            x *= uniform(self.rs)
            chosen = -1
            for e in range(self.ptr[n], self.ptr[n + 1]):
                if self.noisy[d, self.label[e]] * self.low[self.child[e]] > 0.0:
                    chosen = e
                    x -= self.noisy[d, self.label[e]] * self.low[self.child[e]] * exp(-self.static[e] / heat)
                    if x < 0.0:
                        break
            if chosen < 0:
                return 1e18
            row[d] = self.label[chosen]
            total += self.price[d, self.label[chosen]] + self.static[chosen]
            n = self.child[chosen]
        return total

    @cython.cfunc
    @cython.nogil
    @cython.exceptval(check=False)
    def own_price(self, m: cython.Py_ssize_t, row: cython.int[::1]) -> cython.double:
        """A row's own price: base prices and static costs along her diagram; 1e18 where it is no row of hers."""
        d: cython.Py_ssize_t
        e: cython.Py_ssize_t
        n: cython.Py_ssize_t = self.first[self.graph[m], 0]
        chosen: cython.Py_ssize_t
        total: cython.double = self.lift[self.graph[m]]
        for d in range(self.days):
            chosen = -1
            for e in range(self.ptr[n], self.ptr[n + 1]):
                if self.label[e] == row[d]:
                    chosen = e
                    break
            if chosen < 0:
                return 1e18
            total += self.base[m, d, row[d]] + self.static[chosen]
            n = self.child[chosen]
        return total

    def load(self) -> cython.double:
        """Takes the rows as the present roster (sums of the couplings, own prices); returns its cost without the constant of the task."""
        m: cython.Py_ssize_t
        r: cython.Py_ssize_t
        total: cython.double = 0.0
        with cython.nogil:
            for r in range(self.level.shape[0]):
                self.level[r] = 0
            for r in range(self.level.shape[0]):
                total += self.worth(r, 0)
            for m in range(self.rows.shape[0]):
                self.own[m] = self.own_price(m, self.rows[m])
                total += self.own[m] + self.shift(m, self.rows[m], 1)
            self.out[0] = total
        return total

    def price_of(self, m: cython.int, row: cython.int[::1]) -> cython.double:
        """A row's own price; 1e18 where it is none of hers."""
        return self.own_price(m, row)

    @cython.cfunc
    @cython.nogil
    @cython.exceptval(check=False)
    def keep(self) -> cython.void:
        """Remembers the present roster if it is the best."""
        m: cython.Py_ssize_t
        d: cython.Py_ssize_t
        if self.out[0] < self.out[1] - 1e-6:
            self.out[1] = self.out[0]
            for m in range(self.rows.shape[0]):
                for d in range(self.days):
                    self.best[m, d] = self.rows[m, d]

    @cython.cfunc
    @cython.nogil
    @cython.exceptval(check=False)
    def step(self, m: cython.Py_ssize_t, heat: cython.double, hard: cython.double) -> cython.void:
        """Gives a member a row drawn by its cost beside the others' (heat 0: a cheapest one).

        Where couplings see several of her cells and cost much more together than one by one, her old row stays.
        """
        g: cython.int = self.graph[m]
        d: cython.Py_ssize_t
        x: cython.double = 0.0
        y: cython.double
        expected: cython.double
        change: cython.double = self.shift(m, self.rows[m], -1) - self.own[m]
        self.reprice(m, hard)
        if heat > 0.0:
            self.weigh(g, heat)
            x = self.sample(g, heat, self.spare)
        elif self.backward(g, self.price) < NEVER / 2:
            self.follow(self.first[g, 0], 0, self.price, self.spare)
        else:
            x = NEVER
        if x >= NEVER / 2:
            self.shift(m, self.rows[m], 1)
            return
        x = self.own_price(m, self.spare)
        expected = self.foreseen(m, self.spare)
        y = self.shift(m, self.spare, 1)
        if x >= NEVER / 2 or y > expected + 20.0 * heat + 1e-6:
            self.shift(m, self.spare, -1)
            self.shift(m, self.rows[m], 1)
            return
        for d in range(self.days):
            self.rows[m, d] = self.spare[d]
        self.own[m] = x
        self.out[0] += change + x + y

    @cython.cfunc
    @cython.nogil
    @cython.exceptval(check=False)
    def learn(self, rate: cython.double) -> cython.void:
        """Moves each coupling's dual a little towards what would bring its sum between its bounds."""
        r: cython.Py_ssize_t
        x: cython.double
        for r in range(self.level.shape[0]):
            x = self.dual[r]
            if self.level[r] < self.lows[r]:
                x += rate * (self.lows[r] - self.level[r])
            elif self.level[r] > self.highs[r]:
                x -= rate * (self.level[r] - self.highs[r])
            if x > self.under[r]:
                x = self.under[r]
            if x < -self.over[r]:
                x = -self.over[r]
            self.dual[r] = x

    def anneal(self, steps: cython.longlong, hot: cython.double, cold: cython.double, soft: cython.double, hard: cython.double, rate: cython.double) -> cython.double:
        """Draws rows anew, one member after the other by chance, while the heat falls from hot to cold; returns the best true cost.

        The couplings' force grows from soft to hard over the steps. The rows must be loaded; the best roster is in `best`.
        """
        i: cython.longlong
        m: cython.Py_ssize_t
        heat: cython.double = hot
        force: cython.double = soft
        cooling: cython.double = 1.0
        hardening: cython.double = 1.0
        with cython.nogil:
            self.out[1] = 1e18
            if hot > 0.0:
                cooling = exp(log(cold / hot) / steps)
                hardening = exp(log(hard / soft) / steps)
            self.keep()
            for i in range(steps):
                if self.ctl[0]:
                    break
                m = cython.cast(cython.Py_ssize_t, uniform(self.rs) * self.rows.shape[0])
                self.step(m, heat, force)
                if rate > 0.0 and i % self.rows.shape[0] == 0:
                    self.learn(rate * heat)
                heat *= cooling
                force *= hardening
                self.keep()
                self.out[2] += 1
        return self.out[1]
