"""The report with people and employers replaced throughout, for showing it to others."""

import re
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any, TypeVar

from afterword.domain.errors import Problem
from afterword.domain.report import KnownPerson, Names, Report
from afterword.domain.report_words import Words
from afterword.domain.sharing_names import (
    ADDRESS,
    LINK,
    PHONE,
    Lexicon,
    employer_writings,
    letters,
    person_writings,
    phone_digits,
    plain,
)

T = TypeVar("T")
EMPTIED = frozenset({"address", "phone"})  # where an employer is, and its number, tell which one it is
KEPT = frozenset({"language", "zone", "theme"})  # not texts of the user
MARK = re.compile("\ue000(\\d+)\ue001")


class NamesLeft(Problem):
    """A name was found in the report after hiding: it must not be shown. Facts: count."""

    code = "names_left"


def hide(report: Report, words: Words) -> Report:
    """Return the report without a name of a person or an employer, also inside quoted words.

    Each gets a letter or a number that stays the same throughout; addresses, links and phone numbers go too.
    What takes the place of a name is marked until the result has been checked. Raises NamesLeft.
    """
    labels, lexicon, exact = prepare(report, words)
    numbers = phone_digits(person.phone for person in report.names.people)
    marks = {
        kind: mark(labels, words.say(f"hidden.{kind}")) for kind in ("address", "link", "phone", "someone")
    }

    def scrub(text: str) -> str:
        text = ADDRESS.sub(marks["address"], plain(MARK.sub("", text)))
        text = LINK.sub(marks["link"], text)
        text = PHONE.sub(marks["phone"], text)
        return lexicon.hide(without_numbers(text, numbers, instead=marks["phone"]))

    def change(text: str, name: str) -> str:
        if name in KEPT:
            return text
        if name in EMPTIED:
            return ""
        told = exact.get((name, text)) or scrub(text)
        return told if name != "person" or MARK.search(told) else marks["someone"]

    hidden = replaced(replace(report, names=Names(), person="", shared=True), change)
    left = sum(1 for text in texts(hidden) if found_in(MARK.sub("", text), lexicon, numbers))
    if left:
        raise NamesLeft(count=left)
    return replaced(hidden, lambda text, _: MARK.sub(lambda found: labels[int(found.group(1))], text))


def prepare(report: Report, words: Words) -> tuple[list[str], Lexicon, dict[tuple[str, str], str]]:
    """Return the labels, what to look for, and what stands for a whole field by its name and text."""
    labels: list[str] = []
    lexicon = Lexicon()
    exact: dict[tuple[str, str], str] = {}
    known = []
    for place, employer in enumerate(report.names.employers):
        label = mark(labels, words.say("hidden.employer", letter=letters(place)))
        exact.setdefault(("employer", employer.name), label)
        known.append((label, employer_writings(employer)))
    for number, person in enumerate(report.names.people, start=1):
        label = mark(labels, words.say("hidden.person", number=number))
        lexicon.add_initials(person.name, label)
        exact.setdefault(("person", person.name), label)
        known.append((label, person_writings(person)))
    writings = [(text, single, label) for label, found in known for text, single in found]
    for text, single, label in sorted(writings, key=lambda one: one[1]):
        lexicon.add(text, label, single=single)
    me = mark(labels, words.say("hidden.me"))
    lexicon.add(report.person, me)
    lexicon.add_initials(report.person, me)
    for text, single in person_writings(KnownPerson(name=report.person, employer="")):
        lexicon.add(text, me, single=single)
    return labels, lexicon, exact


def mark(labels: list[str], label: str) -> str:
    """Return the mark that stands for a label until the end."""
    labels.append(label)
    return f"\ue000{len(labels) - 1}\ue001"


def without_numbers(text: str, numbers: set[str], *, instead: str) -> str:
    """Return a text without the known phone numbers, however they are written."""

    def decide(found: re.Match[str]) -> str:
        digits = "".join(sign for sign in found.group() if sign.isdigit())
        return instead if any(digits.endswith(number) for number in numbers) else found.group()

    return re.sub(r"(?<![\w\ue000])\+?\(?\d[\d\s()/.\-]{5,}\d(?![\w\ue001])", decide, text)


def found_in(text: str, lexicon: Lexicon, numbers: set[str]) -> bool:
    """Whether a known name, an address, a link or a known phone number is in a text."""
    if ADDRESS.search(text) or LINK.search(text) or any(name in text for name in lexicon.unspaced):
        return True
    return without_numbers(text, numbers, instead="") != text or next(lexicon.find(text), None) is not None


def replaced(value: T, change: Callable[[str, str], str], name: str = "") -> T:
    """Return a value with each text in it changed; enums and what is no text stay."""
    return _replaced(value, change, name)  # type: ignore[no-any-return]


def _replaced(value: Any, change: Callable[[str, str], str], name: str) -> Any:
    if isinstance(value, Enum):
        return value
    if isinstance(value, str):
        return change(value, name) if value else value
    if isinstance(value, tuple):
        return tuple(_replaced(item, change, name) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        new = {
            field.name: _replaced(getattr(value, field.name), change, field.name) for field in fields(value)
        }
        return type(value)(**new)
    return value


def texts(value: object, name: str = "") -> Iterator[str]:
    """Yield the texts of the user in a value."""
    if isinstance(value, Enum) or name in KEPT:
        return
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from texts(item, name)
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts(getattr(value, field.name), field.name)
