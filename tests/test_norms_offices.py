"""Who acts where clauses name several: bodies set up, what bodies are called, whose case a clause tells; on invented sentences."""

from __future__ import annotations

import pytest

from loaders.statute.norms.find import norms_of

DO, NOT, MAY = "obligation", "prohibition", "permission"

Found = list[tuple[str, str | None, str]]

SET_UP: list[tuple[str, Found]] = [
    ("市人民政府设立灯塔委员会，负责协调夜航，审议灯塔规划。", [
        (DO, "市人民政府", "设立灯塔委员会"), (DO, "灯塔委员会", "负责协调夜航，审议灯塔规划")]),
    ("航标部门可以根据需要成立夜航检验机构，承担灯具的检验工作。", [
        (MAY, "航标部门", "根据需要成立夜航检验机构"), (DO, "夜航检验机构", "承担灯具的检验工作")]),
    ("航标部门应当设立警示标志，负责灯塔周边的安全。", [(DO, "航标部门", "设立警示标志，负责灯塔周边的安全")]),
    ("县夜航督查室是县灯塔委员会的办事机构，承担夜航督查的具体工作。", [
        (DO, "县夜航督查室", "承担夜航督查的具体工作")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SET_UP, ids=[text[:18] for text, _ in SET_UP])
def test_bodies_that_are_set_up(text: str, expected: Found) -> None:
    assert read_off(text) == expected


OF_THE_CASE: list[tuple[str, Found]] = [
    ("船员提出夜航议案。灯塔委员会审议的时候，可以邀请船员列席。", [(MAY, "灯塔委员会", "邀请船员列席")]),
    ("船员执业，有获得灯油补贴的权利。", [(MAY, "船员", "获得灯油补贴")]),
    ("居民都有享受夜航的权利，有保护灯塔的义务。", [(MAY, "居民", "享受夜航"), (DO, "居民", "保护灯塔")]),
    ("使用灯塔的单位，有维护灯具的义务。", [(DO, "使用灯塔的单位", "维护灯具")]),
    ("灯塔单位应当延长点灯时间，有利于保障船员夜航的权利。", [
        (DO, "灯塔单位", "延长点灯时间，有利于保障船员夜航的权利")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), OF_THE_CASE, ids=[text[:18] for text, _ in OF_THE_CASE])
def test_whose_case_a_clause_tells(text: str, expected: Found) -> None:
    assert read_off(text) == expected


HANDED: list[tuple[str, Found]] = [
    ("省人民政府应当根据需要，将灯塔管理权限依法调整由夜航管委会行使。", [
        (DO, "省人民政府", "根据需要，将灯塔管理权限依法调整由夜航管委会行使")]),
    ("县人民政府应当建立由相关部门组成的夜航联席会议制度，协调夜航事务。", [
        (DO, "县人民政府", "建立由相关部门组成的夜航联席会议制度，协调夜航事务")]),
    ("依照本规定应当由灯塔委员会作出决定的事项，灯塔单位不得擅自决定。", [(NOT, "灯塔单位", "擅自决定")]),
    ("依照本规定应当向航标部门报告的事项，灯塔单位未按要求报告的，航标部门应当要求其报告。", [
        (DO, "航标部门", "要求其报告")]),
    ("航标经营者违反本条例规定，未检修灯具的，给予警告，可以处一千元罚款。", []),
    ("本市新建灯塔应当采用节能灯具。", [(DO, None, "采用节能灯具")]),
    ("外省渔船来本省捕捞的，应当登记。", [(DO, None, "登记")]),
    ("航标部门应当合理规划学校建设项目。", [(DO, "航标部门", "合理规划学校建设项目")]),
    ("航标部门应当加强检查，合理规划学校建设项目。", [(DO, "航标部门", "加强检查，合理规划学校建设项目")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), HANDED, ids=[text[:18] for text, _ in HANDED])
def test_who_is_no_bearer(text: str, expected: Found) -> None:
    assert read_off(text) == expected


FURTHER: list[tuple[str, Found]] = [
    ("航标部门对灯塔企业实行动态管理，对管理混乱的灯塔企业，应当降低其等级。", [
        (DO, "航标部门", "对灯塔企业实行动态管理"), (DO, "航标部门", "降低其等级")]),
    ("航标、海事等部门和渔会等单位，县人民政府按照各自职责，协同做好夜航工作。", [
        (DO, "航标、海事等部门和渔会等单位，县人民政府", "按照各自职责，协同做好夜航工作")]),
    ("航标部门履行下列职责：\n（一）对灯具定期进行检修；对灯油每年进行一次评估；\n（二）汇总名单；根据船员的意见，确定名单；\n（三）委派人员主持检修。", [
        (DO, "航标部门", "对灯具定期进行检修"), (DO, "航标部门", "对灯油每年进行一次评估"), (DO, "航标部门", "汇总名单"),
        (DO, "航标部门", "根据船员的意见，确定名单"), (DO, "航标部门", "委派人员主持检修")]),
    ("船员外出一个月以上的，应当报告住址。", [(DO, "船员", "报告住址")]),
    ("拘留所人民警察对船员使用警械应当经所长批准。", [(DO, "拘留所人民警察", "经所长批准")]),
    ("营业性体育场所不得接纳未登记的船员。", [(NOT, "营业性体育场所", "接纳未登记的船员")]),
    ("房屋转租的租金，由转租当事人确定。", [(DO, "转租当事人", "确定")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FURTHER, ids=[text[:18] for text, _ in FURTHER])
def test_further_acts_and_bearers(text: str, expected: Found) -> None:
    assert read_off(text) == expected


def read_off(text: str) -> Found:
    """(modality, bearer, action) of each norm."""
    return [(norm.modality, norm.bearer, text[norm.action_start : norm.action_end]) for norm in norms_of(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("联席会议由渔政部门负责召集。", "渔政部门"),
        ("机构编制、财政、渔政等部门按照各自职责做好航标工作。", "机构编制、财政、渔政等部门"),
        ("灯塔专家委员会由渔政、航运等方面的专家组成，负责审议灯塔规划。", "灯塔专家委员会"),
    ],
)
def test_an_agent_a_field_and_what_a_board_is_made_of(text: str, expected: str) -> None:
    assert [norm.bearer for norm in norms_of(text)] == [expected]
