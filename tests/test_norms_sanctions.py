"""What belongs to a sanction of an authority and what is another's, on invented sentences."""

from __future__ import annotations

import pytest

from loaders.statute.norms.find import norms_of

DO, MAY = "obligation", "permission"

CASES: list[tuple[str, list[tuple[str, str | None, str, bool]]]] = [
    ("船主乱停灯船的，由渔业部门责令改正；拒不改正的，对直接责任人员，由海事部门处一百元罚款。", [
        (MAY, "渔业部门", "责令改正", True), (MAY, "海事部门", "处一百元罚款", True)]),
    ("船主逃避登记的，由县人民政府责令改正；逾期不改正的，由渔业部门强制其登记，并处罚款。", [
        (MAY, "县人民政府", "责令改正", True), (MAY, "渔业部门", "强制其登记，并处罚款", True)]),
    ("守塔人违反纪律的，由灯塔站给予批评教育；涉嫌犯罪的，移交司法机关处理。", [
        (MAY, "灯塔站", "给予批评教育", True)]),
    ("古灯塔受到严重损害的，由航标部门会同文物部门提请市人民政府责令县人民政府采取补救措施。", [
        (DO, "航标部门", "会同文物部门提请市人民政府责令县人民政府采取补救措施", False)]),
    ("违反前条规定，开办灯厂的，由航标部门报请市人民政府责令停业。", [
        (MAY, "航标部门", "报请市人民政府责令停业", True)]),
    ("有下列行为之一的，按照下列规定处罚：\n（一）乱停灯船的，由渔业部门责令改正；\n（二）污损灯塔的，由航标部门处一百元罚款。", [
        (MAY, "渔业部门", "责令改正", True), (MAY, "航标部门", "处一百元罚款", True)]),
    ("泄露航行秘密的，由航标部门建议船东给予处分。", [(MAY, "航标部门", "建议船东给予处分", True)]),
    ("不符合灯塔规划的建筑物，由县人民政府逐步改造、迁移或者拆除。", [
        (DO, "县人民政府", "逐步改造、迁移或者拆除", False)]),
    ("守护人员病情严重的，守护所应当立即通知被拘留人的亲属。", [(DO, "守护所", "立即通知被拘留人的亲属", False)]),
    ("船主逾期不改正的，由航标部门处罚款，并由原发证部门撤销其《登塔证》。", [
        (MAY, "航标部门", "处罚款", True), (MAY, "原发证部门", "撤销其《登塔证》", True)]),
    ("违法建设的灯塔，由县人民政府拆除。", [(MAY, "县人民政府", "拆除", True)]),
    ("灯船经营单位的安全条件不符合要求的，责令限期改正，可以处二千元罚款，对其直接负责的主管人员可以处三百元罚款。", []),
    ("对无法计算灯油价格的违法行为，可处以一百元罚款；情节严重的，可处以一千元罚款。", []),
    # what undoes a violation and the sanctions behind ；; a warning after a plain clause; a further authority's
    ("擅自开设灯塔学堂的，由教育部门予以撤销；有违法所得的，没收违法所得。", [
        (MAY, "教育部门", "予以撤销；有违法所得的，没收违法所得", True)]),
    ("颁发的登塔证有误的，由发证部门予以撤销；船员可以重新申请。", [
        (DO, "发证部门", "予以撤销", False), (MAY, "船员", "重新申请", False)]),
    # -- what is sanctioned is the breach: 不予劝阻 forbids nobody to dissuade
    ("灯塔馆对吸烟行为不予劝阻，由航标部门予以警告，并处五十元罚款。", [
        (MAY, "航标部门", "予以警告，并处五十元罚款", True)]),
    ("伪造登塔证的，由原发证部门吊销登塔证；县航标部门没收违法所得，并处五十元罚款。", [
        (MAY, "原发证部门", "吊销登塔证", True), (MAY, "县航标部门", "没收违法所得，并处五十元罚款", True)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:18] for text, _ in CASES])
def test_sanctions(text: str, expected: list[tuple[str, str | None, str, bool]]) -> None:
    found = [(n.modality, n.bearer, text[n.action_start : n.action_end], n.sanction) for n in norms_of(text)]
    assert found == expected
