"""Has Python import modules by itself: PySide watches every import for features that nothing here uses."""

import builtins
from importlib import import_module


def end_watch() -> None:
    """Take PySide's `__import__` out again.

    It reads the source of every module once to see whether the module speaks of PySide, which matters to
    `from __feature__ import snake_case` alone, and all that source stays in memory.
    """
    import_module("PySide6.QtCore")  # which is when it is put in
    names = vars(builtins)
    names["__import__"] = names.get("__orig_import__", names["__import__"])
