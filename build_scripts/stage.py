"""Lays out what a Linux package installs: the bundle, the command, the desktop's entries, the manual."""

import gzip
import shutil
from io import BytesIO
from pathlib import Path

from build_scripts import bundle, command_texts, icon_files, notices
from build_scripts.place import Place
from build_scripts.project import APP_ID, Project, filled

LIBRARY = Path("usr/lib/afterword")
SHARE = Path("usr/share")
THEMED = SHARE / "icons" / "hicolor"


def lay_out(place: Place, project: Project, root: Path) -> Path:
    """Fill an empty folder with the tree below ``/``, and return it."""
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(bundle.folder(place), root / LIBRARY, symlinks=True)
    (root / "usr/bin").mkdir(parents=True)
    (root / "usr/bin/afterword").symlink_to("../lib/afterword/afterword")
    _entries(place, project, root)
    _icons(place, root)
    _texts(place, project, root)
    tidy(root)
    return root


def _entries(place: Place, project: Project, root: Path) -> None:
    source = place.root / "resources" / "desktop-entry"
    for folder, name in (("applications", f"{APP_ID}.desktop"), ("metainfo", f"{APP_ID}.metainfo.xml")):
        write(root / SHARE / folder / name, filled((source / name).read_text("utf-8"), project))


def _icons(place: Place, root: Path) -> None:
    drawn = icon_files.make(place)
    for size in icon_files.SIZES:
        goal = root / THEMED / f"{size}x{size}" / "apps" / "afterword.png"
        goal.parent.mkdir(parents=True)
        shutil.copyfile(drawn / f"{size}.png", goal)
    goal = root / THEMED / "scalable" / "apps" / "afterword.svg"
    goal.parent.mkdir(parents=True)
    shutil.copyfile(icon_files.source(place), goal)


def _texts(place: Place, project: Project, root: Path) -> None:
    share = root / SHARE
    write(share / "man/man1/afterword.1.gz", packed(command_texts.manual(place, project)))
    write(share / "bash-completion/completions/afterword", command_texts.completion("bash"))
    write(share / "zsh/vendor-completions/_afterword", command_texts.completion("zsh"))
    write(share / "doc/afterword/copyright", notices.debian_copyright(place, project))


def packed(text: str) -> bytes:
    """Return a text compressed by gzip, without a name or a time in it."""
    into = BytesIO()
    with gzip.GzipFile(filename="", mode="wb", compresslevel=9, fileobj=into, mtime=0) as file:
        file.write(text.encode("utf-8"))
    return into.getvalue()


def write(path: Path, content: str | bytes) -> None:
    """Write a file and the folders it needs."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)


def tidy(root: Path) -> None:
    """Give every file the rights of an installed one: read by all, run where it is a program or a library."""
    for path in [root, *root.rglob("*")]:
        if path.is_symlink():
            continue
        runs = path.is_dir() or (path.parent.name == "afterword" and path.name == "afterword")
        path.chmod(0o755 if runs else 0o644)
