"""The subject of a clause before a norm, on invented sentences: a clause of time, a case, names with a comma inside."""

from __future__ import annotations

from typing import Any

import pytest

from loaders.statute.norms.find import norms_of, norms_of_statute
from loaders.statute.norms.text.norm import Bearer, Subject

DO, NOT, MAY = "obligation", "prohibition", "permission"

TABLE: list[tuple[str, list[tuple[str, str | None, str]]]] = [
    # -- in a clause of time whatever follows the name is its verb
    ("引航医师值班时，不得饮酒。", [(NOT, "引航医师", "饮酒")]),
    ("守塔人员离任前应当交接。", [(DO, "守塔人员", "交接")]),
    ("塔务委员会举行会议时，可以邀请船长列席。", [(MAY, "塔务委员会", "邀请船长列席")]),
    ("灯塔管理机构接报后，应当点灯。", [(DO, "灯塔管理机构", "点灯")]),
    ("灯油企业巡查人员上门时，应当出示证件。", [(DO, "灯油企业巡查人员", "出示证件")]),
    ("灯油企业招聘人员时，应当公示条件。", [(DO, "灯油企业", "公示条件")]),
    ("灯油企业委托人员上门时，应当出示证件。", [(DO, "灯油企业", "出示证件")]),
    ("灯塔协会法定代表人、灯具保管人员离任前，应当交接。", [(DO, "灯塔协会法定代表人、灯具保管人员", "交接")]),
    # -- but not the noun that something befalls, the object of a verb, a thing named after it
    ("航标部门规章公布后，应当备案。", [(DO, None, "备案")]),
    ("守塔人员病情稳定后，应当复工。", [(DO, None, "复工")]),
    ("塔务委员会成员缺额时，应当补选。", [(DO, None, "补选")]),
    ("处理个人信息前，应当说明。", [(DO, None, "说明")]),
    ("渔船进入本市水域后应当点灯。", [(DO, None, "点灯")]),
    ("建设行人过街天桥时，应当设置灯光。", [(DO, None, "设置灯光")]),
    ("政府投资项目建成后，应当验收。", [(DO, None, "验收")]),
    # -- 如果, 若 open a case; 只需 says what is enough
    ("如果塔务委员会认为草案有重大问题，可以征求意见。", [(MAY, "塔务委员会", "征求意见")]),
    ("若船长认为灯光不足，可以返航。", [(MAY, "船长", "返航")]),
    ("委托人提供材料确有困难，代理机构根据情况认为必要的，可以代为收集。", [(MAY, "代理机构", "代为收集")]),
    ("船主提出异议，港务局经审查认为异议成立的，可以变更航线。", [(MAY, "港务局", "变更航线")]),
    ("单位处分船员，工会认为不适当的，有权提出意见。", [(MAY, "工会", "提出意见")]),
    ("港务局非经船主同意，不得改变灯塔的归属。", [(NOT, "港务局", "改变灯塔的归属")]),
    ("港务局的代表非经会议许可，不受搜查。", []),
    ("港务局应当保持航线的连续性，非因法定事由，不得撤销。", [(DO, "港务局", "保持航线的连续性"), (NOT, "港务局", "撤销")]),
    ("报送县政府的文件，径送县政府法制机构。", []),
    (
        "港务局应当划定锚地。\n对已批准划定锚地的，非经原批准机关批准，不得改变锚地的范围。",
        [(DO, "港务局", "划定锚地"), (NOT, "任何单位和个人", "改变锚地的范围")],
    ),
    ("港务局应当撤销决定；撤销决定的，可以责令船主重新登记。", [(DO, "港务局", "撤销决定"), (MAY, "港务局", "责令船主重新登记")]),
    ("如有符合条件的船员，应当登记。", [(DO, None, "登记")]),
    ("船长在灯塔停靠，需征得守塔人同意。", [(DO, "船长", "征得守塔人同意")]),
    ("申请人只需提交灯塔图样。", [(DO, "申请人", "提交灯塔图样")]),
    ("需办理登记的灯船，由航标部门公布。", [(DO, "航标部门", "公布")]),
    # -- how many act together is part of the name
    ("船员代表大会代表十人以上联名，可以提出议案。", [(MAY, "船员代表大会代表十人以上联名", "提出议案")]),
    ("塔务会议、守塔人员五人以上联名、港务局，可以提出议案。", [
        (MAY, "塔务会议、守塔人员五人以上联名、港务局", "提出议案")]),
    ("代表十人以上联名，可以提出质询案。", [(MAY, "代表十人以上联名", "提出质询案")]),
    # -- 无人 names nobody; by what a thing is measured is no act
    ("无人驾驶灯船航行计划应当注明时间。", [(DO, None, "注明时间")]),
    ("无人值守灯塔管理单位应当安装监控。", [(DO, "无人值守灯塔管理单位", "安装监控")]),
    ("灯费由航标部门核定。灯塔出租的，以租金为计费依据。", [(DO, "航标部门", "核定")]),
    # -- names over a comma, those who act together on a thing, headings
    ("港务局及其有关部门，乡镇人民政府应当点灯。", [(DO, "港务局及其有关部门，乡镇人民政府", "点灯")]),
    ("符合条件的航运企业，航标部门应当登记。", [(DO, "航标部门", "登记")]),
    ("由两个以上部门共同办理的代表建议、批评和意见，承办部门应当答复。", [(DO, "承办部门", "答复")]),
    ("航标部门对灯塔检查的主要内容：\n（一）灯光；\n（二）灯油。", []),
    # -- two norms in one clause; who refuses, who needs more time
    ("船员应当依次靠泊、不得抢滩。", [(DO, "船员", "依次靠泊"), (NOT, "船员", "抢滩")]),
    ("灯塔管理应当遵循一视同仁、不得歧视的原则。", [(DO, None, "遵循一视同仁、不得歧视的原则")]),
    ("船主提出申请，经批准可延长一次。", [(MAY, "船主", "延长一次")]),
    ("航运企业自取得许可满一年未开航的，许可失效。确需延期的，应当申请。", [(DO, "航运企业", "申请")]),
    ("合同应当公开，明确权利义务、不得转包、期限等内容。", [(DO, None, "公开，明确权利义务、不得转包、期限等内容")]),
    # -- who puts somebody in charge, whose case it is
    ("县人民政府指定专门机构负责点灯。", [(DO, "县人民政府", "指定专门机构负责点灯")]),
    ("县人民政府指定的部门负责点灯。", [(DO, "县人民政府指定的部门", "负责点灯")]),
    ("港务局受理的点灯申请有特殊原因的，可以转送。", [(MAY, "港务局", "转送")]),
    # -- who is of an opinion, who meets and who acts then, whose own activity it is
    ("船员认为管理部门的登记有误的，可以申请更正。", [(MAY, "船员", "申请更正")]),
    ("塔务委员会认为必要的时候，可以点灯。", [(MAY, "塔务委员会", "点灯")]),
    ("船员代表大会举行会议的时候，主席团和塔务委员会，可以提出议案。", [(MAY, "主席团和塔务委员会", "提出议案")]),
    ("港务局在查处违规点灯时，发现工作人员应当给予处分的，应当提出处分建议。", [(DO, "港务局", "提出处分建议")]),
    ("航运企业从事点灯活动，应当遵循安全的原则。", [(DO, "航运企业", "遵循安全的原则")]),
    ("点灯活动，应当遵循安全的原则。", [(DO, None, "遵循安全的原则")]),
    ("灯油企业售油时，应当将其有权销售、储存、运输的灯油予以公示。", [
        (DO, "灯油企业", "将其有权销售、储存、运输的灯油予以公示")]),
    ("航运企业拟变更灯塔的建设地点，应当报告。", [(DO, "航运企业", "报告")]),
    ("对外劳务合作企业停止经营的，应当报告。", [(DO, "对外劳务合作企业", "报告")]),
    ("港务局依照规定对船主予以行政处罚的，应当记入船主的信用档案。", [(DO, "港务局", "记入船主的信用档案")]),
    ("船主赔偿后，有权责令船员承担费用。", [(MAY, "船主", "责令船员承担费用")]),
    ("灯塔站的工作人员应当尊重船员，严禁歧视船员。", [(DO, "灯塔站的工作人员", "尊重船员"), (NOT, "灯塔站的工作人员", "歧视船员")]),
    ("船长因沉船受刑事处罚的，除依法处理外，终身不得担任船长。", [(NOT, "船长", "担任船长")]),
    ("守塔人员经单位同意，可以免予参加培训。", [(MAY, "守塔人员", "免予参加培训")]),
    # -- verbs of their own
    ("塔务委员会举行听证，应当邀请船长。", [(DO, "塔务委员会", "邀请船长")]),
    ("塔务委员会会议举行前，有关机构，应当调研。", [(DO, "有关机构", "调研")]),
    ("医疗机构配制制剂，应当登记。", [(DO, "医疗机构", "登记")]),
    ("守塔人员离任三年内，不得从事点灯。", [(NOT, "守塔人员", "从事点灯")]),
    ("新闻媒体采访灯塔事件应当客观。", [(DO, "新闻媒体", "客观")]),
    # -- a stem with a deed of its own stays beside items that name others
    ("申领灯牌，须出示船证，并按下列规定办理：\n（一）渔船由航标部门办理；\n（二）货船由港务局办理。", [
        (DO, None, "出示船证"), (DO, "航标部门", "办理"), (DO, "港务局", "办理")]),
    ("点灯申请，由守塔人办妥手续后，经塔长批准。", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TABLE, ids=[text[:18] for text, _ in TABLE])
def test_subjects_of_invented_sentences(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert [(n.modality, n.bearer, text[n.action_start : n.action_end]) for n in norms_of(text)] == expected


def test_the_authority_named_after_the_deed_refuses() -> None:
    first, second = norms_of_statute(
        ["审批机关应当公布灯塔条件。", "申请设立灯塔，有下列情形之一的，不予批准：\n（一）太矮；\n（二）无灯。"]
    )
    assert [n.bearer for n in first] == ["审批机关"]
    assert [(n.modality, n.bearer, n.implied_source) for n in second] == [(NOT, "审批机关", "statute")]


def test_a_name_of_endless_parts_is_read() -> None:
    (norm,) = norms_of("航标部门" + "守塔人员" * 2000 + "上门时，应当登记。")
    assert norm.modality == DO


@pytest.mark.parametrize("shared", [Subject, Bearer])
def test_what_norms_share_is_never_changed(shared: type, monkeypatch: pytest.MonkeyPatch) -> None:
    def once(one: Any, name: str, value: object) -> None:
        assert not hasattr(one, name), f"{name} of {one} changed"
        object.__setattr__(one, name, value)

    monkeypatch.setattr(shared, "__setattr__", once)
    for text, expected in TABLE:
        assert [norm.bearer for norm in norms_of(text)] == [bearer for _, bearer, _ in expected]


def test_who_takes_a_filing_in_is_not_who_sends_it() -> None:
    others = [f"{who}应当检修{what}。" for who, what in (("船主", "舵机"), ("守塔人", "灯塔"), ("引航员", "引航梯"))]
    *_, (keeps,), (sends,) = norms_of_statute(
        [*others, "海图备案机构负责全港的图纸、海图备案工作。", "报送图纸、海图备案，应当同时报送电子文本。"]
    )
    assert (keeps.bearer, sends.bearer) == ("海图备案机构", None)
