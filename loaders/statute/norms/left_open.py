"""Who is meant by a norm for which nobody was found in its article: whoever its chapter binds."""

from __future__ import annotations

import re
from typing import Final

from loaders.statute.norms.capable import able
from loaders.statute.norms.context import Context
from loaders.statute.norms.draft import Draft
from loaders.statute.norms.fitting import Open
from loaders.statute.norms.kinds import PRIVATE, PUBLIC
from loaders.statute.norms.norm import Bearer


def led(drafts: list[Draft], index: int, text: str, statute: Context) -> Bearer | None:
    """The leading bearer of the chapter, where the act can only be that bearer's."""
    who = statute.chapters.leader(text)
    if who is None or drafts[index].nobody or drafts[index].principle:
        return None
    one = Open(drafts, index, text, statute)
    if who.text in one.matter or who.text in one.action or one.act.budget or not able(one.draft, who, text):
        return None
    if who.type in PUBLIC:
        return who if _proceeds(one, who) else None
    return who if who.type in PRIVATE and _obliged(one, who) else None


def _proceeds(one: Open, who: Bearer) -> bool:
    """What a text on the proceedings of a body lays down is for that body, but for what the parties bring before it."""
    if one.act.applies or one.act.business or _OF_PARTIES.search(f"{one.matter}▷{one.action[:24]}") is not None:
        return False
    if who.type in ("court", "procuratorate"):
        return True
    chapters = one.statute.chapters
    return _PROCEEDINGS.search(chapters.title) is not None and chapters.share(who) >= _MUCH


_PROCEEDINGS: Final = re.compile(
    "程序|(?<!水)(?<!垃圾)处理|办案|执法|听证|登记|诉讼|处罚|行政强制|行政许可|复议|审查|调查|鉴定|仲裁"
)
_OF_PARTIES: Final = re.compile(
    "申请书|申请人|起诉状|上诉状|答辩状|授权委托书|(?:上诉|起诉|自诉|申诉|反诉|投诉|诉讼)▷|▷[^，。；]{0,12}(?:提出|提起|提交|递交|提供|报送|申请|缴纳|交纳|注明出处|公证)|▷(?:承担|赔偿|对[^，。；]{2,12}承担|遵守本)"
    "|中文(?:译本|译文)|正本|名称▷"
)
_MUCH: Final = 25


def _obliged(one: Open, who: Bearer) -> bool:
    """In a chapter on somebody's duties all are his; in one that binds hardly anybody else, those on his business."""
    if one.draft.modality == "permission" or one.act.applies or one.act.official or one.act.listed:
        return False
    chapters = one.statute.chapters
    if chapters.title.startswith("最高人民") or len(who.text) > _LONGEST or one.action.startswith("划"):
        return False
    heading = chapters.heading(one.text)
    at = heading.find(who.text)
    if at >= 0 and _DUTIES.fullmatch(heading, at + len(who.text)) is not None:
        return True
    named = _ROLE.sub("", who.text)
    if len(named) < 2 or one.matter.find(named[:2], 0, 6) < 0 or _OTHERS.search(one.matter) is not None:
        return False
    return chapters.share(who) >= _MOST


_DUTIES: Final = re.compile("的?[^的]{0,8}(?:义务|行为规范|要求)")
_ROLE: Final = re.compile(
    "的?(?:单位|企业|机构|组织|经营者|提供者|处理者|使用者|权人|责任人|运营者|人员|公司|者|人|方)$"
)
_OTHERS: Final = re.compile(
    "^(?:在|设立|举办|开办|成立|兴办|取得|新建|选址)|(?:标准|规划|用地|收费|价格|管理|布局|选址|名录|目录|办法|资质|等级)$|规划"
)
_MOST: Final = 30
_LONGEST: Final = 20
