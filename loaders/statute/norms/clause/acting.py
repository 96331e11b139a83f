"""Areas, places and facilities that act: 灯塔片区应当创新…, 灯油库不得泄露….

They are things to most norms (片区应当设置护栏) and bear only what nobody but a body can do: the verb tells.
"""

from __future__ import annotations

import re
from typing import Final

from loaders.statute.norms.clause.parts import bearer_at
from loaders.statute.norms.names.bearers import subject
from loaders.statute.norms.text.draft import Draft, Reading
from loaders.statute.norms.text.lexicon import words
from loaders.statute.norms.text.norm import Place, Subject
from loaders.statute.norms.text.vocabulary import opens


def acts_itself(r: Reading, draft: Draft, place: Place) -> bool:
    """Let the thing at that place bear the norm where it is an area or a site whose act is one of a body."""
    start, stop = place
    name = r.mask[start:stop].rstrip(_PLURAL)
    if name[-2:] not in _ENDINGS and name[-1:] not in _ENDINGS:
        return False
    if name[0] == "其" or opens(name, 0) in _NO_NAME or _INSIDE.search(name):
        return False
    if _ACTS.match(r.mask, draft.start) is None or _somebodys(name):
        return False
    kind = "other" if name[-1] in _AREAS or name.endswith(_SITES) else "organization"
    draft.bearer, draft.named = bearer_at(r.text, start, Subject(0, stop - start, kind, False, False)), True
    return True


def _somebodys(name: str) -> bool:
    """航标部门的平台: whose it is acts."""
    of = name.rfind("的")
    who = subject(name[:of]) if of > 0 else None
    return who is not None and who.is_whole(of)


_PLURAL: Final = "等\uff0a"
_AREAS: Final = "区市县镇村乡方地道"
_SITES: Final[tuple[str, ...]] = ("公共场所", "工地", "公园", "码头", "港口", "公墓")
_NO_NAME: Final[tuple[str, ...]] = ("verb", "adverb", "prep")
# 进入片区, 片区停放: what somebody does there.
_INSIDE: Final = re.compile("进入|接入|停放|位于")
# How it is done stands before the verb. What was read so is not read another way: else each such phrase would double the work.
_HOW: Final = (
    "(?:积极|依法|及时|逐步|定期|主动|充分|优先|重点|因地制宜|统一|共同|分别|进一步|免费|统筹规划，"
    "|(?:按照?|依照|根据|依据|结合)[^，。；：\n]{0,40}?(?:规定|标准|要求|约定|需要|情况|实际|原则|协议|职责|条件|程序|规范|数量)+的?，?"
    "|(?:按照?|依照|根据|依据|结合|围绕|通过|充分利用|利用|依托)[^，。；：\n]{1,60}，"
    "|在[^，。；：\n]{2,40}?[内中前后下时上间](?![心间部面层游级])，?)*+(?:[为向][^，。；：\n]{2,40}?)?"
)


_ENDINGS: Final = words("sites", "site")
_ACTS: Final = re.compile(f"{_HOW}(?:{'|'.join(sorted(words('sites', 'act')))})")
