"""Batches of texts: JSON Lines in, one line each out, in one process."""

import json
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from afterword.adapters import files
from afterword.cli.run import DONE, Run
from afterword.domain.errors import Problem


class BadLine(Problem):
    """A line of a batch is not what it must be. Facts: line, field."""

    code = "bad_line"


def batch(run: Run, name: str | None, *, field: str, read: Callable[[str], Mapping[str, Any]]) -> int:
    """Read JSON Lines with an id and a text, and write one line each, in the same order, as they come."""
    for number, line in enumerate(_lines(name), start=1):
        if not line.strip():
            continue
        try:
            given = json.loads(line)
            identity, text = given["id"], given[field]
        except (ValueError, TypeError, KeyError) as wrong:
            raise BadLine(line=number, field=field) from wrong
        if not isinstance(text, str):
            raise BadLine(line=number, field=field)
        run.give({"id": identity, **read(text)})
    return DONE


def _lines(name: str | None) -> Iterator[str]:
    """Yield the lines of a file or of standard input; only a line feed ends a line of JSON Lines."""
    if name in (None, "-"):
        for line in sys.stdin.buffer:
            yield line.decode("utf-8-sig", errors="replace")
    else:
        yield from files.read(Path(str(name))).decode("utf-8-sig", errors="replace").split("\n")
