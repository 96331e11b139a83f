"""Citations: 《X法》第N条第N款第N项, laws named without brackets, 本法第N条, 前款, 前两款, 前条, ranges, declared short names.

Tokens are found in one pass, then joined from left to right: what stands next to a citation, or is joined to it by 、 和
或者 至, shares its law, article and paragraph. Offsets are code points into the text given.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from loaders.numerals import number
from loaders.statute.amending import Wording, speaks_of_another
from loaders.statute.article import Article, Statute
from loaders.statute.marks import text_kinds
from loaders.statute.mentions import Token, tokens
from loaders.statute.paragraphs import item_at
from ontology.ids import normal_title

SELF: Final = "SELF"
_JOINT: Final = re.compile(
    r"[ ]?(?:、|,|和|或|及|与|以及|或者|并|、?和|以及依照|和依照)[ ]?(?:本法|本条例|本规定|本办法|本条|同条|该条)?"
)
_RANGE: Final = re.compile(r"[ ]?(?:至|到|-|~)[ ]?")
_JOINED: Final = re.compile(r"[ ]?(?:、|,|以及|或者|和|或|及|与|并)[ ]?")
_OF: Final = re.compile(r"[ ]?(?:\((?:以下)?(?:简称|称)?[^()]{1,40}\))?(?:中)?(?:的)?[ ]?")
_STATUTE: Final = re.compile(
    rf"(?:{text_kinds('cited')}|.关于.{{2,60}}(?:意见|通知|答复|复函|公告))(?:\([^()]{{1,14}}\))?$"
)
_NAMED: Final = re.compile(rf"([\u4e00-\u9fff·]{{1,36}}(?:{text_kinds('named')}))(?:\([^()]{{1,10}}\))?$")
_NAME_ENDS: Final = frozenset("法典例定则释约案程)")
_LEAD: Final = re.compile(
    r".*(?:依照|按照|依据|根据|违反|适用|符合|参照|属于|具有|执行|遵守|触犯|构成|是指|以及|或者|按|依|有|对|在|将|由|据|除|犯|自|经|于|可|认定|视为|认为|实施|包括|确定|适用于|不受|计入|超过|超出|达到|从事|办理|出现|行使|援引|援用|引用|引述|引据|参见|详见|另见|对照|比照|套用|抵触)(?:的|了|为|行为)?(?=[\u4e00-\u9fff]{2})"
)
_NO_NAME: Final = re.compile(
    r".*本(?:实施)?(?:条例|办法|规定|细则|法|规则|解释|章程)(?:规定)?$|[该此各其上前]|有关|相关|实施(?:条例|办法|细则)$|(?:管理)?(?:办法|规定|条例)$"
)
_AMENDED: Final = re.compile(
    r"关于修改[《<]([^《》<>]+)[》>]的决定$|^([^《》]{2,30}法典?)修正案(?:[(（][一二三四五六七八九十]{1,3}[)）])?$"
)
_COUNT: Final = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6}


class Citation(NamedTuple):
    """One mention of a law or of a numbered provision. `target` is SELF or the title; 0 and "" mean not named.

    `article`, `to_article` are article numbers ("133-1"); `kuan`, `xiang`, `mu` with their range ends count from 1.
    """

    start: int
    end: int
    target: str
    article: str = ""
    to_article: str = ""
    kuan: int = 0
    to_kuan: int = 0
    xiang: int = 0
    to_xiang: int = 0
    mu: int = 0
    relative: bool = False


class _Here:
    """Where a text stands: its article, the articles before it, and the short names that hold there."""

    def __init__(
        self,
        article: Article | None,
        before: tuple[str, ...],
        short: Mapping[str, str],
        default: str,
        amending: bool = False,
    ) -> None:
        self._article, self._before, self._short, self.default = article, before, short, default
        self.number = article.number if article is not None else ""
        self.form = article.form if article is not None else ""
        self.amending = amending
        self._wording = Wording(article) if article is not None and self.form == "点" else None

    def full(self, name: str) -> str:
        return self._short.get(name) or self._short.get(normal_title(name)) or name

    def known(self, words: str) -> str:
        """The name that the words end with: a declared short name, else what follows the last verb; "" for 本办法."""
        for short in self._short:
            if words.endswith(short):
                return short
        lead = _LEAD.match(words)
        name = words[lead.end() :] if lead else words
        return "" if len(name) < 3 or _NO_NAME.match(name) else name

    def short_at_end(self, words: str) -> str:
        """The declared short name that the words end with: 送审稿(第六条)."""
        return next((short for short in self._short if len(short) > 1 and words.endswith(short)), "")

    def paragraph(self, offset: int) -> int:
        found = self._article.paragraph_at(offset) if self._article is not None else None
        return found.number if found is not None else 0

    def item(self, offset: int) -> int:
        paragraph = self._article.paragraph_at(offset) if self._article is not None else None
        found = item_at(paragraph.items, offset) if paragraph is not None else None
        return found.number if found is not None else 0

    def before(self, count: int) -> tuple[str, ...]:
        return self._before[-count:]

    def quoted(self, offset: int) -> int:
        """Which paragraph of the new wording that an amending decision quotes, 0 outside it: 前款 in the wording is a
        paragraph of the amended law."""
        return self._wording.paragraph(offset) if self._wording is not None else 0


class _Joiner:
    """Joins tokens to citations; `here` is the article (and its place in the statute) that the text stands in."""

    def __init__(self, form: str, here: _Here) -> None:
        self.form, self.here = form, here
        self.out: list[Citation] = []
        self.law: tuple[str, int, int] | None = None  # a named law that an article may follow: target, start, end
        self.last: Citation | None = None
        self.base: Token | None = None  # 本条, 本款 that a 款 or 项 may follow
        self.context = ""  # the law that a point of an amending decision speaks of
        self.changed: Citation | None = None  # … and the article (款) of it that it changes

    def run(self, tokens: list[Token]) -> list[Citation]:
        for token in tokens:
            if token.kind in ("title", "name"):
                self._title(token)
            elif token.kind == "own":
                self._own(token)
            elif token.kind == "back":
                self._back(token)
            elif token.kind == "条":
                self._article(token)
            elif token.kind == "款":
                self._paragraph(token)
            else:
                self._item(token)
        self._flush()
        return self.out

    def _add(self, citation: Citation) -> None:
        self.out.append(citation)
        self._now(citation)

    def _amend(self, citation: Citation) -> None:
        self.out[-1] = citation
        self._now(citation)

    def _now(self, citation: Citation) -> None:
        self.last = citation
        if self.here.amending and citation.article and not self.here.quoted(citation.start):
            self.changed = citation

    def _gap(self, token: Token) -> str:
        return self.form[self.last.end : token.start] if self.last is not None else "\0"

    def _flush(self) -> None:
        """A law named without an article is a citation of the whole law; 本法 alone is none."""
        if self.law is not None and self.law[0] != SELF and not self.form.startswith("本", self.law[1]):
            self._add(Citation(self.law[1], self.law[2], self.law[0]))
        self.law = None

    def _title(self, token: Token) -> None:
        self._flush()
        self.base = None
        name = self.here.full(token.value)
        if token.kind == "title" and not (_STATUTE.search(token.value) or name != token.value):
            follows = self.form.startswith("第", token.end)
            if not follows:
                return
        self.law = (name, token.start, token.end)
        if self.here.form == "点" and not self.here.quoted(token.start):
            self.context = name

    def _own(self, token: Token) -> None:
        self._flush()
        self.base = None
        if token.value in "条款项":
            self.base = token
        else:
            self.law = (self._itself(token.start), token.start, token.end)

    def _itself(self, offset: int) -> str:
        """What 本法 means: in the wording that a decision quotes, the law that it amends."""
        if self.here.amending and self.here.quoted(offset):
            return self.changed.target if self.changed is not None else self.context or self.here.default
        return SELF

    def _article(self, token: Token) -> None:
        value = number(token.value)
        if not value or value > 9_999:
            return
        article = f"{value}-{number(token.sub)}" if token.sub else str(value)
        target, start = "", token.start
        if self.law is not None:
            between = self.form[self.law[2] : token.start]
            if len(between) <= 50 and _OF.fullmatch(between):
                target, start = self.law[0], self.law[1]
                self.law = None
        if not target:
            self._flush()
            gap = self._gap(token)
            last = self.last
            if last is not None and last.article and len(gap) < 4 and _RANGE.fullmatch(gap) and not last.to_article:
                self._amend(last._replace(to_article=article, end=token.end))
                return
            joined = last is not None and last.article and len(gap) < 8 and _JOINT.fullmatch(gap)
            target, start = (last.target, start) if joined and last is not None else self._unbracketed(token)
        self.base = None
        self._add(Citation(start, token.end, target, article))

    def _unbracketed(self, token: Token) -> tuple[str, int]:
        """The law whose name stands straight before 第N条 without brackets, else this law."""
        first = self.last.end if self.last is not None else 0  # a name does not reach into the citation before it
        before = self.form[max(first, token.start - 44) : token.start]
        before = before[found.end() :] if first and (found := _JOINED.match(before)) else before
        if short := self.here.short_at_end(before):
            return self.here.full(short), token.start - len(short)
        found = _NAMED.search(before) if before[-1:] in _NAME_ENDS else None
        name = self.here.known(found[1]) if found is not None else ""
        if found is None or not name:
            said = self._said_before(token) if self.here.quoted(token.start) else ""
            return said or self.context or self._said_before(token) or self.here.default, token.start
        return self.here.full(name), token.start - len(before) + found.end(1) - len(name)

    def _said_before(self, token: Token) -> str:
        """The law of an article cited earlier in the same sentence: 符合X法第一条的规定,且不属于第二条规定情形."""
        last = self.last
        if last is None or not last.article or last.target == SELF or last.relative:
            return ""
        return "" if re.search("[。;\n]", self.form[last.end : token.start]) else last.target

    def _paragraph(self, token: Token) -> None:
        value = number(token.value) or 0
        last, gap = self.last, self._gap(token)
        self._flush()
        if last is not None and last is self.last and (last.article or last.relative):
            if gap in ("", " ") and not last.kuan and not last.xiang:
                self._amend(last._replace(kuan=value, end=token.end))
                return
            if len(gap) < 4 and _RANGE.fullmatch(gap) and last.kuan:
                self._amend(last._replace(to_kuan=value, end=token.end))
                return
            if len(gap) < 8 and _JOINT.fullmatch(gap) and last.kuan:
                self._add(Citation(token.start, token.end, last.target, last.article, kuan=value))
                return
        self._of_here(token, kuan=value)

    def _item(self, token: Token) -> None:
        value = number(token.value) or 0
        last, gap = self.last, self._gap(token)
        self._flush()
        if last is not None and last is self.last and (last.article or last.relative):
            if gap in ("", " ") and token.kind == "目" and not last.mu:
                self._amend(last._replace(end=token.end, mu=value))
                return
            if gap in ("", " ") and token.kind == "项" and not last.xiang:
                self._amend(last._replace(end=token.end, xiang=value))
                return
            if len(gap) < 4 and _RANGE.fullmatch(gap) and last.xiang:
                self._amend(last._replace(to_xiang=value, end=token.end))
                return
            if len(gap) < 8 and _JOINT.fullmatch(gap) and last.xiang:
                self._add(Citation(token.start, token.end, last.target, last.article, kuan=last.kuan, xiang=value))
                return
        if token.kind == "项":
            self._of_here(token, xiang=value)

    def _where(self, offset: int) -> tuple[str, str, int]:
        """The law, article and paragraph that an offset stands in: those that a decision changes, where it amends others.

        The article is "" where words that are quoted, or a change, belong to none that is known.
        """
        quoted = self.here.quoted(offset)
        if not self.here.amending:
            return SELF, "" if quoted else self.here.number, self.here.paragraph(offset)
        if self.changed is None:
            return SELF, "", 0
        first = self.changed.kuan
        return self.changed.target, self.changed.article, max(first, 1) + quoted - 1 if quoted else first

    def _of_here(self, token: Token, kuan: int = 0, xiang: int = 0) -> None:
        """第一款, 本条第一款, 本款第二项: of the article that the words stand in."""
        target, article, own = self._where(token.start)
        start = token.start
        if self.base is not None and self.base.end == token.start:
            start = self.base.start
            article = article or ("" if self.here.amending else self.here.number)
            if self.base.value == "款":
                kuan = own
        self.base = None
        if article:
            self._add(Citation(start, token.end, target, article, kuan=kuan, xiang=xiang, relative=True))

    def _back(self, token: Token) -> None:
        self._flush()
        self.base = None
        target, article, own = self._where(token.start)
        if not article:
            return
        count, unit = _COUNT.get(token.value[:-1], 1), token.value[-1]
        if unit == "条":
            self._articles_before(token, count)
        elif unit == "项":
            item = self.here.item(token.start)
            if item > count and not self.here.amending:
                self._relative(token, target, article, kuan=own, xiang=item - count, to_xiang=item - 1)
        elif own > 1 or not self.here.amending:
            first = max(1, own - count) if own > 1 else 0
            self._relative(token, target, article, kuan=first, to_kuan=own - 1 if own > 2 else 0)

    def _relative(
        self, token: Token, target: str, article: str, kuan: int, to_kuan: int = 0, xiang: int = 0, to_xiang: int = 0
    ) -> None:
        """A citation that counts back; a range that ends where it begins is none."""
        to_kuan, to_xiang = to_kuan if to_kuan > kuan else 0, to_xiang if to_xiang > xiang else 0
        self._add(Citation(token.start, token.end, target, article, "", kuan, to_kuan, xiang, to_xiang, relative=True))

    def _articles_before(self, token: Token, count: int) -> None:
        if not self.here.amending:
            before = self.here.before(count)
            target = SELF
        elif self.changed is not None and self.changed.article.isdecimal():
            last = int(self.changed.article)
            before, target = tuple(str(one) for one in range(max(1, last - count), last)), self.changed.target
        else:
            return
        if before:
            to = before[-1] if len(before) > 1 else ""
            self._add(Citation(token.start, token.end, target, before[0], to_article=to, relative=True))


def citations(
    form: str,
    article: Article | None = None,
    before: tuple[str, ...] = (),
    short: Mapping[str, str] | None = None,
    default: str = SELF,
    amending: bool = False,
) -> list[Citation]:
    """The citations of a text; `form` is `mapped(text)`, `before` the numbers of the articles before this one.

    `amending`: the article is a point of a decision that amends other law.
    """
    if not ("第" in form or "法" in form or "前" in form or "《" in form or "上" in form):
        return []
    found = tokens(form)
    return _Joiner(form, _Here(article, before, short or {}, default, amending)).run(found) if found else []


def of_statute(statute: Statute) -> Iterator[tuple[Article, list[Citation]]]:
    """The citations of each article of a statute, citations of its own title turned to SELF."""
    own = {normal_title(statute.title), normal_title(statute.part)} - {""}
    default, amending = amended(statute), speaks_of_another(statute)
    numbers = tuple(article.number for article in statute.articles)
    for index, article in enumerate(statute.articles):
        before = numbers[max(0, index - 6) : index]
        found = citations(article.plain, article, before, statute.short_names, default, amending)
        yield (
            article,
            [c._replace(target=SELF) if c.target != SELF and normal_title(c.target) in own else c for c in found],
        )


def amended(statute: Statute) -> str:
    """The one law that an amending decision (or 甲法修正案) is about: 第N条 there is an article of that law."""
    found = _AMENDED.search(statute.title)
    return found[1] or found[2] if found else SELF
