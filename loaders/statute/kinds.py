"""Who makes a statute and of which level it is, from its title and the events of its head; patterns in data/levels.tsv."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Final

DATA: Final = Path(__file__).parent / "data"
_BODY: Final = re.compile(
    r"((?:[\u4e00-\u9fff、]{2,40}?(?:人民代表大会常务委员会|人民代表大会|人民政府|中央军事委员会|中共中央|[部委署局行会])"
    r"|(?:[\u4e00-\u9fff、]{2,40}?、|中华人民共和国)?(?:国务院(?:、中央军委)?|最高人民法院|最高人民检察院)))"
    r"(?:令|公告|审判委员会|检察委员会|办公厅|第[0-9一二三四五六七八九十百]+次|公布|发布|印发)"
)
# What the committees of the highest court and procuratorate adopt, these issue: together where both adopt it.
_HIGHEST = (("最高人民法院", "审判委员会"), ("最高人民检察院", "检察委员会"))


@cache
def _rules() -> tuple[tuple[str, re.Pattern[str], re.Pattern[str] | None], ...]:
    """(level, pattern on the title, pattern on the events) in the order of the file."""
    out = []
    for line in (DATA / "levels.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            level, title, events = [*line.split("\t"), ""][:3]
            out.append((level, re.compile(title), re.compile(events) if events else None))
    return tuple(out)


def level_of(title: str, events: Sequence[str]) -> str:
    """法律, 行政法规, 地方性法规 … as the national database names them; "" where title and events do not tell."""
    said = " ".join(events)
    for level, on_title, on_events in _rules():
        if on_title.search(title) and (on_events is None or on_events.search(said)):
            return level
    return ""


def issuer_of(events: Sequence[str]) -> str:
    """The body that the events name as maker; "" where they name none."""
    highest = [body for body, committee in _HIGHEST if any(body in one and committee in one for one in events)]
    if highest:
        return "、".join(highest)
    for event in events:
        plain = re.sub(r"^(?:由|经)?(?:第[一二三四五六七八九十]+届)", "", event)
        if event.startswith("第") and "全国人民代表大会" in event:
            return "全国人民代表大会常务委员会" if "常务委员会" in event else "全国人民代表大会"
        if found := _BODY.match(plain):
            return re.sub(r"^中华人民共和国(?=国务院|主席)|第[一二三四五六七八九十]+届(?=人民代表大会)", "", found[1])
    return ""
