"""How settings are written: a day in a list, a time zone in a choice."""

from datetime import date
from zoneinfo import available_timezones

from PySide6.QtCore import QDate, QLocale

from afterword.qtmodels.choices import Choice

SAMPLE = QDate(2026, 12, 24)
LOCALES = (
    "en_GB",
    "en_US",
    "en_CA",
    "en_AU",
    "en_IE",
    "en_IN",
    "en_NZ",
    "en_ZA",
    "de_DE",
    "de_AT",
    "de_CH",
    "fr_FR",
    "es_ES",
    "it_IT",
    "nl_NL",
    "pl_PL",
    "pt_PT",
    "pt_BR",
    "sv_SE",
    "da_DK",
    "nb_NO",
    "fi_FI",
    "ja_JP",
)


def listed(day: date, *, locale: QLocale) -> str:
    """Return a day as it stands in a list: with its weekday and year."""
    return locale.toString(QDate(day.year, day.month, day.day), "ddd d MMM yyyy")


def zones(machine: str, *, as_system: str) -> tuple[Choice, ...]:
    """Return the choices of time zone: the machine's first, then those that are named after a place."""
    known = sorted(zone for zone in available_timezones() if "/" in zone and not zone.startswith("Etc/"))
    own = Choice(value="", text=as_system.replace("%1", machine))
    return (own, *(Choice(value=zone, text=zone.replace("_", " ")) for zone in ("UTC", *known)))


def locales(*, as_system: str) -> tuple[Choice, ...]:
    """Return the choices of how dates and numbers are written, each with its example."""
    system = QLocale.system()
    made = [Choice(value="", text=as_system.replace("%1", _sample(system)))]
    for name in LOCALES:
        locale = QLocale(name)
        language = QLocale.languageToString(locale.language())
        where = f"{language}, {QLocale.territoryToString(locale.territory())}"
        made.append(Choice(value=name, text=f"{where}  ·  {_sample(locale)}"))
    return tuple(made)


def _sample(locale: QLocale) -> str:
    return locale.toString(SAMPLE, QLocale.FormatType.ShortFormat)
