"""Fact sheets: the bundled ones hold what the report says and nothing copied; a wrong sheet says file, line and mend."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from kg.ingest import BUNDLED
from loaders.numerals import article_number
from loaders.sheets.sheet import read_sheets
from ontology.model import Document, Entity, Evidence, Graph, Relation

ESHAN, LINXI = BUNDLED / "eshan-2020", BUNDLED / "linxi-2023"
REPORT, LAW = "eshan-2020", "eshan-2020/decision-procedure"
RUN = 22  # so many characters in a row, outside titles, would be a copied sentence


@pytest.fixture(scope="module")
def sheets() -> dict[str, tuple[Graph, list[Document]]]:
    return read_sheets(sorted(ESHAN.glob("*.yaml")))


@pytest.fixture(scope="module")
def report(sheets: dict[str, tuple[Graph, list[Document]]]) -> Graph:
    return sheets[REPORT][0]


@pytest.fixture(scope="module")
def text(shared: Path) -> str:
    return (shared / "reports" / "texts" / "eshan-2020.txt").read_bytes().decode("utf-8")


@pytest.fixture(scope="module")
def gold(shared: Path) -> dict[str, list[dict[str, object]]]:
    data: dict[str, list[dict[str, object]]] = json.loads(
        (shared / "reports" / "gold" / "eshan-2020.json").read_text(encoding="utf-8")
    )
    return data


def of(graph: Graph, kind: str) -> list[Entity]:
    return [entity for entity in graph.entities if entity.kind == kind]


def related(graph: Graph, kind: str) -> Iterator[tuple[Relation, Entity, Entity]]:
    for relation in graph.relations:
        source, target = graph.get(relation.source), graph.get(relation.target)
        if relation.kind == kind and source and target:
            yield relation, source, target


def pairs(text: str) -> set[str]:
    """All pairs of neighbouring characters."""
    return {text[i : i + 2] for i in range(len(text) - 1)} or {text}


# The bundled sheets alone


def test_the_report_sheets_hold_every_kind_of_fact(report: Graph) -> None:
    counts = {kind: len(of(report, kind)) for kind in ("Observation", "Problem", "PlanItem", "EnforcementTeam")}
    assert counts == {"Observation": 124, "Problem": 5, "PlanItem": 6, "EnforcementTeam": 8}
    assert len(of(report, "Activity")) > 130
    modalities = {str(a.properties["modality"]) for a in of(report, "Activity")}
    assert modalities == {"done", "duty", "plan"}
    assert all(a.properties["assertion"] in ("case", "general") for a in of(report, "Activity"))


def test_kept_teams_are_three_names_and_a_number(report: Graph) -> None:
    (group,) = [g for g in of(report, "BodyGroup") if g.properties.get("count") == 9]
    members = [target.name for _, source, target in related(report, "HAS_MEMBER") if source.id == group.id]
    assert len(members) == 3


def test_the_yearly_plan_rests_on_the_four_documents_that_the_report_names(report: Graph) -> None:
    bases = [(source.name, target.name) for _, source, target in related(report, "BASED_ON")]
    assert {source for source, _ in bases} == {"峨山县2020年法治政府建设工作计划"} and len(bases) == 4


def test_no_justice_bureau_is_ever_inferred(sheets: dict[str, tuple[Graph, list[Document]]]) -> None:
    assert len(sheets) > 5
    for graph, _ in sheets.values():
        assert not [e.name for e in graph.entities if "司法局" in e.name and e.kind != "Absence"]
        assert not [r for r in graph.relations if r.kind == "FILLS" and "合法性审查" in r.target]


def test_a_body_fills_a_role_only_on_a_stated_basis(report: Graph) -> None:
    assert all(relation.properties.get("basis") for relation, _, _ in related(report, "FILLS"))


def test_every_statement_stands_in_an_area_and_has_a_place_in_the_text(report: Graph) -> None:
    kinds = ("Observation", "Activity", "ChangeEvent", "Problem", "PlanItem", "Absence")
    in_area = {source.id for _, source, _ in related(report, "IN_AREA")}
    for kind in kinds:
        assert of(report, kind), kind
        for entity in of(report, kind):
            assert entity.id in in_area, entity.name
            assert entity.evidence or kind == "Absence", entity.name


# The bundled sheets and the real texts


@pytest.mark.shared
def test_every_figure_of_the_report(report: Graph, gold: dict[str, list[dict[str, object]]]) -> None:
    ours = {o.properties["position"]: o.properties for o in of(report, "Observation")}
    assert set(ours) == {metric["start"] for metric in gold["metrics"]}
    for metric in gold["metrics"]:
        figure = ours[metric["start"]]  # type: ignore[index]
        assert float(str(metric["value"]).replace(",", "")) == figure["value"]
        for key in ("unit", "comparator", "change", "subject"):
            assert figure.get(key, "") == metric[key], (metric["label"], key)


def kind_known(kind: str) -> str:
    return "local_reg" if kind == "autonomy_reg" else kind


@pytest.mark.shared
def test_every_title_of_the_report_with_its_kind(report: Graph, gold: dict[str, list[dict[str, object]]]) -> None:
    places = {
        (e.start, e.end): target
        for relation, _, target in related(report, "MENTIONS")
        for e in relation.evidence
        if target.kind == "Regulation"
    }
    kinds = {source.id: target.id.partition(":")[2] for _, source, target in related(report, "CLASSIFIED_AS")}
    titles = [title for title in gold["regulations"] if not title["nested"]]
    assert set(places) == {(title["start"], title["end"]) for title in titles}
    assert len({places[title["start"], title["end"]].id for title in titles}) == 20  # type: ignore[index]
    same = {"party": "party_rule"}
    for title in titles:
        found = kinds[places[title["start"], title["end"]].id]  # type: ignore[index]
        # The list of titles has no kind of its own for the regulations of autonomous places.
        assert kind_known(found) == same.get(str(title["kind"]), title["kind"]), title["name"]


@pytest.mark.shared
def test_every_specific_body_of_the_report_with_its_type(
    report: Graph, gold: dict[str, list[dict[str, object]]]
) -> None:
    kinds = {source.id: target.id.partition(":")[2] for _, source, target in related(report, "CLASSIFIED_AS")}
    named: dict[tuple[int, int], list[Entity]] = {}
    for relation, _, target in related(report, "MENTIONS"):
        for e in relation.evidence:
            if target.id in kinds and target.kind != "Regulation":
                named.setdefault((e.start, e.end), []).append(target)
    specific = [body for body in gold["institutions"] if not body["generic"]]
    assert len(specific) > 25
    for body in specific:
        start, end = int(str(body["start"])), int(str(body["end"]))
        inside = [t for (a, b), targets in named.items() if start <= a and b <= end for t in targets]
        members = body["members"]
        assert isinstance(members, list)
        assert len({t.id for t in inside}) == max(1, len(members)), body["surface"]
        assert {kinds[t.id] for t in inside} == {body["type"]}, body["surface"]


@pytest.mark.shared
def test_every_statement_of_the_report_is_an_activity(report: Graph, gold: dict[str, list[dict[str, object]]]) -> None:
    by = {}
    for relation, source, _ in related(report, "CARRIED_OUT_BY"):
        by[source.id] = relation.properties.get("implicit") is True
    activities = of(report, "Activity")
    differing = []
    for said in gold["statements"]:
        action, target, at = str(said["action"]), str(said["object"]), int(str(said["action_start"]))
        meant = [
            a
            for a in activities
            if any(e.start <= at < e.end for e in a.evidence)
            and pairs(action) & pairs(str(a.properties["action"]))
            and pairs(target) & pairs(f"{a.properties['object']}/{a.name}")
            and a.properties["modality"] == said["modality"]
        ]
        assert meant, (action, target)
        if all(by.get(a.id) != said["subject_implicit"] for a in meant):
            differing.append(action)
    # The report does not say who revised the county's own regulations, and joint work stands under one of the two.
    assert differing == ["修订", "联合开展"]


@pytest.mark.shared
def test_every_absence_was_really_searched_for(report: Graph, text: str) -> None:
    absences = of(report, "Absence")
    assert absences
    for absence in absences:
        assert text.count(str(absence.properties["searched"])) == absence.properties["count"] == 0


@pytest.mark.shared
def test_every_duty_of_the_decision_regulation(sheets: dict[str, tuple[Graph, list[Document]]], shared: Path) -> None:
    graph = sheets[LAW][0]
    bearers: dict[str, set[str]] = {}
    for _, duty, role in related(graph, "BORNE_BY"):
        bearers.setdefault(duty.id, set()).add(role.name)
    provisions = {duty.id: provision for _, provision, duty in related(graph, "IMPOSES")}
    ours = {(provisions[d.id].properties["article_no"], d.properties["action_start"]): d for d in of(graph, "Duty")}
    lines = (shared / "statutes" / "gold" / "dev_tiaoli_44.jsonl").read_text(encoding="utf-8").splitlines()
    theirs = {
        (article_number(article["article_cn"]), duty["action"]["start"]): duty
        for article in map(json.loads, lines)
        for duty in article["duties"]
    }
    assert len(theirs) == 96 and set(ours) == set(theirs)
    for key, duty in theirs.items():
        held = ours[key]
        assert held.properties["modality"] == duty["modality"], key
        assert bool(held.properties.get("implied")) == duty["bearer"]["implied"], key
        assert _is_named(bearers.get(held.id, set()), duty["bearer"]["text"] or ""), key


def _is_named(roles: set[str], words: str) -> bool:
    """Whether the roles, and nothing else, make up the words for the bearer."""
    rest = words
    for role in sorted(roles, key=len, reverse=True):
        name = role if role in rest else role.removeprefix("决策机关")  # the regulation's short name: 行政首长
        if name not in rest:
            return False
        rest = rest.replace(name, "", 1)
    return re.fullmatch("(?:或者|和|、|有关)*", rest) is not None


@pytest.mark.shared
def test_every_place_of_the_sheets_shows_its_figure_or_name(
    sheets: dict[str, tuple[Graph, list[Document]]], shared: Path, text: str
) -> None:
    texts = {}
    for path in [*(shared / "statutes" / "dev").glob("*.md"), shared / "reports" / "texts" / "eshan-2020.txt"]:
        raw = path.read_bytes()
        texts[Document(name="", sha256=_sha256(raw)).id] = raw.decode("utf-8")
    seen = 0
    for graph, documents in sheets.values():
        assert all(document.id in texts for document in documents)
        seen += sum(_shows(graph, texts, entity) for entity in graph.entities)
        seen += sum(_supports(graph, texts, relation) for relation in graph.relations)
    assert seen > 1500


def _sha256(raw: bytes) -> str:
    import hashlib

    return hashlib.sha256(raw).hexdigest()


def _slices(texts: dict[str, str], places: tuple[Evidence, ...]) -> list[str]:
    for place in places:
        assert 0 <= place.start < place.end <= len(texts[place.document])
    return [texts[place.document][place.start : place.end] for place in places]


def _shows(graph: Graph, texts: dict[str, str], entity: Entity) -> int:
    words = _slices(texts, entity.evidence)
    if entity.kind == "Observation":
        (place,) = entity.evidence
        position = entity.properties["position"]
        assert isinstance(position, int) and place.start <= position < place.end
        value = entity.properties["value"]
        digits = str(int(value)) if float(str(value)).is_integer() else str(value)  # type: ignore[arg-type]
        assert texts[place.document][position : place.end].startswith(digits), entity.name
    elif entity.kind not in ("Duty", "Provision"):
        assert not words or len(pairs(entity.name) & pairs("/".join(words))) * 3 >= len(pairs(entity.name)), entity.name
    else:
        assert all(len(one) > 8 for one in words), entity.name
    return len(words)


def _supports(graph: Graph, texts: dict[str, str], relation: Relation) -> int:
    """A mention is the surface itself; another relation stands in a sentence about one of its ends."""
    words = _slices(texts, relation.evidence)
    source, target = graph.get(relation.source), graph.get(relation.target)
    assert source and target
    if relation.kind == "MENTIONS":
        assert set(words) == set(relation.properties["surface"]), target.name  # type: ignore[arg-type]
    elif words and source.kind not in ("Provision", "Duty") and not source.evidence:
        found = pairs("/".join(words))
        assert any(len(pairs(end.name) & found) * 3 >= len(pairs(end.name)) for end in (source, target)), relation.key
    return len(words)


@pytest.mark.shared
def test_no_sentence_is_copied(text: str, gold: dict[str, list[dict[str, object]]], shared: Path) -> None:
    titles = {str(title["name"]) for title in gold["regulations"]} | {"峨山县法治政府建设实施方案(2021—2025)"}
    law = shared / "statutes" / "dev" / "重大行政决策程序暂行条例(2019-04-20).md"
    originals = text + law.read_text(encoding="utf-8")
    sheets = sorted(ESHAN.glob("*.yaml"))
    assert len(sheets) > 10
    for path in sheets:
        for value in _strings(yaml.safe_load(path.read_text(encoding="utf-8"))):
            plain = value.strip("《》")
            runs = [plain[i : i + RUN] for i in range(len(plain) - RUN + 1)]
            assert plain in titles or not [run for run in runs if run in originals], (path.name, value)


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for one in value.values():
            yield from _strings(one)
    elif isinstance(value, list):
        for one in value:
            yield from _strings(one)
    elif isinstance(value, str):
        yield value


# The fictional county: its texts are here


def test_every_place_of_the_fictional_sheets_shows_its_figure_or_name() -> None:
    texts = {
        Document(name="", sha256=_sha256(path.read_bytes())).id: path.read_bytes().decode("utf-8")
        for path in LINXI.glob("*.txt")
    }
    assert len(texts) == 2
    seen = 0
    for graph, documents in read_sheets(sorted(LINXI.glob("*.yaml"))).values():
        assert {document.id for document in documents} <= set(texts)
        seen += sum(_shows(graph, texts, entity) for entity in graph.entities)
        seen += sum(_supports(graph, texts, relation) for relation in graph.relations)
        for duty in of(graph, "Duty"):
            (place,) = duty.evidence
            assert place.start <= _action_place(texts[place.document], duty) < place.end, duty.name
    assert seen > 200


def _action_place(text: str, duty: Entity) -> int:
    """Where a duty's action stands in the text of the fictional regulation, from its offset in the article."""
    citation, _, start = duty.id.partition("~")[2].partition("!")
    article = re.sub("第[一二三]款$", "", citation)
    body = text.index("\n" + article + "\u3000") + len(article) + 2
    paragraphs = list(re.finditer(r"[^\n]+", text[body:].split("\n\n第", 1)[0]))
    offset = int(start)
    for paragraph in paragraphs:
        if offset <= len(paragraph[0]):
            return body + paragraph.start() + offset
        offset -= len(paragraph[0]) + 1
    raise AssertionError(duty.id)


def test_the_fictional_county_is_in_no_real_place() -> None:
    (place,) = [
        e
        for e in read_sheets([LINXI / "report.yaml"])["linxi-2023"][0].entities
        if e.properties.get("level") == "county"
    ]
    assert place.properties["code"] == "990101"  # GB/T 2260 codes of provinces end at 82
