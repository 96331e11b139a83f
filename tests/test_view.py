"""Pages without a browser: what is drawn and where, the same bytes every time, and the command."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

import pytest
from command import kg, process
from pages import DUTY, FACT, LAW, PERMIT, SENTENCE, bees, entity, outline, page_of, scenes_of

from kg.picture import passages, preferred, whole
from kg.stores import open_store
from ontology.model import Evidence, Graph, Relation
from ontology.schema import FOLDER, load_schema, read_schema
from ontology.words import Words
from viz.answer import Proof, Row, Table, answer_page, cells
from viz.bound import Bound
from viz.files import inline
from viz.label import figure, joined, width, wrap
from viz.network import html
from viz.payload import Content, pinyin
from viz.scene import COLUMN_CAP, Scene, dossier, overview
from viz.style import load_style
from viz.web import Web

STATION = "body:990001:青禾县蜂业站"


def overlaps(scene: Scene) -> list[tuple[str, str]]:
    cards = scene.cards
    return [
        (a.id, b.id)
        for i, a in enumerate(cards)
        for b in cards[i + 1 :]
        if abs(a.x - b.x) < (a.width + b.width) / 2 and abs(a.y - b.y) < (a.height + b.height) / 2
    ]


def link_of(scene: Scene, source: str, target: str) -> tuple[set[str], set[str]]:
    found = next(link for link in scene.links if {link.source, link.target} == {source, target})
    return found.kinds, found.facts


# What is drawn


def test_overview_threads_duties_from_law_to_role_and_figures_from_body_to_area() -> None:
    scene = scenes_of(bees())["zh"]
    assert link_of(scene, LAW, "procedure:查验") == (set(), {DUTY, PERMIT})
    assert link_of(scene, "procedure:查验", "role:蜂业机构") == (set(), {DUTY})
    assert link_of(scene, "role:蜂业机构", STATION) == ({"FILLS"}, set())
    assert link_of(scene, STATION, "area:bees") == (set(), {"s/Observation/1"})
    assert scene.carriers[DUTY] == "procedure:查验" and scene.carriers["s/Observation/1"] == "area:bees"


def test_columns_follow_the_chain() -> None:
    scene = scenes_of(bees())["zh"]
    order = [LAW, "procedure:查验", "role:蜂业机构", STATION, "area:bees"]
    at = {card.id: card.x for card in scene.cards}
    assert [at[one] for one in order] == sorted(at[one] for one in order)
    assert scene.heads[0].title.zh == "法规文件"


def test_a_standing_role_without_a_body_is_marked() -> None:
    marked = {card.id: card.gap for card in scenes_of(bees())["zh"].cards}
    assert marked["role:复核人员"] and not marked["role:蜂业机构"]
    assert any("承担机构未载明" in line for c in scenes_of(bees())["zh"].cards if c.gap for line in c.sub)


def test_the_file_of_a_body_reaches_the_law_of_the_roles_that_it_fills() -> None:
    scene = scenes_of(bees(), STATION)["zh"]
    drawn = {card.id for card in scene.cards}
    assert {STATION, "role:蜂业机构", DUTY, "procedure:查验", LAW, "s/Observation/1", "area:bees"} == drawn
    assert link_of(scene, DUTY, "role:蜂业机构")[0] == {"BORNE_BY"}


def test_the_file_of_a_body_shows_no_bodies_of_other_places_in_its_roles() -> None:
    graph = bees()
    away = entity("body:980001:溪谷县蜂业站", "Institution", "溪谷县蜂业站", place="980001")
    beside = entity("body:990001:青禾县农技站", "Institution", "青禾县农技站", place="990001")
    for one, role in ((away, "蜂业机构"), (away, "复核人员"), (beside, "复核人员")):
        graph.add(one)
        graph.relate(Relation("FILLS", one.id, f"role:{role}", {"of_source": "s"}))
    graph.relate(Relation("BORNE_BY", DUTY, "role:复核人员"))
    shown = {card.id for card in scenes_of(graph, STATION)["zh"].cards}
    assert "role:复核人员" in shown and beside.id in shown and away.id not in shown
    assert {STATION, away.id} <= {card.id for card in scenes_of(graph, LAW)["zh"].cards}


def test_the_file_of_a_law_counts_its_own_duties_and_shows_its_own_roles() -> None:
    graph = bees()
    other = LAW.replace("蜂箱", "蜂蜜")
    for one in (
        entity(other, "Regulation", "青禾县蜂蜜管理办法"),
        entity(other + "@2022-01-01", "Version", "青禾县蜂蜜管理办法(2022-01-01)", owned_by="law/y"),
        entity(other + "@2022-01-01~第二条", "Provision", "第二条", order=20000000, owned_by="law/y"),
        entity(other + "@2022-01-01~第二条!4", "Duty", "检测蜂蜜", modality="obligation", owned_by="law/y"),
        entity("role:检测机构", "Role", "检测机构", assignment="standing"),
    ):
        graph.add(one)
    duty = other + "@2022-01-01~第二条!4"
    for kind, source, target in (
        ("HAS_VERSION", other, other + "@2022-01-01"),
        ("HAS_PART", other + "@2022-01-01", other + "@2022-01-01~第二条"),
        ("IMPOSES", other + "@2022-01-01~第二条", duty),
        ("BORNE_BY", duty, "role:检测机构"),
        ("BORNE_BY", duty, "role:蜂业机构"),
        ("FILLS", STATION, "role:检测机构"),
    ):
        graph.relate(Relation(kind, source, target, {"of_source": "s"}))
    cards = {card.id: card for card in scenes_of(graph, LAW)["zh"].cards}
    assert STATION in cards and "role:检测机构" not in cards
    assert cards["role:蜂业机构"].count == 1
    assert {card.id: card for card in scenes_of(graph)["zh"].cards}["role:蜂业机构"].count == 2
    assert "role:检测机构" in {card.id for card in scenes_of(graph, STATION)["zh"].cards}


def test_many_facts_are_folded_and_columns_are_capped() -> None:
    graph = bees()
    for i in range(200):
        graph.add(entity(f"role:r{i:03}", "Role", f"角色{i}"))
        graph.add(entity(f"{DUTY}-{i:03}", "Duty", f"职责{i}", owned_by="law/x"))
        for relation in (("CONCERNS", "procedure:查验"), ("BORNE_BY", f"role:r{i:03}")):
            graph.relate(Relation(relation[0], f"{DUTY}-{i:03}", relation[1]))
    for scene in (scenes_of(graph)["zh"], scenes_of(graph, "procedure:查验")["zh"]):
        roles = [card for card in scene.cards if card.kind == "Role"]
        assert len(roles) == COLUMN_CAP
        assert next(head.left_out for head in scene.heads if head.title.zh == "角色") >= 200 - COLUMN_CAP
        assert not [card for card in scene.cards if card.kind == "Duty"]


def test_a_full_column_holds_the_cards_that_tell_most() -> None:
    graph = bees()
    for i in range(100):
        graph.add(entity(f"role:r{i:03}", "Role", f"角色{i}"))
        for n in range(1 + (i > 60)):
            duty = graph.add(entity(f"{DUTY}-{i:03}-{n}", "Duty", f"职责{i}", owned_by="law/x"))
            graph.relate(Relation("CONCERNS", duty.id, "procedure:查验"))
            graph.relate(Relation("BORNE_BY", duty.id, f"role:r{i:03}"))
    for scene in (scenes_of(graph)["zh"], scenes_of(graph, "procedure:查验")["zh"]):
        shown = {card.id for card in scene.cards if card.kind == "Role"}
        assert len(shown) == COLUMN_CAP and {f"role:r{i:03}" for i in range(61, 100)} <= shown


def test_a_script_that_would_end_its_element_goes_into_no_page(tmp_path: Path) -> None:
    for text in ("a = '</SCRIPT>'", "a { content: '</style'"):
        file = tmp_path / f"{len(text)}.js"
        file.write_text(text, encoding="utf-8")
        with pytest.raises(ValueError, match="closing tag"):
            inline(file)


def test_the_bundled_overview_is_readable(eshan: str) -> None:
    with open_store(eshan) as store:
        graph = whole(store, load_schema(), ("Text",))
    scenes = overview(graph, load_schema(), load_style())
    assert set(scenes) == {"zh", "en"}
    for lang, scene in scenes.items():
        assert 100 < len(scene.cards) <= 300, lang
        assert overlaps(scene) == [], lang
        assert scene.crossings <= len(scene.links), lang
        assert max(card.count for card in scene.cards) > 20, lang


def test_links_of_a_busy_body_are_drawn_only_with_it() -> None:
    graph = bees()
    for i in range(9):
        graph.add(entity(f"procedure:p{i}", "Procedure", f"程序{i}"))
        graph.add(entity(f"s/Activity/{i}", "Activity", f"工作{i}", owned_by="s"))
        graph.relate(Relation("UNDER", f"s/Activity/{i}", f"procedure:p{i}"))
        graph.relate(Relation("CARRIED_OUT_BY", f"s/Activity/{i}", STATION))
    scene = scenes_of(graph)["zh"]
    quiet = {link.source for link in scene.links if link.quiet} | {link.target for link in scene.links if link.quiet}
    assert quiet == {STATION, *(f"procedure:p{i}" for i in range(9))}
    assert not [link for link in scene.links if link.quiet and link.waypoints]


def test_a_class_of_its_own_is_drawn_without_any_change(tmp_path: Path) -> None:
    extra = tmp_path / "hive.ttl"
    extra.write_text(
        "@prefix lg: <https://w3id.org/legal-governance#> . @prefix owl: <http://www.w3.org/2002/07/owl#> .\n"
        "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
        'lg:Hive a owl:Class ; rdfs:label "蜂箱"@zh, "Hive"@en ; lg:ownership lg:owned .\n',
        encoding="utf-8",
    )
    schema = read_schema(FOLDER / "legal_governance.ttl", extra)
    graph = bees()
    graph.add(entity("s/Hive/1", "Hive", "一号箱"))
    scenes = dossier(graph, ["s/Hive/1"], schema, load_style())
    page = html(Content(graph, {}, {}, len(graph)), scenes, Words("箱", "hive"), schema, load_style())
    assert [card.id for card in scenes["zh"].cards] == ["s/Hive/1"] and page.startswith("<!doctype html>")


# Texts on cards


def test_wrapping_keeps_the_ends_of_titles_and_whole_words() -> None:
    assert wrap("青禾县蜂箱管理办法", 6, 2) == ["青禾县蜂箱", "管理办法"]
    long = wrap("青禾县关于全面推行蜂箱查验公示制度全过程记录制度审核制度的实施方案", 8, 3)
    assert len(long) == 3 and long[-1].endswith("实施方案") and long[-1].startswith("…")
    assert wrap("Risk assessment unit", 8, 3) == ["Risk", "assessment", "unit"]
    assert all(width(line) <= 9.4 for line in long)


def test_parts_share_a_line_where_they_fit() -> None:
    assert joined(["一", "二", "三四五六七八"], 6, 3) == ["一 · 二", "三四五六七八"]


@pytest.mark.parametrize(
    ("facts", "text"),
    [
        ({"value": 18077.0, "unit": "件"}, "18077件"),
        ({"value": 100.0, "unit": "人", "comparator": "余"}, "100余人"),
        ({"value": 96.0, "unit": "%", "comparator": "以上"}, "96%以上"),
        ({"value": 90.0, "unit": "户", "comparator": "近"}, "近90户"),
        ({"value": 82.0, "unit": "%", "change": "up"}, "↑82%"),
        ({"value": 1.0, "value_end": 2.5, "unit": "年"}, "1\u20132.5年"),
        ({"unit": "件"}, ""),
    ],
)
def test_figures_read_as_reports_write_them(facts: dict[str, str | float], text: str) -> None:
    assert figure(facts) == text


def test_pinyin_of_names() -> None:
    assert pinyin(["合法性审查", "县长", "Duty", "第3条"]) == ["he fa xing shen cha", "xian zhang", "", "di 3 tiao"]


# The file


def test_the_policy_allows_the_scripts_of_the_page_and_nothing_else() -> None:
    found = outline(page_of(bees()))
    assert found.policy.startswith("default-src 'none'; script-src 'sha256-") and "unsafe" not in found.policy
    assert len(found.blocks) == 4
    for _, text in found.blocks:
        digest = base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
        assert f"'sha256-{digest}'" in found.policy


def test_the_page_refers_to_nothing_outside() -> None:
    found = outline(page_of(bees(), title="蜂 & <业>"))
    assert found.loads == ["data:,"]
    assert found.lang == "zh-CN" and found.title == "蜂 & <业>"
    assert outline(page_of(bees(), lang="en")).lang == "en"


def test_the_same_bytes_whatever_the_hash_seed(tmp_path: Path, eshan: str) -> None:
    pages = []
    for seed in ("0", "4711"):
        file = tmp_path / f"{seed}.html"
        done = process("view", "--store", eshan, "-o", str(file), env={"PYTHONHASHSEED": seed, "LC_ALL": "C"})
        assert done.code == 0, done.err
        pages.append(file.read_bytes())
    assert pages[0] == pages[1]


def test_order_of_relations_does_not_matter() -> None:
    graph = bees()
    turned = Graph(reversed(list(graph.entities)), reversed(list(graph.relations)))
    assert page_of(turned) == page_of(graph)


def test_passages_have_the_rest_of_the_sentence(tmp_path: Path) -> None:
    text = tmp_path / "蜂业报告.txt"
    text.write_text(f"前一句。据统计,{SENTENCE},均合格。后一句。", encoding="utf-8")
    place = str(tmp_path / "kg.db")
    assert kg("build", str(text), "--store", place).code == 0
    with open_store(place) as store:
        ((document, words),) = store.query("MATCH (d:Document)-[:HAS_TEXT]->(t:Text) RETURN d.id, t.text").rows
        start = str(words).index(SENTENCE)
        here = Evidence(str(document), start, start + len(SENTENCE))
        beyond = Evidence(str(document), 0, 10_000)
        graph = Graph([entity("s/Activity/1", "Activity", "查验", here, beyond, FACT)])
        found = passages(store, graph)
    assert (found[here].before, found[here].quote, found[here].after) == ("据统计,", SENTENCE, ",均合格。")
    assert found[beyond].quote is None and found[FACT].quote is None


# Answers as a page


def test_an_answer_page_shows_words_missing_words_and_vain_searches() -> None:
    proofs = (
        Proof("报告", 10, 21, SENTENCE, "据统计,", "。"),
        Proof("办法", 5, 9),
        Proof("报告", searched="复核科", count=0),
    )
    rows = tuple(Row(row, proofs) for row in cells([["查验", 318, "箱"], ["<b>补种</b>", 159.0, "箱"]], (2,)))
    page = answer_page([Table("蜂箱", "查了多少?", (("时期", "2021"),), ("事项", "数值", "单位"), rows)])
    assert f"据统计,<mark>{SENTENCE}</mark>。" in page and "第 10\u201321 字" in page
    assert "原文未载入(第 5\u20139 字)" in page and "查找“复核科”: 0 处" in page
    assert "&lt;b&gt;补种" in page and "<b>" not in page
    assert 'width="100.0"' in page and 'width="50.0"' in page
    found = outline(page)
    assert found.loads == ["data:,"] and found.policy.startswith("default-src 'none'; style-src 'sha256-")
    assert [kind for kind, _ in found.blocks] == ["style"]


def test_an_english_answer_page_marks_what_stays_chinese() -> None:
    rows = tuple(Row(row, (Proof("报告", 10, 21, SENTENCE),)) for row in cells([["查验", 318, "boxes, 箱"]]))
    table = Table("Hives", "How many?", (), ("What", "Number", "Unit"), rows)
    page = answer_page([table], "en")
    assert 'data-column="What" lang="zh-CN">查验</td>' in page and '<blockquote lang="zh-CN">' in page
    assert 'data-column="Unit">boxes, 箱' in page and '<span lang="zh-CN">报告</span>' in page
    assert 'lang="zh-CN">' not in answer_page([table]).partition("<body>")[2]


def test_codes_and_truth_values_have_words() -> None:
    from viz.style import load_words

    words = load_words()
    assert {words["page"]["yes"].zh, words["page"]["no"].zh} == {"是", "否"}
    assert {"done", "duty", "plan"} <= set(words["codes"])


def test_numbers_are_compared_only_where_they_share_a_unit() -> None:
    found = cells([["a", 10, "件"], ["b", 5, "件"], ["c", 900, "人"], ["d", True, "件"]], (2,))
    assert [row[1].share for row in found] == [100.0, 50.0, None, None]
    assert found[3][1].text == "True" and not found[3][1].number


def test_ask_writes_a_page(tmp_path: Path, eshan: str) -> None:
    file = tmp_path / "数据.html"
    assert kg("ask", "figures", "--store", eshan, "-o", str(file)).code == 0
    page = file.read_text(encoding="utf-8")
    assert outline(page).title and "42799" in page and "原文未载入" in page
    every = tmp_path / "问答.html"
    assert kg("ask", "--all", "--store", eshan, "-o", str(every)).code == 0
    assert every.read_text(encoding="utf-8").count("<section ") > 10
    assert "html" in kg("ask", "-f", "html").refused()


def test_what_stands_in_every_row_is_said_once(eshan: str) -> None:
    page = kg("ask", "enforcement-acts", "--store", eshan, "-f", "html").out
    assert page.count("<td>2020</td>") == 0 and page.count("时期: <span>2020</span>") == 1
    assert '<th scope="col">增减</th>' not in page


def test_what_a_preferred_source_says_better_is_left_out() -> None:
    graph = Graph([entity("doc:1", "Document", "1"), entity("sheet", "Source", "s"), entity("file", "Source", "f")])
    graph.relate(Relation("PREFERS", "doc:1", "sheet"))
    for source in ("sheet", "file"):
        graph.add(entity(f"{source}/Activity/1", "Activity", "查验", owned_by=source))
        graph.relate(Relation("STATED_IN", f"{source}/Activity/1", "doc:1"))
    left = preferred(graph)
    assert "sheet/Activity/1" in left and "file/Activity/1" not in left and len(left) == 4


def test_a_local_regulation_is_not_shown_as_the_duty_of_a_body_elsewhere() -> None:
    graph = bees()
    for key, name in (("990000", "云岭省"), ("990001", "青禾县"), ("980001", "溪谷县"), ("100000", "中华人民共和国")):
        graph.add(entity(f"place:{key}", "Jurisdiction", name, code=key))
    graph.add(entity("body:980001:溪谷县蜂业站", "Institution", "溪谷县蜂业站", place="980001"))
    for kind, source, target in (
        ("IN", LAW, "place:990001"), ("IN", STATION, "place:990001"),
        ("PART_OF", "place:990001", "place:990000"), ("IN", "body:980001:溪谷县蜂业站", "place:980001"),
        ("FILLS", "body:980001:溪谷县蜂业站", "role:蜂业机构"),
    ):  # fmt: skip
        graph.relate(Relation(kind, source, target, {"of_source": "s"}))
    assert Bound(Web(graph), load_style()).elsewhere == {DUTY: {"body:980001:溪谷县蜂业站"}}
    carried = scenes_of(graph, "body:980001:溪谷县蜂业站")["zh"]
    assert not any(DUTY in link.facts for link in carried.links)
    assert any(DUTY in link.facts for link in scenes_of(graph, STATION)["zh"].links)
    graph.relate(Relation("IN", LAW, "place:100000", {"of_source": "s"}))
    national = Graph(graph.entities, (r for r in graph.relations if (r.source, r.target) != (LAW, "place:990001")))
    assert Bound(Web(national), load_style()).elsewhere == {}
