"""Whom a chapter binds, for a norm in it that names nobody. All sentences are made up."""

from __future__ import annotations

import pytest

from loaders.statute.norms.find import norms_of_statute

KEEPER = ["灯塔经营者应当点灯。", "灯塔经营者不得熄灯。", "灯塔经营者应当记录天气。"]
OFFICE = ["航标登记机关应当核对图纸。", "航标登记机关可以退回图纸。", "航标登记机关应当编号。"]
COURT = ["海事法院应当公开审理海难案件。", "海事法院可以委托评估。", "海事法院应当在船上宣判。"]

# (headings, title, articles, bearer of the last article's only norm)
CHAPTERS: list[tuple[str, str, list[str], str | None]] = [
    # a chapter on somebody's duties
    ("第二章 灯塔经营者的义务", "海岸条例", [*KEEPER, "灯具包装上的标识必须真实。"], "灯塔经营者"),
    ("第二章 灯塔经营者的法律责任", "海岸条例", [*KEEPER, "灯具包装上的标识必须真实。"], None),
    ("第二章 灯具", "海岸条例", [*KEEPER, "灯具包装上的标识必须真实。"], None),
    # his own business in a text that binds hardly anybody else; not how it is planned, nor where others come
    ("", "灯塔条例", [*KEEPER, "灯塔设施应当安放牢固。"], "灯塔经营者"),
    ("", "灯塔条例", [*KEEPER, "灯塔规划应当衔接海岸规划。"], None),
    ("", "灯塔条例", [*KEEPER, "灯塔设施可以刷漆。"], None),
    ("", "灯塔条例", [*KEEPER[:2], "灯塔设施应当安放牢固。"], None),
    ("", "灯塔条例", [*KEEPER, "渔民应当鸣笛。", "渔民应当让行。", "灯塔设施应当安放牢固。"], None),
    # the proceedings of a body, but for what is brought before it
    ("", "航标登记办法", [*OFFICE, "登记簿可以采用电子介质。"], "航标登记机关"),
    ("", "航标管理办法", [*OFFICE, "登记簿可以采用电子介质。"], None),
    ("", "航标登记办法", [*OFFICE, "不能到场的，应当提交授权委托书。"], None),
    ("第一章 审理", "海事条例", [*COURT, "对简单的海难案件，应当当庭宣判。"], "海事法院"),
    ("第一章 审理", "海事条例", [*COURT, "起诉状应当写明船名。"], None),
    # the body whose proceedings the title tells; who writes what is named after him
    ("", "航标案件规定", [*OFFICE[:1], "渔民应当到场。", "检查灯船时，应当出示证件。"], None),
    (
        "",
        "航标机关办理案件程序规定",
        ["航标机关应当立案。", "渔民应当到场。", "检查灯船时，应当出示证件。"],
        "航标机关",
    ),
    ("", "灯塔条例", ["设立申请人应当到场。", "设立申请书应当载明灯高。"], "设立申请人"),
    ("", "灯塔条例", ["船东应当到场。", "设立申请书应当载明灯高。"], None),
    # the body named after the activity
    ("第二章 检定", "海岸条例", ["灯塔检定机构应当保密。", "灯塔检定必须按照规程逐项完成。"], "灯塔检定机构"),
    ("第一章 总则", "海岸条例", ["灯塔检定机构应当保密。", "灯塔检定必须按照规程逐项完成。"], None),
    # the courts explain the law, not what the parties have to do
    ("", "最高人民法院关于灯塔案件的规定", ["盗窃灯油的，应当认定为情节严重。"], "人民法院"),
    ("", "最高人民法院关于灯塔案件的规定", ["涂改的航海日志不得作为定案的根据。"], "人民法院"),
    ("", "最高人民法院关于灯塔案件的规定", ["损坏灯塔的，应当承担修复责任。"], None),
    ("", "关于灯塔案件的规定", ["盗窃灯油的，应当认定为情节严重。"], None),
]

# whose consent the article asks for, who does the very same by it: (article, bearers)
SAME: list[tuple[str, list[str | None]]] = [
    ("改建灯塔的，应当报经航标管理部门审查批准。影响航行的，不得批准。", ["任何单位和个人", "航标管理部门"]),
    ("改建灯塔的，应当报经航标管理部门审查批准。影响航行的，不得核准。", ["任何单位和个人", "任何单位和个人"]),
    (
        "有下列情形之一的，应当停止供油：\n（一）油质不合格的；\n（二）海况恶劣的。\n灯油管理部门决定停止供油的，应当公告。",
        ["灯油管理部门", "灯油管理部门"],
    ),
    (
        "有下列情形之一的，应当停止点灯：\n（一）油质不合格的；\n（二）海况恶劣的。\n灯油管理部门决定停止供油的，应当公告。",
        [None, "灯油管理部门"],
    ),
]


@pytest.mark.parametrize(("article", "bearers"), SAME)
def test_who_does_the_same_by_the_article_bears_a_norm_without_bearer(article: str, bearers: list[str | None]) -> None:
    (norms,) = norms_of_statute([article])
    assert [norm.bearer for norm in norms] == bearers


@pytest.mark.parametrize(("heading", "title", "articles", "bearer"), CHAPTERS, ids=lambda value: str(value)[-24:])
def test_the_leading_bearer_of_a_chapter_bears_what_can_only_be_his(
    heading: str, title: str, articles: list[str], bearer: str | None
) -> None:
    paths = [(heading,) if heading else ()] * len(articles)
    (norm,) = list(norms_of_statute(articles, paths, title))[-1]
    assert norm.bearer == bearer
    assert norm.implied_source == ("unnamed" if bearer is None else "statute")


def test_another_chapter_binds_somebody_else() -> None:
    paths = [("第一章 灯塔经营者的义务",)] * 3 + [("第二章 海岸",)]
    norms = list(norms_of_statute([*KEEPER, "灯具包装上的标识必须真实。"], paths))
    assert norms[-1][0].bearer is None
