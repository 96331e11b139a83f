"""What a list of figures is about (`Topic`), and labels without examples and leading phrases."""

from __future__ import annotations

from typing import Final

from loaders.patterns import regex
from loaders.report.figures.label_nouns import GROUPS
from loaders.report.figures.label_words import stem_of
from loaders.report.verbs import all_verbs, clear_verb, holds_object, noun_too, verb_at, verb_end, verbs_in

COVERBS: Final = (
    "依托",
    "依据",
    "根据",
    "通过",
    "利用",
    "在",
    "围绕",
    "按照",
    "针对",
    "会同",
    "联合",
    "协同",
    "联手",
    "携手",
    "赴",
)
_ET_CETERA: Final = regex(r".*、.*等(?=.{5,}|具体|各类|各项|有关|相关|多种)")

_BESIDES: Final = ("加上", "加之", "连同", "算上")  # 加上上年结转的9件,审结40件
# What came of things is no thing that a list is about; bodies that are counted act themselves.
_NO_TOPIC: Final = ("有效", "胜诉", "败诉", "撤诉", "合格", "达标", *GROUPS)


def topic_of(label: str) -> str:
    """The object in a label: 行政复议申请 in 收到行政复议申请."""
    if all_verbs(label) or holds_object(label) or label.endswith(_NO_TOPIC) or label.startswith(_BESIDES):
        return ""
    if (last := verb_end(label)) and not label.endswith(("申请", "案件", "依申请公开")):
        stem = label[:-last]
        return stem if 4 <= len(stem) <= 10 and stem.endswith(("诉讼", "案件", "申请", "复议", "纠纷", "事项")) else ""
    if label.endswith(("》", "扩至", "降至", "降到", "增至", "升至")):
        return ""
    if len(label) > 10 and len(noun := label.rpartition("的")[2]) >= 4:
        label = noun  # 以甲局为被申请人的行政复议案件
    found = verbs_in(_blotted(label)) if len(label) > 2 else ()
    verbs = [end for start, end in found if not noun_too(label, start)]
    ends = [end for end in reversed(verbs) if len(label) - end >= 2]
    told = next((end for end in ends if label[end:] not in _ANY_CASE), ends[0] if ends else 0)  # 新收|行政应诉案件
    rest = label[told:].removeprefix("的")
    rest = rest[2:] if len(rest) > 5 and rest.startswith(("各类", "各种", "各项")) else rest
    return (
        rest
        if 2 <= len(rest) <= 14
        and not rest.endswith(
            ("率", "比", "比例", "比重", "金额", "损失", "度", "资金", "面积", "数量", "总量", "总额", "时限", "天数")
        )
        else ""
    )


class Topic:
    """What a list of figures is about: the object in the last of its labels that holds one. It is looked for when it is
    asked for, as most labels tell all themselves."""

    def __init__(self) -> None:
        self._told = ""
        self._labels: list[str] = []

    def add(self, label: str) -> None:
        """Takes the label of the next figure of the list."""
        self._labels.append(label)

    def told(self) -> str:
        """The topic; "" where no label holds one."""
        while self._labels:
            if found := topic_of(stem_of(self._labels.pop())):
                self._told = found
                self._labels.clear()
        return self._told


_ANY_CASE: Final = ("案件", "事项", "工作", "的案件", "的事项")
_AND_OTHERS: Final = regex("、.*等")
_EXAMPLES: Final = regex(r"(?:[、和]?《[^》]*》(?:\([^()]*\))?)+等(?=[^,]{2,})")


# 在各级机关设受理点9处: what was set up there is counted
_SET_IN: Final = regex(r"在[^,。;]{2,20}?(?<![开新建增布创])设(?![立置施备计有在])(?=[\u4e00-\u9fff]{2})")


def shortened(label: str) -> str:
    """Without titles that are examples (《…》等规章), a leading 依托… or 通过… phrase, and without the examples before 等."""
    if "》" in label:
        label = _EXAMPLES.sub("", label)
        first, _, behind = label.partition("》")
        label = behind.lstrip("、和") if behind and "《" not in first else label  # the row of titles began further back
        if verb_at(then := label.rpartition("》并")[2]) and then != label:
            label = then
    if label[:1] == "在" and (seat := _SET_IN.match(label)):
        label = label[seat.end() :]
    if label.startswith(COVERBS):
        verbs = [start for start, end in verbs_in(_blotted(label)) if len(label) - end >= 2]
        label = label[verbs[-1] :] if verbs else label
    if len(label) > 10:
        label = _ET_CETERA.sub("", label)
    if "、" in label and _AND_OTHERS.search(label):
        return label
    if len(label) > 12 and (verb := clear_verb(_blotted(label), 4)) and len(label) - verb >= 5:
        dropped = label[:verb]
        if not dropped.endswith(("负责人", "人员")) and dropped.count("“") == dropped.count("”"):
            return label[verb:]
    return label


_BLOT: Final = regex(r"《[^》]*》?|“[^”]*”?|^[^《]*》")


def _blotted(label: str) -> str:
    """The label with titles and quotations blotted out, so that no verb is seen in them."""
    if "《" not in label and "“" not in label and "》" not in label:
        return label
    return _BLOT.sub(lambda found: "□" * len(found[0]), label)
