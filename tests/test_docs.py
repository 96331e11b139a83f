"""Generated pages are fresh: what `python -m kg.docs` writes is what the repository holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.docs import FOLDER, PAGES, write


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("docs")
    write(folder)
    return folder


@pytest.mark.parametrize("page", PAGES)
def test_the_page_is_fresh(written: Path, page: str) -> None:
    made = (written / page).read_text(encoding="utf-8")
    assert (FOLDER / page).read_text(encoding="utf-8") == made, "run `python -m kg.docs`"
