"""Titles between 《 》, nested ones too: kind, number, declared short form."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from loaders.patterns import regex

MAX_TITLE: Final = 200
_MARKS: Final = regex(r"[《》]")
_NESTED: Final = regex(r"<([^<>《》]{2,80})>")
_NUMBER: Final = regex(
    r"[ \n]*\(?([\u4e00-\u9fff]{1,12}[\[(（][12]\d{3}[\])）][第]?\d{1,4}号|[\u4e00-\u9fff]{2,14}令 ?第? ?\d{1,4} ?号)"
)
_SHORT: Final = regex(
    r"[^《》。\n]{0,40}?(?:以下|下)?(?:统称|简称)(?:为)?[:\"“]?(?:[\u4e00-\u9fff]{0,6}《)?([^《》”\"()。]{2,20})[》”\")]"
)
_LAW: Final = regex(r"(?:法|法典|宪法|修正案)(?:\([^()]*\))?$")
_RULES: Final = regex(r"(?:条例|实施细则)(?:\([^()]*\))?$")
# An autonomous county makes autonomy and separate regulations only; a prefecture may make local ones too.
_AUTONOMY: Final = regex(
    r"(?:自治|单行)条例(?:\([^()]*\))?$|^[\u4e00-\u9fff]{2,20}?自治[县旗][\u4e00-\u9fff]{2,30}条例(?:\([^()]*\))?$"
)
_SAID_TO_BE: Final = regex(r"(?:自治|单行)条例(?:\(?草案\)?)?[:的]?$")  # 单行条例《…》
_PARTY: Final = regex(r"党|干部|第一责任人|督察工作规定")
_FORMS: Final = (
    "决定书", "通知书", "意见书", "建议书", "告知书", "报告", "文书", "问卷", "裁定书", "判决书", "合同", "协议",
    "证书", "函", "请示", "公报", "台账", "表", "公告", "承诺书", "许可证", "证",
)  # fmt: skip
_BOOKS: Final = (
    "读本", "手册", "日报", "晚报", "汇编", "百问", "问答", "节目", "专栏", "现场", "时报", "周刊",
    "选编", "之窗", "故事", "漫画",
)  # fmt: skip
_PROVINCE: Final = regex(r"国家|国务院|[\u4e00-\u9fff]{2,3}(?:省|市|自治区)(?![\u4e00-\u9fff]{0,6}(?:县|区))")
# A county's, a district's or a township's 实施细则 is no regulation.
_BELOW_RULES: Final = regex(r"^[\u4e00-\u9fff]{1,14}?(?:乡|镇|街道|县|(?<!自治)区|旗)[^《》]*实施细则(?:\([^()]*\))?$")
_PLACE: Final = regex(r"^[\u4e00-\u9fff]{2,12}?(?:省|市|州|县|区|旗)")


class Title(NamedTuple):
    """`start`..`end` lie between the brackets; `name` is the stored text there."""

    start: int
    end: int
    name: str
    kind: str
    nested: bool
    number: str
    alias: str


def titles(text: str, form: str) -> list[Title]:
    """All titles of a text; `form` is `mapped(text)`. A declared short form is of the kind of the whole title."""
    found = sorted(_found(text, form), key=lambda title: (title.start, -title.end))
    kinds = {title.alias: title.kind for title in found if title.alias}
    return [title._replace(kind=kinds[title.name]) if title.name in kinds else title for title in found]


def _found(text: str, form: str) -> Iterator[Title]:
    opened: list[int] = []
    for mark in _MARKS.finditer(form):
        if mark[0] == "《":
            opened = [*opened[-3:], mark.end()]
            continue
        while opened:
            start = opened.pop()
            if mark.start() - start <= MAX_TITLE:
                yield _title(text, form, start, mark.start(), bool(opened))
                for inner in _NESTED.finditer(form, start, mark.start()) if "<" in form[start : mark.start()] else ():
                    yield _title(text, form, inner.start(1), inner.end(1), True)
                break


def _title(text: str, form: str, start: int, end: int, nested: bool) -> Title:
    number = _NUMBER.match(form, end + 1)
    short = _SHORT.match(form, end + 1, end + 80) if form.find("称", end, end + 80) >= 0 else None
    name = form[start:end]
    kind = kind_of(name)
    if name.endswith("条例") and _SAID_TO_BE.search(form, max(0, start - 10), start - 1):
        kind = "autonomy_reg"
    elif kind == "rule" and number and "令" not in number[1]:
        kind = "policy"  # a rule bears the number of an order, not that of a letter (某办 of a year, 3号)
    return Title(
        start,
        end,
        text[start:end],
        kind,
        nested,
        text[number.start(1) : number.end(1)] if number and not nested else "",
        short[1] if short and not nested else "",
    )


def kind_of(name: str) -> str:
    """law · admin_reg · autonomy_reg · local_reg · rule · party · policy · document · non_policy, from the words of the title."""
    if name.endswith(_BOOKS):
        return "non_policy"
    if name.endswith(_FORMS):
        return "document"
    if ("条例" in name or "实施细则" in name) and (kind := _kind_of_rules(name)):
        return kind
    if _LAW.search(name) and not name.endswith(("办法", "方法", "做法", "执法", "司法", "普法")):
        return "law"
    if _PARTY.search(name) and name.endswith(("规定", "办法", "条例", "准则", "规则")):
        return "party"
    if name.endswith(("办法", "规定", "规则")) and "暂行" not in name and _PROVINCE.match(name):
        return "rule"
    return "policy"


def _kind_of_rules(name: str) -> str:
    """The kind of what is called 条例 or 实施细则; "" where these words do not end the name."""
    if _AUTONOMY.search(name):
        return "autonomy_reg"
    if _BELOW_RULES.search(name):
        return "policy"
    if _RULES.search(name):
        return "local_reg" if _PLACE.match(name) and not name.startswith("中华人民共和国") else "admin_reg"
    return ""
