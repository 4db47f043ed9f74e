"""What this program is, which version, on what it stands, and under which licences."""

from importlib import metadata
from pathlib import Path

from PySide6.QtCore import QSize, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget

from afterword import __version__
from afterword.services import environment
from afterword.ui import icons
from afterword.ui.desk import Desk
from afterword.ui.pieces import button, label, line, prose, stack
from afterword.ui.tokens import Step, Tone

STANDS_ON = (
    "PySide6-Essentials",
    "peewee",
    "keyring",
    "typst",
    "imapclient",
    "icalendar",
    "vobject",
    "openpyxl",
    "charset-normalizer",
    "rapidfuzz",
    "email-validator",
    "platformdirs",
    "jinja2",
    "jeepney",
    "tzlocal",
    "chunspell",
    "fsrs",
)
LONGEST = 60  # letters of a licence; some packages put the whole text there


class About(QWidget):
    """Shows it, and copies it for a report."""

    def __init__(self, *, desk: Desk, data: Path) -> None:
        super().__init__()
        theme = desk.theme
        mark = QLabel()
        mark.setPixmap(icons.mark().pixmap(QSize(64, 64), self.devicePixelRatioF()))
        mark.setAccessibleName("Afterword")
        words = stack()
        words.addWidget(label(f"Afterword {__version__}", step=Step.LEAD, strong=True))
        words.addWidget(prose(self.tr("Don't let a NO be the final word."), tone=Tone.QUIET))
        head = line(space=theme.space(3))
        head.addWidget(mark)
        head.addLayout(words, 1)
        self.details = QPlainTextEdit(details(data))
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        self.details.setAccessibleName(self.tr("Versions and licences"))
        self.details.setMinimumHeight(theme.space(40))
        copy = button(self.tr("Copy"), theme=theme, icon="copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.details.toPlainText()))
        foot = line()
        foot.addWidget(copy)
        foot.addStretch(1)
        column = stack(space=theme.space(2))
        column.addLayout(head)
        own = self.tr("Free software under the MIT licence. Everything you keep stays on this machine.")
        column.addWidget(prose(own))
        column.addWidget(self.details)
        column.addLayout(foot)
        self.setLayout(column)


def details(data: Path) -> str:
    """Return the versions and the folder of the data, then each library with its version and licence."""
    lines = [environment.versions(), f"Qt {qVersion()}", str(data), ""]
    for name in STANDS_ON:
        found = licence(name)
        if found:
            lines.append(found)
    return "\n".join(lines)


def licence(name: str) -> str:
    """Return name, version and licence of an installed library, or an empty text."""
    try:
        about = metadata.metadata(name).json
    except metadata.PackageNotFoundError:
        return ""
    told = _first(about, "license_expression") or _first(about, "license")
    if not told or len(told) > LONGEST or "\n" in told:
        known = [line for line in about.get("classifier", ()) if line.startswith("License ::")]
        told = known[0].rpartition(":: ")[2] if known else ""
    return f"{name} {about['version']}: {told}" if told else f"{name} {about['version']}"


def _first(about: dict[str, str | list[str]], name: str) -> str:
    found = about.get(name, "")
    return found if isinstance(found, str) else found[0]
