"""Shows the frame of the window first; what the program consists of beyond it is imported after that.

It is imported in turns of the loop, so that the window answers meanwhile.
"""

from collections.abc import Callable
from functools import partial
from importlib import import_module

from PySide6.QtCore import QEventLoop

from afterword.ui.slices import in_turns, once_painted
from afterword.ui.window import Window

LOADED = 76  # what the loop ends with that shows the frame, when all is loaded
LATER = (
    "logging.handlers",
    "afterword.adapters.settings_file",
    "afterword.ui.preferences",
    "afterword.ui.words",
    "peewee",
    "afterword.store.models",
    "afterword.store.opening",
    "afterword.domain.next_steps",
    "afterword.services.today",
    "afterword.services.accounts",
    "afterword.ui.opening",
    "afterword.ui.wishes",
    "afterword.ui.step_doing",
    "afterword.ui.importing",
    "afterword.ui.presence",
    "afterword.ui.program",
    "afterword.ui.failures",
    "afterword.ui.today.card",
)
"""What is imported once the frame is shown, in portions that leave it time to answer."""


def show_and_load(window: Window, *, begin: Callable[[], object] = lambda: None) -> bool:
    """Show the window; then begin, and load what its pages need while it answers; return whether to go on."""
    loop = QEventLoop()
    names = (*LATER, f"afterword.ui.{window.first}.page")
    acts: list[Callable[[], object]] = [begin, *(partial(import_module, name) for name in names)]
    acts.append(lambda: loop.exit(LOADED))
    once_painted(window, lambda: in_turns(acts, owner=loop))
    window.show()
    is_loaded = loop.exec() == LOADED  # otherwise the system told the application to quit
    acts.clear()  # which may be before the window is painted
    return is_loaded
