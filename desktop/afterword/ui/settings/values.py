"""Single settings by their name, such as "week.opens", out of the settings and into them."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from afterword.domain.errors import InvalidValue
from afterword.domain.settings import Settings
from afterword.domain.validity import Reason


def value(settings: Settings, name: str) -> Any:
    """Return a setting by its name. Raises AttributeError for one there is not."""
    found: Any = settings
    for part in name.split("."):
        found = getattr(found, part)
    return found


def with_values(settings: Settings, given: Mapping[str, Any]) -> Settings:
    """Return settings with others in their place. Raises InvalidValue when they cannot be together."""
    for name, new in given.items():
        group, _, own = name.rpartition(".")
        try:
            settings = replace(
                settings,
                **({group: replace(getattr(settings, group), **{own: new})} if group else {own: new}),
            )
        except ValueError as wrong:
            raise InvalidValue(field=name, reason=Reason.NOT_TOGETHER) from wrong
    return settings
