from pathlib import Path

import pytest

from afterword.adapters.shipped_clients import client_of
from afterword.domain.providers_known import KNOWN
from afterword.domain.tokens import Client


def test_the_source_ships_no_client():
    assert client_of("google") is None
    assert client_of("microsoft") is None


def test_a_packager_can_ship_clients(tmp_path: Path):
    path = tmp_path / "clients.json"
    path.write_text('{"google": {"id": " me ", "secret": "s"}, "microsoft": {"id": "you"}}')
    assert client_of("google", path=path) == Client(id="me", secret="s")
    assert client_of("microsoft", path=path) == Client(id="you")
    assert client_of("another", path=path) is None


@pytest.mark.parametrize("text", ["", "[]", '{"google": []}', '{"google": null}', '{"google": {}}', "\x00"])
def test_a_file_that_cannot_be_read_gives_none(tmp_path: Path, text: str):
    path = tmp_path / "clients.json"
    path.write_text(text)
    assert client_of("google", path=path) is None
    assert client_of("google", path=tmp_path / "nowhere.json") is None


def test_there_is_a_place_for_everybody_who_signs_one_in(tmp_path: Path):
    issuers = {one.issuer for one in KNOWN if one.issuer}
    path = tmp_path / "clients.json"
    path.write_text("{" + ", ".join(f'"{one}": {{"id": "x"}}' for one in issuers) + "}")
    assert all(client_of(one, path=path) for one in issuers)
