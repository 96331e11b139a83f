"""Clauses that tell no deed of those who act: bases, aims, topics, what is done to them, sent to others, asked of them."""

from __future__ import annotations

from typing import Final

from loaders.patterns import regex
from loaders.report.statements.clause import Clause
from loaders.report.statements.clauses import action_at
from loaders.report.statements.frames import SENT, TOPIC, moved_object, treated
from loaders.report.statements.modals import MUST

_BASIS: Final = regex(
    r"(?:对照|针对|聚焦|围绕|紧扣)(?:(?!制定|修订|开展|出台|印发|建立|完善|召开|组织|实施|举办|推进|提出|形成|解决|检查|排查)[^,。;:]){2,40}(?:意见|问题|清单|重点|中心|主题|主线|任务|大局|部署|要求|精神)$|(?:按照|根据|依据|依照|遵照|本着)[^,。;:]{2,60}(?:原则|要求|部署|规定|精神|需要|安排|目标|方针|理念|标准|职责|》)$"
    r"|(?:按照|根据|依据)[^,。;:]{0,20}□+的?(?:反馈|审议|检查|督察|评审|审查|指导|整改|评估)的?(?:意见|建议|结果|情况)$"
)
_DISSENT: Final = regex(
    r"(?:申请人|当事人|原告|处罚人|相对人|企业)[^,。;:]{0,20}不服"
)  # they go to court, not who reports
_BY_STEPS: Final = ("逐步", "基本", "率先", "成功")
# Shares, comparisons, causes, orders: 占审结总数…, 比法定期限…, 因信息公开…, 受县政府委托, 以创建示范县为抓手.
_NO_DEED: Final = regex(
    r"约?占(?![道用地])|比(?![武对选赛])|较(?![为好大])|因(?!地制宜)|受[^,。;:]{2,20}委托$|以[^,。;:]{2,40}为[\u4e00-\u9fff]{2,4}$|人均|户均|村均"
)
_BESIDE: Final = frozenset("约占比较因受以人户村")
_BASES, _AIMS = frozenset("按根依遵本对针聚围紧"), frozenset("确促为使让以不切进有实随")
_UNTOLD_FIRST: Final = _BESIDE | _BASES | _AIMS | frozenset("被是系报")
_AIM: Final = regex(
    r"确保|促进(?![^,。;]{2,14}\d)|为了?(?!(?:\d[\d ,]*|[一二两三四五六七八九十百千]+)余?[名户家个位])|使(?!用)|让|以便|不断提高|切实提高|进一步提升|有效提升|实现|随着"
)


def untold(clause: Clause) -> bool:
    """Whether a clause tells no deed of those who act: what is done to them, bases, aims, topics, what is sent to others."""
    form, at, end = clause.form, clause.at, clause.end
    if form[end - 1] == "的":
        if form[end] == "," and form[at] != "对":  # 需修改法规的, 要…
            return True
    elif "不服" in clause.words and not clause.subjects and _DISSENT.search(form, at, end):
        return True
    return form[at] in _UNTOLD_FIRST and _untold_by_first_word(clause, form[at])


def _untold_by_first_word(clause: Clause, first: str) -> bool:
    form, at, end = clause.form, clause.at, clause.end
    if first == "被" or form.startswith(("是指", "系指"), at):  # 被评为先进单位, 本办法所称…是指…
        return True
    if first in _BESIDE and _NO_DEED.match(form, at, end):
        return True
    if first in _BASES and _BASIS.match(form, at, end):
        return True
    if first == "实" and (form.endswith(_BY_STEPS, clause.start, at) or (at > 1 and form[at - 2] == "全")):
        return False  # 基本实现, 全县实现
    if first in _AIMS and (aim := _AIM.match(form, at, end)) and (not clause.subjects or aim[0] == "随着"):
        return aim[0] != "促进" or form[clause.start - 1] not in "。;\n"  # a task of its own
    if first == "对" and (topic := TOPIC.match(form, at, end)) and not _taken_up(form, at, end):
        clause.state.target = topic.span(1)
        return True
    return first == "报" and not clause.subjects and _sent(clause)


def _taken_up(form: str, at: int, end: int) -> bool:
    """Whether the verb to 对… stands in the same clause."""
    return form.endswith("负责", at, end) or bool(moved_object().match(form, at, end) or treated().match(form, at, end))


_CALLED: Final = regex(r"(?![对凡在为把将经以从])[\u4e00-\u9fff□]{2,16}(?:□+|单位|部门|机构|企业|地区)$")
_MUST: Final = regex(rf",(?:必须|应当|务必|都要|均应|{MUST})")


def called(clause: Clause) -> bool:
    """各单位，必须…: those who are called upon stand in a clause of their own."""
    form, at, end = clause.form, clause.at, clause.end
    if (
        form[end] != ","
        or clause.subjects
        or form[end + 1] not in "必应务都均要"
        or not _MUST.match(form, end)
        or not _CALLED.match(form, at, end)
        or action_at(form, at, end)
    ):
        return False
    clause.state.subjects = (clause.text[at:end].strip(),)
    return True


def _sent(clause: Clause) -> bool:
    """报国务院批准: no deed, unless a law was passed just before (then it is that of the one who approved)."""
    form, at = clause.form, clause.at
    sent = SENT.match(form, at, clause.end)
    if not sent:
        return False
    sentence = form.rfind("。", 0, clause.start)
    if sent["verb"] == "批准" and _PASSED.search(form, max(sentence, clause.start - 80, 0), clause.start):
        clause.state.subjects = (clause.text[sent.start("who") : sent.end("who")],)
        clause.at = sent.start("verb")
        return False
    if sent["verb"] == "备案":
        clause.filed = sent.span("verb")
    return True


_PASSED: Final = regex("颁布|公布")
