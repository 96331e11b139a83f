"""What limits a norm (conditions, deadline), whom it is directed at, what it is about."""

from __future__ import annotations

import pytest

from loaders.statute.norms.deadlines import deadline
from loaders.statute.norms.find import norms_of
from loaders.statute.norms.text.norm import Norm


def _only(text: str, bearer: str | None) -> Norm:
    norms = [norm for norm in norms_of(text) if norm.bearer == bearer]
    assert len(norms) == 1, [(norm.bearer, text[norm.action_start : norm.action_end]) for norm in norms_of(text)]
    return norms[0]


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("灯塔管理单位应当向所在地的县级人民政府海洋主管部门申请登记。", "所在地的县级人民政府海洋主管部门"),
        ("灯塔管理单位应当与国务院航标机构沟通。", "国务院航标机构"),
        ("灯塔管理单位应当将检修结果向社会公布。", "社会"),
        ("灯塔管理单位应当事先征得市、县航标主管部门的同意。", "市、县航标主管部门"),
        ("灯塔管理单位应当接受航标、水务行政主管部门的监督。", "航标、水务行政主管部门"),
        ("灯塔管理单位应当经航标主管部门批准。", "航标主管部门"),
        ("灯塔管理单位应当及时报告县级人民政府采取措施。", "县级人民政府"),
        ("灯塔管理单位可以要求船舶所有人说明情况。", "船舶所有人"),
        ("灯塔管理单位应当组织专家、专业机构论证其必要性。", "专家、专业机构"),
        ("灯塔管理单位应当为守塔人员提供生活用品。", "守塔人员"),
        ("灯塔管理单位应当同时报送社会公众提出的意见。", ""),
        ("灯塔管理单位应当会同有关部门制定检修计划。", ""),
        ("灯塔管理单位应当协调、指导和监督本区域的检修。", ""),
        ("灯塔管理单位应当修建公交港湾式停靠站。", ""),
    ],
)
def test_whom_an_act_is_directed_at(text: str, whom: str) -> None:
    norm = _only(text, "灯塔管理单位")
    assert (text[slice(*norm.counterparty)] if norm.counterparty else "") == whom


def test_whoever_a_topic_names_is_whom_the_act_is_directed_at() -> None:
    text = "对保护灯塔成绩显著的单位和个人，市人民政府应当给予奖励。"
    norm = _only(text, "市人民政府")
    assert norm.counterparty is not None and text[slice(*norm.counterparty)] == "保护灯塔成绩显著的单位和个人"


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("应当自转让、报废、灭失之日起十五日内报告", "自转让、报废、灭失之日起十五日内"),
        ("应当在会议举行的七日前送达", "在会议举行的七日前"),
        ("应当于召开说明会5日前通知", "于召开说明会5日前"),
        ("灯塔竣工验收合格后六个月内，建设单位应当移交", "灯塔竣工验收合格后六个月内"),
        ("应当在八秒内应答", "在八秒内"),
        ("应当在承租开始前二个至五个工作日内公布", "在承租开始前二个至五个工作日内"),
        ("应当于次年三月底前汇交", "于次年三月底前"),
        ("应当在每年第四季度报告", "在每年第四季度"),
        ("公示期限不得少于七日", "不得少于七日"),
        ("于每年1月1日至6月30日报送", "于每年1月1日至6月30日"),
        ("暂扣证书三个月至六个月", ""),
        ("吊销证书，禁止其3年内从事灯塔检修", ""),
        ("取消该检修单位一年至三年内承担检修的资格", ""),
        ("取消其资格，在五年内不再受理其申请", ""),
        ("禁止无关人员进入，并在三日内报告", "在三日内"),
        ("外出一个月以上的，应当告知", ""),
        ("自责令改正的次日起按日处罚", ""),
    ],
)
def test_a_deadline_holds_what_it_runs_from(text: str, limit: str) -> None:
    found = deadline(text, 0, len(text))
    assert (text[slice(*found)] if found else "").removeprefix("应当") == limit.removeprefix("应当")


def test_how_long_something_may_last_is_no_deadline_of_the_next_duty() -> None:
    text = "灯塔检修应当自报修之日起十日内办结；天气恶劣的，可以延长检修期限，但延长期限不得超过三十日，并告知船舶所有人理由。"
    told = {text[norm.action_start : norm.action_end]: norm.deadline for norm in norms_of(text)}
    assert told["告知船舶所有人理由"] is None
    assert told["超过三十日"] is not None


def test_a_condition_of_several_clauses_is_one() -> None:
    text = "灯塔管理单位违反本办法规定，擅自关闭灯塔，拒不改正的，由航标主管部门处二千元罚款。"
    norm = _only(text, "航标主管部门")
    assert [text[slice(*place)] for place in norm.conditions] == [
        "灯塔管理单位违反本办法规定，擅自关闭灯塔，拒不改正的"
    ]


def test_the_bearer_is_no_condition_of_its_own_duty() -> None:
    text = "负责守护灯塔的单位，应当按时点灯。"
    assert _only(text, "负责守护灯塔的单位").conditions == ()
    text = "航标主管部门按照规定权限，可以调整灯塔的位置。"
    norm = _only(text, "航标主管部门")
    assert [text[slice(*place)] for place in norm.conditions] == ["按照规定权限"]


@pytest.mark.parametrize(
    ("text", "bearer", "thing", "conditions"),
    [
        ("新建灯塔的选址，由市人民政府批准。", "市人民政府", "新建灯塔的选址", []),
        ("灯塔年度计划在执行中，由市人民政府调整。", "市人民政府", "灯塔年度计划", ["在执行中"]),
        ("灯塔经航标主管部门验收后，由管理单位启用。", "管理单位", "灯塔", ["经航标主管部门验收后"]),
        ("灯塔管理费用，由市财政部门拨付。", "市财政部门", "灯塔管理费用", []),
        ("灯塔损坏涉及公共利益的情形，由市人民政府处理。", "市人民政府", "", ["灯塔损坏涉及公共利益的情形"]),
    ],
)
def test_a_thing_before_its_agent_is_the_object(text: str, bearer: str, thing: str, conditions: list[str]) -> None:
    norm = _only(text, bearer)
    assert (text[slice(*norm.object)] if norm.object else "") == thing
    assert [text[slice(*place)] for place in norm.conditions] == conditions


def test_whom_one_applies_to_is_no_matter_of_the_next_act() -> None:
    text = "船员不服的，可以在收到决定之日起二十日内，向作出决定的航标站申请重查，重查机构应当在十日内重查完毕。"
    own, review = _only(text, "船员"), _only(text, "重查机构")
    assert text[own.action_start : own.action_end].endswith("向作出决定的航标站申请重查")
    assert review.object is None
