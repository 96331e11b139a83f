"""What is a plan, a rule or an aim though no heading says so; what must not be done; who approved. All sentences invented."""

from __future__ import annotations

import pytest
from deeds import said

ANSWERS = "柳泉县司法局负责人就2021年法治工作答记者问\n"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("未经审核的，不得作出处罚决定。", ("不得作出", "处罚决定")),
        ("各部门不得违规设定许可事项。", ("不得违规设定", "许可事项")),
        ("严禁下达罚没指标。", ("严禁下达", "罚没指标")),
        ("不准增加办事条件。", ("不准增加", "办事条件")),
    ],
)
def test_a_ban_is_part_of_the_deed(text: str, wanted: tuple[str, str]) -> None:
    assert [(action, target, modality) for _, action, target, modality in said(text)] == [(*wanted, "duty")]


def test_who_approves_a_text_acts_and_its_issuer_goes_on() -> None:
    text = "起草《柳泉县停车办法》，经县政府第8次常务会议审议通过，以县政府名义印发；清理规范性文件6件。"
    issuer = "柳泉县人民政府"
    assert said(text) == [
        (issuer, "起草", "《柳泉县停车办法》", "done"),
        ("县政府第8次常务会议", "审议通过", "《柳泉县停车办法》", "done"),
        (issuer, "印发", "《柳泉县停车办法》", "done"),
        (issuer, "清理", "规范性文件", "done"),
    ]
    assert said("《柳泉县河道条例》经省人大常委会批准。") == [("省人大常委会", "批准", "《柳泉县河道条例》", "done")]


def test_a_list_that_is_announced_is_of_plans() -> None:
    text = "已培训干部30人。我们将重点做好以下工作。一是修订清单。二是开展评查。\n全年评查案卷90件。"
    assert [(action, target, modality) for _, action, target, modality in said(text)] == [
        ("培训", "干部", "done"),
        ("修订", "清单", "plan"),
        ("开展", "评查", "plan"),
        ("评查", "案卷", "done"),
    ]


def test_the_answer_to_a_question_for_what_is_to_come() -> None:
    text = "问：去年做了哪些工作？\n答：我局评查案卷90件。\n问：群众反映办事慢、材料多，今年有何打算？\n答：一是精简材料；二是开展培训。\n问：培训效果如何？\n答：培训干部30人。"
    assert [(action, target, modality) for _, action, target, modality in said(text, ANSWERS)] == [
        ("评查", "案卷", "done"),
        ("精简", "材料", "plan"),
        ("开展", "培训", "plan"),
        ("培训", "干部", "done"),
    ]


def test_what_every_level_does_in_such_an_answer_is_a_rule() -> None:
    text = "问：将采取哪些措施？\n答：一是修订清单。二是各级主管部门发现问题的，可依法依规予以处理，并加强检查。"
    assert [modality for *_, modality in said(text, ANSWERS)] == ["plan", "duty"]


def test_a_row_of_aims_tells_no_deed() -> None:
    text = "为适应新要求，推进规划衔接，解决职责不清等问题，进一步加强监管，县司法局修订了目录。"
    assert said(text) == [("县司法局", "修订", "目录", "done")]
    assert said("为规范程序，制定流程图3张。")[0][1:3] == ("制定", "流程图")


def test_words_that_announce_what_follows_are_no_deed() -> None:
    assert said("就加强河道管理提出以下意见。") == []


def test_an_excerpt_that_tells_nothing_past_is_of_tasks() -> None:
    tasks = "完善服务大厅3.0版升级方案，推广5G执法终端。加强合法性审查，规范涉企检查。"
    assert {modality for *_, modality in said(tasks, "")} == {"plan"}
    assert {modality for *_, modality in said(tasks + "培训执法人员320人。", "")} == {"done"}


def test_figures_of_a_programme_are_not_of_the_past() -> None:
    text = "深入实施提振消费行动。设立1000万元专项资金，支持扩大内需。今年拟安排预算内投资7550万元，完善政策机制。"
    assert {modality for *_, modality in said(text, "")} == {"plan"}
    assert {modality for *_, modality in said(text + "去年培训执法人员320人。", "")} != {"plan"}


def test_what_is_expected_of_the_year_is_no_result() -> None:
    text = "突出稳岗导向，加大培训力度。预计今年返乡青年超过1600人，优化就业指导服务。促进农民工就业。"
    assert {modality for *_, modality in said(text, "")} == {"plan"}
    assert "done" in {modality for *_, modality in said(text + "去年已培训返乡青年320人。", "")}


def test_a_report_on_work_with_numbers_in_characters_tells_of_work_done() -> None:
    head = "柳泉县林业局关于二〇二一年度普法工作情况的报告\n\n县普法办：\n"
    text = "(一)加强领导。局党组研究普法工作四次。\n(二)依法履职。受理申请五十三件,办结五十件。\n"
    assert {modality for *_, modality in said(text, head)} == {"done"}


REVIEW = (
    "法治建设取得新进展。建成河道治理工程12处。培训执法人员320人次。平安建设持续加强。"
    "全县取消审批事项25项。落实了减税政策。推进部门联动，完善应急体系。"
)
TASKS = (
    "加快建设数字政府。推动政务服务线上办理，完善监管体系。健全风险防控机制。深化河湖治理，新建监测站20座。"
    "加大普法力度。规范涉企检查。进一步优化审批流程。"
)


def test_a_piece_of_a_work_report_is_weighed_by_its_sentences() -> None:
    assert {modality for *_, modality in said(REVIEW, "")} == {"done"}
    assert {modality for *_, modality in said(TASKS, "")} == {"plan"}
    head = "2025年柳泉县政府工作报告（节选）\n"
    assert {modality for *_, modality in said(TASKS, head)} == {"plan"}


def test_in_a_piece_with_a_review_and_tasks_each_paragraph_is_weighed() -> None:
    told = [found[3] for found in said(f"{REVIEW}\n{TASKS}\n{TASKS}\n{TASKS}\n{TASKS}", "")]
    reviews = [found[3] for found in said(REVIEW, "")]
    assert told[: len(reviews)] == ["done"] * len(reviews)
    assert set(told[len(reviews) :]) == {"plan"}


def test_what_a_document_asks_for_is_duty_and_what_was_done_with_it_is_not() -> None:
    text = "答：《意见》在规范执法方面提出了系列举措。一是健全审核机制。二是县司法局组织培训。\n县司法局印发《意见》200册。"
    assert said(text) == [
        ("《意见》", "提出", "系列举措", "done"),
        ("柳泉县人民政府", "健全", "审核机制", "duty"),
        ("县司法局", "组织", "培训", "duty"),
        ("县司法局", "印发", "《意见》", "done"),
    ]
    assert {found[3] for found in said("县政府对《意见》的落实作出安排。组织学习会3次。开展督察。")} == {"done"}


ORDER = "柳泉县人民政府关于加强河道管理的通知\n各乡镇人民政府、县直各部门：\n"


def test_rules_of_an_order() -> None:
    text = "任何单位和个人不得干预、阻碍执法人员依法办案。决策机关可以委托第三方机构开展评估。本办法所称执法，是指行政机关依法实施处罚等行为。"
    assert said(text, ORDER) == [
        ("任何单位和个人", "不得干预、阻碍", "执法人员依法办案", "duty"),
        ("决策机关", "委托", "第三方机构", "duty"),
        ("第三方机构", "开展", "评估", "duty"),
    ]
    text = "对推进不力的，县司法局及时约谈提醒。发现问题线索3条，移交县纪委监委处理。"
    assert [found[1:3] for found in said(text)] == [
        ("约谈提醒", "推进不力"),
        ("发现", "问题线索"),
        ("移交", "问题线索"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "2023年我县准备做两件事：修订清单；开展评查。",
        "今年要着力做好以下工作：修订清单。开展评查。",
        "今年要突出抓好三件事。修订清单。开展评查。",
        "展望今年，修订清单；开展评查。",
    ],
)
def test_words_that_open_tasks(text: str) -> None:
    told = [line for line in said(f"全年培训干部30人。\n{text}") if line[2] in ("清单", "评查")]
    assert [modality for *_, modality in told] == ["plan", "plan"]
