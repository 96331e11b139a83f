"""Norms that stand beside another's, and whom a ban is for, on invented sentences."""

from __future__ import annotations

import pytest

from loaders.statute.norms.find import norms_of

DO, NOT, MAY = "obligation", "prohibition", "permission"

TABLE: list[tuple[str, list[tuple[str, str | None, str]]]] = [
    # -- what a body settles or sets up before another's norm
    ("航标部门会同气象机构根据观测资料，及时发布雾警，其他单位和个人不得发布雾警。", [
        (DO, "航标部门", "会同气象机构根据观测资料，及时发布雾警"), (NOT, "其他单位和个人", "发布雾警")]),
    ("航标部门统一发布雾警，其他船员不得发布。", [(DO, "航标部门", "统一发布雾警"), (NOT, "其他船员", "发布")]),
    ("县人民政府统一领导灯塔工作，镇人民政府负责灯塔的检修。", [
        (DO, "县人民政府", "统一领导灯塔工作"), (DO, "镇人民政府", "负责灯塔的检修")]),
    ("航标部门设立灯塔站，灯塔站应当配备守塔人员。", [
        (DO, "航标部门", "设立灯塔站"), (DO, "灯塔站", "配备守塔人员")]),
    # -- but not the occasion of another's norm
    ("航标部门依法检查灯塔，有关单位应当配合。", [(DO, "有关单位", "配合")]),
    ("灯塔机构设立、变更，主管单位应当公告。", [(DO, "主管单位", "公告")]),
    # -- whom a ban is for
    ("国家禁止任何组织或者个人冒充守塔人，禁止伪造灯塔标志。", [
        (NOT, "任何组织或者个人", "冒充守塔人"), (NOT, "任何组织或者个人", "伪造灯塔标志")]),
    ("本市禁止生产有害灯具。", [(NOT, "任何单位和个人", "生产有害灯具")]),
    ("除值班船员外，禁止其他人员登塔。", [(NOT, "其他人员", "登塔")]),
    ("禁止旅客随身携带明火。", [(NOT, "旅客", "随身携带明火")]),
    ("禁止灯船驾驶人疲劳值守。", [(NOT, "灯船驾驶人", "疲劳值守")]),
    ("禁止其他侵犯船员人身自由的行为。", [(NOT, "任何单位和个人", "其他侵犯船员人身自由的行为")]),
    ("禁止人员密集场所吸烟。", [(NOT, "任何单位和个人", "人员密集场所吸烟")]),
    # -- what the subject of a case reaches, keeps to or lacks is no thing of its own
    ("守塔人员未达到守塔的最高年龄，有下列情形之一的，应当离岗：\n（一）生病的；\n（二）其他情形。", [(DO, "守塔人员", "离岗")]),
    ("航标部门的工作人员履行前款规定的职责，应当出示证件。", [(DO, "航标部门的工作人员", "出示证件")]),
    ("航标部门履行职责所需的经费，应当列入预算。", [(DO, None, "列入预算")]),
    # -- a verb behind the subject takes what is refused or allowed as its object
    ("海事法院审查不予执行灯塔裁决案件，应当询问船员。", [(DO, "海事法院", "询问船员")]),
    ("航标委员会选定可以停泊的港口。", [(DO, "航标委员会", "选定可以停泊的港口")]),
    ("航标部门依法作出不予登记的决定。", [(DO, "航标部门", "依法作出不予登记的决定")]),
    ("守塔单位不再收藏的灯具，应当销毁。", [(DO, None, "销毁")]),
    ("航标局对船主的申请不予受理。", [(NOT, "航标局", "受理")]),
    # -- whoever disagrees with what another has done seeks the remedy
    ("航标局作出处罚决定，当事人不服的，可以申请复议。", [(MAY, "当事人", "申请复议")]),
    ("航标局责令停航，船员有异议的，应当受理。", [(DO, "航标局", "受理")]),
    # -- whom an item names before its verb, under the stem's cue
    ("守塔单位应当遵守下列规定：\n（一）检查灯塔；\n（二）灯灭的，监护人员立即报告。", [
        (DO, "守塔单位", "检查灯塔"), (DO, "监护人员", "立即报告")]),
    ("灯塔使用单位的责任是：\n（一）遵守规定；\n（二）接受监督。", [
        (DO, "灯塔使用单位", "遵守规定"), (DO, "灯塔使用单位", "接受监督")]),
    # -- names with a state or a place in front, and what only sounds like a name
    ("因航行需要，不能停泊的船员，可以绕行。", [(MAY, "不能停泊的船员", "绕行")]),
    ("在本市境内没有住所的船主，应当委托代理人。", [(DO, "在本市境内没有住所的船主", "委托代理人")]),
    ("在灯塔工作一年以上的外国人申请补贴，可以提交证明。", [
        (MAY, "在灯塔工作一年以上的外国人", "提交证明")]),
    ("旅客运输站应当点灯。", [(DO, "旅客运输站", "点灯")]),
    ("政府指导价应当公布。", [(DO, None, "公布")]),
    # -- what closes a sentence behind a case, and what is enjoyed at the same time
    ("仲裁员没有办理灯塔案件的，不能取得报酬。", [(NOT, "仲裁员", "取得报酬")]),
    ("灯灭后不能恢复的，应当报告。", [(DO, None, "报告")]),
    ("失业船员在领取补贴期间，按照规定同时享受其他待遇。", [(MAY, "失业船员", "其他待遇")]),
    ("航标部门应当保障船员享受补贴，同时享受其他待遇。", [(DO, "航标部门", "保障船员享受补贴，同时享受其他待遇")]),
    # -- an act that goes on behind an adverb, an organisation that gives what the case calls for
    ("海事总署负责口岸监督，依法组织实施进出境灯具和人员的海关监管、检疫。", [
        (DO, "海事总署", "负责口岸监督，依法组织实施进出境灯具和人员的海关监管、检疫")]),
    ("灯塔学校不得收费。\n守塔培训学校组织学员检修，接触有害物质的，按照规定，提供保健待遇。", [
        (NOT, "灯塔学校", "收费"), (DO, "守塔培训学校", "按照规定，提供保健待遇")]),
    # -- names that end before such verbs, and what is only laid down elsewhere
    ("灯塔医院从事人体器官移植，应当登记。", [(DO, "灯塔医院", "登记")]),
    ("渔民参观灯塔、博物馆、图书馆等公共设施，应当遵守规定。", [(DO, "渔民", "遵守规定")]),
    ("灯塔景区游览路径应当保持畅通。", [(DO, None, "保持畅通")]),
    ("海事总署应当制定、调整必须实施检验的灯具目录。", [(DO, "海事总署", "制定、调整必须实施检验的灯具目录")]),
    ("航标委员会拟订并提出的草案的审议程序和表决办法，另行规定。", []),
    # -- what the state may do besides
    ("国家优化航标服务，保护灯塔；经与邻国协商，可以设立灯塔区。", [(MAY, "国家", "设立灯塔区")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), TABLE)
def test_beside(text: str, wanted: list[tuple[str, str | None, str]]) -> None:
    found = [(norm.modality, norm.bearer, text[norm.action_start : norm.action_end]) for norm in norms_of(text)]
    assert found == wanted
