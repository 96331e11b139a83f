"""Forms of citing that offices use: short names in brackets, years before and behind a law, former law, makers before 《》."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.cite import Checked, check_citations
from kg.citing import Cited, cited_in
from kg.cli.cite import _remark
from kg.ingest import build
from kg.stores import Store, open_store
from ontology.model import Document


def one(text: str) -> Cited:
    """The last citation that names a provision."""
    return [found for found in cited_in(Document.of(text, "意见"), None) if found.provisions][-1]


@pytest.mark.parametrize(
    ("text", "title", "provision"),
    [
        ("依照《岸线保护法》（以下简称《岸线法》）第七条办理。", "岸线保护法", "第七条"),
        ("依照《岸线保护法》（以下简称“岸线法”）第七条办理。", "岸线保护法", "第七条"),
        ("依照《岸线保护法》（即《岸线法》）第四十八条办理。", "岸线保护法", "第四十八条"),
        ("《青石市岸线条例》第八十条及白岭市岸线条例第五条。", "白岭市岸线条例", "第五条"),
        ("《青石市岸线条例》第八十条、白岭市岸线条例第五条。", "白岭市岸线条例", "第五条"),
        ("依照《青石市岸线条例》第八十条，另据该《条例》第七条办理。", "青石市岸线条例", "第七条"),
        ("《青石市岸线条例》与《岸线办法》不一致的，适用《条例》第七条。", "青石市岸线条例", "第七条"),
        ("本款援引青石市岸线条例第七条。", "青石市岸线条例", "第七条"),
        ("《青石市岸线条例》2018年修订版第七条。", "青石市岸线条例", "第七条"),
        ("审查《滩涂办法（草案）》（以下简称送审稿）。根据《岸线法》，送审稿第六条可行。", "滩涂办法(草案)", "第六条"),
        (
            "按《最高人民法院关于岸线案件的规定》第一条，该司法解释（以下简称《岸线规定》）有变；又按《岸线办法》，《岸线规定》第三条仍适用。",
            "最高人民法院关于岸线案件的规定",
            "第三条",
        ),
    ],
)
def test_the_law_that_the_words_name(text: str, title: str, provision: str) -> None:
    found = one(text)
    assert (found.title, found.provisions) == (title, (provision,))


def test_a_bracket_that_only_mentions_a_law_names_none_for_what_follows() -> None:
    assert one("本意见（依据《岸线法》）第七条另有说明。").title == ""


@pytest.mark.parametrize(
    ("text", "edition", "likely", "former"),
    [
        ("《岸线法》第三十八条（2018年修正）已有规定。", "2018", False, False),
        ("《岸线法》第三十八条（2018年）已有规定。", "", False, False),
        ("2007年《岸线法》第四十八条已有规定。", "2007", True, False),
        ("2007年，《岸线法》第四十八条施行。", "", False, False),
        ("2007年公布的《中华人民共和国岸线法》第四十八条已有规定。", "2007", True, False),
        ("原《岸线法》第三十条已有规定。", "", False, True),
        ("修订前的《岸线法》第三十条已有规定。", "", False, True),
        ("本院《岸线法》第三十条已有规定。", "", False, False),
        ("《岸线法》（2018年3月2日修订）第三十条已有规定。", "2018", False, False),
        ("《岸线法》2018年修订版第三十条已有规定。", "2018", False, False),
    ],
)
def test_the_edition_that_the_words_name(text: str, edition: str, likely: bool, former: bool) -> None:
    found = one(text)
    assert (found.edition, found.likely, found.former) == (edition, likely, former)


def law(title: str, events: str, body: str) -> str:
    return f"# {title}\n\n{events}\n\n<!-- INFO END -->\n\n{body}\n"


FILES = {
    "岸线法(2010-01-01)": law("岸线法", "2010年1月1日 通过", "第一条 旧。\n\n第二条 本法自2010年2月1日起施行。"),
    "岸线法(2020-01-01)": law(
        "岸线法", "2010年1月1日 通过\n2020年1月1日 修正", "第一条 新。\n\n第二条 本法自2010年2月1日起施行。"
    ),
    "滩涂法(2010-01-01)": law("滩涂法", "2010年1月1日 通过", "第一条 旧。\n\n第二条 本法自2010年2月1日起施行。"),
    "滩涂法(2020-01-01)": law(
        "滩涂法", "2010年1月1日 通过\n2020年1月1日 修订", "第一条 新。\n\n第二条 本法自2020年2月1日起施行。"
    ),
    "港口法(2020-01-01)": law(
        "港口法", "2010年1月1日 通过\n2020年1月1日 修订", "第一条 新。\n\n第二条 本法自2020年2月1日起施行。"
    ),
    "最高人民法院关于审理岸线案件的解释(2020-01-01)": law(
        "最高人民法院关于审理岸线案件的解释", "2020年1月1日 通过", "第一条 新。\n\n第二条 本解释自2020年2月1日起施行。"
    ),
}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    folder: Path = tmp_path_factory.mktemp("forms")
    for name, text in FILES.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    with open_store(str(folder / "kg.db"), write=True) as opened:
        assert not build(opened, [str(folder)]).failed
        yield opened


def checked(store: Store, text: str) -> Checked:
    return [found for found in check_citations(store, Document.of(text, "意见"), "2024-01-01") if found.provision][-1]


@pytest.mark.parametrize(
    ("text", "status", "remark"),
    [
        ("原《滩涂法》第一条", "edition_superseded", "所引版本已于2020-02-01被2020-01-01版取代"),
        ("《滩涂法》第一条", "resolves", "2020-01-01版，自2020-02-01施行"),
        ("原《港口法》第一条", "edition_not_loaded", "原来的版本未载入，已载入的是2020-01-01版"),
        ("2010年《岸线法》第一条", "undetermined", "2010-01-01版自2010-02-01施行，已载入的2020-01-01版施行日期未载明"),
        ("2024年《滩涂法》第一条", "resolves", "2020-01-01版，自2020-02-01施行"),
        ("最高人民法院《关于审理岸线案件的解释》第一条", "resolves", "2020-01-01版，自2020-02-01施行"),
        ("最高院《关于审理岸线案件的解释》第一条", "resolves", "2020-01-01版，自2020-02-01施行"),
        ("依照《关于审理岸线案件的解释》第一条", "resolves", "2020-01-01版，自2020-02-01施行"),
        ("省法院《关于审理岸线案件的解释》第一条", "unknown_title", "最接近: 最高人民法院关于审理岸线案件的解释"),
    ],
)
def test_former_law_and_makers(store: Store, text: str, status: str, remark: str) -> None:
    found = checked(store, text)
    assert (found.status, _remark(found, "zh")) == (status, remark)
