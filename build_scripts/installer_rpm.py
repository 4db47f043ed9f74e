"""The package for Fedora, openSUSE and their kin: made by rpmbuild from the laid-out tree."""

import os
import re
import subprocess
from pathlib import Path

from build_scripts import stage
from build_scripts.installer_deb import is_elf
from build_scripts.place import Place, Trouble
from build_scripts.project import Project

_SONAME = re.compile(r"\.so[.\d]*$")


def make(place: Place, project: Project, goal: Path) -> Path:
    """Return the finished package in the folder `goal`. Raises Trouble where rpmbuild fails."""
    root = stage.lay_out(place, project, place.build / "rpm" / "tree")
    recipe = place.build / "rpm" / "afterword.spec"
    stage.write(recipe, spec(project, root))
    command = ["rpmbuild", "-bb", "--quiet", "--define", f"_topdir {place.build / 'rpm'}"]
    command += [
        "--define",
        f"_rpmdir {goal}",
        "--define",
        "_build_name_fmt %%{NAME}-%%{VERSION}-%%{RELEASE}.%%{ARCH}.rpm",
    ]
    done = subprocess.run([*command, str(recipe)], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise Trouble(f"rpmbuild: {(done.stderr.strip().splitlines() or ['no word why'])[-1]}")
    return goal / f"{project.name}-{project.version}-1.{os.uname().machine}.rpm"


def spec(project: Project, root: Path) -> str:
    """Return the recipe. What the bundle brings is neither offered to others nor asked of them."""
    own = "|".join(sorted(re.escape(name) for name in brought(root / stage.LIBRARY)))
    when = project.moment.strftime("%a %b %d %Y")
    return f"""\
%global __os_install_post %{{nil}}
%global debug_package %{{nil}}
%global _build_id_links none
%global _binary_payload w6.xzdio
%global __provides_exclude_from ^/usr/lib/afterword/.*$
%global __requires_exclude ^({own}).*$
%global source_date_epoch_from_changelog 0
Name: {project.name}
Version: {project.version}
Release: 1
Summary: {project.summary}
License: {project.licence}
Packager: {project.author}
Recommends: gnome-keyring

%description
Afterword keeps employers, interviews and outcomes. When the answer is no, it helps to ask the
interviewer kindly for advice, keeps what comes back, brings it to the next interview, and reminds
of thanks and of staying in touch. Everything stays on this computer.

%install
mkdir -p %{{buildroot}}
cp -a {root}/. %{{buildroot}}/

%files
/usr/bin/afterword
/usr/lib/afterword
/usr/share/applications/*.desktop
/usr/share/metainfo/*.xml
/usr/share/icons/hicolor/*/apps/afterword.*
/usr/share/man/man1/afterword.1.gz
/usr/share/bash-completion/completions/afterword
/usr/share/zsh/vendor-completions/_afterword
/usr/share/doc/afterword

%changelog
* {when} {project.author} - {project.version}-1
- Version {project.version}
"""


def brought(library: Path) -> set[str]:
    """Return the names of the shared libraries that the bundle holds."""
    return {path.name for path in library.rglob("*.so*") if _SONAME.search(path.name) and is_elf(path)}
