"""What stands behind a body and belongs to its name: 县公安局治安大队, 局行政审批股, 市人大常委会执法检查组."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from loaders.patterns import regex
from loaders.report.lexicon import lexicon, words
from loaders.report.places import begins_with_act
from loaders.trie import trie

_HAN: Final = r"[\u4e00-\u9fff]"
# No name of an organ holds these.
_NEVER_IN: Final = "的了及或各在由对向将等于为从以负有是不同把被让使给并就个全每"
_BRANCH: Final = regex(
    rf"((?:(?![和与及或各在由对向将等于为从的以负给]){_HAN}){{1,8}}?)(?:(?P<near>所|分局|派出所|中队|(?<!网)站)|总队|支队|大队)(?:(?=在[“《])|(?![在有需点长]))"
)
_NO_BRANCH: Final = regex(r"^所|各|全|所属|下属|基层|辖区|派驻|牵头|[一二三四五六七八九十]?个|领导|负责|主办|内设")
_SEAT_NAMES: Final = ("派出所", "分局")  # whatever stands behind: 县公安局河道派出所
_BEHIND_BRANCH: Final = regex(
    r"[、,。;)\n]|开展|联合|会同|组织|办理|查处|发布|负责|召开|对|等|牵头|共同|依法|制定|建立|受理|处置|调解|接收|抓获|侦办|检查|将"
)
# 县纪委监委驻县税务局纪检组: sent into another body, and one name with both.
_SENT: Final = regex(rf"(?:驻{_HAN}{{1,12}}?|派驻{_HAN}{{0,12}}?)纪检(?:监察)?组|驻点组")
# 县疫情防控指挥部医疗救治组: headquarters have groups of any name
_OF_STAFF: Final = regex(rf"(?:(?![{_NEVER_IN}]){_HAN}){{2,6}}?组(?![织建合成长员])")
_SCHOOL: Final = regex(rf"(?:(?![和与及的在由]){_HAN}){{1,4}}?学院(?!派)")  # 柳泉大学法学院
_SEATED: Final = regex(rf"驻{_HAN}{{2,4}}(?:办事处|联络处)")  # 省人民政府驻北京办事处
# 局机关, 县司法局法制机构: the body itself, and its own lawyers.
_HEADQUARTERS: Final = regex(r"机关(?=\d|[,。;、)\n]|干部|全体|安排|开展|组织|内部|各)|法[制治](?:审核)?(?:工作)?机构")
_FOUNDING: Final = ("成立", "设立", "组建", "建立", "设置", "撤销", "调整", "增设", "召开", "加强", "新建", "建成")


# 党工委组织部, 县委党校(行政学院)
_OF_PARTY: Final = regex(
    r"(?:(?<=工委)(?:组织|宣传|统战|武装|社会工作|组织人事|党群工作)部(?!门)|(?<=党校)\((?:[省市县区]?行政学院|社会主义学院)\))"
)
_SETS: Final = regex(r"[下内]?设(?![备计施])")  # 便民服务中心设窗口
_NEVER_FIELDS: Final = frozenset(("组织", "投入", "参与", "担任", "承诺", "回复", "参考"))  # 县政府组织检查组…


@cache
def acts() -> re.Pattern[str]:
    """Verbs that are never part of a name."""
    nouns = set(words("verbs", "also_nouns"))
    listed = trie([*(word for word in words("verbs", "verbs") if word not in nouns and len(word) > 1), "简称", "确保"])
    return re.compile(rf"(?!公开(?<=[息务]公开)){listed}")  # 信息公开, 政务公开 are nouns


@cache
def _nominal() -> re.Pattern[str]:
    """Words that names of organs are made of, though many are verbs too: 执法检查, 案件审理, 法规与标准."""
    acts = [word for word in words("verbs", "also_nouns") if word not in _NEVER_FIELDS]
    made = [*words("bodies", "fields"), *words("bodies", "organ_words"), *acts]
    return re.compile(rf"(?![和与])(?:{trie(made)}|第[一二三四五六七八九十]+)+")


def is_nominal(front: str) -> bool:
    """Whether words are but such as names of organs are made of: 备案审查."""
    return _nominal().fullmatch(front) is not None


def names_a_body(front: str) -> bool:
    """Whether the words before 委员会, 办公室, 中心 name its field; a verb may end them: 环境保护督察, 纠纷处置."""
    if _nominal().fullmatch(front):
        return True
    if begins_with_act(front) or front.startswith(_FOUNDING) or _SETS.match(front):
        return False
    return all(
        found.end() == len(front) and found.start() >= 2 and found[0] not in _FOUNDING
        for found in acts().finditer(front)
    )


@cache
def _organ() -> re.Pattern[str]:
    front = rf"(?P<front>(?:(?![{_NEVER_IN}省县州旗镇乡局委厅]|市(?!场)|(?<![学片])区){_HAN}){{0,12}}?)"
    last = "".join(sorted({*"股科室处庭组", *(word[-1] for word in words("bodies", "organ_heads"))}))
    ahead = rf"(?=[^{_NEVER_IN},。;:、\n{last}]{{0,20}}+[{last}])"  # behind most names nothing ends like an organ
    return re.compile(
        rf"{ahead}{front}(?:(?P<head>{lexicon('bodies', 'organ_heads')})(?![织建成合议长]|期|城)|(?P<short>股(?![份东权])|科(?![技学普目室员])|室(?![内外])|处(?![理罚置分于在])|庭(?![长审])|组(?![织建成合长员])))"
    )


# Marks, particles and prepositions: no name of an organ begins with them.
_NEVER_NEXT: Final = frozenset("、,。;:()\n\t “”《和与及或各在由对向将等于为从的以负")


def with_organs(form: str, end: int, stems: frozenset[str]) -> int:
    """Where a name ends with the branches, teams and offices behind the body: 县自然资源局城关所."""
    if form[end - 3 : end] in ("党工委", "委党校") and (own := _OF_PARTY.match(form, end)):
        return own.end()
    if form[end : end + 1] in _NEVER_NEXT:
        return end
    if sent := _SENT.match(form, end) if form[end - 1] == "委" else None:
        return sent.end()
    if (
        form.endswith("指挥部", 0, end)
        and (group := _OF_STAFF.match(form, end))
        and not begins_with_act(form[end : end + 6])
    ):
        return group.end()
    if form.startswith("驻", end) and (seated := _SEATED.match(form, end)):
        return seated.end()
    if (
        form[end : end + 1] in ("机", "法")
        and form[end - 1] in "局厅委院会署队"
        and (own := _HEADQUARTERS.match(form, end))
    ):
        return own.end()
    if (found := _organ().match(form, end)) and _belongs(form, found):
        return found.end()
    if form[end - 2 : end] in ("委会", "员会") and (found := _zone_organ().match(form, end)):
        return found.end()
    if form[end - 2 : end] == "大学" and (school := _SCHOOL.match(form, end)):
        return school.end()
    return _branch(form, end, stems) if form[end - 1] in "局厅队院" else end


@cache
def _zone_organ() -> re.Pattern[str]:
    """Offices that only a zone's committee has of its own: 管委会财政金融局."""
    return re.compile(rf"(?:{lexicon('bodies', 'fields')}){{1,4}}(?:局(?![面势部限])|部(?![门署分]))")


_UNDER: Final = ("所属", "下属", "直属", "辖下", "下辖")


def _belongs(form: str, found: re.Match[str]) -> bool:
    front = found["front"]
    if front.endswith(_UNDER):
        return False  # 县水利局所属执法大队: two bodies
    if found["head"]:
        if found["head"] == "中心":
            return len(front) > 1 and not front.startswith("建设") and names_a_body(front)
        return not front or (names_a_body(front) and not (front.startswith("指导") and len(front) > 3))
    if not front or not _stands_alone(form, found.end()):
        return False
    own = found["short"] in ("科", "股") and form[found.start() - 1] in "局队" and len(front) > 1
    return bool(_nominal().fullmatch(front)) or (own and names_a_body(front))


_POST: Final = regex(r"副?(?:大队长|[庭科股处室队所站局部组]长|主任|负责(?:人|同志)|书记|干[部警]|民警|法官|检察官)")


def _stands_alone(form: str, end: int) -> bool:
    """Whether a mark, a verb or somebody's post follows a name."""
    return (
        form[end : end + 1] in tuple("、,。;:)(\n\t")
        or begins_with_act(form[end : end + 6])
        or _POST.match(form, end) is not None
    )


def _branch(form: str, end: int, stems: frozenset[str]) -> int:
    found = _BRANCH.match(form, end)
    if not found:
        return end
    word = found[1]
    if word in stems:
        return found.end()
    if _NO_BRANCH.search(word) or acts().search(word) or begins_with_act(word) or (found["near"] and len(word) > 4):
        return end
    if (
        found["near"]
        and found["near"] not in _SEAT_NAMES
        and not (_BEHIND_BRANCH.match(form, found.end()) or _stands_alone(form, found.end()))
    ):
        return end
    return found.end()
