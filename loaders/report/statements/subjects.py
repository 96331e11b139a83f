"""Who acts where the grammar of bodies sees none: persons with their number, the nation, what stands before 应当."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from loaders.patterns import regex
from loaders.places import is_name, no_place
from loaders.report.bodies.find import Body
from loaders.report.lexicon import words
from loaders.report.statements.clauses import GROWING, VERB, action_at, led
from loaders.report.statements.frames import counted_persons
from loaders.report.statements.modals import OUGHT_TO
from loaders.report.statements.outlook import NUMBERED
from loaders.report.statements.posts import POST_FIRST, TITLES, person, post_end, titled

_OUGHT: Final = regex(
    r"([^,。;:的在对为把将]{2,24}?)(?:一般|原则上|通常|也|(?:依照|按照|根据)[^,。;:]{2,14}规定(?:具体|统一|全面|主要)?)?(?=(?:(?<![重主需必简概摘纪扼首紧提只])"
    + OUGHT_TO
    + r"|应当|(?<![供相反响适对回照感效呼因顺])应(?![急用诉对答届考邀当])|必须|不得|负责(?![人任]|同志))[\u4e00-\u9fff])"
)
_OUGHT_MARK: Final = regex("[要应必不负]")
_COUNTERS, _NUMERALS = frozenset("名位所家个"), frozenset("0123456789一二两三四五六七八九十百千")
_COUNT: Final = regex(r"(?:\d[\d ,.]*[万亿]?|[一二两三四五六七八九十百千]+)余?[名位所家个]$")
_EVERY: Final = regex(r"凡[^,。;:]{2,40}的((?:(?!一律)[^的,。;:]){2,30})$")  # 凡…的单位, 必须…
# Others than the one who reports, where a verb follows: 县级下放…, 群众满意.
_OTHER_FIRST: Final = frozenset("上省市州县区镇乡局厅副党主分常检各人群当企申原行")
_WHO: Final = "(?:党[委组工]{1,2}书记|[省市州县区镇乡]委书记|(?:分管|常务)*副?(?:[省市州县区旗镇乡局厅]|检察)长|主要领导|分管领导|主要负责人)"
_OTHERS: Final = regex(
    r"(?:上级|[省市州县区镇乡]级(?:财政)?|各地区?|各级|各(?:县区|县市|乡镇|街道|村|社区|镇|乡)+|(?:人民)?群众|(?<!被)申请人|原告|行政相对人|当事人|企业"
    r"|(?:中央、)?(?:[省市州县区旗]、)+(?:县[市区]|市县|乡镇|镇街|[省市州县区旗乡镇])(?:两级|三级)?(?=[\u4e00-\u9fff]{2})"
    rf"|各(?:省|自治区|直辖市|设区的市|自治州|市|州|县|区|旗|盟|乡|镇|街道|、|和)+(?:\([^()]{{1,10}}\)[市县区]?)?|{_WHO}(?:、{_WHO})*(?![担兼]?任))"
)
_PLACE_LAST: Final = frozenset("县市镇乡州区街")
_PLACE: Final = regex(
    lambda: (
        rf"(?!建成区|针对|围绕|聚焦|紧扣|紧盯|结合|立足|依托|随着|确保|对标|对照|面[向对]|争取|利用|改善)(?![各我本在对向由将把以从和与该其另每为于就按到经据依])(?:(?!全)[\u4e00-\u9fff]){{1,4}}?(?:自治[县州]|街道|[县市镇乡州]|(?<![{no_place()['区']}])区)"
    )
)
_TOLD: Final = regex("强调|要求|规定|明确|提出|指出")
_MANNER: Final = frozenset(("具体", "统一", "直接", "全面", "分别", "统筹", "专门", "牵头", "共同", "并", "同时"))
_NATION: Final = regex(
    r"国家(?=依托|建设|组织|制定|加大|实施|设立|禁止|限制|引导|扶持|建立|健全|推行|推进|鼓励|支持|实行|统筹|加强|完善|保障|依法|对|将|应当|采取|促进|保护|加快|严格|持续|深化)"
)
_CHARGED: Final = regex(r"([^,。;的在对为把将]{2,16}?)(?=承担[^,。;]{2,30}(?:责任|职责|任务|工作)$)")


def persons_in(relied: re.Match[str]) -> Iterator[tuple[int, int]]:
    """The places of those relied on, in a match of `relied_on`: 法律顾问 and 公职律师 of 47名法律顾问、6名公职律师."""
    for found in re.finditer(r"\d[\d ,]*余?[名位个家支]([□\u4e00-\u9fff]{2,12}?)(?=[、和]\d|$)", relied["row"]):
        start = relied.start("row")
        yield start + found.start(1), start + found.end(1)


def named(form: str, text: str, at: int, end: int) -> tuple[str, int] | None:
    """A subject that is no known body, and where it ends: the first of the readers that sees one."""
    readers = _READERS.get(form[at], _ANYWHERE)
    if not TITLES.isdisjoint(form[at + 2 : at + 5]) and (found := titled(form, text, at, end)):
        return found
    if form[at - 1] in _COUNTERS and readers[0] is not _counted:
        readers = (_counted, *readers)
    for reader in readers:
        if found := reader(form, text, at, end):
            return found
    return None


def _counted(form: str, text: str, at: int, end: int) -> tuple[str, int] | None:
    """四十七名干部参加…"""
    back = _COUNT.search(form, max(0, at - 8), at) if form[at - 1 : at] in _COUNTERS else None
    if not back and form[at : at + 1] not in _NUMERALS:
        return None
    found = counted_persons().match(form, back.start() if back else at, end)
    if not found:
        return None
    noun = "noun" if found["noun"] else "kind"
    return text[found.start(noun) : found.end(noun)], found.end()


_KIND: Final = r"(?:(?![、和][\d一二两三四五六七八九十百])[\u4e00-\u9fff□]){1,8}?"  # none holds where the next begins
_COUNTED_ROW: Final = regex(
    rf"(?:(?:\d+|[一二两三四五六七八九十百]+)余?[个家所名])?{_KIND}(?:[、和](?:\d+|[一二两三四五六七八九十百]+)余?[个家所名]{_KIND})+(?=均|都|全部|普遍|已)"
)
_IN_ROW: Final = regex(
    r"(?:(?:\d+|[一二两三四五六七八九十百]+)余?[个家所名])?([\u4e00-\u9fff□]+?)(?:[、和](?=\d|[一二两三四五六七八九十百])|$)"
)


def counted_row(form: str, text: str, at: int, end: int) -> tuple[list[str], int] | None:
    """十三个村、两个社区均设立…: those who act by kinds, and where the row ends."""
    if form[at] not in _NUMERALS and form[at - 1] not in _COUNTERS:
        return None
    found = _COUNTED_ROW.match(form, at, end)
    if not found or not action_at(form, led(form, found.end(), end)[0], end):
        return None
    return [text[at + one.start(1) : at + one.end(1)] for one in _IN_ROW.finditer(found[0])], found.end()


def place_row(form: str, text: str, at: int, end: int) -> tuple[list[str], int] | None:
    """东岭镇、西岭镇各开展…: several places that act, and where the row ends."""
    if _PLACE_LAST.isdisjoint(form[at + 1 : at + 8]) or (
        form.find("、", at, at + 12) < 0 and form.find("和", at, at + 12) < 0
    ):
        return None
    names, stop = [], at
    while (found := _PLACE.match(form, stop, end)) and len(found[0]) > 2 and not VERB.match(form, stop, end):
        names.append(text[stop : found.end()])
        stop = found.end()
        if form[stop] not in "、和":
            break
        stop += 1
    if len(names) < 2 or stop >= end or form[stop - 1] in "、和":
        return None
    stop += form[stop] == "各"
    return (names, stop) if action_at(form, led(form, stop, end)[0], end) else None


def _nation(form: str, text: str, at: int, end: int) -> tuple[str, int] | None:
    found = _NATION.match(form, at, end)
    return (text[at : found.end()], found.end()) if found else None


_OUR_NATION: Final = regex(r"我国(?![\u4e00-\u9fff]{0,8}的)")
_LEADER: Final = regex(r"习近平(?:总书记|主席|同志)")
_SESSION: Final = regex(r"党的[一二三四五六七八九十]{1,3}(?:届[一二三四五六七八九十]{1,2}中全会|大)(?!(?:审议)?通过的)")
_MINDS: Final = ("高度重视", "十分重视", "非常重视", "十分关心", "多次")  # and acts in the clauses behind
_HELD: Final = regex("(?:胜利|隆重|成功|圆满)?召开$")


def _of_the_nation(form: str, text: str, at: int, end: int) -> tuple[str, int] | None:
    """我国实施…, 习近平总书记对…作出指示, 党的二十大召开: told of those and not of the body that reports."""
    found = _OUR_NATION.match(form, at, end) or _LEADER.match(form, at, end) or _SESSION.match(form, at, end)
    if not found:
        return None
    stop = led(form, found.end(), end)[0]
    minds = form.startswith(_MINDS, found.end())
    acts = minds or form[stop] in "对就把将" or _HELD.match(form, stop, end) or action_at(form, stop, end)
    return (text[at : found.end()], found.end()) if acts else None


def _i_myself(form: str, text: str, at: int, end: int) -> tuple[str, int] | None:
    """我主持…: told by the one who reports in person."""
    return (text[at : at + 1], at + 1) if action_at(form, led(form, at + 1, end)[0], end) else None


def _whoever(form: str, text: str, at: int, end: int) -> tuple[str, int] | None:
    """凡…的单位, 必须…"""
    found = _EVERY.match(form, at, end)
    return (text[found.start(1) : end], end) if found else None


def _other(form: str, text: str, at: int, end: int) -> tuple[str, int] | None:
    """Others than the one who reports, before a verb: 县级下放…, 群众提出…"""
    found = _OTHERS.match(form, at, end)
    if not found:
        return None
    times = _TIMES.match(form, found.end(), end)
    stop = led(form, times.end() if times else found.end(), end)[0]
    if action_at(form, stop, end) or (form[stop] in "参按根结围针聚对" and _BY_WHAT.match(form, stop, end)):
        return text[at : found.end()], found.end()
    return None


_TIMES: Final = regex(r"(?:先后|分别|累计|共)*(?:\d+余?|[两三四五六七八九十多]+)次")
_BY_WHAT: Final = regex("参照|按照|根据|结合|围绕|针对|聚焦|对照")  # 各市参照省厅做法,开展…


# 东岭镇将普法工作列入…
_TAKES_UP: Final = regex("[将把][^,。;:]{2,40}(?:改为|合并|调整为|压缩|纳入|列入|写入|融入|摆[在到上]|放在)")


def _place(form: str, text: str, at: int, end: int) -> tuple[str, int] | None:
    """城东区推行…"""
    if _PLACE_LAST.isdisjoint(form[at + 1 : at + 8]):
        return None
    found = _PLACE.match(form, at, end)
    if not found or len(found[0]) <= 2 or VERB.match(form, at, end):
        return None
    if form[found.end()] in "将把" and _TAKES_UP.match(form, found.end(), end):
        return text[at : found.end()], found.end()
    verb = action_at(form, led(form, found.end(), end)[0], end)
    if verb and not (form[verb[1]] in "到至" and form[verb[0] : verb[0] + 2] in GROWING):  # 信用乡增加到9个
        return text[at : found.end()], found.end()
    return None


def _charged(form: str, text: str, at: int, end: int) -> tuple[str, int] | None:
    """What stands before 要, 应当, 必须 …"""
    found = _OUGHT.match(form, at, end) if _OUGHT_MARK.search(form, at, end) else None
    if not found and form.find("承担", at, end) >= 0:
        found = _CHARGED.match(form, at, end)
    if (
        not found
        or found[1] in _MANNER
        or found[1].endswith(words("verbs", "no_actors"))  # what is to be done about them stands behind 要, 应当
        or VERB.match(form, at, end)
        or _NO_SUBJECT.search(found[1])
    ):
        return None
    told = _TOLD.match(found[1])
    if told and len(found[1]) - told.end() >= 2:  # 强调医疗机构要…
        return text[found.start(1) + told.end() : found.end(1)], found.end()
    numbered = NUMBERED.match(found[1])
    name = text[found.start(1) + (numbered.end() if numbered else 0) : found.end(1)]
    return (_HEADING.sub("", name).removesuffix("都") or name), found.end()


_HEADING: Final = regex(r"^(?:工作要求|总体要求|有关要求|组织实施|组织保障|保障措施)(?=各)")  # 二、工作要求各地区要…


CHANNELS: Final = ("平台", "热线", "专线", "媒体")
_CHANNEL: Final = regex(
    r"1\d{4}[\u4e00-\u9fff]{0,10}?(?:(?:平台|热线|专线)(?!中心|[转交]办|派|工单)|中心(?!城))|《[^》]{2,30}》(?:[、和]《[^》]{2,30}》)*等?[\u4e00-\u9fff]{0,4}?(?P<media>媒体)"
)


_DOCUMENT: Final = regex(r"《[^》]{2,60}》(?:\([^()]{1,20}\))?(?=[\u4e00-\u9fff])(?!等|的|[和与及])")


def _document(form: str, text: str, at: int, end: int) -> tuple[str, int] | None:
    """《办法》明确了职责: what a text says is told of it."""
    found = _DOCUMENT.match(form, at, end)
    if not found:
        return None
    about = _ABOUT.match(form, found.end(), end) if form[found.end()] in "在就从围" else None
    behind = about.end() if about else found.end()
    if not about and _VIEWED.match(form, behind):
        return text[at:behind], behind  # the next clauses tell what is in it
    verb = action_at(form, led(form, behind, end)[0], end)
    if verb and end - verb[1] > 1 and form.startswith(words("verbs", "stating"), verb[0]):
        return text[at : found.end()], behind
    return None


_VIEWED: Final = regex("是(?![由否以])|立足|紧扣|着眼|共分|分为")
# 《办法》在规范执法方面|作出…, 就压实责任|提出…
_ABOUT: Final = regex(
    r"(?:(?:在|从)[^,。;:]{2,40}?(?:方面|环节|领域|层面|角度|上)|就[^,。;:]{2,60}?|围绕[^,。;:]{2,60}?)(?:主要)?(?=(?:提出|作出|规定|明确|部署)了?)"
)


def _channel(form: str, text: str, at: int, end: int) -> tuple[str, int] | None:
    """12345热线受理…, 《日报》等媒体曝光…"""
    found = _CHANNEL.match(form, at, end)
    if found and action_at(form, led(form, found.end(), end)[0], end):
        return text[found.start("media") if found["media"] else at : found.end()], found.end()
    return None


_ANYWHERE: Final = (_place, _charged)
# 上海推行…, 湖北武汉建立…: what other places did, in a text on the whole country.
_PROVINCE: Final = regex(lambda: f"(?:{'|'.join(words('bodies', 'provinces')[:_PROVINCES])})(?![省市自])")
_PROVINCES: Final = 31  # the list goes on with parts of the country
_NO_DEED_OF_PLACES: Final = regex("(?:合作|建设|发展)?(?:组织|银行|集团|公司|大学|学院)")


def _province(form: str, text: str, at: int, end: int) -> tuple[str, int] | None:
    found = _PROVINCE.match(form, at, end)
    if not found or _NO_DEED_OF_PLACES.match(form, found.end()):
        return None
    for stop in (found.end(), found.end() + 2, found.end() + 3):
        if stop > found.end() and not is_name(form[found.end() : stop] + "市"):
            continue
        if (form[stop] in "将把" and _TAKES_UP.match(form, stop, end)) or action_at(form, led(form, stop, end)[0], end):
            return text[at:stop], stop
    return None


_READERS: Final = {
    **dict.fromkeys("北天河内辽吉黑上江浙安福山湖广海重四贵云西陕甘青宁新", (_province, *_ANYWHERE)),
    **dict.fromkeys(_OTHER_FIRST, (_other, person, _place, _charged)),
    "上": (_province, _other, person, _place, _charged),
    "党": (_of_the_nation, _other, person, _place, _charged),
    **dict.fromkeys(_NUMERALS, (_channel, _counted, _place, _charged)),
    "四": (_province, _channel, _counted, _place, _charged),
    "《": (_channel, _document, _place, _charged),
    "国": (_nation, _place, _charged),
    "凡": (_whoever, _place, _charged),
    "我": (_of_the_nation, _i_myself, _place, _charged),
    "习": (_of_the_nation, _place, _charged),
}
_NO_SUBJECT: Final = regex(
    r"[需重主必]$|主要$|必有|《|[中时前后]$|我们$|依法$|^(?:但|也|还|又)+$|^(?:确保|坚持|做到|实现|保证|努力|力争|使|让|紧扣|围绕|针对|聚焦)"
)


_TOWARDS: Final = tuple("向对为被在从把将给与至到按据报送受代以赴往")
_BETWEEN: Final = regex(r"(?:[、和与及会同联合\n]|等|以及)*")
_JOINING: Final = regex(
    r"(?:(?:先后|分别)?\d+余?次(?=[、和]))?等?(?:、|和|与|及|会同|联合|牵头|以及|,)?(?:\d+余?[个家名])?"
)


def at_head(form: str, text: str, at: int, end: int, mentioned: list[Body], index: int) -> tuple[list[str], int]:
    """The bodies (with their posts) that stand at the head of a clause, and where they end; `index` is that of the first
    body of the clause."""
    subjects: list[str] = []
    posted = False
    first = mentioned[index].start if index < len(mentioned) else end
    while index < len(mentioned) and mentioned[index].end <= end and mentioned[index].start - at <= 1 + bool(subjects):
        body = mentioned[index]
        between = form[at : body.start]
        if body.start < at or between in _TOWARDS or (subjects and not _BETWEEN.fullmatch(between)):
            break
        post = post_end(form, body.end, end) if form[body.end] in POST_FIRST else 0
        at = post or body.end
        if post and subjects and not posted:  # 市委、市政府主要领导: one phrase
            subjects = [text[first:at]]
            index, posted = index + 1, True
            continue
        of_those = subjects and form[body.start - 1] in "家个名等" and body.name in ("单位", "部门", "机构")
        if subjects and body.name == "政府" and mentioned[index - 1].end == body.start:  # 镇党委政府
            subjects[-1] = subjects[-1] + text[body.start : at]
        elif not of_those:  # 甲、乙等8家单位
            subjects.append(text[body.start - (between == "各") : at])
        posted, joined = post > 0, _JOINING.match(form, at, end)
        if joined and joined[0] and index + 1 < len(mentioned) and mentioned[index + 1].start == joined.end():
            at = joined.end()
        index += 1
    return subjects, at


def who_spans(form: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The places of the bodies of a row, each with the 各 before it."""
    at = start
    for part in _BETWEEN_THEM.split(form[start:end]):
        counted = _NUMBER.match(part)
        yield at + (counted.end() if counted else 0), at + len(part)
        at += len(part)
        at += len(_WHO_JOINED.match(form, at, end)[0])  # type: ignore[index]


_BETWEEN_THEM: Final = regex(
    r"(?<=□)(?:、|和|与|及|会同|联合|牵头会同)(?=□|各□|\d+余?[个家名]□)"
    r"|(?<=[□室科门导人])[、和及](?=(?:分管|主管|主要)(?:领导|负责)|[□\u4e00-\u9fff]{2,4}负责人)"
)
_NUMBER: Final = regex(r"\d+余?[所家个名](?=..)")
_WHO_JOINED: Final = regex("牵头会同|会同|联合|[、和与及]|")


def who(form: str, text: str, start: int, end: int) -> Iterator[str]:
    """The bodies of a row, each with the 各 before it."""
    return (text[first:last] for first, last in who_spans(form, start, end))


# A subject goes on behind a semicolon where the next clause begins so.
GOES_ON: Final = regex(r"(?:并|还|又)?(?:会同|联合|与|同)各?□|对[^,。;:]{2,60}的[^,。;:]{0,8}(?=,)")


# It does not where the whole place or time is spoken of, a new item begins or a reply decides.
TURNS: Final = regex(
    r" *(?:全(?:[省市州县区旗镇乡局]|年|系统)|\d|第|[一二三四五六七八九十]+[、是要]|\(|同意|原则同意|其中|此外|另)"
)


_LISTED_BELOW: Final = regex(r"□:(?:一是|一、|1[.、]|\([一1]\)|①)")


def in_their_list(form: str, at: int) -> bool:
    """Whether a place is in the list of a body's deeds in one sentence: 县司法局:一是制定…;二是开展…"""
    first = max(0, at - 400)
    return (
        _LISTED_BELOW.search(form, max(first, form.rfind("。", first, at), form.rfind("\n", first, at)), at) is not None
    )


def is_issuer(subjects: tuple[str, ...], issuer: str) -> bool:
    """Whether the subject held so far is the issuing body under one of its names: it may go on behind a semicolon."""
    if len(subjects) != 1:
        return False
    subject = subjects[0]
    short = _GOVERNMENT.fullmatch(subject)
    return issuer.endswith(f"{short[1]}人民政府" if short else subject) or bool(_SELF.match(subject))


_GOVERNMENT: Final = regex(r"([省市州县区旗镇乡])(?:人民)?政府")


# Who reports, by what it calls itself: the place stands for its government.
OURSELVES: Final = regex(r"我们|[我本](?:自治[区州县]|街道|[省市州县区旗盟镇乡])")
_SELF: Final = regex(r"我们$|[我本](?:[省市州县区旗镇乡]|街道)?(?:政府|局|厅|委|办|院|部|中心)?$")


_CELL_OF: Final = regex(r"\t(□+(?:[、,]□+)*)\t$")


def of_cell(form: str, text: str, start: int) -> tuple[str, ...]:
    """Those whose deeds a cell tells that begins at `start`, whom the one before it names: 县财政局\t公布目录5份."""
    before = _CELL_OF.search(form, max(0, start - 40), start)
    return tuple(re.split("[、,]", text[before.start(1) : before.end(1)])) if before else ()
