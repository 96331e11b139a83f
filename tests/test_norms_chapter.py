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
]


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
