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
    ("船主可以委托检测机构，由其出具报告。", [(MAY, "船主", "委托检测机构，由其出具报告")]),
    ("任何人不得将许可证交他人，由其使用。", [(NOT, "任何人", "将许可证交他人，由其使用")]),
    ("船主应当配合交通运输主管部门，由其处理。", [(DO, "船主", "配合交通运输主管部门，由其处理")]),
    ("船主应当联系县气象预报机构，由其发布预警。", [(DO, "船主", "联系县气象预报机构，由其发布预警")]),
    ("渔政部门应当组建灯塔管理单位，由其按照规程参与检查。", [
        (DO, "渔政部门", "组建灯塔管理单位"), (DO, "灯塔管理单位", "按照规程参与检查")]),
    ("守塔人应当报告情况，由其家属签字。", [(DO, "守塔人", "报告情况"), (DO, "其家属", "签字")]),
    ("有关县人民政府应当协商解决；商议无果的，报请共同上级人民政府裁决，必要时共同上级人民政府可以作出决定。", [
        (DO, "有关县人民政府", "协商解决"), (DO, "有关县人民政府", "报请共同上级人民政府裁决"),
        (MAY, "共同上级人民政府", "作出决定")]),
]  # fmt: skip

PAID: list[tuple[str, Found]] = [
    ("渔政部门应当组织巡查，所需经费由同级财政承担。", [(DO, "渔政部门", "组织巡查"), (DO, "同级财政", "承担")]),
    ("对废弃灯具，必须就地拆除。发生的费用由同级财政负担。", [(DO, None, "就地拆除"), (DO, "同级财政", "负担")]),
]  # fmt: skip

LEFT_OUT: list[tuple[str, Found]] = [
    ("小船船主应当填报登记表，不需要申请取得许可证。", [(DO, "小船船主", "填报登记表")]),
    ("船厂可以在厂区内卖灯具，无需办理登记手续。", [(MAY, "船厂", "在厂区内卖灯具")]),
    ("船主应当检查费用，不必要的支出予以压减。", [(DO, "船主", "检查费用，不必要的支出予以压减")]),
    ("船主应当检查灯具，不需要的灯具及时交回仓库。", [(DO, "船主", "检查灯具，不需要的灯具及时交回仓库")]),
    ("渔政部门应当提供援助，无需对船员进行收入状况的审查。", [(DO, "渔政部门", "提供援助")]),
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
    ("已建成的排放污水的船厂，由县人民政府责令关闭。", [(DO, "县人民政府", "责令关闭")]),
    ("已投产的船厂没有许可证的，由县人民政府责令关闭。", [(MAY, "县人民政府", "责令关闭")]),
    ("在已设置灯塔的区域养殖的，由渔政部门责令拆除。", [(MAY, "渔政部门", "责令拆除")]),
    ("擅自建成灯塔的，由县人民政府责令拆除。", [(MAY, "县人民政府", "责令拆除")]),
    ("未经批准已建成的灯塔，由县人民政府责令限期拆除。", [(MAY, "县人民政府", "责令限期拆除")]),
]  # fmt: skip

FOUND: list[tuple[str, Found]] = [
    ("渔政部门发现船厂在检修中，值守人员没有上岗，或者记录虚假的，责令改正，并处一万元罚款。", [
        (MAY, "渔政部门", "责令改正，并处一万元罚款")]),
    ("渔政部门的工作人员在执行公务时发现落水者的，应当告知其去向。", [
        (DO, "渔政部门的工作人员", "告知其去向")]),
    ("违反本条例，有下列行为之一的，渔政部门，可视其情节轻重，给予警告：\n（一）毁灯的；\n（二）偷油的。", [
        (MAY, "渔政部门", "视其情节轻重，给予警告")]),
    ("灯具检测，应当由渔政部门依法批准设立并经海事局认可的检测机构办理。", [
        (DO, "渔政部门依法批准设立并经海事局认可的检测机构", "办理")]),
    ("渔政部门根据海况对灯塔实施分级管理，可以采取限航措施。", [
        (DO, "渔政部门", "根据海况对灯塔实施分级管理"), (MAY, "渔政部门", "采取限航措施")]),
    ("渔政部门应当核实投诉。经核实存在问题的，应当参照巡查程序予以处理，并反馈投诉人。", [
        (DO, "渔政部门", "核实投诉"), (DO, "渔政部门", "参照巡查程序予以处理，并反馈投诉人")]),
    ("下列合同免征灯塔税：\n（一）船厂购买灯具书立的合同；\n（二）渔民订立的订单。", []),
    ("渔政部门执法，使用有标志的船舶的，即为表明身份。", []),
    ("委员由县人民政府任免，每届任期五年。", [(DO, "县人民政府", "任免")]),
]  # fmt: skip

NAMED: list[tuple[str, Found]] = [
    ("船员应当守灯。教育工作者、公众人物等应当起表率作用。", [
        (DO, "船员", "守灯"), (DO, "教育工作者、公众人物等", "起表率作用")]),
    ("船厂兼并、分立，必须办理登记手续。", [(DO, "船厂", "办理登记手续")]),
]  # fmt: skip

TABLE = [*HANDED_ON, *PAID, *LEFT_OUT, *OBEYED, *STOOD, *FOUND, *NAMED]


@pytest.mark.parametrize(("text", "expected"), TABLE, ids=[text[:18] for text, _ in TABLE])
def test_where_an_act_ends(text: str, expected: Found) -> None:
    assert [(one.modality, one.bearer, text[one.action_start : one.action_end]) for one in norms_of(text)] == expected


def test_what_has_to_go_although_it_stood_lawfully_is_no_sanction() -> None:
    lawful, unlawful = (next(iter(norms_of(text))) for text, _ in (STOOD[0], STOOD[-1]))
    assert (lawful.sanction, unlawful.sanction) == (False, True)


def test_the_case_of_whoever_hands_on_holds_for_whom_it_is_handed_to() -> None:
    _, handed = norms_of("船主发现灯塔损坏的，应当报告航标主管部门，由其处理。")
    assert handed.conditions == ((0, 9),)


@pytest.mark.parametrize("unit", ["并限期", "报责令责令", "依法", "已建成", "无需"])
def test_hostile_rows_are_read_in_linear_time(unit: str) -> None:
    assert norms_of("保护区内已建成的灯塔，由县人民政府责令" + unit * 5000 + "乙。") is not None
    assert norms_of("船主应当报告航标主管部门，由其") is not None


def test_a_case_may_tell_of_some_of_those_meant_in_a_later_sentence() -> None:
    assert list(norms_of("情形如下：\n一。，其中船员应当")) is not None
