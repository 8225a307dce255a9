"""What the tools that measure the program have in common: finding it, running it, failing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final, NoReturn

ROOT: Final = Path(__file__).resolve().parent.parent
PROGRAMS: Final = ("build/release/bin/isnad", "build/dev/bin/isnad")
SKIPPED: Final = 77  # what ctest takes for "not run"


def fail(message: str) -> NoReturn:
    sys.exit(f"{Path(sys.argv[0]).name}: {message}")


def find_program(given: Path | None) -> Path:
    candidates = [given] if given else [ROOT / path for path in PROGRAMS]
    for path in candidates:
        if os.access(path, os.X_OK):
            return path.resolve()
    looked_for = ", ".join(map(str, candidates))
    fail(f"no program: build it first (./run), or name one with --program; looked for {looked_for}")


def read(program: Path, documents: Iterable[dict[str, Any]]) -> bytes:
    """The readings as JSON Lines. The documents go in as JSON Lines, so that each keeps its id and its letters."""
    lines = "".join(json.dumps(document, ensure_ascii=False) + "\n" for document in documents)
    run = subprocess.run(
        [program, "read", "--format", "jsonl", "-"], input=lines.encode(), capture_output=True, check=False
    )
    if run.returncode != 0:
        fail(f"{program} failed:\n{run.stderr.decode(errors='replace')}")
    return run.stdout
