"""What pyproject.toml and the package say of the program: the one source of every installer's words."""

import os
import re
import subprocess
import tomllib
from dataclasses import dataclass
from datetime import UTC, datetime

from build_scripts.place import Place

APP_ID = "org.afterword.Afterword"


@dataclass(frozen=True)
class Project:
    """The program as its installers tell it. `moment` is that of the last change, so that a build repeats."""

    name: str
    title: str
    version: str
    summary: str
    licence: str
    maker: str
    contact: str
    moment: datetime

    @property
    def author(self) -> str:
        """Who maintains it, as ``Name <address>``."""
        return f"{self.maker} <{self.contact}>"


def read(place: Place) -> Project:
    """Return what the project says of itself."""
    table = tomllib.loads((place.root / "pyproject.toml").read_text("utf-8"))["project"]
    source = (place.root / "desktop" / "afterword" / "__init__.py").read_text("utf-8")
    version = re.search(r'__version__ = "(.+)"', source)
    if version is None:
        raise ValueError("afterword/__init__.py names no version")
    author = table["authors"][0]
    return Project(
        name=table["name"],
        title=table["name"].title(),
        version=version.group(1),
        summary=table["description"].rstrip("."),
        licence=table["license"],
        maker=author["name"],
        contact=author["email"],
        moment=last_change(place),
    )


def last_change(place: Place) -> datetime:
    """Return SOURCE_DATE_EPOCH, else the instant of the last commit, else now (UTC)."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "") or _of_git(place)
    return datetime.fromtimestamp(int(given), UTC) if given else datetime.now(UTC)


def _of_git(place: Place) -> str:
    command = ["git", "-C", str(place.root), "log", "-1", "--format=%ct"]
    try:
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
    except OSError:
        return ""


def filled(template: str, project: Project) -> str:
    """Return a template with its ``@NAMES@`` filled. Raises KeyError for a name nobody knows."""
    known = {
        "NAME": project.name,
        "TITLE": project.title,
        "VERSION": project.version,
        "SUMMARY": project.summary,
        "LICENCE": project.licence,
        "MAKER": project.maker,
        "AUTHOR": project.author,
        "DATE": project.moment.date().isoformat(),
        "APP_ID": APP_ID,
    }
    return re.sub(r"@([A-Z_]+)@", lambda found: known[found.group(1)], template)
