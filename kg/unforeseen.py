"""A file that the program cannot make sense of fails alone: one must not stop thousands."""

from __future__ import annotations

import os

from ontology.errors import InvalidDocument, KGError


def as_failure(error: Exception, where: str) -> KGError:
    """The error as a summary tells it; one that nobody foresaw shows its traceback under KG_DEBUG.

    What is wrong with the machine rather than with the file (memory, disk) is raised again.
    """
    if isinstance(error, KGError):
        return error
    if isinstance(error, MemoryError | OSError):
        raise error
    if isinstance(error, ModuleNotFoundError):  # a kind of file whose extra is not installed
        return InvalidDocument(
            f"the package {error.name} is missing", where=where, mend="`kg doctor` says how to get it"
        )
    if os.environ.get("KG_DEBUG"):
        import traceback

        traceback.print_exception(error)
    text = " ".join(f"{type(error).__name__}: {error}".split())[:200]
    return InvalidDocument(f"cannot be made sense of: {text}", where=where, mend="please report it")
