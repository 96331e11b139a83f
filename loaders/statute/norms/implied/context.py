"""What a statute says about its addressees beyond one article, by question."""

from __future__ import annotations

from collections.abc import Iterable

from loaders.statute.norms.implied.addressee import Addressee
from loaders.statute.norms.implied.applicants import Applicants
from loaders.statute.norms.implied.chapter import Chapters
from loaders.statute.norms.implied.named import Named
from loaders.statute.norms.implied.neighbours import Neighbours
from loaders.statute.norms.text.wording import Wording


class Context:
    """One statute while its articles are read, `texts` as the grammar reads them; without texts it knows nothing."""

    def __init__(self, texts: Iterable[str] = (), paths: Iterable[tuple[str, ...]] = (), title: str = "") -> None:
        self.wording = Wording(tuple(texts))
        self.named = Named(self.wording)
        self.neighbours = Neighbours(self.wording)
        self.chapters = Chapters(self.wording, self.neighbours, tuple(paths), title)
        self.applicants = Applicants(self.wording)
        self.addressee = Addressee(self.wording)
