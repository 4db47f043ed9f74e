"""Asks for the name under one's mails, where the first of them is about to be written."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from afterword.ui.desk import Desk
from afterword.ui.fields import Field
from afterword.ui.forms import Form
from afterword.ui.preferences import Preferences
from afterword.ui.sheet import About, FormSheet

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """The name that stands under a mail."""

    name: str


def ask_name(parent: QWidget | None, preferences: Preferences, *, desk: Desk) -> bool:
    """Ask for the user's name and keep it in the settings; return whether there is one now."""
    label = translate("settings", "Your name")
    form = Form[Signed]((Field(name="name", label=label, required=True),), desk=desk)
    about = About(
        name="settings.name",
        heading=translate("settings", "How do you sign your mails?"),
        lead=translate("settings", "It stays on this machine, and can be changed in Settings."),
        verb=translate("settings", "Go on"),
    )

    def save(given: Signed) -> bool:
        preferences.change(name=given.name)
        return True

    proposed = Signed(name=preferences.chosen.name)
    return bool(FormSheet.ask(parent, form, proposed, save=save, about=about, desk=desk))
