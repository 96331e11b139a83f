"""Who acts where the sentence names somebody: clauses without a modal word, words that look like one, on invented sentences."""

from __future__ import annotations

import pytest

from loaders.statute.norms.find import norms_of

DO, NOT, MAY = "obligation", "prohibition", "permission"

Found = list[tuple[str, str | None, str]]

FALSE_CUES: list[tuple[str, Found]] = [
    ("航标部门应当对拟安装的灯具是否合格进行审查。", [(DO, "航标部门", "对拟安装的灯具是否合格进行审查")]),
    ("任何单位和个人不得侵犯他人的夜航自由。", [(NOT, "任何单位和个人", "侵犯他人的夜航自由")]),
    ("船员不得携带岸上规定的灯油及其他禁止携带的物品上船。", [
        (NOT, "船员", "携带岸上规定的灯油及其他禁止携带的物品上船")]),
    ("灯塔站应当按照规定的期限将应上缴的灯费送交航标部门。", [(DO, "灯塔站", "按照规定的期限将应上缴的灯费送交航标部门")]),
    ("运输灯油应当配备必要的看护人员。", [(DO, None, "配备必要的看护人员")]),
    ("渔民协会应当提出意见，并有权要求查阅登记的灯具。", [
        (DO, "渔民协会", "提出意见"), (MAY, "渔民协会", "要求查阅登记的灯具")]),
    ("各类灯具的安装应当按照分层的原则实行集中布置。", [(DO, None, "按照分层的原则实行集中布置")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FALSE_CUES, ids=[text[:18] for text, _ in FALSE_CUES])
def test_words_that_look_like_cues(text: str, expected: Found) -> None:
    assert read_off(text) == expected


PRESENT: list[tuple[str, Found]] = [
    ("县航标部门编制灯塔规划，报县人民政府批准后公布施行。", [(DO, "县航标部门", "编制灯塔规划，报县人民政府批准后公布施行")]),
    ("航标部门认定灯具不合格的，裁定不予安装。", [(DO, "航标部门", "裁定不予安装")]),
    ("航标部门核准延期点灯的，发给新证。", [(DO, "航标部门", "发给新证")]),
    ("航标部门核准延期点灯的，办理灯船登记。", []),
    ("航标部门决定合并检修的，减半交纳灯费。", []),
    ("航标部门擅自收取灯费的，退还灯费。", []),
    ("灯塔仲裁委员会收到申请书后，经审查，符合条件的，予以受理。", [(DO, "灯塔仲裁委员会", "予以受理")]),
    ("县航标部门和其他有关部门，按照职责分工，各负其责，密切配合，对灯塔进行检查。", [
        (DO, "县航标部门和其他有关部门", "按照职责分工，各负其责，密切配合，对灯塔进行检查")]),
    ("航标部门，在发给点灯许可证的同时征收灯费，并加盖印章。", [
        (DO, "航标部门", "在发给点灯许可证的同时征收灯费，并加盖印章")]),
    ("航标委员会，向县人民政府提出灯塔审查报告。", [(DO, "航标委员会", "向县人民政府提出灯塔审查报告")]),
    ("灯塔站，经航标部门验收后，投入使用。", [(DO, "灯塔站", "投入使用")]),
    ("航标部门是灯塔工作的主管机关，按照职责分工，审核点灯申请。", [(DO, "航标部门", "按照职责分工，审核点灯申请")]),
    ("灯塔单位对知悉的夜航秘密，依法负有保密义务。", [(DO, "灯塔单位", "依法负有保密义务")]),
    ("县图书馆为各灯塔补充、更新图书。", [(DO, "县图书馆", "为各灯塔补充、更新图书")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PRESENT, ids=[text[:18] for text, _ in PRESENT])
def test_present_tense(text: str, expected: Found) -> None:
    assert read_off(text) == expected


SUBJECTS: list[tuple[str, Found]] = [
    ("灯具由检测机构检测合格后，方可出售。", [(MAY, None, "出售")]),
    ("灯具由检测机构检测合格后，由航标部门公布。", [(DO, "检测机构", "检测合格后"), (DO, "航标部门", "公布")]),
    ("船主死亡的，其家属、监护人，应当注销登记。", [(DO, "其家属、监护人", "注销登记")]),
    ("灯塔企业对违反规定，损害渔民利益的船主，可以采取措施。", [(MAY, "灯塔企业", "采取措施")]),
    ("县人民政府建设、交通、渔业等有关部门应当加强检查。", [(DO, "县人民政府建设、交通、渔业等有关部门", "加强检查")]),
    ("县人民政府组织建设、交通等有关部门检查灯塔。", [(DO, "县人民政府", "组织建设、交通等有关部门检查灯塔")]),
    ("渔会组织对侵害渔民利益的行为，有权要求查处。", [(MAY, "渔会组织", "要求查处")]),
    ("业主依法承担维修责任。", [(DO, "业主", "承担维修责任")]),
    ("业主依法承担民事责任。", []),
    ("国家保障船员享有夜航的权利。", []),
    ("灯塔企业应当安排船员值班，保障船员享有同等待遇。", [(DO, "灯塔企业", "安排船员值班，保障船员享有同等待遇")]),
    ("受委托的单位履行灯塔单位的义务，承担相应责任。", [(DO, "受委托的单位", "履行灯塔单位的义务，承担相应责任")]),
    ("占用灯塔的，应当补建；不能补建的，按照规定缴纳补偿费。", [
        (DO, None, "补建"), (DO, None, "按照规定缴纳补偿费")]),
    ("船主应当恢复灯塔；无法恢复的，按照规定缴纳补偿费。", [
        (DO, "船主", "恢复灯塔"), (DO, "船主", "按照规定缴纳补偿费")]),
    ("船主应当恢复灯塔；无法恢复的，按照规定处理。", [(DO, "船主", "恢复灯塔")]),
    ("争议可以直接由共同的上级航标部门处理。", [(MAY, "共同的上级航标部门", "处理")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SUBJECTS, ids=[text[:18] for text, _ in SUBJECTS])
def test_whose_subject_it_is(text: str, expected: Found) -> None:
    assert read_off(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "守塔人有玩忽职守行为的，由有权机关依法给予处理。",
        "逾期不改正的，由航标部门核减相应的用油指标。",
        "由航标部门责令其改正并公开道歉。",
    ],
)
def test_sanctions(text: str) -> None:
    (norm,) = norms_of(text)
    assert norm.sanction
    assert norm.modality == MAY


NAMES: list[tuple[str, Found]] = [
    ("境外非政府组织开展夜航活动应当登记。", [(DO, "境外非政府组织", "登记")]),
    ("非银行灯费机构应当登记。", [(DO, "非银行灯费机构", "登记")]),
    ("申请设立灯塔机构，应当提交申请书。", [(DO, None, "提交申请书")]),
    ("审批设立灯塔学校，应当委托灯塔专家评议。", [(DO, None, "委托灯塔专家评议")]),
    ("灯塔规划报批前，组织编制部门应当公告。", [(DO, "组织编制部门", "公告")]),
    ("航标部门应当建立信息平台，定期发布灯塔设计、检修单位守法的情况。", [
        (DO, "航标部门", "建立信息平台，定期发布灯塔设计、检修单位守法的情况")]),
    ("灯塔企业应当遵守下列规定：\n（一）教育本单位人员遵守夜航规定；\n（二）同其他企业或者灯塔学校开展合作。", [
        (DO, "灯塔企业", "教育本单位人员遵守夜航规定"), (DO, "灯塔企业", "同其他企业或者灯塔学校开展合作")]),
    ("前款所述灯具，只限于本企业自用，不得出售。", [(NOT, "任何单位和个人", "出售")]),
    ("灯费收支应当由同级渔会经费审查委员会审查。", [(DO, "同级渔会经费审查委员会", "审查")]),
    ("申请书应当由渔业商会主要筹办人签署。", [(DO, "渔业商会主要筹办人", "签署")]),
    ("船员在本市依法成立的灯塔团体，应当登记。", [(DO, "船员在本市依法成立的灯塔团体", "登记")]),
    ("中国船员凡遵守夜航规定，经考核合格，可以取得夜航资格。", [(MAY, "中国船员", "取得夜航资格")]),
    ("确需外单位人员检修的，应当登记。", [(DO, None, "登记")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NAMES, ids=[text[:18] for text, _ in NAMES])
def test_where_names_begin_and_end(text: str, expected: Found) -> None:
    assert read_off(text) == expected


def read_off(text: str) -> Found:
    """(modality, bearer, action) of each norm."""
    return [(norm.modality, norm.bearer, text[norm.action_start : norm.action_end]) for norm in norms_of(text)]
