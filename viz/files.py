"""The files that pages are put together from, and their fingerprints for the content security policy."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

PAGE = Path(__file__).parent / "page"


def environment() -> Environment:
    """Templates with every value escaped; JSON keeps Chinese characters as they are."""
    made = Environment(loader=FileSystemLoader(PAGE), autoescape=True, undefined=StrictUndefined)
    made.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "sort_keys": True}
    return made


@cache
def inline(path: Path) -> str:
    """A script or style to be put into a page; a closing tag inside would end its element early, so none may be there."""
    text = path.read_text(encoding="utf-8").replace("\r\n", "\n")
    if "</script" in text.lower() or "</style" in text.lower():
        raise ValueError(f"{path} holds a closing tag")
    return text


def page_text(name: str) -> str:
    """One of our own files."""
    return inline(PAGE / name)


def hashed(text: str) -> str:
    """The source expression that allows exactly this script or style."""
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii") + "'"
