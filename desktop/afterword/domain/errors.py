"""Problems a person can understand: a code that names the sentence, and the facts that fill it."""

from typing import ClassVar

Fact = str | int | float


class Problem(Exception):
    """Something that went wrong and can be told in one sentence.

    `code` names the sentence (the words are in ``ui/words.py``); `facts` fill its places. All that is not a
    Problem is a bug.
    """

    code: ClassVar[str] = "problem"

    def __init__(self, **facts: Fact) -> None:
        super().__init__(self.code, facts)
        self.facts = facts

    def __str__(self) -> str:
        told = ", ".join(f"{name}={value!r}" for name, value in self.facts.items())
        return f"{self.code}({told})"


class InvalidValue(Problem):
    """A field of a form holds what cannot be kept. Facts: field (its name in the draft), reason."""

    code = "invalid_value"


class NotFound(Problem):
    """The thing named is not in the book. Facts: noun, id."""

    code = "not_found"
