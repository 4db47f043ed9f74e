"""``afterword themes``: themes suggested for a piece of advice."""

import argparse
from typing import Any

from afterword.adapters import theme_weights
from afterword.cli.batch import batch
from afterword.cli.run import DONE, Run, read_text
from afterword.domain.themes import ThemeReader, as_json
from afterword.ui import words


def themes(run: Run, chosen: argparse.Namespace) -> int:
    """Print the themes suggested for a piece of advice, best first."""
    reader = ThemeReader(theme_weights.load())

    def read(text: str) -> dict[str, Any]:
        return dict(as_json(reader.suggest(text)))

    if chosen.batch:
        return batch(run, chosen.file, field="text", read=read)
    text = read_text(chosen.file)
    if run.json:
        run.give(read(text))
    else:
        for one in reader.suggest(text):
            run.say(f"{one.score:4.0%}  {words.theme_name(one.key)}")
    return DONE
