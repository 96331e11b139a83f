"""What is no norm: definitions, purpose, scope, effect, dates of force, policy without a bearer."""

from __future__ import annotations

import re
from typing import Final

from loaders.statute.marks import text_kinds

_SENTENCE: Final = re.compile(
    rf"本(?:{text_kinds('own')})[^。，]{{0,20}}?(?:所称|所指|中下列|自[^，。]{{2,16}}起|的含义|下列用语|用语的含义)"
    r"|(?:前款|本条|上款|第[一二三四五六七八九十]+款)?所称"
    r"|为了?[^。]*制定本"
    r"|根据[^。]*制定本"
)
# What tells an effect at the beginning of the words, and what tells it anywhere; each alternative of the latter begins
# with a plain character, so that the search jumps from one such character to the next.
# 为渔民提供便利: for whom something is done, and the verb; 为 alone says what something is.
SERVES: Final = "[^，。；]{2,40}?(?:提供|创造|营造|办理|开展|出具|开[辟设具]|设[立置]|建立|配备|培养|发放|核发|颁发|缴纳|购买|佩戴|安排|补充[、和]|保守|解决)(?!的)"
# The words of a rule that is referred to; a verb among them is an act (按照职责制定标准).
_RULES: Final = "(?:(?!制[定订]|[确核]定|调整|进行|发布|公布|修订|建立|实施|开展|提出)[^，。；])"
_BEGINS: Final = re.compile(
    rf"(?:依照|按照|按|适用|参照){_RULES}{{0,40}}(?:规定|办法|条例|法律|标准|程序)(?:执行|办理|处理|确定|处罚|任免|产生)?$|实行[^，。；]{{0,12}}负责制$"
    rf"|(?:不)?适用|由[^。；]*(?:组成|构成)|[^，]{{0,10}}(?:包括|分为|是指)|[^，]{{2,10}}不(?:少于|超过|低于|高于)|是|为(?!{SERVES})|属于|有效期|期限"
)
_LIMIT: Final = "[^，]{0,6}(?:不少于|不超过|不低于|不高于|为)"
_ENDED: Final = "[^，]{0,4}(?:注销|撤销|解散)$"
_EFFECT: Final = re.compile(
    r"依(?:照)?其(?:他)?规定|按照其(?:他)?规定|从其(?:他)?(?:规定|约定|决定)|适用其(?:他)?规定|参照其(?:他)?规定"
    rf"|不适用|时间(?:不|{_LIMIT})|价格(?:按照?|依照|执行|实行)[^，]{{2,40}}(?:执行|管理|标准|价格|计[算收价])?$|不计入|不计算在|为最终|为终局|期限{_LIMIT}|比例{_LIMIT}|数额{_LIMIT}|金额{_LIMIT}|人数{_LIMIT}"
    rf"|除外$|无效(?!的(?!纠纷|案件))|视为|视同|^即为|废止$|终止$|失效$|生效$|施行$(?<!公布施行)(?<!批准施行)(?<!批准后施行)|组成$|构成$|同时{_ENDED}|自动{_ENDED}|随之{_ENDED}|相应{_ENDED}|自行{_ENDED}|即行{_ENDED}|之日起(?:算|即?(?:具有|取得|成立|为))|受(?:国家|法律|本法)[^，]{{0,6}}(?:保护|追究)|效力$|(?:办法|程序|待遇|标准|内容)，另行(?:规定|制定|公布)$|由法律[^，由]{{0,4}}规定$|承担[^，]{{0,10}}责任$|为准$"
    r"|有管辖权$|没有隶属关系$|参照本(?:法|条例|办法|规定|细则|规则|决定)(?:的?(?:有关|相关)?规定)?(?:执行|办理|实行|管理)$"
)

# 可以根据实际情况，参照本条例执行: how it is done says no more.
_AS_IT_IS: Final = "(?:(?:根据|结合)实际(?:情况)?，?)?"
_REFERS: Final = re.compile(_AS_IT_IS + "参照(?:适用.{0,40}|.{0,40}(?:执行|适用|办理|处理))$")
_REFERS_HERE: Final = re.compile(_AS_IT_IS + "参照(?:本.{1,12})?(?:执行|适用|办理)$")


# 按照各自职责协同实施本条例: who carries a statute out does something.
_CARRIES_OUT: Final = re.compile("实施本(?:法|条例|办法|规定|细则|决定)$")
_DIVIDES: Final = re.compile("(?:(?:应当|不得)(?:分别)?划?|可以(?:分别)?划|[将把][^。，；]{1,40})分为")


# 是指 and 系指 define, unlike 是指导性文件 and 家庭关系指导.
_MEANS: Final = re.compile("是指(?![导引定])|系指(?<![关联体]系指)(?![导引标定])")


# 前款所称灯塔的范围，由航标部门确定: who defines it has a duty.
_SET_BY: Final = re.compile(
    "(?:[^，是]{0,16}所称[^，是]{2,80}，由|[^。；是]{0,40}所称[^。；是]{2,160}，其?(?:具体)?(?:范围|名录|目录|标准|界线)[^，。；]{0,8}由)"
    "(?![^。]*(?:组成|构成|是指))"
)


# 灯塔分为两级；必要时，可以另设灯船: the norm stands behind the division.
_BESIDES: Final = re.compile("；[^；：]{0,60}(?:可以|应当|必须|不得)")


def no_norm_sentence(words: str) -> bool:
    """True for a sentence that defines, states the purpose or the date of force."""
    if words[0] in "本前上第所为根" and _SENTENCE.match(words) and not _SET_BY.match(words):
        return True
    head = words[:80]
    if "指" in head and _MEANS.search(head):
        return True
    if "分为" in head and not _DIVIDES.search(head) and not _BESIDES.search(words):
        return True
    return "包括" in head and _consists(head) and not _SET_BY.match(words)


def _consists(head: str) -> bool:
    if _CONSISTS.match(head):
        return True
    return "包括下列" in head and "应当包括下列" not in head and "应包括下列" not in head


# 检查的范围包括灯塔和灯船: what a thing consists of.
_CONSISTS: Final = re.compile("[^，。；应须]{2,24}的(?:范围|对象|内容|种类|类型|方式)(?:主要)?包括")


def effect(words: str) -> bool:
    """True for a verb phrase that states an effect, refers elsewhere or sets scope."""
    begins = _BEGINS.match(words) is not None and _CARRIES_OUT.search(words) is None
    found = _EFFECT.search(words)
    if begins or (words.endswith(("通过", "同意")) and _VOTED.search(words) is not None):
        return True
    return found is not None and not (found[0] == "无效" and _DECLARES.search(words))


# 由全体理事过半数通过: by how many votes, no act.
_VOTED: Final = re.compile("[由经][^，]{2,40}(?:半数|[一二三四五]分之[一二三四])[^，]{0,12}(?:通过|同意)$")


# 宣布当选无效: whoever declares it does something.
_DECLARES: Final = re.compile("(?:(?:宣布|宣告|确认|裁定)[^，的]{0,12}|(?:确定|认定|决定)[^，]{0,12})无效")


def refers(words: str, *, named: bool) -> bool:
    """True where the words of a norm only apply other rules to a matter (可以参照本条例执行); a bearer makes it an act."""
    return (_REFERS_HERE if named else _REFERS).match(words) is not None
