"""What others did to those of whom a clause tells: honours, praise and blame, a charge (受县政府委托).

Names of bodies are blotted out as □, as in all patterns of clauses.
"""

from __future__ import annotations

from typing import Final

from loaders.patterns import regex
from loaders.report.statements.clause import Clause
from loaders.report.statements.clauses import led
from loaders.report.statements.deeds import Statement
from loaders.report.statements.pivots import deed_of

# 县司法局被司法部表彰为先进单位: who gave the honour stands behind 被, who got it before.
_HONOURED: Final = regex(
    r"(?P<object>[^,。;:、被\n]{2,24}?)(?:[12]\d{3}年度?|连续[^,。;:被]{1,4}|先后|多次|分别|均|再次|成功|也|还|又)*被(?P<who>□+(?:[、和]□+)*)"
    r"(?:联合|再次|授权)?(?P<verb>评为|评定为|评选为|表彰为?|命名为|授予|列为|列入|认定为|确定为|确认为|推荐为|选为|聘为|通报表扬|表扬)(?=[了“《\u4e00-\u9fff\d])"
)


# 县司法局受到市政府通报表扬
_GOT: Final = regex(
    r"(?P<object>[^,。;:、被\n]{2,24}?)(?:先后|多次|分别|均|再次|也|还|又)*受到?了?(?P<who>□+(?:[、和]□+)*)的?(?P<verb>通报表扬|通报批评|通报表彰|表彰|表扬|嘉奖|约谈|问责|行政处罚)$"
)


def honoured(clause: Clause) -> list[Statement]:
    """What others did to those at the head of a clause: 县司法局被司法部表彰为…"""
    form, start, end = clause.form, clause.start, clause.end
    if form[start] == "被":
        return _blamed(clause)
    found = (_GOT if "受" in clause.words and "被" not in clause.words else _HONOURED).match(
        form, led(form, start, end)[0], end
    )
    return deed_of(clause, found.span("who"), found.span("verb"), found.span("object")) if found else []


# 县医保局因无故缺席,被县法院书面通报: those before the comma got it.
_BLAMED: Final = regex(
    r"被(?P<who>□+)(?:依法|书面|公开|点名|[在向]全[国省市县区州旗系统]{1,2})*(?P<verb>通报批评|通报表扬|通报|约谈|问责|表彰|表扬|处罚)(?:[一两三]次)?$"
)
_BEFORE_BLAME: Final = regex(r"(?:^|[。;,\n]|其中)(?P<row>□+(?:[、和]□+)*)因[^,。;\n]{2,30},$")


# 工作成效明显,被省水利厅授予“全省水利先进集体”: whose honour it is stands a clause before.
_AWARDED: Final = regex(
    r"[、和]?被(?P<who>□+(?:[、和]□+)*)(?:联合|授权)*(?P<verb>授予|荣?记)(?P<object>[^,。;:、]{2,60})(?=$|、)"
)


def _blamed(clause: Clause) -> list[Statement]:
    form, start, end = clause.form, clause.start, clause.end
    told: list[Statement] = []
    at = start
    while award := _AWARDED.match(form, at, end):
        told += deed_of(clause, award.span("who"), award.span("verb"), award.span("object"))
        at = award.end()
    if told:
        return told
    found = _BLAMED.match(form, start, end)
    before = _BEFORE_BLAME.search(form, max(0, start - 100), start) if found else None
    if not found or not before:
        return []
    each = [one.span() for one in _ONE_BODY.finditer(form, *before.span("row"))]
    return [told for one in each for told in deed_of(clause, found.span("who"), found.span("verb"), one)]


_ONE_BODY: Final = regex("□+")


# 县水利局受县政府委托参加…; 受县政府委托,县水利局…: who charged whom.
_CHARGED: Final = regex(
    r"(?P<before>□+)?受(?P<who>□+)的?(?P<verb>委托|委派|指派)(?![的书])(?:,(?P<behind>□+)(?![主副□]))?"
)


def charged(clause: Clause, told: list[Statement]) -> list[Statement]:
    """Who charged those before or, in a clause that tells nothing else (`told`), those that the next one begins with."""
    found = _CHARGED.search(clause.form, clause.start, clause.end + (0 if told else 24))
    whom = "before" if found and found["before"] else "behind"
    if not found or not found[whom]:
        return []
    return deed_of(clause, found.span("who"), found.span("verb"), found.span(whom))
