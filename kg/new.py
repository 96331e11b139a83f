"""An empty fact sheet, commented in Chinese: for `kg new facts`.

The examples are commented out; every one of them loads as it stands once the `# ` before its lines is taken away.
"""

from __future__ import annotations

import json

from ontology.model import DOCUMENT_FIELDS, Document, text_sha256

_HEAD = """\
# 事实表:手工录入或者更正事实。用 `kg build 本文件` 读入;改后再次读入即可替换,`kg remove 来源` 移除。
# 写法
#   · 缩进用空格,冒号后面空一格;含有冒号、井号、引号或者纯数字的文字加双引号,如 "2021"。
#   · 类、属性、关系可写英文名,也可写中文名称;全部名称见 `kg schema`,单个见 `kg schema 数据`。
#   · at: 依据在文件文本中的位置“起点-终点”(从 0 数起的字符数,不含终点),可写多处: at: ["10-20", "35-50"]。
#   · 文件没有写的,不要推断;查找过而没有写的,记为“未载明”(Absence)。

# 来源:本表的标识,在图谱中唯一。
source: {source}
title: {title}
"""

_DOCUMENT = """\
# 本表所依据的文件。sha256 是文件文本的摘要;`kg build` 读入该文件后,依据即显示原句。
document:
{document}
"""

_NO_DOCUMENT = """\
# 本表所依据的文件。这里是占位:name 和 sha256 由 `kg new facts --document 文件` 自动填写,填写后依据即可显示原句。
document:
{document}
"""

_DEFAULTS = """\
# 各条事实共用的属性:区划代码(GB/T 2260)、时期。请改为实际的代码和年度。
defaults: {{place: "{place}", period: "{period}"}}

# 事实:按类排列。需要哪一类,就去掉那一类各行开头的“# ”,再改为实际内容。
facts:
"""

_EXAMPLES = """\
  # 行政区域:code 为 GB/T 2260 代码
#   Jurisdiction:
#     - {{code: "{place}", name: 示例县, level: county}}

  # 机构:name 用通行全称,classified_as 为机构类型
#   Institution:
#     - {{name: 示例县人民政府, place: "{place}", classified_as: government}}

  # 执法队伍
#   EnforcementTeam:
#     - {{name: 示例县农业综合行政执法大队, place: "{place}"}}

  # 法规文件:classified_as 为种类,如 law、admin_reg、local_reg、rule、policy
#   Regulation:
#     - {{name: 示例县法治政府建设工作计划, classified_as: policy}}

  # 数据:value 数值,unit 单位,measures 指标,in_area 领域;约数 comparator,增减 change: up 或者 down
#   Observation:
#     - {{key: f001, name: 行政复议申请件数, value: 8, unit: 件, measures: reconsideration-received}}

  # 工作:modality 为 done(已做)、duty(应做)、plan(计划);subject 为原文主语
#   Activity:
#     - {{key: a001, name: 开展行政执法案卷评查, modality: done, subject: 县政府, action: 开展, object: 行政执法案卷评查}}

  # 存在问题
#   Problem:
#     - {{key: p1, name: 执法力量不足, order: 1}}

  # 下一步计划
#   PlanItem:
#     - {{key: j1, name: 充实基层执法人员, order: 1}}

  # 未载明:查找过而文件没有写的事项
#   Absence:
#     - {{key: n1, name: 应出庭应诉案件数, searched: 应出庭, count: 0}}
"""


def facts_sheet(source: str, document: Document | None = None) -> str:
    """The text of an empty sheet; with a document its sha256, and what else is known of it, are filled in."""
    # A fact is stated in some document: until there is one, a stand-in that no other sheet shares.
    about = document or Document(text_sha256(f"fact sheet {source}"), source, title="文件标题")
    values = {
        "source": _quoted(source),
        "title": _quoted(f"{document.title or document.name}:事实" if document is not None else "事实表标题"),
        "document": "\n".join(
            f"  {name}: {_quoted(str(getattr(about, name)))}" for name in DOCUMENT_FIELDS if getattr(about, name)
        ),
        "place": about.jurisdiction or "999999",
        "period": about.period or "2021",
    }
    if document is not None and document.text is not None:
        values["document"] += f"\n  chars: {len(document.text)}"
    parts = (_HEAD, _NO_DOCUMENT if document is None else _DOCUMENT, _DEFAULTS, _EXAMPLES)
    return "\n".join(part.format(**values) for part in parts)


def _quoted(text: str) -> str:
    """A text as YAML takes it on one line."""
    return json.dumps(" ".join(text.split()), ensure_ascii=False)
