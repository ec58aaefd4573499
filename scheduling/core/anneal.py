# cython: language_level=3, boundscheck=False, wraparound=False, cdivision=True, initializedcheck=False, nonecheck=False, binding=True
"""The annealing engine of the visit planner: pure Python for reading and debugging, compiled by Cython for use.

State: one global order of visits (perm), a nurse for each part (cg), served or not (srv), the window whose opening a visit waits for
(wch), where each nurse takes her break (brk). A decoder walks the order once and places both parts of a pair together, so nobody can
wait in a circle; its arithmetic is that of scheduling/visits/evaluate/timing.py. There are two decoders:
plain, where only travel and lateness cost: starts at a saved block of BLOCK visits, ends where it meets the old states again;
touch, with the whole objective: follows only the nurses whom a move touches, and those whom their pairs touch in turn.

States of a nurse (st): 0 has not left; 1..999 so many visits, break still open; 1000 has only had her break; 1001 no break open any more.
"""
import cython
from cython.cimports.libc.math import ceil, exp, sqrt

COMPILED = cython.compiled
BLOCK = cython.declare(cython.int, 8)
EPS = cython.declare(cython.double, 1e-6)
FIRST_REST = cython.declare(cython.int, 1000)
RESTED = cython.declare(cython.int, 1001)


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
class Engine:
    """One annealing state over one instance; the arrays come from scheduling/core/face.py."""
    n: cython.int
    C: cython.int
    K: cython.int
    G: cython.int
    simple: cython.bint
    balanced: cython.bint
    due_used: cython.bint
    pauses: cython.int
    # state
    perm: cython.int[::1]
    pos: cython.int[::1]
    cg: cython.int[:, ::1]
    srv: cython.uchar[::1]
    wch: cython.int[::1]
    brk: cython.int[::1]
    b_perm: cython.int[::1]
    b_cg: cython.int[:, ::1]
    b_srv: cython.uchar[::1]
    b_wch: cython.int[::1]
    b_brk: cython.int[::1]
    # visits
    px: cython.int[::1]
    pk: cython.int[::1]
    grp: cython.int[::1]
    nw: cython.int[::1]
    pf: cython.double[:, ::1]        # opens, deadline 0, deadline 1, minutes 0, minutes 1, min gap, max gap, lateness rate
    pg: cython.double[:, ::1]        # price left out, pinned start or -1, published start or -1, price of another time
    wst: cython.double[:, ::1]
    wdl: cython.double[:, :, ::1]    # visit, part, window: latest start that is not late
    wrate: cython.double[:, ::1]
    gap: cython.double[::1]
    gm: cython.int[:, ::1]           # visits of each group, filled up with -1
    nb: cython.int[:, ::1]
    mate: cython.int[::1]            # row of the other part, which must have another nurse, or -1
    skip: cython.uchar[::1]
    # nurses
    dist: cython.double[:, :, ::1]
    mode: cython.int[::1]
    sp: cython.int[::1]
    ep: cython.int[::1]
    nf: cython.double[:, ::1]        # shift start, shift end, break, earliest, latest start, due after, unused cost, unused idle, share
    ni: cython.int[:, ::1]           # has shift, leaves at shift start, has break, break only between visits
    can: cython.uchar[:, :, ::1]     # visit, part, nurse
    pc: cython.double[:, :, ::1]
    elig: cython.int[:, :, ::1]
    ne: cython.int[:, ::1]
    w: cython.double[::1]            # travel, highest lateness, waiting, highest waiting, overtime, idle, balance, missed break, hard, tolerance, idle time softened
    pm: cython.double[::1]           # cumulative proportions of the moves
    # scratch of the decoder
    loc: cython.int[::1]
    st: cython.int[::1]
    rdy: cython.double[::1]
    work: cython.double[::1]
    lv: cython.double[::1]
    gr: cython.double[::1]
    # plain: states at the start of each block, and the sums before and within it
    s_loc: cython.int[:, ::1]
    s_rdy: cython.double[:, ::1]
    sums: cython.double[:, ::1]      # before: A M; within: A M
    tail: cython.double[::1]         # sum of the ways home
    # touch: for each part the state of its nurse before and after, for each visit its share of the cost, for each nurse her way home
    pb_loc: cython.int[:, ::1]
    pb_st: cython.int[:, ::1]
    pb_rdy: cython.double[:, ::1]
    pb_work: cython.double[:, ::1]
    pa_st: cython.int[:, ::1]
    pa_rdy: cython.double[:, ::1]
    pa_work: cython.double[:, ::1]
    pb_gr: cython.double[::1]
    pa_gr: cython.double[::1]
    va: cython.double[::1]           # cost
    vl: cython.double[::1]           # highest lateness
    vw: cython.double[::1]           # highest wait
    ha: cython.double[::1]
    hw: cython.double[::1]
    nhw: cython.double[::1]
    b_lv: cython.double[::1]
    fin: cython.double[:, ::1]       # work at the end, max(back, shift end) - shift start - break
    off: cython.double[::1]          # how much more work a nurse has had by now who is in her old state again
    dirty: cython.longlong[::1]      # nurse or C + group: number of the evaluation that has changed it
    marked: cython.longlong[::1]     # nurse: number of the evaluation in which off holds
    stamp: cython.longlong[::1]      # visit: number of the evaluation that has placed it anew
    dl: cython.int[::1]              # nurses whom the present move touches
    dn: cython.int
    g0: cython.int                   # groups and visits that it touches, or -1
    g1: cython.int
    f0: cython.int
    f1: cython.int
    epoch: cython.longlong
    peaks: cython.bint
    whole: cython.bint               # place everything anew
    total: cython.double
    top: cython.double[::1]          # highest lateness and wait of the present state
    late_at: cython.int              # visit of the highest lateness
    wait_at: cython.int              # visit of the highest wait, or n + nurse for a wait on the way home
    rs: cython.ulonglong[::1]
    ctl: cython.int[::1]             # 1: stop
    out: cython.double[::1]          # best so far, moves made, cost at the end, worsening moves taken in the last anneal
    acc: cython.double
    wmax: cython.double

    def __init__(self, a, flags):
        self.n = flags["n"]
        self.C = flags["C"]
        self.K = flags["K"]
        self.G = flags["G"]
        self.simple = flags["simple"]
        self.balanced = flags["balanced"]
        self.due_used = flags["due_used"]
        self.pauses = flags["pauses"]
        self.perm = a["perm"]
        self.pos = a["pos"]
        self.cg = a["cg"]
        self.srv = a["srv"]
        self.wch = a["wch"]
        self.brk = a["brk"]
        self.b_perm = a["b_perm"]
        self.b_cg = a["b_cg"]
        self.b_srv = a["b_srv"]
        self.b_wch = a["b_wch"]
        self.b_brk = a["b_brk"]
        self.px = a["px"]
        self.pk = a["pk"]
        self.grp = a["grp"]
        self.nw = a["nw"]
        self.pf = a["pf"]
        self.pg = a["pg"]
        self.wst = a["wst"]
        self.wdl = a["wdl"]
        self.wrate = a["wrate"]
        self.gap = a["gap"]
        self.gm = a["gm"]
        self.nb = a["nb"]
        self.mate = a["mate"]
        self.skip = a["skip"]
        self.dist = a["dist"]
        self.mode = a["mode"]
        self.sp = a["sp"]
        self.ep = a["ep"]
        self.nf = a["nf"]
        self.ni = a["ni"]
        self.can = a["can"]
        self.pc = a["pc"]
        self.elig = a["elig"]
        self.ne = a["ne"]
        self.w = a["w"]
        self.pm = a["pm"]
        self.loc = a["loc"]
        self.st = a["st"]
        self.rdy = a["rdy"]
        self.work = a["work"]
        self.lv = a["lv"]
        self.gr = a["gr"]
        self.s_loc = a["s_loc"]
        self.s_rdy = a["s_rdy"]
        self.sums = a["sums"]
        self.tail = a["tail"]
        self.pb_loc = a["pb_loc"]
        self.pb_st = a["pb_st"]
        self.pb_rdy = a["pb_rdy"]
        self.pb_work = a["pb_work"]
        self.pa_st = a["pa_st"]
        self.pa_rdy = a["pa_rdy"]
        self.pa_work = a["pa_work"]
        self.pb_gr = a["pb_gr"]
        self.pa_gr = a["pa_gr"]
        self.va = a["va"]
        self.vl = a["vl"]
        self.vw = a["vw"]
        self.ha = a["ha"]
        self.hw = a["hw"]
        self.nhw = a["nhw"]
        self.b_lv = a["b_lv"]
        self.fin = a["fin"]
        self.off = a["off"]
        self.dirty = a["dirty"]
        self.marked = a["marked"]
        self.stamp = a["stamp"]
        self.dl = a["dl"]
        self.top = a["top"]
        self.dn = 0
        self.g0 = -1
        self.g1 = -1
        self.f0 = -1
        self.f1 = -1
        self.epoch = 0
        self.peaks = flags["peaks"]
        self.whole = False
        self.total = 0.0
        self.late_at = 0
        self.wait_at = 0
        self.rs = a["rs"]
        self.ctl = a["ctl"]
        self.out = a["out"]
        self.acc = 0.0
        self.wmax = 0.0

    @cython.cfunc
    @cython.inline
    @cython.nogil
    @cython.exceptval(check=False)
    def shift(self, a: cython.int, b: cython.int) -> cython.void:
        """Move the visit at position a to position b."""
        q: cython.int
        i: cython.int = self.perm[a]
        if a < b:
            for q in range(a, b):
                self.perm[q] = self.perm[q + 1]
                self.pos[self.perm[q]] = q
        else:
            for q in range(a, b, -1):
                self.perm[q] = self.perm[q - 1]
                self.pos[self.perm[q]] = q
        self.perm[b] = i
        self.pos[i] = b

    @cython.cfunc
    @cython.nogil
    @cython.exceptval(check=False)
    def plain(self, q0: cython.int, hi: cython.int, commit: cython.bint) -> cython.double:
        """Decode from block q0 // BLOCK where only travel and lateness cost and everybody is served. commit: keep it as the new state."""
        b0: cython.int = q0 // BLOCK
        bb: cython.int
        b2: cython.int
        c: cython.int
        q: cython.int
        i: cython.int
        x: cython.int
        c0: cython.int
        c1: cython.int
        n: cython.int = self.n
        C: cython.int = self.C
        nB: cython.int = (n + BLOCK - 1) // BLOCK
        A: cython.double
        M: cython.double
        bA: cython.double = 0.0
        bM: cython.double = 0.0
        D: cython.double = 0.0
        t: cython.double
        s0: cython.double
        s1: cython.double
        z: cython.double
        wt: cython.double = self.w[0]
        same: cython.bint
        if q0 == 0:
            for c in range(C):
                self.loc[c] = self.sp[c]
                self.rdy[c] = self.nf[c, 0]
            self.sums[0, 0] = 0.0
            self.sums[0, 1] = 0.0
        else:
            for c in range(C):
                self.loc[c] = self.s_loc[b0, c]
                self.rdy[c] = self.s_rdy[b0, c]
        A = self.sums[b0, 0]
        M = self.sums[b0, 1]
        q = b0 * BLOCK
        while q < n:
            if q % BLOCK == 0:
                bb = q // BLOCK
                if commit:
                    if bb > b0:
                        self.sums[bb - 1, 2] = bA
                        self.sums[bb - 1, 3] = bM
                    A += bA
                    if bM > M:
                        M = bM
                    bA = 0.0
                    bM = 0.0
                    for c in range(C):
                        self.s_loc[bb, c] = self.loc[c]
                        self.s_rdy[bb, c] = self.rdy[c]
                    self.sums[bb, 0] = A
                    self.sums[bb, 1] = M
                elif q > hi:
                    same = True
                    for c in range(C):
                        if self.loc[c] != self.s_loc[bb, c] or self.rdy[c] != self.s_rdy[bb, c]:
                            same = False
                            break
                    if same:
                        A += bA
                        if bM > M:
                            M = bM
                        for b2 in range(bb, nB):
                            A += self.sums[b2, 2]
                            if self.sums[b2, 3] > M:
                                M = self.sums[b2, 3]
                        return A + self.tail[0] + self.w[1] * M
            i = self.perm[q]
            x = self.px[i]
            c0 = self.cg[i, 0]
            D = self.dist[self.mode[c0], self.loc[c0], x]
            s0 = self.rdy[c0] + D
            if s0 < self.pf[i, 0]:
                s0 = self.pf[i, 0]
            if self.pk[i] == 2:
                c1 = self.cg[i, 1]
                t = self.dist[self.mode[c1], self.loc[c1], x]
                D += t
                s1 = self.rdy[c1] + t
                if s1 < self.pf[i, 0]:
                    s1 = self.pf[i, 0]
                if s1 < s0 + self.pf[i, 5]:
                    s1 = s0 + self.pf[i, 5]
                if s0 < s1 - self.pf[i, 6]:
                    s0 = s1 - self.pf[i, 6]
                self.rdy[c1] = s1 + self.pf[i, 4]
                self.loc[c1] = x
                z = s1 - self.pf[i, 2]
                if z > 0:
                    bA += self.pf[i, 7] * z
                    if z > bM:
                        bM = z
            bA += wt * D
            self.rdy[c0] = s0 + self.pf[i, 3]
            self.loc[c0] = x
            z = s0 - self.pf[i, 1]
            if z > 0:
                bA += self.pf[i, 7] * z
                if z > bM:
                    bM = z
            q += 1
        A += bA
        if bM > M:
            M = bM
        z = 0.0
        for c in range(C):
            if self.loc[c] != self.sp[c]:
                z += self.dist[self.mode[c], self.loc[c], self.ep[c]]
        if commit:
            self.sums[nB - 1, 2] = bA
            self.sums[nB - 1, 3] = bM
            self.tail[0] = wt * z
        return A + wt * z + self.w[1] * M

    @cython.cfunc
    @cython.nogil
    @cython.exceptval(check=False)
    def rest(self, c: cython.int, x: cython.int, s: cython.double, minutes: cython.double) -> cython.void:
        """Take the break of nurse c before or at place x, if this is the moment for it (Tour.earliest)."""
        b: cython.int = self.brk[c]
        t: cython.double
        arrival: cython.double
        begin: cython.double
        later: cython.double
        if b == -2 or (self.ni[c, 3] and self.st[c] == 0):
            return
        t = self.dist[self.mode[c], self.loc[c], x]
        arrival = self.rdy[c] + t
        begin = arrival
        if begin < self.nf[c, 3]:
            begin = self.nf[c, 3]
        if begin > self.nf[c, 4] + EPS:
            begin = self.rdy[c]
            if begin < self.nf[c, 3]:
                begin = self.nf[c, 3]
            if self.st[c] == 0 or begin > self.nf[c, 4] + EPS:
                return
            self.charge(begin - self.rdy[c])
        else:
            if b == -1:
                if begin + self.nf[c, 2] > s:
                    later = s + minutes
                    if later < self.nf[c, 3]:
                        later = self.nf[c, 3]
                    if later <= self.nf[c, 4] + EPS:
                        return
            elif self.st[c] < b:
                later = s + minutes
                if later < self.nf[c, 3]:
                    later = self.nf[c, 3]
                if later <= self.nf[c, 4] + EPS:
                    return
            self.acc += self.w[0] * t
            self.work[c] += t
            if self.st[c] > 0 or self.ni[c, 1]:
                self.charge(begin - arrival)
            if self.st[c] == 0:
                self.lv[c] = self.nf[c, 0] if self.ni[c, 1] else begin - t
            self.loc[c] = x
        self.rdy[c] = begin + self.nf[c, 2]
        self.st[c] = FIRST_REST if self.st[c] == 0 else RESTED

    @cython.cfunc
    @cython.inline
    @cython.nogil
    @cython.exceptval(check=False)
    def charge(self, wait: cython.double) -> cython.void:
        if wait > 0:
            self.acc += self.w[2] * wait
            if wait > self.wmax:
                self.wmax = wait

    @cython.cfunc
    @cython.inline
    @cython.nogil
    @cython.exceptval(check=False)
    def serve(self, c: cython.int, i: cython.int, a: cython.int, x: cython.int, s: cython.double) -> cython.double:
        """Give part a of visit i by nurse c at s; return its lateness."""
        t: cython.double = self.dist[self.mode[c], self.loc[c], x]
        wait: cython.double = s - self.rdy[c] - t
        state: cython.int = self.st[c]
        k: cython.int = 0
        j: cython.int
        z: cython.double
        if state == 0:
            if self.ni[c, 1]:
                self.lv[c] = self.nf[c, 0]
                self.charge(wait)
            else:
                self.lv[c] = s - t
        elif state != FIRST_REST:
            self.charge(wait)
        if state >= FIRST_REST or not self.ni[c, 2]:
            self.st[c] = RESTED
        else:
            self.st[c] = state + 1
        self.acc += self.w[0] * t + self.pc[i, a, c]
        self.work[c] += t + self.pf[i, 3 + a]
        self.rdy[c] = s + self.pf[i, 3 + a]
        self.loc[c] = x
        for j in range(1, self.nw[i]):
            if self.wst[i, j] <= s + EPS:
                k = j
        z = s - self.wdl[i, a, k]
        if z > 0:
            self.acc += self.wrate[i, k] * z
            return z
        return 0.0

    @cython.cfunc
    @cython.inline
    @cython.nogil
    @cython.exceptval(check=False)
    def home(self, c: cython.int, commit: cython.bint) -> cython.double:
        """The price of nurse c coming home; self.fin[c] keeps what idle time and balance need if commit, self.lv[c] the same else."""
        t: cython.double
        back: cython.double
        begin: cython.double
        cost: cython.double = 0.0
        rested: cython.double = 0.0
        if self.st[c] == 0:
            self.rdy[c] = -1.0
            if commit:
                self.fin[c, 0] = 0.0
                self.fin[c, 1] = -1.0
            return self.nf[c, 6]
        t = self.dist[self.mode[c], self.loc[c], self.ep[c]]
        back = self.rdy[c] + t
        if self.ni[c, 2]:
            rested = self.nf[c, 2]
            if self.st[c] < FIRST_REST:
                rested = 0.0
                if self.nf[c, 5] <= 0 or back - self.lv[c] > self.nf[c, 5] + EPS:   # lv is only kept exact where due_used
                    begin = self.rdy[c]
                    if begin < self.nf[c, 3]:
                        begin = self.nf[c, 3]
                    if self.brk[c] != -2 and not self.ni[c, 3] and begin <= self.nf[c, 4] + EPS:
                        if begin > self.rdy[c]:
                            cost += self.w[2] * (begin - self.rdy[c])
                            if begin - self.rdy[c] > self.wmax:
                                self.wmax = begin - self.rdy[c]
                        back = begin + self.nf[c, 2] + t
                        rested = self.nf[c, 2]
                    else:
                        cost += self.w[7]
        cost += self.w[0] * t
        self.work[c] += t
        if back > self.nf[c, 1]:
            cost += self.w[4] * (back - self.nf[c, 1])
        else:
            back = self.nf[c, 1]
        self.rdy[c] = back - self.nf[c, 0] - rested   # idle time is this minus work
        if commit:
            self.fin[c, 0] = self.work[c]
            self.fin[c, 1] = self.rdy[c]
        return cost

    @cython.cfunc
    @cython.nogil
    @cython.exceptval(check=False)
    def team(self) -> cython.double:
        """The price of the longest idle time and of the imbalance; work[c] and rdy[c] as home() leaves them.

        Where idle time is softened the square mean of all nurses stands for the longest: a maximum gives no way to go but one.
        """
        c: cython.int
        idle: cython.double
        most: cython.double = 0.0
        total: cython.double = 0.0
        away: cython.double = 0.0
        squares: cython.double = 0.0
        shifts: cython.int = 0
        for c in range(self.C):
            total += self.work[c]
            if self.ni[c, 0]:
                idle = self.nf[c, 7] if self.rdy[c] < 0 else self.rdy[c] - self.work[c]
                if idle > most:
                    most = idle
                squares += idle * idle
                shifts += 1
        if self.w[10] > 0 and shifts > 0:
            most = sqrt(squares / shifts)
        if self.w[6] > 0:
            for c in range(self.C):
                idle = self.work[c] - total * self.nf[c, 8]
                away += ceil((idle if idle > 0 else -idle) - EPS)
        return self.w[5] * most + self.w[6] * away

    @cython.cfunc
    @cython.nogil
    @cython.exceptval(check=False)
    def recall(self, c: cython.int, lo: cython.int) -> cython.void:
        """Put nurse c into her state after the last of her visits before position lo."""
        q: cython.int = lo - 1
        i: cython.int
        a: cython.int
        while q >= 0:
            i = self.perm[q]
            if self.srv[i]:
                a = -1
                if self.cg[i, 0] == c:
                    a = 0
                elif self.pk[i] == 2 and self.cg[i, 1] == c:
                    a = 1
                if a >= 0:
                    self.loc[c] = self.px[i]
                    self.rdy[c] = self.pa_rdy[i, a]
                    self.st[c] = self.pa_st[i, a]
                    self.work[c] = self.pa_work[i, a]
                    self.lv[c] = self.b_lv[c]
                    return
            q -= 1
        self.loc[c] = self.sp[c]
        self.rdy[c] = self.nf[c, 0]
        self.st[c] = 0
        self.work[c] = 0.0
        self.lv[c] = 0.0

    @cython.cfunc
    @cython.nogil
    @cython.exceptval(check=False)
    def recall_group(self, g: cython.int, lo: cython.int) -> cython.void:
        """Put group g into its state after the last of its visits before position lo."""
        m: cython.int
        i: cython.int
        self.gr[g] = 0.0
        for m in range(self.gm.shape[1]):
            i = self.gm[g, m]
            if i >= 0 and self.srv[i] and self.pos[i] < lo and self.pa_gr[i] > self.gr[g]:
                self.gr[g] = self.pa_gr[i]

    @cython.cfunc
    @cython.inline
    @cython.nogil
    @cython.exceptval(check=False)
    def resume(self, c: cython.int, i: cython.int, a: cython.int) -> cython.void:
        """Put a nurse whom nothing has touched into her state before part a of visit i."""
        self.loc[c] = self.pb_loc[i, a]
        self.rdy[c] = self.pb_rdy[i, a]
        self.st[c] = self.pb_st[i, a]
        self.work[c] = self.pb_work[i, a]
        if self.marked[c] == self.epoch:
            self.work[c] += self.off[c]
        self.lv[c] = self.b_lv[c]

    @cython.cfunc
    @cython.inline
    @cython.nogil
    @cython.exceptval(check=False)
    def settle(self, c: cython.int, i: cython.int, a: cython.int, after: cython.bint, commit: cython.bint) -> cython.int:
        """Is nurse c in her old state after part a of visit i? Mark her; return by how much the number of touched ones changes."""
        e: cython.longlong = self.epoch
        same: cython.bint = self.rdy[c] == self.pa_rdy[i, a] and self.st[c] == self.pa_st[i, a]
        if same and self.due_used and self.lv[c] != self.b_lv[c]:
            same = False
        if same and commit and self.balanced and self.work[c] != self.pa_work[i, a]:
            same = False
        if self.dirty[c] == e:
            if same and after:
                self.dirty[c] = 0
                self.off[c] = self.work[c] - self.pa_work[i, a]
                self.marked[c] = e
                return -1
            return 0
        if same:
            self.off[c] = self.work[c] - self.pa_work[i, a]
            self.marked[c] = e
            return 0
        self.dirty[c] = e
        return 1

    @cython.cfunc
    @cython.nogil
    @cython.exceptval(check=False)
    def summits(self) -> cython.void:
        """Note the highest lateness and wait of the present state, and where they are."""
        q: cython.int
        self.top[0] = 0.0
        self.top[1] = 0.0
        self.late_at = 0
        self.wait_at = 0
        for q in range(self.n):
            if self.vl[q] > self.top[0]:
                self.top[0] = self.vl[q]
                self.late_at = q
            if self.vw[q] > self.top[1]:
                self.top[1] = self.vw[q]
                self.wait_at = q
        for q in range(self.C):
            if self.hw[q] > self.top[1]:
                self.top[1] = self.hw[q]
                self.wait_at = self.n + q

    @cython.cfunc
    @cython.nogil
    @cython.exceptval(check=False)
    def lateness_peak(self, M: cython.double) -> cython.double:
        """The highest lateness, where that of the visits placed anew is M."""
        q: cython.int
        if M >= self.top[0] or self.stamp[self.late_at] != self.epoch:
            return M if M > self.top[0] else self.top[0]
        for q in range(self.n):
            if self.vl[q] > M and self.stamp[q] != self.epoch:
                M = self.vl[q]
        return M

    @cython.cfunc
    @cython.nogil
    @cython.exceptval(check=False)
    def waiting_peak(self, W: cython.double) -> cython.double:
        """The highest wait, where that of the visits placed anew is W."""
        q: cython.int
        same: cython.bint
        for q in range(self.C):
            if self.dirty[q] == self.epoch and self.nhw[q] > W:
                W = self.nhw[q]
        if self.wait_at < self.n:
            same = self.stamp[self.wait_at] != self.epoch
        else:
            same = self.dirty[self.wait_at - self.n] != self.epoch
        if W >= self.top[1] or same:
            return W if W > self.top[1] else self.top[1]
        for q in range(self.n):
            if self.vw[q] > W and self.stamp[q] != self.epoch:
                W = self.vw[q]
        for q in range(self.C):
            if self.hw[q] > W and self.dirty[q] != self.epoch:
                W = self.hw[q]
        return W

    @cython.cfunc
    @cython.nogil
    @cython.exceptval(check=False)
    def touch(self, lo: cython.int, hi: cython.int, commit: cython.bint) -> cython.double:
        """Decode what a move between positions lo and hi changes, with the whole objective. commit: keep it as the new state.

        The nurses dl[:dn], the groups g0, g1 and the visits f0, f1 are those whom the move itself changes.
        """
        e: cython.longlong
        c: cython.int
        q: cython.int
        i: cython.int
        x: cython.int
        g: cython.int
        k: cython.int
        c0: cython.int
        c1: cython.int
        n: cython.int = self.n
        C: cython.int = self.C
        nd: cython.int = 0
        hit: cython.bint
        after: cython.bint
        A: cython.double = self.total
        M: cython.double = 0.0
        W: cython.double = 0.0
        late: cython.double
        opens: cython.double
        s0: cython.double
        s1: cython.double
        z: cython.double
        ends: cython.double
        self.epoch += 1
        e = self.epoch
        for k in range(self.dn):
            c = self.dl[k]
            if self.dirty[c] != e:
                self.dirty[c] = e
                nd += 1
                self.recall(c, lo)
        if self.g0 >= 0:
            self.dirty[C + self.g0] = e
            nd += 1
            self.recall_group(self.g0, lo)
        if self.g1 >= 0 and self.g1 != self.g0:
            self.dirty[C + self.g1] = e
            nd += 1
            self.recall_group(self.g1, lo)
        for q in range(lo, n):
            i = self.perm[q]
            if not self.srv[i]:
                if self.whole or i == self.f0 or i == self.f1:
                    A += self.pg[i, 0] - self.va[i]
                    self.stamp[i] = e
                    if commit:
                        self.va[i] = self.pg[i, 0]
                        self.vl[i] = 0.0
                        self.vw[i] = 0.0
                continue
            c0 = self.cg[i, 0]
            c1 = self.cg[i, 1]
            g = self.grp[i]
            hit = self.dirty[c0] == e
            if not hit and self.pk[i] == 2:
                hit = self.dirty[c1] == e
            if not hit and g >= 0:
                hit = self.dirty[C + g] == e
            if not hit:
                continue
            x = self.px[i]
            opens = self.wst[i, self.wch[i]]
            if self.pg[i, 1] > opens:
                opens = self.pg[i, 1]
            if g >= 0:
                if self.dirty[C + g] != e:
                    self.gr[g] = self.pb_gr[i]
                if self.gr[g] > opens:
                    opens = self.gr[g]
                if commit:
                    self.pb_gr[i] = self.gr[g]
            self.acc = 0.0
            self.wmax = 0.0
            if self.dirty[c0] != e:
                self.resume(c0, i, 0)
            if commit:
                self.pb_loc[i, 0] = self.loc[c0]
                self.pb_rdy[i, 0] = self.rdy[c0]
                self.pb_st[i, 0] = self.st[c0]
                self.pb_work[i, 0] = self.work[c0]
            s0 = self.rdy[c0] + self.dist[self.mode[c0], self.loc[c0], x]
            if s0 < opens:
                s0 = opens
            if self.ni[c0, 2] and self.st[c0] < FIRST_REST:
                self.rest(c0, x, s0, self.pf[i, 3])
                s0 = self.rdy[c0] + self.dist[self.mode[c0], self.loc[c0], x]
                if s0 < opens:
                    s0 = opens
            ends = 0.0
            late = 0.0
            if self.pk[i] == 2:
                if self.dirty[c1] != e:
                    self.resume(c1, i, 1)
                if commit:
                    self.pb_loc[i, 1] = self.loc[c1]
                    self.pb_rdy[i, 1] = self.rdy[c1]
                    self.pb_st[i, 1] = self.st[c1]
                    self.pb_work[i, 1] = self.work[c1]
                s1 = self.rdy[c1] + self.dist[self.mode[c1], self.loc[c1], x]
                if s1 < opens:
                    s1 = opens
                if self.ni[c1, 2] and self.st[c1] < FIRST_REST:
                    self.rest(c1, x, s1, self.pf[i, 4])
                    s1 = self.rdy[c1] + self.dist[self.mode[c1], self.loc[c1], x]
                    if s1 < opens:
                        s1 = opens
                if s1 < s0 + self.pf[i, 5]:
                    s1 = s0 + self.pf[i, 5]
                if s0 < s1 - self.pf[i, 6]:
                    s0 = s1 - self.pf[i, 6]
                late = self.serve(c1, i, 1, x, s1)
                ends = s1 + self.pf[i, 4]
            z = self.serve(c0, i, 0, x, s0)
            if z > late:
                late = z
            if self.pg[i, 1] >= 0:
                z = s0 - self.pg[i, 1]
                if z > EPS:
                    self.acc += self.w[8] * z
            if self.pg[i, 3] > 0:
                z = s0 - self.pg[i, 2]
                if z > self.w[9] + EPS or -z > self.w[9] + EPS:
                    self.acc += self.pg[i, 3]
            A += self.acc - self.va[i]
            if self.peaks:
                self.stamp[i] = e
                if late > M:
                    M = late
                if self.wmax > W:
                    W = self.wmax
            after = q > hi
            nd += self.settle(c0, i, 0, after, commit)
            if self.pk[i] == 2:
                nd += self.settle(c1, i, 1, after, commit)
            if g >= 0:
                if ends < s0 + self.pf[i, 3]:
                    ends = s0 + self.pf[i, 3]
                ends += self.gap[g]
                if ends > self.gr[g]:
                    self.gr[g] = ends
                if self.gr[g] == self.pa_gr[i]:
                    if after and self.dirty[C + g] == e:
                        self.dirty[C + g] = 0
                        nd -= 1
                elif self.dirty[C + g] != e:
                    self.dirty[C + g] = e
                    nd += 1
            if commit:
                self.va[i] = self.acc
                self.vl[i] = late
                self.vw[i] = self.wmax
                self.pa_rdy[i, 0] = self.rdy[c0]
                self.pa_st[i, 0] = self.st[c0]
                self.pa_work[i, 0] = self.work[c0]
                if self.pk[i] == 2:
                    self.pa_rdy[i, 1] = self.rdy[c1]
                    self.pa_st[i, 1] = self.st[c1]
                    self.pa_work[i, 1] = self.work[c1]
                if g >= 0:
                    self.pa_gr[i] = self.gr[g]
            if nd == 0 and after:
                break
        for c in range(C):
            if self.dirty[c] == e:
                self.wmax = 0.0
                z = self.home(c, commit)
                A += z - self.ha[c]
                self.nhw[c] = self.wmax
                if commit:
                    self.ha[c] = z
                    self.hw[c] = self.wmax
                    self.b_lv[c] = self.lv[c]
            elif self.balanced:
                self.work[c] = self.fin[c, 0]
                if self.marked[c] == e:
                    self.work[c] += self.off[c]
                self.rdy[c] = self.fin[c, 1]
        if commit:
            self.total = A
        if self.peaks:
            if commit:
                self.summits()
                M = self.top[0]
                W = self.top[1]
            else:
                M = self.lateness_peak(M)
                W = self.waiting_peak(W)
            A += self.w[1] * M + self.w[3] * W
        if self.balanced:
            A += self.team()
        return A

    @cython.cfunc
    @cython.nogil
    @cython.exceptval(check=False)
    def fresh(self) -> cython.double:
        """Decode everything."""
        c: cython.int
        q: cython.int
        r: cython.double
        if self.simple:
            return self.plain(0, self.n, True)
        for q in range(self.n):
            self.pos[self.perm[q]] = q
            self.va[q] = 0.0
        for c in range(self.C):
            self.dl[c] = c
            self.ha[c] = 0.0
            self.b_lv[c] = 0.0
        self.dn = self.C
        self.whole = True
        self.g0 = -1
        self.g1 = -1
        self.total = 0.0
        self.epoch += 1
        for c in range(self.G):
            self.gr[c] = 0.0
            self.dirty[self.C + c] = self.epoch + 1
        r = self.touch(0, self.n, True)
        self.whole = False
        return r

    @cython.cfunc
    @cython.nogil
    @cython.exceptval(check=False)
    def keep(self) -> cython.void:
        """Remember the present state as the best."""
        q: cython.int
        for q in range(self.n):
            self.b_perm[q] = self.perm[q]
            self.b_cg[q, 0] = self.cg[q, 0]
            self.b_cg[q, 1] = self.cg[q, 1]
            self.b_srv[q] = self.srv[q]
            self.b_wch[q] = self.wch[q]
        for q in range(self.C):
            self.b_brk[q] = self.brk[q]

    @cython.cfunc
    @cython.inline
    @cython.nogil
    @cython.exceptval(check=False)
    def add(self, c: cython.int) -> cython.void:
        self.dl[self.dn] = c
        self.dn += 1

    @cython.cfunc
    @cython.nogil
    @cython.exceptval(check=False)
    def free_at(self, c: cython.int, x: cython.int, before: cython.int) -> cython.double:
        """About when nurse c can be at place x after her visits before a position, as the present state has them."""
        q: cython.int = before - 1
        i: cython.int
        a: cython.int
        while q >= 0:
            i = self.perm[q]
            if self.srv[i]:
                a = -1
                if self.cg[i, 0] == c:
                    a = 0
                elif self.pk[i] == 2 and self.cg[i, 1] == c:
                    a = 1
                if a >= 0:
                    return self.pa_rdy[i, a] + self.dist[self.mode[c], self.px[i], x]
            q -= 1
        return self.nf[c, 0] + self.dist[self.mode[c], self.sp[c], x]

    @cython.cfunc
    @cython.inline
    @cython.nogil
    @cython.exceptval(check=False)
    def choose_window(self, i: cython.int, a: cython.int, t: cython.double) -> cython.void:
        """Let visit i wait for the first window that can still be met by who comes at t, now and then for any."""
        k: cython.int = 0
        if uniform(self.rs) < 0.2:
            if uniform(self.rs) < 0.5:
                self.wch[i] = below(self.rs, self.nw[i])
            return
        while k < self.nw[i] - 1 and self.wdl[i, a, k] < t - EPS:
            k += 1
        self.wch[i] = k

    @cython.cfunc
    @cython.nogil
    @cython.exceptval(check=False)
    def involve(self, kind: cython.int, i: cython.int, j: cython.int, o0: cython.int, o1: cython.int, p0: cython.int, p1: cython.int,
                c1: cython.int, c2: cython.int, os: cython.uchar) -> cython.void:
        """Note whom a move changes: old and new nurses of the moved visits, their groups, and the visits themselves."""
        self.dn = 0
        self.g0 = -1
        self.g1 = -1
        self.f0 = -1
        self.f1 = -1
        if kind == 3:
            self.add(c1)
            self.add(c2)
            return
        if kind == 5:
            self.add(c1)
            return
        self.f0 = i
        self.g0 = self.grp[i]
        if os:
            self.add(o0)
            if self.pk[i] == 2:
                self.add(o1)
        if self.srv[i]:
            self.add(self.cg[i, 0])
            if self.pk[i] == 2:
                self.add(self.cg[i, 1])
        if kind == 0:
            return
        self.f1 = j
        self.g1 = self.grp[j]
        self.add(p0)
        if self.pk[j] == 2:
            self.add(p1)
        if self.srv[j]:
            self.add(self.cg[j, 0])
            if self.pk[j] == 2:
                self.add(self.cg[j, 1])

    def cost(self):
        """The cost of the present state."""
        r: cython.double
        with cython.nogil:
            r = self.fresh()
        return r

    def anneal(self, moves: cython.longlong, hot: cython.double, cold: cython.double):
        """Try so many moves while the temperature falls from hot to cold; the best state stays in the b_ arrays."""
        best: cython.double
        with cython.nogil:
            best = self.run(moves, hot, cold)
        return best

    @cython.cfunc
    @cython.nogil
    @cython.exceptval(check=False)
    def run(self, moves: cython.longlong, hot: cython.double, cold: cython.double) -> cython.double:
        n: cython.int = self.n
        C: cython.int = self.C
        K: cython.int = self.K
        it: cython.longlong = 0
        made: cython.longlong = 0
        worse: cython.longlong = 0
        kind: cython.int
        i: cython.int = 0
        j: cython.int = 0
        a: cython.int = 0
        b: cython.int = 0
        c: cython.int
        c0: cython.int
        c1: cython.int = 0
        c2: cython.int = 0
        ci: cython.int
        cj: cython.int
        o0: cython.int = 0
        o1: cython.int = 0
        os: cython.uchar = 0
        ow: cython.int = 0
        p0: cython.int = 0
        p1: cython.int = 0
        pw: cython.int = 0
        op: cython.int = 0
        tgt: cython.int = 0
        lo: cython.int = 0
        hi: cython.int = 0
        pj: cython.int
        w: cython.int
        q: cython.int
        q0: cython.int
        q1: cython.int
        m: cython.int
        ok: cython.bint
        r: cython.double
        new: cython.double
        cur: cython.double
        best: cython.double
        T: cython.double = hot
        fall: cython.double = (cold / hot) ** (1.0 / max(1, moves - 1))
        for q in range(n):
            self.pos[self.perm[q]] = q
        cur = self.fresh()
        best = cur
        self.keep()
        self.out[0] = best
        while it < moves:
            if it % 1024 == 0 and self.ctl[0]:
                break
            it += 1
            T *= fall
            r = uniform(self.rs)
            i = below(self.rs, n)
            op = self.pos[i]
            tgt = op
            o0 = self.cg[i, 0]
            o1 = self.cg[i, 1]
            os = self.srv[i]
            ow = self.wch[i]
            kind = 0
            if r < self.pm[0]:      # next to a near visit, to the nurse of that visit
                j = self.nb[i, below(self.rs, K)]
                if not self.srv[j]:
                    continue
                a = 0
                b = 0
                if self.pk[i] == 2 and uniform(self.rs) < 0.5:
                    a = 1
                if self.pk[j] == 2 and uniform(self.rs) < 0.5:
                    b = 1
                c = self.cg[j, b]
                if not self.can[i, a, c]:
                    b = 1 - b
                    if b >= self.pk[j]:
                        continue
                    c = self.cg[j, b]
                    if not self.can[i, a, c]:
                        continue
                if self.mate[i] >= 0 and self.cg[self.mate[i], 0] == c:
                    continue
                if self.pk[i] == 2:
                    if self.cg[i, 1 - a] == c:
                        if self.can[i, 1 - a, self.cg[i, a]]:
                            self.cg[i, 1 - a] = self.cg[i, a]
                        else:
                            continue
                    elif uniform(self.rs) < 0.2:
                        c2 = self.elig[i, 1 - a, below(self.rs, self.ne[i, 1 - a])]
                        if c2 != c:
                            self.cg[i, 1 - a] = c2
                self.cg[i, a] = c
                self.srv[i] = 1
                pj = self.pos[j]
                if uniform(self.rs) < 0.5:
                    tgt = pj if op < pj else pj + 1
                    if self.nw[i] > 1:
                        self.choose_window(i, a, self.pa_rdy[j, b] + self.dist[self.mode[c], self.px[j], self.px[i]])
                else:
                    tgt = pj - 1 if op < pj else pj
                    if self.nw[i] > 1:
                        self.choose_window(i, a, self.pb_rdy[j, b] + self.dist[self.mode[c], self.pb_loc[j, b], self.px[i]])
                if tgt < 0:
                    tgt = 0
                if tgt >= n:
                    tgt = n - 1
                if tgt != op:
                    self.shift(op, tgt)
                lo = min(op, tgt)
                hi = max(op, tgt)
            elif r < self.pm[1]:    # anywhere, to anyone
                w = n // 4 + 1
                tgt = op + below(self.rs, 2 * w + 1) - w
                if tgt < 0:
                    tgt = 0
                if tgt >= n:
                    tgt = n - 1
                c0 = self.elig[i, 0, below(self.rs, self.ne[i, 0])]
                if self.pk[i] == 2:
                    c1 = self.elig[i, 1, below(self.rs, self.ne[i, 1])]
                    if c1 == c0:
                        continue
                    self.cg[i, 1] = c1
                elif self.mate[i] >= 0 and self.cg[self.mate[i], 0] == c0:
                    continue
                self.cg[i, 0] = c0
                self.srv[i] = 1
                if self.nw[i] > 1:
                    self.choose_window(i, 0, self.free_at(c0, self.px[i], tgt))
                if tgt != op:
                    self.shift(op, tgt)
                lo = min(op, tgt)
                hi = max(op, tgt)
            elif r < self.pm[2]:    # exchange two near visits, or one that is left out for one that is not
                j = self.nb[i, below(self.rs, K)]
                p0 = self.cg[j, 0]
                p1 = self.cg[j, 1]
                pw = self.wch[j]
                tgt = self.pos[j]
                if os and self.srv[j]:
                    a = 0
                    b = 0
                    if self.pk[i] == 2:
                        a = below(self.rs, 2)
                    if self.pk[j] == 2:
                        b = below(self.rs, 2)
                    ci = self.cg[i, a]
                    cj = self.cg[j, b]
                    if ci != cj:
                        if (not self.can[i, a, cj]) or (not self.can[j, b, ci]):
                            continue
                        if self.pk[i] == 2 and self.cg[i, 1 - a] == cj:
                            continue
                        if self.pk[j] == 2 and self.cg[j, 1 - b] == ci:
                            continue
                        if self.mate[i] >= 0 and self.mate[i] != j and self.cg[self.mate[i], 0] == cj:
                            continue
                        if self.mate[j] >= 0 and self.mate[j] != i and self.cg[self.mate[j], 0] == ci:
                            continue
                        self.cg[i, a] = cj
                        self.cg[j, b] = ci
                    kind = 1
                    if ci == cj or uniform(self.rs) < 0.5:
                        kind = 2
                        if self.nw[i] > 1:
                            self.choose_window(i, a, self.pb_rdy[j, b] + self.dist[self.mode[cj], self.pb_loc[j, b], self.px[i]])
                        if self.nw[j] > 1:
                            self.choose_window(j, b, self.pb_rdy[i, a] + self.dist[self.mode[ci], self.pb_loc[i, a], self.px[j]])
                    else:
                        if self.nw[i] > 1:
                            self.choose_window(i, a, self.free_at(cj, self.px[i], op))
                        if self.nw[j] > 1:
                            self.choose_window(j, b, self.free_at(ci, self.px[j], tgt))
                elif os:
                    continue
                elif self.srv[j]:
                    if not self.skip[j]:
                        continue
                    a = 0
                    if self.pk[i] == 2:
                        a = below(self.rs, 2)
                    c = self.cg[j, 0]
                    if not self.can[i, a, c] or (self.mate[i] >= 0 and self.cg[self.mate[i], 0] == c):
                        continue
                    if self.pk[i] == 2:
                        c2 = self.cg[j, 1] if self.pk[j] == 2 else self.elig[i, 1 - a, below(self.rs, self.ne[i, 1 - a])]
                        if c2 == c or not self.can[i, 1 - a, c2]:
                            continue
                        self.cg[i, 1 - a] = c2
                    self.cg[i, a] = c
                    if self.nw[i] > 1:
                        self.choose_window(i, a, self.pb_rdy[j, 0] + self.dist[self.mode[c], self.pb_loc[j, 0], self.px[i]])
                    self.srv[i] = 1
                    self.srv[j] = 0
                    kind = 4
                else:
                    continue
                if kind != 1:
                    self.perm[op] = j
                    self.perm[tgt] = i
                    self.pos[i] = tgt
                    self.pos[j] = op
                lo = min(op, tgt)
                hi = max(op, tgt)
            elif r < self.pm[3]:    # two nurses exchange a part of their rounds, mostly the rest
                c1 = below(self.rs, C)
                c2 = below(self.rs, C)
                if c1 == c2:
                    continue
                q0 = op
                q1 = n      # or only part of them, in the middle of the day
                if uniform(self.rs) < 0.25:
                    q1 = q0 + 2 + below(self.rs, n // 2 + 1)
                    if q1 > n:
                        q1 = n
                ok = True
                m = 0
                for q in range(q0, q1):
                    i = self.perm[q]
                    if not self.srv[i]:
                        continue
                    for a in range(self.pk[i]):
                        c = self.cg[i, a]
                        if c == c1:
                            if not self.can[i, a, c2]:
                                ok = False
                            if self.mate[i] >= 0 and self.cg[self.mate[i], 0] == c2 and (self.pos[self.mate[i]] < q0 or self.pos[self.mate[i]] >= q1 or not self.srv[self.mate[i]]):
                                ok = False
                            m += 1
                        elif c == c2:
                            if not self.can[i, a, c1]:
                                ok = False
                            if self.mate[i] >= 0 and self.cg[self.mate[i], 0] == c1 and (self.pos[self.mate[i]] < q0 or self.pos[self.mate[i]] >= q1 or not self.srv[self.mate[i]]):
                                ok = False
                            m += 1
                    if not ok:
                        break
                if not ok or m == 0:
                    continue
                for q in range(q0, q1):
                    i = self.perm[q]
                    if not self.srv[i]:
                        continue
                    for a in range(self.pk[i]):
                        c = self.cg[i, a]
                        if c == c1:
                            self.cg[i, a] = c2
                        elif c == c2:
                            self.cg[i, a] = c1
                lo = q0
                hi = q1 - 1
                kind = 3
            elif r < self.pm[4]:    # another nurse, same turn
                if not os:
                    continue
                a = 0
                if self.pk[i] == 2:
                    a = below(self.rs, 2)
                c = self.elig[i, a, below(self.rs, self.ne[i, a])]
                if c == self.cg[i, a] or (self.pk[i] == 2 and self.cg[i, 1 - a] == c):
                    continue
                if self.mate[i] >= 0 and self.cg[self.mate[i], 0] == c:
                    continue
                self.cg[i, a] = c
                if self.nw[i] > 1:
                    self.choose_window(i, a, self.free_at(c, self.px[i], op))
                lo = op
                hi = op
            elif r < self.pm[5]:    # leave out
                if not os or not self.skip[i]:
                    continue
                self.srv[i] = 0
                lo = op
                hi = op
            elif r < self.pm[6]:    # another window
                if not os or self.nw[i] < 2:
                    continue
                self.wch[i] = (self.wch[i] + 1 + below(self.rs, self.nw[i] - 1)) % self.nw[i]
                lo = op
                hi = op
            else:                   # another place for a break
                c1 = below(self.rs, C)
                if not self.ni[c1, 2]:
                    continue
                c2 = self.brk[c1]
                self.brk[c1] = below(self.rs, self.pauses + 2) - 2 + (0 if self.due_used else 1)
                if self.brk[c1] == c2:
                    continue
                kind = 5
                lo = 0
                hi = n - 1
            if self.simple:
                new = self.plain(lo, hi, False)
            else:
                self.involve(kind, i, j, o0, o1, p0, p1, c1, c2, os)
                new = self.touch(lo, n if kind == 5 else hi, False)
            if new <= cur or uniform(self.rs) < exp((cur - new) / T):
                if new > cur + 1e-9:
                    worse += 1
                if self.simple:
                    cur = self.plain((lo // BLOCK) * BLOCK, n, True)
                else:
                    cur = self.touch(lo, n if kind == 5 else hi, True)
                    made += 1
                    if made % 4096 == 0:     # sums of differences drift
                        cur = self.fresh()
                if cur < best - 1e-9:
                    if not self.simple:
                        cur = self.fresh()
                    if cur < best - 1e-9:
                        best = cur
                        self.keep()
                        self.out[0] = best
            elif kind == 0:
                self.cg[i, 0] = o0
                self.cg[i, 1] = o1
                self.srv[i] = os
                self.wch[i] = ow
                if tgt != op:
                    self.shift(tgt, op)
            elif kind == 3:
                for q in range(lo, hi + 1):
                    i = self.perm[q]
                    if not self.srv[i]:
                        continue
                    for a in range(self.pk[i]):
                        c = self.cg[i, a]
                        if c == c1:
                            self.cg[i, a] = c2
                        elif c == c2:
                            self.cg[i, a] = c1
            elif kind == 5:
                self.brk[c1] = c2
            else:
                self.cg[i, 0] = o0
                self.cg[i, 1] = o1
                self.cg[j, 0] = p0
                self.cg[j, 1] = p1
                self.wch[i] = ow
                self.wch[j] = pw
                if kind != 1:
                    self.perm[op] = i
                    self.perm[tgt] = j
                    self.pos[i] = op
                    self.pos[j] = tgt
                if kind == 4:
                    self.srv[i] = 0
                    self.srv[j] = 1
        self.out[1] += it
        self.out[2] = self.fresh()
        self.out[3] = worse
        return best
