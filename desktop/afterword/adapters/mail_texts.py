"""Mail texts: the shipped ones read from their files, and any of them filled by a sandboxed engine."""

import json
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from afterword.adapters import shipped
from afterword.domain.mending import Missing
from afterword.domain.message import MessagePurpose
from afterword.domain.templates import BrokenTemplate, Filling, MailText, MissingPlaces, Place

if TYPE_CHECKING:
    from jinja2 import Template
    from jinja2.sandbox import SandboxedEnvironment

FOLDER = "mail"
SUFFIX = ".txt"
MOST_HELD = 64  # texts that were read: a mail is filled many times while one writes it
LONGEST = 20_000  # characters of a template; a mail of ours has at most a few hundred words


@cache
def shipped_texts(language: str = "en") -> tuple[MailText, ...]:
    """Return the shipped texts of a language, in the order they are offered."""
    folder = shipped.path(f"{FOLDER}/{language}")
    files = sorted(folder.glob(f"*{SUFFIX}"))
    return tuple(_read(file.stem, file.read_text(encoding="utf-8"), language) for file in files)


@cache
def missing_sentences(language: str = "en") -> Mapping[Missing, str]:
    """Return the sentence for each thing that a mail may lack, in a language."""
    kept = json.loads(shipped.text(f"{FOLDER}/{language}/missing.json"))
    return {one: str(kept[one]) for one in Missing}


@lru_cache(maxsize=MOST_HELD)
def places(text: MailText) -> frozenset[str]:
    """Return the names of the places that a text has. Raise `BrokenTemplate` when it cannot be read."""
    from jinja2 import TemplateSyntaxError, meta

    try:
        found = [meta.find_undeclared_variables(_engine().parse(one)) for one in (text.subject, text.body)]
    except TemplateSyntaxError as wrong:
        raise BrokenTemplate(name=text.name, line=wrong.lineno, detail=wrong.message or "") from wrong
    return frozenset().union(*found)


def fill(text: MailText, filling: Filling) -> tuple[str, str]:
    """Return subject and body with every place filled.

    Raise `MissingPlaces` when a place has no value (optional parts ask ``is defined``), and `BrokenTemplate`
    when the text cannot be read, names a place that does not exist, or does more than fill places.
    """
    from jinja2 import TemplateError, UndefinedError

    known = {str(place) for place in Place}
    unknown = sorted(places(text) - known)
    if unknown or len(text.body) > LONGEST:
        raise BrokenTemplate(name=text.name, line=0, detail=", ".join(unknown) or "too long")
    values = filling.values()
    try:
        subject, body = (_compiled(source).render(values) for source in (text.subject, text.body))
    except UndefinedError as missing:
        names = sorted(needed(text) - values.keys())
        raise MissingPlaces(places=", ".join(names)) from missing
    except (TemplateError, ArithmeticError, TypeError, ValueError) as wrong:
        raise BrokenTemplate(name=text.name, line=0, detail=str(wrong)) from wrong
    return " ".join(subject.split()), _tidy(body)


@lru_cache(maxsize=MOST_HELD)
def needed(text: MailText) -> frozenset[str]:
    """Return the places without which the text cannot be: those not guarded by ``is defined``.

    Raise `BrokenTemplate` when it cannot be read.
    """
    from jinja2 import nodes

    named = places(text)
    guarded: set[str] = set()
    for source in (text.subject, text.body):
        for choice in _engine().parse(source).find_all(nodes.If):
            for test in (
                choice.test.find_all(nodes.Test) if not isinstance(choice.test, nodes.Test) else [choice.test]
            ):
                if test.name == "defined" and isinstance(test.node, nodes.Name):
                    guarded.add(test.node.name)
    return named - guarded


@lru_cache(maxsize=2 * MOST_HELD)
def _compiled(source: str) -> "Template":
    return _engine().from_string(source)


@cache
def _engine() -> "SandboxedEnvironment":
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    engine = ImmutableSandboxedEnvironment(undefined=StrictUndefined, keep_trailing_newline=True)
    engine.globals.clear()
    return engine


def _read(key: str, source: str, language: str) -> MailText:
    head, _, body = source.partition("\n\n")
    lines = dict(line.split(": ", 1) for line in head.splitlines())
    purpose = MessagePurpose(key.partition(".")[0])
    return MailText(
        key=key,
        purpose=purpose,
        name=lines["Name"],
        subject=lines["Subject"],
        body=body,
        language=language,
    )


def _tidy(body: str) -> str:
    """Return the text with no spaces at the ends of lines and no more than one empty line in a row."""
    lines: list[str] = []
    for line in body.strip().splitlines():
        clean = line.rstrip()
        if clean or (lines and lines[-1]):
            lines.append(clean)
    return "\n".join(lines) + "\n"
