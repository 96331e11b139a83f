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
    assert all(row["work"] == "程序没有在下一期报告找到对应工作" or row["metric"] or row["link"] for row in found)


ANNOUNCED = """白岭县2022年法治政府建设情况报告

一、主要工作
2022年，白岭县人民政府推进法治政府建设。县司法局组织培训4期。

二、2023年工作计划
（一）推进乡镇执法改革。县委编办牵头，出台《白岭县乡镇赋权事项清单》。
（二）提升执法质量。县司法局开展案卷评查，建设县级行政执法监督平台。组织乡镇执法人员跟班培训。
（三）开展道路交通安全和运输执法领域突出问题专项整治。
（四）修订《白岭县行政规范性文件管理办法》。
（五）加强司法所规范化建设，县司法局新建改建司法所5个。
"""
CARRIED_OUT = """白岭县2023年法治政府建设情况报告

一、主要工作
2023年，白岭县人民政府推进法治政府建设。印发乡镇赋权事项清单，制发行政规范性文件6件。
县司法局组织对30家单位的行政执法案卷进行评查。行政执法监督平台于2023年8月建成运行。
县交通运输局开展道路运输执法领域突出问题专项整治。全县执法人员跟班培训36人次。
"""


def test_work_is_found_by_what_a_plan_item_announces_and_not_by_its_heading(tmp_path: Path) -> None:
    with open_store(store_of(tmp_path, {"白岭2022.txt": ANNOUNCED, "白岭2023.txt": CARRIED_OUT})) as store:
        found = {(row["plan"][:6], row["work"]) for row in rows(store, "plan-and-work") if not row["metric"]}
    assert found == {
        ("推进乡镇执法", "印发乡镇赋权事项清单"),
        ("提升执法质量", "单位的行政执法案卷评查"),
        ("提升执法质量", "行政执法监督平台建成运行"),
        ("提升执法质量", "执法人员跟班培训"),
        ("开展道路交通", "开展道路运输执法领域突出问题专项整治"),
        ("修订《白岭县", "程序没有在下一期报告找到对应工作"),
        ("加强司法所规", "程序没有在下一期报告找到对应工作"),
    }
