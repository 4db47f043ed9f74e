"""The IANA time zone of the machine."""


def system_zone() -> str:
    """Return the machine's IANA time zone, "UTC" when it cannot be told."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    from tzlocal import get_localzone_name

    try:
        name = get_localzone_name()
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return "UTC"
    return name
