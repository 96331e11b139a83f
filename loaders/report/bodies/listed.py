"""Bodies that only their place in a list or a sentence shows: those behind 牵头单位:, the office that a group has (下设办公室),
the divisions of a ministry (法规司)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from loaders.patterns import regex
from loaders.report.bodies.organs import names_a_body
from loaders.report.lexicon import lexicon
from loaders.report.places import begins_with_act

_UNITS: Final = regex(
    r"(?:牵头|责任|主责|主办|承办|协办|实施|落实|配合|支撑|支持|协同|参与|参加)(?:单位|部门)[:]([^。;\n()]{2,300})"
)
_ITEM: Final = regex(r"[\u4e00-\u9fff]{2,20}")
_ITEM_TAIL: Final = regex(r"(?:等(?:单位|部门)?|牵头|配合|负责|(?:等)?按(?:职责|分工).*)+$")
_CLASS: Final = regex(
    r"各|相关|有关|其他|所有|全[省市县区镇乡体]|涉及|属地|所在|主管|(?:平台|国有|物业|相应)(?:公司|企业)|[省市县区镇乡]级?(?:直|属|相关|有关|各)"
)
_NAME: Final = regex(
    r".*(?:[局委办厅部院会所站队室科股处司署行社馆校团联镇乡]|街道|中心|集团|公司|(?:开发|园|新|景|度假|示范|保税)区|人大|政协|小组|专班)"
)
_PLACES: Final = (("街道", "township"), ("镇", "township"), ("乡", "township"), ("区", "government"))
_OFFICE: Final = regex(r"(?:(?<=下设)|(?<=小组,))办公室(?=在|于|设[在于]|,(?!设)|。|;|、|\()")
_DIVISION: Final = regex(
    lambda: (
        rf"司(?<![公官上]司)(?=[、,]|组织|成立|审查|负责|会同|牵头|审核|起草|编制|印发|{lexicon('verbs', 'adverbs')})"
    )
)
_DIVISION_FRONT: Final = regex(
    r"(?:^|[^\u4e00-\u9fff])[由经]?((?![由经将对在])(?:(?![和与及由向将的了])[\u4e00-\u9fff]){2,9})$"
)


class Listed(NamedTuple):
    """A name with the type that the list shows; "" where the name itself does."""

    start: int
    end: int
    type: str


def listed(form: str) -> list[Listed]:
    """The names in text order."""
    out: list[Listed] = []
    if "单位:" in form or "部门:" in form:
        out += [item for found in _UNITS.finditer(form) for item in _items(form, found)]
    if "下设办" in form or ",办公室" in form:
        out += [Listed(*found.span(), "department") for found in _OFFICE.finditer(form)]
    if "司" in form and "部" in form:
        out += _divisions(form)
    return sorted(out)


def _items(form: str, row: re.Match[str]) -> Iterator[Listed]:
    """The names of one list; classes (相关街镇) and what is no name are passed over."""
    for found in _ITEM.finditer(form, *row.span(1)):
        name = "" if form.startswith(":", found.end()) else found[0]
        name = _ITEM_TAIL.sub("", name)
        if len(name) > 1 and not _CLASS.match(name) and _NAME.fullmatch(name):
            kind = next((kind for ending, kind in _PLACES if name.endswith(ending)), "")
            yield Listed(found.start(), found.start() + len(name), kind)


def _divisions(form: str) -> Iterator[Listed]:
    """核电安全监管司 in a text of its ministry."""
    for found in _DIVISION.finditer(form):
        front = _DIVISION_FRONT.search(form, max(0, found.start() - 11), found.start())
        if front and names_a_body(front[1]) and not begins_with_act(front[1]):
            yield Listed(front.start(1), found.end(), "department")
