"""Stores made of files, the rows of answers; those expected to the questions of the founding report, and how they are compared."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from kg.ask import ask, find_question
from kg.ingest import build
from kg.stores import Store, open_store

Rows = list[dict[str, Any]]
TEAM = re.compile(r"^峨山县(.+)综合行政执法队伍$")


def store_of(folder: Path, files: Mapping[str, str]) -> str:
    """The path of a store that holds these files (name with ending → text); all of them can be read."""
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    place = str(folder / "kg.db")
    with open_store(place, write=True) as store:
        assert not build(store, [str(folder)]).failed
    return place


def rows(store: Store, question: str, params: Mapping[str, object] | None = None, /, **more: object) -> Rows:
    """The rows of an answer of the catalogue, each by the names of its columns."""
    answer = ask(store, find_question(question), {**(params or {}), **more})
    return [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]


def _short(names: list[str]) -> list[str]:
    return [TEAM.sub(r"\1", name) for name in names]


def _figures(found: Rows, **keys: str) -> dict[str, Any]:
    """Values under the keys of the expected answer, by the metric's name."""
    return {key: next(row["value"] for row in found if row["label"] == label) for key, label in keys.items()}


def _cited(found: Rows) -> dict[str, Any]:
    kinds: dict[str, Any] = {"法律": [], "行政法规": []}
    for row in found:
        if row["kind"] in kinds:
            kinds[row["kind"]].append(row["title"])
    return {kind: sorted(titles) for kind, titles in kinds.items()} | {"不同题名总数": len({r["title"] for r in found})}


def _rate(found: Rows) -> dict[str, Any]:
    rate = next(row for row in found if row["label"] == "行政复议纠错率")
    counts = _figures(
        found, 收到="行政复议收到申请件数", 受理="行政复议受理件数", 不予受理="行政复议不予受理件数",
        纠错="行政复议纠错件数", 建议书="制发行政复议建议书份数", 决定书网上公开="行政复议决定书网上公开件数",
    )  # fmt: skip
    return counts | {"纠错率": f"{rate['value']}{rate['unit']}", "算法": rate["formula"]}


def _appearances(found: Rows) -> dict[str, Any]:
    counts = _figures(found, 县政府负责人="政府负责人出庭应诉件数", 部门负责人="部门负责人出庭应诉件数")
    rate = found[-1]
    assert rate["label"] == "负责人出庭应诉率" and rate["value"] is None
    return counts | {"合计(推导)": found[-2]["value"], "出庭率": rate["note"]}


def _problems(found: Rows) -> dict[str, Any]:
    without = [f"({'一二三四五'[row['number'] - 1]}){row['problem']}" for row in found if row["plan"] == "无对应计划"]
    numbers = {row["number"] for row in found} - {None}
    return {
        "问题数": len(numbers),
        "计划数": len({row["plan_number"] for row in found} - {None}),
        "无直接对应": without,
    }


def _basis(found: Rows) -> dict[str, Any]:
    return {row["regulation"]: (row["article"], row["valid_from"], row["status"]) for row in found}


def _catalogue(found: Rows) -> dict[str, Any]:
    reported = {row["who"]: row["count"] for row in found if row["from"] == "报告"}
    law = [(row["who"], row["condition"], row["modality"], row["where"]) for row in found if row["from"] == "法规"]
    return {"报告": reported, "法定条件": sorted(law)}


def _reviewer(found: Rows) -> dict[str, Any]:
    what = {row["what"]: (row["who"], row["body"], row["where"]) for row in found if row["from"] == "法规"}
    did = [(row["who"], row["count"]) for row in found if "常务会议议题" in row["what"]]
    names = {str(row[key]) for row in found for key in ("who", "body", "what")}
    assert not any("司法局" in name for name in names)
    return {
        "法定主体": what["对决策草案进行合法性审查"],
        "组织意见": what["组织法律顾问公职律师提意见"],
        "报告中": sorted(did),
    }


def _norm(found: Rows) -> list[tuple[Any, ...]]:
    return [(row["modality"], row["article"], row["condition"]) for row in found]


def _legal(found: Rows) -> dict[str, Any]:
    return _figures(
        found, 律师服务="律师办理法律事务件数", 人民调解="人民调解案件数", 法律援助="法律援助案件数",
        公证事项="公证事项件数", 合计="公共法律服务事项办理总数", **{"其余(推导)": "其余(推导)"},
    )  # fmt: skip


Form = Callable[[Rows], Any]
# fmt: off
FORMS: dict[str, Form] = {
    "Q01": lambda found: sorted(_short([row["team"] for row in found])),
    "Q02": lambda found: {
        "count": found[0]["count"], "named": sorted(_short(found[0]["named"])), "unnamed": found[0]["unnamed"]
    },
    "Q04": lambda found: _figures(
        found, 行政执法主体="行政执法主体数", 行政许可="行政许可办理件数", 行政处罚="行政处罚件数",
        行政强制="行政强制件数", 行政检查="行政检查次数", 行政征收="行政征收件数", 行政确认="行政确认件数",
        **{"合计(推导)": "合计(推导)"},
    ),
    "Q05": lambda found: _figures(
        found, 重大行政许可="重大行政许可法制审核件数", 重大行政处罚="重大行政处罚法制审核件数",
        重大行政强制="重大行政强制法制审核件数", 其他重大行政执法决定="其他重大执法决定法制审核件数",
        **{"合计(推导)": "合计(推导)"},
    ),
    "Q07": lambda found: {
        "五大程序": [row["step"] for row in found], "必经程序": [r["step"] for r in found if r["mandatory"] == "必经"]
    },
    "Q08": _reviewer,
    "Q09": _norm,
    "Q10": lambda found: [f"{row['deadline']}({row['article']})" for row in found],
    "Q11": lambda found: [f"{row['deadline']}({row['article']})" for row in found],
    "Q13": lambda found: list(dict.fromkeys(re.sub("第[一二三四]款$", "", row["article"]) for row in found)),
    "Q15": _catalogue,
    "Q16": lambda found: [row["post"] for row in found if row["relation"] == "担任首长"],
    "Q18": _rate,
    "Q20": _appearances,
    "Q21": lambda found: {"数量": found[0]["count"], "清单": found[0]["names"]},
    "Q23": _basis,
    "Q24": lambda found: _figures(
        found, 面积_平方米="政务服务中心面积", 进驻部门="政务服务中心进驻部门数", 工作人员="政务服务中心进驻人员数",
        进驻事项="政务服务中心进驻事项数", 一体化平台部门="认领发布实施清单部门数", 实施清单事项="政务服务事项数",
        办理事项="全国一体化在线政务服务平台办件量",
    ),
    "Q26": _problems,
    "Q27": _cited,
    "Q29": lambda found: [(row["valid_from"], row["status"], row["use"]) for row in found],
    "Q30": lambda found: [(row["searched"], row["count"]) for row in found],
    "X01": lambda found: _figures(
        found, 监管事项类="监管事项类别数", 监管事项项="监管事项数", 监管对象="检查对象名录库主体数",
        执法人员="执法检查人员名录库人数", 部门抽查计划="部门抽查计划数", 部门联合抽查计划="部门联合抽查计划数",
        抽查经营户="随机抽查经营主体户数", 抽查其他组织="随机抽查其他组织数",
    ),
    "X03": lambda found: _figures(
        found, 取消="取消行政权力事项数", 合并实施="合并实施行政权力事项数", 承接管理="承接上级下放行政权力事项数",
        取消审批改为备案="取消审批改为备案事项数",
    ),
    "X04": _legal,
    "X05": lambda found: _figures(found, 人大代表建议="办理人大代表建议件数", 政协委员提案="办理政协提案件数"),
}

DEPARTMENT = "负责合法性审查的部门"
EXPECTED: dict[str, Any] = {
    "Q01": ["交通运输", "农业农村", "市场监管", "文化市场", "生态环境"],
    "Q02": {"count": 9, "named": ["卫生监督", "水利", "自然资源"], "unnamed": 6},
    "Q04": {"行政执法主体": 39, "行政许可": 18077, "行政处罚": 42799, "行政强制": 2, "行政检查": 5515, "行政征收": 1923,
            "行政确认": 1344, "合计(推导)": 69660},
    "Q05": {"重大行政许可": 206, "重大行政处罚": 9, "重大行政强制": 6, "其他重大行政执法决定": 6, "合计(推导)": 227},
    "Q07": {"五大程序": ["公众参与", "专家论证", "风险评估", "合法性审查", "集体讨论决定"],
            "必经程序": ["合法性审查", "集体讨论决定"]},
    "Q08": {"法定主体": (DEPARTMENT, "未载明", "第二十五条第一款"), "组织意见": (DEPARTMENT, "未载明", "第二十八条"),
            "报告中": [("公职律师", 6), ("政府法律顾问", 47)]},
    "Q09": [("不得", "第二十五条第二款", "未经审查或者审查不合法"), ("可以", "第二十五条第二款", "国家尚无明确规定")],
    "Q10": ["一般不少于7个工作日(第二十六条第二款)"],
    "Q11": ["一般不少于30日(第十五条第一款)"],
    "Q13": ["第十一条", "第十二条", "第十三条", "第十四条", "第十五条", "第十六条", "第十七条", "第十八条",
            "第十九条", "第二十条", "第二十二条", "第二十三条", "第二十五条", "第二十六条", "第二十八条", "第二十九条"],
    "Q15": {"报告": {"峨山县人民政府": None, "公布决策目录标准的乡镇(街道)": 8, "公布决策目录标准的政府部门": 23},
            "法定条件": [("乡镇人民政府", "", "参照执行", "第四十二条"), ("决策机关", "经同级党委同意后公布", "可以", "第三条第三款"),
                     ("县级以上地方人民政府部门", "", "参照执行", "第四十二条")]},
    "Q16": ["县委副书记、县长"],
    "Q18": {"收到": 8, "受理": 7, "不予受理": 1, "纠错": 2, "纠错率": "28.6%", "算法": "2/7", "建议书": 3, "决定书网上公开": 3},
    "Q20": {"县政府负责人": 2, "部门负责人": 6, "合计(推导)": 8, "出庭率": "报告未载明(缺应出庭案件总数)"},
    "Q21": {"数量": 14, "清单": "未载明"},
    "Q23": {"优化营商环境条例": ("第五十八条", "2020-01-01", "有效"),
            "行政处罚法": ("第五十八条第一款", "2021-07-15", "尚未施行")},
    "Q24": {"面积_平方米": 5080, "进驻部门": 31, "工作人员": 145, "进驻事项": 1143, "一体化平台部门": 33, "实施清单事项": 1340,
            "办理事项": 586},
    "Q26": {"问题数": 5, "计划数": 6, "无直接对应": ["(二)经济压力加大,财政保障能力不足"]},
    "Q27": {"法律": ["中华人民共和国民法典", "中华人民共和国行政复议法", "中华人民共和国行政诉讼法"],
            "行政法规": ["优化营商环境条例", "重大行政决策程序暂行条例"], "不同题名总数": 20},
    "Q29": [("2021-01-01", "尚未施行", "作为宣传对象")],
    "Q30": [("司法局", 0)],
    "X01": {"监管事项类": 175, "监管事项项": 522, "监管对象": 13749, "执法人员": 339, "部门抽查计划": 144,
            "部门联合抽查计划": 11, "抽查经营户": 547, "抽查其他组织": 68},
    "X03": {"取消": 44, "合并实施": 150, "承接管理": 63, "取消审批改为备案": 2},
    "X04": {"律师服务": 119, "人民调解": 875, "法律援助": 329, "公证事项": 269, "合计": 2706, "其余(推导)": 1114},
    "X05": {"人大代表建议": 168, "政协委员提案": 105},
}
# fmt: on
