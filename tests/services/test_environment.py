from dataclasses import replace
from pathlib import Path

import pytest

from afterword.adapters import settings_file
from afterword.adapters.folders import Folders
from afterword.adapters.secrets import SessionSecrets
from afterword.domain.account import Account, Server
from afterword.domain.clock import FixedClock
from afterword.domain.environment import Aspect, Finding
from afterword.domain.settings import Settings
from afterword.services import environment
from afterword.store.opening import open_book


def found(folder: Path, clock: FixedClock) -> dict[Aspect, Finding]:
    return {one.aspect: one for one in environment.look(Folders(folder), clock=clock)}


def test_a_first_start_lacks_nothing_that_is_needed(tmp_path: Path, clock: FixedClock):
    told = found(tmp_path / "new", clock)
    assert all(one.ok for one in told.values() if one.needed)
    assert "not there yet" in told[Aspect.DATA_FILE].detail
    assert not (tmp_path / "new").exists()


def test_the_keyring_of_the_tests_is_told_as_the_sessions(tmp_path: Path, clock: FixedClock):
    ring = found(tmp_path, clock)[Aspect.KEYRING]
    assert (ring.ok, ring.needed, ring.detail) == (False, False, "session")


def test_accounts_are_named_and_their_secrets_are_not(
    tmp_path: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
):
    assert found(tmp_path, clock)[Aspect.ACCOUNTS].detail == "none"
    home = Account(key="k1", name="Kim", address="kim@x.org", smtp=Server(host="smtp.x.org", port=465))
    away = replace(home, key="k2", address="kim@y.org", imap=Server(host="imap.y.org", port=993))
    settings_file.save(tmp_path / "settings.json", Settings(accounts=(home, away)))
    store = SessionSecrets()
    store.keep("k1", "hush-hush")
    monkeypatch.setattr(environment.secrets, "working_store", lambda: store)
    told = found(tmp_path, clock)[Aspect.ACCOUNTS]
    assert (told.ok, told.needed) == (False, False)
    assert told.detail == (
        "kim@x.org (smtp.x.org:465 tls; password); "
        "kim@y.org (smtp.x.org:465 tls, imap.y.org:993 tls; password, nothing kept to sign in with)"
    )
    store.keep("k2", "hush-hush")
    assert found(tmp_path, clock)[Aspect.ACCOUNTS].ok


def test_a_good_data_file_is_told_with_its_size(tmp_path: Path, clock: FixedClock):
    open_book(tmp_path / "afterword.db", clock=clock).close()
    told = found(tmp_path, clock)[Aspect.DATA_FILE]
    assert told.ok
    assert "MB" in told.detail


@pytest.mark.parametrize("content", [b"junk" * 2000, b"SQLite format 3\0" + b"\xff" * 8000])
def test_a_damaged_data_file_is_told(tmp_path: Path, clock: FixedClock, content: bytes):
    (tmp_path / "afterword.db").write_bytes(content)
    told = found(tmp_path, clock)[Aspect.DATA_FILE]
    assert not told.ok
    assert told.detail.endswith("damaged_file")


def test_settings_that_cannot_be_read_are_named(tmp_path: Path, clock: FixedClock):
    (tmp_path / "settings.json").write_text('{"scheme": "pink"}', encoding="utf-8")
    assert "scheme" in found(tmp_path, clock)[Aspect.SETTINGS].detail


def test_versions_name_the_program_and_its_ground():
    told = environment.versions()
    assert told.startswith("Afterword ")
    assert "SQLite" in told
    assert "peewee" in told
