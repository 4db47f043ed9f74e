"""The project's own files as the rules see them: text, syntax tree, place."""

import ast
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePosixPath

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGE = "desktop/afterword"


@dataclass(frozen=True)
class Source:
    """One Python file, by its path from the root."""

    path: PurePosixPath
    text: str

    @property
    def tree(self) -> ast.Module:
        """The syntax tree."""
        return _parse(self.text)

    def is_in(self, *folders: str) -> bool:
        """Whether it lies in one of these folders (or is one of these files) of the package."""
        places = [PurePosixPath(PACKAGE, folder) for folder in folders]
        return any(self.path == place or place in self.path.parents for place in places)

    def at(self, node: ast.AST, what: str) -> str:
        """An offence, in the words a person can click on."""
        return f"{self.path}:{getattr(node, 'lineno', 1)}: {what}"


Rule = Callable[[Source], list[str]]


@cache
def _parse(text: str) -> ast.Module:
    return ast.parse(text)


@cache
def python_sources(*folders: str) -> tuple[Source, ...]:
    """Every Python file in these folders of the repository, committed or not."""
    paths = sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))
    return tuple(
        Source(PurePosixPath(path.relative_to(ROOT).as_posix()), path.read_text("utf-8")) for path in paths
    )


@cache
def committed_paths() -> tuple[Path, ...]:
    """Every file that git keeps and that is still there."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    return tuple(path for name in listed.decode().split("\0") if name and (path := ROOT / name).is_file())


def offences(rule: Rule, *folders: str) -> list[str]:
    """What a rule finds in these folders."""
    return [offence for source in python_sources(*folders) for offence in rule(source)]


def expect_none(found: list[str]) -> None:
    """Fail with all that was found, a line each."""
    if found:
        pytest.fail("\n".join(found), pytrace=False)


def snippet(text: str, path: str = f"{PACKAGE}/services/advice.py") -> Source:
    """A source made of a text, as if it stood at this path."""
    return Source(PurePosixPath(path), text)


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    """Every call."""
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def imported_modules(tree: ast.AST) -> Iterator[tuple[ast.AST, str]]:
    """Every module imported anywhere, whole or in part: `from PySide6 import QtCore` names PySide6.QtCore."""
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                yield from ((node, name.name) for name in names)
            case ast.ImportFrom(module=str(module), names=names, level=0):
                yield node, module
                yield from ((node, f"{module}.{name.name}") for name in names)


def dotted(node: ast.AST) -> str:
    """The dotted name that an expression is, or an empty text."""
    match node:
        case ast.Name(id=name):
            return name
        case ast.Attribute(value=value, attr=attribute):
            return f"{start}.{attribute}" if (start := dotted(value)) else ""
    return ""
