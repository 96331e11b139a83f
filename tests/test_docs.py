"""Generated pages are fresh: what `python tools/docs_pages.py` writes is what the repository holds."""

from __future__ import annotations

from pathlib import Path

import pytest
from docs_pages import FOLDER, PAGES, write


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("docs")
    write(folder)
    return folder


@pytest.mark.docs
@pytest.mark.parametrize("page", PAGES)
def test_the_page_is_fresh(written: Path, page: str) -> None:
    made = (written / page).read_text(encoding="utf-8")
    assert (FOLDER / page).read_text(encoding="utf-8") == made, "run `python tools/docs_pages.py`"
