"""不予, 不再, 不作 that forbid nothing, how long a ban holds, cases that go on, who sends in, on invented sentences."""

from __future__ import annotations

import pytest

from loaders.statute.norms.find import norms_of, norms_of_statute

DO, NOT, MAY = "obligation", "prohibition", "permission"

TABLE: list[tuple[str, list[tuple[str, str | None, str]]]] = [
    # -- a breach with its consequence behind it, a case that others act upon
    ("港务机关对应当制止的偷灯行为不予制止，致使灯塔受损的，对直接负责的人员依法给予处分。", []),
    ("灯塔站发现违章点灯不予查处，或者有其他失职行为的，由港务局责令改正。", [(MAY, "港务局", "责令改正")]),
    ("仲裁机构对灯塔争议不予受理，当事人提起诉讼的，人民法院应当受理。", [(DO, "人民法院", "受理")]),
    ("港务局在规定期限内不作出决定的，船主可以申请复议。", [(MAY, "船主", "申请复议")]),
    ("法院受理下列诉讼：\n（一）申请点灯，港务局在期限内不予答复，或者对港务局的决定不服的。", [
        (DO, "法院", "受理下列诉讼")]),
    # -- a case that is closed before has the refusal as its norm
    ("不符合条件的，港务局不予登记，并说明理由。", [(NOT, "港务局", "登记"), (DO, "港务局", "说明理由")]),
    ("不符合条件的，港务局不予登记，造成损失的，不予赔偿。", [(NOT, "港务局", "登记"), (NOT, "港务局", "赔偿")]),
    # -- an attribute, what is decided, supposed, told
    ("港务局对国有资本不再控股的灯塔企业，应当实施监督。", [(DO, "港务局", "实施监督")]),
    ("港务局应当出具通知书，说明不予登记的理由。", [(DO, "港务局", "出具通知书，说明不予登记的理由")]),
    ("港务局应当监督船主不再排污。", [(DO, "港务局", "监督船主不再排污")]),
    ("船员不再持有证书时，港务局应当收回证件。", [(DO, "港务局", "收回证件")]),
    ("船员不再符合条件，继续驾船的，由港务局吊销证书。", [(MAY, "港务局", "吊销证书")]),
    # -- who is released or loses a right is forbidden nothing; whoever it is stays the subject
    ("灯塔倒塌的，保证人不再承担责任。", []),
    ("船主可以不点灯，并不再承担守护义务。", [(MAY, "船主", "不点灯")]),
    ("已纳税的船主不再缴纳灯费。", []),
    ("船员转岗后，不再享受津贴；但是，应当交还证书。", [(DO, "船员", "交还证书")]),
    ("以前的规定与本规定不一致的，不再适用。", []),
    ("船主迁移后，许可证不再重复办理。", []),
    # -- authorities that refuse are bound
    ("申请人补正后仍不齐全的，港务局不再受理。", [(NOT, "港务局", "受理")]),
    ("港务局对重复的申请不予办理手续。", [(NOT, "港务局", "办理手续")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TABLE, ids=[text[:18] for text, _ in TABLE])
def test_refusals(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert [(n.modality, n.bearer, text[n.action_start : n.action_end]) for n in norms_of(text)] == expected


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("守塔人员五年内不得担任站长；情节严重的，终身不得担任站长。", ["五年内", "终身"]),
        ("被吊销证书的船员，自吊销之日起，三年内不得申请证书。", ["自吊销之日起，三年内"]),
        ("船员受到处罚的，十年直至终身禁止从事点灯工作。", ["十年直至终身"]),
        ("船员每年不得缺勤，一年内不得超过三次。", ["", ""]),
        ("未满三年的，不得申请证书。", [""]),
    ],
)
def test_how_long_a_ban_holds_is_its_limit(text: str, limits: list[str]) -> None:
    norms = norms_of(text)
    assert [text[slice(*norm.deadline)] if norm.deadline else "" for norm in norms] == limits
    assert not any(
        "终身" in text[slice(*place)] for norm in norms for place in (*norm.conditions, norm.object) if place
    )


def test_the_list_at_the_end_tells_the_case_of_all_sentences() -> None:
    text = "灯塔有下列情形之一的，港务局应当关闭。守塔人员五年内不得担任站长；情节严重的，终身不得担任：\n（一）倒塌的；\n（二）失火的。"
    told = [[text[slice(*place)] for place in norm.conditions] for norm in norms_of(text)]
    assert told == [["灯塔有下列情形之一的"], ["灯塔有下列情形之一的"], ["灯塔有下列情形之一的", "情节严重的"]]


def test_a_paragraph_on_a_class_of_cases_is_on_them_to_its_end() -> None:
    text = "适用快速程序审理的灯塔案件，港务局应当在三日内发送申请书。船主应当在五日内答复。\n港务局应当公开决定。"
    told = [[text[slice(*place)] for place in norm.conditions] for norm in norms_of(text)]
    assert told == [[], [], []]
    text = text.replace("灯塔案件", "行政案件")
    told = [[text[slice(*place)] for place in norm.conditions] for norm in norms_of(text)]
    assert told == [["适用快速程序审理的行政案件"], ["适用快速程序审理的行政案件"], []]


def test_who_sends_in_is_not_who_examines() -> None:
    review = "灯塔方案公布前，应当由法制部门进行安全审查。不得以征求意见代替安全审查。"
    sent = "送请安全审查，应当提供图纸。图纸不合要求的，法制部门可以退回。"
    mended = "法制部门应当提出安全审查意见。起草单位根据安全审查意见进行调整。"
    told = [(norm.bearer, norm.implied_source) for norms in norms_of_statute([review, sent, mended]) for norm in norms]
    assert told[1] == told[2] == ("起草单位", "statute")
    told = [(norm.bearer, norm.implied_source) for norms in norms_of_statute([review, sent]) for norm in norms]
    assert told[1] == told[2] == (None, "unnamed")
    own = "起草单位应当将图纸送法制部门安全审查。送请安全审查，应当提供图纸。法制部门应当及时提出意见。"
    assert [norm.bearer for norm in norms_of(own)] == ["起草单位", "起草单位", "法制部门"]


def test_who_refuses_what_was_asked_for_is_not_who_asked() -> None:
    text = "书记员应当将陈述记入笔录。当事人认为笔录有差错的，有权申请补正。如果不予补正，应当记录在案。"
    assert norms_of(text)[-1].bearer != "当事人"


def test_what_an_agent_of_somebody_leaves_is_up_to_whom_he_acts_for() -> None:
    text = "未满十八周岁、有越权行为的船员为见习人，签订合同由其船长代理；但是，可以独立购买食品。"
    assert [(norm.bearer, norm.implied_source) for norm in norms_of(text)] == [
        ("其船长", ""),
        ("未满十八周岁、有越权行为的船员", ""),
    ]
