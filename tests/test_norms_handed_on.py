"""Where an act ends and another's begins: who is told acts (由其), who pays, what a rule leaves open or sets free; invented sentences."""

from __future__ import annotations

import pytest

from loaders.statute.norms.find import norms_of

DO, NOT, MAY = "obligation", "prohibition", "permission"

Found = list[tuple[str, str | None, str]]

HANDED_ON: list[tuple[str, Found]] = [
    ("船主发现灯塔损坏的，应当报告航标主管部门，由其采取紧急措施。", [
        (DO, "船主", "报告航标主管部门"), (DO, "航标主管部门", "采取紧急措施")]),
    ("航标站应当提出初审意见，报市航标主管部门，由其按照规定提出复核意见。", [
        (DO, "航标站", "提出初审意见，报市航标主管部门"), (DO, "市航标主管部门", "按照规定提出复核意见")]),
    ("守塔人应当报告情况，由其家属签字。", [(DO, "守塔人", "报告情况"), (DO, "其家属", "签字")]),
    ("有关县人民政府应当协商解决；协商不成的，报请共同的上一级人民政府协调解决，必要时共同的上一级人民政府可以作出决定。", [
        (DO, "有关县人民政府", "协商解决"), (DO, "有关县人民政府", "报请共同的上一级人民政府协调解决"),
        (MAY, "共同的上一级人民政府", "作出决定")]),
]  # fmt: skip

PAID: list[tuple[str, Found]] = [
    ("渔政部门应当组织巡查，所需经费由同级财政承担。", [(DO, "渔政部门", "组织巡查"), (DO, "同级财政", "承担")]),
    ("对废弃灯具，必须就地拆除。发生的费用由同级财政负担。", [(DO, None, "就地拆除"), (DO, "同级财政", "负担")]),
]  # fmt: skip

LEFT_OUT: list[tuple[str, Found]] = [
    ("小船船主应当填报登记表，不需要申请取得许可证。", [(DO, "小船船主", "填报登记表")]),
    ("船厂可以在厂区内卖灯具，无需办理登记手续。", [(MAY, "船厂", "在厂区内卖灯具")]),
    ("船厂可以经营灯具，具体种类依照灯具目录执行。", [(MAY, "船厂", "经营灯具")]),
    ("船厂可以经营灯具，具体种类由渔政部门公布。", [(MAY, "船厂", "经营灯具"), (DO, "渔政部门", "公布")]),
]  # fmt: skip

OBEYED: list[tuple[str, Found]] = [
    ("渔民应当文明登塔，自觉遵守下列规定：\n（一）爱护灯具；\n（二）法律、法规的其他规定。", [
        (DO, "渔民", "文明登塔，自觉遵守下列规定"), (DO, "渔民", "爱护灯具")]),
    ("渔政部门负责巡查，履行下列职责：\n（一）检查灯具；\n（二）规定的其他职责。", [
        (DO, "渔政部门", "负责巡查"), (DO, "渔政部门", "检查灯具"), (DO, "渔政部门", "规定的其他职责")]),
]  # fmt: skip

STOOD: list[tuple[str, Found]] = [
    ("保护区内已建成的灯塔，由县人民政府责令拆除或者关闭。", [(DO, "县人民政府", "责令拆除或者关闭")]),
    ("擅自建成灯塔的，由县人民政府责令拆除。", [(MAY, "县人民政府", "责令拆除")]),
    ("未经批准已建成的灯塔，由县人民政府责令限期拆除。", [(MAY, "县人民政府", "责令限期拆除")]),
]  # fmt: skip

NAMED: list[tuple[str, Found]] = [
    ("船员应当守灯。教育工作者、公众人物等应当起表率作用。", [
        (DO, "船员", "守灯"), (DO, "教育工作者、公众人物等", "起表率作用")]),
    ("船厂兼并、分立，必须办理登记手续。", [(DO, "船厂", "办理登记手续")]),
]  # fmt: skip

TABLE = [*HANDED_ON, *PAID, *LEFT_OUT, *OBEYED, *STOOD, *NAMED]


@pytest.mark.parametrize(("text", "expected"), TABLE, ids=[text[:18] for text, _ in TABLE])
def test_where_an_act_ends(text: str, expected: Found) -> None:
    assert [(one.modality, one.bearer, text[one.action_start : one.action_end]) for one in norms_of(text)] == expected


def test_what_has_to_go_although_it_stood_lawfully_is_no_sanction() -> None:
    lawful, unlawful = (next(iter(norms_of(text))) for text, _ in STOOD[:2])
    assert (lawful.sanction, unlawful.sanction) == (False, True)
