"""An amending decision imposes what it says itself, not the new wording of the law that it amends."""

from __future__ import annotations

import pytest

from loaders.statute import statute_graph
from loaders.statute.lines import statute_lines
from ontology.model import Document

TEXT = """# 关于修改《岸线条例》等二件地方性法规的决定

2022年1月1日 县人民代表大会常务委员会通过

<!-- INFO END -->

一、对《岸线条例》作出修改

1.将第六条修改为：

“管理站应当每月巡查岸线。

“（一）巡查人员不得收费；

（二）巡查结果应当公布。”

2.将第八条中的“管理站可以拍照”修改为“管理站应当拍照”。

二、有关机关应当自本决定施行之日起三十日内公布修改后的文本。
"""


def duties(text: str, name: str) -> list[str]:
    _, graph, _ = statute_graph(Document.of(text, name))
    return sorted(one.name for one in graph.entities if one.kind == "Duty")


def test_quoted_wording_is_not_the_decisions_own() -> None:
    (own,) = duties(TEXT, "关于修改《岸线条例》等二件地方性法规的决定")
    assert "公布修改后的文本" in own


def test_extract_lists_the_decisions_own_alone() -> None:
    lines = statute_lines(Document.of(TEXT, "关于修改《岸线条例》等二件地方性法规的决定"))
    (own,) = (line["action"] for line in lines if line["kind"] == "duty")
    assert "公布修改后的文本" in own


@pytest.mark.parametrize("title", ["岸线条例", "关于岸线管理若干问题的决定"])
def test_law_that_amends_nothing_keeps_what_it_quotes(title: str) -> None:
    assert len(duties(TEXT.replace("关于修改《岸线条例》等二件地方性法规的决定", title, 1), title)) > 1


def test_wording_that_opens_within_a_line_runs_on_over_its_paragraphs() -> None:
    text = """# 关于修改《岸线条例》的决定

<!-- INFO END -->

一、将第六条修改为：“管理站应当每月巡查岸线。

巡查人员不得收费。”

管理站应当公布本决定。

二、删去第七条。
"""
    (own,) = duties(text, "关于修改《岸线条例》的决定")
    assert "公布本决定" in own
