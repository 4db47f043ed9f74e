"""Makes what is known fit into the middle of a sentence, so that no filled text reads as filled."""

import re
from collections.abc import Callable, Mapping

NOBODY = re.compile(
    r"(?:the )?(?:interviewers?|hiring manager|recruiter|human resources|hr|unknown|nobody|name|none|null|"
    r"nan|n/?a|tb[acd]|contact|someone|somebody|[?.\-_ ]*|\S+@\S+)",
    re.IGNORECASE,
)
"""What people write where they do not know a name: nobody is greeted by it."""

_SMALL = frozenset(
    "a an and at he her his how if in it its my on our she that the their there these they this those we "
    "what when where which who why you your".split()
)
_POST = re.compile(r"\s+(?:position|role|job|vacancy|post|opening)$", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:the|a|an)\s+(?=\S)", re.IGNORECASE)
_TALKED = re.compile(
    r"^(?:that )?(?:we (?:talked|spoke)|you (?:told me|talked|spoke)|(?:talking|hearing)|"
    r"our (?:talk|conversation)) about\s+|^about\s+",
    re.IGNORECASE,
)
_TO = re.compile(r"^(?:to|i will|i'll|i\u2019ll)\s+", re.IGNORECASE)


def is_nobody(person: str) -> bool:
    """Return whether a name is none: "Interviewer", "?", a mail address, nothing."""
    return NOBODY.fullmatch(person.strip()) is not None


def shaped(name: str, value: str) -> str:
    """Return the value of a place as it fits into a sentence of ours."""
    make = _MADE.get(name)
    return make(value) if make else value


def _role(value: str) -> str:
    """The texts say "the ... position" themselves."""
    bare = _ARTICLE.sub("", _POST.sub("", value))
    return bare or value


def _clause(value: str) -> str:
    """A part of a sentence: without the mark at its end, and begun small where no name begins it."""
    whole = value.rstrip(" .!;,")
    first, _, rest = whole.partition(" ")
    if first.casefold() in _SMALL:
        first = first.lower()
    return f"{first} {rest}".strip()


def _detail(value: str) -> str:
    return _clause(_TALKED.sub("", value))


def _action(value: str) -> str:
    """What comes after "My next step is to"."""
    bare = _clause(_TO.sub("", value))
    is_plain = bare[1:2].islower() and not bare.startswith("I ")
    return bare[:1].lower() + bare[1:] if is_plain else bare


def _quoted(value: str) -> str:
    """Words that stand between quotation marks of the text."""
    inner = value.strip("\"'\u201c\u201d\u2018\u2019\u00ab\u00bb ")
    return inner or value


_MADE: Mapping[str, Callable[[str], str]] = {
    "role": _role,
    "detail": _detail,
    "good_news": _clause,
    "my_news": _clause,
    "next_action": _action,
    "advice_words": _quoted,
}
