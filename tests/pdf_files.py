"""PDF files for tests: words at their places, ruled lines, in a font that needs no file (the characters of Adobe-GB1)."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

WIDTH, HEIGHT, SIZE, LEFT, RIGHT = 595, 842, 16, 90, 506
_FONT = (
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>",
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1)"
    " /Supplement 4 >> /DW 1000 /W [1 95 500] /FontDescriptor 5 0 R >>",
    "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93"
    " /ItalicAngle 0 /FontBBox [0 -200 1000 900] >>",
)


class Words(NamedTuple):
    """Words of a page: `y` is the distance from its top."""

    x: float
    y: float
    text: str
    size: float = SIZE
    colour: str = "0 g"


class Rule(NamedTuple):
    """A ruled line."""

    x0: float
    y0: float
    x1: float
    y1: float


Page = list[Words | Rule]


def pdf(path: Path, *pages: Page) -> Path:
    """A PDF of those pages."""
    first = 3 + len(_FONT)
    kids = " ".join(f"{first + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] /MediaBox [0 0 {WIDTH} {HEIGHT}] >>",
        *_FONT,
    ]
    for number, page in enumerate(pages):
        content = "\n".join(map(_drawn, page))
        objects += [
            f"<< /Type /Page /Parent 2 0 R /Resources << /Font << /F 3 0 R >> >> /Contents {first + 2 * number + 1} 0 R >>",
            f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
        ]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("ascii")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = (
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\n"
    )
    path.write_bytes(out + f"{end}startxref\n{len(out)}\n%%EOF\n".encode("ascii"))
    return path


def _drawn(one: Words | Rule) -> str:
    if isinstance(one, Rule):
        return f"{one.x0} {HEIGHT - one.y0} m {one.x1} {HEIGHT - one.y1} l S"
    code = one.text.encode("utf-16-be").hex()
    return f"BT {one.colour} /F {one.size} Tf {one.x} {HEIGHT - one.y - one.size} Td <{code}> Tj ET"


def width(text: str) -> float:
    """In characters: those of ASCII are half as wide."""
    return sum(0.5 if char.isascii() else 1 for char in text)


def column(
    paragraphs: list[str], left: float = LEFT, right: float = RIGHT, top: float = 100, size: float = SIZE
) -> Page:
    """Paragraphs broken at the width of a column, the first line of each indented by two characters."""
    page: Page = []
    most = int((right - left) / size)
    for paragraph in paragraphs:
        line, indent = "", 2
        for char in [*paragraph, ""]:
            if line and (not char or width(line + char) + indent > most):
                page.append(Words(left + indent * size, top, line, size))
                top, line, indent = top + size * 1.6, "", 0
            line += char
    return page


def grid(rows: list[list[str]], left: float, top: float, wide: float, high: float) -> Page:
    """A table with rules: a cell of each row and column."""
    page: Page = []
    columns = len(rows[0])
    for number in range(len(rows) + 1):
        page.append(Rule(left, top + number * high, left + columns * wide, top + number * high))
    for number in range(columns + 1):
        page.append(Rule(left + number * wide, top, left + number * wide, top + len(rows) * high))
    for row, cells in enumerate(rows):
        for at, cell in enumerate(cells):
            for line, text in enumerate(cell.split("\n")):
                page.append(Words(left + at * wide + 4, top + row * high + 4 + line * SIZE, text, 12))
    return page
