"""The manual page and the shells' completions, made from the parser of the command line."""

import sys
from pathlib import Path

from build_scripts.place import HERE
from build_scripts.project import Project

if str(HERE.root / "desktop") not in sys.path:
    sys.path.insert(0, str(HERE.root / "desktop"))

_MORE = r"""
.SH FILES
Your data is one file, \fIafterword.db\fR, in the folder that \fBafterword check\fR names; copies of it are in
\fIbackups\fR beside it. Nobody but you can read it.
.SH ENVIRONMENT
.TP
.B AFTERWORD_DATA
The folder of the data, where it is not the usual one.
.SH EXIT STATUS
0 done; 1 a problem, told in one sentence on standard error; 2 wrong usage.
"""


def manual(project: Project) -> str:
    """Return the page for section 1, of the day of the last change."""
    from argparse_manpage.manpage import Manpage

    from afterword.cli.parser import parser

    made = parser()
    setattr(made, "_manpage", [])  # noqa: B010 - argparse-manpage reads its extra sections there
    page = Manpage(made)
    page.date = project.moment.date().isoformat()
    page.source = f"{project.title} {project.version}"
    page.manual = "User Commands"
    text = str(page).replace(".SH NAME\nafterword", rf".SH NAME{chr(10)}afterword \- {project.summary}", 1)
    return text.rstrip() + "\n" + _MORE.lstrip("\n")


def completion(shell: str) -> str:
    """Return the completion script for ``bash`` or ``zsh``."""
    import shtab

    from afterword.cli.parser import parser

    return str(shtab.complete(parser(), shell=shell))


def write_all(folder: Path, project: Project) -> None:
    """Write the page and the scripts into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "afterword.1").write_text(manual(project), "utf-8")
    for shell in ("bash", "zsh"):
        (folder / f"afterword.{shell}").write_text(completion(shell), "utf-8")
