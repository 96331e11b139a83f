"""Statutes read: articles, paragraphs, headings, heads; irregular files keep every word and tell what was odd."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from loaders.numerals import chinese, number, unscaled
from loaders.read import read
from loaders.statute import looks_like_statute, read_statute
from loaders.statute.article import Statute
from loaders.statute.paragraphs import paragraphs
from loaders.text import mapped
from ontology.model import Document


def statute(text: str, name: str = "溪谷条例(2020-01-01)") -> Statute:
    return read_statute(Document.of(text, name))


def numbers(text: str) -> list[str]:
    return [article.number for article in statute(text).articles]


def oddities(text: str) -> list[str]:
    return [oddity.kind for oddity in statute(text).oddities]


PLAIN = """# 溪谷条例

2019年12月1日 溪谷县人民代表大会通过
2020年1月1日 溪谷县人民代表大会常务委员会公布

2020年3月1日 施行

<!-- INFO END -->

## 第一章 总则

第一条 为了保护溪谷，制定本条例。

第二条 溪谷的保护，适用本条例：

（一）上游；

（二）下游。

法律另有规定的除外。

## 第二章　附则

第三条 本条例自2020年3月1日起施行。
"""


def test_articles_headings_and_head() -> None:
    read_ = statute(PLAIN)
    assert [(a.number, a.citation, a.path) for a in read_.articles] == [
        ("1", "第一条", ("第一章 总则",)),
        ("2", "第二条", ("第一章 总则",)),
        ("3", "第三条", ("第二章 附则",)),
    ]
    assert read_.articles[1].text == "溪谷的保护，适用本条例：\n（一）上游；\n（二）下游。\n法律另有规定的除外。"
    assert (read_.title, read_.date) == ("溪谷条例", "2020-01-01")
    assert [(e.date, e.text[-2:]) for e in read_.events] == [
        ("2019-12-01", "通过"),
        ("2020-01-01", "公布"),
        ("2020-03-01", "施行"),
    ]
    assert read_.oddities == ()


def test_offsets_lead_to_the_same_words() -> None:
    for text in (PLAIN, PLAIN.replace("\n", "\r\n"), WRAPPED):
        articles = statute(text).articles
        assert len(articles) > 1
        for article in articles:
            for offset, char in enumerate(article.text):
                if char != "\n":
                    assert text[article.at(offset)] == char
            start, end = article.span(0, len(article.text.split("\n")[0]))
            assert text[start:end].replace("\n", "").replace("\r", "") == article.text.split("\n")[0]


def test_paragraphs_and_items() -> None:
    article = statute(PLAIN).articles[1]
    first, second = article.paragraphs
    assert [(item.number, item.label, article.text[item.start : item.end]) for item in first.items] == [
        (1, "(一)", "上游；"),
        (2, "(二)", "下游。"),
    ]
    assert article.text[first.start : first.stem_end] == "溪谷的保护，适用本条例："
    assert article.text[second.start : second.end] == "法律另有规定的除外。"
    assert article.cite(article.text.index("下游")) == "第二条第一款第二项"
    assert article.cite(article.text.index("下游"), items=False) == "第二条第一款"
    assert article.cite(article.text.index("法律")) == "第二条第二款"


def test_subitems_and_items_within_a_line() -> None:
    text = "应当：\n（一）查：\n1.水；\n2.土；\n（二）报：（三）记。"
    (only,) = paragraphs(mapped(text))
    assert [(item.number, [sub.number for sub in item.items]) for item in only.items] == [(1, [1, 2]), (2, []), (3, [])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("某条例\n第一条 甲。\n第二条 乙。", ["1", "2"]),
        ("某条例\n第一条　甲。\n第 二 条 乙。\n第三 条丙。", ["1", "2", "3"]),
        ("某条例\n第一条 甲。\n第一条之一 乙。\n第二条 丙。", ["1", "1-1", "2"]),
        ("某条例\n第一条甲。\n第二条乙。", ["1", "2"]),
        ("某条例\n**第一条** 甲。\n### 第二条 乙\n丙。", ["1", "2"]),
        ("某条例\n第一条\n甲。\n第二条\n乙。", ["1", "2"]),
        ("某条例\n第一条 甲。第二条 乙。 第三条 丙。", ["1", "2", "3"]),
        ("某条例\n第一条 甲。\n第二条规定的乙，按照丙。\n第二条 丁。", ["1", "2"]),
        ("某条例\n第一条 改为：\n“第九条 戊。”\n第二条 丁。", ["1", "2"]),
        ("某条例\n\u200b第一条 甲。\n\ufeff第二条 乙。", ["1", "2"]),
        ("某条例\n第十条 甲。\n第十－条 乙。\n笫十二条 丙。", ["10", "11", "12"]),
        ("某决定\n为了甲，决定：\n一、乙。\n二、丙。\n丁。", ["1", "2"]),
        ("某决定\n为了甲，决定：\n## 一、乙\n丙。\n## 二、丁\n戊。\n三、己。", ["1", "2", "3"]),
        ("某条例\n目录\n第一章 总则\n第二章 附则\n第一章 总则\n第一条 甲。\n第二章 附则\n第二条 乙。", ["1", "2"]),
    ],
)
def test_article_marks(text: str, expected: list[str]) -> None:
    assert numbers(text) == expected


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("某条例\n第一条 甲。\n第三条 乙。", ["gap"]),
        ("某条例\n第五条 甲。\n第六条 乙。", ["begins-late"]),
        ("某条例\n第一条 甲。\n第二条 乙。\n第二条 丙。", ["repeated"]),
        ("某条例\n第一条 甲。\n笫二条 乙。", ["misprint"]),
        ("某条例\n第一条 甲。第二条 乙。", ["run-on"]),
        ("某条例\n第一条 甲\ue000。", ["private-character"]),
        ("某条例\n第一条 甲。\n第二条 乙。\n第一条 丙。", ["second-sequence"]),
        ("一封信\n没有条文。", ["no-articles"]),
        ("一封信\n## 一、没有\n条文。", ["no-articles"]),
        ("# 某条例\n\n2012年9月27日 某市人民代表大会常务委员会通过\n\n<!-- INFO END -->\n", ["no-text"]),
    ],
)
def test_what_is_odd_is_told(text: str, kinds: list[str]) -> None:
    assert oddities(text) == kinds


def test_a_missing_mark_is_supplied_by_its_place() -> None:
    read_ = statute(
        "某条例\n第一条 甲。\n第二章 监督\n县级以上人民政府应当监督乙的工作,并且公布监督的结果。\n第三条 丙。"
    )
    assert [a.number for a in read_.articles] == ["1", "2", "3"]
    assert [o.kind for o in read_.oddities] == ["no-mark"]
    damaged = statute("某条例\n第一条 甲。\n第二 乙。\n第三条 丙。")
    assert [(a.number, a.text) for a in damaged.articles] == [("1", "甲。"), ("2", "乙。"), ("3", "丙。")]
    assert [o.kind for o in damaged.oddities] == ["misprint"]


def test_a_heading_broken_in_two_lines() -> None:
    read_ = statute("某条例\n第一条 甲。\n## 第二章 听取人民政府、\n人民法院的报告\n第二条 乙。")
    assert read_.units[0].name == "第二章 听取人民政府、人民法院的报告"
    assert read_.articles[0].text == "甲。"


def test_annexes_and_preamble_are_kept() -> None:
    read_ = statute("某规定\n为了甲,制定本规定。\n第一条 乙。\n附件:目录\n1.丙\n第一条 丁。")
    assert [p.text for p in read_.preamble] == ["为了甲,制定本规定。"]
    assert [p.text for p in read_.annexes] == ["附件:目录", "1.丙", "第一条 丁。"]
    assert [a.number for a in read_.articles] == ["1"]


WRAPPED = "溪谷水源保护条例\n" + "\n".join(
    line
    for index in range(1, 9)
    for line in (
        f"  第{chinese(index)}条  县级以上地方人民政府水行政主管部门应",
        "当会同有关部门对水源地进行巡查,发现污染水源的行",
        "为,及时制止并报告同级人民政府。",
        "  前款规定的巡查每季度不少于一次,巡查的结果应当向",
        "社会公布。",
    )
)


def test_lines_broken_by_the_page_are_joined() -> None:
    read_ = statute(WRAPPED)
    assert len(read_.articles) == 8
    assert all(len(article.paragraphs) == 2 for article in read_.articles)
    assert read_.articles[0].text.split("\n")[0].endswith("及时制止并报告同级人民政府。")
    assert "应当会同" in read_.articles[0].text


def test_a_code_in_several_files_is_one_work() -> None:
    part = statute(
        "# 溪谷法典\n\n# 水编\n\n2020年1月1日 通过\n\n<!-- INFO END -->\n\n第二百条 甲。", "溪谷法典·水编(2020-01-01)"
    )
    assert (part.title, part.part, part.oddities) == ("溪谷法典", "水编", ())


@pytest.mark.parametrize(
    ("head", "title", "date", "level"),
    [
        ("溪谷省水源条例\n(2020年1月2日溪谷省第四十届人民代表大会常务委员会第九十次会议通过)", "溪谷省水源条例", "2020-01-02", "地方性法规"),
        ("中华人民共和国国务院令\n第999号\n《溪谷条例》已经通过,现予公布。\n2020年1月2日\n溪谷条例", "溪谷条例", "2020-01-02", "行政法规"),
        ("最高人民法院关于溪谷案件\n适用法律若干问题的规定", "最高人民法院关于溪谷案件适用法律若干问题的规定", "", "司法解释"),
        ("溪谷法\n(二○二○年一月二日第九届全国人民代表大会第一次会议通过)", "溪谷法", "2020-01-02", "法律"),
    ],
)  # fmt: skip
def test_heads_of_plain_files(head: str, title: str, date: str, level: str) -> None:
    read_ = statute(head + "\n第一条 甲。\n第二条 乙。", "未命名")
    assert (read_.title, read_.date, read_.level) == (title, date, level)


def test_the_file_name_carries_the_date() -> None:
    for name in ("溪谷条例(2021-05-06)", "溪谷条例_20210506", "溪谷条例（2021-05-06）"):
        assert statute("溪谷条例\n第一条 甲。", name).date == "2021-05-06"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (PLAIN, True),
        ("溪谷县2020年法治政府建设报告\n一、基本情况\n根据某法第一条,办理案件3件。", False),
        ("溪谷决定\n一、甲。\n二、乙。", True),
        ("一封信\n你好。", False),
        ("溪谷渔船事故报告和调查处理条例\n第一条 甲。\n第二条 乙。\n第三条 丙。", True),
        ("溪谷条例施行情况报告\n第一条 甲。\n第二条 乙。\n第三条 丙。", False),
        ("溪谷案例\n第六条 甲。\n第七条 乙。", False),
    ],
)
def test_statutes_are_told_from_other_texts(text: str, expected: bool) -> None:
    assert looks_like_statute(Document.of(text, "x")) is expected


@pytest.mark.parametrize(
    ("text", "value"), [("一百三十三", 133), ("十", 10), ("二〇二〇", 2020), ("一千零五", 1005), ("十二", 12)]
)
def test_numerals(text: str, value: int) -> None:
    assert number(text) == value


def test_endless_digits_are_no_numeral() -> None:
    assert [number(text) for text in ("9" * 5_000, "一" * 5_000, "十" * 5_000)] == [None, None, None]


@pytest.mark.parametrize(
    ("unit", "measure", "scale"),
    [("万件", "件", 1e4), ("万亿元", "元", 1e12), ("百万人", "人", 1e6), ("千元", "元", 1e3), ("件", "件", 1)]
    + [(unit, unit, 1) for unit in ("千克", "百分点", "千瓦时", "%", "")],
)
def test_the_scale_of_a_unit_is_told_from_its_measure(unit: str, measure: str, scale: float) -> None:
    assert unscaled(unit) == (measure, scale)


def test_numerals_there_and_back() -> None:
    assert [number(chinese(value)) for value in range(1, 2_000)] == list(range(1, 2_000))


_PIECES = ("第", "一", "十", "条", "章", "之", "（一）", "1.", "\n", "\n\n", " ", "\u3000", "\u200b", "《", "》", "“", "甲应当乙", "。", "：", "；",
           "#", "附件", "目录", "前款", "本法", "<!-- INFO END -->", "2020年1月1日", "\r\n", "\ue000", "：\n（二）", "第二条 ", "第三条规定")  # fmt: skip


@pytest.mark.parametrize("seed", range(60))
def test_any_text_is_read_and_no_word_is_lost(seed: int) -> None:
    chance = random.Random(seed)
    text = "".join(chance.choice(_PIECES) for _ in range(chance.randint(1, 120)))
    read_ = statute(text, "x")
    covered = [False] * len(text)
    spans = [(u.start, u.end) for u in read_.units] + [read_.title_span, read_.part_span]
    spans += [(e.start, e.end) for e in read_.events]
    spans += [(p.start, p.end) for p in (*read_.preamble, *read_.annexes, *read_.unplaced)]
    spans += [(a.start, a.end) for a in read_.articles]
    for start, end in spans:
        assert 0 <= start <= end <= len(text)
        covered[start:end] = [True] * (end - start)
    lost = "".join(char for char, held in zip(text, covered, strict=True) if not held and char in "甲乙")
    assert lost == ""


@pytest.mark.shared
def test_real_statutes_are_segmented_exactly(shared: Path) -> None:
    import hashlib
    import re

    gold = [
        json.loads(line) for line in (shared / "statutes/gold/seg_dev.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    wrong = []
    for entry in gold:
        read_ = read_statute(read(shared / "statutes/dev" / (entry["doc"] + ".md")))
        found = [
            [a.number, hashlib.sha1(re.sub("[\\s\u200b\ufeff]", "", a.text).encode()).hexdigest()[:16]]
            for a in read_.articles
        ]
        if found != [[number_, digest] for number_, _, digest in entry["articles"]]:
            wrong.append(entry["doc"])
    assert wrong == []
    assert len(gold) == 78


def test_references_at_the_beginning_of_a_line_open_no_article() -> None:
    read_ = statute(
        "某条例\n第一条为了甲。\n第二条第一款规定的乙,照此办理。\n第二条的规定不适用于丙。\n第二条第三人丁。\n第四条甲另行制定办法。"
    )
    assert [a.number for a in read_.articles] == ["1", "2", "4"]
    assert [o.kind for o in read_.oddities] == ["gap"]


def test_headings_without_number_or_mark() -> None:
    read_ = statute("某解释\n总则\n第一条 甲。\n二、管辖\n第二条 乙。\n第二节 第一审程序\n第三条 丙。")
    assert [(a.number, a.path) for a in read_.articles] == [
        ("1", ("总则",)),
        ("2", ("二、管辖",)),
        ("3", ("二、管辖", "第二节 第一审程序")),
    ]
    assert [a.text for a in read_.articles] == ["甲。", "乙。", "丙。"]


@pytest.mark.parametrize(
    ("title", "head", "level"),
    [
        ("国务院关于渡口印章的规定", "", "行政法规"),
        ("渡口放假办法", "1950年1月1日 政务院发布", "行政法规"),
        ("渡口征用条例", "1985年1月1日 国务院、中央军委发布", "行政法规"),
        ("渡口算法规定", "2021年1月1日 国家渡口信息办公室2021年第20次室务会议通过", "部门规章"),
        ("关于审理渡口刑事案件具体应用法律若干问题的解释", "", "司法解释"),
        ("中国（上海）自由贸易试验区条例", "", "地方性法规"),
        ("上海渡口条例", "", "地方性法规"),
        # Neither title nor head says who made these.
        ("渡口条例", "", ""),
        ("渡口登记规定", "", ""),
        ("国务院关于渡口的通知", "", ""),
        ("关于审理渡口案件的说明", "", ""),
    ],
)
def test_the_level_is_what_title_and_head_show(title: str, head: str, level: str) -> None:
    text = f"# {title}\n\n{head}\n\n<!-- INFO END -->\n\n第一条 渡口应当管理。\n"
    assert read_statute(Document.of(text, title)).level == level
