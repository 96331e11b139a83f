"""Stable, readable ids, made from content alone: no uuid, no clock.

urn:lex:cn:重大行政决策程序暂行条例                            work (RFC 9676 form, keyed by its normalised title)
urn:lex:cn:重大行政决策程序暂行条例@2019-04-20                  version
urn:lex:cn:重大行政决策程序暂行条例@2019-04-20~第二十五条第一款   provision
…~第二十五条第一款!17                                        duty: provision + offset of its action in the article body
body:530426:县政府办公室                                     body: GB/T 2260 code + normalised name
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

_SPACE = re.compile(r"[\s\u200b\u200c\u200d\u2060\ufeff]+")
_EDITION = re.compile(r"\((?:19|20)\d\d(?:年)?(?:修正|修订|修正本|修订本|修正案文本)?\)$")
_QUOTES = str.maketrans(
    {"〈": "<", "〉": ">", "《": "<", "》": ">", "—": "-", "\u2013": "-", "－": "-", "“": '"', "”": '"'}
)


@lru_cache(maxsize=4096)  # a text cites the same works again and again
def normal_title(title: str) -> str:
    """The key of a work: NFKC, no spaces, no 中华人民共和国 before it or a law that it names, no (2017修正) behind."""
    text = _SPACE.sub("", unicodedata.normalize("NFKC", title)).translate(_QUOTES)
    text = _unbracketed(re.sub(r"-+", "-", text))
    text = _EDITION.sub("", text)
    return text.removeprefix("中华人民共和国").replace("<中华人民共和国", "<") or text


def _unbracketed(text: str) -> str:
    """Without the brackets around the whole title, or half of one; <X条例>罚款办法 and 实施<X条例> keep theirs."""
    if text.count("<") == text.count(">") and not (text.startswith("<") and text.endswith(">")):
        return text
    return text.removeprefix("<").removesuffix(">")


def work_id(title: str) -> str:
    """The id of a regulation by its title, under the scheme of RFC 9676."""
    return "urn:lex:cn:" + normal_title(title)


def version_id(title: str, date: str) -> str:
    """`date` is the ISO date of adoption or promulgation that tells versions apart; "" where none is known."""
    return f"{work_id(title)}@{date or 'undated'}"


def version_name(title: str, date: str) -> str:
    """What a version is called: 重大行政决策程序暂行条例(2019-04-20), with ? for a day that is not known."""
    return f"{normal_title(title)}({date or '?'})"


def named_work(version: str) -> str:
    """The work's title in the name of a version."""
    return version.rpartition("(")[0] or version


def provision_id(version: str, citation: str) -> str:
    """`citation` is the full Chinese citation, e.g. 第四条第一款 or 第二章."""
    return f"{version}~{citation}"


def duty_id(provision: str, action_start: int) -> str:
    """`action_start` is the code-point offset of the action in the article's body (see loaders/statute)."""
    return f"{provision}!{action_start}"


def work_of(law_id: str) -> str:
    """The work that a version, provision or duty belongs to."""
    return law_id.partition("@")[0]


def version_of(law_id: str) -> str:
    """The version that a provision or duty belongs to."""
    return law_id.partition("~")[0]


def version_date(law_id: str) -> str:
    """The day that tells a version (or that of a provision or duty) apart; "" where none is known, or for other ids."""
    return version_of(law_id).partition("@")[2].replace("undated", "")


def body_id(jurisdiction: str, name: str) -> str:
    """`jurisdiction` is a GB/T 2260 code (100000 for the nation) or, where none exists, the place's own name."""
    return f"body:{jurisdiction}:{_SPACE.sub('', unicodedata.normalize('NFKC', name))}"


def role_id(name: str) -> str:
    """The id of a role by its name."""
    return "role:" + _SPACE.sub("", unicodedata.normalize("NFKC", name))


def jurisdiction_id(code: str) -> str:
    """The id of a place by its code (GB/T 2260) or its name."""
    return "place:" + code


def shared_id(template: str, properties: Mapping[str, object]) -> str:
    """The id of a shared node: the class's lg:idTemplate filled from its properties.

    `{title}` is `name` as `normal_title` has it; other fields lose their spaces. Raises KeyError for a missing field.
    """
    values = {key: _SPACE.sub("", unicodedata.normalize("NFKC", str(value))) for key, value in properties.items()}
    if "name" in properties:
        values["title"] = normal_title(str(properties["name"]))
    return template.format(**values)


def canonical_name(template: str, name: str) -> str:
    """What a shared node is called: its id decides, so that two sources never disagree about it."""
    return normal_title(name) if "{title" in template else _SPACE.sub("", unicodedata.normalize("NFKC", name))
