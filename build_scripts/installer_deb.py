"""The Debian package: the laid-out tree, with dependencies that were found and not guessed."""

import shutil
import subprocess
import tempfile
from email.utils import format_datetime
from pathlib import Path

from build_scripts import debian, notices, stage, system_libraries
from build_scripts.bundle import megabytes
from build_scripts.place import Place, Trouble
from build_scripts.project import Project

TOOLS = {"dpkg-deb": "dpkg", "dpkg-shlibdeps": "dpkg-dev"}
LINKED = ("libcups2", *sorted(set(system_libraries.PACKAGES.values())))
"""What Qt and its plugins are linked to: it must be here, so that the package that holds it can be found."""

OVERRIDES = (
    ("custom-library-search-path", "the wheels' libraries find each other beside themselves"),
    ("embedded-library", "the program brings its own Qt and Python, as built and tested together"),
    ("hardening-no-pie", "PyInstaller's starter is shipped as its makers built it"),
    ("library-not-linked-against-libc", "ICU's library of data holds nothing but data"),
    ("package-installs-python-bytecode", "PySide's own modules, for the Python that the program brings"),
    ("shared-library-lacks-prerequisites", "the same, and extensions that find Python in the program"),
)
"""What lintian finds of a bundled runtime, each with its reason."""


def make(place: Place, project: Project, goal: Path) -> Path:
    """Return the finished package in the folder `goal`. Raises Trouble where a tool fails."""
    debian.ensure_tools(TOOLS, place=place)
    root = stage.lay_out(place, project, place.build / "deb")
    architecture = _said("dpkg", "--print-architecture")
    _documents(place, project, root)
    stage.write(root / "usr/share/lintian/overrides/afterword", overrides())
    stage.tidy(root)
    stage.write(root / "DEBIAN/control", control(project, root, architecture, needed(root, place)))
    stage.write(root / "DEBIAN/md5sums", _sums(root))
    made = goal / f"{project.name}_{project.version}_{architecture}.deb"
    _said("dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(root), str(made))
    return made


def control(project: Project, root: Path, architecture: str, depends: str) -> str:
    """Return the control file."""
    return (
        f"Package: {project.name}\n"
        f"Version: {project.version}\n"
        f"Architecture: {architecture}\n"
        f"Maintainer: {project.author}\n"
        f"Installed-Size: {round(megabytes(root) * 1_000_000 / 1024)}\n"
        f"Depends: {depends}\n"
        "Recommends: gnome-keyring | kwalletmanager | keepassxc\n"
        "Section: misc\n"
        "Priority: optional\n"
        "Description: turns the no after an interview into advice you can use\n"
        " Afterword keeps employers, interviews and outcomes. When the answer is no,\n"
        " it helps to ask the interviewer kindly for advice, keeps what comes back,\n"
        " brings it to the next interview, and reminds of thanks and of staying in\n"
        " touch. Everything stays on this computer.\n"
    )


def needed(root: Path, place: Place) -> str:
    """Return the packages that hold the libraries which the bundle needs and does not bring."""
    debian.ensure_packages(LINKED, place=place)
    library = root / stage.LIBRARY
    files = [path for path in library.rglob("*") if path.is_file() and not path.is_symlink() and is_elf(path)]
    own = (library / "_internal", library / "_internal" / "PySide6" / "Qt" / "lib")
    with tempfile.TemporaryDirectory() as folder:
        stage.write(
            Path(folder) / "debian/control", "Source: afterword\n\nPackage: afterword\nArchitecture: any\n"
        )
        command = ["dpkg-shlibdeps", "-O", "--ignore-missing-info", *(f"-l{one}" for one in own)]
        command += [f"-e{path}" for path in files]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise Trouble(f"dpkg-shlibdeps: {done.stderr.strip().splitlines()[-1]}")
    return next(line for line in done.stdout.splitlines() if line.startswith("shlibs:Depends=")).partition(
        "="
    )[2]


def is_elf(path: Path) -> bool:
    """Return whether a file is a program or library of Linux."""
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def overrides() -> str:
    """Return lintian's overrides, each below its reason."""
    return "".join(f"# {why}\nafterword: {tag}\n" for tag, why in OVERRIDES)


def _documents(place: Place, project: Project, root: Path) -> None:
    doc = root / stage.SHARE / "doc" / project.name
    stage.write(doc / "NOTICES.gz", stage.packed(notices.whole(place, project)))
    lines = (
        f"{project.name} ({project.version}) stable; urgency=medium",
        f"  * Version {project.version}.",
        f" -- {project.author}  {format_datetime(project.moment)}",
    )
    told = "\n\n".join(lines) + "\n"
    stage.write(doc / "changelog.gz", stage.packed(told))


def _sums(root: Path) -> str:
    files = sorted(
        path.relative_to(root).as_posix()
        for path in root.rglob("*")
        if path.is_file() and not path.is_symlink() and path.relative_to(root).parts[0] != "DEBIAN"
    )
    return subprocess.run(["md5sum", *files], cwd=root, capture_output=True, text=True, check=True).stdout


def _said(*command: str) -> str:
    if shutil.which(command[0]) is None:
        raise Trouble(f"{command[0]} is not there")
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise Trouble(f"{command[0]}: {(done.stderr.strip().splitlines() or ['no word why'])[-1]}")
    return done.stdout.strip()
