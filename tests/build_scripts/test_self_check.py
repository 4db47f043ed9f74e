"""A bundle that says too little, or fails, is not published."""

from pathlib import Path

import pytest

from build_scripts import self_check
from build_scripts.place import Trouble

GOOD = "".join(f"self-check: {name}: 3\n" for name in self_check.TOLD)
PROGRAM = """#!/bin/sh
case "$1" in
--self-check) printf '%s' "{said}"; [ -z "$PYTHONPATH" ] || exit 9;;
--version) echo "afterword 1.2.3";;
tone) cat >/dev/null; echo '{{"category": "{category}"}}';;
esac
"""


def bundle(folder: Path, *, said: str = GOOD, category: str = "blame_question") -> Path:
    program = folder / "afterword"
    program.write_text(PROGRAM.format(said=said, category=category), "utf-8")
    program.chmod(0o755)
    return self_check.program(folder)


@pytest.fixture(autouse=True)
def _developer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", "ours")


def test_a_good_bundle_works_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert self_check.prove(bundle(tmp_path)) == 0
    assert "afterword 1.2.3 works" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"said": GOOD.replace("keyring", "ring")}, "nothing of its keyring"),
        ({"category": "ok"}, "tone guide"),
    ],
)
def test_a_bundle_with_a_gap_does_not(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], change: dict[str, str], told: str
):
    assert self_check.prove(bundle(tmp_path, **change)) == 1
    assert told in capsys.readouterr().err


def test_no_bundle_is_told_with_the_way_to_one(tmp_path: Path):
    with pytest.raises(Trouble, match=r"do\.py bundle"):
        self_check.program(tmp_path)
