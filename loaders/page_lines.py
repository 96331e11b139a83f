"""Lines in which a web page or a file of an office tells of itself: where one is, when it was put there, how often it was read."""

from __future__ import annotations

import re

from loaders.patterns import regex

_NOUNS = (
    r"(?:(?:发布|发文|制发|公开|成文|生成|生效|废止)(?:机构|机关|单位|日期|时间|文号|字号)|公开(?:方式|形式|时限|范围|类型)|文 ?号"
    r"|索 ?引 ?号|信息(?:名称|来源|索引)|有 ?效 ?性|关 ?键 ?[词字]|(?:主题|组配|信息|体裁|服务对象)(?:分类|类别|词))"
)
_COUNTERS = r"浏览(?:次数|量)|发布(?:时间|日期)|点击(?:数|量|次数)|阅读(?:数|量|次数)|字号|字体|索引号|来源:|打印本页|当前位置|责任编辑|访问量"
# Over a mapped text.
FURNITURE = regex(
    rf"^(?: *(?:首页|您?(?:当前|现在|所在)?的?(?:所在)?位置)[^\n。]*[>→][^\n。]*$|[^\n。]{{0,30}}(?:{_COUNTERS})[^\n。]*$"
    rf"|[ \t|]*\[? ?{_NOUNS}:? ?\]? ?(?:[\t|]|:)[^\n。]*$)",
    re.MULTILINE,
)
