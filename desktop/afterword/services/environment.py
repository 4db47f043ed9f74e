"""Looking at what the program finds around itself, without a window."""

import platform
import shutil
from collections.abc import Iterator
from importlib import metadata

from afterword import __version__
from afterword.adapters import secrets, settings_file, shipped
from afterword.adapters.folders import Folders
from afterword.domain.account import Account
from afterword.domain.clock import Clock
from afterword.domain.environment import Aspect, Finding
from afterword.domain.errors import Problem
from afterword.services import accounts
from afterword.store.opening import open_book
from afterword.store.opening_version import engine_version

MEGABYTE = 1_000_000
LEAST_FREE = 50 * MEGABYTE
TOLD = ("PySide6-Essentials", "peewee", "typst", "keyring")


def look(folders: Folders, *, clock: Clock) -> tuple[Finding, ...]:
    """Return what was found of the program itself, its data, the keyring, accounts and shipped files."""
    store = secrets.working_store()
    return (
        Finding(aspect=Aspect.PROGRAM, ok=True, detail=versions()),
        _data_file(folders, clock),
        *_space(folders),
        _settings(folders),
        Finding(aspect=Aspect.KEYRING, ok=store.lasts, detail=store.name, needed=False),
        _accounts(folders, store),
        _shipped(),
    )


def versions() -> str:
    """Return the versions of the program and of what it stands on, in one line."""
    parts = [f"Afterword {__version__}", f"Python {platform.python_version()}"]
    for name in TOLD:
        try:
            parts.append(f"{name} {metadata.version(name)}")
        except metadata.PackageNotFoundError:
            continue
    return ", ".join([*parts, f"SQLite {engine_version()}", platform.platform()])


def _data_file(folders: Folders, clock: Clock) -> Finding:
    path = folders.book
    if not path.exists():
        return Finding(aspect=Aspect.DATA_FILE, ok=True, detail=f"{path} (not there yet)")
    try:
        open_book(path, clock=clock, backups=folders.backups, read_only=True).close()
    except Problem as problem:
        return Finding(aspect=Aspect.DATA_FILE, ok=False, detail=f"{path}: {problem.code}")
    return Finding(
        aspect=Aspect.DATA_FILE, ok=True, detail=f"{path}, {path.stat().st_size / MEGABYTE:.1f} MB"
    )


def _space(folders: Folders) -> Iterator[Finding]:
    place = next((one for one in (folders.data, *folders.data.parents) if one.exists()), None)
    if place is not None:
        free = shutil.disk_usage(place).free
        yield Finding(aspect=Aspect.FREE_SPACE, ok=free > LEAST_FREE, detail=f"{free / MEGABYTE:,.0f} MB")


def _settings(folders: Folders) -> Finding:
    _, bad = settings_file.load(folders.settings)
    detail = str(folders.settings) + (f" ({', '.join(bad)}?)" if bad else "")
    return Finding(aspect=Aspect.SETTINGS, ok=not bad, detail=detail, needed=False)


def _accounts(folders: Folders, store: secrets.SecretStore) -> Finding:
    """Tell the accounts by address and servers, and of which no secret is kept; never a secret itself."""
    known = settings_file.load(folders.settings)[0].accounts
    kept = [_is_kept(one, store) for one in known]
    told = [_told(one, is_kept=is_kept) for one, is_kept in zip(known, kept, strict=True)]
    ok = bool(known) and all(kept)
    return Finding(aspect=Aspect.ACCOUNTS, ok=ok, detail="; ".join(told) or "none", needed=False)


def _is_kept(account: Account, store: secrets.SecretStore) -> bool:
    try:
        return accounts.is_kept(account, store)
    except Problem:
        return False


def _told(account: Account, *, is_kept: bool) -> str:
    servers = [one for one in (account.smtp, account.imap) if one is not None]
    places = ", ".join(f"{one.host}:{one.port} {one.security}" for one in servers)
    lack = "" if is_kept else ", nothing kept to sign in with"
    return f"{account.address} ({places}; {account.sign_in}{lack})"


def _shipped() -> Finding:
    folder = shipped.folder()
    count = sum(1 for one in folder.rglob("*") if one.is_file())
    return Finding(aspect=Aspect.SHIPPED, ok=count > 0, detail=str(count))
