"""Who words a licence: the authority that issues it, whoever applied for it or was spoken of before."""

from __future__ import annotations

import re
from typing import Final

from loaders.statute.norms.implied.fitting import Open, around, public
from loaders.statute.norms.names.bearers import subject
from loaders.statute.norms.text.acts import makes
from loaders.statute.norms.text.kinds import PUBLIC
from loaders.statute.norms.text.norm import Bearer


def is_licence(one: Open) -> bool:
    """灯塔许可证应当载明…: what a licence holds is for whoever issues it, whoever else was spoken of."""
    return one.act.contents and one.thing.endswith(_LICENCES)


_LICENCES: Final[tuple[str, ...]] = (
    "许可证", "许可证书", "执照", "资格证", "资格证书", "资质证书", "登记证", "登记证书", "检疫证", "准运证", "通行证", "合格证书",
)  # fmt: skip


def issuer(one: Open) -> Bearer | None:
    """The authority that issues the licence by this article or by those around, that it is applied for at, or that says how
    it looks."""
    what = one.thing[-_KIND_OF:]
    for other in around(one):
        if public(other) and makes(other, one.text, what, _ISSUES):
            return other.bearer
    for found in _ISSUED.finditer(one.text):
        who = subject(found["who"])
        if who is not None and who.is_whole(len(found["who"])) and who.type in PUBLIC:
            return Bearer(found["who"], who.type, found.span("who"))
    near = one.statute.neighbours.maker(one.text, what, _ISSUES)
    if near is not None and near.type in PUBLIC:
        return near
    designs = (it for it in around(one) if it.named and public(it) and makes(it, one.text, "格式", _LAYS_DOWN))
    return next((it.bearer for it in designs), None)


_KIND_OF: Final = 5
_ISSUES: Final[tuple[str, ...]] = ("颁发", "核发", "发放", "发给", "签发", "换发", "制发")
# 许可证格式由航标部门规定: whoever says how it looks.
_LAYS_DOWN: Final[tuple[str, ...]] = ("规定", "制定", "确定")
# 向航标部门申请许可证, 取得航标部门核发的许可证: who issues it, by the way.
_ISSUED: Final = re.compile(
    "(?:取得|领取|持有|向)原?(?P<who>[^，。；向的\n]{2,30}?)(?:(?:颁发|核发|发放|发给|签发)的|(?:提出)?(?:申请|申领|申办|申报))"
)
