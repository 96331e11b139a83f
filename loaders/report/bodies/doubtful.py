"""What looks like a body and is none (人大代表, 召开党组会, 政府信息), and what is a class of bodies."""

from __future__ import annotations

import re
from typing import Final

from loaders.patterns import regex
from loaders.places import no_place
from loaders.report.bodies.grammar import Found
from loaders.report.lexicon import words
from loaders.report.places import begins_with_act

_COUNT_AFTER: Final = regex(r"(?:\([所站]\))? ?\d[\d ,]*余?[支个家名座所处](?!综合|行政|执法|队伍|单位|部门|机构)")

_COUNT_FIRST: Final = frozenset(" (0123456789")
_NO_BEFORE: Final = regex(
    r"(?:各|[各两三四五]级|社区|上级|有关|同级|所属|基层|部分|个|各(?:[省市州县区旗镇乡]|\([^()]{1,6}\)|、)+)\Z"
)
_LAST_OF_NO_BEFORE: Final = frozenset("各级区关属层分个省市州县旗镇乡)、")
_COUNTERS: Final = frozenset("个家所")
_COUNTED: Final = regex(r"(?:[\d一二两三四五六七八九十百]+ ?[个家所])(?:(?![经由被送报转交向])[\u4e00-\u9fff]){0,2}\Z")
NO_BODY_BEFORE: Final = regex(
    r"(?:\[[12]\d{3}\]|门|全面依法治[省市州县区](?:工作会议|、)|[一二三四五六七八九十]+届[一二三四五六七八九十]+次全|第?[一二三四五六七八九十]+次(?:全体)?会议上|织(?!部)|会(?!同|商|议|签|审|办|诊|合)|代表(?!大会|[省市县区州国我本])|委员(?!会)|职能|信息|采购|购买|投资|规章|性基金|债券|债务|门户网站|服务平台|平台|APP|热线|工作报告|公报|治理|建设(?!局|厅|厂)|民主监督员|政策例行吹风会|主任$)"
)
_ORDER: Final = regex(r"令第?\d|令第")
_CHARGE: Final = regex(
    r"令|(?:各部|有关部|[\u4e00-\u9fff]{2,6}主管|(?:(?![和与及同对向])[\u4e00-\u9fff]){2,10}?(?:主管|管理|监管|行政)部门)"
)
_ENTERED: Final = regex(r"(?:^|进驻|入驻|[,。;、\n])$")
_ALONE: Final = regex(r"[,。;\n]|提供|受理|办理|开展|主任|负责|共|全年|累计|已|办结|办件")
_ATTRIBUTES: Final = frozenset(("法治", "数字", "智慧", "阳光", "廉洁", "诚信", "责任", "有限", "有为"))


def false_level(before: str, prefix: str) -> bool:
    return bool(before) and before[-1] in no_place(alone=True).get(prefix[:1], "跨")


_LED_BY_PARTY: Final = regex(r"(?:统一|集中|集体)?领导(?!班子|小组|干部|同志)")  # 党委领导、政府负责: how, and not who
_LABEL: Final = regex("(?:牵头|责任|配合|协办|主办|协助|承办|参加|实施|落实|主管|监管)?(?:单位|部门)")
_WEAK_BUREAU: Final = regex(r"(?:建设|综合|公共)?(?:管理|监督|监督管理|服务|事务)局")  # the end of a longer name


_PER_UNIT: Final = regex(r"G|国内生产|地区生产|生产总值|面积|产品|能耗|时间|工业|增加值|水耗|成本|投资|价格")
_HELD: Final = regex(r"(?:召开|举行|组织)(?:[^,。;\n]{1,12}、|[部局厅委院])$")


_NAMED_ONLY: Final = (
    "海关",
    "海事局",
    "海事处",
    "边检站",
    "有限公司",
    "有限责任公司",
)  # they are bodies with a name of their own alone


_MODEL: Final = frozenset(("模范", "先进", "优秀", "示范", "满意", "文明", "最美"))


def refused(form: str, found: Found, start: int, moved: bool, before: str, after: str) -> bool:
    _, _, name, kind, prefix = found
    if (
        (
            NO_BODY_BEFORE.match(after)
            and not _member(name, after)
            and not (moved and after.startswith("门户网站"))
            and not (kind == "issuer" and after.startswith("信息") and name[-1] != "府")
            and not (moved and _its_report(form, start, after))
        )
        or before[-2:] in _ATTRIBUTES
        or before[-3:] == "服务型"
        or prefix[:1] == "全"
    ):
        return True
    if name[-1] in _ODD_LAST and _refused_by_end(form, start, name, prefix, before, after):
        return True
    if (not prefix and before[-2:] in _MODEL) or (before[-1:] == "式" and name.endswith("所")):
        return True  # “全国优秀司法所”: a title
    if name[-1] == "站" and after[:1] == "所":
        return True  # 执法站所: both kinds
    if kind == "bare" and name == "党委" and _LED_BY_PARTY.match(after):
        return True
    if not prefix and name.startswith("研究"):
        return True
    if (
        not kind
        and name.startswith(words("bodies", "centres"))
        and not (before.endswith("、") and after[:1] in ("、", "及", "和", "与", "等"))
        and (after.startswith(("规范", "标准")) or not begins_with_act(after))
    ):
        return True  # 综治中心规范化建设: the kind, not the one that acts
    if (name[-1] in "会议" or kind == "meeting") and _is_event(form, found, start, before):
        return True
    if after[:1] == ":" and _LABEL.fullmatch(name):
        return True  # (牵头单位:…): what is named behind it
    if kind == "named" and not moved and (name in _NAMED_ONLY or name in words("bodies", "placed_heads")):
        return True
    if kind == "named" and not moved and name in ("村委会", "居委会", "工作专班", "专班"):
        return name.endswith("专班")
    return bool(prefix) and not moved and len(prefix) == 1 and false_level(before, prefix)


def _its_report(form: str, start: int, after: str) -> bool:
    """Whether a body named at the head of a line gives its report (柳泉县人民法院工作报告); that of a government is a kind."""
    return after.startswith("工作报告") and start < 60 and form[start - 1 : start] in ("", "\n")


_ODD_LAST: Final = frozenset("院府协大心局办体位会")


def _refused_by_end(form: str, start: int, name: str, prefix: str, before: str, after: str) -> bool:
    """Whether a word that ends like a body is none by what stands around it; all such words end with one of `_ODD_LAST`."""
    last, first_behind = name[-1], after[:1]
    if last == "院":
        return name.endswith("国务院") and _CHARGE.match(after) is not None
    if last == "局" and first_behind == "令":
        return _ORDER.match(after) is not None
    if last == "府" and name.endswith("政府"):
        return _ORDER.match(after) is not None or (prefix[:1] == "本" and after.startswith("网站"))
    if name.endswith("工会") and first_behind == "议":
        return True  # 干部职工会议
    if last in "协大" and name.endswith(("政协", "人大")):
        if name == "人大" and after.startswith("工作"):
            return True  # 人大工作取得新进展
        return _MOTION.match(after) is not None
    if last == "局":
        weak = _WEAK_BUREAU.fullmatch(name) and "\u4e00" <= form[start - 1 : start] <= "\u9fff"
        return first_behind == "面" or bool(weak)  # 上市局面
    if last == "体":  # 各类市场主体: those who are regulated
        return name.endswith("主体") and not name.endswith(words("bodies", "acting"))
    if name == "单位":  # 单位GDP能耗
        cell = form[start - 1 : start] in ("\t", "\n", "量") and first_behind in ("\t", "\n")
        return cell or before.endswith(_REGULATED) or _PER_UNIT.match(after) is not None
    if name == "中心":
        return not (_ALONE.match(after) and _ENTERED.search(before))
    return name == "我办" and before[-1:] in ("呼", "诉", "求")  # 企呼我办


# 建设单位应当…: those who are regulated.
_REGULATED: Final = (
    "建设", "施工", "监理", "勘察", "设计", "生产", "经营", "使用", "运营", "运行", "用人", "用工", "用水", "用能", "排污", "供水", "供电", "供气", "供热", "产权", "业主", "承包", "养护", "管护", "检测", "监测", "鉴定", "办理",
)  # fmt: skip
_MOTION: Final = regex(
    r"提案|建议|议案|代表(?!大会)|第?[一二三四五六七八九十]+次会议|[、和及与](?:全国|[省市州县区旗])?(?:人大代表(?!大会)|政协委员(?!会)|(?:人大|政协)(?:建议|提案|议案))"
)


def _member(name: str, after: str) -> bool:
    """Whether a member of a committee is spoken of (省人大常委会委员), and of no congress (政协委员)."""
    return after.startswith("委员") and name.endswith(("常委会", "委员会", "法委", "经委", "制委", "资委", "工委"))


def _is_event(form: str, found: Found, start: int, before: str) -> bool:
    """Whether a meeting is one that is held (召开党组会、局长办公会) or set up, and none that acts."""
    name = found.name
    if found.kind == "meeting" and _HELD.search(form, max(0, start - 16), start):
        return True
    if name[-1] not in "会议":
        return False
    if form.startswith("上", found.end) and not form.startswith("上报", found.end):
        return True  # 在县委常委会上
    if name.startswith("政府常务会") and _OF_RULES.match(form, found.end):
        return True  # 政府常务会议学法制度
    if "政府常务会" in name and form.startswith(("学法制度", "学法计划"), found.end):
        return True
    if name.endswith(_TALKS) and _HELD.search(form, max(0, start - 16), start):
        return True
    if name.endswith(_SITTINGS) and before.endswith(("召开", "举行", "召开了", "主持召开", "列席")):
        return True
    joint = name.endswith("联席会议")
    return joint and _JOINT_HELD.search(form[max(0, start - 16) : start]) is not None


_OF_RULES: Final = regex(r"(?:定期|会前|集体|专题)*(?:学法|学习)?(?:制度|议题|计划)")
_TALKS: Final = ("务会", "专题会", "办公会", "党组会", "党委会")
_JOINT_HELD: Final = regex(r"(?:召开|举行|组织|建立|健全|完善)[^,。;]{0,12}$")
_SITTINGS: Final = (
    "党委会",
    "党组会",
    "党工委会",
    "常委会议",
    "常委会会议",
    "常务会",
    "常务会议",
    "全体会议",
    "党委会议",
    "党组会议",
    "政治局会议",
)
_ITS_OWN, _TEAMS = ("局所属", "厅所属", "委所属"), ("大队", "支队", "总队")  # 县水利局所属水政监察大队
_COURTS: Final = ("法院", "检察院")
_OF_ALL: Final = frozenset(("部门", "机关", "单位", "主体"))
_PUBLIC: Final = ("人民政协", "工会", "共青团", "妇联")
_SMALL_PLACES: Final = regex(r"(?:乡|镇|街道|[村社])+")
_CLASS_BEFORE: Final = regex(r"(?:镇街|街镇|乡镇|部分|街道|苏木|[个各][^,。;:\n]{0,6}增设)$")


def is_class(form: str, found: Found, before: str, after: str, moved: bool) -> bool:
    _, _, name, kind, prefix = found
    if kind == "own":
        return False
    if kind in ("class", "plain", "seats", "departments") or (name[-2:] in _OF_ALL and not name.endswith("局机关")):
        return True
    if kind == "bare" and (name in _PUBLIC or _CLASS_BEFORE.search(before)) and not moved:
        return True
    if prefix in ("我省", "我市", "我州") and name.endswith(_COURTS):
        return True  # 我市法院
    if before.endswith(("各级党委(", "各级党委(党组)")):
        return True  # 各级党委(党组)理论学习中心组
    first = found.start
    if before[-1:] in _LAST_OF_NO_BEFORE and _NO_BEFORE.search(before):
        return not (before.endswith(_ITS_OWN) and name.endswith(_TEAMS) and not _COUNT_AFTER.match(after))
    if not _COUNTERS.isdisjoint(form[max(0, first - 3) : first]) and _COUNTED.search(form, max(0, first - 8), first):
        return True
    if prefix.endswith("级") and re.search(r"全[省市州]$|各$", before):
        return True
    if prefix.endswith("级") and not moved and name.endswith("政府"):
        return True
    if (after[:1] in _COUNT_FIRST and _COUNT_AFTER.match(after)) or "两级" in name or "三级" in name:
        return True
    if kind == "named" and not moved:
        return not name.endswith(("领导小组", "领导小组办公室", "联席会议", "联席会议办公室"))
    if name == "街道办事处" and not moved and before.endswith(("政府、", "政府(", "(含")):
        return True
    if prefix and before.endswith(("乡", "镇")) and _SMALL_PLACES.fullmatch(prefix):
        return True
    if before.endswith("苏木") and prefix == "镇":
        return True  # 苏木镇: of towns
    return kind == "organ" or (kind == "field" and not name.endswith(("局", "局党组", "局党委", "局机关")))
