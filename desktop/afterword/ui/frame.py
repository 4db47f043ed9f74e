"""The window and its actions, made without the data: they can be shown while the rest is still loaded."""

from dataclasses import dataclass

from afterword.ui.actions import Actions
from afterword.ui.desk import Desk
from afterword.ui.places import last_places, places
from afterword.ui.window import Window


@dataclass(frozen=True, slots=True)
class Frame:
    """What a program is built into."""

    actions: Actions
    window: Window

    def put_away(self) -> None:
        """Let the window go: there will be no program in it."""
        self.window.closing = lambda: True
        self.window.close()
        self.window.deleteLater()


def make_frame(desk: Desk) -> Frame:
    """Return a window that waits for its pages."""
    actions = Actions(theme=desk.theme)
    window = Window(places=places(), last=last_places(), actions=actions, desk=desk)
    actions.setParent(window)
    return Frame(actions, window)
