"""The head of a clause: who acts, whether it is duty or plan, what stands aside."""

from __future__ import annotations

from functools import cache
from typing import Final

from loaders.patterns import regex
from loaders.report.bodies.find import Body
from loaders.report.statements.agents import agents, longer, ourselves
from loaders.report.statements.beside import applied, skipped
from loaders.report.statements.clause import Clause
from loaders.report.statements.clauses import action_at, lead_starts, led
from loaders.report.statements.frames import (
    AGREED,
    APPROVED_THEN,
    ASIDE,
    EXAMINED_THEN,
    for_whom,
    relied_on,
)
from loaders.report.statements.openings import (
    behind_rule,
    behind_visited,
    no_deed_of_its_own,
    receiving,
    set_aside,
    towards,
    within,
)
from loaders.report.statements.partners import PARTNERED, partners
from loaders.report.statements.promises import of_every_level
from loaders.report.statements.subjects import CHANNELS, at_head, counted_row, named, persons_in, place_row
from loaders.report.statements.untold import called, untold


def leads_to_deed(clause: Clause, mentioned: list[Body], index: int) -> bool:
    """Reads what stands before the deed; false where no deed of anybody follows. `index` is that of the first body."""
    if no_deed_of_its_own(clause):
        return False
    form = clause.form
    spoken = _led(clause) if clause.words[0] in _led_firsts() else ""
    if form[clause.at] in _GLUED_FIRST and (glued := _GLUED.match(form, clause.at)):
        clause.at = glued.end()
    if clause.state.hired:
        _engaged(clause)
    at, first = clause.at, form[clause.at]
    if clause.body - at > 1 and first not in _MORE_THAN_VERBS and _begins(clause, spoken):
        return True
    if (first == "经" or form[at - 1] == "经") and _agreed(clause):
        return False
    _acting(clause, mentioned, index)
    _spoken(clause, spoken, at)
    _aside(clause)
    if called(clause) or untold(clause):
        return False
    if form[clause.at] in PARTNERED:
        partners(clause)
    return True


# 三、议事规则联席会议实行…: a heading that runs into its text.
_GLUED: Final = regex(
    r"以习近平同志为核心的(?=□)|(?:新组建|新成立|新挂牌|改革后|重组后)的(?=□)|(?:议事规则|工作规则|工作要求|主要职责|成员单位|工作机制|总体要求|工作目标|基本原则|组织领导|保障措施|组织实施|组织保障|责任分工|职责分工|任务分工|有关要求|几点要求|实施步骤)(?=□|各[省市县区部地级]|全[省市县区])"
)
_GLUED_FIRST: Final = frozenset("新改重以议工主成总基组保责职任有几实")
_THEIR_WORK: Final = ("参与", "出具", "审查", "审核", "提供", "代理", "提出", "列席", "解答", "发放", "回收", "走访")


def _engaged(clause: Clause) -> None:
    """Those who were engaged a clause before do what such people do."""
    state = clause.state
    if state.hired and clause.form.startswith(_THEIR_WORK, clause.at):
        state.subjects, state.modality = (clause.text[slice(*state.hired)],), ""
        state.actors += 1
    state.hired = None


def verb_of(clause: Clause, at: int) -> tuple[int, int] | None:
    """The verb at a place of a clause, which is asked for there again and again."""
    if clause.looked != at:
        clause.looked, clause.verb = at, action_at(clause.form, at, clause.end)
    return clause.verb


def _begins(clause: Clause, spoken: str) -> bool:
    """Whether the deed stands right at the head, as in most clauses, and nothing depends on a condition (…的)."""
    if not verb_of(clause, clause.at) or ("的" in clause.words and clause.form.find("的", clause.at, clause.end) >= 0):
        return False
    if spoken:
        clause.state.modality = "plan" if clause.state.usual == "plan" else spoken
    return True


# These may begin an aside, an aim or those who act beside a verb.
_MORE_THAN_VERBS = frozenset("收接新改扩与和经依组发我本全明规强要确促为使让以不切进有实随报配协会联占比较因受人户村提")


def _led(clause: Clause) -> str:
    """Moves over the words that may stand before a subject or verb; what they say it is: duty, plan or neither."""
    form, first = clause.form, clause.at
    if form[first] not in _led_firsts():
        return ""
    at, duty, plan = led(form, first, clause.end)
    char = form[at]
    if char in "采通以" and (way := _WAY.match(form, at, clause.end)) and _acts_behind(clause, way.end()):
        clause.at, duty, plan = led(form, way.end(), clause.end)
    elif at > first:
        clause.at = at - (char in "建享商治创" and form[at - 1] == "共")
    return "" if duty == plan else "duty" if plan < 0 or 0 <= duty < plan else "plan"


@cache
def _led_firsts() -> frozenset[str]:
    """The characters that such words begin with."""
    return lead_starts() | frozenset("采通以")


def _acts_behind(clause: Clause, at: int) -> bool:
    """Whether a deed stands at a place, or behind those it is done to: 以书面报告等形式|向县委请示…"""
    at = led(clause.form, at, clause.end)[0]
    return bool(
        action_at(clause.form, at, clause.end) or (clause.form[at] == "向" and towards(clause.form, at + 1, clause.end))
    )


_WAY: Final = regex(
    r"(?:(?:采取|采用|通过)[^,。;:的]{2,14}?|以[^,。;:的]{2,30}?等|以[^,。;:的]{2,12}?)(?:方式|形式|模式)(?=[\u4e00-\u9fff□]{2})"
)  # 采取“双随机”方式抽查企业210家


def _agreed(clause: Clause) -> bool:
    """已经国务院同意"""
    form, target, at = clause.form, clause.state.target, clause.at
    by = at + (form[at] == "经") + form.startswith("经过", at)
    if form[by] != "□":
        return False
    found = AGREED.match(form, by, clause.end)
    then = None if found else APPROVED_THEN.match(form, by, clause.end)
    if target and not found and (examined := EXAMINED_THEN.match(form, by, clause.end)):
        clause.approved, clause.state.hired = examined, examined.span("who")  # 均经县司法局合法性审查,提出意见9条
        return True
    if target and form[target[0]] == "《" and not applied(form, target[0]):
        clause.approved = found or then
    elif found:
        clause.state.approval = found
    return bool(found)


_WITH: Final = regex(r"(?:与|会同|联合|和)(?=□)")
_TOGETHER, _TOGETHER_LAST = ("联合", "联手", "携手"), frozenset("合手")
_JOINT: Final = regex("[会联]同|联合|联手|携手")  # what two did together for once does not go on
_OURS: Final = regex(
    r"我们(?!的)|[我本全](?:[省市州县区旗镇乡局](?![\u4e00-\u9fff]{0,2}[长局委办])|街道|自治[区州县])"
)  # 我镇承接86项


_PLACES_TOO: Final = regex(
    r"(各(?:地区?|[省市县区州旗乡镇]|街道)+(?:\([^()]{1,8}\)[市县区]?)?)[、和及](?=各?□)"
)  # 各县(市)区、市政府各部门
_FIGURES: Final = frozenset("0123456789约近共有超达 ")
_ONLY_COUNTED: Final = regex(
    r"[约近共有超达 ]*\d[\d., ]*[余多]?[万亿]?[余多]?[\u4e00-\u9fff%]{0,3}(?:[、和][^、和]{0,12}\d[\d., ]*[余多]?[\u4e00-\u9fff%]{1,3})*"
)
_HIRED: Final = ("聘请的", "选聘的", "聘任的", "委托的")
_TELLS: Final = frozenset("会全《明提规强要")
_UNLISTED_FIRST: Final = _TELLS | frozenset("依组发我本街新改扩")
# 新建住房应当配建…: what is built is no deed, but what a rule is about.
_BUILT = regex(r"(?:[新改扩]{1,2}建、?)+(?:[\u4e00-\u9fff、](?![将对])){2,16}?(?=应当|必须|不得|应(?=同步|按|配|依))")
# 明确医疗机构要…, 提出企业可以…: what others must or may do.
_TOLD: Final = regex(
    r"(?:会议|全会|《□+》)?(?:明确|提出|规定|强调|要求)了?(?P<who>(?:各?[\u4e00-\u9fff□\d、]{0,30}?)(?:□+|机构|单位|部门|企业|医院|学校|机关))(?=要[\u4e00-\u9fff]|应当|必须|可以|不得|[将把][^,。;]{2,30}(?:纳入|列入))"
    r"|(?:《□+》)?(?:明确|规定)了?(?P<nation>国家)(?=[\u4e00-\u9fff]{4})"
)


def _acting(clause: Clause, mentioned: list[Body], index: int) -> None:
    """Who acts: known bodies, those relied on, partners, others."""
    form, at, end = clause.form, clause.at, clause.end
    before, first = form[at - 1], form[at]
    if before == "入" and form[at - 2] == "深" and (behind := behind_visited(form, at, end)):
        clause.at = led(form, behind, end)[0]
        return
    with_whom = _WITH.match(form, at, end) if first in PARTNERED else None
    partnered = bool(with_whom) or (before in _TOGETHER_LAST and form.endswith(_TOGETHER, 0, at) and first != "国")
    at = with_whom.end() if with_whom else at
    subjects: list[str] = []
    places = _PLACES_TOO.match(form, at, end) if form[at] == "各" else None
    at = places.end() if places else at
    if clause.body - at <= 1:
        subjects, at = at_head(form, clause.text, at, end, mentioned, index)
        if subjects and form.startswith(("所属", "下属", "辖下"), at):  # 县水利局所属|水政大队
            own, stop = at_head(form, clause.text, at + 2, end, mentioned, index + len(subjects))
            subjects, at = (own, stop) if own else (subjects, at)
        if (
            subjects
            and form[at] in _FIGURES
            and form.startswith("其中", clause.start)
            and _ONLY_COUNTED.fullmatch(form, at, end)
        ):
            return  # 其中司法所12个
        if subjects and form.startswith(_HIRED, at):
            subjects, at = [], at + 3  # 县政府聘请的律所审查合同
        subjects = [clause.text[slice(*places.span(1))], *subjects] if places and subjects else subjects
        at = skipped(form, at, end) if subjects else at
        if subjects == ["部门"] and form.startswith("联合", at):
            subjects = []  # 其中部门联合抽查5次: how, and not who
    told = False
    if subjects:
        clause.at = _further_ones(clause, subjects, at)
    else:
        subjects, clause.at, told = _unlisted(clause, at)
    if subjects:
        _take_over(clause, subjects, partnered, told)


def _further_ones(clause: Clause, subjects: list[str], at: int) -> int:
    """Adds to the bodies at the head those who stand behind them under no known name; where they end."""
    form, text, end = clause.form, clause.text, clause.end
    if verb_of(clause, at):
        return at
    if more := longer(form, text, at - len(subjects[-1]), at, end):
        subjects[-1:] = more[0]
        return more[1]
    if form[at] in "、和及与" and (other := named(form, text, at + 1, end)):
        subjects.append(other[0])  # 县级部门和各乡镇
        return other[1]
    return at


def _take_over(clause: Clause, subjects: list[str], partnered: bool, told: bool) -> None:
    """They act from here on, beside those before where they are partners; `told` says that it is what they ought to do."""
    state = clause.state
    if len(subjects) == 1 and subjects[0].startswith("各") and "、各" in subjects[0]:
        subjects = subjects[0].split("、")  # 各地区、各部门
    if partnered:
        subjects = [*(state.subjects or (clause.issuer,)), *subjects]
    clause.subjects = tuple(dict.fromkeys(subjects))
    joint = len(clause.subjects) > 1 and (
        (partnered and clause.form.startswith("其中", clause.start))
        or bool(_JOINT.search(clause.form, clause.start, clause.at))
    )
    state.actors += (clause.subjects != state.subjects) + joint
    state.joint = joint
    ruled = of_every_level(clause.subjects, state)
    going_on = state.modality if partnered and state.modality == "plan" else ""  # 计划推行…, 联合县住建局排查…
    state.subjects = clause.subjects
    state.modality = "duty" if ruled or (told and state.section == "done") else going_on


def _unlisted(clause: Clause, at: int) -> tuple[list[str], int, bool]:
    """Those who act where no known body stands at the head: their names, where they end, and whether it is told as what
    they ought to do."""
    first = clause.form[at]
    if first in _UNLISTED_FIRST and (found := _by_first_word(clause, at, first)):
        return found
    if verb_of(clause, at):
        return [], at, False
    names, stop = _unknown(clause, at)
    return names, stop, first == "《" and bool(names) and clause.form.startswith(_AIMING, stop)


_AIMING: Final = ("立足", "紧扣", "着眼")  # what a document is for is what it asks for


def _by_first_word(clause: Clause, at: int, first: str) -> tuple[list[str], int, bool] | None:
    """Those relied on, the whole of the issuer, those who are told to do something: a word before them shows who acts."""
    form, text, end = clause.form, clause.text, clause.end
    if first in "依组发" and (relied := relied_on().match(form, at, end)):
        return [text[start:to] for start, to in persons_in(relied)], relied.end(), False
    if first in "新改扩" and (built := _BUILT.match(form, at, end)):
        return [text[at : built.end()]], built.end(), False
    if first in "我本全" and _OURS.match(form, at, end):
        clause.state.subjects = ()
        return *ourselves(form, text, at, end), False
    if (
        first == "街"
        and "街道" in clause.issuer
        and form.startswith("街道", at)
        and (form[at + 2] in "与同对向将把" or action_at(form, at + 2, end))
    ):
        clause.state.subjects = ()
        return [], at + 2, False
    if first in _TELLS and (told := _TOLD.match(form, at, end)):
        named_as = "who" if told["who"] else "nation"
        row = text[told.start(named_as) : told.end(named_as)]
        return [row] if "等" in row else row.split("、"), told.end(named_as), True
    return None


def _unknown(clause: Clause, at: int) -> tuple[list[str], int]:
    """Those who act without being known bodies, and where their name ends."""
    form, text, words = clause.form, clause.text, clause.words
    row = counted_row(form, text, at, clause.end)
    if not row and ("、" in words or "和" in words):
        row = place_row(form, text, at, clause.end)
    if row:
        return row
    if other := named(form, text, at, clause.end):
        if clause.state.subjects and other[0].endswith(CHANNELS):
            return [], at  # the hotline of the body that acts
        level = _LEVEL.fullmatch(other[0])  # 县级: the government of the county that reports
        own = level and clause.issuer.endswith((f"{level[1]}人民政府", f"{level[1]}政府"))
        return [] if own else [other[0]], other[1]
    return agents(form, text, at, clause.end) or ([], at)


_LEVEL: Final = regex("([省市州县区旗镇乡])级(?:财政)?")
_STRICTLY: Final = regex("应当|应(?=[于在按及])|必须|不得")  # what others must do is their duty in a plan too
_GAPS: Final = frozenset("等为先分0123456789")
_AND_OTHERS: Final = regex(r"等(?:有关)?(?:部门|单位)?|为此|(?:先后|分别)?\d+余?次(?=[\u4e00-\u9fff])")


def _spoken(clause: Clause, before: str, first: int) -> None:
    """What the words behind the subject say it is; `before` is what those before it said, that end at `first`."""
    form, state = clause.form, clause.state
    if form[clause.at] in _GAPS and (gap := _AND_OTHERS.match(form, clause.at, clause.end)):
        clause.at = gap.end()
    at = clause.at
    if spoken := (_led(clause) if clause.subjects or clause.at > first else "") or before:
        ruled = state.usual != "plan" or of_every_level(state.subjects, state)
        ruled = ruled or (bool(clause.subjects) and _STRICTLY.search(form, at, clause.at) is not None)
        state.modality = spoken if ruled else "plan"


def _aside(clause: Clause) -> None:
    """报省政府批准后, 在起草过程中"""
    form, at, end = clause.form, clause.at, clause.end
    first = form[at]
    if first not in _ASIDE_FIRST and "的" not in clause.words and "》在" not in clause.words:
        return
    if first in _TO_WHOM and not (first == "代" and verb_of(clause, at)) and (to := _to_whom(form, at, end)):
        clause.at = to
    elif first == "受" and (charged := _CHARGED.match(form, at, end)):
        _beside(clause, charged.end())
    elif first == "为":
        return
    elif form.find("的", at, at + 28) > 0 and (condition := _CONDITION.match(form, at, end)):
        clause.at, state = condition.end(), clause.state
        state.modality = state.modality or ("duty" if state.section == "done" else "")
    elif first in "从以" and (stop := set_aside(form, at, end)):
        clause.at = stop
    elif first in "按根依遵" and (behind := behind_rule(form, at, end)):
        _beside(clause, behind)
    elif first in "收接从自" and (since := _SINCE.match(form, at, end)):
        _beside(clause, since.end())
    elif first == "在" and (behind := within(form, at, end)):
        clause.at = behind
    elif (first in "报经提在" or form.find("》在", at, end) >= 0) and (aside := ASIDE.match(form, at, end)):
        _beside(clause, aside.end())


def _beside(clause: Clause, at: int) -> None:
    """Moves over what stands aside; the words behind it may say what the deed is."""
    clause.at, state = at, clause.state
    spoken = _led(clause)
    state.modality = state.modality if not spoken or state.usual == "plan" else spoken


_TO_WHOM: Final = frozenset("为向给到赴代")
_ASIDE_FIRST: Final = _TO_WHOM | frozenset("收接受从以按根依遵自在报经提")


def _to_whom(form: str, at: int, end: int) -> int:
    """Where the deed begins behind those for whom it is done or where they are; 0 if it does not."""
    if form[at] == "为":
        whom = for_whom().match(form, at, end)
        return whom.end() if whom else receiving(form, at, end)
    return towards(form, at + 1, end) if form[at + 1] not in "予期达" else 0


_CHARGED = regex(r"受(?:□+|[\u4e00-\u9fff]{2,8}?)的?(?:委托|指派|指定|邀请)(?=[\u4e00-\u9fff]{4})")  # 受县政府委托参加…
_SINCE: Final = regex(  # 收到投诉后|答复…
    r"[从自][^,。;的]{2,10}(?:起|开始|以来)(?=[\u4e00-\u9fff]{4})|(?:收到|接到)[^,。;:的]{1,16}?[之以]?后(?![续期勤])(?=[□\u4e00-\u9fff\d]{4})"
)
# 考核不合格的取消资格: on what it depends.
_CONDITION: Final = regex(
    r"[^,。;:的]{0,12}(?:不|未|逾期|严重|轻微|构成)[^,。;:的]{1,10}的(?=取消|撤销|移送|追究|吊销|责令|从严|从重|一律|限期|给予|予以|依法)"
)
