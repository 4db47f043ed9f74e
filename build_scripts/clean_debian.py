"""Try the .deb in a clean Debian, as root: install, use as an ordinary user, upgrade, remove."""

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from build_scripts import debian
from build_scripts.place import HERE, Place, Trouble, say
from build_scripts.project import APP_ID, read

SUITE = "bookworm"
TOOLS = {"debootstrap": "debootstrap", "dpkg-deb": "dpkg", "xz": "xz-utils"}
BEFORE = "0.0.1"
"""The version the upgrade begins from: the same package under an older number."""

USER = "person"
SHELF = "srv"  # where the packages lie within
IN_ROOT = ("xvfb", "xdotool", "openbox", "fonts-dejavu-core", "desktop-file-utils", "appstream")
CSV = "Application Date,Company Name,Job Title,Job Url\n11/20/26, 8:15 AM,Northwind,Data analyst,\n"
_QUOTED = CSV.replace("11/20/26, 8:15 AM", '"11/20/26, 8:15 AM"')
LOOKED_AT = ("etc", "opt", "usr", "var/lib/afterword", "var/lib/dpkg/info")


def main(argv: Sequence[str]) -> int:
    """Go the whole way in a fresh folder; returns 0 when each part of it went well."""
    if os.geteuid() != 0:
        raise Trouble("A clean system is made by root alone: sudo python3 build_scripts/do.py clean-debian")
    debian.ensure_tools(TOOLS)
    package = Path(argv[0]).resolve() if argv else _newest(HERE)
    began = time.monotonic()
    with _system(HERE) as system:
        for what, act in _road(system, package):
            act()
            say(f"  {time.monotonic() - began:6.1f} s  {what}")
    return 0


def _newest(place: Place) -> Path:
    found = sorted((place.root / "dist").glob("afterword_*.deb"), key=lambda path: path.stat().st_mtime)
    if not found:
        raise Trouble("There is no package in dist/; run: python3 build_scripts/do.py installer --only deb")
    return found[-1]


class System:
    """A Debian in a folder. Commands run in it by chroot, as root or as the ordinary user."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def run(self, *command: str, user: str = "root", given: str = "") -> str:
        """Run a command and return what it printed. Raises Trouble when it fails."""
        home = "/root" if user == "root" else f"/home/{user}"
        surroundings = {
            "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
            "HOME": home,
            "LANG": "C.UTF-8",
            "USER": user,
        }
        surroundings |= {"DEBIAN_FRONTEND": "noninteractive"}
        line = ["chroot", f"--userspec={user}:{user}", str(self.root), *command]
        done = subprocess.run(
            line, env=surroundings, input=given, capture_output=True, text=True, check=False
        )
        if done.returncode != 0:
            said = (done.stderr or done.stdout).strip().splitlines() or ["no word why"]
            raise Trouble(
                f"In the clean system, {' '.join(command)} ended with {done.returncode}: {said[-1]}"
            )
        return done.stdout

    def files(self) -> set[str]:
        """Return what stands where packages put things."""
        found = (path for folder in LOOKED_AT for path in (self.root / folder).rglob("*"))
        return {path.relative_to(self.root).as_posix() for path in found}


@contextmanager
def _system(place: Place) -> Iterator[System]:
    root = place.build / "clean-debian"
    shutil.rmtree(root, ignore_errors=True)
    say("Making a clean Debian (a minute) …")
    mirror = _mirror()
    command = ["debootstrap", "--variant=minbase", "--include=ca-certificates", SUITE, str(root), mirror]
    if subprocess.run(command, stdout=subprocess.DEVNULL, check=False).returncode != 0:
        raise Trouble("debootstrap could not make it (its words are above).")
    for name in ("etc/apt", "etc/resolv.conf", "etc/hosts", "etc/ssl/certs/ca-certificates.crt"):
        _copy(Path("/") / name, root / name)
    for name in ("apt.conf.d/20packagekit", "apt.conf.d/50appstream"):
        (root / "etc/apt" / name).unlink(missing_ok=True)
    mounted = root / "proc"
    subprocess.run(["mount", "-t", "proc", "proc", str(mounted)], check=True)
    try:
        yield System(root)
    finally:
        subprocess.run(["umount", "-l", str(mounted)], check=False)
        shutil.rmtree(root, ignore_errors=True)


def _mirror() -> str:
    """Return the mirror that this machine itself uses."""
    said = subprocess.run(["apt-get", "indextargets", "--format", "$(SITE)", "Created-By: Packages"],
                          capture_output=True, text=True, check=True).stdout.split()  # fmt: skip
    found = next((site for site in said if site.rstrip("/").endswith("/debian")), None)
    if found is None:
        raise Trouble("This machine's apt has no mirror of Debian to make a clean system from.")
    return found


def _copy(source: Path, goal: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, goal, dirs_exist_ok=True, symlinks=True)
    elif source.exists():
        goal.parent.mkdir(parents=True, exist_ok=True)
        goal.unlink(missing_ok=True)
        shutil.copyfile(source, goal)


def _road(system: System, package: Path) -> Iterator[tuple[str, Callable[[], object]]]:
    older = f"/{SHELF}/{_under_an_older_number(package, system.root / SHELF).name}"
    newer = f"/{SHELF}/{Path(shutil.copy(package, system.root / SHELF)).name}"
    before: set[str] = set()

    def apt(*words: str) -> str:
        return system.run("apt-get", "-q", "--yes", "--no-install-recommends", *words)

    def ready() -> None:
        system.run("apt-get", "-q", "update")
        system.run("useradd", "--create-home", USER)
        apt("install", *IN_ROOT)
        apt("install", *_depends(system, newer))
        before.update(system.files())

    def upgraded() -> None:
        apt("install", newer)
        _kept(system)

    def removed() -> None:
        apt("purge", "afterword")
        _gone(system, before)

    yield "updated, with a user and a screen", ready
    yield f"installed the version before ({BEFORE})", lambda: apt("install", older)
    yield "imported, read, drafted, reported as an ordinary user", lambda: _use(system)
    yield "opened the window on a screen and closed it", lambda: _open_window(system)
    yield "upgraded, with the data kept", upgraded
    yield "the entries of the desktop are valid", lambda: _valid(system)
    yield (
        "removed without a trace outside the user's data",
        removed,
    )


def _depends(system: System, package: str) -> list[str]:
    said = system.run("dpkg-deb", "--field", package, "Depends")
    return [part.split()[0] for part in said.split(",")]


def _under_an_older_number(package: Path, goal: Path) -> Path:
    """Return the same package as of an older version."""
    tree = goal / "older"
    subprocess.run(["dpkg-deb", "--raw-extract", str(package), str(tree)], check=True)
    control = tree / "DEBIAN" / "control"
    version = read(HERE).version
    control.write_text(
        control.read_text("utf-8").replace(f"Version: {version}\n", f"Version: {BEFORE}\n"), "utf-8"
    )
    made = goal / f"afterword_{BEFORE}.deb"
    command = ["dpkg-deb", "--root-owner-group", "-Znone", "--build", str(tree), str(made)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    shutil.rmtree(tree)
    return made


def _use(system: System) -> None:
    home = f"/home/{USER}"
    (system.root / f"home/{USER}/Job Applications.csv").write_text(_QUOTED, "utf-8")

    def afterword(*words: str, given: str = "") -> str:
        return system.run("afterword", *words, user=USER, given=given)

    _expect('"new": 1' in afterword("add", f"{home}/Job Applications.csv", "--json").replace("\n", ""), "add")
    afterword("today", "--json")
    _expect("blame_question" in afterword("tone", "--json", given="What did I do wrong?"), "tone")
    afterword("report", f"{home}/report.pdf")
    _expect((system.root / f"home/{USER}/report.pdf").stat().st_size > 10_000, "report")
    system.run("man", "-w", "afterword") if (system.root / "usr/bin/man").exists() else None


def _open_window(system: System) -> None:
    script = """
        Xvfb :7 -screen 0 1280x900x24 >/dev/null 2>&1 & screen=$!
        export DISPLAY=:7; sleep 2; openbox >/dev/null 2>&1 & manager=$!
        afterword >$HOME/window.txt 2>&1 & program=$!
        found=""
        for turn in $(seq 60); do
            found=$(xdotool search --onlyvisible --name Afterword | head -1) && [ -n "$found" ] && break
            sleep 1
        done
        kill $program; wait $program; ended=$?
        kill $manager $screen
        [ -n "$found" ] && [ $ended -eq 0 ]
    """
    system.run("sh", "-c", script, user=USER)


def _kept(system: System) -> None:
    said = system.run("dpkg-query", "--show", "--showformat=${Version}", "afterword")
    _expect(said == read(HERE).version, "the new version")
    system.run("afterword", "export", f"/home/{USER}/out", user=USER)
    told = "".join(path.read_text("utf-8") for path in (system.root / f"home/{USER}/out").glob("*.csv"))
    _expect("Northwind" in told, "what was imported before the upgrade")


def _valid(system: System) -> None:
    system.run("desktop-file-validate", f"/usr/share/applications/{APP_ID}.desktop")
    system.run("appstreamcli", "validate", "--no-net", f"/usr/share/metainfo/{APP_ID}.metainfo.xml")


def _gone(system: System, before: set[str]) -> None:
    left = sorted(system.files() - before)
    _expect(not left, f"nothing left ({', '.join(left[:3])})")
    _expect((system.root / f"home/{USER}/.local/share/afterword/afterword.db").exists(), "the user's data")


def _expect(holds: bool, what: str) -> None:
    if not holds:
        raise Trouble(f"In the clean system: expected {what}.")
