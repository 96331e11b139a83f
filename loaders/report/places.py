"""Place names that a text shows before a body: 人民政府, 司法局, 县委 … Real ones are those of loaders/places.py; others
are known only from the text itself.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from loaders.patterns import regex
from loaders.places import SUFFIX, endings, is_name
from loaders.report.lexicon import lexicon, simplified, words
from loaders.trie import trie

_HEAD: Final = (
    r"(?=人民政府|办事处|人民代表大会|人民法院|人民检察院|委员会|党委|党工委|委(?!托|派)|政府(?!规章|令)|政协|人大|纪委|监委"
    r"|[\u4e00-\u9fff]{2,12}?(?:局|厅|办公室|委员会|大队|支队|中心|院)|[12]\d{3}年|[二一][〇○零九]|关于|各级|行政|司法|法治|依法)"
)
_BEFORE: Final = (
    r"[\n\t 、,。;:()《“对在和与及由向为#共](?:(?<!共)|(?<=中共))(?:赴|其中|同(?=[\u4e00-\u9fff]{2,3}[市县区旗镇乡]))?"
)
_NO_NAME: Final = "省市州县区旗盟镇乡局委办厅部府级各我该本全的了与及和对由为被把将并请给等会议机关单位组织所"
NAME: Final = rf"(?:(?:(?![{_NO_NAME}])[\u4e00-\u9fff]){{1,7}}?(?:{SUFFIX})){{1,3}}"
# The next character that no name holds is the end of a level word: so it is behind few marks.
NEAR: Final = rf"(?=和?[^{_NO_NAME}道,。;:、\n“”《》()\d ]{{0,11}}+[省市州县区旗盟镇乡道])"
_SHOWN: Final = regex(
    rf"{_BEFORE}{NEAR}((?:(?<=[\s\S]\n)和)?{NAME}){_HEAD}",
    re.MULTILINE,
)
_LAST: Final = regex("[省市州县区旗盟镇乡道]")  # what all words of SUFFIX end with
_HEADED: Final = regex(_HEAD)
_PLACE_WORD: Final = regex(rf"(?:{SUFFIX})$")
_STEMS: Final = regex(f"(.+?)(?:{SUFFIX})")
_NO_STEM: Final = regex(
    r"[去今上明前]年|以来|年来|(?:[上下同]级|建制|(?:直|所|下|附|隶)属|下辖|[一二两三四五几]个|[老新]城|城|社|辖|园|景|片|灾|牧|禁|郊|跨|集贸|农贸|菜)$"
    r"|(?:城市|开发|部分|有关|其他|贫困|全国|国家|这个|那个|一|两|三|四|五|多|几|每|是)$|.(?:联合|联同|会同|协同|配合)|^现[向就将由在]|.在$|..[经报]$|^[一二三四五六七八九十]{1,2}[要是]|^[在向和对由与及从到至被把将为经报请据按依遵使让给送是以凡含如因但即其]"
)


# Seen once, a name is two or three characters and a level word (滨河区 of 滨河区政府), none of them a word of the language.
_SMALL: Final = regex(
    r"(?:(?![的既所设向经以交在有须未非可应当需拟属每某同如个其此本该除共一二两三四五六七八九十百年月日不无已正将又也还再就先即凡但而或若虽因故令致被把给由])[\u4e00-\u9fff]){2,3}(?<![工请告送报知函令派托求促询访谈诉及给予让使叫称说讲见听看据])[市县区旗镇乡州]"
)


@cache
def no_place_words() -> frozenset[str]:
    """Words before a level word that name no place: 示范区政府, 申请县法院."""
    return frozenset((*words("bodies", "common_stems"), *words("verbs", "head_verbs"), *words("verbs", "rare_verbs")))


def _unlike_words(name: str) -> bool:
    """Whether a short unknown name is no word of the language before a level word, as 示范区, 后来县政府 are."""
    common = no_place_words()
    stem = name[:-1]
    return (
        _SMALL.fullmatch(name) is not None
        and not begins_with_act(name)
        and stem[:2] not in common
        and stem[-2:] not in common
    )


def shown(form: str, title: str, jurisdiction: str) -> tuple[str, ...]:
    """Place names that the text itself shows before a body, and real ones; the jurisdiction with them."""
    head = f"{title}\n{form}"
    found = {
        name
        for match in _SHOWN.finditer(f"\n{head}")
        if is_name(name := match[1])
        or (
            _plausible(name)
            and (
                head.startswith(name)
                or f"\n{name}" in head
                or head.count(name) > 1
                or head.find(name) < 100
                or _unlike_words(name)
            )
        )
    }
    last_two = endings()
    for match in _LAST.finditer(form):
        end = match.end()
        if form[end - 2 : end] not in last_two or not _HEADED.match(form, end):
            continue
        for length in range(3, 13):
            name = form[end - length : end] if end >= length else ""
            if is_name(name) and not _verbs().fullmatch(_PLACE_WORD.sub("", name)):
                found.add(name)
    if jurisdiction and jurisdiction != "全国":
        found.add(simplified(jurisdiction))
    return tuple(sorted(found))


@cache
def _verbs() -> re.Pattern[str]:
    return re.compile(rf"(?:{lexicon('verbs', 'verbs', 'adverbs', 'coverbs')})")


@cache
def _head_verbs() -> frozenset[str]:
    """判决县政府败诉: no county."""
    return frozenset(words("verbs", "head_verbs"))


@cache
def _acts() -> re.Pattern[str]:
    """Verbs and prepositions of two characters and more: 紧紧围绕市 is no place."""
    listed = (word for key in ("verbs", "coverbs") for word in words("verbs", key) if len(word) > 1)
    return re.compile(trie(listed))


def _plausible(name: str) -> bool:
    """Whether an unknown name may be one: no part is a single character, a verb or a preposition with its object."""
    stems = _STEMS.findall(name.removeprefix("和"))
    return bool(stems) and all(
        len(stem) > 1 - name.startswith("和")
        and not _NO_STEM.search(stem)
        and not _verbs().match(stem)
        and stem not in _head_verbs()
        and not _acts().search(stem, 1)
        for stem in stems
    )


def begins_with_act(phrase: str) -> bool:
    """Whether words begin with a verb, an adverb or a preposition: 推动岩山镇."""
    return bool(_verbs().match(phrase))


def ends_with_act(phrase: str) -> bool:
    """Whether two characters are a verb: 组织 before 分局."""
    return len(phrase) == 2 and _verbs().fullmatch(phrase) is not None
