"""The virtual environment: made from the locked requirements, known by its stamp, remade when in doubt."""

import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import time
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from build_scripts import debian
from build_scripts.place import Place, Trouble, say
from build_scripts.turns import turn

_NO_NETWORK = (
    "getaddrinfo",
    "Name or service not known",
    "Temporary failure in name resolution",
    "NewConnectionError",
    "Failed to establish a new connection",
    "ConnectTimeout",
    "ReadTimeout",
    "ProxyError",
    "Network is unreachable",
    "Connection refused",
    "(from versions: none)",  # what is locked exists: an index without any version of it is none
)


@dataclass(frozen=True)
class Stamp:
    """What the environment is known to hold; written last, so that its presence means "complete"."""

    venv: str
    base: str
    run: str
    develop: str = ""
    libraries: tuple[str, ...] = ()


def prepare(place: Place, *, develop: bool) -> None:
    """Make the environment hold what runs (and what develops); costs nothing when it already does."""
    wanted = Stamp(
        venv=str(place.venv),
        base="",
        run=_digest(lock_file(place, develop=False)),
        develop=_digest(lock_file(place, develop=True)) if develop else "",
    )
    if _is_ready(place, wanted):
        return
    waiting = "Another do.py is preparing .venv; waiting for it …"
    try:
        with turn(place.build / "environment.lock", on_wait=lambda: say(waiting)):
            if not _is_ready(place, wanted):
                _make(place, wanted)
    except PermissionError as error:
        raise Trouble(
            f"{error.filename or place.root} cannot be written; use a folder that is yours."
        ) from error


def read_stamp(place: Place) -> Stamp | None:
    """What is known of the environment; None when it is absent, half-made, moved or made by other means."""
    try:
        kept = json.loads(_stamp_path(place).read_text("utf-8"))
        stamp = Stamp(**{**kept, "libraries": tuple(kept["libraries"])})
    except (OSError, ValueError, TypeError, KeyError):
        return None
    sound = stamp.venv == str(place.venv) and stamp.base == _resolved(place.python)
    return stamp if sound else None


def remember_libraries(place: Place, libraries: tuple[str, ...]) -> None:
    """Note the system's libraries that were found to be there, so that the next run need not search."""
    stamp = read_stamp(place)
    if stamp is not None and stamp.libraries != libraries:
        _write_stamp(place, replace(stamp, libraries=libraries))


def lock_file(place: Place, *, develop: bool) -> Path:
    """The locked requirements of one of the two sets; the developers' holds everything that runs, too."""
    return place.scripts / ("requirements-dev.txt" if develop else "requirements.txt")


def _is_ready(place: Place, wanted: Stamp) -> bool:
    stamp = read_stamp(place)
    return stamp is not None and stamp.run == wanted.run and wanted.develop in {"", stamp.develop}


def _make(place: Place, wanted: Stamp) -> None:
    began = time.monotonic()
    stamp = read_stamp(place)
    say("Preparing .venv (about a minute, only when its lock file changed) …")
    # What runs can be added to; a set from an older lock file might hide a dependency that was dropped since.
    if stamp is None or stamp.run != wanted.run or stamp.develop:
        _make_empty(place)
    _stamp_path(place).unlink(missing_ok=True)
    _install(place, lock_file(place, develop=bool(wanted.develop)))
    _write_stamp(place, replace(wanted, base=_resolved(place.python)))
    say(f".venv is ready ({time.monotonic() - began:.0f} s).")


def _make_empty(place: Place) -> None:
    if importlib.util.find_spec("ensurepip") is None or importlib.util.find_spec("venv") is None:
        _get_venv_module(place)
    _stamp_path(place).unlink(missing_ok=True)
    if place.venv.is_file() or place.venv.is_symlink():
        place.venv.unlink()
    base = getattr(sys, "_base_executable", sys.executable)
    done = subprocess.run(
        [base, "-m", "venv", "--clear", place.venv], capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        said = (done.stdout + done.stderr).strip().splitlines() or ["no word why"]
        raise Trouble(f"{base} could not make {place.venv}: {said[-1]}")


def _get_venv_module(place: Place) -> None:
    version = "{}.{}".format(*sys.version_info)
    if not debian.is_debian_like() or not Path(sys.base_prefix).is_relative_to("/usr"):
        raise Trouble(
            f"Python {version} at {sys.base_prefix} lacks venv or ensurepip; install a complete Python."
        )
    package = (
        "python3-venv" if _resolved(Path("/usr/bin/python3")).endswith(version) else f"python{version}-venv"
    )
    if not debian.may_install():
        say("Python's venv module is missing.")
    debian.install([package], place=place)
    importlib.invalidate_caches()


def _install(place: Place, requirements: Path) -> None:
    options = ["--disable-pip-version-check", "--no-input", "--require-hashes", "--only-binary=:all:"]
    line = [str(place.python), "-m", "pip", "install", *options, "--requirement", str(requirements)]
    done = subprocess.run(
        line, stdin=subprocess.DEVNULL, capture_output=True, text=True, errors="replace", check=False
    )
    log = place.build / "pip.log"
    log.write_text(done.stdout + done.stderr, "utf-8")
    if done.returncode != 0:
        raise Trouble(explain(done.stdout + done.stderr, log=log))


def explain(said: str, *, log: Path) -> str:
    """One sentence for what pip said when it failed."""
    if any(sign in said for sign in _NO_NETWORK):
        return (
            "The Python packages could not be fetched because the package index does not answer; "
            f"connect to the network and run the same command again (pip's own words are in {log})."
        )
    if "No space left on device" in said:
        return f"The disk is full: .venv needs about 600 MB (pip's own words are in {log})."
    errors = [line.removeprefix("ERROR: ") for line in said.splitlines() if line.startswith("ERROR:")]
    why = errors[0] if errors else "no word why"
    return f"pip could not install the locked packages: {why} (all of it is in {log})"


def _digest(locked: Path) -> str:
    try:
        text = locked.read_bytes()
    except FileNotFoundError as error:
        raise Trouble(f"{locked} is missing; it belongs to the repository.") from error
    return hashlib.sha256(text.replace(b"\r\n", b"\n")).hexdigest()


def _resolved(path: Path) -> str:
    return str(path.resolve()) if path.exists() else ""


def _stamp_path(place: Place) -> Path:
    return place.venv / "afterword-stamp.json"


def _write_stamp(place: Place, stamp: Stamp) -> None:
    unfinished = _stamp_path(place).with_suffix(f".{os.getpid()}")
    unfinished.write_text(json.dumps(asdict(stamp), indent=1), "utf-8")
    shutil.move(unfinished, _stamp_path(place))
