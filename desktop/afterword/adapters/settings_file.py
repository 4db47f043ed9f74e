"""The settings in a file: JSON that a person can read, written whole, forgiving what it does not know."""

import json
from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date, time
from enum import Enum
from pathlib import Path
from typing import Any

from afterword.adapters import files
from afterword.domain.account import Account, Security, Server, SignIn
from afterword.domain.rules import Rules
from afterword.domain.settings import Settings
from afterword.domain.workdays import WorkWeek

INDENT = 2


def load(path: Path) -> tuple[Settings, tuple[str, ...]]:
    """Return the settings kept in a file, and the names of those that could not be read (left at default).

    A missing file gives the defaults; one that is not JSON gives them with the name "file".
    """
    if not path.exists():
        return Settings(), ()
    try:
        kept = json.loads(files.read(path).decode("utf-8"))
    except (ValueError, UnicodeDecodeError):
        return Settings(), ("file",)
    if not isinstance(kept, dict):
        return Settings(), ("file",)
    bad: list[str] = []
    return _filled(Settings(), kept, bad), tuple(bad)


def save(path: Path, settings: Settings) -> None:
    """Keep the settings. Raise `UnwritableFile`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(_plain(settings), indent=INDENT, ensure_ascii=False)
    files.write(path, text.encode("utf-8") + b"\n")


def _plain(value: Any) -> Any:
    match value:
        case Settings() | WorkWeek() | Rules() | Account() | Server():
            return {one.name: _plain(getattr(value, one.name)) for one in fields(value)}
        case tuple():
            return [_plain(one) for one in value]
        case frozenset():
            return sorted(_plain(one) for one in value)
        case time():
            return value.isoformat(timespec="minutes")
        case date():
            return value.isoformat()
        case _:
            return value


def _filled(default: Any, kept: Mapping[str, Any], bad: list[str], *, within: str = "") -> Any:
    for one in fields(default):
        if one.name not in kept:
            continue
        try:
            value = _read(getattr(default, one.name), kept[one.name], bad, within=f"{within}{one.name}.")
            default = replace(default, **{one.name: value})
        except (ValueError, TypeError, KeyError):
            bad.append(f"{within}{one.name}")
    return default


def _read(default: Any, kept: Any, bad: list[str], *, within: str) -> Any:
    match default:
        case WorkWeek() | Rules():
            return _filled(default, _of(dict, kept), bad, within=within)
        case tuple():  # the only one there is
            return tuple(_account(_of(dict, one)) for one in _of(list, kept))
        case frozenset():
            return frozenset(date.fromisoformat(one) if isinstance(one, str) else int(one) for one in kept)
        case Enum():
            return type(default)(kept)
        case time():
            return time.fromisoformat(_of(str, kept))
        case _:
            return _of(type(default), kept)


def _account(kept: Mapping[str, Any]) -> Account:
    known = {one.name: kept[one.name] for one in fields(Account) if one.name in kept}
    imap = known.get("imap")
    servers = {"smtp": _server(known["smtp"]), "imap": _server(imap) if imap is not None else None}
    return Account(**{**known, **servers, "sign_in": SignIn(known.get("sign_in", SignIn.PASSWORD))})


def _server(kept: Any) -> Server:
    known = {one.name: kept[one.name] for one in fields(Server) if one.name in _of(dict, kept)}
    return Server(**{**known, "port": _of(int, known["port"]), "security": Security(known["security"])})


def _of(kind: type, value: Any) -> Any:
    if type(value) is not kind:
        raise TypeError(kind.__name__)
    if isinstance(value, int) and value < 0:
        raise ValueError(value)
    return value
