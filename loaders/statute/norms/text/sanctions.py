"""Sanction clauses: what an authority may impose, and consequences that lie outside of it."""

from __future__ import annotations

import re
from typing import Final

_SANCTION: Final = re.compile(
    r"责令|警告|罚款|没收|吊销|暂扣|处以|并处|处(?=[0-9\uff10-\uff19一二三四五六七八九十百千万上违货标该每所设单工项销用])(?!设[置立]|所(?:所|在|，|。|$))|拘留(?<!被拘留)(?!所|证|期限|决定)|取缔|通报批评|批评教育|论处|训诫"
    r"|处分(?!决定|权)|处罚(?!决定|权|程序|种类|法)|追究|撤销(?=其?《)|撤销(?=[^，。；]{0,16}(?:登记|许可|资格|证|备案|职务|批准|认定(?!决定|结论)))|撤销(?<![府关门位会]撤销)(?=[^，。；的]{0,16}(?:称号(?!的)|荣誉(?=[，。；、及和]|$)))|降低[^，。；]{0,6}(?:资质|等级)|开除|追缴|记过|降级|撤职(?!案)|免职(?![手事案理程通])"
    r"|停业|约谈|谈话提醒|诫勉|收缴|逐出|[核扣]减[^，。；]{0,8}(?:指标|计划|额度)|取消(?:[^，。；]{0,10}资格|(?<![府关门位会]取消)[^，。；的]{0,10}(?:称号(?!的)|荣誉(?=[，。；、及和]|$)))|扣留|加处|加收|代为(?:履行|清[除理]|治理|恢复|拆除|处[置理]|补种|整改|改正|实施|采取|修复)|拆除|降低|不得从事|列入[^，。；]{0,12}名单|记入[^，。；]{0,8}档案"
)
_HARM: Final = "[^，。；]{0,24}(?:损失|损害|损坏|损毁|伤害)[^，。；]{0,8}的$"
_OUTSIDE: Final = re.compile(
    r"治安管理处罚的$|触犯(?:刑律|刑法|刑事法律)[^，。；]{0,4}$|违反治安管理(?:行为)?的$|构成[^，。；]{0,12}(?:犯罪|违反治安管理行为)[^，。；]{0,4}的?$"
    r"|涉(?:嫌|及)[^，。；]{0,6}犯罪[^，。；]{0,4}的$|造成" + _HARM + "|导致" + _HARM + "|给" + _HARM
)
_LIABILITY: Final = re.compile(
    r"(?:对[^，。；]{2,20}人员)?(?:(?!责令)[^，。；]){0,8}(?:承担|减免|免除|从轻|减轻|免予|予以赔偿|赔偿|追究刑事责任|追究其?刑事责任|移送|移交(?=司法|公安|检察)|追究[^，。；]{0,8}刑事)"
)


def sanctions(words: str) -> bool:
    """True where the words name a sanction or a corrective order."""
    return bool(_SANCTION.search(words))


def opens_sanction(words: str) -> bool:
    """True where the first verb phrase of an authority is a sanction (责令改正, 处…罚款, 依照《…》处罚)."""
    return bool(_SANCTION.search(words[:48]))


_NO_OWN: Final = re.compile(
    "(?:会同[^，]{2,30}?)?(?:提请|报请)|(?:逐步|依法|及时|组织|负责|采取)*(?:修[整缮]|整[治修]|改造|加固|迁移|搬迁|迁建|清理)[^，。；]*拆除"
)


def no_own(words: str) -> bool:
    """True where a verb phrase asks others for a sanction, or names demolition beside other works."""
    return _NO_OWN.match(words) is not None


_DISMISSES: Final = re.compile("(?:依法|按照(?:(?!按照)[^，。；]){0,16}规定|予以)*(?:罢免|撤换|免去|解聘|辞退|解除)")


def dismisses(words: str) -> bool:
    """True where the words begin with the loss of an office: a sanction in the graver case of one."""
    return _DISMISSES.match(words) is not None


def outside(condition: str) -> bool:
    """True where a condition opens consequences that are not the authority's: 构成犯罪的, 造成损失的."""
    return bool(_OUTSIDE.search(condition))


def liability(words: str) -> bool:
    """True where a verb phrase only says that someone is liable: 依法承担赔偿责任, 依法追究刑事责任."""
    return bool(_LIABILITY.match(words))


_DAMAGES: Final = re.compile(
    "(?:依法|与[^，。；]{1,24}?)?承担[^，。；]{0,12}(?:连带|赔偿|民事|补充|侵权)"
    "|(?:依法|及时)*(?:给予|予以|进行|负责)?(?:相应的?|合理的?|全部)?赔偿(?!委)"
)


def damages(words: str) -> bool:
    """True where the words say who answers for the harm: 依法承担赔偿责任, 与经营者承担连带责任."""
    return _DAMAGES.match(words) is not None


def of_staff(words: str) -> bool:
    """True where a clause says what befalls staff: 对直接负责的主管人员(依法给予处分)."""
    return _STAFF.match(words) is not None


_STAFF: Final = re.compile(
    "对(?:其|负有|直接|有关|相关)[^，]{0,20}(?:主管人员|责任人员?|领导人员|管理人员|负责人)(?:$|依[法照]|按照|给予|追究)"
)
