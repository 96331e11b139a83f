"""Pages of the documentation that are made from the program itself: `python tools/docs_pages.py [FOLDER]`.

PAGES names each page and the function that writes its Markdown; a test says whether the files are fresh.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from kg.ask import Answer, ask, find_question
from kg.export_text import evidence_line, headings, markdown, markdown_table, rows_with_numbers
from kg.schema_text import schema_page
from kg.stores import Store, open_store
from ontology.model import Evidence
from ontology.schema import load_schema
from queries.catalogue import Entry, questions

FOLDER = Path(__file__).parent.parent / "docs"
AS_OF = "2020-12-31"  # pages do not depend on the day they are made
BROWSE = {
    "derived-figures": {"period": "2020"},
    "areas": {"period": "2020"},
    "area-facts": {"area": "行政应诉", "period": "2020"},
    "metrics": {"area": "行政应诉", "period": "2020"},
    "body-file": {"body": "县检察院", "as_of": AS_OF},
    "regulation-file": {"regulation": "《峨山县2020年法治政府建设工作计划》"},
    "reported-work": {"body": "县政府常务会议"},
    "not-stated": {"period": "2020"},
}
WITH_WORDS = {"duties": {"role": "负责合法性审查的部门", "place": "临溪县", "as_of": "2023-12-31"}}


def questions_page(store: Store) -> str:
    """Every question of the report with command, answer and evidence; browsing; what each part of the report holds."""
    lines = ["# 问题与答案", "", "本页由 `python tools/docs_pages.py` 生成。", ""]
    lines += ["数据是随附的事实表 `eshan-2020`;报告文本读入之前,依据只显示位置,读入之后显示原句。", ""]
    lines += ["## 报告问题", ""]
    answered = {number: (e, given) for e in questions().values() for number, given in e.report_questions.items()}
    for number, (entry, given) in sorted(answered.items()):
        lines += _section(f"{number} {entry.title.zh}", ask(store, entry, given), given)
    lines += ["## 浏览", ""]
    for name, given in BROWSE.items():
        entry = find_question(name)
        lines += _section(entry.title.zh, ask(store, entry, given), given)
    lines += ["## 有原文的依据", "", "虚构示例 `linxi-2023` 附有全文,每条依据都是一句原文。", ""]
    for name, given in WITH_WORDS.items():
        entry = find_question(name)
        lines += _section(entry.title.zh, ask(store, entry, given), given)
    lines += ["## 报告各部分已录入的事实", "", *_parts_table(store), ""]
    return "\n".join(lines)


def ontology_page(store: Store) -> str:
    """Classes, relations and properties; the store's content is not needed."""
    return schema_page(load_schema())


PAGES: dict[str, Callable[[Store], str]] = {"questions.md": questions_page, "schema.md": ontology_page}


def command(entry: Entry, given: Mapping[str, object]) -> str:
    """The command line that puts a question."""
    return " ".join(["kg ask", entry.id, *(f"-p {name}={_quoted(str(value))}" for name, value in given.items())])


def _quoted(text: str) -> str:
    return f'"{text}"' if any(mark in text for mark in " ()《》“”") else text


def _section(title: str, answer: Answer, given: Mapping[str, object]) -> list[str]:
    out = [f"### {markdown(title)}", "", markdown(answer.entry.question.zh), ""]
    out += ["```console", f"$ {command(answer.entry, given)}", "```", ""]
    if not answer.rows:
        return [*out, markdown(answer.entry.empty.zh), ""]
    numbered, rows = rows_with_numbers(answer)
    out += [markdown_table(headings(answer, "zh"), rows), ""]
    out += [f"{i}. {markdown(evidence_line(one, 'zh'))}" for one, i in numbered.items()]
    return [*out, ""] if numbered else out


_FACTS = """
MATCH (f:Statement)-[:STATED_IN]->(d:Document)-[:PREFERS]->(s:Source)
WHERE d.id = $document AND f.owned_by = s.id
OPTIONAL MATCH (f)-[:IN_AREA]->(w:WorkArea)
RETURN f.id AS id, 'Observation' IN labels(f) AS is_figure, f.position AS position, f.evidence AS evidence, w.name AS area, w.order AS rank
ORDER BY rank, id
"""


def report_parts(store: Store) -> Iterator[tuple[Mapping[str, object], list[str], int, int]]:
    """Each part of the report: its entry in report-areas.yaml, its areas, its figures and its other facts in the store."""
    import yaml

    plan = yaml.safe_load((FOLDER / "report-areas.yaml").read_text(encoding="utf-8"))
    facts = store.query(_FACTS, {"document": plan["document"]}).dicts()
    for part in plan["parts"]:
        inside = [fact for fact in facts if part["start"] <= _place(fact) < part["end"]]
        figures = {fact["id"] for fact in inside if fact["is_figure"]}
        areas = list(dict.fromkeys(str(fact["area"]) for fact in inside if fact["area"]))
        yield part, areas, len(figures), len({fact["id"] for fact in inside} - figures)


def _place(fact: Mapping[str, object]) -> int:
    position, evidence = fact["position"], fact["evidence"]
    if isinstance(position, int):
        return position
    return Evidence.parse(str(evidence[0])).start if isinstance(evidence, list | tuple) and evidence else -1


def _parts_table(store: Store) -> list[str]:
    rows, loaded, given = [], 0, 0
    for part, areas, figures, others in report_parts(store):
        loaded, given = loaded + figures, given + int(str(part["figures"]))
        show = f"kg ask area-facts -p section={_quoted(str(part['section']))}"
        rows.append([part["section"], part["title"], "、".join(areas), f"{figures}/{part['figures']}", others, show])
    rows.append(["合计", "", "", f"{loaded}/{given}", sum(int(str(row[4])) for row in rows), ""])
    return [markdown_table(["段落", "内容", "工作领域", "数据:已录入/报告中", "其他事实", "查看全部事实"], rows)]


def write(folder: Path = FOLDER) -> dict[str, str]:
    """Build the bundled data sets in a temporary store; the text of every page, by its file name."""
    from kg.ingest import build

    with tempfile.TemporaryDirectory() as place, open_store(str(Path(place) / "kg.db"), write=True) as store:
        build(store, ["eshan-2020", "linxi-2023"])
        pages = {name: page(store) for name, page in PAGES.items()}
    for name, text in pages.items():
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return pages


if __name__ == "__main__":
    write(*map(Path, sys.argv[1:2]))
