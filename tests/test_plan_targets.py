"""A plan's figures against those of the next year's report: shown together where metric and unit are the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from answers import rows, store_of

from kg.stores import open_store

FIRST = """白岭县2022年法治政府建设情况报告

2022年,白岭县人民政府推进法治政府建设。现将有关情况报告如下。

一、主要工作

(一)行政应诉工作。行政机关负责人出庭应诉率达到90%。

二、存在的问题

一是出庭应诉意识不强。

三、2023年工作计划

一是力争行政机关负责人出庭应诉率达到95%以上。

二是办理行政处罚案件不少于1500件。

三是将行政复议纠错率控制在5%。

四是建设法治文化公园5个。
"""
NEXT = """白岭县2023年法治政府建设情况报告

2023年,白岭县人民政府推进法治政府建设。现将有关情况报告如下。

一、主要工作

(一)行政应诉工作。行政机关负责人出庭应诉率达到96.7%。办理行政处罚案件1320件。
"""


@pytest.mark.parametrize(
    ("later", "expected"),
    [
        (
            "2023",
            {
                ("行政机关负责人出庭应诉率", 95.0, 96.7, "达到"),
                ("行政处罚件数", 1500.0, 1320.0, "未达到"),
                ("行政复议纠错率", 5.0, None, "未载明"),
            },
        ),
        ("2024", set()),
    ],
)
def test_targets_stand_beside_the_next_years_figures(
    tmp_path: Path, later: str, expected: set[tuple[object, ...]]
) -> None:
    files = {"甲.txt": FIRST, "乙.txt": NEXT.replace("2023", later)}
    with open_store(store_of(tmp_path, files)) as store:
        found = rows(store, "plan-and-work", place="白岭县")
    plans = {str(row["plan"])[:8] for row in found}
    assert len(plans) == 4
    assert {
        (row["metric"], row["target"], row["value"], row["reached"]) for row in found if row["metric"] is not None
    } == expected
    assert all(row["work"] == "下一期报告未见对应工作" or row["metric"] or row["link"] for row in found)
