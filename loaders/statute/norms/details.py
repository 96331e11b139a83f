"""Whom an act is directed at: 向/与/对/报/送达X, 经X批准, 要求X作出说明."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from loaders.statute.norms.names.bearers import begins_with_verb, clause_subject, subject
from loaders.statute.norms.names.endings import LINKS, after_head, named_at
from loaders.statute.norms.text.norm import Place
from loaders.statute.norms.text.particles import governing, standing
from loaders.statute.norms.text.vocabulary import HEADS

_PUBLIC: Final = re.compile(
    "(?:全)?社会(?:公众|各界)?(?=公[布开告示]|发布|通报|征[求集]|提供|知晓|参与|监督|[，。；]|$)"
)
_SOCIETY: Final = frozenset(("社会", "全社"))
_TOWARDS: Final = re.compile(
    rf"{standing('向')}|与|{standing('对')}|{standing('报')}(?![告送])|{governing('towards')}|给(?!予)"
    rf"|{standing('经')}|上报|提请|报请|抄送|通报|反馈|退还|要求|指令|便于|到(?!期)|接受|询问|征得|取得|邀请|聘请|授权|服从"
    r"|申请(?=人民法院)|报告(?=[^，、的]{0,12}(?:人民政府|部门|机关|机构))"
    rf"|{standing('为')}|{standing('将')}"
)
# 督促指导村民委员会: a second verb of direction follows.
_STEERS: Final = re.compile("指导|监督|协助|督促|协调|组织[、和]")
REACH: Final = 60
_NEEDS: Final = {
    "经": re.compile("(?:依法|书面|审查)?(?:批准|同意|审核|核准|审查|许可|认可|确认|审批|决定|授权)"),
    "到": re.compile("(?:依法)?(?:备案|登记|办理|申请|领取|接受|缴[纳费]|提出|申报|报到|注册|查询|查阅)"),
    "为": re.compile("(?:提供|保密|办理|出具|代理|缴纳|投保|配备)"),
    "将": re.compile("送(?!达)"),
    "接受": re.compile("(?:依法)?(?:的?(?:监督|检查|指导|管理|委托|询问|质询|审查|考核|评议|审计|调查|教育))"),
}


def counterparty(mask: str, start: int, end: int) -> Place | None:
    """The first body or person inside the action that stands right after a word of direction."""
    at, reach = start, min(end, start + REACH)
    while (found := _TOWARDS.search(mask, at, reach)) is not None:
        at = found.end()
        if mask[at : at + 2] in _SOCIETY and (public := _PUBLIC.match(mask, at, end)):
            return public.span()
        needs = _NEEDS.get(found[0])
        if needs is not None and needs.search(mask, at, min(end, at + REACH)) is None:
            continue
        stop = _whom(mask, at, end)
        if stop and (needs is None or needs.match(mask, stop, end)):
            return at, stop
    return None


def addressee(mask: str, topics: Iterable[Place]) -> Place | None:
    """The body or person that is all of a topic with 对 (对生活困难的职工，工会应当…)."""
    for start, end in topics:
        if (
            mask[start] == "对" != mask[start + 1]
            and (whom := subject(mask[start + 1 : end]))
            and whom.is_whole(end - start - 1)
        ):
            return start + 1, end
    return None


def _whom(mask: str, start: int, end: int) -> int:
    """Where the name ends that begins at `start`; 0 where none does, or where it only begins a longer noun (企业标准)."""
    pause = mask.find("，", start, end)
    stretch = mask[start : pause if pause >= 0 else end]
    if (
        stretch[:1] in LINKS
        or (begins_with_verb(stretch) and "的" not in stretch)
        or HEADS.search(stretch, 0, REACH // 2) is None
        or _STEERS.match(stretch)
    ):
        return 0
    size = _named(stretch)
    return start + size if size > 1 and _THEIRS.match(stretch, size) is None else 0


def _named(stretch: str) -> int:
    """How long the name is that opens the stretch; 0 where it is no body or person."""
    whom = clause_subject(stretch, timed=False)
    if whom is not None and whom.start == 0:
        return whom.end if whom.type != "other" else 0
    whole = _NAMED.match(stretch)
    if whole and (whom := subject(whole[0])) is not None and whom.is_whole(whole.end()):
        return whole.end() if whom.type != "other" else 0
    stop = named_at(stretch, 0, len(stretch))
    return stop if stop and after_head(stretch, stop, True) in ("end", "attribute", "predicate") else 0


# 报送公众提出的意见: what is sent is theirs.
_THEIRS: Final = re.compile("(?:提出|提供|出具|作出|制定|报送|确定|公布)的")
# 工会意见, 有关单位同意, 同级党委请示: what is asked of or said to whoever is named.
_NAMED: Final = re.compile(
    "[^的]{2,40}?(?=的(?!其他|有关|相关)|并|意见|同意|请示|论证|联系|串通|咨询|协商|沟通|追偿|奖励|$)"
)
