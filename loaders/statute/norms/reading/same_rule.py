"""A norm whose bearer is still to be found goes on behind ；: 灯册应当及时登记；妥善保管灯油."""

from __future__ import annotations

import re
from typing import Final

from loaders.statute.norms.text.acts import of_kind
from loaders.statute.norms.text.draft import Draft, Reading

POLICY: Final = re.compile(r"(?:鼓励|支持|提倡|倡导|促进|推动|推进|引导|保护|扶持|积极|大力|优先|逐步|依法保障|保障)")


def same_rule(r: Reading, before: Draft, words: str) -> bool:
    """Whether these words behind ； are a further act under the cue of the norm before, whoever bears it."""
    if before.bearer is not None or before.everyone or before.modality != "obligation" or before.cue is None:
        return False
    if not r.mask.startswith("；", before.end) or r.mask.startswith(of_kind("contents"), before.start):
        return False
    return _NO_RULE.search(words) is None and (r.mask[before.cue[0]] == "要" or not POLICY.match(words))


def take_cue(draft: Draft, before: Draft, words: str) -> None:
    """Give the norm that goes on the cue of the one before, or the one that its words begin with."""
    own = _OWN_CUE.match(words)
    draft.cue = before.cue if own is None else (draft.start, draft.start + own.end())
    draft.start += own.end() if own is not None else 0


_OWN_CUE: Final = re.compile("必须|应当?|须|要")
# 延期以两次为限, 使用灯油的船，还要…: a rule about something else.
_NO_RULE: Final = re.compile(
    "^(?:没有|也|含有|包含|属于|延期)|还[要应]|为限|(?:标准|比例|办法|程序)[^，]{0,10}(?:按照?|依照|由)"
)
