"""A small line chart as one SVG element: series of values over years, for pages and for `kg compare`.

Pure: rows in, text out; colours come from the page's own variables where it has them. Values that a report only
approximates are drawn hollow, years without a figure leave a gap.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 640, 320, 72, 150, 34, 36
COLOURS = ("#1f5fa8", "#b3541e", "#2f7d4f", "#7a3e8e", "#8a6d00", "#566573")


@dataclass(frozen=True, slots=True)
class Point:
    """One figure: `period` is a year, `exact` is false for 约、余、以上, `link` an address that its mark leads to."""

    period: str
    value: float
    exact: bool = True
    note: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Series:
    """The figures of one place, by period."""

    name: str
    points: tuple[Point, ...]


def line_chart(series: Sequence[Series], title: str, unit: str) -> str:
    """The chart as an <svg> element with title and labels; no script, no reference to anything outside."""
    periods = _periods(sorted({point.period for one in series for point in one.points}))
    highest = max((point.value for one in series for point in one.points), default=0.0) or 1.0
    height = max(HEIGHT, TOP + 18 * (len(series) + 1))  # the names need a line each
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" font-family="sans-serif" font-size="12">',
        f"<title>{escape(title)}</title>",
        f'<text x="{LEFT}" y="18" font-size="14" font-weight="bold">{escape(title)}{escape(f" ({unit})" if unit else "")}</text>',
        *_axes(periods, highest),
    ]
    for index, one in enumerate(series):
        parts += _line(one, periods, highest, COLOURS[index % len(COLOURS)], index)
    return "\n".join([*parts, "</svg>"]) + "\n"


def _periods(found: Sequence[str]) -> list[str]:
    """All years from the first to the last, each with its place; periods that are no years stay as they are."""
    if found and all(len(period) == 4 and period.isdigit() for period in found):
        return [str(year) for year in range(int(found[0]), int(found[-1]) + 1)]
    return list(found)


def _x(periods: Sequence[str], period: str) -> float:
    step = (WIDTH - LEFT - RIGHT) / max(1, len(periods) - 1)
    return LEFT + (periods.index(period) * step if len(periods) > 1 else (WIDTH - LEFT - RIGHT) / 2)


def _y(value: float, highest: float) -> float:
    return HEIGHT - BOTTOM - value / highest * (HEIGHT - TOP - BOTTOM)


def _axes(periods: Sequence[str], highest: float) -> list[str]:
    out = []
    for share in (0.0, 0.5, 1.0):
        y = _y(highest * share, highest)
        out.append(f'<line x1="{LEFT}" y1="{y:.1f}" x2="{WIDTH - RIGHT}" y2="{y:.1f}" stroke="#d5d8dc"/>')
        out.append(
            f'<text x="{LEFT - 6}" y="{y + 4:.1f}" text-anchor="end" fill="#566573">{_plain(highest * share)}</text>'
        )
    for period in periods:
        out.append(
            f'<text x="{_x(periods, period):.1f}" y="{HEIGHT - BOTTOM + 18}" text-anchor="middle" fill="#566573">{escape(period)}</text>'
        )
    return out


def _line(one: Series, periods: Sequence[str], highest: float, colour: str, index: int) -> list[str]:
    out = []
    by_period = {point.period: point for point in one.points}
    run: list[str] = []
    for period in [*periods, ""]:
        if point := by_period.get(period):
            run.append(f"{_x(periods, period):.1f},{_y(point.value, highest):.1f}")
        else:
            if len(run) > 1:
                out.append(f'<polyline points="{" ".join(run)}" fill="none" stroke="{colour}" stroke-width="2"/>')
            run = []
    out += [_mark(one.name, point, _x(periods, point.period), _y(point.value, highest), colour) for point in one.points]
    y = TOP + 8 + index * 18
    out.append(f'<rect x="{WIDTH - RIGHT + 16}" y="{y - 9}" width="10" height="10" fill="{colour}"/>')
    out.append(f'<text x="{WIDTH - RIGHT + 32}" y="{y}">{escape(one.name[:12])}</text>')
    return out


def _mark(name: str, point: Point, x: float, y: float, colour: str) -> str:
    fill = colour if point.exact else "#ffffff"
    words = escape(f"{name} {point.period}: {_plain(point.value)} {point.note}".strip())
    mark = f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{fill}" stroke="{colour}"><title>{words}</title></circle>'
    return f'<a href="{escape(point.link)}">{mark}</a>' if point.link else mark


def _plain(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:,.2f}".rstrip("0").rstrip(".")
