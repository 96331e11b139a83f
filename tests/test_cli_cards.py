"""`kg show` and `kg path`: the card of one thing, and what joins two."""

from __future__ import annotations

import re
from pathlib import Path

from command import kg

from kg.ingest import BUNDLED, build
from kg.stores import open_store


def test_show_finds_by_name_surface_and_title(eshan: str) -> None:
    for name in ("峨山县人民政府", "县政府", "body:530426:峨山县人民政府"):
        assert kg("show", name, "-f", "json", "--store", eshan).json()[0]["id"] == "body:530426:峨山县人民政府"
    card = kg("show", "《重大行政决策程序暂行条例》", "--store", eshan)
    assert card.code == 0 and "【法规文件】" in card.out


def test_show_finds_a_provision_by_its_law(linxi: str) -> None:
    card = kg("show", "《青石市河道保护条例》第七条", "--store", linxi)
    assert card.code == 0 and "【条款】第七条" in card.out and "对规划草案进行合法性审查" in card.out
    assert (
        kg("show", "青石市河道保护条例第七条第二款", "-f", "json", "--store", linxi).json()[0]["name"] == "第七条第二款"
    )
    assert "请一并写明法规" in kg("show", "第七条", "--store", linxi).refused()
    assert "没有载入第九十九条" in kg("show", "青石市河道保护条例第九十九条", "--store", linxi).refused()


def test_a_card_says_its_codes_in_words(linxi: str) -> None:
    role = kg("show", "负责合法性审查的部门", "--store", linxi).out
    assert "一地一个固定机构" in role and "单独承担" in role
    assert not re.search("standing|decision_body|=sole", role)
    document = kg("show", "临溪县", "--store", linxi).out
    assert "2023年法治政府建设情况报告" in document and not re.search("[0-9a-f]{16}", document)


def test_a_source_that_is_not_preferred_is_not_shown_beside_the_other(tmp_path: Path) -> None:
    place = str(tmp_path / "kg.db")
    text = next((BUNDLED / "linxi-2023").glob("临溪县*.txt"))
    with open_store(place, write=True) as store:
        build(store, ["linxi-2023"])
    before = kg("show", "临溪县司法局", "--store", place).out
    with open_store(place, write=True) as store:
        build(store, [str(text)])
    assert kg("show", "临溪县司法局", "--store", place).out == before


def test_near_names(eshan: str) -> None:
    assert "决策承办单位" in kg("show", "决策承办单为", "--store", eshan).refused()


def test_path_in_words(eshan: str) -> None:
    done = kg("path", "县政府", "决策机关", "--store", eshan)
    assert done.out.splitlines()[:2] == ["【机关单位】峨山县人民政府", "  —充任→ 【角色】决策机关"]
    back = kg("path", "决策机关", "县政府", "--store", eshan, "--lang", "en")
    assert "←fills—" in back.out
    found = kg("path", "县政府", "决策承办单位", "-f", "json", "--store", eshan).json()
    assert found["length"] == len(found["steps"]) == len(found["nodes"]) - 1 > 1
    assert not found["via_documents"]
    assert any(step["evidence"] for step in found["steps"])
