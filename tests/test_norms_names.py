"""Where a bearer's name begins and ends, on invented sentences."""

from __future__ import annotations

import pytest

from loaders.statute.norms.find import norms_of

DO, NOT, MAY = "obligation", "prohibition", "permission"

TABLE: list[tuple[str, list[tuple[str, str | None, str]]]] = [
    # -- a verb of directing and its object are no name
    ("灯塔管理站应当公布时间表，促进船员与引航员共同守时。", [(DO, "灯塔管理站", "公布时间表，促进船员与引航员共同守时")]),
    ("灯塔管理站应当建立名册，依法督促有关单位做好登记。", [(DO, "灯塔管理站", "建立名册，依法督促有关单位做好登记")]),
    ("港务主管部门应当制定计划，统筹、协调和指导有关部门开展巡查。", [
        (DO, "港务主管部门", "制定计划，统筹、协调和指导有关部门开展巡查")]),
    ("鼓励与航标相关的行业协会制定守塔公约。", []),
    ("鼓励和支持具备条件的航运企业开展培训。", []),
    ("船员享有下列权利：\n（一）参加培训；\n（二）监督航运企业履行合同。", [
        (MAY, "船员", "参加培训"), (MAY, "船员", "监督航运企业履行合同")]),
    ("监督检查人员进入塔内，应当出示证件。", [(DO, "监督检查人员", "出示证件")]),
    ("指导单位应当派员到场。", [(DO, "指导单位", "派员到场")]),
    ("统筹地区航标行政部门应当核定经费。", [(DO, "统筹地区航标行政部门", "核定经费")]),
    # -- 对 and whom the act is directed at is no bearer, unless 对 belongs to the attribute
    ("灯塔管理站应当登记船员。对符合条件的船员，应当发给补贴。", [(DO, "灯塔管理站", "登记船员"), (DO, "灯塔管理站", "发给补贴")]),
    ("对擅自登塔的游客，可以劝离。", [(MAY, None, "劝离")]),
    ("对检修结果有异议的船长应当书面说明。", [(DO, "对检修结果有异议的船长", "书面说明")]),
    ("对未成年船员负有照管责任的单位应当派员。", [(DO, "对未成年船员负有照管责任的单位", "派员")]),
    # -- 是 and 作为 end the subject
    ("航标部门是灯塔保护工作的主管部门，负责灯塔的巡查。", [(DO, "航标部门", "负责灯塔的巡查")]),
    ("航标部门是灯塔主管部门，应当公布时间表。", [(DO, "航标部门", "公布时间表")]),
    ("航标部门是灯塔保护工作的主管机关，依法实施监督。", [(DO, "航标部门", "依法实施监督")]),
    ("航标部门是灯塔主管机关，其监督机构依法实施监督。", [(DO, "其监督机构", "依法实施监督")]),
    ("航标部门是船员自己的组织。", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TABLE, ids=[text[:18] for text, _ in TABLE])
def test_names_of_invented_sentences(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert [(n.modality, n.bearer, text[n.action_start : n.action_end]) for n in norms_of(text)] == expected
