"""The type of a body by its name: party, government, department, enforcement_team, court_procuratorate …"""

from __future__ import annotations

import re
from functools import lru_cache

_TYPES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        (
            "other",
            r"(?:律师事务所|法律服务所|中心站|协调小组|分行|支行|人民银行|中心|医院|卫生院|学校|大学|中学|小学|研究中心|公证处|协会|总工会|工会|共青团(?:中央)?|团委|妇联|残联|科协|工商联|文联|侨联|红十字会|联席会议|(?<!机)关工委|供销社|律协|法学会|村委会|居委会|村民委员会|调委会|调解委员会|保护委员会|商会|馆|幼儿园|仲裁委员会|仲裁委|仲裁院|银行|院|消委会|消保委|团[省市县区州旗]委|电视台|看守所|拘留所|戒毒所|人武部|武装部|公司|党校|行政学院)$",
        ),
        ("court_procuratorate", r"(?:法院|检察院|中院|高院|最高法|最高检|审判庭)$"),
        (
            "congress_cppcc",
            r"(?:人大|人大.{0,8}委(?:员会)?|常务委员会|人民代表大会|政协|人大主席团|政协.{0,4}会|政协.{2,8}委|政协办公室|人大常委会办公室|人大常委会)$",
        ),
        ("enforcement_team", r"(?:大队|支队|总队|执法队|队伍|中队|交警队)$"),
        (
            "party",
            r"(?:党中央|中共中央(?:办公厅)?|中央办公厅|党委|党委会(?:议)?|党组会(?:议)?|党工委会(?:议)?|党组|党支部|党工委|机关工委|纪委|监委|纪委监委|监察委员会|纪检监察组|组织部|宣传部|统战部|政法委|政法委员会|社会工作部|依法治.{1,2}(?:委|办|委员会|办公室|委员会办公室|委员会及办公室)|^中共.{2,}委员会|[省市州县区旗盟]委(?:常委会.*|办公室|办公厅|办|编办|网信办|改革办|农办|台办|督查室|巡察办|老干部局|[\u4e00-\u9fff]{2,6}(?:局|办|办公室|工委|工作委员会))?|中央.{1,8}[部办委])$",
        ),
        ("township", r"(?:[镇乡](?:人民)?政府|街道办事处|办事处|街道办|政府\((?:街道办事处|街道办)\))$"),
        (
            "government",
            r"(?:政府|国务院|[县市区州]长办公会(?:议)?|常务会议|常务会|领导小组(?:办公室)?|安委会|安委会办公室|安委办|指挥部|管委会|管理委员会|行政公署|行署|行政机关|政府全体会议)$",
        ),
    )
)


@lru_cache(maxsize=4096)
def body_type(name: str) -> str:
    """The type of a body by the last part of its name."""
    if re.search(r"法院|检察院|国务院$", name) is None and name.endswith(("国科学院", "研究院")):
        return "other"
    if name.endswith("国务院"):
        return "government"
    if re.search(r"政府及其.*部门$", name):
        return "government"
    if re.search(r"依法治.(?:委员会|委).*协调小组$", name):
        return "party"
    for kind, pattern in _TYPES:
        if kind == "other" and re.search(r"(?:法院|检察院|中院|高院)$", name):
            continue
        if pattern.search(name):
            return kind
    return "department"
