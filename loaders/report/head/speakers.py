"""Who speaks to a congress or its committee: a line with the name before the address, 我代表…, 我受…委托."""

from __future__ import annotations

from typing import Final

from loaders.patterns import regex

_SPEAKING: Final = r"(?:人民法院|中级法院|检察院|人民政府|市政府|县政府|区政府|州政府|省政府|国务院|委员会|局|厅)"
_LINE: Final = regex(
    rf"(?:^|\n)[ \t]*([\u4e00-\u9fff]{{1,20}}?{_SPEAKING})(?:(?:党组书记、)?(?:检察长|院长|[市县区州省局厅]长|主任)[ \t]*[\u4e00-\u9fff]{{0,4}})?[ \t]*\n[^\u4e00-\u9fff]{{0,12}}(?:各位(?:代表|委员)|主任[、,:])"
)
_OFFICE: Final = r"(?:常委会|人民政府|国务院|人民法院|中级法院|检察院|[市县区州省]政府|[局厅]|委员会)"
_FOR: Final = regex(
    rf"(?:我|现)(?:受[\u4e00-\u9fff]{{2,12}}委托,)?代表([\u4e00-\u9fff]{{0,18}}?{_OFFICE})(?=,?[向就对])"
)
# 现在,我向大会报告区人民法院工作
_ITS_WORK: Final = regex(
    r"我向(?:大会|会议|常委会)报告([\u4e00-\u9fff]{0,18}?(?:人民法院|检察院|常委会|人民政府))(?:的)?工作"
)
_CHARGED: Final = regex(rf"我受([\u4e00-\u9fff]{{1,18}}?{_OFFICE})(?:的)?委托,?(?=[向就将对报汇作])")
# A judge or a procurator who reports on the law is the one who writes below the title: its name, its post and a name.
_OF_POST: Final = regex(
    r"[ \t]*\n+[ \t]*([\u4e00-\u9fff]{4,30}?(?:局|委员会|厅|法院|检察院))(?:党组书记、|党委书记、|分党组书记、)?(?:局长|主任|厅长|院长|检察长)[ \t]*[^\n,。;:]{0,6}(?:\n|现[将就]|按照|根据)"
)


def by_line(form: str) -> tuple[int, int] | None:
    """The span of a name that stands in a line of its own before those who are addressed."""
    opening = form[:300]
    found = _LINE.search(opening) if "各位" in opening or "主任" in opening else None
    return found.span(1) if found else None


def speaker(form: str) -> tuple[int, int] | None:
    """The span of the name for which somebody speaks, in mapped words; None where nobody does."""
    opening = form[:600]
    found = (
        (_FOR.search(opening) or _CHARGED.search(opening) or _ITS_WORK.search(opening))
        if "我" in opening or "代表" in opening
        else None
    )
    return found.span(1) if found else None


def of_post(form: str, title_end: int) -> tuple[int, int] | None:
    """The span of the body whose head writes under the title that ends at `title_end`."""
    found = _OF_POST.match(form, title_end)
    return found.span(1) if found else None
