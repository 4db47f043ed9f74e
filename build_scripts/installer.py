"""Make this platform's installers from the proven bundle, with checksums, the parts list and the licences."""

import argparse
import hashlib
import platform
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from build_scripts import (
    bundle,
    installer_appimage,
    installer_archive,
    installer_deb,
    installer_macos,
    installer_rpm,
    installer_windows,
    notices,
    parts_list,
    project,
    self_check,
)
from build_scripts.place import HERE, Place, Trouble, say

SUMS = "SHA256SUMS"
MOST_MEGABYTES = {"installed": 220.0, "compressed": 80.0}


Form = Callable[[Place, project.Project, Path], Path | None]
FORMS: Mapping[str, Mapping[str, Form]] = {
    "linux": {
        "deb": installer_deb.make,
        "rpm": installer_rpm.make,
        "tar": installer_archive.make,
        "appimage": installer_appimage.make,
    },
    "win32": {"setup": installer_windows.make},
    "darwin": {"dmg": installer_macos.make},
}


def main(argv: Sequence[str]) -> int:
    """Make them in dist/; returns 0 when each is within its size."""
    parser = argparse.ArgumentParser(prog="do.py installer", description=__doc__)
    parser.add_argument("--only", default="", help="only this form: deb, rpm, tar, appimage, setup, dmg")
    chosen = parser.parse_args(argv)
    if not bundle.folder(HERE).exists():
        bundle.make(HERE)
    if self_check.prove(self_check.program(bundle.folder(HERE))) != 0:
        raise Trouble("The bundle does not work: nothing is made of it.")
    about = project.read(HERE)
    made = [*_made(HERE, about, chosen.only), *_papers(HERE, about)]
    write_sums(made)
    return 0 if within(bundle.folder(HERE), made) else 1


def stem(about: project.Project) -> str:
    """Return how the name of a paper begins: the parts differ by system, and a release holds all of them."""
    return f"{about.name}-{about.version}-{sys.platform}-{platform.machine().lower()}"


def _made(place: Place, about: project.Project, only: str) -> Iterator[Path]:
    goal = place.root / "dist"
    forms = FORMS[sys.platform]
    tools = {"deb": "dpkg-deb", "rpm": "rpmbuild"}
    for name, make in forms.items():
        if only not in {"", name}:
            continue
        if name in tools and shutil.which(tools[name]) is None:
            say(f"NOT MADE: {name}, since {tools[name]} is not here.")
            continue
        say(f"Making the {name} …")
        if made := make(place, about, goal):
            yield made


def _papers(place: Place, about: project.Project) -> Iterator[Path]:
    """Write the licences of all parts, and the list of parts in the form of CycloneDX."""
    goal = place.root / "dist"
    texts = goal / f"{stem(about)}-NOTICES.txt"
    texts.write_text(notices.whole(place, about), "utf-8")
    yield texts
    parts = goal / f"{stem(about)}-sbom.cdx.json"
    parts.write_text(parts_list.document(place, about), "utf-8")
    yield parts


def write_sums(made: Sequence[Path]) -> Path:
    """Write the checksums of files beside them, in the form that ``sha256sum --check`` reads."""
    lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in made]
    sums = made[0].parent / SUMS
    sums.write_text("".join(lines), "utf-8", newline="\n")
    return sums


def within(made_of: Path, made: Sequence[Path]) -> bool:
    """Say each size; return whether all are within what design.md allows."""
    sizes = {"installed": {made_of.name: bundle.megabytes(made_of)}}
    sizes["compressed"] = {path.name: bundle.megabytes(path) for path in made}
    for kind, names in sizes.items():
        for name, size in names.items():
            say(f"{kind:11} {size:7.1f} MB  (at most {MOST_MEGABYTES[kind]:.0f})  {name}")
    return all(size <= MOST_MEGABYTES[kind] for kind, names in sizes.items() for size in names.values())
