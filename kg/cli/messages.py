"""Errors as one line in the user's language: what, where and the mend.

The program raises in English; messages.yaml has the Chinese. Errors that come in both languages are shown as they are.

A `{}` in a pattern stands for whatever the program puts there; the Chinese takes the same pieces in the same order,
or by number ({1} {0}). A message that the file lacks is shown in English.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path

import click

from kg.export_text import one_line, said
from ontology.errors import KGError
from ontology.words import Remark

LONGEST_PLACE = 300
FILE = Path(__file__).with_name("messages.yaml")


@cache
def translations() -> dict[str, str]:
    """English pattern -> Chinese text."""
    import yaml

    return {str(k): str(v) for k, v in yaml.safe_load(FILE.read_text(encoding="utf-8")).items()}


@cache
def _patterns() -> list[tuple[re.Pattern[str], str]]:
    """The patterns with places to fill, those with most fixed words first."""
    open_ones = [(en, zh) for en, zh in translations().items() if "{}" in en and en.strip("{} …:")]
    open_ones.sort(key=lambda pair: (-len(pair[0].replace("{}", "")), pair[0]))
    return [(re.compile("(.*?)".join(map(re.escape, en.split("{}"))), re.DOTALL), zh) for en, zh in open_ones]


def translated(message: str, lang: str) -> str:
    """The message in `zh` or `en`."""
    if lang == "en" or not message:
        return message
    known = translations().get(message)
    if known is not None:
        return known
    for pattern, zh in _patterns():
        if match := pattern.fullmatch(message):
            return zh.format(*(translations().get(piece, piece) for piece in match.groups()))
    return message


def told(error: KGError, lang: str) -> str:
    """What went wrong, in the user's language."""
    return translated(error.what, lang) if error.words is None else error.words[lang]


def remark_line(remark: Remark, lang: str) -> str:
    """A remark on one line."""
    return one_line(f"{remark.where}: {remark.words[lang]}")


def skipped_lines(skipped: Counter[str], lang: str) -> tuple[str, list[str]]:
    """The files of folders that are not read, counted in a few words; and a line for those that surely hold texts."""
    from loaders.files.kinds import texts_left_out

    kinds = ", ".join(f"{ending} {number}" for ending, number in sorted(skipped.items()))
    count = skipped.total()
    told = said(lang, f"略过其他文件 {count} 个", f"other files skipped: {count}") + (f" ({kinds})" if kinds else "")
    lines = [
        one_line(f"{said(lang, '没有读入', 'not read')}: {endings} -> {translated(mend, lang)}")
        for endings, mend in texts_left_out(skipped)
    ]
    return told, lines


def failure_line(error: BaseException, lang: str) -> str:
    """The line that an error is shown as."""
    if isinstance(error, KGError):
        what = told(error, lang)
        where, mend = error.where, error.mend
    elif isinstance(error, click.exceptions.NoArgsIsHelpError):
        return error.format_message()
    elif isinstance(error, click.ClickException):
        context = getattr(error, "ctx", None)
        mend = f"see `{context.command_path} --help`" if context is not None else "see `kg --help`"
        what, where = translated(error.format_message(), lang), ""
    else:
        what, where, mend = _unexpected(error)
        what = translated(what, lang)
    parts = [_short(where), what]
    text = ": ".join(part for part in parts if part) + (f" -> {translated(mend, lang)}" if mend else "")
    return "kg: " + one_line(text)


def _short(place: str) -> str:
    """A place of any length as a line can hold it."""
    return place if len(place) <= LONGEST_PLACE else f"{place[: LONGEST_PLACE // 2]}…{place[-LONGEST_PLACE // 2 :]}"


def _unexpected(error: BaseException) -> tuple[str, str, str]:
    """What, where and mend of an error that no part of the program foresaw."""
    if isinstance(error, click.Abort | KeyboardInterrupt):
        return "stopped", "", ""
    if isinstance(error, MemoryError):
        return "there is not enough memory", "", "give fewer or smaller files at a time"
    if isinstance(error, RecursionError):
        return "the input is nested too deeply", "", "give a simpler file"
    if isinstance(error, ModuleNotFoundError):
        return f"the package {error.name} is missing", "", "`kg doctor` says how to get it"
    if isinstance(error, OSError):
        what = error.strerror or str(error) or type(error).__name__
        return f"the system refuses: {what}", str(error.filename or ""), "check the path, the rights and the free space"
    text = " ".join(str(error).split())[:300]
    return f"unexpected {type(error).__name__}: {text}", "", "KG_DEBUG=1 shows where; please report it"
