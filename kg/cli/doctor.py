"""`kg doctor`: what this installation has, what it lacks, and how to get it."""

from __future__ import annotations

import importlib.metadata
import platform
import re
import shutil
import sys

import click

from kg.cli.context import command_options, opened, said

PROJECT = "legal-governance-graph"
# What only the tests need: program -> what to install.
COMPONENTS = {"java": "JDK 17", "mvn": "Maven 3", "docker": "Docker", "chromium": "Chromium"}
_NEEDED = re.compile(r"([A-Za-z0-9._-]+)(?:.*extra == ['\"](\w+)['\"])?")


@click.command(name="doctor")
@command_options
def command(place: str, lang: str) -> int:
    """检查 Python、程序包、图谱、测试所需组件,并说明如何补齐。

    Check Python, packages, the store and what the tests need; say how to get what is missing.

    \b
    例 / Example:
      kg doctor --store bolt://127.0.0.1:7687
    """
    from kg.cli.output import table

    rows = [["Python", platform.python_version(), _mark(sys.version_info >= (3, 11)), ">= 3.11"], *_packages(lang)]
    found, good, mend = _store(place, lang)
    rows.append([f"{said(lang, '图谱', 'store')} {place}", found, _mark(good), mend])
    rows += _components(lang)
    headings = [said(lang, "项目", "Item"), said(lang, "情况", "State"), "", said(lang, "办法", "Mend")]
    click.echo(table(headings, rows, lang=lang))
    return 0 if good else 2


def _mark(good: bool) -> str:
    return "ok" if good else "--"


def _packages(lang: str) -> list[list[str]]:
    """What the project declares to need: every package with its version, those of extras marked so."""
    rows = []
    for line in importlib.metadata.requires(PROJECT) or []:
        match = _NEEDED.match(line)
        if match is None or match[2] == "dev":
            continue
        name, extra = match[1], match[2] or ""
        shown = f"{name} [{extra}]" if extra else name
        try:
            rows.append([shown, importlib.metadata.version(name), _mark(True), ""])
        except importlib.metadata.PackageNotFoundError:
            state = (
                said(lang, "未安装(可选)", "not installed (optional)")
                if extra
                else said(lang, "未安装", "not installed")
            )
            rows.append(
                [shown, state, _mark(False), f'pip install "{PROJECT}[{extra}]"' if extra else f"pip install {name}"]
            )
    return rows


def _store(place: str, lang: str) -> tuple[str, bool, str]:
    """What is at the place, whether it can be used, and the mend."""
    from kg.cli.messages import told, translated
    from ontology.errors import KGError

    try:
        with opened(place) as store:
            number = store.query("MATCH (s:Source) RETURN count(s) AS n").rows[0][0]
            return said(lang, f"{number} 个来源", f"{number} sources"), True, ""
    except KGError as error:
        return told(error, lang), False, translated(error.mend, lang)


def _components(lang: str) -> list[list[str]]:
    """What only the tests need."""
    rows = []
    for name, mend in COMPONENTS.items():
        path = shutil.which(name)
        state = path or said(lang, "未找到", "not found")
        hint = "" if path else said(lang, f"安装 {mend}", f"install {mend}")
        rows.append([f"{name} ({said(lang, '测试用', 'tests')})", state, _mark(bool(path)), hint])
    return rows
