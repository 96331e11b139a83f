"""Who acts where no list knows the name, and how long a subject holds. All invented."""

from __future__ import annotations

import pytest

from loaders.report import report_lines
from ontology.model import Document

HEAD = "柳泉县人民政府2021年度法治政府建设情况报告\n"


def doers(text: str, head: str = HEAD) -> list[tuple[str, str]]:
    lines = (line for line in report_lines(Document.of(head + text, "x")) if line["kind"] == "statement")
    return [(line["subject"], line["object"]) for line in lines]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("9个镇（街道）承接事项36项。", [("镇（街道）", "事项")]),
        ("县税务局先锋突击队走访企业15家。", [("县税务局先锋突击队", "企业")]),
        ("县纪委监委驻县水务局纪检组处理干部2人。", [("县纪委监委驻县水务局纪检组", "干部")]),
        ("全市法院发出建议8份。", [("全市法院", "建议")]),
        ("镇法律顾问审查合同13份。", [("镇法律顾问", "合同")]),
        ("县司法局、综合指挥部审查协议5份。", [("县司法局", "协议"), ("综合指挥部", "协议")]),
        ("院庭长带头办理案件40件。", [("院庭长", "案件")]),
        ("各县（市、区）建立台账制度。", [("各县（市、区）", "台账制度")]),
        ("今年我镇印发方案4份。", [("我镇", "方案")]),
        ("我们还修订制度5项，我县法律援助中心共受理申请9件。", [("我们", "制度"), ("我县法律援助中心", "申请")]),
        ("主要负责人3次听取汇报。", [("主要负责人", "汇报")]),
        ("一年来我镇印发方案4份。", [("我镇", "方案")]),
        ("检察长列席会议2次。", [("检察长", "会议")]),
        ("全县89名执法人员人均完成学时40个。", [("执法人员", "学时")]),
        ("法律顾问进村宣讲2次，解答咨询20件。", [("法律顾问", "咨询")]),
        ("各县（市）区、县政府各部门编制目录。", [("各县（市）区", "目录"), ("县政府各部门", "目录")]),
        ("县司法局组成2个检查组，抽查案卷30卷。", [("县司法局", "检查组"), ("检查组", "案卷")]),
        ("镇领导带头学习法律知识。", [("镇领导", "法律知识")]),
        ("县政府领导班子制定计划1份。", [("县政府领导班子", "计划")]),
        (
            "镇党委政府严格各项措施，县党委、政府印发方案。",
            [("镇党委政府", "措施"), ("县党委", "方案"), ("政府", "方案")],
        ),
        ("各市参照县水务局做法，广泛开展执法行动。", [("各市", "执法行动")]),
        ("针对外县反馈的问题，细化措施6条。", [("柳泉县人民政府", "措施")]),
        ("本县各级行政复议机关受理申请12件。", [("本县各级行政复议机关", "申请")]),
        ("局党组书记、局长赵明远主持会议3次。", [("局党组书记、局长赵明远", "会议")]),
        ("李建国副主任督办案件4件。", [("李建国副主任", "案件")]),
        ("各股室负责人为成员，制定方案1份。", [("柳泉县人民政府", "方案")]),
        ("赴县审批服务中心现场调研办理流程。", [("柳泉县人民政府", "办理流程")]),
    ],
)
def test_a_noun_phrase_before_a_verb_acts(text: str, wanted: list[tuple[str, str]]) -> None:
    assert doers(text) == wanted


@pytest.mark.parametrize("text", ["全年组织培训骨干30名。", "在集中整治中查处案件5件。", "县域机构改革启动。"])
def test_other_words_before_a_verb_do_not(text: str) -> None:
    assert {subject for subject, _ in doers(text)} <= {"柳泉县人民政府"}


def test_one_subject_goes_on_behind_a_semicolon() -> None:
    assert doers("县司法局评查案卷20卷；开展考试4场。") == [("县司法局", "案卷"), ("县司法局", "考试")]


@pytest.mark.parametrize(
    "text",
    [
        "县司法局联合县水务局检查企业8家；开展考试4场。",
        "县司法局评查案卷20卷；县水务局检查企业8家；开展考试4场。",
        "县司法局评查案卷20卷；全县开展考试4场。",
    ],
)
def test_it_does_not_where_more_than_one_acted_or_all_are_spoken_of(text: str) -> None:
    assert doers(text)[-1] == ("柳泉县人民政府", "考试")


def test_those_called_upon_stand_before_a_comma() -> None:
    assert doers("全体参建单位，必须支持水库建设。") == [("全体参建单位", "水库建设")]


def test_what_others_may_do_is_theirs() -> None:
    found = doers("《通知》提出企业可以委托第三方。")
    assert found == [("企业", "第三方")]
    assert doers("会议明确小型企业要建立台账。")[-1] == ("小型企业", "台账")


def test_a_post_that_is_filled_does_not_act_on() -> None:
    found = doers("县政府成立检查组，由副县长任组长，5月赴各乡镇开展检查。")
    assert [subject for subject, target in found if target == "检查"] == ["县政府"]


def test_those_engaged_do_what_they_were_engaged_for() -> None:
    assert doers("县政府聘请法律顾问7名，参与谈判3次。")[-1] == ("法律顾问", "谈判")
    assert doers("县政府聘请法律顾问7名，召开会议3次。")[-1] == ("县政府", "会议")


def test_a_leading_word_stays_with_the_name() -> None:
    assert doers("重点排污单位安装监测设备。") == [("重点排污单位", "监测设备")]
