"""The citations of a document as they stand there, each led to the law that the document's own words name.

《X法》(2017修正)第N条 names an edition, 国务院令第N号第N条 the regulation of that number, 该法第N条 and 同条第三款 what was
named before. What names no law (前款 in an opinion, 第N条 alone) stays, without a title: nothing is left out.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate

from loaders.numerals import NUMERAL, chinese, number
from loaders.statute.article import Statute
from loaders.statute.citations import SELF, Citation, citations, of_statute
from loaders.statute.mentions import short_names
from loaders.statute.provisions import article_and_rest, article_citation, provisions_of
from loaders.text import mapped
from ontology.ids import normal_title
from ontology.model import Document

_NUM = rf"{NUMERAL}{{1,9}}"
_YEAR = r"((?:19|20)\d\d)[ ]?年?(?:[01]?\d月[0-3]?\d日)?(?:第[一二三四五六]次)?"
_EDITION_OPEN = re.compile(rf"\({_YEAR}(?:修正|修订|修改|公布|施行),")  # 《X法》(2023年修正,以下简称《Y》)
_EDITION_BARE = re.compile(rf"》{_YEAR}(?:修正|修订|修改)[版本]?")  # 《X法》2018年修正版第三条
_EDITION = re.compile(rf"\({_YEAR}(?:修正|修订|修改|制定|公布|通过|版|文本|修正本|修订本|修正案文本)?\)")
_EDITION_BEHIND = re.compile(rf"\({_YEAR}(?:修正|修订|修改|修正本|修订本)\)")  # 《X法》第三条(2018年修正)
_EDITION_BEFORE = re.compile(rf"{_YEAR}(?:修正|修订|修改)后?的$")
_YEAR_BEFORE = re.compile(r"(?<![0-9])((?:19|20)\d\d)年(?:公布|颁布|通过|制定)?的?(?:中华人民共和国)?$")
_FORMER = re.compile(r"(?:原|旧|修[正订改]前的?|原来的)$")
_SHORT_NAME = re.compile(r"\((?:(?:以下|下)?(?:简称|统称|称)(?:为|:)?|即)[ ]?$")  # 《X法》(以下简称《Y法》)第七条
_NUMBER = re.compile(
    r"((?:[\u4e00-\u9fff]{2,14}令)?第?[0-9]{1,5}号令?|[\u4e00-\u9fff]{1,10}[\[(](?:19|20)\d\d[\])]第?[0-9]{1,5}号)"
    r"(?:公布|发布|印发|文件)?的?[ ]?$"
)
_LEAD = re.compile(r"^.*(?:根据|依据|依照|按照|违反|适用|参照|遵照|符合|执行|[见和及与按依以据对由在将])")
_THAT = re.compile(
    r"(?:该|此|上述|前述|同)(?:部|项)?(司法解释|法典|法律|法规|法|条例|规定|办法|细则|规则|决定|意见|通知|解释|规章|文件)"
    r"(?:中?的|中)?[ ]?$"
)
_KIND = re.compile("法|条例|办法|规定|细则|规则|决定|意见|通知|解释")
_ANY_KIND = frozenset({"法规", "规章", "文件"})
_BARE = frozenset("第(零〇○一二两三四五六七八九十百千0123456789")  # what a provision of a law named before begins with
_REACH = 200  # so many laws back does 该法 look
_STOP = re.compile("[。;\n]")
_JOINT = re.compile(r"[ ]?(?:、|,|和|或|及|与|以及|或者|并|至|到|-|~)[ ]?")
_PART = rf"(?:第{_NUM}(?:分?编|章|节))?[ ]?(?:[\u4e00-\u9fff]{{1,6}}分?编|总则|分则|附则)?(?:第{_NUM}(?:分编|章|节))*"
_OF = re.compile(
    rf"[ ]?(?:(?:19|20)\d\d年?(?:修正|修订|修改)[版本]?)?(?:\([^()]{{1,40}}\))?(?:中)?的?(?:规定)?[ ]?{_PART}(?:中)?的?[ ]?"
)
# A law without 《》 before its part (民法典合同编), and 条例 alone, which names the last one of its kind.
_IN_PART = re.compile(r"([\u4e00-\u9fff]{2,14}法典?)(?:第[^第]{1,4}编)?[\u4e00-\u9fff]{1,5}编(?:中?的|中)?[ ]?$")
_KIND_ALONE = re.compile(
    r"(?:^|[\s,。;:、(“]|依照|按照|依据|根据|违反|适用|参照|遵照|符合|执行|[按依据见])"
    r"((?:条例|办法|规定|细则|规则|决定|意见|通知|解释)(?:中?的|中)?[ ]?)$"
)
_SEVERAL = re.compile(rf"第({_NUM})((?:[、,和与及至到~-]|以及)第?{_NUM}){{1,60}}条(?!例|件|约)")
_ONE_OF = re.compile(rf"(至|到|~|-)?第?({_NUM})")
_MORE = re.compile(rf"(、|,|和|与|及|以及|至|到|-|~)({_NUM})条(?!例|件|约|建议|意见|措施)")
_SAID = re.compile("(?<=[法例])规定$")  # X法规定第三条: the name ends before
_NO_ARTICLE = "(?!例|件|约|建议|意见|措施|内容|规定|修[改订])"
_BELOW = rf"第{_NUM}款(?:第\(?{_NUM}\)?项)?|第\(?{_NUM}\)?项"
_BARE_ARTICLES = re.compile(rf"[ ]?(?:中?的)?[ ]?({_NUM}(?:[至到~-]{_NUM})?)[ ]?条{_NO_ARTICLE}({_BELOW})?")
_SAME = re.compile(rf"(?:同条|该条|上述条款?)({_BELOW})?")
_LOOSE = re.compile(
    rf"(?:本条)?第{_NUM}款(?:第\(?{_NUM}\)?项)?|(?<![以之目当提此先])前[一二两三四五]?(?:款(?!项)|条(?![例件约文]))"
)


@dataclass(frozen=True, slots=True)
class Cited:
    """One citation as it stands in the document; `provisions` are written out, none for the law as a whole.

    `edition` is the year of the version that the words name, `number` the document number that stands for a title.
    `likely`: 2007年《X法》 may mean the edition of that year, or only the year; `former`: 原《X法》 is the one before.
    """

    start: int
    end: int
    quote: str
    title: str
    provisions: tuple[str, ...]
    own: bool = False
    edition: str = ""
    number: str = ""
    likely: bool = False
    former: bool = False

    @property
    def named(self) -> bool:
        return bool(self.title or self.number)


def cited_in(document: Document, statute: Statute | None) -> list[Cited]:
    """All citations of a document, in text order; `statute` is what it was read as, None for any other document."""
    text = document.text or ""
    form = mapped(text)
    if statute is None:
        found = [_cited(text, one.start, one.end, one, "") for one in citations(form, short=short_names(form))]
        found = _with_lists(form, _with_bare(form, sorted(found, key=_place)))
        found = _with_rest(form, _Resolver(form, False).run(found))
    else:
        found = _Resolver(form, True).run(sorted(_of_statute(text, statute), key=_place))
    return [replace(one, quote=text[one.start : one.end]) for one in found]


def _place(one: Cited) -> tuple[int, int]:
    return one.start, one.end


def _of_statute(text: str, statute: Statute) -> Iterator[Cited]:
    for article, many in of_statute(statute):
        for one in many:
            yield _cited(text, *article.span(one.start, one.end), one, statute.title)
    for passage in (*statute.preamble, *statute.unplaced, *statute.annexes):
        for one in citations(mapped(passage.text), short=statute.short_names):
            yield _cited(text, passage.start + one.start, passage.start + one.end, one, statute.title)


def _cited(text: str, start: int, end: int, citation: Citation, own: str) -> Cited:
    title = own if citation.target == SELF else _SAID.sub("", citation.target)
    return Cited(start, end, text[start:end], title, tuple(provisions_of(citation)), citation.target == SELF)


class _Resolver:
    """Leads each citation to the law that its own words, or those before it, name; in text order."""

    def __init__(self, form: str, statute: bool) -> None:
        self.form, self.statute = form, statute
        self.out: list[Cited] = []
        self.laws: list[Cited] = []  # the laws named so far, each time another one is
        self.meant: dict[str, Cited] = {}  # 该解释(以下简称《甲解释》): by the short name the law that was named before
        self.moved: set[int] = set()  # places in `out` that were led elsewhere than the reading of the sentence alone

    def run(self, found: list[Cited]) -> list[Cited]:
        for one in found:
            self._take(one)
            last = self.out[-1]
            if last.named and not last.own and (not self.laws or _law(last) != _law(self.laws[-1])):
                self.laws.append(last)
        return self.out

    def _take(self, one: Cited) -> None:
        last = self.out[-1] if self.out else None
        bare = one.provisions and (self.form[one.start] in _BARE or not (one.title or one.own))
        if not bare:
            bracketed = self.form[one.start] == "《"
            said = _THAT.search(one.title) if not bracketed and not one.own else None
            if bracketed and (law := self._short(one)) is not None:
                self._put(replace(one, title=""), law)
            elif said is not None:  # 另见该条例 was read as a name
                start = self.form.rfind(said[0].strip(), one.start, one.end)
                self._put(replace(one, start=max(start, one.start), title="", own=False), self._before(said[1]))
            else:
                self.out.append(self._edition(one))
            return
        before = self.form[max(0, one.start - 40) : one.start]
        if found := _NUMBER.search(before):
            shown = _LEAD.sub("", found[1])
            start = one.start - len(before) + found.end(1) - len(shown)
            self._put(replace(one, start=start, title="", own=False), Cited(0, 0, "", "", (), number=shown))
        elif found := _THAT.search(before):
            start = one.start - len(before) + found.start()
            self._put(replace(one, start=start, title="", own=False), self._before(found[1]))
        elif found := _IN_PART.search(before):
            title = _LEAD.sub("", found[1])
            start = one.start - len(before) + found.end(1) - len(title)
            self._put(replace(one, start=start), Cited(0, 0, "", title, ()))
        elif found := _KIND_ALONE.search(before):
            start = one.start - len(found[1])
            self._put(replace(one, start=start, title="", own=False), self._before(found[1].rstrip("中的 ")))
        elif last is not None and self._follows(one, last):
            self._follow(one, last)
        else:
            self.out.append(one)

    def _short(self, one: Cited) -> Cited | None:
        """The law that 《条例》 alone, or the short name of 该解释, stands for; None for a title."""
        that = _THAT.fullmatch(one.title)
        if that is None and not (_KIND.fullmatch(one.title) and self.form.startswith(f"《{one.title}》", one.start)):
            return None
        if one.title not in self.meant and (law := self._before(that[1] if that else one.title)) is not None:
            if that is None:
                return law
            self.meant[one.title] = law
        return self.meant.get(one.title)

    def _follows(self, one: Cited, last: Cited) -> bool:
        gap = self.form[last.end : one.start]
        if not last.provisions:
            if gap.startswith(")") and _SHORT_NAME.search(self.form[max(0, last.start - 12) : last.start]):
                gap = gap[1:]
            return last.named and not self.statute and len(gap) <= 50 and _OF.fullmatch(gap) is not None
        if self.statute:
            return len(self.out) - 1 in self.moved and _JOINT.fullmatch(gap) is not None
        return last.end <= one.start and _STOP.search(gap) is None

    def _follow(self, one: Cited, last: Cited) -> None:
        if not last.provisions:  # 《X法》 and then 第38、39条
            self.out[-1] = self._edition(replace(last, end=one.end, provisions=one.provisions))
        else:
            self._put(replace(one, title="", own=False), last)

    def _put(self, one: Cited, law: Cited | None) -> None:
        self.moved.add(len(self.out))
        if law is not None:
            one = replace(
                one, title=law.title, own=law.own, edition=law.edition, number=law.number, likely=law.likely,
                former=law.former,
            )  # fmt: skip
        self.out.append(one)

    def _before(self, kind: str) -> Cited | None:
        """The last law named before whose name is of that kind."""
        for one in reversed(self.laws[-_REACH:]):
            name = normal_title(one.title)
            if not name or kind in _ANY_KIND or name.endswith(kind) or _is_law(kind, name) or _is_reading(kind, name):
                return one
        return None

    def _edition(self, one: Cited) -> Cited:
        """With the edition that stands in brackets in or behind the citation, or before it."""
        behind = _EDITION.match(self.form, one.end) if not one.provisions else None
        if behind is not None:
            return replace(one, end=behind.end(), edition=behind[1])
        before = self.form[max(0, one.start - 16) : one.start]
        found = _EDITION.search(self.form, one.start, one.end) or _EDITION_BEFORE.search(before)
        found = found or _EDITION_BARE.search(self.form, one.start, one.end)
        found = found or _EDITION_BEHIND.match(self.form, one.end) or _EDITION_OPEN.match(self.form, one.end)
        if found is not None:
            return replace(one, edition=found[1])
        year = _YEAR_BEFORE.search(before) if one.provisions else None
        if year is not None:
            return replace(one, edition=year[1], likely=True)
        return replace(one, former=True) if one.title and _FORMER.search(before) else one


def _law(one: Cited) -> tuple[str, str, str]:
    return one.title, one.number, one.edition


def _is_reading(kind: str, name: str) -> bool:
    return kind == "司法解释" and name.startswith(("最高人民法院", "最高人民检察院"))


def _is_law(kind: str, name: str) -> bool:
    return kind in ("法", "法律") and name.endswith(("法", "法典"))


def _with_bare(form: str, found: list[Cited]) -> list[Cited]:
    """With the article that follows a law without 第: 《X法》38条, X法38条第二款, X法26至28条."""
    starts = [one.start for one in found]
    out = []
    for one in found:
        bare = _BARE_ARTICLES.match(form, one.end) if one.named and not one.provisions else None
        taken = bare is not None and bisect_left(starts, bare.end()) > bisect_left(starts, one.end)
        if bare is None or taken:
            out.append(one)
            continue
        first, _, last = re.sub("[至到~-]", "-", bare[1]).partition("-")
        articles = _up_to("", first, False) or ()
        articles += _up_to(articles[-1], last, True) if articles and last else ()
        if bare[2] and articles:
            articles = (*articles[:-1], articles[-1] + _chinese(bare[2]))
        out.append(replace(one, end=bare.end(), provisions=articles) if articles else one)
    return out


def _with_lists(form: str, found: list[Cited]) -> list[Cited]:
    """With the articles of lists that write 第 or 条 once: 第38、39条, 第三十八条、39条, 38条至40条."""
    taken, out = _Taken([one for one in found if one.provisions]), list(found)
    whole = [one for one in found if one.provisions]
    for several in _SEVERAL.finditer(form):
        if taken.free(several.start(), several.end()):
            articles = list(_several(form, several))
            out += articles
            whole += articles[-1:]
    at = {id(one): index for index, one in enumerate(out)}
    for one in whole:
        end, last = one.end, one.provisions[-1]
        while more := _MORE.match(form, end):
            through = more[1] in "至到-~"
            named = _up_to(last, more[2], through)
            if not named or not taken.free(more.start(2), more.end()):
                break
            if through:
                index = at[id(one)]
                one = out[index] = replace(one, end=more.end(), provisions=one.provisions + named)
            else:
                index, one = len(out), Cited(more.start(2), more.end(), "", "", named)
                out.append(one)
            at[id(one)] = index
            end, last = more.end(), named[-1]
    return sorted(out, key=_place)


def _several(form: str, several: re.Match[str]) -> Iterator[Cited]:
    """The articles of 第38、39条: each a citation of its own, the last one with 条; a range (第38-40条) is one."""
    parts = list(_ONE_OF.finditer(form, several.start(), several.end() - 1))
    held: Cited | None = None
    for index, part in enumerate(parts):
        articles = _up_to(held.provisions[-1] if held else "", part[2], bool(part[1]))
        if not articles:
            continue
        end = several.end() if index == len(parts) - 1 else part.end()
        if part[1] and held is not None:
            held = replace(held, end=end, provisions=held.provisions + articles)
            continue
        if held is not None:
            yield held
        held = Cited(part.start(), end, "", "", articles)
    if held is not None:
        yield held


def _up_to(last: str, written: str, through: bool) -> tuple[str, ...]:
    """An article, or with 至 all from behind the last one up to it."""
    value = number(written) or 0
    first = _value(last) + 1 if through and last else value
    return tuple(article_citation(str(one)) for one in range(first, value + 1)) if 0 < value < first + 80 else ()


def _value(provision: str) -> int:
    return number(provision.partition("条")[0].removeprefix("第")) or 0


def _with_rest(form: str, found: list[Cited]) -> list[Cited]:
    """With 同条第三款 led to the article before it, and with what names a 款 or 前条 but no article or law."""
    out, taken = list(found), _Taken(found)
    articles = [one for one in found if one.provisions]
    ends = [one.end for one in articles]
    for same in _SAME.finditer(form):
        before = bisect_right(ends, same.start())
        if same[1] and before and taken.free(same.start(), same.end()):
            last = articles[before - 1]
            below = (article_and_rest(last.provisions[-1])[0] + _chinese(same[1]),)
            out.append(replace(last, start=same.start(), end=same.end(), provisions=below))
    taken = _Taken(sorted(out, key=_place))
    for loose in _LOOSE.finditer(form):
        if taken.free(loose.start(), loose.end()):
            out.append(Cited(loose.start(), loose.end(), "", "", (loose[0],), True))
    return sorted(out, key=_place)


def _chinese(below: str) -> str:
    """第3款第(二)项 as ids write it: 第三款第二项."""

    def written(found: re.Match[str]) -> str:
        return f"第{chinese(number(found[1]) or 0)}{found[2]}"

    return re.sub(r"第\(?([^()款项第]+)\)?([款项])", written, below)


class _Taken:
    """The places of citations in text order."""

    def __init__(self, found: list[Cited]) -> None:
        self._starts = [one.start for one in found]
        self._ends = list(accumulate((one.end for one in found), max))

    def free(self, start: int, end: int) -> bool:
        """Whether no citation stands in text[start:end]."""
        before = bisect_left(self._starts, end)
        return before == 0 or self._ends[before - 1] <= start
