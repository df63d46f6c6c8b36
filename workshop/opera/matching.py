"""Perfect matchings of least cost, exact: Edmonds' blossom method with dual prices, O(n³).

Every vertex has a price; an edge is tight when the prices of its ends add up to twice its gain.
Trees of alternating tight edges grow from the single vertices; odd cycles shrink to blossoms, which
are vertices of their own from then on. When nothing is tight, the prices change until something is.
"""

from collections import deque
from collections.abc import Sequence

Edge = tuple[int, int]
_NONE = 0
_FREE, _OUTER, _INNER = -1, 0, 1


def cheapest_pairs(costs: Sequence[Sequence[int]]) -> list[tuple[int, int]]:
    """The pairs that match everybody at the least total cost, each as (lower, higher), in order.

    Args:
        costs: a symmetric table of whole numbers of at least 0; its side is even.

    Raises:
        ValueError: the side is odd.

    """
    size = len(costs)
    if size % 2:
        raise ValueError("an odd number cannot be paired")
    dearest = max((cost for row in costs for cost in row), default=0)
    top = dearest * (size // 2 + 1) + 1
    search = _Search([[top - cost for cost in row] for row in costs])
    partners = search.run()
    return [(one, other) for one, other in enumerate(partners) if one < other]


class _Search:
    """One run of the method; vertices count from 1, blossoms follow, 0 stands for none."""

    def __init__(self, gains: Sequence[Sequence[int]]) -> None:
        n = len(gains)
        room = n + n // 2 + 2
        self.n, self.last = n, n
        self.gain = [[0] * (n + 1), *([0, *row] for row in gains)]
        top = max((gain for row in gains for gain in row), default=0)
        self.price = [top] * (n + 1) + [0] * (room - n)
        self.mate = [_NONE] * (room + 1)
        self.around = [*range(n + 1), *([_NONE] * (room - n))]
        self.side = [_FREE] * (room + 1)
        self.parent = [_NONE] * (room + 1)
        self.nearest = [_NONE] * (room + 1)
        self.seen = [0] * (room + 1)
        self.clock = 0
        self.ring: list[list[int]] = [[] for _ in range(room + 1)]
        self.edge: list[list[Edge]] = [[(a, b) for b in range(room + 1)] for a in range(room + 1)]
        self.holds = [[a if a == b else _NONE for b in range(n + 1)] for a in range(room + 1)]
        self.queue: deque[int] = deque()

    def run(self) -> list[int]:
        """The partner of each vertex, both counted from 0."""
        while self._phase():
            pass
        return [mate - 1 for mate in self.mate[1 : self.n + 1]]

    def _slack(self, edge: Edge) -> int:
        one, other = edge
        return self.price[one] + self.price[other] - 2 * self.gain[one][other]

    def _tops(self) -> list[int]:
        return [x for x in range(1, self.last + 1) if self.around[x] == x]

    def _phase(self) -> bool:
        """Grow the trees until one pair more is matched; False when all are."""
        self.side = [_FREE] * len(self.side)
        self.nearest = [_NONE] * len(self.nearest)
        self.queue.clear()
        for x in self._tops():
            if not self.mate[x]:
                self.parent[x], self.side[x] = _NONE, _OUTER
                self._push(x)
        if not self.queue:
            return False
        while not (self._scan() or self._reprice()):
            self._expand_spent()
        return True

    def _scan(self) -> bool:
        """Follow every tight edge out of the trees; True once a pair more is matched."""
        around, price, side = self.around, self.price, self.side
        while self.queue:
            u = self.queue.popleft()
            if side[around[u]] == _INNER:
                continue
            gains, mine = self.gain[u], price[u]
            for v in range(1, self.n + 1):
                if around[u] == around[v]:
                    continue
                if mine + price[v] == 2 * gains[v]:
                    if self._tight((u, v)):
                        return True
                else:
                    self._note(u, around[v])
        return False

    def _note(self, u: int, x: int) -> None:
        """Remember u as the vertex nearest to x if it is."""
        best = self.nearest[x]
        if not best or self._slack(self.edge[u][x]) < self._slack(self.edge[best][x]):
            self.nearest[x] = u

    def _renew_nearest(self, x: int) -> None:
        self.nearest[x] = _NONE
        for u in range(1, self.n + 1):
            if self.around[u] != x and self.side[self.around[u]] == _OUTER:
                self._note(u, x)

    def _reprice(self) -> bool:
        """Change the prices by as much as nothing forbids, then follow what became tight."""
        tops = self._tops()
        step = self._step(tops)
        for u in range(1, self.n + 1):
            side = self.side[self.around[u]]
            self.price[u] += step if side == _INNER else -step if side == _OUTER else 0
        for b in tops:
            if b > self.n:
                side = self.side[b]
                self.price[b] += 2 * step if side == _OUTER else -2 * step if side == _INNER else 0
        self.queue.clear()
        for x in tops:
            near = self.nearest[x]
            if self.around[x] == x and near and self.around[near] != x:
                edge = self.edge[near][x]
                if self._slack(edge) == 0 and self._tight(edge):
                    return True
        return False

    def _step(self, tops: Sequence[int]) -> int:
        steps = [self.price[b] // 2 for b in tops if b > self.n and self.side[b] == _INNER]
        for x in tops:
            if near := self.nearest[x]:
                slack = self._slack(self.edge[near][x])
                if self.side[x] == _FREE:
                    steps.append(slack)
                elif self.side[x] == _OUTER:
                    steps.append(slack // 2)
        return min(steps)

    def _expand_spent(self) -> None:
        for b in range(self.n + 1, self.last + 1):
            if self.around[b] == b and self.side[b] == _INNER and not self.price[b]:
                self._expand(b)

    def _tight(self, edge: Edge) -> bool:
        """Use a tight edge: grow, shrink a blossom, or match; True if it matched."""
        u, v = self.around[edge[0]], self.around[edge[1]]
        if self.side[v] == _FREE:
            self.parent[v], self.side[v] = edge[0], _INNER
            beyond = self.around[self.mate[v]]
            self.nearest[v] = self.nearest[beyond] = _NONE
            self.side[beyond] = _OUTER
            self._push(beyond)
        elif self.side[v] == _OUTER:
            base = self._meeting(u, v)
            if not base:
                self._flip(u, v)
                self._flip(v, u)
                return True
            self._shrink(u, base, v)
        return False

    def _push(self, x: int) -> None:
        if x <= self.n:
            self.queue.append(x)
        else:
            for part in self.ring[x]:
                self._push(part)

    def _enclose(self, x: int, b: int) -> None:
        self.around[x] = b
        if x > self.n:
            for part in self.ring[x]:
                self._enclose(part, b)

    def _meeting(self, u: int, v: int) -> int:
        """Where the ways from u and v to their roots meet; none if the roots differ."""
        self.clock += 1
        while u or v:
            if u:
                if self.seen[u] == self.clock:
                    return u
                self.seen[u] = self.clock
                u = self.around[self.mate[u]]
                if u:
                    u = self.around[self.parent[u]]
            u, v = v, u
        return _NONE

    def _flip(self, u: int, v: int) -> None:
        """Match along the way from u to its root, beginning with v."""
        while True:
            beyond = self.around[self.mate[u]]
            self._match(u, v)
            if not beyond:
                return
            up = self.around[self.parent[beyond]]
            self._match(beyond, up)
            u, v = up, beyond

    def _match(self, u: int, v: int) -> None:
        edge = self.edge[u][v]
        self.mate[u] = edge[1]
        if u <= self.n:
            return
        door = self.holds[u][edge[0]]
        at = self._even(u, door)
        ring = self.ring[u]
        for place in range(at):
            self._match(ring[place], ring[place ^ 1])
        self._match(door, v)
        self.ring[u] = ring[at:] + ring[:at]

    def _even(self, b: int, part: int) -> int:
        """The place of a part on its blossom's ring, counted the way round that makes it even."""
        ring = self.ring[b]
        at = ring.index(part)
        if at % 2:
            ring[1:] = ring[:0:-1]
            at = len(ring) - at
        return at

    def _shrink(self, u: int, base: int, v: int) -> None:
        b = next((x for x in range(self.n + 1, self.last + 1) if not self.around[x]), self.last + 1)
        self.last = max(self.last, b)
        self.price[b], self.side[b], self.mate[b] = 0, _OUTER, self.mate[base]
        self.ring[b] = [base, *reversed(self._branch(u, base)), *self._branch(v, base)]
        self._enclose(b, b)
        self._gather(b)
        self._renew_nearest(b)

    def _branch(self, x: int, base: int) -> list[int]:
        parts: list[int] = []
        while x != base:
            beyond = self.around[self.mate[x]]
            parts += [x, beyond]
            self._push(beyond)
            x = self.around[self.parent[beyond]]
        return parts

    def _gather(self, b: int) -> None:
        """The blossom's edges are the least slack ones of its parts."""
        self.holds[b] = [_NONE] * (self.n + 1)
        first = True
        for part in self.ring[b]:
            for x in range(1, self.last + 1):
                if first or self._slack(self.edge[part][x]) < self._slack(self.edge[b][x]):
                    self.edge[b][x], self.edge[x][b] = self.edge[part][x], self.edge[x][part]
            first = False
            for x in range(1, self.n + 1):
                if self.holds[part][x]:
                    self.holds[b][x] = part

    def _expand(self, b: int) -> None:
        for part in self.ring[b]:
            self._enclose(part, part)
        door = self.holds[b][self.edge[b][self.parent[b]][0]]
        at = self._even(b, door)
        ring = self.ring[b]
        for place in range(0, at, 2):
            inner, outer = ring[place], ring[place + 1]
            self.parent[inner] = self.edge[outer][inner][0]
            self.side[inner], self.side[outer] = _INNER, _OUTER
            self.nearest[inner] = _NONE
            self._renew_nearest(outer)
            self._push(outer)
        self.side[door], self.parent[door] = _INNER, self.parent[b]
        for part in ring[at + 1 :]:
            self.side[part] = _FREE
            self._renew_nearest(part)
        self.around[b] = _NONE
