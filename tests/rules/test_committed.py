"""What git keeps names no machine's folder and no package registry; comments and pages put nothing off."""

import io
import re
import tokenize
from collections.abc import Callable, Iterator
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
}
PUT_OFF = re.compile(r"\b(?:TO[D]O|FIX[M]E)\b")


def faults(name: str, text: str) -> Iterator[str]:
    """What a committed text must not say."""
    for what, pattern in FORBIDDEN.items():
        for found in pattern.finditer(text):
            line = text.count("\n", 0, found.start()) + 1
            yield f"{name}:{line}: {what}: {found.group().strip()}"


def put_off(name: str, text: str) -> Iterator[str]:
    """Comments of code and lines of pages that leave something for later; samples may say anything."""
    if name.endswith(".py"):
        tokens = tokenize.generate_tokens(io.StringIO(text).readline)
        lines = [(token.start[0], token.string) for token in tokens if token.type == tokenize.COMMENT]
    elif name.endswith((".md", ".toml", ".yaml", "run")) and not name.startswith(
        ("resources/", "tests/data/")
    ):
        lines = list(enumerate(text.splitlines(), start=1))
    else:
        lines = []
    return (f"{name}:{number}: put off: {line.strip()}" for number, line in lines if PUT_OFF.search(line))


def text_of(path: Path) -> str:
    """A file's text; nothing for a picture and the like."""
    kept = path.read_bytes()
    return "" if b"\0" in kept[:8000] else kept.decode("utf-8", errors="replace")


@pytest.mark.parametrize("rule", [faults, put_off], ids=lambda rule: rule.__name__)
def test_nothing_committed_says_what_it_must_not(rule: Callable[[str, str], Iterator[str]]):
    named = [(path.relative_to(ROOT).as_posix(), text_of(path)) for path in committed_paths()]
    expect_none([fault for name, text in named for fault in rule(name, text)])


def test_what_is_put_off_is_found_in_comments_and_pages_only():
    later = "TO" + "DO: later"
    assert list(put_off("a.py", f"x = 1  # {later}\n"))
    assert list(put_off("README.md", f"- {later}\n"))
    assert not list(put_off("a.py", f'x = "{later}"\n'))
    assert not list(put_off("a.py", "# a VTO" + "DO of a calendar\n"))
    assert not list(put_off("tests/data/mail.txt", later))


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
    ],
)
def test_what_must_not_be_said_is_found(text: str):
    assert list(faults("x", text))


@pytest.mark.parametrize("text", ["https://example.org/work/x", "~/work/x", "a/home/b", "work/main"])
def test_what_may_be_said_passes(text: str):
    assert not list(faults("x", text))
