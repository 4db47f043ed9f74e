"""The AppImage: one file that runs where it lies, made by appimagetool from the laid-out tree."""

import os
import shutil
import subprocess
from pathlib import Path

from build_scripts import icon_files, stage
from build_scripts.place import Place, Trouble, say
from build_scripts.project import APP_ID, Project

TOOL = "appimagetool"
SMALLER = ("-Xcompression-level", "22")
"""For mksquashfs: at its usual level the file is 85 MB, of 80 at most; at this one it is 78."""

RUNTIME = "AFTERWORD_APPIMAGE_RUNTIME"
"""The variable that names what begins the file and mounts the rest; else appimagetool fetches the newest."""


def make(place: Place, project: Project, goal: Path) -> Path | None:
    """Return the AppImage, or None where appimagetool is not there. Raises Trouble where something fails."""
    root = lay_out(place, project)
    prove(root, project)
    if shutil.which(TOOL) is None:
        say(
            f"NOT MADE: the AppImage, since {TOOL} is not here. No distribution has it: the AppImage project "
            f"publishes it. All that it would pack is proved and lies in {root}."
        )
        return None
    made = goal / f"{project.title}-{project.version}-{os.uname().machine}.AppImage"
    surroundings = {
        "ARCH": os.uname().machine,
        "VERSION": project.version,
        "APPIMAGE_EXTRACT_AND_RUN": "1",  # it is an AppImage itself, and there may be no FUSE
    }
    _run([*command(root, made)], f"{TOOL} could not make the AppImage", **surroundings)
    return made


def lay_out(place: Place, project: Project) -> Path:
    """Return the folder that becomes the AppImage: what starts it, its desktop entry and its icons on top."""
    root = stage.lay_out(place, project, place.build / "AppDir")
    (root / "AppRun").symlink_to("usr/bin/afterword")
    shutil.copyfile(root / stage.SHARE / "applications" / f"{APP_ID}.desktop", root / f"{APP_ID}.desktop")
    shutil.copyfile(icon_files.source(place), root / "afterword.svg")
    shutil.copyfile(root / stage.THEMED / "256x256" / "apps" / "afterword.png", root / ".DirIcon")
    return root


def prove(root: Path, project: Project) -> None:
    """Start the folder as the finished file does. Raises Trouble where another program answers, or none."""
    said = _run([str(root / "AppRun"), "--version"], "The AppImage's folder does not start")
    if project.version not in said.split():
        raise Trouble(f"The AppImage's folder starts something else: {said.strip() or 'it says nothing'}")


def command(root: Path, made: Path) -> list[str]:
    """Return the command that packs the folder."""
    options = [part for one in SMALLER for part in ("--mksquashfs-opt", one)]
    runtime = os.environ.get(RUNTIME, "")
    if runtime:
        options += ["--runtime-file", runtime]
    return [TOOL, *options, str(root), str(made)]


def _run(command: list[str], failed: str, **surroundings: str) -> str:
    environment = {**os.environ, **surroundings}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise Trouble(f"{failed}: {(done.stderr.strip().splitlines() or ['no word why'])[-1]}")
    return done.stdout
