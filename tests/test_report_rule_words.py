"""Of the rules for figures only those are tried whose words a label holds: what they need must stand in all they match."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loaders.report.figures.concepts import concept
from loaders.report.figures.rule_words import needed
from loaders.report.lexicon import rows

LABELS = [row[1] for row in rows("concept_rules")]
CONTEXTS = [row[2] for row in rows("concept_rules") if len(row) > 2 and row[1] == "."]


@pytest.mark.parametrize(
    ("pattern", "wanted"),
    [
        ("未审结|正在审理", {"未审结", "正在审理"}),
        ("^(?:全年|累计)*(?:惠及|服务).{0,4}(?:企业|商户|农户)", {"惠及", "服务"}),
        (r"(?:村|社区).{0,8}法律顾问(?:人数)?$", {"法律顾问"}),
        ("行政(?:处罚)?决定书?", {"行政"}),
        ("(?!行政)(?<=执)法[律规]+", {"法"}),
        ("受理|.{2}", set()),
        (r"受理\d|(?:审|办)结|[)|]案件", {"受理", "结", "案件"}),
    ],
)
def test_words_that_a_pattern_needs(pattern: str, wanted: set[str]) -> None:
    assert needed(pattern) == wanted


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_what_a_rule_matches_holds_one_of_its_words(data: st.DataObject) -> None:
    pattern = data.draw(st.sampled_from([*LABELS, *CONTEXTS]))
    text = data.draw(st.from_regex(pattern))
    words = needed(pattern)
    assert not words or any(word in text for word in words)


def test_most_rules_need_words() -> None:
    assert sum(all(len(word) > 1 for word in needed(label)) and needed(label) != set() for label in LABELS) > 200


def test_the_first_rule_that_holds_decides() -> None:
    behind = "县司法局收到复议申请,|"
    assert concept("未审结", "件", sentence=lambda: behind) == ""  # 未 alone is a rule of its own and stands before
    assert concept("正在审理", "件", sentence=lambda: behind) == "reconsideration-pending"
    assert concept("审结", "件", sentence=lambda: "县政府出庭应诉,|") == "litigation-cases-concluded"
    assert concept("审结", "件", sentence=lambda: "法院受理行政诉讼,|") != "litigation-cases-concluded"
