# cython: language_level=3, boundscheck=False, wraparound=False, cdivision=True, initializedcheck=False, nonecheck=False, binding=True
"""Ruin and recreate for days in which only ways cost and every time is a hard limit: pure Python for reading, compiled for use.

Slack induction by string removals (Christiaens and Vanden Berghe, Transportation Science 54(2), 2020): take strings of visits out of
neighbouring rounds, put each back where it costs least, now and then passing over a place, and accept as annealing does. Whether a visit
fits into a round is one comparison, since the earliest and the latest time of each of its visits are kept.
"""
import cython
from cython.cimports.libc.math import log

COMPILED = cython.compiled


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


@cython.cfunc
@cython.inline
@cython.nogil
@cython.exceptval(check=False)
def below(rs: cython.ulonglong[::1], n: cython.int) -> cython.int:
    return cython.cast(cython.int, ((draw(rs) >> 32) * cython.cast(cython.ulonglong, n)) >> 32)


@cython.final
@cython.cclass
class Ruiner:
    """Rounds of all nurses, and those who are in none; the arrays come from scheduling/core/rounds.py."""
    n: cython.int
    C: cython.int
    rnd: cython.int[:, ::1]          # visits of each nurse in order
    size: cython.int[::1]
    at: cython.int[::1]              # nurse of each visit, or -1
    b_rnd: cython.int[:, ::1]        # before the present move
    b_size: cython.int[::1]
    t_rnd: cython.int[:, ::1]        # the best
    t_size: cython.int[::1]
    early: cython.double[:, ::1]     # nurse, place in her round: end of the visit there when it begins as early as may be
    late: cython.double[:, ::1]      # latest start of it that keeps all limits after it
    away: cython.int[::1]            # visits in no round
    drawn: cython.double[::1]        # by what those are sorted
    hit: cython.uchar[::1]           # nurses whose rounds are ruined
    near: cython.int[:, ::1]         # all visits by nearness, the visit itself first
    px: cython.int[::1]
    opens: cython.double[::1]
    closes: cython.double[::1]
    takes: cython.double[::1]
    left: cython.double[::1]         # price of leaving a visit out
    pc: cython.double[:, ::1]        # visit, nurse: price
    can: cython.uchar[:, ::1]
    dist: cython.double[:, :, ::1]
    mode: cython.int[::1]
    sp: cython.int[::1]
    ep: cython.int[::1]
    begin: cython.double[::1]
    end: cython.double[::1]
    far: cython.double[::1]          # way from the nurses' start to each visit
    w: cython.double
    rs: cython.ulonglong[::1]
    ctl: cython.int[::1]
    out: cython.double[::1]          # best so far, moves made
    na: cython.int

    def __init__(self, a, flags):
        self.n = flags["n"]
        self.C = flags["C"]
        self.w = flags["w"]
        self.rnd = a["rnd"]
        self.size = a["size"]
        self.at = a["at"]
        self.b_rnd = a["b_rnd"]
        self.b_size = a["b_size"]
        self.t_rnd = a["t_rnd"]
        self.t_size = a["t_size"]
        self.early = a["early"]
        self.late = a["late"]
        self.away = a["away"]
        self.drawn = a["drawn"]
        self.hit = a["hit"]
        self.near = a["near"]
        self.px = a["px"]
        self.opens = a["opens"]
        self.closes = a["closes"]
        self.takes = a["takes"]
        self.left = a["left"]
        self.pc = a["pc"]
        self.can = a["can"]
        self.dist = a["dist"]
        self.mode = a["mode"]
        self.sp = a["sp"]
        self.ep = a["ep"]
        self.begin = a["begin"]
        self.end = a["end"]
        self.far = a["far"]
        self.rs = a["rs"]
        self.ctl = a["ctl"]
        self.out = a["out"]
        self.na = 0

    @cython.cfunc
    @cython.nogil
    @cython.exceptval(check=False)
    def time(self, c: cython.int) -> cython.void:
        """Work out the earliest ends and latest starts of the round of nurse c."""
        k: cython.int
        i: cython.int
        m: cython.int = self.mode[c]
        x: cython.int = self.sp[c]
        t: cython.double = self.begin[c]
        for k in range(self.size[c]):
            i = self.rnd[c, k]
            t += self.dist[m, x, self.px[i]]
            if t < self.opens[i]:
                t = self.opens[i]
            t += self.takes[i]
            self.early[c, k] = t
            x = self.px[i]
        t = self.end[c]
        x = self.ep[c]
        for k in range(self.size[c] - 1, -1, -1):
            i = self.rnd[c, k]
            t = t - self.dist[m, self.px[i], x] - self.takes[i]
            if t > self.closes[i]:
                t = self.closes[i]
            self.late[c, k] = t
            x = self.px[i]

    @cython.cfunc
    @cython.nogil
    @cython.exceptval(check=False)
    def price(self) -> cython.double:
        """What everything costs."""
        c: cython.int
        k: cython.int
        x: cython.int
        i: cython.int
        ways: cython.double = 0.0
        total: cython.double = 0.0
        for c in range(self.C):
            if self.size[c] == 0:
                continue
            x = self.sp[c]
            for k in range(self.size[c]):
                i = self.rnd[c, k]
                ways += self.dist[self.mode[c], x, self.px[i]]
                total += self.pc[i, c]
                x = self.px[i]
            ways += self.dist[self.mode[c], x, self.ep[c]]
        for i in range(self.n):
            if self.at[i] < 0:
                total += self.left[i]
        return total + self.w * ways

    @cython.cfunc
    @cython.nogil
    @cython.exceptval(check=False)
    def take_out(self, c: cython.int, first: cython.int, count: cython.int) -> cython.double:
        """Take visits out of the round of nurse c from a place on; return the change of cost."""
        k: cython.int
        i: cython.int
        m: cython.int = self.mode[c]
        a: cython.int = self.sp[c] if first == 0 else self.px[self.rnd[c, first - 1]]
        b: cython.int
        x: cython.int = a
        gone: cython.double = 0.0
        for k in range(first, first + count):
            i = self.rnd[c, k]
            gone += self.w * self.dist[m, x, self.px[i]] + self.pc[i, c] - self.left[i]
            x = self.px[i]
            self.at[i] = -1
            self.away[self.na] = i
            self.na += 1
        for k in range(first, self.size[c] - count):
            self.rnd[c, k] = self.rnd[c, k + count]
        self.size[c] -= count
        b = self.ep[c] if first == self.size[c] else self.px[self.rnd[c, first]]
        gone += self.w * self.dist[m, x, b]
        if self.size[c] > 0:
            gone -= self.w * self.dist[m, a, b]
        return -gone

    @cython.cfunc
    @cython.nogil
    @cython.exceptval(check=False)
    def ruin(self, most_away: cython.double, longest: cython.double) -> cython.double:
        """Take strings of visits out of neighbouring rounds; return the change of cost."""
        change: cython.double = 0.0
        served: cython.int = 0
        used: cython.int = 0
        c: cython.int
        i: cython.int
        k: cython.int
        q: cython.int
        first: cython.int
        count: cython.int
        spared: cython.int
        q0: cython.int
        rounds: cython.int
        done: cython.int = 0
        seed: cython.int = below(self.rs, self.n)
        length: cython.double
        for c in range(self.C):
            self.hit[c] = 0
            if self.size[c] > 0:
                used += 1
                served += self.size[c]
        if used == 0:
            return 0.0
        length = cython.cast(cython.double, served) / used
        if length > longest:
            length = longest
        rounds = cython.cast(cython.int, 1.0 + uniform(self.rs) * (4.0 * most_away / (1.0 + length) - 1.0))
        for q in range(self.n):
            if done >= rounds:
                break
            i = self.near[seed, q]
            c = self.at[i]
            if c < 0 or self.hit[c]:
                continue
            self.hit[c] = 1
            done += 1
            count = self.size[c] if self.size[c] < length else cython.cast(cython.int, length)
            count = 1 + below(self.rs, count)
            k = 0
            while self.rnd[c, k] != i:
                k += 1
            spared = 0
            if count > 1 and count < self.size[c] and uniform(self.rs) < 0.5:    # a string with a part in its midst that stays
                while count + spared < self.size[c] and uniform(self.rs) < 0.5:
                    spared += 1
            first = k - below(self.rs, count + spared)
            if first > self.size[c] - count - spared:
                first = self.size[c] - count - spared
            if first < 0:
                first = 0
            if spared > 0:
                q0 = 1 + below(self.rs, count - 1)
                change += self.take_out(c, first + q0 + spared, count - q0)
                change += self.take_out(c, first, q0)
            else:
                change += self.take_out(c, first, count)
            self.time(c)
        return change

    @cython.cfunc
    @cython.nogil
    @cython.exceptval(check=False)
    def sort_away(self) -> cython.void:
        """Put those who are in no round into an order drawn from several."""
        kind: cython.int = below(self.rs, 13)
        k: cython.int
        q: cython.int
        i: cython.int
        key: cython.double
        for k in range(self.na):
            i = self.away[k]
            if kind < 4:
                key = uniform(self.rs)
            elif kind < 6:
                key = -self.far[i]
            elif kind < 7:
                key = self.far[i]
            elif kind < 9:
                key = self.closes[i] - self.opens[i]
            elif kind < 11:
                key = self.opens[i]
            else:
                key = -self.closes[i]
            q = k
            while q > 0 and self.drawn[q - 1] > key:
                self.drawn[q] = self.drawn[q - 1]
                self.away[q] = self.away[q - 1]
                q -= 1
            self.drawn[q] = key
            self.away[q] = i

    @cython.cfunc
    @cython.nogil
    @cython.exceptval(check=False)
    def recreate(self, blink: cython.double) -> cython.double:
        """Put each visit where it costs least, passing over a place now and then; return the change of cost."""
        change: cython.double = 0.0
        least: cython.double
        more: cython.double
        t: cython.double
        r: cython.double
        c: cython.int
        k: cython.int
        q: cython.int
        i: cython.int
        m: cython.int
        x: cython.int
        a: cython.int
        b: cython.int
        bc: cython.int
        bk: cython.int = 0
        still: cython.int = 0
        for q in range(self.na):
            i = self.away[q]
            x = self.px[i]
            bc = -1
            least = self.left[i]
            for c in range(self.C):
                if not self.can[i, c]:
                    continue
                m = self.mode[c]
                a = self.sp[c]
                t = self.begin[c]
                for k in range(self.size[c] + 1):
                    if k > 0:
                        a = self.px[self.rnd[c, k - 1]]
                        t = self.early[c, k - 1]
                    r = t + self.dist[m, a, x]
                    if r > self.closes[i]:
                        break
                    if r < self.opens[i]:
                        r = self.opens[i]
                    r += self.takes[i]
                    if k < self.size[c]:
                        b = self.px[self.rnd[c, k]]
                        if r + self.dist[m, x, b] > self.late[c, k]:
                            continue
                    else:
                        b = self.ep[c]
                        if r + self.dist[m, x, b] > self.end[c]:
                            continue
                    more = self.dist[m, a, x] + self.dist[m, x, b]
                    if self.size[c] > 0:
                        more -= self.dist[m, a, b]
                    more = self.w * more + self.pc[i, c]
                    if more < least and uniform(self.rs) >= blink:
                        least = more
                        bc = c
                        bk = k
            if bc < 0:
                self.away[still] = i
                still += 1
                continue
            for k in range(self.size[bc], bk, -1):
                self.rnd[bc, k] = self.rnd[bc, k - 1]
            self.rnd[bc, bk] = i
            self.size[bc] += 1
            self.at[i] = bc
            self.time(bc)
            change += least - self.left[i]
        self.na = still
        return change

    @cython.cfunc
    @cython.nogil
    @cython.exceptval(check=False)
    def save(self, to_best: cython.bint) -> cython.void:
        c: cython.int
        k: cython.int
        for c in range(self.C):
            if to_best:
                self.t_size[c] = self.size[c]
                for k in range(self.size[c]):
                    self.t_rnd[c, k] = self.rnd[c, k]
            else:
                self.b_size[c] = self.size[c]
                for k in range(self.size[c]):
                    self.b_rnd[c, k] = self.rnd[c, k]

    @cython.cfunc
    @cython.nogil
    @cython.exceptval(check=False)
    def restore(self) -> cython.void:
        """Take the present move back."""
        c: cython.int
        k: cython.int
        i: cython.int
        changed: cython.bint
        for i in range(self.n):
            self.at[i] = -1
        for c in range(self.C):
            changed = self.size[c] != self.b_size[c]
            self.size[c] = self.b_size[c]
            for k in range(self.size[c]):
                if self.rnd[c, k] != self.b_rnd[c, k]:
                    changed = True
                    self.rnd[c, k] = self.b_rnd[c, k]
                self.at[self.rnd[c, k]] = c
            if changed:
                self.time(c)
        self.gather()

    @cython.cfunc
    @cython.nogil
    @cython.exceptval(check=False)
    def gather(self) -> cython.void:
        i: cython.int
        self.na = 0
        for i in range(self.n):
            if self.at[i] < 0:
                self.away[self.na] = i
                self.na += 1

    def anneal(self, moves: cython.longlong, hot: cython.double, cold: cython.double):
        """Try so many moves while the temperature falls; the best rounds stay in the t_ arrays."""
        best: cython.double
        with cython.nogil:
            best = self.run(moves, hot, cold)
        return best

    @cython.cfunc
    @cython.nogil
    @cython.exceptval(check=False)
    def run(self, moves: cython.longlong, hot: cython.double, cold: cython.double) -> cython.double:
        it: cython.longlong = 0
        c: cython.int
        cur: cython.double
        new: cython.double
        best: cython.double
        T: cython.double = hot
        fall: cython.double = (cold / hot) ** (1.0 / max(1, moves - 1))
        for c in range(self.C):
            self.time(c)
        self.gather()
        cur = self.price()
        best = cur
        self.save(True)
        self.save(False)
        self.out[0] = best
        while it < moves:
            if it % 64 == 0 and self.ctl[0]:
                break
            it += 1
            T *= fall
            new = cur + self.ruin(10.0, 10.0)
            self.sort_away()
            new += self.recreate(0.01)
            if new < cur - T * log(1.0 - uniform(self.rs)):
                cur = new
                if it % 1024 == 0:      # sums of differences drift
                    cur = self.price()
                self.save(False)
                if cur < best - 1e-6:
                    best = self.price()
                    self.save(True)
                    self.out[0] = best
            else:
                self.restore()
        self.out[1] += it
        return best
