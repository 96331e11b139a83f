"""Whoever does what a norm is about, where its statute does not say who has to: by the name it has for them, or everyone.

All sentences are made up.
"""

from __future__ import annotations

import pytest

from loaders.statute.norms.find import norms_of_statute

EVERYONE = "任何单位和个人"

# (articles, bearers of the norms of the first)
STATUTES: list[tuple[list[str], list[str | None]]] = [
    # the very deed stands before 的单位 elsewhere, not as the end of another deed
    (["举办灯会应当备案。", "举办灯会的单位和个人可以申请补助。"], ["举办灯会的单位和个人"]),
    (["设置灯塔标志的，应当定期检查。", "设置灯塔标志的部门应当公布标志。"], ["设置灯塔标志的部门"]),
    (["补偿费用应当及时支付。", "领取补偿费用的单位和个人应当签字。"], [None]),
    (["协助举办灯会应当备案。", "举办灯会的单位和个人可以申请补助。"], [None]),
    # named after the verb and its thing, at least twice
    (["处理敏感渔业信息应当取得同意。", "渔业信息处理者应当保密。", "渔业信息处理者不得出售信息。"], ["渔业信息处理者"]),
    (["处理敏感渔业信息应当取得同意。", "渔业信息处理者应当保密。"], [None]),
    (["饲养海鸟应当登记。", "海鸟饲养人应当打扫鸟舍。", "海鸟饲养人可以交换海鸟。"], ["海鸟饲养人"]),
    # who drives; not what else is said of a vehicle
    (["机动车通过灯塔大桥时，应当减速行驶。", "机动车驾驶人应当携带凭证。"], ["机动车驾驶人"]),
    (["非机动车应当在码头外停放。", "非机动车驾驶人可以上桥。"], ["非机动车驾驶人"]),
    (["非机动车停放应当有序。", "非机动车驾驶人可以上桥。"], ["非机动车驾驶人"]),
    (["机动车登记证书应当防水。", "机动车驾驶人应当携带凭证。"], [None]),
    # business, of whom the statute has no name
    (["从事海钓活动，必须遵守本条例。"], [EVERYONE]),
    (["在灯区内进行打捞作业的，应当设置浮标。"], [EVERYONE]),
    (["新建、改建、扩建的栈桥，应当防滑。"], [EVERYONE]),
    (["运输灯油应当密封。"], [EVERYONE]),
    (["生产、经营海产品的，应当按照习惯加工。"], [EVERYONE]),
    (["经营期届满的，应当停业。"], [None]),
    (["占用渔场的，应当补建；不能补建的，应当缴纳补偿费。"], [EVERYONE, EVERYONE]),
    # a principle, a request, somebody's name, a thing with such a word before it, what may be
    (["从事海钓活动，应当遵循安全第一的原则。"], [None]),
    (["申请灯塔称号，应当提交图纸。"], [None]),
    (["经营者有前款情形的，应当从轻处罚。"], [None]),
    (["运输费用应当公布。"], [None]),
    (["从事海钓活动，可以不登记。"], [None]),
    (["从事货物装卸的码头必须防滑。"], [None]),
    (["出租汽车应当安装灯塔标志。"], [None]),
    (["销售灯油的价格应当公布。"], [None]),
]  # fmt: skip


@pytest.mark.parametrize(("texts", "bearers"), STATUTES, ids=[texts[0][:16] for texts, _ in STATUTES])
def test_whoever_does_what_the_norm_is_about(texts: list[str], bearers: list[str | None]) -> None:
    first = next(norms_of_statute(texts))
    assert [norm.bearer for norm in first] == bearers
    assert all(norm.implied for norm in first)
