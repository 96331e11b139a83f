"""`kg extract`: lines as the scores read them, the same bytes for any number of processes, bad input told, texts of any shape."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from command import kg

from kg.extract import Totals, run, tasks
from kg.json_lines import as_text

LAW = """# 溪谷条例

2020年1月1日 公布

<!-- INFO END -->

第一条 为了保护溪谷，根据《中华人民共和国水法》，制定本条例。

第二条 水行政主管部门应当巡查溪谷。

违反前款规定的，由本级人民政府责令改正。
"""
REPORT = "溪谷县水务局2020年法治政府建设工作报告\n2020年,县水务局办理行政处罚案件3件。\n"


def lines(raw: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in raw.decode("utf-8").splitlines()]


def folder(path: Path, **files: str) -> Path:
    for name, text in files.items():
        target = path / name.replace("__", "/").replace("_", ".")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return path


def test_lines_of_a_statute(tmp_path: Path) -> None:
    folder(tmp_path, law_md=LAW)
    done = kg("extract", str(tmp_path / "law.md"))
    assert done.code == 0
    found = lines(done.raw)
    assert {line["kind"] for line in found} == {"document", "article", "duty", "xref"}
    assert all(line["doc"] == "law" and "article_no" in line for line in found)
    articles = {line["article_no"]: line for line in found if line["kind"] == "article"}
    assert articles["2"]["text"] == "水行政主管部门应当巡查溪谷。\n违反前款规定的，由本级人民政府责令改正。"
    for line in found:
        if line["kind"] in ("duty", "xref"):
            text = articles[line["article_no"]]["text"]
            start, end = ("action_start", "action_end") if line["kind"] == "duty" else ("text_start", "text_end")
            assert LAW[line["start"] : line["end"]] == text[line[start] : line[end]]
    xrefs = [
        (line["target_doc"], line["target_article"], line["target_kuan"]) for line in found if line["kind"] == "xref"
    ]
    assert xrefs == [("中华人民共和国水法", None, None), ("SELF", 2, 1)]
    duties = {(line["modality"], line["bearer"]) for line in found if line["kind"] == "duty"}
    assert ("obligation", "水行政主管部门") in duties


def test_the_kind_is_told_by_the_content_or_given(tmp_path: Path) -> None:
    folder(tmp_path, law_md=LAW, report_txt=REPORT)
    kinds = {(line["doc"], line["kind"]) for line in lines(kg("extract", str(tmp_path)).raw)}
    assert ("law", "article") in kinds and ("report", "metric") in kinds and ("report", "article") not in kinds
    forced = {line["kind"] for line in lines(kg("extract", str(tmp_path / "report.txt"), "--as", "statute").raw)}
    assert forced == {"document", "oddity"}


def test_the_same_bytes_for_any_number_of_processes(tmp_path: Path) -> None:
    for index in range(12):
        folder(tmp_path / "in", **{f"law{index}_md": LAW * (1 + index % 3), f"bad{index}_txt": ""})
    outs = []
    for jobs in ("1", "2", "3"):
        out = tmp_path / f"out{jobs}.jsonl"
        done = kg("extract", str(tmp_path / "in"), "--jobs", jobs, "-o", str(out))
        assert done.code == 2
        outs.append((out.read_bytes(), done.err))
    assert outs[0] == outs[1] == outs[2]
    assert outs[0][0].count(b'"kind": "document"') == 12


def test_processes_that_start_anew_give_the_same_lines(tmp_path: Path) -> None:
    """As on Windows and macOS, where a process does not inherit what the first one has read."""
    folder(tmp_path / "in", **{f"law{index}_md": LAW for index in range(3)}, bad_txt="")
    program = (
        "import multiprocessing, sys\nmultiprocessing.set_start_method('spawn')\n"
        "from kg.cli import main\nmain(['extract', sys.argv[1], '--jobs', '2'])"
    )
    done = subprocess.run([sys.executable, "-c", program, str(tmp_path / "in")], capture_output=True, check=False)
    once = kg("extract", str(tmp_path / "in"))
    assert (done.returncode, done.stdout, done.stderr.decode("utf-8")) == (once.code, once.raw, once.err)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems take no such names")
def test_names_of_files_that_are_no_utf_8(tmp_path: Path) -> None:
    """Archives made on Windows, unpacked elsewhere."""
    for number, name in enumerate((b"\xcc\xf5\xc0\xfd.md", b"\xff\xfe.md")):
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_text(f"第{number}件", encoding="utf-8")
    assert sorted(one.name for one in tasks([str(tmp_path)], Totals())) == ["条例", "\ufffd\ufffd"]


def test_documents_of_one_name_are_told_apart_by_their_paths_and_endings(tmp_path: Path) -> None:
    folder(tmp_path, a__2023__r_md=LAW, b__2023__r_md=LAW, b__2023__r_txt=LAW, b__s_md=LAW)
    found = tasks([str(tmp_path / "a"), str(tmp_path / "b"), str(tmp_path / "b" / "s.md")], Totals())
    assert [one.name for one in found] == ["a/2023/r.md", "b/2023/r.md", "r.txt", "s", "s"]


def test_colliding_names_become_paths_and_other_files_are_counted(tmp_path: Path) -> None:
    folder(tmp_path, a__law_md=LAW, b__law_md=LAW, c__one_md=LAW, c__sheet_xlsx="x", c__picture_png="x")
    done = kg("extract", str(tmp_path))
    assert {line["doc"] for line in lines(done.raw)} == {"a/law", "b/law", "one"}
    assert "略过其他文件 2 个 (.png 1, .xlsx 1)" in done.err


def test_bad_files_are_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    folder(tmp_path, law_md=LAW, empty_txt=" \n", hidden_docx="no zip")
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (tmp_path / "gbk.txt").write_bytes(LAW.encode("gb18030"))
    (tmp_path / "wide.txt").write_bytes(LAW.encode("utf-16"))
    done = kg("extract", str(tmp_path), str(tmp_path / "nowhere.md"))
    assert done.code == 2
    assert {line["doc"] for line in lines(done.raw)} == {"law", "gbk", "wide"}
    for name in ("empty.txt", "hidden.docx", "binary.txt", "nowhere.md"):
        assert sum(name in line for line in done.err.splitlines()) == 1
    assert "失败 4 个" in done.err


def test_a_file_that_nobody_foresaw_does_not_stop_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from loaders.statute import lines

    def unforeseen(document: object) -> object:
        raise KeyError("two kinds\nof one node")

    monkeypatch.setattr(lines, "statute_lines", unforeseen)
    monkeypatch.setenv("KG_DEBUG", "1")
    (tmp_path / "a.txt").write_text("溪谷条例\n\n第一条　溪谷主管部门应当巡查溪谷。\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("全年办理行政许可412件。", encoding="utf-8")
    written: list[str] = []
    totals = run([str(tmp_path)], "auto", 1, False, written.append)
    assert totals.files == 2 and "412" in written[0]
    assert [(error.where, error.what) for error in totals.failed] == [
        (str(tmp_path / "a.txt"), "cannot be made sense of: KeyError: 'two kinds\\nof one node'")
    ]
    assert "Traceback" in capsys.readouterr().err


def test_strict_refuses_oddities(tmp_path: Path) -> None:
    folder(tmp_path, law_md=LAW, odd_md="溪谷条例\n第一条 甲。\n第三条 乙。\n")
    done = kg("extract", str(tmp_path), "--strict")
    assert done.code == 2 and {line["doc"] for line in lines(done.raw)} == {"law"}
    assert "odd.md" in done.err and "缺条" in done.err
    loose = lines(kg("extract", str(tmp_path)).raw)
    assert [line["oddity"] for line in loose if line["kind"] == "oddity"] == ["gap"]


def test_standard_input(tmp_path: Path) -> None:
    assert {line["kind"] for line in lines(kg("extract", "-", stdin=LAW.encode()).raw)} >= {"article", "duty"}
    assert kg("extract", "-", stdin=b"").code == 2


def test_nothing_heavy_is_imported(tmp_path: Path) -> None:
    folder(tmp_path, law_md=LAW)
    code = (
        "import sys; from kg.cli import cli; from kg.cli.ending import run; "
        f"assert run(cli, ['extract', {str(tmp_path / 'law.md')!r}, '-o', {str(tmp_path / 'out')!r}]) == 0; "
        "print(sorted({'rdflib', 'jpype', 'neo4j', 'networkx', 'pyvis', 'rich', 'yaml', 'arcadedb_embedded'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, encoding="utf-8")
    assert done.stdout.strip() == "[]"


MANY = 100_000
SHAPES = {
    "one line of 5 MB": "第一条 " + "甲方应当向乙方提供材料，" * 140_000,
    "nested brackets": "第一条 " + "（" * MANY + "甲应当乙" + "）" * MANY,
    "nested titles": "第一条 " + "《" * MANY + "甲法" + "》" * MANY,
    "nested quotes": "第一条 " + "“" * MANY + "甲" + "”" * MANY,
    "a million 顿号": "第一条 " + "局、" * 1_000_000 + "应当备案。",
    "only 第": "第一条 " + "第" * 1_000_000,
    "a long numeral": "第" + "一" * 1_000_000 + "条 甲",
    "articles all alike": "第一条 甲。\n" * 50_000,
    "run-on articles": "。".join(f"第{number}条 甲应当乙" for number in range(1, 30_000)),
    "citations": "第一条 " + "依照第一条、前款、" * 20_000,
    "paragraphs that look back": "第一条 甲。\n" + "违反前款规定的,由甲局处理。\n" * 20_000,
    "headings": "# 第一章 甲\n" * MANY + "第一条 甲",
    "a table of contents": "目录\n" + "第一章 甲\n第二章 乙\n" * MANY,
    "spaces": "第一条 " + "甲 " * 1_000_000,
    "open comments": "第一条 " + "<!--" * MANY,
    "ways of an act": "第一条 甲片区应当" + "按规定为向在区内结合情况，" * 10_000 + "建设灯塔。",
    "who is served": "第一条 甲片区应当" + "为向中" * MANY + "。",
    "rules of sharing": "第一条 业主" + "按照甲乙规定" * 10_000 + "承担费用。",
    "rules of payment": "第一条 甲应当自报，" + "按照规定" * 10_000 + "缴费；" + "按照甲乙规定" * 10_000 + "处罚。",
    "norms without end": "第一条 " + "应当甲；" * 40_000,
    "whom a case describes": "第一条 对患病" + "，不宜值守的船员" * 40_000 + "，应当调离。",
    "acts of courts": "第一条 " + "情节严重的，应当判处罚金。" * 20_000,
    "a clause without end": "第一条 " + "对直接负责的灯塔机关应" * 40_000,
}


@pytest.mark.parametrize("shape", SHAPES)
def test_texts_of_any_shape_are_read_to_the_end(shape: str) -> None:
    """Patterns that are not linear in the text would not come back from these."""
    from loaders.statute.lines import statute_lines
    from ontology.model import Document

    found = list(statute_lines(Document.of(SHAPES[shape], shape)))
    assert found[0]["kind"] == "document"


def test_words_without_any_mark_are_kept_and_told_but_no_duty_is_read_from_them() -> None:
    from loaders.statute.lines import statute_lines
    from ontology.model import Document

    endless = "灯塔站应当登记灯船" * 200
    lines = list(
        statute_lines(Document.of(f"灯塔条例\n第一条 {endless}，渔会应当备案。\n第二条 渔会应当报告。\n", "灯塔条例"))
    )
    assert [line["oddity"] for line in lines if line["kind"] == "oddity"] == ["endless"]
    assert next(line["text"] for line in lines if line["kind"] == "article") == f"{endless}，渔会应当备案。"
    assert [line["action"] for line in lines if line["kind"] == "duty"] == ["备案", "报告"]


def test_a_report_of_one_endless_row_of_deeds_is_read_to_the_end() -> None:
    from loaders.report import report_lines
    from ontology.model import Document

    row = "一、建成灯塔条例一、" * 20_000
    lines = list(report_lines(Document.of(f"灯塔县2020年法治政府建设情况报告\n一、工作\n{row}。", "x")))
    assert lines[0]["kind"] == "document"


@pytest.mark.shared
def test_the_lines_are_what_the_scores_read(shared: Path, tmp_path: Path) -> None:
    out = tmp_path / "dev.jsonl"
    assert kg("extract", str(shared / "statutes/dev"), "-o", str(out)).code == 0
    statutes = shared / "statutes"
    gold = [str(statutes / "gold" / f"{name}.jsonl") for name in ("dev_40", "dev_tiaoli_44", "dev_xref30")]
    command = [sys.executable, str(statutes / "score_duties.py"), "--gold", *gold, "--seg", str(statutes / "gold/seg_dev.jsonl"),
               "--pred", str(out)]  # fmt: skip
    done = subprocess.run(command, capture_output=True, check=True)
    scores = json.loads(done.stdout.decode("utf-8"))
    assert scores["segmentation"]["documents exactly right"] == 78
    assert scores["duties"]["xref doc+article"]["F1"] >= 0.95


def test_a_law_without_its_text_says_so(tmp_path: Path) -> None:
    folder(tmp_path, law_md=LAW.partition("第一条")[0])
    done = kg("extract", "--as", "statute", str(tmp_path / "law.md"))
    assert done.code == 0
    assert "只有标题和制定信息,没有正文" in done.err


def test_lines_are_written_as_the_standard_encoder_writes_them() -> None:
    odd: dict[str, Any] = {
        "kind": "duty",
        "text": '引号"、反斜线\\、换行\n、制表\t、控制符\x01、😀',
        "none": None,
        "flags": [True, False],
        "yes": True,
        "no": False,
        "count": -3,
        "share": 12.5,
        "list": ["甲", '乙"', 3, None, {"丙": 1}],
        "pair": ("甲", "乙"),
        "empty": [],
        '"键"': {"里": ["面", 1.0]},
    }
    lines_given: list[dict[str, Any]] = [odd, {"kind": "article"}]
    expected = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines_given)
    assert as_text(lines_given) == expected
    assert as_text([]) == ""
