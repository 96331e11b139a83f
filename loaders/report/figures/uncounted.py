"""Numbers that count nothing: dates and terms, classes (60岁以上老人), names (二期工程), slogans and turns of speech (一次办好)."""

from __future__ import annotations

import re
from typing import Final

from loaders.patterns import regex

_QUOTED: Final = regex(r"“[^”\n]{0,18}$")
_SLOGAN_AFTER: Final = regex(r"[^“”\n。]{0,12}”")
_ENUM_AFTER: Final = regex(
    r"(?:制度|任务|机制|领域|方面(?!\d)|大事|环节|原则|主线|红线|底线|战线|防线|路径|事[,:。;]|必经|法定|维护|意识|统一|结合|分开)"
)
_PERIOD: Final = regex(r" ?(?:年|月|时|:|[/.]\d|-\d{1,2}-\d|号|届|中全会|大(?!于)|字)")
# 开发2万个以上的岗位 is a target, no class.
_TARGET: Final = regex(
    "(?:开发|新增|新建|建成|建设|培训|培育|引进|招录|配备|创建|选派|组织|开展|完成|提供|安置|帮扶|解决|发放|种植|植树)(?:[了约近]|不少于)?$"
)
_THRESHOLD: Final = regex(
    r"[\u4e00-\u9fff]{0,4}(?:及|\()?以[上下内]\)?(?:的(?!罚款|罚金)(?:[\u4e00-\u9fff]|\d+[件份卷家户个名项])|、[^,。;\n]{2,20}?\d+[万亿]?[元%]?以[上下]的)"
)
# 时速120公里以上线路, 300平方米以下餐馆: what has such a size, without 的.
_SIZES: Final = frozenset(
    ("米", "公里", "千米", "平方米", "千瓦", "兆瓦", "吨", "蒸吨", "总吨", "载重吨", "千伏安", "元", "度", "公斤")
)
_OF_SIZE: Final = regex(
    r"(?:及)?以[上下](?!左右|不|并|且|和|与|及|或|均|都|全|由|用|实|完|达|增|减|占|资|建|受|为|的|罚款|罚金)[\u4e00-\u9fff]{2}"
)
_BOUND: Final = regex(r"(?:不足|超过|低于|高于|不满|未满|多于|少于|大于|小于|未达)$")
_OF_BOUND: Final = regex(r"的(?:占|案件|处罚|企业|项目|合同|人员|单位|罚款|部门|乡镇|地区|机构|事项|,)")
_AGES: Final = regex(r"(?:周岁)?(?:及)?以[上下](?![,。;、)\n])|(?:周岁)?[至-]\d")
_IN_A_ROW: Final = regex(r"[^,。;]{0,10}的")
_IN_SHARE: Final = regex(r"[\u4e00-\u9fff]{4,18}(?:仅|只)?占")
# What time is spent on, which is a result: 平均用时13天, 录像460小时, 每期3天; 30日内 is a limit.
_SPENT: Final = regex(
    r"(?:用时|耗时|历时|学时|课时|时长|天数|增加|延长|资料|视频|影像|录像|驻点|驻村|蹲点|坐班|学了|连续|跟班|跟岗|轮训|集训|脱产|值守|值班|公告|公示|每期|每次|为期|培训|平均|节约|节省|法定|未超过|不超过|达到?|累计|共计|不少于|不低于)[^,。;\d]{0,8}$"
)
_WITHIN: Final = ("内", "之内", "以内", "前")
_TIME: Final = frozenset(("日", "天", "小时", "个工作日", "工作日", "分钟"))
_LIMIT: Final = regex(r"(?:期限|时限|时间|征求意见|公示|压缩|缩短|压[到至]|控制|由|从|减|降|为)[^,。;]{0,12}$")
_OF_OFFICE: Final = frozenset("分门委队长署际")  # 部门, 部队, 部长

# What stands behind a measure that is part of a word or a name: 60周年, 三次产业, 二期工程, 五日生化需氧量, 6.4级地震.
_NAMED_BEHIND: Final = {
    "周": regex(r"年"),
    "次": regex(r"全会|产业|污染|供水|分配|元素|创业|能源|装修|电池|函数|元件|开发|利用(?!率)"),
    "期": regex(r"(?:工程|项目|建设|改造|主体|扩建|投[产用]|投资|规划|课题|基金|等[^,。;\n]{0,10}(?:项目|工程))"),
    "日": regex(r"生化|游(?!客)"),
    "轮": regex(r"(?:土地)?(?:延包|承包)"),
    "级": regex(r"(?:大)?(?:地震|台风|大风|阵风|风力|余震)"),
    "微克": regex(r"攻坚"),
    "回": regex(r"[事合头来复答应报归望收族访迁流落]"),
    "分": regex(r"部署|落实|耕耘|靠|之|别"),
}
# 平台二期, 垃圾焚烧项目一期: a stage of building, told by what is built.
_STAGE: Final = regex(
    r"(?:项目|工程|平台|系统|化学|三北”|基地|电站|公路|高速|铁路|线路?|[水电]厂|水库|场馆|产业园|园区|开发区|大厦|管网)$"
)


def in_slogan(form: str, start: int, end: int) -> bool:
    """Whether a number stands within quotation marks: “两个50%”."""
    first = max(0, start - 20)
    if form.find("“", first, start) < 0:
        return False
    return bool(_QUOTED.search(form[first:start]) and _SLOGAN_AFTER.match(form, end))


# 5万元以上37起, 1万元至5万元7起: a class of cases, and how many it has
_OF_AMOUNT: Final = regex(
    r"(?:\(含\))?(?:以[上下内](?:的|至\d+[万亿]?元(?:以[上下])?的?)?|(?<=\d[千万亿]元)) ?\d[\d ,]* ?[件起宗户家人笔例](?=[,。;、)\n])"
)
_OF_ITEMS: Final = regex(r"第\d+(?:、\d+)*、$")
_CODE: Final = regex(r"[A-Za-z]\d*-$")


# What ends with none of these characters tells nothing of the number behind it.
_NO_COUNT_BEHIND: Final = frozenset("第-/[#每分")
_PART_BEHIND: Final = frozenset("续足过于满达\n中前")


def skipped(form: str, found: re.Match[str], unit: str) -> bool:
    """Whether an Arabic number with its unit counts nothing."""
    (start, behind), end = found.span("num"), found.end()
    last = form[start - 1 : start]
    if last == "、" and _OF_ITEMS.search(form, max(0, start - 16), start):
        return True  # 第1、4项
    if last in _NO_COUNT_BEHIND and _no_count(form, start, unit):
        return True
    if form.startswith(" ", behind) and form[start - 2 : start] in ("  ", "") and "." in found["num"]:
        return True  # 6.3 通信保障: an item
    if not unit and (_PERIOD.match(form, behind) or form[behind : behind + 1] in "、.)]号"):
        return True
    if in_slogan(form, start, end) or _in_name(form, start, end, unit):
        return True
    if unit == "分" and last == "时" and form[start - 2 : start - 1].isdigit():
        return True  # 8时40分
    if unit in _TIME:
        return _a_term(form, start, end, unit)
    if unit in ("岁", "周岁") and _AGES.match(form, end):
        return True
    if unit == "部" and form[end : end + 1] in _OF_OFFICE:
        return True
    if unit[-1:] == "元" and _OF_AMOUNT.match(form, end):
        return True
    if form.find("以", end, end + 7) >= 0 and unit not in ("%", "％") and _of_class(form, start, end, unit):
        return True
    if last in _PART_BEHIND and _part(form, start, end, unit):
        return True
    return (unit == "个" and _one_of(form, end)) or form.startswith("以来", end)


def _no_count(form: str, start: int, unit: str) -> bool:
    """Whether what stands before a number makes it one of a row or a code, or what something is measured by."""
    last = form[start - 1]
    if last in "第-/[#" and not form[start - 2 : start - 1].isdigit():
        return True
    if last == "-" and _CODE.search(form, max(0, start - 8), start):  # SJ1-0013地块
        return True
    return (last == "每" and unit != "元") or form.endswith("满分", 0, start)  # 每10万人口, 每3年


def _part(form: str, start: int, end: int, unit: str) -> bool:
    """Whether the words around a number make it a bound, a rank, a stretch without a break or a share's whole."""
    last = form[start - 1]
    if last == "续":
        return form.endswith("连续", 0, start) and _IN_A_ROW.match(form, end) is not None
    if last == "中":
        return unit in ("项", "类", "种") and form.endswith("其中", 0, start) and _IN_SHARE.match(form, end) is not None
    if last == "前":  # 前3名: a rank
        return unit in ("名", "位", "强")
    return _BOUND.search(form, max(0, start - 3), start) is not None and _OF_BOUND.match(form, end) is not None


def _of_class(form: str, start: int, end: int, unit: str) -> bool:
    """Whether a bound tells a class: 5000元以上的案件, 海拔5000米以上乡镇."""
    if _THRESHOLD.match(form, end):
        return not _TARGET.search(form, max(0, start - 6), start)
    return unit.lstrip("万亿") in _SIZES and bool(_OF_SIZE.match(form, end))


_ONE_OF: Final = regex(r"[^,。;、\n]{0,24}之一")


def _one_of(form: str, end: int) -> bool:
    """个 of 个月, or of 全国5个试点之一."""
    return form[end : end + 1] == "月" or bool(form.find("之一", end, end + 26) >= 0 and _ONE_OF.match(form, end))


def _in_name(form: str, start: int, end: int, unit: str) -> bool:
    behind = _NAMED_BEHIND.get(unit)
    if behind and behind.match(form, end):
        return True
    return unit == "期" and bool(_STAGE.search(form, max(0, start - 3), start))


def _a_term(form: str, start: int, end: int, unit: str) -> bool:
    """Whether a stretch of time is a date or a term to keep, and no result."""
    before = form[max(0, start - 20) : start]
    if unit == "日" and before.endswith(("月", "月 ", "月\n")):
        return True
    if before.endswith("之日起"):
        return False  # 自收到申请之日起60日内: what the law grants
    if (
        form.startswith(_WITHIN, end)
        and _KEPT.match(form, end)
        and (_ALL_OF_THEM.search(before) or form[end + 1 : end + 3] in _KEPT_TO)
    ):
        return False
    if _LIMIT.search(before):
        return form.startswith("起", end)
    if form.startswith(_LIMITED, end):
        return before.endswith(_MISSED) or of_late(form, end)
    return form.startswith(_WITHIN, end) or not (_SPENT.search(before) or _DONE_IN.match(form, end))


def of_late(form: str, end: int) -> bool:
    """Whether a limit that ends at a place tells which cases are meant, and is none that is set: 30日内未整改的单位."""
    return _LATE.match(form, end) is not None


_LIMITED: Final = ("内", "之内", "以内")
_LATE: Final = regex(
    r"[之以]?内(?:的(?!规定|要求)|[^,。;、\n]{0,14}(?:未|不|无|办结|办理|完成|产生|发生|收到|受到)[^,。;\n]{0,14}的)|未[^,。;\n]{0,14}的"
)
_MISSED: Final = ("未在", "未于", "没有在", "未能在")  # a limit that was not kept is told, and not set
# 食品经营许可3个工作日办结: what is done within so many days.
_DONE_IN: Final = regex("(?:办结|办完|办好|出证|拿证|拿照|领证|发证|上网|送达|答复|回复|反馈)(?!事项|的|件|率|时)")


# 均在15日内答复, 在15日内作了答复: that a term was kept is a result.
_KEPT: Final = regex(
    "(?:之|以)?内(?:均|都|全部|已|全)?(?:作了|做了|作出了?|予以|得到)?(?:书面)?(?:答复|回复|回应|办结|办复|反馈|审结|处理|整改|处置|销号|完成)"
)
_KEPT_TO: Final = frozenset(("作了", "做了", "都已", "均已"))
_ALL_OF_THEM: Final = regex("(?:均|都|全部|全)(?:能)?(?:[于在])?(?:法定|规定|承诺)?的?$")


_BAD_BEFORE: Final = regex(
    r"(?:无|之|统|(?<!合)同|唯|进|万|专|每|任|某|这|那|另|逐|第|均|划|合|归|不|如|[分并定立]为)$"
)
_SMALL_AFTER: Final = regex(r"(?:为|单)$")
_NONE: Final = regex(r"(?:未发生|没有发生|未出现|没有|未有|未曾有)过?$")
_IN_PLACES: Final = ("张", "里", "台", "门", "口")
_WORD_BEHIND: Final = frozenset("线性件方体把")


def part_of_word(form: str, found: re.Match[str], value: float, before: str) -> bool:
    """Whether a numeral belongs to a date, a fixed expression or a class: 之一, 两方面, 一部门, 三岁以上的…"""
    unit, end = found["unit"] or "", found.end()
    if (_BAD_BEFORE.search(before) and (value < 10 or before.endswith("第"))) or (
        value < 10 and _SMALL_AFTER.search(before)
    ):
        return True
    if unit == "分" and before[-1:] == "点" and before[:1] in "一二两三四五六七八九十":
        return True  # 八点五十分
    if (unit == "日" and before.rstrip().endswith("月")) or found["num"] + unit == "十分":
        return True
    if _THRESHOLD.match(form, end) or _ENUM_AFTER.match(form, end) or form[end : end + 1] in _WORD_BEHIND:
        return True
    if unit == "部" and form[end : end + 1] in _OF_OFFICE:
        return True
    if unit in ("名", "位") and before.endswith("前"):  # 前三名: a rank
        return True
    if unit in ("岁", "周岁") and _AGES.match(form, end):
        return True  # 五十岁以上
    if unit in _IN_PLACES and form[end : end + 1] in ("镇", "乡", "县", "区", "市") and not found["mid"]:
        return True  # 三台县, 三里乡
    if unit == "次" and form.startswith("会议", end) and before[-1:] in ("大", "会", "届", "协"):
        return True  # 人大五次会议
    if unit == "张" and form.startswith("清单", end):
        return True  # 三张清单
    if _in_name(form, found.start(), end, unit):
        return True
    return before == "连续" and bool(_IN_A_ROW.match(form, end))


_ONLY: Final = regex("(?:仅|仅有|只有|尚有|现有)$")
_ONLY_SO_MANY: Final = regex("(?:只有|仅有|仅|只剩|只)$")  # 只有三个人, 持证的仅一个
_OF_STAFF: Final = regex("人?(?=[,。;、)])")


def so_few(form: str, start: int, end: int) -> bool:
    """Whether it is told how few there are: 只有三个人."""
    return bool(_OF_STAFF.match(form, end) and _ONLY_SO_MANY.search(form, max(0, start - 3), start))


_ONE_THING: Final = frozenset(("次", "家", "起", "名", "场", "期", "份", "部"))
# 一次办好, 一次性告知, 只跑一次: how things are done; 一场变革, 一份答卷: figures of speech.
_MANNER: Final = regex(
    r"次(?:性|办|填报|上传|申报|申请|委托|告知|提交|受理|评价|采集|录入|搞定|联合|验收|审批|审查|核查|踏勘|登录|认证|授权|清|讲清|了结|到位|采样|通办|过|[\u4e00-\u9fff]{2}率)"
)
_SPEECH: Final = regex(
    r"(?:场[^,。;\n]{0,16}?(?:变革|革命|攻坚战|硬仗|大考|战役|战争|接力)|份[^,。;\n]{0,18}?(?:答卷|成绩单|力量|责任))"
)
# 一起 is a count of such things alone, together elsewhere: 想在一起, 一起抓.
_CASES: Final = regex(r"起[^,。;、\n]{0,12}?(?:案|事故|事件|纠纷|火灾|火情|诉讼|复议|投诉|信访|上访|灾|举报|警情)")
_CASES_BEFORE: Final = regex(r"(?:发生|查处|立案|出现|办理|处置|仅|共|查办|处理|破获|受理|调处|化解|案件|事故|纠纷)$")


def single(form: str, found: re.Match[str]) -> bool:
    """Whether 一 counts nothing: 未发生一起, 一项, 一次办好."""
    start, end, unit = found.start(), found.end(), found["unit"] or ""
    if _NONE.search(form, max(0, start - 5), start):
        return True
    if _ONLY.search(form, max(0, start - 3), start) and form[end : end + 1] in ",。;、)\n":
        return False  # 车辆仅一台
    if unit == "番":
        return not form.endswith("翻", 0, start)
    if unit == "遍":
        return not _EACH.search(form, max(0, start - 10), start)
    if unit == "倍":
        return not _GROWN.search(form, max(0, start - 3), start)
    if unit == "成":
        return not (_ABOUT_TENTH.search(form, max(0, start - 10), start) or form.startswith(_ABOUT_BEHIND, end))
    if unit == "回":
        return form[end : end + 1] not in _CLOSES or not _VISITS.search(form, max(0, start - 12), start)
    if unit in _SHEETS and form[end : end + 1] in _CLOSES and not found["mid"]:
        return not _OF_THINGS.search(form, max(0, start - 8), start)
    if unit not in _ONE_THING:
        few = unit in ("人", "个") and _FEWER.search(form, max(0, start - 2), start)
        case = unit == "件" and form[end : end + 1] in _CLOSES and _OF_CASE.search(form, max(0, start - 2), start)
        return not (few or case)
    if unit == "次":
        return _BUT_ONCE.search(form, max(0, start - 2), start) is not None or bool(_MANNER.match(form, end - 1))
    if unit == "起":
        return not (_CASES.match(form, end - 1) or _CASES_BEFORE.search(form, max(0, start - 2), start))
    return unit in ("场", "份") and bool(_SPEECH.match(form, end - 1))


_BUT_ONCE: Final = regex("[跑打排]$|(?<!听)取$")
_ABOUT_TENTH: Final = regex(
    r"(?:不足|不到|仅|只有|[近约占超逾达降升增减]|超过|接近|[增降减]了|增长|下降|提高|减少|降低|增加|回落)(?:[^,。;、的\d]{2,6}的)?$"
)
_ABOUT_BEHIND: Final = ("多", "以上", "以下", "左右", "有余")
_FEWER: Final = regex(r"不到|不足")  # 平均不到一人
_OF_CASE: Final = regex(r"败诉|胜诉|撤诉|案件|诉讼|复议|投诉|信访|建议|提案|线索|纠纷|举报|议案")  # 行政诉讼一件
_SHEETS: Final = frozenset(
    ("张", "本", "台", "辆", "部", "份", "座", "处", "支", "套", "间", "架", "艘", "册", "面", "块", "栋", "枚")
)
_CLOSES: Final = frozenset(",。;、)\n")
_VISITS: Final = regex(
    "(?:视察|检查|调研|巡视|走访|回访|暗访|督查|督导|督办|抽查|约谈|通报|开会|议事|议法|学法|听取|评议|演练|上门|下乡|调解|培训)[^,。;]{0,8}$"
)
# 户均发放联系卡一张, but 一村一本, 每人一张, 形成一套
_OF_THINGS: Final = regex(r"人手$|(?<![一每各])[\u4e00-\u9fff]{3}(?<![一每各人户村县乡镇局家校案事企])$")
_EACH: Final = regex(r"每(?!个?人)[\u4e00-\u9fff]{1,9}$")  # 每月排查一遍, but 过一遍
_GROWN: Final = regex(r"(?:[增涨长加高快]|[涨多]了|增加了)$")
