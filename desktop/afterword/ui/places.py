"""The places of the rail, in their order, with the tables whose things each shows."""

from PySide6.QtCore import QCoreApplication

from afterword.ui.page import Place

translate = QCoreApplication.translate


def places() -> tuple[Place, ...]:
    """Return the places at the top of the rail; the words are those of the language in use."""
    return (
        Place(name="today", title=translate("places", "Today"), icon="today", tables=frozenset({"reminder"})),
        Place(
            name="applications",
            title=translate("places", "Applications"),
            icon="applications",
            tables=frozenset({"application"}),
            new=translate("places", "Application"),
        ),
        Place(
            name="interviews",
            title=translate("places", "Interviews"),
            icon="interviews",
            tables=frozenset({"interview"}),
            new=translate("places", "Interview"),
        ),
        Place(
            name="employers",
            title=translate("places", "Employers"),
            icon="employers",
            tables=frozenset({"employer"}),
            new=translate("places", "Employer"),
        ),
        Place(
            name="advice",
            title=translate("places", "Advice"),
            icon="advice",
            tables=frozenset({"advice"}),
            new=translate("places", "Advice"),
        ),
        Place(
            name="mail",
            title=translate("places", "Mail"),
            icon="mail",
            tables=frozenset({"message", "reply"}),
            new=translate("places", "Mail"),
        ),
        Place(
            name="touch",
            title=translate("places", "Keep in touch"),
            icon="touch",
            tables=frozenset({"contact", "touch"}),
        ),
        Place(name="report", title=translate("places", "Report"), icon="report"),
    )


def last_places() -> tuple[Place, ...]:
    """Return the places at the foot of the rail."""
    return (Place(name="settings", title=translate("places", "Settings"), icon="settings"),)
