"""Places by their GB/T 2260 codes: the level, else what the last word of a name allows; which place lies in which."""

from __future__ import annotations

import re

NATION = "100000"
NATIONAL, PROVINCE, PREFECTURE, COUNTY, TOWNSHIP = LEVELS = ("national", "province", "prefecture", "county", "township")
# Last words of names, longer ones first. 市 without a code is of a prefecture or of a county; 新区 may be of any level.
_LAST_WORDS = (
    (("新区", "开发区"), ()),
    (("自治区", "特别行政区", "省"), (PROVINCE,)),
    (("地区", "州", "盟"), (PREFECTURE,)),
    (("市",), (PREFECTURE, COUNTY)),
    (("县", "区", "旗"), (COUNTY,)),
    (("街道", "苏木", "镇", "乡"), (TOWNSHIP,)),
)


def level_of_code(code: str) -> str:
    """The level of a GB/T 2260 code; "" for a place that has none."""
    if not (len(code) == 6 and code.isdigit()):
        return ""
    if code == NATION:
        return NATIONAL
    return PROVINCE if code.endswith("0000") else PREFECTURE if code.endswith("00") else COUNTY


def lies_in(code: str, upper: str) -> bool:
    """Whether the place of a code is that of `upper` or one in it: 530426 lies in 530400 and in 530000."""
    return code.startswith(re.sub("(?:00)+$", "", upper))


def levels_of(code: str, name: str) -> frozenset[str]:
    """Every level that a place may be of; none where neither its code nor its name tells."""
    if known := level_of_code(code):
        return frozenset({known})
    return frozenset(next((levels for words, levels in _LAST_WORDS if name.endswith(words)), ()))


def level_of(code: str, name: str) -> str:
    """The level of a place; "" where it is not certain."""
    found = levels_of(code, name)
    return next(iter(found)) if len(found) == 1 else ""
