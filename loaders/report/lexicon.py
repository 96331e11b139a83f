"""Word lists (data/*.yaml) as one pattern each: a prefix tree written out as a regular expression, longest word first."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from loaders.patterns import regex
from loaders.trie import trie

DATA = Path(__file__).parent / "data"
# Words left out of all lists; only measurements set it, before anything is read (see benchmarks/accuracy_reports.py).
EXCLUDED: set[str] = set()


@cache
def words(file: str, key: str) -> tuple[str, ...]:
    """The words under `key` of data/`file`.yaml, in file order without repeats."""
    return tuple(word for word in dict.fromkeys(_load(file)[key].split()) if word not in EXCLUDED)


def all_words() -> set[str]:
    """Every word of every list."""
    return {word for file in ("bodies", "units", "verbs") for value in _load(file).values() for word in value.split()}


@cache
def _load(file: str) -> dict[str, str]:
    """The lists of a file. Of YAML they use `key: words` and `key: >-` with indented lines, which is read here line by
    line: the library takes longer to start than a report takes to read."""
    data: dict[str, str] = {}
    key = ""
    for line in (DATA / f"{file}.yaml").read_text(encoding="utf-8").splitlines():
        if line.startswith(" "):
            data[key] += line
        elif line and not line.startswith("#"):
            key, _, rest = line.partition(":")
            data[key] = rest.removesuffix(">-")
    return data


def rows(file: str) -> Iterator[list[str]]:
    """The fields of the rows of data/`file`.tsv; empty lines and remarks (#) are left out."""
    for line in (DATA / f"{file}.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def lexicon(file: str, *keys: str) -> str:
    """The pattern of the words under the keys."""
    return trie(word for key in keys for word in words(file, key))


@cache
def _simplified_table() -> dict[int, str]:
    pairs = (DATA / "traditional.txt").read_text(encoding="utf-8").split()
    return {ord(pair[0]): pair[1] for pair in pairs}


def simplified(text: str) -> str:
    """The text with simplified characters, one for one; offsets hold. Texts without a telling character stay as is."""
    return text.translate(_simplified_table()) if _TELLING.search(text) else text


# Characters that simplified texts never hold: one of them tells that a text, or a title alone, is Traditional.
_TELLING = regex(
    "[縣區鄉鎮關於國務會議辦處執條報發業員個環態負責問記監總設規範動機構學習調審計劃項與為見開門間隊頭題額類風驗體點黨齊衛護財廳長書檔農資現實際應對將從經據給進這過達還運遠適選遞邊錄鐵錢銷銀鋼領預"
    "頒願養馬魚鳥黃爾聽職聯聞聲縱統結續綜維綱網緊線組織細終絡級納純紀約紅糾籌簡節築糧療產異當畢獨獎狀爭熱營煙無災濟滿漢測準減溝濕潔潤灣歲歷歸殘殺毀氣漲漸潛澤擴擔換損攝敗敵數斷時晉曉東極樁標樓樣檢權]"
)
