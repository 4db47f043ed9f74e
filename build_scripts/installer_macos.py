"""The disk image for macOS: the .app signed and notarised where there are keys, then packed by hdiutil."""

import os
import shutil
import subprocess
from pathlib import Path

from build_scripts.place import HERE, Place, Trouble, say
from build_scripts.project import APP_ID, Project, read

IDENTITY = "AFTERWORD_CODESIGN_IDENTITY"
PROFILE = "AFTERWORD_NOTARY_PROFILE"
"""The variables with the signing identity, and with the notary's profile in the keychain."""

_OLDEST = "12.0"


def property_list(place: Place = HERE) -> dict[str, str | bool]:
    """Return what Info.plist says beyond PyInstaller's own."""
    project = read(place)
    return {
        "CFBundleDisplayName": project.title,
        "CFBundleShortVersionString": project.version,
        "LSApplicationCategoryType": "public.app-category.productivity",
        "LSMinimumSystemVersion": _OLDEST,
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": f"{project.moment.year} {project.maker}, {project.licence}",
    }


def make(place: Place, project: Project, goal: Path) -> Path:
    """Return the finished image in the folder `goal`. Raises Trouble where a tool is absent or fails."""
    app = place.root / "dist" / f"{project.title}.app"
    signed = _sign(app)
    tree = place.build / "dmg"
    shutil.rmtree(tree, ignore_errors=True)
    tree.mkdir(parents=True)
    shutil.copytree(app, tree / app.name, symlinks=True)
    (tree / "Applications").symlink_to("/Applications")
    made = goal / f"{project.title}-{project.version}-{os.uname().machine}.dmg"
    _do(
        "hdiutil",
        "create",
        "-volname",
        project.title,
        "-srcfolder",
        str(tree),
        "-ov",
        "-format",
        "ULMO",
        str(made),
    )
    if signed:
        _notarise(made)
    return made


def signing(app: Path, identity: str) -> tuple[str, ...]:
    """Return the command that signs an application for the hardened runtime."""
    return ("codesign", "--force", "--deep", "--options", "runtime", "--timestamp", "--identifier", APP_ID,
            "--sign", identity, str(app))  # fmt: skip


def _sign(app: Path) -> bool:
    identity = os.environ.get(IDENTITY, "")
    if not identity:
        say(f"NOT SIGNED: {IDENTITY} is not set, so macOS will not open it without a person's consent.")
        return False
    _do(*signing(app, identity))
    return True


def _notarise(made: Path) -> None:
    profile = os.environ.get(PROFILE, "")
    if not profile:
        say(f"NOT NOTARISED: {PROFILE} is not set.")
        return
    _do("xcrun", "notarytool", "submit", str(made), "--keychain-profile", profile, "--wait")
    _do("xcrun", "stapler", "staple", str(made))


def _do(*command: str) -> None:
    try:
        done = subprocess.run(command, check=False).returncode
    except FileNotFoundError as error:
        raise Trouble(f"{command[0]} is not there: the image is made on macOS.") from error
    if done != 0:
        raise Trouble(f"{command[0]} failed (its words are above).")
