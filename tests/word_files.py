"""Word documents for tests, written as XML: what a paragraph, a list, a table looks like in a .docx."""

from __future__ import annotations

import zipfile
from pathlib import Path

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_XML_PARTS = (
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
)
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def word(path: Path, body: str, *, strict: bool = False, **parts: str) -> Path:
    """A .docx with that body; `parts` are the numbering, the styles, the footnotes."""
    space = f'xmlns:w="{_STRICT if strict else _W}" xmlns:mc="{_MC}"'
    kinds = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_WORD}.{name}+xml"/>'
        for name in ("document.main", *parts)
    ).replace("document.main.xml", "document.xml")
    named = "".join(f'<Relationship Id="{name}" Type="{_RELATIONS}/{name}" Target="{name}.xml"/>' for name in parts)
    main = f'<Relationship Id="main" Type="{_RELATIONS}/officeDocument" Target="word/document.xml"/>'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", f'<Types xmlns="{_TYPES}">{_XML_PARTS}{kinds}</Types>')
        archive.writestr("_rels/.rels", f'<Relationships xmlns="{_PACKAGE}">{main}</Relationships>')
        archive.writestr("word/_rels/document.xml.rels", f'<Relationships xmlns="{_PACKAGE}">{named}</Relationships>')
        for name, xml in parts.items():
            archive.writestr(f"word/{name}.xml", f"<w:{name} {space}>{xml}</w:{name}>")
        archive.writestr("word/document.xml", f"<w:document {space}><w:body>{body}</w:body></w:document>")
    return path


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{run(text)}</w:p>"


def listed(text: str, number: int, depth: int = 0) -> str:
    """A paragraph of a list."""
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>')


def level(depth: int, form: str, text: str, more: str = "") -> str:
    return f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'


def cell(content: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def table(*rows: str) -> str:
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"
