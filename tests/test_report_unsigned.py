"""Whose report a text is that has no title and no signature, and the year of what is read to a session. Invented texts."""

from __future__ import annotations

import pytest

from loaders.report import report_lines
from ontology.model import Document


def about(text: str) -> dict[str, object]:
    return next(iter(report_lines(Document.of(text, "x"))))


@pytest.mark.parametrize(
    ("text", "issuer", "level"),
    [
        ("2021年,水利部坚持依法治水,完成条例起草工作。\n一、抓好落实\n印发实施方案3份。", "水利部", "national"),
        (
            "2023年,在区委、区政府的正确领导下,柳桥街道办事处认真统筹普法工作。\n一、工作成效\n审查合同12份。",
            "柳桥街道办事处",
            "township",
        ),
        ("2022年,在县委的领导下,在县人大的监督支持下,柳泉县人民政府深入推进改革。", "柳泉县人民政府", "county"),
        (
            "县委、县政府:\n2022年,在县委的领导下,柳泉县人民政府办公室坚持依法行政。",
            "柳泉县人民政府办公室",
            "department-of-county",
        ),
        (
            "本报告由柳泉县水利局依据《信息公开条例》和省、市要求编制而成。2021年,我局公开信息31条。",
            "柳泉县水利局",
            "department-of-county",
        ),
        ("2020年度依法行政工作报告\n2020年,柳泉县政府坚持依法行政。\n清理文件6件。", "柳泉县政府", "county"),
        (
            "2018年,柳泉县人民政府认真落实方案。现将我县2018年度法治政府建设情况报告如下:\n清理文件6件。",
            "柳泉县人民政府",
            "county",
        ),
    ],
)
def test_the_body_of_the_first_sentence_reports(text: str, issuer: str, level: str) -> None:
    line = about(text)
    assert (line["issuing_body"], line["level"]) == (issuer, level)


@pytest.mark.parametrize(
    "text",
    [
        "2021年,我局坚持依法行政,办理案件9件。",
        "2021年,全院坚持公正司法,办结案件9件。",
        "2021年,各内设机构按照分工开展检查9次。",
    ],
)
def test_nobody_is_named_there(text: str) -> None:
    assert about(text)["issuing_body"] == ""


def test_a_township_that_says_our_town_is_the_one_that_acts() -> None:
    text = "一、工作情况\n我镇重视普法工作。2022年柳坪镇组织开展检查12次,处罚3件。"
    line = about(text)
    assert (line["issuing_body"], line["jurisdiction"], line["level"]) == ("柳坪镇人民政府", "柳坪镇", "township")
    other = about("一、工作情况\n我镇重视普法工作。2022年部分乡镇组织开展检查12次,处罚3件。")
    assert other["issuing_body"] == ""


def test_a_title_does_not_begin_with_our_county() -> None:
    assert about("现将我县2018年度法治政府建设情况报告如下:\n清理文件6件。")["title"] == ""


def test_the_day_of_a_session_is_not_the_year_reported() -> None:
    text = (
        "柳泉县人民政府关于法治政府建设工作情况的报告\n(2023年5月9日在县十七届人大常委会第二次会议上)\n"
        "日期:2023年6月1日 来源:县人大\n2022年,在县委领导下,全县清理文件6件。"
    )
    assert about(text)["year"] == 2022


def test_a_traditional_text_names_its_body_in_its_own_characters() -> None:
    line = about("2021年,財政廳堅持依法理財,對項目開展檢查9次。")
    assert line["issuing_body"] == "財政廳"


@pytest.mark.parametrize(
    ("text", "issuer", "level"),
    [
        ("2020年省统计局深入贯彻落实部署。\n办理申请49件。", "省统计局", "department-of-province"),
        ("2020年，省民族宗教委认真落实部署。\n办理申请49件。", "省民族宗教委", "department-of-province"),
        ("柳泉市司法局2019年工作大事记\n3月2日　清理文件6件。", "柳泉市司法局", "department-of-prefecture"),
        ("法治建设简报\n第3期\n柳泉县司法局编　　2024年9月20日\n办理案件9件。", "柳泉县司法局", "department-of-county"),
        (
            "柳泉市住房公积金2018年年度报告\n柳泉市住房公积金管理中心为事业单位，内设5个科。",
            "柳泉市住房公积金管理中心",
            "department-of-prefecture",
        ),
        (
            "柳泉市人民检察院\n主任、各位副主任：\n现将柳泉检察机关2019年工作情况报告如下：\n批捕50人。",
            "柳泉市人民检察院",
            "prefecture",
        ),
        (
            "2013年12月20日在柳泉市十六届人大常委会第九次会议上\n市人民政府\n主任、各位副主任：\n现向市人大常委会报告工作。\n清理文件6件。",
            "柳泉市人民政府",
            "prefecture",
        ),
        (
            "柳泉县人民检察院检察长　江平\n各位代表：\n请予审议。\n批捕50人。",
            "柳泉县人民检察院",
            "county",
        ),
        ("各位代表：\n现在，我代表最高人民法院，向大会报告工作。\n审结案件90件。", "最高人民法院", "national"),
        (
            "关于2022年度公益诉讼检察工作情况的报告\n——在柳泉县第十八届人民代表大会常务委员会第九次会议上\n我受县人民检察院委托，报告工作，请予审议。\n立案9件。",
            "柳泉县人民检察院",
            "county",
        ),
        (
            "2023年度述法报告\n柳泉县农业农村局党组书记、局长　江平\n现将履职情况报告如下：\n讲授法治课1堂。",
            "柳泉县农业农村局",
            "department-of-county",
        ),
        ("原水利部关于2017年法治政府建设情况的报告\n起草条例1部。", "水利部", "national"),
        (
            "2023年，柳泉省人力资源和社会保障厅坚持依法行政。\n清理文件6件。",
            "柳泉省人力资源和社会保障厅",
            "department-of-province",
        ),
        (
            "| 发布机构 | 柳泉市水务局 | 文号 | 柳水1号 |\n| 标题: | 柳泉市水务局关于2025年度法治政府建设情况的报告 | ||\n柳泉市水务局\n关于2025年度法治政府建设情况的报告\n市政府：\n清理文件6件。",
            "柳泉市水务局",
            "department-of-prefecture",
        ),
        (
            "柳泉市水务局\n2024年度水行政执法情况公示\n现将我局执法情况公示如下：\n办理案件9件。",
            "柳泉市水务局",
            "department-of-prefecture",
        ),
        (
            "根据有关要求编制本报告。如对本年报有疑问，请与柳泉市重点建设办公室综合科联系。\n一、概述\n公开信息90条。",
            "柳泉市重点建设办公室",
            "department-of-prefecture",
        ),
        (
            "关于二〇一〇年行政复议工作的总结\n市人民政府：\n二〇一〇年，市政府法制办公室认真落实部署。\n受理申请9件。",
            "市政府法制办公室",
            "",
        ),
        (
            "柳泉市人民政府关于\n2023年度法治政府建设情况的报告\n2023年，市政府坚持依法行政。\n清理文件6件。",
            "柳泉市人民政府",
            "prefecture",
        ),
        (
            "柳泉州人民政府2024年度法治政府\n建设情况报告\n2024年，各部门坚持依法行政。\n清理文件6件。",
            "柳泉州人民政府",
            "prefecture",
        ),
        ("市政府：\n2024年，柳泉县坚持依法行政。\n清理文件6件。", "柳泉县人民政府", "county"),
        ("近几年来，柳泉县政府共收到申请16件。\n清理文件6件。", "柳泉县政府", "county"),
        (
            "根据条例，现公布2009年柳坪镇政府信息公开工作年度报告。如有疑问，请与本单位办公室联系。\n我镇公开信息9条。",
            "柳坪镇政府",
            "township",
        ),
        (
            "关于印发《柳泉县水务局2019年行政执法工作报告》的通知\n各科室：\n现印发给你们。\n办理案件9件。",
            "柳泉县水务局",
            "department-of-county",
        ),
        ("2024年，在党中央的坚强领导下，税务总署坚持依法行政。\n清理文件6件。", "税务总署", "national"),
        ("2022年，高新区以习近平新时代中国特色社会主义思想为指导。\n清理文件6件。", "高新区", "county"),
        (
            "一、基本情况\n我局持证人员9名。出台《柳泉市水务局行政许可实施细则》，办理案件9件。",
            "柳泉市水务局",
            "department-of-prefecture",
        ),
        (
            "2022年，是开局起步的一年，柳泉县水务局围绕发展主线，坚持公益。\n清理文件6件。",
            "柳泉县水务局",
            "department-of-county",
        ),
        ("2018年，柳泉县人民法院牢牢把握工作主线。\n审结案件6件。", "柳泉县人民法院", "county"),
        (
            "中共柳泉县委　柳泉县人民政府　关于2025年度法治政府建设的报告\n2025年，全县清理文件6件。",
            "中共柳泉县委、柳泉县人民政府",
            "county",
        ),
        (
            "柳泉县人民代表大会常务委员会工作报告——2017年1月9日在县第十七届人民代表大会第一次会议上\n我受县十六届人大常委会委托，报告工作。\n审议报告6项。",
            "柳泉县人民代表大会常务委员会",
            "county",
        ),
        ("2025年，县委、县政府坚持依法行政。\n举办讲座50场。", "县委、县政府", "county"),
        ("2025年，柳州党委、政府坚持依法行政。\n举办讲座50场。", "柳州党委、政府", "prefecture"),
        ("2009年9月2日，执法检查组召开全体会议。\n听取汇报5次。", "执法检查组", ""),
        ("各位代表：\n现在，我向大会报告区人民法院工作，请予审议。\n审结案件6件。", "区人民法院", "county"),
        (
            "我局2021年依法行政工作情况\n清理文件6件。\n\n柳泉市水务局\n2022-01-20\n",
            "柳泉市水务局",
            "department-of-prefecture",
        ),
        (
            "柳灣市2018年行政復議情況通報\n收到申請9件。\n\n柳灣市法制局\n2019年1月28日\n",
            "柳灣市法制局",
            "department-of-prefecture",
        ),
        (
            "柳泉市交通运输执法支队关于公布2022年行政执法数据的公告\n办案9件。",
            "柳泉市交通运输执法支队",
            "department-of-prefecture",
        ),
        ("柳泉区河东办事处2024年工作总结\n办件9件。", "柳泉区河东办事处", "township"),
        ("柳泉市政府驻京办事处2024年工作总结\n办件9件。", "柳泉市政府驻京办事处", "department-of-prefecture"),
        ("柳泉区河东街街道办事处2024年工作总结\n办件9件。", "柳泉区河东街街道办事处", "township"),
        ("柳泉市河东经开区交通局2021年工作总结\n办件9件。", "柳泉市河东经开区交通局", "department-of-county"),
        (
            "-\n发布机构柳泉县河东乡人民政府\n-\n河东乡2025年法治政府建设情况报告\n办件9件。",
            "柳泉县河东乡人民政府",
            "township",
        ),
        ("【概况】 2014年，柳泉县司法局内设股室7个。\n举办讲座9场。", "柳泉县司法局", "department-of-county"),
        (
            "2021年，我镇重视普法工作。印发《柳坪镇普法工作方案》，举办讲座9场。",
            "柳坪镇人民政府",
            "township",
        ),
    ],
)
def test_first_lines_tell_whose_report_it_is(text: str, issuer: str, level: str) -> None:
    line = about(text)
    assert (line["issuing_body"], line["level"]) == (issuer, level)


@pytest.mark.parametrize(
    ("text", "place", "level"),
    [
        (
            "2023年，在县委领导下，我县坚持依法行政。长顺县党校举办讲座9场，创建示范县。",
            "贵州省黔南布依族苗族自治州长顺县",
            "county",
        ),
        ("2023年，我县坚持依法行政，赴长顺县学习3次。", "", "county"),
        ("2023年，我县坚持依法行政。长顺县、惠水县举办讲座9场。", "", "county"),
        ("2023年，县教育局坚持依法行政，办案9件。", "", "department-of-county"),
        ("2023年，我厅坚持依法行政，办案9件。", "", "department-of-province"),
        ("2023年，州政府法制办公室坚持依法行政，办案9件。", "", "department-of-prefecture"),
        ("2023年，我局在县委、县政府的坚强领导下坚持依法行政，办案9件。", "", "department-of-county"),
        ("2023年，我局在市城管局和县委、县政府领导下坚持依法行政，办案9件。", "", "department-of-county"),
        ("2023年，我局坚持依法行政，办案9件。", "", ""),
        ("2023年，我市坚持依法行政，各县（市、区）办案9件。", "", "prefecture"),
        ("2023年，我市坚持依法行政，落实省委部署，各区县办案9件。", "", "prefecture"),
        ("2023年，我市坚持依法行政，各区县办案9件。", "", ""),
        ("2023年，我市坚持依法行政，各乡镇（街道）办案9件。", "", ""),
        ("2023年，我县坚持依法行政，与长顺县签订协议9份。", "", "county"),
        ("2023年，我县坚持依法行政，推广长顺县经验9条。", "", "county"),
        ("2023年，我市坚持依法行政，办案9件。", "", ""),
        (
            "2023年，省统计局坚持依法行政，落实《青海省统计条例》，青海省人民政府办公厅督查3次。",
            "青海省",
            "department-of-province",
        ),
        ("各位代表：\n我代表市中级人民法院向大会报告工作。\n审结案件6件。", "", "prefecture"),
    ],
)
def test_words_tell_the_place_and_the_level(text: str, place: str, level: str) -> None:
    line = about(text)
    assert (line["jurisdiction"], line["level"]) == (place, level)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("2024年，我局落实要求。\n明确责任分工，委托我委派单位办理。", "我局"),
        ("一年来，我院坚持公正司法。\n审结案件90件。", "我院"),
        ("2024年，我街道压实责任。\n审查合同9份。", "我街道"),
        ("2015年，全市检察机关认真落实决议。\n批捕犯罪嫌疑人50人。", "全市检察机关"),
        ("2023年，全国海关坚持依法把关。\n查获货物50批。", "全国海关"),
        ("一、主要工作\n营商环境稳步改善。市政府召开常务会议3次。\n举办讲座50场。", "市政府"),
        ("完成省政府立法计划。\n落实省政府要求。举办讲座50场。", "省政府"),
        (
            "2023年，全省交通运输综合行政执法机构在省厅领导下，认真落实部署。\n举办讲座50场。",
            "全省交通运输综合行政执法机构",
        ),
        ("几年来，我们不断改进方法。\n举办讲座50场。", "我们"),
        ("省政府、市委、市人大：\n2022年，我市普法工作稳步推进。举办讲座50场。", "我市"),
        ("2022年，我市普法工作稳步推进。\n举办讲座50场。", "我市"),
        ("2015年，普法工作稳步推进。\n举办讲座50场。", ""),
    ],
)
def test_a_text_of_nobody_known_speaks_as_what_it_calls_itself(text: str, speaker: str) -> None:
    line = about(text)
    assert line["issuing_body"] == ""
    last = list(report_lines(Document.of(text, "x")))[-1]
    assert (last["kind"], last["subject"], last["subject_implicit"]) == ("statement", speaker, True)


def test_the_whole_of_a_place_is_part_of_a_class_of_bodies() -> None:
    text = "2021年，全市公安机关户政部门办理业务23件。全县各级行政机关清理文件9件。全市法院举办讲座2场。我市法院受理申请3件。"
    lines = list(report_lines(Document.of(text, "x")))
    wanted = ["全市公安机关户政部门", "全县各级行政机关", "全市法院", "我市法院"]
    assert [line["subject"] for line in lines if line["kind"] == "statement"] == wanted
    bodies = [(line["surface"], line["generic"]) for line in lines if line["kind"] == "institution"]
    assert bodies == [(name, True) for name in wanted if name != "全市法院"]
