"""An article read line by line, sentence by sentence: clauses become parts, parts become drafts of norms."""

from __future__ import annotations

import itertools
import re

from loaders.statute.norms import lists, sanctions, scope
from loaders.statute.norms.bearers import begins_with_verb, opens, subject
from loaders.statute.norms.clauses import Line, Segment, lines, masked
from loaders.statute.norms.cues import Cue, cues
from loaders.statute.norms.draft import Draft, Part, Stem
from loaders.statute.norms.norm import Bearer, Place
from loaders.statute.norms.parts import analyse, bearer_at

_TIME = re.compile(r"(?:时|后|前|期间|过程中|中|内|的|之日起|以来|情况下|条件下|方面|上)$")
_TOPIC = re.compile(
    r"(?:在|对|对于|经|因|为|为了|根据|按照|依照|除|自|从|通过|必要时|需要|未|如|发生|遇|凡|有|由于|以|于|当|属于|符合|具备|涉及)"
)
_PRINCIPLE = re.compile(r"[^，。；]{0,6}(?:遵循|坚持|贯彻|以[^，。]{2,30}为|体现|符合|有利于|注重|实行)")
_UNWILLING = frozenset(
    [
        "是",
        "为",
        "有",
        "无",
        "具有",
        "拥有",
        "违反",
        "未",
        "未经",
        "不",
        "没有",
        "无法",
        "不能",
        "认为",
        "发现",
        "造成",
        "逾期",
        "拒绝",
        "拒不",
        "拒",
        "擅自",
        "接到",
        "收到",
        "知道",
        "得知",
        "明知",
        "知悉",
        "需要",
        "可能",
        "属于",
        "存在",
        "发生",
        "违法",
        "非法",
        "死亡",
        "滥用",
        "滥用职权",
        "玩忽职守",
        "徇私舞弊",
        "弄虚作假",
        "失职",
        "符合",
        "享有",
        "享受",
        "因",
        "不服",
        "涉嫌",
        "被",
        "受",
        "受到",
        "自",
        "确需",
        "确有",
        "超过",
        "超越",
        "设",
        "所",
        "之间",
        "故意",
        "无正当理由",
        "伪造",
        "变造",
        "隐瞒",
        "骗取",
        "侵占",
        "挪用",
        "泄露",
        "已",
        "已经",
        "尚未",
        "包括",
        "适用",
        "具备",
        "作为",
        "同意",
        "设在",
        "如",
        "如果",
        "取得",
        "获得",
        "丧失",
        "缺席",
        "以外",
        "致使",
        "对于",
        "遇有",
        "遇到",
        "除",
        "仍",
        "因故",
    ]
)


class Reader:
    """Reads one article. `drafts` holds its norms in order of the text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.mask = masked(text)
        self.cues = cues(self.mask)
        self.next_cue = 0
        self.drafts: list[Draft] = []
        self.line = 0
        self.sentence_subject: Bearer | None = None
        self.before: Bearer | None = None
        self.sanction: Draft | None = None
        self.stem: Stem | None = None
        self.violator: Bearer | None = None

    def read(self) -> list[Draft]:
        """The drafts of the whole article."""
        if not self.cues and "由" not in self.text and not _may_speak(self.mask):
            return []
        all_lines = lines(self.text)
        running = False
        for index, line in enumerate(all_lines):
            self.line = index
            item = line.item or (running and self.stem is not None)
            if not item:
                self.stem = None
            first = len(self.drafts)
            if item and self.stem is not None:
                self._item(line)
            else:
                self._line(line)
            if line.opens_list and not item:
                self._open_list(line, first, all_lines[index + 1 :])
            running = self.text[line.end - 1 : line.end] in ("；", ";") if item else line.opens_list
        return [draft for draft in self.drafts if not draft.dropped]

    def _line(self, line: Line, bearer: Bearer | None = None) -> None:
        for sentence in line.sentences:
            self.sentence_subject = bearer
            self.sanction = self.violator = None
            words = self.mask[sentence[0][0][0] : sentence[-1][-1][1]]
            if not scope.no_norm_sentence(words):
                first = len(self.drafts)
                for segment in sentence:
                    self._segment(segment)
                self._exceptions(sentence, first)
            if self.sentence_subject is not None:
                self.before = self.sentence_subject

    # ---- lists

    def _open_list(self, line: Line, first: int, following: list[Line]) -> None:
        items: list[str] = []
        for one in following:
            if not one.item and items and self.text[one.start - 2 : one.start - 1] not in ("；", ";"):
                break
            items.append(self.mask[one.start : one.end])
        start = line.sentences[-1][0][0][0]
        stem_words = self.mask[start : line.end].rstrip("：: ")
        draft = next((d for d in reversed(self.drafts[first:]) if d.start >= start), None)
        if draft is not None and "下列" in stem_words and "下列" not in self.mask[draft.start : line.end]:
            items = []
        how = lists.spread(stem_words, draft.modality if draft else "", items, has_norm=draft is not None)
        if (draft is not None and draft.sanction) or not items:
            how = "conditions"
        if how == "split" and draft is not None and not lists.says_more(self.mask[draft.start : draft.end]):
            draft.dropped = True
        self.stem = Stem(how, draft)

    def _item(self, line: Line) -> None:
        stem = self.stem
        assert stem is not None
        if stem.spread == "conditions":
            return
        first = len(self.drafts)
        draft = stem.draft
        self.before = draft.bearer if draft is not None else None
        if stem.spread == "split" and draft is not None and draft.modality == "prohibition":
            if line.sentences:
                self._whole(line, draft)
                self._rest(line, draft)
        else:
            self._line(line, draft.bearer if draft and draft.named else None)
            if stem.spread == "things":
                kept = [d for d in self.drafts[first:] if d.topics]
                self.drafts[first:] = kept
            if len(self.drafts) == first and stem.spread == "split" and draft is not None and line.sentences:
                self._whole(line, draft)
        if draft is not None and draft.bearer is None and draft.object is None and len(self.drafts) > first:
            draft.dropped = draft.dropped or all(one.named and one.bearer for one in self.drafts[first:])
        for one in self.drafts[first:]:
            one.item = True
            if draft is not None and one.bearer is None and not one.everyone:
                one.bearer, one.named, one.everyone = draft.bearer, draft.named, draft.everyone

    def _whole(self, line: Line, stem: Draft) -> None:
        """The item's first sentence as one verb phrase under the stem's cue and bearer."""
        sentence = line.sentences[0]
        start, end = sentence[0][0][0], sentence[-1][-1][1]
        topics: list[Place] = []
        if stem.modality != "prohibition" and len(sentence[0]) > 1:
            a, b = sentence[0][0]
            if self.mask[b - 1] == "的":
                topics, start = [(a, b)], sentence[0][1][0]
        self.drafts.append(
            Draft(
                stem.modality, stem.cue, start, end, self.line, stem.bearer, stem.named, stem.everyone,
                topics, item=True, principle=stem.principle,
            )
        )  # fmt: skip

    def _rest(self, line: Line, stem: Draft) -> None:
        rest = Line(True, line.start, line.end, line.sentences[1:], False)
        if rest.sentences:
            self._line(rest, stem.bearer if stem.named else None)

    # ---- segments

    def _parts(self, segment: Segment) -> list[Part]:
        out = []
        for start, end in segment:
            while self.next_cue < len(self.cues) and self.cues[self.next_cue].start < start:
                self.next_cue += 1
            inside: list[Cue] = []
            at = self.next_cue
            while at < len(self.cues) and self.cues[at].start < end:
                inside.append(self.cues[at])
                at += 1
            out.append(analyse(self.text, self.mask, start, end, inside))
        self._topical(out)
        return out

    def _topical(self, parts: list[Part]) -> None:
        """应当公开的信息，行政机关应当…: a cue that opens a topic for the next clause is none."""
        for part, following in itertools.pairwise(parts):
            if part.kind != "cue" or part.bearer is not None or part is not parts[0] or following.kind != "cue":
                continue
            assert part.cue is not None
            prefix = self.mask[part.start : part.cue.start]
            rest = self.mask[part.cue.end : part.end]
            if (not prefix or len(prefix) <= 4) and re.search(r"[^，]的[^，的]{1,10}$", rest) and following.bearer:
                part.kind, part.cue = "plain", None

    def _segment(self, segment: Segment) -> None:
        parts = self._parts(segment)
        topics: list[Part] = []
        current: Draft | None = None
        for index, part in enumerate(parts):
            if self.sanction is not None and self._extends_sanction(part, parts, topics):
                continue
            if part.kind == "condition":
                if current is not None:
                    topics = []
                current = None
                topics.append(part)
            elif part.kind == "cue" and part.cue is not None and not self._stands(part, topics, current):
                if current is not None:
                    current.end = part.end
                else:
                    topics.append(part)
            elif part.kind == "cue":
                if part.bearer is not None and self._steps(topics):
                    self._cueless(topics)
                    topics = []
                current = self._cued(part, topics)
                topics = []
            elif part.kind == "agent":
                current = self._agent(part, topics)
                topics = []
            elif current is not None and not current.closed:
                following = parts[index + 1] if index + 1 < len(parts) else None
                if following is not None and following.kind in ("agent", "cue") and self._topic_before(part, following):
                    topics.append(part)
                else:
                    current = self._continue(current, part)
            else:
                topics.append(part)
        if topics and (current is None or topics[0].start >= current.end):
            self._cueless(topics)

    def _stands(self, part: Part, topics: list[Part], current: Draft | None) -> bool:
        """A weak cue (负责, 承担, 可) that opens its clause needs a bare subject before it (…的机构，负责…)."""
        cue = part.cue
        assert cue is not None
        if not cue.weak or part.bearer is not None or cue.start > part.start:
            return True
        if self.mask[cue.start : cue.end] in ("不予", "不再", "不作", "方可", "可"):
            return True
        if not topics or topics[-1].kind != "plain":
            return False
        words = self.mask[topics[-1].start : topics[-1].end]
        found = subject(words)
        return found is not None and found.end == len(words)

    def _extends_sanction(self, part: Part, parts: list[Part], topics: list[Part]) -> bool:
        """True where the part belongs to the sanction clause that runs through the sentence."""
        draft = self.sanction
        assert draft is not None
        if part.kind == "agent" or (part.kind == "cue" and part.bearer is not None):
            if part.bearer is not None and self._sanctioning(part):
                self.sanction = None
            return self._close(draft)
        words = self.mask[part.start : part.end]
        if draft.closed:
            return False
        if part.kind == "condition" and sanctions.outside(words):
            draft.closed = True
            return False
        if part.kind == "condition":
            return True
        if topics or sanctions.liability(words):
            return False
        found = subject(words, clause=True)
        if found is not None and found.body and self._predicate(words, found.end):
            self.sanction = None
            return False
        if part is parts[0] and part.kind == "plain" and not sanctions.sanctions(words) and len(parts) > 1:
            return True
        draft.end = part.end
        return True

    def _close(self, draft: Draft) -> bool:
        draft.closed = True
        return False

    def _sanctioning(self, part: Part) -> bool:
        found = _PAUSE.search(self.mask, part.action, part.action + 160)
        return sanctions.sanctions(self.mask[part.action : found.start() if found else part.action + 160])

    # ---- norms of a segment

    def _cued(self, part: Part, topics: list[Part]) -> Draft:
        cue = part.cue
        assert cue is not None
        draft = Draft(cue.modality, (cue.start, cue.end), part.action, part.end, self.line, strong=cue)
        draft.topics = [(t.start, t.end) for t in topics]
        prefix_end = cue.start if cue.start >= part.head else part.end
        prefix = self.mask[part.head : prefix_end]
        word = self.mask[cue.start : cue.end]
        if word in ("禁止", "严禁") and part.bearer is None:
            self._forbidden(draft, part)
        elif part.bearer is not None:
            draft.bearer, draft.named = part.bearer, True
            if part.action > cue.end and prefix:
                draft.object = (part.head, prefix_end)
        else:
            self._unnamed(draft, prefix, part.head, topics)
        if (
            draft.bearer is None
            and self.violator is not None
            and sanctions.liability(self.mask[draft.start : part.end])
        ):
            draft.bearer, draft.named = self.violator, True
        violation = draft.bearer is not self.violator and bool(topics) and self._punishes(draft, topics)
        if violation and (part.bearer is not None or not self._violator(draft, topics)):
            draft.sanction = True
            self.sanction = draft
        self._keep(draft, by=part.by)
        return draft

    def _punishes(self, draft: Draft, topics: list[Part]) -> bool:
        """True where the verb phrase after a condition is a sanction."""
        if not any(topic.kind == "condition" for topic in topics):
            return False
        if sanctions.opens_sanction(self.mask[draft.start : draft.end]):
            return True
        condition = self.mask[topics[0].start : topics[-1].end]
        stop = self.mask.find("。", draft.end)
        rest = self.mask[draft.start : stop if stop > 0 else len(self.mask)]
        return "违反" in condition and sanctions.opens_sanction(rest)

    def _violator(self, draft: Draft, topics: list[Part]) -> bool:
        """True where a sanction is stated without authority; its norm is dropped unless 应当 stands there."""
        named = topics[-1]
        first = self.mask[topics[0].start : topics[0].end]
        if draft.bearer is not None and draft.bearer.type in _AUTHORITIES and _FINDS.search(first):
            return False
        place = draft.bearer.place if draft.bearer is not None else None
        if named.kind == "plain" and place is not None and place[0] >= named.start:
            return False
        draft.bearer, draft.named = None, False
        authority = next((d.bearer for d in reversed(self.drafts) if d.sanction), None)
        if draft.modality == "obligation":
            draft.bearer = authority
            return False
        if authority is not None and self.sentence_subject is authority:
            draft.bearer, draft.named = authority, True
            return False
        draft.dropped = True
        return True

    def _forbidden(self, draft: Draft, part: Part) -> None:
        found = subject(self.mask[draft.start : part.end], clause=True)
        if found is not None and found.start == 0 and found.predicate:
            draft.bearer, draft.named = bearer_at(self.mask, self.text, draft.start, found), True
            draft.start += found.end
        else:
            draft.everyone = True

    def _unnamed(self, draft: Draft, prefix: str, at: int, topics: list[Part]) -> None:
        """No bearer in the clause: a thing, a topic or nothing before the cue."""
        thing = (
            bool(prefix) and _TOPIC.match(prefix) is None and len(prefix) > 1 and opens(prefix, 0) not in ("adverb",)
        )
        if thing:
            draft.object = (at, at + len(prefix))
            draft.principle = bool(_PRINCIPLE.match(self.mask[draft.start : draft.end]))
        else:
            leading = self._leading(topics)
            if len(leading) > 1:
                self._several(draft, leading)
            if leading:
                draft.bearer, draft.named = leading[-1], True
                return
            if prefix:
                draft.topics.append((at, at + len(prefix)))
            elif topics and topics[-1].kind == "plain" and self._thing(topics[-1]):
                draft.object = (topics[-1].start, topics[-1].end)
                draft.principle = bool(_PRINCIPLE.match(self.mask[draft.start : draft.end]))
        if self.sanction is not None and topics and sanctions.outside(self.mask[topics[-1].start : topics[-1].end]):
            draft.bearer, draft.named, draft.nobody = self.violator, self.violator is not None, self.violator is None
        elif self.sentence_subject is not None:
            draft.bearer, draft.named = self.sentence_subject, True

    def _thing(self, topic: Part) -> bool:
        words = self.mask[topic.start : topic.end]
        return not _TOPIC.match(words) and not _TIME.search(words) and opens(words, 0) not in ("verb", "adverb", "prep")

    def _several(self, draft: Draft, leading: list[Bearer]) -> None:
        for one in leading[:-1]:
            self.drafts.append(
                Draft(draft.modality, draft.cue, draft.start, draft.end, self.line, one, True, strong=draft.strong)
            )

    def _leading(self, topics: list[Part]) -> list[Bearer]:
        """The subject of the leading condition; several where conditions run in parallel (A认为…的，B认为…的)."""
        out: list[tuple[Bearer, str]] = []
        for topic in topics:
            words = self.mask[topic.start : topic.end]
            found = subject(words, clause=True) or (subject(words) if topic.kind == "plain" else None)
            if found is None or (found.start > 0 and _TIME.search(words) is None):
                continue
            after = words[found.end : found.end + 2].replace("之间", "")
            if out and (after[:1] != out[0][1][:1] or not after):
                continue
            out.append((bearer_at(self.mask, self.text, topic.start, found), after or "认"))
        return [bearer for bearer, _ in out]

    def _agent(self, part: Part, topics: list[Part]) -> Draft:
        draft = Draft("obligation", None, part.action, part.end, self.line, part.bearer, True)
        draft.topics = [(t.start, t.end) for t in topics]
        before = self.mask[part.head : part.action]
        by = before.find("由")
        if by > 0:
            draft.object = (part.head, part.head + by)
        if self._sanctioning(part) and (topics or self.sanction is not None or by > 0):
            draft.modality, draft.sanction = "permission", True
            self.sanction = draft
            self.violator = next(iter(self._leading(topics)), None)
        self._keep(draft, by=True)
        return draft

    def _topic_before(self, part: Part, following: Part) -> bool:
        """两个以上部门联合制定的规章，由…: a noun phrase between two norms belongs to the second."""
        words = self.mask[part.start : part.end]
        if following.bearer is None:
            return following.kind == "cue" and bool(_CASE.match(words) or self._acts(words))
        return bool(_NOUN_WITH_ATTRIBUTE.match(words))

    def _acts(self, words: str) -> bool:
        """True where a clause has a subject of its own and a verb."""
        found = None if begins_with_verb(words) else subject(words, clause=True)
        return found is not None and found.start == 0 and self._speaks(words, found.end, found.body, found.type)

    def _continue(self, current: Draft, part: Part) -> Draft:
        """A clause without cue after a norm: more of its action, or a norm of another body."""
        words = self.mask[part.start : part.end]
        found = None if begins_with_verb(words) else subject(words, clause=True)
        if found is not None and self._speaks(words, found.end, found.body, found.type) and found.start == 0:
            draft = Draft("obligation", None, part.start + found.end, part.end, self.line)
            draft.bearer, draft.named = bearer_at(self.mask, self.text, part.start, found), True
            draft.topics = list(current.topics)
            self._keep(draft)
            return draft
        current.end = part.end
        return current

    def _predicate(self, words: str, at: int) -> bool:
        if opens(words, at) == "":
            return False
        return not any(words[at : at + size] in _UNWILLING for size in (1, 2, 3, 4))

    def _speaks(self, words: str, at: int, body: bool, kind: str) -> bool:
        """True where a statutory present tense can follow: a body or official and a willing verb."""
        return (body or kind in ("official", "organization")) and kind != "state" and self._predicate(words, at)

    def _steps(self, topics: list[Part]) -> bool:
        """In a list of steps, a subject and verb before another's norm is a step of its own."""
        stem = self.stem
        if stem is None or stem.spread != "split" or stem.draft is None or not topics:
            return False
        if _NOUN_WITH_ATTRIBUTE.search(self.mask[topics[-1].start : topics[-1].end]):
            return False
        return all(t.kind == "plain" for t in topics) and not _TIME.search(self.mask[topics[-1].start : topics[-1].end])

    def _cueless(self, topics: list[Part]) -> None:
        """A segment without cue: a body in the statutory present tense, or the carried subject after a condition."""
        last = max((i for i, t in enumerate(topics) if t.kind == "condition"), default=-1)
        for index, topic in enumerate(topics):
            words = self.mask[topic.start : topic.end]
            if index <= last:
                continue
            found = subject(words, clause=True)
            if found is None or found.start > 0:
                if found is None and index and topics[index - 1].kind == "condition":
                    self._elided(topics, index)
                    return
                if found is None and not index and len(topics) > 1 and self._bare(topic):
                    continue
                if found is None and not self._circumstance(topic):
                    self._goes_on(topics, index)
                    return
                continue
            if _TIME.search(words) and index + 1 < len(topics):
                continue
            rest = self.mask[topic.start + found.end : topics[-1].end]
            if not self._speaks(words, found.end, found.body, found.type) and not self._item_subject(found.type, rest):
                return
            if scope.effect(rest) or re.match(r"[^，]{0,12}(?:组成|构成)$", rest):
                return
            draft = Draft("obligation", None, topic.start + found.end, topics[-1].end, self.line)
            draft.bearer, draft.named = bearer_at(self.mask, self.text, topic.start, found), True
            draft.topics = [(t.start, t.end) for t in topics[:index]]
            if sanctions.opens_sanction(rest) and any(t.kind == "condition" for t in topics[:index]):
                draft.modality, draft.sanction = "permission", True
                self.sanction = draft
            self._keep(draft)
            return

    def _item_subject(self, kind: str, rest: str) -> bool:
        """In a list whose stem orders a procedure, persons act in the present tense too (听证参加人陈述意见)."""
        stem = self.stem
        return (
            stem is not None
            and stem.spread == "split"
            and stem.draft is not None
            and opens(rest, 0) in ("verb", "soft")
        )

    def _bare(self, topic: Part) -> bool:
        """True for a clause that is nothing but a bearer phrase (A及其有关部门，B按照…)."""
        words = self.mask[topic.start : topic.end]
        found = subject(words)
        return found is not None and found.start == 0 and found.end == len(words)

    def _circumstance(self, topic: Part) -> bool:
        """必要时, 在…中, 对…: a clause that only sets the scene."""
        words = self.mask[topic.start : topic.end]
        return bool(_TOPIC.match(words) or _TIME.search(words))

    def _goes_on(self, topics: list[Part], index: int) -> None:
        """A further verb phrase of the same subject: after ； under the same cue, in the next sentence without cue."""
        start, end = topics[index].start, topics[-1].end
        words = self.mask[start:end]
        if opens(words, 0) not in ("verb", "soft", "adverb") or not self._predicate(words, 0) or scope.effect(words):
            return
        if sanctions.liability(words) or sanctions.opens_sanction(words) or _NAMED.match(words):
            return
        before = next((d for d in reversed(self.drafts) if d.line == self.line), None)
        if before is None or before.sanction or before.end > topics[0].start:
            return
        draft = Draft("obligation", None, start, end, self.line)
        draft.topics = [(t.start, t.end) for t in topics[:index]]
        if self.sentence_subject is not None:
            draft.modality, draft.cue = before.modality, before.cue
            draft.bearer, draft.named = before.bearer or self.sentence_subject, before.named
        elif before.bearer is not None and before.modality == "obligation" and not _POLICY.match(words):
            draft.bearer = before.bearer
            if before.bearer.type in ("person", "anyone", "organization"):
                return
        else:
            return
        self._keep(draft)

    def _elided(self, topics: list[Part], index: int) -> None:
        """…的，判决其…: the subject of the sentence before goes on after a condition."""
        bearer = self.sentence_subject or self.before
        if bearer is None:
            return
        start, end = topics[index].start, topics[-1].end
        words = self.mask[start:end]
        things = self.stem is not None and self.stem.spread == "things"
        if opens(words, 0) not in ("verb", "soft", "adverb", "prep")[: 3 if things else 4] or scope.effect(words):
            return
        if not self._predicate(words, 0):
            return
        if sanctions.liability(words) or (sanctions.opens_sanction(words) and self.sanction is None):
            return
        condition = self.mask[topics[index - 1].start : topics[index - 1].end]
        named = self.sentence_subject is not None
        if subject(condition, clause=True) is not None and bearer.type in ("person", "anyone"):
            return
        draft = Draft("obligation", None, start, end, self.line, bearer, named)
        draft.topics = [(t.start, t.end) for t in topics[:index]]
        self._keep(draft)

    def _keep(self, draft: Draft, *, by: bool = False) -> None:
        """Add a norm; its bearer goes on as the subject, but an agent after 由 does not displace the subject."""
        self.drafts.append(draft)
        if draft.bearer is not None and draft.named and not (by and self.sentence_subject):
            self.sentence_subject = draft.bearer

    def _exceptions(self, sentence: list[Segment], first: int) -> None:
        """…除外 at the end of a sentence limits its norms and is no part of their action."""
        start, end = sentence[-1][-1]
        if not self.mask[start:end].endswith("除外"):
            return
        for draft in self.drafts[first:]:
            draft.exceptions.append((start, end))
            if draft.end == end and draft.start < start:
                draft.end = start - 1


_NAMED = re.compile(r"[^，]{2}(?:人员?|者|方|单位|机关|部门|机构)")
_POLICY = re.compile(r"(?:鼓励|支持|提倡|倡导|促进|推动|推进|引导|保护|扶持|积极|大力|优先|逐步|依法保障|保障)")
_PAUSE = re.compile(r"[。；;\n]")
_AUTHORITIES = ("department", "government", "court", "procuratorate", "supervision", "decision_body")
_FINDS = re.compile(r"发现|认为|接到|收到|查明|查实|检查|审查|核实|调查")
_CASE = re.compile(
    r"发现|遇有|遇到|发生|需要|确需|因|如(?!实|期|数)|接到|收到|未经|涉及|特殊情况|必要时|情况|对(?!外)|属于"
)
_NOUN_WITH_ATTRIBUTE = re.compile(r"[^，的]{4,30}的[^，的]{1,8}$")
_BODY_START = re.compile(
    r"(?:^|[。；\n])[^，。；\n]{0,30}?(?:府|门|关|院|会|构|处|位|员|长|室|局|署|部|团|组|企业|学校|央)"
)


def _may_speak(mask: str) -> bool:
    return bool(_BODY_START.search(mask))
