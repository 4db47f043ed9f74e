"""What git keeps names no machine's folder, no package registry, and puts nothing off."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.rules.source import ROOT, committed_paths, expect_none

# Each pattern is written so that it does not find itself.
FORBIDDEN = {
    "a folder of one machine": re.compile(r"(?<![\w.~-])/(?:work|root|home|Users|tmp[/]pip)/[\w.-]"),
    "a package registry": re.compile(
        r"\b(?:pypi[.]org|pythonhosted[.]org|registry[.]npmjs|deb[.]debian[.]org|crates[.]io|proxy[.]golang)",
        re.IGNORECASE,
    ),
    "a package index": re.compile(
        r"(?:^|\s)--(?:extra-)?(?:index-url|find-links)[ =]|\bfile:/{2,3}\S*(?:simple|wheels)"
    ),
    "something put off": re.compile(r"\b(?:TO[D]O|FIX[M]E)\b"),
}


def faults(name: str, text: str) -> Iterator[str]:
    """What a committed text must not say."""
    for what, pattern in FORBIDDEN.items():
        for found in pattern.finditer(text):
            line = text.count("\n", 0, found.start()) + 1
            yield f"{name}:{line}: {what}: {found.group().strip()}"


def text_of(path: Path) -> str:
    """A file's text; nothing for a picture and the like."""
    kept = path.read_bytes()
    return "" if b"\0" in kept[:8000] else kept.decode("utf-8", errors="replace")


def test_nothing_committed_says_what_it_must_not():
    found = [
        fault
        for path in committed_paths()
        for fault in faults(path.relative_to(ROOT).as_posix(), text_of(path))
    ]
    expect_none(found)


@pytest.mark.parametrize(
    "text",
    [
        "see /" + "work/main",
        'open("/' + 'root/.config")',
        "/home" + "/ada/afterword",
        "https://" + "pypi" + ".org/simple",
        "files." + "pythonhosted" + ".org",
        "--index" + "-url https://example.org",
        "--extra-index" + "-url=x",
        "file://" + "/opt/simple",
        "# TO" + "DO: later",
        "FIX" + "ME",
    ],
)
def test_what_must_not_be_said_is_found(text: str):
    assert list(faults("x", text))


@pytest.mark.parametrize(
    "text", ["https://example.org/work/x", "~/work/x", "VTO" + "DO", "a/home/b", "work/main"]
)
def test_what_may_be_said_passes(text: str):
    assert not list(faults("x", text))
