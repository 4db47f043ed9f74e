"""Who may name what: Qt, the database, the clock, printing, catching everything."""

import ast

import pytest

from tests.rules.source import (
    PACKAGE,
    ROOT,
    Rule,
    Source,
    calls,
    dotted,
    expect_none,
    imported_modules,
    offences,
    snippet,
)

PURE = ("domain", "store", "adapters", "services")
CLOCK_CALLS = {
    *(f"datetime.{name}" for name in ("now", "today", "utcnow")),
    *(f"datetime.datetime.{name}" for name in ("now", "today", "utcnow")),
    "date.today",
    "datetime.date.today",
    *(f"time.{name}" for name in ("time", "time_ns", "localtime", "gmtime", "ctime")),
    *(f"QDateTime.{name}" for name in ("currentDateTime", "currentDateTimeUtc", "currentSecsSinceEpoch")),
    "QDate.currentDate",
    "QTime.currentTime",
}
LAST_RESORTS = ("cli/commands.py", "work/runner.py", "ui/failures.py")
NOUNS = {path.parent.name for path in (ROOT / PACKAGE / "ui").glob("*/__init__.py")}
NAMELESS = {"utils", "util", "misc", "common", "helpers", "helper"}


def qt_in_pure_layers(source: Source) -> list[str]:
    if not source.is_in(*PURE):
        return []
    return [
        source.at(node, name)
        for node, name in imported_modules(source.tree)
        if is_of(name, "PySide6", "shiboken6")
    ]


def widgets_outside_ui(source: Source) -> list[str]:
    if source.is_in("ui", "app"):
        return []
    return [
        source.at(node, name)
        for node, name in imported_modules(source.tree)
        if is_of(name, "PySide6.QtWidgets")
    ]


def database_outside_store(source: Source) -> list[str]:
    if source.is_in("store"):
        return []
    known = ("peewee", "playhouse", "sqlite3", "apsw")
    return [source.at(node, name) for node, name in imported_modules(source.tree) if is_of(name, *known)]


def asks_the_time(source: Source) -> list[str]:
    if source.is_in("domain/clock.py"):
        return []
    return [
        source.at(call, dotted(call.func)) for call in calls(source.tree) if dotted(call.func) in CLOCK_CALLS
    ]


def prints(source: Source) -> list[str]:
    if source.path.name.startswith("cli") or source.is_in("cli", "__main__.py"):
        return []
    return [source.at(call, "print") for call in calls(source.tree) if dotted(call.func) == "print"]


def catches_everything(source: Source) -> list[str]:
    """Handlers of everything, where none belongs; one that cleans up and raises swallows nothing."""
    if source.is_in(*LAST_RESORTS):
        return []
    found = []
    for node in ast.walk(source.tree):
        if isinstance(node, ast.ExceptHandler) and not always_raises(node):
            caught = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
            names = {dotted(each) if each else "everything" for each in caught}
            found += [
                source.at(node, f"except {name}")
                for name in names & {"everything", "Exception", "BaseException"}
            ]
    return found


def always_raises(node: ast.ExceptHandler) -> bool:
    return isinstance(node.body[-1], ast.Raise)


def pumps_events(source: Source) -> list[str]:
    names = [node for node in ast.walk(source.tree) if isinstance(node, ast.Attribute)]
    return [source.at(node, "processEvents") for node in names if node.attr == "processEvents"]


def subclasses_a_thread(source: Source) -> list[str]:
    found = []
    for node in ast.walk(source.tree):
        if isinstance(node, ast.ClassDef):
            bases = {dotted(base).rpartition(".")[2] for base in node.bases}
            found += [source.at(node, f"{node.name}({base})") for base in bases & {"QThread", "QRunnable"}]
    return found


def looks_into_another_noun(source: Source) -> list[str]:
    """Within ui, the folder of one noun knows none of another's: what both need has a place of its own."""
    if not source.is_in(*(f"ui/{noun}" for noun in NOUNS)):
        return []
    others = [f"afterword.ui.{noun}" for noun in NOUNS if noun != source.path.parent.name]
    return [source.at(node, name) for node, name in imported_modules(source.tree) if is_of(name, *others)]


def has_no_name(source: Source) -> list[str]:
    parts = {*source.path.parts[:-1], source.path.stem}
    return [f"{source.path}: {part} says nothing of what it knows" for part in parts & NAMELESS]


def is_of(module: str, *packages: str) -> bool:
    return any(module == package or module.startswith(f"{package}.") for package in packages)


IN_THE_PACKAGE: list[Rule] = [
    qt_in_pure_layers,
    widgets_outside_ui,
    database_outside_store,
    asks_the_time,
    prints,
    catches_everything,
    pumps_events,
    subclasses_a_thread,
    looks_into_another_noun,
]


@pytest.mark.parametrize("rule", IN_THE_PACKAGE, ids=lambda rule: rule.__name__)
def test_the_package_keeps_the_border(rule: Rule):
    expect_none(offences(rule, "desktop"))


def test_nothing_is_named_after_having_no_name():
    expect_none(offences(has_no_name, "desktop", "build_scripts", "tests"))


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (qt_in_pure_layers, "def f():\n    from PySide6.QtCore import QObject"),
        (qt_in_pure_layers, "import PySide6"),
        (widgets_outside_ui, "from PySide6 import QtWidgets"),
        (widgets_outside_ui, "import PySide6.QtWidgets as widgets"),
        (database_outside_store, "from peewee import Model"),
        (database_outside_store, "from playhouse.migrate import migrate"),
        (database_outside_store, "import sqlite3"),
        (asks_the_time, "from datetime import UTC, datetime\nx = datetime.now(UTC)"),
        (asks_the_time, "import time\nx = time.time()"),
        (prints, "print('x')"),
        (catches_everything, "try:\n    f()\nexcept Exception:\n    g()"),
        (catches_everything, "try:\n    f()\nexcept:\n    g()"),
        (catches_everything, "try:\n    f()\nexcept (ValueError, BaseException):\n    g()"),
        (pumps_events, "app.processEvents()"),
        (subclasses_a_thread, "class Job(QtCore.QThread): ..."),
        (subclasses_a_thread, "class Job(QRunnable): ..."),
    ],
)
def test_each_border_bites(rule: Rule, text: str):
    assert len(rule(snippet(text))) >= 1


@pytest.mark.parametrize(
    ("rule", "text", "path"),
    [
        (qt_in_pure_layers, "import PySide6", "desktop/afterword/work/runner.py"),
        (widgets_outside_ui, "from PySide6 import QtWidgets", "desktop/afterword/ui/window.py"),
        (widgets_outside_ui, "from PySide6 import QtWidgets", "desktop/afterword/app/session.py"),
        (database_outside_store, "import sqlite3", "desktop/afterword/store/book.py"),
        (asks_the_time, "x = datetime.now(UTC)", "desktop/afterword/domain/clock.py"),
        (
            catches_everything,
            "try:\n    f()\nexcept BaseException:\n    undo()\n    raise",
            "desktop/afterword/store/book.py",
        ),
        (asks_the_time, "x = clock.now()", "desktop/afterword/services/today.py"),
        (prints, "print('x')", "desktop/afterword/cli.py"),
        (catches_everything, "try:\n    f()\nexcept Exception:\n    g()", "desktop/afterword/work/runner.py"),
        (catches_everything, "try:\n    f()\nexcept ValueError:\n    g()", "desktop/afterword/store/book.py"),
    ],
)
def test_each_border_has_its_gate(rule: Rule, text: str, path: str):
    assert rule(snippet(text, path)) == []


@pytest.mark.parametrize(
    ("module", "count"), [("interviews.columns", 1), ("mail.page", 0), ("mailing", 0), ("words", 0)]
)
def test_one_noun_of_the_window_does_not_look_into_another(module: str, count: int):
    source = snippet(f"import afterword.ui.{module}", "desktop/afterword/ui/mail/reader.py")
    assert len(looks_into_another_noun(source)) == count


def test_a_nameless_file_is_found():
    assert has_no_name(snippet("", "desktop/afterword/ui/utils.py"))
    assert has_no_name(snippet("", "desktop/afterword/common/x.py"))
    assert not has_no_name(snippet("", "desktop/afterword/ui/words.py"))
