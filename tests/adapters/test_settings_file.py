import json
from dataclasses import fields, replace
from datetime import date, time
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from afterword.adapters import settings_file
from afterword.domain.account import Account, Security, Server, SignIn
from afterword.domain.rules import Rules
from afterword.domain.scheme import Scheme
from afterword.domain.settings import Paper, Settings
from afterword.domain.workdays import WorkWeek

OWN = Settings(
    name="Kim Osei",
    zone="Europe/Berlin",
    scheme=Scheme.DARK,
    paper=Paper.LETTER,
    quiet_from=time(21, 15),
    week=WorkWeek(days=frozenset({0, 1}), holidays=frozenset({date(2026, 12, 25)})),
    rules=Rules(nudge_workdays=7, call_time=time(8, 15)),
    accounts=(
        Account(
            key="home",
            name="Kim Osei",
            address="kim@example.org",
            smtp=Server(host="smtp.example.org", port=587, security=Security.STARTTLS, user="kim"),
            imap=Server(host="imap.example.org", port=993, fingerprint="ab" * 32),
            sign_in=SignIn.OAUTH2,
        ),
        Account(
            key="work", name="K. Osei", address="k@example.com", smtp=Server(host="mx.example.com", port=465)
        ),
    ),
)


def test_what_is_saved_is_loaded(tmp_path: Path):
    settings_file.save(tmp_path / "new" / "settings.json", OWN)
    assert settings_file.load(tmp_path / "new" / "settings.json") == (OWN, ())


def test_a_missing_file_gives_the_defaults(tmp_path: Path):
    assert settings_file.load(tmp_path / "none") == (Settings(), ())


def test_a_bad_value_stands_at_its_default_and_is_named(tmp_path: Path):
    path = tmp_path / "settings.json"
    settings_file.save(path, OWN)
    kept = json.loads(path.read_text(encoding="utf-8"))
    kept["scheme"] = "pink"
    kept["rules"]["nudge_workdays"] = "soon"
    kept["from_a_later_version"] = 1
    path.write_text(json.dumps(kept), encoding="utf-8")
    expected = replace(
        OWN, scheme=Scheme.SYSTEM, rules=replace(OWN.rules, nudge_workdays=Rules().nudge_workdays)
    )
    assert settings_file.load(path) == (expected, ("scheme", "rules.nudge_workdays"))


def test_an_account_that_makes_no_sense_is_named_and_the_rest_stands(tmp_path: Path):
    path = tmp_path / "settings.json"
    settings_file.save(path, OWN)
    kept = json.loads(path.read_text(encoding="utf-8"))
    kept["accounts"][0]["smtp"]["port"] = "587"
    path.write_text(json.dumps(kept), encoding="utf-8")
    assert settings_file.load(path) == (replace(OWN, accounts=()), ("accounts",))


@given(st.binary(max_size=200))
def test_a_broken_file_gives_the_defaults(content: bytes):
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        path = Path(folder) / "settings.json"
        path.write_bytes(content)
        settings, _ = settings_file.load(path)
        assert isinstance(settings, Settings)


def test_no_setting_is_a_place_for_a_secret():
    names = {one.name for kind in (Settings, Account, Server) for one in fields(kind)}
    assert not {name for name in names if "secret" in name or "password" in name or "token" in name}
    assert "credentials" not in names
