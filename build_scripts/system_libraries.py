"""The system's shared libraries that Qt loads on Linux: which are missing, and the package of each."""

import shutil
import subprocess
import sys
from pathlib import Path

from build_scripts import debian, environment
from build_scripts.place import Place, Trouble, say

# What Afterword loads of PySide6, directly or as a plugin that Qt picks by itself. Left out are plugins that
# Qt does without (GTK's dialogs, CUPS, database drivers) and that would draw in half a desktop.
LOADED = (
    *(
        f"Qt{module}.abi3.so"
        for module in ("Core", "DBus", "Gui", "Network", "PrintSupport", "Svg", "Test", "Widgets")
    ),
    "Qt/plugins/iconengines/libqsvgicon.so",
    "Qt/plugins/imageformats/libqjpeg.so",
    "Qt/plugins/imageformats/libqsvg.so",
    "Qt/plugins/platforminputcontexts/libcomposeplatforminputcontextplugin.so",
    "Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so",
    "Qt/plugins/platforms/libqoffscreen.so",
    "Qt/plugins/platforms/libqwayland.so",
    "Qt/plugins/platforms/libqxcb.so",
    "Qt/plugins/platformthemes/libqxdgdesktopportal.so",
    "Qt/plugins/tls/libqopensslbackend.so",
    "Qt/plugins/wayland-shell-integration/libxdg-shell.so",
    "Qt/plugins/xcbglintegrations/libqxcb-egl-integration.so",
    "Qt/plugins/xcbglintegrations/libqxcb-glx-integration.so",
)

PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libICE.so.6": "libice6",
    "libOpenGL.so.0": "libopengl0",
    "libSM.so.6": "libsm6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libdrm.so.2": "libdrm2",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgbm.so.1": "libgbm1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libstdc++.so.6": "libstdc++6",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
}

_OURS = ("libQt6", "libpyside6", "libshiboken6", "libicu")


def ensure(place: Place) -> None:
    """Make sure Qt can load, on Linux; raises Trouble with what to do where that is for the person."""
    if sys.platform != "linux":
        return
    stamp = environment.read_stamp(place)
    if stamp is not None and stamp.libraries and all(map(_exists, stamp.libraries)):
        return
    said = ask_ldd(_folder_of_qt(place))
    if missing := missing_in(said):
        say(f"Qt needs system libraries that are not installed: {', '.join(missing)}.")
        debian.install(packages_for(missing), place=place) if debian.is_debian_like() else _give_up(missing)
        said = ask_ldd(_folder_of_qt(place))
        if missing := missing_in(said):
            raise Trouble(f"Still missing for Qt: {', '.join(missing)}.")
    environment.remember_libraries(place, found_in(said, outside=place.venv))


def missing_in(said: str) -> list[str]:
    """The names of libraries that ldd did not find, Qt's own aside."""
    names = {line.split()[0] for line in said.splitlines() if line.endswith("=> not found")}
    return sorted(name for name in names if not name.startswith(_OURS))


def found_in(said: str, *, outside: Path) -> tuple[str, ...]:
    """The paths of libraries that ldd found and that are not in the folder `outside`."""
    paths = {parts[2] for line in said.splitlines() if len(parts := line.split()) > 3 and parts[1] == "=>"}
    return tuple(
        sorted(path for path in paths if path.startswith("/") and not path.startswith(f"{outside}/"))
    )


def packages_for(missing: list[str]) -> list[str]:
    """Debian's packages that hold these libraries; raises Trouble naming those nobody knows."""
    if unknown := [name for name in missing if name not in PACKAGES]:
        raise Trouble(f"Install the packages that hold {', '.join(unknown)}, and run the same command again.")
    return sorted({PACKAGES[name] for name in missing})


def command_elsewhere(missing: list[str], *, installer: str) -> str:
    """The exact command for systems whose packages are found by the library's name."""
    return " ".join([installer, "install", *(f"'{name}()(64bit)'" for name in missing)])


def _give_up(missing: list[str]) -> None:
    for installer in ("dnf", "zypper"):
        if shutil.which(installer):
            raise Trouble(f"As root, run:\n  {command_elsewhere(missing, installer=installer)}")
    raise Trouble("Install the packages that hold them, and run the same command again.")


def ask_ldd(qt: Path) -> str:
    """What ldd says of all that is loaded from the folder of PySide6."""
    ldd = shutil.which("ldd")
    files = [qt / name for name in LOADED if (qt / name).exists()]
    if ldd is None or not files:
        return ""
    return subprocess.run([ldd, *files], capture_output=True, text=True, check=False).stdout


def _folder_of_qt(place: Place) -> Path:
    return next(place.venv.glob("lib/python3*/site-packages/PySide6"), place.venv)


def _exists(path: str) -> bool:
    return Path(path).exists()
