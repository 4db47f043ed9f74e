"""The form without an installation: an archive to unpack anywhere."""

import os
import shutil
import tarfile
from pathlib import Path

from build_scripts import bundle, icon_files, notices, stage
from build_scripts.place import Place
from build_scripts.project import APP_ID, Project, filled

_README = """\
@TITLE@ @VERSION@

Start ./afterword. To have it in the menu of programs, run ./add-to-menu; ./add-to-menu --remove takes it out.
Your data is not in this folder: `./afterword check` names the place.
"""

_ADD_TO_MENU = f"""\
#!/bin/sh
# Puts Afterword into this user's menu of programs, or takes it out with --remove.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
share="${{XDG_DATA_HOME:-$HOME/.local/share}}"
entry="$share/applications/{APP_ID}.desktop"
icon="$share/icons/hicolor/scalable/apps/afterword.svg"
if [ "${{1:-}}" = "--remove" ]; then
    rm -f -- "$entry" "$icon"
    exit 0
fi
mkdir -p -- "$(dirname -- "$entry")" "$(dirname -- "$icon")"
sed "s|^Exec=.*|Exec=\\"$here/afterword\\"|" "$here/share/{APP_ID}.desktop" > "$entry"
cp -- "$here/share/afterword.svg" "$icon"
"""


def make(place: Place, project: Project, goal: Path) -> Path:
    """Return the .tar.xz in the folder `goal`: the bundle, its licences, and a way into the menu."""
    name = f"{project.name}-{project.version}-linux-{os.uname().machine}"
    root = place.build / "tar" / name
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(bundle.folder(place), root, symlinks=True)
    stage.write(root / "README.txt", filled(_README, project))
    stage.write(root / "NOTICES.txt", notices.whole(place, project))
    stage.write(root / "add-to-menu", _ADD_TO_MENU)
    entries = place.root / "resources" / "desktop-entry"
    stage.write(root / "share" / f"{APP_ID}.desktop", (entries / f"{APP_ID}.desktop").read_text("utf-8"))
    stage.write(root / "share" / "afterword.svg", icon_files.source(place).read_text("utf-8"))
    stage.tidy(root)
    for program in ("afterword", "add-to-menu"):
        (root / program).chmod(0o755)
    made = goal / f"{name}.tar.xz"

    def plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = ""
        entry.mtime = int(project.moment.timestamp())
        return entry

    with tarfile.open(made, "w:xz", preset=6) as archive:
        archive.add(root, name, filter=plain)
    return made
