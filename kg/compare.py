"""A metric across years and places: series, their sparklines, and ranks with denominators."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.ask import Quote, ask, find_question
from kg.rows import texts
from kg.stores import Store
from loaders.numerals import unscaled
from ontology.errors import NotFound

BLOCKS = "▁▂▃▄▅▆▇█"


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of the metric, from `value` to `value_end` where it is a range, `amount` in the unit of its line; `base` and `base_value` are the denominator
    that the report gives, if any, and `link` is the code of words.yaml that says whether it states so. `subject` is the body whose it is, "" for the place's own."""

    subject: str
    period: str
    value: float
    value_end: float | None
    unit: str
    amount: float
    comparator: str
    base: str
    base_value: float | None
    link: str
    document: str
    evidence: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """The figures of one place in one unit (万件 counts in 件), by period; `subject` is the body whose they are, "" for the place's own.

    Of a body that became another one (环境保护局 → 生态环境局) the figures go on in one line: `subject` is the later one, the
    figures tell whose they are, and `joined` is the code of words.yaml for how that is known, "" for lines of one body.
    """

    metric: str
    place: str
    subject: str
    unit: str
    figures: tuple[Figure, ...]
    joined: str = ""

    @property
    def sparkline(self) -> str:
        """Blocks from the first to the last year; a year without a figure is a blank."""
        return spark(self.figures)


def compare(store: Store, metric: str, place: str = "") -> list[Line]:
    """The lines of a metric (name, alias or key), by place, subject and unit; raises NotFound with near names for a metric
    or a place that nothing is called."""
    entry = replace(find_question("metric-series"), coded=())  # words depend on the language, codes do not
    answer = ask(store, entry, {"metric": metric, "place": place})
    if not answer.rows:
        _refuse_unknown(store, metric)
        _refuse_unknown_place(store, str(answer.params["place"]))
    lines: dict[tuple[str, str, str, str], list[Figure]] = {}
    for row, quotes in zip(answer.rows, answer.evidence, strict=True):
        found = dict(zip(answer.columns, row, strict=True))
        value, unit = float(str(found["value"])), str(found["unit"] or "")
        measure, factor = unscaled(unit)
        figure = Figure(
            str(found["subject"] or ""), str(found["period"] or ""), value, _number(found["value_end"]), unit, round(value * factor, 4),
            str(found["comparator"]), str(found["base"] or ""), _number(found["base_value"]), str(found["link"] or ""),
            str(found["document"]), quotes,
        )  # fmt: skip
        key = (str(found["metric"]), str(found["place"] or ""), str(found["subject"] or ""), measure)
        lines.setdefault(key, []).append(figure)
    found_lines = [Line(*key, tuple(figures)) for key, figures in lines.items()]
    return _continued(found_lines, _predecessors(store)) if len(found_lines) > 1 else found_lines


_BECAME = (
    "MATCH (a:Body)-[became:PREDECESSOR_OF]->(b:Body) "
    "RETURN DISTINCT a.name AS earlier, b.name AS later, became.status AS status ORDER BY earlier, later, status"
)


def _predecessors(store: Store) -> dict[tuple[str, str], str]:
    """(earlier, later) name of a body → how it is known: proposed, or stated. Bodies that were merged or divided, by the
    graph or by the general reforms, measure something else than before and are left out."""
    from loaders.report.bodies.identity import is_merger

    rows = [(str(earlier), str(later), str(status or "stated")) for earlier, later, status in store.query(_BECAME).rows]
    pairs = {(earlier, later): status for earlier, later, status in rows}
    before, after = Counter(later for _, later in pairs), Counter(earlier for earlier, _ in pairs)
    return {
        (earlier, later): status
        for (earlier, later), status in pairs.items()
        if before[later] == 1 and after[earlier] == 1 and not is_merger(later)
    }


def _continued(lines: list[Line], became: dict[tuple[str, str], str]) -> list[Line]:
    """Lines of a body joined to that of its predecessor, whose years all lie before."""
    while True:
        pairs = ((one, other) for one in lines for other in lines if (one.subject, other.subject) in became)
        pair = next(((one, other) for one, other in pairs if _before(one, other)), None)
        if pair is None:
            return lines
        one, other = pair
        status = became[one.subject, other.subject]
        known = "proposed" if "proposed" in (status, one.joined, other.joined) else status
        whole = replace(other, figures=(*one.figures, *other.figures), joined=known)
        lines = [whole if line is other else line for line in lines if line is not one]


def _before(one: Line, other: Line) -> bool:
    same = (one.metric, one.place, one.unit) == (other.metric, other.place, other.unit)
    periods, later = [figure.period for figure in one.figures], [figure.period for figure in other.figures]
    return same and all(periods) and all(later) and max(periods) < min(later)


def _number(cell: object) -> float | None:
    return None if cell is None else float(str(cell))


_MEASURED = "MATCH (m:Metric)<-[:MEASURES]-(:Observation) RETURN DISTINCT m.name AS name ORDER BY name"


def _refuse_unknown(store: Store, metric: str) -> None:
    import difflib

    rows = store.query("MATCH (m:Metric) RETURN m.name AS name, m.aliases AS aliases, m.id AS id ORDER BY id").rows
    names = {str(name) for name, _, _ in rows} | {str(key).removeprefix("metric:") for _, _, key in rows}
    for _, aliases, _ in rows:
        names.update(texts(aliases))
    if metric in names:
        return
    measured = [str(row[0]) for row in store.query(_MEASURED).rows]
    near = [name for name in measured if metric and metric in name]
    near += difflib.get_close_matches(metric, measured, 2, 0.5)
    near += [name for name in sorted(names) if metric and metric in name]
    near = near or difflib.get_close_matches(metric, sorted(names), 3)
    raise NotFound(f"no metric is called {metric!r}", near=list(dict.fromkeys(near))[:4])


def _refuse_unknown_place(store: Store, place: str) -> None:
    from kg.find import is_known, near_names
    from ontology.schema import load_schema

    schema, classes = load_schema(), ("Jurisdiction",)
    if place and not is_known(store, place, schema, classes, whole=True):
        near = near_names(store, place, schema, classes=classes)
        raise NotFound(f"no place is called {place!r}", near=near, mend="`kg sources` lists what is loaded")


def spark(figures: Sequence[Figure]) -> str:
    """▂▅█ for the figures of successive years; the last one where a year has several."""
    values = {figure.period: figure.amount for figure in figures}
    years = list(_years(sorted(values)))
    if not years:
        return ""
    low, high = min(values.values()), max(values.values())
    span = high - low
    return "".join(
        " " if year not in values else BLOCKS[round((values[year] - low) / span * 7)] if span else BLOCKS[3]
        for year in years
    )


def _years(periods: Sequence[str]) -> Iterator[str]:
    """All years from the first to the last; periods that are no years stay as they are."""
    if periods and all(len(period) == 4 and period.isdigit() for period in periods):
        yield from (str(year) for year in range(int(periods[0]), int(periods[-1]) + 1))
    else:
        yield from periods
