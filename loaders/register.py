"""A register of files: what an office has filed of each document that the text itself may leave out.

An excerpt often names neither its year nor its issuer; the register that it was filed under does. A row gives a file
(name, or relative path) and any of title, issuing body, year, place and level. CSV as Excel saves it, or JSON.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from itertools import product
from pathlib import Path, PurePosixPath

from loaders.files.kinds import MENDS
from loaders.read import ENDINGS, decode
from ontology.errors import InvalidDocument
from ontology.words import Remark, Words

# Heading, as offices write it or as the lines of `kg extract` call it -> the field of Document.
_HEADINGS = {
    "文件": "file", "文件名": "file", "file": "file", "doc": "file", "id": "file",
    "标题": "title", "名称": "title", "title": "title",
    "制发机关": "issuer", "发文机关": "issuer", "制定机关": "issuer", "发布机关": "issuer",
    "制发单位": "issuer", "发文单位": "issuer", "发布单位": "issuer", "issuing_body": "issuer", "issuer": "issuer",
    "年度": "period", "年份": "period", "year": "period", "period": "period",
    "地区": "jurisdiction", "区划": "jurisdiction", "jurisdiction": "jurisdiction", "region": "jurisdiction",
    "层级": "level", "级别": "level", "level": "level",
}  # fmt: skip
_LEVELS = {
    "国家": "national", "全国": "national", "国家级": "national", "省级": "province", "省": "province",
    "市级": "prefecture", "市": "prefecture", "州": "prefecture", "县级": "county", "县": "county", "区": "county",
    "乡级": "township", "乡镇": "township", "乡镇级": "township",
    "省级部门": "department-of-province", "市级部门": "department-of-prefecture", "县级部门": "department-of-county",
}  # fmt: skip
_OWN_NAMES = ("登记表", "register", "index")  # what the register is called that lies with the files in their folder
_TITLE_LINES = 10
_DEEPEST = 20
_BRACKET = re.compile(r'"(?:[^"\\]|\\.?)*+(?:"|\Z)|[\[\]{}]', re.DOTALL)  # a text without end goes to the file's end
_MOST_TOLD = 20
_LEVEL = re.compile(r"(?:department-of-)?(?:national|province|prefecture|county|township)")
_NOTE = re.compile(r"(?<=[\u4e00-\u9fff])\s*[((][^()()]*[))]$")  # 甲县(虚构)
_PERIOD = re.compile(r"((?:19|20)\d\d)(?:\s*[-–—]\s*((?:19|20)\d\d))?\s*年?度?")


@dataclass(frozen=True, slots=True)
class Register:
    """`rows`: file name without ending -> fields of Document (title, issuer, period, jurisdiction, level)."""

    path: str
    rows: Mapping[str, Mapping[str, str]]

    def of(self, name: str) -> dict[str, str]:
        """What the register says of the document of that name (or relative path without ending); {} for nothing."""
        return dict(self.rows.get(name) or self.rows.get(PurePosixPath(name).name) or {})

    def used(self, count: int) -> Remark:
        """Tells that the register, which nobody named, speaks of so many files."""
        zh = f"按文件夹的登记表:{count} 个文件的标题、制发机关、年度等依其所载"
        en = f"the folder's register: title, issuer, year … of {count} files are as it says"
        return Remark(self.path, Words(zh, en))

    def unused(self, names: Iterable[str]) -> list[Remark]:
        """A remark for each of the first rows that none of the documents answers to, and how many more there are."""
        found = {one for name in names for one in (name, PurePosixPath(name).name)}
        left = [name for name in self.rows if name not in found]
        if len(left) > _MOST_TOLD:
            zh, en = (
                f"另有 {len(left) - _MOST_TOLD} 行没有对应的文件",
                f"{len(left) - _MOST_TOLD} more rows have no file",
            )
            rest = [Remark(self.path, Words(zh, en))]
        else:
            rest = []
        return [
            Remark(self.path, Words(f"没有名为 {name} 的文件", f"no file is called {name}"))
            for name in left[:_MOST_TOLD]
        ] + rest


def read_register(path: str | Path) -> Register:
    """The register in a .csv, .tsv or .json file. Raises InvalidDocument with file, row and mend."""
    where = str(path)
    if not Path(path).is_file():
        raise InvalidDocument("no such file", where=where, mend="check the path")
    if Path(path).suffix.lower() in (".xlsx", ".xls", ".ods"):
        raise InvalidDocument("a workbook, not a table of text", where=where, mend="save the sheet as CSV UTF-8")
    text = decode(Path(path).read_bytes(), where)
    records = _json(text, where) if text.lstrip()[:1] in ("[", "{") else _csv(text, where)
    rows: dict[str, dict[str, str]] = {}
    for number, record in enumerate(records, 1):
        fields = _fields(record, number, where)
        name = _name(fields.pop("file", ""))
        if not name:
            mend = "give a column 文件 or file"
            raise InvalidDocument(f"row {number}: a register row without a file", where=where, mend=mend)
        if rows.setdefault(name, fields) != fields:
            what = f"row {number}: two rows say different things of {name!r}"
            raise InvalidDocument(what, where=where, mend="keep one of them")
    if not rows:
        raise InvalidDocument("the register holds no row", where=where, mend="give a heading and a row for each file")
    return Register(where, rows)


def register_within(folder: Path) -> Register | None:
    """The register that a folder holds: 登记表.csv, register.csv, index.json …

    A file called index is often something else: where it is no register there is none. Any other raises as read_register.
    """
    for name, ending in product(_OWN_NAMES, (".csv", ".tsv", ".json")):
        path = folder / f"{name}{ending}"
        if path.is_file():
            with suppress(*((InvalidDocument,) if name == "index" else ())):
                return read_register(path)
    return None


def _csv(text: str, where: str) -> list[dict[str, object]]:
    try:
        rows = list(_records(text))
    except csv.Error as error:
        raise InvalidDocument(f"no readable CSV ({error})", where=where, mend="check the file") from error
    return [row for row in rows if any(row.values())]


def _records(text: str) -> Iterator[dict[str, object]]:
    """The rows below the headings; above them a sheet often has its title in a merged cell."""
    first = next((line for line in text.split("\n", _TITLE_LINES)[:_TITLE_LINES] if _headings_of(line)), "")
    mark = max("\t;,", key=(first or text.split("\n", 1)[0]).count)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=mark)
    headings = next((line for line in lines if not first or any(_field(one) == "file" for one in line)), [])
    for line in lines:
        yield dict(zip(headings, line, strict=False))


def _headings_of(line: str) -> bool:
    """Whether a line of the file has a heading that names the files."""
    return any(_field(one) == "file" for one in re.split("[\t;,]", line))


def _field(heading: str) -> str:
    """The field that a heading stands for, "" for none."""
    return _HEADINGS.get("".join(heading.split()).strip('"\ufeff').lower(), "")


def _depth(text: str) -> int:
    """How many arrays and objects stand within each other, at most; brackets in texts count nothing."""
    depth = deepest = 0
    for found in _BRACKET.finditer(text):
        depth += (found[0] in "[{") - (found[0] in "]}")
        deepest = max(deepest, depth)
        if deepest > _DEEPEST:
            break
    return deepest


def _json(text: str, where: str) -> list[dict[str, object]]:
    try:
        if (
            _depth(text) > _DEEPEST
        ):  # the parser goes down level by level, and a stack that is too short ends the process
            raise RecursionError
        held = json.loads(text)
    except RecursionError as error:
        raise InvalidDocument("no readable JSON: nested too deeply", where=where, mend="check the file") from error
    except json.JSONDecodeError as error:
        what = f"no readable JSON (line {error.lineno}, character {error.colno})"
        raise InvalidDocument(what, where=where, mend="check the file") from error
    except ValueError as error:  # a number of too many digits
        raise InvalidDocument("no readable JSON", where=where, mend="check the file") from error
    if isinstance(held, dict):
        held = next((value for value in held.values() if isinstance(value, list)), [])
    if not isinstance(held, list) or not all(isinstance(one, dict) for one in held):
        raise InvalidDocument("no list of documents", where=where, mend="see `kg extract --help`")
    return held


def _fields(record: Mapping[str, object], row: int, where: str) -> dict[str, str]:
    out: dict[str, str] = {}
    for heading, value in record.items():
        field = _field(str(heading))
        if field and isinstance(value, str | int) and (words := str(value).strip()):
            out.setdefault(field, words)
    if "period" in out:
        found = _PERIOD.fullmatch(out["period"])
        if not found:
            what = f"row {row}: no year: {out['period']!r}"
            raise InvalidDocument(what, where=where, mend="write 2023 or 2021-2025")
        out["period"] = "-".join(year for year in found.groups() if year)
    if "jurisdiction" in out:
        out["jurisdiction"] = _NOTE.sub("", out["jurisdiction"])
    if "level" in out:
        out["level"] = _LEVELS.get(out["level"], out["level"])
        if not _LEVEL.fullmatch(out["level"]):
            mend = "write one of " + " ".join(sorted({*_LEVELS}))
            raise InvalidDocument(f"row {row}: no level: {out['level']!r}", where=where, mend=mend)
    return out


def _name(file: str) -> str:
    plain = file.replace("\\", "/").strip("/ ")
    ending = PurePosixPath(plain).suffix
    return plain.removesuffix(ending) if ending.lower() in (*ENDINGS, *MENDS) else plain
