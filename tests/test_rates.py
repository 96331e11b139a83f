"""Rates held against their numerator and denominator: a pair that the words make certain may show a fault, no other does."""

from __future__ import annotations

from pathlib import Path

import pytest
from answers import rows
from test_claims_of_rules import told
from test_report_joins import bases

from kg.ingest import build
from kg.stores import Store

REPORT = "{place}人民政府2022年法治政府建设情况报告\n一、主要工作\n2022年，有关工作如下。{work}\n"


def pair(text: str) -> tuple[float, float] | None:
    """(part, whole) of the only rate of a text; None where it is not paired with both."""
    found = {kind: target for kind, _, target in bases(text)}
    return (found["HAS_NUMERATOR"], found["HAS_DENOMINATOR"]) if len(found) == 2 else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("行政应诉案件40件，败诉6件，败诉率20%。", (6, 40)),
        ("行政应诉案件40件，其中行政机关败诉6件，败诉率为20%，同比下降3个百分点。", (6, 40)),
        ("全县各级调解组织调解纠纷1200件，调解成功1100件，调解成功率98%。", (1100, 1200)),
        ("行政机关负责人应当出庭应诉12件，出庭9件，出庭应诉率100%。", (9, 12)),
        ("以县政府为被告的案件30件，审结20件，负责人应出庭12件，实际出庭12件，出庭应诉率100%。", (12, 12)),
        ("一审行政案件30件，应由行政机关负责人出庭的案件16件，出庭12件，出庭率60%。", (12, 16)),
        ("行政复议案件审结50件，纠错5件，纠错率20%。", (5, 50)),
        ("完成食品抽检800批次，合格780批次，抽检合格率96%。", (780, 800)),
        ("排查隐患60处，已整改50处，整改率100%。", (50, 60)),
    ],
)
def test_words_alone_tell_what_a_rate_is_of(text: str, expected: tuple[float, float]) -> None:
    assert pair(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "行政应诉案件40件，二审败诉6件，败诉率20%。",  # the part is of something else
        "调解纠纷1200件，其中邻里纠纷调解成功300件，成功率98%。",
        "行政应诉案件40件，败诉6件，全市败诉率20%。",  # the rate is
        "县政府行政应诉案件40件，败诉6件，行政机关败诉率20%。",
        "行政应诉案件40件，败诉6件，二审败诉率20%。",
        "受理信访事项600件，办结580件，按期办结率100%。",
        "负责人应出庭12件，实际出庭9件，主要负责人出庭率30%。",
        "行政应诉案件40件，审结30件，败诉6件，败诉率18%。",  # several wholes
        "行政应诉案件40件（含上年结转9件），败诉6件，败诉率18%。",
        "全县行政应诉案件90件；县政府应诉40件，败诉6件，败诉率8%。",
        "收到行政复议申请60件，审结50件，纠错5件，纠错率20%，受理55件。",
        "收到行政复议申请60件，受理55件，纠错5件，纠错率20%。",  # the whole is not the only one in use
        "新收案件60件，结案50件，结案率90%。",
        "行政复议案件审结50件，撤销5件，纠错率20%。",  # the part is not all of it
        "调解纠纷1200件，调解成功1100件，调解率100%。",
        "行政应诉案件40余件，败诉6件，败诉率20%。",  # about so many
        "调解纠纷1200余件，调解成功1100余件，调解成功率98%。",
        "一审行政案件30件，负责人出庭12件，出庭率90%。",  # not all require one
    ],
)
def test_no_words_no_pair(text: str) -> None:
    assert pair(text) is None


# Place, what its report says, the rule, its verdicts, and words of one of its messages.
CASES = [
    ("松岚县", "行政应诉案件40件，败诉6件，败诉率20%。", "DT-01", ["finding"], "6 / 40 = 15,不一致"),
    ("青芜县", "行政应诉案件40件，败诉7件，败诉率17%。", "DT-01", ["pass"], "7 / 40 = 17.5,相符"),
    ("白岭县", "行政应诉案件60件，败诉4件，败诉率7%。", "DT-01", ["pass"], "4 / 60 = 6.67,相符"),
    ("芦溪县", "行政应诉案件250件，胜诉249件，审结240件，败诉率17%。", "DT-01", ["not_stated"], "没有认定分子、分母"),
    ("禾泽县", "负责人应当出庭应诉12件，出庭9件，出庭应诉率100%。", "LT-01", ["finding"], "出庭应诉 9 件,应当出庭 12 件"),
    ("石杉县", "负责人应当出庭应诉12件，出庭12件，出庭应诉率100%。", "LT-01", ["pass"], "应当出庭 12 件"),
    ("云汀县", "负责人应出庭12件。全县出庭应诉率95%。", "LT-01", ["not_stated"], "与该出庭率对应的应当出庭案件数"),
    ("梧丘县", "行政复议案件审结50件，直接纠错6件，综合纠错率12%。", "RV-01", ["not_stated", "pass"], "综合纠错率:报告为 12%; 6 / 50 = 12%"),
    ("槐庄县", "行政复议案件审结50件，直接纠错6件，综合纠错率30%。", "RV-01", ["not_stated", "not_stated"], "综合纠错率:程序没有认定分子、分母"),
    ("杏坞县", "行政复议案件审结90件，行政复议直接纠错8件，直接纠错率9%。", "RV-01", ["not_stated", "pass"], "8 / 90 = 8.9%"),
    ("菱湖县", "建立重大行政决策全过程记录制度。推行执法全过程记录。", "LE-01", ["not_stated", "not_stated", "pass_claimed"], "推行执法全过程记录"),
    ("荻港县", "县政府通过网站主动公开行政执法主体、权限和依据。公开招聘执法人员。", "LE-01", ["not_stated", "not_stated", "pass_claimed"], "公开行政执法主体"),
]  # fmt: skip


def test_rules_tell_a_wrong_rate_and_keep_silent_where_the_words_do(store: Store, tmp_path: Path) -> None:
    for place, work, *_ in CASES:
        (tmp_path / f"{place}.txt").write_text(REPORT.format(place=place, work=work), encoding="utf-8")
    assert not build(store, [str(tmp_path)], kind="report").failed
    for place, _, rule, verdicts, words in CASES:
        found = told(store, rule, place)
        assert sorted(verdict for verdict, _ in found) == verdicts, (place, found)
        assert any(words in message for _, message in found), (place, found)
        assert not any("重大行政决策全过程" in message or "招聘" in message for _, message in found)


def test_figures_of_bodies_and_without_a_total_are_told(store: Store, tmp_path: Path) -> None:
    work = (
        "县法律援助中心办理法律援助案件31件，县公证处办理公证52件。全县人民调解组织调解纠纷90件。下放行政审批事项4项。"
    )
    work += "县司法局对3件重大行政决策事项、5件规范性文件进行了合法性审查。"
    path = tmp_path / "松岚县.txt"
    path.write_text(REPORT.format(place="松岚县", work=work), encoding="utf-8")
    assert not build(store, [str(path)], kind="report").failed
    services = [(row["label"], row["value"], row["subject"], row["part_of"]) for row in rows(store, "legal-services")]
    assert services == [
        ("法律援助案件数", 31, "县法律援助中心", "未列入合计"),
        ("公证事项件数", 52, "县公证处", "未列入合计"),
        ("人民调解案件数", 90, "全县人民调解组织", "未列入合计"),
    ]
    missing = {one for row in rows(store, "derived-figures") for one in row["missing"]}
    assert {"法律援助案件数(县法律援助中心)", "公证事项件数(县公证处)"} <= missing
    assert [(row["label"], row["value"]) for row in rows(store, "power-items")] == [("下放行政权力事项数", 4)]
    reviewed = [row for row in rows(store, "reported-work") if "合法性审查" in str(row["activity"])]
    assert len(reviewed) == 1 and "合法性审查" in str(reviewed[0]["basis"])
