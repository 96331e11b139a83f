"""Questions of law over invented statutes, on both engines: who may, prohibitions, sanctions, citing, changes, gaps, force."""

from __future__ import annotations

from test_law_links import FILES, loaded

from kg.ask import ask, find_question
from kg.ingest import load
from kg.part import Part
from kg.stores import Store
from loaders.sheets.sheet import read_sheet_text
from loaders.statute import statute_graph
from ontology.model import Document
from ontology.schema import load_schema

STAFF = """# 溪谷执法办法

2021年1月1日 公布

2021年2月1日 施行

<!-- INFO END -->

第一条 溪谷执法工作人员不得收受礼品。

第二条 倾倒垃圾的，由溪谷主管部门责令改正，可以处一千元以下罚款。

第三条 任何单位和个人可以举报倾倒垃圾的行为。依照《河道条例》第四条第一款处理。

第四条 受理公务员申诉的机关不得拖延。

第五条 调查人员不得泄露案情，不得少于两人。溪谷企业的工作人员不得收受礼品。
"""


def rows(store: Store, question: str, *columns: str, **params: object) -> list[tuple[object, ...]]:
    entry = find_question(question)
    answer = ask(store, entry, entry.bind(params), "zh")
    places = [answer.columns.index(column) for column in columns]
    return [tuple(row[place] for place in places) for row in answer.rows]


def test_questions_of_law(store: Store) -> None:
    graph = loaded(store, tuple(FILES))
    document, staff, _ = statute_graph(Document.of(STAFF, "溪谷执法办法(2021-01-01)"))
    load(store, [Part("staff", "statute", staff, (document,), document.title)], load_schema())
    from kg.derive import derived_graph

    store.replace({"derived": derived_graph(store)})
    assert len(derived_graph(store)) > len(graph)
    day = {"as_of": "2022-01-01"}

    who = rows(store, "who-may", "modality", "role", "article", "regulation", action="倾倒垃圾", **day)
    assert ("不得", "任何单位和个人", "第三条", "河道条例") in who
    assert ("可以", "任何单位和个人", "第三条", "溪谷执法办法") in who
    assert not any(article == "第二条" and regulation == "河道条例" for *_, article, regulation in who)  # superseded
    then = rows(store, "who-may", "article", "regulation", action="倾倒垃圾", as_of="2012-01-01")
    assert then == [("第二条", "河道条例")]

    assert rows(store, "official-prohibitions", "role", "article", "bearer_from", "condition", **day) == [
        ("溪谷执法工作人员", "第一条", "原文", None),
        ("调查人员", "第五条", "原文", None),  # how many there must be at least, and who works for others, is left out
    ]
    sanctions = rows(store, "sanctions", "authority", "article", "regulation", **day)
    assert ("溪谷主管部门", "第二条", "溪谷执法办法") in sanctions
    assert ("罚则(职权)",) in rows(store, "sanctions", "modality", **day)
    assert rows(store, "sanctions", "article", regulation="溪谷执法办法", apart=["责令"], **day) == []
    assert not rows(store, "sanctions", "article", measures=["吊销"], **day)

    columns = ("citing", "citing_article", "citing_version", "cited_article", "version")
    citing = rows(store, "citing", *columns, regulation="河道条例")
    assert ("溪谷条例", "第一条", "2015-01-01", "第二条", "2010-01-01") in citing
    assert ("溪谷执法办法", "第三条", "2021-01-01", "第四条第一款", "2020-01-01") in citing
    assert rows(store, "citing", "citing", regulation="湖泊条例") == [("溪谷条例",)]

    changes = rows(store, "version-changes", "later", "change", "earlier", "paired_by", regulation="河道条例")
    assert changes == [
        ("第二条", "新增", None, "推定(旧版本没有文字相近的条文)"),
        ("第三条", "仅条号变动", "第二条", "文字相同"),
        ("第四条", "修改", "第三条", "推定(文字相近)"),
        ("第五条", "修改", "第四条", "推定(文字相近)"),
    ]
    force = rows(store, "regulation-on-date", "version", "status", regulation="河道条例", **day)
    assert force == [("河道条例(2010-01-01)", "已被新版本取代"), ("河道条例(2020-01-01)", "有效")]
    assert rows(store, "regulation-on-date", "status", regulation="溪谷管理办法", **day) == [("已失效",)]
    idle = rows(store, "roles-without-duties", "role")
    assert ("水行政主管部门",) not in idle and ("决策承办单位",) not in idle  # no source names the latter
    sheet = "source: 自有\ntitle: 角色\nfacts:\n  Role:\n    - {name: 决策承办单位}\n    - {name: 溪谷巡查员}\n"
    named, documents = read_sheet_text(sheet.encode("utf-8"), "自有.yaml")["自有"]
    load(store, [Part("自有", "sheet", named, tuple(documents), "角色")], load_schema())
    assert {("决策承办单位",), ("溪谷巡查员",)} <= set(rows(store, "roles-without-duties", "role"))


AMENDED = """# 沙洲管理办法

2008年1月1日 公布
2012年5月1日 第一次修正
2020年1月1日 修订

2020年3月1日 施行

<!-- INFO END -->

第一条 沙洲主管部门应当每年巡查沙洲。
"""
RENEWED = "# 沙洲条例\n\n2020年1月1日 公布\n\n<!-- INFO END -->\n\n第一条 沙洲主管部门应当公布沙洲名录。\n"
AGAIN = "\n\n第二条 本条例自2020年3月1日起施行。2010年1月1日公布的《沙洲条例》同时废止。\n"


def put(store: Store, **texts: str) -> None:
    """Load invented statutes, each under its name."""
    parts = []
    for name, text in texts.items():
        document, graph, _ = statute_graph(Document.of(text, name))
        parts.append(Part(name, "statute", graph, (document,), document.title))
    load(store, parts, load_schema())


def test_no_version_is_in_force_before_it_was_made(store: Store) -> None:
    put(store, amended=AMENDED, undated=RENEWED)
    assert rows(store, "duties", "article", regulation="沙洲管理办法", as_of="2019-01-01") == []
    assert rows(store, "duties", "article", regulation="沙洲管理办法", as_of="2020-02-01") == []
    assert rows(store, "duties", "status", regulation="沙洲管理办法", as_of="2020-03-01") == [("有效",)]
    assert rows(store, "who-may", "article", regulation="沙洲条例", as_of="2019-12-31") == []
    assert rows(store, "who-may", "status", regulation="沙洲条例", as_of="2020-01-01") == [("施行日期未载明",)]


def test_the_state_of_a_version_on_a_day(store: Store) -> None:
    put(store, amended=AMENDED, undated=RENEWED)

    def state(regulation: str, as_of: str) -> list[tuple[object, ...]]:
        return rows(store, "regulation-on-date", "status", regulation=regulation, as_of=as_of)

    assert state("沙洲管理办法", "2007-01-01") == [("尚未施行",)]
    assert state("沙洲管理办法", "2015-01-01") == [("该日有效的版本未载入",)]
    assert state("沙洲管理办法", "2020-02-01") == [("该日有效的版本未载入",)]
    assert state("沙洲管理办法", "2021-01-01") == [("有效",)]
    assert state("沙洲条例", "2019-01-01") == [("尚未施行",)]


def test_documents_of_one_title_are_told_apart(store: Store) -> None:
    part = "# 沙洲法典\n\n## {0}\n\n2020年1月1日 公布\n\n2020年3月1日 施行\n\n<!-- INFO END -->\n\n第{1}条 沙洲主管部门应当巡查。\n"
    put(store, amended=AMENDED, one=part.format("第一编 总则", "一"), two=part.format("第二编 航道", "二"))
    put(store, earlier=AMENDED.replace("2020年1月1日 修订", "2016年1月1日 修订").replace("每年", "每月"))

    def titles(question: str, regulation: str) -> set[str]:
        answer = ask(store, find_question(question), {"regulation": regulation})
        return {quote.title for quotes in answer.evidence for quote in quotes}

    assert titles("regulation-on-date", "沙洲法典") == {"沙洲法典(one)", "沙洲法典(two)"}
    assert titles("regulation-on-date", "沙洲管理办法") == {"沙洲管理办法(2016-01-01)", "沙洲管理办法(2020-01-01)"}


def test_a_text_that_repeals_its_own_earlier_self_is_in_force(store: Store) -> None:
    put(store, new=RENEWED.rstrip() + AGAIN)
    assert rows(store, "regulation-on-date", "status", regulation="沙洲条例", as_of="2021-01-01") == [("有效",)]
    assert rows(store, "duties", "status", regulation="沙洲条例", as_of="2021-01-01") == [("有效",)]


ACTORS = """source: 沙洲事实
title: 沙洲的机构
facts:
  Jurisdiction:
    - {key: 县, name: 沙溪县, code: "990011"}
  Institution:
    - {key: 局, name: 沙溪县水务局, place: "990011", in: 县, fills: [{to: 沙洲主管部门, basis: 三定规定}]}
  Role:
    - {name: 沙洲主管部门, assignment: standing}
"""
REVIEWED = RENEWED.rstrip() + "\n\n第二条 沙洲主管部门应当在三十日内办理行政复议申请。\n"


def test_every_answer_on_duties_marks_laws_whose_day_of_force_no_text_states(store: Store) -> None:
    put(store, undated=REVIEWED)
    sheet, documents = read_sheet_text(ACTORS.encode("utf-8"), "沙洲事实.yaml")["沙洲事实"]
    load(store, [Part("沙洲事实", "sheet", sheet, tuple(documents), "沙洲的机构")], load_schema())
    day = {"as_of": "2021-01-01"}
    unknown = [("第二条", "施行日期未载明")]
    assert rows(store, "deadlines", "article", "status", regulation="沙洲条例", **day) == unknown
    assert rows(store, "procedure-actors", "where", "status", procedure="行政复议", **day) == unknown
    file = rows(store, "body-file", "kind", "where", "status", body="沙溪县水务局", **day)
    assert [row[1:] for row in file if row[0] == "法定职责"] == [("第一条", "施行日期未载明"), *unknown]
    assert {status for kind, _, status in file if kind != "法定职责"} == {None}


def test_cited_items_stand_in_the_order_of_the_cited_law(store: Store) -> None:
    """第三项 comes before 第二项 in the order of characters."""
    text = (
        "# 灯塔条例\n\n2020年1月1日 全国人民代表大会常务委员会通过\n\n<!-- INFO END -->\n\n"
        "第一条　船员应当：\n\n（一）点灯；\n\n（二）值班；\n\n（三）巡查；\n\n（四）报告。\n\n"
        "第二条　违反第一条第一项、第二项、第三项、第四项规定的，由航标部门责令改正。\n"
    )
    document, graph, _ = statute_graph(Document.of(text, "灯塔条例(2020-01-01)"))
    load(store, [Part("law", "statute", graph, (document,), document.title)], load_schema())
    cited = rows(store, "citing", "cited_article", regulation="灯塔条例")
    assert [name for (name,) in cited] == ["第一条第一项", "第一条第二项", "第一条第三项", "第一条第四项"]
