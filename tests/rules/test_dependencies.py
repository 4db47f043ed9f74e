"""What the package imports is declared in pyproject.toml, so that it is there on a person's machine, too."""

import re
import sys
import tomllib
from collections.abc import Collection
from functools import cache
from importlib.metadata import packages_distributions

from packaging.requirements import Requirement

from tests.rules.source import ROOT, Source, expect_none, imported_modules, python_sources, snippet

brought_by = cache(packages_distributions)  # it reads every distribution there is: once is enough


def undeclared(source: Source, *, declared: Collection[str]) -> list[str]:
    """Imports of what no declared distribution brings."""
    brought = brought_by()
    found = []
    for node, module in imported_modules(source.tree):
        package = module.partition(".")[0]
        if package in sys.stdlib_module_names or package == "afterword":
            continue
        if not {plain(name) for name in brought.get(package, ())} & set(declared):
            found.append(source.at(node, f"{package} is not declared"))
    return found


def plain(name: str) -> str:
    """A distribution's name in its one form."""
    return re.sub(r"[-_.]+", "-", name).lower()


def declared_by_the_project() -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return {plain(Requirement(each).name) for each in project["dependencies"]} | {
        "shiboken6"
    }  # PySide6's other half


def test_every_import_of_the_package_is_declared():
    declared = declared_by_the_project()
    expect_none(
        [each for source in python_sources("desktop") for each in undeclared(source, declared=declared)]
    )


def test_an_undeclared_import_is_found():
    assert undeclared(snippet("def f():\n    import hypothesis"), declared={"keyring"})
    assert undeclared(snippet("import nowhere_at_all"), declared={"keyring"})
    assert not undeclared(
        snippet("import keyring.errors\nimport json\nfrom afterword import domain"), declared={"keyring"}
    )
