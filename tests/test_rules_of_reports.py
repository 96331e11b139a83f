"""Rules on what reports really write: a catalogue and who agreed to it, officials who report, disposals of another kind,
totals of which some parts are given, who examined legality and who only went through it."""

from __future__ import annotations

from pathlib import Path

import pytest
from deeds import said
from test_claims_of_rules import LAW, told

from kg.ingest import build
from kg.stores import Store

HEAD = "{place}人民政府2022年法治政府建设情况报告\n一、主要工作\n2022年,严格执行《岸线保护条例》。\n{work}\n"
TWICE = "行政复议案件审结80件。上半年行政复议案件审结30件。全县行政复议直接纠错8件，"
UNREAD = "收到行政复议申请88件，受理79件，不予受理6件"

# Place, what its report says, the rule, its verdicts, and words of its messages.
CASES = [
    ("松岚县", "贯彻《岸线保护条例》，经县委同意，公布2022年度重大行政决策目录4项。", "MD-01", ["pass_claimed"], "自述经同级党委同意"),
    (
        "青芜县", "县政府办公室编制《青芜县2022年度重大行政决策事项目录》，目录经县委同意后在门户网站公布。",
        "MD-01", ["pass_claimed"], "青芜县人民政府办公室",
    ),
    ("白岭县", "公布年度重大行政决策事项目录，纳入决策事项6项。", "MD-01", ["not_stated"], "没有写经同级党委同意"),
    ("柳泉县", "县政府办公室编制2022年度重大行政决策事项目录。", "MD-01", ["not_stated"], "经同级党委同意、向社会公布"),
    ("芦溪县", "全县23个部门主要负责人全部进行年终述法。", "GV-06", ["not_stated"], "没有写述法人员向谁述法"),
    ("禾泽县", "全县35个单位主要负责人向县委进行书面述法。", "GV-06", ["not_stated", "pass"], "向 中共禾泽县委员会 述法"),
    ("石杉县", "县司法局组织培训4期。", "GV-06", [], ""),
    (
        "云汀县",
        "县教育局承办的学校布局方案履行了公众参与、合法性审查程序。上述事项均由县司法局进行合法性审查，经县政府常务会议集体讨论决定。",
        "GV-01", ["not_stated"], "报告写了 云汀县司法局 开展这项工作",
    ),
    ("梧丘县", f"{UNREAD}，转送其他机关3件。", "RV-01", ["not_stated", "pass"], "79 + 6 + 3 = 88"),
    ("槐庄县", f"{UNREAD}，申请人撤回3件。", "RV-01", ["not_stated", "not_stated"], "其他处理"),
    ("枫桥湾县", f"{UNREAD}。", "RV-01", ["finding", "not_stated"], "不一致,待核实"),
    ("杏坞县", f"{TWICE}直接纠错率10%。", "RV-01", ["not_stated", "pass"], "8 / 80 = 10"),
    ("栗源县", f"{TWICE}直接纠错率12%。", "RV-01", ["not_stated", "not_stated"], "写了几个不同的数"),
    ("樟浦县", "行政复议案件审结80件，行政复议直接纠错8件，直接纠错率12%。", "RV-01", ["finding", "not_stated"], "8 / 80 推算为 10"),
    ("竹浦县", "开展抽查任务66个，其中联合抽查任务21个。", "DT-01", ["pass"], "已列分项之和 21 = 21,不大于合计"),
    ("苇渡县", "全县9支综合行政执法队伍全部持证上岗。", "LE-04", ["not_stated"], "队伍名称"),
    ("菱湖县", "县综合行政执法队（原县城管中队）持证上岗。", "LE-04", ["not_stated"], "菱湖县综合行政执法队"),
    ("荻港县", "开展培训5期，其中法治培训3期、业务培训2期。", "DT-01", ["pass"], "分项之和 3 + 2 = 5,相符"),
]  # fmt: skip


def test_verdicts_on_what_reports_write(store: Store, tmp_path: Path) -> None:
    law = tmp_path / "岸线保护条例(2020-01-01).md"
    law.write_text(LAW, encoding="utf-8")
    reports = tmp_path / "reports"
    reports.mkdir()
    for place, work, *_ in CASES:
        (reports / f"{place}.txt").write_text(HEAD.format(place=place, work=work), encoding="utf-8")
    assert not build(store, [str(law)], kind="statute").failed
    assert not build(store, [str(reports)], kind="report").failed
    for place, _, rule, verdicts, words in CASES:
        found = [one for one in told(store, rule, place) if rule != "GV-01" or "负责合法性审查的部门" in one[1]]
        assert sorted(verdict for verdict, _ in found) == verdicts, (place, found)
        assert not words or any(words in message for _, message in found), (place, found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "县教育局承办的第三中学迁建项目、县水利局承办的治理方案均开展风险评估，由县司法局出具合法性审查意见书4份。",
            [
                ("县司法局", "出具", "合法性审查意见书"),
                ("县教育局", "开展", "风险评估"),
                ("县教育局", "承办", "第三中学迁建项目"),
                ("县水利局", "承办", "治理方案"),
            ],
        ),
        (
            "县卫生健康局承办的医共体建设方案向社会公开征求意见30日。",
            [("县卫生健康局", "公开征求", "意见"), ("县卫生健康局", "承办", "医共体建设方案")],
        ),
        (
            "县司法局抽取25家单位案卷140卷进行集中评查。",
            [("县司法局", "抽取", "单位案卷"), ("县司法局", "评查", "单位案卷")],
        ),
        ("上述平台于2022年8月建成运行。", [("柳泉县人民政府", "建成运行", "上述平台")]),
        ("县司法局组织对30家单位的140卷案卷进行评查。", [("县司法局", "评查", "单位的140卷案卷")]),
    ],
)
def test_who_undertakes_what_a_clause_is_about_acts(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert sorted(one[:3] for one in said(text)) == sorted(expected)
