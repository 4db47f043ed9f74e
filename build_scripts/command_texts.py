"""The manual page, and the shells' completions made from the parser of the command line."""

import sys

from build_scripts.place import HERE, Place
from build_scripts.project import Project, filled

if str(HERE.root / "desktop") not in sys.path:
    sys.path.insert(0, str(HERE.root / "desktop"))


def manual(place: Place, project: Project) -> str:
    """Return the page for section 1, of the day of the last change; a test holds it to the parser."""
    return filled((place.scripts / "afterword.1").read_text("utf-8"), project)


def completion(shell: str) -> str:
    """Return the completion script for ``bash`` or ``zsh``."""
    import shtab

    from afterword.cli.parser import parser

    return str(shtab.complete(parser(), shell=shell))
