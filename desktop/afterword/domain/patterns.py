"""Patterns that are compiled when they are first needed: the long ones take a start's time."""

import re
from collections.abc import Callable
from functools import cache, partial


def compile_later(source: str, flags: int = 0) -> Callable[[], re.Pattern[str]]:
    """Return what gives the pattern of this source: it is compiled at the first call, and kept."""
    return cache(partial(re.compile, source, flags))
