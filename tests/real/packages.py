"""Real parts of the system: installed where that is possible, else the test says why not."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest


def ensure(tools: Mapping[str, str]) -> None:
    """Have these programs, each with its Debian package; skip the test where they cannot be had."""
    missing = {package for tool, package in tools.items() if not shutil.which(tool)}
    if not missing:
        return
    names = sorted(missing)
    if os.name != "posix" or os.geteuid() != 0 or not Path("/etc/debian_version").exists():
        pytest.skip(f"needs {', '.join(names)}")
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for words in (["update"], ["install", "--yes", "--no-install-recommends", *names]):
        command = ["apt-get", "-q", "-o", "DPkg::Lock::Timeout=300", *words]
        subprocess.run(command, check=True, env=environment, capture_output=True)
