"""No attribute or method of ours hides one of Qt's: `self.parent = x` breaks parent() for everyone, silently.

A method may carry a name of Qt's only when that one is virtual, for then Qt itself calls it: all events are,
and what qt_virtuals lists. An attribute never may. Bases are looked up in PySide6 itself.
"""

import ast
import importlib
from collections.abc import Iterator, Mapping

import pytest

from tests.rules.qt_virtuals import VIRTUALS
from tests.rules.source import PACKAGE, Source, dotted, expect_none, python_sources, snippet

Classes = Mapping[str, tuple[Source, ast.ClassDef]]


def classes_of(sources: tuple[Source, ...]) -> Classes:
    """Every class of ours by its full name."""
    found = {}
    for source in sources:
        for node in ast.walk(source.tree):
            if isinstance(node, ast.ClassDef):
                found[f"{module_of(source)}.{node.name}"] = (source, node)
    return found


def module_of(source: Source) -> str:
    return ".".join(source.path.relative_to("desktop").with_suffix("").parts).removesuffix(".__init__")


def shadows(classes: Classes) -> list[str]:
    """Names of Qt's that a class of ours hides."""
    found = []
    for source, node in classes.values():
        qt = list(qt_bases(source, node, classes=classes))
        names = {name for base in qt for name in dir(base) if not name.startswith("_")}
        virtual = {name for base in qt for kind in base.__mro__ for name in VIRTUALS.get(kind.__name__, ())}
        for place, name, is_method in named_by(node):
            allowed = is_method and (name in virtual or name.endswith("Event"))
            if name in names and not allowed:
                found.append(source.at(place, f"{node.name}.{name} hides Qt's own"))
    return found


def qt_bases(source: Source, node: ast.ClassDef, *, classes: Classes) -> Iterator[type]:
    """The classes of PySide6 that a class of ours stands on, through others of ours."""
    imported = imports_of(source)
    for base in node.bases:
        first, _, rest = dotted(base).partition(".")
        full = ".".join(filter(None, [imported.get(first, f"{module_of(source)}.{first}"), rest]))
        if full in classes and classes[full][1] is not node:
            yield from qt_bases(*classes[full], classes=classes)
        elif full.startswith("PySide6."):
            module, _, name = full.rpartition(".")
            yield getattr(importlib.import_module(module), name)


def imports_of(source: Source) -> dict[str, str]:
    """What each imported name stands for."""
    found = {}
    for node in ast.walk(source.tree):
        match node:
            case ast.ImportFrom(module=str(module), names=names):
                found |= {name.asname or name.name: f"{module}.{name.name}" for name in names}
            case ast.Import(names=names):
                found |= {name.asname or name.name.partition(".")[0]: name.name if name.asname else
                          name.name.partition(".")[0] for name in names}  # fmt: skip
    return found


def named_by(node: ast.ClassDef) -> Iterator[tuple[ast.AST, str, bool]]:
    """What a class defines: its methods, its attributes, and what its methods set on self."""
    for each in node.body:
        match each:
            case ast.FunctionDef(name=name):
                yield each, name, True
                yield from ((place, own, False) for place, own in set_on_self(each))
            case ast.Assign(targets=targets):
                yield from ((each, target.id, False) for target in targets if isinstance(target, ast.Name))
            case ast.AnnAssign(target=ast.Name(id=name)):
                yield each, name, False


def set_on_self(function: ast.FunctionDef) -> Iterator[tuple[ast.AST, str]]:
    for node in ast.walk(function):
        match node:
            case ast.Attribute(value=ast.Name(id="self"), attr=name, ctx=ast.Store()):
                yield node, name


def test_nothing_of_ours_hides_qts():
    expect_none(shadows(classes_of(python_sources(PACKAGE))))


@pytest.mark.parametrize(
    "body",
    [
        "def __init__(self):\n        self.parent = 1",
        "def __init__(self):\n        self.actions: list = []",
        "def show(self): ...",
        "def update(self, row): ...",
        "title = 1\n    size = 2",
        "close: int",
        "clicked = Signal()\n    destroyed = Signal()",
        "def __init__(self):\n        self.sizeHint = 1",
    ],
)
def test_a_hidden_name_is_found(body: str):
    text = f"from PySide6.QtWidgets import QWidget\nclass Page(QWidget):\n    {body}\n"
    assert shadows(classes_of((snippet(text, "desktop/afterword/ui/page.py"),)))


@pytest.mark.parametrize(
    "body",
    [
        "def paintEvent(self, event): ...",
        "def sizeHint(self): ...",
        "def refresh(self): ...",
        "def _show(self): ...",
    ],
)
def test_a_virtual_or_an_own_name_passes(body: str):
    text = f"from PySide6.QtWidgets import QWidget\nclass Page(QWidget):\n    {body}\n"
    assert not shadows(classes_of((snippet(text, "desktop/afterword/ui/page.py"),)))


def test_a_base_is_found_through_our_own_classes_and_modules():
    first = snippet(
        "from PySide6 import QtWidgets as w\nclass Page(w.QWidget): ...", "desktop/afterword/ui/page.py"
    )
    second = snippet(
        "from afterword.ui import page\nclass A(page.Page):\n    def show(self): ...",
        "desktop/afterword/ui/a.py",
    )
    third = snippet("class A:\n    def show(self): ...", "desktop/afterword/ui/plain.py")
    assert len(shadows(classes_of((first, second, third)))) == 1


def test_every_listed_virtual_is_a_name_of_qts():
    modules = [importlib.import_module(f"PySide6.{name}") for name in ("QtCore", "QtGui", "QtWidgets")]
    for name, methods in VIRTUALS.items():
        kind = next(getattr(module, name) for module in modules if hasattr(module, name))
        assert not {method for method in methods if not hasattr(kind, method)}, name
