"""``afterword tour``: sample data through the whole loop, with a picture of each page."""

import argparse

from afterword.cli.run import DONE, Run


def tour(run: Run, chosen: argparse.Namespace) -> int:
    """Write pictures, the report and the mails of sample people into a folder."""
    from afterword.app.start import tour as take

    written = take(chosen.folder, locale=run.locale)
    if run.json:
        run.give({"files": [str(path) for path in written]})
    else:
        for path in written:
            run.say(str(path))
    return DONE
