"""The label of a figure: what it counts, in words of the text.

Chinese puts the noun behind the measure word (32家执法单位) or before the figure (核发执法证件650余本). Behind, the label
runs to the end of the clause, or to the verb where that verb leads to another figure. Before, it runs from the last
comma or figure, without the subject, adverbs and the phrase that a preposition leads. A bare verb or change (受理7件,
增长6%) takes the object that the list is about.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final, NamedTuple

from loaders.patterns import regex
from loaders.report.bodies.find import Body
from loaders.report.figures.label_clauses import clause_before, told_before, within_days
from loaders.report.figures.label_nouns import NO_NOUN, UNDERTAKEN, noun_behind
from loaders.report.figures.label_topics import COVERBS, Topic, shortened
from loaders.report.figures.label_words import clean, plain, stem_of, untrailed
from loaders.report.figures.numbers import Figure
from loaders.report.verbs import all_verbs, clear_verb, holds_object, noun_too, verb_at, verb_end, verbs_in

_MARK: Final = regex(r"[,。;:、\n\t!?”》)“《(】]")
_LIGHT: Final = regex(
    r"^(?:开展了?|举办了?|召开了?|建立|编制、实施|录入|颁发|组织召开|组织开展|组织|完成|配合开展|深入|认真|依法(?!治)|积极|严格|提请|收集|讲授|(?:主持|组织)?召开[^,。;]{2,12}会议?(?=研究|审议|听取|部署|专题))(?=[^,]{3,})"
)
_BARE: Final = regex(
    r"^(?:(?:同比|环比|年均|比上年(?:同期)?|较上年(?:同期)?|较去年(?:同期)?|比去年(?:同期)?|同期|比[^,]{2,12}?|较[^,]{2,12}?)?(?:增长|提高|上升|提升|增加|增幅|下降|减少|降低|压缩|缩短|压减|精简|缩减|降幅|净增|净减|减|压缩|增|降|多|少|回落|回升|攀升|抬升|上涨|下跌|下滑|收窄)?(?:幅度|率)?)?$"
)
_BARE_FIRST: Final = frozenset(["", *"同环年比较增提上下减降压缩精净幅率多少回攀抬收"])  # what it begins with
_CHANGED_TO: Final = regex(
    r"(?:最[短长快慢多少高低]|平均)?(?:(?:提速|压减|压缩|缩减|减少|缩短|精简|降低|下降|缩小|收窄|扩大|[上下]调|[调核][减增]|压降|合并|增加|提高|提升|上升|增长|拓展|扩展|延伸|攀升|整合|归并|增|减|降|升|扩|变|改|压|缩|提|调)[至到为成])(?:平均|最[短长快慢多少高低])?[了约]?$"
)
_KEPT_SUBJECT: Final = regex(
    r"(?:主要)?(?:负责人|等|人员|工作|系统|的|[中内]|干部|领导|主任|书记|[局县市区镇乡]长|班子|法定代表人)"
)


def _lead(form: str, figure: Figure, last_after: int) -> tuple[int, str]:
    """Where the words before the figure begin: after the last mark, or the figure before."""
    start = max(last_after, figure.before - 60)
    text = form[start : figure.before]
    depth = 0
    for mark in _MARK.finditer(text[::-1]):  # the last one first
        char, position = mark[0], len(text) - mark.end()
        if char == ")" and _NUMBER_OF_PART.search(text, 0, position + 1):
            return start + position + 1, text[position + 1 :]
        if char in "”》)":
            depth += 1
        elif char in "“《(":
            depth = max(0, depth - 1)
            if char == "(" and depth == 0 and ")" not in text[position:]:
                return start + position + 1, text[position + 1 :]
        elif not depth or char == "\n":
            if char == "、" and position + 1 < len(text) and not _joined(text, position):
                continue
            return start + position + 1, text[position + 1 :]
    return start, text


def _joined(text: str, position: int) -> bool:
    """A 、 ends the label's reach only where a figure stood before it."""
    return position < 3 and bool(_FEW.match(text[:position]))


_NUMBER_OF_PART: Final = regex(r"(?:^|[。;:\n])\d{1,2}\)$")  # 1)…;2)…
_FEW: Final = regex(r"[\u4e00-\u9fff()]{0,3}$")


class Words(NamedTuple):
    """What stands around a figure: `raw` before it up to the last mark, without the acting body; `before` the same without
    adverbs and trailing particles; `after` the noun behind it; `about` the object and `last` the label of the list so far."""

    figure: Figure
    raw: str
    before: str
    after: str
    about: Topic
    last: str
    form: str
    start: int

    @property
    def topic(self) -> str:
        return self.about.told()


# “世界水日”期间悬挂…, ●窗口服务 …
_BULLETS: Final = frozenset("●■◆▲★◎○·")
_OPENING: Final = regex(r"^(?:[●■◆▲★◎○·][^ ]{0,14} +|(?:(?!期间)[^,。;]){1,16}期间(?=[^的].))+")


_NO_PART: Final = frozenset("的)把将")
_NAMED: Final = regex(r"(?:^|[\n,;。、 ])([\u4e00-\u9fff“”]{2,20}):$")  # 行政检查次数:2340次


def label_of(
    form: str,
    figure: Figure,
    last_after: int,
    following: int,
    topic: Topic,
    last: str,
    heads: list[Body],
    starts: list[int],
) -> tuple[str, bool]:
    """(label, whether it leans on the topic)."""
    start, before = _lead(form, figure, last_after)
    before = _without_subject(form, figure, start, before, heads, starts)
    if before[:1] in _NO_PART and before[:2] not in ("将军", "将士"):
        before = before[1:]  # 超过20%|的有23种, 把时限由20日压缩到3日
    if "期间" in before or before[:1] in _BULLETS:
        before = _OPENING.sub("", before)
    if before.endswith("之日起") or figure.comparator == "内":
        before, within = within_days(form, figure, before)
        if within:
            return within, False
    after = noun_behind(form, figure, following)
    alone = not before.strip() and form[start - 1 : start] == ":" and (not after or NO_NOUN.match(after))
    if alone and (named := _NAMED.search(form, max(0, start - 26), start)):
        return clean(named[1]), False
    index = bisect_right(starts, figure.before) - 1
    if after and index >= 0 and plain(before) == heads[index].name:
        return _event(form, figure, after), False
    if (aside := _beside(form, start, before)) is not None:
        return aside, False
    around = Words(figure, plain(before), clean(before), after, topic, last, form, start)
    for reader in (_act_behind, _attribute, _whole_clause, _noun_behind, _change, _changed_to, _outcome, _own_words):
        if told := reader(around):
            return told
    return stem_of(last) if around.raw.endswith(_REACHED) else last, False


_CHUNK: Final = regex(r"[\u4e00-\u9fff“”《》]{2,16}$")


def _beside(form: str, start: int, before: str) -> str | None:
    """The noun before a bracket that holds nothing but a figure and its change: 淮河流域(49个), 发酵酒(增长87%)."""
    if form[start - 1 : start] != "(" or not _BARE.match(clean(before)):
        return None
    noun = _CHUNK.search(form, max(0, start - 18), start - 1)
    if not noun:
        return None
    words = clean(_LEADS.sub("", noun[0]))
    return words + clean(before) if len(words) > 1 else None


_LEADS: Final = regex(r"^.*(?:[的有是为]|包括|分别)")


_REACHED: Final = ("达到", "达", "总计", "共计", "合计")
_OF, _TOWARDS = regex(r"(?<=..)的$"), regex(r"^(?:在对|对照|针对|[对将把])")
_CUT_BEHIND: Final = regex(r"(?:[中内里均仅只尚仍还有]|逐一|全部|分别|基本|统一|将|按期|如期)+$")
_NEGATED: Final = regex(r"(?:未|没有|尚未|仍未)[\u4e00-\u9fff]{2}")
_SENDING: Final = regex(r"(?:组织|选派|安排|推荐|选送|指派|抽调)[\u4e00-\u9fff]{2,8}$")
_ON: Final = regex(r"(?<=..)(?:只|仅)?对$")
_EARLY: Final = ("提前", "推迟", "延迟")


_BEFORE_CHANGE: Final = tuple(f"{word}{when}的" for word in "由从" for when in ("原来", "原先", "过去", "此前", "原有"))


_LASTING: Final = regex(r"的([\u4e00-\u9fff“”]{2,30})")  # 为期三个月的整治行动


def _attribute(words: Words) -> tuple[str, bool] | None:
    """抽查的48家企业中: the noun behind with the attribute before; 一审审结的447件中: the attribute alone."""
    if words.raw.endswith("为期") and (lasting := _LASTING.match(words.form, words.figure.after)):
        return clean(lasting[1]) + "为期", False
    if not words.raw.endswith("的") or len(words.raw) < 3 or words.figure.unit in ("%", "‰"):
        return None
    if words.raw.endswith(_BEFORE_CHANGE) or _IN_YEAR.search(words.raw):
        return None
    noun = (
        "" if NO_NOUN.match(words.after) or words.after[:1] in ("中", "里", "内") else _CUT_BEHIND.sub("", words.after)
    )
    if len(noun) > 8 and (verb := clear_verb(noun, 2)):
        noun = _CUT_BEHIND.sub("", noun[:verb])
    if noun and (verb_at(noun) or len(noun) > 10):
        return None
    attribute = _TOWARDS.sub("", shortened(clean(_OF.sub("", words.raw))))
    if "、" in attribute or len(attribute) > 12:
        return (noun, False) if noun else None
    return (f"{attribute}的{noun}" if noun else attribute, False) if len(attribute) > 1 else None


_ROW_ACT: Final = regex(
    r"(?:、[^,。;]{2,14}?(?=开展|进行|实施)|(?=进行|予以|给予))(?:(?:进行|予以|给予)了?)?([^,。;、\d]{2,12})"
)  # 对14个部门、9个镇开展督察, 对90个站点进行核查


def _whole_clause(words: Words) -> tuple[str, bool] | None:
    """Figures inside a clause whose two halves belong together: 旗级部门四分之一未建立…, 组织职工90人参加考试, 对2项开展评估."""
    if not words.after:
        return None
    if words.raw.endswith("对") and (act := _ROW_ACT.match(words.form, words.figure.after + len(words.after))):
        return words.after + act[1], False
    if len(words.before) < 2:
        return None
    if words.raw.endswith("对") and verb_at(words.after):
        return clean(_ON.sub("", words.raw)) + words.after, False
    if _NEGATED.match(words.after) or (words.before.endswith(_EARLY) and verb_at(words.after)):
        return re.sub(r"(?:中|[尚仍还])+$", "", words.before) + words.after, False
    cut = words.form.startswith("的", words.figure.after + len(words.after))
    if cut or words.figure.unit not in ("人", "名") or not verb_at(words.after):
        return None
    sending = _SENDING.search(words.before)
    return (sending[0] + words.after, False) if sending else None


_STATE: Final = regex(r"(?:未|正在|尚未|仍在)[\u4e00-\u9fff]{2,4}$")  # 1件未审结
_GROWTH: Final = regex(r"(?:正|负)?(增[长速幅]|下降)")  # 实现1.5%的正增长
_HELD_AT: Final = regex(r"(?:实现|保持|取得)了?$")
_OFTEN: Final = regex(r"(每(?:季度|半年|两年|年|月|周))(?:至少|应|须|要|各)?((?:召开|开展|组织|举办)$)")


_PERSONS: Final = ("员", "人员", "干部", "律师", "志愿者", "民警", "队员")


_ITS_EVENT: Final = regex(r"的([^,。;、]{2,24})")


def _event(form: str, figure: Figure, after: str) -> str:
    """全市各单位90人参加了|市局组织的|考试: in what so many took part."""
    event = _ITS_EVENT.match(form, figure.after + len(after)) if after.startswith(_TAKING_PART) else None
    return after[:2] + event[1] if event and figure.unit in _OF_PERSONS else after


def _noun_behind(words: Words) -> tuple[str, bool] | None:
    after = words.after
    if not words.before and (state := _STATE.match(after)) and words.topic:
        return words.topic + state[0], True
    if after and words.figure.change and (grown := _GROWTH.match(after)):
        return _HELD_AT.sub("", words.before) + grown[1], False
    taking_part = words.figure.unit in _OF_PERSONS and after.startswith(_TAKING_PART)
    if taking_part and (not words.before or (words.before.endswith(_WHOSE) and not verb_end(words.before))):
        return _event(words.form, words.figure, after), False
    if not after or (_noun_stays(words.before, after) and not words.raw.endswith("等")):
        return None
    persons = words.figure.unit in ("人", "名") and words.before.endswith(_PERSONS)
    if persons and (not verb_at(words.before) or noun_too(words.before)):
        return None  # 护林员26人上山巡护
    if often := _OFTEN.search(words.raw):
        return often[1] + often[2] + after, False
    return _with_verb(words, after), False


_REACHING: Final = regex(r"[^,。;、]{0,6}(?:涉及|涵盖|覆盖)(?=[^,。;、]{1,8}、)")  # 范围涉及土地、城管等6个部门
# 指导全县90所学校|完善章程: those who are led to act are counted
_LED_TO_ACT: Final = regex(r"(指导|督促|帮助|支持|引导|协助|辅导|扶持)(?:(?:全[县市区省州旗镇乡]|辖区|各地|当地)内?)?$")
_SO_FAR: Final = ("共", "已", "累计", "先后", "陆续")


def _with_verb(words: Words, after: str) -> str:
    """The noun behind, with the verb that leads to it: 备案登记表 in 各单位共备案90个登记表."""
    before, ends = words.before, verb_end(words.before)
    if words.raw.endswith("等") and (reaching := _REACHING.match(words.raw)):
        return reaching[0] + after
    if len(after) > 10 and (led := _LED_TO_ACT.search(before)) and (verb := clear_verb(after, 2)):
        return led[1] + after[:verb]
    if not ends or len(before) <= 4:
        return (before if ends else "") + after
    leads = (
        ends > 1
        and (not noun_too(before, len(before) - ends) or before[:-ends].endswith(_SO_FAR))
        and not words.raw.endswith(("等", "为", "成", "的"))
    )
    return (
        before[-ends:] + after if leads and not words.form.startswith("的", words.figure.after + len(after)) else after
    )


_OF_PERSONS: Final = frozenset(("人", "名", "人次", "位"))
_TAKING_PART: Final = ("参加", "参与", "出席", "取得", "获得", "通过", "接受", "报名", "列席")
_OF_WHOM: Final = "部门 机关 单位 局 办 委 院 队 所 站 街道 乡 镇 村 社区 企业 学校 系统"
_WHOSE: Final = tuple(_OF_WHOM.split())
_BECOMING: Final = ("至", "到", "为", "了", "约", "均", "短", "快", "多", "少")


def _change(words: Words) -> tuple[str, bool] | None:
    if words.raw.endswith(_BECOMING) and _CHANGED_TO.search(words.raw):
        return None
    if words.before[:1] not in _BARE_FIRST or not _BARE.match(words.before):
        return None
    if known := (stem_of(words.last) if words.before else words.last) or words.topic:
        return known + re.sub(r"^(?:同比|环比)", "", words.before), True
    return (words.before + words.after or words.after, False) if words.before or words.after else None


_IN_YEAR: Final = regex(r"(?<=[至到为])[12]\d{3}年的?$")  # 从2020年的3.2亿元提高到2025年的4.1亿元


def _changed_to(words: Words) -> tuple[str, bool] | None:
    """由26个减为14个: the second figure is what the first became."""
    raw = _IN_YEAR.sub("", words.raw) if words.raw.endswith(("年", "年的")) else words.raw
    changed = _CHANGED_TO.search(raw) if raw.endswith(_BECOMING) else None
    if not changed:
        return None
    noun = clean(raw[: changed.start()]) or stem_of(words.last)
    if words.last and all_verbs(noun) and not words.last.startswith(noun):  # 学校由71所优化整合为47所
        noun = stem_of(words.last) + noun
    return (noun + changed[0], False) if len(noun) >= 2 else None


_WORKED_ON: Final = regex(
    r"[对将](?:[^,。;:\d]{0,4}[\d ]+(?:年以来的[\d ]+)?[件项个份部])?([^,。;:\d]{2,16}?)(?:进行|开展|逐[件项个]|全面|集中)[^,。;:\d]{2,8},(?:[^,。;:、]{3,12}[件项个份部条][,、])*$"
)


_ITEMS: Final = frozenset("件项个份部条")


def _outcome(words: Words) -> tuple[str, bool] | None:
    """对规范性文件逐件清理,保留64件,废止19件: what was worked on is what is counted."""
    before = words.before
    counted = words.figure.unit in _ITEMS and before == words.raw.removeprefix("一次性") and 1 < len(before) < 5
    worked = _WORKED_ON.search(words.form, max(0, words.start - 60), words.start) if counted else None
    if worked and all_verbs(before) and not verb_end(worked[1]):
        return worked[1] + before, True
    if len(before) > 5 or before.startswith(_HELD) or not all_verbs(before):
        return None
    topic = words.topic
    if not topic or topic.endswith(before):
        return None
    return (topic + before if len(topic) <= 8 and not holds_object(before) else before), True


_PER_HEAD: Final = ("村均", "户均", "人均", "年均", "每期", "每次", "每场", "每班", "每人", "每户", "每家")
_OF_THE_LAST: Final = frozenset(("面积", "总量", "总面积", "缺口", "剩余", "在编", "在岗", "实有", *_PER_HEAD))


def _own_words(words: Words) -> tuple[str, bool] | None:
    if words.before in _OF_THE_LAST and (words.last or words.topic):
        noun = stem_of(words.last) if words.before not in ("村均", "户均", "人均") else ""
        return (noun + words.before if noun else words.before + (words.topic or words.last)), False
    if shared := told_before(words.before, words.figure.unit, stem_of(words.last), words.form, words.start):
        return shared, False
    before = shortened(_RULED.sub("", words.before))
    if (
        len(before) == 1
        and before not in "除处"
        and (whole := _WHOLE_BEFORE.search(words.form, max(0, words.start - 20), words.start))
    ):
        return clean(whole[1]) + before, False  # 基准执行不严,扣2分
    light = _LIGHT.match(before)
    label = before[light.end() :] if light else before or ("" if NO_NOUN.match(words.after) else words.after)
    return (label, False) if label else (clause_before(words.raw, words.figure.unit, words.form, words.start), False)


_RULED: Final = regex(r"^《[^》]*》(?:中)?(?:规定|明确|要求)")
_WHOLE_BEFORE: Final = regex(r"(?:^|[,。;:、\n.])([\u4e00-\u9fff“”]{2,16}),$")
_HELD: Final = ("举办", "召开", "开展", "组织", "进行")  # 举办培训 has its noun
_TIMES: Final = regex(r"(?:(?:主持|组织)?召开|举办|主持|专题|听取|研究|带队|带头|深入)[^,。;:、\n]{2,18}")


# 分三批下放权责90项: what was done in so many parts
_BATCHES, _DONE_SO = frozenset(("批", "批次", "期", "轮", "次", "组", "路")), regex(r"[\u4e00-\u9fff]{4,14}")


def _act_behind(words: Words) -> tuple[str, bool] | None:
    """What was done so many times, where it stands behind: 县政府先后两次召开会议研究…"""
    if words.raw.endswith("分") and words.figure.unit in _BATCHES:
        behind = _DONE_SO.match(words.form, words.figure.after)
        return (behind[0], False) if behind and verb_at(behind[0]) else None
    if words.figure.unit not in ("次", "场"):
        return None
    act = _TIMES.match(words.form, words.figure.after)
    return (act[0], False) if act and not any(verbs_in(words.before)) else None


def _without_subject(form: str, figure: Figure, start: int, before: str, heads: list[Body], starts: list[int]) -> str:
    """The words behind the bodies that head the clause; 县政府负责人出庭 keeps its body."""
    index = bisect_right(starts, figure.before) - 1
    if index < 0 or heads[index].start < start or heads[index].end >= figure.before:
        return before
    rest = form[heads[index].end : figure.before].lstrip(")")
    lost = heads[index].generic and rest.startswith("败诉")  # 行政机关败诉16件
    if lost or _KEPT_SUBJECT.match(rest) or len(untrailed(rest)) < 2:
        return before
    rest = UNDERTAKEN.sub("", rest) if rest[:1] in "承起代" else rest
    kept = clean(rest)
    meets = heads[index].name.endswith(("会", "会议", "中心组")) and (kept == "会议" or holds_object(kept))
    return before if meets or len(kept) < 2 or (kept.endswith("率") and len(kept) < 4) else rest


def _noun_stays(before: str, after: str) -> bool:
    """Whether the noun before the figure is what it counts: the words behind begin a predicate."""
    if len(before) < 2 or before in COVERBS:
        return False
    if NO_NOUN.match(after):
        return True
    return bool(verb_at(after)) and not noun_too(after) and not verb_end(before)
