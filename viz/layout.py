"""Where cards stand: columns from left to right, few crossings, neighbours on one height, nothing overlapping.

1. a link over several columns gets a waypoint in each column between (links to one target share them);
2. each column is ordered by the Fiedler vector (the smoothest non-constant vector over the links), then by sweeps of
   barycentres and swaps of neighbours as long as crossings fall;
3. heights follow by isotonic regression: as near to the neighbours' heights as order and room allow.
Plain arithmetic in a fixed order: the same input gives the same numbers everywhere.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

import networkx

Key = tuple[str, int]  # a card is (id, -1); a waypoint is (target's id, column)
GAP = 10.0
LANE = 9.0  # room that a waypoint takes
SWEEPS = 24
ROUNDS = 60
_NOTHING = {"weight": 0.0}
HOME = 0.2  # how strongly a card is held to its share of the tallest column, beside its neighbours' pull of 1


@dataclass(frozen=True, slots=True)
class Box:
    """A card to place: its column (0 … n-1), width and height."""

    id: str
    column: int
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Placed:
    """Centres of cards by id, waypoints of links by (source, target), column centres, and the crossings left."""

    centres: Mapping[str, tuple[float, float]]
    waypoints: Mapping[tuple[str, str], list[tuple[float, float]]]
    columns: Sequence[float]
    crossings: int


class _Net:
    """Cards and waypoints by column with the links between neighbouring columns."""

    def __init__(self, boxes: Sequence[Box], links: Iterable[tuple[str, str, float]]) -> None:
        self.boxes = {box.id: box for box in boxes}
        self.layers: list[list[Key]] = [[] for _ in range(1 + max((b.column for b in boxes), default=0))]
        for box in boxes:
            self.layers[box.column].append((box.id, -1))
        self.graph = networkx.DiGraph()  # every edge goes one column to the right
        self.graph.add_nodes_from((box.id, -1) for box in boxes)
        self.routes: dict[tuple[str, str], list[Key]] = {}
        for source, target, weight in sorted(links):
            self._link(source, target, weight)

    def _link(self, source: str, target: str, weight: float) -> None:
        a, b = self.boxes[source], self.boxes[target]
        if a.column == b.column:
            return
        first, last = (a, b) if a.column < b.column else (b, a)
        route: list[Key] = [(last.id, column) for column in range(first.column + 1, last.column)]
        for key in route:
            if key not in self.graph:
                self.layers[key[1]].append(key)
        whole: list[Key] = [(first.id, -1), *route, (last.id, -1)]
        for one, two in pairwise(whole):
            self.graph.add_edge(one, two, weight=self.graph.get_edge_data(one, two, _NOTHING)["weight"] + weight)
        self.routes[(source, target)] = route if first is a else route[::-1]

    def right(self, key: Key) -> dict[Key, float]:
        """What the key is linked to in the next column, with the links' weights."""
        return {other: edge["weight"] for other, edge in self.graph.succ[key].items()}

    def left(self, key: Key) -> dict[Key, float]:
        return {other: edge["weight"] for other, edge in self.graph.pred[key].items()}

    def neighbours(self, key: Key) -> dict[Key, float]:
        return {**self.left(key), **self.right(key)}

    def height(self, key: Key) -> float:
        return LANE if key[1] >= 0 else self.boxes[key[0]].height

    def components(self) -> list[list[Key]]:
        """Connected parts, largest first; cards without links are parts of one."""
        parts = [sorted(part) for part in networkx.weakly_connected_components(self.graph)]
        return sorted(parts, key=lambda part: (-len(part), part))


def fiedler(part: Sequence[Key], net: _Net, rounds: int = 400) -> dict[Key, float]:
    """The eigenvector of the second smallest eigenvalue of the Laplacian, by power iteration on its complement."""
    index = {key: i for i, key in enumerate(part)}
    near = [[(index[o], w) for o, w in sorted(net.neighbours(key).items())] for key in part]
    degree = [sum(w for _, w in row) for row in near]
    shift = 2 * max(degree, default=0.0) + 1e-9
    vector = [float(i) - (len(part) - 1) / 2 for i in range(len(part))]
    for _ in range(rounds):
        moved = [(shift - degree[i]) * vector[i] + sum(w * vector[j] for j, w in row) for i, row in enumerate(near)]
        mean = sum(moved) / len(moved)
        size = max(abs(one - mean) for one in moved) or 1.0
        vector = [(one - mean) / size for one in moved]
    # The sign is free: the half with more links goes on top.
    sign = -1.0 if sum(v * d for v, d in zip(vector, degree, strict=True)) > 0 else 1.0
    return {key: sign * value for key, value in zip(part, vector, strict=True)}


def crossings(upper: Sequence[Key], lower: Sequence[Key], net: _Net) -> int:
    """How many pairs of links between two neighbouring columns cross."""
    place = {key: i for i, key in enumerate(lower)}
    seen: list[int] = []
    count = 0
    for key in upper:
        ends = sorted(place[other] for other in net.graph.succ[key])
        count += sum(len(seen) - bisect_right(seen, end) for end in ends)
        for end in ends:
            insort(seen, end)
    return count


def total_crossings(layers: Sequence[Sequence[Key]], net: _Net) -> int:
    """How many lines cross between all neighbouring layers."""
    return sum(crossings(a, b, net) for a, b in pairwise(layers))


def order(net: _Net) -> list[list[Key]]:
    """The columns' orders with the fewest crossings found."""
    rank: dict[Key, tuple[int, float]] = {}
    for number, part in enumerate(net.components()):
        values = fiedler(part, net) if len(part) > 2 else dict.fromkeys(part, 0.0)
        rank.update({key: (number, values[key]) for key in part})
    layers = [sorted(layer, key=lambda key: (*rank[key], key)) for layer in net.layers]
    best, least = layers, total_crossings(layers, net)
    for turn in range(SWEEPS):
        layers = [list(layer) for layer in layers]
        _sweep(layers, net, rank, forward=turn % 2 == 0)
        _swap(layers, net)
        count = total_crossings(layers, net)
        if count < least:
            best, least = [list(layer) for layer in layers], count
    return best


def _sweep(layers: list[list[Key]], net: _Net, rank: Mapping[Key, tuple[int, float]], *, forward: bool) -> None:
    """Order each column by the mean place of its neighbours in the column before; parts stay together."""
    numbers = range(1, len(layers)) if forward else range(len(layers) - 2, -1, -1)
    for number in numbers:
        fixed = layers[number - 1] if forward else layers[number + 1]
        near = net.left if forward else net.right
        place = {key: i / max(1, len(fixed)) for i, key in enumerate(fixed)}
        own = {key: i / max(1, len(layers[number])) for i, key in enumerate(layers[number])}
        mean = {key: _mean([(place[o], w) for o, w in near(key).items()], own[key]) for key in layers[number]}
        layers[number].sort(key=lambda key: (rank[key][0], mean[key], own[key]))


def _mean(values: Sequence[tuple[float, float]], default: float) -> float:
    weight = sum(w for _, w in values)
    return sum(v * w for v, w in values) / weight if weight else default


def _swap(layers: list[list[Key]], net: _Net) -> None:
    """Exchange neighbours in a column as long as that takes crossings away."""
    for number, layer in enumerate(layers):
        sides = [(layers[number - 1], net.left)] if number else []
        sides += [(layers[number + 1], net.right)] if number + 1 < len(layers) else []
        ends: dict[Key, list[list[int]]] = {key: [] for key in layer}
        for other, near in sides:
            place = {key: i for i, key in enumerate(other)}
            for key in layer:
                ends[key].append(sorted(place[o] for o in near(key)))
        changed = True
        while changed:
            changed = False
            for i in range(len(layer) - 1):
                one, two = layer[i], layer[i + 1]
                if _between(ends[two], ends[one]) < _between(ends[one], ends[two]):
                    layer[i], layer[i + 1] = two, one
                    changed = True


def _between(above: Sequence[Sequence[int]], below: Sequence[Sequence[int]]) -> int:
    """Crossings of two cards' links when the first stands above the second."""
    return sum(sum(bisect_left(under, end) for end in over) for over, under in zip(above, below, strict=True))


def isotonic(values: Sequence[float], weights: Sequence[float]) -> list[float]:
    """The non-decreasing sequence nearest to the values (weighted least squares; pool adjacent violators)."""
    blocks: list[tuple[float, float, int]] = []
    for value, weight in zip(values, weights, strict=True):
        mean, total, size = value, weight, 1
        while blocks and blocks[-1][0] > mean:
            before, heft, count = blocks.pop()
            mean = (before * heft + mean * total) / (heft + total)
            total, size = total + heft, size + count
        blocks.append((mean, total, size))
    return [mean for mean, _, size in blocks for _ in range(size)]


def _heights(layers: Sequence[Sequence[Key]], net: _Net) -> dict[Key, float]:
    """The middle height of every card and waypoint: near its neighbours, and near its share of the tallest column."""
    linked = [[key for key in layer if net.neighbours(key)] for layer in layers]
    rooms = [_room(keys, net) for keys in linked]
    tallest = max((room[-1] for room in rooms if room), default=0.0)
    home: dict[Key, float] = {}
    for keys, room in zip(linked, rooms, strict=True):
        stretch = tallest / room[-1] if room and room[-1] else 1.0
        home.update({key: at * stretch if room[-1] else tallest / 2 for key, at in zip(keys, room, strict=True)})
    y = dict(home)
    for turn in range(ROUNDS):
        numbers = range(len(layers)) if turn % 2 == 0 else range(len(layers) - 1, -1, -1)
        for number in numbers:
            keys, room = linked[number], rooms[number]
            goals = [_goal(key, net, y, home) for key in keys]
            weights = [4.0 if key[1] >= 0 else 1.0 for key in keys]
            fitted = isotonic([g - r for g, r in zip(goals, room, strict=True)], weights)
            y.update({key: f + r for key, f, r in zip(keys, fitted, room, strict=True)})
    _loose(layers, net, y)
    return y


def _goal(key: Key, net: _Net, y: Mapping[Key, float], home: Mapping[Key, float]) -> float:
    near = net.neighbours(key)
    pull = HOME * sum(near.values())
    return _mean([*((y[other], weight) for other, weight in near.items()), (home[key], pull)], y[key])


def _room(keys: Sequence[Key], net: _Net) -> list[float]:
    """The least offset of each key from the first in its column."""
    out = []
    at = 0.0
    for i, key in enumerate(keys):
        if i:
            at += (net.height(keys[i - 1]) + net.height(key)) / 2 + (GAP if key[1] < 0 or keys[i - 1][1] < 0 else 0.0)
        out.append(at)
    return out


def _loose(layers: Sequence[Sequence[Key]], net: _Net, y: dict[Key, float]) -> None:
    """Cards without links go into the free room of their column, from the top down."""
    top = min((y[k] - net.height(k) / 2 for layer in layers for k in layer if net.neighbours(k)), default=0.0)
    for layer in layers:
        taken = [k for k in layer if net.neighbours(k)]
        edges = sorted((y[k] - net.height(k) / 2, y[k] + net.height(k) / 2) for k in taken)
        at = top
        for key in (k for k in layer if not net.neighbours(k)):
            height = net.height(key)
            while edges and edges[0][0] < at + height + GAP:
                at = max(at, edges.pop(0)[1] + GAP)
            y[key] = at + height / 2
            at += height + GAP


def _raise(layers: Sequence[Sequence[Key]], net: _Net, y: dict[Key, float], first: Set[str]) -> None:
    """Columns of nothing but `first` up to the height of the highest card."""
    top = min(y[key] - net.height(key) / 2 for layer in layers for key in layer)
    for layer in layers:
        if layer and all(name in first and column < 0 for name, column in layer):
            up = min(y[key] - net.height(key) / 2 for key in layer) - top
            for key in layer:
                y[key] -= up


def place(
    boxes: Sequence[Box], links: Iterable[tuple[str, str, float]], gap: float = 84.0, first: Set[str] = frozenset()
) -> Placed:
    """Lay the cards out; `gap` is the room between columns for the links. A column that holds nothing but cards of
    `first` begins at the top, where one looks first."""
    if not boxes:
        return Placed({}, {}, [], 0)
    net = _Net(boxes, links)
    layers = order(net)
    y = _heights(layers, net)
    _raise(layers, net, y, first)
    widths = [max((b.width for b in boxes if b.column == n), default=0.0) for n in range(len(layers))]
    x, at = [], 0.0
    for width in widths:
        x.append(at + width / 2)
        at += width + gap
    top = min(y[key] - net.height(key) / 2 for layer in layers for key in layer)
    centres = {b.id: (round(x[b.column], 1), round(y[(b.id, -1)] - top, 1)) for b in boxes}
    ways = {
        ends: [(round(x[key[1]], 1), round(y[key] - top, 1)) for key in route] for ends, route in net.routes.items()
    }
    return Placed(centres, ways, [round(one, 1) for one in x], total_crossings(layers, net))
