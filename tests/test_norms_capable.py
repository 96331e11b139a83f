"""Whom a norm cannot have as its bearer: parties for acts of authorities, places, words that are no name."""

from __future__ import annotations

import pytest

from loaders.statute.norms.find import norms_of_statute


def bearers(*texts: str) -> list[list[str | None]]:
    return [[norm.bearer for norm in norms] for norms in norms_of_statute(texts)]


@pytest.mark.parametrize(
    "text",
    [
        "醉酒的引航员违反点灯规定的，应当给予处罚。",
        "守塔人具有下列情形之一的，应当认定为擅离职守：\n（一）夜间不在塔上的；\n（二）灯灭后未报告的。",
        "船员参加救生演练的，应当视为出勤。",
        "逃离灯塔的犯罪嫌疑人，经批准，可以通缉。",
        "无国籍的船员有下列情形之一的，可以限制其活动范围：\n（一）患有疾病的；\n（二）怀孕的。",
        "讯问聋、哑的犯罪嫌疑人，应当有通晓手势的人参加。",
        "申请期限从船员知道拒绝之日起最长不得超过一年。",
    ],
)
def test_acts_of_authorities_are_not_for_those_they_are_done_to(text: str) -> None:
    assert all(bearer is None for bearer in bearers(text)[0])


def test_one_of_the_sentence_acts_where_it_decides_itself() -> None:
    found = bearers("船员打架的，由船舶公司给予处分。", "发现灯油掺水的，质量委员会可以认定为废油。")
    assert found == [["船舶公司"], ["质量委员会"]]
    assert bearers("灯塔开放时，售票人不得搜查游客的物品。") == [["售票人"]]


def test_the_court_of_the_paragraph_acts_instead_of_the_party() -> None:
    assert bearers("人民法院受理案件后，应当进行审查。原告的请求成立的，应当裁定再审。")[0] == ["人民法院"] * 2


def test_a_ban_on_an_act_of_authorities_is_not_for_everybody() -> None:
    assert bearers("港务公安局应当及时询问查证。严禁连续传唤。")[0] == ["港务公安局", None]
    assert bearers("港务公安局应当及时巡查。严禁携带火种。")[0][1] == "任何单位和个人"


def test_a_place_does_not_bear_what_is_said_of_it() -> None:
    place = "灯塔风景区"
    found = bearers(f"{place}应当与港区合作办展。\n{place}的规划应当遵循统一管理的原则。")[0]
    assert found[-1] is None


def test_how_vehicles_are_used_is_not_for_an_authority() -> None:
    text = "市公安机关负责划定灯区的行驶线路。\n装运灯油的车辆应当达到密闭要求。"
    assert bearers(text)[0] == ["市公安机关", None]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("参与引航员违纪案件调查的人员，应当回避。", "参与引航员违纪案件调查的人员"),
        ("招聘辅警应当公开进行。", None),
        ("处理个人信息应当具有明确的目的。", None),
        ("人民法院发现被告人系外国人，且有住所的，应当通知使馆。", "人民法院"),
    ],
)
def test_a_verb_and_whom_it_takes_are_no_name(text: str, right: str | None) -> None:
    assert bearers(text)[0] == [right]


def test_who_is_told_does_not_tell() -> None:
    text = "检察院提出抗诉的案件，开庭前，应当通知检察院派员出庭。"
    assert bearers(text)[0] == [None]


def test_what_follows_a_number_of_officials_is_to_be_done() -> None:
    (norms,) = norms_of_statute(["检查灯塔时，检查人员不得少于二人，并出示证件。"])
    assert [(norm.modality, norm.bearer) for norm in norms] == [
        ("prohibition", "检查人员"),
        ("obligation", "检查人员"),
    ]


def test_a_matter_with_its_deciders_is_no_norm() -> None:
    text = "依法应当先经下级航标机关审查后报上级航标机关决定的许可，下级航标机关应当在十日内审查完毕。"
    assert bearers(text)[0] == ["下级航标机关"]


def test_a_bare_noun_shares_what_describes_the_one_before() -> None:
    (norms,) = norms_of_statute(["收到复核请求的机关、单位应当在十日内答复。"])
    assert norms[0].bearers == ("收到复核请求的机关", "收到复核请求的单位")


def test_adverbs_are_no_conditions() -> None:
    text = "引航员不得在船上饮酒，也不得在值班时睡觉。"
    (norms,) = norms_of_statute([text])
    assert [[text[slice(*place)] for place in norm.conditions] for norm in norms] == [[], []]


@pytest.mark.parametrize(
    ("text", "acting"),
    [
        ("灯具厂从业人员在一百人以下的，应当配备安全员。", ["灯具厂"]),
        ("灯具厂的职工超过三十人的，应当设置食堂。", ["灯具厂"]),
        ("大型灯具厂应当设置值班室；从业人员不足五十人的，应当配备值班员。", ["大型灯具厂", "大型灯具厂"]),
        ("申请灯会的市民一方在十人以上的，应当推选代表。", ["申请灯会的市民一方"]),
    ],
)
def test_people_who_are_counted_do_not_act(text: str, acting: list[str]) -> None:
    assert bearers(text) == [acting]
