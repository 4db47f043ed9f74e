"""Debian packages: installed when that is allowed, named exactly when it is not."""

import os
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import IO

from build_scripts.place import HERE, Place, Trouble, say
from build_scripts.turns import turn


def is_debian_like() -> bool:
    """Whether this system's packages come by apt-get."""
    return Path("/etc/debian_version").exists() and shutil.which("apt-get") is not None


def may_install() -> bool:
    """Whether packages can be installed here without asking anyone."""
    return is_debian_like() and os.geteuid() == 0


def command(packages: Iterable[str]) -> str:
    """The exact command, to be given as root."""
    names = " ".join(sorted(set(packages)))
    return f"apt-get update && apt-get install --yes --no-install-recommends {names}"


def install(packages: Iterable[str], *, place: Place = HERE) -> None:
    """Install packages, one process at a time; raises Trouble with the command where that cannot be done."""
    wanted = sorted(set(packages))
    if not may_install():
        raise Trouble(f"As root, run:\n  {command(wanted)}")
    say(f"Installing {' '.join(wanted)} …")
    log = place.build / "apt.log"
    waiting = "Waiting for another installation …"
    with turn(place.build / "apt.lock", on_wait=lambda: say(waiting)), log.open("wb") as output:
        done = [_apt(arguments, output=output) for arguments in (["update"], _install_arguments(wanted))]
    if done[-1] != 0:
        raise Trouble(
            f"apt-get could not install them (its words are in {log}). As root, run:\n  {command(wanted)}"
        )


def ensure_tools(tools: Mapping[str, str], *, place: Place = HERE) -> None:
    """Have these programs, each with its package; raises Trouble with the command where it cannot."""
    if missing := {package for tool, package in tools.items() if shutil.which(tool) is None}:
        install(missing, place=place)


def ensure_packages(packages: Iterable[str], *, place: Place = HERE) -> None:
    """Have these packages installed; raises Trouble with the command where it cannot."""
    query = ["dpkg-query", "--show", "--showformat=${db:Status-Status}"]
    missing = [
        name
        for name in packages
        if subprocess.run([*query, name], capture_output=True, text=True, check=False).stdout != "installed"
    ]
    if missing:
        install(missing, place=place)


def _install_arguments(packages: list[str]) -> list[str]:
    return ["install", "--yes", "--no-install-recommends", *packages]


def _apt(arguments: list[str], *, output: IO[bytes]) -> int:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"}
    line = ["apt-get", "-q", "-o", "DPkg::Lock::Timeout=300", *arguments]
    quiet = subprocess.DEVNULL
    done = subprocess.run(
        line, env=environment, stdin=quiet, stdout=output, stderr=subprocess.STDOUT, check=False
    )
    return done.returncode
