"""Modal cues, and when such a word is none: inside 的-conditions, attributives and complements."""

from __future__ import annotations

import re
from typing import NamedTuple

from loaders.statute.norms.norm import Modality

# Characters that make a one-character cue part of another word (响应, 应用, 许可, 可能, 需要, 要求 …).
_CUE = re.compile(
    r"(?P<duty>负?有(?:义务|责任)(?![的人]))|(?P<prohibition>不(?:得(?![已不到])|应当|准(?![确许])|能(?!够?力)|予|再|作)|严禁|禁止(?![性令的其]|行为))"
    r"|(?P<obligation>必须|(?<![相适供响对反回效呼感顺照何不])应(?:当|该|(?![当该用急对付变聘届邀诉答税收纳缴激运]))"
    r"|(?<![必无务])须(?!知)|(?<![主重需必只纲紧简提概摘首机想次扼])要(?![求素件点约害道塞闻目紧么式价]))"
    r"|(?P<permission>可以|方可|(?<![许认不])可(?!持续)(?![能行靠再移供疑见燃控逆溶回用比降视追操采交信])|有权(?![机部单属人]))"
    r"|(?P<lexical_obligation>负责(?![人的任制])|主管(?![部机人单领副负])|承担|担负)"
    r"|(?P<lexical_permission>享有|享受)"
)
_FAILED = re.compile(r"[^，。；]{1,10}而(?:未|没有|不)")
_SHORT_INNER = re.compile(r"(?:确定|认定|规定|决定|认为|发现|是否|证明|表明|列明|的)$")
_STRONG = frozenset(
    {
        "应当",
        "应该",
        "应",
        "必须",
        "须",
        "不得",
        "不应当",
        "不准",
        "禁止",
        "严禁",
        "可以",
        "方可",
        "有权",
        "有义务",
        "有责任",
        "负有义务",
        "负有责任",
    }
)
# Words right before a cue that make the cue's verb phrase an attributive or the content of saying.
_INNER = re.compile(
    r"(?:对|对于|将|把|按照|依照|根据|以及|其他|其它|和|或者|认为|发现|属于|凡是?|是否|、|所有|具有|因|除"
    r"|(?:法律|法规|规章|国家|合同|法|条例)规定)"
    r"(?:依法|依规|按规定|(?:按照|依照|根据)[^，]{0,12}规定)?$"
)


class Cue(NamedTuple):
    """A modal word: its modality, place, and whether it names the action itself (负责) or needs a bearer before it."""

    modality: Modality
    start: int
    end: int
    lexical: bool
    weak: bool


def cues(mask: str) -> list[Cue]:
    """Every candidate of an article, in order; one pass."""
    out = []
    for found in _CUE.finditer(mask):
        kind = found.lastgroup or ""
        lexical = kind == "lexical_obligation"
        modality: Modality = (
            "prohibition" if kind == "prohibition" else "permission" if kind.endswith("permission") else "obligation"
        )
        if found[0][0] == "应" and _FAILED.match(mask, found.end()):
            continue
        out.append(Cue(modality, found.start(), found.end(), lexical, found[0] not in _STRONG))
    return out


def inner(prefix: str, *, short: bool = False) -> bool:
    """True where the words before a cue make it part of a noun phrase or of reported speech."""
    return bool(_INNER.search(prefix[-24:])) or (short and bool(_SHORT_INNER.search(prefix)))
