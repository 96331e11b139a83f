"""Where the real texts and their gold lie: ../shared beside the project, or the folder that KG_TEXTS names."""

from __future__ import annotations

import os
import sys
from pathlib import Path

TEXTS = Path(os.environ.get("KG_TEXTS") or Path(__file__).parents[2] / "shared")


def require(*names: str) -> None:
    """Ends the program where a file or folder of the texts is not at hand: nothing is measured, nothing overwritten."""
    absent = [name for name in names if not (TEXTS / name).exists()]
    if absent:
        sys.exit(f"not at hand in {TEXTS}: {', '.join(absent)}; KG_TEXTS names the folder of the real texts")
