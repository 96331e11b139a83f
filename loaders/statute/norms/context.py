"""What a statute says about its addressees beyond one article: declared short names, and who does what elsewhere."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from loaders.statute.norms.acts import makes, of_kind
from loaders.statute.norms.bearers import clause_subject, subject
from loaders.statute.norms.clauses import MASK, masked
from loaders.statute.norms.draft import Draft, Reading
from loaders.statute.norms.norm import Bearer
from loaders.statute.norms.vocabulary import opens

_DECLARED = re.compile(
    r"(?P<full>[^，。；：\n（）()]{2,40})[（(]以下(?:简称|统称|称)(?:为)?[“\"]?(?P<short>[^）)”\"，。；]{2,20})[”\"]?[）)]"
)


@dataclass(slots=True)
class Context:
    """The addressees of one statute.

    `declared` maps a short name to its full phrase. `addressee` is the declared body whose acts the statute governs, if
    one is declared; `ahead` holds articles that were read before their turn; `near(text, words)` finds who, in the articles before, is named for the same matter.
    """

    texts: tuple[str, ...] = ()
    declared: dict[str, str] = field(default_factory=dict)
    addressee: tuple[str, str] | None = None
    ahead: dict[str, Reading] = field(default_factory=dict)
    _whole: str | None = None
    _pairs: dict[str, bool] = field(default_factory=dict)
    _places: dict[str, int] | None = None
    _keepers: dict[str, str] = field(default_factory=dict)
    _courts: bool | None = None
    _roles: dict[str, str] = field(default_factory=dict)
    _applicants: tuple[tuple[Bearer, str], ...] | None = None
    _drafts: dict[str, list[Draft]] = field(default_factory=dict)
    _norms: dict[str, list[tuple[Bearer, str]]] = field(default_factory=dict)

    def near(self, text: str, words: str) -> Bearer | None:
        """Who bears the norms of the articles just before that speak of the same matter as these words."""
        pairs = word_pairs(words)
        if not self.texts or not pairs:
            return None
        at = self._place(text)
        near = [
            (bearer, spoken)
            for index in range(at - 1, max(at - 4, -1), -1)
            for bearer, spoken in self._named(index)
            if len([1 for pair in pairs if pair in spoken]) * 3 > len(pairs)
        ]
        if not near:
            return None
        pairs = {pair for pair in pairs if not self.common(pair)}
        best, found = len(pairs) * 49, None
        for bearer, spoken in near:
            share = 100 * len([1 for pair in pairs if pair in spoken])
            if share > best:
                best, found = share, bearer
        return found._replace(place=None) if found else None

    def doer(self, action: str) -> Bearer | None:
        """Who is the subject of these very words elsewhere in the statute (X提交决策机关讨论…)."""
        key = action[:_VERBATIM]
        if len(key) < _VERBATIM or opens(key, 0) != "verb" or not self.texts:
            return None
        whole = self._joined()
        at, tries = whole.find(key), 0
        while at >= 0 and tries < 8:
            tries += 1
            before = _CLAUSE_END.split(whole[max(0, at - 24) : at])[-1]
            who = subject(before)
            if who is not None and who.start == 0 and who.end == len(before):
                return Bearer(before, who.type, None)
            at = whole.find(key, at + 1)
        return None

    def applicant(self, text: str, words: str) -> Bearer | None:
        """Who applies: as the article says it (申请人, 申领人), else who applies for the same elsewhere, else 申请人."""
        for name in ("申领人", "申请人"):
            if name in text and (name == "申请人" or "申领" in words):
                return Bearer(name, "person", None)
        if self._applicants is None:
            self._applicants = tuple(_applicants(self._joined()))
        asked = word_pairs(_ASKED.split(words)[-1])
        usual = APPLICANT if "申请人" in self._joined() else None
        same = [who for who, what in self._applicants if any(pair in what for pair in asked)]
        if usual is None and not same:
            same = [who for who, what in self._applicants if not what]
        for who, times in Counter(same).most_common(1):
            return who if usual is None or (times > 1 and "申请人" not in who.text) else usual
        return usual

    def court(self) -> Bearer | None:
        """The courts, where the text is a rule of theirs: every third norm is expressly a court's."""
        if self._courts is None:
            whole = self._joined()
            spoken = whole.count("人民法院") >= _OFTEN
            own = sum(whole.count("人民法院" + cue) for cue in _MODAL) if spoken else 0
            self._courts = own >= _OFTEN and own * 3 >= sum(whole.count(cue) for cue in _MODAL)
        return Bearer("人民法院", "court", None) if self._courts else None

    def role(self, deed: str) -> Bearer | None:
        """Who the statute names after what is done (设置 → 设置人, 临时占道经营 → 临时占道经营者)."""
        if len(deed) < 2 or (len(deed) < 4 and opens(deed, 0) != "verb") or deed in of_kind("makes"):
            return None
        if deed not in self._roles:
            whole, found = self._joined(), Counter[str]()
            at = whole.find(deed, 0, _WIDE)
            while 0 <= at < len(whole) - len(deed) - 2:
                end = at + len(deed) + (2 if whole.startswith("单位", at + len(deed)) else 1)
                named = whole[end - 1 : end] in ("人", "者", "位") and whole[end] in _ACTS and whole[at - 1] != "被"
                if named and (whole[end - 1] != "位" or whole[at - 1] in _BOUNDS):
                    found[whole[at:end]] += 1
                at = whole.find(deed, end, _WIDE)
            best = found.most_common(1)
            self._roles[deed] = best[0][0] if best else ""
        name = self._roles[deed]
        who = subject(name) if name else None
        return Bearer(name, who.type, None) if who is not None and who.start == 0 and who.end == len(name) else None

    def maker(self, text: str, what: str, verbs: tuple[str, ...]) -> Bearer | None:
        """Who makes the thing by the norms of the articles around."""
        at, known = self._place(text), len(self.texts)
        for step in range(1, _AROUND):
            for index in (at - step, at + step):
                if 0 <= index < known and what in self.texts[index] and (who := self._made_by(index, what, verbs)):
                    return who
        return None

    def _made_by(self, index: int, what: str, verbs: tuple[str, ...]) -> Bearer | None:
        text = self.texts[index]
        for draft in self._drafts_of(index):
            if draft.named and draft.bearer is not None and makes(draft, text, what, verbs):
                return draft.bearer._replace(place=None)
        return None

    def keeper(self, thing: str) -> Bearer | None:
        """Who is named after the thing elsewhere in the statute (船舶负责人, 配备校车的学校)."""
        if not 2 <= len(thing) <= 10 or not self.texts or opens(thing, 0) in ("verb", "prep", "adverb"):
            return None
        key = thing[-4:]
        if key not in self._keepers:
            best = Counter(_kept(key, self._joined())).most_common(1)
            self._keepers[key] = best[0][0] if best and best[0][1] > 1 else ""
        name = self._keepers[key]
        return Bearer(thing.removesuffix(key) + name, "person", None) if name else None

    def remember(self, text: str, drafts: list[Draft]) -> None:
        """Keep what an article says of its own addressees, for the articles that follow."""
        self._drafts[text] = drafts

    def _place(self, text: str) -> int:
        if self._places is None:
            self._places = {one: index for index, one in enumerate(self.texts)}
        return self._places.get(text, 0)

    def _drafts_of(self, index: int) -> list[Draft]:
        from loaders.statute.norms.reader import read

        text = self.texts[index]
        if text not in self._drafts:
            self.ahead[text] = reading = read(text)
            self._drafts[text] = reading.drafts
        return self._drafts[text]

    def _named(self, index: int) -> list[tuple[Bearer, str]]:
        text = self.texts[index]
        if text not in self._norms:
            self._norms[text] = _spoken(text, self._drafts_of(index))
        return self._norms[text]

    def common(self, pair: str) -> bool:
        """True for a pair of characters that the statute uses about once an article: its general matter."""
        if not self.texts:
            return False
        if pair not in self._pairs:
            whole = self._joined()
            self._pairs[pair] = whole.count(pair, 0, _SAMPLE) >= len(self.texts) * min(1, _SAMPLE / len(whole))
        return self._pairs[pair]

    def _joined(self) -> str:
        if self._whole is None:
            self._whole = masked("\n".join(self.texts))
        return self._whole


def _kept(key: str, whole: str) -> Iterator[str]:
    """The key with the word for its keeper, wherever the two stand together; no pattern is made for a key."""
    at = whole.find(key, 0, _WIDE)
    while at >= 0:
        found = _KEEPER.match(whole, at + len(key), _WIDE)
        if found is not None:
            yield whole[at : found.end()]
        at = whole.find(key, found.end() if found is not None else at + 1, _WIDE)


def _spoken(text: str, drafts: list[Draft]) -> list[tuple[Bearer, str]]:
    """The named bearers of norms with the words of the norm, from its conditions or bearer on."""
    out = []
    for draft in drafts:
        bearer = draft.bearer
        if draft.named and bearer is not None and bearer.place is not None and not (draft.sanction or draft.approves):
            start = draft.topics[0][0] if draft.topics else draft.start
            out.append((bearer, text[min(start, bearer.place[0]) : draft.end]))
    return out


def _applicants(whole: str) -> Iterator[tuple[Bearer, str]]:
    """The persons and organisations that are the subject of 申请 somewhere in the statute, with what they apply for."""
    for found in itertools.islice(_ASKED.finditer(whole, 0, _WIDE), _FEW):
        clause = _CLAUSE_END.split(whole[max(0, found.start() - 60) : found.start()])[-1].removeprefix("由")
        if "由" in clause or MASK in clause or clause.startswith(_NO_APPLICANT):
            continue
        who = clause_subject(clause + "申请")
        if who is not None and who.start == 0 and who.end > 2 and who.type in ("person", "organization", "anyone"):
            what = _CLAUSE_END.split(whole[found.end() : found.end() + 16])[0]
            yield Bearer(clause[: who.end], who.type, None), what


_NO_APPLICANT = ("(", "（", "任何", "应", "其", "所", "依照", "设立")
_ASKED = re.compile(r"申请(?!人|书|材料|表|文件|事项|的|执行)(?:办理)?")
_FEW = 24
APPLICANT = Bearer("申请人", "person", None)
_KEEPER = re.compile(
    r"的?(?:所有权人|所有人|经营人|使用人|负责人|管理人|所有者|经营者|管理者|使用者|举办者|持有人|权利人|服务提供者|管理单位|使用单位|经营单位|运营单位|经营企业|运营企业)"
)
_WIDE = 60_000
_AROUND = 8
_MODAL = ("应当", "可以", "不得", "应予", "有权")
_OFTEN = 8
# What follows the name of whoever acts.
_BOUNDS = frozenset("，。；、：\n由向对与和或的")
_ACTS = frozenset("应可不必须要的在向对自凭未有负承、，。；")
_VERBATIM = 7
_CLAUSE_END = re.compile("[，。；：\n]")
_SAMPLE = 8_000


def word_pairs(words: str) -> set[str]:
    return {words[i : i + 2] for i in range(len(words) - 1)}


def context(texts: Iterable[str]) -> Context:
    """The context of a statute from the texts of its articles, in order."""
    kept = tuple(texts)
    out = Context(kept)
    for index, text in enumerate(kept):
        if "以下" not in text:
            continue
        for found in _declarations(text):
            out.declared.setdefault(found["short"], found["full"])
            who = subject(found["short"])
            if index < 3 and out.addressee is None and who is not None and _governed(text, found):
                out.addressee = (found["short"], who.type)
    return out


def _declarations(text: str) -> Iterator[re.Match[str]]:
    """The declared short names; only what stands around 以下 is looked at."""
    done, at = 0, text.find("以下")
    while at >= 0:
        bracketed = text[at - 1 : at] in ("（", "(")
        found = _DECLARED.search(text, max(done, at - 41), at + 48) if bracketed else None
        if found is not None:
            yield found
            done = found.end()
        at = text.find("以下", max(done, at + 2))


def _governed(text: str, found: re.Match[str]) -> bool:
    """True where the declaration stands in the article that says whose acts the statute applies to."""
    return "适用本" in text and found.start() < text.find("适用本")
