"""Place names: those that a text shows before a body, and the GB/T 2260 codes of real ones.

`data/places.tsv` holds code, name, first and last year of validity (former names too); `tools/places_table.py` makes it.
Places that are not in it are known only from the text itself: a name in front of 人民政府, 司法局, 县委 …
"""

from __future__ import annotations

import re
from functools import cache

from loaders.report.lexicon import lexicon, rows, simplified, words

SUFFIX = "自治州|自治县|自治区|自治旗|特别行政区|新区|开发区|林区|街道|地区|[省市州县区旗盟镇乡]"
_HEAD = (
    r"(?=人民政府|办事处|人民代表大会|人民法院|人民检察院|委员会|委(?!托|派)|政府(?!规章|令)|政协|人大|纪委|监委"
    r"|[\u4e00-\u9fff]{2,12}?(?:局|厅|办公室|委员会|大队|支队|中心|院)|[12]\d{3}年|[二一][〇○零九]|关于|各级|行政|司法|法治|依法)"
)
_BEFORE = r"(?:^|[\n\t 、,。;:(《“对在和与由向为]|中共|#)"
_SHOWN = re.compile(
    rf"{_BEFORE}((?:(?:(?![省市州县区旗盟镇乡局委办厅部府级各我该本全的了与及和对由为被把将并请给等会议机关单位组织所])[\u4e00-\u9fff]){{1,7}}?(?:{SUFFIX})){{1,3}}){_HEAD}",
    re.MULTILINE,
)
_ENDS = re.compile(rf"(?:{SUFFIX}){_HEAD}")
_NO_STEM = re.compile(
    r"(?:[上下同]级|[老新]城|城|社|辖|园|景|片|灾|牧|禁|郊|跨|集贸|农贸|菜)$"
    r"|(?:城市|开发|部分|有关|其他|贫困|全国|国家|这个|那个|一|两|三|四|五|多|几|每|是)$|.(?:联合|会同|协同|配合)|^[在向和对由与及从到至被把将为经报请据按依遵使让给送是以凡含如因但即其]"
)


def shown(form: str, title: str, jurisdiction: str) -> tuple[str, ...]:
    """Place names that the text itself shows before a body, and real ones; the jurisdiction with them."""
    head = f"{title}\n{form}"
    names = _names()
    found = {
        name
        for match in _SHOWN.finditer(head)
        if (name := match[1]) in names
        or (
            _plausible(name)
            and (head.startswith(name) or f"\n{name}" in head or head.count(name) > 1 or head.find(name) < 100)
        )
    }
    for end in {match.end() for match in _ENDS.finditer(form)}:
        for length in range(3, 13):
            name = form[end - length : end] if end >= length else ""
            if name in names and not _verbs().fullmatch(re.sub(rf"(?:{SUFFIX})$", "", name)):
                found.add(name)
    if jurisdiction and jurisdiction != "全国":
        found.add(simplified(jurisdiction))
    return tuple(sorted(found))


@cache
def _verbs() -> re.Pattern[str]:
    return re.compile(rf"(?:{lexicon('verbs', 'verbs', 'adverbs', 'coverbs')})")


def _plausible(name: str) -> bool:
    """Whether an unknown name may be one: no part is a single character, a verb or a preposition with its object."""
    stems = [stem for stem, _ in re.findall(rf"(.+?)({SUFFIX})", name)]
    return bool(stems) and all(
        len(stem) > 1 and not _NO_STEM.search(stem) and not _verbs().match(stem) for stem in stems
    )


def begins_with_act(phrase: str) -> bool:
    """Whether words begin with a verb, an adverb or a preposition: 推动岩山镇."""
    return bool(_verbs().match(phrase))


@cache
def _names() -> dict[str, tuple[tuple[str, int, int], ...]]:
    """Name → (code, first year, last year); autonomous places also by their short names (墨江县 for 墨江哈尼族自治县)."""
    out: dict[str, list[tuple[str, int, int]]] = {}
    short = re.compile(rf"(.+?)(?:{'|'.join(words('bodies', 'peoples'))})+自治([县州旗区])$")
    for code, name, first, last in rows("places"):
        entry = (code, int(first or 0), int(last or 9999))
        out.setdefault(name, []).append(entry)
        if "自治" not in name:
            continue
        if (cut := short.match(name)) and not name.endswith("自治区"):
            out.setdefault(cut[1] + cut[2], []).append(entry)
        elif name.endswith("自治区") and len(name) > 5:
            out.setdefault(re.split(r"壮族|回族|维吾尔|自治区", name)[0], []).append(entry)
    return {name: tuple(found) for name, found in out.items() if len(name) > 1}


def is_name(name: str) -> bool:
    """Whether a real place is called so."""
    return name in _names()


@cache
def _official() -> dict[str, tuple[tuple[str, int, int], ...]]:
    out: dict[str, list[tuple[str, int, int]]] = {}
    for code, name, first, last in rows("places"):
        out.setdefault(code, []).append((name, int(first or 0), int(last or 9999)))
    return {code: tuple(found) for code, found in out.items()}


def code_of(name: str, year: int | None = None, text: str = "") -> str:
    """The code of a place in that year; "" for an unknown place, or one of several that the text does not tell apart."""
    parts = re.findall(rf".+?(?:{SUFFIX})", name) if name not in _names() else [name]
    found = _names().get(parts[-1] if parts else name, ())
    when = year or 9998
    valid = [code for code, first, last in found if first <= when <= last] or [code for code, _, _ in found]
    if len(valid) > 1:
        above = "".join(parts[:-1]) + text
        valid = [code for code in valid if any(stem in above for stem in _stems(code, when))]
    return valid[0] if len(set(valid)) == 1 else ""


def _stems(code: str, year: int) -> list[str]:
    """The names of the places above, without their last word: 普洱, 云南."""
    above = [
        name for level in (code[:4] + "00", code[:2] + "0000") if (name := _name_in(level, year)) and level != code
    ]
    return [re.sub(rf"(?:{SUFFIX})$", "", name) or name for name in above]


def _name_in(code: str, year: int) -> str:
    for name, first, last in _official().get(code, ()):
        if first <= year <= last:
            return name
    return ""


def full_name(code: str, year: int | None = None) -> str:
    """云南省普洱市墨江哈尼族自治县 for 530822."""
    when = year or 9998
    levels = dict.fromkeys((code[:2] + "0000", code[:4] + "00", code))
    return "".join(_name_in(level, when) for level in levels)


def above(code: str, year: int | None = None) -> list[tuple[str, str]]:
    """(code, name) of the place and the places that hold it, from the nation down."""
    when = year or 9998
    levels = dict.fromkeys((code[:2] + "0000", code[:4] + "00", code))
    return [("100000", "中华人民共和国"), *((level, name) for level in levels if (name := _name_in(level, when)))]
