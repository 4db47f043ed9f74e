"""The few settings that the window's first moment needs: all others are read once it is shown."""

import json
from dataclasses import dataclass
from pathlib import Path

from afterword.domain.scheme import Scheme


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstSettings:
    """As in `Settings`. `zone` is an IANA time zone, or empty for the system's; `locale` likewise."""

    scheme: Scheme = Scheme.SYSTEM
    text_percent: int = 100
    locale: str = ""
    zone: str = ""


def glance(path: Path) -> FirstSettings:
    """Return these settings as `settings_file.load` would; it tells later of what cannot be read."""
    try:
        kept = json.loads(path.read_bytes().decode("utf-8"))
    except (OSError, ValueError):
        return FirstSettings()
    if not isinstance(kept, dict):
        return FirstSettings()
    scheme, percent = kept.get("scheme"), kept.get("text_percent")
    return FirstSettings(
        scheme=Scheme(scheme) if scheme in tuple(Scheme) else Scheme.SYSTEM,
        text_percent=percent if type(percent) is int and percent >= 0 else 100,
        locale=_text(kept.get("locale")),
        zone=_text(kept.get("zone")),
    )


def _text(kept: object) -> str:
    return kept if isinstance(kept, str) else ""
