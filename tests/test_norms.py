"""Norms of articles: the rules of modality, bearer and splitting on invented sentences; agreement with real sheets and gold."""

from __future__ import annotations

import importlib.util
import json
from dataclasses import dataclass, replace
from pathlib import Path
from types import ModuleType

import pytest
import yaml

from loaders.numerals import article_number
from loaders.read import read
from loaders.statute import read_statute
from loaders.statute.norms.deadlines import deadline
from loaders.statute.norms.find import norms_of, norms_of_statute
from loaders.statute.norms.implied.context import Context
from loaders.statute.norms.names.bearers import subject
from loaders.statute.norms.names.coordination import members
from loaders.statute.norms.names.roles import role_of
from loaders.statute.norms.text.clauses import masked
from loaders.statute.norms.text.lexicon import rows
from loaders.statute.norms.text.norm import Norm

ROOT = Path(__file__).parent.parent
DO, NOT, MAY = "obligation", "prohibition", "permission"

# (article, [(modality, bearer, action)]); all sentences are made up.
TABLE: list[tuple[str, list[tuple[str, str | None, str]]]] = [
    # -- cues
    ("灯塔管理站应当每晚点灯。", [(DO, "灯塔管理站", "每晚点灯")]),
    ("灯塔管理站必须登记来访船只。", [(DO, "灯塔管理站", "登记来访船只")]),
    ("任何单位和个人不得遮挡灯光。", [(NOT, "任何单位和个人", "遮挡灯光")]),
    ("船员可以借用望远镜。", [(MAY, "船员", "借用望远镜")]),
    ("守塔人员有权拒绝无证人员上塔。", [(MAY, "守塔人员", "拒绝无证人员上塔")]),
    ("港务主管部门负责灯塔的修缮。", [(DO, "港务主管部门", "负责灯塔的修缮")]),
    ("市人民政府主管全市的灯塔工作。", [(DO, "市人民政府", "主管全市的灯塔工作")]),
    ("守塔人员享有休假的权利。", [(MAY, "守塔人员", "休假的权利")]),
    ("爱护灯塔是船员的义务。", [(DO, "船员", "爱护灯塔")]),
    ("船员都有爱护灯塔的义务。", [(DO, "船员", "爱护灯塔")]),
    ("居民有获得航标信息的权利。", [(MAY, "居民", "获得航标信息")]),
    ("国家应当保护灯塔。", [(DO, "国家", "保护灯塔")]),
    ("灯塔管理站应向社会公布开灯时间。", [(DO, "灯塔管理站", "向社会公布开灯时间")]),
    # -- no cue: attributives, conditions, words that only look like cues
    ("应当公开的灯塔信息包括开灯时间。", []),
    ("对可能影响航行的响应措施，市人民政府应当公告。", [(DO, "市人民政府", "公告")]),
    ("依法应当熄灯而未熄灯的，由港务主管部门责令改正。", [(MAY, "港务主管部门", "责令改正")]),
    ("灯塔所有权证书由登记机构颁发。", [(DO, "登记机构", "颁发")]),
    # -- cueless
    ("审计机关对灯塔经费进行监督。", [(DO, "审计机关", "对灯塔经费进行监督")]),
    ("灯塔名录由港务主管部门编制。", [(DO, "港务主管部门", "编制")]),
    ("灯塔检查采取现场检查的方式进行。", []),
    ("灯塔管理站应当检修灯具。发现灯具损坏的，立即更换灯具。", [
        (DO, "灯塔管理站", "检修灯具"), (DO, "灯塔管理站", "立即更换灯具")]),
    # -- not a duty
    ("为了加强灯塔管理，根据有关法律，制定本条例。", []),
    ("本条例所称灯塔，是指应当长期点灯的塔形建筑。", []),
    ("灯船的管理，参照本条例执行。", []),
    ("国家鼓励社会力量修缮灯塔。", []),
    ("鼓励和支持企业参与灯塔修缮。", []),
    ("本条例自2031年5月1日起施行。", []),
    ("法律对灯塔另有规定的，依照其规定。", []),
    ("遮挡灯光，构成犯罪的，依法追究刑事责任。", []),
    ("违反本条例规定，损坏灯具的，责令停止使用，可以并处罚款。", []),
    # -- splitting
    ("灯塔管理站应当检修灯具，更换灯泡，并记录情况。", [(DO, "灯塔管理站", "检修灯具，更换灯泡，并记录情况")]),
    ("灯塔管理站应当检修灯具，不得停止点灯；需要停灯的，应当报告港务主管部门。", [
        (DO, "灯塔管理站", "检修灯具"), (NOT, "灯塔管理站", "停止点灯"), (DO, "灯塔管理站", "报告港务主管部门")]),
    ("灯塔管理站应当公布时间表，由港务主管部门备案。", [
        (DO, "灯塔管理站", "公布时间表"), (DO, "港务主管部门", "备案")]),
    # -- bearers
    ("新塔选址应当经港务主管部门审查。", [(DO, "港务主管部门", "审查")]),
    ("协助点灯属于被请求机关职权范围内的，应当予以协助。", [(DO, "被请求机关", "予以协助")]),
    ("捕捞社应当按时返航。", [(DO, "捕捞社", "按时返航")]),
    ("渔船编组的领队不得擅自离队。", [(NOT, "渔船编组的领队", "擅自离队")]),
    ("瞭望队发现灯光熄灭的，应当立即报告。", [(DO, "瞭望队", "立即报告")]),
    ("省、自治区、直辖市可以设立航标基金。", [(MAY, "省、自治区、直辖市", "设立航标基金")]),
    ("守塔场所应当保持整洁。", [(DO, None, "保持整洁")]),
    ("补贴账户应当专款专用。", [(DO, None, "专款专用")]),
    ("由港务主管部门会同公安机关制定航行规则。", [(DO, "港务主管部门", "会同公安机关制定航行规则")]),
    ("时间表草案应当由专家组审查。", [(DO, "专家组", "审查")]),
    ("时间表草案应当经管理委员会批准。", [(DO, "管理委员会", "批准")]),
    ("申请人应当经港务主管部门批准。", [(DO, "申请人", "经港务主管部门批准")]),
    ("申请人需要延期的，应当提前七日提出申请。", [(DO, "申请人", "提前七日提出申请")]),
    ("县级以上人民政府负责灯塔工作的部门在检修期间，应当设置临时航标。", [
        (DO, "县级以上人民政府负责灯塔工作的部门", "设置临时航标")]),
    ("从事灯塔参观经营的单位和个人，应当购买保险。", [(DO, "从事灯塔参观经营的单位和个人", "购买保险")]),
    ("未取得许可证的企业不得经营灯塔参观。", [(NOT, "未取得许可证的企业", "经营灯塔参观")]),
    ("灯塔保护应当遵循安全第一的原则。", [(DO, None, "遵循安全第一的原则")]),
    ("禁止在灯塔上张贴广告。", [(NOT, "任何单位和个人", "在灯塔上张贴广告")]),
    ("禁止未成年人单独登塔。", [(NOT, "未成年人", "单独登塔")]),
    ("灯塔管理站应当公布时间表。时间表应当注明节假日。", [
        (DO, "灯塔管理站", "公布时间表"), (DO, "灯塔管理站", "注明节假日")]),
    ("登塔可以预约。灯塔管理站应当公布预约方式。", [
        (MAY, None, "预约"), (DO, "灯塔管理站", "公布预约方式")]),
    ("船长认为灯光有误的，引航员认为灯光有误的，可以报告灯塔管理站。", [
        (MAY, "船长", "报告灯塔管理站"), (MAY, "引航员", "报告灯塔管理站")]),
    # -- lists
    ("灯塔管理站履行下列职责：\n（一）检修灯具；\n（二）记录天气；\n（三）接待船员。", [
        (DO, "灯塔管理站", "检修灯具"), (DO, "灯塔管理站", "记录天气"), (DO, "灯塔管理站", "接待船员")]),
    ("任何人不得有下列行为：\n（一）攀爬灯塔；\n（二）向灯具投掷物品。", [
        (NOT, "任何人", "攀爬灯塔"), (NOT, "任何人", "向灯具投掷物品")]),
    ("禁止下列行为：\n（一）在塔内生火；\n（二）其他危害灯塔的行为。", [
        (NOT, "任何单位和个人", "在塔内生火"), (NOT, "任何单位和个人", "其他危害灯塔的行为")]),
    ("有下列情形之一的，灯塔管理站可以停止参观：\n（一）大风；\n（二）检修机构要求停止的。", [
        (MAY, "灯塔管理站", "停止参观")]),
    ("申请人应当提交下列材料：\n(一)申请书；\n(二)身份证明；\n(三)需要夜间登塔的，同时提交安全承诺书。", [
        (DO, "申请人", "提交下列材料"), (DO, "申请人", "同时提交安全承诺书")]),
    ("灯塔用油按照下列规定供应：\n（一）县属灯塔由县人民政府供应；\n（二）市属灯塔由市人民政府供应。", [
        (DO, "县人民政府", "供应"), (DO, "市人民政府", "供应")]),
    # -- sanctions: one norm for an authority and sentence
    ("违反本条例规定，遮挡灯光的，由港务主管部门责令改正，处五百元罚款；情节严重的，吊销许可证；构成犯罪的，依法追究刑事责任。", [
        (MAY, "港务主管部门", "责令改正，处五百元罚款；情节严重的，吊销许可证")]),
    ("遮挡灯光的，由灯塔管理站给予警告；拒不改正的，由公安机关处二百元罚款。", [
        (MAY, "灯塔管理站", "给予警告"), (MAY, "公安机关", "处二百元罚款")]),
    ("遮挡灯光的，港务主管部门可以处五百元罚款。", [(MAY, "港务主管部门", "处五百元罚款")]),
    # -- names that begin with a verb, bodies that another body directs
    ("报运企业接受托运人的委托，以自己的名义办理手续的，应当承担托运责任。", [(DO, "报运企业", "承担托运责任")]),
    ("申诉受理机构应当记录申诉。", [(DO, "申诉受理机构", "记录申诉")]),
    ("经办人还应当签名。", [(DO, "经办人", "签名")]),
    ("县文化部门负责灯会的组织实施和安全管理。", [(DO, "县文化部门", "负责灯会的组织实施和安全管理")]),
    ("灯会委员会委托有关部门协助布灯，应当提出要求。", [(DO, "灯会委员会", "提出要求")]),
    # -- who is no bearer: patients, those the act is directed at, authorities for what others do, everybody for a thing
    ("馆长的任免，应当征求上级的意见。", [(DO, None, "征求上级的意见")]),
    ("馆员由理事会任免。", [(DO, "理事会", "任免")]),
    ("讲解员拒绝讲解，不得对其罚款。", [(NOT, "任何单位和个人", "对其罚款")]),
    ("文化部门检查灯具。从事养蜂应当保护蜜源。", [
        (DO, "文化部门", "检查灯具"), (DO, "任何单位和个人", "保护蜜源")]),
    ("任何单位和个人不得堆放杂物。候车亭应当保持整洁。", [
        (NOT, "任何单位和个人", "堆放杂物"), (DO, None, "保持整洁")]),
    ("国家禁止伪造灯票，坚持便民的原则。", [(NOT, "任何单位和个人", "伪造灯票")]),
    # -- carried by a clause that is no norm; applicants; makers; a comma between bearer and verb
    ("票务机构依法核对座位的，不承担责任；未核对座位的，应当赔偿乘客。", [(DO, "票务机构", "赔偿乘客")]),
    ("举办灯会的，应当向文化部门提出申请。申请人应当如实填写。", [
        (DO, "申请人", "向文化部门提出申请"), (DO, "申请人", "如实填写")]),
    ("制灯者制作的花灯应当牢固。", [(DO, "制灯者", "牢固")]),
    ("具有检票权的车站管理部门，按照各自职责检查车票。", [(DO, "具有检票权的车站管理部门", "按照各自职责检查车票")]),
    ("违反本办法，擅自改建灯塔的，由航标部门依法处理。", [(MAY, "航标部门", "依法处理")]),
    # -- half-width punctuation
    ("灯塔管理站应当检修灯具,更换灯泡;需要停灯的,应当公告。", [
        (DO, "灯塔管理站", "检修灯具,更换灯泡"), (DO, "灯塔管理站", "公告")]),
]  # fmt: skip


def read_off(text: str, norms: list[Norm]) -> list[tuple[str, str | None, str]]:
    return [(norm.modality, norm.bearer, text[norm.action_start : norm.action_end]) for norm in norms]


@pytest.mark.parametrize(("text", "expected"), TABLE, ids=[text[:18] for text, _ in TABLE])
def test_norms_of_invented_sentences(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert read_off(text, norms_of(text)) == expected


def one(text: str) -> Norm:
    [norm] = norms_of(text)
    return norm


def test_flags_and_details() -> None:
    text = "违反本条例规定，遮挡灯光的，由港务主管部门责令改正。"
    norm = one(text)
    assert norm.sanction and not norm.implied and norm.cue is None
    assert [text[a:b] for a, b in norm.conditions] == ["违反本条例规定，遮挡灯光的"]
    text = "灯塔管理站应当自收到申请之日起十日内向申请人送达决定，节假日除外。"
    norm = one(text)
    assert norm.deadline is not None and text[slice(*norm.deadline)] == "自收到申请之日起十日内"
    assert norm.counterparty is not None and text[slice(*norm.counterparty)] == "申请人"
    assert [text[a:b] for a, b in norm.exceptions] == ["节假日除外"]
    assert text[norm.action_start : norm.action_end].endswith("送达决定")
    norm = norms_of("灯塔管理站履行下列职责：\n（一）检修灯具；")[0]
    assert norm.list_item and norm.bearer_place == (0, 5)


def test_joint_and_alternative_bearers() -> None:
    norm = one("公安机关和港务主管部门应当巡查。")
    assert (norm.parts, norm.mode) == (("公安机关", "港务主管部门"), "joint")
    norm = one("灯塔管理站或者组织参观的其他单位应当购买保险。")
    assert (norm.parts, norm.mode) == (("灯塔管理站", "组织参观的其他单位"), "alternative")
    assert members("公民、法人或者其他组织") == ((), "sole")
    assert members("省、自治区、直辖市人民政府") == ((), "sole")


def test_implied_bearers_say_where_they_come_from() -> None:
    text = "灯塔管理站应当公布时间表。\n变更时间表，应当提前公告。"
    first, second = norms_of(text)
    assert (first.implied, first.implied_source) == (False, "")
    assert (second.implied, second.implied_source, second.bearer_place) == (True, "article", (0, 5))
    assert one("禁止攀爬灯塔。").implied_source == "everyone"
    unnamed = one("灯塔保护应当遵循安全第一的原则。")
    assert (unnamed.bearer, unnamed.bearer_type, unnamed.implied_source) == (None, "unspecified", "unnamed")


def test_the_statute_names_who_the_article_does_not() -> None:
    law = Context(
        [
            "县级以上人民政府（以下称点灯机关）点灯的程序，适用本条例。",
            "制作点灯计划应当公开征求意见。",
            "点灯机关或者负责油料核算的其他单位应当组织油料核算。",
            "开展油料核算，可以委托第三方进行。",
        ]
    )
    plan, calculation = one_in(law, 1), one_in(law, 3)
    assert (plan.bearer, plan.implied_source, plan.bearer_place) == ("点灯机关", "statute", None)
    assert (calculation.bearer, calculation.implied_source) == ("点灯机关或者负责油料核算的其他单位", "statute")


def one_in(law: Context, index: int) -> Norm:
    [norm] = norms_of(law.wording.texts[index], law)
    return norm


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("县级以上人民政府", "government"), ("港务主管部门", "department"), ("市人民代表大会常务委员会", "congress"),
        ("人民法院", "court"), ("人民检察院", "procuratorate"), ("监察机关", "supervision"), ("行政首长", "official"),
        ("申请人", "person"), ("行业协会", "organization"), ("任何单位和个人", "anyone"), ("国家", "state"),
        ("点灯计划", None), ("聘请律师", None), ("解除查封", None), ("灯具质量", None),
    ],
)  # fmt: skip
def test_subject_types(phrase: str, kind: str | None) -> None:
    found = subject(phrase)
    assert (found.type if found else None) == kind


def test_deadlines_are_quantified() -> None:
    for text, expected in (
        ("应当在7个工作日内答复", "在7个工作日内"), ("期限不少于30日", "不少于30日"), ("每年3月31日前报告", "每年3月31日前"),
        ("应当及时报告", None), ("应当立即停止", None), ("工作满五年的人员", None),
        ("应当在二十四小时内答复", "在二十四小时内"), ("30分钟内到场", "30分钟内"), ("次日报告", "次日"),
        ("在每日二十二时至次日八时捕鱼", None), ("在一年内累计三次违反规定", None), ("两年内不得再次申请", None),
    ):  # fmt: skip
        found = deadline(text, 0, len(text))
        assert (text[slice(*found)] if found else None) == expected


def test_offsets_hold_whatever_the_text_holds() -> None:
    told = {text: norms_of(text) for text, _ in TABLE}
    assert sum(map(len, told.values())) > 50
    for text, norms in told.items():
        assert len(masked(text)) == len(text)
        for norm in norms:
            assert 0 <= norm.action_start < norm.action_end <= len(text)
            if norm.bearer_place is not None:
                assert text[slice(*norm.bearer_place)] == norm.bearer


@pytest.mark.parametrize(
    "blank", [" ", "\t", "\u00a0", "\u3000", "\u200b"], ids=["space", "tab", "nbsp", "wide", "zero"]
)
def test_blanks_inside_a_sentence_change_nothing_but_the_places(blank: str) -> None:
    text = f"灯塔管理{blank}站{blank}应 当{blank}在10{blank}日内检修{blank}灯具,{blank}报港务部门备案{blank}。"
    [norm] = norms_of(text)
    assert (norm.modality, norm.bearer, norm.bearers) == ("obligation", "灯塔管理站", ("灯塔管理站",))
    assert text[slice(*norm.bearer_place or (0, 0))] == f"灯塔管理{blank}站"
    assert text[slice(*norm.cue or (0, 0))] == "应 当"
    assert text[slice(*norm.deadline or (0, 0))] == f"在10{blank}日内"
    assert text[norm.action_start : norm.action_end] == f"在10{blank}日内检修{blank}灯具,{blank}报港务部门备案"


def test_both_alphabets_say_the_same() -> None:
    wide = "市（县）灯塔管理站和港务部门应当点灯；在１０日内检修灯具，报备：不得收费。"
    half = wide.translate(dict(zip(map(ord, "（），：；\uff11\uff10"), "(),:;10", strict=True)))
    read, same = norms_of(wide), norms_of(half)
    assert [(norm.bearer, norm.parts) for norm in read] == [
        ("市（县）灯塔管理站和港务部门", ("市（县）灯塔管理站", "港务部门"))
    ] * len(read)
    assert [(norm.bearer, norm.parts) for norm in same] == [
        ("市(县)灯塔管理站和港务部门", ("市(县)灯塔管理站", "港务部门"))
    ] * len(read)
    assert [replace(one, bearer="", parts=()) for one in read] == [replace(one, bearer="", parts=()) for one in same]
    assert len(read) == 3


@pytest.mark.parametrize(
    "text",
    [
        "灯塔管理站应当" + "检修、" * 330_000 + "更换。",
        "（" * 100_000 + "灯塔管理站应当点灯" + "）" * 100_000,
        "灯塔管理站应当点灯，" * 200_000,
        "由" * 100_000, "应当" * 100_000, "的" * 200_000, "人" * 200_000, "机关和" * 60_000 + "应当点灯。",
        "《" * 50_000 + "》" * 50_000, "在" * 60_000 + "时，灯塔管理站应当点灯。", "本条例所称" * 50_000,
        "灯塔停用的，不得批准。" * 20_000,
    ],
    ids=["enumeration", "brackets", "commas", "by", "cues", "de", "persons", "coordination", "titles", "at", "definitions", "consents"],
)  # fmt: skip
def test_hostile_lengths_are_read_in_one_go(text: str) -> None:
    for norm in norms_of(text):
        assert 0 <= norm.action_start < norm.action_end <= len(text)


def test_roles_have_the_names_of_the_scheme() -> None:
    assert role_of("单位和个人均") == ("任何单位和个人", "anyone")
    assert role_of("由决策承办单位") == ("决策承办单位", "decision_body")
    assert role_of("县级以上地方人民政府生态环境主管部门") == ("生态环境主管部门", "department")
    assert role_of("县级以上人民政府（以下简称点灯机关）") == ("县级以上人民政府", "government")
    assert role_of("灯塔管理站") == ("灯塔管理站", "department")


# ---- against real texts


@dataclass(frozen=True)
class Gold:
    """The scorer of the real texts and its gold articles."""

    score: ModuleType
    articles: list[dict[str, object]]


def load_gold(shared: Path, name: str) -> Gold:
    spec = importlib.util.spec_from_file_location("score_duties", shared / "statutes" / "score_duties.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return Gold(module, [json.loads(line) for line in (shared / "statutes/gold" / name).open(encoding="utf-8")])


def predicted(shared: Path, gold: Gold) -> list[dict[str, object]]:
    out: list[dict[str, object]] = []
    wanted = {(article["doc"], article["article_no"]) for article in gold.articles}
    for doc in sorted({str(article["doc"]) for article in gold.articles}):
        statute = read_statute(read(shared / "statutes" / "dev" / f"{doc}.md"))
        for article, norms in zip(statute.articles, norms_of_statute(a.text for a in statute.articles), strict=True):
            if (doc, article.number) not in wanted:
                continue
            out += [
                {"doc": doc, "article_no": article.number, "modality": norm.modality, "bearer": norm.bearer,
                 "action_start": norm.action_start, "action_end": norm.action_end}
                for norm in norms
            ]  # fmt: skip
    return out


@pytest.mark.shared
@pytest.mark.parametrize(
    ("name", "exact", "relaxed"), [("dev_40.jsonl", 0.95, 0.99), ("dev_tiaoli_44.jsonl", 0.95, 0.98)]
)
def test_gold_figures_stay_above_their_floors(shared: Path, name: str, exact: float, relaxed: float) -> None:
    gold = load_gold(shared, name)
    metrics = gold.score.score(gold.articles, predicted(shared, gold))["metrics"]
    assert metrics["modality+bearer exact"]["F1"] >= exact
    assert metrics["full relaxed (mod+bearer~+action)"]["F1"] >= relaxed


@pytest.mark.shared
def test_the_sheet_made_by_hand_is_reproduced(shared: Path) -> None:
    """The 96 duties of the decision-procedure sheet: place and modality of all, the bearers of nearly all."""
    sheet = yaml.safe_load((ROOT / "loaders/data/eshan-2020/decision-procedure.yaml").read_text(encoding="utf-8"))
    statute = read_statute(read(shared / "statutes/dev" / f"{sheet['document']['name']}.md"))
    found = {
        (article.number, norm.action_start): norm
        for article, norms in zip(statute.articles, norms_of_statute(a.text for a in statute.articles), strict=True)
        for norm in norms
    }
    duties = sheet["duties"]
    assert len(duties) == len(found) == 96
    agreeing = 0
    for duty in duties:
        norm = found[article_number(duty["article"]), duty["action_at"]]
        assert norm.modality == duty["modality"], duty["name"]
        named = {role_of(bearer)[0] for bearer in norm.bearers}
        agreeing += named == {role_of(bearer)[0] for bearer in duty.get("borne_by", [])}
    assert agreeing >= 85


@pytest.mark.shared
@pytest.mark.parametrize("name", ["heads", "predicates", "unwilling", "agents", "acts", "reserved", "sites"])
def test_lexicon_entries_have_support_in_three_files(shared: Path, name: str, corpus: list[str]) -> None:
    entries = rows(name)
    assert len({row[0] for row in entries}) == len(entries), "an entry stands twice"
    for word, *_, count in entries:
        assert int(count) >= 3, word
        supported = 0
        for text in corpus:
            supported += word in text
            if supported == 3:
                break
        assert supported == 3, f"{word} stands in {supported} files only"


@pytest.fixture(scope="session")
def corpus(shared: Path) -> list[str]:
    """The texts of the corpus archive."""
    import tarfile

    with tarfile.open(shared / "statutes" / "corpus.tar.xz") as archive:
        members = [member for member in archive if member.isfile() and member.name.endswith(".md")]
        files = [archive.extractfile(member) for member in members]
        return [file.read().decode("utf-8", errors="replace") for file in files if file is not None]
