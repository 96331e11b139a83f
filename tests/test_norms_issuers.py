"""Who issues a licence has to say in it what it must hold, and who builds must build as it ought to be, on invented statutes."""

from __future__ import annotations

import pytest

from loaders.statute.norms.find import norms_of_statute

# (articles, bearers of the norms of the first)
STATUTES: list[tuple[list[str], list[str | None]]] = [
    # -- a licence, whoever applies for it
    (["渔船公司应当向灯塔局申请点灯许可证。\n点灯许可证应当载明灯数。"], ["渔船公司", "灯塔局"]),
    (["使用海域的船主，应当取得港务部门核发的用海许可证。\n用海许可证应当载明位置。"], ["使用海域的船主", "港务部门"]),
    (["点灯许可证应当注明编号。", "灯塔局应当自受理之日起十日内颁发点灯许可证。"], ["灯塔局"]),
    (["航标登记证应当载明位置。\n变更位置的，应当向原登记机关申请变更。"], ["登记机关", None]),
    (["守塔资格证书应当载明姓名。\n守塔资格证书的格式由航标部门规定。"], ["航标部门", "航标部门"]),
    (["船主应当遵守规定。\n灯船执照应当载明船名。"], ["船主", None]),
    # -- who makes a thing, whoever was spoken of since, unless he makes one too
    (["灯塔局可以制定灯塔标准，质量部门提供编号。制定灯塔标准，应当听取渔民的意见。"], ["灯塔局", "质量部门", "灯塔局"]),
    (["灯塔局编制灯塔规划，县灯塔站编制本县灯塔规划。编制灯塔规划，应当听取渔民的意见。"], [
        "灯塔局", "县灯塔站", "县灯塔站"]),
    # -- whose thing the case is about
    (["企业生产的灯具没有国家标准的，应当制定企业标准。"], ["企业"]),
    (["守塔单位使用的频率受到干扰的，应当报告灯塔局。"], ["守塔单位"]),
    # -- works, where the statute binds the 建设单位
    (["灯塔工程竣工后，应当按照规定组织验收；未经验收的，不得投入使用。", "建设单位应当公示图纸。", "建设单位不得擅自停工。"], [
        "建设单位", "建设单位"]),
    (["航标设施应当与主体工程同时设计、同时施工。", "建设单位应当公示图纸。", "建设单位不得擅自停工。"], ["建设单位"]),
    (["航标设施应当与主体工程同时设计、同时施工。", "灯塔站应当公示图纸。"], [None]),
    (["灯具修复后，方可投入使用。", "建设单位应当公示图纸。", "建设单位不得擅自停工。"], [None]),
]  # fmt: skip


@pytest.mark.parametrize(("articles", "bearers"), STATUTES, ids=[articles[0][:18] for articles, _ in STATUTES])
def test_issuers_and_builders(articles: list[str], bearers: list[str | None]) -> None:
    first = next(iter(norms_of_statute(articles)))
    assert [norm.bearer for norm in first] == bearers
