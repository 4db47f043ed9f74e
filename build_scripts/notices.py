"""The licences of everything that is shipped, in one text; and Debian's form of the copyright."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_string
from email.message import Message
from importlib import metadata
from pathlib import Path

from build_scripts.environment import lock_file
from build_scripts.place import Place
from build_scripts.project import Project

_TEXT = re.compile(r"(?:^|/)(?:licen[cs]e|copying|notice|copyright|authors)[^/]*$", re.IGNORECASE)
_PIN = re.compile(r"^([a-z0-9.\-]+)==", re.MULTILINE)
_LONGEST_NAME = 80


@dataclass(frozen=True)
class Part:
    """One library that is shipped: its licence's name, and the texts that came with it."""

    name: str
    version: str
    licence: str
    texts: tuple[str, ...]


def parts(place: Place) -> list[Part]:
    """Return every locked library that is installed here and so goes into the bundle, by name."""
    locked = _PIN.findall(lock_file(place, develop=False).read_text("utf-8"))
    return sorted(_parts(locked), key=lambda part: part.name)


def _parts(names: list[str]) -> Iterator[Part]:
    for name in names:
        try:
            found = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue  # locked for another system
        told = message_from_string(found.read_text("METADATA") or "")
        yield Part(name, found.version, licence_of(told), _texts(found))


def licence_of(told: Message) -> str:
    """Return the short name of a licence, from the expression, the field, or the classifiers."""
    told_plainly = str(told.get("License-Expression") or told.get("License") or "").strip().splitlines()
    if told_plainly and len(told_plainly[0]) <= _LONGEST_NAME and len(told_plainly) == 1:
        return told_plainly[0]
    named = [line.rpartition(" :: ")[2] for line in told.get_all("Classifier") or [] if "License ::" in line]
    return ", ".join(named) or (told_plainly[0][:_LONGEST_NAME] if told_plainly else "see its text")


def _texts(found: metadata.Distribution) -> tuple[str, ...]:
    files = [file for file in found.files or () if _TEXT.search(str(file)) and ".dist-info" in str(file)]
    read = (Path(str(file.locate())).read_text("utf-8", errors="replace").strip() for file in files)
    return tuple(dict.fromkeys(text for text in read if text))


def whole(place: Place, project: Project) -> str:
    """Return all of it as one text: ours first, then each part, then what Python itself is under."""
    pieces = [f"{project.title} {project.version}\n\n{(place.root / 'LICENSE').read_text('utf-8').strip()}"]
    pieces += ["\n\n".join([f"{one.name} {one.version}: {one.licence}", *one.texts]) for one in parts(place)]
    own = sorted((place.root / "resources").rglob("LICENSE*"))
    pieces += [f"{one.relative_to(place.root).as_posix()}\n\n{one.read_text('utf-8').strip()}" for one in own]
    pieces.append(
        "CPython: PSF-2.0, https://docs.python.org/3/license.html\nQt: LGPL-3.0-only, https://www.qt.io"
    )
    line = "\n\n" + "=" * 100 + "\n\n"
    return line.join(pieces) + "\n"


def debian_copyright(place: Place, project: Project) -> str:
    """Return the copyright file of a Debian package (DEP-5), with the parts of the bundle in its comment."""
    told = "\n".join(f"  {part.name} {part.version} ({part.licence})" for part in parts(place))
    own = (place.root / "LICENSE").read_text("utf-8").strip().splitlines()
    licence = "\n".join(f" {line}" if line.strip() else " ." for line in own)
    year = project.moment.year
    return (
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n"
        f"Upstream-Name: {project.title}\n"
        f"Upstream-Contact: {project.author}\n"
        "Source: the repository of Afterword\n"
        "Comment: The program brings along, unchanged and each under its own licence:\n"
        f"{told}\n"
        "  CPython (PSF-2.0) and Qt (LGPL-3.0-only)\n"
        "  Their texts are in /usr/share/doc/afterword/NOTICES.gz.\n\n"
        f"Files: *\nCopyright: {year} {project.maker}\nLicense: {project.licence}\n{licence}\n"
    )
