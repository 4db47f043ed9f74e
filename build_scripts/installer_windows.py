"""The installer for Windows: Inno Setup's script filled from the project, signed where there is a key."""

import os
import shutil
import subprocess
from pathlib import Path

from build_scripts.place import Place, Trouble, say
from build_scripts.project import Project, filled

SIGN_COMMAND = "AFTERWORD_SIGNTOOL"
"""The variable with the whole command of signtool, ``$f`` for the file; without it nothing is signed."""

_COMPILER = ("ISCC", r"C:\Program Files (x86)\Inno Setup 6\ISCC.exe")


def script(place: Place, project: Project, *, signed: bool) -> str:
    """Return the script of Inno Setup."""
    text = (place.scripts / "afterword.iss").read_text("utf-8")
    return filled(text.replace("@SIGNTOOL@", "SignTool=afterword" if signed else ""), project)


def make(place: Place, project: Project, goal: Path) -> Path:
    """Return the finished installer in the folder `goal`. Raises Trouble where that fails."""
    compiler = next((found for name in _COMPILER if (found := shutil.which(name))), None)
    if compiler is None:
        raise Trouble("Inno Setup 6 is not installed: its ISCC.exe makes the installer.")
    sign = os.environ.get(SIGN_COMMAND, "")
    if not sign:
        say(f"NOT SIGNED: {SIGN_COMMAND} is not set, so Windows will warn of an unknown publisher.")
    source = place.build / "afterword.iss"
    source.write_text(script(place, project, signed=bool(sign)), "utf-8-sig")
    command = [compiler, "/Q", *([f"/Safterword={sign}"] if sign else []), str(source)]
    if subprocess.run(command, check=False).returncode != 0:
        raise Trouble("Inno Setup could not make the installer (its words are above).")
    return goal / f"{project.title}-{project.version}-setup.exe"
