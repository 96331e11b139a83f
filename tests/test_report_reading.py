"""Reports in: invented passages of several kinds, and the gold documents where they are present."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from loaders.read import read
from loaders.report import report_graph, report_lines
from loaders.report.lexicon import DATA
from loaders.report.scheme import FILES, table, terms
from ontology.model import Document

DISTRICT = """棠溪区水务局２０２３年度依法行政工作总结
　　2023年，区水务局在区委、区政府领导下，开展水政执法检查３２６次，立案查处水事违法案件十二起，罚款４６．５万元。
　　一是加强培训。全年举办培训班两期，参训人员近百人次，水法宣传覆盖率同比提高5.3个百分点。
　　三、2024年工作计划
　　我局将继续推进河湖长制，拟新增执法人员5名。"""


def lines(text: str, kind: str) -> list[dict[str, Any]]:
    return [line for line in report_lines(Document.of(text, "x")) if line["kind"] == kind]


def figures(text: str) -> list[tuple[Any, ...]]:
    return [(m["value"], m["unit"], m["comparator"], m["change"]) for m in lines(text, "metric")]


def test_a_bureau_tells_who_it_is() -> None:
    (about,) = lines(DISTRICT, "document")
    assert (about["issuing_body"], about["year"], about["jurisdiction"]) == ("棠溪区水务局", 2023, "棠溪区")
    assert about["level"] == "department-of-county"


@pytest.mark.parametrize(
    ("text", "issuer", "year", "level"),
    [
        ("松原岭县人民政府\n关于2021年度法治政府建设情况的报告\n我县办理案件3件。", "松原岭县人民政府", 2021, "county"),
        ("杏坪乡人民政府\n2019年依法行政工作总结\n全乡调解纠纷3件。", "杏坪乡人民政府", 2019, "township"),
        ("杏州市城市管理局（综合执法局）2022年工作总结\n办理案件3件。", "杏州市城市管理局（综合执法局）", 2022, "department-of-prefecture"),
        ("縣司法局2018年度工作匯報\n杏溪縣司法局辦理案件三件。", "杏溪縣司法局", 2018, "department-of-county"),
        ("杏州市2021年政府工作报告\n各位代表，全市办理案件3件。", "杏州市人民政府", 2020, "prefecture"),
        ("杏川省人民政府2020年法治政府建设年度报告\n全省办理案件3件。", "杏川省人民政府", 2020, "province"),
        (
            "杏花路街道办事处关于三年行动的汇报\n区政府：\n现将二〇一七年至二〇一九年工作汇报如下。调解纠纷三件。",
            "杏花路街道办事处",
            2019,
            "township",
        ),
        (
            "在2023年全省执法工作会议上的报告\n各位领导：\n一、2022年执法工作回顾\n办案三件。\n\n棠溪省水利厅\n2023年3月1日\n",
            "棠溪省水利厅",
            2022,
            "department-of-province",
        ),
        (
            "政府工作报告\n(2018年12月26日在柳泉县第十六届人民代表大会第四次会议上)\n各位代表：\n我代表县人民政府向大会报告工作。办案三件。",
            "柳泉县人民政府",
            2018,
            "county",
        ),
        ("2018年柳泉区河东街道政府信息公开工作年度报告\n公开信息三条。", "柳泉区河东街道办事处", 2018, "township"),
        (
            "政府工作报告（节选）\n——2024年1月23日在柳泉省第十四届人民代表大会第二次会议上\n各位代表：2023年，省政府办案三件。",
            "柳泉省人民政府",
            2023,
            "province",
        ),
        (
            "国务院关于水利执法工作情况的报告\n——2013年6月26日在第十二届全国人民代表大会常务委员会第三次会议上\n办案三件。",
            "国务院",
            2013,
            "national",
        ),
        ("杏花路街道办事处二〇一八年依法行政工作情况\n调解纠纷三件。", "杏花路街道办事处", 2018, "township"),
    ],
)  # fmt: skip
def test_reports_tell_who_issues_them(text: str, issuer: str, year: int, level: str) -> None:
    (about,) = lines(text, "document")
    assert (about["issuing_body"], about["year"], about["level"]) == (issuer, year, level)


def test_a_line_broken_inside_a_word_is_read_as_one() -> None:
    text = "杏溪县司法局2021年工作总结\n今年以来,杏溪县司法局会同县市场监\n督管理局排查各类矛盾纠\n纷178起,印发《行政执法\n监督办法》。\n"
    surfaces = {body["surface"] for body in lines(text, "institution")}
    assert "县市场监\n督管理局" in surfaces
    assert [(m["value"], text[m["start"] : m["end"]], m["label"]) for m in lines(text, "metric")] == [
        (178, "178", "排查各类矛盾纠纷")
    ]
    assert [title["name"] for title in lines(text, "regulation")] == ["行政执法\n监督办法"]


def test_objects_before_their_verbs_and_bodies_told_to_act() -> None:
    text = "杏溪县2021年工作报告\n县司法局对重点单位进行抽查,督促县水利局落实整改措施,将考核结果纳入绩效评价。\n"
    found = {(s["subject"], s["action"], s["object"]) for s in lines(text, "statement")}
    assert {
        ("县司法局", "抽查", "重点单位"),
        ("县司法局", "督促", "县水利局"),
        ("县水利局", "落实", "整改措施"),
    } <= found
    assert ("县司法局", "纳入", "考核结果") in found


def test_a_real_place_has_its_code_and_full_name() -> None:
    (about,) = lines("墨江县水利局2020年度工作总结\n墨江县水利局办理案件3件。", "document")
    assert (about["code"], about["jurisdiction"]) == ("530822", "云南省普洱市墨江哈尼族自治县")
    (unknown,) = lines("峨嵋海县水利局2020年度工作总结\n办理案件3件。", "document")
    assert (unknown["code"], unknown["jurisdiction"]) == ("", "峨嵋海县")


def test_offsets_are_the_words() -> None:
    bodies, deeds = lines(DISTRICT, "institution"), lines(DISTRICT, "statement")
    assert len(bodies) > 4 and len(deeds) > 4
    assert [DISTRICT[line["start"] : line["end"]] for line in bodies] == [line["surface"] for line in bodies]
    assert [DISTRICT[line["action_start"] : line["action_end"]] for line in deeds] == [line["action"] for line in deeds]


def test_plans_are_told_from_work_done() -> None:
    modality = {line["action"]: line["modality"] for line in lines(DISTRICT, "statement")}
    assert modality["开展"] == "done" and modality["推进"] == "plan"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("区局受理申请1 203件。", (1203, "件", "", "")),
        ("区局受理申请1,203件。", (1203, "件", "", "")),
        ("挽回损失25万多元。", (25, "万元", "多", "")),
        ("案件数同比下降12.5%。", (12.5, "%", "", "down")),
        ("覆盖率达到百分之百。", (100, "%", "", "")),
        ("发放资料约3.2万份。", (3.2, "万份", "约", "")),
        ("举办讲座两场。", (2, "场", "", "")),
        ("检查设备30余台（套）。", (30, "台（套）", "余", "")),
        ("满意率在98%以上。", (98, "%", "以上", "")),
        ("办结案件一百零八件。", (108, "件", "", "")),
    ],
)
def test_figures_in_many_spellings(text: str, wanted: tuple[Any, ...]) -> None:
    assert figures(text) == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "2021年3月5日印发。",
        "依据第三十五条规定。",
        "推行三项制度，落实五大程序。",
        "《2021—2025年规划》印发。",
        "白府办\u30142021\u301515号",
        "浏览次数：1234次  发布时间：2022-01-15 10:20",
    ],
)
def test_dates_ordinals_and_furniture_are_no_figures(text: str) -> None:
    assert figures(text) == []


def test_traditional_characters_keep_their_surface() -> None:
    text = "黑石縣司法局辦理行政復議案件二十三件。"
    assert [m["value"] for m in lines(text, "metric")] == [23]
    assert lines(text, "metric")[0]["label"].endswith("行政復議案件")
    assert [b["surface"] for b in lines(text, "institution")] == ["黑石縣司法局"]


def test_titles_nested_and_declared_short() -> None:
    text = "依据《关于实施〈甲县绿化条例〉的意见》（甲政发\u30142020\u30157号，以下简称《意见》）。"
    found = [(t["name"], t["nested"]) for t in lines(text, "regulation")]
    assert found == [("关于实施〈甲县绿化条例〉的意见", False), ("甲县绿化条例", True), ("意见", False)]


def test_a_novel_gives_no_invented_facts() -> None:
    text = "那天夜里下了雨。他撑着伞，慢慢走过石桥，想起很久以前的一个春天。"
    assert [line["kind"] for line in report_lines(Document.of(text, "x"))] == ["document"]
    assert lines(text, "document")[0]["issuing_body"] == ""


def test_a_price_list_and_a_statute_are_given_no_issuer() -> None:
    for text in ("苹果\t5元\n全国包邮,梨\t6元\n", "第一条 为了规范管理,制定本法。\n第二条 全国适用本法。\n"):
        (about,) = lines(text, "document")
        assert (about["issuing_body"], about["year"], about["level"]) == ("", None, "")


def test_the_graph_keeps_evidence_for_every_fact() -> None:
    graph = report_graph(Document.of(DISTRICT, "x"))
    facts = [entity for entity in graph.entities if entity.kind in ("Observation", "Activity")]
    assert len(facts) > 8 and all(entity.evidence for entity in facts)
    ours = [relation.target for relation in graph.relations if relation.kind == "CARRIED_OUT_BY"]
    assert "body:棠溪区:棠溪区水务局" in ours


_ROWS_OF_ADVERBS = [
    "县司法局开展检查" + row * 20_000 + "。" for row in ("并", "并及时", "并依法依法", "、及时", "会议研究")
] + [
    "为" + "依法依规" * 60 + "他们好。",
    "十名干部" + "依法依规" * 60 + "他们好。",
    "三个和三个和" * 60 + "三个。",
    "对困难户进行" + "全面" * 60 + "他。",
    "将任务" + "全部统一及时" * 60 + "他。",
    "对困难户" + "巩固提升" * 60 + "他。",
    "检查企业" + "由去年的" * 60 + "他近3件。",
]


@pytest.mark.parametrize(
    "text",
    [
        "县" * 100_000,
        "《" * 50_000 + "》" * 50_000,
        "、" * 200_000,
        "1 " * 50_000,
        "建立" + "灯塔的4件航标" * 5_000,
        *_ROWS_OF_ADVERBS,
    ],
)
def test_hostile_text_takes_linear_time(text: str) -> None:
    import time

    start = time.process_time()
    assert list(report_lines(Document.of(text, "x")))
    assert time.process_time() - start < 5


@pytest.mark.parametrize("file", FILES)
def test_the_tables_of_the_scheme_are_fresh(file: str) -> None:
    assert (DATA / f"{file}.tsv").read_text(encoding="utf-8") == table(file)


def test_every_rule_for_a_concept_names_one() -> None:
    rows = (DATA / "concept_rules.tsv").read_text(encoding="utf-8").splitlines()
    named = {row.split("\t")[0] for row in rows if row and not row.startswith("#")}
    assert named - {"-"} <= set(terms("concepts"))


def _predictions(folder: Path) -> Iterator[str]:
    for path in sorted((folder / "gold").glob("*.json")):
        for line in report_lines(read(folder / "texts" / f"{path.stem}.txt")):
            yield json.dumps(line, ensure_ascii=False)


@pytest.mark.shared
def test_accuracy_on_the_gold_documents(shared: Path, tmp_path: Path) -> None:
    reports = shared / "reports"
    (tmp_path / "pred.jsonl").write_text("\n".join(_predictions(reports)), encoding="utf-8")
    gold = [str(path) for path in sorted((reports / "gold").glob("*.json"))]
    command = [sys.executable, str(reports / "score_reports.py"), "--gold", *gold]
    command += ["--pred", str(tmp_path / "pred.jsonl"), "--json", str(tmp_path / "out.json")]
    subprocess.run(command, check=True, capture_output=True)
    score = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    assert score["regulation"]["F1"] >= 0.99
    assert score["institution"]["F1"] >= 0.88 and score["institution"]["type right"] >= 0.95
    assert score["metric"]["F1"] >= 0.96 and score["metric"]["label right"] >= 0.85
    assert score["metric"]["change right"] >= 0.97 and score["metric"]["comparator right"] >= 0.97
    assert score["statement"]["R"] >= 0.75
    assert score["statement"]["modality right"] >= 0.90 and score["statement"]["subject right"] >= 0.80
