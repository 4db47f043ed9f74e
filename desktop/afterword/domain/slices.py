"""Work that pauses between its slices, so that whoever drives it can answer somebody meanwhile."""

from collections.abc import Generator
from typing import TypeVar

Result = TypeVar("Result")
Slices = Generator[None, None, Result]


def at_once(work: Slices[Result]) -> Result:
    """Do all that is left of this work without a pause, and return its result."""
    while True:
        try:
            next(work)
        except StopIteration as ended:
            result: Result = ended.value
            return result
