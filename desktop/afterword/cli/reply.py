"""``afterword reply``: what the program reads in a reply, its new text and its kind."""

import argparse
import re
import sys
from pathlib import Path
from typing import Any

from afterword.adapters import files, reply_text
from afterword.cli.batch import batch
from afterword.cli.run import DONE, Run
from afterword.domain.replies import as_json
from afterword.ui import words

_NO_BYTE = re.compile("[\ud800-\udc7f\udd00-\udfff]")
"""Half of a pair of surrogates that stands for no byte."""


def reply(run: Run, chosen: argparse.Namespace) -> int:
    """Print what is read in a reply: its new text and its kind."""

    def read(raw: str) -> dict[str, Any]:
        content = _NO_BYTE.sub("\ufffd", raw).encode("utf-8", errors="surrogateescape")
        return dict(as_json(reply_text.read_reply(content)))

    if chosen.batch:
        return batch(run, chosen.file, field="raw", read=read)
    named = chosen.file not in (None, "-")
    raw = files.read(Path(chosen.file)) if named else sys.stdin.buffer.read()
    reading = reply_text.read_reply(raw)
    if run.json:
        run.give(as_json(reading))
    else:
        run.say(f"{words.word(reading.kind)}: {reading.from_name or reading.from_address}")
        run.say()
        run.say(reading.new_text)
    return DONE
