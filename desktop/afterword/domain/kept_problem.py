"""A problem as it is kept beside a mail, so that it can still be told in words when the program begins."""

import json

from afterword.domain.errors import Problem


def kept(problem: Problem) -> str:
    """Return a problem as a text to keep."""
    return json.dumps({"code": problem.code, "facts": problem.facts}, ensure_ascii=False, sort_keys=True)


def told(text: str) -> Problem | None:
    """Return the problem that a text keeps, of the same code and facts; None where there is none."""
    try:
        found = json.loads(text)
        code, facts = str(found["code"]), dict(found["facts"])
    except (ValueError, KeyError, TypeError):
        return None
    kind: type[Problem] = type("Kept", (Problem,), {"code": code})
    return kind(**{str(name): fact for name, fact in facts.items() if isinstance(fact, str | int | float)})
